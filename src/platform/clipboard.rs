//! The clipboard.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The browser did not let the text onto the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClipboardError;

/// Puts `text` on the clipboard.
///
/// # Errors
/// `ClipboardError` where the page is not secure, or the browser or its user refuses.
pub async fn copy(text: &str) -> Result<(), ClipboardError> {
    write(text).await.map(drop).map_err(|_| ClipboardError)
}

/// Asks for each part: an insecure origin has no clipboard, and what is typed as one would hand out `undefined` or throw.
async fn write(text: &str) -> Result<JsValue, JsValue> {
    let navigator = web_sys::window().ok_or(JsValue::NULL)?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
    JsFuture::from(Promise::resolve(&write.call1(&clipboard, &text.into())?)).await
}

//! The clipboard.

use wasm_bindgen_futures::JsFuture;

/// The browser did not let the text onto the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClipboardError;

/// Puts `text` on the clipboard.
///
/// # Errors
/// `ClipboardError` where the page is not secure, or the browser or its user refuses.
pub async fn copy(text: &str) -> Result<(), ClipboardError> {
    let navigator = web_sys::window().ok_or(ClipboardError)?.navigator();
    // Missing on insecure origins, where the binding would hand out `undefined` as if it were a clipboard.
    let present =
        js_sys::Reflect::has(&navigator, &"clipboard".into()).unwrap_or(false) && !navigator.clipboard().is_undefined();
    if !present {
        return Err(ClipboardError);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(drop).map_err(|_| ClipboardError)
}

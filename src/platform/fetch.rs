//! The build's own files that are loaded only when they are needed.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The file could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FetchError;

impl From<JsValue> for FetchError {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// The text of a file beside the page.
///
/// # Errors
/// `FetchError` without a network, or where the file is not.
pub async fn text(name: &str) -> Result<String, FetchError> {
    let window = web_sys::window().ok_or(FetchError)?;
    let response: Response = JsFuture::from(window.fetch_with_str(name)).await?.dyn_into()?;
    if !response.ok() {
        return Err(FetchError);
    }
    JsFuture::from(response.text()?).await?.as_string().ok_or(FetchError)
}

//! Files that the person takes away.

use wasm_bindgen::{JsCast, JsValue};

/// The browser refused the download.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DownloadError;

impl From<JsValue> for DownloadError {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Hands `text` to the browser as a download called `name`.
///
/// # Errors
/// `DownloadError` when the browser makes no file of it.
pub fn text(name: &str, text: &str) -> Result<(), DownloadError> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(DownloadError)?;
    let parts = js_sys::Array::of1(&text.into());
    let options = web_sys::BlobPropertyBag::new();
    options.set_type("application/json");
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a")?.dyn_into().map_err(|_| DownloadError)?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Some browsers ask for the data only after a while.
    super::page::after(60_000, move || drop(web_sys::Url::revoke_object_url(&address)));
    Ok(())
}

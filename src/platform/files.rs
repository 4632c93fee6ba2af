//! Files that a person hands over.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It has more bytes than it may have.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
    /// It is no text in UTF-8.
    NotText,
}

/// The file that was chosen in a field for files, and its field emptied: so the same one can be chosen again.
#[must_use]
pub fn chosen(event: &Event) -> Option<File> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0);
    field.set_value("");
    file
}

/// The text of a file of at most so many bytes.
///
/// # Errors
/// `FileError`.
pub async fn text(file: &File, most: usize) -> Result<String, FileError> {
    if file.size() > most as f64 {
        return Err(FileError::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileError::Unreadable)?;
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    String::from_utf8(bytes).map_err(|_| FileError::NotText)
}

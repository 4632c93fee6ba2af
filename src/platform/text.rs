//! Forms of text that the browser knows how to make.

/// Base64 of a text of ASCII characters; nothing for any other.
#[must_use]
pub fn base64(text: &str) -> String {
    web_sys::window().and_then(|window| window.btoa(text).ok()).unwrap_or_default()
}

/// A text as a JSON string, with its quotes.
#[must_use]
pub fn json_text(text: &str) -> String {
    js_sys::JSON::stringify(&text.into()).ok().and_then(|json| json.as_string()).unwrap_or_default()
}

use scopeyard_core::ports::{Clock, Entropy, EntropyError, Normalize, Timestamp};

/// Randomness from Web Crypto.
pub struct WebCrypto;

impl Entropy for WebCrypto {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError> {
        getrandom::fill(buffer).map_err(|_| EntropyError)
    }
}

/// The time of the device.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp(js_sys::Date::now() as u64)
    }
}

/// The browser's own Unicode tables.
pub struct BrowserText;

impl Normalize for BrowserText {
    fn nfc(&self, text: &str) -> String {
        js_sys::JsString::from(text).normalize("NFC").into()
    }
}

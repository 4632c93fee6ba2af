//! Sealing with Web Crypto: AES-256-GCM, under keys from PBKDF2-HMAC-SHA256.

use super::{BrowserText, WebCrypto};
use js_sys::{Array, Object, Reflect, Uint8Array};
use scopeyard_core::ports::{Cipher, CipherError, Entropy, LocalFuture, Normalize};
use scopeyard_core::text;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

/// Why something could not be sealed or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CryptoError {
    /// The browser has no Web Crypto for this page: on an insecure origin.
    Unavailable,
    /// It does not open: the key is another one, or what was sealed is not as it was.
    Sealed,
    /// Anything else.
    Other,
}

impl CryptoError {
    /// A stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unavailable => "crypto-unavailable",
            Self::Sealed => "crypto-sealed",
            Self::Other => "crypto-other",
        }
    }
}

impl From<JsValue> for CryptoError {
    fn from(error: JsValue) -> Self {
        drop(error);
        Self::Other
    }
}

/// Whether something does not fit its tag: the name that the specification gives to that.
fn is_sealed(error: &JsValue) -> bool {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    name.as_deref() == Some("OperationError")
}

fn subtle() -> Result<SubtleCrypto, CryptoError> {
    let window = web_sys::window().ok_or(CryptoError::Unavailable)?;
    let crypto = window.crypto().map_err(|_| CryptoError::Unavailable)?;
    // It is missing on an insecure origin, where the binding would not notice.
    let subtle = Reflect::get(&crypto, &"subtle".into()).map_err(|_| CryptoError::Unavailable)?;
    if subtle.is_undefined() { Err(CryptoError::Unavailable) } else { Ok(subtle.unchecked_into()) }
}

/// Whether there is Web Crypto.
#[must_use]
pub fn is_there() -> bool {
    subtle().is_ok()
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // A plain object takes any field.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

async fn bytes_of(promise: js_sys::Promise) -> Result<Vec<u8>, CryptoError> {
    Ok(Uint8Array::new(&JsFuture::from(promise).await?).to_vec())
}

/// `length` bytes from PBKDF2-HMAC-SHA256.
///
/// # Errors
/// `Unavailable`, `Other`.
pub async fn derive(passphrase: &str, salt: &[u8], iterations: u32, length: u32) -> Result<Vec<u8>, CryptoError> {
    let subtle = subtle()?;
    let usages = Array::of1(&"deriveBits".into());
    let data = Uint8Array::from(passphrase.as_bytes());
    let base = JsFuture::from(subtle.import_key_with_str("raw", &data, "PBKDF2", false, &usages)?).await?;
    let algorithm = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", bytes(salt)),
        ("iterations", iterations.into()),
    ]);
    bytes_of(subtle.derive_bits_with_object(&algorithm, base.unchecked_ref(), length.saturating_mul(8))?).await
}

/// A key of AES-256-GCM. The browser keeps it: what it is made of can't be read back.
#[derive(Clone)]
pub struct Key(CryptoKey);

impl Key {
    /// How many bytes it is made of.
    pub const LENGTH: u32 = 32;

    /// A key of these 32 bytes.
    ///
    /// # Errors
    /// `Unavailable`, `Other`.
    pub async fn of(raw: &[u8]) -> Result<Self, CryptoError> {
        let usages = Array::of2(&"encrypt".into(), &"decrypt".into());
        let data = Uint8Array::from(raw);
        let key = JsFuture::from(subtle()?.import_key_with_str("raw", &data, "AES-GCM", false, &usages)?).await?;
        data.fill(0, 0, data.length());
        Ok(Self(key.unchecked_into()))
    }

    /// A key from a passphrase, in normalisation form C: however it is typed, it is the same.
    ///
    /// # Errors
    /// `Unavailable`, `Other`.
    pub async fn from_passphrase(passphrase: &str, salt: &[u8], iterations: u32) -> Result<Self, CryptoError> {
        Self::of(&derive(&BrowserText.nfc(passphrase), salt, iterations, Self::LENGTH).await?).await
    }

    /// As what other pages are sent.
    pub(super) fn as_js(&self) -> &JsValue {
        &self.0
    }

    /// What another page has sent, if that is a key.
    pub(super) fn of_js(value: JsValue) -> Option<Self> {
        value.dyn_into().ok().map(Self)
    }

    fn algorithm(nonce: &[u8], associated: &[u8]) -> Object {
        object(&[("name", "AES-GCM".into()), ("iv", bytes(nonce)), ("additionalData", bytes(associated))])
    }

    /// Seals a text, with the tag at its end. A nonce of 12 bytes is used once. What is `associated` has to be the same again to open
    /// it.
    ///
    /// # Errors
    /// `Unavailable`, `Other`.
    pub async fn seal(&self, nonce: &[u8], associated: &[u8], text: &[u8]) -> Result<Vec<u8>, CryptoError> {
        let algorithm = Self::algorithm(nonce, associated);
        bytes_of(subtle()?.encrypt_with_object_and_u8_array(&algorithm, &self.0, text)?).await
    }

    /// Opens what was sealed.
    ///
    /// # Errors
    /// `Sealed`, `Unavailable`, `Other`.
    pub async fn open(&self, nonce: &[u8], associated: &[u8], sealed: &[u8]) -> Result<Vec<u8>, CryptoError> {
        let algorithm = Self::algorithm(nonce, associated);
        let opened = JsFuture::from(subtle()?.decrypt_with_object_and_u8_array(&algorithm, &self.0, sealed)?).await;
        match opened {
            Ok(text) => Ok(Uint8Array::new(&text).to_vec()),
            Err(error) if is_sealed(&error) => Err(CryptoError::Sealed),
            Err(_) => Err(CryptoError::Other),
        }
    }
}

/// How many bytes a nonce has.
pub const NONCE: usize = 12;

/// What is sealed is the base64 of a nonce, which is random each time, and what the cipher makes of the text.
impl Cipher for Key {
    fn seal<'a>(&'a self, associated: &'a str, text: &'a str) -> LocalFuture<'a, Result<String, CipherError>> {
        Box::pin(async move {
            let mut nonce = [0; NONCE];
            WebCrypto.fill(&mut nonce).map_err(|_| CipherError::Failed)?;
            let sealed = Self::seal(self, &nonce, associated.as_bytes(), text.as_bytes()).await;
            Ok(text::of_bytes(&[&nonce[..], &sealed.map_err(|_| CipherError::Failed)?].concat()))
        })
    }

    fn open<'a>(&'a self, associated: &'a str, sealed: &'a str) -> LocalFuture<'a, Result<String, CipherError>> {
        Box::pin(async move {
            let bytes = text::bytes(sealed).ok_or(CipherError::Sealed)?;
            let (nonce, sealed) = bytes.split_at_checked(NONCE).ok_or(CipherError::Sealed)?;
            let text = Self::open(self, nonce, associated.as_bytes(), sealed).await;
            let text = text.map_err(|error| match error {
                CryptoError::Sealed => CipherError::Sealed,
                CryptoError::Unavailable | CryptoError::Other => CipherError::Failed,
            })?;
            String::from_utf8(text).map_err(|_| CipherError::Sealed)
        })
    }
}

use gloo_storage::Storage as _;
use scopeyard_core::ports::{Storage, StorageError};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    /// A storage whose texts stay as the browser has them. That of web-sys makes a `String` of each.
    type RawStorage;

    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn get_item(this: &RawStorage, key: &str) -> Result<JsValue, JsValue>;

    /// An array of texts.
    #[wasm_bindgen(extends = js_sys::Array)]
    type Texts;

    #[wasm_bindgen(method, catch, js_name = map)]
    fn map(this: &Texts, with: &JsValue, this_of_it: &JsValue) -> Result<Texts, JsValue>;

    #[wasm_bindgen(method, catch, js_name = setItem)]
    fn set_item(this: &RawStorage, key: &str, text: &JsValue) -> Result<(), JsValue>;
}

/// localStorage, probed once. gloo-storage panics where storage is denied and writes JSON of its own, so it is asked
/// for the raw storage only, and only after the probe.
pub struct BrowserStorage(web_sys::Storage);

impl BrowserStorage {
    /// Opens localStorage.
    ///
    /// # Errors
    /// `Denied` when the browser forbids it to this page, `Unavailable` when it has none.
    pub fn open() -> Result<Self, StorageError> {
        let window = web_sys::window().ok_or(StorageError::Unavailable)?;
        match window.local_storage() {
            Ok(Some(_)) => Ok(Self(gloo_storage::LocalStorage::raw())),
            Ok(None) => Err(StorageError::Unavailable),
            Err(error) => Err(reason(&error)),
        }
    }
}

/// Stands between the texts that are handed over at once.
const BETWEEN: char = '\0';

impl BrowserStorage {
    /// All texts, handed over as two long ones, keys and values: thousands of short ones take several times as long. `None` where the
    /// browser can't do that, and where a text holds what stands between them.
    fn texts_at_once(&self) -> Option<Vec<(String, String)>> {
        let storage: &JsValue = self.0.as_ref();
        let keys: Texts = js_sys::Reflect::own_keys(storage).ok()?.unchecked_into();
        let get_item = js_sys::Reflect::get(storage, &"getItem".into()).ok()?;
        let values = keys.map(&get_item, storage).ok()?;
        let count = keys.length() as usize;
        let texts = |all: &Texts| -> Option<Vec<String>> {
            let joined: String = all.join(BETWEEN.encode_utf8(&mut [0; 1])).into();
            let texts: Vec<String> = joined.split(BETWEEN).map(str::to_owned).collect();
            (texts.len() == count).then_some(texts)
        };
        Some(texts(&keys)?.into_iter().zip(texts(&values)?).collect())
    }

    fn raw(&self) -> &RawStorage {
        self.0.unchecked_ref()
    }
}

/// What a `DOMException` of a storage means.
fn reason(error: &JsValue) -> StorageError {
    let name = error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name);
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StorageError::QuotaExceeded,
        Some("SecurityError") => StorageError::Denied,
        _ => StorageError::Other,
    }
}

impl Storage for BrowserStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.0.get_item(key).map_err(|error| reason(&error))
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.0.set_item(key, text).map_err(|error| reason(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.0.remove_item(key).map_err(|error| reason(&error))
    }

    fn copy(&self, from: &str, to: &str) -> Result<(), StorageError> {
        let text = self.raw().get_item(from).map_err(|error| reason(&error))?;
        if text.is_null() {
            return Ok(());
        }
        self.raw().set_item(to, &text).map_err(|error| reason(&error))
    }

    fn json(&self, key: &str) -> Result<Option<String>, StorageError> {
        let text = self.raw().get_item(key).map_err(|error| reason(&error))?;
        if text.is_null() {
            return Ok(None);
        }
        // What is no valid UTF-16 is written as an escape.
        let json = js_sys::JSON::stringify(&text).map_err(|error| reason(&error))?;
        Ok(Some(json.into()))
    }

    fn texts(&self) -> Result<Vec<(String, String)>, StorageError> {
        if let Some(texts) = self.texts_at_once() {
            return Ok(texts);
        }
        let texts = self.keys()?.into_iter().map(|key| Ok(self.get(&key)?.map(|text| (key, text))));
        texts.filter_map(Result::transpose).collect()
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let count = self.0.length().map_err(|error| reason(&error))?;
        let mut keys = Vec::new();
        for index in 0..count {
            if let Some(key) = self.0.key(index).map_err(|error| reason(&error))? {
                keys.push(key);
            }
        }
        Ok(keys)
    }
}

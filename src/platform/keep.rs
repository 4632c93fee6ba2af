//! Whether the browser may throw away what is stored here.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Asks `navigator.storage`, which not every browser has. `None`: nothing is known.
async fn ask(method: &str) -> Option<bool> {
    let navigator = web_sys::window()?.navigator();
    let storage = Reflect::get(&navigator, &JsValue::from_str("storage")).ok().filter(|it| !it.is_undefined())?;
    let method: Function = Reflect::get(&storage, &JsValue::from_str(method)).ok()?.dyn_into().ok()?;
    let promise: Promise = method.call0(&storage).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.as_bool()
}

/// Whether it keeps what is stored until a person clears it.
pub async fn is_kept() -> Option<bool> {
    ask("persisted").await
}

/// Asks it to. Some browsers ask the person.
pub async fn keep() -> Option<bool> {
    ask("persist").await
}

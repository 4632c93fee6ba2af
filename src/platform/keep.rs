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

/// Whether the browser deletes what is stored here when nobody opens the page for seven days, as Safari does, and every browser on iOS
/// (Intelligent Tracking Prevention). Not what was added to the home screen, nor where the person or the browser has decided to keep it.
pub async fn is_deleted_after_a_week() -> bool {
    let browser = super::page::browser();
    let is_safari = browser.contains("AppleWebKit") && !browser.contains("Chrom") && !browser.contains("Android");
    let is_installed = web_sys::window()
        .and_then(|window| window.match_media("(display-mode: standalone)").ok().flatten())
        .is_some_and(|query| query.matches());
    is_safari && !is_installed && is_kept().await != Some(true)
}

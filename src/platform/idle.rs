//! Work that can wait until the browser has nothing else to do.

use super::page;
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// How long to wait where the browser can't tell when it is idle, in milliseconds.
const PAUSE: i32 = 200;
/// How long to wait at most, in milliseconds. A page that nobody looks at may never be told that it is idle.
const MOST: i32 = 2_000;

/// Whether files may be fetched before they are needed. The page forbids it with `data-prefetch="off"` on its root element, the person
/// with the browser's `Save-Data`.
#[must_use]
pub fn may_prefetch() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let root = window.document().and_then(|document| document.document_element());
    let is_off = root.and_then(|root| root.get_attribute("data-prefetch")).is_some_and(|value| value == "off");
    let field = |object: &JsValue, name: &str| Reflect::get(object, &JsValue::from_str(name)).unwrap_or_default();
    let connection = field(&window.navigator(), "connection");
    let saves_data = connection.is_object() && field(&connection, "saveData").is_truthy();
    !is_off && !saves_data
}

/// Waits until the browser is idle, or for two seconds.
pub async fn wait() {
    let request = web_sys::window()
        .and_then(|window| Reflect::get(&window, &JsValue::from_str("requestIdleCallback")).ok())
        .and_then(|request| request.dyn_into::<Function>().ok());
    let Some(request) = request else { return page::pause(PAUSE).await };
    let (sender, receiver) = futures_channel::oneshot::channel::<()>();
    let done = Closure::once_into_js(move || {
        // The task that waits may be gone.
        let _ = sender.send(());
    });
    let options = Object::new();
    // A plain object takes any field.
    let _ = Reflect::set(&options, &JsValue::from_str("timeout"), &JsValue::from(MOST));
    if request.call2(&JsValue::UNDEFINED, &done, &options).is_ok() {
        let _ = receiver.await;
    }
}

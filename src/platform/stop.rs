//! What a panic leaves behind. `static/boot.js` hears of it, since it goes on when the app does not: it writes to the console, shows the
//! message outside of the app, and keeps the place in `sessionStorage` for the problem report.

use super::address;
use js_sys::Array;
use std::any::Any;
use std::panic::{self, PanicHookInfo};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

/// Tells `static/boot.js` of every panic from now on.
pub fn report_panics() {
    panic::set_hook(Box::new(tell));
}

fn tell(info: &PanicHookInfo<'_>) {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let message = message(info.payload()).unwrap_or_default();
    let event = CustomEventInit::new();
    event.set_detail(&Array::of2(&JsValue::from_str(&place), &JsValue::from_str(message)));
    if let (Some(window), Ok(event)) = (web_sys::window(), CustomEvent::new_with_event_init_dict("app-panic", &event)) {
        let _ = window.dispatch_event(&event);
    }
}

/// What a panic says, if that is a text of the program. A text that is made when it panics may hold data.
#[must_use]
pub fn message(payload: &dyn Any) -> Option<&'static str> {
    payload.downcast_ref::<&'static str>().copied()
}

/// What stopped the app before the page was loaded anew, as `static/boot.js` has written it.
#[must_use]
pub fn last() -> Option<String> {
    let storage = web_sys::window()?.session_storage().ok()??;
    storage.get_item(&[&address::app_path(), "scopeyard/stopped"].concat()).ok()?
}

//! The address bar.

use scopeyard_core::route::Route;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, History};

/// The route that the address names now.
#[must_use]
pub fn read() -> Route {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    Route::parse(&hash)
}

/// Takes something of the shape of a credential out of the address bar. Whether there was any: it may still be in the browser's history.
pub fn scrub() -> bool {
    let Some(location) = web_sys::window().map(|window| window.location()) else { return false };
    let (query, hash) = (location.search().unwrap_or_default(), location.hash().unwrap_or_default());
    if !Route::holds_credential(&query) && !Route::holds_credential(&hash) {
        return false;
    }
    // The app has no query of its own.
    let address = location.pathname().unwrap_or_default() + &Route::parse(&hash).address();
    if let Some(history) = history() {
        let mark = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&mark, "", Some(&address));
    }
    true
}

/// Goes to a route: a new entry in the history. The listener of [`on_change`] hears of it.
pub fn go(route: &Route) {
    if let Some(window) = web_sys::window() {
        // Fails only for an address that is no URL, which a route never prints.
        let _ = window.location().set_hash(&route.address());
    }
}

/// Goes to a route in place of the present history entry, so that "back" does not lead here again. The listener of [`on_change`]
/// hears of it.
pub fn replace(route: &Route) {
    rewrite(route);
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("hashchange")) {
        let _ = window.dispatch_event(&event);
    }
}

fn history() -> Option<History> {
    web_sys::window().and_then(|window| window.history().ok())
}

/// Puts a route in place of the present history entry; nobody is told.
pub fn rewrite(route: &Route) {
    if let Some(history) = history() {
        let mark = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&mark, "", Some(&route.address()));
    }
}

/// The place of the present history entry among those of this app, if it has been marked: a new one has not.
#[must_use]
pub fn position() -> Option<i32> {
    let place = history().and_then(|history| history.state().ok()).and_then(|state| state.as_f64());
    place.map(|place| place as i32)
}

/// Marks the present history entry with its place.
pub fn mark(position: i32) {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&JsValue::from_f64(position.into()), "", None);
    }
}

/// Goes so many entries forward in the history, or back.
pub fn travel(by: i32) {
    if let Some(history) = history() {
        let _ = history.go_with_delta(by);
    }
}

/// The folder that the app is served from, with a slash at its end: what its keys in the storage begin with.
#[must_use]
pub fn app_path() -> String {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    path.rfind('/').and_then(|end| path.get(..=end)).unwrap_or("/").to_owned()
}

/// Calls `listener` whenever the address changes, for as long as the page lives.
pub fn on_change(listener: impl Fn(Route) + 'static) {
    let closure = Closure::<dyn Fn()>::new(move || listener(read()));
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("hashchange", closure.as_ref().unchecked_ref());
    }
    closure.forget();
}

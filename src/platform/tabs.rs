//! What the pages of one copy of the app have in common: a lock that one of them holds for as long as it lives, and a channel.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

#[wasm_bindgen]
extern "C" {
    /// `LockManager` of the Web Locks API, which `web-sys` does not have in its stable part.
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(this: &LockManager, name: &str, options: &Object, granted: &Function) -> Result<Promise, JsValue>;
}

/// The browser's locks. `None` where it has none: on an insecure origin.
fn locks() -> Option<LockManager> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &JsValue::from_str("locks")).ok()?;
    (!locks.is_undefined()).then(|| locks.unchecked_into())
}

/// Whether pages can agree on who leads.
#[must_use]
pub fn can_agree() -> bool {
    locks().is_some()
}

/// Asks for a lock, and holds it until the page is gone. `answer` is told whether it was granted: at once if it `can_wait` for nobody,
/// else when whoever holds it is gone.
pub fn lock(name: &str, can_wait: bool, answer: impl FnOnce(bool) + 'static) {
    let Some(locks) = locks() else { return answer(false) };
    let options = Object::new();
    // A plain object takes any field.
    let _ = Reflect::set(&options, &JsValue::from_str("ifAvailable"), &JsValue::from(!can_wait));
    let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if lock.is_null() {
            answer(false);
            return JsValue::UNDEFINED;
        }
        answer(true);
        // It is held until this comes to an end, which it never does.
        Promise::new(&mut |_, _| ()).into()
    });
    let _ = locks.request(name, &options, granted.unchecked_ref());
}

/// A channel to the other pages of this copy of the app.
pub struct Channel(BroadcastChannel);

impl Channel {
    /// Opens the channel of this name. `None` where there are none.
    #[must_use]
    pub fn open(name: &str) -> Option<Self> {
        BroadcastChannel::new(name).ok().map(Self)
    }

    /// Sends a text to all others.
    pub fn post(&self, text: &str) {
        let _ = self.0.post_message(&JsValue::from_str(text));
    }

    /// Calls `listener` with each text that another sends, for as long as the page lives.
    pub fn on_message(&self, listener: impl Fn(&str) + 'static) {
        let closure = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                listener(&text);
            }
        });
        self.0.set_onmessage(Some(closure.as_ref().unchecked_ref()));
        closure.forget();
    }
}

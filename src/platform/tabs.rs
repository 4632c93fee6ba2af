//! What the pages of one copy of the app have in common: a lock that one of them holds for as long as it lives, and a channel.

use super::crypto::Key;
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
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
/// else when whoever holds it is gone. Where the browser refuses to say anything, it is as if nobody else were there.
pub fn lock(name: &str, can_wait: bool, answer: impl FnOnce(bool) + 'static) {
    let answer = Rc::new(RefCell::new(Some(answer)));
    let told = answer.clone();
    let tell = move |is_granted| {
        if let Some(answer) = told.take() {
            answer(is_granted);
        }
    };
    let Some(locks) = locks() else { return tell(true) };
    let options = Object::new();
    // A plain object takes any field.
    let _ = Reflect::set(&options, &JsValue::from_str("ifAvailable"), &JsValue::from(!can_wait));
    let refused = tell.clone();
    let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if lock.is_null() {
            tell(false);
            return JsValue::UNDEFINED;
        }
        tell(true);
        // It is held until this comes to an end, which it never does.
        Promise::new(&mut |_, _| ()).into()
    });
    let asked = locks.request(name, &options, granted.unchecked_ref());
    spawn_local(async move {
        let is_refused = match asked {
            Ok(promise) => JsFuture::from(promise).await.is_err(),
            Err(_) => true,
        };
        if is_refused {
            refused(true);
        }
    });
}

/// A channel to the other pages of this copy of the app.
pub struct Channel(BroadcastChannel);

impl Channel {
    /// Opens the channel of this name. `None` where there are none.
    #[must_use]
    pub fn open(name: &str) -> Option<Self> {
        BroadcastChannel::new(name).ok().map(Self)
    }

    /// Sends a text to all others, and with it a key: what that is made of stays with the browser.
    pub fn post(&self, text: &str, key: Option<&Key>) {
        let text = JsValue::from_str(text);
        let _ = match key {
            Some(key) => self.0.post_message(&Array::of2(&text, key.as_js())),
            None => self.0.post_message(&text),
        };
    }

    /// Calls `listener` with each text that another sends, and with the key that comes with it, for as long as the page lives.
    pub fn on_message(&self, listener: impl Fn(String, Option<Key>) + 'static) {
        let closure = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let data = event.data();
            let pair = data.dyn_ref::<Array>().map(|pair| (pair.get(0), pair.get(1)));
            let (text, key) = pair.map_or((data, None), |(text, key)| (text, Key::of_js(key)));
            if let Some(text) = text.as_string() {
                listener(text, key);
            }
        });
        self.0.set_onmessage(Some(closure.as_ref().unchecked_ref()));
        closure.forget();
    }
}

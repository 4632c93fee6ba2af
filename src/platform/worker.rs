//! Calls that the service worker hands over (`static/worker.js`), and the answers to them.

use js_sys::{Array, ArrayBuffer, Object, Reflect, Uint8Array};
use scopeyard_core::gate::{Answer, Request};
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, MessagePort};

/// Where the answer to a call goes.
pub struct Reply(MessagePort);

impl Reply {
    /// Answers.
    pub fn send(self, answer: &Answer) {
        let told = Object::new();
        let headers: Array = answer
            .headers
            .iter()
            .map(|(name, value)| Array::of2(&JsValue::from_str(name), &JsValue::from_str(value)))
            .collect();
        let body = Uint8Array::from(answer.body.as_slice()).buffer();
        for (name, value) in [
            ("status", JsValue::from(answer.status)),
            ("statusText", answer.reason().into()),
            ("headers", headers.into()),
            ("body", body.into()),
        ] {
            // A plain object takes any field.
            let _ = Reflect::set(&told, &JsValue::from_str(name), &value);
        }
        let _ = self.0.post_message(&told);
    }

    /// Says that what answers calls could not be loaded: the worker answers itself.
    pub fn not_loaded(self) {
        let _ = self.0.post_message(&JsValue::from_str("not-loaded"));
    }
}

/// Why a page leaves a call to another.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Away {
    /// It is behind another page.
    Stale,
    /// It is locked.
    Locked,
}

/// Calls `listener` with each call that the worker hands over, unless this page is `away`. Where there are no workers there are no
/// calls.
///
/// In two steps: the worker is told that the call is taken, and says `go` if it is still waiting for that. So a call that was given to
/// another page meanwhile is not carried out here as well.
pub fn on_call(away: impl Fn() -> Option<Away> + 'static, listener: impl Fn(Request, Reply) + 'static) {
    let listener = Rc::new(listener);
    let Some(window) = web_sys::window() else { return };
    let container = Reflect::get(&window.navigator(), &JsValue::from_str("serviceWorker")).unwrap_or_default();
    let Ok(container) = container.dyn_into::<web_sys::ServiceWorkerContainer>() else { return };
    let closure = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        let Ok(event) = event.dyn_into::<MessageEvent>() else { return };
        let Ok(port) = event.ports().get(0).dyn_into::<MessagePort>() else { return };
        let away = away();
        let Some(request) = read(&event.data()).filter(|_| away.is_none()) else {
            let is_locked = away == Some(Away::Locked);
            let _ = port.post_message(&if is_locked { JsValue::from_str("locked") } else { JsValue::FALSE });
            return;
        };
        let (listener, reply) = (listener.clone(), Reply(port.clone()));
        let go = Closure::once_into_js(move || listener(request, reply));
        port.set_onmessage(Some(go.unchecked_ref()));
        let _ = port.post_message(&JsValue::TRUE);
    });
    // Set like this, what came before is handed over as well.
    container.set_onmessage(Some(closure.as_ref().unchecked_ref()));
    closure.forget();
}

/// A call, as the worker writes it. `None` for anything else.
fn read(data: &JsValue) -> Option<Request> {
    let field = |name: &str| Reflect::get(data, &JsValue::from_str(name)).ok();
    let pair = |pair: JsValue| {
        let pair: Array = pair.dyn_into().ok()?;
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    let headers: Array = field("headers")?.dyn_into().ok()?;
    let body: ArrayBuffer = field("body")?.dyn_into().ok()?;
    Some(Request {
        method: field("method")?.as_string()?,
        target: field("target")?.as_string()?,
        headers: headers.iter().map(pair).collect::<Option<_>>()?,
        body: Uint8Array::new(&body).to_vec(),
    })
}

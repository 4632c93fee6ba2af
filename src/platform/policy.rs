//! The policy of the page, and tries to get round it.

use js_sys::Reflect;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Where the tries lead: to a name that never leads anywhere (RFC 2606).
const NOWHERE: &str = "https://scopeyard.invalid/";
/// The rule that only trusted texts become scripts.
const TRUSTED: &str = "require-trusted-types-for";
/// How long it is waited for a violation to be told of, in milliseconds.
const WAIT: i32 = 1_000;

/// The policy that the page was loaded with. Empty: none is known.
#[must_use]
pub fn policy() -> String {
    let document = web_sys::window().and_then(|window| window.document());
    let meta = document
        .and_then(|document| document.query_selector("meta[http-equiv=\"Content-Security-Policy\"]").ok().flatten());
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// Tries to reach another host in several ways. Gives each way, and the rule that has stopped it; `None`: nothing did.
pub async fn try_to_leave() -> Vec<(&'static str, Option<&'static str>)> {
    let stopped = std::rc::Rc::new(std::cell::RefCell::new(Vec::<String>::new()));
    let noted = stopped.clone();
    let note = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        let rule = Reflect::get(&event, &JsValue::from_str("effectiveDirective")).ok();
        noted.borrow_mut().extend(rule.and_then(|rule| rule.as_string()));
    });
    let Some(window) = web_sys::window() else { return Vec::new() };
    let Some(document) = window.document() else { return Vec::new() };
    let _ = document.add_event_listener_with_callback("securitypolicyviolation", note.as_ref().unchecked_ref());
    // That it fails is what is hoped for.
    let asked = wasm_bindgen_futures::JsFuture::from(window.fetch_with_str(NOWHERE));
    // Whether it may be told to load something at all: an address of a script has to be one that the page trusts.
    let load = |name: &str, fields: &[(&str, &str)]| -> Result<(), JsValue> {
        let element = document.create_element(name)?;
        for (field, value) in fields {
            Reflect::set(&element, &JsValue::from_str(field), &JsValue::from_str(value))?;
        }
        if let Some(head) = document.head() {
            head.append_child(&element)?;
            element.remove();
        }
        Ok(())
    };
    let _ = load("img", &[("src", NOWHERE)]);
    let script = load("script", &[("src", NOWHERE)]);
    let _ = load("link", &[("rel", "stylesheet"), ("href", NOWHERE)]);
    let _ = asked.await;
    super::page::pause(WAIT).await;
    let _ = document.remove_event_listener_with_callback("securitypolicyviolation", note.as_ref().unchecked_ref());
    let stopped = stopped.borrow();
    let by = |rules: &[&'static str]| rules.iter().copied().find(|rule| stopped.iter().any(|found| found == rule));
    vec![
        ("fetch", by(&["connect-src"])),
        ("img", by(&["img-src"])),
        ("script", script.err().map(|_| TRUSTED).or(by(&[TRUSTED, "script-src-elem", "script-src"]))),
        ("link", by(&["style-src-elem", "style-src"])),
    ]
}

//! The page as a whole: its title, language and theme, the focus, and what ends it.

use super::SystemClock;
use scopeyard_core::ports::Clock;
use scopeyard_core::quiet::Reading;
use scopeyard_core::workspace::{Language, Theme};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CustomEvent, Document, Element, Event, EventTarget, HtmlDialogElement, HtmlElement, HtmlTextAreaElement, Node,
    ResizeObserver,
};

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

/// The element that the app is mounted into.
#[must_use]
pub fn root() -> Option<HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// The language that the browser's user prefers, of those that the app has.
#[must_use]
pub fn preferred_language() -> Language {
    let languages = web_sys::window().map(|window| window.navigator().languages()).unwrap_or_default();
    languages
        .iter()
        .filter_map(|tag| tag.as_string())
        .find_map(|tag| match tag.to_ascii_lowercase().split('-').next() {
            Some("zh") => Some(Language::Chinese),
            Some("en") => Some(Language::English),
            _ => None,
        })
        .unwrap_or(Language::English)
}

/// Says which language the page is in.
pub fn set_language(language: Language) {
    let tag = match language {
        Language::English => "en",
        Language::Chinese => "zh-Hans",
    };
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("lang", tag);
    }
}

/// Sets the theme; `None` follows the system.
pub fn set_theme(theme: Option<Theme>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let _ = match theme {
        None => root.remove_attribute("data-theme"),
        Some(Theme::Light) => root.set_attribute("data-theme", "light"),
        Some(Theme::Dark) => root.set_attribute("data-theme", "dark"),
    };
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the element with this id, if it is there.
pub fn focus(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id))
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        let _ = element.focus();
    }
}

/// Moves the focus to one of the elements that fit the selector: to that with this number, counted from 0.
pub fn focus_nth(selector: &str, number: usize) {
    let all = document().and_then(|document| document.document_element()).map(|root| focusable(&root, selector));
    if let Some(element) = all.as_ref().and_then(|all| all.get(number)) {
        let _ = element.focus();
    }
}

/// What tells what has the focus from others: its accessible name, or its text.
#[must_use]
pub fn focused_name() -> Option<String> {
    document()?.active_element().and_then(|element| name_of(&element))
}

fn name_of(element: &Element) -> Option<String> {
    element.get_attribute("aria-label").or_else(|| element.text_content()).filter(|name| !name.is_empty())
}

/// What had the focus is gone: gives it to what has the same name in `root` (which may be that itself), or to the first thing
/// there that takes it (the heading before all others), or to the heading of the page, unless something has it already.
pub fn rescue_focus(root: Option<Element>, name: Option<&str>) {
    let is_lost = document().is_some_and(|document| {
        let body = document.body().map(Element::from);
        document.active_element().is_none_or(|active| Some(active) == body)
    });
    if !is_lost {
        return;
    }
    const TAKES: &str = "a[href], button:enabled, input:enabled, select, textarea";
    let itself = root.clone().filter(|root| root.matches(TAKES).unwrap_or(false)).and_then(|it| it.dyn_into().ok());
    let within = |selector| root.as_ref().map(|root| focusable(root, selector)).unwrap_or_default();
    let all: Vec<HtmlElement> = itself.into_iter().chain(within(TAKES)).collect();
    let same = all.iter().find(|element| name.is_some() && name_of(element).as_deref() == name);
    match same.or(within("#heading").first()).or(all.first()) {
        Some(element) => drop(element.focus()),
        None => focus("heading"),
    }
}

/// What below `root` fits the selector, in the order of the document.
#[must_use]
pub fn focusable(root: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(list) = root.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok()).collect()
}

/// Whether `target` is `root` or below it.
#[must_use]
pub fn contains(root: Option<Element>, target: Option<EventTarget>) -> bool {
    let target = target.and_then(|target| target.dyn_into::<Node>().ok());
    root.is_some_and(|root| root.contains(target.as_ref())) && target.is_some()
}

/// The address of something beside the page: of the app's folder, with this at its end.
#[must_use]
pub fn beside(name: &str) -> String {
    let base = document().and_then(|document| document.base_uri().ok().flatten()).unwrap_or_default();
    web_sys::Url::new_with_base(name, &base).map(|url| url.href()).unwrap_or_default()
}

/// Brings the element with this id into view, if its beginning is not.
pub fn bring_into_view(id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else { return };
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
    let top = element.get_bounding_client_rect().top();
    // Something of it must be seen, and not only its edge.
    if !(0.0..height - 160.0).contains(&top) {
        element.scroll_into_view();
    }
}

/// Scrolls the page as far as is needed for the lower end of an element to be in view.
pub fn bring_end_into_view(element: &Element) {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
    if element.get_bounding_client_rect().bottom() > height {
        element.scroll_into_view_with_bool(false);
    }
}

/// Scrolls to the top, as a new page would.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// What the browser calls itself.
#[must_use]
pub fn browser() -> String {
    web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default()
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// The page is about to be left: what is being typed is stored now.
pub fn take_leave() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("pagehide")) {
        let _ = window.dispatch_event(&event);
    }
}

/// Calls `listener` when a person does something on the page.
pub fn on_activity(listener: impl Fn() + 'static) {
    let closure = Closure::<dyn Fn()>::new(listener).into_js_value();
    for kind in ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] {
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback(kind, closure.unchecked_ref());
        }
    }
}

/// The time of day, and the monotonic time.
#[must_use]
pub fn clocks() -> Reading {
    let ticks = web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now());
    Reading { wall: SystemClock.now(), ticks: ticks as u64 }
}

/// Calls `listener` when the page becomes visible, wakes up, or is shown again on the way back.
pub fn on_return(listener: impl Fn() + 'static) {
    let closure = Closure::<dyn Fn()>::new(listener).into_js_value();
    for kind in ["visibilitychange", "resume"] {
        if let Some(document) = document() {
            let _ = document.add_event_listener_with_callback(kind, closure.unchecked_ref());
        }
    }
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("pageshow", closure.unchecked_ref());
    }
}

/// Calls `listener` with the name of a file of the build that the host has otherwise, so that this version or a later one can't be kept
/// for offline use (static/worker.js).
pub fn on_unverified(listener: impl Fn(String) + 'static) {
    let closure = Closure::<dyn Fn(CustomEvent)>::new(move |event: CustomEvent| {
        listener(event.detail().as_string().unwrap_or_default());
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("build-unverified", closure.into_js_value().unchecked_ref());
    }
}

/// Selects all of the text in a text area.
pub fn select_text(element: &Element) {
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        let _ = area.focus();
        area.select();
    }
}

/// Keeps `--dock` at the height of an element, for as long as the page lives: what sticks to the bottom makes room for it.
pub fn mind_height(element: &Element) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let Ok(root) = root.dyn_into::<HtmlElement>() else { return };
    let measured = element.clone();
    let closure = Closure::<dyn Fn()>::new(move || {
        let height = [&measured.client_height().to_string(), "px"].concat();
        let _ = root.style().set_property("--dock", &height);
    });
    if let Ok(observer) = ResizeObserver::new(closure.as_ref().unchecked_ref()) {
        observer.observe(element);
    }
    closure.forget();
}

/// Opens the dialog that an element is. The first of the buttons at its end gets the focus.
pub fn show_modal(element: &Element) {
    if let Some(dialog) = element.dyn_ref::<HtmlDialogElement>() {
        let _ = dialog.show_modal();
    }
    if let Some(first) = focusable(element, ".dialog-do button").first() {
        let _ = first.focus();
    }
}

/// Closes the dialog that an event comes from. What had the focus before it was opened gets it back.
pub fn close_dialog(event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let dialog = target.and_then(|target| target.closest("dialog").ok().flatten());
    if let Some(dialog) = dialog.and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) {
        dialog.close();
    }
}

/// Asks before the page is closed, whenever `is_unsaved` says so.
pub fn ask_before_closing(is_unsaved: impl Fn() -> bool + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if is_unsaved() {
            event.prevent_default();
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("beforeunload", closure.as_ref().unchecked_ref());
    }
    closure.forget();
}

/// Calls `listener` when another tab writes below `prefix` in the storage. That a token was used there is told to nobody, nor what
/// becomes of what was set aside: it changes nothing that one works with.
pub fn on_foreign_write(prefix: String, listener: impl Fn() + 'static) {
    let is_work = |name: &str| !["usage/", "quarantine/"].iter().any(|kind| name.starts_with(kind));
    let closure = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        let Ok(event) = event.dyn_into::<web_sys::StorageEvent>() else { return };
        // No key: the whole storage was cleared.
        if event.key().is_none_or(|key| key.strip_prefix(&prefix).is_some_and(is_work)) {
            listener();
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("storage", closure.as_ref().unchecked_ref());
    }
    closure.forget();
}

/// Calls `listener` when a new version of the app waits (static/boot.js), at once if it does already.
pub fn on_update(listener: impl Fn() + 'static) {
    let root = document().and_then(|document| document.document_element());
    if root.is_some_and(|root| root.has_attribute("data-update")) {
        listener();
    }
    let closure = Closure::<dyn Fn()>::new(listener);
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("update-waits", closure.as_ref().unchecked_ref());
    }
    closure.forget();
}

/// Takes the new version that waits; the page is loaded anew.
pub fn update() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("update-now")) {
        let _ = window.dispatch_event(&event);
    }
}

/// Calls `listener` after so many milliseconds, again and again.
pub fn every(milliseconds: i32, listener: impl Fn() + 'static) {
    let closure = Closure::<dyn Fn()>::new(listener).into_js_value();
    if let Some(window) = web_sys::window() {
        let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(closure.unchecked_ref(), milliseconds);
    }
}

/// Waits for so many milliseconds.
pub async fn pause(milliseconds: i32) {
    let (sender, receiver) = futures_channel::oneshot::channel();
    after(milliseconds, move || {
        // Whoever waits may be gone.
        let _ = sender.send(());
    });
    let _ = receiver.await;
}

/// Calls `listener` after so many milliseconds.
pub fn after(milliseconds: i32, listener: impl FnOnce() + 'static) {
    let closure = Closure::once_into_js(listener);
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(closure.unchecked_ref(), milliseconds);
    }
}

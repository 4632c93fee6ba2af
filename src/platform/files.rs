//! Files that a person hands over.

use leptos::prelude::{StoredValue, WithValue, on_cleanup};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, HtmlInputElement};

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It has more bytes than it may have.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
    /// It is no text in UTF-8 or UTF-16.
    NotText,
}

/// The file that was chosen in a field for files, and its field emptied: so the same one can be chosen again.
#[must_use]
pub fn chosen(event: &Event) -> Option<File> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0);
    field.set_value("");
    file
}

type Taker = Rc<dyn Fn(File)>;

thread_local! {
    /// What takes a file that is dropped on the page.
    static TAKER: RefCell<Option<Taker>> = const { RefCell::new(None) };
}

/// Keeps the browser from opening a file that is dropped anywhere on the page, which would close the app. What [`take_drops`] names
/// gets the file.
pub fn guard_drops() {
    let guard = Closure::<dyn Fn(DragEvent)>::new(|event: DragEvent| {
        let Some(data) = event.data_transfer().filter(|data| data.types().includes(&"Files".into(), 0)) else { return };
        event.prevent_default();
        let taker = TAKER.with(|taker| taker.borrow().clone());
        data.set_drop_effect(if taker.is_some() { "copy" } else { "none" });
        if event.type_() == "drop"
            && let (Some(take), Some(file)) = (taker, data.files().and_then(|files| files.get(0)))
        {
            take(file);
        }
    });
    let guard = guard.into_js_value();
    for kind in ["dragenter", "dragover", "drop"] {
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback(kind, guard.unchecked_ref());
        }
    }
}

/// While the present part of the page lives, `take` gets each file that is dropped anywhere.
pub fn take_drops(take: impl Fn(File) + 'static) {
    let take: Taker = Rc::new(take);
    let mine = StoredValue::new_local(take.clone());
    TAKER.with(|taker| *taker.borrow_mut() = Some(take));
    on_cleanup(move || {
        TAKER.with(|taker| {
            // Another part may have taken over.
            let is_mine = mine.try_with_value(|mine| taker.borrow().as_ref().is_some_and(|it| Rc::ptr_eq(it, mine)));
            if is_mine != Some(false) {
                *taker.borrow_mut() = None;
            }
        });
    });
}

/// The text of a file of at most so many bytes.
///
/// # Errors
/// `FileError`.
pub async fn text(file: &File, most: usize) -> Result<String, FileError> {
    if file.size() > most as f64 {
        return Err(FileError::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileError::Unreadable)?;
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    scopeyard_core::text::of_file(bytes).ok_or(FileError::NotText)
}

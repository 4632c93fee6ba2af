use crate::dom::Text;
use leptos::prelude::*;
use scopeyard_core::workspace::Change;
use std::rc::Rc;

/// Something to tell the person: one message at a time, without a timer.
#[derive(Clone)]
pub struct Notice {
    /// What to say.
    pub text: Text,
    /// Whether it is bad news.
    pub is_error: bool,
    /// What was done, if it can be undone. It may hold a secret that is stored no more: it lives here alone.
    pub undo: Option<Rc<Change>>,
    /// Whether it was said on a screen that has been left since.
    is_old: bool,
}

/// The message on the screen.
#[derive(Clone, Copy)]
pub struct Notices(RwSignal<Option<Notice>, LocalStorage>);

impl Notices {
    /// No message.
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new_local(None))
    }

    /// Says that something was done.
    pub fn say(self, text: impl Into<Text>) {
        self.0.set(Some(Notice { text: text.into(), is_error: false, undo: None, is_old: false }));
    }

    /// Says that something was done that can be undone.
    pub fn offer_undo(self, text: impl Into<Text>, change: Change) {
        self.0.set(Some(Notice { text: text.into(), is_error: false, undo: Some(Rc::new(change)), is_old: false }));
    }

    /// Says that something failed.
    pub fn fail(self, text: impl Into<Text>) {
        self.0.set(Some(Notice { text: text.into(), is_error: true, undo: None, is_old: false }));
    }

    /// Says that taking something back failed, and offers it again.
    pub fn fail_undo(self, text: impl Into<Text>, change: Rc<Change>) {
        self.0.set(Some(Notice { text: text.into(), is_error: true, undo: Some(change), is_old: false }));
    }

    /// A screen is left: bad news go with it; good news are shown once more, since an act may lead to the next screen. What can
    /// be undone stays until it is dismissed or replaced.
    pub fn leave(self) {
        self.0.update(|notice| match notice {
            Some(Notice { undo: Some(_), .. }) => {}
            Some(Notice { is_error: false, is_old, .. }) if !*is_old => *is_old = true,
            _ => *notice = None,
        });
    }

    /// Takes the message away.
    pub fn dismiss(self) {
        self.0.set(None);
    }

    /// The message now.
    #[must_use]
    pub fn current(self) -> Option<Notice> {
        self.0.get()
    }
}

impl Default for Notices {
    fn default() -> Self {
        Self::new()
    }
}

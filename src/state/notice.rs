use leptos::prelude::*;

/// Something to tell the person: one message at a time, without a timer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What to say.
    pub text: String,
    /// Whether it is bad news.
    pub is_error: bool,
}

/// The message on the screen, given by context.
#[derive(Clone, Copy)]
pub struct Notices(RwSignal<Option<Notice>>);

impl Notices {
    /// No message.
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Says that something was done.
    pub fn say(self, text: String) {
        self.0.set(Some(Notice { text, is_error: false }));
    }

    /// Says that something failed.
    pub fn fail(self, text: String) {
        self.0.set(Some(Notice { text, is_error: true }));
    }

    /// Takes bad news away when its screen is left; good news survive that.
    pub fn leave(self) {
        if self.0.with_untracked(|notice| notice.as_ref().is_some_and(|notice| notice.is_error)) {
            self.dismiss();
        }
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

use leptos::prelude::*;

/// Something to tell the person: one message at a time, without a timer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What to say.
    pub text: String,
    /// Whether it is bad news.
    pub is_error: bool,
    /// Whether it was said on a screen that has been left since.
    pub is_old: bool,
}

/// The message on the screen.
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
        self.0.set(Some(Notice { text, is_error: false, is_old: false }));
    }

    /// Says that something failed.
    pub fn fail(self, text: String) {
        self.0.set(Some(Notice { text, is_error: true, is_old: false }));
    }

    /// A screen is left: bad news go with it; good news are shown once more, since an act may lead to the next screen.
    pub fn leave(self) {
        self.0.update(|notice| match notice {
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

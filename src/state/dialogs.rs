use crate::dom::El;
use leptos::prelude::*;
use std::rc::Rc;

type Draw = Rc<dyn Fn() -> El>;

/// The dialog on the screen: at most one.
#[derive(Clone, Copy)]
pub struct Dialogs {
    /// What draws it.
    draw: StoredValue<Option<Draw>, LocalStorage>,
    /// The number of the one that is open; 0: there is none.
    number: RwSignal<u32>,
    /// The number of the one that was opened last: each has its own, so that each is drawn anew.
    last: StoredValue<u32>,
}

impl Dialogs {
    /// No dialog.
    #[must_use]
    pub fn new() -> Self {
        Self { draw: StoredValue::new_local(None), number: RwSignal::new(0), last: StoredValue::new(0) }
    }

    /// Opens a dialog in place of the one that is open. It is drawn with its number.
    pub fn open(self, draw: impl Fn(u32) -> El + 'static) {
        let number = self.last.get_value().wrapping_add(1).max(1);
        self.last.set_value(number);
        self.draw.set_value(Some(Rc::new(move || draw(number))));
        self.number.set(number);
    }

    /// The dialog with this number has been closed. Another one may be open by now.
    pub fn end(self, number: u32) {
        if self.number.get_untracked() == number {
            self.close();
        }
    }

    /// It has been closed.
    pub fn close(self) {
        self.number.set(0);
        self.draw.set_value(None);
    }

    /// What tells the open dialog from others; nothing if none is open. What calls it follows it.
    #[must_use]
    pub fn keys(self) -> Vec<String> {
        let number = self.number.get();
        if number == 0 { Vec::new() } else { vec![number.to_string()] }
    }

    /// Draws it.
    #[must_use]
    pub fn drawn(self) -> Option<El> {
        self.draw.get_value().map(|draw| draw())
    }
}

impl Default for Dialogs {
    fn default() -> Self {
        Self::new()
    }
}

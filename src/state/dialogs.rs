use crate::dom::El;
use leptos::prelude::*;
use std::rc::Rc;

type Draw = Rc<dyn Fn() -> El>;

/// The dialog on the screen: at most one.
#[derive(Clone, Copy)]
pub struct Dialogs {
    /// What draws it.
    draw: StoredValue<Option<Draw>, LocalStorage>,
    /// Counts the dialogs, so that each is drawn anew; 0: there is none.
    number: RwSignal<u32>,
}

impl Dialogs {
    /// No dialog.
    #[must_use]
    pub fn new() -> Self {
        Self { draw: StoredValue::new_local(None), number: RwSignal::new(0) }
    }

    /// Opens a dialog in place of the one that is open.
    pub fn open(self, draw: impl Fn() -> El + 'static) {
        self.draw.set_value(Some(Rc::new(draw)));
        self.number.update(|number| *number = number.wrapping_add(1).max(1));
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

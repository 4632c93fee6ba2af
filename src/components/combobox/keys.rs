//! The keys of a combobox.

use super::Combobox;
use leptos::prelude::*;
use scopeyard_core::options::{Move, Viewport};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// The `keyCode` of a key that an input method takes. Safari sends the Enter that ends a composition after its end, with this code.
const TAKEN_BY_INPUT_METHOD: u32 = 229;

impl Combobox {
    /// What a key does. A key that does nothing here does what it does in any text field.
    pub(super) fn on_key(self, event: &Event) {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else { return };
        if pressed.is_composing() || pressed.key_code() == TAKEN_BY_INPUT_METHOD {
            return;
        }
        let has_modifier = pressed.ctrl_key() || pressed.meta_key() || pressed.shift_key();
        let (key, alt) = (pressed.key(), pressed.alt_key());
        let is_open = self.is_open.get_untracked();
        let step = match key.as_str() {
            _ if has_modifier && key != "Tab" => return,
            "ArrowDown" if alt => {
                event.prevent_default();
                if !is_open {
                    self.open(None);
                }
                return;
            }
            "ArrowUp" if alt && is_open => {
                event.prevent_default();
                return self.close_and_select();
            }
            _ if alt => return,
            "Escape" if is_open => {
                event.prevent_default();
                // A dialog around it stays open.
                event.stop_propagation();
                return self.close_and_select();
            }
            "Enter" if is_open => {
                event.prevent_default();
                let active = self.active.get_untracked();
                return active.into_iter().for_each(|place| self.choose(place));
            }
            "Tab" => return self.close(),
            "ArrowDown" => Move::Down,
            "ArrowUp" => Move::Up,
            "Home" if is_open => Move::First,
            "End" if is_open => Move::Last,
            "PageDown" if is_open => Move::PageDown,
            "PageUp" if is_open => Move::PageUp,
            _ => return,
        };
        event.prevent_default();
        let count = self.found.with_untracked(Vec::len);
        if is_open {
            let page = self.view.with_untracked(|view| Viewport::page(*view));
            self.active.set(step.from(self.active.get_untracked(), count, page));
            self.reveal();
        } else {
            self.open(step.from(None, count, 1));
        }
    }
}

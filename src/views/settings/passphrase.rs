//! Entering passphrases.

use crate::components::{Field, secret_field};
use crate::dom::{El, Text};
use crate::i18n::Word;
use crate::platform::page::focus;
use leptos::prelude::*;

/// How many characters a passphrase has at least.
const LEAST: usize = 8;

/// A new passphrase, entered twice.
#[derive(Clone, Copy)]
pub struct NewPassphrase {
    ids: [&'static str; 2],
    labels: [Word; 2],
    hint: Word,
    typed: [RwSignal<String>; 2],
    is_tried: RwSignal<bool>,
}

impl NewPassphrase {
    /// Nothing is entered yet. The ids and labels of both fields; what the passphrase is for.
    pub fn new(ids: [&'static str; 2], labels: [Word; 2], hint: Word) -> Self {
        let typed = [(); 2].map(|()| RwSignal::new(String::new()));
        Self { ids, labels, hint, typed, is_tried: RwSignal::new(false) }
    }

    fn is_short(self) -> bool {
        let [first, _] = self.typed;
        first.with(|text| text.chars().count() < LEAST)
    }

    fn differs(self) -> bool {
        let [first, second] = self.typed;
        !self.is_short() && first.get() != second.get()
    }

    /// Both fields.
    pub fn fields(self) -> [El; 2] {
        let [first, second] = self.ids;
        let fault = move |is_so: fn(Self) -> bool, word: Word| {
            Text::from(move || if self.is_tried.get() && is_so(self) { word.get() } else { "" }.to_owned())
        };
        let short = fault(Self::is_short, Word::PASSPHRASE_SHORT);
        let differs = fault(Self::differs, Word::PASSPHRASE_DIFFERS);
        let ([one, other], [label, again]) = (self.typed, self.labels);
        [
            passphrase_field(first, label, Some(self.hint), short, "new-password", one),
            passphrase_field(second, again, None, differs, "new-password", other),
        ]
    }

    /// The passphrase, if it is one; else the field that is wrong says so, and gets the focus.
    pub fn check(self) -> Option<String> {
        self.is_tried.set(true);
        let [first, second] = self.ids;
        if untrack(|| self.is_short()) {
            focus(first);
        } else if untrack(|| self.differs()) {
            focus(second);
        } else {
            let [typed, _] = self.typed;
            return Some(typed.get_untracked());
        }
        None
    }

    /// Forgets what was entered. The page may have been left.
    pub fn clear(self) {
        for text in self.typed {
            let _ = text.try_set(String::new());
        }
        let _ = self.is_tried.try_set(false);
    }
}

/// One field for a passphrase.
pub fn passphrase_field(
    id: &'static str,
    label: Word,
    hint: Option<Word>,
    error: Text,
    fills: &'static str,
    text: RwSignal<String>,
) -> El {
    let hint = hint.map_or(Text::from(""), Text::from);
    let field = Field { id, label, hint, error, required: true };
    secret_field(field, fills, move || text.get(), move |typed| text.set(typed))
}

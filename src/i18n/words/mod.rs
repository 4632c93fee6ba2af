//! The words on the screen, one file an area. Each is a constant of [`Word`], so the compiler finds one that is missing or unused,
//! and the code of an area that is loaded later takes its words along.

use super::language;
use crate::platform::intl;
use leptos::prelude::untrack;
use scopeyard_core::workspace::Language;

/// Declares words: `NAME: "English", "Chinese";`.
macro_rules! words {
    ($($name:ident: $english:literal, $chinese:literal;)*) => {
        impl Word {
            $(pub(crate) const $name: Self = Self(&[$english, $chinese]);)*
        }
    };
}

mod activity;
mod banners;
mod catalogue;
mod combobox;
mod data;
mod errors;
mod legacy;
mod picker;
mod requests;
mod safe;
mod settings;
mod shell;
mod start;
mod token;
mod tokens;
mod wizard;

/// A text in English and in Chinese.
///
/// Gaps are written `{0}`, `{1}` …. A text about a number has a form for each plural category of its language, `one|other` in English
/// and `other` alone in Chinese.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word(&'static [&'static str; 2]);

impl Word {
    /// The text in the language of the screen. The caller runs again when that changes.
    #[must_use]
    pub fn get(self) -> &'static str {
        let [english, chinese] = *self.0;
        match language() {
            Language::English => english,
            Language::Chinese => chinese,
        }
    }

    /// The text with `values` in its gaps.
    #[must_use]
    pub fn fill(self, values: &[&str]) -> String {
        fill(self.get(), values)
    }

    /// The form of the text for `count` things. The number is in gap 0, `values` are in the gaps after it.
    #[must_use]
    pub fn count(self, count: usize, values: &[&str]) -> String {
        let number = grouped(count);
        let values: Vec<&str> = [number.as_str()].into_iter().chain(values.iter().copied()).collect();
        fill(plural_form(self.get(), count), &values)
    }

    /// The text now, for what is said once, such as a message.
    #[must_use]
    pub fn now(self) -> &'static str {
        untrack(|| self.get())
    }
}

/// A number with the separators of the screen's language.
#[must_use]
pub fn grouped(number: usize) -> String {
    intl::number(language(), number)
}

/// The form of `text` for `count` things.
fn plural_form(text: &'static str, count: usize) -> &'static str {
    match text.split_once('|') {
        Some((one, _)) if intl::is_singular(language(), count) => one,
        Some((_, other)) => other,
        None => text,
    }
}

/// Puts `values` into the gaps of `text`. A gap without a value is left empty.
fn fill(text: &str, values: &[&str]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (number, behind) = after.split_once('}').unwrap_or(("", after));
        filled.push_str(number.parse::<usize>().ok().and_then(|gap| values.get(gap)).copied().unwrap_or(""));
        rest = behind;
    }
    filled.push_str(rest);
    filled
}

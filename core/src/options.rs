//! A long list of options of which a person chooses one: which options a text finds, which option a key leads to, and which rows of
//! the list are in view. All rows have the same height.

use crate::characters::search_key;
use std::ops::Range;

/// One option of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What it stands for: unique in its list.
    pub key: String,
    /// Its name. The field shows it once it is chosen.
    pub name: String,
    /// What is said of it in words on its second line, possibly nothing.
    pub note: String,
    /// An identifier on its second line (a path, an Account SID, an e-mail address), possibly none.
    pub code: String,
    /// What finds it too, without being shown (the whole of a path of which `code` is the end), possibly nothing.
    pub alias: String,
}

impl Choice {
    /// An option with a name alone.
    #[must_use]
    pub fn plain(key: impl Into<String>, name: impl Into<String>) -> Self {
        Self { key: key.into(), name: name.into(), ..Self::default() }
    }

    fn has(&self, word: &str) -> bool {
        [&self.name, &self.note, &self.code, &self.alias].into_iter().any(|text| contains_folded(text, word))
    }
}

/// Whether `text`, folded, contains `word`, which is folded already.
fn contains_folded(text: &str, word: &str) -> bool {
    // Thousands of texts are searched at each key press, and most are ASCII: those are not folded into a new string.
    if text.is_ascii() {
        text.as_bytes().windows(word.len().max(1)).any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
    } else {
        search_key(text).contains(word)
    }
}

/// The places in `choices` of those that a typed text finds, in their order: each word of the text is part of one of its texts,
/// without regard to case. A text without words finds all.
#[must_use]
pub fn find(choices: &[Choice], typed: &str) -> Vec<usize> {
    let folded = search_key(typed);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let is_found = |choice: &Choice| words.iter().all(|word| choice.has(word));
    choices.iter().enumerate().filter(|(_, choice)| is_found(choice)).map(|(place, _)| place).collect()
}

/// Where a key leads in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// One row down, from the last one to the first.
    Down,
    /// One row up, from the first one to the last.
    Up,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// Down by as many rows as are in view, at most to the last.
    PageDown,
    /// Up by as many rows as are in view, at most to the first.
    PageUp,
}

impl Move {
    /// The row that this leads to, from the active row if there is one. `None`: the list has no rows. `page` is how many rows are in
    /// view.
    #[must_use]
    pub fn from(self, active: Option<usize>, count: usize, page: usize) -> Option<usize> {
        let last = count.checked_sub(1)?;
        let Some(active) = active.map(|active| active.min(last)) else {
            return Some(if matches!(self, Self::Up | Self::Last) { last } else { 0 });
        };
        Some(match self {
            Self::Down => (active + 1) % count,
            Self::Up => active.checked_sub(1).unwrap_or(last),
            Self::First => 0,
            Self::Last => last,
            Self::PageDown => active.saturating_add(page).min(last),
            Self::PageUp => active.saturating_sub(page),
        })
    }
}

/// How many rows are drawn above and below those in view, so that none is missing while a person scrolls.
const SPARE: usize = 6;

/// The part of a list that is in view. Lengths are in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Viewport {
    /// How far the list is scrolled.
    pub top: u32,
    /// How much of the list is in view.
    pub height: u32,
    /// The height of a row.
    pub row: u32,
}

impl Viewport {
    /// The rows to draw, of `count`: those in view and a few above and below.
    #[must_use]
    pub fn rows(self, count: usize) -> Range<usize> {
        let row = self.row.max(1);
        let first = (self.top / row) as usize;
        let end = self.top.saturating_add(self.height).div_ceil(row) as usize;
        first.saturating_sub(SPARE).min(count)..end.saturating_add(SPARE).min(count)
    }

    /// How many whole rows are in view, at least one.
    #[must_use]
    pub fn page(self) -> usize {
        (self.height / self.row.max(1)).max(1) as usize
    }

    /// The same, scrolled as little as is needed for the whole of a row to be in view.
    #[must_use]
    pub fn showing(self, row: usize) -> Self {
        let begin = u32::try_from(row).unwrap_or(u32::MAX).saturating_mul(self.row);
        let least = begin.saturating_add(self.row).saturating_sub(self.height);
        Self { top: self.top.clamp(least.min(begin), begin), ..self }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn operation(name: &str, path: &str) -> Choice {
        let alias = ["/Advertisers/{AccountSID}", path].concat();
        Choice { name: name.to_owned(), note: "Actions".to_owned(), code: path.to_owned(), alias, ..Choice::default() }
    }

    #[test]
    fn a_text_finds_what_has_all_its_words() {
        let all = [
            operation("GET Retrieve actions", "/Actions"),
            operation("PUT Update action", "/Actions"),
            Choice::plain("t", "Straße ÄRGER"),
        ];
        for (typed, found) in [
            ("", vec![0, 1, 2]),
            ("  ", vec![0, 1, 2]),
            ("ACTIONS get", vec![0]),
            ("put", vec![1]),
            ("advertisers/{accountsid}", vec![0, 1]),
            ("actions", vec![0, 1]),
            ("/Advertisers/{AccountSID}/Actions", vec![0, 1]),
            ("strasse", vec![2]),
            ("straße ärger", vec![2]),
            ("GET PUT", vec![]),
        ] {
            assert_eq!(find(&all, typed), found, "{typed:?}");
        }
    }

    #[test]
    fn keys_lead_through_the_list() {
        use Move::{Down, First, Last, PageDown, PageUp, Up};
        for (step, from, to) in [
            (Down, None, 0),
            (Down, Some(0), 1),
            (Down, Some(9), 0),
            (Up, None, 9),
            (Up, Some(0), 9),
            (Up, Some(5), 4),
            (First, Some(5), 0),
            (Last, Some(5), 9),
            (Last, None, 9),
            (PageDown, Some(1), 5),
            (PageDown, Some(8), 9),
            (PageUp, Some(8), 4),
            (PageUp, Some(2), 0),
            (PageDown, None, 0),
            (Down, Some(99), 0),
        ] {
            assert_eq!(step.from(from, 10, 4), Some(to), "{step:?} from {from:?}");
        }
        assert_eq!(Down.from(Some(3), 0, 4), None);
    }

    #[test]
    fn only_what_is_in_view_is_drawn() {
        let view = Viewport { top: 48_000, height: 384, row: 48 };
        assert_eq!(view.rows(5_000), 994..1_014);
        assert_eq!(view.page(), 8);
        assert_eq!(Viewport { top: 0, ..view }.rows(5_000), 0..14);
        assert_eq!(view.rows(3), 3..3);
        assert_eq!(Viewport::default().page(), 1);
        assert_eq!(view.showing(1_000).top, 48_000);
        assert_eq!(view.showing(1_007).top, 48_000);
        assert_eq!(view.showing(1_008).top, 48_048);
        assert_eq!(view.showing(0).top, 0);
    }

    proptest! {
        #[test]
        fn a_row_that_is_shown_is_drawn(top in 0_u32..1_000_000, height in 0_u32..2_000, row in 1_u32..100, place in 0_usize..5_000) {
            let view = Viewport { top, height, row }.showing(place);
            prop_assert!(view.rows(5_000).contains(&place));
            prop_assert_eq!(view.showing(place), view);
        }

        #[test]
        fn what_is_found_contains_each_word(name in "\\PC{0,20}", typed in "\\PC{0,5}") {
            let found = find(&[Choice::plain("a", name.as_str())], &typed);
            let expected = search_key(&typed).split_whitespace().all(|word| search_key(&name).contains(word));
            prop_assert_eq!(!found.is_empty(), expected);
        }
    }
}

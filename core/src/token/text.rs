use crate::characters::{folded, is_shapeless};
use crate::ports::Normalize;

/// Why a text can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// Nothing that could be seen.
    Empty,
    /// More characters than allowed.
    TooLong {
        /// How many there are.
        length: usize,
        /// How many there may be.
        most: usize,
    },
    /// Control characters, or invisible ones that change the direction of text.
    Control,
    /// Another one has this name.
    Taken,
}

impl TextError {
    /// A stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "text-empty",
            Self::TooLong { .. } => "text-too-long",
            Self::Control => "text-control",
            Self::Taken => "text-taken",
        }
    }
}

/// Overrides and isolates: with them a text can pretend to be another one, and disturb what stands beside it.
const fn steers_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Spaces of any kind, and characters without a shape.
fn is_invisible(c: char) -> bool {
    c.is_whitespace() || is_shapeless(c)
}

/// Whether it can be seen where it stands and leaves its surroundings alone.
pub(super) fn is_visible(c: char) -> bool {
    !(is_invisible(c) || c.is_control())
}

/// Checks what every text must be: at most `most` characters (Unicode scalar values), nothing that steers.
fn check(text: &str, most: usize, lines: bool) -> Result<(), TextError> {
    let length = text.chars().count();
    if length > most {
        return Err(TextError::TooLong { length, most });
    }
    let allowed = |c: char| lines && matches!(c, '\n' | '\t');
    if text
        .chars()
        .any(|c| (c.is_control() && !allowed(c)) || steers_direction(c) || matches!(c, '\u{2028}' | '\u{2029}'))
    {
        return Err(TextError::Control);
    }
    Ok(())
}

/// What a token, an account or a user is called: trimmed, in normalisation form C, 1 to 100 characters on one line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name(String);

impl Name {
    /// How many characters a name may have.
    pub const MOST: usize = 100;

    /// Makes a name of what a person typed.
    ///
    /// # Errors
    /// `TextError::{Empty, TooLong, Control}`.
    pub fn parse(typed: &str, normalize: &dyn Normalize) -> Result<Self, TextError> {
        Self::take(normalize.nfc(typed.trim()))
    }

    /// Reads a stored name, exactly as it is. `None` for what is no name, or not trimmed.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if text.trim() == text { Self::take(text.to_owned()).ok() } else { None }
    }

    /// Takes a text that is normalised already.
    fn take(text: String) -> Result<Self, TextError> {
        if text.chars().all(is_invisible) {
            return Err(TextError::Empty);
        }
        check(&text, Self::MOST, false)?;
        Ok(Self(text))
    }

    /// This name with a suffix in parentheses, cut so that it fits: what a copy is called.
    #[must_use]
    pub fn with_suffix(&self, suffix: &str) -> Self {
        let end = [" (", suffix, ")"].concat();
        let room = Self::MOST.saturating_sub(end.chars().count());
        let start: String = self.0.chars().take(room).collect();
        Self([start.trim_end(), &end].concat())
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is the same name as another one, without regard to case. It is asked of every name there is at each key: nothing is
    /// allocated, and the first difference ends it.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let is_plain = |text: &str| text.is_ascii() && !text.as_bytes().windows(2).any(|pair| pair == b"  ");
        if is_plain(&self.0) && is_plain(&other.0) {
            self.0.eq_ignore_ascii_case(&other.0)
        } else {
            self.folded_chars().eq(other.folded_chars())
        }
    }

    /// What two names have in common that nobody can tell apart at a glance: small letters, without what has no shape, and
    /// with one plain space for any.
    #[must_use]
    pub fn folded(&self) -> String {
        self.folded_chars().collect()
    }

    fn folded_chars(&self) -> impl Iterator<Item = char> {
        let (mut has_begun, mut is_apart) = (false, false);
        let seen = self.0.chars().filter(|c| !is_shapeless(*c)).flat_map(move |c| {
            if c.is_whitespace() {
                is_apart = has_begun;
                return [None, None];
            }
            has_begun = true;
            [std::mem::take(&mut is_apart).then_some(' '), Some(c)]
        });
        seen.flatten().flat_map(folded)
    }
}

/// What a token is for: trimmed, in normalisation form C, at most 500 characters, possibly several lines or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description(String);

impl Description {
    /// How many characters a description may have.
    pub const MOST: usize = 500;

    /// Makes a description of what a person typed.
    ///
    /// # Errors
    /// `TextError::{TooLong, Control}`.
    pub fn parse(typed: &str, normalize: &dyn Normalize) -> Result<Self, TextError> {
        Self::take(normalize.nfc(typed.replace("\r\n", "\n").trim()))
    }

    /// Reads a stored description, exactly as it is. `None` for what is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Self::take(text.to_owned()).ok()
    }

    fn take(text: String) -> Result<Self, TextError> {
        check(&text, Self::MOST, true)?;
        Ok(Self(text))
    }

    /// The description.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::ports::fake::Tables;
    use proptest::prelude::*;

    fn name(typed: &str) -> Result<Name, TextError> {
        Name::parse(typed, &Tables)
    }

    proptest! {
        #[test]
        fn any_text_is_answered_and_a_name_is_stable(typed in any::<String>()) {
            if let Ok(first) = name(&typed) {
                prop_assert_eq!(name(first.as_str()), Ok(first.clone()));
                prop_assert_eq!(Name::read(first.as_str()), Some(first));
            }
        }

        #[test]
        fn a_description_is_stable(typed in any::<String>()) {
            if let Ok(first) = Description::parse(&typed, &Tables) {
                prop_assert_eq!(Description::parse(first.as_str(), &Tables), Ok(first));
            }
        }
    }

    #[test]
    fn nothing_to_see_is_empty() {
        for typed in
            ["", "   ", "\t\n", "\u{200b}\u{200b}", "\u{3000}", "\u{3164}", "\u{2800}", "\u{fe0f}", "\u{e0041}"]
        {
            assert_eq!(name(typed), Err(TextError::Empty), "{typed:?}");
        }
    }

    #[test]
    fn length_counts_characters_not_bytes() {
        assert!(name(&"é".repeat(100)).is_ok());
        assert!(name(&"🌙".repeat(100)).is_ok());
        assert_eq!(name(&"a".repeat(101)), Err(TextError::TooLong { length: 101, most: 100 }));
        assert!(Description::parse(&"字".repeat(500), &Tables).is_ok());
        assert_eq!(Description::parse(&"字".repeat(501), &Tables), Err(TextError::TooLong { length: 501, most: 500 }));
    }

    #[test]
    fn controls_are_refused_and_other_scripts_are_not() {
        for typed in ["a\u{0}b", "a\nb", "a\u{202e}b", "a\u{2066}b", "a\u{2028}b", "a\u{7f}b"] {
            assert_eq!(name(typed), Err(TextError::Control), "{typed:?}");
        }
        for typed in ["تقارير ليلية", "夜间报告", "👩‍🚀 crew", "Ünïcödé"] {
            assert_eq!(name(typed).unwrap().as_str(), typed);
        }
        assert_eq!(Description::parse("a\r\nb\tc", &Tables).unwrap().as_str(), "a\nb\tc");
        assert_eq!(Description::parse("a\u{8}b", &Tables), Err(TextError::Control));
    }

    #[test]
    fn names_are_trimmed_and_composed() {
        assert_eq!(name("  Cafe\u{301} ").unwrap().as_str(), "Caf\u{e9}");
    }

    #[test]
    fn what_nobody_sees_does_not_tell_names_apart() {
        let alike = [("Report", "Re\u{200b}port"), ("Report", "Report\u{fe0f}"), ("a b", "a\u{a0} b"), ("a b", "a  b")];
        for (one, other) in alike {
            assert_eq!(name(one).unwrap().folded(), name(other).unwrap().folded(), "{one} {other:?}");
        }
    }

    proptest! {
        #[test]
        fn the_same_are_those_that_fold_alike(one in "[aAbBkKß\u{212a}\u{200b} ]{1,6}", other in "[aAbBkKß\u{212a}\u{200b} ]{1,6}") {
            if let (Ok(one), Ok(other)) = (name(&one), name(&other)) {
                prop_assert_eq!(one.is_same(&other), one.folded() == other.folded());
            }
        }
    }

    #[test]
    fn case_does_not_tell_names_apart() {
        for (one, other) in [("Reports", "REPORTS"), ("straße", "STRASSE"), ("Ärger", "ärger"), ("ΣΑΣ", "σας")]
        {
            assert_eq!(name(one).unwrap().folded(), name(other).unwrap().folded(), "{one} {other}");
        }
        assert_ne!(name("a").unwrap().folded(), name("b").unwrap().folded());
    }
}

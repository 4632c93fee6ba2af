use crate::i18n::Word;
use std::rc::Rc;

/// A text on the screen: one that stays, or one that follows what it is made of (the language, say).
#[derive(Clone)]
pub enum Text {
    /// One that stays, and is known beforehand.
    Fixed(&'static str),
    /// A word, in the language of the screen.
    Word(Word),
    /// One that stays.
    Still(String),
    /// One that follows.
    Live(Rc<dyn Fn() -> String>),
}

impl Text {
    /// The text now. What calls it runs again when it changes.
    #[must_use]
    pub fn get(&self) -> String {
        match self {
            Self::Fixed(text) => (*text).to_owned(),
            Self::Word(word) => word.get().to_owned(),
            Self::Still(text) => text.clone(),
            Self::Live(text) => text(),
        }
    }
}

impl From<Word> for Text {
    fn from(word: Word) -> Self {
        Self::Word(word)
    }
}

impl From<&'static str> for Text {
    fn from(text: &'static str) -> Self {
        Self::Fixed(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::Still(text)
    }
}

impl<F: Fn() -> String + 'static> From<F> for Text {
    fn from(text: F) -> Self {
        Self::Live(Rc::new(text))
    }
}

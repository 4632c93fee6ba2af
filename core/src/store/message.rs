//! What the pages of one copy of the app say to each other. One of them leads, and is the only one that writes.
//!
//! The others offer it their changes, each with the revision that it was decided on. If that is the latest, the change is stored and
//! told to all. If not, whoever offered it is told that it is their turn: nobody else's change comes between then, and they decide
//! again on what is there now.

use super::fault::CommitError;
use super::row::Row;
use crate::id::PageId;
use crate::ports::StorageError;

/// A message. It may hold secrets, and stays in memory. Changes are texts as [`pack`](super::pack) makes them.
#[derive(Clone, PartialEq, Eq)]
pub enum Message {
    /// A page has come, and knows the revisions up to this one.
    Hello {
        /// The page.
        from: PageId,
        /// The revision.
        head: u64,
    },
    /// The page that leads, or has begun to, has stored the revisions up to this one.
    Leads {
        /// The page that has asked; `None`: all are told.
        to: Option<PageId>,
        /// The revision.
        head: u64,
        /// Why nothing is stored any more but in memory, if so.
        volatile: Option<StorageError>,
    },
    /// Part of all that there is, for a page that has missed something.
    Whole {
        /// The page.
        to: PageId,
        /// Whether it is the last part.
        is_last: bool,
        /// The records; its revision is that of the whole.
        change: String,
    },
    /// A change that is to be stored.
    Offer {
        /// The page that made it.
        from: PageId,
        /// The page's own number of it.
        number: u64,
        /// The revision that it was decided on.
        base: u64,
        /// The change.
        change: String,
    },
    /// It is this page's turn: it may decide again, and nobody else's change comes between.
    Turn {
        /// The page.
        to: PageId,
        /// The number of what it offered.
        number: u64,
        /// The latest revision.
        head: u64,
    },
    /// Nothing comes of an offer after all.
    Pass {
        /// The page.
        from: PageId,
        /// The number of what it offered.
        number: u64,
    },
    /// A change was stored.
    Changed {
        /// The page that offered it.
        of: Option<(PageId, u64)>,
        /// The change.
        change: String,
    },
    /// What is stored is to be sealed like this, or as a person has set it anew. A new key comes with the message.
    Lock {
        /// The page that says so.
        from: PageId,
        /// The page's own number of it.
        number: u64,
        /// The proof of the lock that it takes the place of; empty: of none.
        base: String,
        /// The lock, as [`Lock`](super::Lock) prints it.
        lock: String,
    },
    /// What is stored is sealed like this from now on. A new key comes with the message.
    Locked {
        /// The page that wanted it.
        of: Option<(PageId, u64)>,
        /// The lock; empty: nothing is sealed any more.
        lock: String,
    },
    /// Everything is locked: each page is to be loaded anew.
    Leave,
    /// A person is at one of the pages.
    Active,
    /// An offer could not be stored.
    Declined {
        /// The page.
        to: PageId,
        /// The number of what it offered.
        number: u64,
        /// Why.
        error: CommitError,
    },
}

impl Message {
    /// The message as a text. `None` if there is no writing it, which none of its parts gives cause for.
    #[must_use]
    pub fn print(&self) -> Option<String> {
        let number = u64::to_string;
        match self {
            Self::Hello { from, head } => Row::of(&["hello", from.as_str(), &number(head)]),
            Self::Leads { to, head, volatile } => Row::of(&[
                "leads",
                to.as_ref().map_or("", PageId::as_str),
                &number(head),
                volatile.map_or("", |error| CommitError::Storage(error).code()),
            ]),
            Self::Whole { to, is_last, change } => {
                Row::of(&["whole", to.as_str(), if *is_last { "last" } else { "" }, change])
            }
            Self::Offer { from, number: own, base, change } => {
                Row::of(&["offer", from.as_str(), &number(own), &number(base), change])
            }
            Self::Turn { to, number: own, head } => Row::of(&["turn", to.as_str(), &number(own), &number(head)]),
            Self::Pass { from, number: own } => Row::of(&["pass", from.as_str(), &number(own)]),
            Self::Changed { of: Some((page, own)), change } => {
                Row::of(&["changed", page.as_str(), &number(own), change])
            }
            Self::Changed { of: None, change } => Row::of(&["changed", "", "", change]),
            Self::Lock { from, number: own, base, lock } => Row::of(&["lock", from.as_str(), &number(own), base, lock]),
            Self::Locked { of: Some((page, own)), lock } => Row::of(&["locked", page.as_str(), &number(own), lock]),
            Self::Locked { of: None, lock } => Row::of(&["locked", "", "", lock]),
            Self::Leave => Row::of(&["leave"]),
            Self::Active => Row::of(&["active"]),
            Self::Declined { to, number: own, error } => {
                Row::of(&["declined", to.as_str(), &number(own), error.code()])
            }
        }
        .print()
    }

    /// Reads a message. `None` for anything else: what comes over a channel is not trusted.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let row = Row::read(text)?;
        let page = |text: &str| PageId::parse(text);
        let number = |text: &str| text.parse::<u64>().ok();
        let change = |text: &str| text.to_owned();
        Some(match row.fields().as_slice() {
            ["hello", from, head] => Self::Hello { from: page(from)?, head: number(head)? },
            ["leads", to, head, code] => Self::Leads {
                to: if to.is_empty() { None } else { Some(page(to)?) },
                head: number(head)?,
                volatile: match CommitError::of_code(code) {
                    Some(CommitError::Storage(error)) => Some(error),
                    None if code.is_empty() => None,
                    _ => return None,
                },
            },
            ["whole", to, last @ ("" | "last"), text] => {
                Self::Whole { to: page(to)?, is_last: !last.is_empty(), change: change(text) }
            }
            ["offer", from, own, base, text] => {
                Self::Offer { from: page(from)?, number: number(own)?, base: number(base)?, change: change(text) }
            }
            ["turn", to, own, head] => Self::Turn { to: page(to)?, number: number(own)?, head: number(head)? },
            ["pass", from, own] => Self::Pass { from: page(from)?, number: number(own)? },
            ["changed", "", "", text] => Self::Changed { of: None, change: change(text) },
            ["changed", from, own, text] => {
                Self::Changed { of: Some((page(from)?, number(own)?)), change: change(text) }
            }
            ["lock", from, own, base, lock] => Self::Lock {
                from: page(from)?,
                number: number(own)?,
                base: (*base).to_owned(),
                lock: (*lock).to_owned(),
            },
            ["locked", "", "", lock] => Self::Locked { of: None, lock: (*lock).to_owned() },
            ["locked", from, own, lock] => {
                Self::Locked { of: Some((page(from)?, number(own)?)), lock: (*lock).to_owned() }
            }
            ["leave"] => Self::Leave,
            ["active"] => Self::Active,
            ["declined", to, own, code] => {
                Self::Declined { to: page(to)?, number: number(own)?, error: CommitError::of_code(code)? }
            }
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn all(page: &PageId, number: u64, change: &str) -> Vec<Message> {
        let (from, to) = (page.clone(), page.clone());
        let change = change.to_owned();
        let mut all = vec![
            Message::Hello { from: from.clone(), head: number },
            Message::Leads { to: None, head: number, volatile: None },
            Message::Leads { to: Some(to.clone()), head: number, volatile: Some(StorageError::QuotaExceeded) },
            Message::Whole { to: to.clone(), is_last: number.is_multiple_of(2), change: change.clone() },
            Message::Offer { from: from.clone(), number, base: number / 2, change: change.clone() },
            Message::Turn { to: to.clone(), number, head: number },
            Message::Pass { from: from.clone(), number },
            Message::Lock { from: from.clone(), number, base: String::new(), lock: change.clone() },
            Message::Locked { of: Some((to.clone(), number)), lock: change.clone() },
            Message::Locked { of: None, lock: change.clone() },
            Message::Leave,
            Message::Active,
            Message::Changed { of: Some((from, number)), change: change.clone() },
            Message::Changed { of: None, change },
        ];
        all.extend(CommitError::ALL.map(|error| Message::Declined { to: to.clone(), number, error }));
        all
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(page in "[0-9A-Za-z]{1,24}", number: u64, change: String) {
            for message in all(&PageId::parse(&page).unwrap(), number, &change) {
                prop_assert!(Message::parse(&message.print().unwrap()) == Some(message));
            }
        }

        #[test]
        fn any_text_is_answered(text in "\\PC{0,40}|\\[(\"(hello|whole|changed|offer|lock|locked|leave|x|1)?\",?){0,6}\\]") {
            if let Some(message) = Message::parse(&text) {
                prop_assert!(Message::parse(&message.print().unwrap()) == Some(message));
            }
        }
    }
}

//! The list of an account's tokens: which of them, and in which order.

use super::Workspace;
use crate::characters::{fold, plain, search_key};
use crate::id::AccountId;
use crate::order;
use crate::ports::{Collate, Timestamp, by_name};
use crate::token::Token;

/// `Created On`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Made {
    /// `Any time`
    #[default]
    Any,
    /// `Last 7 days`
    Last7,
    /// `Last 30 days`
    Last30,
    /// `More than 30 days`
    Earlier,
}

impl Made {
    /// Whether a token of this age, in milliseconds, belongs to it.
    #[must_use]
    pub const fn holds(self, age: u64) -> bool {
        match self {
            Self::Any => true,
            Self::Last7 => age <= 7 * DAY,
            Self::Last30 => age <= 30 * DAY,
            Self::Earlier => age > 30 * DAY,
        }
    }
}

/// `State`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// `All`
    #[default]
    All,
    /// `Enabled`
    Enabled,
    /// `Disabled`
    Disabled,
}

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The newest first.
    #[default]
    Newest,
    /// By name.
    Name,
    /// Those used last first, those never used last.
    LastUsed,
    /// Those with the most scopes first.
    Scopes,
}

/// Which tokens the list shows, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// `Search by Name`: part of a name, a whole Account SID, or an e-mail address.
    pub search: String,
    /// `Created On`.
    pub made: Made,
    /// `State`.
    pub state: State,
    /// What they are sorted by.
    pub order: Order,
}

/// A day in milliseconds.
const DAY: u64 = 86_400_000;

impl Filter {
    /// How many of the filters are set.
    #[must_use]
    pub fn count(&self) -> usize {
        let set = [!self.search.trim().is_empty(), self.made != Made::Any, self.state != State::All];
        set.into_iter().filter(|is_set| *is_set).count()
    }
}

impl Workspace {
    /// The tokens of an account that a filter shows, in its order. `collate` sorts their names.
    #[must_use]
    pub fn list(&self, account: &AccountId, filter: &Filter, now: Timestamp, collate: &dyn Collate) -> Vec<&Token> {
        let search = plain(&filter.search);
        let search = search.trim();
        let wanted = fold(search);
        let shown: Vec<&Token> = self
            .live(account)
            .filter(|token| match filter.state {
                State::All => true,
                State::Enabled => token.enabled,
                State::Disabled => !token.enabled,
            })
            .filter(|token| {
                // A token from the future (the clock was set back) counts as made now.
                filter.made.holds(now.0.saturating_sub(token.created.0))
            })
            .filter(|token| wanted.is_empty() || self.is_found(token, search, &wanted))
            .collect();
        // The tokens come in the order of their ids, which those of one rank keep.
        let made = |token: &Token| token.created.0;
        match filter.order {
            Order::Newest => order::by_rank(shown, |token| [made(token), 0]),
            Order::Name => by_name(shown, |token| token.settings.name.as_str(), collate),
            Order::LastUsed => {
                let used = |token: &Token| self.last_used(&token.id).map_or(0, |last| last.0.saturating_add(1));
                order::by_rank(shown, |token| [used(token), made(token)])
            }
            Order::Scopes => order::by_rank(shown, |token| [token.settings.scopes.len() as u64, made(token)]),
        }
    }

    fn is_found(&self, token: &Token, search: &str, wanted: &str) -> bool {
        let settings = &token.settings;
        if holds(settings.name.as_str(), wanted) || token.sid.as_str() == search {
            return true;
        }
        // A whole address: of a developer, or of the primary contact.
        wanted.contains('@')
            && (settings.emails.iter().any(|email| email.folded() == wanted)
                || self.user(&settings.contact).is_some_and(|user| user.email.folded() == wanted))
    }
}

/// Whether a text holds another one, which is folded already.
fn holds(text: &str, wanted: &str) -> bool {
    // Most names are ASCII, and folding each of thousands at every key press is what takes the time.
    if text.is_ascii() {
        let wanted = wanted.as_bytes();
        text.as_bytes().windows(wanted.len()).any(|window| window.eq_ignore_ascii_case(wanted))
    } else {
        search_key(text).contains(wanted)
    }
}

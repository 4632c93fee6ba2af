use super::log::Entry;
use crate::account::{Account, User};
use crate::id::{AccountId, TokenId};
use crate::ports::Timestamp;
use crate::token::{Draft, Legacy, Retired, Token};

/// What the store holds, a record a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// How the app looks and speaks on this device.
    Preferences(Preferences),
    /// An account.
    Account(Account),
    /// A user of an account.
    User(User),
    /// An access token.
    Token(Box<Token>),
    /// A half-filled creation form.
    Draft(Box<Draft>),
    /// The legacy tokens of an account.
    Legacy(Box<Legacy>),
    /// When credentials were used last.
    Usage(Usage),
    /// An act in the log.
    Log(Box<Entry>),
    /// What is kept of an Auth Token that ended.
    Retired(Box<Retired>),
}

/// When a token was used last. A record of its own, so that a call never meets an edit of the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usage {
    /// The token; for the legacy tokens, what has their account's id.
    pub token: TokenId,
    /// The account that it belongs to.
    pub account: AccountId,
    /// When the last call with its credentials passed.
    pub last: Timestamp,
}

/// The kinds of record, as they stand in keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// [`Record::Preferences`]
    Meta,
    /// [`Record::Account`]
    Account,
    /// [`Record::User`]
    User,
    /// [`Record::Token`]
    Token,
    /// [`Record::Draft`]
    Draft,
    /// [`Record::Legacy`]
    Legacy,
    /// [`Record::Usage`]
    Usage,
    /// [`Record::Log`]
    Log,
    /// [`Record::Retired`]
    Retired,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 9] = [
        Self::Meta,
        Self::Account,
        Self::User,
        Self::Token,
        Self::Draft,
        Self::Legacy,
        Self::Usage,
        Self::Log,
        Self::Retired,
    ];

    /// The kind as it stands in keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Meta => "meta",
            Self::Account => "account",
            Self::User => "user",
            Self::Token => "token",
            Self::Draft => "draft",
            Self::Legacy => "legacy",
            Self::Usage => "usage",
            Self::Log => "log",
            Self::Retired => "retired",
        }
    }

    /// Reads a kind. `None` for one that this version does not know.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// Names one record: its kind and its id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey {
    /// The kind.
    pub kind: Kind,
    /// The id within the kind.
    pub id: String,
}

impl Record {
    /// The name of this record.
    #[must_use]
    pub fn key(&self) -> RecordKey {
        if let Self::Log(entry) = self {
            return RecordKey { kind: Kind::Log, id: entry.slot() };
        }
        let (kind, id) = match self {
            Self::Preferences(_) => (Kind::Meta, Preferences::ID),
            Self::Account(account) => (Kind::Account, account.id.as_str()),
            Self::User(user) => (Kind::User, user.id.as_str()),
            Self::Token(token) => (Kind::Token, token.id.as_str()),
            Self::Draft(draft) => (Kind::Draft, draft.id.as_str()),
            Self::Legacy(legacy) => (Kind::Legacy, legacy.account.as_str()),
            Self::Usage(usage) => (Kind::Usage, usage.token.as_str()),
            Self::Retired(retired) => (Kind::Retired, retired.id.as_str()),
            Self::Log(_) => (Kind::Log, ""),
        };
        RecordKey { kind, id: id.to_owned() }
    }

    /// The account that the record is part of. What is done is told of accounts that are gone, too.
    #[must_use]
    pub const fn part_of(&self) -> Option<&AccountId> {
        match self {
            Self::Preferences(_) | Self::Account(_) | Self::Log(_) => None,
            Self::User(user) => Some(&user.account),
            Self::Token(token) => Some(&token.account),
            Self::Draft(draft) => Some(&draft.account),
            Self::Legacy(legacy) => Some(&legacy.account),
            Self::Usage(usage) => Some(&usage.account),
            Self::Retired(retired) => Some(&retired.account),
        }
    }

    /// The account, if it is one.
    #[must_use]
    pub const fn as_account(&self) -> Option<&Account> {
        if let Self::Account(account) = self { Some(account) } else { None }
    }

    /// The user, if it is one.
    #[must_use]
    pub const fn as_user(&self) -> Option<&User> {
        if let Self::User(user) = self { Some(user) } else { None }
    }

    /// The token, if it is one.
    #[must_use]
    pub fn as_token(&self) -> Option<&Token> {
        if let Self::Token(token) = self { Some(token) } else { None }
    }

    /// The Auth Token that ended, if it is one.
    #[must_use]
    pub fn as_retired(&self) -> Option<&Retired> {
        if let Self::Retired(retired) = self { Some(retired) } else { None }
    }

    /// The act in the log, if it is one.
    #[must_use]
    pub fn as_entry(&self) -> Option<&Entry> {
        if let Self::Log(entry) = self { Some(entry) } else { None }
    }

    /// The half-filled form, if it is one.
    #[must_use]
    pub fn as_draft(&self) -> Option<&Draft> {
        if let Self::Draft(draft) = self { Some(draft) } else { None }
    }
}

/// The languages of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Simplified Chinese.
    Chinese,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::English, Self::Chinese];

    /// The language as it is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh",
        }
    }

    /// Reads a stored language. `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == text)
    }
}

/// The appearances of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The appearance as it is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads a stored appearance. `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == text)
    }
}

/// How the app looks and speaks on this device. What is not chosen follows the browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// The language, once chosen.
    pub language: Option<Language>,
    /// The appearance, once chosen.
    pub theme: Option<Theme>,
    /// When everything was exported last.
    pub backup: Option<Timestamp>,
}

impl Preferences {
    /// There is one such record.
    pub const ID: &'static str = "preferences";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_read_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(Kind::parse("Token"), None);
    }
}

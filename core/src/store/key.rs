//! Keys: `<app path>scopeyard/1/<kind>/<id>`. What stands after the `1/` is called the name here.

use crate::id::TokenId;
use crate::workspace::{Kind, Preferences, RecordKey};

/// What all our keys have after the app's path. The number is that of the layout of keys and stays 1 while they look as they
/// do; the version of what lies under them is in each envelope.
const MARK: &str = "scopeyard/1/";

/// The name of the one journal.
pub(super) const JOURNAL: &str = "journal/change";

/// The name of what bears the revision of a change that removed and put nothing.
pub(super) const HEAD: &str = "meta/head";

/// The name of the lock: what says that records are sealed.
pub(super) const LOCK: &str = "meta/lock";

const QUARANTINE: &str = "quarantine/";

/// What a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// A record.
    Record(RecordKey),
    /// The journal of a change of several records.
    Journal,
    /// Nothing but a revision.
    Head,
    /// What says that records are sealed.
    Lock,
    /// Something that could not be read, by its id: the name that it had, and `~2`, `~3` … if that is taken.
    Quarantine(String),
    /// Nothing that this version knows.
    Other(String),
}

impl Name {
    /// Reads a name. Every text is one.
    pub(super) fn parse(name: &str) -> Self {
        match name {
            JOURNAL => return Self::Journal,
            HEAD => return Self::Head,
            LOCK => return Self::Lock,
            _ => {}
        }
        if let Some(id) = name.strip_prefix(QUARANTINE) {
            return Self::Quarantine(id.to_owned());
        }
        match name.split_once('/').and_then(|(kind, id)| Some((Kind::parse(kind)?, id))) {
            Some((kind, id)) if fits(kind, id) => Self::Record(RecordKey { kind, id: id.to_owned() }),
            _ => Self::Other(name.to_owned()),
        }
    }
}

/// Whether a record of this kind can have this id.
fn fits(kind: Kind, id: &str) -> bool {
    match kind {
        Kind::Meta => id == Preferences::ID,
        // The ids of all the others have one form.
        _ => TokenId::parse(id).is_some(),
    }
}

/// The name of a record.
pub(super) fn of_record(key: &RecordKey) -> String {
    [key.kind.as_str(), "/", &key.id].concat()
}

/// The name of something in quarantine.
pub(super) fn of_quarantine(id: &str) -> String {
    [QUARANTINE, id].concat()
}

/// The keys of one copy of the app.
pub(super) struct Keys {
    prefix: String,
}

impl Keys {
    /// The keys of the copy at `app_path`.
    pub(super) fn new(app_path: &str) -> Self {
        Self { prefix: [app_path, MARK].concat() }
    }

    /// The key with this name.
    pub(super) fn key(&self, name: &str) -> String {
        [&self.prefix, name].concat()
    }

    /// The name of a key; `None` for a key that is not this copy's.
    pub(super) fn name<'a>(&self, key: &'a str) -> Option<&'a str> {
        // The mark again: a copy whose path begins with our whole prefix.
        key.strip_prefix(&self.prefix).filter(|name| !name.contains(MARK))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn print(name: &Name) -> String {
        match name {
            Name::Record(key) => of_record(key),
            Name::Journal => JOURNAL.to_owned(),
            Name::Head => HEAD.to_owned(),
            Name::Lock => LOCK.to_owned(),
            Name::Quarantine(id) => of_quarantine(id),
            Name::Other(name) => name.clone(),
        }
    }

    proptest! {
        #[test]
        fn names_are_read_back(
            name in "meta/(head|preferences)|journal/change|(account|user|token|draft|quarantine|legacy|usage|log|retired|)/?[A-Za-z0-9~/ ]{0,26}|.{0,20}"
        ) {
            prop_assert_eq!(print(&Name::parse(&name)), name);
        }

        #[test]
        fn keys_are_read_back(path in "/([a-z]{1,5}/){0,3}", name in "[a-z]{1,9}/.{0,9}") {
            let keys = Keys::new(&path);
            let key = keys.key(&name);
            prop_assert_eq!(keys.name(&key), Some(name.as_str()));
            prop_assert_eq!(Keys::new(&format!("{path}x/")).name(&key), None);
        }
    }

    #[test]
    fn a_key_reads_as_designed() {
        assert_eq!(Keys::new("/tools/console/").key("token/k3J9x"), "/tools/console/scopeyard/1/token/k3J9x");
        let key = RecordKey { kind: Kind::Token, id: "k3J9x".to_owned() };
        assert_eq!(Name::parse("token/k3J9x"), Name::Record(key));
        assert_eq!(Name::parse("journal/change"), Name::Journal);
        assert_eq!(Name::parse("meta/head"), Name::Head);
        assert_eq!(Name::parse("quarantine/token/a b"), Name::Quarantine("token/a b".to_owned()));
    }

    #[test]
    fn only_ids_make_a_record() {
        for other in [
            "token/",
            "token/a b",
            "token/a/b",
            "token/é",
            "Token/a",
            "meta/a",
            "sample/a",
            "journal/other",
            "token",
            "",
        ] {
            assert_eq!(Name::parse(other), Name::Other(other.to_owned()));
        }
        assert!(matches!(Name::parse("meta/preferences"), Name::Record(_)));
        assert_eq!(Name::parse(&format!("token/{}", "a".repeat(25))), Name::Other(format!("token/{}", "a".repeat(25))));
    }

    #[test]
    fn keys_of_others_are_not_ours() {
        let keys = Keys::new("/");
        for other in
            ["", "theme", "scopeyard/1/token/a", "/scopeyard/2/token/a", "/scopeyard/1", "/x/scopeyard/1/token/a"]
        {
            assert_eq!(keys.name(other), None, "{other}");
        }
        // A copy at /scopeyard/1/ and one at /scopeyard/1/token/.
        assert_eq!(keys.name("/scopeyard/1/scopeyard/1/token/a"), None);
        assert_eq!(keys.name("/scopeyard/1/token/scopeyard/1/token/a"), None);
    }
}

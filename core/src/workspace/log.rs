//! What was done, for people to look back at: a bounded log, without secrets and without the changes themselves.

use crate::id::AccountId;
use crate::ports::Timestamp;

/// What kind of act it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// API access was enabled.
    ApiEnabled,
    /// API access was disabled.
    ApiDisabled,
    /// A token was created.
    Created,
    /// A token was made as a copy of another one.
    Duplicated,
    /// The settings of a token were changed; numbers: scopes gained, scopes lost.
    Updated,
    /// The version of a token was raised; numbers: from, to.
    Upgraded,
    /// A token got a new Auth Token.
    Reset,
    /// Tokens were disabled.
    Disabled,
    /// Tokens were enabled.
    Enabled,
    /// Tokens went to the bin.
    Deleted,
    /// Tokens came back from the bin.
    Restored,
    /// Tokens left the bin for good.
    Purged,
    /// The legacy tokens were enabled.
    LegacyEnabled,
    /// The Auth Token of the legacy pair that reads and writes was replaced.
    LegacyResetReadWrite,
    /// The Auth Token of the legacy pair that only reads was replaced.
    LegacyResetReadOnly,
    /// The version of the legacy tokens was raised; numbers: from, to.
    LegacyUpgraded,
    /// A user was added.
    UserAdded,
    /// A user was changed.
    UserChanged,
    /// A user was removed.
    UserRemoved,
    /// The account was added.
    AccountAdded,
    /// The account was renamed.
    AccountRenamed,
    /// The account was removed.
    AccountRemoved,
}

impl Act {
    /// All kinds with their stable codes, as they are stored.
    const CODES: [(Self, &str); 22] = [
        (Self::ApiEnabled, "api-enabled"),
        (Self::ApiDisabled, "api-disabled"),
        (Self::Created, "created"),
        (Self::Duplicated, "duplicated"),
        (Self::Updated, "updated"),
        (Self::Upgraded, "upgraded"),
        (Self::Reset, "reset"),
        (Self::Disabled, "disabled"),
        (Self::Enabled, "enabled"),
        (Self::Deleted, "deleted"),
        (Self::Restored, "restored"),
        (Self::Purged, "purged"),
        (Self::LegacyEnabled, "legacy-enabled"),
        (Self::LegacyResetReadWrite, "legacy-reset-rw"),
        (Self::LegacyResetReadOnly, "legacy-reset-ro"),
        (Self::LegacyUpgraded, "legacy-upgraded"),
        (Self::UserAdded, "user-added"),
        (Self::UserChanged, "user-changed"),
        (Self::UserRemoved, "user-removed"),
        (Self::AccountAdded, "account-added"),
        (Self::AccountRenamed, "account-renamed"),
        (Self::AccountRemoved, "account-removed"),
    ];

    /// The kind as it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::CODES.iter().find(|(act, _)| *act == self).map_or("", |(_, code)| code)
    }

    /// Reads a stored kind. `None` for one that this version does not know.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::CODES.iter().find(|(_, code)| *code == text).map(|(act, _)| *act)
    }
}

/// One act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number: each act has the next.
    pub number: u64,
    /// When it was done.
    pub at: Timestamp,
    /// In which account.
    pub account: AccountId,
    /// The name of who did it, as it was then.
    pub who: String,
    /// What kind of act it was.
    pub act: Act,
    /// Whether it was taken back rather than done.
    pub undone: bool,
    /// Whether it came with an imported file: then the app has not seen it done.
    pub imported: bool,
    /// The ids of what it was done to: at most [`Entry::MOST_IDS`] of them.
    pub ids: Vec<String>,
    /// How many things it was done to.
    pub count: u32,
    /// The name of the first of them, as it was then.
    pub name: String,
    /// What the kind of act says they are.
    pub numbers: (u32, u32),
}

impl Entry {
    /// How many entries are kept. A new one takes the place of the oldest.
    pub const ROOM: u64 = 500;
    /// How many ids an entry holds.
    pub const MOST_IDS: usize = 100;

    /// The place that it has in the store.
    #[must_use]
    pub fn slot(&self) -> String {
        (self.number % Self::ROOM).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_kind_of_act_has_a_code_of_its_own() {
        let codes: BTreeSet<_> = Act::CODES.iter().map(|(_, code)| *code).collect();
        assert_eq!(codes.len(), Act::CODES.len());
        for (act, code) in Act::CODES {
            assert_eq!((act.as_str(), Act::parse(code)), (code, Some(act)));
        }
        assert_eq!(Act::parse("Created"), None);
        // The last variant: none is missing.
        assert_eq!(Act::AccountRemoved as usize + 1, Act::CODES.len());
    }
}

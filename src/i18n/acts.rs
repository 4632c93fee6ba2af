//! What was done, in words.

use super::{Word, language};
use crate::platform::dates;
use scopeyard_core::token::{Cause, Retired};
use scopeyard_core::workspace::{Act, Entry};

/// How an Auth Token ended, in one of two words: with the name of what had it in gap 0, and when that was in gap 1.
#[must_use]
pub fn ended(retired: &Retired, reset: Word, deleted: Word) -> String {
    let name = retired.name.as_ref().map_or_else(|| Word::LegacyTokens.now(), |name| name.as_str());
    let word = if retired.cause == Cause::Reset { reset } else { deleted };
    word.fill(&[name, &dates::exact(language(), retired.at)])
}

/// What an entry of the log says.
#[must_use]
pub fn act_words(entry: &Entry) -> String {
    let word = match entry.act {
        Act::ApiEnabled => Word::ActApiEnabled,
        Act::ApiDisabled => Word::ActApiDisabled,
        Act::Created => Word::ActCreated,
        Act::Duplicated => Word::ActDuplicated,
        Act::Updated => Word::ActUpdated,
        Act::Upgraded => Word::ActUpgraded,
        Act::Reset => Word::ActReset,
        Act::Disabled => Word::ActDisabled,
        Act::Enabled => Word::ActEnabled,
        Act::Deleted => Word::ActDeleted,
        Act::Restored => Word::ActRestored,
        Act::Purged => Word::ActPurged,
        Act::LegacyEnabled => Word::ActLegacyEnabled,
        Act::LegacyResetReadWrite => Word::ActLegacyReadWrite,
        Act::LegacyResetReadOnly => Word::ActLegacyReadOnly,
        Act::LegacyUpgraded => Word::ActLegacyUpgraded,
        Act::UserAdded => Word::ActUserAdded,
        Act::UserChanged => Word::ActUserChanged,
        Act::UserRemoved => Word::ActUserRemoved,
        Act::AccountAdded => Word::ActAccountAdded,
        Act::AccountRenamed => Word::ActAccountRenamed,
        Act::AccountRemoved => Word::ActAccountRemoved,
    };
    let (first, second) = entry.numbers;
    let count = usize::try_from(entry.count).unwrap_or(usize::MAX);
    let mut text = word.count(count, &[&entry.name, &first.to_string(), &second.to_string()]);
    if entry.act == Act::Updated && entry.numbers != (0, 0) {
        text.push_str(&Word::ActScopes.fill(&[&first.to_string(), &second.to_string()]));
    }
    if entry.undone { Word::ActUndone.fill(&[&text]) } else { text }
}

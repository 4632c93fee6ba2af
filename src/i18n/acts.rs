//! What was done, in words.

use super::{Word, language};
use crate::platform::intl;
use scopeyard_core::token::{Cause, Retired};
use scopeyard_core::workspace::{Act, Entry};

/// How an Auth Token ended, in one of two words: with the name of what had it in gap 0, and when that was in gap 1.
#[must_use]
pub fn ended(retired: &Retired, reset: Word, deleted: Word) -> String {
    let name = retired.name.as_ref().map_or_else(|| Word::LEGACY_TOKENS.now(), |name| name.as_str());
    let word = if retired.cause == Cause::Reset { reset } else { deleted };
    word.fill(&[name, &intl::exact(language(), retired.at)])
}

/// What an entry of the log says.
#[must_use]
pub fn act_words(entry: &Entry) -> String {
    let word = match entry.act {
        Act::ApiEnabled => Word::ACT_API_ENABLED,
        Act::ApiDisabled => Word::ACT_API_DISABLED,
        Act::Created => Word::ACT_CREATED,
        Act::Duplicated => Word::ACT_DUPLICATED,
        Act::Updated => Word::ACT_UPDATED,
        Act::Upgraded => Word::ACT_UPGRADED,
        Act::Reset => Word::ACT_RESET,
        Act::Disabled => Word::ACT_DISABLED,
        Act::Enabled => Word::ACT_ENABLED,
        Act::Deleted => Word::ACT_DELETED,
        Act::Restored => Word::ACT_RESTORED,
        Act::Purged => Word::ACT_PURGED,
        Act::LegacyEnabled => Word::ACT_LEGACY_ENABLED,
        Act::LegacyResetReadWrite => Word::ACT_LEGACY_READ_WRITE,
        Act::LegacyResetReadOnly => Word::ACT_LEGACY_READ_ONLY,
        Act::LegacyUpgraded => Word::ACT_LEGACY_UPGRADED,
        Act::UserAdded => Word::ACT_USER_ADDED,
        Act::UserChanged => Word::ACT_USER_CHANGED,
        Act::UserRemoved => Word::ACT_USER_REMOVED,
        Act::AccountAdded => Word::ACT_ACCOUNT_ADDED,
        Act::AccountRenamed => Word::ACT_ACCOUNT_RENAMED,
        Act::AccountRemoved => Word::ACT_ACCOUNT_REMOVED,
    };
    let (first, second) = entry.numbers;
    let count = usize::try_from(entry.count).unwrap_or(usize::MAX);
    let mut text = word.count(count, &[&entry.name, &first.to_string(), &second.to_string()]);
    if entry.act == Act::Updated && entry.numbers != (0, 0) {
        text.push_str(&Word::ACT_SCOPES.fill(&[&first.to_string(), &second.to_string()]));
    }
    if entry.undone {
        text = Word::ACT_UNDONE.fill(&[&text]);
    }
    if entry.imported { Word::ACT_IMPORTED.fill(&[&text]) } else { text }
}

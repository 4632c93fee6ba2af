//! Errors in words: what happened, that nothing was lost, what to do.

use super::{Words, fill};
use scopeyard_core::ports::StorageError;
use scopeyard_core::store::CommitError;
use scopeyard_core::token::{EmailsError, TextError};
use scopeyard_core::workspace::Refusal;

/// A fault of a name or a description.
#[must_use]
pub fn text_error(words: &Words, error: TextError) -> String {
    match error {
        TextError::Empty => words.error_name_empty.to_owned(),
        TextError::TooLong { length, most } => fill(
            words.error_too_long,
            &[&length.to_string(), &most.to_string(), &length.saturating_sub(most).to_string()],
        ),
        TextError::Control => words.error_control.to_owned(),
        TextError::Taken => words.error_taken.to_owned(),
    }
}

/// A fault of a list of e-mail addresses.
#[must_use]
pub fn emails_error(words: &Words, error: &EmailsError) -> String {
    match error {
        EmailsError::Invalid { first, count } => fill(words.error_emails_invalid, &[&some(words, first, *count)]),
        EmailsError::Twice { first, count } => fill(words.error_emails_twice, &[&some(words, first, *count)]),
        EmailsError::TooMany { count, most } => fill(words.error_emails_many, &[&count.to_string(), &most.to_string()]),
    }
}

/// The first few of `count` entries.
fn some(words: &Words, first: &[String], count: usize) -> String {
    let named = first.join(", ");
    match count.saturating_sub(first.len()) {
        0 => named,
        more => fill(words.and_more, &[&named, &more.to_string()]),
    }
}

/// Why a command was refused.
#[must_use]
pub fn refusal(words: &Words, refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Gone => words.error_gone,
        Refusal::Role => words.error_role,
        Refusal::ApiOff => words.error_api_off,
        Refusal::Draft(_) => words.error_draft,
        Refusal::TooLong => words.error_draft_long,
        Refusal::Entropy => words.error_entropy,
    }
}

/// What is the matter with the storage.
#[must_use]
pub const fn storage_error(words: &Words, error: StorageError) -> &'static str {
    match error {
        StorageError::Unavailable => words.storage_unavailable,
        StorageError::Denied => words.storage_denied,
        StorageError::QuotaExceeded => words.storage_quota,
        StorageError::Other => words.storage_other,
    }
}

/// Why a change was not stored.
#[must_use]
pub fn commit_error(words: &Words, error: CommitError) -> String {
    match error {
        CommitError::Storage(error) => fill(words.not_saved, &[storage_error(words, error)]),
        CommitError::Stale => words.error_stale.to_owned(),
        CommitError::ReadOnly => words.error_store_read_only.to_owned(),
        CommitError::Unsettled => words.error_unsettled.to_owned(),
        CommitError::TooLarge => words.error_too_large.to_owned(),
    }
}

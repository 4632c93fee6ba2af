//! Errors in words: what happened, that nothing was lost, what to do.

use super::Word;
use scopeyard_core::account::{EmailError, NumberError};
use scopeyard_core::ports::StorageError;
use scopeyard_core::store::CommitError;
use scopeyard_core::token::{EmailsError, TextError};
use scopeyard_core::workspace::Refusal;

/// A fault of a name or a description.
#[must_use]
pub fn text_error(error: TextError) -> String {
    match error {
        TextError::Empty => Word::ErrorNameEmpty.fill(&[]),
        TextError::TooLong { length, most } => {
            Word::ErrorTooLong.fill(&[&length.to_string(), &most.to_string(), &length.saturating_sub(most).to_string()])
        }
        TextError::Control => Word::ErrorControl.fill(&[]),
        TextError::Taken => Word::ErrorTaken.fill(&[]),
    }
}

/// A fault of a list of e-mail addresses.
#[must_use]
pub fn emails_error(error: &EmailsError) -> String {
    match error {
        EmailsError::Invalid { first, count } => Word::ErrorEmailsInvalid.fill(&[&some(first, *count)]),
        EmailsError::Twice { first, count } => Word::ErrorEmailsTwice.fill(&[&some(first, *count)]),
        EmailsError::TooMany { count, most } => Word::ErrorEmailsMany.fill(&[&count.to_string(), &most.to_string()]),
    }
}

/// The first few of `count` entries.
fn some(first: &[String], count: usize) -> String {
    let named = first.join(Word::ListGap.get());
    match count.saturating_sub(first.len()) {
        0 => named,
        more => Word::AndMore.fill(&[&named, &more.to_string()]),
    }
}

/// Why a command was refused.
#[must_use]
pub const fn refusal(refusal: &Refusal) -> Word {
    match refusal {
        Refusal::Gone => Word::ErrorGone,
        Refusal::Role => Word::ErrorRole,
        Refusal::ApiOff => Word::ErrorApiOff,
        Refusal::Draft(_) => Word::ErrorDraft,
        Refusal::TooLong => Word::ErrorDraftLong,
        Refusal::Entropy => Word::ErrorEntropy,
        Refusal::Version => Word::ErrorVersion,
        Refusal::User(_) | Refusal::Account(_) => Word::ErrorForm,
        Refusal::LastAdministrator => Word::ErrorLastAdministrator,
        Refusal::Contact => Word::ErrorContactNeeded,
        Refusal::LastAccount => Word::ErrorLastAccount,
        Refusal::Changed => Word::ErrorChanged,
        Refusal::Meanwhile => Word::ErrorMeanwhile,
        Refusal::Demo => Word::ErrorDemoFile,
    }
}

/// A fault of a user's address.
#[must_use]
pub fn email_error(error: EmailError) -> String {
    match error {
        EmailError::Invalid => Word::ErrorEmail,
        EmailError::Taken => Word::ErrorEmailTaken,
    }
    .fill(&[])
}

/// A fault of an account's number.
#[must_use]
pub fn number_error(error: NumberError) -> String {
    match error {
        NumberError::Invalid => Word::ErrorNumber,
        NumberError::Taken => Word::ErrorNumberTaken,
    }
    .fill(&[])
}

/// What is the matter with the storage.
#[must_use]
pub const fn storage_error(error: StorageError) -> Word {
    match error {
        StorageError::Unavailable => Word::StorageUnavailable,
        StorageError::Denied => Word::StorageDenied,
        StorageError::QuotaExceeded => Word::StorageQuota,
        StorageError::Other => Word::StorageOther,
    }
}

/// Why a change was not stored.
#[must_use]
pub fn commit_error(error: CommitError) -> String {
    match error {
        CommitError::Storage(StorageError::QuotaExceeded) => Word::NotSavedFull.fill(&[]),
        CommitError::Storage(error) => Word::NotSaved.fill(&[storage_error(error).get()]),
        CommitError::Stale => Word::ErrorStale.fill(&[]),
        CommitError::ReadOnly => Word::ErrorStoreReadOnly.fill(&[]),
        CommitError::Unsettled => Word::ErrorUnsettled.fill(&[]),
        CommitError::Cipher => Word::CryptoFailed.fill(&[]),
        CommitError::TooLarge => Word::ErrorTooLarge.fill(&[]),
    }
}

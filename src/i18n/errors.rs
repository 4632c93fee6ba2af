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
        TextError::Empty => Word::ERROR_NAME_EMPTY.fill(&[]),
        TextError::TooLong { length, most } => Word::ERROR_TOO_LONG.fill(&[
            &length.to_string(),
            &most.to_string(),
            &length.saturating_sub(most).to_string(),
        ]),
        TextError::Control => Word::ERROR_CONTROL.fill(&[]),
        TextError::Taken => Word::ERROR_TAKEN.fill(&[]),
    }
}

/// A fault of a list of e-mail addresses.
#[must_use]
pub fn emails_error(error: &EmailsError) -> String {
    match error {
        EmailsError::Invalid { first, count } => Word::ERROR_EMAILS_INVALID.fill(&[&some(first, *count)]),
        EmailsError::Twice { first, count } => Word::ERROR_EMAILS_TWICE.fill(&[&some(first, *count)]),
        EmailsError::TooMany { count, most } => Word::ERROR_EMAILS_MANY.fill(&[&count.to_string(), &most.to_string()]),
    }
}

/// The first few of `count` entries.
fn some(first: &[String], count: usize) -> String {
    let named = first.join(Word::LIST_GAP.get());
    match count.saturating_sub(first.len()) {
        0 => named,
        more => Word::AND_MORE.fill(&[&named, &more.to_string()]),
    }
}

/// Why a command was refused.
#[must_use]
pub const fn refusal(refusal: &Refusal) -> Word {
    match refusal {
        Refusal::Gone => Word::ERROR_GONE,
        Refusal::Role => Word::ERROR_ROLE,
        Refusal::ApiOff => Word::ERROR_API_OFF,
        Refusal::Draft(_) => Word::ERROR_DRAFT,
        Refusal::TooLong => Word::ERROR_DRAFT_LONG,
        Refusal::Entropy => Word::ERROR_ENTROPY,
        Refusal::Version => Word::ERROR_VERSION,
        Refusal::User(_) | Refusal::Account(_) => Word::ERROR_FORM,
        Refusal::LastAdministrator => Word::ERROR_LAST_ADMINISTRATOR,
        Refusal::Contact => Word::ERROR_CONTACT_NEEDED,
        Refusal::LastAccount => Word::ERROR_LAST_ACCOUNT,
        Refusal::Changed => Word::ERROR_CHANGED,
        Refusal::Meanwhile => Word::ERROR_MEANWHILE,
        Refusal::Demo => Word::ERROR_DEMO_FILE,
    }
}

/// A fault of a user's address.
#[must_use]
pub fn email_error(error: EmailError) -> String {
    match error {
        EmailError::Invalid => Word::ERROR_EMAIL,
        EmailError::Taken => Word::ERROR_EMAIL_TAKEN,
    }
    .fill(&[])
}

/// A fault of an account's number.
#[must_use]
pub fn number_error(error: NumberError) -> String {
    match error {
        NumberError::Invalid => Word::ERROR_NUMBER,
        NumberError::Taken => Word::ERROR_NUMBER_TAKEN,
    }
    .fill(&[])
}

/// What is the matter with the storage.
#[must_use]
pub const fn storage_error(error: StorageError) -> Word {
    match error {
        StorageError::Unavailable => Word::STORAGE_UNAVAILABLE,
        StorageError::Denied => Word::STORAGE_DENIED,
        StorageError::QuotaExceeded => Word::STORAGE_QUOTA,
        StorageError::Other => Word::STORAGE_OTHER,
    }
}

/// Why a change was not stored.
#[must_use]
pub fn commit_error(error: CommitError) -> String {
    match error {
        CommitError::Storage(StorageError::QuotaExceeded) => Word::NOT_SAVED_FULL.fill(&[]),
        CommitError::Storage(error) => Word::NOT_SAVED.fill(&[storage_error(error).get()]),
        CommitError::Stale => Word::ERROR_STALE.fill(&[]),
        CommitError::Cleared => Word::ERROR_CLEARED.fill(&[]),
        CommitError::ReadOnly => Word::ERROR_STORE_READ_ONLY.fill(&[]),
        CommitError::Unsettled => Word::ERROR_UNSETTLED.fill(&[]),
        CommitError::Cipher => Word::CRYPTO_FAILED.fill(&[]),
        CommitError::TooLarge => Word::ERROR_TOO_LARGE.fill(&[]),
    }
}

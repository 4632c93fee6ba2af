//! Records as JSON, and back.

use super::envelope::{self, Stamp};
use super::fault::Fault;
use super::key;
use super::migrate::Format;
use super::stored_token::StoredToken;
use crate::workspace::{Kind, Record, RecordKey};

/// The data of a record. `None` if there is no writing it, which none of their types gives cause for.
pub(super) fn encode(record: &Record) -> Option<String> {
    match record {
        Record::Preferences(preferences) => serde_json::to_string(preferences),
        Record::Account(account) => serde_json::to_string(account),
        Record::User(user) => serde_json::to_string(user),
        Record::Token(token) => serde_json::to_string(&StoredToken::from(&**token)),
        Record::Draft(draft) => serde_json::to_string(draft),
    }
    .ok()
}

/// Reads the data of a record of this kind. `None` says nothing of why: an error would quote what it found.
fn decode(kind: Kind, data: &str) -> Option<Record> {
    match kind {
        Kind::Meta => serde_json::from_str(data).map(Record::Preferences),
        Kind::Account => serde_json::from_str(data).map(Record::Account),
        Kind::User => serde_json::from_str(data).map(Record::User),
        Kind::Token => serde_json::from_str(data).map(|stored: StoredToken| Record::Token(Box::new(stored.into()))),
        Kind::Draft => serde_json::from_str(data).map(Record::Draft),
    }
    .ok()
}

/// The record that `text`, found under `key`, holds.
///
/// # Errors
/// `Damaged`, `Newer`, and `Unreadable` for data that is no such record, or one with another id.
pub(super) fn open(key: &RecordKey, text: &str, format: Format) -> Result<(Record, Stamp), Fault> {
    let envelope = envelope::open(&key::of_record(key), text, format.version())?;
    let data = format.upgrade(key.kind, envelope.version, envelope.data).ok_or(Fault::Unreadable)?;
    match decode(key.kind, &data) {
        Some(record) if record.key() == *key => Ok((record, envelope.stamp)),
        _ => Err(Fault::Unreadable),
    }
}

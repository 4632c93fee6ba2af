//! The journal: makes a change of several records all or nothing, over a storage that writes one key at a time.
//!
//! It holds every text and removal of the change, in an envelope under a key of its own. It is put first, which is the moment
//! that the change happens, then carried out, then removed. One that is found on start is carried out (again).
//!
//! Putting back what was there needs no second journal: each step back leads to a state that storage has just had room for,
//! and whoever is stopped on the way still leaves the journal, with which the next start makes the whole change.

use super::codec;
use super::envelope;
use super::fault::{CommitError, Fault};
use super::key::{self, Keys, Name};
use super::migrate::Format;
use super::row::Row;
use super::sealed::is_sealed;
use crate::ports::{Storage, StorageError};

/// What one key holds after a change. It has no `Debug`: the text may be secret.
///
/// Here is where bulk changes will find room for a delta (a text of another form, and a version that older builds refuse):
/// carrying it out has to give the same text whether or not it was carried out before.
pub(super) struct Write {
    /// The name.
    pub(super) name: String,
    /// The text; `None`: nothing.
    pub(super) text: Option<String>,
}

impl Write {
    /// Does it. Once or twice is the same.
    ///
    /// # Errors
    /// `StorageError`; what was there is there still.
    pub(super) fn carry_out(&self, storage: &dyn Storage, keys: &Keys) -> Result<(), StorageError> {
        let key = keys.key(&self.name);
        match &self.text {
            Some(text) => storage.put(&key, text),
            None => storage.remove(&key),
        }
    }
}

/// The text of a journal: a row of names and texts in turn, where the empty text stands for nothing. `None` if it would be
/// too long to be opened.
pub(super) fn seal(writes: &[Write], version: u32, revision: u64) -> Option<String> {
    let fields: Vec<&str> =
        writes.iter().flat_map(|write| [write.name.as_str(), write.text.as_deref().unwrap_or_default()]).collect();
    envelope::seal(key::JOURNAL, version, revision, &Row::of(&fields).print()?)
}

/// The writes in the text of a journal, and its revision. Each of its texts is a record that can be read: carrying out a
/// journal puts nothing bad in place of something good.
///
/// # Errors
/// `Damaged`, `Newer` (the journal, or a text in it), and `Unreadable`.
pub(super) fn open(text: &str, format: Format) -> Result<(Vec<Write>, u64), Fault> {
    let envelope = envelope::open(key::JOURNAL, text, format.version())?;
    let row = Row::read(envelope.data).ok_or(Fault::Unreadable)?;
    let mut writes = Vec::new();
    for pair in row.fields().chunks(2) {
        let [name, text] = pair else { return Err(Fault::Unreadable) };
        let Name::Record(key) = Name::parse(name) else { return Err(Fault::Unreadable) };
        let text = (!text.is_empty()).then(|| (*text).to_owned());
        // What is sealed can't be looked into here. That it is whole is seen nevertheless.
        if let Some(sealed) = text.as_deref().filter(|text| is_sealed(text)) {
            envelope::open(name, sealed, format.version())?;
            writes.push(Write { name: (*name).to_owned(), text });
            continue;
        }
        match text.as_deref().map(|text| codec::open(&key, text, format)) {
            Some(Err(Fault::Newer(version))) => return Err(Fault::Newer(version)),
            Some(Err(_)) => return Err(Fault::Unreadable),
            Some(Ok(_)) | None => writes.push(Write { name: (*name).to_owned(), text }),
        }
    }
    Ok((writes, envelope.stamp.revision))
}

/// Whether every text in a journal is sealed.
pub(super) fn holds_only_sealed(text: &str, format: Format) -> bool {
    open(text, format).is_ok_and(|(writes, _)| writes.iter().filter_map(|write| write.text.as_deref()).all(is_sealed))
}

/// Carries out a journal that was found, however much of it has been done before.
///
/// # Errors
/// `StorageError`; the journal is there still.
pub(super) fn finish(storage: &dyn Storage, keys: &Keys, writes: &[Write]) -> Result<(), StorageError> {
    // Backwards: removals come last in a journal, and make room for the rest.
    writes.iter().rev().try_for_each(|write| write.carry_out(storage, keys))?;
    storage.remove(&keys.key(key::JOURNAL))
}

/// Makes a change of several records. `journal` is the sealed text of `writes`, which have their removals last: so nothing has
/// been lost yet when there is no room for the rest. `before` says what each of the same keys holds now, in the same order.
///
/// # Errors
/// `Storage`: all is as it was. `Unsettled`: it is not, and a journal is there.
pub(super) fn carry_out(
    storage: &dyn Storage,
    keys: &Keys,
    journal: &str,
    writes: &[Write],
    before: &[Write],
) -> Result<(), CommitError> {
    let place = keys.key(key::JOURNAL);
    storage.put(&place, journal)?;
    let mut done = 0;
    let ahead = writes.iter().try_for_each(|write| write.carry_out(storage, keys).map(|()| done += 1));
    let Err(error) = ahead.and_then(|()| storage.remove(&place)) else { return Ok(()) };
    let back = before.iter().take(done).rev().try_for_each(|write| write.carry_out(storage, keys));
    match back.and_then(|()| storage.remove(&place)) {
        Ok(()) => Err(CommitError::Storage(error)),
        Err(_) => Err(CommitError::Unsettled),
    }
}

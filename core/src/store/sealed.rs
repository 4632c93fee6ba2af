//! Records that are sealed: in the same envelope, with a mark before what the cipher has made of their data. Name, version and revision
//! are bound in, so that none can be put in another's place, nor be taken for a later form of itself.

use super::codec;
use super::envelope::{self, Stamp};
use super::fault::Fault;
use super::key;
use super::migrate::Format;
use crate::ports::{Cipher, CipherError};
use crate::workspace::{Record, RecordKey};

/// What sealed data begins with. Plain data is a JSON array.
const MARK: &str = "!";

/// Whether what is in a text is sealed. Whether the text is whole is not asked.
pub(super) fn is_sealed(text: &str) -> bool {
    text.splitn(4, ' ').nth(3).is_some_and(|data| data.starts_with(MARK))
}

fn associated(name: &str, version: u32, revision: u64) -> String {
    [name, " ", &version.to_string(), " ", &revision.to_string()].concat()
}

/// The text for `data` under `name`, sealed. `None` if it would be too long to be opened.
///
/// # Errors
/// `CipherError`.
pub(super) async fn seal(
    cipher: &dyn Cipher,
    name: &str,
    version: u32,
    revision: u64,
    data: &str,
) -> Result<Option<String>, CipherError> {
    let sealed = cipher.seal(&associated(name, version, revision), data).await?;
    Ok(envelope::seal(name, version, revision, &[MARK, &sealed].concat()))
}

/// The data in a text that is sealed, and the version of its form.
///
/// # Errors
/// `Damaged` (also for what does not open), `Unopened`, `Newer`.
pub(super) async fn open(
    cipher: &dyn Cipher,
    name: &str,
    text: &str,
    newest: u32,
) -> Result<(String, u32, Stamp), Fault> {
    let envelope = envelope::open(name, text, newest)?;
    let sealed = envelope.data.strip_prefix(MARK).ok_or(Fault::Damaged)?;
    let associated = associated(name, envelope.version, envelope.stamp.revision);
    let data = cipher.open(&associated, sealed).await.map_err(|error| match error {
        CipherError::Sealed => Fault::Damaged,
        CipherError::Failed => Fault::Unopened,
    })?;
    Ok((data, envelope.version, envelope.stamp))
}

/// The record that a sealed text, found under `key`, holds.
///
/// # Errors
/// As [`open`], and `Unreadable`.
pub(super) async fn record(
    cipher: &dyn Cipher,
    key: &RecordKey,
    text: &str,
    format: Format,
) -> Result<(Record, Stamp), Fault> {
    let (data, version, stamp) = open(cipher, &key::of_record(key), text, format.version()).await?;
    Ok((codec::read(key, version, &data, format)?, stamp))
}

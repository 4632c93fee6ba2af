//! The quarantine: texts that could not be read, each kept exactly as it was found, out of the way.

use super::codec;
use super::envelope;
use super::fault::Fault;
use super::journal;
use super::key::{Keys, Name, of_quarantine};
use super::migrate::Format;
use crate::order;
use crate::ports::{Storage, StorageError};

/// Something in quarantine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantined {
    /// Names it within the quarantine: the key that it had, without the app's path and `scopeyard/1/`, and `~2`, `~3` … behind it
    /// if there are several. It comes from storage and may be any text.
    pub id: String,
    /// What is wrong with it. `None`: nothing that this build can see; the one that put it there may have been an older one.
    pub fault: Option<Fault>,
    /// How much room its text takes, in UTF-16 units.
    pub units: usize,
}

/// Moves `text`, found under `name`, into quarantine, and gives its id there. At every moment it is in one of the two places;
/// storage that fails may leave it in both, and moving it again does not make more of them.
///
/// # Errors
/// `StorageError`; it is where it was, and perhaps in quarantine as well.
pub(super) fn take_in(storage: &dyn Storage, keys: &Keys, name: &str, text: &str) -> Result<String, StorageError> {
    let from = keys.key(name);
    // A journal that could not be carried out may hold another text than what stands there.
    let is_there = storage.get(&from)?.as_deref() == Some(text);
    let found = if is_there { storage.json(&from)? } else { Some(serde_json::Value::from(text).to_string()) };
    let mut id = name.to_owned();
    let mut number = 1_u32;
    loop {
        let place = keys.key(&of_quarantine(&id));
        match storage.json(&place)? {
            there @ Some(_) if there == found => break,
            Some(_) => {
                number = number.saturating_add(1);
                id = [name, "~", &number.to_string()].concat();
            }
            None if is_there => break storage.copy(&from, &place)?,
            None => break storage.put(&place, text)?,
        }
    }
    storage.remove(&from)?;
    Ok(id)
}

/// The ids of what is in quarantine.
///
/// # Errors
/// `StorageError`.
pub(super) fn ids(storage: &dyn Storage, keys: &Keys) -> Result<Vec<String>, StorageError> {
    let id = |key: String| match keys.name(&key).map(Name::parse) {
        Some(Name::Quarantine(id)) => Some(id),
        _ => None,
    };
    Ok(storage.keys()?.into_iter().filter_map(id).collect())
}

/// What is in quarantine, in the order of the ids.
///
/// # Errors
/// `StorageError`.
pub(super) fn list(storage: &dyn Storage, keys: &Keys, format: Format) -> Result<Vec<Quarantined>, StorageError> {
    let mut found = Vec::new();
    for id in ids(storage, keys)? {
        let Some(text) = storage.get(&keys.key(&of_quarantine(&id)))? else { continue };
        let fault = fault(first_name(&id), &text, format);
        found.push(Quarantined { id, fault, units: text.encode_utf16().count() });
    }
    Ok(order::by(found, |one, other| one.id.cmp(&other.id)))
}

/// The name that something in quarantine had.
fn first_name(id: &str) -> &str {
    match id.rsplit_once('~') {
        Some((name, number)) if number.parse::<u32>().is_ok() => name,
        _ => id,
    }
}

fn fault(name: &str, text: &str, format: Format) -> Option<Fault> {
    match Name::parse(name) {
        Name::Record(key) => codec::open(&key, text, format).err(),
        Name::Journal => journal::open(text, format).err(),
        Name::Head => envelope::open(name, text, format.version()).err(),
        // A lock is never put here.
        Name::Lock | Name::Quarantine(_) | Name::Other(_) => Some(of_unknown(name, text, format)),
    }
}

/// What is wrong with a text under a name that this build does not know.
pub(super) fn of_unknown(name: &str, text: &str, format: Format) -> Fault {
    match envelope::open(name, text, format.version()) {
        Err(Fault::Newer(version)) => Fault::Newer(version),
        _ => Fault::UnknownKey,
    }
}

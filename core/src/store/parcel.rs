//! A change as it crosses to other pages of the app: the text of a journal, read and checked as one that is found in storage.

use super::codec;
use super::envelope;
use super::fault::Fault;
use super::journal::{self, Write};
use super::key;
use super::migrate::FORMAT;
use crate::workspace::{Change, Edit, RecordKey, Workspace};

/// The text of a change, and of the revision that it makes. It holds secrets. `None` if it is too long for a page to take.
#[must_use]
pub fn pack(change: &Change, revision: u64) -> Option<String> {
    let version = FORMAT.version();
    let mut writes = Vec::new();
    for edit in &change.edits {
        let Some(name) = edit.key().map(|key| key::of_record(&key)) else { continue };
        let text = match &edit.after {
            Some(record) => Some(envelope::seal(&name, version, revision, &codec::encode(record)?)?),
            None => None,
        };
        writes.push(Write { name, text });
    }
    journal::seal(&writes, version, revision)
}

/// The change in such a text, as it changes this workspace, and its revision.
///
/// # Errors
/// `Fault`, as for what is found in storage.
pub fn unpack(workspace: &Workspace, text: &str) -> Result<(Change, u64), Fault> {
    let (writes, revision) = journal::open(text, FORMAT)?;
    let mut edits = Vec::new();
    for Write { name, text } in writes {
        let key = match key::Name::parse(&name) {
            key::Name::Record(key) => key,
            _ => return Err(Fault::Unreadable),
        };
        edits.push(edit(workspace, &key, text.as_deref())?);
    }
    Ok((Change { edits }, revision))
}

fn edit(workspace: &Workspace, key: &RecordKey, text: Option<&str>) -> Result<Edit, Fault> {
    let after = text.map(|text| codec::open(key, text, FORMAT).map(|(record, _)| record)).transpose()?;
    Ok(Edit { before: workspace.record(key).cloned(), after })
}

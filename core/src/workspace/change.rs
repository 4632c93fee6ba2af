use super::log::Entry;
use super::record::{Record, RecordKey};

/// One record that is put, replaced or removed. Both sides name the same record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What was there; `None`: nothing.
    pub before: Option<Record>,
    /// What is there afterwards; `None`: nothing.
    pub after: Option<Record>,
}

impl Edit {
    /// A record that was not there.
    #[must_use]
    pub const fn put(record: Record) -> Self {
        Self { before: None, after: Some(record) }
    }

    /// A record in place of an earlier form of itself.
    #[must_use]
    pub const fn replace(before: Record, after: Record) -> Self {
        Self { before: Some(before), after: Some(after) }
    }

    /// A record that goes.
    #[must_use]
    pub const fn remove(record: Record) -> Self {
        Self { before: Some(record), after: None }
    }

    /// The name of the record; `None` for an edit of nothing into nothing.
    #[must_use]
    pub fn key(&self) -> Option<RecordKey> {
        self.after.as_ref().or(self.before.as_ref()).map(Record::key)
    }
}

/// What an act does to the workspace. It can be persisted, absorbed, announced and inverted, and holds everything
/// that these need. It may hold secrets: it goes to the store and nowhere else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Record by record, none twice.
    pub edits: Vec<Edit>,
}

impl Change {
    /// What the log says of it: the last of its edits, unless it is one that the log does not tell.
    #[must_use]
    pub fn entry(&self) -> Option<&Entry> {
        self.edits.last()?.after.as_ref().and_then(Record::as_entry)
    }

    /// The change that takes this one back. What was done stays in the log; what was taken out of it comes back.
    #[must_use]
    pub fn invert(&self) -> Self {
        let told = usize::from(self.entry().is_some());
        let edits = self
            .edits
            .iter()
            .rev()
            .skip(told)
            .map(|edit| Edit { before: edit.after.clone(), after: edit.before.clone() })
            .collect();
        Self { edits }
    }
}

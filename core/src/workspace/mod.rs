//! The aggregate. A [`Command`] is decided against the workspace and yields a [`Change`] or a [`Refusal`];
//! a change that has been stored is absorbed. Nothing else alters a workspace.

mod accounts;
mod backup;
mod change;
mod command;
mod decide;
mod demo;
mod found;
mod list;
mod log;
mod permission;
mod record;
mod refusal;
mod revisions;
mod sids;
mod sound;
#[cfg(test)]
mod tests;
mod tokens;

use accounts::draw_number;
pub use change::{Change, Edit};
pub use command::{Command, FileChange, Ports, Preference, TokenAct};
pub use decide::decide;
pub(crate) use decide::{Origin, barred};
pub use list::{Filter, Made, Order, State};
pub use log::{Act, Entry};
pub use permission::EveryAccount;
pub use record::{Kind, Language, Preferences, Record, RecordKey, Theme, Usage};
pub use refusal::Refusal;
use revisions::Revisions;
use sids::Sids;
pub use sids::{Seen, SidOf};

use std::collections::BTreeMap;

/// Everything that the app knows, in memory: its records by their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    /// By kind, in the order of [`Kind::ALL`], and by id.
    records: [BTreeMap<String, Record>; Kind::ALL.len()],
    sids: Sids,
    revisions: Revisions,
}

impl Workspace {
    fn get(&self, kind: Kind, id: &str) -> Option<&Record> {
        self.records.get(kind as usize)?.get(id)
    }

    /// All records of a kind.
    fn of(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.records.get(kind as usize).into_iter().flat_map(BTreeMap::values)
    }

    /// All records.
    fn all(&self) -> impl Iterator<Item = &Record> {
        self.records.iter().flat_map(BTreeMap::values)
    }

    /// Language and appearance of this device.
    #[must_use]
    pub fn preferences(&self) -> Preferences {
        match self.get(Kind::Meta, Preferences::ID) {
            Some(Record::Preferences(preferences)) => *preferences,
            _ => Preferences::default(),
        }
    }

    /// Whether nothing has been founded yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.of(Kind::Account).next().is_none()
    }

    /// The change that makes this workspace out of nothing.
    #[must_use]
    pub fn everything(&self) -> Change {
        Change { edits: self.all().cloned().map(Edit::put).collect() }
    }

    /// The change that makes `other` out of this workspace.
    #[must_use]
    pub fn change_to(&self, other: &Self) -> Change {
        let put =
            other.all().map(|after| Edit { before: self.record(&after.key()).cloned(), after: Some(after.clone()) });
        let gone = self.all().filter(|record| other.record(&record.key()).is_none()).cloned().map(Edit::remove);
        Change { edits: put.filter(|edit| edit.before != edit.after).chain(gone).collect() }
    }

    /// A record as it is now.
    #[must_use]
    pub fn record(&self, key: &RecordKey) -> Option<&Record> {
        self.get(key.kind, &key.id)
    }

    /// Takes a stored change into memory.
    pub fn absorb(&mut self, change: Change) {
        for edit in change.edits {
            match (edit.before, edit.after) {
                (_, Some(record)) => self.put(record),
                (Some(record), None) => {
                    self.sids.forget(&record);
                    let RecordKey { kind, id } = record.key();
                    self.revisions.count(kind);
                    self.records.get_mut(kind as usize).and_then(|records| records.remove(&id));
                }
                (None, None) => {}
            }
        }
    }

    /// Takes one stored record into memory.
    pub fn put(&mut self, record: Record) {
        let RecordKey { kind, id } = record.key();
        self.revisions.count(kind);
        let Some(records) = self.records.get_mut(kind as usize) else { return };
        // It may come with another SID than it had.
        if let Some(before) = records.get(&id) {
            self.sids.forget(before);
        }
        self.sids.learn(&record);
        records.insert(id, record);
    }
}

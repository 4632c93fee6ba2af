//! The aggregate. A [`Command`] is decided against the workspace and yields a [`Change`] or a [`Refusal`];
//! a change that has been stored is absorbed. Nothing else alters a workspace.

mod accounts;
mod change;
mod command;
mod decide;
mod demo;
mod found;
mod list;
mod log;
mod record;
mod refusal;
mod sids;
mod sound;
#[cfg(test)]
mod tests;
mod tokens;

use accounts::draw_number;
pub use change::{Change, Edit};
pub use command::{Command, Ports, TokenAct};
pub use decide::{decide, decide_early, decide_later};
pub use list::{Filter, Made, Order, State};
pub use log::{Act, Entry};
pub use record::{Kind, Language, Preferences, Record, RecordKey, Theme, Usage};
pub use refusal::Refusal;
use sids::Sids;
pub use sids::{Seen, SidOf};

use std::collections::BTreeMap;

/// Everything that the app knows, in memory: its records by their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    records: BTreeMap<RecordKey, Record>,
    sids: Sids,
}

impl Workspace {
    fn get(&self, kind: Kind, id: &str) -> Option<&Record> {
        self.records.get(&RecordKey { kind, id: id.to_owned() })
    }

    /// All records of a kind.
    fn of(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        let first = RecordKey { kind, id: String::new() };
        self.records.range(first..).take_while(move |(key, _)| key.kind == kind).map(|(_, record)| record)
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
        Change { edits: self.records.values().cloned().map(Edit::put).collect() }
    }

    /// A record as it is now.
    #[must_use]
    pub fn record(&self, key: &RecordKey) -> Option<&Record> {
        self.records.get(key)
    }

    /// Takes a stored change into memory.
    pub fn absorb(&mut self, change: Change) {
        for edit in change.edits {
            match (edit.before, edit.after) {
                (_, Some(record)) => self.put(record),
                (Some(record), None) => {
                    self.sids.forget(&record);
                    self.records.remove(&record.key());
                }
                (None, None) => {}
            }
        }
    }

    /// Takes one stored record into memory.
    pub fn put(&mut self, record: Record) {
        self.sids.learn(&record);
        self.records.insert(record.key(), record);
    }
}

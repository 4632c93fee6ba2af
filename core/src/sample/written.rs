//! What was written through the sandbox: kept in memory, over what there is anyway.

use super::job::Job;
use super::stock::{Shelf, like};
use crate::gate::Value;
use std::collections::BTreeMap;

/// What became of one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Written {
    /// It was made.
    Made,
    /// It was there, and was changed.
    Changed,
    /// It was removed.
    Removed,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    what: Written,
    /// The fields that were written, in the order of the writing.
    fields: Vec<(String, String)>,
}

/// Everything that was written through the sandbox, and the jobs that were queued.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Data {
    entries: BTreeMap<Shelf, BTreeMap<String, Entry>>,
    pub(super) jobs: Vec<Job>,
    /// How many things were ever made.
    made: u64,
    /// How many bytes of fields were written since all was forgotten last.
    bytes: usize,
}

/// How many things are kept as written. When there are more, everything before is forgotten: a sandbox is no store.
const MOST: usize = 5_000;
/// How many bytes the fields of all of them may have.
const MOST_BYTES: usize = 8_000_000;

impl Data {
    /// Forgets all of it.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.jobs.is_empty()
    }

    fn put(&mut self, shelf: &Shelf, id: &str, entry: Entry) {
        self.bytes += entry.fields.iter().map(|(name, text)| name.len() + text.len()).sum::<usize>();
        if self.bytes > MOST_BYTES || self.entries.values().map(BTreeMap::len).sum::<usize>() >= MOST {
            self.entries.clear();
            self.bytes = 0;
        }
        self.entries.entry(shelf.clone()).or_default().insert(id.to_owned(), entry);
    }

    fn entry(&self, shelf: &Shelf, id: &str) -> Option<&Entry> {
        self.entries.get(shelf).and_then(|entries| entries.get(id))
    }

    /// Makes a thing, and gives its id.
    pub(super) fn make(&mut self, shelf: &Shelf, fields: Vec<(String, String)>) -> String {
        self.made += 1;
        // Behind everything that there is without it.
        let id = shelf.id(shelf.count() + usize::try_from(self.made).unwrap_or_default());
        self.put(shelf, &id, Entry { what: Written::Made, fields });
        id
    }

    /// Changes a thing that there is.
    pub(super) fn change(&mut self, shelf: &Shelf, id: &str, fields: Vec<(String, String)>) {
        let before = self.entry(shelf, id).cloned().unwrap_or(Entry { what: Written::Changed, fields: Vec::new() });
        let fields = before
            .fields
            .into_iter()
            .filter(|(name, _)| !fields.iter().any(|(other, _)| other == name))
            .chain(fields.clone());
        self.put(shelf, id, Entry { what: before.what, fields: fields.collect() });
    }

    /// Removes a thing that there is.
    pub(super) fn remove(&mut self, shelf: &Shelf, id: &str) {
        match self.entry(shelf, id).map(|entry| entry.what.clone()) {
            Some(Written::Made) => drop(self.entries.get_mut(shelf).and_then(|entries| entries.remove(id))),
            _ => self.put(shelf, id, Entry { what: Written::Removed, fields: Vec::new() }),
        }
    }

    /// Whether there is a thing with this id.
    pub(super) fn has(&self, shelf: &Shelf, id: &str) -> bool {
        match self.entry(shelf, id).map(|entry| &entry.what) {
            Some(Written::Made | Written::Changed) => true,
            Some(Written::Removed) => false,
            None => shelf.index(id).is_some(),
        }
    }

    /// The ids of all things on a shelf: what was made last first.
    pub(super) fn ids(&self, shelf: &Shelf) -> Vec<String> {
        let made = self.entries.get(shelf).into_iter().flatten().filter(|(_, entry)| entry.what == Written::Made);
        let made = made.map(|(id, _)| id.clone()).rev();
        made.chain((0..shelf.count()).map(|index| shelf.id(index)).filter(|id| self.has(shelf, id))).collect()
    }

    /// Whether this field of a thing was written.
    pub(super) fn has_written(&self, shelf: &Shelf, id: &str, field: &str) -> bool {
        self.entry(shelf, id).is_some_and(|entry| entry.fields.iter().any(|(name, _)| name == field))
    }

    /// A thing with what was written of it. Only fields that it has are written, each as what it is.
    pub(super) fn with_written(&self, shelf: &Shelf, id: &str, thing: Value) -> Value {
        let Value::Fields(mut fields) = thing else { return thing };
        for (name, text) in self.entry(shelf, id).map(|entry| entry.fields.as_slice()).unwrap_or_default() {
            if let Some((_, value)) = fields.iter_mut().find(|(field, value)| field == name && !is_nested(value)) {
                *value = like(value, text);
            }
        }
        Value::Fields(fields)
    }
}

const fn is_nested(value: &Value) -> bool {
    matches!(value, Value::List(..) | Value::Fields(_))
}

//! What was written through the sandbox: kept in memory, over the sample data. Lists, filters, single records and reports all
//! read the sample data with this over it.

use super::SampleSize;
use super::action::{Actions, Key};
use super::job::Job;
use super::pick::Pick;
use std::cell::RefCell;
use std::rc::Rc;

/// A list of one account: the account's record id, and the path with the ids that stand in it, such as `/Catalogs/10327/Items`.
pub(super) type Shelf = (String, String);

/// What became of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// It was made, at this second.
    Made(i64),
    /// It was there, and was changed.
    Changed,
    /// It was removed.
    Removed,
}

/// What was written of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) what: Written,
    /// The fields that were written last, by their names.
    pub(super) fields: Vec<(String, String)>,
}

/// What was written of one action.
#[derive(Clone, Debug, Default)]
pub(super) struct Amend {
    /// Its new amount, in hundredths.
    pub(super) amount: Option<i64>,
    /// When it was reversed.
    pub(super) reversed: Option<i64>,
    /// Its other fields.
    pub(super) fields: Vec<(String, String)>,
}

/// An action that was made by a conversion.
#[derive(Clone, Debug)]
pub(super) struct Made {
    /// Brand and partner.
    pub(super) brand: Pick,
    pub(super) partner: Pick,
    pub(super) seed: Pick,
    pub(super) at: i64,
    pub(super) amount: i64,
    pub(super) payout: Option<i64>,
    pub(super) campaign: u8,
    pub(super) tracker: u8,
    pub(super) fields: Vec<(String, String)>,
}

/// Everything that was written through the sandbox, the jobs that were queued, and how much sample data there is.
#[derive(Clone, Default)]
pub struct Data {
    /// How much sample data there is.
    pub(super) size: SampleSize,
    // Lists and not maps: there are few, and maps are a lot of code.
    entries: Vec<(Shelf, Vec<(String, Entry)>)>,
    pub(super) jobs: Vec<Job>,
    pub(super) amends: Vec<(String, Amend)>,
    pub(super) made: Vec<Made>,
    /// How often actions were written.
    pub(super) version: u64,
    /// How many records were ever made.
    count: u64,
    /// How many bytes of fields were written since all was forgotten last.
    bytes: usize,
    cache: RefCell<Vec<(Key, Rc<Actions>)>>,
}

/// How many records are kept as written. When there are more, everything before is forgotten: a sandbox is no store.
const MOST: usize = 5_000;
/// How many bytes the fields of all of them may have.
const MOST_BYTES: usize = 8_000_000;
/// The actions of how many accounts are kept.
const MOST_CACHED: usize = 3;

fn length(fields: &[(String, String)]) -> usize {
    fields.iter().map(|(name, text)| name.len() + text.len()).sum()
}

impl Data {
    /// Nothing written, and so much sample data.
    #[must_use]
    pub fn new(size: SampleSize) -> Self {
        Self { size, ..Self::default() }
    }

    /// How much sample data there is.
    #[must_use]
    pub const fn size(&self) -> SampleSize {
        self.size
    }

    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.jobs.is_empty() && self.amends.is_empty() && self.made.is_empty()
    }

    /// The actions for this key: those that are kept, or new ones.
    pub(super) fn cached(&self, key: Key, make: impl FnOnce() -> Actions) -> Rc<Actions> {
        let kept = |cache: &Vec<(Key, Rc<Actions>)>| {
            cache.iter().find(|(other, _)| *other == key).map(|(_, actions)| Rc::clone(actions))
        };
        if let Some(actions) = kept(&self.cache.borrow()) {
            return actions;
        }
        // What is replaced goes before the new is made: a hundred thousand actions need room.
        self.cache.borrow_mut().retain(|(other, _)| !other.is_for_same(&key));
        let actions = Rc::new(make());
        let mut cache = self.cache.borrow_mut();
        if cache.len() >= MOST_CACHED {
            cache.remove(0);
        }
        cache.push((key, Rc::clone(&actions)));
        actions
    }

    /// Makes room for so many more bytes.
    fn reserve(&mut self, bytes: usize) {
        self.bytes += bytes;
        let kept =
            self.entries.iter().map(|(_, entries)| entries.len()).sum::<usize>() + self.made.len() + self.amends.len();
        if self.bytes > MOST_BYTES || kept >= MOST {
            self.entries.clear();
            self.amends.clear();
            self.made.clear();
            self.bytes = 0;
            self.version += 1;
        }
    }

    /// The number of the next record that is made.
    pub(super) const fn next(&mut self) -> u64 {
        self.count += 1;
        self.count
    }

    /// Keeps what was written of a record, over what was written of it before.
    pub(super) fn put(&mut self, shelf: &Shelf, id: &str, what: Written, fields: Vec<(String, String)>) {
        self.reserve(length(&fields));
        let place = self.entries.iter().position(|(other, _)| other == shelf).unwrap_or_else(|| {
            self.entries.push((shelf.clone(), Vec::new()));
            self.entries.len() - 1
        });
        let Some((_, entries)) = self.entries.get_mut(place) else { return };
        let before = entries.iter().position(|(other, _)| other == id);
        let is_made =
            |place: &usize| entries.get(*place).is_some_and(|(_, entry)| matches!(entry.what, Written::Made(_)));
        match (what, before) {
            // What was made here and is removed is as if it never had been.
            (Written::Removed, Some(place)) if is_made(&place) => drop(entries.remove(place)),
            (Written::Changed, Some(place)) => {
                let Some((_, entry)) = entries.get_mut(place) else { return };
                entry.fields.retain(|(name, _)| !fields.iter().any(|(other, _)| other == name));
                entry.fields.extend(fields);
            }
            (what, Some(place)) => {
                entries.remove(place);
                entries.push((id.to_owned(), Entry { what, fields }));
            }
            (what, None) => entries.push((id.to_owned(), Entry { what, fields })),
        }
    }

    /// What was written of the records of a list, with their ids.
    pub(super) fn entries(&self, shelf: &Shelf) -> &[(String, Entry)] {
        self.entries.iter().find(|(other, _)| other == shelf).map_or(&[], |(_, entries)| entries.as_slice())
    }

    /// What was written of one record.
    pub(super) fn entry(&self, shelf: &Shelf, id: &str) -> Option<&Entry> {
        self.entries(shelf).iter().find(|(other, _)| other == id).map(|(_, entry)| entry)
    }

    /// Changes an action.
    pub(super) fn amend(&mut self, id: &str, amend: Amend) {
        self.reserve(length(&amend.fields));
        let place = self.amends.iter().position(|(other, _)| other == id).unwrap_or_else(|| {
            self.amends.push((id.to_owned(), Amend::default()));
            self.amends.len() - 1
        });
        let Some((_, kept)) = self.amends.get_mut(place) else { return };
        kept.amount = amend.amount.or(kept.amount);
        kept.reversed = kept.reversed.or(amend.reversed);
        kept.fields.extend(amend.fields);
        self.version += 1;
    }

    /// Makes an action.
    pub(super) fn convert(&mut self, made: Made) {
        self.reserve(length(&made.fields));
        self.made.push(made);
        self.version += 1;
    }
}

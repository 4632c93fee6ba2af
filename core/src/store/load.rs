//! Reading the whole store.

use super::codec;
use super::envelope::{self, Stamp};
use super::fault::{Fault, Problem};
use super::journal::{self, Write};
use super::key::{HEAD, JOURNAL, Keys, LOCK, Name};
use super::lock::{Lock, Phase};
use super::migrate::Format;
use super::quarantine;
use super::repository::{Repository, State};
use super::sealed::{self, is_sealed};
use crate::order;
use crate::ports::{Cipher, Storage, StorageError};
use crate::workspace::{Record, Workspace};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What [`Repository::load`] gives. It has no `Debug`: the workspace holds secrets.
pub struct Loaded {
    /// What could be read.
    pub workspace: Workspace,
    /// Where changes of it go.
    pub repository: Repository,
    /// What could not be read, or not be done.
    pub problems: Vec<Problem>,
}

/// What was found in a store, before anything of it was tidied up: nothing has been written. It has no `Debug`: it holds secrets.
pub struct Look {
    /// What could be read. What a journal is going to do is done in it already.
    pub workspace: Workspace,
    repository: Repository,
    orphans: Vec<Problem>,
    begun: Option<Vec<Write>>,
    bad: Vec<Bad>,
    locked: bool,
    lock: Option<String>,
}

impl Look {
    /// Whether something is sealed that was not opened. Nothing is written then, and what is sealed stays where it is.
    #[must_use]
    pub const fn is_locked(&self) -> bool {
        self.locked
    }

    /// The lock of the store, or why it can't be read; `None`: nothing is sealed.
    #[must_use]
    pub fn lock(&self) -> Option<Result<Lock, Fault>> {
        self.lock.as_ref().map(|text| Lock::open(LOCK, text, self.repository.format))
    }

    /// The latest revision that was found.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.repository.revision()
    }

    /// What all keys of this copy of the app begin with.
    #[must_use]
    pub fn prefix(&self) -> String {
        self.repository.prefix()
    }

    /// The repository, for reading: nothing is tidied up, and changes are another's to store. And what could not be read.
    #[must_use]
    pub fn leave(self) -> (Repository, Vec<Problem>) {
        let Self { repository, mut orphans, bad, .. } = self;
        let problem = |Bad { name, fault, .. }| Problem { name, fault, quarantined: None };
        orphans.extend(bad.into_iter().map(problem));
        (repository, orphans)
    }

    /// Finishes a change that was begun, and moves what cannot be read into quarantine; if anything is of a later format than this
    /// build's, it does neither. What cannot be put into storage is among the problems.
    #[must_use]
    pub fn settle(self) -> (Repository, Vec<Problem>) {
        let Self { mut repository, orphans, begun, bad, locked, .. } = self;
        if locked {
            return (repository, orphans);
        }
        let (state, mut problems) = tidy(&*repository.storage, &repository.keys, begun.as_deref(), bad);
        repository.state = state;
        problems.extend(orphans);
        (repository, problems)
    }
}

/// A text that is to go to quarantine.
struct Bad {
    name: String,
    text: String,
    fault: Fault,
}

/// Loads with a given format.
///
/// # Errors
/// `StorageError` when something cannot be got from storage at all. What cannot be put there is among the problems.
pub(super) fn load(storage: Rc<dyn Storage>, keys: Keys, format: Format) -> Result<Loaded, StorageError> {
    let mut look = look(storage, keys, format)?;
    let workspace = std::mem::take(&mut look.workspace);
    let (repository, problems) = look.settle();
    Ok(Loaded { workspace, repository, problems })
}

/// Reads all that there is, and writes nothing. What is sealed is left alone.
///
/// # Errors
/// `StorageError` when something cannot be got from storage at all.
pub(super) fn look(storage: Rc<dyn Storage>, keys: Keys, format: Format) -> Result<Look, StorageError> {
    gather(storage, keys, format).map(|found| found.read(Vec::new(), None))
}

/// The latest revision that a text in the store bears, as it says itself: quick, since nothing else is read.
///
/// # Errors
/// `StorageError` when something cannot be got from storage at all.
pub(super) fn latest(storage: &dyn Storage, keys: &Keys) -> Result<u64, StorageError> {
    let stamps = texts(storage, keys)?.into_iter().filter_map(|(_, text)| envelope::stamp(&text));
    Ok(stamps.map(|stamp| stamp.revision).max().unwrap_or_default())
}

/// The texts of a store, with what a journal is going to do to them done.
pub(super) struct Found {
    storage: Rc<dyn Storage>,
    keys: Keys,
    format: Format,
    texts: Vec<(String, String)>,
    head: u64,
    begun: Option<Vec<Write>>,
    bad: Vec<Bad>,
    lock: Option<String>,
}

/// Gets all that there is.
///
/// # Errors
/// `StorageError` when something cannot be got from storage at all.
pub(super) fn gather(storage: Rc<dyn Storage>, keys: Keys, format: Format) -> Result<Found, StorageError> {
    let mut texts = texts(&*storage, &keys)?;
    let mut bad = Vec::new();
    let mut head = 0;
    let mut begun = None;
    if let Some(text) = take(&mut texts, JOURNAL) {
        match journal::open(&text, format) {
            Ok((writes, revision)) => {
                head = revision;
                overlay(&mut texts, &writes);
                begun = Some(writes);
            }
            Err(fault) => bad.push(Bad { name: JOURNAL.to_owned(), text, fault }),
        }
    }
    if let Some(text) = take(&mut texts, HEAD) {
        match envelope::open(HEAD, &text, format.version()) {
            Ok(envelope) => head = head.max(envelope.stamp.revision),
            Err(fault) => bad.push(Bad { name: HEAD.to_owned(), text, fault }),
        }
    }
    // One that can't be read is left where it is: with it gone, what is sealed could never be opened.
    let lock = take(&mut texts, LOCK);
    Ok(Found { storage, keys, format, texts, head, begun, bad, lock })
}

impl Found {
    /// Whether something may be sealed.
    pub(super) const fn has_lock(&self) -> bool {
        self.lock.is_some()
    }

    /// Opens what is sealed, one by one, and reads everything. Where the key is not that of the lock, or somebody else has altered the
    /// lock, it is all left alone. Once all is sealed, what is not was put there by somebody else.
    pub(super) async fn open(self, cipher: Rc<dyn Cipher>) -> Look {
        let lock = self.lock.as_ref().map(|text| Lock::open(LOCK, text, self.format));
        let is_closed = match lock {
            Some(Ok(lock)) if lock.is_proven(&*cipher).await => lock.phase == Phase::Closed,
            _ => return self.read(Vec::new(), None),
        };
        let mut opened = Vec::new();
        for (name, text) in &self.texts {
            opened.push(match Name::parse(name) {
                Name::Record(key) if is_closed || is_sealed(text) => {
                    Some(sealed::record(&*cipher, &key, text, self.format).await)
                }
                _ => None,
            });
        }
        if opened.iter().any(|read| matches!(read, Some(Err(Fault::Unopened)))) {
            return self.read(Vec::new(), None);
        }
        self.read(opened, Some(cipher))
    }

    /// Reads everything; of what is sealed, what was opened. What could not be has no place in quarantine as long as nobody has tried.
    pub(super) fn read(self, opened: Vec<Opened>, cipher: Option<Rc<dyn Cipher>>) -> Look {
        let Self { storage, keys, format, texts, mut head, begun, mut bad, lock } = self;
        let mut found = Vec::new();
        let mut locked = lock.is_some() && cipher.is_none();
        // Where others are not sealed, one that is can't be opened whatever one has; else all of them are.
        let is_record = |name: &str| matches!(Name::parse(name), Name::Record(_));
        let are_all = || !texts.iter().any(|(name, text)| is_record(name) && !is_sealed(text));
        let holds_sealed = locked || (cipher.is_none() && lock.is_none() && are_all());
        let newest = format.version();
        let mut opened = opened.into_iter();
        for (name, text) in texts {
            let read = match (Name::parse(&name), opened.next().flatten()) {
                (_, Some(read)) => read,
                // What is sealed, without anything that says how, is left alone as well; unless it is no more than broken.
                (Name::Record(_), None)
                    if holds_sealed
                        && is_sealed(&text)
                        && cipher.is_none()
                        && (locked || envelope::open(&name, &text, newest).is_ok()) =>
                {
                    locked = true;
                    continue;
                }
                (Name::Record(key), None) => codec::open(&key, &text, format),
                _ => Err(quarantine::of_unknown(&name, &text, format)),
            };
            match read {
                Ok((record, stamp)) => {
                    head = head.max(stamp.revision);
                    found.push((name, record, stamp));
                }
                Err(fault) => bad.push(Bad { name, text, fault }),
            }
        }
        let mut orphans = Vec::new();
        let (workspace, known) = assemble(found, &mut orphans);
        let newer = locked || bad.iter().any(|bad| matches!(bad.fault, Fault::Newer(_)));
        let state = if newer { State::ReadOnly } else { State::Open };
        let repository = Repository { storage, keys, format, known, head, state, cipher };
        Look { workspace, repository, orphans, begun, bad, locked, lock }
    }
}

/// What came of opening a sealed record; nothing of one that is not.
type Opened = Option<Result<(Record, Stamp), Fault>>;

/// All texts of ours by their names, except those in quarantine.
fn texts(storage: &dyn Storage, keys: &Keys) -> Result<Vec<(String, String)>, StorageError> {
    let ours = |(key, text): (String, String)| {
        let name = keys.name(&key)?;
        (!matches!(Name::parse(name), Name::Quarantine(_))).then(|| (name.to_owned(), text))
    };
    Ok(storage.texts()?.into_iter().filter_map(ours).collect())
}

/// Does in memory what a journal is going to do in the store. So what is shown is whole even if storage fails.
fn overlay(texts: &mut Vec<(String, String)>, writes: &[Write]) {
    let gone = order::set(writes.iter().map(|write| write.name.as_str()));
    texts.retain(|(name, _)| !gone.contains(name.as_str()));
    texts.extend(writes.iter().filter_map(|write| Some((write.name.clone(), write.text.clone()?))));
}

/// Takes the text with this name out.
fn take(texts: &mut Vec<(String, String)>, name: &str) -> Option<String> {
    let place = texts.iter().position(|(known, _)| known == name)?;
    Some(texts.swap_remove(place).1)
}

/// Finishes the journal and fills the quarantine, unless something is newer than this build: then it writes nothing.
fn tidy(storage: &dyn Storage, keys: &Keys, begun: Option<&[Write]>, bad: Vec<Bad>) -> (State, Vec<Problem>) {
    let mut problems = Vec::new();
    let newer = bad.iter().any(|bad| matches!(bad.fault, Fault::Newer(_)));
    let mut state = if newer { State::ReadOnly } else { State::Open };
    if let Some(writes) = begun
        && (newer || journal::finish(storage, keys, writes).is_err())
    {
        if !newer {
            state = State::Unsettled;
        }
        problems.push(Problem { name: JOURNAL.to_owned(), fault: Fault::Unfinished, quarantined: None });
    }
    for Bad { name, text, fault } in bad {
        let quarantined = if newer { None } else { quarantine::take_in(storage, keys, &name, &text).ok() };
        // A broken journal that will not go away would be lost with the next one.
        if name == JOURNAL && !newer && quarantined.is_none() {
            state = State::Unsettled;
        }
        problems.push(Problem { name, fault, quarantined });
    }
    (state, problems)
}

/// Makes a workspace of the records, without those whose account is missing.
fn assemble(found: Vec<(String, Record, Stamp)>, problems: &mut Vec<Problem>) -> (Workspace, BTreeMap<String, Stamp>) {
    let mut workspace = Workspace::default();
    let mut known = BTreeMap::new();
    let (first, rest): (Vec<_>, Vec<_>) = found.into_iter().partition(|(_, record, _)| record.part_of().is_none());
    for (name, record, stamp) in first.into_iter().chain(rest) {
        if record.part_of().is_some_and(|id| workspace.account(id).is_none()) {
            // Not known either: nothing may be stored over it.
            problems.push(Problem { name, fault: Fault::Orphan, quarantined: None });
            continue;
        }
        workspace.put(record);
        known.insert(name, stamp);
    }
    (workspace, known)
}

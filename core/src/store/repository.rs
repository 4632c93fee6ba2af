//! The workspace in storage.

use super::codec;
use super::envelope::{self, Stamp};
use super::fault::CommitError;
use super::journal::{self, Write};
use super::key::{self, Keys, of_quarantine};
use super::load::{self, Loaded, Look};
use super::memory::MemoryStorage;
use super::migrate::{FORMAT, Format};
use super::quarantine::{self, Quarantined};
use super::sealed;
use crate::ports::{Cipher, Storage, StorageError};
use crate::workspace::{Change, EveryAccount, Workspace};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Whether a repository may write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// It may.
    Open,
    /// Something is newer than this build.
    ReadOnly,
    /// A journal is there that could be neither finished nor taken back.
    Unsettled,
}

/// Keeps a workspace in storage. It has no `Debug`, and knows nothing of what records mean.
///
/// One at a time: two over the same keys notice each other ([`CommitError::Stale`]), but only in between commits.
pub struct Repository {
    pub(super) storage: Rc<dyn Storage>,
    pub(super) keys: Keys,
    pub(super) format: Format,
    /// For each name the form of the record that was last read or written.
    pub(super) known: BTreeMap<String, Stamp>,
    /// The highest revision seen.
    pub(super) head: u64,
    pub(super) state: State,
    /// What records are sealed with; `None`: they are stored as they are.
    pub(super) cipher: Option<Rc<dyn Cipher>>,
}

impl Repository {
    /// Reads everything that the copy of the app at `app_path` (which begins and ends with `/`) has in `storage`. Finishes a
    /// change that was begun, and moves what cannot be read into quarantine; if anything is of a later format than this
    /// build's, it does neither. Whatever the texts are, they end up in the workspace, in quarantine or where they were.
    ///
    /// # Errors
    /// `StorageError` when something cannot be got from storage at all. What cannot be put there is among the problems.
    pub fn load(storage: Rc<dyn Storage>, app_path: &str) -> Result<Loaded, StorageError> {
        load::load(storage, Keys::new(app_path), FORMAT)
    }

    /// Reads everything that the copy of the app at `app_path` has in `storage`, and writes nothing: another page may be writing.
    ///
    /// # Errors
    /// `StorageError` when something cannot be got from storage at all.
    pub fn look(storage: Rc<dyn Storage>, app_path: &str) -> Result<Look, StorageError> {
        load::look(storage, Keys::new(app_path), FORMAT)
    }

    /// The latest revision in `storage`, as its texts say themselves. Quicker than to read them.
    ///
    /// # Errors
    /// `StorageError` when something cannot be got from storage at all.
    pub fn latest(storage: &dyn Storage, app_path: &str) -> Result<u64, StorageError> {
        load::latest(storage, &Keys::new(app_path))
    }

    /// Reads everything as [`Repository::look`] does, and opens what is sealed. If the lock is not one of this cipher's, it is all left
    /// alone. Without a lock nothing is sealed, and nothing will be.
    ///
    /// # Errors
    /// `StorageError` when something cannot be got from storage at all.
    pub async fn unlock(
        storage: Rc<dyn Storage>,
        app_path: &str,
        cipher: Rc<dyn Cipher>,
    ) -> Result<Look, StorageError> {
        let found = load::gather(storage, Keys::new(app_path), FORMAT)?;
        Ok(if found.has_lock() { found.open(cipher).await } else { found.read(Vec::new(), None) })
    }

    /// Removes all that the copy of the app at `app_path` has in `storage`, for good. The lock goes last: as long as anything is there
    /// that is sealed, it can be opened.
    ///
    /// # Errors
    /// `StorageError`; some of it is there still.
    pub fn wipe(storage: &dyn Storage, app_path: &str) -> Result<(), StorageError> {
        let keys = Keys::new(app_path);
        let (last, first): (Vec<_>, Vec<_>) = storage
            .keys()?
            .into_iter()
            .filter(|key| keys.name(key).is_some())
            .partition(|key| keys.name(key) == Some(key::LOCK));
        first.iter().chain(&last).try_for_each(|key| storage.remove(key))
    }

    /// A repository over a storage in memory, with nothing in it: for when the browser's fails.
    #[must_use]
    pub fn in_memory() -> Self {
        Self {
            storage: Rc::new(MemoryStorage::default()),
            keys: Keys::new("/"),
            format: FORMAT,
            known: BTreeMap::new(),
            head: 0,
            state: State::Open,
            cipher: None,
        }
    }

    /// What all keys of this copy of the app begin with.
    #[must_use]
    pub fn prefix(&self) -> String {
        self.keys.key("")
    }

    /// Stores `change`, all of it or nothing. Does not absorb it: that is for the caller, after success. Without edits
    /// it does nothing. The number of calls to storage depends on the edits alone.
    ///
    /// # Errors
    /// [`CommitError`]. What was stored is stored still, except after `Unsettled`.
    pub async fn commit(&mut self, change: &Change) -> Result<(), CommitError> {
        if change.edits.iter().all(|edit| edit.key().is_none()) {
            return Ok(());
        }
        match self.state {
            State::Open => {}
            State::ReadOnly => return Err(CommitError::ReadOnly),
            State::Unsettled => return Err(CommitError::Unsettled),
        }
        let revision = self.head.saturating_add(1);
        // Sealing is what will have to be waited for once texts are encrypted. From here on to the end there must be no
        // waiting: nobody else may get between the look at what is stored and the writing.
        let writes = self.seal(change, revision).await?;
        let before = self.current(&writes)?;
        self.write(&writes, &before, revision)?;
        self.head = revision;
        if writes.iter().all(|write| write.text.is_none()) {
            self.keep_head();
        }
        for Write { name, text } in writes {
            match text.as_deref().and_then(envelope::stamp) {
                Some(stamp) => drop(self.known.insert(name, stamp)),
                None => drop(self.known.remove(&name)),
            }
        }
        Ok(())
    }

    /// The writes that make up a change, removals last.
    async fn seal(&self, change: &Change, revision: u64) -> Result<Vec<Write>, CommitError> {
        let mut writes = Vec::new();
        let mut removals = Vec::new();
        for edit in &change.edits {
            let Some(name) = edit.key().map(|key| key::of_record(&key)) else { continue };
            match &edit.after {
                Some(record) => {
                    let data = codec::encode(record).ok_or(CommitError::TooLarge)?;
                    let text = self.form(&name, revision, &data, self.cipher.as_deref()).await?;
                    writes.push(Write { name, text: Some(text) });
                }
                None => removals.push(Write { name, text: None }),
            }
        }
        writes.append(&mut removals);
        Ok(writes)
    }

    /// The text of some data, sealed or not.
    pub(super) async fn form(
        &self,
        name: &str,
        revision: u64,
        data: &str,
        cipher: Option<&dyn Cipher>,
    ) -> Result<String, CommitError> {
        let version = self.format.version();
        let text = match cipher {
            Some(cipher) => {
                sealed::seal(cipher, name, version, revision, data).await.map_err(|_| CommitError::Cipher)?
            }
            None => envelope::seal(name, version, revision, data),
        };
        text.ok_or(CommitError::TooLarge)
    }

    /// Goes on with revisions after this one, if that is later than its own. Where that can't be stored it is so until the next start.
    pub fn raise(&mut self, head: u64) {
        if self.state == State::Open && head > self.head {
            self.head = head;
            self.keep_head();
        }
    }

    /// What is stored where `writes` go, provided that it is what this repository knows, and that nobody is in the middle
    /// of a change.
    fn current(&self, writes: &[Write]) -> Result<Vec<Write>, CommitError> {
        if self.get(key::JOURNAL)?.is_some() {
            return Err(CommitError::Stale);
        }
        if self.is_cleared()? {
            return Err(CommitError::Cleared);
        }
        let mut before = Vec::new();
        for Write { name, .. } in writes {
            let text = self.get(name)?;
            let is_known = match (&text, self.known.get(name)) {
                (Some(text), Some(stamp)) => envelope::stamp(text) == Some(*stamp),
                (stored, known) => stored.is_none() && known.is_none(),
            };
            if !is_known {
                return Err(CommitError::Stale);
            }
            before.push(Write { name: name.clone(), text });
        }
        Ok(before)
    }

    /// Whether nothing is left of what was read and written.
    fn is_cleared(&self) -> Result<bool, StorageError> {
        let Some(first) = self.known.keys().next() else { return Ok(false) };
        if self.get(first)?.is_some() {
            return Ok(false);
        }
        // Somebody may have removed that one alone.
        let is_known = |key: &String| self.keys.name(key).is_some_and(|name| self.known.contains_key(name));
        Ok(!self.storage.keys()?.iter().any(is_known))
    }

    /// Stores a workspace into a storage that something has cleared.
    ///
    /// # Errors
    /// [`CommitError`]; then not all of it is stored.
    pub async fn store_again(&mut self, workspace: &Workspace) -> Result<(), CommitError> {
        self.known.clear();
        // One by one: all together they may be more than one change can hold.
        for edit in workspace.everything().edits {
            self.commit(&Change { edits: vec![edit] }).await?;
        }
        Ok(())
    }

    fn write(&mut self, writes: &[Write], before: &[Write], revision: u64) -> Result<(), CommitError> {
        if let [only] = writes {
            return Ok(only.carry_out(&*self.storage, &self.keys)?);
        }
        let text = journal::seal(writes, self.format.version(), revision).ok_or(CommitError::TooLarge)?;
        let done = journal::carry_out(&*self.storage, &self.keys, &text, writes, before);
        if done == Err(CommitError::Unsettled) {
            self.state = State::Unsettled;
        }
        done
    }

    /// Stores the revision by itself, for a change that left no text to bear it. The change is made already, and a storage that
    /// is too full for this must still allow removals; so failure is not one: the revision may then be given once more
    /// after the next start, which the checksums of what bears it see through.
    fn keep_head(&self) {
        if let Some(text) = envelope::seal(key::HEAD, self.format.version(), self.head, "") {
            let _ = self.storage.put(&self.keys.key(key::HEAD), &text);
        }
    }

    pub(super) fn get(&self, name: &str) -> Result<Option<String>, StorageError> {
        self.storage.get(&self.keys.key(name))
    }

    /// Whether the store holds data of a later format, so that nothing is ever written.
    #[must_use]
    pub const fn is_read_only(&self) -> bool {
        matches!(self.state, State::ReadOnly)
    }

    /// Whether what it stores is sealed.
    #[must_use]
    pub const fn is_sealed(&self) -> bool {
        self.cipher.is_some()
    }

    /// The highest revision that was read or written. Each commit has the next.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.head
    }

    /// The ids of what is in quarantine.
    ///
    /// # Errors
    /// `StorageError`.
    pub fn quarantine_ids(&self) -> Result<Vec<String>, StorageError> {
        quarantine::ids(&*self.storage, &self.keys)
    }

    /// What is in quarantine, in the order of the ids.
    ///
    /// # Errors
    /// `StorageError`.
    pub fn quarantined(&self) -> Result<Vec<Quarantined>, StorageError> {
        quarantine::list(&*self.storage, &self.keys, self.format)
    }

    /// Throws away a text in quarantine, for good. That there is none with this id is no error.
    ///
    /// # Errors
    /// `ReadOnly`, and `Storage`: it is there still.
    pub fn discard(&self, id: &str, _: EveryAccount) -> Result<(), CommitError> {
        if self.is_read_only() {
            return Err(CommitError::ReadOnly);
        }
        Ok(self.storage.remove(&self.keys.key(&of_quarantine(id)))?)
    }

    /// How many texts of each kind there are, and how many UTF-16 units they take with their keys: that is what a browser counts.
    ///
    /// # Errors
    /// `StorageError`.
    pub fn usage(&self) -> Result<BTreeMap<String, (usize, usize)>, StorageError> {
        let mut usage: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        for key in self.storage.keys()? {
            let Some(name) = self.keys.name(&key) else { continue };
            let Some(text) = self.storage.get(&key)? else { continue };
            let kind = name.split('/').next().unwrap_or_default().to_owned();
            let (count, units) = usage.entry(kind).or_default();
            *count += 1;
            *units += key.encode_utf16().count() + text.encode_utf16().count();
        }
        Ok(usage)
    }
}

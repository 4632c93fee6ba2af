use super::rules;
use crate::dom::Text;
use crate::i18n;
use crate::platform::{BrowserStorage, BrowserText, SystemClock, WebCrypto, address, page};
use futures_util::lock::Mutex;
use leptos::prelude::*;
use scopeyard_core::ports::{Clock, StorageError};
use scopeyard_core::store::{CommitError, Fault, Problem, Repository};
use scopeyard_core::workspace::{Change, Command, Ports, Refusal, Workspace, decide_early};
use std::rc::Rc;

/// Why an act failed. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The rules do not allow it.
    Refused(Refusal),
    /// It could not be stored.
    NotStored(CommitError),
    /// The code for it could not be loaded.
    NotLoaded,
}

impl Failure {
    /// Whether the rules do not allow it, so that trying again is no use.
    #[must_use]
    pub const fn is_refusal(&self) -> bool {
        matches!(self, Self::Refused(_))
    }

    /// The failure in words.
    #[must_use]
    pub fn words(&self) -> Text {
        match self {
            Self::Refused(refusal) => i18n::refusal(refusal).into(),
            Self::NotLoaded => i18n::Word::ErrorNotLoaded.into(),
            Self::NotStored(error) => {
                let error = *error;
                Text::from(move || i18n::commit_error(error))
            }
        }
    }
}

/// How the store is, as far as the person has to know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Health {
    /// Why nothing outlives this page, if so.
    pub volatile: Option<StorageError>,
    /// How many texts could not be read and were set aside, now or on an earlier visit.
    pub set_aside: usize,
    /// How many records were left alone because their account could not be read.
    pub orphans: usize,
    /// How many could not be read, nor be set aside.
    pub unread: usize,
    /// Whether a change that was begun could not be finished.
    pub unfinished: bool,
    /// Whether the store holds data of a newer version and may only be read.
    pub read_only: bool,
    /// Whether another tab has written since this one has read.
    pub changed_elsewhere: bool,
}

/// The workspace on the screen and the store behind it.
#[derive(Clone, Copy)]
pub struct Console {
    workspace: RwSignal<Workspace>,
    /// Locked while an act is decided and stored: each is decided on what the one before has stored.
    stores: StoredValue<Rc<Mutex<Stores>>, LocalStorage>,
    health: RwSignal<Health>,
}

struct Stores {
    /// Where changes go.
    now: Repository,
    /// The browser's, once it is full or has failed and changes go to memory: what it holds is there still.
    left: Option<Repository>,
}

impl Stores {
    /// Where quarantine is.
    const fn first(&self) -> &Repository {
        match &self.left {
            Some(left) => left,
            None => &self.now,
        }
    }
}

impl Console {
    /// Opens the store and reads all that is in it. Where the browser has no storage for us, it works on in memory.
    #[must_use]
    pub fn open() -> Self {
        let path = address::app_path();
        let stored = BrowserStorage::open().and_then(|storage| Repository::load(Rc::new(storage), &path));
        let (workspace, repository, problems, volatile) = match stored {
            Ok(loaded) => (loaded.workspace, loaded.repository, loaded.problems, None),
            Err(error) => (Workspace::default(), Repository::in_memory(), Vec::new(), Some(error)),
        };
        let count = |is_such: fn(&Problem) -> bool| problems.iter().filter(|problem| is_such(problem)).count();
        let read_only = repository.is_read_only();
        let health = RwSignal::new(Health {
            volatile,
            set_aside: repository.quarantined().map_or(0, |items| items.len()),
            orphans: count(|problem| problem.fault == Fault::Orphan),
            unread: if read_only { 0 } else { count(Problem::is_left_unread) },
            unfinished: !read_only && count(|problem| problem.fault == Fault::Unfinished) != 0,
            read_only,
            changed_elsewhere: false,
        });
        // What is held in memory only has nothing to do with what other tabs store.
        page::on_foreign_write(repository.prefix(), move || {
            health.update(|health| health.changed_elsewhere |= health.volatile.is_none());
        });
        let stores = StoredValue::new_local(Rc::new(Mutex::new(Stores { now: repository, left: None })));
        Self { workspace: RwSignal::new(workspace), stores, health }
    }

    /// The workspace; what reads it in a view runs again when it changes.
    pub fn with<T>(self, read: impl FnOnce(&Workspace) -> T) -> T {
        self.workspace.with(read)
    }

    /// The workspace as it is now, without following it.
    pub fn peek<T>(self, read: impl FnOnce(&Workspace) -> T) -> T {
        self.workspace.with_untracked(read)
    }

    /// Decides, stores, absorbs: in that order, so that what the screen shows has been stored.
    ///
    /// # Errors
    /// `Failure`, and nothing has changed.
    pub async fn act(self, command: Command) -> Result<Change, Failure> {
        let done = self.try_act(command).await;
        if done.is_err() {
            // A control may show what was wanted: it is to show again what is so.
            self.workspace.update(|_| ());
        }
        done
    }

    async fn try_act(self, command: Command) -> Result<Change, Failure> {
        let is_use = matches!(command, Command::Use(..));
        let shared = self.stores.get_value();
        let mut stores = shared.lock().await;
        // What it would be decided on is not what is stored.
        if !command.stands_alone() && self.health.with_untracked(|health| health.changed_elsewhere) {
            return Err(Failure::NotStored(CommitError::Stale));
        }
        let ports = Ports { entropy: &WebCrypto, normalize: &BrowserText, now: SystemClock.now() };
        let decided = match self.peek(|workspace| decide_early(workspace, command, &ports)) {
            Ok(decided) => decided,
            Err(command) => {
                rules::load().await.map_err(|_| Failure::NotLoaded)?;
                let decided = self.peek(|workspace| rules::decide(workspace, *command, &ports));
                decided.ok_or(Failure::NotLoaded)?
            }
        };
        let change = decided.map_err(Failure::Refused)?;
        if change.edits.is_empty() {
            return Ok(change);
        }
        match stores.now.commit(&change).await {
            Ok(()) => {}
            Err(CommitError::Storage(error)) => {
                let memory = self.move_to_memory(error).await.map_err(Failure::NotStored)?;
                stores.left = Some(std::mem::replace(&mut stores.now, memory));
                stores.now.commit(&change).await.map_err(Failure::NotStored)?;
            }
            Err(error) => {
                // Another page may have told of the same token's use: that is no loss.
                self.health.update(|health| health.changed_elsewhere |= error == CommitError::Stale && !is_use);
                return Err(Failure::NotStored(error));
            }
        }
        self.workspace.update(|workspace| workspace.absorb(change.clone()));
        Ok(change)
    }

    /// The storage is full or has failed: everything goes on in memory, and the person is told.
    async fn move_to_memory(self, error: StorageError) -> Result<Repository, CommitError> {
        let mut memory = Repository::in_memory();
        // One by one: all together they may be more than one change can hold.
        for edit in self.peek(Workspace::everything).edits {
            memory.commit(&Change { edits: vec![edit] }).await?;
        }
        self.health.update(|health| health.volatile = Some(error));
        Ok(memory)
    }

    /// How the store is now, without following it.
    #[must_use]
    pub fn peek_health(self) -> Health {
        self.health.get_untracked()
    }

    /// How the store is; what calls it follows it.
    #[must_use]
    pub fn health(self) -> Health {
        self.health.get()
    }

    /// All that is stored, set aside or held in memory: texts under their keys, for a download. It holds secrets.
    ///
    /// # Errors
    /// `StorageError` when it can't be read.
    pub async fn export(self) -> Result<Vec<(String, String)>, StorageError> {
        let shared = self.stores.get_value();
        let stores = shared.lock().await;
        let mut texts = stores.now.export()?;
        if let Some(left) = &stores.left {
            // The later of two texts under one key is the one that counts.
            // If the browser's does not answer any more, what was read from it is in memory all the same.
            texts = left.export().unwrap_or_default().into_iter().chain(texts).collect();
        }
        Ok(texts)
    }

    /// What was set aside: texts under their keys, for a download. It may hold secrets.
    ///
    /// # Errors
    /// `StorageError` when it can't be read.
    pub async fn export_set_aside(self) -> Result<Vec<(String, String)>, StorageError> {
        let shared = self.stores.get_value();
        let stores = shared.lock().await;
        let mut texts = Vec::new();
        for item in stores.first().quarantined()? {
            if let Some(text) = stores.first().quarantine_text(&item.id)? {
                texts.push((item.id, text));
            }
        }
        Ok(texts)
    }

    /// Discards what was set aside.
    ///
    /// # Errors
    /// `CommitError`; what could not be discarded is there still.
    pub async fn discard_set_aside(self) -> Result<(), CommitError> {
        let shared = self.stores.get_value();
        let stores = shared.lock().await;
        for item in stores.first().quarantined()? {
            stores.first().discard(&item.id)?;
        }
        self.health.update(|health| health.set_aside = 0);
        Ok(())
    }
}

use crate::i18n;
use crate::platform::{BrowserStorage, BrowserText, SystemClock, WebCrypto, address, page};
use futures_util::lock::Mutex;
use leptos::prelude::*;
use scopeyard_core::ports::{Clock, StorageError};
use scopeyard_core::store::{CommitError, Fault, Repository};
use scopeyard_core::workspace::{Change, Command, Ports, Refusal, Workspace, decide};
use std::rc::Rc;

/// Why an act failed. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The rules do not allow it.
    Refused(Refusal),
    /// It could not be stored.
    NotStored(CommitError),
}

impl Failure {
    /// The failure in words.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Refused(refusal) => i18n::refusal(refusal).now().to_owned(),
            Self::NotStored(error) => untrack(|| i18n::commit_error(*error)),
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
    repository: StoredValue<Rc<Mutex<Repository>>, LocalStorage>,
    health: RwSignal<Health>,
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
        let health = RwSignal::new(Health {
            volatile,
            set_aside: repository.quarantined().map_or(0, |items| items.len()),
            orphans: problems.iter().filter(|problem| problem.fault == Fault::Orphan).count(),
            read_only: repository.is_read_only(),
            changed_elsewhere: false,
        });
        page::on_foreign_write(repository.prefix(), move || health.update(|health| health.changed_elsewhere = true));
        let repository = StoredValue::new_local(Rc::new(Mutex::new(repository)));
        Self { workspace: RwSignal::new(workspace), repository, health }
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
        let shared = self.repository.get_value();
        let mut repository = shared.lock().await;
        let ports = Ports { entropy: &WebCrypto, normalize: &BrowserText, now: SystemClock.now() };
        let change = self.peek(|workspace| decide(workspace, command, &ports)).map_err(Failure::Refused)?;
        if change.edits.is_empty() {
            return Ok(change);
        }
        match repository.commit(&change).await {
            Ok(()) => {}
            Err(CommitError::Storage(error)) => {
                *repository = self.move_to_memory(error).await.map_err(Failure::NotStored)?;
                repository.commit(&change).await.map_err(Failure::NotStored)?;
            }
            Err(error) => {
                self.health.update(|health| health.changed_elsewhere |= error == CommitError::Stale);
                return Err(Failure::NotStored(error));
            }
        }
        self.workspace.update(|workspace| workspace.absorb(change.clone()));
        Ok(change)
    }

    /// The storage is full or has failed: everything goes on in memory, and the person is told.
    async fn move_to_memory(self, error: StorageError) -> Result<Repository, CommitError> {
        let mut memory = Repository::in_memory();
        memory.commit(&self.peek(Workspace::everything)).await?;
        self.health.update(|health| health.volatile = Some(error));
        Ok(memory)
    }

    /// How the store is; what calls it follows it.
    #[must_use]
    pub fn health(self) -> Health {
        self.health.get()
    }

    /// All that is stored, or set aside, as one JSON text for a download. It holds secrets.
    ///
    /// # Errors
    /// `StorageError` when it can't be read.
    pub async fn export(self) -> Result<String, StorageError> {
        let shared = self.repository.get_value();
        let texts = shared.lock().await.export()?;
        Ok(to_json(texts))
    }

    /// What was set aside, as one JSON text for a download. It may hold secrets.
    ///
    /// # Errors
    /// `StorageError` when it can't be read.
    pub async fn export_set_aside(self) -> Result<String, StorageError> {
        let shared = self.repository.get_value();
        let repository = shared.lock().await;
        let mut texts = Vec::new();
        for item in repository.quarantined()? {
            if let Some(text) = repository.quarantine_text(&item.id)? {
                texts.push((item.id, text));
            }
        }
        Ok(to_json(texts))
    }

    /// Discards what was set aside.
    ///
    /// # Errors
    /// `CommitError`; what could not be discarded is there still.
    pub async fn discard_set_aside(self) -> Result<(), CommitError> {
        let shared = self.repository.get_value();
        let repository = shared.lock().await;
        for item in repository.quarantined()? {
            repository.discard(&item.id)?;
        }
        self.health.update(|health| health.set_aside = 0);
        Ok(())
    }
}

/// An object of texts under their keys.
fn to_json(texts: Vec<(String, String)>) -> String {
    let entries: js_sys::Map = js_sys::Map::new();
    for (key, text) in texts {
        entries.set(&key.into(), &text.into());
    }
    let object = js_sys::Object::from_entries(&entries).unwrap_or_default();
    js_sys::JSON::stringify(&object).map(String::from).unwrap_or_default()
}

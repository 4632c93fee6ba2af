use super::failure::Failure;
use super::health::Health;
use super::tabs::Tabs;
use crate::platform::crypto::Key;
use crate::platform::{BrowserStorage, BrowserText, SystemClock, WebCrypto, address, page};
use futures_util::lock::Mutex;
use leptos::prelude::*;
use scopeyard_core::id::PageId;
use scopeyard_core::ports::{Clock, StorageError, Timestamp};
use scopeyard_core::quiet::Quiet;
use scopeyard_core::store::{CommitError, Lock, Repository};
use scopeyard_core::workspace::{Change, Command, Edit, Kind, Ports, Workspace, decide};
use std::collections::VecDeque;
use std::rc::Rc;

/// The workspace on the screen and the store behind it.
#[derive(Clone, Copy)]
pub struct Console {
    pub(super) workspace: RwSignal<Workspace>,
    /// Locked while an act is decided and stored: each is decided on what the one before has stored.
    pub(super) stores: StoredValue<Rc<Mutex<Stores>>, LocalStorage>,
    pub(super) health: RwSignal<Health>,
    /// How what is stored is sealed, if it is and this page has the key.
    pub(super) lock: RwSignal<Option<Lock>>,
    /// The key, if so.
    pub(super) key: StoredValue<Option<Key>, LocalStorage>,
    /// Whether everything is being sealed or opened.
    pub(super) at_work: RwSignal<bool>,
    /// When a person has done something at one of the pages.
    pub(super) active: StoredValue<Quiet>,
    /// Whether the page is being left, whatever is on it.
    pub(super) leaving: StoredValue<bool>,
    /// This page among the others; nothing where pages can't agree on who leads.
    pub(super) tabs: StoredValue<Option<&'static Tabs>, LocalStorage>,
    /// The ids of the tokens that another page changed last.
    pub(super) foreign: RwSignal<Vec<String>>,
    /// What failed last, and when: by codes.
    errors: StoredValue<VecDeque<(Timestamp, &'static str)>>,
}

/// Where changes go.
pub(super) enum Stores {
    /// This page stores them.
    Own {
        /// Where to.
        now: Repository,
        /// The browser's, once it is full or has failed and changes go to memory: what it holds is there still.
        left: Option<Repository>,
    },
    /// Another page does. What the browser holds can be read.
    Others(Option<Repository>),
}

impl Stores {
    /// Where quarantine is.
    pub(super) const fn first(&self) -> Option<&Repository> {
        match self {
            Self::Own { left: Some(left), .. } => Some(left),
            Self::Own { now, .. } => Some(now),
            Self::Others(repository) => repository.as_ref(),
        }
    }
}

/// What came of one attempt to carry out a command.
pub(super) enum Attempt {
    /// The change was stored.
    Committed(Change),
    /// Leadership changed, or the store held something newer: try again. Holds the change that was proposed to the previous leader,
    /// if any.
    Retry(Option<Change>),
}

/// How often something is tried while it is being settled who leads.
const TRIES: usize = 300;
/// How long one waits in between, in milliseconds.
const PAUSE: i32 = 20;

impl Console {
    /// How many records a change has that is not large.
    const FEW: usize = 20;
    /// How many failures are remembered.
    const MOST_ERRORS: usize = 50;

    /// Opens the store and reads all that is in it. Where the browser has no storage for us, it works on in memory.
    #[must_use]
    pub fn open() -> Self {
        let path = address::app_path();
        let look = BrowserStorage::open().and_then(|storage| Repository::look(Rc::new(storage), &path));
        let tabs = look.is_ok().then(|| Tabs::open(&path)).flatten().map(|tabs| &*Box::leak(Box::new(tabs)));
        let stores = match look {
            Ok(_) => Stores::Others(None),
            Err(_) => Stores::Own { now: Repository::in_memory(), left: None },
        };
        let console = Self {
            workspace: RwSignal::new(Workspace::default()),
            stores: StoredValue::new_local(Rc::new(Mutex::new(stores))),
            health: RwSignal::new(Health { volatile: look.as_ref().err().copied(), ..Health::default() }),
            lock: RwSignal::new(None),
            key: StoredValue::new_local(None),
            at_work: RwSignal::new(false),
            active: StoredValue::new(Quiet::since(page::clocks())),
            leaving: StoredValue::new(false),
            tabs: StoredValue::new_local(tabs),
            foreign: RwSignal::new(Vec::new()),
            errors: StoredValue::new(VecDeque::new()),
        };
        if let Ok(look) = look {
            console.enter(look);
        }
        console
    }

    /// The workspace; what reads it in a view runs again when it changes.
    pub fn with<T>(self, read: impl FnOnce(&Workspace) -> T) -> T {
        self.workspace.with(read)
    }

    /// The workspace as it is now, without following it.
    pub fn peek<T>(self, read: impl FnOnce(&Workspace) -> T) -> T {
        self.workspace.with_untracked(read)
    }

    /// A memo that changes whenever a record of one of these kinds does. What follows it instead of the workspace does not run again
    /// for each call of the sandbox.
    pub fn changes_of(self, kinds: &'static [Kind]) -> Memo<u64> {
        Memo::new(move |_| self.workspace.with(|workspace| workspace.revision(kinds)))
    }

    /// Decides, stores, absorbs: in that order, so that what the screen shows has been stored.
    ///
    /// # Errors
    /// `Failure`, and nothing has changed.
    pub async fn act(self, command: Command) -> Result<Change, Failure> {
        let done = self.try_act(command).await;
        if let Err(failure) = &done {
            self.errors.update_value(|errors| {
                errors.push_back((SystemClock.now(), failure.code()));
                let more = errors.len().saturating_sub(Self::MOST_ERRORS);
                errors.drain(..more);
            });
        }
        done
    }

    async fn try_act(self, command: Command) -> Result<Change, Failure> {
        if self.is_locked() {
            // A language, for as long as it is locked.
            let change = self.decide(&command)?;
            self.workspace.update(|workspace| workspace.absorb(change.clone()));
            return Ok(change);
        }
        let number = self.tabs.get_value().map_or(0, Tabs::next_number);
        // What was offered last to a page that is gone: it may have been stored.
        let mut offered: Option<Change> = None;
        for _ in 0..TRIES {
            match self.attempt(&command, number, offered.as_ref()).await? {
                Attempt::Committed(change) => return Ok(change),
                Attempt::Retry(change) => offered = change.or(offered),
            }
            page::pause(PAUSE).await;
        }
        Err(Failure::NoAnswer)
    }

    /// Tries it once, as the page that leads, or by way of that.
    async fn attempt(self, command: &Command, number: u64, offered: Option<&Change>) -> Result<Attempt, Failure> {
        let shared = self.stores.get_value();
        let mut stores = shared.lock().await;
        // Whoever led before may have stored it, and gone before it could tell.
        if let Some(change) = offered.filter(|change| self.holds(change)) {
            return Ok(Attempt::Committed(change.clone()));
        }
        let tabs = self.tabs.get_value();
        match (&mut *stores, tabs) {
            (Stores::Own { .. }, _) => {
                // What it would be decided on is not what is stored.
                if !command.stands_alone() && self.peek_health().changed_elsewhere {
                    return Err(Failure::NotStored(CommitError::Stale));
                }
                let change = self.decide(command)?;
                if change.edits.is_empty() {
                    return Ok(Attempt::Committed(change));
                }
                match self.store(&mut stores, &change, None).await {
                    Ok(()) => Ok(Attempt::Committed(change)),
                    // Another has written, who should not have: what is there now counts.
                    Err(CommitError::Stale) if self.look_again(&mut stores).await => Ok(Attempt::Retry(None)),
                    Err(error) => {
                        // Another page may have told of the same token's use: that is no loss.
                        let is_behind = error == CommitError::Stale && !matches!(command, Command::Use(..));
                        self.health.update(|health| {
                            health.changed_elsewhere |= is_behind;
                            health.cleared |= error == CommitError::Cleared;
                        });
                        Err(Failure::NotStored(error))
                    }
                }
            }
            // This page is the next to lead, and has not begun to.
            (Stores::Others(_), Some(tabs)) if !tabs.leads() => self.propose(tabs, command, number).await,
            (Stores::Others(_), _) => Ok(Attempt::Retry(None)),
        }
    }

    pub(super) fn decide(self, command: &Command) -> Result<Change, Failure> {
        let ports = Ports { entropy: &WebCrypto, normalize: &BrowserText, now: SystemClock.now() };
        self.peek(|workspace| decide(workspace, command.clone(), &ports)).map_err(Failure::Refused)
    }

    /// Stores a change, absorbs it, and tells the other pages: of which of them it is, by its own number.
    pub(super) async fn store(
        self,
        stores: &mut Stores,
        change: &Change,
        of: Option<(PageId, u64)>,
    ) -> Result<(), CommitError> {
        let Stores::Own { now, left } = stores else { return Err(CommitError::Stale) };
        match now.commit(change).await {
            Ok(()) => {}
            // There may be room for less: what is large fails by itself.
            Err(CommitError::Storage(StorageError::QuotaExceeded)) if change.edits.len() > Self::FEW => {
                return Err(CommitError::Storage(StorageError::QuotaExceeded));
            }
            Err(CommitError::Storage(error)) => {
                let memory = self.move_to_memory(error).await?;
                *left = Some(std::mem::replace(now, memory));
                now.commit(change).await?;
                if let Some(tabs) = self.tabs.get_value() {
                    tabs.tell_lead(None);
                }
            }
            Err(error) => return Err(error),
        }
        self.workspace.update(|workspace| workspace.absorb(change.clone()));
        if let Some(tabs) = self.tabs.get_value() {
            tabs.head.set(tabs.head.get().saturating_add(1));
            tabs.announce(of, change);
        }
        Ok(())
    }

    /// Reads the store anew, which another has written to. Says whether there was something new.
    async fn look_again(self, stores: &mut Stores) -> bool {
        let Some(tabs) = self.tabs.get_value() else { return false };
        let before = tabs.head.get();
        if let Ok(look) = self.look().await {
            self.catch(tabs, stores, look);
        }
        tabs.head.get() != before
    }

    /// Whether all that a change puts is there, and nothing of what it removes.
    fn holds(self, change: &Change) -> bool {
        self.peek(|workspace| {
            let is_so = |edit: &Edit| edit.key().is_none_or(|key| workspace.record(&key) == edit.after.as_ref());
            change.edits.iter().all(is_so)
        })
    }

    /// What failed last, and when: by codes.
    #[must_use]
    pub fn error_codes(self) -> Vec<(Timestamp, &'static str)> {
        self.errors.with_value(|errors| errors.iter().copied().collect())
    }

    /// What is so of the store and of this page: by codes.
    #[must_use]
    pub fn state_codes(self) -> Vec<&'static str> {
        let health = self.peek_health();
        let tabs = self.tabs.get_value();
        let all = [
            (tabs.is_none(), "alone"),
            (tabs.is_some_and(Tabs::leads), "leads"),
            (tabs.is_some_and(|tabs| !tabs.leads()), "follows"),
            (health.sealed, "sealed"),
            (health.volatile.is_some(), "volatile"),
            (health.read_only, "read-only"),
            (health.unfinished, "unfinished"),
            (health.set_aside != 0, "set-aside"),
            (health.orphans != 0, "orphans"),
            (health.changed_elsewhere, "changed-elsewhere"),
            (health.cleared, "cleared"),
        ];
        all.into_iter().filter(|(is_so, _)| *is_so).map(|(_, code)| code).collect()
    }

    /// The ids of the tokens that another page changed last; what calls it follows them.
    #[must_use]
    pub fn foreign(self) -> Vec<String> {
        self.foreign.get()
    }

    /// Whether calls to the sandbox are answered here: one page counts them.
    #[must_use]
    pub fn is_first(self) -> bool {
        self.tabs.get_value().is_none_or(Tabs::leads) && !self.peek_health().changed_elsewhere
    }

    /// Whether nothing of what is stored could be opened yet.
    #[must_use]
    pub fn is_locked(self) -> bool {
        self.peek_health().locked
    }

    /// How what is stored is sealed, if it is and this page has the key; what calls it follows it.
    #[must_use]
    pub fn lock(self) -> Option<Lock> {
        self.lock.get()
    }

    /// Whether everything is being sealed or opened; what calls it follows it.
    #[must_use]
    pub fn at_work(self) -> bool {
        self.at_work.get()
    }

    /// Whether the page is being left, whatever is on it.
    #[must_use]
    pub fn is_leaving(self) -> bool {
        self.leaving.get_value()
    }

    /// The storage is full or has failed: everything goes on in memory, and the person is told.
    pub(super) async fn move_to_memory(self, error: StorageError) -> Result<Repository, CommitError> {
        let memory = self.in_memory().await?;
        self.health.update(|health| health.volatile = Some(error));
        if let Some(tabs) = self.tabs.get_value() {
            tabs.volatile.set(Some(error));
        }
        Ok(memory)
    }

    /// A repository in memory with all that there is.
    pub(super) async fn in_memory(self) -> Result<Repository, CommitError> {
        let mut memory = Repository::in_memory();
        memory.store_again(&self.peek(Workspace::clone)).await?;
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
}

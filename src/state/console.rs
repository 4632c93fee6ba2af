use super::rules;
use super::tabs::{Reply, Tabs};
use crate::dom::Text;
use crate::i18n;
use crate::platform::{BrowserStorage, BrowserText, SystemClock, WebCrypto, address, page};
use futures_util::lock::Mutex;
use leptos::prelude::*;
use scopeyard_core::id::PageId;
use scopeyard_core::ports::{Clock, StorageError};
use scopeyard_core::store::{CommitError, Fault, Look, Message, Problem, Repository, unpack};
use scopeyard_core::workspace::{Change, Command, Edit, Kind, Ports, Refusal, Workspace, decide_early};
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
    /// Another page stores what is done, and does not answer.
    NoAnswer,
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
            Self::NoAnswer => i18n::Word::ErrorNoAnswer.into(),
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

impl Health {
    fn of(repository: &Repository, problems: &[Problem]) -> Self {
        let count = |is_such: fn(&Problem) -> bool| problems.iter().filter(|problem| is_such(problem)).count();
        let read_only = repository.is_read_only();
        Self {
            volatile: None,
            set_aside: repository.quarantined().map_or(0, |items| items.len()),
            orphans: count(|problem| problem.fault == Fault::Orphan),
            unread: if read_only { 0 } else { count(Problem::is_left_unread) },
            unfinished: !read_only && count(|problem| problem.fault == Fault::Unfinished) != 0,
            read_only,
            changed_elsewhere: false,
        }
    }
}

/// The workspace on the screen and the store behind it.
#[derive(Clone, Copy)]
pub struct Console {
    workspace: RwSignal<Workspace>,
    /// Locked while an act is decided and stored: each is decided on what the one before has stored.
    stores: StoredValue<Rc<Mutex<Stores>>, LocalStorage>,
    health: RwSignal<Health>,
    /// This page among the others; nothing where pages can't agree on who leads.
    tabs: StoredValue<Option<&'static Tabs>, LocalStorage>,
    foreign: RwSignal<Vec<String>>,
}

/// Where changes go.
enum Stores {
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
    const fn first(&self) -> Option<&Repository> {
        match self {
            Self::Own { left: Some(left), .. } => Some(left),
            Self::Own { now, .. } => Some(now),
            Self::Others(repository) => repository.as_ref(),
        }
    }
}

/// What came of one try to do something.
enum Tried {
    /// It was done.
    Done(Change),
    /// Another page leads now, or this one: it is tried again. This was offered to the one that is gone.
    Again(Option<Change>),
}

/// How often something is tried while it is being settled who leads.
const TRIES: usize = 300;
/// How long one waits in between, in milliseconds.
const PAUSE: i32 = 20;

impl Console {
    /// Opens the store and reads all that is in it. Where the browser has no storage for us, it works on in memory.
    #[must_use]
    pub fn open() -> Self {
        let path = address::app_path();
        let look = BrowserStorage::open().and_then(|storage| Repository::look(Rc::new(storage), &path));
        let health = RwSignal::new(Health { volatile: look.as_ref().err().copied(), ..Health::default() });
        let tabs = look.is_ok().then(|| Tabs::open(&path)).flatten().map(|tabs| &*Box::leak(Box::new(tabs)));
        let console = |workspace, stores| Self {
            workspace: RwSignal::new(workspace),
            stores: StoredValue::new_local(Rc::new(Mutex::new(stores))),
            health,
            tabs: StoredValue::new_local(tabs),
            foreign: RwSignal::new(Vec::new()),
        };
        match (look, tabs) {
            (Err(_), _) => console(Workspace::default(), Stores::Own { now: Repository::in_memory(), left: None }),
            (Ok(mut look), None) => {
                let workspace = std::mem::take(&mut look.workspace);
                let (now, problems) = look.settle();
                health.update(|health| *health = Health::of(&now, &problems));
                // What is held in memory only has nothing to do with what other tabs store.
                page::on_foreign_write(now.prefix(), move || {
                    health.update(|health| health.changed_elsewhere |= health.volatile.is_none());
                });
                console(workspace, Stores::Own { now, left: None })
            }
            (Ok(mut look), Some(tabs)) => {
                let workspace = std::mem::take(&mut look.workspace);
                let console = console(workspace, Stores::Others(None));
                crate::dom::spawn(console.join(tabs, look));
                console
            }
        }
    }

    /// Finds out who leads. Nothing is done before that is known.
    async fn join(self, tabs: &'static Tabs, look: Look) {
        let shared = self.stores.get_value();
        let mut stores = shared.lock().await;
        tabs.head.set(look.revision());
        tabs.on_message(move |message| self.hear(tabs, message));
        if tabs.leads_at_once().await {
            return self.lead(tabs, &mut stores, look);
        }
        let (repository, problems) = look.leave();
        self.health.update(|health| *health = Health::of(&repository, &problems));
        *stores = Stores::Others(Some(repository));
        tabs.when_next(move || crate::dom::spawn(self.succeed(tabs)));
        let _ = tabs.welcome().await;
    }

    /// This page leads from now on, over what it has found in the store.
    fn lead(self, tabs: &Tabs, stores: &mut Stores, look: Look) {
        let (now, problems) = look.settle();
        tabs.head.set(tabs.head.get().max(now.revision()));
        self.health.update(|health| *health = Health::of(&now, &problems));
        *stores = Stores::Own { now, left: None };
    }

    /// The page that led is gone. Its last writes may still be on their way into the storage as this page sees it: it waits for them.
    async fn succeed(self, tabs: &'static Tabs) {
        let shared = self.stores.get_value();
        let mut stores = shared.lock().await;
        let path = address::app_path();
        let mut found = None;
        for _ in 0..TRIES {
            let look = BrowserStorage::open().and_then(|storage| Repository::look(Rc::new(storage), &path));
            match look {
                Ok(look) if look.revision() >= tabs.head.get() => {
                    found = Some(look);
                    break;
                }
                Ok(_) if self.peek_health().volatile.is_none() => page::pause(PAUSE).await,
                _ => break,
            }
        }
        match found {
            Some(mut look) => {
                // What was stored last may never have been told.
                if look.revision() > tabs.head.get() {
                    self.workspace.set(std::mem::take(&mut look.workspace));
                }
                self.lead(tabs, &mut stores, look);
            }
            // It never got there: what is on the screen is all that there is.
            None => {
                let why = self.peek_health().volatile.unwrap_or(StorageError::Other);
                if let Ok(now) = self.move_to_memory(why).await {
                    let left = match std::mem::replace(&mut *stores, Stores::Others(None)) {
                        Stores::Others(repository) => repository,
                        Stores::Own { left, .. } => left,
                    };
                    *stores = Stores::Own { now, left };
                }
            }
        }
        tabs.tell_lead(None);
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
        let number = self.tabs.get_value().map_or(0, Tabs::next_number);
        let mut offered: Option<Change> = None;
        for _ in 0..TRIES {
            match self.attempt(&command, number, offered.take()).await? {
                Tried::Done(change) => return Ok(change),
                Tried::Again(change) => offered = change,
            }
            page::pause(PAUSE).await;
        }
        Err(Failure::NoAnswer)
    }

    /// Tries it once, as the page that leads, or by way of that.
    async fn attempt(self, command: &Command, number: u64, offered: Option<Change>) -> Result<Tried, Failure> {
        let shared = self.stores.get_value();
        let mut stores = shared.lock().await;
        // Whoever led before may have stored it, and gone before it could tell.
        if let Some(change) = offered.filter(|change| self.holds(change)) {
            return Ok(Tried::Done(change));
        }
        let tabs = self.tabs.get_value();
        match (&mut *stores, tabs) {
            (Stores::Own { .. }, _) => {
                // What it would be decided on is not what is stored.
                if !command.stands_alone() && self.peek_health().changed_elsewhere {
                    return Err(Failure::NotStored(CommitError::Stale));
                }
                let change = self.decide(command).await?;
                if change.edits.is_empty() {
                    return Ok(Tried::Done(change));
                }
                match self.store(&mut stores, &change, None).await {
                    Ok(()) => Ok(Tried::Done(change)),
                    // Another has written, who should not have: what is there now counts.
                    Err(CommitError::Stale) if tabs.is_some() && self.look_again(&mut stores) => Ok(Tried::Again(None)),
                    Err(error) => {
                        // Another page may have told of the same token's use: that is no loss.
                        let is_behind = error == CommitError::Stale && !matches!(command, Command::Use(..));
                        self.health.update(|health| health.changed_elsewhere |= is_behind);
                        Err(Failure::NotStored(error))
                    }
                }
            }
            // This page is the next to lead, and has not begun to.
            (Stores::Others(_), Some(tabs)) if !tabs.leads() => {
                let mut change = self.decide(command).await?;
                loop {
                    if change.edits.is_empty() {
                        return Ok(Tried::Done(change));
                    }
                    match tabs.offer(number, &change).await {
                        Reply::Stored(change) => return Ok(Tried::Done(change)),
                        Reply::Declined(error) => return Err(Failure::NotStored(error)),
                        Reply::Lost => return Ok(Tried::Again(Some(change))),
                        Reply::Silent => return Err(Failure::NoAnswer),
                        Reply::Turn => match self.decide(command).await {
                            Ok(again) if !again.edits.is_empty() => change = again,
                            done => {
                                tabs.pass(number);
                                return done.map(Tried::Done);
                            }
                        },
                    }
                }
            }
            (Stores::Others(_), _) => Ok(Tried::Again(None)),
        }
    }

    async fn decide(self, command: &Command) -> Result<Change, Failure> {
        let ports = Ports { entropy: &WebCrypto, normalize: &BrowserText, now: SystemClock.now() };
        let decided = match self.peek(|workspace| decide_early(workspace, command.clone(), &ports)) {
            Ok(decided) => decided,
            Err(command) => {
                rules::load().await.map_err(|_| Failure::NotLoaded)?;
                let decided = self.peek(|workspace| rules::decide(workspace, *command, &ports));
                decided.ok_or(Failure::NotLoaded)?
            }
        };
        decided.map_err(Failure::Refused)
    }

    /// Stores a change, absorbs it, and tells the other pages: of which of them it is, by its own number.
    async fn store(self, stores: &mut Stores, change: &Change, of: Option<(PageId, u64)>) -> Result<(), CommitError> {
        let Stores::Own { now, left } = stores else { return Err(CommitError::Stale) };
        match now.commit(change).await {
            Ok(()) => {}
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
            tabs.announce(of, change);
        }
        Ok(())
    }

    /// Reads the store anew. Says whether there was something new.
    fn look_again(self, stores: &mut Stores) -> bool {
        let Some(tabs) = self.tabs.get_value() else { return false };
        let look = BrowserStorage::open().and_then(|storage| Repository::look(Rc::new(storage), &address::app_path()));
        let Ok(mut look) = look else { return false };
        let workspace = std::mem::take(&mut look.workspace);
        let is_new = self.peek(|now| *now != workspace);
        self.workspace.set(workspace);
        self.lead(tabs, stores, look);
        tabs.tell_lead(None);
        is_new
    }

    /// Whether all that a change puts is there, and nothing of what it removes.
    fn holds(self, change: &Change) -> bool {
        self.peek(|workspace| {
            let is_so = |edit: &Edit| edit.key().is_none_or(|key| workspace.record(&key) == edit.after.as_ref());
            change.edits.iter().all(is_so)
        })
    }

    /// What another page says.
    fn hear(self, tabs: &'static Tabs, message: Message) {
        match message {
            Message::Hello { from, head } if tabs.leads() => crate::dom::spawn(self.welcome(tabs, from, head)),
            Message::Offer { from, number, base, change } if tabs.leads() => {
                if let Err(Some(change)) = tabs.take_turn(&from, number, Some(change)) {
                    crate::dom::spawn(self.take_offer(tabs, from, number, base, change));
                }
            }
            Message::Pass { from, number } if tabs.leads() => drop(tabs.take_turn(&from, number, None)),
            Message::Leads { to, head, volatile } if !tabs.leads() && to.as_ref().is_none_or(|to| tabs.is_me(to)) => {
                self.health.update(|health| health.volatile = volatile);
                tabs.volatile.set(volatile);
                if head == tabs.head.get() {
                    tabs.answer(Reply::Lost);
                } else {
                    tabs.hello();
                }
            }
            Message::Whole { to, is_last, change } if !tabs.leads() && tabs.is_me(&to) => {
                let Ok((part, head)) = unpack(&Workspace::default(), &change) else { return };
                if let Some(workspace) = tabs.take_part(part, is_last) {
                    tabs.head.set(head);
                    self.workspace.set(workspace);
                    tabs.answer(Reply::Lost);
                }
            }
            Message::Changed { of, change } if !tabs.leads() => self.follow(tabs, of, &change),
            Message::Turn { to, number, .. } if tabs.is_me(&to) && tabs.is_waiting(number) => tabs.answer(Reply::Turn),
            Message::Declined { to, number, error } if tabs.is_me(&to) && tabs.is_waiting(number) => {
                tabs.answer(Reply::Declined(error));
            }
            _ => {}
        }
    }

    /// Absorbs what the page that leads has stored.
    fn follow(self, tabs: &Tabs, of: Option<(PageId, u64)>, text: &str) {
        let Ok((change, revision)) = self.peek(|workspace| unpack(workspace, text)) else { return tabs.hello() };
        let next = tabs.head.get().saturating_add(1);
        match revision.cmp(&next) {
            std::cmp::Ordering::Less => return,
            std::cmp::Ordering::Greater => return tabs.hello(),
            std::cmp::Ordering::Equal => {}
        }
        tabs.head.set(revision);
        self.workspace.update(|workspace| workspace.absorb(change.clone()));
        match of {
            Some((page, number)) if tabs.is_me(&page) => {
                if tabs.is_waiting(number) {
                    tabs.answer(Reply::Stored(change));
                }
            }
            _ => self.tell_foreign(&change),
        }
    }

    /// Says which tokens another page has changed, for whoever is editing one.
    fn tell_foreign(self, change: &Change) {
        let tokens = change.edits.iter().filter_map(Edit::key).filter(|key| key.kind == Kind::Token);
        let ids: Vec<String> = tokens.map(|key| key.id).collect();
        if !ids.is_empty() {
            self.foreign.set(ids);
        }
    }

    /// The ids of the tokens that another page changed last; what calls it follows them.
    #[must_use]
    pub fn foreign(self) -> Vec<String> {
        self.foreign.get()
    }

    /// A page has come, or has missed something.
    async fn welcome(self, tabs: &'static Tabs, page: PageId, head: u64) {
        // Not in the middle of a change.
        let shared = self.stores.get_value();
        let _stores = shared.lock().await;
        if head == tabs.head.get() {
            tabs.tell_lead(Some(page));
        } else {
            self.peek(|workspace| tabs.tell_all(&page, workspace));
        }
    }

    /// Stores what another page offers, if it was decided on what is so; else it is their turn to decide again.
    async fn take_offer(self, tabs: &'static Tabs, page: PageId, number: u64, base: u64, offered: String) {
        let shared = self.stores.get_value();
        let mut stores = shared.lock().await;
        if tabs.is_done(&page, number) {
            return;
        }
        let mut offered = Some(offered);
        if base != tabs.head.get() {
            offered = tabs.give_turn(page.clone(), number).await;
        }
        // They may be gone, or have thought better of it.
        let Some(offered) = offered else { return };
        let change = match self.peek(|workspace| unpack(workspace, &offered)) {
            Ok((change, revision)) if revision == tabs.head.get().saturating_add(1) => change,
            _ => return tabs.decline(page, number, CommitError::Stale),
        };
        match self.store(&mut stores, &change, Some((page.clone(), number))).await {
            Ok(()) => self.tell_foreign(&change),
            Err(error) => {
                if error == CommitError::Stale {
                    self.look_again(&mut stores);
                }
                tabs.decline(page, number, error);
            }
        }
    }

    /// Whether calls to the sandbox are answered here: one page counts them.
    #[must_use]
    pub fn is_first(self) -> bool {
        self.tabs.get_value().is_none_or(Tabs::leads) && !self.peek_health().changed_elsewhere
    }

    /// The storage is full or has failed: everything goes on in memory, and the person is told.
    async fn move_to_memory(self, error: StorageError) -> Result<Repository, CommitError> {
        let memory = self.in_memory().await?;
        self.health.update(|health| health.volatile = Some(error));
        if let Some(tabs) = self.tabs.get_value() {
            tabs.volatile.set(Some(error));
        }
        Ok(memory)
    }

    /// A repository in memory with all that there is.
    async fn in_memory(self) -> Result<Repository, CommitError> {
        let mut memory = Repository::in_memory();
        // One by one: all together they may be more than one change can hold.
        for edit in self.peek(Workspace::everything).edits {
            memory.commit(&Change { edits: vec![edit] }).await?;
        }
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
        let first = stores.first().map(Repository::export).transpose()?.unwrap_or_default();
        // The later of two texts under one key is the one that counts.
        // If the browser's does not answer any more, what was read from it is in memory all the same.
        match &*stores {
            Stores::Own { now, left: Some(_) } => Ok(first.into_iter().chain(now.export()?).collect()),
            Stores::Own { .. } => Ok(first),
            // What another page holds in memory, this one does as well.
            Stores::Others(_) => {
                let memory = self.in_memory().await.map_err(|_| StorageError::Other)?;
                Ok(first.into_iter().chain(memory.export()?).collect())
            }
        }
    }

    /// What was set aside: texts under their keys, for a download. It may hold secrets.
    ///
    /// # Errors
    /// `StorageError` when it can't be read.
    pub async fn export_set_aside(self) -> Result<Vec<(String, String)>, StorageError> {
        let shared = self.stores.get_value();
        let stores = shared.lock().await;
        let Some(first) = stores.first() else { return Ok(Vec::new()) };
        let mut texts = Vec::new();
        for item in first.quarantined()? {
            if let Some(text) = first.quarantine_text(&item.id)? {
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
        if let Some(first) = stores.first() {
            for item in first.quarantined()? {
                first.discard(&item.id)?;
            }
        }
        self.health.update(|health| health.set_aside = 0);
        Ok(())
    }
}

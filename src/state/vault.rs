//! The passphrase: what is stored is sealed with a key, and that with one from the passphrase. The page that leads sets the lock; all
//! have the key, handed over as a thing of the browser's that nobody can read.

use super::console::{Console, Stores, Tried};
use super::failure::Failure;
use super::tabs::{Reply, Tabs};
use crate::dom::spawn;
use crate::platform::crypto::{CryptoError, Key, NONCE};
use crate::platform::{BrowserStorage, WebCrypto, address, page};
use leptos::prelude::*;
use scopeyard_core::id::PageId;
use scopeyard_core::ports::{Entropy, StorageError};
use scopeyard_core::route::Route;
use scopeyard_core::store::{CommitError, Fault, Lock, Phase, Repository};
use std::rc::Rc;

/// How often PBKDF2 repeats for a new passphrase.
const ITERATIONS: u32 = 600_000;
/// What is associated with the key of the records where it is sealed.
const PURPOSE: &[u8] = b"scopeyard records";
/// After how many minutes without anything done it locks, unless that is set otherwise.
const IDLE: u32 = 15;

fn random(buffer: &mut [u8]) -> Result<(), Failure> {
    WebCrypto.fill(buffer).map_err(|_| Failure::Crypto(CryptoError::Other))
}

/// The key of the records that a lock holds.
///
/// # Errors
/// `Crypto` (`Sealed`: it is not this passphrase).
pub async fn key_of(lock: &Lock, passphrase: &str) -> Result<Key, Failure> {
    let (key, mut raw) = opened(lock, passphrase).await?;
    raw.fill(0);
    Ok(key)
}

/// The same, and what it is made of.
async fn opened(lock: &Lock, passphrase: &str) -> Result<(Key, Vec<u8>), Failure> {
    let outer = Key::from_passphrase(passphrase, &lock.salt, lock.iterations).await?;
    let raw = outer.open(&lock.nonce, PURPOSE, &lock.key).await?;
    Ok((Key::of(&raw).await?, raw))
}

/// A lock with this passphrase.
async fn made(mut raw: Vec<u8>, passphrase: &str, phase: Phase, idle: u32) -> Result<(Lock, Key), Failure> {
    let (mut salt, mut nonce) = (vec![0; 16], vec![0; NONCE]);
    random(&mut salt)?;
    random(&mut nonce)?;
    let outer = Key::from_passphrase(passphrase, &salt, ITERATIONS).await?;
    let (sealed, key) = (outer.seal(&nonce, PURPOSE, &raw).await?, Key::of(&raw).await?);
    raw.fill(0);
    let lock = Lock { phase, iterations: ITERATIONS, salt, nonce, key: sealed, idle, proof: String::new() };
    Ok((proven(lock, &key).await?, key))
}

async fn proven(lock: Lock, key: &Key) -> Result<Lock, Failure> {
    lock.proven(key).await.map_err(|_| Failure::Crypto(CryptoError::Other))
}

impl Console {
    /// Opens what is stored, and goes on with it.
    ///
    /// # Errors
    /// `Crypto` (`Sealed`: it is not this passphrase), `Altered`, `NotStored`.
    pub async fn unlock(self, passphrase: &str) -> Result<(), Failure> {
        let no_storage = |error: StorageError| Failure::NotStored(error.into());
        let (storage, path) = (Rc::new(BrowserStorage::open().map_err(no_storage)?), address::app_path());
        // It may have changed since: opened for good, or sealed anew.
        let mut look = Repository::look(storage.clone(), &path).map_err(no_storage)?;
        if look.is_locked() {
            let Some(Ok(lock)) = look.lock() else { return Err(Failure::Altered) };
            let key = key_of(&lock, passphrase).await?;
            look = Repository::unlock(storage, &path, Rc::new(key.clone())).await.map_err(no_storage)?;
            if look.is_locked() {
                return Err(Failure::Altered);
            }
            self.key.set_value(Some(key));
        }
        self.lock.set(look.lock().and_then(Result::ok));
        self.enter(look);
        Ok(())
    }

    /// Has everything sealed from now on.
    ///
    /// # Errors
    /// `Failure`. If it was begun, it goes on at the next start.
    pub async fn turn_on(self, passphrase: &str) -> Result<(), Failure> {
        let mut raw = vec![0; Key::LENGTH as usize];
        random(&mut raw)?;
        let (lock, key) = made(raw, passphrase, Phase::Closing, IDLE).await?;
        self.establish(lock, Some(key)).await
    }

    /// Has nothing sealed any more.
    ///
    /// # Errors
    /// As [`Console::turn_on`]; `Crypto` (`Sealed`: it is not this passphrase).
    pub async fn turn_off(self, passphrase: &str) -> Result<(), Failure> {
        let lock = self.present()?;
        let key = key_of(&lock, passphrase).await?;
        let lock = proven(Lock { phase: Phase::Opening, ..lock }, &key).await?;
        self.establish(lock, None).await
    }

    /// Goes on with what could not be brought to its end.
    ///
    /// # Errors
    /// As [`Console::turn_on`].
    pub async fn go_on(self) -> Result<(), Failure> {
        let lock = self.present()?;
        self.establish(lock, None).await
    }

    /// Takes another passphrase.
    ///
    /// # Errors
    /// As [`Console::turn_off`].
    pub async fn change_passphrase(self, old: &str, new: &str) -> Result<(), Failure> {
        let lock = self.present()?;
        let (_, raw) = opened(&lock, old).await?;
        let (lock, _) = made(raw, new, lock.phase, lock.idle).await?;
        self.establish(lock, None).await
    }

    /// Locks by itself after so many minutes without anything done; 0: never.
    ///
    /// # Errors
    /// As [`Console::turn_on`].
    pub async fn set_idle(self, minutes: u32) -> Result<(), Failure> {
        let key = self.key.get_value().ok_or(Failure::Altered)?;
        let lock = proven(Lock { idle: minutes, ..self.present()? }, &key).await?;
        self.establish(lock, None).await
    }

    /// The lock that this page has the key of.
    fn present(self) -> Result<Lock, Failure> {
        self.lock.get_untracked().ok_or(Failure::Altered)
    }

    /// Whether there is a lock that can be opened with a passphrase.
    ///
    /// # Errors
    /// Why it can't be read; `None`: it is gone.
    pub fn check_lock(self) -> Result<(), Option<Fault>> {
        let look = BrowserStorage::open().and_then(|storage| Repository::look(Rc::new(storage), &address::app_path()));
        match look.map(|look| look.lock()) {
            Ok(Some(Ok(_))) => Ok(()),
            Ok(Some(Err(fault))) => Err(Some(fault)),
            Ok(None) | Err(_) => Err(None),
        }
    }

    /// What tells the present lock from others; empty: there is none.
    fn proof(self) -> String {
        self.lock.with_untracked(|lock| lock.as_ref().map(|lock| lock.proof.clone())).unwrap_or_default()
    }

    /// Sets a lock in place of the present one.
    async fn establish(self, lock: Lock, key: Option<Key>) -> Result<(), Failure> {
        self.at_work.set(true);
        let done = self.propose_lock(lock, key).await;
        self.at_work.set(false);
        done
    }

    /// Sets a lock, by way of the page that leads.
    async fn propose_lock(self, lock: Lock, key: Option<Key>) -> Result<(), Failure> {
        let base = self.proof();
        let tabs = self.tabs.get_value().ok_or(Failure::Crypto(CryptoError::Unavailable))?;
        let shared = self.stores.get_value();
        let mut stores = shared.lock().await;
        if tabs.begun.get() {
            return self.set_lock(tabs, &mut stores, &base, lock, key).await.map_err(Failure::NotStored);
        }
        let text = lock.print().ok_or(Failure::Altered)?;
        match tabs.ask_lock(tabs.next_number(), base, text, key.as_ref()).await {
            Reply::Stored(_) => Ok(()),
            Reply::Declined(error) => Err(Failure::NotStored(error)),
            Reply::Turn | Reply::Lost | Reply::Silent => Err(Failure::NoAnswer),
        }
    }

    /// Another page wants this lock.
    pub(super) async fn take_lock(
        self,
        tabs: &'static Tabs,
        (page, number): (PageId, u64),
        base: String,
        lock: Option<Lock>,
        key: Option<Key>,
    ) {
        let shared = self.stores.get_value();
        let mut stores = shared.lock().await;
        let Some(lock) = lock.filter(|_| !tabs.is_over(&page, number)) else { return };
        match self.set_lock(tabs, &mut stores, &base, lock, key).await {
            Ok(()) => tabs.tell_lock(Some((page, number)), self.lock_text(), None),
            Err(error) => tabs.decline(page, number, error),
        }
    }

    /// The lock as it is told; empty if there is none.
    pub(super) fn lock_text(self) -> String {
        self.lock.with_untracked(|lock| lock.as_ref().and_then(Lock::print)).unwrap_or_default()
    }

    /// Sets a lock, and does what follows from it. This page leads.
    async fn set_lock(
        self,
        tabs: &'static Tabs,
        stores: &mut Stores,
        base: &str,
        lock: Lock,
        given: Option<Key>,
    ) -> Result<(), CommitError> {
        let Stores::Own { now, left: None } = stores else {
            return Err(CommitError::Storage(self.peek_health().volatile.unwrap_or(StorageError::Other)));
        };
        // Another may have set one meanwhile. A new key is for what was open so far; what was set aside would stay open.
        let is_open = base.is_empty() && now.quarantine_ids()?.is_empty();
        if base != self.proof() || given.is_some() != is_open {
            return Err(CommitError::Stale);
        }
        let key = given.clone().or_else(|| self.key.get_value()).ok_or(CommitError::Cipher)?;
        if !lock.is_proven(&key).await {
            return Err(CommitError::Cipher);
        }
        now.put_lock(Some(&lock))?;
        tabs.tell_lock(None, lock.print().unwrap_or_default(), given.as_ref());
        self.adopt(tabs, Some(lock), Some(key));
        self.carry_on(tabs, stores).await
    }

    /// Brings to its end what a lock says is being done.
    async fn carry_on(self, tabs: &'static Tabs, stores: &mut Stores) -> Result<(), CommitError> {
        let (Some(lock), Some(key)) = (self.lock.get_untracked(), self.key.get_value()) else { return Ok(()) };
        let Stores::Own { now, left: None } = stores else { return Ok(()) };
        let seals = match lock.phase {
            Phase::Closed => return Ok(()),
            Phase::Closing => true,
            Phase::Opening => false,
        };
        now.convert(Rc::new(key.clone()), seals).await?;
        let mut last = None;
        if seals {
            let closed = Lock { phase: Phase::Closed, ..lock }.proven(&key).await;
            last = Some(closed.map_err(|_| CommitError::Cipher)?);
        }
        now.put_lock(last.as_ref())?;
        tabs.tell_lock(None, last.as_ref().and_then(Lock::print).unwrap_or_default(), None);
        self.adopt(tabs, last, Some(key));
        Ok(())
    }

    /// The page that led has told how what is stored is sealed, and is gone before it was so in the store.
    pub(super) async fn keep_lock(self, stores: &mut Stores, found: Option<Lock>) {
        let (Some(lock), Some(key)) = (self.lock.get_untracked(), self.key.get_value()) else { return };
        let Stores::Own { now, left: None } = stores else { return };
        if found.as_ref() == Some(&lock) {
            return;
        }
        // Not all may be sealed: it counts as being closed until it is.
        let phase = if lock.phase == Phase::Closed { Phase::Closing } else { lock.phase };
        if let Ok(lock) = proven(Lock { phase, ..lock }, &key).await
            && now.put_lock(Some(&lock)).is_ok()
        {
            self.lock.set(Some(lock));
            self.health.update(|health| health.sealed = true);
        }
    }

    /// The page that leads has set a lock, or taken it away.
    ///
    /// Whether the key is the right one shows when this page takes over: without it that page is loaded anew.
    pub(super) fn follow_lock(
        self,
        tabs: &'static Tabs,
        of: Option<(PageId, u64)>,
        lock: Option<Lock>,
        given: Option<Key>,
    ) {
        let key = given.or_else(|| self.key.get_value());
        if lock.is_some() && key.is_none() {
            return self.leave_page();
        }
        self.adopt(tabs, lock, key);
        if let Some((page, number)) = of
            && tabs.is_me(&page)
            && tabs.is_waiting(number)
        {
            tabs.answer(Reply::Stored(scopeyard_core::workspace::Change::default()));
        }
    }

    fn adopt(self, tabs: &'static Tabs, lock: Option<Lock>, key: Option<Key>) {
        self.key.set_value(key.filter(|_| lock.is_some()));
        self.health.update(|health| health.sealed = lock.is_some());
        self.lock.set(lock);
        self.watch_idle(tabs);
    }

    /// What is stored is sealed: if this page leads, what was begun of that goes on. It locks when nobody is here.
    pub(super) async fn mind_guard(self, tabs: &'static Tabs) -> Result<Tried, Failure> {
        if self.peek_health().sealed {
            self.watch_idle(tabs);
            let shared = self.stores.get_value();
            let mut stores = shared.lock().await;
            if tabs.begun.get() {
                // What fails is shown with the settings, and goes on at the next start.
                let _ = self.carry_on(tabs, &mut stores).await;
            }
        }
        Ok(Tried::Again(None))
    }

    /// Locks everything, in all pages.
    pub fn lock_now(self) {
        if let Some(tabs) = self.tabs.get_value() {
            page::take_leave();
            spawn(async move {
                // What is being stored is stored first.
                let shared = self.stores.get_value();
                drop(shared.lock().await);
                tabs.tell_leave();
                self.leave_page();
            });
        }
    }

    /// The page is loaded anew, whatever is on it: so nothing of it is left in memory.
    pub(super) fn leave_page(self) {
        page::take_leave();
        self.leaving.set_value(true);
        spawn(async move {
            let shared = self.stores.get_value();
            let _stores = shared.lock().await;
            page::reload();
        });
    }

    /// Everything that is stored, sealed as it is.
    ///
    /// # Errors
    /// `StorageError`.
    pub fn sealed_texts(self) -> Result<Vec<(String, String)>, StorageError> {
        let look = Repository::look(Rc::new(BrowserStorage::open()?), &address::app_path())?;
        look.leave().0.export()
    }

    /// Removes everything that is stored, for good; the page is loaded anew. Not while another page has it open.
    ///
    /// # Errors
    /// `NoAnswer`: another page has it open. `NotStored`: some of it is there still.
    pub async fn start_afresh(self) -> Result<(), Failure> {
        let tabs = self.tabs.get_value().ok_or(Failure::NoAnswer)?;
        if !tabs.leads() && !tabs.leads_at_once().await {
            return Err(Failure::NoAnswer);
        }
        let wiped = BrowserStorage::open().and_then(|storage| Repository::wipe(&storage, &address::app_path()));
        wiped.map_err(|error| Failure::NotStored(error.into()))?;
        // The accounts that the address may speak of are gone.
        address::replace(&Route::Home);
        self.leave_page();
        Ok(())
    }
}

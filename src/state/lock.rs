//! The lock: the page that leads sets it, and brings all that is stored into the form that it says; the others follow.

use super::console::{Console, Stores};
use super::failure::Failure;
use super::tabs::{Reply, Tabs};
use super::vault::proven;
use crate::platform::crypto::{CryptoError, Key};
use leptos::prelude::*;
use scopeyard_core::id::PageId;
use scopeyard_core::ports::StorageError;
use scopeyard_core::store::{CommitError, Lock, Phase};
use scopeyard_core::workspace::Change;
use std::rc::Rc;

impl Console {
    /// What tells the present lock from others; empty: there is none.
    fn proof(self) -> String {
        self.lock.with_untracked(|lock| lock.as_ref().map(|lock| lock.proof.clone())).unwrap_or_default()
    }

    /// Sets a lock in place of the present one.
    pub(super) async fn establish(self, lock: Lock, key: Option<Key>) -> Result<(), Failure> {
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
            tabs.answer(Reply::Stored(Change::default()));
        }
    }

    fn adopt(self, tabs: &'static Tabs, lock: Option<Lock>, key: Option<Key>) {
        self.key.set_value(key.filter(|_| lock.is_some()));
        self.health.update(|health| health.sealed = lock.is_some());
        self.lock.set(lock);
        self.watch_idle(tabs);
    }

    /// What is stored is sealed: if this page leads, what was begun of that goes on. It locks when nobody is here.
    pub(super) async fn mind_guard(self, tabs: &'static Tabs) {
        if self.peek_health().sealed {
            self.watch_idle(tabs);
            let shared = self.stores.get_value();
            let mut stores = shared.lock().await;
            if tabs.begun.get() {
                // What fails is shown with the settings, and goes on at the next start.
                let _ = self.carry_on(tabs, &mut stores).await;
            }
        }
    }
}

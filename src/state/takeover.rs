//! What a page does with the store when it takes over, and when somebody has written there who does not lead.

use super::console::{Console, Stores};
use super::failure::Failure;
use super::tabs::Tabs;
use crate::platform::{BrowserStorage, address, page};
use leptos::prelude::*;
use scopeyard_core::ports::StorageError;
use scopeyard_core::store::{Look, Repository};
use scopeyard_core::workspace::Workspace;
use std::rc::Rc;

/// How often one looks whether the storage has got there.
const LOOKS: usize = 150;
/// How long one waits in between, in milliseconds.
const PAUSE: i32 = 20;
/// How long one waits for more, once somebody else has written.
const QUIET: i32 = 100;

impl Console {
    /// Reads the store, and opens what is sealed with the key that this page has.
    pub(super) async fn look(self) -> Result<Look, StorageError> {
        let (storage, path) = (Rc::new(BrowserStorage::open()?), address::app_path());
        match self.key.get_value() {
            Some(key) => Repository::unlock(storage, &path, Rc::new(key)).await,
            None => Repository::look(storage, &path),
        }
    }

    /// Waits until the storage, as this page sees it, has got as far as this revision; not for ever.
    pub(super) async fn wait_for(self, head: u64) {
        let path = address::app_path();
        for _ in 0..LOOKS {
            match BrowserStorage::open().and_then(|storage| Repository::latest(&storage, &path)) {
                Ok(latest) if latest < head => page::pause(PAUSE).await,
                _ => return,
            }
        }
    }

    /// The page that led is gone. Its last writes may still be on their way into the storage as this page sees it: it waits for them.
    pub(super) async fn succeed(self, tabs: &'static Tabs) {
        let shared = self.stores.get_value();
        let mut stores = shared.lock().await;
        let volatile = self.peek_health().volatile;
        let mut look = Err(volatile.unwrap_or(StorageError::Other));
        if volatile.is_none() {
            self.wait_for(tabs.head.get()).await;
            look = self.look().await;
        }
        match look {
            // Somebody has sealed it with another key.
            Ok(look) if look.is_locked() => return self.leave_page(),
            Ok(mut look) => {
                let stored = std::mem::take(&mut look.workspace);
                let found = look.lock().and_then(Result::ok);
                if look.revision() >= tabs.head.get() {
                    // What was stored last may never have been told.
                    self.take_whole(&stored);
                    self.lead(tabs, &mut stores, look);
                } else {
                    // What was told last was never stored.
                    let told = self.peek(|now| stored.change_to(now));
                    self.lead(tabs, &mut stores, look);
                    let kept = if told.edits.is_empty() { Ok(()) } else { self.store(&mut stores, &told, None).await };
                    if kept.is_err() {
                        self.go_on_in_memory(tabs, &mut stores, StorageError::Other).await;
                    }
                }
                self.keep_lock(&mut stores, found).await;
            }
            Err(error) => self.go_on_in_memory(tabs, &mut stores, error).await,
        }
        tabs.tell_lead(None);
        drop(stores);
        self.mind_guard(tabs).await;
    }

    /// What is on the screen is all that there is.
    pub(super) async fn go_on_in_memory(self, tabs: &Tabs, stores: &mut Stores, why: StorageError) {
        if let Ok(now) = self.move_to_memory(why).await {
            let left = match std::mem::replace(stores, Stores::Others(None)) {
                Stores::Others(repository) => repository,
                Stores::Own { now, left } => left.or(Some(now)),
            };
            *stores = Stores::Own { now, left };
            tabs.begun.set(true);
        }
    }

    /// Somebody has written to the store while this page leads: one that led before, and whose writes come late, or one that knows
    /// nothing of others.
    pub(super) async fn mind_foreign(self, tabs: &'static Tabs) {
        if !tabs.begun.get() || tabs.is_looking.replace(true) {
            return;
        }
        // They come in numbers.
        page::pause(QUIET).await;
        let shared = self.stores.get_value();
        let mut stores = shared.lock().await;
        tabs.is_looking.set(false);
        if matches!(&*stores, Stores::Own { left: None, .. })
            && self.peek_health().volatile.is_none()
            && let Ok(look) = self.look().await
        {
            self.catch(tabs, &mut stores, look);
        }
    }

    /// Takes what somebody else has written to the store; if it is something new, it is told to all.
    pub(super) fn catch(self, tabs: &'static Tabs, stores: &mut Stores, mut look: Look) {
        if look.is_locked() {
            // Without its lock nothing could be opened any more: this page has it still.
            let put_back = match (&*stores, self.lock.get_untracked()) {
                (Stores::Own { now, .. }, Some(lock)) => now.put_lock(Some(&lock)).is_ok(),
                _ => false,
            };
            if !put_back {
                self.leave_page();
            }
            return;
        }
        if look.workspace.is_empty() && !self.peek(Workspace::is_empty) {
            // Something has cleared the storage. What is in memory is all that is left.
            return self.health.update(|health| health.cleared = true);
        }
        self.lock.set(look.lock().and_then(Result::ok));
        let is_new = self.take_whole(&std::mem::take(&mut look.workspace));
        if is_new {
            tabs.head.set(tabs.head.get().max(look.revision()).saturating_add(1));
        }
        self.lead(tabs, stores, look);
        if is_new {
            tabs.tell_lead(None);
        }
    }

    /// Stores everything again from memory, after something has cleared the storage.
    ///
    /// # Errors
    /// `NotStored`; then not all of it is stored.
    pub async fn store_again(self) -> Result<(), Failure> {
        let shared = self.stores.get_value();
        let mut stores = shared.lock().await;
        let Stores::Own { now, left: None } = &mut *stores else { return Err(Failure::NoAnswer) };
        if let Some(lock) = self.lock.get_untracked() {
            now.put_lock(Some(&lock)).map_err(Failure::NotStored)?;
        }
        now.store_again(&self.peek(Workspace::clone)).await.map_err(Failure::NotStored)?;
        if let Some(tabs) = self.tabs.get_value() {
            tabs.head.set(now.revision());
            tabs.tell_lead(None);
        }
        self.health.update(|health| health.cleared = false);
        Ok(())
    }

    /// Takes a workspace as a whole, and says which tokens are others in it. Whether anything is.
    pub(super) fn take_whole(self, whole: &Workspace) -> bool {
        let change = self.peek(|now| now.change_to(whole));
        let is_new = !change.edits.is_empty();
        if is_new {
            self.workspace.update(|workspace| workspace.absorb(change.clone()));
            self.tell_foreign(&change);
        }
        is_new
    }
}

//! How a page gets to lead, and what it does of what the others say: see [`Tabs`].

use super::console::{Console, Stores};
use super::health::Health;
use super::tabs::{Reply, Tabs};
use crate::dom::spawn;
use crate::platform::{BrowserStorage, address, page};
use leptos::prelude::*;
use scopeyard_core::id::PageId;
use scopeyard_core::ports::StorageError;
use scopeyard_core::store::{CommitError, Look, Message, Repository, unpack};
use scopeyard_core::workspace::{Change, Edit, Kind, Workspace};
use std::cmp::Ordering;
use std::rc::Rc;

/// How often one looks whether the storage has got there.
const LOOKS: usize = 150;
/// How long one waits in between, in milliseconds.
const PAUSE: i32 = 20;

impl Console {
    /// Finds out who leads. Nothing is done before that is known.
    pub(super) async fn join(self, tabs: &'static Tabs, look: Look) {
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
        tabs.when_next(move || spawn(self.succeed(tabs)));
        let _ = tabs.welcome().await;
    }

    /// This page leads from now on, over what it has found in the store.
    pub(super) fn lead(self, tabs: &Tabs, stores: &mut Stores, look: Look) {
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
        for _ in 0..LOOKS {
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

    /// What another page says.
    fn hear(self, tabs: &'static Tabs, message: Message) {
        match message {
            Message::Hello { from, head } if tabs.leads() => spawn(self.welcome(tabs, from, head)),
            Message::Offer { from, number, base, change } if tabs.leads() => {
                if let Err(Some(change)) = tabs.take_turn(&from, number, Some(change)) {
                    spawn(self.take_offer(tabs, from, number, base, change));
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
            Ordering::Less => return,
            Ordering::Greater => return tabs.hello(),
            Ordering::Equal => {}
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
}

//! What another tab says, and a command by way of the tab that leads: see [`Tabs`].

use super::console::{Attempt, Console, Stores};
use super::failure::Failure;
use super::tabs::{Reply, Tabs};
use crate::dom::spawn;
use crate::platform::crypto::Key;
use leptos::prelude::*;
use scopeyard_core::id::PageId;
use scopeyard_core::store::{CommitError, Fault, Lock, Message, unpack};
use scopeyard_core::workspace::{Change, Command, Edit, Kind, Workspace};
use std::cmp::Ordering;

impl Console {
    /// Sends the change of a command to the tab that leads. If that tab's state has moved on, the command is decided again.
    pub(super) async fn propose(self, tabs: &'static Tabs, command: &Command, number: u64) -> Result<Attempt, Failure> {
        let mut change = self.decide(command)?;
        loop {
            if change.edits.is_empty() {
                return Ok(Attempt::Committed(change));
            }
            match tabs.offer(number, &change).await {
                Reply::Stored(change) => return Ok(Attempt::Committed(change)),
                Reply::Declined(error) => return Err(Failure::NotStored(error)),
                Reply::Lost => return Ok(Attempt::Retry(Some(change))),
                Reply::Silent => return Err(Failure::NoAnswer),
                Reply::Turn => match self.decide(command) {
                    Ok(again) if !again.edits.is_empty() => change = again,
                    done => {
                        tabs.pass(number);
                        return done.map(Attempt::Committed);
                    }
                },
            }
        }
    }

    /// Handles a message of another tab.
    pub(super) fn hear(self, tabs: &'static Tabs, text: &str, key: Option<Key>) {
        let Some(message) = Message::parse(text) else { return };
        let (leads, begun) = (tabs.leads(), tabs.begun.get());
        match message {
            Message::Hello { from, head } if begun => spawn(self.welcome(tabs, from, head)),
            Message::Offer { from, number, base, change } if begun => {
                if let Err(Some(change)) = tabs.take_turn(&from, number, Some(change)) {
                    spawn(self.take_offer(tabs, from, number, base, change));
                }
            }
            Message::Pass { from, number } if leads => {
                drop(tabs.take_turn(&from, number, None));
                tabs.end(from, number);
            }
            Message::Leads { to, head, volatile } if !begun && to.as_ref().is_none_or(|to| tabs.is_me(to)) => {
                self.health.update(|health| health.volatile = volatile);
                tabs.volatile.set(volatile);
                if head == tabs.head.get() {
                    tabs.answer(Reply::Lost);
                } else {
                    tabs.hello();
                }
            }
            Message::Whole { to, is_last, change } if !begun && tabs.is_me(&to) => self.take(tabs, is_last, &change),
            Message::Changed { of, change } if !begun => self.follow(tabs, of, &change),
            Message::Turn { to, number, .. } if tabs.is_me(&to) && tabs.is_waiting(number) => tabs.answer(Reply::Turn),
            Message::Declined { to, number, error } if tabs.is_me(&to) && tabs.is_waiting(number) => {
                tabs.answer(Reply::Declined(error));
            }
            Message::Lock { from, number, base, lock } if begun => {
                spawn(self.take_lock(tabs, (from, number), base, Lock::parse(&lock), key));
            }
            Message::Locked { of, lock } if !begun => self.follow_lock(tabs, of, Lock::parse(&lock), key),
            Message::Leave => self.leave_page(),
            Message::Active => self.note_activity(),
            _ => {}
        }
    }

    /// A part of all that there is.
    fn take(self, tabs: &Tabs, is_last: bool, part: &str) {
        match unpack(&Workspace::default(), part) {
            Ok((part, head)) => {
                if let Some(workspace) = tabs.take_part(part, head, is_last) {
                    tabs.head.set(head);
                    self.take_whole(&workspace);
                    tabs.answer(Reply::Lost);
                }
            }
            Err(fault) => {
                tabs.drop_parts();
                // A later version leads: this page has to become one as well.
                self.health.update(|health| health.read_only |= matches!(fault, Fault::Newer(_)));
            }
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
    pub(super) fn tell_foreign(self, change: &Change) {
        let tokens = change.edits.iter().filter_map(Edit::key).filter(|key| key.kind == Kind::Token);
        let ids: Vec<String> = tokens.map(|key| key.id).collect();
        if !ids.is_empty() {
            self.foreign.set(ids);
        }
    }

    /// A page has come, or has missed something.
    async fn welcome(self, tabs: &'static Tabs, page: PageId, head: u64) {
        // Not in the middle of a change.
        let shared = self.stores.get_value();
        let mut stores = shared.lock().await;
        if head > tabs.head.get() && matches!(&*stores, Stores::Own { left: None, .. }) {
            // They were told what this page was not: it must be in the store, or is about to be.
            self.wait_for(head).await;
            if let Ok(look) = self.look().await {
                self.catch(tabs, &mut stores, look);
            }
        }
        if head != tabs.head.get() {
            self.peek(|workspace| tabs.tell_all(&page, workspace));
        }
        tabs.tell_lead(Some(page));
        tabs.tell_lock(None, self.lock_text(), None);
    }

    /// Stores what another page offers, if it was decided on what is so; else it is their turn to decide again.
    async fn take_offer(self, tabs: &'static Tabs, page: PageId, number: u64, base: u64, offered: String) {
        let shared = self.stores.get_value();
        let mut stores = shared.lock().await;
        // One that comes before this page has begun to lead is offered again after that.
        if tabs.is_over(&page, number) || !matches!(&*stores, Stores::Own { .. }) {
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
                if error == CommitError::Stale
                    && let Ok(look) = self.look().await
                {
                    self.catch(tabs, &mut stores, look);
                }
                tabs.decline(page, number, error);
            }
        }
    }
}

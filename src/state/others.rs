//! What has to do with other pages of the app: their changes, and this page's when another one leads. Where there are none it is not
//! needed, so its code comes with the screens.

// The split is made by an exported and an imported function.
#![allow(unsafe_code)]

use super::console::{Console, Stores, Tried};
use super::failure::Failure;
use super::tabs::{Reply, Tabs};
use crate::dom::spawn;
use crate::platform::crypto::Key;
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use leptos::prelude::*;
use scopeyard_core::id::PageId;
use scopeyard_core::store::{CommitError, Fault, Lock, Look, Message, unpack};
use scopeyard_core::workspace::{Change, Command, Edit, Kind, Workspace};
use std::cmp::Ordering;
use wasm_split_helpers::SplitLoaderError;

/// Something that has to do with other pages.
pub(super) enum Task<'a> {
    /// Another page leads: this one says that it is here, and waits to be told what there is.
    Join,
    /// Another page has said something, and given this page a key with it.
    Hear(&'a str, Option<Key>),
    /// This is to be done, by way of the page that leads, under this number.
    Propose(Command, u64),
    /// A change was stored: of which page it was, by its own number.
    Announce(Option<(PageId, u64)>, &'a Change),
    /// This page leads, or goes on in memory.
    Lead,
    /// Somebody has written to the store, who does not lead.
    Foreign,
    /// The store is read anew.
    Look,
    /// This is what was found there.
    Catch(Box<Look>, &'a mut Stores),
    /// What is stored is sealed: what was begun of that goes on, and one locks when nobody is here.
    Guard,
}

/// What comes of a task in a while.
type Outcome = LocalBoxFuture<'static, Result<Tried, Failure>>;

/// Loads the code for it, if it is not there.
///
/// # Errors
/// `SplitLoaderError` where the file can't be had.
pub(super) async fn load() -> Result<(), SplitLoaderError> {
    preload().await
}

/// Begins something that has to be waited for.
///
/// # Errors
/// `NotLoaded`.
pub(super) async fn begin(console: Console, tabs: &'static Tabs, task: Task<'_>) -> Result<Outcome, Failure> {
    load().await.map_err(|_| Failure::NotLoaded)?;
    let begun = step(console, tabs, task).now_or_never().and_then(Result::ok).flatten();
    begun.ok_or(Failure::NotLoaded)
}

/// Does something that nobody waits for, if there are other pages. The code is there then: it was needed to hear of them.
pub(super) fn tell(console: Console, tabs: &'static Tabs, task: Task<'_>) {
    if tabs.has_others.get() {
        let _ = step(console, tabs, task).now_or_never();
    }
}

/// Takes what was found in the store.
pub(super) fn catch(console: Console, tabs: &'static Tabs, look: Box<Look>, stores: &mut Stores) {
    // The code is there: it has looked.
    let _ = step(console, tabs, Task::Catch(look, stores)).now_or_never();
}

fn carry_out(console: Console, tabs: &'static Tabs, task: Task<'_>) -> Option<Outcome> {
    match task {
        Task::Join => {
            tabs.when_next(move || spawn(console.succeed(tabs)));
            return Some(Box::pin(async move {
                let _ = tabs.welcome().await;
                Ok(Tried::Again(None))
            }));
        }
        Task::Propose(command, number) => return Some(Box::pin(console.propose(tabs, command, number))),
        Task::Hear(text, key) => console.hear(tabs, text, key),
        Task::Foreign => return Some(Box::pin(console.mind_foreign(tabs))),
        Task::Look => {
            return Some(Box::pin(async move {
                let look = console.look().await.map_err(|error| Failure::NotStored(error.into()))?;
                Ok(Tried::Looked(Box::new(look)))
            }));
        }
        Task::Catch(look, stores) => console.catch(tabs, stores, *look),
        Task::Guard => return Some(Box::pin(console.mind_guard(tabs))),
        Task::Announce(of, change) => tabs.announce(of, change),
        Task::Lead => tabs.tell_lead(None),
    }
    None
}

#[cfg(split)]
#[wasm_split_helpers::wasm_split(rooms, fallible, preload(preload))]
fn step(console: Console, tabs: &'static Tabs, task: Task<'_>) -> Result<Option<Outcome>, SplitLoaderError> {
    Ok(carry_out(console, tabs, task))
}

#[cfg(not(split))]
async fn preload() -> Result<(), SplitLoaderError> {
    Ok(())
}

/// In one piece, as the tests of the adapters link it.
#[cfg(not(split))]
async fn step(console: Console, tabs: &'static Tabs, task: Task<'_>) -> Result<Option<Outcome>, SplitLoaderError> {
    Ok(carry_out(console, tabs, task))
}

impl Console {
    /// Offers what a command comes to, to the page that leads. Where that is not what is so any more, it is decided again.
    async fn propose(self, tabs: &'static Tabs, command: Command, number: u64) -> Result<Tried, Failure> {
        let mut change = self.decide(&command).await?;
        loop {
            if change.edits.is_empty() {
                return Ok(Tried::Done(change));
            }
            match tabs.offer(number, &change).await {
                Reply::Stored(change) => return Ok(Tried::Done(change)),
                Reply::Declined(error) => return Err(Failure::NotStored(error)),
                Reply::Lost => return Ok(Tried::Again(Some(change))),
                Reply::Silent => return Err(Failure::NoAnswer),
                Reply::Turn => match self.decide(&command).await {
                    Ok(again) if !again.edits.is_empty() => change = again,
                    done => {
                        tabs.pass(number);
                        return done.map(Tried::Done);
                    }
                },
            }
        }
    }

    /// What another page says.
    fn hear(self, tabs: &'static Tabs, text: &str, key: Option<Key>) {
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

//! What has to do with other pages of the app: their changes, and this page's when another one leads. Where there are none it is not
//! needed, so its code comes with the screens.

// The split is made by an exported and an imported function.
#![allow(unsafe_code)]

use super::console::{Console, Stores, Tried};
use super::failure::Failure;
use super::tabs::{Reply, Tabs};
use crate::dom::spawn;
use crate::platform::{BrowserStorage, address, page};
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use leptos::prelude::*;
use scopeyard_core::id::PageId;
use scopeyard_core::ports::StorageError;
use scopeyard_core::store::{CommitError, Message, Repository, unpack};
use scopeyard_core::workspace::{Change, Command, Edit, Kind, Workspace};
use std::cmp::Ordering;
use std::rc::Rc;
use wasm_split_helpers::SplitLoaderError;

/// How often one looks whether the storage has got there.
const LOOKS: usize = 150;
/// How long one waits in between, in milliseconds.
const PAUSE: i32 = 20;

/// Something that has to do with other pages.
pub(super) enum Task<'a> {
    /// Another page leads: this one says that it is here, and waits to be told what there is.
    Join,
    /// Another page has said something.
    Hear(&'a str),
    /// This is to be done, by way of the page that leads, under this number.
    Propose(Command, u64),
    /// A change was stored: of which page it was, by its own number.
    Announce(Option<(PageId, u64)>, &'a Change),
    /// This page leads, or goes on in memory.
    Lead,
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
        Task::Hear(text) => console.hear(tabs, text),
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
    fn hear(self, tabs: &'static Tabs, text: &str) {
        let Some(message) = Message::parse(text) else { return };
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

    /// A page has come, or has missed something.
    async fn welcome(self, tabs: &'static Tabs, page: PageId, head: u64) {
        // Not in the middle of a change.
        let shared = self.stores.get_value();
        let _stores = shared.lock().await;
        if head == tabs.head.get() {
            tabs.tell_lead(Some(page));
        } else {
            self.peek(|workspace| tabs.tell_all(&page, workspace));
            tabs.tell_lead(Some(page));
        }
    }

    /// Stores what another page offers, if it was decided on what is so; else it is their turn to decide again.
    async fn take_offer(self, tabs: &'static Tabs, page: PageId, number: u64, base: u64, offered: String) {
        let shared = self.stores.get_value();
        let mut stores = shared.lock().await;
        // One that comes before this page has begun to lead is offered again after that.
        if tabs.is_done(&page, number) || !matches!(&*stores, Stores::Own { .. }) {
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

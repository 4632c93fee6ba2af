//! How a page gets to lead: see [`Tabs`].

use super::console::{Console, Stores};
use super::health::Health;
use super::others::{self, Task};
use super::tabs::Tabs;
use crate::dom::spawn;
use crate::platform::page;
use leptos::prelude::*;
use scopeyard_core::store::Look;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

/// How long one waits before the code for other pages is asked for again, in milliseconds.
const AGAIN: i32 = 3_000;

impl Console {
    /// Takes what was found in the store, unless that is locked.
    pub(super) fn enter(self, mut look: Look) {
        self.health.update(|health| health.locked = look.is_locked());
        if look.is_locked() {
            return;
        }
        self.workspace.set(std::mem::take(&mut look.workspace));
        crate::dom::spawn(async move {
            match self.tabs.get_value() {
                Some(tabs) => self.join(tabs, look).await,
                None => self.go_alone(look).await,
            }
        });
    }

    /// Where pages can't agree on who leads.
    async fn go_alone(self, look: Look) {
        let shared = self.stores.get_value();
        let (now, problems) = look.settle();
        self.health.update(|health| *health = Health::of(&now, &problems));
        // What is held in memory only has nothing to do with what other tabs store.
        page::on_foreign_write(now.prefix(), move || {
            self.health.update(|health| health.changed_elsewhere |= health.volatile.is_none());
        });
        *shared.lock().await = Stores::Own { now, left: None };
    }

    /// Finds out who leads. Nothing is done before that is known.
    pub(super) async fn join(self, tabs: &'static Tabs, look: Look) {
        let shared = self.stores.get_value();
        let mut stores = shared.lock().await;
        tabs.head.set(look.revision());
        let prefix = look.prefix();
        let heard = Rc::new(RefCell::new(VecDeque::new()));
        tabs.on_message(move |text, key| {
            heard.borrow_mut().push_back((text, key));
            let heard = heard.clone();
            // In their order: the first that goes on takes all that have come.
            spawn(async move {
                let next = || heard.borrow_mut().pop_front();
                if others::load().await.is_ok() {
                    while let Some((text, key)) = next() {
                        others::tell(self, tabs, Task::Hear(&text, key));
                    }
                }
            });
        });
        if tabs.leads() || tabs.leads_at_once().await {
            self.lead(tabs, &mut stores, look);
        } else {
            let (repository, problems) = look.leave();
            self.health.update(|health| *health = Health::of(&repository, &problems));
            *stores = Stores::Others(Some(repository));
            loop {
                match others::begin(self, tabs, Task::Join).await {
                    Ok(welcome) => break drop(welcome.await),
                    // It is needed to take over, some time.
                    Err(_) => page::pause(AGAIN).await,
                }
            }
        }
        drop(stores);
        // An earlier page may have written last, and what it wrote has not come as far as this one.
        page::on_foreign_write(prefix, move || {
            spawn(async move {
                if let Ok(looked) = others::begin(self, tabs, Task::Foreign).await {
                    let _ = looked.await;
                }
            });
        });
        if self.peek_health().sealed
            && let Ok(done) = others::begin(self, tabs, Task::Guard).await
        {
            let _ = done.await;
        }
    }

    /// This page leads from now on, over what it has found in the store.
    pub(super) fn lead(self, tabs: &Tabs, stores: &mut Stores, look: Look) {
        let (mut now, problems) = look.settle();
        now.raise(tabs.head.get());
        tabs.head.set(now.revision());
        tabs.begun.set(true);
        self.health.update(|health| *health = Health::of(&now, &problems));
        *stores = Stores::Own { now, left: None };
    }
}

//! How a page gets to lead: see [`Tabs`].

use super::console::{Console, Stores};
use super::health::Health;
use super::others::{self, Task};
use super::tabs::Tabs;
use crate::dom::spawn;
use leptos::prelude::*;
use scopeyard_core::store::Look;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

impl Console {
    /// Finds out who leads. Nothing is done before that is known.
    pub(super) async fn join(self, tabs: &'static Tabs, look: Look) {
        let shared = self.stores.get_value();
        let mut stores = shared.lock().await;
        tabs.head.set(look.revision());
        let heard = Rc::new(RefCell::new(VecDeque::new()));
        tabs.on_message(move |text| {
            heard.borrow_mut().push_back(text.to_owned());
            let heard = heard.clone();
            // In their order: the first that goes on takes all that have come.
            spawn(async move {
                let next = || heard.borrow_mut().pop_front();
                if others::load().await.is_ok() {
                    while let Some(text) = next() {
                        others::tell(self, tabs, Task::Hear(&text));
                    }
                }
            });
        });
        if tabs.leads_at_once().await {
            return self.lead(tabs, &mut stores, look);
        }
        let (repository, problems) = look.leave();
        self.health.update(|health| *health = Health::of(&repository, &problems));
        *stores = Stores::Others(Some(repository));
        if let Ok(welcome) = others::begin(self, tabs, Task::Join).await {
            let _ = welcome.await;
        }
    }

    /// This page leads from now on, over what it has found in the store.
    pub(super) fn lead(self, tabs: &Tabs, stores: &mut Stores, look: Look) {
        let (now, problems) = look.settle();
        tabs.head.set(tabs.head.get().max(now.revision()));
        self.health.update(|health| *health = Health::of(&now, &problems));
        *stores = Stores::Own { now, left: None };
    }
}

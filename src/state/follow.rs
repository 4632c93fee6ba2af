//! How a page gets to lead: see [`Tabs`].

use super::console::{Console, Stores};
use super::health::Health;
use super::tabs::Tabs;
use crate::dom::spawn;
use crate::platform::page;
use leptos::prelude::*;
use scopeyard_core::store::Look;

impl Console {
    /// Takes what was found in the store, unless that is locked.
    pub(super) fn enter(self, mut look: Look) {
        self.health.update(|health| health.locked = look.is_locked());
        if look.is_locked() {
            return;
        }
        self.workspace.update(|workspace| workspace.replace(std::mem::take(&mut look.workspace)));
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
        tabs.on_message(move |text, key| self.hear(tabs, &text, key));
        if tabs.leads() || tabs.leads_at_once().await {
            self.lead(tabs, &mut stores, look);
            // A tab that said hello before this one had begun to lead was not heard.
            tabs.tell_lead(None);
        } else {
            let (repository, problems) = look.leave();
            self.health.update(|health| *health = Health::of(&repository, &problems));
            *stores = Stores::Others(Some(repository));
            tabs.when_next(move || spawn(self.succeed(tabs)));
            tabs.welcome().await;
        }
        drop(stores);
        // An earlier page may have written last, and what it wrote has not come as far as this one.
        page::on_foreign_write(prefix, move || spawn(self.mind_foreign(tabs)));
        self.mind_guard(tabs).await;
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

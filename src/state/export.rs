use super::console::Console;
use super::failure::Failure;
use leptos::prelude::*;
use scopeyard_core::store::{Backup, CommitError, Quarantined, Repository};
use scopeyard_core::workspace::{EveryAccount, Workspace};
use std::collections::BTreeMap;

impl Console {
    /// All that is stored, set aside or held in memory, as JSON for a download. Auth Tokens are in it where the person may see them. What
    /// can't be read is in it if they may see those of every account.
    ///
    /// # Errors
    /// `NotStored`: it can't be read.
    pub async fn export(self) -> Result<String, Failure> {
        let shared = self.stores.get_value();
        let stores = shared.lock().await;
        let stored = match (self.may_handle_unreadable(), stores.first()) {
            // If the browser does not answer, what was read from it is in memory all the same.
            (Ok(proof), Some(first)) => first.backup(proof).unwrap_or_default(),
            _ => Backup::default(),
        };
        // What is held in memory counts: it may be newer, and it is never sealed. That it was sealed is no matter for a file.
        let held = self.peek(Backup::of).map_err(Failure::NotStored)?;
        Ok(stored.without_lock().with(held).json())
    }

    /// Proof that the person may handle what belongs to no account.
    fn may_handle_unreadable(self) -> Result<EveryAccount, Failure> {
        self.peek(Workspace::in_every_account).map_err(Failure::Refused)
    }

    /// How many texts of each kind are stored, and how much room they take, in UTF-16 units.
    pub async fn usage(self) -> BTreeMap<String, (usize, usize)> {
        let shared = self.stores.get_value();
        let stores = shared.lock().await;
        stores.first().and_then(|first| first.usage().ok()).unwrap_or_default()
    }

    /// What was set aside, one by one.
    pub async fn set_aside(self) -> Vec<Quarantined> {
        let shared = self.stores.get_value();
        let stores = shared.lock().await;
        stores.first().and_then(|first| first.quarantined().ok()).unwrap_or_default()
    }

    /// What was set aside, all of it or one text, as JSON for a download. It may hold secrets.
    ///
    /// # Errors
    /// `Refused`: the person lacks the role in an account. `NotStored`: it can't be read.
    pub async fn export_set_aside(self, id: Option<&str>) -> Result<String, Failure> {
        let proof = self.may_handle_unreadable()?;
        let shared = self.stores.get_value();
        let stores = shared.lock().await;
        let Some(first) = stores.first() else { return Ok(Backup::default().json()) };
        let ids = ids(first, id)?;
        first.quarantine_backup(&ids, proof).map(|texts| texts.json()).map_err(|error| Failure::NotStored(error.into()))
    }

    /// Discards what was set aside, all of it or one text.
    ///
    /// # Errors
    /// `Refused`: the person lacks the role in an account. `NotStored`: what could not be discarded is there still.
    pub async fn discard_set_aside(self, id: Option<&str>) -> Result<(), Failure> {
        let proof = self.may_handle_unreadable()?;
        let shared = self.stores.get_value();
        let stores = shared.lock().await;
        let Some(first) = stores.first() else { return Ok(()) };
        for id in ids(first, id)? {
            first.discard(&id, proof).map_err(Failure::NotStored)?;
        }
        let left = first.quarantine_ids().map_or(0, |ids| ids.len());
        self.health.update(|health| health.set_aside = left);
        Ok(())
    }
}

/// One id, or those of all that was set aside.
fn ids(repository: &Repository, one: Option<&str>) -> Result<Vec<String>, Failure> {
    match one {
        Some(id) => Ok(vec![id.to_owned()]),
        None => repository.quarantine_ids().map_err(|error| Failure::NotStored(CommitError::from(error))),
    }
}

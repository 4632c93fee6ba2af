use super::console::{Console, Stores};
use leptos::prelude::*;
use scopeyard_core::ports::StorageError;
use scopeyard_core::store::{CommitError, Quarantined, Repository};
use std::collections::BTreeMap;

impl Console {
    /// All that is stored, set aside or held in memory: texts under their keys, for a download. It holds secrets.
    ///
    /// # Errors
    /// `StorageError` when it can't be read.
    pub async fn export(self) -> Result<Vec<(String, String)>, StorageError> {
        let shared = self.stores.get_value();
        let stores = shared.lock().await;
        let first = stores.first().map(Repository::export).transpose()?.unwrap_or_default();
        // The later of two texts under one key is the one that counts.
        // If the browser's does not answer any more, what was read from it is in memory all the same.
        match &*stores {
            // Of what is sealed, what it is; that it was sealed is no matter for a file.
            _ if self.peek_health().sealed => {
                let memory = self.in_memory().await.map_err(|_| StorageError::Other)?;
                let rest = first.into_iter().filter(|(name, _)| name != "meta/lock");
                Ok(rest.chain(memory.export()?).collect())
            }
            Stores::Own { now, left: Some(_) } => Ok(first.into_iter().chain(now.export()?).collect()),
            Stores::Own { .. } => Ok(first),
            // What another page holds in memory, this one does as well.
            Stores::Others(_) => {
                let memory = self.in_memory().await.map_err(|_| StorageError::Other)?;
                Ok(first.into_iter().chain(memory.export()?).collect())
            }
        }
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

    /// One text that was set aside, for a download. It may hold secrets.
    pub async fn text_set_aside(self, id: &str) -> Option<String> {
        let shared = self.stores.get_value();
        let stores = shared.lock().await;
        stores.first()?.quarantine_text(id).ok().flatten()
    }

    /// Discards one text that was set aside.
    ///
    /// # Errors
    /// `CommitError`; it is there still.
    pub async fn discard_one(self, id: &str) -> Result<(), CommitError> {
        let shared = self.stores.get_value();
        let stores = shared.lock().await;
        if let Some(first) = stores.first() {
            first.discard(id)?;
            let left = first.quarantine_ids().map_or(0, |ids| ids.len());
            self.health.update(|health| health.set_aside = left);
        }
        Ok(())
    }

    /// What was set aside: texts under their keys, for a download. It may hold secrets.
    ///
    /// # Errors
    /// `StorageError` when it can't be read.
    pub async fn export_set_aside(self) -> Result<Vec<(String, String)>, StorageError> {
        let shared = self.stores.get_value();
        let stores = shared.lock().await;
        let Some(first) = stores.first() else { return Ok(Vec::new()) };
        let mut texts = Vec::new();
        for id in first.quarantine_ids()? {
            if let Some(text) = first.quarantine_text(&id)? {
                texts.push((id, text));
            }
        }
        Ok(texts)
    }

    /// Discards what was set aside.
    ///
    /// # Errors
    /// `CommitError`; what could not be discarded is there still.
    pub async fn discard_set_aside(self) -> Result<(), CommitError> {
        let shared = self.stores.get_value();
        let stores = shared.lock().await;
        if let Some(first) = stores.first() {
            for id in first.quarantine_ids()? {
                first.discard(&id)?;
            }
        }
        self.health.update(|health| health.set_aside = 0);
        Ok(())
    }
}

//! Sealing all that is stored, or opening it.

use super::envelope;
use super::fault::{CommitError, Fault};
use super::key::{self, Name};
use super::lock::Lock;
use super::repository::{Repository, State};
use super::sealed;
use crate::ports::Cipher;
use std::rc::Rc;

impl Repository {
    /// Stores the lock, in place of the one that was there. `None` removes it: then nothing may be sealed any more.
    ///
    /// # Errors
    /// `CommitError`; the one that was there is there still.
    pub fn put_lock(&self, lock: Option<&Lock>) -> Result<(), CommitError> {
        if self.state != State::Open {
            return Err(CommitError::ReadOnly);
        }
        let key = self.keys.key(key::LOCK);
        match lock {
            Some(lock) => {
                let text = lock.seal(key::LOCK, self.format, self.head).ok_or(CommitError::TooLarge)?;
                Ok(self.storage.put(&key, &text)?)
            }
            None => Ok(self.storage.remove(&key)?),
        }
    }

    /// Brings every record into one form: sealed with `cipher`, or plain. Each is one write, with the revision that it had, so that this
    /// can end anywhere and be begun again; what has that form already stays. What is stored from now on has that form too.
    ///
    /// # Errors
    /// `CommitError`; what was brought there is there.
    pub async fn convert(&mut self, cipher: Rc<dyn Cipher>, seals: bool) -> Result<(), CommitError> {
        if self.state != State::Open {
            return Err(CommitError::ReadOnly);
        }
        self.cipher = seals.then(|| cipher.clone());
        for key in self.storage.keys()? {
            let Some(Name::Record(record)) = self.keys.name(&key).map(Name::parse) else { continue };
            let name = key::of_record(&record);
            let text = self.get(&name)?.ok_or(CommitError::Stale)?;
            if sealed::is_sealed(&text) == seals {
                continue;
            }
            let newest = self.format.version();
            let read = match seals {
                false => sealed::open(&*cipher, &name, &text, newest).await,
                true => envelope::open(&name, &text, newest).map(|it| (it.data.to_owned(), it.version, it.stamp)),
            };
            let (data, version, stamp) = match read {
                Ok(read) => read,
                // What was left alone as it could not be read is left alone still.
                Err(_) if seals && !self.known.contains_key(&name) => continue,
                Err(Fault::Unopened) => return Err(CommitError::Cipher),
                // As long as anything is sealed, its key is needed.
                Err(_) => return Err(CommitError::Stale),
            };
            if self.known.get(&name).is_some_and(|known| *known != stamp) {
                return Err(CommitError::Stale);
            }
            let data = self.format.upgrade(record.kind, version, &data).ok_or(CommitError::Stale)?;
            let text = self.form(&name, stamp.revision, &data, self.cipher.as_deref()).await?;
            self.storage.put(&key, &text)?;
            if let Some(known) = self.known.get_mut(&name) {
                *known = envelope::stamp(&text).unwrap_or(stamp);
            }
        }
        Ok(())
    }
}

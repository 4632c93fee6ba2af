//! The passphrase: what is stored is sealed with a key, and that with one from the passphrase. The page that leads sets the lock; all
//! have the key, handed over as a thing of the browser's that nobody can read.

use super::console::Console;
use super::failure::Failure;
use crate::dom::spawn;
use crate::platform::crypto::{CryptoError, Key, NONCE};
use crate::platform::{BrowserStorage, WebCrypto, address, page};
use leptos::prelude::*;
use scopeyard_core::ports::{Entropy, StorageError};
use scopeyard_core::route::Route;
use scopeyard_core::store::{Fault, Lock, Phase, Repository};
use std::rc::Rc;

/// How often PBKDF2 repeats for a new passphrase.
const ITERATIONS: u32 = 600_000;
/// What is associated with the key of the records where it is sealed.
const PURPOSE: &[u8] = b"scopeyard records";
/// After how many minutes without anything done it locks, unless that is set otherwise.
const IDLE: u32 = 15;

fn random(buffer: &mut [u8]) -> Result<(), Failure> {
    WebCrypto.fill(buffer).map_err(|_| Failure::Crypto(CryptoError::Other))
}

/// The key of the records that a lock holds.
///
/// # Errors
/// `Crypto` (`Sealed`: it is not this passphrase).
pub async fn key_of(lock: &Lock, passphrase: &str) -> Result<Key, Failure> {
    let (key, mut raw) = opened(lock, passphrase).await?;
    raw.fill(0);
    Ok(key)
}

/// The same, and what it is made of.
async fn opened(lock: &Lock, passphrase: &str) -> Result<(Key, Vec<u8>), Failure> {
    let outer = Key::from_passphrase(passphrase, &lock.salt, lock.iterations).await?;
    let raw = outer.open(&lock.nonce, PURPOSE, &lock.key).await?;
    Ok((Key::of(&raw).await?, raw))
}

/// A lock with this passphrase.
async fn made(mut raw: Vec<u8>, passphrase: &str, phase: Phase, idle: u32) -> Result<(Lock, Key), Failure> {
    let (mut salt, mut nonce) = (vec![0; 16], vec![0; NONCE]);
    random(&mut salt)?;
    random(&mut nonce)?;
    let outer = Key::from_passphrase(passphrase, &salt, ITERATIONS).await?;
    let (sealed, key) = (outer.seal(&nonce, PURPOSE, &raw).await?, Key::of(&raw).await?);
    raw.fill(0);
    let lock = Lock { phase, iterations: ITERATIONS, salt, nonce, key: sealed, idle, proof: String::new() };
    Ok((proven(lock, &key).await?, key))
}

pub(super) async fn proven(lock: Lock, key: &Key) -> Result<Lock, Failure> {
    lock.proven(key).await.map_err(|_| Failure::Crypto(CryptoError::Other))
}

impl Console {
    /// Opens what is stored, and goes on with it.
    ///
    /// # Errors
    /// `Crypto` (`Sealed`: it is not this passphrase), `Altered`, `NotStored`.
    pub async fn unlock(self, passphrase: &str) -> Result<(), Failure> {
        let no_storage = |error: StorageError| Failure::NotStored(error.into());
        let (storage, path) = (Rc::new(BrowserStorage::open().map_err(no_storage)?), address::app_path());
        // It may have changed since: opened for good, or sealed anew.
        let mut look = Repository::look(storage.clone(), &path).map_err(no_storage)?;
        if look.is_locked() {
            let Some(Ok(lock)) = look.lock() else { return Err(Failure::Altered) };
            let key = key_of(&lock, passphrase).await?;
            look = Repository::unlock(storage, &path, Rc::new(key.clone())).await.map_err(no_storage)?;
            if look.is_locked() {
                return Err(Failure::Altered);
            }
            self.key.set_value(Some(key));
        }
        self.lock.set(look.lock().and_then(Result::ok));
        self.enter(look);
        Ok(())
    }

    /// Has everything sealed from now on.
    ///
    /// # Errors
    /// `Failure`. If it was begun, it goes on at the next start.
    pub async fn turn_on(self, passphrase: &str) -> Result<(), Failure> {
        let mut raw = vec![0; Key::LENGTH as usize];
        random(&mut raw)?;
        let (lock, key) = made(raw, passphrase, Phase::Closing, IDLE).await?;
        self.establish(lock, Some(key)).await
    }

    /// Has nothing sealed any more.
    ///
    /// # Errors
    /// As [`Console::turn_on`]; `Crypto` (`Sealed`: it is not this passphrase).
    pub async fn turn_off(self, passphrase: &str) -> Result<(), Failure> {
        let lock = self.present()?;
        let key = key_of(&lock, passphrase).await?;
        let lock = proven(Lock { phase: Phase::Opening, ..lock }, &key).await?;
        self.establish(lock, None).await
    }

    /// Goes on with what could not be brought to its end.
    ///
    /// # Errors
    /// As [`Console::turn_on`].
    pub async fn go_on(self) -> Result<(), Failure> {
        let lock = self.present()?;
        self.establish(lock, None).await
    }

    /// Takes another passphrase.
    ///
    /// # Errors
    /// As [`Console::turn_off`].
    pub async fn change_passphrase(self, old: &str, new: &str) -> Result<(), Failure> {
        let lock = self.present()?;
        let (_, raw) = opened(&lock, old).await?;
        let (lock, _) = made(raw, new, lock.phase, lock.idle).await?;
        self.establish(lock, None).await
    }

    /// Locks by itself after so many minutes without anything done; 0: never.
    ///
    /// # Errors
    /// As [`Console::turn_on`].
    pub async fn set_idle(self, minutes: u32) -> Result<(), Failure> {
        let key = self.key.get_value().ok_or(Failure::Altered)?;
        let lock = proven(Lock { idle: minutes, ..self.present()? }, &key).await?;
        self.establish(lock, None).await
    }

    /// The lock that this page has the key of.
    fn present(self) -> Result<Lock, Failure> {
        self.lock.get_untracked().ok_or(Failure::Altered)
    }

    /// Whether there is a lock that can be opened with a passphrase.
    ///
    /// # Errors
    /// Why it can't be read; `None`: it is gone.
    pub fn check_lock(self) -> Result<(), Option<Fault>> {
        let look = BrowserStorage::open().and_then(|storage| Repository::look(Rc::new(storage), &address::app_path()));
        match look.map(|look| look.lock()) {
            Ok(Some(Ok(_))) => Ok(()),
            Ok(Some(Err(fault))) => Err(Some(fault)),
            Ok(None) | Err(_) => Err(None),
        }
    }

    /// Locks everything, in all pages.
    pub fn lock_now(self) {
        if let Some(tabs) = self.tabs.get_value() {
            page::take_leave();
            spawn(async move {
                // What is being stored is stored first.
                let shared = self.stores.get_value();
                drop(shared.lock().await);
                tabs.tell_leave();
                self.leave_page();
            });
        }
    }

    /// The page is loaded anew, whatever is on it: so nothing of it is left in memory.
    pub(super) fn leave_page(self) {
        page::take_leave();
        self.leaving.set_value(true);
        spawn(async move {
            let shared = self.stores.get_value();
            let _stores = shared.lock().await;
            page::reload();
        });
    }

    /// Everything that is stored, sealed as it is, as JSON for a download. What is not sealed yet is in it without Auth Tokens.
    ///
    /// # Errors
    /// `StorageError`.
    pub fn export_sealed(self) -> Result<String, StorageError> {
        let look = Repository::look(Rc::new(BrowserStorage::open()?), &address::app_path())?;
        look.leave().0.sealed_backup().map(|backup| backup.json())
    }

    /// Removes everything that is stored, for good; the page is loaded anew. Not while another page has it open.
    ///
    /// # Errors
    /// `NoAnswer`: another page has it open. `NotStored`: some of it is there still.
    pub async fn start_afresh(self) -> Result<(), Failure> {
        let tabs = self.tabs.get_value().ok_or(Failure::NoAnswer)?;
        if !tabs.leads() && !tabs.leads_at_once().await {
            return Err(Failure::NoAnswer);
        }
        let wiped = BrowserStorage::open().and_then(|storage| Repository::wipe(&storage, &address::app_path()));
        wiped.map_err(|error| Failure::NotStored(error.into()))?;
        // The accounts that the address may speak of are gone.
        address::replace(&Route::Home);
        self.leave_page();
        Ok(())
    }
}

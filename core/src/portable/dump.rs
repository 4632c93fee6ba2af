use super::import::{ImportError, Incoming};
use crate::credential::AuthToken;
use crate::id::TokenId;
use crate::ports::{Cipher, Entropy, StorageError};
use crate::store::{Fault, Lock, Look, MemoryStorage, Repository, complete};
use serde_json::value::RawValue;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// What a browser had stored, as `Download everything` and `Download the sealed data` hand it over: texts under their names. It has no
/// `Debug`: it may hold secrets.
pub struct Dump {
    storage: Rc<MemoryStorage>,
    /// The tokens that got a new Auth Token, since the file has none of theirs.
    minted: BTreeSet<TokenId>,
    /// How many of its texts are no texts.
    broken: usize,
}

/// Where the texts lie while they are read.
const PATH: &str = "/";

impl Dump {
    /// Reads a file. Auth Tokens that were withheld are made anew. `None` if it is another file.
    #[must_use]
    pub fn read(text: &str, entropy: &dyn Entropy) -> Option<Self> {
        // A damaged text may be no valid UTF-16. It can't be read, the others can.
        let values: BTreeMap<String, Box<RawValue>> = serde_json::from_str(text).ok()?;
        if values.values().any(|value| !value.get().starts_with('"')) {
            return None;
        }
        let count = values.len();
        let mut texts: Vec<(String, String)> = Vec::new();
        let mut minted = BTreeSet::new();
        for (name, value) in values {
            let Ok(mut text) = serde_json::from_str::<String>(value.get()) else { continue };
            if let Some((complete, token)) = complete(&name, &text, &mut || AuthToken::mint(entropy).ok()) {
                text = complete;
                minted.insert(token);
            }
            texts.push(([PATH, "scopeyard/1/", &name].concat(), text));
        }
        let broken = count - texts.len();
        Some(Self { storage: Rc::new(MemoryStorage::of(texts)), minted, broken })
    }

    fn look(&self) -> Result<Look, ImportError> {
        let storage: Result<_, StorageError> = Repository::look(self.storage.clone(), PATH);
        storage.map_err(|_| ImportError::NotOurs)
    }

    /// What says how it is sealed, if it is.
    ///
    /// # Errors
    /// `Secrets`: it is sealed, and that can't be read.
    pub fn lock(&self) -> Result<Option<Lock>, ImportError> {
        let look = self.look()?;
        match (look.is_locked(), look.lock()) {
            (false, _) => Ok(None),
            (true, Some(Ok(lock))) => Ok(Some(lock)),
            (true, Some(Err(Fault::Newer(version)))) => Err(ImportError::Newer(version)),
            (true, _) => Err(ImportError::Secrets),
        }
    }

    /// All that is in it, and how many of its texts can't be read.
    ///
    /// # Errors
    /// `NotOurs`: there is nothing in it. `Newer`.
    pub fn open(&self) -> Result<(Incoming, usize), ImportError> {
        self.taken(self.look()?)
    }

    /// The same of what is sealed.
    ///
    /// # Errors
    /// As [`Dump::open`]; `Secrets` if that is not its key.
    pub async fn unseal(&self, cipher: Rc<dyn Cipher>) -> Result<(Incoming, usize), ImportError> {
        let look = Repository::unlock(self.storage.clone(), PATH, cipher).await;
        self.taken(look.map_err(|_| ImportError::NotOurs)?)
    }

    fn taken(&self, mut look: Look) -> Result<(Incoming, usize), ImportError> {
        if look.is_locked() {
            return Err(ImportError::Secrets);
        }
        let workspace = std::mem::take(&mut look.workspace);
        let (_, problems) = look.leave();
        let newer = problems.iter().find_map(|problem| match problem.fault {
            Fault::Newer(version) => Some(version),
            _ => None,
        });
        match newer {
            Some(version) => Err(ImportError::Newer(version)),
            None if workspace.is_empty() => Err(ImportError::NotOurs),
            None => {
                let records = workspace.everything().edits.into_iter().filter_map(|edit| edit.after).collect();
                Ok((Incoming { records, minted: self.minted.clone() }, problems.len() + self.broken))
            }
        }
    }
}

//! What is stored, for a person to take away: texts under their names, as one JSON object. Auth Tokens are in it only for accounts in which
//! the person may see them.

use super::codec;
use super::envelope;
use super::fault::CommitError;
use super::journal;
use super::key::{self, LOCK, Name};
use super::migrate::FORMAT;
use super::repository::Repository;
use super::row::Row;
use super::sealed::is_sealed;
use crate::credential::AuthToken;
use crate::id::TokenId;
use crate::ports::StorageError;
use crate::workspace::{EveryAccount, Kind, Workspace};
use std::collections::BTreeMap;

/// Texts under their names. It has no `Debug`: it may hold secrets.
#[derive(Default)]
pub struct Backup {
    /// By name, each as a JSON string: a text that was damaged may be no valid UTF-16, which no `String` holds.
    texts: BTreeMap<String, String>,
}

impl Backup {
    /// The records of a workspace, as they would be stored. Where the person may not see tokens, without Auth Tokens.
    ///
    /// # Errors
    /// `TooLarge`: there is no writing one of them.
    pub fn of(workspace: &Workspace) -> Result<Self, CommitError> {
        let mut backup = Self::default();
        for record in workspace.everything().edits.into_iter().filter_map(|edit| edit.after) {
            let is_open = record.part_of().is_none_or(|account| workspace.may_manage_tokens(account));
            let name = key::of_record(&record.key());
            let data = if is_open { codec::encode(&record) } else { codec::encode_withheld(&record) };
            let text =
                data.and_then(|data| envelope::seal(&name, FORMAT.version(), 1, &data)).ok_or(CommitError::TooLarge)?;
            backup.put(name, &text);
        }
        Ok(backup)
    }

    fn put(&mut self, name: String, text: &str) {
        self.texts.insert(name, serde_json::Value::from(text).to_string());
    }

    /// The texts of this one, those of `later` in place of its own.
    #[must_use]
    pub fn with(mut self, later: Self) -> Self {
        self.texts.extend(later.texts);
        self
    }

    /// The texts without what says how they are sealed.
    #[must_use]
    pub fn without_lock(mut self) -> Self {
        self.texts.remove(LOCK);
        self
    }

    /// As JSON.
    #[must_use]
    pub fn json(&self) -> String {
        let pairs: Vec<String> = self
            .texts
            .iter()
            .map(|(name, text)| format!("{}:{text}", serde_json::Value::from(name.as_str())))
            .collect();
        format!("{{{}}}", pairs.join(","))
    }
}

impl Repository {
    /// Every text of this copy of the app, readable or not.
    ///
    /// # Errors
    /// `StorageError`.
    pub fn backup(&self, _: EveryAccount) -> Result<Backup, StorageError> {
        let mut texts = BTreeMap::new();
        for key in self.storage.keys()? {
            if let (Some(name), Some(text)) = (self.keys.name(&key), self.storage.json(&key)?) {
                texts.insert(name.to_owned(), text);
            }
        }
        Ok(Backup { texts })
    }

    /// What is stored while it is locked, when nobody acts in any account: what is sealed, as it is, and what is not sealed yet, without
    /// Auth Tokens. What can't be read is left out.
    ///
    /// # Errors
    /// `StorageError`.
    pub fn sealed_backup(&self) -> Result<Backup, StorageError> {
        let mut backup = Backup::default();
        for (key, text) in self.storage.texts()? {
            let Some(name) = self.keys.name(&key) else { continue };
            let taken = match Name::parse(name) {
                Name::Lock | Name::Head => Some(text),
                Name::Record(_) if is_sealed(&text) => Some(text),
                Name::Record(key) => match codec::open(&key, &text, self.format) {
                    Ok((record, stamp)) => codec::encode_withheld(&record)
                        .and_then(|data| envelope::seal(name, self.format.version(), stamp.revision, &data)),
                    Err(_) => None,
                },
                Name::Journal => journal::holds_only_sealed(&text, self.format).then_some(text),
                Name::Quarantine(_) | Name::Other(_) => None,
            };
            if let Some(text) = taken {
                backup.put(name.to_owned(), &text);
            }
        }
        Ok(backup)
    }

    /// What is in quarantine, or one text of it, exactly as it was found. A text that is gone is left out.
    ///
    /// # Errors
    /// `StorageError`.
    pub fn quarantine_backup(&self, ids: &[String], _: EveryAccount) -> Result<Backup, StorageError> {
        let mut texts = BTreeMap::new();
        for id in ids {
            if let Some(text) = self.storage.json(&self.keys.key(&key::of_quarantine(id)))? {
                texts.insert(id.clone(), text);
            }
        }
        Ok(Backup { texts })
    }
}

/// A text of a backup with the Auth Tokens that it lacks, made by `mint`, and the token that they are of (legacy tokens have the id of their
/// account). `None`: it lacks none, or none can be made.
pub(crate) fn complete(
    name: &str,
    text: &str,
    mint: &mut dyn FnMut() -> Option<AuthToken>,
) -> Option<(String, TokenId)> {
    let Name::Record(key) = Name::parse(name) else { return None };
    let places: &[usize] = match key.kind {
        Kind::Token => &codec::TOKEN_AUTH,
        Kind::Legacy => &codec::LEGACY_AUTH,
        _ => return None,
    };
    let envelope = envelope::open(name, text, FORMAT.version()).ok()?;
    let row = Row::read(envelope.data)?;
    let mut fields: Vec<String> = row.fields().into_iter().map(str::to_owned).collect();
    let mut is_complete = true;
    for place in places {
        let field = fields.get_mut(*place).filter(|field| field.is_empty());
        if let Some(field) = field {
            mint()?.expose().clone_into(field);
            is_complete = false;
        }
    }
    if is_complete {
        return None;
    }
    let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
    let data = Row::of(&fields).print()?;
    Some((envelope::seal(name, envelope.version, envelope.stamp.revision, &data)?, TokenId::parse(&key.id)?))
}

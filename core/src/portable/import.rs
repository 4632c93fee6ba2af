use super::Sealing;
use super::file::{FORMAT, File, PreferencesItem, Secrets, VERSION};
use super::reader::Reader;
use crate::id::TokenId;
use crate::ports::{Entropy, EntropyError, Normalize};
use crate::text;
use crate::workspace::{Language, Preferences, Record, Theme};
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// Why a file can't be imported. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// There is nothing in it.
    Empty,
    /// It is larger than any workspace.
    TooLarge,
    /// It is no JSON, from this line on.
    NotJson {
        /// The line, from 1.
        line: usize,
    },
    /// It is JSON, and no file of this kind.
    NotOurs,
    /// It was written by a later version.
    Newer(u32),
    /// Something in it is not as it has to be.
    Invalid {
        /// Where: `accounts[0].tokens[2].scopes`.
        place: String,
        /// What should stand there, where it is a value of another type.
        expected: Option<Expected>,
    },
    /// It is text in an encoding that is not read, or no text.
    NotText,
    /// What was sealed is no list of Auth Tokens of this file.
    Secrets,
    /// There is no randomness to make Auth Tokens with.
    Entropy,
}

/// A type of JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A list, in `[` and `]`.
    List,
    /// A text, in quotes.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    YesNo,
    /// An object, in `{` and `}`.
    Object,
    /// A field is missing, or is unknown.
    Field,
}

impl Expected {
    /// What serde says that it expected. What it has found, which may be a secret, stands before that, and is not looked at.
    fn of(error: &serde_json::Error) -> Option<Self> {
        let said = error.to_string();
        if said.starts_with("missing field") || said.starts_with("unknown field") || said.starts_with("duplicate field")
        {
            return Some(Self::Field);
        }
        let (_, expected) = said.rsplit_once(", expected ")?;
        let starts = |start: &str| expected.starts_with(start);
        match () {
            () if starts("a sequence") || starts("a tuple") => Some(Self::List),
            () if starts("a string") => Some(Self::Text),
            () if starts("a boolean") => Some(Self::YesNo),
            () if starts("struct") || starts("a map") => Some(Self::Object),
            () if starts("u") || starts("i") || starts("f") => Some(Self::Number),
            () => None,
        }
    }
}

impl ImportError {
    fn at(place: &str) -> Self {
        Self::Invalid { place: place.to_owned(), expected: None }
    }

    /// What is wrong with the structure of a file, and where.
    fn of_structure(text: &str) -> Self {
        let reader = &mut serde_json::Deserializer::from_str(text);
        match serde_path_to_error::deserialize::<_, File>(reader) {
            Err(error) => {
                let (path, line) = (error.path().to_string(), error.inner().line());
                let place = [&path, " (line ", &line.to_string(), ")"].concat();
                Self::Invalid { place, expected: Expected::of(error.inner()) }
            }
            // Something follows the file.
            Ok(_) => Self::NotJson { line: text.lines().count() },
        }
    }
}

impl From<EntropyError> for ImportError {
    fn from(_: EntropyError) -> Self {
        Self::Entropy
    }
}

/// What a file holds, once its secrets are known.
pub struct Incoming {
    /// The records, each valid by itself.
    pub records: Vec<Record>,
    /// The tokens that got a new Auth Token, for the file has none of theirs; of legacy tokens what has their account's id.
    pub minted: BTreeSet<TokenId>,
}

/// A file that was read, and has not been looked into closer. It has no `Debug`: it may hold secrets.
pub struct Import {
    file: File,
    sealing: Option<Sealing>,
}

impl Import {
    /// How many bytes a file may have.
    pub const MOST: usize = 20_000_000;

    /// Reads a file.
    ///
    /// # Errors
    /// `ImportError`.
    pub fn read(text: &str) -> Result<Self, ImportError> {
        let text = text.trim_start_matches('\u{feff}');
        if text.trim().is_empty() {
            return Err(ImportError::Empty);
        }
        if text.len() > Self::MOST {
            return Err(ImportError::TooLarge);
        }
        // First what kind of file it is: one of a later version may have other fields.
        #[derive(serde::Deserialize)]
        struct Head {
            format: String,
            version: u32,
        }
        let head: Head = serde_json::from_str(text).map_err(|error| match error.classify() {
            serde_json::error::Category::Data => ImportError::NotOurs,
            _ => ImportError::NotJson { line: error.line() },
        })?;
        match head {
            Head { format, .. } if format != FORMAT => return Err(ImportError::NotOurs),
            Head { version, .. } if version > VERSION => return Err(ImportError::Newer(version)),
            Head { version: 0, .. } => return Err(ImportError::NotOurs),
            _ => {}
        }
        // What serde says of it quotes what it has found: only the place is told.
        let file: File = serde_json::from_str(text).map_err(|_| ImportError::of_structure(text))?;
        let sealing = file.secrets.as_ref().map(|sealed| {
            let is_possible = (Sealing::ITERATIONS..=Sealing::MOST).contains(&sealed.iterations);
            let (salt, nonce, text) =
                (text::bytes(&sealed.salt)?, text::bytes(&sealed.nonce)?, text::bytes(&sealed.text)?);
            (is_possible && salt.len() == 16 && nonce.len() == 12).then_some(Sealing {
                iterations: sealed.iterations,
                salt,
                nonce,
                text,
            })
        });
        match sealing {
            Some(None) => Err(ImportError::at("secrets")),
            sealing => Ok(Self { file, sealing: sealing.flatten() }),
        }
    }

    /// How its secrets are sealed, if it has any.
    #[must_use]
    pub const fn sealing(&self) -> Option<&Sealing> {
        self.sealing.as_ref()
    }

    /// All that is in it. `secrets` is what was sealed, and is wiped from memory; without it Auth Tokens are made.
    ///
    /// # Errors
    /// `Invalid`, `Secrets`, `Entropy`.
    pub fn open(
        &self,
        secrets: Option<Vec<u8>>,
        entropy: &dyn Entropy,
        normalize: &dyn Normalize,
    ) -> Result<Incoming, ImportError> {
        let secrets = match secrets.map(Zeroizing::new) {
            Some(text) => serde_json::from_slice(&text).map_err(|_| ImportError::Secrets)?,
            None => Secrets::default(),
        };
        let mut incoming = Reader::new(secrets, entropy, normalize).read(&self.file.accounts)?;
        if let Some(item) = &self.file.preferences {
            let preferences = preferences(item).ok_or_else(|| ImportError::at("preferences"))?;
            incoming.records.push(Record::Preferences(preferences));
        }
        Ok(incoming)
    }
}

/// What is wrong, and where below the present place.
pub(super) enum Fault {
    At(String),
    Entropy,
    Secrets,
}

impl Fault {
    pub(super) fn at(field: &str) -> Self {
        Self::At(field.to_owned())
    }

    pub(super) fn inside(self, list: &str, place: usize) -> Self {
        match self {
            Self::At(field) => Self::At([list, "[", &place.to_string(), "].", &field].concat()),
            other => other,
        }
    }

    pub(super) fn within(self, list: &str, place: usize) -> ImportError {
        match self.inside(list, place) {
            Self::At(field) => ImportError::at(&field),
            Self::Entropy => ImportError::Entropy,
            Self::Secrets => ImportError::Secrets,
        }
    }
}

/// A field, or where it is.
pub(super) fn field<T>(value: Option<T>, name: &str) -> Result<T, Fault> {
    value.ok_or_else(|| Fault::at(name))
}

fn preferences(item: &PreferencesItem) -> Option<Preferences> {
    let read = |text: &Option<String>| text.clone();
    Some(Preferences {
        language: match read(&item.language) {
            Some(text) => Some(Language::parse(&text)?),
            None => None,
        },
        theme: match read(&item.theme) {
            Some(text) => Some(Theme::parse(&text)?),
            None => None,
        },
        // That is about this browser.
        backup: None,
    })
}

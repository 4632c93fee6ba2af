//! What can be wrong, with what is stored and with storing. Nothing here quotes what was stored.

use crate::ports::StorageError;

/// What is wrong with something in the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not a text of ours, or no longer whole: cut, altered, copied under another key, or too long to be looked at.
    Damaged,
    /// Whole, and of a later format than this build reads: the version of its format.
    Newer(u32),
    /// Whole, but not the record that its key names.
    Unreadable,
    /// Under a key that this build does not know.
    UnknownKey,
    /// It is sealed, and the cipher failed. Nothing is known of it.
    Unopened,
    /// A record of an account that is not there. It stays stored and is kept out of the workspace.
    Orphan,
    /// A journal of a change that is still to be finished: storage would not have it, or is not ours to write.
    Unfinished,
}

impl Fault {
    /// A stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Damaged => "store-damaged",
            Self::Newer(_) => "store-newer",
            Self::Unreadable => "store-unreadable",
            Self::UnknownKey => "store-unknown-key",
            Self::Unopened => "store-unopened",
            Self::Orphan => "store-orphan",
            Self::Unfinished => "store-unfinished",
        }
    }
}

/// Something in the store that did not make it into the workspace, or not as it should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it was found: its key, without the app's path and `scopeyard/1/`. It comes from storage and may be any text.
    pub name: String,
    /// What is wrong with it.
    pub fault: Fault,
    /// Its id in quarantine, if it was moved there; `None`: it is where it was.
    pub quarantined: Option<String>,
}

impl Problem {
    /// Whether it could not be read and lies where it was, because there was no moving it to quarantine.
    #[must_use]
    pub const fn is_left_unread(&self) -> bool {
        self.quarantined.is_none() && matches!(self.fault, Fault::Damaged | Fault::Unreadable | Fault::UnknownKey)
    }
}

/// Why a change was not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommitError {
    /// Storage failed. What was stored is stored still, and nothing else.
    Storage(StorageError),
    /// What is stored is not what this repository last read or wrote: somebody else changed it. Nothing was written.
    Stale,
    /// Nothing is left of what this repository has read and written: something has cleared the storage. Nothing was written.
    Cleared,
    /// The store holds data of a later format, and only those who know it may write. Nothing was written.
    ReadOnly,
    /// Storage failed in the middle of a change and would not be put back either, now or earlier. Nothing more can be stored
    /// until the repository is loaded again, which finishes the change: it will have been made then.
    Unsettled,
    /// It could not be sealed. Nothing was written.
    Cipher,
    /// A text would be longer than [`Repository::load`](super::Repository::load) looks at: a record's, or that of the whole
    /// change. Nothing was written.
    TooLarge,
}

impl CommitError {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Cipher,
        Self::Storage(StorageError::Unavailable),
        Self::Storage(StorageError::QuotaExceeded),
        Self::Storage(StorageError::Denied),
        Self::Storage(StorageError::Other),
        Self::Stale,
        Self::Cleared,
        Self::ReadOnly,
        Self::Unsettled,
        Self::TooLarge,
    ];

    /// The one with this code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|error| error.code() == code)
    }

    /// A stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Storage(StorageError::Unavailable) => "storage-unavailable",
            Self::Storage(StorageError::QuotaExceeded) => "storage-quota-exceeded",
            Self::Storage(StorageError::Denied) => "storage-denied",
            Self::Storage(StorageError::Other) => "storage-other",
            Self::Stale => "commit-stale",
            Self::Cleared => "commit-cleared",
            Self::ReadOnly => "commit-read-only",
            Self::Unsettled => "commit-unsettled",
            Self::Cipher => "commit-cipher",
            Self::TooLarge => "commit-too-large",
        }
    }
}

impl From<StorageError> for CommitError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

//! Records, kept in a small storage: a text a record, each in an envelope that shows whether it is whole.
//!
//! What belongs here is how the workspace lies in storage: keys, envelopes, formats and their migrations, the journal of a
//! change of several records, the quarantine of what cannot be read, and the [`Repository`] over it all. What records mean
//! does not, nor where the texts go: that is behind [`Storage`](crate::ports::Storage).

mod backup;
mod codec;
mod convert;
mod envelope;
mod fault;
mod journal;
mod key;
mod load;
mod lock;
mod memory;
mod message;
mod migrate;
mod parcel;
mod quarantine;
mod repository;
mod row;
mod sealed;

#[cfg(test)]
mod tests;

/// A text that a later build has stored under `name`.
#[cfg(test)]
pub(crate) fn newer(name: &str, data: &str) -> String {
    envelope::seal(name, 99, 1, data).unwrap_or_default()
}

pub use backup::Backup;
pub(crate) use backup::complete;
pub use fault::{CommitError, Fault, Problem};
pub use load::{Loaded, Look};
pub use lock::{Lock, Phase};
pub use memory::MemoryStorage;
pub use message::Message;
pub use parcel::{pack, unpack};
pub use quarantine::Quarantined;
pub use repository::Repository;

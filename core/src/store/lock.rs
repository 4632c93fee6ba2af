//! What says that records are sealed, and with which key: the key itself is sealed with one from the passphrase. So another passphrase
//! rewrites this record and no other.

use super::envelope;
use super::fault::Fault;
use super::migrate::Format;
use super::row::Row;
use crate::ports::{Cipher, CipherError};
use crate::text::{bytes, of_bytes};

/// Whether all is sealed, or how far that has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// All is sealed.
    Closed,
    /// It is being sealed: some records may be plain.
    Closing,
    /// It is being opened: some records may be sealed.
    Opening,
}

impl Phase {
    const CODES: [(Self, &str); 3] = [(Self::Closed, "closed"), (Self::Closing, "closing"), (Self::Opening, "opening")];
}

/// The lock of a store. Nothing in it is secret by itself. Whoever can write to the storage could alter it, and have all opened: so it
/// bears a proof that whoever made it had the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// How far it has come.
    pub phase: Phase,
    /// How often PBKDF2 repeats.
    pub iterations: u32,
    /// Its salt.
    pub salt: Vec<u8>,
    /// The nonce that the key is sealed with.
    pub nonce: Vec<u8>,
    /// The key of the records, sealed, with the cipher's tag at its end.
    pub key: Vec<u8>,
    /// After how many minutes without anything done it locks by itself; 0: never.
    pub idle: u32,
    /// Nothing, sealed with the key of the records, with all of the above associated.
    pub proof: String,
}

/// How often PBKDF2 repeats at least, and at most: less would be weak, and more would never end.
const ITERATIONS: std::ops::RangeInclusive<u32> = 600_000..=10_000_000;

impl Lock {
    fn row(&self, proof: &str) -> Option<String> {
        let phase = Phase::CODES.iter().find(|(phase, _)| *phase == self.phase).map_or("", |(_, code)| code);
        Row::of(&[
            phase,
            &self.iterations.to_string(),
            &of_bytes(&self.salt),
            &of_bytes(&self.nonce),
            &of_bytes(&self.key),
            &self.idle.to_string(),
            proof,
        ])
        .print()
    }

    /// The same lock, with the proof that the key of the records makes.
    ///
    /// # Errors
    /// `CipherError`.
    pub async fn proven(mut self, cipher: &dyn Cipher) -> Result<Self, CipherError> {
        let row = self.row("").ok_or(CipherError::Failed)?;
        self.proof = cipher.seal(&row, "").await?;
        Ok(self)
    }

    /// Whether it is as somebody made it who had this key.
    pub async fn is_proven(&self, cipher: &dyn Cipher) -> bool {
        match self.row("") {
            Some(row) => cipher.open(&row, &self.proof).await.is_ok(),
            None => false,
        }
    }

    /// The lock as a text. `None` if there is no writing it, which nothing in it gives cause for.
    #[must_use]
    pub fn print(&self) -> Option<String> {
        self.row(&self.proof)
    }

    /// The text of the lock in the store.
    pub(super) fn seal(&self, name: &str, format: Format, revision: u64) -> Option<String> {
        envelope::seal(name, format.version(), revision, &self.print()?)
    }

    /// Reads a lock.
    ///
    /// # Errors
    /// `Fault`.
    pub(super) fn open(name: &str, text: &str, format: Format) -> Result<Self, Fault> {
        let envelope = envelope::open(name, text, format.version())?;
        Self::parse(envelope.data).ok_or(Fault::Unreadable)
    }

    /// Reads what [`Lock::print`] writes. `None` for anything else.
    #[must_use]
    pub fn parse(data: &str) -> Option<Self> {
        let row = Row::read(data)?;
        let fields = row.fields();
        let [phase, iterations, salt, nonce, key, idle, proof] = fields.as_slice() else { return None };
        let lock = Self {
            phase: Phase::CODES.iter().find(|(_, code)| code == phase)?.0,
            iterations: iterations.parse().ok().filter(|iterations| ITERATIONS.contains(iterations))?,
            salt: bytes(salt)?,
            nonce: bytes(nonce)?,
            key: bytes(key)?,
            idle: idle.parse().ok()?,
            proof: (*proof).to_owned(),
        };
        // A key of 32 bytes, and the tag.
        (lock.salt.len() == 16 && lock.nonce.len() == 12 && lock.key.len() == 48).then_some(lock)
    }
}

//! A workspace, or some of its tokens, as a file that can be kept elsewhere and read again.
//!
//! What belongs here is the form of the file, and what of it would be new, changed or in the way in a workspace. Sealing the secrets
//! is the browser's matter: here they are a text on the one side and bytes on the other.

mod dump;
mod export;
mod file;
mod import;
mod plan;
mod planner;
mod reader;
#[cfg(test)]
mod tests;

pub use dump::Dump;
pub use export::Export;
pub use import::{Expected, Import, ImportError, Incoming};
pub use plan::{Fate, Item, Obstacle, Plan, plan};

/// How the secrets of a file are sealed: with AES-256-GCM under a key from PBKDF2-HMAC-SHA256.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealing {
    /// How often PBKDF2 repeats.
    pub iterations: u32,
    /// Its salt.
    pub salt: Vec<u8>,
    /// The nonce of the cipher.
    pub nonce: Vec<u8>,
    /// The sealed text, with the cipher's tag at its end.
    pub text: Vec<u8>,
}

impl Sealing {
    /// How often PBKDF2 repeats in files that this build writes; those that it reads may not ask for less, nor for much more.
    pub const ITERATIONS: u32 = 600_000;
    /// The most that it reads.
    const MOST: u32 = 5_000_000;
}

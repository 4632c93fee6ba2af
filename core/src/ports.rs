//! What the core needs from outside, as small traits: the app gives it a browser's, the tests give it fakes.

use crate::order;
use std::pin::Pin;

/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub u64);

/// The time.
pub trait Clock {
    /// The present moment.
    fn now(&self) -> Timestamp;
}

/// No randomness was to be had. Nothing may be minted then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntropyError;

/// Randomness fit for secrets (Web Crypto in the app).
pub trait Entropy {
    /// Fills the whole of `buffer`.
    ///
    /// # Errors
    /// `EntropyError` when the source fails; the content of `buffer` must not be used then.
    fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError>;
}

/// Unicode normalisation. A port, because every browser has the tables and they need not travel with the app.
pub trait Normalize {
    /// `text` in normalisation form C.
    fn nfc(&self, text: &str) -> String;
}

/// Sorts texts as people of a language do. A port, because every browser has the tables and they need not travel with the app.
pub trait Collate {
    /// The places of `texts` in their order: the place of the first one comes first. Equal texts keep their order.
    fn order(&self, texts: &[&str]) -> Vec<usize>;
}

/// Items in the order of their names.
#[must_use]
pub fn by_name<T>(items: Vec<T>, name: impl Fn(&T) -> &str, collate: &dyn Collate) -> Vec<T> {
    let names: Vec<&str> = items.iter().map(name).collect();
    let places = collate.order(&names);
    order::arranged(items, places)
}

/// Something that is waited for, in this thread.
pub type LocalFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Why something could not be sealed or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CipherError {
    /// It does not open: it was sealed with another key, or is not as it was.
    Sealed,
    /// The cipher failed.
    Failed,
}

/// Seals texts under a key that it holds (AES-256-GCM of Web Crypto in the app). What is associated with a text is not in the sealed
/// one, and has to be the same again to open it.
pub trait Cipher {
    /// A text, sealed: base64. The same text is never sealed the same twice.
    fn seal<'a>(&'a self, associated: &'a str, text: &'a str) -> LocalFuture<'a, Result<String, CipherError>>;
    /// What was sealed.
    fn open<'a>(&'a self, associated: &'a str, sealed: &'a str) -> LocalFuture<'a, Result<String, CipherError>>;
}

/// Why a storage call failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// There is no storage: the browser has none for this page.
    Unavailable,
    /// There is no room left.
    QuotaExceeded,
    /// The browser or its user forbids it.
    Denied,
    /// Anything else that the browser reported.
    Other,
}

/// A store of texts under keys, each call atomic. localStorage in the app.
pub trait Storage {
    /// The text under `key`, if there is one.
    ///
    /// # Errors
    /// `StorageError` as the browser reports it.
    fn get(&self, key: &str) -> Result<Option<String>, StorageError>;
    /// Puts `text` under `key`, in place of what was there.
    ///
    /// # Errors
    /// `StorageError`; what was there is there still.
    fn put(&self, key: &str, text: &str) -> Result<(), StorageError>;
    /// Removes what is under `key`; nothing there is no error.
    ///
    /// # Errors
    /// `StorageError`; what was there is there still.
    fn remove(&self, key: &str) -> Result<(), StorageError>;
    /// Copies the text under `from` to `to`, to the letter: a damaged one may be no valid UTF-16, which no `String` holds. Nothing under
    /// `from` is no error.
    ///
    /// # Errors
    /// `StorageError`; what was there is there still.
    fn copy(&self, from: &str, to: &str) -> Result<(), StorageError> {
        self.get(from)?.map_or(Ok(()), |text| self.put(to, &text))
    }
    /// The text under `key` as a JSON string, to the letter.
    ///
    /// # Errors
    /// `StorageError` as the browser reports it.
    fn json(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.get(key)?.map(|text| serde_json::Value::from(text).to_string()))
    }
    /// All keys, of this app and of others, in any order.
    ///
    /// # Errors
    /// `StorageError` as the browser reports it.
    fn keys(&self) -> Result<Vec<String>, StorageError>;
    /// All texts under their keys, in any order: what is read at the start, so a storage that can give them faster does.
    ///
    /// # Errors
    /// `StorageError` as the browser reports it.
    fn texts(&self) -> Result<Vec<(String, String)>, StorageError> {
        let mut texts = Vec::new();
        for key in self.keys()? {
            if let Some(text) = self.get(&key)? {
                texts.push((key, text));
            }
        }
        Ok(texts)
    }
}

#[cfg(test)]
pub(crate) mod fake {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    //! Ports for the tests: predictable ones, and ones that fail.

    use super::*;
    use std::cell::{Cell, RefCell};
    use std::collections::BTreeMap;

    /// A seeded source (SplitMix64): the same seed, the same bytes.
    pub struct Seeded(pub Cell<u64>);

    impl Seeded {
        pub fn new(seed: u64) -> Self {
            Self(Cell::new(seed))
        }
    }

    impl Entropy for Seeded {
        fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError> {
            for byte in buffer {
                let state = self.0.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
                self.0.set(state);
                let mut z = state;
                z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                *byte = (z ^ (z >> 31)) as u8;
            }
            Ok(())
        }
    }

    /// A source that always fails.
    pub struct NoEntropy;

    impl Entropy for NoEntropy {
        fn fill(&self, _: &mut [u8]) -> Result<(), EntropyError> {
            Err(EntropyError)
        }
    }

    /// The tables of the `unicode-normalization` crate.
    pub struct Tables;

    impl Normalize for Tables {
        fn nfc(&self, text: &str) -> String {
            unicode_normalization::UnicodeNormalization::nfc(text).collect()
        }
    }

    /// Sorts by small letters.
    pub struct Folded;

    impl Collate for Folded {
        fn order(&self, texts: &[&str]) -> Vec<usize> {
            let mut places: Vec<usize> = (0..texts.len()).collect();
            places.sort_by_key(|place| crate::characters::fold(texts[*place]));
            places
        }
    }

    /// A cipher that hides nothing and notices everything: the key, what is associated, and the text stand in a checksum.
    pub struct Plain(pub u8);

    impl Plain {
        fn sum(&self, associated: &str, text: &str) -> String {
            let whole = format!("{} {associated} {text}", self.0);
            format!("{:08x}", crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(whole.as_bytes()))
        }
    }

    impl Cipher for Plain {
        fn seal<'a>(&'a self, associated: &'a str, text: &'a str) -> LocalFuture<'a, Result<String, CipherError>> {
            let sealed = crate::text::of_bytes(&[self.sum(associated, text).as_bytes(), text.as_bytes()].concat());
            Box::pin(async move { Ok(sealed) })
        }
        fn open<'a>(&'a self, associated: &'a str, sealed: &'a str) -> LocalFuture<'a, Result<String, CipherError>> {
            let sealed = crate::text::bytes(sealed).unwrap_or_default();
            let opened = sealed.split_at_checked(8).and_then(|(sum, text)| {
                let text = String::from_utf8(text.to_vec()).ok()?;
                (self.sum(associated, &text).as_bytes() == sum).then_some(text)
            });
            Box::pin(async move { opened.ok_or(CipherError::Sealed) })
        }
    }

    /// A storage in memory that can be told to fail from its n-th write on, or to lose its power then.
    #[derive(Default)]
    pub struct FakeStorage {
        pub texts: RefCell<BTreeMap<String, String>>,
        /// Writes (put, remove) that still succeed; `None`: all.
        pub writes_left: Cell<Option<usize>>,
        /// What a write says when none is left.
        pub failure: Cell<Option<StorageError>>,
        /// Whether only `put` fails, as with a full storage.
        pub removal_works: Cell<bool>,
        /// Whether reads fail as well once no write is left, as when the power is gone.
        pub reads_end: Cell<bool>,
        /// Whether just one write fails, and all that come after it succeed.
        pub recovers: Cell<bool>,
        /// How many UTF-16 units of keys and texts there is room for; `None`: any number.
        pub room: Cell<Option<usize>>,
        /// How many writes succeeded.
        pub writes: Cell<usize>,
        /// How many calls there were, failed ones as well.
        pub calls: Cell<usize>,
    }

    impl FakeStorage {
        fn count(&self) {
            self.calls.set(self.calls.get() + 1);
        }
        fn read(&self) -> Result<(), StorageError> {
            self.count();
            if self.reads_end.get() && self.writes_left.get() == Some(0) {
                Err(StorageError::Unavailable)
            } else {
                Ok(())
            }
        }
        fn fits(&self, key: &str, text: &str) -> bool {
            let Some(room) = self.room.get() else { return true };
            let units = |key: &str, text: &str| key.encode_utf16().count() + text.encode_utf16().count();
            let texts = self.texts.borrow();
            let others =
                texts.iter().filter(|(other, _)| *other != key).map(|(key, text)| units(key, text)).sum::<usize>();
            others + units(key, text) <= room
        }
        fn write(&self, is_put: bool) -> Result<(), StorageError> {
            self.count();
            let failure = self.failure.get().unwrap_or(StorageError::QuotaExceeded);
            match self.writes_left.get() {
                Some(0) if is_put || !self.removal_works.get() => {
                    self.writes_left.set(if self.recovers.get() { None } else { Some(0) });
                    return Err(failure);
                }
                Some(n) if n > 0 => self.writes_left.set(Some(n - 1)),
                _ => {}
            }
            self.writes.set(self.writes.get() + 1);
            Ok(())
        }
    }

    impl Storage for FakeStorage {
        fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
            self.read()?;
            Ok(self.texts.borrow().get(key).cloned())
        }
        fn put(&self, key: &str, text: &str) -> Result<(), StorageError> {
            if !self.fits(key, text) {
                self.count();
                return Err(StorageError::QuotaExceeded);
            }
            self.write(true)?;
            self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
            Ok(())
        }
        fn remove(&self, key: &str) -> Result<(), StorageError> {
            self.write(false)?;
            self.texts.borrow_mut().remove(key);
            Ok(())
        }
        fn keys(&self) -> Result<Vec<String>, StorageError> {
            self.read()?;
            Ok(self.texts.borrow().keys().cloned().collect())
        }
    }
}

//! A storage for when the browser has none.

use crate::ports::{Storage, StorageError};
use std::cell::RefCell;

/// Keeps texts in memory, and loses them with the page. Its calls never fail.
#[derive(Default)]
pub struct MemoryStorage {
    texts: RefCell<Vec<(String, String)>>,
}

impl MemoryStorage {
    /// One that holds these texts. No key may come twice.
    #[must_use]
    pub const fn of(texts: Vec<(String, String)>) -> Self {
        Self { texts: RefCell::new(texts) }
    }
}

impl Storage for MemoryStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.texts.borrow().iter().find(|(known, _)| known == key).map(|(_, text)| text.clone()))
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StorageError> {
        let mut texts = self.texts.borrow_mut();
        match texts.iter_mut().find(|(known, _)| known == key) {
            Some((_, old)) => text.clone_into(old),
            None => texts.push((key.to_owned(), text.to_owned())),
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.texts.borrow_mut().retain(|(known, _)| known != key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(self.texts.borrow().iter().map(|(key, _)| key.clone()).collect())
    }

    fn texts(&self) -> Result<Vec<(String, String)>, StorageError> {
        Ok(self.texts.borrow().clone())
    }
}

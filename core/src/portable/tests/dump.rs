//! What a browser had stored, as a file.

use super::*;
use crate::ports::fake::{FakeStorage, Plain};
use crate::ports::{Cipher, Storage};
use crate::store::{Lock, Phase, Repository};
use crate::workspace::EveryAccount;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

fn block_on<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("nothing here has to be waited for"),
    }
}

fn read(text: &str) -> Option<Dump> {
    Dump::read(text, &Seeded::new(99))
}

fn key(number: u8) -> Rc<dyn Cipher> {
    Rc::new(Plain(number))
}

fn lock(phase: Phase) -> Lock {
    let (salt, nonce, wrapped) = (vec![1; 16], vec![2; 12], vec![3; 48]);
    let lock = Lock { phase, iterations: 600_000, salt, nonce, key: wrapped, idle: 15, proof: String::new() };
    block_on(lock.proven(&*key(7))).unwrap()
}

/// The file of a store that holds this workspace.
fn file(workspace: &Workspace, is_sealed: bool, alter: impl Fn(&FakeStorage)) -> String {
    let storage = Rc::new(FakeStorage::default());
    let mut repository = Repository::load(storage.clone(), "/some/").unwrap().repository;
    block_on(repository.commit(&workspace.everything())).unwrap();
    if is_sealed {
        repository.put_lock(Some(&lock(Phase::Closing))).unwrap();
        block_on(repository.convert(key(7), true)).unwrap();
        repository.put_lock(Some(&lock(Phase::Closed))).unwrap();
    }
    alter(&storage);
    repository.backup(EveryAccount::PROVEN).unwrap().json()
}

fn workspace_of(incoming: Incoming) -> Workspace {
    let mut workspace = Workspace::default();
    workspace.absorb(Change { edits: incoming.records.into_iter().map(workspace::Edit::put).collect() });
    workspace
}

#[test]
fn all_that_was_stored_is_in_it_sealed_or_not() {
    let yard = Yard::full(1);
    let plain = read(&file(&yard.workspace, false, |_| ())).unwrap();
    assert_eq!(plain.lock(), Ok(None));
    let (incoming, left) = plain.open().unwrap_or_else(|error| panic!("{error:?}"));
    assert!(left == 0 && incoming.minted.is_empty() && workspace_of(incoming) == yard.workspace);

    let sealed = read(&file(&yard.workspace, true, |_| ())).unwrap();
    assert_eq!(sealed.lock(), Ok(Some(lock(Phase::Closed))));
    assert_eq!(sealed.open().map(|_| ()), Err(ImportError::Secrets));
    assert_eq!(block_on(sealed.unseal(key(8))).map(|_| ()), Err(ImportError::Secrets));
    let (incoming, left) = block_on(sealed.unseal(key(7))).unwrap_or_else(|error| panic!("{error:?}"));
    assert!(left == 0 && workspace_of(incoming) == yard.workspace);
}

#[test]
fn what_can_not_be_read_of_it_is_counted_and_left_out() {
    let yard = Yard::full(2);
    let text = file(&yard.workspace, false, |storage| {
        storage.put("/some/scopeyard/1/token/Abc", "4 1 00000000 []").unwrap();
        storage.put("/some/scopeyard/1/strange/thing", "hello").unwrap();
    });
    let (incoming, left) = read(&text).unwrap().open().unwrap_or_else(|error| panic!("{error:?}"));
    assert!(left == 2 && workspace_of(incoming) == yard.workspace);
}

#[test]
fn other_files_are_none() {
    for text in ["", "[]", "7", "{\"a\": 1}", "{\"a\": {}}"] {
        assert!(read(text).is_none());
    }
    for text in ["{}", "{\"a\": \"b\"}", "{\"meta/head\": \"4 7 00000000 \"}"] {
        assert_eq!(read(text).unwrap().open().map(|_| ()), Err(ImportError::NotOurs), "{text}");
    }
    // Sealed, without anything that says how; and of a later version.
    let yard = Yard::full(3);
    let text = file(&yard.workspace, true, |storage| storage.remove("/some/scopeyard/1/meta/lock").unwrap());
    assert_eq!(read(&text).unwrap().lock().map(|_| ()), Err(ImportError::Secrets));
    let newer = crate::store::newer("token/Abc", "[]");
    let text = file(&yard.workspace, false, |storage| storage.put("/some/scopeyard/1/token/Abc", &newer).unwrap());
    assert!(matches!(read(&text).unwrap().open().map(|_| ()), Err(ImportError::Newer(_))));
}

proptest! {
    #[test]
    fn any_text_is_answered(text in "\\PC{0,40}|\\{(\"(meta/lock|token/a|account/a)\":\"[0-9 !a-f]{0,20}\",?){0,3}\\}") {
        if let Some(dump) = read(&text) {
            let _ = (dump.lock(), dump.open(), block_on(dump.unseal(key(7))));
        }
    }
}

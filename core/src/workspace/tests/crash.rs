//! Whatever is done, and wherever storage stops: all of it is there, or none of it.

use super::whole::command;
use super::*;
use crate::ports::fake::FakeStorage;
use crate::store::Repository;
use proptest::prelude::*;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return value;
        }
    }
}

/// Another storage with the same texts.
fn copy(storage: &FakeStorage) -> Rc<FakeStorage> {
    let copy = FakeStorage::default();
    *copy.texts.borrow_mut() = storage.texts.borrow().clone();
    Rc::new(copy)
}

fn load(storage: &Rc<FakeStorage>) -> Workspace {
    let loaded = Repository::load(storage.clone(), "/").unwrap();
    assert_eq!(loaded.problems, []);
    loaded.workspace
}

/// Stores a change over a storage whose power goes after so many writes, and starts again. Says whether it went.
fn stop(storage: &FakeStorage, change: &Change, after: usize, old: &Workspace, new: &Workspace) -> bool {
    let storage = copy(storage);
    let mut repository = Repository::load(storage.clone(), "/").unwrap().repository;
    storage.writes_left.set(Some(after));
    storage.reads_end.set(true);
    let stored = block_on(repository.commit(change));
    let is_over = storage.writes_left.get() != Some(0);
    storage.writes_left.set(None);
    let found = load(&storage);
    assert!(found == *new || (found == *old && stored.is_err()), "after {after}: {stored:?}");
    !is_over
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_commands_with_a_stop_at_every_point(
        acts in prop::collection::vec((0_u8..32, any::<u8>(), "[a-cA-C ]{0,3}"), 0..24),
    ) {
        let storage = Rc::new(FakeStorage::default());
        let mut bench = Bench::founded();
        for kind in AccountType::ALL {
            let account = bench.account(kind).id;
            bench.act(Command::EnableApi(account.clone())).unwrap();
            bench.act(Command::BeginDraft(account)).unwrap();
        }
        let mut repository = Repository::load(storage.clone(), "/").unwrap().repository;
        block_on(repository.commit(&bench.workspace.everything())).unwrap();
        let mut last = None;
        for (act, number, text) in acts {
            let Some(command) = command(&bench, act, number, &text, last.as_ref()) else { continue };
            let old = bench.workspace.clone();
            let Ok(change) = bench.act(command) else { continue };
            let stops = (0..).take_while(|after| stop(&storage, &change, *after, &old, &bench.workspace)).count();
            // Each record is a write, and with several the journal, twice.
            prop_assert!(stops >= change.edits.len(), "{stops}");
            block_on(repository.commit(&change)).unwrap();
            prop_assert_eq!(load(&storage), bench.workspace.clone());
            last = Some(change);
        }
    }
}

//! Storage that fails after any number of writes.

use super::*;
use crate::ports::StorageError;
use crate::store::journal::Write;
use crate::store::{CommitError, Fault, envelope, journal};

/// How storage fails.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Failure {
    /// Nothing works any more.
    Power,
    /// Only removals work.
    Puts,
    /// One write fails.
    Once,
}

fn fail(storage: &FakeStorage, failure: Failure, after: usize) {
    storage.writes_left.set(Some(after));
    storage.reads_end.set(failure == Failure::Power);
    storage.removal_works.set(failure == Failure::Puts);
    storage.recovers.set(failure == Failure::Once);
}

fn restart(storage: &FakeStorage) {
    storage.writes_left.set(None);
    storage.room.set(None);
}

/// Creates, replaces and removes.
fn several() -> Picks {
    Picks::from([(0, Some(1)), (5, Some(1)), (6, None), (7, Some(2)), (9, None), (10, Some(3)), (12, None)])
}

/// Commits over a storage that fails after so many writes, restarts, and says whether the failure was ever met.
fn old_or_new(picks: &Picks, failure: Failure, after: usize) -> bool {
    let (storage, mut loaded) = founded();
    let change = change(&loaded.workspace, picks);
    let (old, stored) = (loaded.workspace.clone(), texts(&storage));
    let new = absorbed(&old, &change);
    fail(&storage, failure, after);
    let result = block_on(loaded.repository.commit(&change));
    let was_met = storage.writes_left.get().is_none_or(|left| left == 0);
    restart(&storage);
    let case = format!("{failure:?} after {after}: {result:?}");
    match result {
        Ok(()) => assert_eq!(load(&storage).workspace, new, "{case}"),
        Err(CommitError::Storage(_)) => {
            // What the running app sees: all as it was, and ready for the next change.
            assert_eq!(texts(&storage), stored, "{case}");
            assert_eq!(block_on(loaded.repository.commit(&change)), Ok(()), "{case}");
            assert_eq!(load(&storage).workspace, new, "{case}");
        }
        Err(error) => {
            assert_eq!(error, CommitError::Unsettled, "{case}");
            assert_eq!(block_on(loaded.repository.commit(&change)), Err(CommitError::Unsettled), "{case}");
            let again = load(&storage);
            assert!(again.workspace == old || again.workspace == new, "{case}");
            assert!(again.problems.is_empty() && texts(&storage).keys().all(|key| !key.contains("journal")), "{case}");
        }
    }
    was_met
}

#[test]
fn whenever_storage_fails_there_is_the_old_or_the_new() {
    for failure in [Failure::Power, Failure::Puts, Failure::Once] {
        let removals = Picks::from([(2, None), (5, None), (6, None), (9, None)]);
        for picks in [several(), removals, Picks::from([(5, Some(1))]), Picks::from([(5, None)])] {
            let writes = (0..100).find(|after| !old_or_new(&picks, failure, *after)).unwrap();
            // Each record; with several the journal twice; after mere removals the head.
            let puts = picks.values().any(Option::is_some);
            assert_eq!(writes, picks.len() + if picks.len() > 1 { 2 } else { 0 } + usize::from(!puts) + 1);
        }
    }
}

proptest! {
    #[test]
    fn whatever_the_change(picks in picks(), after in 0_usize..12, failure in 0_usize..3) {
        old_or_new(&picks, [Failure::Power, Failure::Puts, Failure::Once][failure], after);
    }
}

#[test]
fn one_failed_write_is_always_put_back() {
    for after in 0..several().len() + 2 {
        let (storage, mut loaded) = founded();
        fail(&storage, Failure::Once, after);
        let result = block_on(loaded.repository.commit(&change(&loaded.workspace, &several())));
        assert_eq!(result, Err(CommitError::Storage(StorageError::QuotaExceeded)), "{after}");
    }
}

fn used(storage: &FakeStorage) -> usize {
    texts(storage).iter().map(|(key, text)| key.encode_utf16().count() + text.encode_utf16().count()).sum()
}

#[test]
fn a_full_storage_is_always_put_back() {
    let (mut refused, mut made) = (0, 0);
    for spare in (0..8_000).step_by(37) {
        let (storage, mut loaded) = founded();
        let stored = texts(&storage);
        storage.room.set(Some(used(&storage) + spare));
        match block_on(loaded.repository.commit(&change(&loaded.workspace, &several()))) {
            Ok(()) => made += 1,
            Err(error) => {
                assert_eq!(error, CommitError::Storage(StorageError::QuotaExceeded), "{spare}");
                assert_eq!(texts(&storage), stored, "{spare}");
                refused += usize::from(storage.writes.get() > 9 + 1);
            }
        }
    }
    // Some of those refused had their journal and some records written.
    assert!(refused > 3 && made > 3, "{refused} {made}");
}

/// A store with a whole journal and the first so many of its writes done, the workspace before and after.
fn begun(done: usize) -> (Rc<FakeStorage>, Workspace, Workspace) {
    let (storage, mut loaded) = founded();
    let change = change(&loaded.workspace, &several());
    fail(&storage, Failure::Power, 1 + done);
    assert_eq!(block_on(loaded.repository.commit(&change)), Err(CommitError::Unsettled));
    restart(&storage);
    let new = absorbed(&loaded.workspace, &change);
    (storage, loaded.workspace, new)
}

#[test]
fn finishing_can_be_interrupted_as_often_as_it_likes() {
    for done in 0..=several().len() {
        for first in 0..=several().len() + 1 {
            let (storage, _, new) = begun(done);
            storage.reads_end.set(false);
            storage.writes_left.set(Some(first));
            let mut halfway = load(&storage);
            // What is shown is whole already, but nothing may be built upon it.
            assert_eq!(halfway.workspace, new);
            if first <= several().len() {
                assert_eq!(halfway.problems[0].fault, Fault::Unfinished);
                restart(&storage);
                let ours = change(&halfway.workspace, &Picks::from([(5, Some(3))]));
                assert_eq!(block_on(halfway.repository.commit(&ours)), Err(CommitError::Unsettled));
            }
            restart(&storage);
            let again = load(&storage);
            assert!(again.problems.is_empty());
            assert_eq!(again.workspace, new);
            assert_eq!(again.repository.revision(), 2);
        }
    }
}

#[test]
fn finishing_makes_its_own_room() {
    let (storage, _, new) = begun(0);
    storage.room.set(Some(used(&storage)));
    let loaded = load(&storage);
    assert_eq!((loaded.problems, loaded.workspace == new), (vec![], true));
}

#[test]
fn a_damaged_journal_is_not_carried_out() {
    for done in 0..3 {
        let (storage, old, new) = begun(done);
        let key = "/scopeyard/1/journal/change";
        let damaged = texts(&storage)[key].replace("Nightly", "nightly");
        storage.texts.borrow_mut().insert(key.into(), damaged.clone());
        let mut loaded = load(&storage);
        assert_eq!(loaded.problems.len(), 1);
        assert_eq!((loaded.problems[0].name.as_str(), loaded.problems[0].fault), ("journal/change", Fault::Damaged));
        assert_eq!(set_aside(&loaded.repository, "journal/change"), Some(damaged));
        assert_eq!(loaded.workspace == old, done == 0);
        assert_ne!(loaded.workspace, new);
        let ours = change(&loaded.workspace, &several());
        assert_eq!(block_on(loaded.repository.commit(&ours)), Ok(()));
    }
}

#[test]
fn a_damaged_journal_that_cannot_be_moved_is_not_overwritten() {
    let (storage, ..) = begun(2);
    let key = "/scopeyard/1/journal/change";
    storage.texts.borrow_mut().insert(key.into(), "?".into());
    storage.writes_left.set(Some(0));
    storage.removal_works.set(true);
    storage.reads_end.set(false);
    let mut loaded = load(&storage);
    assert_eq!((loaded.problems[0].fault, &loaded.problems[0].quarantined), (Fault::Damaged, &None));
    restart(&storage);
    let ours = change(&loaded.workspace, &several());
    assert_eq!(block_on(loaded.repository.commit(&ours)), Err(CommitError::Unsettled));
    assert_eq!(texts(&storage)[key], "?");
}

#[test]
fn a_journal_of_anything_but_good_records_is_not_carried_out() {
    let unreadable = envelope::seal("token/token5", 1, 9, "{}").unwrap();
    let write = |name: &str, text: Option<&str>| Write { name: name.into(), text: text.map(str::to_owned) };
    let journals = [
        vec![write("token/token6", None), write("token/token5", Some("?"))],
        vec![write("token/token6", None), write("token/token5", Some(&unreadable))],
        vec![write("token/token6", None), write("meta/head", None)],
        vec![write("token/token6", None), write("quarantine/token/token5", Some("?"))],
        vec![write("token/token6", None), write("../../theme", None)],
        vec![write("token/token6", None), write("", None)],
    ];
    for writes in journals {
        let (storage, before) = founded();
        let text = journal::seal(&writes, 1, 9).unwrap();
        storage.texts.borrow_mut().insert("/scopeyard/1/journal/change".into(), text);
        let loaded = load(&storage);
        assert_eq!(loaded.problems[0].fault, Fault::Unreadable);
        assert_eq!(loaded.repository.quarantined().unwrap()[0].fault, Some(Fault::Unreadable));
        assert_eq!(loaded.workspace, before.workspace);
        assert_eq!(texts(&storage).len(), 8);
    }
}

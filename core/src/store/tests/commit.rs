use super::*;
use crate::ports::{Storage, StorageError};
use crate::store::{CommitError, MemoryStorage};

/// What was done stays in the log: an inverse leaves that alone.
fn picks_without_log() -> impl Strategy<Value = Picks> {
    picks().prop_map(|picks| picks.into_iter().filter(|(slot, _)| *slot != 15).collect())
}

proptest! {
    #[test]
    fn what_is_committed_is_loaded(all in proptest::collection::vec(picks(), 1..5)) {
        let (storage, mut loaded) = founded();
        for picks in all {
            let change = change(&loaded.workspace, &picks);
            prop_assert_eq!(block_on(loaded.repository.commit(&change)), Ok(()));
            loaded.workspace.absorb(change);
            let again = load(&storage);
            prop_assert!(again.problems.is_empty());
            prop_assert_eq!(&again.workspace, &loaded.workspace);
        }
    }

    #[test]
    fn a_change_and_its_inverse_are_nothing(first in picks(), second in picks_without_log()) {
        let before = absorbed(&founded().1.workspace, &change(&founded().1.workspace, &first));
        let change = change(&before, &second);
        prop_assert_eq!(change.invert().invert(), change.clone());
        prop_assert_eq!(absorbed(&absorbed(&before, &change), &change.invert()), before);
    }

    #[test]
    fn a_change_can_be_taken_back_in_the_store(picks in picks_without_log()) {
        let (storage, mut loaded) = founded();
        let change = change(&loaded.workspace, &picks);
        prop_assert_eq!(block_on(loaded.repository.commit(&change)), Ok(()));
        prop_assert_eq!(block_on(loaded.repository.commit(&change.invert())), Ok(()));
        prop_assert_eq!(load(&storage).workspace, loaded.workspace);
    }
}

#[test]
fn keys_and_revisions_are_as_designed() {
    let (storage, mut loaded) = founded();
    assert_eq!(loaded.repository.revision(), 1);
    let text = texts(&storage)["/scopeyard/1/meta/preferences"].clone();
    assert!(text.starts_with("4 1 ") && text.ends_with(" [\"en\",\"\",\"\"]"), "{text}");
    block_on(loaded.repository.commit(&change(&loaded.workspace, &Picks::from([(12, Some(3)), (5, Some(1))]))))
        .unwrap();
    let texts = texts(&storage);
    let of_second = texts.values().filter(|text| text.starts_with("4 2 ")).count();
    assert_eq!((texts.len(), of_second, load(&storage).repository.revision()), (7, 2, 2));
}

#[test]
fn revisions_grow_for_life() {
    let (storage, mut loaded) = founded();
    for expected in 2..7 {
        let pick = if expected % 2 == 0 { Some(1) } else { None };
        block_on(loaded.repository.commit(&change(&loaded.workspace, &Picks::from([(6, pick), (7, pick)])))).unwrap();
        loaded = load(&storage);
        assert!(loaded.problems.is_empty());
        assert_eq!(loaded.repository.revision(), expected);
    }
    // The last that there is.
    let text = crate::store::envelope::seal("meta/head", 1, u64::MAX, "").unwrap();
    storage.put("/scopeyard/1/meta/head", &text).unwrap();
    let mut loaded = load(&storage);
    block_on(loaded.repository.commit(&change(&loaded.workspace, &Picks::from([(5, Some(1))])))).unwrap();
    assert!(load(&storage).problems.is_empty());
}

#[test]
fn a_full_storage_can_be_emptied() {
    let (storage, mut loaded) = founded();
    storage.room.set(Some(0));
    assert_eq!(block_on(loaded.repository.commit(&change(&loaded.workspace, &Picks::from([(5, None)])))), Ok(()));
    assert_eq!(texts(&storage).len(), 6);
}

#[test]
fn a_storage_that_was_cleared_is_noticed_and_can_be_filled_again() {
    let (storage, mut loaded) = founded();
    let workspace = loaded.workspace.clone();
    for key in storage.keys().unwrap() {
        storage.remove(&key).unwrap();
    }
    // One that changes what was there, and one that is new.
    for (slot, variant) in [(0, 1), (8, 1)] {
        let change = Change {
            edits: vec![Edit {
                before: workspace.record(&sample(slot, 0).key()).cloned(),
                after: Some(sample(slot, variant)),
            }],
        };
        assert_eq!(block_on(loaded.repository.commit(&change)), Err(CommitError::Cleared));
    }
    assert!(texts(&storage).is_empty());
    block_on(loaded.repository.store_again(&workspace)).unwrap();
    assert!(load(&storage).workspace == workspace);
    let change = Change { edits: vec![Edit::put(sample(8, 1))] };
    block_on(loaded.repository.commit(&change)).unwrap();
    // Where one record alone is gone, somebody else has been at work.
    let gone = Change { edits: vec![Edit::put(sample(9, 1))] };
    storage.remove(&storage.keys().unwrap()[0]).unwrap();
    assert_ne!(block_on(loaded.repository.commit(&gone)), Err(CommitError::Cleared));
}

#[test]
fn nothing_to_do_is_done_without_a_call() {
    let (storage, mut loaded) = founded();
    let calls = storage.calls.get();
    let nothing = Change { edits: vec![Edit { before: None, after: None }] };
    assert_eq!(block_on(loaded.repository.commit(&Change::default())), Ok(()));
    assert_eq!(block_on(loaded.repository.commit(&nothing)), Ok(()));
    assert_eq!((storage.calls.get(), loaded.repository.revision()), (calls, 1));
}

#[test]
fn what_somebody_else_changed_is_not_overwritten() {
    let edits: [&[(u8, Option<u8>)]; 4] =
        [&[(5, Some(2))], &[(5, None)], &[(7, Some(1))], &[(9, Some(1)), (5, Some(1))]];
    for theirs in edits {
        let (storage, mut here) = founded();
        let mut there = load(&storage);
        let theirs = change(&there.workspace, &theirs.iter().copied().collect());
        block_on(there.repository.commit(&theirs)).unwrap();
        let stored = texts(&storage);
        // Touches each of what they touched, and something else before and after.
        let ours = change(&here.workspace, &[0, 5, 6, 7, 9, 12].into_iter().map(|slot| (slot, Some(3))).collect());
        assert_eq!(block_on(here.repository.commit(&ours)), Err(CommitError::Stale));
        assert_eq!(texts(&storage), stored);
        // What they left alone can be changed still.
        let apart = change(&here.workspace, &Picks::from([(6, Some(2))]));
        assert_eq!(block_on(here.repository.commit(&apart)), Ok(()));
    }
}

#[test]
fn while_somebody_is_in_the_middle_of_a_change_nobody_else_writes() {
    let (storage, mut here) = founded();
    storage.put("/scopeyard/1/journal/change", "whatever").unwrap();
    let stored = texts(&storage);
    let ours = change(&here.workspace, &Picks::from([(5, Some(1))]));
    assert_eq!(block_on(here.repository.commit(&ours)), Err(CommitError::Stale));
    assert_eq!(texts(&storage), stored);
}

#[test]
fn one_revision_given_twice_is_told_apart() {
    let key = "/scopeyard/1/token/token5";
    let (storage, mut here) = founded();
    // Another browser process that sees none of our writes, nor we its.
    let apart = Rc::new(FakeStorage::default());
    *apart.texts.borrow_mut() = texts(&storage);
    let mut there = load(&apart);
    block_on(here.repository.commit(&change(&here.workspace, &Picks::from([(5, Some(1))])))).unwrap();
    block_on(there.repository.commit(&change(&there.workspace, &Picks::from([(5, Some(2))])))).unwrap();
    assert_eq!(here.repository.revision(), there.repository.revision());
    // Now it does.
    storage.texts.borrow_mut().insert(key.into(), texts(&apart)[key].clone());
    let next = change(&here.workspace, &Picks::from([(5, Some(3))]));
    assert_eq!(block_on(here.repository.commit(&next)), Err(CommitError::Stale));
}

#[test]
fn what_would_not_be_read_back_is_not_written() {
    let (storage, mut loaded) = founded();
    let stored = texts(&storage);
    let long =
        |slot, length| Edit::put(Record::Draft(Box::new(Draft { name: "\u{1}".repeat(length), ..draft(slot, 0) })));
    // A control character takes six characters in JSON, and eight in the JSON of a journal.
    let one = Change { edits: vec![long(10, 1_000_000)] };
    assert_eq!(block_on(loaded.repository.commit(&one)), Err(CommitError::TooLarge));
    let two = Change { edits: vec![long(10, 375_000), long(11, 375_000)] };
    assert_eq!(block_on(loaded.repository.commit(&two)), Err(CommitError::TooLarge));
    assert_eq!(texts(&storage), stored);
    let fits = Change { edits: vec![long(10, 375_000)] };
    assert_eq!(block_on(loaded.repository.commit(&fits)), Ok(()));
    assert!(load(&storage).problems.is_empty());
}

#[test]
fn without_storage_it_works_in_memory() {
    let storage = Rc::new(MemoryStorage::default());
    let mut loaded = Repository::load(storage.clone(), "/").unwrap();
    let found = change(&loaded.workspace, &Picks::from([(0, Some(0)), (5, Some(0)), (9, Some(0))]));
    block_on(loaded.repository.commit(&found)).unwrap();
    loaded.workspace.absorb(found);
    block_on(loaded.repository.commit(&change(&loaded.workspace, &Picks::from([(9, None)])))).unwrap();
    // The account, the token, and the head.
    assert_eq!(all_of(&loaded.repository).len(), 3);
    assert_eq!(Repository::load(storage, "/").unwrap().workspace.tokens(&account_id(5)).len(), 0);
    assert_eq!(loaded.workspace.tokens(&account_id(1)).len(), 1);
}

#[test]
fn a_storage_that_cannot_be_read_is_an_error() {
    let (storage, mut loaded) = founded();
    storage.writes_left.set(Some(0));
    storage.reads_end.set(true);
    assert_eq!(Repository::load(storage.clone(), "/").err(), Some(StorageError::Unavailable));
    let ours = change(&loaded.workspace, &Picks::from([(5, Some(1))]));
    assert_eq!(block_on(loaded.repository.commit(&ours)), Err(CommitError::Storage(StorageError::Unavailable)));
    assert!(loaded.repository.backup(EveryAccount::PROVEN).is_err() && loaded.repository.quarantined().is_err());
}

#[test]
fn every_error_has_a_code_of_its_own() {
    let storage = [StorageError::Unavailable, StorageError::QuotaExceeded, StorageError::Denied, StorageError::Other];
    let others = [CommitError::Stale, CommitError::ReadOnly, CommitError::Unsettled, CommitError::TooLarge];
    let codes: std::collections::BTreeSet<_> =
        storage.map(CommitError::from).iter().chain(&others).map(|error| error.code()).collect();
    assert_eq!(codes.len(), 8);
}

proptest! {
    #[test]
    fn the_change_from_one_workspace_to_another_makes_that(one in picks(), other in picks()) {
        let (_, loaded) = founded();
        let [one, other] = [one, other].map(|picks| absorbed(&loaded.workspace, &change(&loaded.workspace, &picks)));
        let there = one.change_to(&other);
        prop_assert!(absorbed(&one, &there) == other);
        prop_assert!(one.change_to(&one).edits.is_empty());
    }
}

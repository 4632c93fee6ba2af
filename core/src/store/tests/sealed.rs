//! Records that are sealed.

use super::*;
use crate::ports::fake::Plain;
use crate::ports::{Cipher, StorageError};
use crate::store::{CommitError, Lock, Look, Phase};

const KEY: u8 = 7;

fn key(number: u8) -> Rc<dyn Cipher> {
    Rc::new(Plain(number))
}

fn unlock(storage: &Rc<FakeStorage>, number: u8) -> Look {
    block_on(Repository::unlock(storage.clone(), "/", key(number))).unwrap()
}

/// A store with everything in it sealed.
fn closed() -> (Rc<FakeStorage>, Workspace, Repository) {
    let (storage, mut loaded) = founded();
    block_on(loaded.repository.convert(Some(key(KEY)))).unwrap();
    (storage, loaded.workspace, loaded.repository)
}

fn hidden(storage: &FakeStorage) -> bool {
    texts(storage).values().all(|text| text.splitn(4, ' ').nth(3).is_some_and(|data| data.starts_with('!')))
}

#[test]
fn what_is_sealed_is_read_back_with_its_key_and_with_no_other() {
    let (storage, workspace, _) = closed();
    assert!(hidden(&storage));
    let stored = texts(&storage);
    let look = unlock(&storage, KEY);
    assert!(!look.is_locked() && look.workspace == workspace);
    // Another key, or none: nothing is touched, and nothing is set aside.
    for mut look in [unlock(&storage, 8), Repository::look(storage.clone(), "/").unwrap()] {
        assert!(look.is_locked());
        assert!(std::mem::take(&mut look.workspace).is_empty());
        let (mut repository, problems) = look.settle();
        assert!(problems.is_empty() && repository.is_read_only());
        let change = Change { edits: vec![Edit::put(sample(2, 1))] };
        assert_eq!(block_on(repository.commit(&change)), Err(CommitError::ReadOnly));
    }
    assert_eq!(texts(&storage), stored);
}

proptest! {
    #[test]
    fn what_is_done_meanwhile_is_sealed_too(picks in picks()) {
        let (storage, workspace, mut repository) = closed();
        let change = change(&workspace, &picks);
        block_on(repository.commit(&change)).unwrap();
        let only_heads = |name: &String| name.ends_with("meta/head");
        prop_assert!(texts(&storage).iter().all(|(name, text)| only_heads(name) || text.contains(" !")));
        prop_assert!(unlock(&storage, KEY).workspace == absorbed(&workspace, &change));
    }

    #[test]
    fn closing_and_opening_can_stop_anywhere_and_go_on(first in 0_usize..9, second in 0_usize..9, opens: bool, picks in picks()) {
        let (storage, mut loaded) = founded();
        let workspace = loaded.workspace.clone();
        if opens {
            block_on(loaded.repository.convert(Some(key(KEY)))).unwrap();
        }
        let wanted = || (!opens).then(|| key(KEY));
        let mut repository = loaded.repository;
        for stop in [first, second] {
            storage.writes_left.set(Some(stop));
            let done = block_on(repository.convert(wanted()));
            prop_assert!(matches!(done, Ok(()) | Err(CommitError::Storage(StorageError::QuotaExceeded))));
            storage.writes_left.set(None);
            // Each record is there, in the one form or the other.
            let mut look = unlock(&storage, KEY);
            if look.is_locked() {
                look = Repository::look(storage.clone(), "/").unwrap();
            }
            prop_assert!(std::mem::take(&mut look.workspace) == workspace);
            let (again, problems) = look.settle();
            prop_assert!(problems.is_empty());
            repository = again;
        }
        // And work goes on in between.
        let change = change(&workspace, &picks);
        block_on(repository.commit(&change)).unwrap();
        block_on(repository.convert(wanted())).unwrap();
        let look = if opens { Repository::look(storage.clone(), "/").unwrap() } else { unlock(&storage, KEY) };
        prop_assert!(!look.is_locked() && look.workspace == absorbed(&workspace, &change));
        prop_assert_eq!(texts(&storage).iter().any(|(name, text)| !name.ends_with("head") && text.contains(" !")), !opens);
    }
}

#[test]
fn records_that_were_swapped_altered_or_put_back_do_not_open() {
    let (storage, workspace, mut repository) = closed();
    let name = |slot: u8| format!("/scopeyard/1/{}", crate::store::key::of_record(&sample(slot, 0).key()));
    let old = texts(&storage)[&name(5)].clone();
    block_on(repository.commit(&change(&workspace, &Picks::from([(5, Some(2))])))).unwrap();
    let now = texts(&storage);
    // What one token held, sealed under the name of another, in an envelope of its own that is whole.
    let data = |text: &str| text.splitn(4, ' ').nth(3).unwrap().to_owned();
    let revision = |text: &str| crate::store::envelope::stamp(text).unwrap().revision;
    let reseal = |slot: u8, of: &str, text: &str| {
        let short = crate::store::key::of_record(&sample(slot, 0).key());
        crate::store::envelope::seal(&short, 4, revision(of), &data(text)).unwrap()
    };
    let swapped = reseal(6, &now[&name(6)], &now[&name(5)]);
    let rolled = reseal(5, &now[&name(5)], &old);
    for (slot, text) in [(6, swapped), (5, rolled)] {
        *storage.texts.borrow_mut() = now.clone();
        storage.texts.borrow_mut().insert(name(slot), text);
        let (repository, problems) = unlock(&storage, KEY).settle();
        assert_eq!(problems.iter().map(|problem| problem.fault).collect::<Vec<_>>(), [crate::store::Fault::Damaged]);
        assert_eq!(repository.quarantined().unwrap().len(), 1);
    }
}

#[test]
fn a_change_that_was_begun_is_finished_sealed() {
    let (storage, workspace, mut repository) = closed();
    let change = change(&workspace, &Picks::from([(5, Some(1)), (6, None), (7, Some(2))]));
    storage.writes_left.set(Some(2));
    storage.reads_end.set(true);
    assert_eq!(block_on(repository.commit(&change)), Err(CommitError::Unsettled));
    storage.writes_left.set(None);
    let look = unlock(&storage, KEY);
    assert!(look.workspace == absorbed(&workspace, &change));
    let (_, problems) = look.settle();
    assert!(problems.is_empty() && hidden(&storage));
}

fn lock(phase: Phase) -> Lock {
    let (salt, nonce, key) = (vec![1; 16], vec![2; 12], vec![3; 48]);
    Lock { phase, iterations: 600_000, salt, nonce, key, idle: 15 }
}

#[test]
fn a_lock_is_found_and_nothing_is_touched_without_its_key() {
    let (storage, workspace, repository) = closed();
    for phase in [Phase::Closing, Phase::Closed, Phase::Opening] {
        repository.put_lock(Some(&lock(phase))).unwrap();
        let stored = texts(&storage);
        let look = Repository::look(storage.clone(), "/").unwrap();
        assert_eq!(look.lock(), Some(&Ok(lock(phase))));
        assert!(look.is_locked() && look.settle().0.is_read_only());
        assert_eq!(texts(&storage), stored);
        let look = unlock(&storage, KEY);
        assert!(!look.is_locked() && look.workspace == workspace && look.lock() == Some(&Ok(lock(phase))));
    }
    repository.put_lock(None).unwrap();
    assert!(Repository::look(storage.clone(), "/").unwrap().lock().is_none());
}

#[test]
fn a_lock_that_is_no_good_is_left_where_it_is() {
    let (storage, _, repository) = closed();
    for bad in [
        Lock { iterations: 1_000, ..lock(Phase::Closed) },
        Lock { salt: vec![], ..lock(Phase::Closed) },
        Lock { key: vec![3; 32], ..lock(Phase::Closed) },
    ] {
        repository.put_lock(Some(&bad)).unwrap();
        let stored = texts(&storage);
        let look = Repository::look(storage.clone(), "/").unwrap();
        assert_eq!(look.lock(), Some(&Err(crate::store::Fault::Unreadable)));
        assert!(look.is_locked());
        drop(look.settle());
        assert_eq!(texts(&storage), stored);
    }
}

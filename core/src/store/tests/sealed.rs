//! Records that are sealed.

use super::*;
use crate::ports::fake::Plain;
use crate::ports::{Cipher, CipherError, LocalFuture, Storage, StorageError};
use crate::store::{CommitError, Lock, Look, Phase};

const KEY: u8 = 7;

fn key(number: u8) -> Rc<dyn Cipher> {
    Rc::new(Plain(number))
}

fn unlock(storage: &Rc<FakeStorage>, number: u8) -> Look {
    block_on(Repository::unlock(storage.clone(), "/", key(number))).unwrap()
}

/// The lock, as whoever has the key makes it.
fn lock(phase: Phase) -> Lock {
    let (salt, nonce, wrapped) = (vec![1; 16], vec![2; 12], vec![3; 48]);
    let lock = Lock { phase, iterations: 600_000, salt, nonce, key: wrapped, idle: 15, proof: String::new() };
    block_on(lock.proven(&*key(KEY))).unwrap()
}

/// A store with everything in it sealed.
fn closed() -> (Rc<FakeStorage>, Workspace, Repository) {
    let (storage, mut loaded) = founded();
    loaded.repository.put_lock(Some(&lock(Phase::Closing))).unwrap();
    block_on(loaded.repository.convert(key(KEY), true)).unwrap();
    loaded.repository.put_lock(Some(&lock(Phase::Closed))).unwrap();
    (storage, loaded.workspace, loaded.repository)
}

/// What is stored, without what is never sealed: a revision, and the lock.
fn records(storage: &FakeStorage) -> BTreeMap<String, String> {
    texts(storage).into_iter().filter(|(name, _)| !name.contains("meta/head") && !name.contains("meta/lock")).collect()
}

fn is_hidden(text: &str) -> bool {
    text.splitn(4, ' ').nth(3).is_some_and(|data| data.starts_with('!'))
}

fn hidden(storage: &FakeStorage) -> bool {
    records(storage).values().all(|text| is_hidden(text))
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
        prop_assert!(hidden(&storage));
        prop_assert!(unlock(&storage, KEY).workspace == absorbed(&workspace, &change));
    }

    #[test]
    fn closing_and_opening_can_stop_anywhere_and_go_on(first in 0_usize..9, second in 0_usize..9, opens: bool, picks in picks()) {
        let (storage, workspace, mut repository) = if opens {
            closed()
        } else {
            let (storage, loaded) = founded();
            (storage, loaded.workspace, loaded.repository)
        };
        repository.put_lock(Some(&lock(if opens { Phase::Opening } else { Phase::Closing }))).unwrap();
        for stop in [first, second] {
            storage.writes_left.set(Some(stop));
            let done = block_on(repository.convert(key(KEY), !opens));
            prop_assert!(matches!(done, Ok(()) | Err(CommitError::Storage(StorageError::QuotaExceeded))));
            storage.writes_left.set(None);
            // Each record is there, in the one form or the other.
            let mut look = unlock(&storage, KEY);
            prop_assert!(std::mem::take(&mut look.workspace) == workspace && !look.is_locked());
            let (again, problems) = look.settle();
            prop_assert!(problems.is_empty());
            repository = again;
        }
        // And work goes on in between.
        let change = change(&workspace, &picks);
        block_on(repository.commit(&change)).unwrap();
        block_on(repository.convert(key(KEY), !opens)).unwrap();
        let last = lock(Phase::Closed);
        repository.put_lock((!opens).then_some(&last)).unwrap();
        let look = if opens { Repository::look(storage.clone(), "/").unwrap() } else { unlock(&storage, KEY) };
        prop_assert!(!look.is_locked() && look.workspace == absorbed(&workspace, &change));
        prop_assert!(records(&storage).values().all(|text| is_hidden(text) != opens));
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

#[test]
fn a_lock_is_found_and_nothing_is_touched_without_its_key() {
    let (storage, workspace, repository) = closed();
    for phase in [Phase::Closing, Phase::Closed, Phase::Opening] {
        repository.put_lock(Some(&lock(phase))).unwrap();
        let stored = texts(&storage);
        let look = Repository::look(storage.clone(), "/").unwrap();
        assert_eq!(look.lock(), Some(Ok(lock(phase))));
        assert!(look.is_locked() && look.settle().0.is_read_only());
        assert_eq!(texts(&storage), stored);
        let look = unlock(&storage, KEY);
        assert!(!look.is_locked() && look.workspace == workspace && look.lock() == Some(Ok(lock(phase))));
    }
}

#[test]
fn without_a_lock_nothing_is_sealed_whatever_key_one_has() {
    let (storage, loaded) = founded();
    let look = unlock(&storage, KEY);
    assert!(!look.is_locked() && look.workspace == loaded.workspace);
    let (mut repository, _) = look.settle();
    block_on(repository.commit(&Change { edits: vec![Edit::put(sample(7, 1))] })).unwrap();
    assert!(records(&storage).values().all(|text| !is_hidden(text)));
}

/// Whoever can write to the storage can't have everything opened that way, nor put something among what is sealed.
#[test]
fn a_lock_that_somebody_else_altered_opens_nothing() {
    let (storage, workspace, repository) = closed();
    let good = lock(Phase::Closed);
    for bad in [
        Lock { phase: Phase::Opening, ..good.clone() },
        Lock { idle: 0, ..good.clone() },
        Lock { iterations: 700_000, ..good.clone() },
        Lock { salt: vec![2; 16], ..good.clone() },
        Lock { key: vec![4; 48], ..good.clone() },
        Lock { proof: String::new(), ..good.clone() },
    ] {
        repository.put_lock(Some(&bad)).unwrap();
        let stored = texts(&storage);
        let look = unlock(&storage, KEY);
        assert!(look.is_locked() && look.workspace.is_empty());
        drop(look.settle());
        assert_eq!(texts(&storage), stored);
    }
    repository.put_lock(Some(&good)).unwrap();
    let name = crate::store::key::of_record(&sample(7, 1).key());
    let data = crate::store::codec::encode(&sample(7, 1)).unwrap();
    let plain = crate::store::envelope::seal(&name, 4, 99, &data).unwrap();
    storage.texts.borrow_mut().insert(["/scopeyard/1/", &*name].concat(), plain);
    let look = unlock(&storage, KEY);
    assert!(look.workspace == workspace);
    let (repository, problems) = look.settle();
    assert_eq!((problems.len(), repository.quarantined().unwrap().len()), (1, 1));
}

proptest! {
    #[test]
    fn a_lock_is_read_back(idle: u32, iterations in 600_000_u32..=10_000_000, proof in "[ -~]{0,60}", phase in 0_usize..3) {
        let phase = [Phase::Closing, Phase::Closed, Phase::Opening][phase];
        let lock = Lock { idle, iterations, proof, ..lock(phase) };
        prop_assert_eq!(Lock::parse(&lock.print().unwrap()), Some(lock));
    }
}

#[test]
fn a_lock_that_is_no_good_is_left_where_it_is() {
    let (storage, _, repository) = closed();
    let good = lock(Phase::Closed);
    for bad in [
        Lock { iterations: 1_000, ..good.clone() },
        Lock { salt: vec![], ..good.clone() },
        Lock { key: vec![3; 32], ..good.clone() },
    ] {
        repository.put_lock(Some(&bad)).unwrap();
        let stored = texts(&storage);
        for look in [Repository::look(storage.clone(), "/").unwrap(), unlock(&storage, KEY)] {
            assert_eq!(look.lock(), Some(Err(crate::store::Fault::Unreadable)));
            assert!(look.is_locked());
            drop(look.settle());
            assert_eq!(texts(&storage), stored);
        }
    }
}

#[test]
fn what_is_sealed_is_left_alone_without_a_lock_unless_it_is_broken() {
    let (storage, _, repository) = closed();
    repository.put_lock(None).unwrap();
    let stored = texts(&storage);
    let look = Repository::look(storage.clone(), "/").unwrap();
    assert!(look.is_locked() && look.lock().is_none());
    drop(look.settle());
    assert_eq!(texts(&storage), stored);
    let (storage, loaded) = founded();
    storage.put("/scopeyard/1/token/Abc", "4 1 00000000 !AAAA").unwrap();
    let look = Repository::look(storage.clone(), "/").unwrap();
    assert!(!look.is_locked() && look.workspace == loaded.workspace);
    assert_eq!(look.settle().0.quarantined().unwrap().len(), 1);
    // One that is whole, among others that are not sealed: it does not keep those out of reach.
    let data = format!("!{}", crate::text::of_bytes(b"anything"));
    let text = crate::store::envelope::seal("token/Abc", 4, 1, &data).unwrap();
    storage.put("/scopeyard/1/token/Abc", &text).unwrap();
    let look = Repository::look(storage.clone(), "/").unwrap();
    assert!(!look.is_locked() && look.workspace == loaded.workspace);
    assert_eq!(look.settle().0.quarantined().unwrap().len(), 2);
}

/// As long as anything is sealed, the lock has to stay.
#[test]
fn opening_all_fails_if_one_does_not_open() {
    let (storage, _, mut repository) = closed();
    let data = format!("!{}", crate::text::of_bytes(b"anything"));
    let text = crate::store::envelope::seal("token/Abc", 4, 1, &data).unwrap();
    storage.put("/scopeyard/1/token/Abc", &text).unwrap();
    assert_eq!(block_on(repository.convert(key(KEY), false)), Err(CommitError::Stale));
}

/// A cipher that fails after so many texts.
struct Failing(std::cell::Cell<usize>);

impl Cipher for Failing {
    fn seal<'a>(&'a self, associated: &'a str, text: &'a str) -> LocalFuture<'a, Result<String, CipherError>> {
        Box::pin(async move { Plain(KEY).seal(associated, text).await })
    }
    fn open<'a>(&'a self, associated: &'a str, sealed: &'a str) -> LocalFuture<'a, Result<String, CipherError>> {
        Box::pin(async move {
            match self.0.get() {
                0 => Err(CipherError::Failed),
                left => {
                    self.0.set(left - 1);
                    Plain(KEY).open(associated, sealed).await
                }
            }
        })
    }
}

#[test]
fn a_cipher_that_fails_sets_nothing_aside() {
    let (storage, _, mut repository) = closed();
    let stored = texts(&storage);
    for left in 0..5 {
        let cipher = Rc::new(Failing(std::cell::Cell::new(left)));
        let look = block_on(Repository::unlock(storage.clone(), "/", cipher)).unwrap();
        assert!(look.is_locked() && look.workspace.is_empty());
        let (_, problems) = look.settle();
        assert!(problems.is_empty() && texts(&storage) == stored);
    }
    let cipher = Rc::new(Failing(std::cell::Cell::new(2)));
    assert_eq!(block_on(repository.convert(cipher, false)), Err(CommitError::Cipher));
}

#[test]
fn what_was_left_alone_is_sealed_too() {
    let (storage, mut loaded) = founded();
    // A token of an account that is gone.
    let name = format!("/scopeyard/1/{}", crate::store::key::of_record(&sample(0, 0).key()));
    storage.texts.borrow_mut().remove(&name);
    let repository = &mut loaded.repository;
    *repository = load(&storage).repository;
    repository.put_lock(Some(&lock(Phase::Closing))).unwrap();
    block_on(repository.convert(key(KEY), true)).unwrap();
    assert!(records(&storage).len() > 3 && hidden(&storage));
}

#[test]
fn a_revision_that_is_raised_is_found_again() {
    let (storage, mut loaded) = founded();
    loaded.repository.raise(40);
    loaded.repository.raise(7);
    assert_eq!(loaded.repository.revision(), 40);
    assert_eq!(Repository::latest(&*storage, "/"), Ok(40));
    assert_eq!(load(&storage).repository.revision(), 40);
}

#[test]
fn a_wipe_takes_all_that_is_ours_the_lock_last() {
    let (storage, ..) = closed();
    storage.put("/other", "theirs").unwrap();
    let ours = texts(&storage).len() - 1;
    for stop in 0..ours {
        storage.writes_left.set(Some(stop));
        storage.recovers.set(true);
        let before = texts(&storage);
        assert!(Repository::wipe(&*storage, "/").is_err());
        // What is left can still be opened.
        assert!(texts(&storage).contains_key("/scopeyard/1/meta/lock"));
        *storage.texts.borrow_mut() = before;
    }
    storage.writes_left.set(None);
    Repository::wipe(&*storage, "/").unwrap();
    assert_eq!(texts(&storage).into_keys().collect::<Vec<_>>(), ["/other"]);
}

#[test]
fn while_it_is_locked_what_is_not_sealed_yet_leaves_without_auth_tokens() {
    let (storage, mut loaded) = founded();
    let change = Change { edits: vec![Edit::put(sample(13, 1))] };
    block_on(loaded.repository.commit(&change)).unwrap();
    loaded.workspace.absorb(change);
    storage.put("/scopeyard/1/quarantine/token/x", "sbx_").unwrap();
    let auths = |workspace: &Workspace| -> Vec<String> {
        let tokens = workspace.everything().edits.into_iter().filter_map(|edit| edit.after);
        let auths = tokens.flat_map(|record| match record {
            Record::Token(token) => vec![token.auth.clone()],
            Record::Legacy(legacy) => vec![legacy.read_write.clone(), legacy.read_only.clone()],
            _ => Vec::new(),
        });
        auths.map(|auth| auth.expose().to_owned()).collect()
    };
    let auths = auths(&loaded.workspace);
    assert!(auths.len() > 2);
    loaded.repository.put_lock(Some(&lock(Phase::Closing))).unwrap();
    let held = |storage: &Rc<FakeStorage>| {
        let repository = Repository::look(storage.clone(), "/").unwrap().leave().0;
        read(&repository.sealed_backup().unwrap())
    };
    let taken = held(&storage);
    let all = taken.values().cloned().collect::<String>();
    assert!(auths.iter().all(|auth| !all.contains(auth)));
    assert!(taken.contains_key("meta/lock") && taken.keys().all(|name| !name.starts_with("quarantine")));
    assert_eq!(taken.keys().filter(|name| name.starts_with("token/")).count(), auths.len() - 2);
    // Once it is sealed it leaves as it is.
    block_on(loaded.repository.convert(key(KEY), true)).unwrap();
    let name = "/scopeyard/1/legacy/".to_owned() + account_id(0).as_str();
    assert_eq!(held(&storage).get(&name["/scopeyard/1/".len()..]).cloned(), storage.get(&name).unwrap());
}

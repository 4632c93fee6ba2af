//! Formats before and after this build's.

use super::*;
use crate::store::key::Keys;
use crate::store::load;
use crate::store::migrate::{FORMAT, Format};
use crate::store::{CommitError, Fault, envelope};
use crate::workspace::Kind;

/// Every user is renamed, everything else stays.
fn rename(kind: Kind, data: &str) -> Option<String> {
    Some(if kind == Kind::User { data.replace("Maya", "Ms. Maya") } else { data.to_owned() })
}
const NEXT: Format = Format(&[FORMAT.0[0], FORMAT.0[1], FORMAT.0[2], rename]);

fn load_next(storage: &Rc<FakeStorage>) -> Loaded {
    load::load(storage.clone(), Keys::new("/"), NEXT).unwrap()
}

#[test]
fn an_older_store_is_upgraded_when_read_and_record_by_record_when_written() {
    let (storage, before) = founded();
    let stored = texts(&storage);
    let mut loaded = load_next(&storage);
    assert!(loaded.problems.is_empty());
    assert_eq!(texts(&storage), stored);
    assert_eq!(loaded.workspace.users(&account_id(0))[0].name.as_str(), "Ms. Maya 0");
    assert_eq!(loaded.workspace.tokens(&account_id(5)), before.workspace.tokens(&account_id(5)));
    let change = change(&loaded.workspace, &Picks::from([(2, Some(1)), (6, Some(1))]));
    block_on(loaded.repository.commit(&change)).unwrap();
    loaded.workspace.absorb(change);
    assert_eq!(texts(&storage).values().filter(|text| text.starts_with("5 2 ")).count(), 2);
    // What is of that version already is not upgraded again.
    assert_eq!(load_next(&storage).workspace, loaded.workspace);
}

#[test]
fn a_journal_of_an_older_build_is_finished() {
    let (storage, mut loaded) = founded();
    let change = change(&loaded.workspace, &Picks::from([(2, Some(1)), (6, None)]));
    storage.writes_left.set(Some(1));
    assert_eq!(block_on(loaded.repository.commit(&change)), Err(CommitError::Unsettled));
    storage.writes_left.set(None);
    let loaded = load_next(&storage);
    assert!(loaded.problems.is_empty());
    assert_eq!(loaded.workspace.users(&account_id(0))[0].name.as_str(), "Ms. Maya 1");
    assert_eq!(texts(&storage).len(), 6);
}

/// Opens what should open read-only, and checks that nothing is ever written.
fn read_only(storage: &Rc<FakeStorage>) -> Loaded {
    let stored = texts(storage);
    let writes = storage.writes.get();
    let mut loaded = load(storage);
    assert!(loaded.repository.is_read_only());
    let ours = change(&loaded.workspace, &Picks::from([(5, Some(3)), (8, Some(1))]));
    assert_eq!(block_on(loaded.repository.commit(&ours)), Err(CommitError::ReadOnly));
    assert_eq!(block_on(loaded.repository.commit(&Change::default())), Ok(()));
    assert_eq!(loaded.repository.discard("token/x", EveryAccount::PROVEN), Err(CommitError::ReadOnly));
    assert_eq!(all_of(&loaded.repository).len(), stored.len());
    assert_eq!((storage.writes.get(), texts(storage)), (writes, stored));
    loaded
}

#[test]
fn newer_data_is_left_alone_with_everything_else() {
    let (storage, before) = founded();
    let put = |name: &str, text: String| drop(storage.texts.borrow_mut().insert(format!("/scopeyard/1/{name}"), text));
    put("token/broken", "?".into());
    put("token/token7", envelope::seal("token/token7", FORMAT.version() + 1, 9, "\u{0}").unwrap());
    let loaded = read_only(&storage);
    assert_eq!(loaded.workspace, before.workspace);
    let found: Vec<_> = loaded.problems.iter().map(|problem| (problem.name.as_str(), problem.fault)).collect();
    assert_eq!(found, [("token/broken", Fault::Damaged), ("token/token7", Fault::Newer(FORMAT.version() + 1))]);
    assert!(loaded.problems.iter().all(|problem| problem.quarantined.is_none()));
}

#[test]
fn a_newer_kind_of_record_counts() {
    let (storage, _) = founded();
    let text = envelope::seal("sample/token5", 5, 9, "{}").unwrap();
    storage.texts.borrow_mut().insert("/scopeyard/1/sample/token5".into(), text);
    assert_eq!(read_only(&storage).problems[0].fault, Fault::Newer(5));
}

#[test]
fn a_newer_journal_is_not_finished() {
    let (storage, before) = founded();
    let text = envelope::seal("journal/change", FORMAT.version() + 1, 9, "[]").unwrap();
    storage.texts.borrow_mut().insert("/scopeyard/1/journal/change".into(), text);
    let loaded = read_only(&storage);
    assert_eq!(loaded.workspace, before.workspace);
    assert_eq!(loaded.problems[0].fault, Fault::Newer(FORMAT.version() + 1));
}

#[test]
fn a_journal_of_newer_texts_is_not_finished() {
    let (storage, _) = founded();
    let mut loaded = load_next(&storage);
    let change = change(&loaded.workspace, &Picks::from([(2, Some(1)), (6, None)]));
    storage.writes_left.set(Some(1));
    assert_eq!(block_on(loaded.repository.commit(&change)), Err(CommitError::Unsettled));
    storage.writes_left.set(None);
    assert_eq!(read_only(&storage).problems[0].fault, Fault::Newer(FORMAT.version() + 1));
}

#[test]
fn beside_newer_data_a_journal_is_only_looked_at() {
    let (storage, mut loaded) = founded();
    let change = change(&loaded.workspace, &Picks::from([(2, Some(1)), (6, None)]));
    storage.writes_left.set(Some(1));
    assert_eq!(block_on(loaded.repository.commit(&change)), Err(CommitError::Unsettled));
    storage.writes_left.set(None);
    let text = envelope::seal("token/token7", FORMAT.version() + 1, 9, "{}").unwrap();
    storage.texts.borrow_mut().insert("/scopeyard/1/token/token7".into(), text);
    let again = read_only(&storage);
    assert_eq!(again.workspace, absorbed(&loaded.workspace, &change));
    assert_eq!(again.problems[0].fault, Fault::Unfinished);
}

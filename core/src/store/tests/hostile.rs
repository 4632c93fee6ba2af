//! Storage that holds anything at all.

use super::*;
use crate::store::migrate::FORMAT;
use crate::store::{CommitError, Fault, Quarantined, codec, envelope, journal};

const PREFIX: &str = "/scopeyard/1/";

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (0..SLOTS).prop_map(|slot| { let key = sample(slot, 0).key(); format!("{}/{}", key.kind.as_str(), key.id) }),
        1 => "journal/change|meta/head",
        2 => "(token|usage|meta|journal|quarantine)/?.{0,9}",
        2 => "quarantine/(token/token5|account/account0|journal/change)(~2)?",
        1 => ".{0,12}",
    ]
}

/// A text made for `name`: hardly anything, something sealed, something newer, and whole records under right and wrong names.
fn text(name: String) -> impl Strategy<Value = (String, String)> {
    let sealed = |name: &str, version, data: &str| envelope::seal(name, version, 7, data).unwrap();
    let (one, two, three) = (name.clone(), name.clone(), name.clone());
    prop_oneof![
        ".{0,40}",
        "[01] [0-9]{1,20} [0-9a-f]{8} .{0,9}",
        "\\{.{0,40}\\}|null|\\[\\]|\"\"|\\[\"[a-z0-9]{0,9}\"(,\"[a-z0-9]{0,9}\"){0,11}\\]|\\[\"token/token5\"(,\"\")?\\]"
            .prop_map(move |data| sealed(&one, 1, &data)),
        ".{0,9}".prop_map(move |data| sealed(&two, 0, &data)),
        (0..SLOTS, 0_u8..3).prop_map(move |(slot, variant)| {
            let data = codec::encode(&sample(slot, variant)).unwrap();
            sealed(&three, 1, &data)
        }),
    ]
    .prop_map(move |text| (name.clone(), text))
}

fn store() -> impl Strategy<Value = BTreeMap<String, String>> {
    proptest::collection::vec(name().prop_flat_map(text), 0..12).prop_map(|texts| texts.into_iter().collect())
}

fn holding(texts: &BTreeMap<String, String>) -> Rc<FakeStorage> {
    let storage = FakeStorage::default();
    *storage.texts.borrow_mut() = texts.iter().map(|(name, text)| ([PREFIX, name].concat(), text.clone())).collect();
    Rc::new(storage)
}

/// Whether each text is where it was, or in quarantine under the name that it had.
fn all_kept(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> bool {
    before.iter().all(|(name, text)| {
        let moved = format!("{PREFIX}quarantine/{name}");
        after.get(&[PREFIX, name].concat()) == Some(text)
            || after.iter().any(|(key, kept)| {
                kept == text && key.strip_prefix(&moved).is_some_and(|rest| rest.is_empty() || rest.starts_with('~'))
            })
    })
}

proptest! {
    #[test]
    fn nothing_is_ever_lost(before in store(), left in proptest::option::of(0_usize..6), removal_works: bool) {
        // A whole journal is there to overwrite things.
        let is_journal = |text: &String| journal::open(text, FORMAT).is_ok();
        prop_assume!(!before.get("journal/change").is_some_and(is_journal));
        let storage = holding(&before);
        storage.writes_left.set(left);
        storage.removal_works.set(removal_works);
        let loaded = load(&storage);
        prop_assert!(all_kept(&before, &texts(&storage)));
        prop_assert_eq!(all_of(&loaded.repository).len(), texts(&storage).len());
        for problem in &loaded.problems {
            let place = problem.quarantined.as_ref().map_or(problem.name.clone(), |id| format!("quarantine/{id}"));
            prop_assert_eq!(&texts(&storage)[&format!("{PREFIX}{place}")], &before[&problem.name]);
        }
        // Once storage works, everything that is wrong is out of the way, and the rest is as it was.
        storage.writes_left.set(None);
        let second = load(&storage);
        prop_assert_eq!(&second.workspace, &loaded.workspace);
        let third = load(&storage);
        prop_assert!(third.problems.iter().all(|problem| problem.fault == Fault::Orphan));
        prop_assert!(all_kept(&before, &texts(&storage)));
    }

    #[test]
    fn any_store_can_be_loaded_and_written_to(before in store(), picks in picks()) {
        let storage = holding(&before);
        let mut loaded = load(&storage);
        let quarantined = loaded.repository.quarantined().unwrap();
        let change = change(&loaded.workspace, &picks);
        if block_on(loaded.repository.commit(&change)).is_ok() {
            loaded.workspace.absorb(change);
        }
        prop_assert_eq!(load(&storage).repository.quarantined().unwrap(), quarantined.clone());
        for Quarantined { id, units, .. } in quarantined {
            let text = set_aside(&loaded.repository, &id).unwrap();
            prop_assert_eq!(text.encode_utf16().count(), units);
            prop_assert_eq!(loaded.repository.discard(&id, EveryAccount::PROVEN), Ok(()));
        }
        prop_assert!(loaded.repository.quarantined().unwrap().is_empty());
    }
}

#[test]
fn each_fault_is_named_and_the_rest_loads() {
    let (storage, before) = founded();
    let put =
        |name: &str, text: &str| drop(storage.texts.borrow_mut().insert([PREFIX, name].concat(), text.to_owned()));
    put("token/token5", "{\"auth\":\"sbx_...\"}");
    let copied = texts(&storage)["/scopeyard/1/token/token6"].clone();
    put("token/token7", &copied);
    put("user/user3", &envelope::seal("user/user3", 1, 9, "{\"id\":\"user4\"}").unwrap());
    put("sample/token6", &envelope::seal("sample/token6", 1, 9, "{}").unwrap());
    let loaded = load(&storage);
    let found: Vec<_> = loaded.problems.iter().map(|problem| (problem.name.as_str(), problem.fault)).collect();
    let expected = [
        ("sample/token6", Fault::UnknownKey),
        ("token/token5", Fault::Damaged),
        ("token/token7", Fault::Damaged),
        ("user/user3", Fault::Unreadable),
    ];
    assert_eq!(found, expected);
    let kept: Vec<_> = loaded.repository.quarantined().unwrap().into_iter().map(|kept| (kept.id, kept.fault)).collect();
    assert_eq!(kept, expected.map(|(name, fault)| (name.to_owned(), Some(fault))));
    assert_eq!(set_aside(&loaded.repository, "token/token7"), Some(copied));
    assert_eq!(loaded.workspace, absorbed(&before.workspace, &change(&before.workspace, &Picks::from([(5, None)]))));
    assert!(set_aside(&loaded.repository, "token/token6").is_none());
}

#[test]
fn a_record_under_a_key_of_another_kind_is_not_taken() {
    for (slot, name) in [(0, "user/user1"), (5, "draft/token5"), (12, "account/preferences")] {
        let storage = Rc::new(FakeStorage::default());
        let data = codec::encode(&sample(slot, 0)).unwrap();
        let text = envelope::seal(name, 1, 1, &data).unwrap();
        storage.texts.borrow_mut().insert([PREFIX, name].concat(), text);
        let loaded = load(&storage);
        assert_eq!(loaded.problems[0].fault, Fault::Unreadable, "{name}");
        assert!(loaded.workspace.is_empty());
    }
}

#[test]
fn several_can_be_broken_under_one_name() {
    let (storage, _) = founded();
    for text in ["first", "second", "second", "third"] {
        storage.texts.borrow_mut().insert("/scopeyard/1/token/token5".into(), text.into());
        load(&storage);
    }
    let loaded = load(&storage);
    let ids: Vec<_> = loaded.repository.quarantined().unwrap().into_iter().map(|kept| kept.id).collect();
    assert_eq!(ids, ["token/token5", "token/token5~2", "token/token5~3"]);
    assert_eq!(set_aside(&loaded.repository, "token/token5~3"), Some("third".to_owned()));
    loaded.repository.discard("token/token5~2", EveryAccount::PROVEN).unwrap();
    assert_eq!(loaded.repository.quarantined().unwrap().len(), 2);
}

#[test]
fn a_broken_record_that_cannot_be_moved_is_not_overwritten() {
    let (storage, _) = founded();
    storage.texts.borrow_mut().insert("/scopeyard/1/token/token5".into(), "1 1 ?".into());
    storage.writes_left.set(Some(0));
    let mut loaded = load(&storage);
    assert_eq!((loaded.problems[0].fault, &loaded.problems[0].quarantined), (Fault::Damaged, &None));
    storage.writes_left.set(None);
    let over = change(&loaded.workspace, &Picks::from([(5, Some(1))]));
    assert_eq!(block_on(loaded.repository.commit(&over)), Err(CommitError::Stale));
    assert_eq!(texts(&storage)["/scopeyard/1/token/token5"], "1 1 ?");
}

#[test]
fn records_without_their_account_stay_where_they_are() {
    let (storage, _) = founded();
    storage.texts.borrow_mut().remove("/scopeyard/1/account/account1");
    let stored = texts(&storage);
    let mut loaded = load(&storage);
    let found: Vec<_> = loaded.problems.iter().map(|problem| (problem.name.as_str(), problem.fault)).collect();
    assert_eq!(found, [("draft/draft9", Fault::Orphan), ("token/token5", Fault::Orphan)]);
    assert_eq!(loaded.workspace.tokens(&account_id(0)).len(), 1);
    let over = change(&loaded.workspace, &Picks::from([(5, Some(1))]));
    assert_eq!(block_on(loaded.repository.commit(&over)), Err(CommitError::Stale));
    assert_eq!(texts(&storage), stored);
    // When the account is back, they are.
    block_on(loaded.repository.commit(&change(&loaded.workspace, &Picks::from([(1, Some(0))])))).unwrap();
    assert!(load(&storage).problems.is_empty());
}

#[test]
fn what_belongs_to_others_is_left_alone() {
    let (storage, mut here) = founded();
    let mut there = Repository::load(storage.clone(), "/tools/").unwrap();
    assert!(there.workspace.is_empty());
    block_on(there.repository.commit(&change(&there.workspace, &Picks::from([(0, Some(2))])))).unwrap();
    for other in ["theme", "/scopeyard/2/token/a", "/scopeyard/1/scopeyard/1/token/a", "scopeyard/1/token/a"] {
        storage.texts.borrow_mut().insert(other.into(), "not ours".into());
    }
    let ours = |key: &String| key.starts_with(PREFIX) && !key.contains("1/scopeyard");
    let others = || texts(&storage).into_iter().filter(|(key, _)| !ours(key)).collect::<Vec<_>>();
    let before = others();
    block_on(here.repository.commit(&change(&here.workspace, &Picks::from([(0, Some(1)), (5, None)])))).unwrap();
    assert!(load(&storage).problems.is_empty());
    assert_eq!(others(), before);
    assert_eq!(before.len(), 5);
    assert!(all_of(&here.repository).values().all(|text| text != "not ours"));
}

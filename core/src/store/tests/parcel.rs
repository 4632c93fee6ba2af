//! Changes that cross to other pages.

use super::*;
use crate::store::{Fault, pack, unpack};

proptest! {
    #[test]
    fn what_is_packed_is_the_same_change_elsewhere(picks in picks(), revision in 1_u64..1_000_000) {
        let (_, loaded) = founded();
        let change = change(&loaded.workspace, &picks);
        let text = pack(&change, revision).unwrap();
        let (unpacked, found) = unpack(&loaded.workspace, &text).unwrap();
        prop_assert_eq!(found, revision);
        prop_assert!(absorbed(&loaded.workspace, &unpacked) == absorbed(&loaded.workspace, &change));
        // One that knows nothing yet gets what is put.
        let everything = pack(&loaded.workspace.everything(), revision).unwrap();
        let (all, _) = unpack(&Workspace::default(), &everything).unwrap();
        prop_assert!(absorbed(&Workspace::default(), &all) == loaded.workspace);
    }

    #[test]
    fn a_text_that_was_altered_is_refused(picks in picks(), place: prop::sample::Index, byte: u8) {
        let (_, loaded) = founded();
        let mut text = pack(&change(&loaded.workspace, &picks), 7).unwrap().into_bytes();
        let place = place.index(text.len());
        prop_assume!(text[place] != byte);
        text[place] = byte;
        if let Ok(text) = String::from_utf8(text) {
            prop_assert!(unpack(&loaded.workspace, &text).is_err());
        }
    }
}

#[test]
fn what_is_no_change_is_refused() {
    for text in ["", "[]", "3 1 00000000 []", "nothing"] {
        assert!(matches!(unpack(&Workspace::default(), text), Err(Fault::Damaged)), "{text}");
    }
}

#[test]
fn a_look_writes_nothing_and_shows_the_whole_change() {
    let (storage, mut loaded) = founded();
    let change = change(&loaded.workspace, &Picks::from([(5, Some(1)), (6, None), (7, Some(2))]));
    storage.writes_left.set(Some(2));
    storage.reads_end.set(true);
    assert!(block_on(loaded.repository.commit(&change)).is_err());
    storage.writes_left.set(None);
    storage.texts.borrow_mut().insert("/scopeyard/1/token/broken".to_owned(), "x".to_owned());
    let before = texts(&storage);
    let look = Repository::look(storage.clone(), "/").unwrap();
    assert!(look.workspace == absorbed(&loaded.workspace, &change));
    assert_eq!(look.revision(), 2);
    let (_, problems) = look.leave();
    assert_eq!(problems.len(), 1);
    assert_eq!(texts(&storage), before);
}

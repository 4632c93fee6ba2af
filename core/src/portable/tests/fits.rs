//! What fits in, what is in the way, and that it is told beforehand.

use super::*;
use crate::account::Account;
use crate::id::UserId;
use crate::workspace::Edit;

#[test]
fn what_is_in_the_way_is_left_out_and_named() {
    let source = Yard::full(1);
    let (text, _) = source.file();
    // Another profile has accounts of the same numbers, and one of the demo of its own.
    let mut other = Yard::founded(2);
    let plan = plan(&other.workspace, &open(&text, None).unwrap(), false);
    let fates = |kind: Kind| plan.items.iter().filter(move |item| item.kind == kind).map(|item| item.fate);
    assert_eq!(fates(Kind::Account).filter(|fate| *fate == Fate::NumberTaken).count(), 3);
    assert_eq!(fates(Kind::Account).filter(|fate| *fate == Fate::New).count(), 3);
    assert!(fates(Kind::Token).all(|fate| fate == Fate::New), "those of the demo");
    other.import(plan.change).unwrap();
    assert_eq!(other.workspace.accounts().len(), 6);
}

#[test]
fn a_name_a_sid_and_a_changed_workspace_are_in_the_way() {
    let mut yard = Yard::full(1);
    let account = yard.demo(AccountType::Brand);
    let (first, second) = {
        let tokens = yard.workspace.tokens(&account);
        (tokens[0].clone(), tokens[1].clone())
    };
    let (text, secrets) = yard.file();
    let fate_of = |text: &str, name: &str, yard: &Yard| {
        let plan = plan(&yard.workspace, &open(text, Some(&secrets)).unwrap(), false);
        plan.items.iter().find(|item| item.name == name && item.kind == Kind::Token).unwrap().fate
    };
    let renamed = text.replace(
        &format!("\"name\": \"{}\"", first.settings.name.as_str()),
        &format!("\"name\": \"{}\"", second.settings.name.as_str().to_uppercase()),
    );
    assert_eq!(fate_of(&renamed, &second.settings.name.as_str().to_uppercase(), &yard), Fate::NameTaken);
    let moved = text.replace(first.sid.as_str(), second.sid.as_str());
    assert_eq!(fate_of(&moved, first.settings.name.as_str(), &yard), Fate::SidTaken);
    // What was shown is what is done, or nothing.
    let plan =
        plan(&yard.workspace, &open(&text.replace("Nightly reporting", "Nightly"), Some(&secrets)).unwrap(), false);
    yard.act(Command::Tokens(TokenAct::Disable, vec![first.id.clone(), second.id.clone()])).unwrap();
    let nightly = yard
        .workspace
        .tokens(&account)
        .iter()
        .find(|token| token.settings.name.as_str() == "Nightly reporting")
        .map(|token| token.id.clone());
    if let Some(nightly) = nightly {
        let _ = yard.act(Command::Tokens(TokenAct::Disable, vec![nightly]));
    }
    assert_eq!(yard.decide_import(plan.change), Err(Refusal::Changed));
}

#[test]
fn an_import_is_no_way_round_a_role() {
    let mut yard = Yard::full(1);
    let account = yard.demo(AccountType::Brand);
    let (text, secrets) = yard.file();
    let number = yard.workspace.account(&account).unwrap().number.to_string();
    let other = text.replacen(&format!("\"number\": {number}"), "\"number\": 5555", 1);
    let change = plan(&yard.workspace, &open(&other, Some(&secrets)).unwrap(), false).change;
    let users = yard.workspace.users(&account);
    let specialist =
        users.iter().find(|user| user.role == crate::account::Role::ImplementationSpecialist).unwrap().id.clone();
    yard.act(Command::ActAs(account.clone(), specialist)).unwrap();
    // Whom one acts as has changed, so the file is looked at anew.
    let again = plan(&yard.workspace, &open(&other, Some(&secrets)).unwrap(), false);
    assert_eq!(yard.decide_import(change), Err(Refusal::Changed));
    assert_eq!(yard.decide_import(again.change), Err(Refusal::Role));
    let name = yard.workspace.account(&account).unwrap().name.as_str().to_owned();
    assert_eq!(again.obstacle, Some(Obstacle::Role(name)));
}

#[test]
fn nothing_takes_the_place_of_all() {
    let mut yard = Yard::full(1);
    let text = Export::tokens(&yard.workspace, &[], Timestamp(1)).without_secrets().unwrap();
    let nothing = plan(&yard.workspace, &open(&text, None).unwrap(), true);
    assert_eq!(nothing.obstacle, Some(Obstacle::Nothing));
    assert_eq!(yard.decide_import(nothing.change), Err(Refusal::LastAccount));
    let beside = plan(&yard.workspace, &open(&text, None).unwrap(), false);
    assert_eq!((beside.obstacle, beside.change), (None, Change::default()));
    // Nor does a file none of whose accounts can be taken.
    let (text, secrets) = yard.file();
    let text = text.replace("\"role\": \"administrator\"", "\"role\": \"analyst\"");
    let none = plan(&yard.workspace, &open(&text, Some(&secrets)).unwrap(), true);
    assert_eq!(none.obstacle, Some(Obstacle::Nothing));
    assert!(none.items.iter().all(|item| item.fate == Fate::Ungoverned || item.fate == Fate::NoAccount));
}

#[test]
fn an_account_that_nobody_could_govern_or_of_another_type_is_left_out_and_all_else_comes() {
    let mut yard = Yard::full(1);
    let (text, secrets) = yard.file();
    let id = yard.demo(AccountType::Brand);
    for (alter, fate) in [
        ((|account| account.acting = UserId::parse("Nobody0001").unwrap()) as fn(&mut Account), Fate::Ungoverned),
        (|account| account.kind = AccountType::Agency, Fate::OtherType),
    ] {
        let mut incoming = open(&text, Some(&secrets)).unwrap();
        for record in &mut incoming.records {
            if let Record::Account(account) = record
                && account.id == id
            {
                alter(account);
            }
        }
        let plan = plan(&yard.workspace, &incoming, false);
        let fate_of = |item: &&Item| item.kind == Kind::Account && item.fate.is_clash();
        let left_out: Vec<_> = plan.items.iter().filter(fate_of).collect();
        assert_eq!((left_out.len(), left_out[0].fate, &plan.obstacle), (1, fate, &None));
        assert!(plan.items.iter().any(|item| item.fate == Fate::NoAccount));
        assert!(plan.items.iter().any(|item| item.fate == Fate::Same));
        assert!(yard.decide_import(plan.change).is_ok());
    }
}

/// What is wrong here already is told of as such, and is in the way only of what has to do with it.
#[test]
fn an_account_that_nobody_governs_any_more_takes_what_does_not_touch_it() {
    let mut yard = Yard::full(1);
    let account = yard.workspace.account(&yard.demo(AccountType::Brand)).unwrap().clone();
    let acting = yard.workspace.acting(&account.id).unwrap().clone();
    yard.workspace.absorb(Change { edits: vec![Edit::remove(Record::User(acting))] });
    let (text, secrets) = yard.file();
    let damaged = plan(&yard.workspace, &open(&text, Some(&secrets)).unwrap(), false);
    assert!(damaged.items.iter().filter(|item| item.kind != Kind::Token).all(|item| item.fate == Fate::Same));
    assert_eq!((damaged.obstacle, damaged.change), (None, Change::default()));
}

#[test]
fn two_tokens_that_have_one_name_already_are_in_the_way_of_a_change_of_them() {
    let mut yard = Yard::full(1);
    let account = yard.demo(AccountType::Brand);
    let tokens = yard.workspace.tokens(&account);
    let mut other = tokens[0].clone();
    other.settings.name = tokens[1].settings.name.clone();
    yard.workspace.put(Record::Token(Box::new(other)));
    let (text, secrets) = yard.file();
    let changed = text.replace("\"enabled\": true", "\"enabled\": false");
    let plan = plan(&yard.workspace, &open(&changed, Some(&secrets)).unwrap(), true);
    // In the place of all, one of the two is left out.
    assert_eq!(plan.obstacle, None);
    let plan = super::plan(&yard.workspace, &open(&changed, Some(&secrets)).unwrap(), false);
    assert_eq!(plan.obstacle, Some(Obstacle::Unsound));
    assert_eq!(yard.decide_import(plan.change), Err(Refusal::Changed));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_damaged_file_changes_nothing_by_surprise(
        place: prop::sample::Index,
        cut: bool,
        byte in 32_u8..127,
        replaces: bool,
        acting in 0_usize..5,
    ) {
        let mut yard = Yard::full(1);
        let (text, secrets) = yard.file();
        let account = yard.demo(AccountType::Brand);
        let users = yard.workspace.users(&account);
        let user = users[acting % users.len()].id.clone();
        yard.act(Command::ActAs(account, user)).unwrap();
        let mut bytes = text.into_bytes();
        let place = place.index(bytes.len());
        if cut { bytes.truncate(place); } else { bytes[place] = byte; }
        let Ok(text) = String::from_utf8(bytes) else { return Ok(()) };
        if let Ok(incoming) = open(&text, Some(&secrets)) {
            keeps_its_word(&mut yard, &incoming, replaces)?;
        }
    }

    /// Whatever becomes of the ids, the numbers and the roles of a file: what the plan says holds.
    #[test]
    fn a_plan_promises_nothing_that_is_refused(
        swaps in prop::collection::vec((0_usize..9, any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..8),
        replaces: bool,
        acting in 0_usize..5,
    ) {
        let mut yard = Yard::full(1);
        let (mut text, secrets) = yard.file();
        let account = yard.demo(AccountType::Brand);
        let users = yard.workspace.users(&account);
        let user = users[acting % users.len()].id.clone();
        yard.act(Command::ActAs(account, user)).unwrap();
        for (key, from, to) in swaps {
            let key = ["id", "number", "type", "actingAs", "role", "primaryContact", "name", "accountSid", "deleted"][key];
            text = with_another_value(&text, &format!("\"{key}\": "), from, to);
        }
        if let Ok(incoming) = open(&text, Some(&secrets)) {
            keeps_its_word(&mut yard, &incoming, replaces)?;
        }
    }
}

/// The text with one of the values after a key in the place of another one of them.
fn with_another_value(text: &str, key: &str, from: prop::sample::Index, to: prop::sample::Index) -> String {
    let places: Vec<usize> = text.match_indices(key).map(|(place, _)| place + key.len()).collect();
    let value = |place: usize| text[place..].split([',', '\n']).next().unwrap();
    let (from, to) = (*from.get(&places), *to.get(&places));
    [&text[..to], value(from), &text[to + value(to).len()..]].concat()
}

/// Whatever was read fits in and is taken back by one undo, or is refused as a whole; and the plan has said which.
fn keeps_its_word(yard: &mut Yard, incoming: &Incoming, replaces: bool) -> Result<(), TestCaseError> {
    let Plan { change, obstacle, .. } = plan(&yard.workspace, incoming, replaces);
    let before = yard.workspace.clone();
    let expected = match obstacle {
        None => None,
        Some(Obstacle::Role(_)) => Some(Refusal::Role),
        Some(Obstacle::Unsound) => Some(Refusal::Changed),
        Some(Obstacle::Nothing) => return Ok(()),
    };
    match yard.act(yard.import_of(change.clone(), replaces)) {
        Ok(_) => prop_assert_eq!(expected, None),
        Err(refusal) => prop_assert_eq!(Some(refusal), expected),
    }
    let everything = yard.workspace.everything().edits;
    prop_assert!(yard.workspace.is_sound(&everything));
    if yard.workspace != before {
        // Whom one acts as may be another one afterwards, who may not do it.
        match yard.act(Command::Undo(Box::new(change))) {
            Ok(_) => prop_assert_eq!(records(&yard.workspace), records(&before)),
            Err(refusal) => prop_assert_eq!(refusal, Refusal::Role),
        }
    }
    Ok(())
}

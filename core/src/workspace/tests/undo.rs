//! Taking acts back.

use super::*;
use crate::account::UserForm;

fn undo(bench: &mut Bench, change: Change) -> Result<Change, Refusal> {
    bench.act(Command::Undo(Box::new(change)))
}

#[test]
fn what_was_done_is_taken_back_and_told() {
    let mut bench = Bench::founded();
    let token = bench.token(AccountType::Brand, "Nightly");
    for command in [
        Command::Reset(token.id.clone()),
        Command::Tokens(TokenAct::Disable, vec![token.id.clone()]),
        Command::Tokens(TokenAct::Delete, vec![token.id.clone()]),
        Command::DisableApi(token.account.clone()),
    ] {
        let change = bench.act(command).unwrap();
        let act = change.entry().unwrap().act;
        undo(&mut bench, change).unwrap();
        assert_eq!(bench.now(&token.id), token);
        let told = bench.workspace.activity(&token.account, None);
        assert_eq!((told[0].act, told[0].undone, told[1].undone), (act, true, false));
    }
}

#[test]
fn what_has_changed_since_is_not_taken_back() {
    let mut bench = Bench::founded();
    let token = bench.token(AccountType::Brand, "Nightly");
    let reset = bench.act(Command::Reset(token.id.clone())).unwrap();
    bench.act(Command::Tokens(TokenAct::Disable, vec![token.id.clone()])).unwrap();
    assert_eq!(undo(&mut bench, reset), Err(Refusal::Changed));
}

#[test]
fn a_token_does_not_come_back_over_another_of_its_name() {
    let mut bench = Bench::founded();
    let token = bench.token(AccountType::Brand, "Nightly");
    let deleted = bench.act(Command::Tokens(TokenAct::Delete, vec![token.id.clone()])).unwrap();
    bench.token(AccountType::Brand, "nightly");
    assert_eq!(undo(&mut bench, deleted), Err(Refusal::Changed));
    assert!(bench.workspace.binned(&token.id).is_some());
}

#[test]
fn nothing_is_taken_back_that_something_stands_on() {
    let mut bench = Bench::founded();
    let account = bench.account(AccountType::Brand).id;
    let form = UserForm { name: "New".into(), email: "new@x.example".into(), role: Role::Analyst };
    let added = bench.act(Command::AddUser(account.clone(), form)).unwrap();
    let user = added.edits[0].after.as_ref().and_then(Record::as_user).unwrap().id.clone();
    let draft = bench.draft(AccountType::Brand, "Nightly");
    bench.act(Command::CreateToken(Box::new(Draft { contact: Some(user), ..draft }))).unwrap();
    assert_eq!(undo(&mut bench, added), Err(Refusal::Changed));
}

#[test]
fn taking_back_needs_the_role_that_doing_needs() {
    let mut bench = Bench::founded();
    let token = bench.token(AccountType::Brand, "Nightly");
    let deleted = bench.act(Command::Tokens(TokenAct::Delete, vec![token.id.clone()])).unwrap();
    let renamed = bench.act(Command::RenameAccount(token.account.clone(), "Other".into())).unwrap();
    let analyst = bench.user(&token.account, Role::Analyst);
    let specialist = bench.user(&token.account, Role::ImplementationSpecialist);
    bench.act(Command::ActAs(token.account.clone(), analyst)).unwrap();
    assert_eq!(undo(&mut bench, deleted.clone()), Err(Refusal::Role));
    bench.act(Command::ActAs(token.account.clone(), specialist)).unwrap();
    assert!(undo(&mut bench, deleted).is_ok());
    assert_eq!(undo(&mut bench, renamed), Err(Refusal::Changed), "whom one acts as has changed in the same record");
}

/// What is wrong elsewhere (its records were set aside, say) keeps nobody from taking back an act here.
#[test]
fn damage_in_another_account_is_no_hindrance() {
    let mut bench = Bench::founded();
    let (brand, partner) = (bench.account(AccountType::Brand).id, bench.account(AccountType::Partner).id);
    bench.act(Command::EnableApi(brand.clone())).unwrap();
    for user in bench.workspace.users(&partner).into_iter().cloned().collect::<Vec<_>>() {
        bench.workspace.absorb(Change { edits: vec![Edit::remove(Record::User(user))] });
    }
    let disabled = bench.act(Command::DisableApi(brand.clone())).unwrap();
    undo(&mut bench, disabled).unwrap();
    assert!(bench.workspace.account(&brand).unwrap().api);
}

#[test]
fn many_tokens_come_back_at_once() {
    let mut bench = Bench::founded();
    let token = bench.token(AccountType::Brand, "Nightly");
    let copies = (0..199).map(|_| bench.act(Command::Duplicate(token.id.clone(), "copy")).unwrap());
    let ids: Vec<TokenId> =
        copies.filter_map(|change| change.edits[0].after.as_ref()?.as_token().map(|token| token.id.clone())).collect();
    let deleted = bench.act(Command::Tokens(TokenAct::Delete, ids.clone())).unwrap();
    assert_eq!(bench.workspace.live(&token.account).count(), 1);
    undo(&mut bench, deleted).unwrap();
    assert_eq!(bench.workspace.live(&token.account).count(), 200);
}

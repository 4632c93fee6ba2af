//! What is done to tokens that are there.

use super::*;
use crate::catalogue::{ApiVersion, versions};
use crate::token::Half;

fn names(bench: &Bench, account: &AccountId) -> Vec<String> {
    bench.workspace.tokens(account).iter().map(|token| token.settings.name.as_str().to_owned()).collect()
}

#[test]
fn a_duplicate_has_the_same_settings_and_its_own_credentials_and_name() {
    for kind in AccountType::ALL {
        let mut bench = Bench::founded();
        let token = bench.token(kind, "Nightly");
        bench.act(Command::Tokens(TokenAct::Disable, vec![token.id.clone()])).unwrap();
        for _ in 0..3 {
            bench.act(Command::Duplicate(token.id.clone(), "copy")).unwrap();
        }
        assert_eq!(
            names(&bench, &token.account),
            ["Nightly (copy 3)", "Nightly (copy 2)", "Nightly (copy)", "Nightly",]
        );
        let copy = bench.workspace.tokens(&token.account)[0].clone();
        assert_eq!((copy.settings.scopes, copy.settings.version), (token.settings.scopes, token.settings.version));
        assert!(copy.sid != token.sid && copy.auth != token.auth && copy.enabled);
    }
}

#[test]
fn the_name_of_a_copy_fits() {
    let mut bench = Bench::founded();
    let token = bench.token(AccountType::Brand, &"字".repeat(100));
    bench.act(Command::Duplicate(token.id, "copy")).unwrap();
    let name = bench.workspace.tokens(&token.account)[0].settings.name.as_str().to_owned();
    assert_eq!(name, format!("{} (copy)", "字".repeat(93)));
}

#[test]
fn a_reset_replaces_the_auth_token_alone() {
    let mut bench = Bench::founded();
    let token = bench.token(AccountType::Brand, "Nightly");
    bench.act(Command::Reset(token.id.clone())).unwrap();
    let after = bench.now(&token.id);
    assert_ne!(after.auth, token.auth);
    assert!(after.changed > token.changed);
    assert_eq!(Token { auth: token.auth.clone(), changed: token.changed, ..after }, token);
}

#[test]
fn versions_go_up_only() {
    for kind in AccountType::ALL {
        let mut bench = Bench::founded();
        let draft = bench.draft(kind, "Old");
        let oldest = versions(kind)[0];
        bench.act(Command::CreateToken(Box::new(Draft { version: oldest, ..draft }))).unwrap();
        let token = bench.workspace.tokens(&bench.account(kind).id)[0].clone();
        let upgrade = |bench: &Bench, version| bench.decide(Command::Upgrade(token.id.clone(), version));
        assert_eq!(upgrade(&bench, oldest), Err(Refusal::Version));
        assert_eq!(upgrade(&bench, ApiVersion::new(99)), Err(Refusal::Version));
        bench.act(Command::Upgrade(token.id.clone(), latest(kind))).unwrap();
        assert_eq!(bench.now(&token.id).settings.version, latest(kind));
        assert_eq!(bench.now(&token.id).settings.scopes, token.settings.scopes);
        assert_eq!(upgrade(&bench, versions(kind)[1]), Err(Refusal::Version));
    }
}

fn update(bench: &Bench, draft: Draft) -> Command {
    let seen = bench.now(draft.edits.as_ref().unwrap()).settings;
    Command::Update(Box::new(draft), Box::new(seen))
}

#[test]
fn an_update_takes_every_section_together_and_checks_it_as_a_new_token() {
    let mut bench = Bench::founded();
    let other = bench.token(AccountType::Brand, "Other");
    let token = bench.token(AccountType::Brand, "Nightly");
    let edit = |bench: &Bench| Draft::of(&bench.now(&token.id), crate::id::DraftId::parse("edit").unwrap());
    assert_eq!(bench.decide(update(&bench, edit(&bench))), Ok(Change::default()), "nothing changed");
    let wrong = Draft { name: "OTHER".into(), version: versions(AccountType::Brand)[0], ..edit(&bench) };
    let Err(Refusal::Draft(problems)) = bench.decide(update(&bench, wrong)) else { panic!("no refusal") };
    assert_eq!(problems.name, Some(crate::token::TextError::Taken));
    assert!(problems.version && !problems.contact);
    let contact = bench.user(&token.account, Role::Analyst);
    let all = ScopeSet::all(AccountType::Brand);
    let edited = Draft {
        name: "NIGHTLY".into(),
        description: "for the finance sheet".into(),
        contact: Some(contact.clone()),
        emails: "dev@x.example".into(),
        scopes: all,
        ..edit(&bench)
    };
    let command = update(&bench, edited);
    let change = bench.act(command).unwrap();
    assert_eq!(change.entry().unwrap().numbers, (113, 0));
    let after = bench.now(&token.id).settings;
    assert_eq!((after.name.as_str(), after.contact, after.emails.len()), ("NIGHTLY", contact, 1));
    assert_eq!(after.scopes, all);
    assert_eq!(bench.now(&other.id), other);
}

/// What another build has given a token stays with it, as long as nobody takes it away.
#[test]
fn an_update_keeps_what_this_build_does_not_know() {
    let mut bench = Bench::founded();
    let mut token = bench.token(AccountType::Brand, "Nightly");
    token.settings.version = ApiVersion::new(15);
    token.settings.scopes.insert(crate::catalogue::OperationId::new(255));
    bench.workspace.put(Record::Token(Box::new(token.clone())));
    let edit = Draft::of(&token, crate::id::DraftId::parse("edit").unwrap());
    let command = update(&bench, Draft { name: "Renamed".into(), ..edit.clone() });
    bench.act(command.clone()).unwrap();
    assert_eq!(bench.decide(command), Err(Refusal::Meanwhile), "it was confirmed over what is no longer so");
    let after = bench.now(&token.id).settings;
    assert_eq!((after.version, after.scopes), (token.settings.version, token.settings.scopes));
    let more = Draft { scopes: ScopeSet::all(AccountType::Agency), ..edit };
    assert!(matches!(bench.decide(update(&bench, more)), Err(Refusal::Draft(_))));
}

#[test]
fn several_are_one_change_and_what_it_would_not_alter_is_left_out() {
    let mut bench = Bench::founded();
    let ids: Vec<_> = ["A", "B", "C"].map(|name| bench.token(AccountType::Brand, name).id).to_vec();
    bench.act(Command::Tokens(TokenAct::Disable, vec![ids[1].clone()])).unwrap();
    let before = bench.workspace.clone();
    let change = bench.act(Command::Tokens(TokenAct::Disable, [&ids[..], &ids[..1]].concat())).unwrap();
    let entry = change.entry().unwrap();
    assert_eq!((entry.act, entry.count, entry.ids.len()), (Act::Disabled, 2, 2));
    assert!(ids.iter().all(|id| !bench.now(id).enabled));
    bench.act(Command::Undo(Box::new(change))).unwrap();
    assert_eq!(ids.iter().map(|id| bench.now(id).enabled).collect::<Vec<_>>(), [true, false, true]);
    assert_eq!(
        bench.workspace.tokens(&bench.account(AccountType::Brand).id),
        before.tokens(&bench.account(AccountType::Brand).id)
    );
    assert_eq!(bench.decide(Command::Tokens(TokenAct::Enable, vec![ids[0].clone()])), Ok(Change::default()));
    // Never across accounts, and never halfway.
    let elsewhere = bench.token(AccountType::Partner, "A").id;
    for wrong in [vec![ids[0].clone(), elsewhere], vec![ids[0].clone(), TokenId::parse("gone").unwrap()], vec![]] {
        assert_eq!(bench.decide(Command::Tokens(TokenAct::Delete, wrong)), Err(Refusal::Gone));
    }
}

#[test]
fn a_deleted_token_lies_in_the_bin_and_comes_back_the_same_or_renamed() {
    let mut bench = Bench::founded();
    let token = bench.token(AccountType::Brand, "Nightly");
    bench.act(Command::Tokens(TokenAct::Delete, vec![token.id.clone()])).unwrap();
    assert_eq!(bench.workspace.token(&token.id), None);
    assert_eq!(bench.workspace.bin(&token.account)[0].id, token.id);
    for command in [
        Command::Reset(token.id.clone()),
        Command::Duplicate(token.id.clone(), "copy"),
        Command::Tokens(TokenAct::Enable, vec![token.id.clone()]),
    ] {
        assert_eq!(bench.decide(command), Err(Refusal::Gone));
    }
    // Its name is free, and another one takes it.
    let other = bench.token(AccountType::Brand, "NIGHTLY");
    bench.act(Command::Tokens(TokenAct::Restore("restored"), vec![token.id.clone()])).unwrap();
    let restored = bench.now(&token.id);
    assert_eq!(restored.settings.name.as_str(), "Nightly (restored)");
    assert_eq!(bench.workspace.activity(&token.account, None)[0].name, "Nightly (restored)");
    assert_eq!((restored.sid, restored.auth), (token.sid, token.auth));
    bench.act(Command::Tokens(TokenAct::Delete, vec![token.id.clone(), other.id.clone()])).unwrap();
    bench.act(Command::Tokens(TokenAct::Purge, vec![other.id.clone()])).unwrap();
    assert_eq!(bench.decide(Command::Tokens(TokenAct::Restore("restored"), vec![other.id])), Err(Refusal::Gone));
    assert_eq!(bench.workspace.bin(&token.account).len(), 1);
}

#[test]
fn two_of_one_name_are_restored_under_two() {
    let mut bench = Bench::founded();
    let first = bench.token(AccountType::Brand, "Nightly");
    bench.act(Command::Tokens(TokenAct::Delete, vec![first.id.clone()])).unwrap();
    let second = bench.token(AccountType::Brand, "nightly");
    bench.act(Command::Tokens(TokenAct::Delete, vec![second.id.clone()])).unwrap();
    bench.act(Command::Tokens(TokenAct::Restore("restored"), vec![first.id, second.id])).unwrap();
    let mut names = names(&bench, &first.account);
    names.sort_unstable_by_key(|name| name.to_lowercase());
    assert_eq!(names.len(), 2);
    assert!(names[1].ends_with("(restored)") && !names[0].ends_with(')'), "{names:?}");
}

#[test]
fn a_legacy_pair_is_enabled_once_and_each_half_is_reset_alone() {
    for kind in AccountType::ALL {
        let mut bench = Bench::founded();
        let account = bench.account(kind).id;
        assert_eq!(bench.decide(Command::EnableLegacy(account.clone())), Err(Refusal::ApiOff));
        assert_eq!(bench.decide(Command::ResetLegacy(account.clone(), Half::ReadOnly)), Err(Refusal::ApiOff));
        bench.act(Command::EnableApi(account.clone())).unwrap();
        assert_eq!(bench.decide(Command::ResetLegacy(account.clone(), Half::ReadOnly)), Err(Refusal::Gone));
        bench.act(Command::EnableLegacy(account.clone())).unwrap();
        assert_eq!(bench.decide(Command::EnableLegacy(account.clone())), Ok(Change::default()));
        for half in Half::ALL {
            let before = bench.workspace.legacy(&account).unwrap().clone();
            bench.act(Command::ResetLegacy(account.clone(), half)).unwrap();
            let after = bench.workspace.legacy(&account).unwrap().clone();
            assert_ne!(after.auth(half), before.auth(half));
            assert_eq!(after.with(half, before.auth(half).clone()), before);
        }
        let version = bench.workspace.legacy(&account).unwrap().version;
        let wrong = Command::UpgradeLegacy(account.clone(), version);
        assert_eq!(bench.decide(wrong), Err(Refusal::Version));
        bench.act(Command::UpgradeLegacy(account.clone(), latest(kind))).unwrap();
        assert_eq!(bench.workspace.legacy(&account).unwrap().version, latest(kind));
    }
}

#[test]
fn the_log_tells_what_was_done_and_forgets_the_oldest() {
    let mut bench = Bench::founded();
    let token = bench.token(AccountType::Brand, "Nightly");
    for _ in 0..Entry::ROOM + 7 {
        bench.act(Command::Reset(token.id.clone())).unwrap();
    }
    let told = bench.workspace.activity(&token.account, None);
    assert_eq!(told.len() as u64, Entry::ROOM);
    assert!(told.iter().all(|entry| entry.act == Act::Reset && entry.who == "Maya Lindgren"));
    assert!(told.windows(2).all(|pair| pair[0].number == pair[1].number + 1 && pair[0].at >= pair[1].at));
    assert_eq!(bench.workspace.activity(&token.account, Some("other")).len(), 0);
    assert_eq!(bench.workspace.activity(&bench.account(AccountType::Agency).id, None).len(), 0);
}

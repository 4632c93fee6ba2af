//! Roles hold for files: what comes in, and what goes out.

use super::*;
use crate::account::Role;
use crate::id::AccountId;
use crate::store::Backup;

impl Yard {
    /// Acts as a user with this role, in this account.
    fn act_as(&mut self, account: &AccountId, role: Role) {
        let user = self.workspace.users(account).into_iter().find(|user| user.role == role).unwrap().id.clone();
        self.act(Command::ActAs(account.clone(), user)).unwrap();
    }

    /// Acts as somebody who may not manage tokens, in every account that has such a user.
    fn act_as_nobody(&mut self) {
        let accounts: Vec<AccountId> = self.workspace.accounts().iter().map(|account| account.id.clone()).collect();
        for account in accounts {
            let users = self.workspace.users(&account);
            if let Some(user) = users.iter().find(|user| !user.role.manages_tokens()).map(|user| user.id.clone()) {
                self.act(Command::ActAs(account, user)).unwrap();
            }
        }
    }
}

#[test]
fn new_accounts_need_an_administrator_where_they_are_imported() {
    let (text, secrets) = Yard::full(1).file();
    let incoming = open(&text, Some(&secrets)).unwrap();
    let mut yard = Yard::founded(2);
    let (here, name) = (yard.here(), yard.workspace.accounts()[0].name.as_str().to_owned());
    for role in [Role::Analyst, Role::ImplementationSpecialist] {
        yard.act_as(&here, role);
        let plan = plan(&yard.workspace, &incoming, false);
        assert_eq!(plan.obstacle, Some(Obstacle::Role(name.clone())), "{role:?}");
        assert_eq!(yard.decide_import(plan.change), Err(Refusal::Role), "{role:?}");
    }
    yard.act_as(&here, Role::AccountAdministrator);
    let plan = plan(&yard.workspace, &incoming, false);
    assert_eq!(plan.obstacle, None);
    yard.import(plan.change).unwrap();
    assert_eq!(yard.workspace.accounts().len(), 6);
}

#[test]
fn users_and_activity_need_an_administrator_and_tokens_the_role_for_them() {
    let source = Yard::full(1);
    let account = source.demo(AccountType::Brand);
    let (text, secrets) = source.file();
    // The same workspace, without one token, one user and one act of the account.
    let short = |kind: Kind| {
        let mut yard = Yard::full(1);
        let user = |record: &Record| record.as_user().is_some_and(|user| user.role == Role::Analyst);
        let token = |record: &Record| record.as_token().is_some_and(|token| token.deleted.is_none());
        let is_it = |record: &Record| match kind {
            Kind::User => user(record),
            Kind::Token => token(record),
            _ => record.key().kind == kind,
        };
        let is_here = |record: &Record| {
            record.part_of() == Some(&account) || record.as_entry().is_some_and(|entry| entry.account == account)
        };
        let gone = records(&yard.workspace).into_iter().find(|it| is_here(it) && is_it(it)).unwrap();
        yard.workspace.absorb(Change { edits: vec![crate::workspace::Edit::remove(gone)] });
        yard
    };
    for (kind, role, is_allowed) in [
        (Kind::User, Role::ImplementationSpecialist, false),
        (Kind::Log, Role::ImplementationSpecialist, false),
        (Kind::Token, Role::ImplementationSpecialist, true),
        (Kind::User, Role::AccountAdministrator, true),
        (Kind::Log, Role::AccountAdministrator, true),
    ] {
        let mut yard = short(kind);
        let change = plan(&yard.workspace, &open(&text, Some(&secrets)).unwrap(), false).change;
        yard.act_as(&account, role);
        // Whom the person acts as is no part of it.
        let change =
            Change { edits: change.edits.into_iter().filter(|edit| edit.key().unwrap().kind == kind).collect() };
        assert!(!change.edits.is_empty());
        assert_eq!(yard.decide_import(change).is_ok(), is_allowed, "{kind:?} {role:?}");
    }
    let mut yard = short(Kind::Token);
    let change = plan(&yard.workspace, &open(&text, Some(&secrets)).unwrap(), false).change;
    yard.act_as_nobody();
    assert_eq!(yard.decide_import(change), Err(Refusal::Role));
    let again = plan(&yard.workspace, &open(&text, Some(&secrets)).unwrap(), false);
    assert!(matches!(again.obstacle, Some(Obstacle::Role(_))));
    assert_eq!(yard.decide_import(again.change), Err(Refusal::Role));
}

#[test]
fn replacing_everything_needs_an_administrator_in_every_account() {
    let mut yard = Yard::full(1);
    let (text, secrets) = yard.file();
    let account = yard.demo(AccountType::Brand);
    yard.act_as(&account, Role::ImplementationSpecialist);
    let change = plan(&yard.workspace, &open(&text, Some(&secrets)).unwrap(), true);
    let name = yard.workspace.account(&account).unwrap().name.as_str().to_owned();
    assert_eq!(change.obstacle, Some(Obstacle::Role(name)));
    // Even with nothing to do.
    assert_eq!(yard.decide(yard.import_of(Change::default(), true)), Err(Refusal::Role));
}

#[test]
fn an_act_that_came_with_a_file_is_marked() {
    let (text, secrets) = Yard::full(1).file();
    let mut yard = Yard::founded(2);
    let plan = plan(&yard.workspace, &open(&text, Some(&secrets)).unwrap(), true);
    yard.act(yard.import_of(plan.change, true)).unwrap();
    let account = yard.demo(AccountType::Brand);
    assert!(!yard.workspace.activity(&account, None).is_empty());
    assert!(yard.workspace.activity(&account, None).iter().all(|entry| entry.imported));
    yard.act(Command::EnableLegacy(yard.here())).ok();
    yard.act(Command::DisableApi(account.clone())).unwrap();
    assert!(!yard.workspace.activity(&account, None)[0].imported);
    // What is here already stays as it was seen here.
    let (text, secrets) = yard.file();
    assert_eq!(super::plan(&yard.workspace, &open(&text, Some(&secrets)).unwrap(), true).change, Change::default());
}

#[test]
fn no_two_tokens_get_one_auth_token() {
    let source = Yard::full(1);
    let (text, secrets) = source.file();
    let account = source.demo(AccountType::Brand);
    let auths = auths(&source.workspace, &account);
    let secrets = auths[1..].iter().fold(secrets, |secrets, auth| secrets.replace(auth, &auths[0]));
    let mut yard = Yard::founded(2);
    let plan = plan(&yard.workspace, &open(&text, Some(&secrets)).unwrap(), false);
    let taken = plan.items.iter().filter(|item| item.fate == Fate::AuthTaken).count();
    // The pair of legacy tokens is one item.
    assert_eq!(taken, auths.len() - 2);
    yard.import(plan.change).unwrap();
    let is_it = |record: &Record| record.as_token().is_some_and(|token| token.auth.expose() == auths[0]);
    assert_eq!(records(&yard.workspace).iter().filter(|record| is_it(record)).count(), 1);
}

/// Every Auth Token of an account.
fn auths(workspace: &Workspace, account: &AccountId) -> Vec<String> {
    let tokens = workspace.tokens(account).into_iter().chain(workspace.bin(account));
    let legacy = workspace.legacy(account).map(|it| [it.read_write.clone(), it.read_only.clone()]);
    let all = tokens.map(|token| token.auth.clone()).chain(legacy.into_iter().flatten());
    all.map(|auth| auth.expose().to_owned()).collect()
}

#[test]
fn auth_tokens_leave_only_where_the_person_may_see_them() {
    let mut yard = Yard::full(1);
    let (open_to_all, closed) = (yard.demo(AccountType::Partner), yard.demo(AccountType::Brand));
    yard.act_as(&closed, Role::Analyst);
    let (shown, hidden) = (auths(&yard.workspace, &open_to_all), auths(&yard.workspace, &closed));
    assert!(!shown.is_empty() && hidden.len() > 4);
    let sealed = Export::whole(&yard.workspace, Timestamp(1)).secrets().unwrap().to_string();
    let backup = Backup::of(&yard.workspace).unwrap().json();
    for text in [sealed, backup] {
        assert!(shown.iter().all(|auth| text.contains(auth)));
        assert!(hidden.iter().all(|auth| !text.contains(auth)));
    }
    assert!(yard.workspace.in_every_account().is_err());
    yard.act_as(&closed, Role::ImplementationSpecialist);
    assert!(yard.workspace.in_every_account().is_ok());
}

#[test]
fn a_backup_without_auth_tokens_has_all_else_and_can_be_imported() {
    let mut yard = Yard::full(1);
    let closed = yard.demo(AccountType::Brand);
    yard.act_as(&closed, Role::Analyst);
    let text = Backup::of(&yard.workspace).unwrap().json();
    let (incoming, left) =
        Dump::read(&text, &Seeded::new(5)).unwrap().open().unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!(left, 0);
    let hidden = auths(&yard.workspace, &closed).len();
    // A pair of legacy tokens counts once.
    assert_eq!(incoming.minted.len(), hidden - 1);
    // Where they are known, they stay.
    yard.act_as(&closed, Role::AccountAdministrator);
    let before = yard.workspace.clone();
    let again = plan(&yard.workspace, &incoming, false);
    assert_eq!(again.minted, 0);
    let tokens =
        |edits: &[workspace::Edit]| edits.iter().filter(|edit| edit.key().unwrap().kind == Kind::Token).count();
    assert_eq!(tokens(&again.change.edits), 0);
    // Elsewhere they are new, and all else is the same.
    let mut fresh = Yard::founded(2);
    let elsewhere = plan(&fresh.workspace, &incoming, true);
    assert_eq!(elsewhere.minted, hidden - 1);
    fresh.act(fresh.import_of(elsewhere.change, true)).unwrap();
    for token in before.tokens(&closed) {
        let now = fresh.workspace.token(&token.id).unwrap();
        assert_eq!((&now.sid, &now.settings), (&token.sid, &token.settings));
        assert_ne!(now.auth, token.auth);
    }
}

#[test]
fn a_damaged_text_that_is_no_valid_utf_16_is_left_out_and_the_rest_comes() {
    let yard = Yard::full(1);
    let text = Backup::of(&yard.workspace).unwrap().json();
    let text = text.replacen('{', "{\"token/broken\":\"4 1 \\ud800\",", 1);
    let (incoming, left) =
        Dump::read(&text, &Seeded::new(5)).unwrap().open().unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!((left, incoming.records.len()), (1, records(&yard.workspace).len()));
}

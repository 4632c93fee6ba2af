//! Users and accounts.

use super::*;
use crate::account::{AccountForm, AccountProblems, NumberError, UserForm, UserProblems};

fn form(name: &str, role: Role) -> UserForm {
    let email = format!("{}@acme.example", name.to_lowercase().replace(' ', "."));
    UserForm { name: name.to_owned(), email, role }
}

fn account_form(name: &str, number: &str) -> AccountForm {
    AccountForm { kind: AccountType::Brand, name: name.to_owned(), number: number.to_owned() }
}

#[test]
fn only_an_administrator_edits_users_and_accounts() {
    for role in [Role::ImplementationSpecialist, Role::Analyst] {
        let mut bench = Bench::founded();
        let account = bench.account(AccountType::Brand).id;
        let user = bench.user(&account, role);
        bench.act(Command::ActAs(account.clone(), user.clone())).unwrap();
        for command in [
            Command::AddUser(account.clone(), form("New", Role::Analyst)),
            Command::EditUser(user.clone(), form("New", Role::AccountAdministrator)),
            Command::RemoveUser(user, None),
            Command::AddAccount(account.clone(), account_form("New", "")),
            Command::RenameAccount(account.clone(), "New".into()),
            Command::RemoveAccount(account),
        ] {
            assert_eq!(bench.decide(command), Err(Refusal::Role));
        }
    }
}

#[test]
fn users_come_change_and_go() {
    let mut bench = Bench::founded();
    let account = bench.account(AccountType::Brand).id;
    bench.act(Command::AddUser(account.clone(), form("Zoë", Role::Finance))).unwrap();
    let zoe = bench.workspace.users(&account).into_iter().find(|user| user.name.as_str() == "Zoë").unwrap().id.clone();
    bench.act(Command::EditUser(zoe.clone(), form("Zoë K", Role::Custom))).unwrap();
    assert_eq!(bench.workspace.user(&zoe).unwrap().role, Role::Custom);
    bench.act(Command::RemoveUser(zoe.clone(), None)).unwrap();
    assert_eq!(bench.workspace.user(&zoe), None);
    let told: Vec<_> = bench.workspace.activity(&account, None).iter().map(|entry| entry.act).collect();
    assert_eq!(told, [Act::UserRemoved, Act::UserChanged, Act::UserAdded]);
}

#[test]
fn the_last_administrator_stays_one() {
    let mut bench = Bench::founded();
    let account = bench.account(AccountType::Brand).id;
    let maya = bench.user(&account, Role::AccountAdministrator);
    assert_eq!(bench.decide(Command::RemoveUser(maya.clone(), None)), Err(Refusal::LastAdministrator));
    let wrong = Err(Refusal::User(UserProblems { role: true, ..UserProblems::default() }));
    assert_eq!(bench.decide(Command::EditUser(maya.clone(), form("Maya", Role::Analyst))), wrong);
    let tom = bench.user(&account, Role::ImplementationSpecialist);
    bench.act(Command::EditUser(tom.clone(), form("Tom", Role::AccountAdministrator))).unwrap();
    // Now there are two: she may go, and somebody else is acted as.
    bench.act(Command::RemoveUser(maya, None)).unwrap();
    assert_eq!(bench.workspace.acting(&account).unwrap().id, tom);
}

#[test]
fn who_is_a_primary_contact_goes_only_with_somebody_in_their_place() {
    let mut bench = Bench::founded();
    let token = bench.token(AccountType::Brand, "Nightly");
    let binned = bench.token(AccountType::Brand, "Old");
    bench.act(Command::Tokens(TokenAct::Delete, vec![binned.id.clone()])).unwrap();
    let tom = token.settings.contact.clone();
    let maya = bench.user(&token.account, Role::AccountAdministrator);
    let stranger = bench.user(&bench.account(AccountType::Partner).id, Role::AccountAdministrator);
    for heir in [None, Some(tom.clone()), Some(stranger)] {
        assert_eq!(bench.decide(Command::RemoveUser(tom.clone(), heir)), Err(Refusal::Contact));
    }
    let change = bench.act(Command::RemoveUser(tom.clone(), Some(maya.clone()))).unwrap();
    assert_eq!([&token.id, &binned.id].map(|id| bench.now(id).settings.contact), [maya.clone(), maya]);
    // It is a change of the token, and told of it.
    assert_eq!(bench.now(&token.id).changed, Timestamp(bench.now));
    let told = bench.workspace.activity(&token.account, Some(token.id.as_str()))[0];
    assert_eq!((told.act, told.name.as_str(), told.count), (Act::UserRemoved, "Tom Okafor", 1));
    bench.act(Command::Undo(Box::new(change))).unwrap();
    assert_eq!(bench.now(&token.id), token);
    assert!(bench.workspace.user(&tom).is_some());
}

#[test]
fn a_new_account_has_its_founder_as_administrator_and_a_number_of_its_own() {
    let mut bench = Bench::founded();
    let from = bench.account(AccountType::Agency).id;
    let taken = bench.account(AccountType::Brand).number.to_string();
    let wrong = AccountProblems { name: None, number: Some(NumberError::Taken) };
    assert_eq!(
        bench.decide(Command::AddAccount(from.clone(), account_form("New", &taken))),
        Err(Refusal::Account(wrong))
    );
    for number in ["", "4821"] {
        bench.act(Command::AddAccount(from.clone(), account_form("New", number))).unwrap();
    }
    let accounts = bench.workspace.accounts();
    let new: Vec<_> = accounts.iter().filter(|account| account.name.as_str() == "New").collect();
    assert_eq!((new.len(), new[1].number.to_string()), (2, "4821".to_owned()));
    for account in new {
        let acting = bench.workspace.acting(&account.id).unwrap();
        assert_eq!((acting.role, acting.name.as_str()), (Role::AccountAdministrator, "Chen Wei"));
        assert!(!account.api && !account.demo);
    }
}

#[test]
fn accounts_are_renamed_and_removed_with_everything_and_brought_back() {
    let mut bench = Bench::founded();
    let token = bench.token(AccountType::Brand, "Nightly");
    bench.act(Command::RenameAccount(token.account.clone(), " Acme & Sons ".into())).unwrap();
    assert_eq!(bench.workspace.account(&token.account).unwrap().name.as_str(), "Acme & Sons");
    let before = bench.workspace.clone();
    let change = bench.act(Command::RemoveAccount(token.account.clone())).unwrap();
    assert_eq!(bench.workspace.account(&token.account), None);
    assert!(bench.workspace.users(&token.account).is_empty() && bench.workspace.token(&token.id).is_none());
    bench.act(Command::Undo(Box::new(change))).unwrap();
    assert_eq!(bench.workspace.tokens(&token.account), before.tokens(&token.account));
    assert_eq!(bench.workspace.users(&token.account), before.users(&token.account));
    let told = bench.workspace.activity(&token.account, None)[0];
    assert_eq!((told.act, told.undone, told.who.as_str()), (Act::AccountRemoved, true, "Maya Lindgren"));
    let others: Vec<_> = bench.workspace.accounts().iter().map(|account| account.id.clone()).collect();
    bench.act(Command::RemoveAccount(others[1].clone())).unwrap();
    bench.act(Command::RemoveAccount(others[2].clone())).unwrap();
    assert_eq!(bench.decide(Command::RemoveAccount(others[0].clone())), Err(Refusal::LastAccount));
}

#[test]
fn api_access_can_be_disabled_again_and_takes_everything_with_it() {
    let mut bench = Bench::founded();
    let token = bench.token(AccountType::Brand, "Nightly");
    bench.act(Command::DisableApi(token.account.clone())).unwrap();
    assert_eq!(bench.decide(Command::Reset(token.id.clone())), Err(Refusal::ApiOff));
    bench.act(Command::EnableApi(token.account.clone())).unwrap();
    assert_eq!(bench.now(&token.id), token);
}

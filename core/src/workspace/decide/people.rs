//! Users and accounts.

use super::super::log::{Act, Entry};
use super::super::{Edit, Kind, Ports, Record, Refusal, Workspace, draw_number};
use super::{Plan, acting, governed, replace_account};
use crate::account::{Account, AccountForm, Role, User, UserForm};
use crate::id::{AccountId, UserId};
use crate::token::{Name, Token, TokenSettings};

fn told(edits: Vec<Edit>, user: &User, act: Act) -> Plan {
    Plan::told(edits, &user.account, act, user.id.as_str(), user.name.as_str())
}

pub(super) fn add_user(
    workspace: &Workspace,
    account: &AccountId,
    form: &UserForm,
    ports: &Ports<'_>,
) -> Result<Plan, Refusal> {
    let account = governed(workspace, account)?;
    let (name, email) = form.check(&workspace.users(&account.id), ports.normalize).map_err(Refusal::User)?;
    let id = UserId::mint(ports.entropy)?;
    let user = User { id, account: account.id.clone(), name, email, role: form.role };
    Ok(told(vec![Edit::put(Record::User(user.clone()))], &user, Act::UserAdded))
}

fn stored<'a>(workspace: &'a Workspace, id: &UserId) -> Result<&'a User, Refusal> {
    let user = workspace.user(id).ok_or(Refusal::Gone)?;
    governed(workspace, &user.account)?;
    Ok(user)
}

pub(super) fn edit_user(
    workspace: &Workspace,
    id: &UserId,
    form: &UserForm,
    ports: &Ports<'_>,
) -> Result<Plan, Refusal> {
    let user = stored(workspace, id)?;
    let (name, email) = form.check(&workspace.others(user), ports.normalize).map_err(Refusal::User)?;
    let after = User { name, email, role: form.role, ..user.clone() };
    let edit = Edit::replace(Record::User(user.clone()), Record::User(after.clone()));
    Ok(told(vec![edit], &after, Act::UserChanged))
}

pub(super) fn remove_user(
    workspace: &Workspace,
    id: &UserId,
    heir: Option<UserId>,
    ports: &Ports<'_>,
) -> Result<Plan, Refusal> {
    let user = stored(workspace, id)?;
    let others = workspace.others(user);
    let administrator = workspace.other_administrator(user).ok_or(Refusal::LastAdministrator)?;
    let tokens = workspace.tokens_of(user);
    let heir = heir.filter(|heir| others.iter().any(|user| user.id == *heir));
    let mut edits = vec![Edit::remove(Record::User(user.clone()))];
    let handed: Vec<String> = tokens.iter().map(|token| token.id.as_str().to_owned()).collect();
    match heir {
        Some(contact) => edits.extend(tokens.into_iter().map(|token| {
            let settings = TokenSettings { contact: contact.clone(), ..token.settings.clone() };
            let after = Token { settings, changed: ports.now, ..token.clone() };
            Edit::replace(Record::Token(Box::new(token.clone())), Record::Token(Box::new(after)))
        })),
        None if !tokens.is_empty() => return Err(Refusal::Contact),
        None => {}
    }
    let (account, acting) = acting(workspace, &user.account)?;
    if acting.id == user.id {
        edits.push(replace_account(account, Account { acting: administrator.id.clone(), ..account.clone() }));
    }
    Ok(told(edits, user, Act::UserRemoved).and_to(handed))
}

pub(super) fn add_account(
    workspace: &Workspace,
    from: &AccountId,
    form: &AccountForm,
    ports: &Ports<'_>,
) -> Result<Plan, Refusal> {
    governed(workspace, from)?;
    let (_, founder) = acting(workspace, from)?;
    let is_taken = |number| workspace.has_number(number);
    let (name, number) = form.check(&is_taken, ports.normalize).map_err(Refusal::Account)?;
    let number = number.map_or_else(|| draw_number(&is_taken, ports.entropy), Ok)?;
    let id = AccountId::mint(ports.entropy)?;
    let user = User {
        id: UserId::mint(ports.entropy)?,
        account: id.clone(),
        role: Role::AccountAdministrator,
        ..founder.clone()
    };
    let account = Account {
        id,
        number,
        kind: form.kind,
        name,
        api: false,
        acting: user.id.clone(),
        created: ports.now,
        demo: false,
    };
    let edits = vec![Edit::put(Record::Account(account.clone())), Edit::put(Record::User(user))];
    Ok(Plan::told(edits, &account.id, Act::AccountAdded, account.id.as_str(), account.name.as_str()))
}

pub(super) fn rename_account(
    workspace: &Workspace,
    id: &AccountId,
    name: &str,
    ports: &Ports<'_>,
) -> Result<Plan, Refusal> {
    let account = governed(workspace, id)?;
    let wrong = |error| Refusal::Account(crate::account::AccountProblems { name: Some(error), ..Default::default() });
    let name = Name::parse(name, ports.normalize).map_err(wrong)?;
    let edit = replace_account(account, Account { name: name.clone(), ..account.clone() });
    Ok(Plan::told(vec![edit], id, Act::AccountRenamed, id.as_str(), name.as_str()))
}

/// The account and all that is part of it, what others stand on last.
fn whole(workspace: &Workspace, account: &Account) -> Vec<Edit> {
    let parts = workspace.parts_of(&account.id).cloned().map(Edit::remove);
    parts.chain([Edit::remove(Record::Account(account.clone()))]).collect()
}

pub(super) fn remove_account(workspace: &Workspace, id: &AccountId) -> Result<Plan, Refusal> {
    let account = governed(workspace, id)?;
    if workspace.accounts().len() == 1 {
        return Err(Refusal::LastAccount);
    }
    let edits = whole(workspace, account);
    Ok(Plan::told(edits, id, Act::AccountRemoved, id.as_str(), account.name.as_str()))
}

/// Needs no role: it takes nothing that is one's own.
pub(super) fn remove_demo(workspace: &Workspace) -> Result<Plan, Refusal> {
    let accounts = workspace.accounts();
    if accounts.iter().all(|account| account.demo) {
        return Err(Refusal::LastAccount);
    }
    let demo: Vec<_> = accounts.into_iter().filter(|account| account.demo).collect();
    let is_demo = |entry: &Entry| demo.iter().any(|account| account.id == entry.account);
    let told = workspace.of(Kind::Log).filter(|record| record.as_entry().is_some_and(is_demo));
    let told = told.cloned().map(Edit::remove);
    Ok(Plan::quiet(told.chain(demo.iter().flat_map(|account| whole(workspace, account))).collect()))
}

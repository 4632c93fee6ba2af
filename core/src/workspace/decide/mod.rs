//! What each command would change.

mod drafts;
mod legacy;
mod people;
mod retire;
mod tokens;
mod undo;

pub(crate) use undo::{Origin, barred};

use super::change::{Change, Edit};
use super::command::{Command, Ports, Preference};
use super::log::{Act, Entry};
use super::record::{Kind, Preferences, Record, RecordKey, Usage};
use super::refusal::Refusal;
use super::{Workspace, demo, found};
use crate::account::{Account, User};
use crate::id::{AccountId, TokenId, UserId};
use crate::order;

/// Decides a command: what it would change, or why it is refused. Alters nothing itself.
///
/// # Errors
/// [`Refusal`].
pub fn decide(workspace: &Workspace, command: Command, ports: &Ports<'_>) -> Result<Change, Refusal> {
    plan(workspace, command, ports).and_then(|plan| settle(workspace, plan, ports))
}

/// Makes the change of a plan, with what the log says of it.
fn settle(workspace: &Workspace, plan: Plan, ports: &Ports<'_>) -> Result<Change, Refusal> {
    let Plan { mut edits, note } = plan;
    edits.retain(|edit| edit.before != edit.after);
    if !edits.is_empty()
        && let Some(note) = note
    {
        edits.push(log(workspace, note, ports));
    }
    // An id that is there already was not drawn at random. Nothing is made over it.
    let made: Vec<_> = edits.iter().filter(|edit| edit.before.is_none()).filter_map(Edit::key).collect();
    let different = order::set(&made);
    let is_there = |key: &RecordKey| key.kind != Kind::Meta && workspace.record(key).is_some();
    if different.len() != made.len() || made.iter().any(is_there) {
        Err(Refusal::Entropy)
    } else {
        Ok(Change { edits })
    }
}

/// What a command comes to: edits, and what the log is to say of them.
struct Plan {
    edits: Vec<Edit>,
    note: Option<Note>,
}

/// What an entry of the log says, but for its number, its time and who did it.
struct Note {
    account: AccountId,
    /// Who did it, if the account has nobody to act as (any more, or yet).
    who: String,
    act: Act,
    undone: bool,
    ids: Vec<String>,
    count: usize,
    name: String,
    numbers: (u32, u32),
}

impl Plan {
    /// Edits that the log does not tell.
    fn quiet(edits: Vec<Edit>) -> Self {
        Self { edits, note: None }
    }

    /// Edits about one thing of this account.
    fn told(edits: Vec<Edit>, account: &AccountId, act: Act, id: &str, name: &str) -> Self {
        let note = Note {
            account: account.clone(),
            who: String::new(),
            act,
            undone: false,
            ids: vec![id.to_owned()],
            count: 1,
            name: name.to_owned(),
            numbers: (0, 0),
        };
        Self { edits, note: Some(note) }
    }

    /// The same, done to these as well.
    fn and_to(mut self, ids: impl IntoIterator<Item = String>) -> Self {
        if let Some(note) = &mut self.note {
            note.ids.extend(ids);
        }
        self
    }

    /// The same, with numbers that the kind of act explains.
    fn with_numbers(mut self, numbers: (usize, usize)) -> Self {
        let small = |number| u32::try_from(number).unwrap_or(u32::MAX);
        if let Some(note) = &mut self.note {
            note.numbers = (small(numbers.0), small(numbers.1));
        }
        self
    }
}

fn log(workspace: &Workspace, note: Note, ports: &Ports<'_>) -> Edit {
    let Note { account, who, act, undone, mut ids, count, name, numbers } = note;
    ids.truncate(Entry::MOST_IDS);
    let last = workspace.of(Kind::Log).filter_map(Record::as_entry).map(|entry| entry.number).max();
    let entry = Entry {
        number: last.map_or(0, |last| last.saturating_add(1)),
        at: ports.now,
        who: workspace.acting(&account).map_or(who, |user| user.name.as_str().to_owned()),
        account,
        act,
        undone,
        imported: false,
        ids,
        count: u32::try_from(count).unwrap_or(u32::MAX),
        name,
        numbers,
    };
    let after = Record::Log(Box::new(entry));
    Edit { before: workspace.record(&after.key()).cloned(), after: Some(after) }
}

fn plan(workspace: &Workspace, command: Command, ports: &Ports<'_>) -> Result<Plan, Refusal> {
    match command {
        Command::Found if workspace.is_empty() => Ok(Plan::quiet(found::found(ports)?)),
        Command::Found => Ok(Plan::quiet(Vec::new())),
        Command::Prefer(preference) => Ok(prefer(workspace, preference, ports)),
        Command::ActAs(account, user) => act_as(workspace, &account, &user),
        Command::EnableApi(account) => set_api(workspace, &account, true),
        Command::DisableApi(account) => set_api(workspace, &account, false),
        Command::BeginDraft(account) => drafts::begin(workspace, &account, ports),
        Command::KeepDraft(draft) => drafts::keep(workspace, *draft),
        Command::DropDraft(id) => drafts::discard(workspace, &id),
        Command::CreateToken(draft) => tokens::create(workspace, &draft, ports),
        Command::Tokens(act, ids) => tokens::each(workspace, act, ids, ports),
        Command::Duplicate(id, suffix) => tokens::duplicate(workspace, &id, suffix, ports),
        Command::Reset(id) => tokens::reset(workspace, &id, ports),
        Command::Upgrade(id, version) => tokens::upgrade(workspace, &id, version, ports),
        Command::Update(draft, seen) => tokens::update(workspace, &draft, &seen, ports),
        Command::EnableLegacy(account) => legacy::enable(workspace, &account, ports),
        Command::ResetLegacy(account, half) => legacy::reset(workspace, &account, half, ports),
        Command::Use(account, token) => usage(workspace, &account, token, ports),
        Command::UpgradeLegacy(account, version) => legacy::upgrade(workspace, &account, version),
        Command::AddUser(account, form) => people::add_user(workspace, &account, &form, ports),
        Command::EditUser(user, form) => people::edit_user(workspace, &user, &form, ports),
        Command::RemoveUser(user, heir) => people::remove_user(workspace, &user, heir, ports),
        Command::AddAccount(from, form) => people::add_account(workspace, &from, &form, ports),
        Command::RenameAccount(account, name) => people::rename_account(workspace, &account, &name, ports),
        Command::RemoveAccount(account) => people::remove_account(workspace, &account),
        Command::LoadDemo(text) => Ok(Plan::quiet(demo::load(workspace, &text, ports)?)),
        Command::RemoveDemo => people::remove_demo(workspace),
        Command::Import(file) => undo::import(workspace, *file),
        Command::Undo(change) => undo::undo(workspace, &change),
    }
}

fn replace_account(before: &Account, after: Account) -> Edit {
    Edit::replace(Record::Account(before.clone()), Record::Account(after))
}

/// The account, and whom one acts as there.
fn acting<'a>(workspace: &'a Workspace, id: &AccountId) -> Result<(&'a Account, &'a User), Refusal> {
    let account = workspace.account(id).ok_or(Refusal::Gone)?;
    Ok((account, workspace.acting(id).ok_or(Refusal::Role)?))
}

/// The account, if whom the person acts as may manage its tokens.
fn managed<'a>(workspace: &'a Workspace, id: &AccountId) -> Result<&'a Account, Refusal> {
    let account = workspace.account(id).ok_or(Refusal::Gone)?;
    if workspace.may_manage_tokens(id) { Ok(account) } else { Err(Refusal::Role) }
}

/// The account, if whom the person acts as may edit its users and the account itself.
fn governed<'a>(workspace: &'a Workspace, id: &AccountId) -> Result<&'a Account, Refusal> {
    let account = workspace.account(id).ok_or(Refusal::Gone)?;
    if workspace.may_administer(id) { Ok(account) } else { Err(Refusal::Role) }
}

/// What everything about tokens needs: the role for it, and API access enabled.
fn with_api<'a>(workspace: &'a Workspace, id: &AccountId) -> Result<&'a Account, Refusal> {
    let account = managed(workspace, id)?;
    if account.api { Ok(account) } else { Err(Refusal::ApiOff) }
}

fn prefer(workspace: &Workspace, preference: Preference, ports: &Ports<'_>) -> Plan {
    let before = workspace.preferences();
    let after = match preference {
        Preference::Language(language) => Preferences { language: Some(language), ..before },
        Preference::Theme(theme) => Preferences { theme, ..before },
        Preference::Backup => Preferences { backup: Some(ports.now), ..before },
    };
    let stored = |it: Preferences| (it != Preferences::default()).then_some(Record::Preferences(it));
    Plan::quiet(vec![Edit { before: stored(before), after: stored(after) }])
}

/// Needs no role: it is how the person in front of the app takes one.
fn act_as(workspace: &Workspace, account: &AccountId, user: &UserId) -> Result<Plan, Refusal> {
    let account = workspace.account(account).ok_or(Refusal::Gone)?;
    let user = workspace.user(user).filter(|user| user.account == account.id).ok_or(Refusal::Gone)?;
    Ok(Plan::quiet(vec![replace_account(account, Account { acting: user.id.clone(), ..account.clone() })]))
}

/// Needs no role, nor API access: the calls of clients are not acts of whoever sits in front of the app.
fn usage(workspace: &Workspace, account: &AccountId, token: TokenId, ports: &Ports<'_>) -> Result<Plan, Refusal> {
    let account = workspace.account(account).ok_or(Refusal::Gone)?;
    let is_own = workspace.token(&token).is_some_and(|token| token.account == account.id);
    let is_legacy = token.as_str() == account.id.as_str() && workspace.legacy(&account.id).is_some();
    if !is_own && !is_legacy {
        return Err(Refusal::Gone);
    }
    let before = workspace.usage(&token).cloned().map(Record::Usage);
    let after = Some(Record::Usage(Usage { token, account: account.id.clone(), last: ports.now }));
    Ok(Plan::quiet(vec![Edit { before, after }]))
}

fn set_api(workspace: &Workspace, account: &AccountId, on: bool) -> Result<Plan, Refusal> {
    let account = managed(workspace, account)?;
    let act = if on { Act::ApiEnabled } else { Act::ApiDisabled };
    let edits = vec![replace_account(account, Account { api: on, ..account.clone() })];
    Ok(Plan::told(edits, &account.id, act, account.id.as_str(), account.name.as_str()))
}

use super::change::{Change, Edit};
use super::command::{Command, Ports};
use super::record::{Kind, Preferences, Record, RecordKey};
use super::refusal::Refusal;
use super::{Workspace, found};
use crate::account::Account;
use crate::catalogue::{ScopeSet, latest};
use crate::credential::{AccountSid, AuthToken};
use crate::id::{AccountId, DraftId, TokenId, UserId};
use crate::token::{Draft, Token};

/// Decides a command: what it would change, or why it is refused. Alters nothing itself.
///
/// # Errors
/// [`Refusal`].
pub fn decide(workspace: &Workspace, command: Command, ports: &Ports<'_>) -> Result<Change, Refusal> {
    let change = propose(workspace, command, ports)?;
    // An id that is there already was not drawn at random. Nothing is made over it.
    let made: Vec<_> = change.edits.iter().filter(|edit| edit.before.is_none()).filter_map(Edit::key).collect();
    let is_taken = |place: usize, key: &RecordKey| {
        key.kind != Kind::Meta && (workspace.record(key).is_some() || made.iter().take(place).any(|other| other == key))
    };
    if made.iter().enumerate().any(|(place, key)| is_taken(place, key)) { Err(Refusal::Entropy) } else { Ok(change) }
}

fn propose(workspace: &Workspace, command: Command, ports: &Ports<'_>) -> Result<Change, Refusal> {
    match command {
        Command::Found if workspace.is_empty() => Ok(found::found(ports.entropy, ports.now)?),
        Command::Found => Ok(Change::default()),
        Command::Prefer(preferences) => Ok(prefer(workspace, preferences)),
        Command::ActAs(account, user) => act_as(workspace, &account, &user),
        Command::EnableApi(account) => {
            let account = managed(workspace, &account)?;
            Ok(one(replace(account, Account { api: true, ..account.clone() })))
        }
        Command::BeginDraft(account) => begin_draft(workspace, &account, ports),
        Command::KeepDraft(draft) => keep_draft(workspace, *draft),
        Command::DropDraft(id) => {
            let draft = workspace.draft(&id).ok_or(Refusal::Gone)?;
            managed(workspace, &draft.account)?;
            Ok(one(Edit::remove(Record::Draft(Box::new(draft.clone())))))
        }
        Command::CreateToken(draft) => create_token(workspace, &draft, ports),
    }
}

const fn no_edit() -> Change {
    Change { edits: Vec::new() }
}

fn one(edit: Edit) -> Change {
    if edit.before == edit.after { no_edit() } else { Change { edits: vec![edit] } }
}

fn replace(before: &Account, after: Account) -> Edit {
    Edit::replace(Record::Account(before.clone()), Record::Account(after))
}

/// The account, if whom the person acts as may manage its tokens.
fn managed<'a>(workspace: &'a Workspace, id: &AccountId) -> Result<&'a Account, Refusal> {
    let account = workspace.account(id).ok_or(Refusal::Gone)?;
    match workspace.acting(id) {
        Some(user) if user.role.manages_tokens() => Ok(account),
        _ => Err(Refusal::Role),
    }
}

/// The same, with API access enabled: what everything about tokens needs.
fn with_api<'a>(workspace: &'a Workspace, id: &AccountId) -> Result<&'a Account, Refusal> {
    let account = managed(workspace, id)?;
    if account.api { Ok(account) } else { Err(Refusal::ApiOff) }
}

fn prefer(workspace: &Workspace, preferences: Preferences) -> Change {
    let before = workspace.preferences();
    if before == preferences {
        return no_edit();
    }
    let before = (before != Preferences::default()).then_some(Record::Preferences(before));
    let after = (preferences != Preferences::default()).then_some(Record::Preferences(preferences));
    one(Edit { before, after })
}

/// Needs no role: it is how the person in front of the app takes one.
fn act_as(workspace: &Workspace, account: &AccountId, user: &UserId) -> Result<Change, Refusal> {
    let account = workspace.account(account).ok_or(Refusal::Gone)?;
    let user = workspace.user(user).filter(|user| user.account == account.id).ok_or(Refusal::Gone)?;
    Ok(one(replace(account, Account { acting: user.id.clone(), ..account.clone() })))
}

fn begin_draft(workspace: &Workspace, account: &AccountId, ports: &Ports<'_>) -> Result<Change, Refusal> {
    let account = with_api(workspace, account)?;
    let draft = Draft {
        id: DraftId::mint(ports.entropy)?,
        account: account.id.clone(),
        name: String::new(),
        description: String::new(),
        version: latest(account.kind),
        contact: None,
        emails: String::new(),
        scopes: ScopeSet::default(),
        created: ports.now,
    };
    Ok(one(Edit::put(Record::Draft(Box::new(draft)))))
}

fn keep_draft(workspace: &Workspace, draft: Draft) -> Result<Change, Refusal> {
    let before = workspace.draft(&draft.id).ok_or(Refusal::Gone)?;
    if before.account != draft.account {
        return Err(Refusal::Gone);
    }
    with_api(workspace, &draft.account)?;
    if !draft.can_be_kept() {
        return Err(Refusal::TooLong);
    }
    Ok(one(Edit::replace(Record::Draft(Box::new(before.clone())), Record::Draft(Box::new(draft)))))
}

fn create_token(workspace: &Workspace, draft: &Draft, ports: &Ports<'_>) -> Result<Change, Refusal> {
    let stored = workspace.draft(&draft.id).ok_or(Refusal::Gone)?;
    if stored.account != draft.account {
        return Err(Refusal::Gone);
    }
    let account = with_api(workspace, &draft.account)?;
    let settings = workspace.check_draft(draft, ports.normalize).map_err(Refusal::Draft)?;
    let created = Token {
        id: TokenId::mint(ports.entropy)?,
        account: account.id.clone(),
        settings,
        sid: AccountSid::mint(account.number, ports.entropy)?,
        auth: AuthToken::mint(ports.entropy)?,
        enabled: true,
        created: ports.now,
        changed: ports.now,
    };
    Ok(Change {
        edits: vec![Edit::put(Record::Token(Box::new(created))), Edit::remove(Record::Draft(Box::new(stored.clone())))],
    })
}

//! Access tokens.

use super::super::log::Act;
use super::super::{Edit, Ports, Record, Refusal, TokenAct, Usage, Workspace};
use super::retire::retire;
use super::{Note, Plan, drafts, with_api};
use crate::account::Account;
use crate::catalogue::ApiVersion;
use crate::credential::{AccountSid, AuthToken};
use crate::id::TokenId;
use crate::order;
use crate::ports::Timestamp;
use crate::token::{Cause, Difference, Draft, Ended, Token, TokenSettings};

/// A token that is not in the bin, in an account where it may be managed.
fn live<'a>(workspace: &'a Workspace, id: &TokenId) -> Result<&'a Token, Refusal> {
    let token = workspace.token(id).ok_or(Refusal::Gone)?;
    with_api(workspace, &token.account)?;
    Ok(token)
}

fn replace(before: &Token, after: Token) -> Edit {
    Edit::replace(Record::Token(Box::new(before.clone())), Record::Token(Box::new(after)))
}

fn told(edits: Vec<Edit>, token: &Token, act: Act) -> Plan {
    Plan::told(edits, &token.account, act, token.id.as_str(), token.settings.name.as_str())
}

/// A token with fresh credentials.
fn mint(account: &Account, settings: TokenSettings, ports: &Ports<'_>) -> Result<Token, Refusal> {
    Ok(Token {
        id: TokenId::mint(ports.entropy)?,
        account: account.id.clone(),
        settings,
        sid: AccountSid::mint(account.number, ports.entropy)?,
        auth: AuthToken::mint(ports.entropy)?,
        enabled: true,
        created: ports.now,
        changed: ports.now,
        deleted: None,
    })
}

pub(super) fn create(workspace: &Workspace, draft: &Draft, ports: &Ports<'_>) -> Result<Plan, Refusal> {
    let stored = drafts::stored(workspace, draft)?;
    let account = with_api(workspace, &draft.account)?;
    let settings = workspace.check_draft(draft, ports.normalize).map_err(Refusal::Draft)?;
    let token = mint(account, settings, ports)?;
    let draft = Edit::remove(Record::Draft(Box::new(stored.clone())));
    Ok(told(vec![Edit::put(Record::Token(Box::new(token.clone()))), draft], &token, Act::Created))
}

pub(super) fn duplicate(workspace: &Workspace, id: &TokenId, suffix: &str, ports: &Ports<'_>) -> Result<Plan, Refusal> {
    let token = live(workspace, id)?;
    let name = workspace.free_name(&token.account, &token.settings.name, suffix, &[]);
    let account = with_api(workspace, &token.account)?;
    let copy = mint(account, TokenSettings { name, ..token.settings.clone() }, ports)?;
    Ok(told(vec![Edit::put(Record::Token(Box::new(copy.clone())))], &copy, Act::Duplicated))
}

pub(super) fn reset(workspace: &Workspace, id: &TokenId, ports: &Ports<'_>) -> Result<Plan, Refusal> {
    let token = live(workspace, id)?;
    let after = Token { auth: AuthToken::mint(ports.entropy)?, changed: ports.now, ..token.clone() };
    let kept = retire(workspace, &token.account, &[ending(token, Cause::Reset, ports.now)], ports)?;
    Ok(told([replace(token, after)].into_iter().chain(kept).collect(), token, Act::Reset))
}

/// A token's Auth Token, and what it was of.
fn ending(token: &Token, cause: Cause, at: Timestamp) -> (&AuthToken, Ended<'_>) {
    let name = Some(&token.settings.name);
    (&token.auth, Ended { account: &token.account, token: &token.id, sid: &token.sid, name, at, cause })
}

/// Whether a version is a higher one of the account's type.
pub(super) fn is_upgrade(workspace: &Workspace, token: &Token, version: ApiVersion) -> bool {
    let kind = workspace.account(&token.account).map(|account| account.kind);
    kind.and_then(|kind| ApiVersion::of(kind, version.number())).is_some() && version > token.settings.version
}

pub(super) fn upgrade(
    workspace: &Workspace,
    id: &TokenId,
    version: ApiVersion,
    ports: &Ports<'_>,
) -> Result<Plan, Refusal> {
    let token = live(workspace, id)?;
    if !is_upgrade(workspace, token, version) {
        return Err(Refusal::Version);
    }
    let numbers = (token.settings.version.number().into(), version.number().into());
    let settings = TokenSettings { version, ..token.settings.clone() };
    let after = Token { settings, changed: ports.now, ..token.clone() };
    Ok(told(vec![replace(token, after)], token, Act::Upgraded).with_numbers(numbers))
}

pub(super) fn update(
    workspace: &Workspace,
    draft: &Draft,
    seen: &TokenSettings,
    ports: &Ports<'_>,
) -> Result<Plan, Refusal> {
    let token = live(workspace, draft.edits.as_ref().ok_or(Refusal::Gone)?)?;
    // What was confirmed is the step from there: it is not taken from anywhere else.
    if token.settings != *seen {
        return Err(Refusal::Meanwhile);
    }
    let account = workspace.account(&token.account).ok_or(Refusal::Gone)?;
    let settings = workspace.check_draft(draft, ports.normalize).map_err(Refusal::Draft)?;
    if settings == token.settings {
        return Ok(Plan::quiet(Vec::new()));
    }
    let difference = Difference::between(account.kind, &token.settings, &settings);
    let after = Token { settings, changed: ports.now, ..token.clone() };
    let numbers = (difference.gained.len() + difference.later.len(), difference.lost.len());
    Ok(told(vec![replace(token, after.clone())], &after, Act::Updated).with_numbers(numbers))
}

/// What is done to several: those that it would not change are left out.
pub(super) fn each(
    workspace: &Workspace,
    act: TokenAct,
    ids: Vec<TokenId>,
    ports: &Ports<'_>,
) -> Result<Plan, Refusal> {
    let ids = order::set(ids);
    let is_binned = matches!(act, TokenAct::Restore(_) | TokenAct::Purge);
    let find = |id| if is_binned { workspace.binned(id) } else { workspace.token(id) };
    let tokens = ids.iter().map(find).collect::<Option<Vec<_>>>().ok_or(Refusal::Gone)?;
    let first = *tokens.first().ok_or(Refusal::Gone)?;
    if tokens.iter().any(|token| token.account != first.account) {
        return Err(Refusal::Gone);
    }
    with_api(workspace, &first.account)?;
    let mut edits = Vec::new();
    let mut touched = Vec::new();
    let mut names = Vec::new();
    if act == TokenAct::Purge {
        let ended: Vec<_> = tokens.iter().map(|token| ending(token, Cause::Deleted, ports.now)).collect();
        edits.extend(retire(workspace, &first.account, &ended, ports)?);
    }
    for token in tokens {
        let before = Record::Token(Box::new(token.clone()));
        let Some(after) = after(workspace, act, token, &mut names, ports.now) else {
            let usage = workspace.usage(&token.id).cloned().map(|usage: Usage| Edit::remove(Record::Usage(usage)));
            edits.extend([Edit::remove(before)].into_iter().chain(usage));
            touched.push(token.clone());
            continue;
        };
        if after != *token {
            touched.push(after.clone());
            edits.push(Edit::replace(before, Record::Token(Box::new(after))));
        }
    }
    // With the name that it has now: a restored token may have got another one.
    let first = touched.first().unwrap_or(first);
    let note = Note {
        account: first.account.clone(),
        who: String::new(),
        act: match act {
            TokenAct::Disable => Act::Disabled,
            TokenAct::Enable => Act::Enabled,
            TokenAct::Delete => Act::Deleted,
            TokenAct::Restore(_) => Act::Restored,
            TokenAct::Purge => Act::Purged,
        },
        undone: false,
        ids: touched.iter().map(|token| token.id.as_str().to_owned()).collect(),
        count: touched.len(),
        name: first.settings.name.as_str().to_owned(),
        numbers: (0, 0),
    };
    Ok(Plan { edits, note: Some(note) })
}

/// What becomes of one of them; `None`: nothing is left. `names` are those that others have been given just now.
fn after(
    workspace: &Workspace,
    act: TokenAct,
    token: &Token,
    names: &mut Vec<String>,
    now: Timestamp,
) -> Option<Token> {
    let token = token.clone();
    Some(match act {
        TokenAct::Disable if token.enabled => Token { enabled: false, changed: now, ..token },
        TokenAct::Enable if !token.enabled => Token { enabled: true, changed: now, ..token },
        TokenAct::Disable | TokenAct::Enable => token,
        TokenAct::Delete => Token { deleted: Some(now), ..token },
        TokenAct::Purge => return None,
        TokenAct::Restore(suffix) => {
            let name = &token.settings.name;
            let is_free = !workspace.has_token_named(&token.account, name) && !names.contains(&name.folded());
            let name = if is_free { name.clone() } else { workspace.free_name(&token.account, name, suffix, names) };
            names.push(name.folded());
            Token { settings: TokenSettings { name, ..token.settings }, deleted: None, ..token }
        }
    })
}

//! Legacy tokens.

use super::super::log::Act;
use super::super::{Edit, Ports, Record, Refusal, Workspace};
use super::retire::retire;
use super::{Plan, with_api};
use crate::catalogue::{ApiVersion, versions};
use crate::credential::{AccountSid, AuthToken};
use crate::id::AccountId;
use crate::token::{Cause, Ended, Half, Legacy};

pub(super) fn enable(workspace: &Workspace, account: &AccountId, ports: &Ports<'_>) -> Result<Plan, Refusal> {
    let account = with_api(workspace, account)?;
    if workspace.legacy(&account.id).is_some() {
        return Ok(Plan::quiet(Vec::new()));
    }
    // They are from before the latest version.
    let version = versions(account.kind).iter().rev().nth(1).copied().ok_or(Refusal::Version)?;
    let legacy = Legacy {
        account: account.id.clone(),
        sid: AccountSid::mint(account.number, ports.entropy)?,
        read_write: AuthToken::mint(ports.entropy)?,
        read_only: AuthToken::mint(ports.entropy)?,
        version,
        enabled: ports.now,
    };
    Ok(told(vec![Edit::put(Record::Legacy(Box::new(legacy)))], &account.id, Act::LegacyEnabled))
}

fn told(edits: Vec<Edit>, account: &AccountId, act: Act) -> Plan {
    Plan::told(edits, account, act, account.as_str(), "")
}

fn stored<'a>(workspace: &'a Workspace, account: &AccountId) -> Result<&'a Legacy, Refusal> {
    with_api(workspace, account)?;
    workspace.legacy(account).ok_or(Refusal::Gone)
}

fn replace(before: &Legacy, after: Legacy) -> Edit {
    Edit::replace(Record::Legacy(Box::new(before.clone())), Record::Legacy(Box::new(after)))
}

pub(super) fn reset(
    workspace: &Workspace,
    account: &AccountId,
    half: Half,
    ports: &Ports<'_>,
) -> Result<Plan, Refusal> {
    let legacy = stored(workspace, account)?;
    let act = match half {
        Half::ReadWrite => Act::LegacyResetReadWrite,
        Half::ReadOnly => Act::LegacyResetReadOnly,
    };
    let after = legacy.clone().with(half, AuthToken::mint(ports.entropy)?);
    let token = legacy.token();
    let what = Ended { account, token: &token, sid: &legacy.sid, name: None, at: ports.now, cause: Cause::Reset };
    let kept = retire(workspace, account, &[(legacy.auth(half), what)], ports)?;
    Ok(told([replace(legacy, after)].into_iter().chain(kept).collect(), account, act))
}

pub(super) fn upgrade(workspace: &Workspace, account: &AccountId, version: ApiVersion) -> Result<Plan, Refusal> {
    let legacy = stored(workspace, account)?;
    let kind = workspace.account(account).ok_or(Refusal::Gone)?.kind;
    if ApiVersion::of(kind, version.number()).is_none() || version <= legacy.version {
        return Err(Refusal::Version);
    }
    let numbers = (legacy.version.number().into(), version.number().into());
    let edit = replace(legacy, Legacy { version, ..legacy.clone() });
    Ok(told(vec![edit], account, Act::LegacyUpgraded).with_numbers(numbers))
}

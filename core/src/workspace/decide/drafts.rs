//! Half-filled forms of new tokens.

use super::super::{Edit, Ports, Record, Refusal, Workspace};
use super::{Plan, managed, with_api};
use crate::catalogue::{ScopeSet, latest};
use crate::id::{AccountId, DraftId};
use crate::token::Draft;

pub(super) fn begin(workspace: &Workspace, account: &AccountId, ports: &Ports<'_>) -> Result<Plan, Refusal> {
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
        edits: None,
    };
    Ok(Plan::quiet(vec![Edit::put(Record::Draft(Box::new(draft)))]))
}

/// The stored draft that this one is a later form of.
pub(super) fn stored<'a>(workspace: &'a Workspace, draft: &Draft) -> Result<&'a Draft, Refusal> {
    workspace.draft(&draft.id).filter(|stored| stored.account == draft.account).ok_or(Refusal::Gone)
}

pub(super) fn keep(workspace: &Workspace, draft: Draft) -> Result<Plan, Refusal> {
    let before = stored(workspace, &draft)?;
    with_api(workspace, &draft.account)?;
    if !draft.can_be_kept() {
        return Err(Refusal::TooLong);
    }
    let edit = Edit::replace(Record::Draft(Box::new(before.clone())), Record::Draft(Box::new(draft)));
    Ok(Plan::quiet(vec![edit]))
}

pub(super) fn discard(workspace: &Workspace, id: &DraftId) -> Result<Plan, Refusal> {
    let draft = workspace.draft(id).ok_or(Refusal::Gone)?;
    managed(workspace, &draft.account)?;
    Ok(Plan::quiet(vec![Edit::remove(Record::Draft(Box::new(draft.clone())))]))
}

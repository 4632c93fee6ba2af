//! Taking a change back.

use super::super::{Change, Edit, Kind, Record, Refusal, Workspace};
use super::{Note, Plan, governed, managed};
use crate::account::Account;

/// The edits of a change that was made up before, if what it changes is still as it was then, and all is sound afterwards.
fn apply(workspace: &Workspace, change: Change) -> Result<(Vec<Edit>, Workspace), Refusal> {
    for edit in &change.edits {
        let now = edit.key().and_then(|key| workspace.record(&key));
        if now != edit.before.as_ref() {
            return Err(Refusal::Changed);
        }
        allowed(workspace, edit)?;
    }
    let mut after = workspace.clone();
    after.absorb(change.clone());
    if after.is_sound(&change.edits) { Ok((change.edits, after)) } else { Err(Refusal::Changed) }
}

/// What importing a file does, as it was shown before.
pub(super) fn import(workspace: &Workspace, change: Change) -> Result<Plan, Refusal> {
    let (edits, after) = apply(workspace, change)?;
    if after.is_empty() { Err(Refusal::LastAccount) } else { Ok(Plan::quiet(edits)) }
}

/// The inverse of a change.
pub(super) fn undo(workspace: &Workspace, change: &Change) -> Result<Plan, Refusal> {
    let (edits, after) = apply(workspace, change.invert())?;
    let note = change.entry().filter(|entry| after.account(&entry.account).is_some()).cloned();
    let note = note.map(|entry| Note {
        account: entry.account,
        who: entry.who,
        act: entry.act,
        undone: true,
        ids: entry.ids,
        count: usize::try_from(entry.count).unwrap_or_default(),
        name: entry.name,
        numbers: entry.numbers,
    });
    Ok(Plan { edits, note })
}

/// An account in which whom one acts as may not do one of these edits.
pub(crate) fn barred<'a>(workspace: &'a Workspace, edits: &[Edit]) -> Option<&'a Account> {
    edits.iter().find(|edit| allowed(workspace, edit).is_err()).and_then(|edit| account_of(workspace, edit))
}

/// The account that an edit is about, if it is there.
fn account_of<'a>(workspace: &'a Workspace, edit: &Edit) -> Option<&'a Account> {
    match edit.before.as_ref().or(edit.after.as_ref())? {
        Record::Account(account) => workspace.account(&account.id),
        record => workspace.account(record.part_of()?),
    }
}

/// Whether whom one acts as may do this edit. An account that is gone has nobody to act as; who has removed it may have it back.
fn allowed(workspace: &Workspace, edit: &Edit) -> Result<(), Refusal> {
    let Some(account) = account_of(workspace, edit) else { return Ok(()) };
    let is_switch = match (&edit.before, &edit.after) {
        (Some(Record::Account(before)), Some(Record::Account(after))) => {
            // API access, and whom one acts as: all else is for administrators.
            *after == Account { api: after.api, acting: after.acting.clone(), ..before.clone() }
        }
        _ => false,
    };
    let kind = edit.key().map(|key| key.kind);
    if matches!(kind, Some(Kind::Account | Kind::User)) && !is_switch {
        governed(workspace, &account.id).map(drop)
    } else {
        managed(workspace, &account.id).map(drop)
    }
}

//! Taking a change back.

use super::super::{Change, Edit, Kind, Record, Refusal, Workspace};
use super::{Note, Plan, governed, managed};
use crate::account::Account;
use crate::id::AccountId;

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
    apply(workspace, change).map(|(edits, _)| Plan::quiet(edits))
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

/// Whether whom one acts as may do this edit. An account that is gone has nobody to act as; who has removed it may have it back.
fn allowed(workspace: &Workspace, edit: &Edit) -> Result<(), Refusal> {
    let record = edit.before.as_ref().or(edit.after.as_ref());
    let account: Option<&AccountId> = match record {
        Some(Record::Account(account)) => Some(&account.id),
        Some(record) => record.part_of(),
        None => None,
    };
    let Some(account) = account.filter(|id| workspace.account(id).is_some()) else { return Ok(()) };
    let is_switch = match (&edit.before, &edit.after) {
        (Some(Record::Account(before)), Some(Record::Account(after))) => {
            // API access, and whom one acts as: all else is for administrators.
            *after == Account { api: after.api, acting: after.acting.clone(), ..before.clone() }
        }
        _ => false,
    };
    let kind = edit.key().map(|key| key.kind);
    if matches!(kind, Some(Kind::Account | Kind::User)) && !is_switch {
        governed(workspace, account).map(drop)
    } else {
        managed(workspace, account).map(drop)
    }
}

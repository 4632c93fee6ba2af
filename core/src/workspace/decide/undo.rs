//! Changes that were made up before: taking an act back, importing a file.

use super::super::{Change, Edit, FileChange, Kind, Record, Refusal, Workspace};
use super::{Note, Plan};
use crate::account::Account;
use crate::id::AccountId;

/// Where a change comes from that was made up before.
#[derive(Clone, Copy)]
pub(crate) enum Origin<'a> {
    /// A file.
    File {
        /// The account in which the person imports it.
        from: &'a AccountId,
        /// Whether it takes the place of all that is here.
        replaces: bool,
    },
    /// An act that is taken back.
    Undo,
}

/// The edits of a change that was made up before, if what it changes is still as it was then, and all is sound afterwards.
fn apply(workspace: &Workspace, change: Change, origin: Origin<'_>) -> Result<(Vec<Edit>, Workspace), Refusal> {
    for edit in &change.edits {
        let now = edit.key().and_then(|key| workspace.record(&key));
        if now != edit.before.as_ref() {
            return Err(Refusal::Changed);
        }
    }
    let mut after = workspace.clone();
    after.absorb(change.clone());
    if barred(workspace, &after, &change.edits, origin).is_some() {
        return Err(Refusal::Role);
    }
    if after.is_sound(&change.edits) { Ok((change.edits, after)) } else { Err(Refusal::Changed) }
}

/// What importing a file does, as it was shown before.
pub(super) fn import(workspace: &Workspace, file: FileChange) -> Result<Plan, Refusal> {
    let FileChange { from, replaces, change } = file;
    let (edits, after) = apply(workspace, change, Origin::File { from: &from, replaces })?;
    if after.is_empty() { Err(Refusal::LastAccount) } else { Ok(Plan::quiet(edits)) }
}

/// The inverse of a change.
pub(super) fn undo(workspace: &Workspace, change: &Change) -> Result<Plan, Refusal> {
    let (edits, after) = apply(workspace, change.invert(), Origin::Undo)?;
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

/// An account in which the person lacks the role for one of these edits. `after` is the workspace once they are made.
pub(crate) fn barred<'a>(
    workspace: &'a Workspace,
    after: &'a Workspace,
    edits: &[Edit],
    origin: Origin<'_>,
) -> Option<&'a Account> {
    if let Origin::File { replaces: true, .. } = origin {
        let ruled = workspace.accounts().into_iter().find(|account| !workspace.may_administer(&account.id));
        if ruled.is_some() {
            return ruled;
        }
    }
    let edit = edits.iter().find(|edit| !is_allowed(workspace, after, edit, origin))?;
    let id = account_of(edit)?;
    match origin {
        Origin::File { from, .. } if workspace.account(id).is_none() => workspace.account(from),
        _ => workspace.account(id).or_else(|| after.account(id)),
    }
}

/// The account that an edit is about. `None`: it is about the app as a whole.
fn account_of(edit: &Edit) -> Option<&AccountId> {
    match edit.before.as_ref().or(edit.after.as_ref())? {
        Record::Account(account) => Some(&account.id),
        // It outlives its account, so it is no part of it.
        Record::Log(entry) => Some(&entry.account),
        record => record.part_of(),
    }
}

/// Whether the person may make this edit.
fn is_allowed(workspace: &Workspace, after: &Workspace, edit: &Edit, origin: Origin<'_>) -> bool {
    let Some(id) = account_of(edit) else { return true };
    match (workspace.account(id), origin) {
        (Some(_), _) if needs_administrator(edit, origin) => workspace.may_administer(id),
        (Some(_), _) => workspace.may_manage_tokens(id),
        // Nobody acts in an account that is not there yet. The file could name anybody.
        (None, Origin::File { from, .. }) => workspace.may_administer(from),
        // Who has removed it, which needed the role, may have it back. The demo may be removed by anybody.
        (None, Origin::Undo) => after.may_administer(id) || after.account(id).is_some_and(|account| account.demo),
    }
}

/// Whether an edit of an account that is there is a matter of its administrators: its users, the account itself but for what a switch
/// changes, and, from a file, its log.
fn needs_administrator(edit: &Edit, origin: Origin<'_>) -> bool {
    match (&edit.before, &edit.after) {
        (Some(Record::Account(before)), Some(Record::Account(after))) => {
            // API access, and whom the person acts as.
            *after != Account { api: after.api, acting: after.acting.clone(), ..before.clone() }
        }
        _ => match edit.key().map(|key| key.kind) {
            Some(Kind::Account | Kind::User) => true,
            Some(Kind::Log) => matches!(origin, Origin::File { .. }),
            _ => false,
        },
    }
}

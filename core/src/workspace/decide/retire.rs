//! What is kept of Auth Tokens that end.

use super::super::{Edit, Ports, Record, Workspace};
use crate::credential::AuthToken;
use crate::id::AccountId;
use crate::order;
use crate::ports::EntropyError;
use crate::token::{Ended, Retired};

/// The edits that keep what is to be kept of these Auth Tokens of one account, and let the oldest go where that is too much.
///
/// # Errors
/// `EntropyError` when there is no randomness.
pub(super) fn retire(
    workspace: &Workspace,
    account: &AccountId,
    ended: &[(&AuthToken, Ended<'_>)],
    ports: &Ports<'_>,
) -> Result<Vec<Edit>, EntropyError> {
    let ended = ended.iter().take(Retired::MOST);
    let new = ended.map(|(auth, what)| Retired::of(auth, *what, ports.entropy)).collect::<Result<Vec<_>, _>>()?;
    let old: Vec<&Retired> = workspace.retired().filter(|retired| retired.account == *account).collect();
    let old = order::by(old, |one, other| other.at.cmp(&one.at));
    let gone = old.into_iter().skip(Retired::MOST.saturating_sub(new.len())).cloned();
    let record = |retired: Retired| Record::Retired(Box::new(retired));
    Ok(new.into_iter().map(record).map(Edit::put).chain(gone.map(record).map(Edit::remove)).collect())
}

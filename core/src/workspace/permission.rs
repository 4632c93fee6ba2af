//! Who may do what. The person in front of the app acts as one user in each account, and may do there what the role of that user allows.

use super::{Refusal, Workspace};
use crate::account::Account;
use crate::id::AccountId;

/// Proof that the person may manage the tokens of every account. Stored texts that can't be read belong to no account, so whatever hands
/// them out or removes them asks for it.
#[derive(Clone, Copy, Debug)]
pub struct EveryAccount(());

impl EveryAccount {
    /// For tests of what asks for it.
    #[cfg(test)]
    pub(crate) const PROVEN: Self = Self(());
}

impl Workspace {
    /// Whether the person may enable API access in an account, and see and change its tokens. Nobody may in an account that is not there.
    #[must_use]
    pub fn may_manage_tokens(&self, account: &AccountId) -> bool {
        self.acting(account).is_some_and(|user| user.role.manages_tokens())
    }

    /// Whether the person may edit the users of an account, and the account itself. Nobody may in an account that is not there.
    #[must_use]
    pub fn may_administer(&self, account: &AccountId) -> bool {
        self.acting(account).is_some_and(|user| user.role.manages_accounts())
    }

    /// The accounts whose tokens the person may not see.
    #[must_use]
    pub fn closed_accounts(&self) -> Vec<&Account> {
        self.accounts().into_iter().filter(|account| !self.may_manage_tokens(&account.id)).collect()
    }

    /// Whether the person may manage the tokens of every account.
    ///
    /// # Errors
    /// `Role`: not in one of them.
    pub fn in_every_account(&self) -> Result<EveryAccount, Refusal> {
        if self.closed_accounts().is_empty() { Ok(EveryAccount(())) } else { Err(Refusal::Role) }
    }
}

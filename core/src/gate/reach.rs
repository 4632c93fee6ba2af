//! The other way round: who reaches an operation, and what a token reaches.

use crate::account::Account;
use crate::catalogue::{ApiVersion, OperationId, Scope, ScopeSet, scopes};
use crate::id::AccountId;
use crate::token::{Half, Token};
use crate::workspace::Workspace;
use std::collections::BTreeMap;

/// Who can reach an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reacher<'a> {
    /// An access token.
    Token(&'a Token),
    /// One of the legacy tokens.
    Legacy(Half),
}

/// Everybody in an account who can call something now: enabled tokens, newest first, and the legacy tokens. Nobody while API
/// access is off.
#[must_use]
pub fn reachers<'a>(workspace: &'a Workspace, account: &AccountId) -> Vec<Reacher<'a>> {
    if !workspace.account(account).is_some_and(|account| account.api) {
        return Vec::new();
    }
    let tokens = workspace.tokens(account).into_iter().filter(|token| token.enabled).map(Reacher::Token);
    let legacy = workspace.legacy(account).map(|_| Half::ALL.map(Reacher::Legacy));
    tokens.chain(legacy.into_iter().flatten()).collect()
}

/// Those who reach one operation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reached<'a> {
    /// How many they are.
    pub count: usize,
    /// The first of them.
    pub first: Vec<Reacher<'a>>,
}

/// Who reaches each operation that anybody of these accounts reaches: of each operation the first `most` by account, and in an
/// account in the order of [`reachers`]. One pass over all tokens, whatever the number of operations.
#[must_use]
pub fn reached<'a>(workspace: &'a Workspace, accounts: &[&Account], most: usize) -> BTreeMap<OperationId, Reached<'a>> {
    // By number: thousands of tokens reach a hundred operations each.
    let mut all: Vec<_> = (0..=u8::MAX).map(|number| (OperationId::new(number), Reached::default())).collect();
    for account in accounts {
        // What there is in each version that a token works with.
        let mut versions: BTreeMap<ApiVersion, ScopeSet> = BTreeMap::new();
        for reacher in reachers(workspace, &account.id) {
            let set = match reacher {
                Reacher::Token(token) => {
                    let version = token.settings.version;
                    let there = || scopes(account.kind).filter(|scope| scope.is_in(version)).map(Scope::id).collect();
                    token.settings.scopes.intersection(*versions.entry(version).or_insert_with(there))
                }
                Reacher::Legacy(_) => reacher.all(workspace, &account.id),
            };
            for id in set.iter() {
                let Some((_, reached)) = all.get_mut(usize::from(id.number())) else { continue };
                reached.count += 1;
                if reached.first.len() < most {
                    reached.first.push(reacher);
                }
            }
        }
    }
    all.into_iter().filter(|(_, reached)| reached.count != 0).collect()
}

impl Reacher<'_> {
    /// Whether it reaches an operation of its account type: in its own version, with what it is granted.
    #[must_use]
    pub fn reaches(self, workspace: &Workspace, account: &AccountId, scope: Scope) -> bool {
        match self {
            Self::Token(token) => token.settings.scopes.contains(scope.id()) && scope.is_in(token.settings.version),
            Self::Legacy(half) => {
                let version = workspace.legacy(account).map(|legacy| legacy.version);
                half.may(scope.operation.method) && version.is_some_and(|version| scope.is_in(version))
            }
        }
    }

    /// All that it reaches.
    #[must_use]
    pub fn all(self, workspace: &Workspace, account: &AccountId) -> ScopeSet {
        let Some(kind) = workspace.account(account).map(|account| account.kind) else { return ScopeSet::default() };
        scopes(kind).filter(|scope| self.reaches(workspace, account, *scope)).map(Scope::id).collect()
    }
}

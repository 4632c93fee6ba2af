//! What a token can be granted.

use super::table::table;
use super::{Access, ApiVersion, Operation, OperationId, base_path, operation};
use crate::account::AccountType;

/// An operation that a token of some account type can be granted: one of the account's own, or, for an agency, one of a
/// brand's on behalf of its advertisers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The operation.
    pub operation: &'static Operation,
    /// Whether an agency uses it on behalf of an advertiser.
    pub on_behalf: bool,
}

impl Scope {
    /// The number of the operation.
    pub const fn id(self) -> OperationId {
        self.operation.id
    }

    /// Whether it reads or writes.
    pub const fn access(self) -> Access {
        self.operation.access()
    }

    /// The whole template of the path, e.g. `/Advertisers/{AccountSID}/Ads/{AdId}`, or on behalf of an advertiser
    /// `/Agencies/{AccountSID}/Advertisers/{AdvertiserId}/Ads/{AdId}`.
    pub fn path(self) -> String {
        let account_type = if self.on_behalf { AccountType::Agency } else { self.operation.account };
        [base_path(account_type), "/{AccountSID}", &self.path_in_account()].concat()
    }

    /// What follows the Account SID in that path, e.g. `/Ads/{AdId}`. Empty for the account home.
    pub fn path_in_account(self) -> String {
        let detour = if self.on_behalf { "/Advertisers/{AdvertiserId}" } else { "" };
        [detour, self.operation.path].concat()
    }

    /// Whether it can be used in this version. On behalf of an advertiser it always can: the version of such a call is the
    /// agency's, and `since` counts the brand's.
    pub fn is_in(self, version: ApiVersion) -> bool {
        self.on_behalf || self.operation.is_in(version)
    }
}

/// A brand's account home has no path below an advertiser: what stands there is the agency's own "Retrieve advertiser".
fn has_on_behalf(operation: &Operation) -> bool {
    operation.account == AccountType::Brand && !operation.path.is_empty()
}

/// All scopes of an account type, its own first, in the provider's order: 114 for a brand, 72 for a partner, 15 and 113 for
/// an agency.
pub fn scopes(account_type: AccountType) -> impl Iterator<Item = Scope> {
    let borrowed: &[Operation] = match account_type {
        AccountType::Agency => table(AccountType::Brand),
        AccountType::Brand | AccountType::Partner => &[],
    };
    let own = table(account_type).iter().map(|operation| Scope { operation, on_behalf: false });
    let on_behalf = borrowed.iter().filter(|operation| has_on_behalf(operation));
    own.chain(on_behalf.map(|operation| Scope { operation, on_behalf: true }))
}

/// The scope that an operation is for an account type, if it is one.
pub fn scope(account_type: AccountType, id: OperationId) -> Option<Scope> {
    let operation = operation(id)?;
    if operation.account == account_type {
        Some(Scope { operation, on_behalf: false })
    } else if account_type == AccountType::Agency && has_on_behalf(operation) {
        Some(Scope { operation, on_behalf: true })
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::catalogue::{ScopeSet, operations};

    #[test]
    fn counts() {
        assert_eq!(AccountType::ALL.map(|account_type| scopes(account_type).count()), [114, 72, 128]);
        let on_behalf = scopes(AccountType::Agency).filter(|scope| scope.on_behalf).count();
        assert_eq!(on_behalf, 113);
        assert!(scopes(AccountType::Brand).chain(scopes(AccountType::Partner)).all(|scope| !scope.on_behalf));
    }

    #[test]
    fn a_number_leads_to_a_scope_exactly_when_it_is_listed() {
        for account_type in AccountType::ALL {
            let listed: ScopeSet = scopes(account_type).map(Scope::id).collect();
            for each in scopes(account_type) {
                assert_eq!(scope(account_type, each.id()), Some(each));
            }
            for other in operations().filter(|o| !listed.contains(o.id)) {
                assert_eq!(scope(account_type, other.id), None);
            }
            assert_eq!(scope(account_type, OperationId(u8::MAX)), None);
        }
        assert_eq!(scope(AccountType::Agency, OperationId(0)), None, "the account home has no path on behalf");
    }

    #[test]
    fn paths() {
        let path = |account_type, number| scope(account_type, OperationId(number)).unwrap().path();
        assert_eq!(path(AccountType::Brand, 0), "/Advertisers/{AccountSID}");
        assert_eq!(path(AccountType::Brand, 18), "/Advertisers/{AccountSID}/Ads/{AdId}");
        assert_eq!(path(AccountType::Partner, 114), "/Mediapartners/{AccountSID}/CompanyInformation");
        assert_eq!(path(AccountType::Agency, 187), "/Agencies/{AccountSID}/Advertisers/{AdvertiserId}");
        assert_eq!(path(AccountType::Agency, 18), "/Agencies/{AccountSID}/Advertisers/{AdvertiserId}/Ads/{AdId}");
    }

    #[test]
    fn since_does_not_apply_on_behalf() {
        let upload = OperationId(23);
        assert!(!scope(AccountType::Brand, upload).unwrap().is_in(ApiVersion(12)));
        assert!(scope(AccountType::Brand, upload).unwrap().is_in(ApiVersion(13)));
        assert!(scope(AccountType::Agency, upload).unwrap().is_in(ApiVersion(2)));
    }
}

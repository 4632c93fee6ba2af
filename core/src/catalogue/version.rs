//! Versions of the API. Each account type counts its own.

use crate::account::AccountType;

/// A version of one account type's API. What was read from outside may be one that the account type does not have:
/// [`ApiVersion::of`] tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ApiVersion(pub(super) u8);

const BRAND: [ApiVersion; 4] = [ApiVersion(11), ApiVersion(12), ApiVersion(13), BRAND_LATEST];
const BRAND_LATEST: ApiVersion = ApiVersion(14);
const PARTNER: [ApiVersion; 6] =
    [ApiVersion(11), ApiVersion(12), ApiVersion(13), ApiVersion(14), ApiVersion(15), PARTNER_LATEST];
const PARTNER_LATEST: ApiVersion = ApiVersion(16);
const AGENCY: [ApiVersion; 2] = [ApiVersion(2), AGENCY_LATEST];
const AGENCY_LATEST: ApiVersion = ApiVersion(3);

impl ApiVersion {
    /// The version with this number, if the account type has it.
    pub fn of(account_type: AccountType, number: u8) -> Option<Self> {
        let version = Self(number);
        versions(account_type).contains(&version).then_some(version)
    }

    /// The version with this number, whether or not there is such a version.
    pub const fn new(number: u8) -> Self {
        Self(number)
    }

    /// The number, as it stands in `IR-Version`.
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// All versions of an account type, ascending, as the provider publishes them.
pub const fn versions(account_type: AccountType) -> &'static [ApiVersion] {
    match account_type {
        AccountType::Brand => &BRAND,
        AccountType::Partner => &PARTNER,
        AccountType::Agency => &AGENCY,
    }
}

/// The newest version of an account type.
pub const fn latest(account_type: AccountType) -> ApiVersion {
    match account_type {
        AccountType::Brand => BRAND_LATEST,
        AccountType::Partner => PARTNER_LATEST,
        AccountType::Agency => AGENCY_LATEST,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_those_that_the_provider_has() {
        let numbers = |account_type| versions(account_type).iter().map(|v| v.number()).collect::<Vec<_>>();
        assert_eq!(numbers(AccountType::Brand), [11, 12, 13, 14]);
        assert_eq!(numbers(AccountType::Partner), [11, 12, 13, 14, 15, 16]);
        assert_eq!(numbers(AccountType::Agency), [2, 3]);
    }

    #[test]
    fn the_latest_is_the_last() {
        for account_type in AccountType::ALL {
            assert_eq!(versions(account_type).last(), Some(&latest(account_type)));
        }
    }

    #[test]
    fn a_version_is_made_only_when_it_exists() {
        for account_type in AccountType::ALL {
            for number in 0..=u8::MAX {
                let exists = versions(account_type).iter().any(|version| version.number() == number);
                assert_eq!(ApiVersion::of(account_type, number), exists.then_some(ApiVersion(number)));
            }
        }
    }
}

//! Operations of older versions: clients still call them, and nobody can be granted them.

use crate::account::AccountType;

/// An operation of an older version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retired {
    /// The account type whose base path it is below.
    pub account: AccountType,
    /// Its method.
    pub method: &'static str,
    /// Its path after `{AccountSID}`, with parameters in braces.
    pub path: &'static str,
    /// What replaced it: a method and a path after `{AccountSID}`.
    pub replaced: &'static str,
}

const fn retired(account: AccountType, method: &'static str, path: &'static str, replaced: &'static str) -> Retired {
    Retired { account, method, path, replaced }
}

/// All of them. Those are known that clients still probe for; what replaced them was read from the provider's reference.
pub const RETIRED: &[Retired] = &[
    retired(AccountType::Brand, "GET", "/UniqueUrls", "GET /TrackingValueRequests"),
    retired(
        AccountType::Brand,
        "GET",
        "/Campaigns/{CampaignId}/Models/{ModelId}/ConversionPaths",
        "GET /ReportExport/{ReportId}",
    ),
    retired(AccountType::Partner, "GET", "/PromoAds", "GET /Ads"),
    retired(AccountType::Partner, "GET", "/Clicks", "GET /ClickExport"),
    retired(AccountType::Partner, "POST", "/TrackingValueRequests", "POST /Programs/{ProgramId}/TrackingLinks"),
];

/// The operation of an older version with this path, whatever the method. `segments` are as for [`super::find`].
#[must_use]
pub fn retired_at(account: AccountType, segments: &[&str]) -> Option<&'static Retired> {
    let is_at = |retired: &&Retired| {
        let path: Vec<&str> = retired.path.split('/').skip(1).collect();
        let fits = |(part, segment): (&&str, &&str)| part == segment || (part.starts_with('{') && !segment.is_empty());
        retired.account == account && path.len() == segments.len() && path.iter().zip(segments).all(fits)
    };
    RETIRED.iter().find(is_at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Found, Method, find, latest, operations};

    #[test]
    fn they_are_no_operations_and_what_replaced_them_is_one() {
        for retired in RETIRED {
            let segments: Vec<&str> = retired.path.split('/').skip(1).collect();
            for method in Method::ALL {
                assert!(!matches!(
                    find(retired.account, latest(retired.account), method, &segments),
                    Found::Operation { .. }
                ));
            }
            assert_eq!(retired_at(retired.account, &segments), Some(retired));
            let is_it = |it: &&crate::catalogue::Operation| {
                it.account == retired.account && [it.method.as_str(), " ", it.path].concat() == retired.replaced
            };
            assert!(operations().any(|it| is_it(&it)), "{}", retired.replaced);
        }
        assert_eq!(retired_at(AccountType::Brand, &["PromoAds"]), None);
        assert_eq!(retired_at(AccountType::Brand, &[]), None);
    }
}

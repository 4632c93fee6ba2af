//! The table of all operations.

mod agency;
mod brand;
mod partner;

use super::{Operation, OperationId};
use crate::account::AccountType;
use agency::AGENCY;
use brand::BRAND;
use partner::PARTNER;

/// Makes the table of one account type from lines of: number, category, method, path after `{AccountSID}`, verb, thing and
/// the first version that has it.
///
/// Numbers are stored in people's tokens: one is never reused and never changed. A new operation is added at the end of its
/// table, with the next number that no table has; so numbers ascend within a table, which looking them up relies on.
macro_rules! rows {
    ($table:ident of $account:ident: $(
        $number:literal, $category:ident, $method:ident, $path:literal, $verb:ident, $thing:ident, $since:literal;
    )+) => {
        pub(super) static $table: &[$crate::catalogue::Operation] = &[$($crate::catalogue::Operation {
            id: $crate::catalogue::OperationId($number),
            account: $crate::account::AccountType::$account,
            category: $crate::catalogue::Category::$category,
            method: $crate::catalogue::Method::$method,
            path: $path,
            verb: $crate::catalogue::Verb::$verb,
            thing: $crate::catalogue::Thing::$thing,
            since: $crate::catalogue::ApiVersion($since),
        }),+];
    };
}

use rows;

/// The operations below an account type's own base path, in the provider's order.
pub(super) fn table(account_type: AccountType) -> &'static [Operation] {
    match account_type {
        AccountType::Brand => BRAND,
        AccountType::Partner => PARTNER,
        AccountType::Agency => AGENCY,
    }
}

/// All operations: the brand's, the partner's, the agency's own, each in the provider's order.
pub fn operations() -> impl Iterator<Item = &'static Operation> {
    BRAND.iter().chain(PARTNER).chain(AGENCY)
}

/// The operation with this number, if it is known.
pub fn operation(id: OperationId) -> Option<&'static Operation> {
    AccountType::ALL.into_iter().find_map(|account_type| {
        let table = table(account_type);
        table.get(table.binary_search_by_key(&id, |operation| operation.id).ok()?)
    })
}

/// What the paths of an account type begin with, before the account's SID.
pub const fn base_path(account_type: AccountType) -> &'static str {
    match account_type {
        AccountType::Brand => "/Advertisers",
        AccountType::Partner => "/Mediapartners",
        AccountType::Agency => "/Agencies",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::catalogue::{Category, Thing, Verb, versions};
    use std::collections::BTreeSet;

    #[test]
    fn every_operation_is_there_once() {
        assert_eq!(AccountType::ALL.map(|account_type| table(account_type).len()), [114, 72, 15]);
        assert_eq!(operations().count(), 201);
        let keys: BTreeSet<_> = operations().map(|o| (o.account, o.method, o.path)).collect();
        assert_eq!(keys.len(), 201);
        assert!(AccountType::ALL.into_iter().all(|a| table(a).iter().all(|o| o.account == a)));
    }

    /// Changing a number would silently change what stored tokens may do.
    #[test]
    fn numbers_are_the_ones_first_given() {
        assert!(operations().map(|o| o.id.number()).eq(0..=200));
        for (number, path) in [(0, ""), (113, "/TrackingValueRequests/{RequestId}"), (137, "/Catalogs/ItemSearch")] {
            assert_eq!(operation(OperationId(number)).unwrap().path, path);
        }
    }

    #[test]
    fn numbers_ascend_within_a_table() {
        assert!(AccountType::ALL.into_iter().all(|a| table(a).is_sorted_by(|x, y| x.id < y.id)));
    }

    #[test]
    fn a_number_leads_to_its_operation_only() {
        for known in operations() {
            assert_eq!(operation(known.id), Some(known));
        }
        assert!((201..=u8::MAX).all(|number| operation(OperationId(number)).is_none()));
    }

    #[test]
    fn paths_are_templates_after_the_sid() {
        for operation in operations() {
            let mut segments = operation.path.split('/');
            assert_eq!(segments.next(), Some(""), "a path begins with a slash or is empty");
            for segment in segments {
                let name = segment.strip_prefix('{').map_or(Some(segment), |rest| rest.strip_suffix('}'));
                assert!(name.is_some_and(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric())));
            }
        }
    }

    #[test]
    fn since_is_a_version_of_the_account_type() {
        assert!(operations().all(|o| versions(o.account).contains(&o.since)));
    }

    #[test]
    fn every_term_is_used() {
        assert!(Category::ALL.iter().all(|term| operations().any(|o| o.category == *term)));
        assert!(Verb::ALL.iter().all(|term| operations().any(|o| o.verb == *term)));
        assert!(Thing::ALL.iter().all(|term| operations().any(|o| o.thing == *term)));
    }
}

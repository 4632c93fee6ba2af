#![allow(clippy::unwrap_used, clippy::panic)]

use super::plain_search::template;
use super::*;
use crate::catalogue::{OperationId, latest, scopes};

/// What is found with the latest version, for a path without its first slash.
pub(super) fn find_path(account_type: AccountType, method: Method, path: &str) -> Found {
    let segments: Vec<&str> = if path.is_empty() { Vec::new() } else { path.split('/').collect() };
    find(account_type, latest(account_type), method, &segments)
}

pub(super) fn found(account_type: AccountType, method: Method, path: &str) -> (Scope, Vec<(&'static str, String)>) {
    match find_path(account_type, method, path) {
        Found::Operation { scope, parameters } => (scope, parameters),
        other => panic!("{path}: {other:?}"),
    }
}

fn allow(account_type: AccountType, method: Method, path: &str) -> Vec<Method> {
    match find_path(account_type, method, path) {
        Found::MethodNotAllowed { allow } => allow,
        other => panic!("{path}: {other:?}"),
    }
}

#[test]
fn every_scope_is_found_by_its_own_path() {
    for account_type in AccountType::ALL {
        for expected in scopes(account_type) {
            let mut values = Vec::new();
            let path: Vec<String> = template(expected)
                .into_iter()
                .enumerate()
                .map(|(number, segment)| match segment.strip_prefix('{') {
                    Some(name) => {
                        values.push((name.trim_end_matches('}').to_owned(), (1000 + number).to_string()));
                        (1000 + number).to_string()
                    }
                    None => segment,
                })
                .collect();
            let (scope, parameters) = found(account_type, expected.operation.method, &path.join("/"));
            assert_eq!(scope, expected);
            assert_eq!(parameters.into_iter().map(|(n, v)| (n.to_owned(), v)).collect::<Vec<_>>(), values);
        }
    }
}

#[test]
fn the_account_home_is_a_brands_only() {
    assert_eq!(found(AccountType::Brand, Method::Get, "").0.id(), OperationId(0));
    assert_eq!(find_path(AccountType::Partner, Method::Get, ""), Found::NotFound);
    assert_eq!(find_path(AccountType::Agency, Method::Get, ""), Found::NotFound);
}

#[test]
fn a_later_operation_does_not_exist_in_an_earlier_version() {
    let upload = ["Catalogs", "7", "Upload"];
    let with = |number| find(AccountType::Brand, ApiVersion(number), Method::Post, &upload);
    assert_eq!(with(12), Found::NotFound);
    assert!(matches!(with(13), Found::Operation { .. }));
    assert_eq!(allowed(AccountType::Brand, ApiVersion(12), &upload), []);
    assert_eq!(allowed(AccountType::Brand, ApiVersion(13), &upload), [Method::Post]);
    let conversions = |number| find(AccountType::Partner, ApiVersion(number), Method::Post, &["PartnerConversions"]);
    assert_eq!(conversions(15), Found::NotFound);
    assert!(matches!(conversions(16), Found::Operation { .. }));
}

#[test]
fn a_literal_wins_over_a_parameter() {
    let path = |path: &str| found(AccountType::Partner, Method::Get, path).0.operation.path;
    assert_eq!(path("Catalogs/ItemSearch"), "/Catalogs/ItemSearch");
    assert_eq!(path("Catalogs/Itemsearch"), "/Catalogs/{Id}");
    assert_eq!(path("Catalogs/ItemSearch/Items"), "/Catalogs/{CatalogId}/Items");
    assert_eq!(path("Catalogs/ItemSearch/Items/9"), "/Catalogs/{CatalogId}/Items/{Id}");
    let agency = |path: &str| found(AccountType::Agency, Method::Get, path).0.operation.path;
    let submissions = "Compliance/Content/ComplianceAPISubmissions";
    assert_eq!(agency(&format!("{submissions}/Response")), "/Compliance/Content/ComplianceAPISubmissions/{Id}");
    assert_eq!(
        agency(&format!("{submissions}/Response/5")),
        "/Compliance/Content/ComplianceAPISubmissions/Response/{Id}"
    );
}

#[test]
fn operations_at_one_place_keep_their_own_parameter_names() {
    let names = |path: &str| found(AccountType::Partner, Method::Get, path).1;
    assert_eq!(names("Actions/1.2.3/Items"), [("id", "1.2.3".to_owned())]);
    assert_eq!(names("Actions/1.2.3/Items/a b"), [("actionId", "1.2.3".to_owned()), ("sku", "a b".to_owned())]);
}

#[test]
fn a_wrong_method_is_told_the_right_ones() {
    use Method::{Delete, Get, Patch, Post, Put};
    assert_eq!(allow(AccountType::Partner, Get, "TaxDocument/Complete"), [Post]);
    assert_eq!(allow(AccountType::Partner, Post, "TaxDocument/5"), [Get]);
    assert_eq!(allow(AccountType::Brand, Post, "Actions"), [Get, Put, Delete]);
    assert_eq!(allow(AccountType::Brand, Put, "ExceptionLists/5/Items"), [Get, Post, Patch, Delete]);
    assert_eq!(allow(AccountType::Brand, Delete, ""), [Get]);
    assert_eq!(allow(AccountType::Agency, Delete, "Advertisers/5/Ads"), [Get, Post]);
    assert_eq!(allow(AccountType::Agency, Put, "Advertisers/5"), [Get]);
}

#[test]
fn unknown_paths_are_not_found() {
    for path in [
        "ads",
        "Ads/1/2",
        "Ads/",
        "/Ads",
        "Nothing",
        "{AdId}",
        "Catalogs//Items",
        "Advertisers",
        "Advertisers/5/Ads",
        "Campaigns/1/Clicks",
    ] {
        for method in Method::ALL {
            assert_eq!(find_path(AccountType::Brand, method, path), Found::NotFound, "{path}");
        }
    }
}

#![allow(clippy::panic)]

use super::tests::{find_path, found};
use super::*;
use crate::catalogue::{OperationId, versions};

const ADVERTISER: &str = "Advertisers/123/";

#[test]
fn on_behalf_of_an_advertiser_everything_exists() {
    let upload = ["Advertisers", "12", "Catalogs", "7", "Upload"];
    for version in versions(AccountType::Agency) {
        let Found::Operation { scope, parameters } = find(AccountType::Agency, *version, Method::Post, &upload) else {
            panic!("not found in {version:?}");
        };
        assert!(scope.on_behalf);
        assert_eq!(scope.id(), OperationId(23));
        assert_eq!(parameters, [("AdvertiserId", "12".to_owned()), ("CatalogId", "7".to_owned())]);
    }
}

#[test]
fn an_agency_reaches_a_brands_operations_by_the_advertisers_number_only() {
    let get = |path: &str| find_path(AccountType::Agency, Method::Get, path);
    for path in [
        "Ads",
        "Advertisers/x/Ads",
        "Advertisers/-1/Ads",
        "Advertisers/1 /Ads",
        "Advertisers/１/Ads",
        "Advertisers//Ads",
        "advertisers/1/Ads",
    ] {
        assert_eq!(get(path), Found::NotFound, "{path}");
    }
    // Neither the agency's own operations nor the brand's account home.
    for rest in ["", "Advertisers", "Advertisers/5/Ads", "Compliance/Content"] {
        assert_eq!(get(&format!("{ADVERTISER}{rest}")), Found::NotFound, "{rest}");
    }
    assert_eq!(found(AccountType::Agency, Method::Get, "Advertisers").0.id(), OperationId(186));
    let (scope, parameters) = found(AccountType::Agency, Method::Get, "Advertisers/123");
    assert_eq!((scope.id(), scope.on_behalf), (OperationId(187), false));
    assert_eq!(parameters, [("AdvertiserId", "123".to_owned())]);
    let (own, _) = found(AccountType::Agency, Method::Get, "CompanyInformation");
    let (borrowed, _) = found(AccountType::Agency, Method::Get, "Advertisers/123/CompanyInformation");
    assert_eq!((own.on_behalf, borrowed.on_behalf), (false, true));
    assert_ne!(own.id(), borrowed.id());
}

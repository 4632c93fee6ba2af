use super::stock::Shelf;
use crate::account::AccountNumber;
use crate::catalogue::{Scope, base_path};

/// The path of a call of an operation, with a SID and with ids of things that the sandbox has: one that is answered with
/// more than that there is nothing. `own` is the number of the account, `advertiser` that of a brand that an agency acts for.
/// What is only there once it was asked for (a job) keeps its name in braces.
#[must_use]
pub fn example_path(scope: Scope, sid: &str, own: AccountNumber, advertiser: Option<AccountNumber>) -> String {
    let brand = advertiser.map_or_else(|| "{AdvertiserId}".to_owned(), |number| number.to_string());
    let account = if scope.on_behalf { brand.clone() } else { own.to_string() };
    let mut path = String::new();
    for segment in scope.operation.path.split('/').skip(1) {
        let id = match path.as_str() {
            "/Jobs" => segment.to_owned(),
            "/Advertisers" => brand.clone(),
            _ => Shelf { account: account.clone(), path: path.clone() }.id(0),
        };
        path.push('/');
        path.push_str(if segment.starts_with('{') { &id } else { segment });
    }
    let whole = scope.path();
    let base = whole.strip_suffix(scope.operation.path).unwrap_or(base_path(scope.operation.account));
    [&base.replace("{AccountSID}", sid).replace("{AdvertiserId}", &brand), path.as_str()].concat()
}

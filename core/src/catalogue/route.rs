//! Which operation a request means.
//!
//! The most literal path decides: read from the left, a literal segment wins over a parameter wherever both lead to an
//! operation that exists in the version. If that path lacks the method, the answer is that the method is not allowed, even
//! where a path with a parameter in the literal's place would have it: `GET /TaxDocument/Complete` is not the tax document
//! called "Complete". A literal that leads nowhere decides nothing: `/Catalogs/ItemSearch/Items` is the item list of the
//! catalog called "ItemSearch".

use super::table::table;
use super::trie::{Trie, parameter};
use super::{ApiVersion, Method, Operation, Scope};
use crate::account::AccountType;
use std::sync::LazyLock;

static BRAND: LazyLock<Trie> = LazyLock::new(|| Trie::new(table(AccountType::Brand)));
static PARTNER: LazyLock<Trie> = LazyLock::new(|| Trie::new(table(AccountType::Partner)));
static AGENCY: LazyLock<Trie> = LazyLock::new(|| Trie::new(table(AccountType::Agency)));

/// What a request means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// An operation.
    Operation {
        /// The scope that a token needs for it.
        scope: Scope,
        /// The values of the path's parameters under the names that this operation gives them, in the order of the path;
        /// on behalf of an advertiser, `AdvertiserId` comes first.
        parameters: Vec<(&'static str, String)>,
    },
    /// There are operations with this path, but none with this method.
    MethodNotAllowed {
        /// The methods that there are, in the order of [`Method::ALL`]; never empty.
        allow: Vec<Method>,
    },
    /// There is no operation with this path.
    NotFound,
}

/// What a call of an account type's API means.
///
/// `segments` are those that follow the SID in the path, each percent-decoded once, the suffix `.json` or `.xml` taken off
/// the last: `/Agencies/IR…/Advertisers/7/Ads.json` gives `["Advertisers", "7", "Ads"]`. They are case-sensitive, and an
/// empty one (as after a slash at the end) matches nothing. An operation that came after `version` does not exist for the
/// call; on behalf of an advertiser all exist.
pub fn find(account_type: AccountType, version: ApiVersion, method: Method, segments: &[&str]) -> Found {
    let place = Place::of(account_type, version, segments);
    if let Some(operation) = place.existing().find(|operation| operation.method == method) {
        let scope = Scope { operation, on_behalf: place.advertiser.is_some() };
        return Found::Operation { scope, parameters: place.parameters(operation) };
    }
    let allow = place.methods();
    if allow.is_empty() { Found::NotFound } else { Found::MethodNotAllowed { allow } }
}

/// The methods that a path has, in the order of [`Method::ALL`]; none if there is no operation with this path. This answers
/// a request whose method is no [`Method`], `OPTIONS` for one. `segments` and `version` are as for
/// [`find`].
pub fn allowed(account_type: AccountType, version: ApiVersion, segments: &[&str]) -> Vec<Method> {
    Place::of(account_type, version, segments).methods()
}

/// Where a path leads.
struct Place<'a> {
    /// The advertiser on whose behalf an agency calls.
    advertiser: Option<&'a str>,
    /// The segments of the operation's own path.
    segments: &'a [&'a str],
    /// The operations with this path, each with another method.
    operations: &'static [&'static Operation],
    /// Those that came after it do not exist.
    version: ApiVersion,
}

impl<'a> Place<'a> {
    fn of(account_type: AccountType, version: ApiVersion, segments: &'a [&'a str]) -> Self {
        let (advertiser, segments) = detour(account_type, segments);
        let on_behalf = advertiser.is_some();
        let trie = match account_type {
            AccountType::Agency if !on_behalf => &AGENCY,
            AccountType::Partner => &PARTNER,
            AccountType::Brand | AccountType::Agency => &BRAND,
        };
        let operations = trie.at(segments, &|operation| Scope { operation, on_behalf }.is_in(version));
        Self { advertiser, segments, operations, version }
    }

    fn existing(&self) -> impl Iterator<Item = &'static Operation> {
        let on_behalf = self.advertiser.is_some();
        self.operations.iter().copied().filter(move |operation| Scope { operation, on_behalf }.is_in(self.version))
    }

    fn methods(&self) -> Vec<Method> {
        let has = |method: &Method| self.existing().any(|operation| operation.method == *method);
        Method::ALL.into_iter().filter(has).collect()
    }

    fn parameters(&self, operation: &Operation) -> Vec<(&'static str, String)> {
        let advertiser = self.advertiser.map(|id| ("AdvertiserId", id.to_owned()));
        let names = operation.path.split('/').skip(1).map(parameter);
        let named = names.zip(self.segments).filter_map(|(name, value)| Some((name?, (*value).to_owned())));
        advertiser.into_iter().chain(named).collect()
    }
}

/// Splits what an agency calls on behalf of an advertiser into the advertiser's number and the path of a brand's operation.
/// Without such a path it is the agency's own list of advertisers, or one of them.
fn detour<'a>(account_type: AccountType, segments: &'a [&'a str]) -> (Option<&'a str>, &'a [&'a str]) {
    match segments {
        ["Advertisers", id, rest @ ..] if account_type == AccountType::Agency && !rest.is_empty() && is_number(id) => {
            (Some(id), rest)
        }
        _ => (None, segments),
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod agency_tests;
#[cfg(test)]
mod plain_search;
#[cfg(test)]
mod tests;

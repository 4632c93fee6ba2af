//! Scopes gathered under headings, as they are shown.

use super::{Category, Scope, scopes};
use crate::account::AccountType;

/// A heading of a list of scopes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScopeGroup {
    /// The category of all its scopes.
    pub category: Category,
    /// Whether they are used on behalf of advertisers.
    pub on_behalf: bool,
}

impl ScopeGroup {
    /// The heading in English: "Ads", or "On behalf of advertisers: Ads".
    pub fn english(self) -> String {
        let prefix = if self.on_behalf { "On behalf of advertisers: " } else { "" };
        [prefix, self.category.english()].concat()
    }

    /// The heading in Chinese: "广告", or "代表广告主：广告".
    pub fn chinese(self) -> String {
        let prefix = if self.on_behalf { "代表广告主：" } else { "" };
        [prefix, self.category.chinese()].concat()
    }
}

/// All scopes of an account type under their headings, each heading where the first of its scopes stands in the table.
pub fn groups(account_type: AccountType) -> Vec<(ScopeGroup, Vec<Scope>)> {
    let mut groups: Vec<(ScopeGroup, Vec<Scope>)> = Vec::new();
    for scope in scopes(account_type) {
        let heading = ScopeGroup { category: scope.operation.category, on_behalf: scope.on_behalf };
        match groups.iter_mut().find(|(group, _)| *group == heading) {
            Some((_, members)) => members.push(scope),
            None => groups.push((heading, vec![scope])),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]

    use super::*;
    use crate::catalogue::ScopeSet;

    #[test]
    fn every_scope_is_under_one_heading_and_headings_do_not_recur() {
        for account_type in AccountType::ALL {
            let groups = groups(account_type);
            let members: Vec<Scope> = groups.iter().flat_map(|(_, members)| members.clone()).collect();
            assert_eq!(members.len(), scopes(account_type).count());
            assert_eq!(members.into_iter().map(Scope::id).collect::<ScopeSet>(), ScopeSet::all(account_type));
            for (number, (heading, members)) in groups.iter().enumerate() {
                assert!(groups.iter().skip(number + 1).all(|(other, _)| other != heading));
                assert!(members.iter().all(|s| s.operation.category == heading.category));
                assert!(members.iter().all(|s| s.on_behalf == heading.on_behalf));
            }
        }
    }

    #[test]
    fn headings_in_table_order() {
        let agency = groups(AccountType::Agency);
        assert_eq!(agency[0].0.english(), "Advertisers");
        assert_eq!(agency[0].0.chinese(), "广告主");
        assert_eq!(agency[6].0.english(), "On behalf of advertisers: Company Information");
        assert_eq!(agency[6].0.chinese(), "代表广告主：公司信息");
        let brand = groups(AccountType::Brand);
        assert_eq!((brand.len(), agency.len()), (36, 6 + 35));
        assert_eq!(brand[0].0.english(), "Account");
    }
}

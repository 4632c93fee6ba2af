use crate::account::AccountType;
use crate::catalogue::{Access, ApiVersion, Category, Scope, ScopeSet, scopes};

/// A selection of scopes for a common job. Only what the token's version has is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Every operation that only reads.
    ReadOnly,
    /// What a report or a finance sheet reads: reports, exports and their jobs, actions, clicks, programs.
    Reporting,
    /// Sending conversions, and checking what became of them.
    Conversions,
    /// Keeping catalogs and their items up to date.
    CatalogSync,
}

impl Preset {
    /// All presets.
    pub const ALL: [Self; 4] = [Self::ReadOnly, Self::Reporting, Self::Conversions, Self::CatalogSync];

    fn has(self, scope: Scope) -> bool {
        let reads = scope.access() == Access::Read;
        let category = scope.operation.category;
        match self {
            Self::ReadOnly => reads,
            Self::Reporting => {
                reads
                    && matches!(
                        category,
                        Category::Reports
                            | Category::ReportsLegacy
                            | Category::ReportExport
                            | Category::ClickExport
                            | Category::Clicks
                            | Category::Actions
                            | Category::ActionUpdates
                            | Category::Programs
                            | Category::Jobs
                    )
            }
            Self::Conversions => {
                category == Category::Conversions
                    || (reads
                        && matches!(category, Category::Actions | Category::ActionUpdates | Category::ApiSubmissions))
            }
            Self::CatalogSync => matches!(category, Category::Catalogs | Category::CatalogItems),
        }
    }

    /// The scopes of the preset for an account type, as far as the version has them.
    #[must_use]
    pub fn scopes(self, kind: AccountType, version: ApiVersion) -> ScopeSet {
        scopes(kind).filter(|scope| scope.is_in(version) && self.has(*scope)).map(Scope::id).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::catalogue::{latest, versions};

    #[test]
    fn read_only_never_writes_and_leaves_no_reader_out() {
        for kind in AccountType::ALL {
            for version in versions(kind) {
                let set = Preset::ReadOnly.scopes(kind, *version);
                assert_eq!(set.writes(), 0, "{kind:?} {version:?}");
            }
            let readers = scopes(kind).filter(|scope| scope.access() == Access::Read).count();
            assert_eq!(Preset::ReadOnly.scopes(kind, latest(kind)).len(), readers);
        }
    }

    #[test]
    fn presets_stay_within_the_account_type_and_the_version() {
        for kind in AccountType::ALL {
            for version in versions(kind) {
                for preset in Preset::ALL {
                    let set = preset.scopes(kind, *version);
                    assert!(set.within(kind), "{preset:?} {kind:?}");
                    assert!(scopes(kind).filter(|scope| set.contains(scope.id())).all(|scope| scope.is_in(*version)));
                }
            }
        }
    }

    #[test]
    fn every_preset_helps_every_account_type() {
        for kind in AccountType::ALL {
            for preset in Preset::ALL {
                assert!(!preset.scopes(kind, latest(kind)).is_empty(), "{preset:?} {kind:?}");
            }
        }
        assert_eq!(Preset::Reporting.scopes(AccountType::Brand, latest(AccountType::Brand)).writes(), 0);
        assert!(Preset::Conversions.scopes(AccountType::Brand, latest(AccountType::Brand)).writes() == 1);
    }
}

use super::{Email, TokenSettings};
use crate::account::AccountType;
use crate::catalogue::{ScopeSet, scope};

/// What an edit changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// It has another name.
    pub name: bool,
    /// It has another description.
    pub description: bool,
    /// It has another version.
    pub version: bool,
    /// It has another contact.
    pub contact: bool,
    /// Developers who are told from now on.
    pub added: Vec<Email>,
    /// Developers who are told no more.
    pub removed: Vec<Email>,
    /// Operations that it may call from now on.
    pub gained: ScopeSet,
    /// Operations that it is granted from now on, and that its version does not have yet.
    pub later: ScopeSet,
    /// Operations that it may call no more.
    pub lost: ScopeSet,
    /// Operations that were among its scopes, and that its version did not have and has now.
    pub opened: ScopeSet,
}

impl Difference {
    /// What leads from one to the other.
    #[must_use]
    pub fn between(kind: AccountType, before: &TokenSettings, after: &TokenSettings) -> Self {
        let only =
            |these: &[Email], others: &[Email]| these.iter().filter(|email| !others.contains(email)).cloned().collect();
        let is_opened =
            |id: &_| scope(kind, *id).is_some_and(|it| !it.is_in(before.version) && it.is_in(after.version));
        let granted = after.scopes.difference(before.scopes);
        let later = granted.iter().filter(|id| scope(kind, *id).is_some_and(|it| !it.is_in(after.version))).collect();
        Self {
            name: before.name != after.name,
            description: before.description != after.description,
            version: before.version != after.version,
            contact: before.contact != after.contact,
            added: only(&after.emails, &before.emails),
            removed: only(&before.emails, &after.emails),
            gained: granted.difference(later),
            later,
            lost: before.scopes.difference(after.scopes),
            opened: before.scopes.intersection(after.scopes).iter().filter(is_opened).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::catalogue::{ApiVersion, scopes};
    use crate::id::UserId;
    use crate::ports::fake::Tables;
    use crate::token::{Description, Name};

    fn settings() -> TokenSettings {
        TokenSettings {
            name: Name::parse("Nightly", &Tables).unwrap(),
            description: Description::default(),
            version: ApiVersion::new(12),
            contact: UserId::parse("maya").unwrap(),
            emails: vec![Email::parse("a@x.example").unwrap()],
            scopes: ScopeSet::default(),
        }
    }

    #[test]
    fn nothing_changed_is_no_difference() {
        assert_eq!(Difference::between(AccountType::Brand, &settings(), &settings()), Difference::default());
    }

    #[test]
    fn each_part_is_told_apart() {
        let kind = AccountType::Brand;
        let newer = scopes(kind).find(|scope| scope.operation.since == ApiVersion::new(13)).unwrap().id();
        let older: Vec<_> =
            scopes(kind).filter(|scope| scope.is_in(ApiVersion::new(12))).map(|scope| scope.id()).collect();
        let before = TokenSettings { scopes: [older[0], older[1], newer].into_iter().collect(), ..settings() };
        let after = TokenSettings {
            version: ApiVersion::new(13),
            emails: vec![Email::parse("b@x.example").unwrap()],
            scopes: [older[1], older[2], newer].into_iter().collect(),
            ..settings()
        };
        let found = Difference::between(kind, &before, &after);
        let expected = Difference {
            version: true,
            added: after.emails.clone(),
            removed: before.emails.clone(),
            gained: [older[2]].into_iter().collect(),
            lost: [older[0]].into_iter().collect(),
            opened: [newer].into_iter().collect(),
            ..Difference::default()
        };
        assert_eq!(found, expected);
    }

    /// What is granted before its version comes is not gained yet.
    #[test]
    fn a_scope_of_a_later_version_is_told_apart() {
        let kind = AccountType::Brand;
        let newer = scopes(kind).find(|scope| scope.operation.since == ApiVersion::new(13)).unwrap().id();
        let before = TokenSettings { version: ApiVersion::new(12), scopes: ScopeSet::default(), ..settings() };
        let after = TokenSettings { scopes: [newer].into_iter().collect(), ..before.clone() };
        let expected = Difference { later: after.scopes, ..Difference::default() };
        assert_eq!(Difference::between(kind, &before, &after), expected);
    }
}

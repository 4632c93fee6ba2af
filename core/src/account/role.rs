/// What a user of an account may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Everything: users, accounts, API access and tokens.
    AccountAdministrator,
    /// API access and tokens.
    ImplementationSpecialist,
    /// Neither.
    Analyst,
    /// Neither.
    Finance,
    /// Neither.
    Custom,
}

impl Role {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::AccountAdministrator, Self::ImplementationSpecialist, Self::Analyst, Self::Finance, Self::Custom];

    /// The role as it is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AccountAdministrator => "administrator",
            Self::ImplementationSpecialist => "specialist",
            Self::Analyst => "analyst",
            Self::Finance => "finance",
            Self::Custom => "custom",
        }
    }

    /// Reads a stored role. `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }

    /// Whether the role may enable API access, and see and change access tokens.
    #[must_use]
    pub const fn manages_tokens(self) -> bool {
        matches!(self, Self::AccountAdministrator | Self::ImplementationSpecialist)
    }

    /// Whether the role may edit users and accounts.
    #[must_use]
    pub const fn manages_accounts(self) -> bool {
        matches!(self, Self::AccountAdministrator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_administrators_and_specialists_manage_tokens() {
        assert!(Role::AccountAdministrator.manages_tokens());
        assert!(Role::ImplementationSpecialist.manages_tokens());
        for role in [Role::Analyst, Role::Finance, Role::Custom] {
            assert!(!role.manages_tokens(), "{role:?}");
        }
        assert_eq!(Role::ALL.iter().filter(|role| role.manages_accounts()).count(), 1);
    }
}

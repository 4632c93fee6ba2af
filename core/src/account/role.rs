use serde::{Deserialize, Serialize};

/// What a user of an account may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    /// Whether the role may enable API access, and see and change access tokens.
    #[must_use]
    pub const fn manages_tokens(self) -> bool {
        matches!(self, Self::AccountAdministrator | Self::ImplementationSpecialist)
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
    }
}

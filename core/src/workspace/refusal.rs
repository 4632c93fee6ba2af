use crate::token::DraftProblems;

/// Why a command is refused. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The record that the command is about is gone.
    Gone,
    /// Whom the person acts as has not the role for it.
    Role,
    /// API access of the account is not enabled.
    ApiOff,
    /// The form has faults.
    Draft(Box<DraftProblems>),
    /// What was typed is too long to be kept.
    TooLong,
    /// There is no randomness, so no credentials can be made.
    Entropy,
}

impl Refusal {
    /// A stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Role => "role",
            Self::ApiOff => "api-off",
            Self::Draft(_) => "draft",
            Self::TooLong => "too-long",
            Self::Entropy => "entropy",
        }
    }
}

impl From<crate::ports::EntropyError> for Refusal {
    fn from(_: crate::ports::EntropyError) -> Self {
        Self::Entropy
    }
}

use scopeyard_core::store::{Fault, Lock, Look};

/// Whether what is stored is sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guard {
    /// It is not.
    Off,
    /// It is, or is about to be, or was; and this page has the key.
    Open(Lock),
    /// It is, and nothing was opened. With what says how, or why that can't be read; `None`: it is gone.
    Locked(Option<Result<Lock, Fault>>),
}

impl Guard {
    /// What is so of a store.
    #[must_use]
    pub fn of(look: &Look) -> Self {
        match (look.is_locked(), look.lock()) {
            (false, Some(Ok(lock))) => Self::Open(lock.clone()),
            (false, _) => Self::Off,
            (true, lock) => Self::Locked(lock.cloned()),
        }
    }

    /// Whether something may be sealed.
    #[must_use]
    pub const fn is_on(&self) -> bool {
        !matches!(self, Self::Off)
    }

    /// Whether nothing was opened.
    #[must_use]
    pub const fn is_locked(&self) -> bool {
        matches!(self, Self::Locked(_))
    }
}

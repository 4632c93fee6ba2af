use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// The numeric id of an account: 4 to 8 digits, unique in the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct AccountNumber(u32);

impl AccountNumber {
    /// A number of 4 to 8 digits; `None` for any other.
    #[must_use]
    pub fn new(number: u32) -> Option<Self> {
        (1_000..100_000_000).contains(&number).then_some(Self(number))
    }
}

impl fmt::Display for AccountNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl<'de> Deserialize<'de> for AccountNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(u32::deserialize(deserializer)?).ok_or_else(|| serde::de::Error::custom("not an account number"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_to_eight_digits() {
        for (number, fits) in [(999, false), (1_000, true), (99_999_999, true), (100_000_000, false)] {
            assert_eq!(AccountNumber::new(number).is_some(), fits, "{number}");
        }
    }
}

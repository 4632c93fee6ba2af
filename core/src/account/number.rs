use crate::characters::plain;
use std::fmt;

/// The numeric id of an account: 4 to 8 digits, unique in the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountNumber(u32);

impl AccountNumber {
    /// A number of 4 to 8 digits; `None` for any other.
    #[must_use]
    pub fn new(number: u32) -> Option<Self> {
        (1_000..100_000_000).contains(&number).then_some(Self(number))
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// Reads a number as a person types it, full-width digits among them; `None` for anything else.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = plain(typed);
        let typed = typed.trim();
        let is_plain = !typed.starts_with('0') && typed.bytes().all(|byte| byte.is_ascii_digit());
        typed.parse().ok().filter(|_| is_plain).and_then(Self::new)
    }
}

impl fmt::Display for AccountNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_to_eight_digits() {
        for (number, fits) in [(999, false), (1_000, true), (99_999_999, true), (100_000_000, false)] {
            assert_eq!(AccountNumber::new(number).is_some(), fits, "{number}");
            assert_eq!(AccountNumber::parse(&format!(" {number} ")).is_some(), fits, "{number}");
        }
        for typed in ["４８２１", "\u{3000}4821", "48\u{200b}21"] {
            assert_eq!(AccountNumber::parse(typed), AccountNumber::new(4_821), "{typed}");
        }
        for typed in ["", "+4821", "04821", "4 821", "4821a", "٤٨٢١"] {
            assert_eq!(AccountNumber::parse(typed), None, "{typed}");
        }
    }
}

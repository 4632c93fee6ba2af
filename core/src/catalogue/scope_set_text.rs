//! Sets of scopes as short text, for storage and addresses.
//!
//! The bits, least first, are cut into bytes, zero bytes at the end are left off, and the rest is written in the base64url
//! alphabet without padding (RFC 4648, section 5). Every set has exactly one text.

use super::{OperationId, ScopeSet};

/// Thirty-two bytes make forty-three characters.
const LONGEST: usize = 43;

impl ScopeSet {
    /// The set as text; the empty set is the empty text.
    pub fn encode(self) -> String {
        let mut text = String::new();
        let mut bytes = self.words().into_iter().flat_map(u64::to_le_bytes);
        let mut left = self.iter().last().map_or(0, |id| usize::from(id.number() / 8) + 1);
        let mut next = || bytes.next().map_or(0, u32::from);
        while left > 0 {
            let three = (next() << 16) | (next() << 8) | next();
            // One byte needs two characters, two need three, three need four.
            for position in 0..=left.min(3) {
                text.push(letter((three >> (18 - 6 * position)) & 63));
            }
            left = left.saturating_sub(3);
        }
        text
    }

    /// The set that a text of [`ScopeSet::encode`] means. Any other text is none: a foreign character, one too many, and
    /// another way to write the same set.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let mut set = Self::default();
        for (position, character) in text.bytes().enumerate() {
            let value = value(character)?;
            for bit in (0..6).filter(|bit| value & (32 >> bit) != 0) {
                // The text has the highest bit of each byte first, numbers count from the lowest.
                let place = position * 6 + bit;
                let number = (place / 8) * 8 + 7 - place % 8;
                set.insert(OperationId(u8::try_from(number).ok()?));
            }
        }
        // Bits beyond the last whole byte, zero bytes at the end and a lone last character all come out differently.
        (set.encode() == text).then_some(set)
    }
}

fn letter(value: u32) -> char {
    let value = (value & 63) as u8;
    char::from(match value {
        0..=25 => b'A' + value,
        26..=51 => b'a' + (value - 26),
        52..=61 => b'0' + (value - 52),
        62 => b'-',
        _ => b'_',
    })
}

fn value(character: u8) -> Option<u8> {
    match character {
        b'A'..=b'Z' => Some(character - b'A'),
        b'a'..=b'z' => Some(character - b'a' + 26),
        b'0'..=b'9' => Some(character - b'0' + 52),
        b'-' => Some(62),
        b'_' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn set(numbers: &[u8]) -> ScopeSet {
        numbers.iter().copied().map(OperationId).collect()
    }

    /// The texts are base64url of the bytes, worked out with another implementation.
    #[test]
    fn known_texts() {
        for (numbers, text) in [
            (&[][..], ""),
            (&[0], "AQ"),
            (&[7], "gA"),
            (&[8], "AAE"),
            (&[0, 9, 18], "AQIE"),
            (&[0, 9, 18, 27], "AQIECA"),
            (&[255], "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIA"),
        ] {
            assert_eq!(set(numbers).encode(), text);
            assert_eq!(ScopeSet::parse(text), Some(set(numbers)));
        }
        let full: ScopeSet = (0..=u8::MAX).map(OperationId).collect();
        assert_eq!(full.encode(), "_".repeat(42) + "8");
        assert_eq!(ScopeSet::parse(&full.encode()), Some(full));
    }

    #[test]
    fn other_texts_are_refused() {
        let too_long = "A".repeat(43) + "Q";
        for text in
            ["A", "AR", "AA", "AQA", "AQAA", "AQ==", "AQ ", " AQ", "A+", "A/", "é", "AQIEC", &too_long, &"_".repeat(43)]
        {
            assert_eq!(ScopeSet::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(numbers: Vec<u8>) {
            let set = set(&numbers);
            prop_assert_eq!(ScopeSet::parse(&set.encode()), Some(set));
        }

        #[test]
        fn what_is_read_prints_the_same(text in "[A-Za-z0-9_-]{0,45}|\\PC{0,50}|[A-D]{0,6}[AQgw]") {
            if let Some(set) = ScopeSet::parse(&text) {
                prop_assert_eq!(set.encode(), text);
            }
        }
    }
}

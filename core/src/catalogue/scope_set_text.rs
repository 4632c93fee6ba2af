//! Sets of scopes as short text, for storage and addresses.
//!
//! The bits, least first, are cut into bytes, zero bytes at the end are left off, and the rest is written in the base64url
//! alphabet without padding (RFC 4648, section 5). Every set has exactly one text.

use super::ScopeSet;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// How many bytes the bits of a set are.
const BYTES: usize = 32;

impl ScopeSet {
    /// The set as text; the empty set is the empty text.
    pub fn encode(self) -> String {
        let mut bytes: Vec<u8> = self.words().into_iter().flat_map(u64::to_le_bytes).collect();
        bytes.truncate(bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1));
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// The set that a text of [`ScopeSet::encode`] means. Any other text is none: a foreign character, one too many, and
    /// another way to write the same set.
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; BYTES];
        let length = URL_SAFE_NO_PAD.decode_slice(text, &mut bytes).ok()?;
        // Zero bytes at the end are left off.
        if bytes.get(..length)?.last() == Some(&0) {
            return None;
        }
        let (words, _) = bytes.as_chunks();
        words.iter().copied().map(u64::from_le_bytes).collect::<Vec<_>>().try_into().ok().map(Self::of_words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::OperationId;
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

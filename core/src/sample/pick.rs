//! Choosing among possible values: the same seed always chooses the same.

/// A seed from which values are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pick(pub(super) u64);

/// Spreads the bits of a number (the finalizer of SplitMix64).
const fn mix(number: u64) -> u64 {
    let mixed = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

impl Pick {
    /// The seed of texts (FNV-1a, with a byte between two texts).
    pub(super) fn seed(texts: &[&str]) -> Self {
        let bytes = texts.iter().flat_map(|text| text.bytes().chain([0]));
        Self(mix(
            bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
        ))
    }

    /// The seed below this one that belongs to a name.
    #[inline(never)]
    pub(super) fn within(self, name: &str) -> Self {
        self.with(Self::seed(&[name]).0)
    }

    /// The seed below this one that belongs to a number.
    pub(super) const fn with(self, number: u64) -> Self {
        Self(mix(self.0.rotate_left(23).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ mix(number)))
    }

    /// A number below `most`; 0 if `most` is 0.
    pub(super) const fn below(self, most: u64) -> u64 {
        if most == 0 { 0 } else { self.0 % most }
    }

    /// A place in a list of this length.
    pub(super) fn place(self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap_or_default()
    }

    /// One of several texts.
    pub(super) fn of(self, texts: &[&'static str]) -> &'static str {
        texts.get(self.place(texts.len())).copied().unwrap_or_default()
    }
}

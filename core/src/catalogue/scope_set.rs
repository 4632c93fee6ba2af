//! Sets of scopes.

use super::{Access, OperationId, Scope, operation, scopes};
use crate::account::AccountType;
use std::fmt;
use std::iter::successors;

/// A set of operations by number. Numbers of operations that are not known here are kept, so that what a newer build stored
/// survives an older one; [`ScopeSet::within`] tells whether there are any.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct ScopeSet([u64; 4]);

impl ScopeSet {
    /// Everything that a token of this account type can be granted.
    pub fn all(account_type: AccountType) -> Self {
        scopes(account_type).map(Scope::id).collect()
    }

    /// Puts an operation in.
    pub fn insert(&mut self, id: OperationId) {
        self.set(id, true);
    }

    /// Takes an operation out.
    pub fn remove(&mut self, id: OperationId) {
        self.set(id, false);
    }

    /// Puts an operation in or takes it out.
    pub fn set(&mut self, id: OperationId, present: bool) {
        let bit = bit(id);
        // Always there: a number below 256 is in one of four words.
        if let Some(word) = self.0.get_mut(word(id)) {
            *word = if present { *word | bit } else { *word & !bit };
        }
    }

    /// Whether an operation is in it.
    pub fn contains(self, id: OperationId) -> bool {
        self.0.get(word(id)).is_some_and(|word| word & bit(id) != 0)
    }

    /// How many operations are in it.
    pub fn len(self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// What is in either.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        self.with(other, |a, b| a | b)
    }

    /// What is in this and not in the other.
    #[must_use]
    pub fn difference(self, other: Self) -> Self {
        self.with(other, |a, b| a & !b)
    }

    /// What is in both.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        self.with(other, |a, b| a & b)
    }

    /// The operations, by ascending number.
    pub fn iter(self) -> impl Iterator<Item = OperationId> {
        let words = self.0.into_iter().zip([0_u8, 64, 128, 192]);
        words.flat_map(|(word, first)| {
            // Taking the lowest bit away leaves the rest of the word.
            let rests = successors(Some(word), |rest| Some(rest & rest.wrapping_sub(1)));
            rests
                .take_while(|rest| *rest != 0)
                .map(move |rest| OperationId(first + u8::try_from(rest.trailing_zeros()).unwrap_or_default()))
        })
    }

    /// Whether everything in it is a scope of this account type.
    pub fn within(self, account_type: AccountType) -> bool {
        self.difference(Self::all(account_type)).is_empty()
    }

    /// How many of its operations read.
    pub fn reads(self) -> usize {
        self.count(Access::Read)
    }

    /// How many of its operations write.
    pub fn writes(self) -> usize {
        self.count(Access::Write)
    }

    pub(super) const fn words(self) -> [u64; 4] {
        self.0
    }

    pub(super) const fn of_words(words: [u64; 4]) -> Self {
        Self(words)
    }

    fn count(self, access: Access) -> usize {
        self.iter().filter(|id| operation(*id).is_some_and(|operation| operation.access() == access)).count()
    }

    fn with(mut self, other: Self, combine: fn(u64, u64) -> u64) -> Self {
        for (word, other) in self.0.iter_mut().zip(other.0) {
            *word = combine(*word, other);
        }
        self
    }
}

fn word(id: OperationId) -> usize {
    usize::from(id.number() / 64)
}

fn bit(id: OperationId) -> u64 {
    1 << (id.number() % 64)
}

impl FromIterator<OperationId> for ScopeSet {
    fn from_iter<I: IntoIterator<Item = OperationId>>(ids: I) -> Self {
        let mut set = Self::default();
        for id in ids {
            set.insert(id);
        }
        set
    }
}

impl fmt::Debug for ScopeSet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.iter().map(OperationId::number)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn set(numbers: &BTreeSet<u8>) -> ScopeSet {
        numbers.iter().copied().map(OperationId).collect()
    }

    fn numbers(set: ScopeSet) -> BTreeSet<u8> {
        set.iter().map(OperationId::number).collect()
    }

    proptest! {
        #[test]
        fn it_behaves_as_a_set_of_numbers(a: BTreeSet<u8>, b: BTreeSet<u8>, n: u8, present: bool) {
            let (x, y) = (set(&a), set(&b));
            prop_assert!(x.iter().map(OperationId::number).eq(a.iter().copied()));
            prop_assert_eq!(x.len(), a.len());
            prop_assert_eq!(x.is_empty(), a.is_empty());
            prop_assert_eq!(x == y, a == b);
            prop_assert_eq!(x.contains(OperationId(n)), a.contains(&n));
            prop_assert_eq!(numbers(x.union(y)), &a | &b);
            prop_assert_eq!(numbers(x.difference(y)), &a - &b);
            prop_assert_eq!(numbers(x.intersection(y)), &a & &b);
            let mut changed = x;
            changed.set(OperationId(n), present);
            let mut expected = a.clone();
            if present { expected.insert(n); } else { expected.remove(&n); }
            prop_assert_eq!(numbers(changed), expected);
        }

        #[test]
        fn within_means_every_number_is_a_scope(a: BTreeSet<u8>) {
            for account_type in AccountType::ALL {
                let every = a.iter().all(|n| crate::catalogue::scope(account_type, OperationId(*n)).is_some());
                prop_assert_eq!(set(&a).within(account_type), every);
                prop_assert!(set(&a).intersection(ScopeSet::all(account_type)).within(account_type));
            }
        }
    }

    #[test]
    fn insert_and_remove() {
        let mut set = ScopeSet::default();
        set.insert(OperationId(200));
        set.insert(OperationId(200));
        set.insert(OperationId(3));
        assert_eq!(format!("{set:?}"), "{3, 200}");
        set.remove(OperationId(200));
        set.remove(OperationId(7));
        assert_eq!(format!("{set:?}"), "{3}");
    }

    #[test]
    fn counts_by_access() {
        for account_type in AccountType::ALL {
            let all = ScopeSet::all(account_type);
            let reads = scopes(account_type).filter(|scope| scope.access() == Access::Read).count();
            assert_eq!((all.reads(), all.reads() + all.writes()), (reads, all.len()));
        }
        let unknown: ScopeSet = [OperationId(u8::MAX)].into_iter().collect();
        assert_eq!((unknown.len(), unknown.reads(), unknown.writes()), (1, 0, 0));
    }
}

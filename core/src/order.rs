//! Sorting. The compiler makes a sort of its own for each type that is sorted, and each takes 3 to 4 kB of WebAssembly. Here places are sorted, of
//! whatever they are the places.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeSet;

/// The places of so many items in their order. `compare` is asked of two places; equal items keep their order.
#[must_use]
pub fn places(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

/// The items at these places, in this order. A place that has no item, or has come before, is left out.
#[must_use]
pub fn arranged<T>(items: Vec<T>, places: impl IntoIterator<Item = usize>) -> Vec<T> {
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    places.into_iter().filter_map(|place| items.get_mut(place).and_then(Option::take)).collect()
}

/// Items in the order of a comparison. Equal items keep their order.
#[must_use]
pub fn by<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let places = places(items.len(), &mut |one, other| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    arranged(items, places)
}

/// Items by their rank, the highest first. Items of one rank keep their order. It is faster than [`by`]: ranks are numbers.
#[must_use]
pub fn by_rank<T>(items: Vec<T>, rank: impl Fn(&T) -> [u64; 2]) -> Vec<T> {
    let mut ranks: Vec<([Reverse<u64>; 2], usize)> =
        items.iter().enumerate().map(|(place, item)| (rank(item).map(Reverse), place)).collect();
    ranks.sort_unstable();
    arranged(items, ranks.into_iter().map(|(_, place)| place))
}

/// A set of items. It takes one after the other; `collect` would sort them first.
#[must_use]
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(items: Vec<(u8, u16)>) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            prop_assert_eq!(by(items, |one, other| one.0.cmp(&other.0)), expected);
        }
    }

    #[test]
    fn the_highest_rank_comes_first() {
        assert_eq!(
            by_rank(vec!["a", "b", "c", "d"], |it| if *it == "c" { [2, 0] } else { [1, 0] }),
            ["c", "a", "b", "d"]
        );
    }

    #[test]
    fn places_without_items_are_left_out() {
        assert_eq!(arranged(vec!["a", "b"], vec![1, 5, 1, 0]), ["b", "a"]);
    }
}

//! Path templates as a tree of segments, so that finding one takes as long as the path and not as long as the table.

use super::Operation;
use std::iter::Skip;
use std::str::Split;

/// What the paths share up to some segment.
#[derive(Default)]
pub(super) struct Trie {
    /// By literal segment, sorted.
    literals: Vec<(&'static str, Trie)>,
    /// Whatever the parameter is called: operations that differ in nothing else meet at one node.
    parameter: Option<Box<Trie>>,
    /// The operations whose path ends here.
    operations: Vec<&'static Operation>,
}

impl Trie {
    /// The tree of these operations' paths.
    pub(super) fn new(operations: &'static [Operation]) -> Self {
        let mut root = Self::default();
        for operation in operations {
            // The path begins with a slash, so the first piece is always empty.
            root.insert(operation.path.split('/').skip(1), operation);
        }
        root
    }

    fn insert(&mut self, mut segments: Skip<Split<'static, char>>, operation: &'static Operation) {
        let child = match segments.next() {
            None => return self.operations.push(operation),
            Some(segment) if parameter(segment).is_some() => Some(&mut **self.parameter.get_or_insert_default()),
            Some(segment) => self.literal(segment),
        };
        if let Some(child) = child {
            child.insert(segments, operation);
        }
    }

    /// The child for a literal segment, made if there is none yet; so there always is one.
    fn literal(&mut self, segment: &'static str) -> Option<&mut Self> {
        let index = self.literals.binary_search_by_key(&segment, |(literal, _)| literal).unwrap_or_else(|place| {
            self.literals.insert(place, (segment, Self::default()));
            place
        });
        self.literals.get_mut(index).map(|(_, child)| child)
    }

    /// The operations at the first place that the segments lead to where one of them `exists`; none if they lead nowhere. At
    /// each segment the literal is tried before the parameter. An empty segment is no value of a parameter.
    pub(super) fn at(&self, segments: &[&str], exists: &dyn Fn(&'static Operation) -> bool) -> &[&'static Operation] {
        let Some((first, rest)) = segments.split_first() else {
            let is_place = self.operations.iter().any(|operation| exists(operation));
            return if is_place { &self.operations } else { &[] };
        };
        let literal = self.literals.binary_search_by_key(first, |(segment, _)| segment).ok();
        if let Some((_, child)) = literal.and_then(|index| self.literals.get(index)) {
            let found = child.at(rest, exists);
            if !found.is_empty() {
                return found;
            }
        }
        match &self.parameter {
            Some(child) if !first.is_empty() => child.at(rest, exists),
            _ => &[],
        }
    }
}

/// The name of the parameter that a segment of a template stands for, if it stands for one.
pub(super) fn parameter(segment: &'static str) -> Option<&'static str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::AccountType;
    use crate::catalogue::table::table;

    fn check(node: &Trie) -> usize {
        assert!(node.literals.is_sorted_by(|a, b| a.0 < b.0));
        let below: usize = node.literals.iter().map(|(_, child)| check(child)).sum();
        node.operations.len() + below + node.parameter.as_deref().map_or(0, check)
    }

    #[test]
    fn it_holds_every_operation_once_in_sorted_nodes() {
        for account_type in AccountType::ALL {
            assert_eq!(check(&Trie::new(table(account_type))), table(account_type).len());
        }
    }

    #[test]
    fn what_does_not_exist_is_no_place() {
        let trie = Trie::new(table(AccountType::Partner));
        let at = |exist: &dyn Fn(&'static Operation) -> bool| {
            trie.at(&["Catalogs", "ItemSearch"], exist).first().map(|o| o.path)
        };
        assert_eq!(at(&|_| true), Some("/Catalogs/ItemSearch"));
        assert_eq!(at(&|operation| operation.path != "/Catalogs/ItemSearch"), Some("/Catalogs/{Id}"));
        assert_eq!(at(&|_| false), None);
    }
}

//! Which kinds of records have changed: what is made of thousands of records need not be made again because of another kind.

use super::{Kind, Workspace};

/// For each kind, how often a record of it was put or removed.
#[derive(Clone, Debug, Default)]
pub(super) struct Revisions([u64; Kind::ALL.len()]);

/// Two workspaces with the same records are the same, whatever came before.
impl PartialEq for Revisions {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Revisions {}

impl Revisions {
    pub(super) fn count(&mut self, kind: Kind) {
        if let Some(count) = self.0.get_mut(kind as usize) {
            *count = count.wrapping_add(1);
        }
    }
}

impl Workspace {
    /// A number that is another one after each change of a record of one of these kinds, and the same after any other change.
    #[must_use]
    pub fn revision(&self, kinds: &[Kind]) -> u64 {
        kinds
            .iter()
            .filter_map(|kind| self.revisions.0.get(*kind as usize))
            .fold(0, |sum, count| sum.wrapping_add(*count))
    }

    /// Takes the records of another workspace in place of its own. The revision of each kind becomes another.
    pub fn replace(&mut self, other: Self) {
        let before = std::mem::replace(self, other).revisions;
        for (count, before) in self.revisions.0.iter_mut().zip(before.0) {
            *count = count.wrapping_add(before).wrapping_add(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{AccountId, TokenId};
    use crate::ports::Timestamp;
    use crate::workspace::{Change, Edit, Preferences, Record, Usage};

    fn used() -> Option<Record> {
        let (token, account) = (TokenId::parse("a")?, AccountId::parse("a")?);
        Some(Record::Usage(Usage { token, account, last: Timestamp(1) }))
    }

    #[test]
    fn a_revision_follows_its_kinds_alone() {
        let mut workspace = Workspace::default();
        let of = |workspace: &Workspace| {
            (workspace.revision(&[Kind::Token, Kind::Usage]), workspace.revision(&[Kind::Account]))
        };
        let first = of(&workspace);
        workspace.put(Record::Preferences(Preferences::default()));
        assert_eq!(of(&workspace), first);
        let record = used();
        workspace.absorb(Change { edits: record.clone().map(Edit::put).into_iter().collect() });
        let second = of(&workspace);
        assert_ne!(second.0, first.0);
        assert_eq!(second.1, first.1);
        workspace.absorb(Change { edits: record.map(Edit::remove).into_iter().collect() });
        assert_ne!(of(&workspace).0, second.0);
        let third = of(&workspace);
        workspace.replace(Workspace::default());
        assert_ne!(of(&workspace).0, third.0);
        assert_ne!(of(&workspace).1, third.1);
    }
}

use super::log::Entry;
use super::record::{Record, RecordKey};

/// One record that is put, replaced or removed. Both sides name the same record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What was there; `None`: nothing.
    pub before: Option<Record>,
    /// What is there afterwards; `None`: nothing.
    pub after: Option<Record>,
}

impl Edit {
    /// A record that was not there.
    #[must_use]
    pub const fn put(record: Record) -> Self {
        Self { before: None, after: Some(record) }
    }

    /// A record in place of an earlier form of itself.
    #[must_use]
    pub const fn replace(before: Record, after: Record) -> Self {
        Self { before: Some(before), after: Some(after) }
    }

    /// A record that goes.
    #[must_use]
    pub const fn remove(record: Record) -> Self {
        Self { before: Some(record), after: None }
    }

    /// The name of the record; `None` for an edit of nothing into nothing.
    #[must_use]
    pub fn key(&self) -> Option<RecordKey> {
        self.after.as_ref().or(self.before.as_ref()).map(Record::key)
    }

    /// Whether it alters the log.
    fn is_of_log(&self) -> bool {
        self.after.as_ref().or(self.before.as_ref()).is_some_and(|record| record.as_entry().is_some())
    }
}

/// What an act does to the workspace. It can be persisted, absorbed, announced and inverted, and holds everything
/// that these need. It may hold secrets: it goes to the store and nowhere else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Record by record, none twice.
    pub edits: Vec<Edit>,
}

impl Change {
    /// What the log says of it: the last of its edits, unless it is one that the log does not tell. What only alters the log is none
    /// that it tells.
    #[must_use]
    pub fn entry(&self) -> Option<&Entry> {
        let (last, others) = self.edits.split_last()?;
        let is_told = others.iter().any(|edit| !edit.is_of_log());
        last.after.as_ref().and_then(Record::as_entry).filter(|_| is_told)
    }

    /// The same, with what it alters in the log itself in front: the last edit is none that says what this did.
    #[must_use]
    pub fn untold(self) -> Self {
        let (log, rest): (Vec<_>, Vec<_>) = self.edits.into_iter().partition(Edit::is_of_log);
        Self { edits: log.into_iter().chain(rest).collect() }
    }

    /// The change that takes this one back. What was done stays in the log; what was taken out of it comes back.
    #[must_use]
    pub fn invert(&self) -> Self {
        let told = usize::from(self.entry().is_some());
        let edits = self
            .edits
            .iter()
            .rev()
            .skip(told)
            .map(|edit| Edit { before: edit.after.clone(), after: edit.before.clone() })
            .collect();
        Self { edits }.untold()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::id::AccountId;
    use crate::ports::Timestamp;
    use crate::workspace::{Act, Preferences};
    use proptest::prelude::*;

    fn entry(number: u64, name: &str) -> Record {
        Record::Log(Box::new(Entry {
            number,
            at: Timestamp(1),
            account: AccountId::parse("Account0001").unwrap(),
            who: "Maya".to_owned(),
            act: Act::Created,
            undone: false,
            imported: false,
            ids: Vec::new(),
            count: 1,
            name: name.to_owned(),
            numbers: (0, 0),
        }))
    }

    fn edit(number: u64, form: u8) -> Edit {
        match form {
            0 => Edit::put(entry(number, "new")),
            1 => Edit::remove(entry(number, "old")),
            2 => Edit::replace(entry(number, "old"), entry(number, "new")),
            _ => Edit::put(Record::Preferences(Preferences::default())),
        }
    }

    proptest! {
        /// Whatever a change alters in the log, in any order: none of it is taken for what the log says of the change.
        #[test]
        fn what_is_untold_is_inverted_as_a_whole(forms in prop::collection::vec(0_u8..4, 0..8)) {
            let edits: Vec<Edit> = (0..).zip(&forms).map(|(number, form)| edit(number, *form)).collect();
            let change = Change { edits }.untold();
            let inverse = change.invert();
            prop_assert_eq!((change.entry(), inverse.entry()), (None, None));
            prop_assert_eq!(inverse.edits.len(), forms.len());
            let is_inverse =
                |edit: &Edit| inverse.edits.contains(&Edit { before: edit.after.clone(), after: edit.before.clone() });
            prop_assert!(change.edits.iter().all(is_inverse));
        }
    }
}

use scopeyard_core::ports::StorageError;
use scopeyard_core::store::{Fault, Problem, Repository};

/// How the store is, as far as the person has to know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Health {
    /// Why nothing outlives this page, if so.
    pub volatile: Option<StorageError>,
    /// How many texts could not be read and were set aside, now or on an earlier visit.
    pub set_aside: usize,
    /// How many records were left alone because their account could not be read.
    pub orphans: usize,
    /// How many could not be read, nor be set aside.
    pub unread: usize,
    /// Whether a change that was begun could not be finished.
    pub unfinished: bool,
    /// Whether the store holds data of a newer version and may only be read.
    pub read_only: bool,
    /// Whether it is sealed, at least in part.
    pub sealed: bool,
    /// Whether it is sealed and nothing was opened yet.
    pub locked: bool,
    /// Whether another tab has written since this one has read.
    pub changed_elsewhere: bool,
    /// Whether something has cleared the storage: what is on the screen is in memory alone.
    pub cleared: bool,
}

impl Health {
    /// How a store is that was read, with what could not be.
    #[must_use]
    pub fn of(repository: &Repository, problems: &[Problem]) -> Self {
        let count = |is_such: fn(&Problem) -> bool| problems.iter().filter(|problem| is_such(problem)).count();
        let read_only = repository.is_read_only();
        Self {
            volatile: None,
            set_aside: repository.quarantine_ids().map_or(0, |ids| ids.len()),
            orphans: count(|problem| problem.fault == Fault::Orphan),
            unread: if read_only { 0 } else { count(Problem::is_left_unread) },
            unfinished: !read_only && count(|problem| problem.fault == Fault::Unfinished) != 0,
            read_only,
            sealed: repository.is_sealed(),
            locked: false,
            changed_elsewhere: false,
            cleared: false,
        }
    }
}

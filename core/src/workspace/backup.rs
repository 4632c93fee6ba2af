//! When a person is reminded of a backup.

use super::Workspace;
use crate::ports::Timestamp;

/// A day in milliseconds.
const DAY: u64 = 86_400_000;
/// How long a backup is recent, in milliseconds.
const RECENT: u64 = 30 * DAY;
/// The same where the browser deletes what it stores after seven days without a visit.
const RECENT_WHERE_DELETED: u64 = 3 * DAY;

impl Workspace {
    /// Whether there is work of one's own that was not exported for too long. `deletes`: the browser deletes what it stores after a
    /// week. A time after now, from before the clock was set back, is no recent one.
    #[must_use]
    pub fn is_backup_due(&self, now: Timestamp, deletes: bool) -> bool {
        let recent = if deletes { RECENT_WHERE_DELETED } else { RECENT };
        let is_old = |at: Timestamp| now.0.abs_diff(at.0) > recent;
        match self.preferences().backup {
            Some(backup) => is_old(backup),
            None => self
                .accounts()
                .into_iter()
                .any(|account| !account.demo && is_old(account.created) && self.live(&account.id).next().is_some()),
        }
    }
}

//! Exports: queued, run for a while, and then to be downloaded.

use super::fact::{Fact, Record, uuid};
use super::pick::Pick;
use crate::ports::Timestamp;

/// What a job exports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Export {
    /// The rows of the report with this id.
    Report(String),
    /// The clicks of the campaign with this id; of all without one.
    Clicks(Option<String>),
}

/// A queued export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Job {
    /// The record id of the account.
    pub(super) account: String,
    /// Its id: a UUID.
    pub(super) id: String,
    pub(super) export: Export,
    /// The path and the query that it was asked for with.
    pub(super) target: String,
    /// When it was asked for, and when it was queued last.
    pub(super) asked: Timestamp,
    pub(super) queued: Timestamp,
    /// How many rows it has.
    pub(super) rows: usize,
}

/// How long a job waits, and how long until it is done, in milliseconds.
const WAITS: u64 = 1_000;
const DONE: u64 = 3_000;
/// How many jobs are kept.
pub(super) const MOST: usize = 200;

impl Job {
    /// A job that is queued now. `number` tells it from the others of the account.
    pub(super) fn new(account: &str, export: Export, target: &str, number: u64, now: Timestamp) -> Self {
        let id = uuid(Pick::seed(&[account, "Jobs"]).with(number).with(now.0));
        Self { account: account.to_owned(), id, export, target: target.to_owned(), asked: now, queued: now, rows: 0 }
    }

    /// Whether it is done.
    pub(super) const fn is_done(&self, now: Timestamp) -> bool {
        now.0.saturating_sub(self.queued.0) >= DONE
    }

    const fn status(&self, now: Timestamp) -> &'static str {
        match now.0.saturating_sub(self.queued.0) {
            DONE.. => "COMPLETED",
            WAITS.. => "RUNNING",
            _ => "QUEUED",
        }
    }

    /// What is told of it.
    pub(super) fn record(&self, now: Timestamp) -> Record {
        let (is_done, status) = (self.is_done(now), self.status(now));
        let at = |is_so: bool, after: u64| {
            let at = super::time::seconds(Timestamp(self.queued.0.saturating_add(after)));
            if is_so { Fact::Time(at) } else { Fact::Text(String::new()) }
        };
        let (name, program) = match &self.export {
            Export::Report(_) => ("ReportExport", String::new()),
            Export::Clicks(program) => ("ClickExport", program.clone().unwrap_or_default()),
        };
        let result = Fact::Path(format!("/Jobs/{}/Download", self.id));
        Record::new(self.id.as_str(), Pick::seed(&[&self.id]), super::time::seconds(self.queued))
            .with("Type", name)
            .with("ProgramId", program)
            .with("CreatedBy", "API")
            .with("CreatedDate", at(true, 0))
            .with("StartedDate", at(status != "QUEUED", WAITS))
            .with("LastProgressUpdateDate", at(status != "QUEUED", WAITS))
            .with("CompletedDate", at(is_done, DONE))
            .with("AbandonedDate", "")
            .with("CancelledDate", "")
            .with("FailedDate", "")
            .with("Status", status)
            .with("StatusMessage", "")
            .with("RecordsProcessed", Fact::Int(if is_done { self.rows as i64 } else { 0 }))
            .with("PercentageComplete", Fact::Int(if is_done { 100 } else { 0 }))
            .with("Replayable", Fact::Flag(true))
            .with("ResultUri", if is_done { result } else { Fact::Text(String::new()) })
            .with("ReplayUri", Fact::Path(format!("/Jobs/{}/Replay", self.id)))
            .with("QueuedUri", Fact::Path(format!("/Jobs/{}", self.id)))
    }

    /// What is told when it is queued.
    pub(super) fn told(&self) -> Record {
        let path = |rest: &str| Fact::Path(["/Jobs/", &self.id, rest].concat());
        Record::new(self.id.as_str(), Pick::seed(&[&self.id]), 0)
            .with("Status", "QUEUED")
            .with("QueuedUri", path(""))
            .with("ResultUri", path("/Download"))
            .with("ReplayUri", path("/Replay"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_waits_runs_and_is_done() {
        let job = Job::new("a", Export::Clicks(None), "/x", 0, Timestamp(10_000));
        assert_eq!(job.id.split('-').map(str::len).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert_eq!(
            [10_000, 11_000, 12_999, 13_000].map(|now| job.status(Timestamp(now))),
            ["QUEUED", "RUNNING", "RUNNING", "COMPLETED"]
        );
    }
}

//! Exports: queued, run for a while, and then to be downloaded.

use super::stock::Pick;
use crate::gate::Value;
use crate::ports::Timestamp;

/// A queued export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Job {
    /// The number of the account.
    pub(super) account: String,
    /// Its id: a UUID.
    pub(super) id: String,
    /// The operation's path that it exports.
    pub(super) of: String,
    /// When it was queued, last.
    pub(super) queued: Timestamp,
}

/// How long a job waits, and how long until it is done, in milliseconds.
const WAITS: u64 = 1_000;
const DONE: u64 = 3_000;
/// How many jobs are kept.
pub(super) const MOST: usize = 200;

impl Job {
    pub(super) fn new(account: &str, of: &str, number: usize, queued: Timestamp) -> Self {
        let pick = Pick::seed(&[account, of, &number.to_string(), &queued.0.to_string()]);
        let part = |name: &str, length: u32| {
            format!("{:0width$x}", pick.within(name).below(16_u64.pow(length)), width = length as usize)
        };
        let id =
            [part("a", 8), part("b", 4), ["4", &part("c", 3)].concat(), ["a", &part("d", 3)].concat(), part("e", 12)]
                .join("-");
        Self { account: account.to_owned(), id, of: of.to_owned(), queued }
    }

    /// Whether it is done.
    pub(super) const fn is_done(&self, now: Timestamp) -> bool {
        now.0.saturating_sub(self.queued.0) >= DONE
    }

    pub(super) const fn status(&self, now: Timestamp) -> &'static str {
        match now.0.saturating_sub(self.queued.0) {
            DONE.. => "COMPLETED",
            WAITS.. => "RUNNING",
            _ => "QUEUED",
        }
    }

    /// What is told of it: the fields that a job has, as far as they are known.
    pub(super) fn tell(&self, job: Value, result: &str, now: Timestamp) -> Value {
        let Value::Fields(mut fields) = job else { return job };
        let done = self.is_done(now);
        let at = |milliseconds: u64| moment(Timestamp(self.queued.0.saturating_add(milliseconds)));
        for (name, value) in &mut fields {
            *value = match name.as_str() {
                "Id" => Value::text(&self.id),
                "Type" => Value::text(self.of.rsplit('/').find(|it| !it.starts_with('{')).unwrap_or_default()),
                "CreatedDate" => Value::Text(at(0)),
                "StartedDate" | "LastProgressUpdateDate" if self.status(now) != "QUEUED" => Value::Text(at(WAITS)),
                "CompletedDate" if done => Value::Text(at(DONE)),
                "Status" => Value::text(self.status(now)),
                "RecordsProcessed" => Value::Number(if done { 25 } else { 0 }),
                "PercentageComplete" => Value::Number(if done { 100 } else { 0 }),
                "Replayable" => Value::Flag(true),
                "ResultUri" => Value::text(if done { result } else { "" }),
                "ProgramId" | "CreatedBy" => continue,
                _ => Value::text(""),
            };
        }
        Value::Fields(fields)
    }
}

/// A moment as ISO 8601 has it, in UTC. The civil date of a day number is Howard Hinnant's `civil_from_days`.
pub(super) fn moment(at: Timestamp) -> String {
    let seconds = at.0 / 1_000;
    let days = seconds / 86_400 + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let (day, month) = (of_year - (153 * shifted + 2) / 5 + 1, if shifted < 10 { shifted + 3 } else { shifted - 9 });
    let year = year + era * 400 + u64::from(month <= 2);
    let (hour, minute, second) = (seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checked with `date -u -d @…`.
    #[test]
    fn moments_in_utc() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_399, "2000-02-28T23:59:59Z"),
            (951_868_800, "2000-03-01T00:00:00Z"),
            (1_798_761_599, "2026-12-31T23:59:59Z"),
        ] {
            assert_eq!(moment(Timestamp(seconds * 1_000)), text);
        }
    }

    #[test]
    fn a_job_waits_runs_and_is_done() {
        let job = Job::new("4821", "/ReportExport/{ReportId}", 0, Timestamp(10_000));
        assert_eq!(job.id.split('-').map(str::len).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert_eq!(
            [10_000, 11_000, 12_999, 13_000].map(|now| job.status(Timestamp(now))),
            ["QUEUED", "RUNNING", "RUNNING", "COMPLETED"]
        );
    }
}

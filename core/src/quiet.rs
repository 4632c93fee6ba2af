//! How long nobody has done anything, by two clocks. The clock of the day can be set back; the monotonic one may stand still while the
//! device sleeps. The longer of both counts, and a clock of the day that ran backwards counts as too long: it can't be known.

use crate::ports::Timestamp;

/// A reading of both clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The time of day.
    pub wall: Timestamp,
    /// Milliseconds since any fixed point, never less than before.
    pub ticks: u64,
}

/// How far the clock of the day may be set back without being noticed, in milliseconds: corrections over the network are smaller.
const TOLERANCE: u64 = 60_000;

/// Since when it has been quiet.
#[derive(Clone, Copy, Debug)]
pub struct Quiet {
    since: Reading,
    latest: Timestamp,
}

impl Quiet {
    /// Somebody has just done something.
    #[must_use]
    pub const fn since(now: Reading) -> Self {
        Self { since: now, latest: now.wall }
    }

    /// Whether it has been quiet for so many milliseconds, as far as can be told. Each reading is remembered.
    pub fn is_over(&mut self, now: Reading, milliseconds: u64) -> bool {
        let ran_back = now.wall.0.saturating_add(TOLERANCE) < self.latest.0;
        self.latest = self.latest.max(now.wall);
        let wall = now.wall.0.saturating_sub(self.since.wall.0);
        let ticks = now.ticks.saturating_sub(self.since.ticks);
        ran_back || wall.max(ticks) >= milliseconds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: u64 = 60_000;
    const DAY: u64 = 86_400_000;

    fn at(wall: u64, ticks: u64) -> Reading {
        Reading { wall: Timestamp(10 * DAY + wall), ticks }
    }

    #[test]
    fn it_is_over_after_the_time_by_either_clock() {
        let mut quiet = Quiet::since(at(0, 0));
        assert!(!quiet.is_over(at(MINUTE - 1, MINUTE - 1), MINUTE));
        assert!(quiet.is_over(at(MINUTE, 0), MINUTE), "the monotonic clock stood still: the device slept");
        assert!(quiet.is_over(at(MINUTE - 1, MINUTE), MINUTE), "the clock of the day was set back a little");
    }

    #[test]
    fn a_clock_set_back_counts_as_over() {
        let back = Reading { wall: Timestamp(9 * DAY), ticks: 5 };
        assert!(Quiet::since(at(0, 0)).is_over(back, MINUTE));
        // Forward by two hours and back within a minute.
        let mut quiet = Quiet::since(at(0, 0));
        assert!(quiet.is_over(at(120 * MINUTE, 10), 180 * MINUTE) || quiet.is_over(at(0, 20), 180 * MINUTE));
    }

    #[test]
    fn a_correction_of_seconds_is_no_reason() {
        let mut quiet = Quiet::since(at(30_000, 0));
        assert!(!quiet.is_over(at(0, 5_000), MINUTE));
    }
}

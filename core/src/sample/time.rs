//! Moments as dates: seconds since 1970 in UTC, written and read as ISO 8601.

use crate::ports::Timestamp;

/// Seconds in a day.
pub(super) const DAY: i64 = 86_400;
/// The last second that is written: the end of the year 9999.
const LAST: i64 = 253_402_300_799;

/// A moment of the clock in seconds.
pub(super) fn seconds(at: Timestamp) -> i64 {
    i64::try_from(at.0 / 1_000).unwrap_or(LAST).min(LAST)
}

/// Year, month and day of a day number. The algorithm is Howard Hinnant's `civil_from_days`.
pub(super) const fn civil(day: i64) -> (i64, i64, i64) {
    let days = day + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year + era * 400 + (month <= 2) as i64, month, of_year - (153 * shifted + 2) / 5 + 1)
}

/// The number of a day. The algorithm is Howard Hinnant's `days_from_civil`.
pub(super) const fn day_of(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// A day as `2026-03-05`.
pub(super) fn day_text(day: i64) -> String {
    let (year, month, of_month) = civil(day);
    format!("{year:04}-{month:02}-{of_month:02}")
}

/// A moment as `2026-03-05T09:30:00Z`; what is beyond the years 0 to 9999 is the nearest that is not.
pub(super) fn moment(seconds: i64) -> String {
    let seconds = seconds.clamp(-62_167_219_200, LAST);
    let of_day = seconds.rem_euclid(DAY);
    let (hour, minute, second) = (of_day / 3_600, of_day / 60 % 60, of_day % 60);
    format!("{}T{hour:02}:{minute:02}:{second:02}Z", day_text(seconds.div_euclid(DAY)))
}

/// What a date that somebody wrote covers: its first and its last second. A day without a time is the whole day; without a
/// zone it is UTC. `None` for what is no date of the years 1 to 9999.
pub(super) fn parse(text: &str) -> Option<(i64, i64)> {
    let text = text.trim();
    let (date, time) = match text.find(['T', 't', ' ']) {
        Some(place) => (text.get(..place)?, text.get(place + 1..)),
        None => (text, None),
    };
    let mut parts = date.split('-');
    let (year, month, day) = (number(parts.next()?, 4)?, number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    let number_of_day = day_of(year, month, day);
    if parts.next().is_some() || year == 0 || civil(number_of_day) != (year, month, day) {
        return None;
    }
    let first = number_of_day * DAY;
    let Some(time) = time else { return Some((first, first + DAY - 1)) };
    let (time, offset) = zone(time)?;
    let time = match time.split_once('.') {
        Some((time, part)) if !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()) => time,
        Some(_) => return None,
        None => time,
    };
    let mut parts = time.split(':');
    let (hour, minute) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    let second = parts.next().map_or(Some(0), |second| number(second, 2))?;
    if parts.next().is_some() || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let at = first + hour * 3_600 + minute * 60 + second - offset;
    Some((at, at))
}

/// The time before its zone, and the zone's offset in seconds. A `+` in a query may have become a space.
fn zone(time: &str) -> Option<(&str, i64)> {
    if let Some(time) = time.strip_suffix(['Z', 'z']) {
        return Some((time, 0));
    }
    let Some(place) = time.find(['+', '-', ' ']) else { return Some((time, 0)) };
    let (time, zone) = time.split_at(place);
    let digits: String = zone.chars().skip(1).filter(|c| *c != ':').collect();
    let digits = if digits.len() == 2 { digits + "00" } else { digits };
    let offset = number(&digits, 4)?;
    let (hours, minutes) = (offset / 100, offset % 100);
    let offset = hours * 3_600 + minutes * 60;
    (hours <= 18 && minutes < 60).then_some((time, if zone.starts_with('-') { -offset } else { offset }))
}

/// A number of exactly so many digits.
fn number(text: &str, digits: usize) -> Option<i64> {
    (text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    /// Checked with `date -u -d @…`.
    #[test]
    fn moments_in_utc() {
        for (at, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_399, "2000-02-28T23:59:59Z"),
            (951_868_800, "2000-03-01T00:00:00Z"),
            (1_798_761_599, "2026-12-31T23:59:59Z"),
            (i64::MAX, "9999-12-31T23:59:59Z"),
        ] {
            assert_eq!(moment(at), text);
        }
    }

    #[test]
    fn dates_are_read_with_and_without_time_and_zone() {
        let noon = 1_798_761_600 - DAY / 2;
        for text in [
            "2026-12-31T12:00:00Z",
            "2026-12-31T12:00:00",
            "2026-12-31 12:00",
            "2026-12-31T12:00:00.123Z",
            "2026-12-31T14:00:00+02:00",
            "2026-12-31T14:00:00 02:00",
            "2026-12-31T04:00:00-0800",
            " 2026-12-31t12:00:00z ",
        ] {
            assert_eq!(parse(text), Some((noon, noon)), "{text}");
        }
        assert_eq!(parse("2026-12-31"), Some((noon - DAY / 2, noon + DAY / 2 - 1)));
        for text in [
            "",
            "today",
            "2026",
            "2026-13-01",
            "2026-02-30",
            "2026-1-1",
            "26-01-01",
            "2026-01-01T",
            "2026-01-01T25:00:00Z",
            "2026-01-01T1:00",
            "2026-01-01T10:00:00.Z",
            "2026-01-01T10:00:00+99:00",
            "2026-01-01-01",
            "0000-01-01",
            "éé",
            "2026-01-01T10:00:00Zé",
            "1798761600",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(at in 0..LAST) {
            prop_assert_eq!(parse(&moment(at)), Some((at, at)));
        }

        #[test]
        fn any_text_is_answered(text in "\\PC{0,30}|[0-9T:Z+. -]{0,30}") {
            let _ = parse(&text);
        }
    }
}

//! How many calls there is room for.
//!
//! The figures are those that the provider publishes. That they are counted for each Account SID by itself, in fixed windows
//! from the full hour and the full day (UTC), is a rule of the sandbox.

use crate::account::AccountType;
use crate::catalogue::Operation;
use crate::ports::Timestamp;
use std::collections::BTreeMap;

/// How long calls are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Window {
    /// From one full hour to the next.
    Hour,
    /// From one midnight to the next, in UTC.
    Day,
}

impl Window {
    const fn length(self) -> u64 {
        match self {
            Self::Hour => 3_600_000,
            Self::Day => 86_400_000,
        }
    }

    /// The window that a moment is in, counted from 1970.
    const fn number(self, at: Timestamp) -> u64 {
        at.0 / self.length()
    }

    /// When the window that a moment is in ends.
    const fn end(self, at: Timestamp) -> Timestamp {
        Timestamp((self.number(at).saturating_add(1)).saturating_mul(self.length()))
    }
}

/// A limit: so many calls in each window, counted under one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What is counted together.
    pub name: &'static str,
    /// How many calls.
    pub most: u32,
    /// In which time.
    pub window: Window,
}

const fn hourly(name: &'static str, most: u32) -> Limit {
    Limit { name, most, window: Window::Hour }
}

impl Limit {
    /// The limits that a call of an operation falls under, for an account of this type: an hourly one, a daily one, both or
    /// none.
    #[must_use]
    pub fn of(kind: AccountType, operation: &Operation) -> Vec<Self> {
        let path = operation.path.strip_prefix('/').unwrap_or_default();
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        let hour = match (kind, first) {
            (AccountType::Brand | AccountType::Agency, "Conversions") => None,
            (AccountType::Brand | AccountType::Agency, "Catalogs") => Some(hourly("Catalogs", 3_600)),
            (AccountType::Partner, "Actions") => Some(hourly("Actions", 500)),
            (AccountType::Partner, "Clicks") => Some(hourly("Clicks", 500)),
            (AccountType::Partner, "Reports") => Some(hourly("Reports", 250)),
            (AccountType::Partner, "Catalogs") if rest == "ItemSearch" => Some(hourly("ItemSearch", 3_000)),
            (AccountType::Partner, "Catalogs") if rest.contains("/Items") => Some(hourly("Items", 3_000)),
            _ => Some(hourly("", 1_000)),
        };
        let daily = |name, most| Self { name, most, window: Window::Day };
        let day = if first == "ReportExport" {
            Some(daily("ReportExport", 100))
        } else {
            path.ends_with("ClickExport").then(|| daily("ClickExport", 10))
        };
        hour.into_iter().chain(day).collect()
    }

    /// The limits that the account home of a partner or an agency falls under.
    #[must_use]
    pub fn of_home() -> Vec<Self> {
        vec![hourly("", 1_000)]
    }
}

/// How much room a limit leaves, as headers tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// The limit.
    pub limit: Limit,
    /// How many calls are left in the window, this one not counted yet.
    pub left: u32,
    /// When the window ends.
    pub reset: Timestamp,
}

/// What has been counted. It lives in memory alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// By Account SID: for each limit its name, the number of the window, and the calls in it.
    used: BTreeMap<String, Vec<(&'static str, u64, u32)>>,
}

impl Counters {
    /// The room that the limits leave a SID: of several the one with less left. `None` without a limit.
    #[must_use]
    pub fn room(&self, sid: &str, limits: &[Limit], now: Timestamp) -> Option<Room> {
        let room = limits.iter().map(|limit| Room {
            limit: *limit,
            left: limit.most.saturating_sub(self.count(sid, limit, now)),
            reset: limit.window.end(now),
        });
        // Where both are used up, what ends later is waited for.
        room.min_by_key(|room| (room.left, std::cmp::Reverse(room.reset)))
    }

    fn count(&self, sid: &str, limit: &Limit, now: Timestamp) -> u32 {
        let counted = self.used.get(sid).and_then(|counts| counts.iter().find(|(name, ..)| *name == limit.name));
        counted.filter(|(_, window, _)| *window == limit.window.number(now)).map_or(0, |(.., count)| *count)
    }

    /// Counts a call.
    pub fn add(&mut self, sid: &str, limits: &[Limit], now: Timestamp) {
        for limit in limits {
            let count = self.count(sid, limit, now).saturating_add(1);
            let counts = self.used.entry(sid.to_owned()).or_default();
            counts.retain(|(name, ..)| *name != limit.name);
            counts.push((limit.name, limit.window.number(now), count));
        }
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        self.used.clear();
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::catalogue::operations;

    fn limits(kind: AccountType, base: AccountType, path: &str) -> Vec<(u32, Window)> {
        let operation = operations().find(|it| it.account == base && it.path == path).unwrap();
        Limit::of(kind, operation).iter().map(|limit| (limit.most, limit.window)).collect()
    }

    #[test]
    fn the_published_figures() {
        use AccountType::{Agency, Brand, Partner};
        use Window::{Day, Hour};
        assert_eq!(limits(Brand, Brand, "/Ads"), [(1_000, Hour)]);
        assert_eq!(limits(Brand, Brand, ""), [(1_000, Hour)]);
        assert_eq!(limits(Brand, Brand, "/Catalogs/{CatalogId}/Items"), [(3_600, Hour)]);
        assert_eq!(limits(Agency, Brand, "/Catalogs"), [(3_600, Hour)]);
        assert_eq!(limits(Brand, Brand, "/Conversions"), []);
        assert_eq!(limits(Partner, Partner, "/Actions/{id}"), [(500, Hour)]);
        assert_eq!(limits(Partner, Partner, "/ActionUpdates"), [(1_000, Hour)]);
        assert_eq!(limits(Partner, Partner, "/Reports/{Id}"), [(250, Hour)]);
        assert_eq!(limits(Partner, Partner, "/Catalogs"), [(1_000, Hour)]);
        assert_eq!(limits(Partner, Partner, "/Catalogs/ItemSearch"), [(3_000, Hour)]);
        assert_eq!(limits(Partner, Partner, "/Catalogs/{CatalogId}/Items"), [(3_000, Hour)]);
        assert_eq!(limits(Agency, Agency, "/ReportExport/{ReportId}"), [(1_000, Hour), (100, Day)]);
        assert_eq!(limits(Brand, Brand, "/Programs/{ProgramId}/ClickExport"), [(1_000, Hour), (10, Day)]);
    }

    #[test]
    fn room_runs_out_and_comes_back_with_the_next_window() {
        let limits = [hourly("", 2), Limit { name: "day", most: 3, window: Window::Day }];
        let at = |hour: u64| Timestamp(hour * 3_600_000 + 1_234);
        let mut counters = Counters::default();
        let left = |counters: &Counters, hour| {
            counters.room("IRa", &limits, at(hour)).map(|room| (room.left, room.reset.0)).unwrap()
        };
        assert_eq!(left(&counters, 30), (2, 31 * 3_600_000));
        counters.add("IRa", &limits, at(30));
        counters.add("IRa", &limits, at(30));
        assert_eq!(left(&counters, 30), (0, 31 * 3_600_000));
        assert_eq!(counters.room("IRb", &limits, at(30)).unwrap().left, 2, "another SID has its own");
        assert_eq!(left(&counters, 31), (1, 48 * 3_600_000), "of both the one with less left");
        counters.add("IRa", &limits, at(31));
        assert_eq!(left(&counters, 31), (0, 48 * 3_600_000));
        assert_eq!(left(&counters, 48), (2, 49 * 3_600_000));
        assert_eq!(counters.room("IRa", &[], at(30)), None);
    }
}

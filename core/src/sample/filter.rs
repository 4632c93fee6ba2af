//! Filters and ranges: one table of parameters, and the fields of rows that they look at. A parameter counts where the rows
//! have the field; any other parameter is ignored.

use super::action::Actions;
use super::fact::{Fact, Record};
use super::kinds::Kind;
use super::rows::View;
use super::shape::Field;
use super::time::{self, DAY};
use crate::catalogue::Parameter;
use crate::gate::{Request, Value, invalid};

/// The longest range of actions, and the days by which its start may be older than three years.
const MOST_RANGE: i64 = 46 * DAY;
const MOST_YEARS: i64 = 3;
const MOST_DAYS: i64 = 2;
/// How long before its end a range without a start begins.
const DEFAULT_RANGE: i64 = 45 * DAY;

/// Which rows a list has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rows {
    /// Actions.
    Actions,
    /// Changes of actions.
    Updates,
    /// Others.
    Others,
}

/// A field of the rows that a parameter looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Target {
    name: String,
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
    /// Within these seconds, both included.
    Within(Target, i64, i64),
    /// One of these texts, without regard to case.
    OneOf(Target, Vec<String>),
}

/// What a query asks of the rows of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter(Vec<Test>);

/// Ranges: the parameters of start and end, and the fields that they look at; the first that there is counts.
const RANGES: &[(Parameter, Parameter, &[&str])] = &[
    (Parameter::ActionDateStart, Parameter::ActionDateEnd, &["EventDate", "ActionDate"]),
    (Parameter::EventDateStart, Parameter::EventDateEnd, &["EventDate", "ActionDate"]),
    (
        Parameter::ModificationDateStart,
        Parameter::ModificationDateEnd,
        &["ModificationDate", "UpdateDate", "DateLastUpdated"],
    ),
    (Parameter::StartDate, Parameter::EndDate, &[]),
];

/// Values: the parameter and the fields that it looks at; the first that there is counts.
const VALUES: &[(Parameter, &[&str])] = &[
    (Parameter::CampaignId, &["CampaignId", "ProgramId"]),
    (Parameter::ProgramId, &["CampaignId", "ProgramId"]),
    (Parameter::MediaPartnerId, &["MediaPartnerId", "PartnerId"]),
    (Parameter::ActionTrackerId, &["ActionTrackerId"]),
    (Parameter::AdvertiserId, &["AdvertiserId"]),
    (Parameter::AdId, &["AdId"]),
    (Parameter::State, &["State"]),
    (Parameter::Status, &["Status", "ContractStatus"]),
    (Parameter::Type, &["Type", "AdType"]),
];

/// The field of actions that is kept beside the row and not shown: when its state was last changed.
const MODIFIED: &str = "ModificationDate";

/// The field that a range looks at, in rows with these fields.
fn range_target(fields: &[Field], rows: Rows, names: &[&str]) -> Option<Target> {
    let named = |name: &str| fields.iter().find(|field| field.name == name).map(of);
    match (rows, names) {
        (Rows::Actions, []) => named("CreationDate"),
        (Rows::Actions, [MODIFIED, ..]) => Some(Target { name: MODIFIED.to_owned(), kind: Kind::Time }),
        (Rows::Updates, []) => named("UpdateDate"),
        (Rows::Others, []) => fields.iter().find(|field| field.kind == Kind::Time).map(of),
        _ => names.iter().find_map(|name| named(name)),
    }
}

fn of(field: &Field) -> Target {
    Target { name: field.name.clone(), kind: field.kind }
}

fn value_target(fields: &[Field], names: &[&str]) -> Option<Target> {
    names.iter().find_map(|name| fields.iter().find(|field| field.name == *name).map(of))
}

/// The parameters that a list of rows with these fields honours, paging aside.
#[cfg(test)]
pub(super) fn honoured(fields: &[Field], rows: Rows) -> Vec<Parameter> {
    let ranges = RANGES.iter().filter(|(.., names)| range_target(fields, rows, names).is_some());
    let ranges = ranges.flat_map(|(start, end, _)| [*start, *end]);
    let values =
        VALUES.iter().filter(|(_, names)| value_target(fields, names).is_some()).map(|(parameter, _)| *parameter);
    ranges.chain(values).collect()
}

/// A range of seconds from two parameters, both included; `None` if neither is there.
///
/// # Errors
/// The body of the answer that names the parameter that is wrong.
pub(super) fn range(request: &Request, start: &str, end: &str, now: i64) -> Result<Option<(i64, i64)>, Value> {
    let read = |name: &str| match request.parameter(name) {
        None => Ok(None),
        Some(text) => time::parse(&text).map(Some).ok_or_else(|| invalid(name, "Not a date")),
    };
    let (from, to) = match (read(start)?, read(end)?) {
        (None, None) => return Ok(None),
        (Some(start), Some(end)) => (start.0, end.1),
        (Some(start), None) => (start.0, now),
        (None, Some(end)) => (end.0 - DEFAULT_RANGE, end.1),
    };
    if to < from {
        let name = if request.parameter(end).is_some() { end } else { start };
        return Err(invalid(name, "The range ends before it begins"));
    }
    Ok(Some((from, to)))
}

/// Whether a range of actions may be asked for.
fn check_actions(start: &str, end: &str, request: &Request, (from, to): (i64, i64), now: i64) -> Result<(), Value> {
    let name = if request.parameter(start).is_some() { start } else { end };
    if to - from > MOST_RANGE {
        return Err(invalid(name, "The range is longer than 46 days"));
    }
    let (year, month, day) = time::civil(now.div_euclid(DAY));
    let oldest = (time::day_of(year - MOST_YEARS, month, day) - MOST_DAYS) * DAY + now.rem_euclid(DAY);
    if from < oldest { Err(invalid(name, "More than 3 years ago")) } else { Ok(()) }
}

impl Filter {
    /// What a query asks of rows with these fields.
    ///
    /// # Errors
    /// The body of the answer that names the parameter that is wrong.
    pub(super) fn of(request: &Request, fields: &[Field], rows: Rows, now: i64) -> Result<Self, Value> {
        let mut tests = Vec::new();
        for (start, end, names) in RANGES {
            let (start, end) = (start.name(), end.name());
            let Some(target) = range_target(fields, rows, names) else { continue };
            let Some((from, to)) = range(request, start, end, now)? else { continue };
            if rows == Rows::Actions {
                check_actions(start, end, request, (from, to), now)?;
            }
            tests.push(Test::Within(target, from, to));
        }
        for (parameter, names) in VALUES {
            let name = parameter.name();
            let lower = || request.parameter(&name.to_ascii_lowercase()).filter(|_| !name.ends_with("Id"));
            let (Some(target), Some(text)) = (value_target(fields, names), request.parameter(name).or_else(lower))
            else {
                continue;
            };
            tests.push(Test::OneOf(target, text.split(',').map(|one| one.trim().to_owned()).collect()));
        }
        Ok(Self(tests))
    }

    /// The records that it leaves.
    pub(super) fn records(&self, mut records: Vec<Record>, now: i64) -> Vec<Record> {
        let passes = |record: &Record, test: &Test| match test {
            Test::Within(target, from, to) => {
                let at = match record.fact(&target.name, target.kind, now) {
                    Fact::Time(at) => Some(at),
                    other => time::parse(&other.text()).map(|(at, _)| at),
                };
                at.is_some_and(|at| (*from..=*to).contains(&at))
            }
            Test::OneOf(target, texts) => {
                let text = record.fact(&target.name, target.kind, now).text();
                texts.iter().any(|one| one.eq_ignore_ascii_case(&text))
            }
        };
        records.retain(|record| self.0.iter().all(|test| passes(record, test)));
        records
    }

    /// The tests for rows that are made of actions. They look at no text, as there may be a hundred thousand rows.
    pub(super) fn plain(&self, actions: &Actions) -> Vec<Plain> {
        self.0.iter().map(|test| Plain::of(test, actions)).collect()
    }
}

/// A test of a row that is made of an action.
pub(super) enum Plain {
    Event(i64, i64),
    Created(i64, i64),
    Modified(i64, i64),
    /// One of these of the lists of its brand: by the place of the pair, a bit for each place in the list.
    Campaign(Vec<u64>),
    Ad(Vec<u64>),
    Tracker(Vec<u64>),
    State(Vec<String>),
}

impl Plain {
    fn of(test: &Test, actions: &Actions) -> Self {
        match test {
            Test::Within(target, from, to) => match target.name.as_str() {
                MODIFIED | "UpdateDate" => Self::Modified(*from, *to),
                "CreationDate" => Self::Created(*from, *to),
                _ => Self::Event(*from, *to),
            },
            Test::OneOf(target, texts) => {
                // Several parties may share an id only if they are the same.
                let has = |id: u32| texts.iter().any(|text| *text == id.to_string());
                let bits = |list: &str, count: usize| {
                    let of = |brand: &super::world::Party| {
                        (0..count.min(64))
                            .fold(0, |bits, place| bits | u64::from(has(brand.id_of(list, place))) << place)
                    };
                    actions.pairs.iter().map(|pair| of(&pair.brand)).collect()
                };
                let party = |id: &dyn Fn(&super::world::Pair) -> u32| {
                    let all = |pair| if has(id(pair)) { u64::MAX } else { 0 };
                    actions.pairs.iter().map(all).collect()
                };
                match target.name.as_str() {
                    "CampaignId" => Self::Campaign(bits("Campaigns", 64)),
                    "AdId" => Self::Ad(bits("Ads", 64)),
                    "ActionTrackerId" => Self::Tracker(bits("ActionTrackers", 64)),
                    "MediaPartnerId" => Self::Campaign(party(&|pair| pair.partner.id)),
                    "AdvertiserId" => Self::Campaign(party(&|pair| pair.brand.id)),
                    _ => Self::State(texts.iter().map(|text| text.to_ascii_uppercase()).collect()),
                }
            }
        }
    }

    pub(super) fn passes(&self, row: &View<'_>) -> bool {
        let has = |bits: &Vec<u64>, place: u8| {
            bits.get(usize::from(row.action.pair)).is_some_and(|bits| bits >> (place & 63) & 1 == 1)
        };
        match self {
            Self::Event(from, to) => (*from..=*to).contains(&row.action.at),
            Self::Created(from, to) => (*from..=*to).contains(&row.action.created()),
            Self::Modified(from, to) => (*from..=*to).contains(&row.changed),
            Self::Campaign(bits) => has(bits, row.action.campaign),
            Self::Ad(bits) => has(bits, row.action.ad),
            Self::Tracker(bits) => has(bits, row.action.tracker),
            Self::State(texts) => texts.iter().any(|text| text == row.state.as_str()),
        }
    }
}

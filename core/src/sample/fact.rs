//! One record of the sample data: what is known of it, by the names of the published fields.

use super::kinds::Kind;
use super::pick::Pick;
use super::time::DAY;
use super::words;
use std::borrow::Cow;

/// What is known of one field.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Fact {
    /// A text, an id or a state.
    Text(String),
    /// A number.
    Int(i64),
    /// An amount in hundredths.
    Cents(i64),
    /// A moment in seconds since 1970.
    Time(i64),
    /// Yes or no.
    Flag(bool),
    /// A path below the account, such as `/Ads/7`.
    Path(String),
    /// Texts.
    Texts(Vec<String>),
    /// A record within this one.
    One(Box<Record>),
    /// Records within this one.
    Many(Vec<Record>),
}

impl Fact {
    /// The fact as a plain text, as filters compare it.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Path(text) => text.clone(),
            Self::Int(number) => number.to_string(),
            Self::Cents(cents) => decimal(*cents),
            Self::Time(at) => super::time::moment(*at),
            Self::Flag(flag) => flag.to_string(),
            Self::Texts(texts) => texts.join(","),
            Self::One(_) | Self::Many(_) => String::new(),
        }
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// An amount with two decimals.
pub(super) fn decimal(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
}

/// One record.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Record {
    /// Its id, unique in its list.
    pub(super) id: String,
    /// What its other values are chosen by.
    pub(super) seed: Pick,
    /// When it was made, in seconds since 1970.
    pub(super) at: i64,
    facts: Vec<(Cow<'static, str>, Fact)>,
}

impl Record {
    /// A record of which nothing else is known.
    #[inline(never)]
    pub(super) fn new(id: impl Into<String>, seed: Pick, at: i64) -> Self {
        Self { id: id.into(), seed, at, facts: Vec::new() }
    }

    /// Says what is known of a field, in place of what was.
    pub(super) fn set(&mut self, name: impl Into<Cow<'static, str>>, fact: impl Into<Fact>) {
        self.put(name.into(), fact.into());
    }

    // Called in hundreds of places: in line it would weigh more than all the rest.
    #[inline(never)]
    fn put(&mut self, name: Cow<'static, str>, fact: Fact) {
        match self.facts.iter_mut().find(|(other, _)| *other == name) {
            Some((_, old)) => *old = fact,
            None => self.facts.push((name, fact)),
        }
    }

    /// The record with one more fact.
    #[inline(never)]
    pub(super) fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.set(name, fact);
        self
    }

    /// What is known of a field.
    #[inline(never)]
    pub(super) fn get(&self, name: &str) -> Option<&Fact> {
        self.facts.iter().find(|(other, _)| other == name).map(|(_, fact)| fact)
    }

    /// What a field holds: what is known of it, and otherwise something of its kind.
    pub(super) fn fact(&self, name: &str, kind: Kind, now: i64) -> Fact {
        self.get(name).cloned().unwrap_or_else(|| self.made_up(name, kind, now))
    }

    fn made_up(&self, name: &str, kind: Kind, now: i64) -> Fact {
        let pick = self.seed.within(name);
        let number = |most: u64| i64::try_from(pick.below(most)).unwrap_or_default();
        match kind {
            Kind::Word => words::word(name, pick).into(),
            Kind::Paging => Fact::Int(1),
            Kind::Flag => Fact::Flag(pick.below(2) == 1),
            Kind::Time => Fact::Time(date(name, self.at, now)),
            Kind::Money => Fact::Cents(number(48_000) + 400),
            Kind::Count => Fact::Int(number(9) + 1),
            // What ends is not before what begins.
            Kind::Number => Fact::Int(number(20) + if name.ends_with("Max") || name.ends_with("End") { 25 } else { 5 }),
            Kind::Digits => Fact::Text(format!("1555{:07}", 100 + number(100))),
            Kind::Path => Fact::Path(String::new()),
            Kind::Url => words::url(name, pick).into(),
            Kind::Email => words::email(pick).into(),
            Kind::Currency => "USD".into(),
            Kind::Country => words::country(pick).into(),
            Kind::TaxNumber => format!("{:02}-{:07}", number(90) + 10, pick.with(1).below(10_000_000)).into(),
            Kind::Uuid => uuid(pick).into(),
            Kind::Id => (number(90_000_000) + 10_000_000).to_string().into(),
            Kind::State => "ACTIVE".into(),
        }
    }
}

/// Days between the making of a record and the dates that it has, by a part of their names; and whether such a date is one of
/// the past. All records of a list have the same, so that the order of one date is that of all.
const DATES: &[(&str, i64, bool)] = &[
    ("Birth", -12_000, true),
    ("Deactivation", 400, false),
    ("Expir", 400, false),
    ("End", 365, false),
    ("Due", 30, false),
    ("Deadline", 14, false),
    ("AutoApproval", 21, false),
    ("Needed", 14, false),
    ("Ship", 5, false),
    ("Resolution", 3, true),
    ("Complet", 2, true),
    ("Released", 2, true),
    ("Updat", 1, true),
    ("Modif", 1, true),
    ("Last", 1, true),
];

fn date(name: &str, at: i64, now: i64) -> i64 {
    let found = DATES.iter().find(|(part, ..)| name.contains(part));
    let (days, is_past) = found.map_or((0, true), |(_, days, is_past)| (*days, *is_past));
    let date = at + days * DAY;
    if is_past { date.min(now.max(at)) } else { date }
}

/// A UUID of version 4.
pub(super) fn uuid(pick: Pick) -> String {
    let (high, low) = (pick.0, pick.with(7).0);
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xfff,
        0x8000 | (low >> 48 & 0x3fff),
        low & 0xffff_ffff_ffff
    )
}

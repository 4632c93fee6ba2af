//! The things that there are: how many, what they are called, and what stands in their fields. All of it follows from the
//! account and the path, so that it is the same each time.

use super::shape::Shape;
use super::words;
use crate::gate::Value;

/// Chooses among possible values; the same seed chooses the same.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pick(pub(super) u64);

impl Pick {
    /// A seed of texts (FNV-1a).
    pub(super) fn seed(texts: &[&str]) -> Self {
        let bytes = texts.iter().flat_map(|text| text.bytes().chain([0]));
        Self(bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
    }

    /// The choice within it that has this name.
    pub(super) fn within(self, name: &str) -> Self {
        Self(Self::seed(&[name]).0 ^ self.0.rotate_left(23).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    /// A number below another one.
    pub(super) const fn below(self, most: u64) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = mixed ^ (mixed >> 32);
        if most == 0 { 0 } else { mixed % most }
    }

    /// One of several texts.
    pub(super) fn of(self, texts: &[&'static str]) -> &'static str {
        let place = usize::try_from(self.below(texts.len() as u64)).unwrap_or_default();
        texts.get(place).copied().unwrap_or_default()
    }

    /// A moment of the year 2026, so many days after its first.
    pub(super) fn time(self, days: u64) -> String {
        let (mut month, mut day) = (0, days % 365);
        for length in [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
            if day < length {
                break;
            }
            day -= length;
            month += 1;
        }
        let second = self.below(86_400);
        format!(
            "2026-{:02}-{:02}T{:02}:{:02}:{:02}Z",
            month + 1,
            day + 1,
            second / 3_600,
            second / 60 % 60,
            second % 60
        )
    }
}

/// The things of one kind in one account, or below one thing: `/Ads`, or `/Catalogs/10327/Items`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Shelf {
    /// The number of the account.
    pub(super) account: String,
    /// The path, with the ids that stand in it.
    pub(super) path: String,
}

/// Between the numbers of two things.
const STEP: u64 = 11;

impl Shelf {
    /// What its things are called: the last word of the path.
    pub(super) fn thing(&self) -> &str {
        match self.path.rsplit('/').next().unwrap_or_default() {
            "Programs" => "Campaigns",
            "ReportExport" => "Reports",
            thing => thing,
        }
    }

    /// How many things there are.
    pub(super) fn count(&self) -> usize {
        match self.thing() {
            "Campaigns" => 5,
            "Catalogs" => 2,
            "MediaPartners" => 24,
            "Actions" => 230,
            "Items" if self.path.contains("Catalogs") => 120,
            "Items" => 3,
            "Ads" => 57,
            "Reports" => 9,
            "Jobs" => 0,
            thing if thing.bytes().all(|byte| byte.is_ascii_digit()) => 30,
            _ => 23,
        }
    }

    /// The number of its first thing. Things that are referred to from elsewhere have the same number there.
    fn base(&self) -> u64 {
        10_000 + Pick::seed(&[&self.account, self.thing()]).below(80_000)
    }

    /// The id of a thing.
    pub(super) fn id(&self, index: usize) -> String {
        (self.base() + index as u64 * STEP).to_string()
    }

    /// The thing that has this id.
    pub(super) fn index(&self, id: &str) -> Option<usize> {
        let number: u64 = id.parse().ok().filter(|number: &u64| number.to_string() == id)?;
        let steps = number.checked_sub(self.base())?;
        let index = usize::try_from(steps / STEP).ok()?;
        (steps % STEP == 0 && index < self.count()).then_some(index)
    }

    /// The number that an id would have: that of a thing, or of one that was made here.
    pub(super) fn place(&self, id: &str) -> usize {
        let steps = id.parse::<u64>().unwrap_or_default().saturating_sub(self.base()) / STEP;
        usize::try_from(steps).unwrap_or_default()
    }

    /// A thing: what stands in its fields. `named` is the field that holds its id.
    pub(super) fn make(&self, shape: &Shape, index: usize, named: Option<&str>) -> Value {
        let made = value(shape, "", Pick::seed(&[&self.account, &self.path, &index.to_string()]), &self.account);
        let Value::Fields(mut fields) = made else { return made };
        for (field, value) in &mut fields {
            if Some(field.as_str()) == named {
                *value = like(value, &self.id(index));
            } else if field == "Name" {
                *value = Value::Text(words::name_of(self.thing(), index));
            }
        }
        Value::Fields(fields)
    }
}

/// The same kind of value, with this in it.
pub(super) fn like(value: &Value, text: &str) -> Value {
    match value {
        Value::Number(_) => text.parse().map_or_else(|_| Value::text(text), Value::Number),
        Value::Flag(_) => Value::Flag(matches!(text, "true" | "1" | "TRUE" | "True")),
        _ => Value::text(text),
    }
}

/// Things that others refer to by number and name, and where they are: `CampaignId`, `CampaignName`.
const REFERRED: [(&str, &str); 6] = [
    ("Campaign", "Campaigns"),
    ("Program", "Campaigns"),
    ("MediaPartner", "MediaPartners"),
    ("Advertiser", "Advertisers"),
    ("ActionTracker", "ActionTrackers"),
    ("Catalog", "Catalogs"),
];

fn value(shape: &Shape, field: &str, pick: Pick, account: &str) -> Value {
    let own = pick.within(field);
    match shape {
        Shape::Text | Shape::Integer if referred(field, pick, account).is_some() => {
            let text = referred(field, pick, account).unwrap_or_default();
            if *shape == Shape::Integer { like(&Value::Number(0), &text) } else { Value::Text(text) }
        }
        Shape::Text => Value::Text(words::text(field, own)),
        Shape::Time => Value::Text(own.time(own.below(320))),
        Shape::Integer => Value::Number(own.below(900).try_into().unwrap_or_default()),
        Shape::Number => Value::Decimal(words::decimal(own)),
        Shape::Flag => Value::Flag(own.below(2) == 1),
        Shape::List(one) => {
            let count = own.below(3) + 1;
            let one = |number: u64| value(one, field, own.within(&number.to_string()), account);
            Value::List(crate::gate::singular(field), (0..count).map(one).collect())
        }
        Shape::Fields(fields) => {
            let made = fields.iter().map(|(name, shape)| (name.clone(), value(shape, name, own, account)));
            Value::Fields(made.collect())
        }
    }
}

/// The number or the name of a thing that a field refers to: the same thing for all fields of one record.
fn referred(field: &str, pick: Pick, account: &str) -> Option<String> {
    let end = |what: &str| REFERRED.iter().find(|(word, _)| field.strip_prefix(word) == Some(what));
    let (is_id, (_, things)) =
        end("Id").map(|found| (true, found)).or_else(|| end("Name").map(|found| (false, found)))?;
    let shelf = Shelf { account: account.to_owned(), path: format!("/{things}") };
    let index = usize::try_from(pick.within(things).below(shelf.count() as u64)).ok()?;
    Some(if is_id { shelf.id(index) } else { words::name_of(things, index) })
}

//! Records as answers: one renderer fills the published fields, so that JSON and XML say the same.

use super::fact::{Fact, Record, decimal};
use super::kinds::Kind;
use super::shape::{Field, Shape};
use super::{time, words};
use crate::gate::{Value, singular};

/// Writes records of one account.
pub(super) struct Renderer<'a> {
    /// What comes before the paths of the account, such as `/Advertisers/IR…`.
    pub(super) root: &'a str,
    /// Now, in seconds since 1970.
    pub(super) now: i64,
}

impl Renderer<'_> {
    /// A record with these published fields, at this address.
    pub(super) fn fill(&self, fields: &[Field], record: &Record, uri: &str) -> Value {
        let field = |field: &Field| (field.name.clone(), self.field(field, record, uri, ""));
        Value::Fields(fields.iter().map(field).collect())
    }

    /// `above` is the name of the field that the record stands in.
    fn field(&self, field: &Field, record: &Record, uri: &str, above: &str) -> Value {
        let name = field.name.as_str();
        match &field.shape {
            Shape::Fields(fields) => {
                let one = self.one(record, name);
                let inner = |inner: &Field| {
                    // What was written of `FinancialContact` in `FinancialContactName` is its `Name`.
                    let written = record.get(&joined(name, &inner.name)).filter(|_| one.get(&inner.name).is_none());
                    let value = match written {
                        Some(fact) => self.leaf(&inner.shape, inner.kind, fact, uri),
                        None => self.field(inner, &one, uri, name),
                    };
                    (inner.name.clone(), value)
                };
                Value::Fields(fields.iter().map(inner).collect())
            }
            Shape::List(shape) => Value::List(singular(name), self.many(field, shape, record, uri)),
            shape => {
                let fact = match (name, record.get(name)) {
                    (_, Some(fact)) => fact.clone(),
                    ("Id" | "id", None) => Fact::Text(record.id.clone()),
                    ("Uri", None) => Fact::Path(String::new()),
                    // The state of an address is text, the number of a phone is digits.
                    ("State", None) if above.ends_with("Address") => words::place(record.seed).2.into(),
                    ("City", None) if above.ends_with("Address") => words::place(record.seed).0.into(),
                    ("Country", None) if above.ends_with("Address") => words::place(record.seed).1.into(),
                    ("Number", None) if above == "Phone" || above.is_empty() => {
                        record.fact("PhoneNumber", Kind::Digits, self.now)
                    }
                    _ => record.fact(name, field.kind, self.now),
                };
                self.leaf(shape, field.kind, &fact, uri)
            }
        }
    }

    fn one(&self, record: &Record, name: &str) -> Record {
        match record.get(name) {
            Some(Fact::One(one)) => (**one).clone(),
            _ => Record::new(record.id.as_str(), record.seed.within(name), record.at),
        }
    }

    fn many(&self, field: &Field, shape: &Shape, record: &Record, uri: &str) -> Vec<Value> {
        let (name, seed) = (field.name.as_str(), record.seed.within(&field.name));
        if let Shape::Fields(fields) = shape {
            let made: Vec<Record>;
            let records = match record.get(name) {
                Some(Fact::Many(records)) => records.as_slice(),
                Some(_) => &[],
                None => {
                    let one = |number: u64| {
                        let id = (seed.with(number).below(90_000_000) + 10_000_000).to_string();
                        Record::new(id, seed.with(number), record.at)
                    };
                    made = (0..seed.below(2) + 1).map(one).collect();
                    made.as_slice()
                }
            };
            let one = |record: &Record| {
                Value::Fields(
                    fields.iter().map(|inner| (inner.name.clone(), self.field(inner, record, uri, name))).collect(),
                )
            };
            return records.iter().map(one).collect();
        }
        let facts: Vec<Fact> = match record.get(name) {
            Some(Fact::Texts(texts)) => texts.iter().map(|text| text.as_str().into()).collect(),
            Some(Fact::Many(_)) => Vec::new(),
            Some(fact) => fact.text().split(',').map(|text| text.trim().into()).collect(),
            None => {
                let one = |number: u64| {
                    let own = Record::new("", seed.with(number), record.at);
                    if name.contains("Url") {
                        words::url(name, own.seed).into()
                    } else {
                        own.fact(name, field.kind, self.now)
                    }
                };
                (0..seed.below(2) + 1).map(one).collect()
            }
        };
        facts.iter().map(|fact| self.leaf(shape, field.kind, fact, uri)).collect()
    }

    /// A plain value, in the type that is published.
    fn leaf(&self, shape: &Shape, kind: Kind, fact: &Fact, uri: &str) -> Value {
        let text = match fact {
            // Without a path of its own it leads to the record.
            Fact::Path(path) if path.is_empty() => uri.to_owned(),
            Fact::Path(path) => [self.root, path].concat(),
            // What was written is what the field holds.
            Fact::Text(text) => written(kind, text),
            fact => fact.text(),
        };
        match (shape, fact) {
            (Shape::Integer, Fact::Cents(cents)) => Value::Number(cents / 100),
            (Shape::Integer, _) => match text.parse() {
                Ok(number) => Value::Number(number),
                Err(_) => Value::Number(text.parse::<f64>().map_or(0, |number| number as i64)),
            },
            (Shape::Number, Fact::Int(number)) => Value::Decimal(decimal(number.saturating_mul(100))),
            (Shape::Number, _) => Value::Decimal(if text.parse::<f64>().is_ok() { text } else { "0.00".to_owned() }),
            (Shape::Flag, _) => Value::Flag(text == "true"),
            (Shape::List(_) | Shape::Fields(_), _) => Value::text(""),
            (Shape::Text | Shape::Time, _) => Value::Text(text),
        }
    }
}

/// A written text in the form of its kind; as it is where it has none.
pub(super) fn written(kind: Kind, text: &str) -> String {
    let plain = text.trim();
    match kind {
        Kind::Time => time::parse(plain).map(|(at, _)| time::moment(at)),
        Kind::Flag => flag(plain).map(|flag| flag.to_string()),
        Kind::Money => cents(plain).map(decimal),
        _ => None,
    }
    .unwrap_or_else(|| text.to_owned())
}

/// An amount in hundredths.
pub(super) fn cents(text: &str) -> Option<i64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(part) || whole.len() > 12 {
        return None;
    }
    let part: String = part.chars().chain("00".chars()).take(2).collect();
    Some(sign * (whole.parse::<i64>().ok()? * 100 + part.parse::<i64>().ok()?))
}

/// Yes or no, as clients write it.
pub(super) fn flag(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "yes" | "y" | "1" | "enabled" => Some(true),
        "false" | "no" | "n" | "0" | "disabled" => Some(false),
        _ => None,
    }
}

/// The name under which a field of a field is written: `CorporateAddressLine1` is `AddressLine1` of `CorporateAddress`.
fn joined(above: &str, name: &str) -> String {
    let rest = name.strip_prefix("Address").filter(|_| above.ends_with("Address")).unwrap_or(name);
    [above, rest].concat()
}

//! What helps to find a fault, for a person to look at and to send: versions, settings, sizes and codes. No names and no secrets: whatever
//! comes from storage is told by its kind alone.

use crate::credential::{holds_credential, holds_hash};
use crate::ports::Timestamp;
use crate::store::Quarantined;
use crate::workspace::{Kind, Language, Preferences, Theme};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a report is made of.
pub struct Facts<'a> {
    /// When it is made.
    pub at: Timestamp,
    /// The version of the app.
    pub version: &'a str,
    /// What the browser calls itself.
    pub browser: String,
    /// Language and appearance, as they were chosen.
    pub preferences: Preferences,
    /// How many texts of each kind are stored, and their UTF-16 units.
    pub usage: BTreeMap<String, (usize, usize)>,
    /// What was set aside.
    pub set_aside: &'a [Quarantined],
    /// What is so of the store and the page, by codes.
    pub state: Vec<&'static str>,
    /// What failed, and when.
    pub errors: Vec<(Timestamp, &'static str)>,
    /// What stopped the app before the page was loaded anew.
    pub stop: Option<Stop>,
}

/// What stopped the app.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Stop {
    /// When, in milliseconds since 1970.
    at: u64,
    /// Where in the source, or in the program.
    place: String,
    /// What the program says about it. May be empty.
    message: String,
}

impl Stop {
    /// The most characters of a text that are taken.
    const MOST: usize = 200;

    /// Reads what `static/boot.js` has written. It comes from storage, where anybody could have put it: a text is cut, and dropped if
    /// it may hold a credential. `None` for another text.
    #[must_use]
    pub fn parse(json: &str) -> Option<Self> {
        let Self { at, place, message } = serde_json::from_str(json).ok()?;
        let plain = |text: String| {
            let text = printable(&text, Self::MOST);
            if holds_credential(&text) || holds_hash(&text) { String::new() } else { text }
        };
        Some(Self { at, place: plain(place), message: plain(message) })
    }
}

/// The first characters of a text, without those that are not ASCII or do not print.
fn printable(text: &str, most: usize) -> String {
    text.chars().filter(|c| c.is_ascii_graphic() || *c == ' ').take(most).collect()
}

#[derive(Serialize)]
struct Report<'a> {
    at: u64,
    version: &'a str,
    browser: &'a str,
    language: Option<&'static str>,
    theme: Option<&'static str>,
    stored: BTreeMap<&'static str, Size>,
    set_aside: Vec<Aside>,
    state: &'a [&'static str],
    errors: Vec<(u64, &'static str)>,
    stop: Option<&'a Stop>,
}

#[derive(Default, Serialize)]
struct Size {
    texts: usize,
    units: usize,
}

#[derive(Serialize)]
struct Aside {
    kind: &'static str,
    fault: &'static str,
    units: usize,
}

/// The kinds of text that there are in a store. Anything else in a key is whatever somebody has put there.
fn kind_of(text: &str) -> &'static str {
    match text.split('/').next().unwrap_or_default() {
        "journal" => "journal",
        "quarantine" => "quarantine",
        "head" => "head",
        other => Kind::parse(other).map_or("other", Kind::as_str),
    }
}

/// The report, as JSON. `None` if there is no writing it, which nothing in it gives cause for.
#[must_use]
pub fn report(facts: &Facts<'_>) -> Option<String> {
    let mut stored: BTreeMap<&'static str, Size> = BTreeMap::new();
    for (kind, (texts, units)) in &facts.usage {
        let size = stored.entry(kind_of(kind)).or_default();
        size.texts += texts;
        size.units += units;
    }
    let aside = |item: &Quarantined| Aside {
        kind: kind_of(&item.id),
        fault: item.fault.map_or("none", crate::store::Fault::code),
        units: item.units,
    };
    // A browser's own name is short. What is not is no such name.
    let browser = printable(&facts.browser, 300);
    let report = Report {
        at: facts.at.0,
        version: facts.version,
        browser: &browser,
        language: facts.preferences.language.map(Language::as_str),
        theme: facts.preferences.theme.map(Theme::as_str),
        stored,
        set_aside: facts.set_aside.iter().map(aside).collect(),
        state: &facts.state,
        errors: facts.errors.iter().map(|(at, code)| (at.0, *code)).collect(),
        stop: facts.stop.as_ref(),
    };
    serde_json::to_string_pretty(&report).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::store::Fault;

    #[test]
    fn it_tells_sizes_and_codes_and_nothing_that_somebody_has_typed() {
        let secret = format!("sbx_{}", "a".repeat(28));
        let set_aside = [
            Quarantined { id: format!("token/{secret}"), fault: Some(Fault::Damaged), units: 12 },
            Quarantined { id: "Maya Lindgren".into(), fault: None, units: 3 },
        ];
        let facts = Facts {
            at: Timestamp(5),
            version: "1.2.3",
            browser: "Browser/9 (夜)".into(),
            preferences: Preferences { theme: Some(Theme::Dark), ..Preferences::default() },
            usage: [("token".to_owned(), (2, 700)), ("Maya".to_owned(), (1, 9)), ("Acme".to_owned(), (1, 1))].into(),
            set_aside: &set_aside,
            state: vec!["leads"],
            errors: vec![(Timestamp(4), "commit-stale")],
            stop: Stop::parse(r#"{"at":3,"place":"src/app.rs:1:2","message":""}"#),
        };
        let text = report(&facts).unwrap();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["stored"]["token"]["units"], 700);
        assert_eq!(value["stored"]["other"]["texts"], 2);
        assert_eq!(value["set_aside"][0]["fault"], "store-damaged");
        assert_eq!(value["set_aside"][1]["kind"], "other");
        assert_eq!(value["browser"], "Browser/9 ()");
        assert_eq!(value["errors"][0][1], "commit-stale");
        assert_eq!(value["stop"]["place"], "src/app.rs:1:2");
        for hidden in ["sbx_", "Maya", "Acme", "夜"] {
            assert!(!text.contains(hidden), "{text}");
        }
    }

    #[test]
    fn what_stopped_the_app_is_read_with_care() {
        let parse = |value: serde_json::Value| Stop::parse(&value.to_string());
        let stop =
            parse(serde_json::json!({ "at": 1, "place": "夜".repeat(9) + "a", "message": "b".repeat(9_999) })).unwrap();
        assert_eq!((stop.place.as_str(), stop.message.len()), ("a", Stop::MOST));
        let live = format!("IR{}", "k2".repeat(16));
        let stop = parse(serde_json::json!({ "at": 1, "place": live, "message": "aB3".repeat(10) + "x9" })).unwrap();
        assert!(!format!("{stop:?}").contains("k2k2") && !format!("{stop:?}").contains("aB3aB3"), "{stop:?}");
        for text in ["", "[]", "{}", r#"{"at":-1,"place":"","message":""}"#, r#"{"at":1,"place":2,"message":""}"#] {
            assert_eq!(Stop::parse(text), None);
        }
    }
}

//! What helps to find a fault, for a person to look at and to send: versions, settings, sizes and codes. No names and no secrets: whatever
//! comes from storage is told by its kind alone.

use crate::ports::Timestamp;
use crate::store::Quarantined;
use crate::workspace::{Kind, Language, Preferences, Theme};
use serde::Serialize;
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
    let browser: String = facts.browser.chars().filter(|c| c.is_ascii_graphic() || *c == ' ').take(300).collect();
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
        };
        let text = report(&facts).unwrap();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["stored"]["token"]["units"], 700);
        assert_eq!(value["stored"]["other"]["texts"], 2);
        assert_eq!(value["set_aside"][0]["fault"], "store-damaged");
        assert_eq!(value["set_aside"][1]["kind"], "other");
        assert_eq!(value["browser"], "Browser/9 ()");
        assert_eq!(value["errors"][0][1], "commit-stale");
        for hidden in ["sbx_", "Maya", "Acme", "夜"] {
            assert!(!text.contains(hidden), "{text}");
        }
    }
}

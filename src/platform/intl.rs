//! Dates, numbers and plural forms of a language, by the browser's `Intl`.

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use leptos::prelude::window;
use scopeyard_core::order;
use scopeyard_core::ports::{Collate, Timestamp};
use scopeyard_core::workspace::Language;
use std::cell::RefCell;
use std::cmp::Ordering;
use wasm_bindgen::JsValue;

/// The browser's formats of one language. Making them takes far longer than using them.
#[derive(Clone)]
struct Formats {
    language: Language,
    exact: Function,
    relative: Intl::RelativeTimeFormat,
    number: Function,
    plural: Intl::PluralRules,
    compare: Function,
}

thread_local! {
    /// Those of the language that was asked for last.
    static FORMATS: RefCell<Option<Formats>> = const { RefCell::new(None) };
}

fn formats(language: Language) -> Formats {
    let kept = FORMATS.with(|kept| kept.borrow().clone()).filter(|kept| kept.language == language);
    kept.unwrap_or_else(|| {
        let locales = Array::of1(&tag(language).into());
        // `timeZoneName` does not go with `dateStyle`.
        let exact = options(&[
            ("year", "numeric"),
            ("month", "short"),
            ("day", "numeric"),
            ("hour", "numeric"),
            ("minute", "2-digit"),
            ("timeZoneName", "short"),
        ]);
        let collation = Object::new();
        let _ = Reflect::set(&collation, &"numeric".into(), &JsValue::TRUE);
        let made = Formats {
            language,
            exact: Intl::DateTimeFormat::new(&locales, &exact).format(),
            relative: Intl::RelativeTimeFormat::new(&locales, &options(&[("numeric", "auto")])),
            number: Intl::NumberFormat::new(&locales, &Object::new()).format(),
            plural: Intl::PluralRules::new(&locales, &Object::new()),
            compare: Intl::Collator::new(&Array::of1(&language.as_str().into()), &collation).compare(),
        };
        FORMATS.with(|kept| *kept.borrow_mut() = Some(made.clone()));
        made
    })
}

/// The language tag of the formats: the language of the screen, with the region of the browser's own tag of that language, or else of
/// the first of its tags that has one. An English page in a German browser writes dates and numbers as in Germany.
fn tag(language: Language) -> String {
    let base = match language {
        Language::English => "en",
        Language::Chinese => "zh-Hans",
    };
    let tags: Vec<String> = window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect();
    let is_own = |tag: &&String| tag.get(..2).is_some_and(|start| start.eq_ignore_ascii_case(language.as_str()));
    let own = tags.iter().filter(is_own).find_map(|tag| region(tag));
    match own.or_else(|| tags.iter().find_map(|tag| region(tag))) {
        Some(region) => [base, "-", region].concat(),
        None => base.to_owned(),
    }
}

/// The region of a language tag: two letters or three digits (BCP 47), after the language and maybe a script.
fn region(tag: &str) -> Option<&str> {
    let is_region = |part: &&str| match part.len() {
        2 => part.bytes().all(|byte| byte.is_ascii_alphabetic()),
        3 => part.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    };
    tag.split('-').skip(1).take(2).find(is_region)
}

/// Sorts by the rules of a language, numbers in a text by their value.
pub struct Collation(pub Language);

impl Collate for Collation {
    fn order(&self, texts: &[&str]) -> Vec<usize> {
        let compare = formats(self.0).compare;
        let texts: Vec<JsValue> = texts.iter().map(|text| JsValue::from_str(text)).collect();
        order::places(texts.len(), &mut |one, other| {
            let (one, other) = (texts.get(one), texts.get(other));
            let sign =
                compare.call2(&JsValue::UNDEFINED, one.unwrap_or(&JsValue::NULL), other.unwrap_or(&JsValue::NULL));
            sign.ok().and_then(|sign| sign.as_f64()).map_or(Ordering::Equal, |sign| sign.total_cmp(&0.0))
        })
    }
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        let _ = Reflect::set(&object, &(*name).into(), &(*value).into());
    }
    object
}

/// A number with the separators of the language.
#[must_use]
pub fn number(language: Language, number: usize) -> String {
    let text = formats(language).number.call1(&JsValue::UNDEFINED, &JsValue::from_f64(number as f64));
    text.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// Whether the language uses its form for one thing with this number.
#[must_use]
pub fn is_singular(language: Language, count: usize) -> bool {
    formats(language).plural.select(count as f64) == "one"
}

/// The exact moment, in the person's time zone.
#[must_use]
pub fn exact(language: Language, at: Timestamp) -> String {
    let date = Date::new(&JsValue::from_f64(at.0 as f64));
    let text = formats(language).exact.call1(&JsValue::UNDEFINED, &date);
    text.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// The moment as seen from now: "3 weeks ago", or "in 3 weeks" where the clock has been set back. `None`: less than a minute
/// away.
#[must_use]
pub fn relative(language: Language, at: Timestamp, now: Timestamp) -> Option<String> {
    const STEPS: [(u64, &str); 6] = [
        (31_557_600, "year"),
        (2_629_800, "month"),
        (604_800, "week"),
        (86_400, "day"),
        (3_600, "hour"),
        (60, "minute"),
    ];
    let seconds = now.0.abs_diff(at.0) / 1_000;
    let (length, unit) = STEPS.into_iter().find(|(length, _)| seconds >= *length)?;
    let count = (seconds / length) as f64;
    Some(formats(language).relative.format(if at > now { count } else { -count }, unit).into())
}

/// The day of a moment in the person's time zone, as ISO 8601 writes it.
#[must_use]
pub fn day(at: Timestamp) -> String {
    let date = Date::new(&JsValue::from_f64(at.0 as f64));
    format!("{}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}

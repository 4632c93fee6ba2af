//! Dates, numbers and plural forms of a language, by the browser's `Intl`.

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use scopeyard_core::ports::Timestamp;
use scopeyard_core::workspace::Language;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// The browser's formats of one language. Making them takes far longer than using them.
#[derive(Clone)]
struct Formats {
    language: Language,
    exact: Function,
    relative: Intl::RelativeTimeFormat,
    number: Function,
    plural: Intl::PluralRules,
}

thread_local! {
    /// Those of the language that was asked for last.
    static FORMATS: RefCell<Option<Formats>> = const { RefCell::new(None) };
}

fn formats(language: Language) -> Formats {
    let kept = FORMATS.with(|kept| kept.borrow().clone()).filter(|kept| kept.language == language);
    kept.unwrap_or_else(|| {
        let locales = Array::of1(&match language {
            Language::English => "en".into(),
            Language::Chinese => "zh-Hans".into(),
        });
        let exact = options(&[("dateStyle", "medium"), ("timeStyle", "short")]);
        let made = Formats {
            language,
            exact: Intl::DateTimeFormat::new(&locales, &exact).format(),
            relative: Intl::RelativeTimeFormat::new(&locales, &options(&[("numeric", "auto")])),
            number: Intl::NumberFormat::new(&locales, &Object::new()).format(),
            plural: Intl::PluralRules::new(&locales, &Object::new()),
        };
        FORMATS.with(|kept| *kept.borrow_mut() = Some(made.clone()));
        made
    })
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

/// The day of a moment, as ISO 8601 writes it, in UTC.
#[must_use]
pub fn day(at: Timestamp) -> String {
    let date = js_sys::Date::new(&(at.0 as f64).into());
    let text: String = date.to_iso_string().into();
    text.chars().take(10).collect()
}

//! The forms in which people have a credential: within other text, encoded, escaped, broken over lines. A reading is the text after
//! one or several of these forms were undone.

use crate::characters::{half_width, is_shapeless};
use base64::Engine;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use percent_encoding::percent_decode_str;

/// A form that was undone to read a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Characters that nobody sees.
    Invisible,
    /// Full-width characters.
    FullWidth,
    /// Line breaks within it, with the mark of continuation before them (`=`, `\`, `^`, `` ` ``).
    BrokenLine,
    /// Percent-encoding: `%3A`.
    Percent,
    /// Escapes of programs and markup: `\u005f`, `\x5f`, `&#95;`, `\_`.
    Escape,
    /// Quoted-printable of e-mails: `=5F`.
    QuotedPrintable,
    /// Base64.
    Base64,
    /// Hexadecimal digits of its bytes.
    Hex,
    /// Spaces, quotes and signs between its parts.
    Spaced,
    /// Other text around it.
    Surrounded,
}

/// A text, and the forms that were undone to get it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The text. It may hold a secret: it is neither shown nor kept.
    pub text: String,
    /// What was undone, in this order.
    pub forms: Vec<Form>,
}

/// How many characters of a text are read.
const LONGEST: usize = 20_000;
/// How many forms are undone one after the other.
const DEEPEST: usize = 4;
/// How many readings there are at most.
const MOST: usize = 64;
/// How many characters a piece of base64 has at least. An Auth Token's has 43.
const SHORTEST_BASE64: usize = 40;
/// How many hexadecimal digits a text has at least. An Auth Token's has 64.
const SHORTEST_HEX: usize = 64;

/// The readings of a text, the text itself first, then those with few forms undone before those with many. Of a text of over 20,000
/// characters the rest is not read.
#[must_use]
pub fn readings(text: &str) -> Vec<Reading> {
    let text: String = text.chars().take(LONGEST).collect();
    let mut all = vec![Reading { text, forms: Vec::new() }];
    let mut next = 0;
    while let Some(reading) = all.get(next).cloned() {
        next += 1;
        // What is squeezed together is only searched.
        if reading.forms.len() == DEEPEST || reading.forms.last() == Some(&Form::Spaced) {
            continue;
        }
        for (form, text) in undone(&reading.text) {
            let is_new = !text.is_empty() && all.iter().all(|known| known.text != text);
            if is_new && all.len() < MOST {
                let mut forms = reading.forms.clone();
                forms.push(form);
                all.push(Reading { text, forms });
            }
        }
    }
    all
}

/// The text with each one of the forms undone, where it has it.
fn undone(text: &str) -> Vec<(Form, String)> {
    let mut found = vec![
        (Form::Invisible, text.chars().filter(|c| !is_shapeless(*c)).collect()),
        (Form::FullWidth, text.chars().map(half_width).collect()),
        (Form::BrokenLine, joined(text)),
        (Form::Percent, percent_decode_str(text).decode_utf8().map(Into::into).unwrap_or_default()),
        (Form::Escape, unescaped(text)),
        (Form::QuotedPrintable, hex_after(text, '=')),
    ];
    found.extend(encoded_runs(text).filter_map(|run| Some((Form::Base64, decode_base64(run)?))));
    found.extend(encoded_runs(text).filter_map(|run| Some((Form::Hex, decode_hex(run)?))));
    found.push((Form::Spaced, text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').collect()));
    found
}

/// A text whose lines are joined, without the marks that end a line to be continued and without those that begin a quoted one.
fn joined(text: &str) -> String {
    let mut joined = String::new();
    for line in text.lines() {
        let line = line.trim_start_matches([' ', '\t', '>', '|', '+', '#']);
        joined.push_str(line.trim_end().trim_end_matches(['=', '\\', '^', '`', '-']).trim_end());
    }
    joined
}

/// A text without the escapes of JSON, JavaScript, C and Markdown (`\u005f`, `\x5f`, `\_`) and of XML and HTML (`&#95;`, `&#x5f;`).
fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(place) = rest.find(['\\', '&']) {
        let (before, at) = rest.split_at_checked(place).unwrap_or((rest, ""));
        plain.push_str(before);
        let (c, after) = escape(at);
        plain.extend(c);
        rest = after;
    }
    plain.push_str(rest);
    plain
}

/// The character of the escape that a text begins with, and what follows it.
fn escape(at: &str) -> (Option<char>, &str) {
    let hex = |digits: &str| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
    if let Some(entity) = at.strip_prefix("&#") {
        let read = entity.split_once(';').and_then(|(number, after)| {
            let c = match number.strip_prefix(['x', 'X']) {
                Some(digits) => hex(digits),
                None => number.parse().ok().and_then(char::from_u32),
            };
            Some((c?, after))
        });
        return read.map_or((Some('&'), at.get(1..).unwrap_or_default()), |(c, after)| (Some(c), after));
    }
    for (prefix, length) in [("\\u", 4), ("\\x", 2)] {
        let digits = at.strip_prefix(prefix).and_then(|after| after.split_at_checked(length));
        if let Some((c, after)) = digits.and_then(|(digits, after)| Some((hex(digits)?, after))) {
            return (Some(c), after);
        }
    }
    let rest = at.get(1..).unwrap_or_default();
    match rest.chars().next() {
        Some(c) if at.starts_with('\\') && c.is_ascii_punctuation() => (Some(c), rest.get(1..).unwrap_or_default()),
        _ => (at.chars().next(), rest),
    }
}

/// A text in which each `mark` with two hexadecimal digits became the character of this number.
fn hex_after(text: &str, mark: char) -> String {
    let mut parts = text.split(mark);
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let split = part.split_at_checked(2);
        match split.and_then(|(digits, rest)| Some((u8::from_str_radix(digits, 16).ok()?, rest))) {
            Some((byte, rest)) if byte.is_ascii() => {
                plain.push(char::from(byte));
                plain.push_str(rest);
            }
            _ => {
                plain.push(mark);
                plain.push_str(part);
            }
        }
    }
    plain
}

/// The parts of a text that may be base64 (either alphabet) or hexadecimal.
fn encoded_runs(text: &str) -> impl Iterator<Item = &str> {
    let is_end = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_'));
    text.split(is_end).filter(|run| run.len() >= SHORTEST_BASE64)
}

/// What base64 stands for, in either alphabet. `None` if it is no text.
fn decode_base64(run: &str) -> Option<String> {
    let config = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::RequireNone)
        .with_decode_allow_trailing_bits(true);
    [STANDARD, URL_SAFE].iter().find_map(|alphabet| text_of(GeneralPurpose::new(alphabet, config).decode(run).ok()?))
}

fn decode_hex(run: &str) -> Option<String> {
    if run.len() < SHORTEST_HEX {
        return None;
    }
    let pair = |place: usize| u8::from_str_radix(run.get(place..place + 2)?, 16).ok();
    text_of((0..run.len()).step_by(2).map(pair).collect::<Option<_>>()?)
}

/// Bytes as a text, in UTF-8 or in UTF-16 (as PowerShell encodes). `None` if they are no text.
fn text_of(bytes: Vec<u8>) -> Option<String> {
    let is_wide = bytes.len() >= 2 && bytes.chunks(2).all(|pair| matches!(pair, [_, 0]));
    let bytes = if is_wide { bytes.into_iter().step_by(2).collect() } else { bytes };
    String::from_utf8(bytes).ok().filter(|text| !text.chars().any(|c| c.is_control() && !c.is_whitespace()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn reads(text: &str, expected: &str) -> Option<Vec<Form>> {
        readings(text).into_iter().find(|reading| reading.text.contains(expected)).map(|reading| reading.forms)
    }

    #[test]
    fn each_form_is_undone() {
        use Form::{Base64, BrokenLine, Escape, FullWidth, Hex, Invisible, Percent, QuotedPrintable, Spaced};
        let base64 = crate::text::of_bytes("name:sbx_secret, and some words more".as_bytes());
        let hex: String = "sbx_secret, and thirty-two bytes more".bytes().map(|byte| format!("{byte:02x}")).collect();
        let wide: Vec<u8> = "name:sbx_secret, and more".bytes().flat_map(|byte| [byte, 0]).collect();
        for (text, forms) in [
            ("sbx_secret".to_owned(), vec![]),
            ("sbx_\u{200b}sec\u{ad}ret".to_owned(), vec![Invisible]),
            ("ｓｂｘ＿ｓｅｃｒｅｔ".to_owned(), vec![FullWidth]),
            ("sbx_se\n  cret".to_owned(), vec![BrokenLine]),
            ("> sbx_se=\r\n> cret".to_owned(), vec![BrokenLine]),
            ("sbx%5Fsecret".to_owned(), vec![Percent]),
            ("sbx%255Fsecret".to_owned(), vec![Percent, Percent]),
            ("sbx\\u005fsecret".to_owned(), vec![Escape]),
            ("sbx\\_secret".to_owned(), vec![Escape]),
            ("sbx&#95;secret &#x5f;".to_owned(), vec![Escape]),
            ("sbx=5Fsecret".to_owned(), vec![QuotedPrintable]),
            (format!("Authorization: Basic {base64}"), vec![Base64]),
            (base64.trim_end_matches('=').replace('+', "-").replace('/', "_"), vec![Base64]),
            (crate::text::of_bytes(&wide), vec![Base64]),
            (hex, vec![Hex]),
            ("'sbx_' + 'secret'".to_owned(), vec![Spaced]),
        ] {
            assert_eq!(reads(&text, "sbx_secret"), Some(forms), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_within_bounds(text in ".{0,200}") {
            let all = readings(&text);
            prop_assert!(all.len() <= MOST);
            prop_assert!(all.iter().all(|reading| reading.forms.len() <= DEEPEST));
            prop_assert_eq!(all.first().map(|first| first.text.clone()), Some(text));
        }
    }
}

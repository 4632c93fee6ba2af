use super::{AccountSid, Form, readings};

/// Whether free text (a name, a description) holds something of the shape of a credential: an Account SID
/// (`IR` and 32 letters or digits), or an Auth Token (32 letters, digits or `_`, with several letters and digits among them;
/// or `sbx_` and 28 of them). A `_` may also stand before or behind it: `SID_IR…`. A hash is none (see [`holds_hash`]).
///
/// A guess meant for a warning: it knows nothing of whether the string is a live one.
#[must_use]
pub fn holds_credential(text: &str) -> bool {
    let words = || text.split(|c: char| !c.is_ascii_alphanumeric());
    let mut joined = joined_words(text);
    let is_mark = |(word, next): (&str, &str)| word.ends_with("sbx") && next.len() == 28;
    joined.any(is_shaped) || words().any(is_shaped) || words().zip(words().skip(1)).any(is_mark)
}

/// Whether a text holds 32 hexadecimal digits of one case: a hash (MD5), a trace id, a UUID without dashes. A live Auth Token may
/// look like this, but hardly ever does.
#[must_use]
pub fn holds_hash(text: &str) -> bool {
    joined_words(text).any(|word| word.len() == 32 && is_hash(word))
}

/// Whether free text holds something that may become a credential when somebody types on. Addresses are written while one types, and
/// nothing of a credential belongs there.
#[must_use]
pub fn may_begin_credential(text: &str) -> bool {
    holds_credential(text) || joined_words(text).any(begins_credential)
}

fn begins_credential(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    word.starts_with("sbx_") || word.starts_with("IRSANDBOX") || (word.len() >= 12 && digits >= 2 && letters >= 2)
}

/// Whether a text holds something of the shape of a live credential, in any of the forms in which people have them (see [`Form`]).
#[must_use]
pub fn holds_live(text: &str) -> bool {
    let is_joined = |form: &Form| matches!(form, Form::Spaced | Form::BrokenLine);
    let readings = readings(text);
    // Words that were joined make strings of any length.
    let mut readings = readings.iter().filter(|reading| !reading.forms.iter().any(is_joined));
    readings.any(|reading| joined_words(&reading.text).any(is_live))
}

/// A text without what has the shape of a live credential: `…` stands in its place. The sandbox's own stay.
#[must_use]
pub fn without_live(text: &str) -> String {
    let plain = replaced(text, |c| c.is_ascii_alphanumeric() || c == '_', is_live);
    // The same in other forms: as base64 in a header, percent-encoded in a query.
    let is_part = |c: char| !c.is_whitespace() && !matches!(c, '"' | '\'' | '<' | '>' | ',' | ';' | '?' | '&' | '…');
    replaced(&plain, is_part, |part| part.len() >= SHORTEST && holds_live(part))
}

/// The shortest text that holds a credential.
const SHORTEST: usize = 32;

/// A text in which `…` replaces each longest run of characters of a kind that `is_out` says so of.
fn replaced(text: &str, is_part: impl Fn(char) -> bool, is_out: impl Fn(&str) -> bool) -> String {
    let mut kept = String::new();
    let mut part = String::new();
    for c in text.chars().map(Some).chain([None]) {
        match c.filter(|c| is_part(*c)) {
            Some(c) => part.push(c),
            None => {
                kept.push_str(if is_out(&part) { "…" } else { &part });
                part.clear();
                kept.extend(c);
            }
        }
    }
    kept
}

/// Letters and digits, with `_` between them.
fn joined_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
}

fn is_live(word: &str) -> bool {
    let is_ours = AccountSid::parse(word).is_ok() || word.starts_with("sbx_") || word.starts_with("IRSANDBOX");
    !is_ours && is_shaped(word)
}

fn is_hash(word: &str) -> bool {
    let is_hex = word.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hex && (!word.contains(|c: char| c.is_ascii_lowercase()) || !word.contains(|c: char| c.is_ascii_uppercase()))
}

fn is_shaped(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    match word.len() {
        34 => word.starts_with("IR") && !word.contains('_'),
        32 => digits >= 2 && letters >= 2 && !is_hash(word),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn live_pair() -> (String, String) {
        (format!("IR{}", "k2".repeat(16)), "aB3".repeat(10) + "x9")
    }

    #[test]
    fn credentials_in_prose_are_seen() {
        let (sid, secret) = live_pair();
        assert!(holds_credential(&format!("for {sid}, nightly")));
        assert!(holds_credential(&format!("password={secret}")));
        assert!(holds_credential(&format!("sbx_{}", "a".repeat(28))));
        assert!(holds_credential(&["aB3_x9", &"k2".repeat(13)].concat()));
        assert!(holds_credential(&format!("AUTH_sbx_{}", "a".repeat(28))));
        assert!(holds_credential(&format!("export SID_{sid}")));
    }

    #[test]
    fn live_ones_are_left_out_and_the_sandboxs_stay() {
        let (live, secret) = live_pair();
        let ours = format!("IRSANDBOX{}1", "a".repeat(24));
        let text = format!("/Advertisers/{live}/Ads?key={secret}&sid={ours}&t=sbx_{}", "b".repeat(28));
        let expected = format!("/Advertisers/…/Ads?key=…&sid={ours}&t=sbx_{}", "b".repeat(28));
        assert_eq!(without_live(&text), expected);
        assert_eq!(without_live("夜间 report"), "夜间 report");
    }

    #[test]
    fn live_ones_are_left_out_in_every_form() {
        let (live, secret) = live_pair();
        let base64 = crate::text::of_bytes(format!("{live}:{secret}").as_bytes());
        for (text, expected) in [
            (format!("Basic {base64}"), "Basic …"),
            (format!("u={live}%3A{secret}&v=1"), "u=…&v=1"),
            (format!("a {}\u{200b}{} b", &secret[..9], &secret[9..]), "a … b"),
        ] {
            assert!(holds_live(&text), "{text}");
            let kept = without_live(&text);
            assert!(!holds_live(&kept) && kept.starts_with(&expected[..2]), "{kept} {expected}");
        }
    }

    #[test]
    fn base64_of_the_sandboxs_pair_is_not_live() {
        for seed in 0..300 {
            let entropy = crate::ports::fake::Seeded::new(seed);
            let mint = crate::credential::AuthToken::mint(&entropy);
            let auth = mint.map_or_else(|_| String::new(), |auth| auth.expose().to_owned());
            let pair = crate::text::of_bytes(format!("IRSANDBOX{}1:{auth}", &auth[4..28]).as_bytes());
            assert!(!holds_live(&format!("Authorization: Basic {pair}")), "{pair}");
        }
    }

    #[test]
    fn hashes_and_trace_ids_are_not_credentials() {
        for text in [
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "CustomerEmail=9e107d9d372bb6826bd81d3542a419d6",
            "D41D8CD98F00B204E9800998ECF8427E",
            "550e8400e29b41d4a716446655440000",
            "da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "550e8400-e29b-41d4-a716-446655440000",
        ] {
            assert!(!holds_credential(text) && !holds_live(text), "{text}");
            assert_eq!(without_live(text), text);
        }
        assert!(holds_hash("trace 4bf92f3577b34da6a3ce929d0e0e4736"));
        assert!(!holds_hash("4BF92f3577b34da6a3ce929d0e0e4736"), "a hash has one case");
    }

    #[test]
    fn prose_is_left_alone() {
        for text in ["", "Nightly reporting", "Incomprehensibilities", &"a".repeat(32), &"7".repeat(34), "夜间报告 🌙"]
        {
            assert!(!holds_credential(text), "{text}");
        }
    }
}

use super::email::Email;
use super::text::is_visible;
use crate::characters::plain;
use crate::credential::holds_credential;
use percent_encoding::percent_decode_str;

/// What is wrong with a list of addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EmailsError {
    /// Entries that are no addresses: the first few of them as typed (cut to 80 characters), and how many in all.
    Invalid {
        /// The first few.
        first: Vec<String>,
        /// How many in all.
        count: usize,
    },
    /// Addresses that stand there more than once: the first few, and how many in all.
    Twice {
        /// The first few.
        first: Vec<String>,
        /// How many in all.
        count: usize,
    },
    /// More addresses than allowed.
    TooMany {
        /// How many there are.
        count: usize,
        /// How many there may be.
        most: usize,
    },
}

impl EmailsError {
    /// A stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Invalid { .. } => "emails-invalid",
            Self::Twice { .. } => "emails-twice",
            Self::TooMany { .. } => "emails-too-many",
        }
    }
}

/// How many developer e-mails a token may have.
pub const MOST_EMAILS: usize = 20;
/// How many wrong entries an error names.
const NAMED: usize = 3;

/// How far apart two marks of a pair may be, in characters.
const LONGEST: usize = 1_000;

/// A piece of a pasted list.
enum Piece {
    /// A word, or a text in quotes.
    Word(String),
    /// What stands between `<` and `>`.
    Address(String),
    /// A comma. Within a name (`Lindgren, Maya <…>`) it separates nothing.
    Comma,
    /// A semicolon or the end of a line.
    Break,
}

/// Cuts a list into pieces, by the marks of RFC 5322: quoted strings, comments in parentheses, addresses in angle brackets. A mark
/// without its partner is an ordinary character.
fn pieces(typed: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut word = String::new();
    let mut rest = typed;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        let closing: &[char] = match c {
            '"' | '“' | '”' if word.is_empty() => &['"', '“', '”'],
            '<' => &['>'],
            '(' => &[')'],
            _ => &[],
        };
        let mut near = after.char_indices().take(if closing.is_empty() { 0 } else { LONGEST });
        let partner = near.find(|(_, c)| closing.contains(c)).map(|(place, _)| place);
        let (inner, outer) = match partner.and_then(|end| after.split_at_checked(end)) {
            Some((inner, end)) => {
                (Some(inner), end.get(end.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default())
            }
            None => (None, after),
        };
        if inner.is_some() || c.is_whitespace() || matches!(c, ',' | ';') {
            pieces.extend((!word.is_empty()).then(|| Piece::Word(std::mem::take(&mut word))));
        }
        match (c, inner) {
            ('<', Some(inner)) => pieces.push(Piece::Address(inner.trim().to_owned())),
            ('(', Some(_)) => {}
            // A cell of a spreadsheet may hold a list.
            (_, Some(inner)) if inner.contains('@') => pieces.extend(self::pieces(inner)),
            (_, Some(inner)) => pieces.push(Piece::Word(inner.to_owned())),
            (',', None) => pieces.push(Piece::Comma),
            (';' | '\n' | '\r', None) => pieces.push(Piece::Break),
            _ if c.is_whitespace() => {}
            _ => word.push(c),
        }
        rest = outer;
    }
    pieces.extend((!word.is_empty()).then_some(Piece::Word(word)));
    pieces
}

/// An address without what stands around it: `mailto:` and its parameters, single quotes, the full stop of a sentence.
fn bare(word: &str) -> String {
    let word = word.trim_start_matches(['\'', '<', '[', '"']).trim_end_matches(['\'', '>', ']', '"', '.', ':']);
    match word.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => {
            let address = word.get(7..).unwrap_or_default();
            let address = address.split('?').next().unwrap_or_default();
            percent_decode_str(address).decode_utf8_lossy().into_owned()
        }
        _ => word.to_owned(),
    }
}

/// Whether a word only marks a line of a list: `-`, `•`, `1.`, `2)`, `To:`.
fn is_mark(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    let is_number = number.len() < word.len() && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_header = word.ends_with(':') && !word.contains('@');
    is_number || is_header || !word.chars().any(char::is_alphanumeric)
}

/// The entries of a pasted list, as mail programs and spreadsheets copy them: separated by commas, semicolons, spaces, tabs or line
/// ends. `Maya Lindgren <maya@acme.example>`, `"Lindgren, Maya" <…>`, `Lindgren, Maya <…>`, `maya@acme.example (Maya)` and
/// `mailto:maya@acme.example` are one entry each.
pub(super) fn entries(typed: &str) -> Vec<String> {
    let mut entries: Vec<String> = Vec::new();
    // Words without `@`: a name if an address in brackets follows, an entry of their own if not.
    let mut names: Vec<String> = Vec::new();
    for piece in pieces(&plain(typed)) {
        match piece {
            Piece::Address(address) => {
                let address = bare(&address);
                if !address.contains('@') {
                    entries.append(&mut names);
                }
                // The name may be the address once more: `'maya@acme.example' <maya@acme.example>`.
                if entries.last() != Some(&address) {
                    entries.push(address);
                }
                names.clear();
            }
            Piece::Word(word) if word.contains('@') => {
                entries.append(&mut names);
                entries.push(bare(&word));
            }
            Piece::Word(word) if is_mark(&word) => {}
            Piece::Word(word) => names.push(word),
            Piece::Comma => {}
            Piece::Break => entries.append(&mut names),
        }
    }
    entries.append(&mut names);
    entries.retain(|entry| !entry.is_empty());
    entries
}

/// An entry as an error names it: cut, without what can't be seen, and never something of the shape of a credential.
fn quoted(entry: &str) -> String {
    if holds_credential(entry) { "…".to_owned() } else { entry.chars().filter(|c| is_visible(*c)).take(80).collect() }
}

/// How many entries a typed list has, right or wrong.
#[must_use]
pub fn count_emails(typed: &str) -> usize {
    entries(typed).len()
}

/// Reads a typed list of developer e-mails: none to 20, each an address, none twice (without regard to case).
///
/// # Errors
/// `EmailsError`, the first that applies: too many, invalid, twice.
pub fn parse_emails(typed: &str) -> Result<Vec<Email>, EmailsError> {
    let entries = entries(typed);
    if entries.len() > MOST_EMAILS {
        return Err(EmailsError::TooMany { count: entries.len(), most: MOST_EMAILS });
    }
    let mut emails: Vec<Email> = Vec::new();
    let mut seen = Vec::new();
    let (mut invalid, mut twice) = (Vec::new(), Vec::new());
    for entry in entries {
        match Email::parse(&entry) {
            None => invalid.push(quoted(&entry)),
            Some(email) if seen.contains(&email.folded()) => twice.push(entry),
            Some(email) => {
                seen.push(email.folded());
                emails.push(email);
            }
        }
    }
    if !invalid.is_empty() {
        let count = invalid.len();
        invalid.truncate(NAMED);
        return Err(EmailsError::Invalid { first: invalid, count });
    }
    if !twice.is_empty() {
        let count = twice.len();
        twice.truncate(NAMED);
        return Err(EmailsError::Twice { first: twice, count });
    }
    Ok(emails)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use proptest::prelude::*;

    fn read(typed: &str) -> String {
        let emails = parse_emails(typed).unwrap_or_else(|error| panic!("{typed}: {error:?}"));
        emails.iter().map(Email::as_str).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn lists_of_mail_programs_and_spreadsheets_are_read() {
        for (typed, expected) in [
            (
                "Lindgren, Maya <maya@x.example>; \"Okafor, Tom\" <tom@x.example>, jo@x.example (Jo); mailto:kim@x.example",
                "maya@x.example tom@x.example jo@x.example kim@x.example",
            ),
            ("Lindgren, Maya, PhD <maya@x.example>, Okafor, Tom <tom@x.example>", "maya@x.example tom@x.example"),
            ("'maya@x.example' <maya@x.example>", "maya@x.example"),
            ("maya@x.example <mailto:maya@x.example>", "maya@x.example"),
            ("“Maya \u{fc}” <maya@x.example>", "maya@x.example"),
            ("\"a@x.example, b@x.example\"\t\"c@x.example\"", "a@x.example b@x.example c@x.example"),
            ("a@x.example\tb@x.example\r\nc@x.example", "a@x.example b@x.example c@x.example"),
            ("To: Maya (QA, night shift) <maya@x.example>\nCc: tom@x.example", "maya@x.example tom@x.example"),
            (
                "• a@x.example\n- b@x.example\n1. c@x.example\n2) d@x.example",
                "a@x.example b@x.example c@x.example d@x.example",
            ),
            ("jo@x.example.", "jo@x.example"),
            ("MAILTO:kim%2Bapi@x.example?subject=Hello%20there", "kim+api@x.example"),
            ("Developers: a@x.example, b@x.example;", "a@x.example b@x.example"),
            ("maya＠acme．example；tom@acme。example", "maya@acme.example tom@acme.example"),
            ("ma\u{ad}ya@x.example\u{200b}", "maya@x.example"),
            ("o'neil@x.example", "o'neil@x.example"),
        ] {
            assert_eq!(read(typed), expected, "{typed}");
        }
    }

    #[test]
    fn a_mark_without_its_partner_is_a_character() {
        for typed in ["maya@x.example <", "(a@x.example", "\"Maya", "a@x.example >"] {
            let _ = parse_emails(typed);
        }
        assert!(parse_emails("Lindgren, Maya").is_err());
    }

    #[test]
    fn every_separator_works() {
        let emails =
            parse_emails(" a@x.example, b@x.example;c@x.example\nd@x.example <e@x.example>，f@x.example\r\n").unwrap();
        assert_eq!(
            emails.iter().map(Email::as_str).collect::<Vec<_>>().join(" "),
            "a@x.example b@x.example c@x.example d@x.example e@x.example f@x.example"
        );
        assert_eq!(parse_emails(" ,; \n"), Ok(vec![]));
        assert!(parse_emails("dev at x.example <>").is_err());
        let named = parse_emails(
            "Maya Lindgren <maya@x.example>, Tom Okafor<tom@x.example> <d@x.example>\nb@x.example c@x.example",
        );
        assert_eq!(
            named.unwrap().iter().map(Email::as_str).collect::<Vec<_>>().join(" "),
            "maya@x.example tom@x.example d@x.example b@x.example c@x.example"
        );
    }

    #[test]
    fn faults_are_named_with_their_entries() {
        assert_eq!(
            parse_emails("a@x.example nobody"),
            Err(EmailsError::Invalid { first: vec!["nobody".into()], count: 1 })
        );
        assert_eq!(
            parse_emails("a@x.example A@X.example"),
            Err(EmailsError::Twice { first: vec!["A@X.example".into()], count: 1 })
        );
        assert_eq!(
            parse_emails("a b c d e"),
            Err(EmailsError::Invalid { first: vec!["a".into(), "b".into(), "c".into()], count: 5 })
        );
    }

    #[test]
    fn no_fault_names_a_credential_or_what_cannot_be_seen() {
        let first = |typed: &str| match parse_emails(typed) {
            Err(EmailsError::Invalid { first, .. }) => first,
            other => panic!("{other:?}"),
        };
        let (sid, secret) = (format!("IR{}", "k2".repeat(16)), format!("sbx_{}", "q7".repeat(14)));
        assert_eq!(first(&format!("{sid}:{secret} me")), ["…", "me"]);
        assert_eq!(first("a\u{202e}b"), ["ab"]);
    }

    #[test]
    fn ten_thousand_pasted_addresses_get_one_answer() {
        let typed = (0..10_000).map(|n| format!("dev{n}@x.example\n")).collect::<String>();
        assert_eq!(parse_emails(&typed), Err(EmailsError::TooMany { count: 10_000, most: 20 }));
    }

    #[test]
    fn twenty_fit() {
        let typed = |n: usize| (0..n).map(|n| format!("dev{n}@x.example,")).collect::<String>();
        assert_eq!(parse_emails(&typed(20)).unwrap().len(), 20);
        assert!(parse_emails(&typed(21)).is_err());
    }

    proptest! {
        #[test]
        fn any_text_is_answered(typed in any::<String>()) {
            if let Ok(emails) = parse_emails(&typed) {
                prop_assert!(emails.len() <= 20);
                let again = emails.iter().map(Email::as_str).collect::<Vec<_>>().join(",");
                prop_assert_eq!(parse_emails(&again), Ok(emails));
            }
        }
    }
}

use super::text::is_visible;
use crate::credential::holds_credential;

/// An e-mail address: `local@domain`, at most 254 characters, the domain with a dot. Letters of every script are fine.
///
/// The form is that of HTML's `<input type=email>` (which is stricter than RFC 5322, and what people expect), with a
/// dot in the domain asked for and whatever is visible beyond ASCII let in (RFC 6531).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Reads an address, exactly as it is (nothing is trimmed). `None` if it is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (local, domain) = text.split_once('@')?;
        let fits = text.chars().count() <= 254
            && (1..=64).contains(&local.chars().count())
            && local.chars().all(|c| letter(c) || ".!#$%&'*+/=?^_`{|}~-".contains(c))
            && domain.contains('.')
            && domain.split('.').all(is_label);
        fits.then(|| Self(text.to_owned()))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two addresses have in common that reach the same mailbox in practice: small letters.
    #[must_use]
    pub fn folded(&self) -> String {
        super::text::fold(&self.0)
    }
}

fn letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || (!c.is_ascii() && is_visible(c))
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.chars().count())
        && label.chars().all(|c| letter(c) || c == '-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

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

/// The entries of a pasted list: separated by commas, semicolons, spaces or new lines. Of `Maya Lindgren <maya@acme.example>`,
/// as mail programs write it, what stands between `<` and `>` is the entry, and words without `@` around it are a name.
fn entries(typed: &str) -> impl Iterator<Item = &str> {
    typed.split([',', ';', '\n', '，', '；', '、']).flat_map(|part| {
        // After the first, each piece begins with what stands between `<` and `>`.
        let pieces = part.split('<').enumerate().map(|(place, piece)| match place {
            0 => ("", piece),
            _ => piece.split_once('>').map_or((piece.trim(), ""), |(inner, outer)| (inner.trim(), outer)),
        });
        let is_named = pieces.clone().any(|(inner, _)| !inner.is_empty());
        pieces.flat_map(move |(inner, outer)| {
            let words = outer.split_whitespace().filter(move |word| !is_named || word.contains('@'));
            Some(inner).filter(|inner| !inner.is_empty()).into_iter().chain(words)
        })
    })
}

/// An entry as an error names it: cut, without what can't be seen, and never something of the shape of a credential.
fn quoted(entry: &str) -> String {
    if holds_credential(entry) { "…".to_owned() } else { entry.chars().filter(|c| is_visible(*c)).take(80).collect() }
}

/// How many entries a typed list has, right or wrong.
#[must_use]
pub fn count_emails(typed: &str) -> usize {
    entries(typed).count()
}

/// Reads a typed list of developer e-mails: none to 20, each an address, none twice (without regard to case).
///
/// # Errors
/// `EmailsError`, the first that applies: too many, invalid, twice.
pub fn parse_emails(typed: &str) -> Result<Vec<Email>, EmailsError> {
    let count = count_emails(typed);
    if count > MOST_EMAILS {
        return Err(EmailsError::TooMany { count, most: MOST_EMAILS });
    }
    let mut emails: Vec<Email> = Vec::new();
    let mut seen = Vec::new();
    let (mut invalid, mut twice) = (Vec::new(), Vec::new());
    for entry in entries(typed) {
        match Email::parse(entry) {
            None => invalid.push(quoted(entry)),
            Some(email) if seen.contains(&email.folded()) => twice.push(entry.to_owned()),
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

    #[test]
    fn addresses_and_what_only_looks_like_one() {
        for good in ["a@b.co", "maya.lindgren+api@acme.example", "用户@例子.公司", "o'neil@x-y.example"] {
            assert!(Email::parse(good).is_some(), "{good}");
        }
        let long = format!("a@{}.example", "b".repeat(64));
        for bad in [
            "",
            "a",
            "@b.co",
            "a@",
            "a@b",
            "a@.co",
            "a@b.",
            "a@-b.co",
            "a b@c.co",
            "a@b@c.co",
            "a\u{0}@b.co",
            "a\u{200b}@b.co",
            "a\u{202e}@b.co",
            "a@b\u{a0}.co",
            "a@b\u{85}.co",
            long.as_str(),
        ] {
            assert!(Email::parse(bad).is_none(), "{bad:?}");
        }
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

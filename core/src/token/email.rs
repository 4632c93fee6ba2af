use super::email_list::entries;
use super::text::is_visible;

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

    /// Reads one address as people type or paste it: with spaces around it, in full-width characters, as `mailto:…` or as
    /// `Name <address>`. `None` if it is not exactly one.
    #[must_use]
    pub fn of_typed(typed: &str) -> Option<Self> {
        match entries(typed).as_slice() {
            [entry] => Self::parse(entry),
            _ => None,
        }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two addresses have in common that reach the same mailbox in practice: small letters.
    #[must_use]
    pub fn folded(&self) -> String {
        crate::characters::fold(&self.0)
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

#[cfg(test)]
mod tests {
    use super::*;

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
    fn one_address_is_read_as_people_type_it() {
        for typed in [
            "maya@x.example",
            " maya@x.example\t",
            "ｍａｙａ＠x。example",
            "mailto:maya@x.example",
            "Maya <maya@x.example>",
        ] {
            assert_eq!(Email::of_typed(typed).as_ref().map(Email::as_str), Some("maya@x.example"), "{typed}");
        }
        for typed in ["", "maya", "a@x.example, b@x.example", "Maya"] {
            assert_eq!(Email::of_typed(typed), None, "{typed}");
        }
    }
}

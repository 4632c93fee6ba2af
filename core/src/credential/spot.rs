use super::AccountSid;

/// Whether free text (a name, a description) holds something of the shape of a credential: an Account SID
/// (`IR` and 32 letters or digits), or an Auth Token (32 letters, digits or `_`, with several letters and digits among them;
/// or `sbx_` and 28 of them). A `_` may also stand before or behind it: `SID_IR…`.
///
/// A guess meant for a warning: it knows nothing of whether the string is a live one.
#[must_use]
pub fn holds_credential(text: &str) -> bool {
    let words = || text.split(|c: char| !c.is_ascii_alphanumeric());
    let mut joined = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let is_mark = |(word, next): (&str, &str)| word.ends_with("sbx") && next.len() == 28;
    joined.any(is_shaped) || words().any(is_shaped) || words().zip(words().skip(1)).any(is_mark)
}

/// Whether free text holds something that may become a credential when somebody types on. Addresses are written while one types, and
/// nothing of a credential belongs there.
#[must_use]
pub fn may_begin_credential(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    holds_credential(text) || words.any(begins_credential)
}

fn begins_credential(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    word.starts_with("sbx_") || word.starts_with("IRSANDBOX") || (word.len() >= 12 && digits >= 2 && letters >= 2)
}

/// A text without what has the shape of a live credential: `…` stands in its place. The sandbox's own stay.
#[must_use]
pub fn without_live(text: &str) -> String {
    let mut kept = String::new();
    let mut word = String::new();
    for c in text.chars().map(Some).chain([None]) {
        match c.filter(|c| c.is_ascii_alphanumeric() || *c == '_') {
            Some(c) => word.push(c),
            None => {
                let is_ours =
                    AccountSid::parse(&word).is_ok() || word.starts_with("sbx_") || word.starts_with("IRSANDBOX");
                kept.push_str(if !is_ours && is_shaped(&word) { "…" } else { &word });
                word.clear();
                kept.extend(c);
            }
        }
    }
    kept
}

fn is_shaped(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    match word.len() {
        34 => word.starts_with("IR") && !word.contains('_'),
        32 => digits >= 2 && letters >= 2,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_in_prose_are_seen() {
        let sid = format!("IR{}", "k2".repeat(16));
        let secret = "aB3".repeat(10) + "x9";
        assert!(holds_credential(&format!("for {sid}, nightly")));
        assert!(holds_credential(&format!("password={secret}")));
        assert!(holds_credential(&format!("sbx_{}", "a".repeat(28))));
        assert!(holds_credential(&["aB3_x9", &"k2".repeat(13)].concat()));
        assert!(holds_credential(&format!("AUTH_sbx_{}", "a".repeat(28))));
        assert!(holds_credential(&format!("export SID_{sid}")));
    }

    #[test]
    fn live_ones_are_left_out_and_the_sandboxs_stay() {
        let live = format!("IR{}", "k2".repeat(16));
        let ours = format!("IRSANDBOX{}1", "a".repeat(24));
        let secret = "aB3".repeat(10) + "x9";
        let text = format!("/Advertisers/{live}/Ads?key={secret}&sid={ours}&t=sbx_{}", "b".repeat(28));
        let expected = format!("/Advertisers/…/Ads?key=…&sid={ours}&t=sbx_{}", "b".repeat(28));
        assert_eq!(without_live(&text), expected);
        assert_eq!(without_live("夜间 report"), "夜间 report");
    }

    #[test]
    fn prose_is_left_alone() {
        for text in ["", "Nightly reporting", "Incomprehensibilities", &"a".repeat(32), &"7".repeat(34), "夜间报告 🌙"]
        {
            assert!(!holds_credential(text), "{text}");
        }
    }
}

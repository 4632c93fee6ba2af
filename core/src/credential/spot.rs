/// Whether free text (a name, a description) holds something of the shape of a credential: an Account SID
/// (`IR` and 32 letters or digits), or an Auth Token (32 letters, digits or `_`, with letters and digits among them).
///
/// A guess meant for a warning: it knows nothing of whether the string is a live one.
#[must_use]
pub fn holds_credential(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').any(|word| {
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
        match word.len() {
            34 => word.starts_with("IR") && !word.contains('_'),
            32 => word.starts_with("sbx_") || (digits >= 2 && letters >= 2),
            _ => false,
        }
    })
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
    }

    #[test]
    fn prose_is_left_alone() {
        for text in ["", "Nightly reporting", "Incomprehensibilities", &"a".repeat(32), &"7".repeat(34), "夜间报告 🌙"]
        {
            assert!(!holds_credential(text), "{text}");
        }
    }
}

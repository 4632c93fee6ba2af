//! Characters that people type or paste without meaning them: full-width letters of a Chinese or Japanese keyboard, spaces of other
//! kinds, and characters that nobody sees.

/// Whether a character has no shape of its own: Unicode's `Default_Ignorable_Code_Point` (DerivedCoreProperties.txt), and what is
/// drawn as an empty cell.
#[must_use]
pub const fn is_shapeless(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// The half-width form of a character. Full-width ASCII (U+FF01 to U+FF5E, the block "Halfwidth and Fullwidth Forms") maps to ASCII,
/// the ideographic full stop to `.`, any space but line ends to a plain one. Every other character stays.
#[must_use]
pub const fn half_width(c: char) -> char {
    match c {
        '！'..='～' => match char::from_u32(c as u32 - 0xfee0) {
            Some(ascii) => ascii,
            None => c,
        },
        '。' | '｡' => '.',
        '、' | '､' => ',',
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        _ => c,
    }
}

/// A text in half-width characters, without those that have no shape.
///
/// For values whose form is ASCII (addresses, numbers, credentials) and for searches. Names and descriptions keep what was typed.
#[must_use]
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !is_shapeless(*c)).map(half_width).collect()
}

/// Small letters, also of what has no single small letter of its own (`ẞ` and `ß`), by way of the capitals.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars().flat_map(folded).collect()
}

/// The small letters of one character.
pub(crate) fn folded(c: char) -> impl Iterator<Item = char> {
    c.to_uppercase().flat_map(char::to_lowercase)
}

/// What a search compares: small letters, half-width, without characters that nobody sees.
#[must_use]
pub fn search_key(text: &str) -> String {
    fold(&plain(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn full_width_characters_become_half_width() {
        assert_eq!(plain("ｍａｙａ＠ａｃｍｅ．ｅｘａｍｐｌｅ"), "maya@acme.example");
        assert_eq!(plain("maya@acme。example"), "maya@acme.example");
        assert_eq!(plain("４８２１\u{3000}（ＡＢＣ）"), "4821 (ABC)");
        assert_eq!(plain("夜间报告 Ünïcödé カナ"), "夜间报告 Ünïcödé カナ");
    }

    #[test]
    fn characters_that_nobody_sees_are_left_out() {
        assert_eq!(plain("sb\u{ad}x_\u{200b}a\u{feff}b\u{2060}"), "sbx_ab");
        assert_eq!(plain("a\u{a0}b\u{2009}c\td\n"), "a b c\td\n");
    }

    #[test]
    fn a_search_finds_what_looks_alike() {
        assert_eq!(search_key("Ｒｅｐｏｒｔ"), search_key("re\u{200b}PORT"));
        assert_eq!(search_key("STRASSE"), search_key("straße"));
    }

    proptest! {
        #[test]
        fn plain_text_stays(text in any::<String>()) {
            let once = plain(&text);
            prop_assert_eq!(plain(&once), once);
        }
    }
}

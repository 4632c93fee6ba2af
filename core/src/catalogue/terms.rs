//! Terms in both languages, one line each, so that none can have the one language and lack the other.

/// Makes an enum of terms from lines of variant, English and Chinese.
macro_rules! terms {
    ($(#[$doc:meta])* $name:ident { $($variant:ident, $english:literal, $chinese:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $(#[doc = $english] $variant,)+
        }

        impl $name {
            /// Every term, in the order in which the operations bring them up.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The term as the provider writes it in English.
            pub const fn english(self) -> &'static str {
                match self {
                    $(Self::$variant => $english,)+
                }
            }

            /// The term in Simplified Chinese.
            pub const fn chinese(self) -> &'static str {
                match self {
                    $(Self::$variant => $chinese,)+
                }
            }
        }
    };
}

pub(super) use terms;

#[cfg(test)]
mod tests {
    use crate::catalogue::{Category, Thing, Verb};

    fn check(count: usize, terms: &[(&'static str, &'static str)]) {
        assert_eq!(terms.len(), count);
        for (number, (english, chinese)) in terms.iter().enumerate() {
            assert!(!english.is_empty() && english.is_ascii() && english.trim() == *english);
            assert!(chinese.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{chinese}");
            assert_eq!(chinese.trim(), *chinese);
            for (other_english, other_chinese) in terms.iter().skip(number + 1) {
                assert_ne!(english, other_english);
                assert_ne!(chinese, other_chinese);
            }
        }
    }

    #[test]
    fn terms_are_complete_and_none_reads_like_another() {
        check(46, &Category::ALL.iter().map(|t| (t.english(), t.chinese())).collect::<Vec<_>>());
        check(21, &Verb::ALL.iter().map(|t| (t.english(), t.chinese())).collect::<Vec<_>>());
        check(93, &Thing::ALL.iter().map(|t| (t.english(), t.chinese())).collect::<Vec<_>>());
    }
}

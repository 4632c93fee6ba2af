//! Records as rows: each has one way to be written, and nothing else is taken for it.

use super::*;
use crate::store::migrate::FORMAT;
use crate::store::row::Row;
use crate::store::{Fault, codec, envelope, key};

/// What is read from `data` under the key of `record`, written once more.
fn reread(record: &Record, data: &str) -> Result<String, Fault> {
    let text = envelope::seal(&key::of_record(&record.key()), FORMAT.version(), 1, data).unwrap();
    codec::open(&record.key(), &text, FORMAT).map(|(record, _)| codec::encode(&record).unwrap())
}

proptest! {
    #[test]
    fn what_is_read_prints_the_same(
        slot in 0..SLOTS,
        variant in 0_u8..4,
        place in 0_usize..14,
        field in "|\\PC{0,9}|\\+?0?[0-9]{1,21}|[a-z@.\\n]{1,12}|en|dark|finance|agency|AA|AQ",
    ) {
        let record = sample(slot, variant);
        let data = codec::encode(&record).unwrap();
        prop_assert_eq!(reread(&record, &data), Ok(data.clone()));
        let row = Row::read(&data).unwrap();
        let mut fields = row.fields();
        match fields.get_mut(place) {
            Some(old) => *old = &field,
            None => fields.push(&field),
        }
        let other = Row::of(&fields).print().unwrap();
        let read = reread(&record, &other);
        prop_assert!(read == Ok(other) || read == Err(Fault::Unreadable), "{read:?}");
    }
}

#[test]
fn a_row_with_a_field_too_many_or_too_few_is_no_record() {
    for slot in 0..SLOTS {
        let record = sample(slot, 1);
        let text = codec::encode(&record).unwrap();
        let row = Row::read(&text).unwrap();
        for fields in [&row.fields()[1..], &[row.fields(), vec![""]].concat(), &[]] {
            let data = Row::of(fields).print().unwrap();
            assert_eq!(reread(&record, &data), Err(Fault::Unreadable), "{data}");
        }
    }
}

#[test]
fn every_stored_word_is_read_back() {
    for kind in AccountType::ALL {
        assert_eq!(AccountType::parse(kind.as_str()), Some(kind));
    }
    for role in Role::ALL {
        assert_eq!(Role::parse(role.as_str()), Some(role));
    }
    for language in Language::ALL {
        assert_eq!(Language::parse(language.as_str()), Some(language));
    }
    for theme in Theme::ALL {
        assert_eq!(Theme::parse(theme.as_str()), Some(theme));
    }
}

//! What stands in an envelope: a row of texts, written as a JSON array.
//!
//! Every record is a row, and so is the journal. One form for all of them, and one that names no fields, costs the least
//! room in the store and the least code in the app: reading JSON objects into structs took more of both than all rules did.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use zeroize::Zeroize;

/// One field: as it stands in the text that was read, unless something in it had to be written otherwise there.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Field<'a>(#[serde(borrow)] Cow<'a, str>);

/// The fields of a record, in the order of the format. It has no `Debug`, and what it holds of its own is wiped when dropped: fields may
/// be secret. (The text that is made of it is not: it goes where the browser keeps it readable anyway.)
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Row<'a>(#[serde(borrow)] Vec<Field<'a>>);

impl<'a> Row<'a> {
    /// A row of these fields.
    pub(super) fn of(fields: &[&str]) -> Row<'static> {
        Row(fields.iter().map(|field| Field(Cow::Owned((*field).to_owned()))).collect())
    }

    /// The row with one more field at its end.
    pub(super) fn and(mut self, field: &str) -> Self {
        self.0.push(Field(Cow::Owned(field.to_owned())));
        self
    }

    /// The row as JSON. `None` if there is no writing it, which texts give no cause for.
    pub(super) fn print(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }

    /// Reads a row. `None` says nothing of why: an error would quote what it found.
    pub(super) fn read(json: &'a str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// Its fields.
    pub(super) fn fields(&self) -> Vec<&str> {
        self.0.iter().map(|field| &*field.0).collect()
    }
}

impl Drop for Row<'_> {
    fn drop(&mut self) {
        for Field(field) in &mut self.0 {
            if let Cow::Owned(text) = field {
                text.zeroize();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_row_is_an_array_of_texts() {
        assert_eq!(Row::of(&["a", "", "\"b\"\n报\u{1}"]).print().unwrap(), "[\"a\",\"\",\"\\\"b\\\"\\n报\\u0001\"]");
        for other in
            ["", "null", "{}", "\"a\"", "[1]", "[null]", "[[]]", "[\"a\"", "[\"a\"]]", "[\"a\",]", "[\"\\ud800\"]"]
        {
            assert!(Row::read(other).is_none(), "{other}");
        }
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(fields: Vec<String>) {
            let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
            let json = Row::of(&fields).print().unwrap();
            let row = Row::read(&json).unwrap();
            prop_assert_eq!(row.fields(), fields);
        }

        #[test]
        fn any_text_is_answered(json in "\\PC{0,20}|[\\[\\]\",a\\\\]{0,12}") {
            let _ = Row::read(&json);
        }
    }
}

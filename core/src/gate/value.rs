//! What an answer says, before it is written as JSON or XML.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// A value of an answer. Fields keep their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A number, as it is written in JSON.
    Number(i64),
    /// A number with decimals, as it is written.
    Decimal(String),
    /// Yes or no.
    Flag(bool),
    /// A list, and what one thing in it is called in XML.
    List(String, Vec<Value>),
    /// Fields by their names. In XML, names that begin with `@` are attributes, and what is under the empty name stands without an
    /// element of its own.
    Fields(Vec<(String, Value)>),
}

impl Value {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Fields by their names.
    pub fn fields<const N: usize>(fields: [(&str, Self); N]) -> Self {
        Self::Fields(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// The value of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Fields(fields) => fields.iter().find(|(field, _)| field == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The value as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Keys are texts, so there is nothing to fail.
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::Decimal(number) => serializer.serialize_f64(number.parse().unwrap_or_default()),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::List(_, list) => {
                let mut seq = serializer.serialize_seq(Some(list.len()))?;
                list.iter().try_for_each(|value| seq.serialize_element(value))?;
                seq.end()
            }
            Self::Fields(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                fields.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))?;
                map.end()
            }
        }
    }
}

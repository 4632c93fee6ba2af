//! What an answer is made of, as the provider publishes it.

use super::kinds::{Kind, kind};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A published field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Its name.
    pub(super) name: String,
    /// What it holds, by its name.
    pub(super) kind: Kind,
    /// How it is written.
    pub(super) shape: Shape,
}

/// What an answer is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A text: amounts, numbers and dates among them, where the provider writes them so.
    Text,
    /// A moment, as ISO 8601 has it.
    Time,
    /// A whole number.
    Integer,
    /// A number with two decimals.
    Number,
    /// Yes or no.
    Flag,
    /// A list of such.
    List(Box<Shape>),
    /// Fields, in their order.
    Fields(Vec<Field>),
}

impl Shape {
    /// The fields; none if it has none.
    pub(super) fn fields(&self) -> &[Field] {
        match self {
            Self::Fields(fields) => fields,
            _ => &[],
        }
    }
}

impl<'de> Deserialize<'de> for Shape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Shape;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a shape")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Shape, E> {
        match text {
            "text" => Ok(Shape::Text),
            "time" => Ok(Shape::Time),
            "integer" => Ok(Shape::Integer),
            "number" => Ok(Shape::Number),
            "flag" => Ok(Shape::Flag),
            _ => Err(E::custom("no such shape")),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Shape, A::Error> {
        let one = seq.next_element()?.ok_or_else(|| A::Error::custom("a list of what"))?;
        Ok(Shape::List(Box::new(one)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Shape, A::Error> {
        let mut fields = Vec::new();
        while let Some((name, shape)) = map.next_entry::<String, Shape>()? {
            fields.push(Field { kind: kind(&name), name, shape });
        }
        Ok(Shape::Fields(fields))
    }
}

//! What is published of the answers, as it stands in `static/samples.json`.

use super::shape::Shape;
use crate::account::AccountType;
use crate::catalogue::{OperationId, operations};
use serde::Deserialize;

/// What an operation answers with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    /// A list, in pages.
    List,
    /// One thing.
    Single,
    /// That it was done.
    Write,
    /// A file.
    File,
}

/// What is published of the answer of one operation.
#[derive(Debug, Deserialize)]
pub(super) struct Sheet {
    id: u8,
    pub(super) kind: Kind,
    /// The name of the list.
    #[serde(default)]
    pub(super) key: String,
    shape: usize,
    /// The status of success.
    #[serde(default = "ok")]
    pub(super) status: u16,
    /// The type of a file.
    #[serde(default, rename = "type")]
    pub(super) content_type: String,
    /// The fields that a request must have.
    #[serde(default)]
    pub(super) required: Vec<String>,
}

const fn ok() -> u16 {
    200
}

/// What is published of all answers.
#[derive(Debug, Deserialize)]
pub struct Samples {
    shapes: Vec<Shape>,
    operations: Vec<Sheet>,
}

impl Samples {
    /// Reads the file. `None` for a text that is no such file, or that lacks an operation.
    #[must_use]
    pub fn read(json: &str) -> Option<Self> {
        let read: Self = serde_json::from_str(json).ok()?;
        let is_whole = operations().all(|operation| read.sheet(operation.id).is_some());
        let is_shaped = read.operations.iter().all(|sheet| read.shapes.get(sheet.shape).is_some());
        (is_whole && is_shaped).then_some(read)
    }

    /// What is published of an operation's answer.
    pub(super) fn sheet(&self, id: OperationId) -> Option<&Sheet> {
        self.operations.get(usize::from(id.number())).filter(|sheet| sheet.id == id.number())
    }

    /// What is published of a click.
    pub(super) fn click(&self, kind: AccountType) -> Option<&Shape> {
        let is_it = |it: &&crate::catalogue::Operation| it.account == kind && it.path.contains("Clicks/");
        operations().find(is_it).and_then(|operation| self.sheet(operation.id)).map(|sheet| self.shape(sheet))
    }

    /// The shape of what an operation answers with.
    pub(super) fn shape(&self, sheet: &Sheet) -> &Shape {
        static NONE: Shape = Shape::Fields(Vec::new());
        self.shapes.get(sheet.shape).unwrap_or(&NONE)
    }
}

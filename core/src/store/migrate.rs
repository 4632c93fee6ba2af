//! The versions of the format, and the way from each to the next.

use super::row::Row;
use crate::workspace::Kind;
use std::borrow::Cow;

/// Makes data of version n + 1 from a record's data of version n. `None` if that is not what it says it is.
type Step = fn(Kind, &str) -> Option<String>;

/// The format of this build. Whoever changes how the data of a record looks, or adds a kind of record, adds a step at the
/// end: then older builds see that the data is newer than they are, and leave it alone.
pub(super) const FORMAT: Format = Format(&[from_1, from_2, from_3]);

/// Tokens can lie in the bin, accounts can be the demo's: those from before are and do not. The kinds `legacy`, `usage` and
/// `log` are new.
fn from_1(kind: Kind, data: &str) -> Option<String> {
    match kind {
        Kind::Token => Row::read(data)?.and("").print(),
        Kind::Account => Row::read(data)?.and("0").print(),
        _ => Some(data.to_owned()),
    }
}

/// The kind `retired` is new.
fn from_2(_: Kind, data: &str) -> Option<String> {
    Some(data.to_owned())
}

/// The preferences say when everything was exported last: nobody knows it of before.
fn from_3(kind: Kind, data: &str) -> Option<String> {
    match kind {
        Kind::Meta => Row::read(data)?.and("").print(),
        _ => Some(data.to_owned()),
    }
}

/// A version of the format, given by the steps from version 1 to it.
///
/// Data is upgraded when it is read. What is stored stays as it is until the record is next written, so that starting a
/// new build costs no room and cannot fail halfway.
#[derive(Clone, Copy)]
pub(super) struct Format(pub(super) &'static [Step]);

impl Format {
    /// Its number.
    pub(super) fn version(self) -> u32 {
        self.0.iter().fold(1, |version, _| version + 1)
    }

    /// `data` of `version` in this format. `None` if a step cannot read it.
    pub(super) fn upgrade<'a>(self, kind: Kind, version: u32, data: &'a str) -> Option<Cow<'a, str>> {
        let done = usize::try_from(version).ok()?.checked_sub(1)?;
        let mut data = Cow::Borrowed(data);
        for step in self.0.iter().skip(done) {
            data = Cow::Owned(step(kind, &data)?);
        }
        Some(data)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cross(_: Kind, data: &str) -> Option<String> {
        Some([data, "x"].concat())
    }
    fn dot_tokens(kind: Kind, data: &str) -> Option<String> {
        (kind == Kind::Token).then(|| [data, "."].concat())
    }
    const THIRD: Format = Format(&[cross, dot_tokens]);

    #[test]
    fn each_version_goes_the_rest_of_the_way() {
        assert_eq!((FORMAT.version(), THIRD.version()), (4, 3));
        for (version, expected) in [(1, Some("ax.")), (2, Some("a.")), (3, Some("a")), (0, None)] {
            assert_eq!(THIRD.upgrade(Kind::Token, version, "a").as_deref(), expected);
        }
    }

    #[test]
    fn a_step_that_cannot_read_ends_it() {
        assert_eq!(THIRD.upgrade(Kind::User, 1, "a"), None);
    }
}

//! The text of a record: `1 42 9f3a00cd {…}` — format version, revision, checksum, data, with one space between.
//!
//! The checksum is the CRC-32 (ISO-HDLC) of name, version, revision and data, so a text under another key is noticed as well.
//! This frame is the same in every version of the format: only so can a build tell what is newer from what is broken.

use super::fault::Fault;

/// How many bytes a text may have: about all that a browser has room for. A longer one is not looked at.
const MOST: usize = 5_000_000;

const CRC: crc::Crc<u32> = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);

/// Tells one stored form of a record from the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// The revision of the workspace that it was stored with.
    pub(super) revision: u64,
    /// Its checksum: two tabs that know nothing of each other may give one revision twice.
    pub(super) sum: u32,
}

/// What an envelope says and holds. It has no `Debug`: the data may be secret.
pub(super) struct Envelope<'a> {
    /// The version of the data's format, from 1 to the one that was asked for.
    pub(super) version: u32,
    /// Which form of the record this is.
    pub(super) stamp: Stamp,
    /// The data.
    pub(super) data: &'a str,
}

/// The text for `data` under `name`. `None` if it would be too long to be opened.
pub(super) fn seal(name: &str, version: u32, revision: u64, data: &str) -> Option<String> {
    let (version, revision) = (version.to_string(), revision.to_string());
    let sum = hex(checksum(name, &version, &revision, data));
    let text = [&version, " ", &revision, " ", &sum, " ", data].concat();
    (text.len() <= MOST).then_some(text)
}

/// What is in `text`, if that is whole, was sealed for `name` and is at most of version `newest`.
///
/// # Errors
/// `Damaged` and `Newer`.
pub(super) fn open<'a>(name: &str, text: &'a str, newest: u32) -> Result<Envelope<'a>, Fault> {
    let head = Head::split(text).ok_or(Fault::Damaged)?;
    let (version, stamp) = head.numbers().ok_or(Fault::Damaged)?;
    if checksum(name, head.version, head.revision, head.data) != stamp.sum || version == 0 {
        return Err(Fault::Damaged);
    }
    if version > newest {
        return Err(Fault::Newer(version));
    }
    Ok(Envelope { version, stamp, data: head.data })
}

/// The stamp of `text`, from its first few characters: whether the rest is whole is not asked.
pub(super) fn stamp(text: &str) -> Option<Stamp> {
    Head::split(text)?.numbers().map(|(_, stamp)| stamp)
}

struct Head<'a> {
    version: &'a str,
    revision: &'a str,
    sum: &'a str,
    data: &'a str,
}

impl<'a> Head<'a> {
    fn split(text: &'a str) -> Option<Self> {
        if text.len() > MOST {
            return None;
        }
        let mut parts = text.splitn(4, ' ');
        Some(Self { version: parts.next()?, revision: parts.next()?, sum: parts.next()?, data: parts.next()? })
    }

    fn numbers(&self) -> Option<(u32, Stamp)> {
        // One way to write a checksum: it is the one part that no checksum covers.
        if self.sum.len() != 8 || !self.sum.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')) {
            return None;
        }
        let sum = u32::from_str_radix(self.sum, 16).ok()?;
        Some((self.version.parse().ok()?, Stamp { revision: self.revision.parse().ok()?, sum }))
    }
}

fn checksum(name: &str, version: &str, revision: &str, data: &str) -> u32 {
    let mut digest = CRC.digest();
    for part in [name, " ", version, " ", revision, " ", data] {
        digest.update(part.as_bytes());
    }
    digest.finalize()
}

fn hex(sum: u32) -> String {
    format!("{sum:08x}")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn reading(name: &str, text: &str) -> Result<(u32, u64, String), Fault> {
        open(name, text, 1).map(|envelope| (envelope.version, envelope.stamp.revision, envelope.data.to_owned()))
    }

    proptest! {
        #[test]
        fn what_is_sealed_is_opened(name in "[a-z]{1,9}/[A-Za-z0-9]{1,24}", revision: u64, data in ".{0,99}") {
            let text = seal(&name, 1, revision, &data).unwrap();
            prop_assert_eq!(reading(&name, &text), Ok((1, revision, data)));
            prop_assert_eq!(stamp(&text).map(|stamp| stamp.revision), Some(revision));
        }

        #[test]
        fn any_text_is_answered(text in ".{0,60}|[0-9]{1,21} [0-9]{1,21} [0-9a-fA-F+]{7,9} .{0,9}") {
            prop_assert_eq!(reading("token/a", &text), Err(Fault::Damaged));
            let _ = stamp(&text);
        }

        #[test]
        fn another_name_is_noticed(one in "[a-z]{1,9}/[a-z]{1,24}", other in "[a-z]{1,9}/[a-z]{1,24}") {
            prop_assume!(one != other);
            prop_assert_eq!(reading(&other, &seal(&one, 1, 7, "{}").unwrap()), Err(Fault::Damaged));
        }
    }

    #[test]
    fn each_single_corruption_is_noticed() {
        let text = seal("token/k3J9x", 1, 42, "{\"name\":\"Nightly 报告\"}").unwrap();
        for (place, old) in text.char_indices() {
            for new in (0..128).map(char::from).chain(['é', '报', '🌙']).filter(|new| *new != old) {
                let mut wrong = text.clone();
                wrong.replace_range(place..place + old.len_utf8(), &new.to_string());
                assert_eq!(reading("token/k3J9x", &wrong), Err(Fault::Damaged), "{wrong}");
            }
            let mut shorter = text.clone();
            shorter.remove(place);
            assert_eq!(reading("token/k3J9x", &shorter), Err(Fault::Damaged), "{shorter}");
            assert_eq!(reading("token/k3J9x", text.get(..place).unwrap()), Err(Fault::Damaged));
        }
    }

    #[test]
    fn the_text_is_as_designed() {
        // The checksum worked out with another implementation: zlib.crc32(b"token/a 1 42 {}").
        assert_eq!(seal("token/a", 1, 42, "{}").unwrap(), "1 42 0be28520 {}");
    }

    #[test]
    fn a_later_version_is_told_from_a_broken_one() {
        let text = seal("token/a", 2, 1, "?").unwrap();
        assert_eq!(reading("token/a", &text), Err(Fault::Newer(2)));
        assert_eq!(reading("token/b", &text), Err(Fault::Damaged));
        assert_eq!(reading("token/a", &seal("token/a", 0, 1, "{}").unwrap()), Err(Fault::Damaged));
        assert!(open("token/a", &text, 2).is_ok());
    }

    #[test]
    fn long_texts_are_neither_written_nor_read() {
        let data = "x".repeat(MOST - "1 42 9f3a00cd ".len());
        let text = seal("token/a", 1, 42, &data).unwrap();
        assert!(open("token/a", &text, 1).is_ok());
        assert_eq!(seal("token/a", 1, 142, &data), None);
        assert_eq!(reading("token/a", &(text.clone() + "x")), Err(Fault::Damaged));
        assert_eq!(stamp(&(text + "x")), None);
    }
}

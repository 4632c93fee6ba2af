//! Bytes as text: base64 with padding (RFC 4648, section 4), and the encodings in which editors and shells save text files.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Bytes as a text.
#[must_use]
pub fn of_bytes(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The bytes of a text. `None` if it is no such text.
#[must_use]
pub fn bytes(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// The text of a file: UTF-8, or UTF-16 as PowerShell and older editors write it, with or without a byte order mark. The mark is left
/// out. `None` if it is neither.
#[must_use]
pub fn of_file(bytes: Vec<u8>) -> Option<String> {
    let wide = |read: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| match pair {
            [one, other] => read([*one, *other]),
            _ => 0,
        });
        let text: Option<String> = char::decode_utf16(units).collect::<Result<_, _>>().ok();
        text.filter(|_| bytes.len().is_multiple_of(2))
    };
    let text = match bytes.as_slice() {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes)?,
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes)?,
        // Without a mark: the first character of JSON and of every format that is read here is ASCII.
        [1..=255, 0, ..] => wide(u16::from_le_bytes)?,
        [0, 1..=255, ..] => wide(u16::from_be_bytes)?,
        _ => String::from_utf8(bytes).ok()?,
    };
    Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_every_editor_are_read() {
        let text = "{\"name\": \"夜间 🌙\"}\r\n";
        let wide = |write: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(write).collect::<Vec<_>>();
        let (little, big) = (wide(u16::to_le_bytes), wide(u16::to_be_bytes));
        for bytes in [
            text.as_bytes().to_vec(),
            [&[0xef, 0xbb, 0xbf], text.as_bytes()].concat(),
            [&[0xff, 0xfe], little.as_slice()].concat(),
            [&[0xfe, 0xff], big.as_slice()].concat(),
            little,
            big,
        ] {
            assert_eq!(of_file(bytes.clone()).as_deref(), Some(text), "{bytes:?}");
        }
        for wrong in [&[0xff, 0xfe, 0x41][..], &[0x50, 0x4b, 3, 4, 0xff], &[0xff, 0xfe, 0, 0xd8]] {
            assert_eq!(of_file(wrong.to_vec()), None, "{wrong:?}");
        }
        assert_eq!(of_file(Vec::new()).as_deref(), Some(""));
    }

    /// The test vectors of RFC 4648, section 10.
    #[test]
    fn bytes_are_written_as_published() {
        for (plain, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(of_bytes(plain.as_bytes()), text);
            assert_eq!(bytes(text).as_deref(), Some(plain.as_bytes()));
        }
        for wrong in ["Zg", "Zg=", "Z", "Zm9v ", "Zh==", "夜"] {
            assert_eq!(bytes(wrong), None, "{wrong}");
        }
    }
}

//! What a request's body says: its fields, whatever form they come in.

use crate::gate::Request;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Why a body can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BodyError {
    /// It has more than [`Request::MOST_BODY`] bytes.
    TooLarge,
    /// `Content-Length` is not its length.
    Length,
    /// It is in a form that is not known here.
    Unsupported,
    /// It is not what its `Content-Type` says.
    Malformed,
}

/// How many fields are read, and how long each may be (in bytes): what is beyond is left out.
const MOST_FIELDS: usize = 1_000;
const MOST_TEXT: usize = 10_000;

/// The fields of a body, in their order: texts, whatever they were written as. Of a JSON list of things they are those of the
/// first; of a list or an object in a field the texts are joined with commas.
#[inline(never)]
pub(super) fn fields(request: &Request) -> Result<Vec<(String, String)>, BodyError> {
    if request.body.len() > Request::MOST_BODY {
        return Err(BodyError::TooLarge);
    }
    let header = |name: &str| {
        request.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    };
    if header("content-length").is_some_and(|length| length.parse() != Ok(request.body.len())) {
        return Err(BodyError::Length);
    }
    if request.body.is_empty() {
        return Ok(Vec::new());
    }
    let content_type = header("content-type").unwrap_or_default();
    let (kind, parameters) = content_type.split_once(';').unwrap_or((content_type, ""));
    let mut fields = match kind.trim().to_ascii_lowercase().as_str() {
        "application/x-www-form-urlencoded" | "text/plain" | "" => form(&request.body),
        "application/json" => json(&request.body).ok_or(BodyError::Malformed)?,
        "multipart/form-data" => {
            boundary(parameters).and_then(|it| multipart(&request.body, it)).ok_or(BodyError::Malformed)?
        }
        _ => return Err(BodyError::Unsupported),
    };
    fields.truncate(MOST_FIELDS);
    for text in fields.iter_mut().flat_map(|(name, text)| [name, text]) {
        let end = (0..=MOST_TEXT.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
        text.truncate(end.unwrap_or_default());
    }
    Ok(fields)
}

fn form(body: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(body)
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .take(MOST_FIELDS)
        .collect()
}

fn json(body: &[u8]) -> Option<Vec<(String, String)>> {
    serde_json::from_slice::<Fields>(body).ok().map(|fields| fields.0)
}

fn boundary(parameters: &str) -> Option<&str> {
    let value = parameters.split(';').find_map(|it| it.trim().strip_prefix("boundary="))?;
    let value = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(value);
    (1..=70).contains(&value.len()).then_some(value)
}

/// The parts of a `multipart/form-data` body (RFC 7578). Of a file only its name is taken.
fn multipart(body: &[u8], boundary: &str) -> Option<Vec<(String, String)>> {
    let text = String::from_utf8_lossy(body);
    let mark = ["--", boundary].concat();
    let mut parts = text.split(mark.as_str());
    // What comes before the first mark is for people, and the last mark ends in `--`.
    parts.next()?;
    let mut fields = Vec::new();
    let mut is_ended = false;
    for part in parts.take(MOST_FIELDS) {
        if part.starts_with("--") {
            is_ended = true;
            break;
        }
        let (head, content) = part.strip_prefix("\r\n")?.split_once("\r\n\r\n")?;
        let disposition = head.lines().find(|line| line.to_ascii_lowercase().starts_with("content-disposition:"))?;
        let name = quoted(disposition, "name")?;
        let content = content.strip_suffix("\r\n")?;
        fields.push((name, quoted(disposition, "filename").unwrap_or_else(|| content.to_owned())));
    }
    is_ended.then_some(fields)
}

fn quoted(disposition: &str, name: &str) -> Option<String> {
    let parameter = [name, "=\""].concat();
    let mut parts = disposition.split(';').map(str::trim_start);
    parts.find_map(|part| part.strip_prefix(&parameter)?.trim_end().strip_suffix('"').map(str::to_owned))
}

/// The fields of a JSON object, or of the first object of a list.
struct Fields(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Fields;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some((name, Plain(value))) = map.next_entry::<String, Plain>()? {
                    fields.extend(value.map(|value| (name, value)));
                }
                Ok(Fields(fields))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Fields, A::Error> {
                let first = seq.next_element::<Fields>()?;
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(first.unwrap_or(Fields(Vec::new())))
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

/// A JSON value as a text.
struct Plain(Option<String>);

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Plain;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a value")
            }
            fn visit_str<E>(self, text: &str) -> Result<Plain, E> {
                Ok(Plain(Some(text.to_owned())))
            }
            fn visit_bool<E>(self, flag: bool) -> Result<Plain, E> {
                Ok(Plain(Some(flag.to_string())))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Plain, E> {
                Ok(Plain(Some(number.to_string())))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Plain, E> {
                Ok(Plain(Some(number.to_string())))
            }
            fn visit_f64<E>(self, number: f64) -> Result<Plain, E> {
                Ok(Plain(Some(number.to_string())))
            }
            fn visit_unit<E>(self) -> Result<Plain, E> {
                Ok(Plain(Some(String::new())))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Plain, A::Error> {
                let mut texts = Vec::new();
                while let Some((_, Plain(text))) = map.next_entry::<IgnoredAny, Plain>()? {
                    texts.extend(text);
                }
                Ok(Plain(Some(texts.join(","))))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Plain, A::Error> {
                let mut texts = Vec::new();
                while let Some(Plain(text)) = seq.next_element()? {
                    texts.extend(text);
                }
                Ok(Plain(Some(texts.join(","))))
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(kind: &str, body: &str) -> Result<Vec<(String, String)>, BodyError> {
        let headers = vec![("Content-Type".to_owned(), kind.to_owned())];
        fields(&Request { headers, body: body.as_bytes().to_vec(), ..Request::default() })
    }

    fn pairs(pairs: &[(&str, &str)]) -> Result<Vec<(String, String)>, BodyError> {
        Ok(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn each_form_is_read() {
        assert_eq!(
            read("application/x-www-form-urlencoded; charset=utf-8", "Name=a+b%26&Id=7&x"),
            pairs(&[("Name", "a b&"), ("Id", "7"), ("x", "")])
        );
        assert_eq!(
            read("application/json", r#"{"Name":"a","Id":7,"Live":true,"No":null,"In":{"a":[1]},"L":[{}],"D":1.5}"#),
            pairs(&[("Name", "a"), ("Id", "7"), ("Live", "true"), ("No", ""), ("In", "1"), ("L", ""), ("D", "1.5")])
        );
        assert_eq!(read("application/json", r#"[{"Name":"a"},{"Name":"b"}]"#), pairs(&[("Name", "a")]));
        let parts = "--b\r\nContent-Disposition: form-data; name=\"Name\"\r\n\r\na\r\nb\r\n--b\r\ncontent-disposition: form-data; name=\"File\"; filename=\"x.csv\"\r\nContent-Type: text/csv\r\n\r\n1,2\r\n--b--\r\n";
        assert_eq!(read("multipart/form-data; boundary=b", parts), pairs(&[("Name", "a\r\nb"), ("File", "x.csv")]));
        assert_eq!(read("multipart/form-data; charset=utf-8; boundary=\"b\"", parts).map(|fields| fields.len()), Ok(2));
    }

    #[test]
    fn what_is_not_what_it_says_is_refused() {
        for (kind, body) in [
            ("application/json", "{"),
            ("application/json", "\"a\""),
            ("application/json", "{\"a\":1}x"),
            ("multipart/form-data", "--b--"),
            ("multipart/form-data; boundary=", "--b--"),
            ("multipart/form-data; boundary=b", "nothing"),
            ("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ncut"),
        ] {
            assert_eq!(read(kind, body), Err(BodyError::Malformed), "{kind} {body}");
        }
        assert_eq!(read("application/xml", "<a/>"), Err(BodyError::Unsupported));
        let long = Request { body: vec![b'a'; Request::MOST_BODY + 1], ..Request::default() };
        assert_eq!(fields(&long), Err(BodyError::TooLarge));
        for length in ["2", "0", "-1", "1e0", ""] {
            let headers = vec![("content-length".to_owned(), length.to_owned())];
            assert_eq!(
                fields(&Request { headers, body: b"a".to_vec(), ..Request::default() }),
                Err(BodyError::Length),
                "{length}"
            );
        }
    }

    #[test]
    fn what_is_long_or_many_is_cut() {
        let read = read("", &["a=", &"é".repeat(9_999), &"&b".repeat(5_000)].concat()).unwrap_or_default();
        assert_eq!((read.len(), read.first().map(|(_, text)| text.len())), (1_000, Some(10_000)));
    }

    proptest! {
        #[test]
        fn any_body_is_answered(kind in "application/json|multipart/form-data; boundary=b|text/plain|\\PC{0,20}", body in "\\PC{0,80}|(--b|\r\n|;|\"|name=|[\\[\\]{}:,a1]){0,20}") {
            let _ = read(&kind, &body);
        }
    }
}

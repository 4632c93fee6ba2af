//! The credentials of a request: `Authorization: Basic`, as RFC 7617 has it.

use super::request::{Header, Request};
use crate::text;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// User name and password as they came, whatever they are. Secret: they have no `Debug`, and are wiped when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Credentials {
    /// What came before the first colon: the Account SID.
    pub sid: String,
    /// What came after it: the Auth Token. It may hold colons, as any password may.
    pub auth: String,
}

/// Why there are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BasicError {
    /// There is no `Authorization` header.
    Missing,
    /// There are several.
    Several,
    /// It names another scheme than `Basic`.
    Scheme,
    /// What follows is not base64, or longer than any credentials are.
    Encoding,
    /// What was encoded is not text in UTF-8, or holds a control character.
    Text,
    /// There is no colon between user name and password.
    Colon,
}

/// How long the encoded pair may be. That of the sandbox has 92 characters.
const MOST: usize = 8_192;

impl Credentials {
    /// The value of the header for a pair, whatever it is.
    #[must_use]
    pub fn header(sid: &str, auth: &str) -> String {
        ["Basic ", &text::of_bytes([sid, ":", auth].concat().as_bytes())].concat()
    }

    /// The credentials of a request.
    ///
    /// # Errors
    /// `BasicError` says what is wrong first.
    pub fn of(request: &Request) -> Result<Self, BasicError> {
        let value = match request.header("authorization") {
            Header::Missing => return Err(BasicError::Missing),
            Header::Several => return Err(BasicError::Several),
            Header::One(value) => value.trim_matches([' ', '\t']),
        };
        let (scheme, encoded) = value.split_once(' ').ok_or(BasicError::Scheme)?;
        if !scheme.eq_ignore_ascii_case("basic") {
            return Err(BasicError::Scheme);
        }
        let encoded = encoded.trim_matches(' ');
        if encoded.len() > MOST {
            return Err(BasicError::Encoding);
        }
        let mut bytes = text::bytes(encoded).ok_or(BasicError::Encoding)?;
        let pair = std::str::from_utf8(&bytes).ok().filter(|text| !text.bytes().any(|byte| byte.is_ascii_control()));
        let read = pair.ok_or(BasicError::Text).and_then(|text| text.split_once(':').ok_or(BasicError::Colon));
        let read = read.map(|(sid, auth)| Self { sid: sid.to_owned(), auth: auth.to_owned() });
        bytes.zeroize();
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(values: &[&str]) -> Result<(String, String), BasicError> {
        let headers = values.iter().map(|value| ("AUTHORIZATION".to_owned(), (*value).to_owned())).collect();
        let read = Credentials::of(&Request { headers, ..Request::default() });
        read.map(|read| (read.sid.clone(), read.auth.clone()))
    }

    /// The pair and its encoding are the example of RFC 7617, section 2.
    #[test]
    fn a_pair_is_read() {
        assert_eq!(Credentials::header("Aladdin", "open sesame"), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        let pair = Ok(("Aladdin".to_owned(), "open sesame".to_owned()));
        for value in [
            "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
            "basic   QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
            " BASIC QWxhZGRpbjpvcGVuIHNlc2FtZQ== ",
        ] {
            assert_eq!(read(&[value]), pair, "{value}");
        }
        assert_eq!(read(&["Basic YTpiOmM6"]), Ok(("a".to_owned(), "b:c:".to_owned())), "a password may hold colons");
        assert_eq!(read(&["Basic Og=="]), Ok((String::new(), String::new())));
    }

    #[test]
    fn each_fault_is_named() {
        assert_eq!(read(&[]), Err(BasicError::Missing));
        assert_eq!(read(&["Basic Og==", "Basic Og=="]), Err(BasicError::Several));
        for value in ["", "Basic", "Bearer QWxhZGRpbg==", "BasicOg=="] {
            assert_eq!(read(&[value]), Err(BasicError::Scheme), "{value}");
        }
        for value in ["Basic Og", "Basic ?", "Basic O g==", "Basic Og==, Basic Og=="] {
            assert_eq!(read(&[value]), Err(BasicError::Encoding), "{value}");
        }
        assert_eq!(read(&[&format!("Basic {}", "A".repeat(8_196))]), Err(BasicError::Encoding));
        assert_eq!(read(&["Basic /zo="]), Err(BasicError::Text), "not UTF-8");
        assert_eq!(read(&["Basic YQ06Yg=="]), Err(BasicError::Text), "a control character");
        assert_eq!(read(&["Basic QWxhZGRpbg=="]), Err(BasicError::Colon));
    }
}

use std::fmt;

/// A request as it comes in: nothing of it has been looked at yet, and nothing is trusted.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// The method, exactly as it was sent.
    pub method: String,
    /// What follows the address of the sandbox: the path from its first slash on and, after a `?`, the query.
    pub target: String,
    /// The headers, in their order. Names are compared without regard to case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// What came under one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Header<'a> {
    /// Nothing.
    Missing,
    /// One value.
    One(&'a str),
    /// Several values: which of them is meant nobody can tell.
    Several,
}

impl Request {
    /// How many bytes a body may have.
    pub const MOST_BODY: usize = 1_048_576;

    /// The path, up to the query.
    #[must_use]
    pub fn path(&self) -> &str {
        self.target.split_once('?').map_or(self.target.as_str(), |(path, _)| path)
    }

    /// The query, after the `?`; empty if there is none. What follows a `#` never comes this far.
    #[must_use]
    pub fn query(&self) -> &str {
        self.target.split_once('?').map_or("", |(_, query)| query)
    }

    /// The value of this name in the query: of several the last one.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<String> {
        let pairs = form_urlencoded::parse(self.query().as_bytes());
        pairs.filter(|(key, _)| key == name).last().map(|(_, value)| value.into_owned())
    }

    /// What came under this name.
    #[must_use]
    pub fn header(&self, name: &str) -> Header<'_> {
        let mut values = self.headers.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value);
        match (values.next(), values.next()) {
            (None, _) => Header::Missing,
            (Some(value), None) => Header::One(value),
            _ => Header::Several,
        }
    }
}

/// Headers and body may be secret, and the query may hold what somebody put there by mistake.
impl fmt::Debug for Request {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Request")
            .field("method", &self.method)
            .field("path", &self.path())
            .finish_non_exhaustive()
    }
}

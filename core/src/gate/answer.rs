use super::{Format, Value, xml};

/// An answer on the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers, under the names that the provider gives them.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// An answer that says a value.
    #[must_use]
    pub fn of(status: u16, format: Format, value: &Value) -> Self {
        let body = match format {
            Format::Json => value.to_json(),
            Format::Xml => xml::document(value),
        };
        Self::file(status, format.content_type(), body.into_bytes())
    }

    /// An answer with a body of any type. Whatever it holds, a browser takes it for nothing else, and runs nothing of it.
    #[must_use]
    pub fn file(status: u16, content_type: &str, body: Vec<u8>) -> Self {
        let headers = vec![
            ("Content-Type", content_type.to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Content-Security-Policy", "sandbox; default-src 'none'".to_owned()),
            ("Cache-Control", "no-store".to_owned()),
        ];
        Self { status, headers, body }
    }

    /// The answer with one more header.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// The reason phrase of the status line (RFC 9110). Some clients decide by its text.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        match self.status {
            200 => "OK",
            201 => "Created",
            202 => "Accepted",
            400 => "Bad Request",
            401 => "Unauthorized",
            403 => "Forbidden",
            404 => "Not Found",
            405 => "Method Not Allowed",
            413 => "Content Too Large",
            415 => "Unsupported Media Type",
            429 => "Too Many Requests",
            503 => "Service Unavailable",
            _ => "",
        }
    }

    /// The value of a header.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The answer to a `HEAD`: the same, without its body.
    #[must_use]
    pub fn without_body(self) -> Self {
        Self { body: Vec::new(), ..self }
    }
}

use super::request::{Header, Request};

/// What a body is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `application/json`
    Json,
    /// `text/xml`
    Xml,
}

impl Format {
    /// Takes the format off the end of a path: `Ads.json` is `Ads`, in JSON.
    pub(super) fn split(segment: &str) -> (&str, Option<Self>) {
        let json = segment.strip_suffix(".json").map(|rest| (rest, Some(Self::Json)));
        let xml = || segment.strip_suffix(".xml").map(|rest| (rest, Some(Self::Xml)));
        json.or_else(xml).unwrap_or((segment, None))
    }

    /// The format that the `Accept` header asks for: of JSON and XML the one with the higher weight, the first of two with the
    /// same. XML where it asks for neither.
    pub(super) fn accepted(request: &Request) -> Self {
        let Header::One(accept) = request.header("accept") else { return Self::Xml };
        let mut best = (Self::Xml, 0);
        for range in accept.split(',').take(32) {
            let mut parts = range.split(';').map(str::trim);
            let format = match parts.next().unwrap_or_default().to_ascii_lowercase().as_str() {
                "application/json" | "text/json" => Self::Json,
                "application/xml" | "text/xml" => Self::Xml,
                _ => continue,
            };
            let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(1_000, thousandths);
            if weight > best.1 {
                best = (format, weight);
            }
        }
        best.0
    }

    /// The value of `Content-Type`.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json; charset=utf-8",
            Self::Xml => "text/xml; charset=utf-8",
        }
    }
}

/// A weight (RFC 9110, section 12.4.2) in thousandths; what is none counts as nothing.
fn thousandths(weight: &str) -> u16 {
    let (whole, rest) = weight.split_once('.').unwrap_or((weight, ""));
    let digits = [rest, "000"].concat();
    let part = digits.get(..3).and_then(|part| part.parse::<u16>().ok()).filter(|_| rest.len() <= 3);
    match (whole, part) {
        ("1", Some(0)) => 1_000,
        ("0", Some(part)) => part,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heavier_of_the_two_is_taken() {
        for (accept, format) in [
            (None, Format::Xml),
            (Some(""), Format::Xml),
            (Some("*/*"), Format::Xml),
            (Some("application/json"), Format::Json),
            (Some("text/html, Application/JSON;q=0.9, */*;q=0.8"), Format::Json),
            (Some("application/xml;q=0.9, application/json"), Format::Json),
            (Some("application/json;q=0.5, text/xml"), Format::Xml),
            (Some("application/json, application/xml"), Format::Json),
            (Some("application/json;q=0"), Format::Xml),
            (Some("application/json;q=2"), Format::Xml),
            (Some("application/json;q=0.1234"), Format::Xml),
        ] {
            let headers = accept.iter().map(|value| ("Accept".to_owned(), (*value).to_owned())).collect();
            assert_eq!(Format::accepted(&Request { headers, ..Request::default() }), format, "{accept:?}");
        }
    }

    #[test]
    fn the_suffix_is_taken_off_once() {
        assert_eq!(Format::split("Ads.json"), ("Ads", Some(Format::Json)));
        assert_eq!(Format::split("Ads.xml.json"), ("Ads.xml", Some(Format::Json)));
        assert_eq!(Format::split("Ads.JSON"), ("Ads.JSON", None));
        assert_eq!(Format::split(".xml"), ("", Some(Format::Xml)));
    }
}

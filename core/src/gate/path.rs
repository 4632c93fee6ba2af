//! The path of a call, taken apart.

use super::Format;
use crate::account::AccountType;
use crate::catalogue::base_path;
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// The path of a call: `/Advertisers/{SID}/Ads/7.json` is the base path of brands, a SID, `Ads` and `7`, in JSON.
///
/// Segments are percent-decoded once, so that `%2F` is a slash within a segment and `%252F` is the text `%2F`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Path<'a> {
    /// The first segment, as it was written: answers lead on under the same one.
    pub(super) base: Cow<'a, str>,
    /// The account type whose base path that is.
    pub(super) kind: Option<AccountType>,
    /// The second segment.
    pub(super) sid: Option<Cow<'a, str>>,
    /// Those that follow. `None`: no operation can have such a path.
    pub(super) segments: Option<Vec<Cow<'a, str>>>,
    /// What the end of the path asks for.
    pub(super) format: Option<Format>,
}

/// What older clients write instead of `Mediapartners`.
const OTHER_SPELLING: &str = "MediaPartners";

impl<'a> Path<'a> {
    /// Reads a path. Whatever it is, something comes of it.
    pub(super) fn read(path: &'a str) -> Self {
        let Some(rest) = path.strip_prefix('/') else { return Self::default() };
        // The base path has no format: without a SID there is nothing to answer about.
        let (rest, format) = if rest.contains('/') { Format::split(rest) } else { (rest, None) };
        let mut decoded = rest.split('/').map(decode);
        let base = decoded.next().flatten().unwrap_or_default();
        let sid = decoded.next().flatten();
        let segments = decoded.collect::<Option<Vec<_>>>();
        Self { kind: kind(&base), base, sid, segments, format }
    }
}

/// A target (path and query) under the base path of an account type, with this SID: in place of those that it has, or before it
/// where it has none. A base path counts however it is written, and whatever stands before it (a host, a folder) goes.
#[must_use]
pub fn addressed(target: &str, account_type: AccountType, sid: &str) -> String {
    let (path, query) = target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query)));
    let path = path.split_once("://").map_or(path, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    let segments: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    let is_base = |segment: &&str| {
        let is_it =
            |kind: AccountType| base_path(kind).strip_prefix('/').is_some_and(|it| it.eq_ignore_ascii_case(segment));
        AccountType::ALL.into_iter().any(is_it)
    };
    let base = segments.iter().position(is_base);
    let rest: Vec<&str> = match base {
        Some(place) => segments.iter().skip(place + 2).copied().collect(),
        None => segments.iter().copied().filter(|segment| !segment.is_empty()).collect(),
    };
    // The account home has its format on the SID.
    let own = base.and_then(|place| segments.get(place + 1)).filter(|_| rest.is_empty());
    let end = own.and_then(|own| own.rfind('.').and_then(|place| own.get(place..))).unwrap_or_default();
    let slash = if rest.is_empty() { "" } else { "/" };
    let query = query.map_or(String::new(), |query| ["?", query].concat());
    [base_path(account_type), "/", sid, end, slash, &rest.join("/"), &query].concat()
}

fn kind(base: &str) -> Option<AccountType> {
    let is_base = |kind: &AccountType| base_path(*kind).strip_prefix('/') == Some(base);
    let kind = AccountType::ALL.into_iter().find(is_base);
    kind.or_else(|| (base == OTHER_SPELLING).then_some(AccountType::Partner))
}

/// A segment, decoded once. `None` for what is not text, and for a step up or on the spot: a client resolves those itself, and
/// one that does not means nothing that there is.
fn decode(segment: &str) -> Option<Cow<'_, str>> {
    // Most segments hold no escape, and stand for themselves.
    let text =
        if segment.contains('%') { percent_decode_str(segment).decode_utf8().ok()? } else { Cow::Borrowed(segment) };
    let is_step = text == "." || text == "..";
    (!is_step && !text.bytes().any(|byte| byte.is_ascii_control())).then_some(text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn segments(path: &str) -> Option<Vec<Cow<'_, str>>> {
        Path::read(path).segments
    }

    #[test]
    fn a_path_is_taken_apart() {
        let path = Path::read("/Advertisers/IRabc/Ads/7.json");
        assert_eq!(
            (&*path.base, path.kind, path.sid.as_deref()),
            ("Advertisers", Some(AccountType::Brand), Some("IRabc"))
        );
        assert_eq!(
            (path.segments.unwrap(), path.format),
            (vec![Cow::Borrowed("Ads"), Cow::Borrowed("7")], Some(Format::Json))
        );
        let home = Path::read("/Agencies/IRabc.xml");
        assert_eq!(
            (home.kind, home.sid.as_deref(), home.format),
            (Some(AccountType::Agency), Some("IRabc"), Some(Format::Xml))
        );
        assert_eq!(home.segments, Some(Vec::new()));
        for base in ["Mediapartners", "MediaPartners"] {
            assert_eq!(Path::read(&format!("/{base}/x")).kind, Some(AccountType::Partner));
        }
        for base in ["mediapartners", "advertisers", "Advertisers.json", "", "Admin"] {
            assert_eq!(Path::read(&format!("/{base}/x")).kind, None, "{base}");
        }
    }

    #[test]
    fn segments_are_decoded_once() {
        assert_eq!(segments("/Advertisers/s/a%2Fb/%E5%A4%9C").unwrap(), ["a/b", "夜"]);
        assert_eq!(segments("/Advertisers/s/%252F").unwrap(), ["%2F"]);
        assert_eq!(segments("/Advertisers/s/100%").unwrap(), ["100%"], "what is no escape stands for itself");
        for path in ["/A/s/%FF", "/A/s/..", "/A/s/%2e%2E/x", "/A/s/.", "/A/s/%00", "/A/s/a%0Ab"] {
            assert_eq!(segments(path), None, "{path}");
        }
        assert_eq!(segments("/A/s//x/").unwrap(), ["", "x", ""], "the catalogue knows no empty segment");
    }

    #[test]
    fn a_target_is_addressed_to_another() {
        let to = |target: &str| addressed(target, AccountType::Brand, "IRnew");
        for (target, expected) in [
            ("/Agencies/IRold/Ads/7.json?a=/b", "/Advertisers/IRnew/Ads/7.json?a=/b"),
            ("/Advertisers/IRold.json", "/Advertisers/IRnew.json"),
            ("/Advertisers/{AccountSID}/Ads", "/Advertisers/IRnew/Ads"),
            ("/Campaigns.json", "/Advertisers/IRnew/Campaigns.json"),
            ("Ads?Page=2", "/Advertisers/IRnew/Ads?Page=2"),
            ("/Advertisers", "/Advertisers/IRnew"),
            ("", "/Advertisers/IRnew"),
            ("/advertisers/IRold/Ads/", "/Advertisers/IRnew/Ads/"),
            ("https://api.impact.com/Advertisers/IRold/Ads.json?a=1", "/Advertisers/IRnew/Ads.json?a=1"),
            ("https://api.impact.com", "/Advertisers/IRnew"),
            ("/sandbox/MediaPartners/IRold/Ads", "/Advertisers/IRnew/Ads"),
            ("/Agencies/IRold/Advertisers/7/Ads", "/Advertisers/IRnew/Advertisers/7/Ads"),
        ] {
            assert_eq!(to(target), expected, "{target}");
        }
    }

    proptest! {
        #[test]
        fn any_path_is_answered(path in "\\PC{0,80}|(/[%A-Za-z0-9.]{0,6}){0,9}") {
            let read = Path::read(&path);
            prop_assert!(read.kind.is_none() || read.base.starts_with(['A', 'M']));
        }
    }
}

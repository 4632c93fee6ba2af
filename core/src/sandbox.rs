//! The sandbox: decides a call, counts it, and answers it.

use crate::credential::without_live;
use crate::gate::{Answer, Counters, Decision, Request, decide, refuse, too_large};
use crate::ports::Timestamp;
use crate::sample::{Data, SampleSize, Samples, respond};
use crate::workspace::Workspace;
use std::time::{Duration, UNIX_EPOCH};

/// The last moment that HTTP can write: the end of the year 9999.
const LAST: u64 = 253_402_300_799_000;

/// A moment as HTTP writes it (RFC 9110, section 5.6.7).
fn http_date(at: Timestamp) -> String {
    httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_millis(at.0.min(LAST)))
}

/// What calls have left behind: rate counters, written records and queued jobs.
pub struct Sandbox {
    samples: Samples,
    counters: Counters,
    data: Data,
}

impl Sandbox {
    /// A sandbox that nobody has called yet. `samples` is the text of `static/samples.json`. `None`: it is another text, or incomplete.
    #[must_use]
    pub fn new(samples: &str) -> Option<Self> {
        let samples = Samples::read(samples)?;
        Some(Self { samples, counters: Counters::default(), data: Data::default() })
    }

    /// Decides a call and answers it. A call that only its rate limit could refuse is counted.
    pub fn answer(&mut self, workspace: &Workspace, request: &Request, now: Timestamp) -> (Decision, Answer) {
        if request.body.len() > Request::MOST_BODY {
            let decision = Decision::unasked(request, now);
            let answer = too_large(request, &decision).with("Date", http_date(now));
            return (decision, answer);
        }
        let decision = decide(workspace, &self.counters, request, now);
        let answer = match refuse(&decision, request) {
            Some(answer) => answer,
            None => respond(workspace, &self.samples, &mut self.data, &decision, request),
        };
        if let (true, Some(caller)) = (decision.counts(), &decision.caller) {
            self.counters.add(&caller.sid, &decision.limits, now);
        }
        (decision, answer.with("Date", http_date(now)))
    }

    /// Forgets what calls have left behind, and has so much sample data from now on.
    pub fn reset(&mut self, size: SampleSize) {
        self.counters.clear();
        self.data = Data::new(size);
    }

    /// Forgets what calls have counted, and nothing else.
    pub fn uncount(&mut self) {
        self.counters.clear();
    }

    /// How much sample data there is.
    #[must_use]
    pub const fn size(&self) -> SampleSize {
        self.data.size()
    }

    /// Whether something was written that a reset would undo.
    #[must_use]
    pub fn is_written(&self) -> bool {
        !self.data.is_empty()
    }
}

/// What of a call may be remembered: no credentials, and nothing that has the form of a live one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remembered {
    /// The method.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// The headers that change what is answered.
    pub headers: Vec<(String, String)>,
    /// The beginning of the body, as far as it is text.
    pub body: String,
}

/// The headers that are remembered.
const REMEMBERED: [&str; 3] = ["accept", "content-type", "ir-version"];
/// How many characters of a body are remembered.
const MOST_BODY: usize = 10_000;

/// What of a call may be remembered.
#[must_use]
pub fn remembered(request: &Request) -> Remembered {
    let is_kept = |name: &str| REMEMBERED.iter().any(|kept| name.eq_ignore_ascii_case(kept));
    let headers = request.headers.iter().filter(|(name, _)| is_kept(name));
    let body: String = String::from_utf8_lossy(&request.body).chars().take(MOST_BODY).collect();
    Remembered {
        method: request.method.clone(),
        target: without_live(&request.target),
        headers: headers.map(|(name, value)| (name.clone(), without_live(value))).collect(),
        body: without_live(&body),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::account::AccountType;
    use crate::catalogue::ScopeSet;
    use crate::gate::tests::{Yard, call};

    const SAMPLES: &str = include_str!("../../static/samples.json");

    /// The calls that are left, as the answer says.
    fn left(answer: &Answer) -> Option<u64> {
        answer.header("X-RateLimit-Remaining-hour")?.parse().ok()
    }

    #[test]
    fn no_credentials_are_remembered() {
        let live = format!("IR{}", "k2".repeat(16));
        let pair = crate::text::of_bytes(format!("{live}:{}x9", "aB3".repeat(10)).as_bytes());
        let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let request = Request {
            method: "POST".into(),
            target: format!("/Advertisers/{live}/Ads?Name=a"),
            headers: vec![
                header("Authorization", "Basic x"),
                header("X-Key", "y"),
                header("ACCEPT", &format!("text/xml {pair}")),
            ],
            body: format!("key={live}&{}", "b".repeat(MOST_BODY)).into_bytes(),
        };
        let found = remembered(&request);
        assert_eq!(found.target, "/Advertisers/…/Ads?Name=a");
        assert_eq!(found.headers, [header("ACCEPT", "text/xml …")]);
        assert!(found.body.starts_with("key=…&bbb") && found.body.len() < MOST_BODY + 10, "{}", found.body);
    }

    #[test]
    fn every_call_that_reaches_the_limit_is_counted() {
        let mut yard = Yard::new();
        let token = yard.token(AccountType::Partner, ScopeSet::all(AccountType::Partner));
        let mut sandbox = Sandbox::new(SAMPLES).unwrap();
        let mut request = call(&token, "GET", "/Mediapartners/{SID}/Campaigns");
        let first = sandbox.answer(&yard.workspace, &request, yard.now);
        assert_eq!(first.1.status, 200);
        // By the clock of the sandbox.
        assert_eq!(first.1.header("Date"), Some("Fri, 15 Jan 2027 08:00:00 GMT"));
        let second = sandbox.answer(&yard.workspace, &request, yard.now);
        assert_eq!(left(&second.1).unwrap() + 1, left(&first.1).unwrap());
        // Refused before the limit is asked.
        request.headers.clear();
        assert_eq!(sandbox.answer(&yard.workspace, &request, yard.now).1.status, 401);
        let request = call(&token, "GET", "/Mediapartners/{SID}/Campaigns");
        let third = sandbox.answer(&yard.workspace, &request, yard.now);
        assert_eq!(left(&third.1).unwrap() + 1, left(&second.1).unwrap());
        sandbox.reset(SampleSize::Small);
        let anew = sandbox.answer(&yard.workspace, &request, yard.now);
        assert_eq!(left(&anew.1), left(&first.1));
    }

    #[test]
    fn a_body_that_is_too_large_is_told_before_anything_is_asked() {
        let yard = Yard::new();
        let mut sandbox = Sandbox::new(SAMPLES).unwrap();
        let body = vec![b'a'; Request::MOST_BODY + 1];
        let request =
            Request { method: "POST".into(), target: "/Advertisers/x/Ads.json".into(), body, ..Request::default() };
        let (decision, answer) = sandbox.answer(&yard.workspace, &request, yard.now);
        assert_eq!(String::from_utf8(answer.body).unwrap(), r#"{"status":413,"title":"Payload Too Large"}"#);
        assert!(answer.status == 413 && decision.blockers().next().is_none() && !decision.is_allowed());
    }

    #[test]
    fn the_account_home_of_an_agency_is_answered() {
        let mut yard = Yard::new();
        let token = yard.token(AccountType::Agency, ScopeSet::default());
        let mut sandbox = Sandbox::new(SAMPLES).unwrap();
        let (_, answer) = sandbox.answer(&yard.workspace, &call(&token, "GET", "/Agencies/{SID}.json"), yard.now);
        let body = String::from_utf8(answer.body).unwrap();
        assert!(
            answer.status == 200
                && body.contains(&format!("\"AccountId\":\"{}\"", yard.account(AccountType::Agency).number)),
            "{body}"
        );
    }

    #[test]
    fn every_moment_has_a_date() {
        assert_eq!(http_date(Timestamp(0)), "Thu, 01 Jan 1970 00:00:00 GMT");
        assert_eq!(http_date(Timestamp(u64::MAX)), "Fri, 31 Dec 9999 23:59:59 GMT");
    }

    #[test]
    fn a_text_that_is_no_sample_data_makes_no_sandbox() {
        for text in ["", "{}", "<!doctype html>", &SAMPLES[..SAMPLES.len() / 2]] {
            assert!(Sandbox::new(text).is_none());
        }
    }
}

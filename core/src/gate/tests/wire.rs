//! What refusals look like on the wire.

use super::*;

fn refused(yard: &Yard, request: &Request) -> (u16, String, Answer) {
    let answer = refuse(&yard.decide(request), request).unwrap();
    (answer.status, String::from_utf8(answer.body.clone()).unwrap(), answer)
}

#[test]
fn refusals_read_as_published() {
    let mut yard = Yard::new();
    let token = yard.token(AccountType::Brand, numbers([16]));
    let call = |method: &str, target: &str| call(&token, method, target);
    let (status, body, answer) =
        refused(&yard, &Request { headers: Vec::new(), ..call("GET", "/Advertisers/{SID}/Ads.json") });
    assert_eq!((status, body.as_str()), (401, r#"{"status":401,"title":"Unauthorized"}"#));
    assert_eq!(answer.header("sandbox-reason"), Some("credentials-missing"));
    assert!(answer.header("WWW-Authenticate").unwrap().starts_with("Basic "));
    let (status, body, answer) = refused(&yard, &call("GET", "/Advertisers/{SID}/Actions.json"));
    let denied = r#"{"status":403,"title":"Access Denied","error":"Forbidden","message":"Access Denied"}"#;
    assert_eq!((status, body.as_str()), (403, denied));
    assert_eq!(answer.header("Content-Type"), Some("application/json; charset=utf-8"));
    let (status, body, _) = refused(&yard, &call("GET", "/Advertisers/{SID}/Ads.json?IrVersion=x"));
    let invalid = r#"{"Status":"ERROR","Message":"Validation Failed","Errors":[{"Field":"IrVersion","Message":"Not a numeric value"}]}"#;
    assert_eq!((status, body.as_str()), (400, invalid));
    let (status, body, _) = refused(&yard, &call("GET", "/Advertisers/{SID}/Nothing.json"));
    assert_eq!(
        (status, body.as_str()),
        (404, r#"{"Status":"ERROR","Message":"The requested resource was not found"}"#)
    );
    let (status, _, answer) = refused(&yard, &call("DELETE", "/Advertisers/{SID}/Ads.json"));
    assert_eq!((status, answer.header("Allow")), (405, Some("GET, HEAD, POST")));
}

#[test]
fn in_xml_every_error_has_a_message() {
    let mut yard = Yard::new();
    let token = yard.token(AccountType::Brand, numbers([16]));
    for target in
        ["/Advertisers/{SID}/Actions", "/Advertisers/{SID}/Nothing", "/Advertisers/{SID}/Ads?IrVersion=x", "/x"]
    {
        let (_, body, answer) = refused(&yard, &call(&token, "GET", target));
        assert!(body.contains("<ImpactRadiusResponse><Status>ERROR</Status><Message>"), "{body}");
        assert_eq!(answer.header("Content-Type"), Some("text/xml; charset=utf-8"));
    }
    let (_, body, _) = refused(&yard, &Request::default());
    assert!(body.contains("<Message>Unauthorized</Message>"));
}

#[test]
fn a_used_up_limit_says_when_to_come_back() {
    let mut yard = Yard::new();
    let token = yard.token(AccountType::Partner, ScopeSet::all(AccountType::Partner));
    let request = call(&token, "GET", "/Mediapartners/{SID}/Actions");
    // Half an hour before the next full one.
    yard.now = Timestamp(500_000 * 3_600_000 + 1_800_000);
    let limits = yard.decide(&request).limits;
    for _ in 0..500 {
        yard.counters.add(token.sid.as_str(), &limits, yard.now);
    }
    let (status, _, answer) = refused(&yard, &request);
    assert_eq!((status, answer.header("Retry-After")), (429, Some("1800")));
    assert_eq!(answer.header("X-RateLimit-Limit-hour"), Some("500"));
    assert_eq!(answer.header("X-RateLimit-Remaining-hour"), Some("0"));
    assert_eq!(answer.header("RateLimit-Reset"), Some("1800003600"));
}

#[test]
fn a_refused_head_has_no_body() {
    let mut yard = Yard::new();
    let token = yard.token(AccountType::Brand, ScopeSet::default());
    let (status, body, answer) = refused(&yard, &call(&token, "HEAD", "/Advertisers/{SID}/Ads.json"));
    assert_eq!((status, body.as_str(), answer.header("Sandbox-Reason")), (403, "", Some("scope-not-granted")));
}

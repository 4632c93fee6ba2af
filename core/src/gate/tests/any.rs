//! For any request: an answer, and never an allow without a grant.

use super::*;
use crate::catalogue::{self, Found, Method};
use proptest::prelude::*;

/// How many requests are tried: more of them with `make fuzz`.
fn cases() -> u32 {
    std::env::var("CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(1_500)
}

fn method() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec!["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]).prop_map(str::to_owned),
        1 => "\\PC{0,9}",
    ]
}

fn target() -> impl Strategy<Value = String> {
    let base =
        prop::sample::select(vec!["/Advertisers", "/Mediapartners", "/MediaPartners", "/Agencies", "/x", "", "//"]);
    let sid = prop::sample::select(vec!["/{SID}", "/{SID}.json", "/IRother", "", "/%7BSID%7D"]);
    let words = vec![
        "/Ads",
        "/Ads/7",
        "/Catalogs",
        "/ItemSearch",
        "/Advertisers/482",
        "/7",
        "/..",
        "/%2e%2e",
        "/%FF",
        "/",
        "/Ads.xml",
        "?Page=2",
        "?IrVersion=13",
        "?",
        "#",
    ];
    let rest = prop::collection::vec(prop::sample::select(words), 0..5);
    prop_oneof![
        8 => (base, sid, rest).prop_map(|(base, sid, rest)| [base, sid, &rest.concat()].concat()),
        1 => "\\PC{0,200}",
    ]
}

fn headers() -> impl Strategy<Value = Vec<(String, String)>> {
    let name = prop::sample::select(vec!["authorization", "Authorization", "ir-version", "accept", "x"]);
    prop::collection::vec((name.prop_map(str::to_owned), "Basic [A-Za-z0-9+/=]{0,40}|[0-9]{1,3}|\\PC{0,40}"), 0..4)
}

/// The same question, asked the long way round.
fn is_granted(token: &Token, kind: AccountType, request: &Request) -> bool {
    let path = request.target.split('?').next().unwrap_or_default();
    let segments: Vec<_> = path.split('/').skip(3).collect();
    let joined = segments.join("/");
    let bare = joined.strip_suffix(".json").or(joined.strip_suffix(".xml")).unwrap_or(&joined);
    let segments: Vec<&str> =
        if bare.is_empty() && segments.is_empty() { Vec::new() } else { bare.split('/').collect() };
    let method = if request.method == "HEAD" { "GET" } else { &request.method };
    let Some(method) = Method::parse(method) else { return false };
    // The account home of a partner and an agency is no scope.
    if segments.is_empty() && kind != AccountType::Brand {
        return method == Method::Get;
    }
    versions(kind).iter().any(|version| match catalogue::find(kind, *version, method, &segments) {
        Found::Operation { scope, .. } => token.settings.scopes.contains(scope.id()),
        _ => false,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn every_request_has_an_answer_and_none_is_allowed_that_is_not_granted(
        (method, target, more) in (method(), target(), headers()),
        scopes in prop::collection::vec(any::<u8>(), 0..30),
        with_own: bool,
    ) {
        let mut yard = Yard::new();
        for kind in AccountType::ALL {
            let scopes = numbers(scopes.clone()).intersection(ScopeSet::all(kind));
            let token = yard.token(kind, scopes);
            let mut request = call(&token, &method, &target);
            if !with_own {
                request.headers.clear();
            }
            request.headers.extend(more.clone());
            let decision = yard.decide(&request);
            prop_assert_eq!(decision.is_allowed(), refuse(&decision, &request).is_none());
            if decision.is_allowed() {
                prop_assert!(with_own && is_granted(&token, kind, &request), "{request:?} {decision:?}");
            } else {
                let answer = refuse(&decision, &request).unwrap();
                prop_assert!((400..500).contains(&answer.status));
                let text = std::str::from_utf8(&answer.body).unwrap();
                prop_assert!(!text.contains(token.auth.expose()));
            }
            let told = format!("{decision:?} {request:?}");
            prop_assert!(!told.contains(token.auth.expose()));
        }
    }
}

/// What is enormous takes no longer than it takes to read, and is no stack to climb.
#[test]
fn a_path_of_a_hundred_thousand_characters_is_answered() {
    let mut yard = Yard::new();
    let token = yard.token(AccountType::Brand, ScopeSet::all(AccountType::Brand));
    for rest in ["/a".repeat(50_000), "/".repeat(100_000), "%41".repeat(33_333), "/..".repeat(33_333)] {
        assert_eq!(yard.codes(&call(&token, "GET", &format!("/Advertisers/{{SID}}{rest}"))).len(), 1);
    }
    let mut request = call(&token, "GET", "/Advertisers/{SID}/Ads");
    request.headers.push(("Accept".into(), "application/json,".repeat(50_000)));
    request.headers.extend((0..10_000).map(|number| (format!("x-{number}"), "y".repeat(10))));
    assert!(yard.decide(&request).is_allowed());
}

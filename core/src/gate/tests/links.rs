//! Each link by itself, and all of them together.

use super::*;
use crate::catalogue::scopes;

const ADS: u8 = 16;

#[test]
fn a_call_that_is_granted_is_allowed() {
    let mut yard = Yard::new();
    for (kind, target) in [
        (AccountType::Brand, "/Advertisers/{SID}/Ads.json"),
        (AccountType::Partner, "/Mediapartners/{SID}/Ads?Page=2"),
        (AccountType::Partner, "/MediaPartners/{SID}/Ads.xml"),
        (AccountType::Agency, "/Agencies/{SID}/Advertisers"),
    ] {
        let token = yard.token(kind, ScopeSet::all(kind));
        for method in ["GET", "HEAD"] {
            let decision = yard.decide(&call(&token, method, target));
            assert!(decision.is_allowed() && decision.is_use(), "{target}: {decision:?}");
        }
    }
    // Each account type has its account home. The brand's is an operation; the others are read with any current credentials.
    for (kind, target, codes) in [
        (AccountType::Brand, "/Advertisers/{SID}", vec!["scope-not-granted"]),
        (AccountType::Partner, "/Mediapartners/{SID}.json", vec![]),
        (AccountType::Agency, "/Agencies/{SID}", vec![]),
    ] {
        let token = yard.token(kind, ScopeSet::default());
        assert_eq!(yard.codes(&call(&token, "GET", target)), codes, "{target}");
        assert_eq!(yard.codes(&call(&token, "HEAD", target)), codes, "{target}");
        assert_eq!(yard.codes(&call(&token, "POST", target)), ["method-not-allowed"], "{target}");
    }
}

#[test]
fn links_1_to_3_know_whose_credentials_they_are() {
    let mut yard = Yard::new();
    let token = yard.token(AccountType::Brand, numbers([ADS]));
    let other = yard.token(AccountType::Brand, numbers([ADS]));
    let target = format!("/Advertisers/{}/Ads", token.sid.as_str());
    let with = |headers| Request { method: "GET".into(), target: target.clone(), headers, body: Vec::new() };
    let first =
        |request: &Request| yard.decide(request).blockers().next().map(|(link, blocker)| (link, blocker.clone()));
    let (sid, auth) = (token.sid.as_str(), token.auth.expose());

    assert_eq!(first(&with(Vec::new())), Some((Link::Credentials, Blocker::Credentials(BasicError::Missing))));
    let live = format!("IR{}", "k2".repeat(16));
    for (name, seen) in
        [("", Seen::Empty), (live.as_str(), Seen::Foreign), (&sid.replace("IRSANDBOX", "IRSANDBOY"), Seen::Foreign)]
    {
        assert_eq!(first(&with(vec![basic(name, auth)])), Some((Link::Sid, Blocker::Sid(seen))), "{name}");
    }
    let mut unknown = sid.to_owned();
    unknown.replace_range(9..15, "000000");
    assert_eq!(first(&with(vec![basic(&unknown, auth)])), Some((Link::Sid, Blocker::Sid(Seen::Nowhere))));
    let mut mistyped = auth.to_owned();
    mistyped.replace_range(10..11, if &auth[10..11] == "a" { "b" } else { "a" });
    for (password, seen) in [
        ("", Seen::Empty),
        (sid, Seen::Swapped),
        (&format!("{auth} "), Seen::Padded),
        (&"k2".repeat(16), Seen::Foreign),
        (&format!("{auth}:"), Seen::Foreign),
        (mistyped.as_str(), Seen::Mistyped),
        (other.auth.expose(), Seen::OfToken(other.id.clone())),
    ] {
        assert_eq!(first(&with(vec![basic(sid, password)])), Some((Link::AuthToken, Blocker::AuthToken(seen))));
    }
}

#[test]
fn what_was_reset_or_deleted_is_recognised() {
    let mut yard = Yard::new();
    let token = yard.token(AccountType::Brand, numbers([ADS]));
    let old = call(&token, "GET", "/Advertisers/{SID}/Ads");
    yard.now.0 += 60_000;
    let reset = yard.act(Command::Reset(token.id.clone()));
    let Some((Link::AuthToken, Blocker::AuthToken(Seen::Retired(retired)))) =
        yard.decide(&old).blockers().next().map(|(link, blocker)| (link, blocker.clone()))
    else {
        panic!("{:?}", yard.decide(&old));
    };
    assert_eq!((retired.at, retired.name.as_ref().map(|name| name.as_str())), (yard.now, Some("Token 0")));
    assert_eq!(yard.codes(&old), ["auth-token-retired"]);
    // Nothing of it is kept that it could be made from.
    assert!(!format!("{:?}", yard.workspace.everything()).contains(token.auth.expose()));
    // Taken back, it is current again.
    let mut back = yard.workspace.clone();
    back.absorb(reset.invert());
    assert!(decide(&back, &yard.counters, &old, yard.now).is_allowed());

    let fresh = call(&yard.token_now(&token.id), "GET", "/Advertisers/{SID}/Ads");
    assert!(yard.decide(&fresh).is_allowed());
    yard.act(Command::Tokens(TokenAct::Delete, vec![token.id.clone()]));
    assert_eq!(yard.codes(&fresh), ["token-deleted"]);
    assert_eq!(yard.decide(&fresh).blockers().next().unwrap().1, &Blocker::Sid(Seen::Binned(token.id.clone())));
    yard.act(Command::Tokens(TokenAct::Restore("restored"), vec![token.id.clone()]));
    assert!(yard.decide(&fresh).is_allowed());
    yard.act(Command::Tokens(TokenAct::Delete, vec![token.id.clone()]));
    yard.act(Command::Tokens(TokenAct::Purge, vec![token.id.clone()]));
    assert_eq!(yard.codes(&fresh), ["token-deleted"]);
    assert!(matches!(yard.decide(&fresh).blockers().next().unwrap().1, Blocker::Sid(Seen::Retired(_))));
}

#[test]
fn links_4_and_5_are_the_switches_of_account_and_token() {
    let mut yard = Yard::new();
    let token = yard.token(AccountType::Brand, numbers([ADS]));
    let request = call(&token, "GET", "/Advertisers/{SID}/Ads");
    yard.act(Command::Tokens(TokenAct::Disable, vec![token.id.clone()]));
    assert_eq!(yard.codes(&request), ["token-disabled"]);
    assert!(!yard.decide(&request).is_use());
    yard.act(Command::DisableApi(token.account.clone()));
    assert_eq!(yard.codes(&request), ["api-access-disabled", "token-disabled"]);
}

#[test]
fn links_6_and_7_hold_the_path_to_the_account_and_the_sid() {
    let mut yard = Yard::new();
    let token = yard.token(AccountType::Brand, ScopeSet::all(AccountType::Brand));
    let partner = yard.token(AccountType::Partner, ScopeSet::all(AccountType::Partner));
    for (target, codes) in [
        ("/Agencies/{SID}", vec!["base-path-wrong"]),
        ("/Agencies/{SID}/Ads", vec!["base-path-wrong", "operation-of-other-type"]),
        ("/Mediapartners/{SID}/Ads", vec!["base-path-wrong"]),
        ("/advertisers/{SID}/Ads", vec!["base-path-wrong"]),
        ("/", vec!["base-path-wrong", "sid-mismatch"]),
        ("", vec!["base-path-wrong", "sid-mismatch"]),
        ("/Advertisers", vec!["sid-mismatch"]),
        ("/Advertisers/IRother/Ads", vec!["sid-mismatch"]),
        (&format!("/Advertisers/{}/Ads", partner.sid.as_str()), vec!["sid-mismatch"]),
        ("//Advertisers/{SID}/Ads", vec!["base-path-wrong", "sid-mismatch"]),
    ] {
        assert_eq!(yard.codes(&call(&token, "GET", target)), codes, "{target}");
    }
}

#[test]
fn link_8_takes_the_version_of_the_request_before_that_of_the_token() {
    let mut yard = Yard::new();
    // "Upload catalog file" exists from version 13 on.
    let token = yard.token_of(AccountType::Brand, ApiVersion::new(12), numbers([23]));
    let upload = |version: Option<&str>, query: &str| {
        let mut request = call(&token, "POST", &format!("/Advertisers/{{SID}}/Catalogs/7/Upload{query}"));
        request.headers.extend(version.map(|version| ("ir-version".to_owned(), version.to_owned())));
        request
    };
    assert_eq!(yard.codes(&upload(None, "")), ["operation-not-in-version"]);
    assert_eq!(
        yard.decide(&upload(None, "")).verdict(Link::Operation),
        &Verdict::Refused(Blocker::Unknown(Some(ApiVersion::new(13))))
    );
    for request in [upload(Some("13"), ""), upload(Some(" 14 "), "?IrVersion=11"), upload(None, "?a=b&IrVersion=13")] {
        assert!(yard.decide(&request).is_allowed());
    }
    for (version, query, field, is_number) in [
        (Some("99"), "", "IR-Version", true),
        (Some("latest"), "?IrVersion=13", "IR-Version", false),
        (Some("014"), "", "IR-Version", true),
        (Some("14.0"), "", "IR-Version", false),
        (Some("+14"), "", "IR-Version", false),
        (Some("１４"), "", "IR-Version", false),
        (None, "?IrVersion=013", "IrVersion", true),
        (Some(""), "", "IR-Version", false),
        (Some("-13"), "", "IR-Version", false),
        (Some("13, 14"), "", "IR-Version", false),
        (None, "?IrVersion=15", "IrVersion", true),
        (None, "?IrVersion=", "IrVersion", false),
        (None, "?IrVersion=99999999999999999999", "IrVersion", true),
    ] {
        let decision = yard.decide(&upload(version, query));
        assert_eq!(
            decision.verdict(Link::Version),
            &Verdict::Refused(Blocker::Version { field, is_number }),
            "{version:?} {query}"
        );
    }
    let mut twice = upload(Some("13"), "");
    twice.headers.push(("IR-Version".to_owned(), "13".to_owned()));
    assert_eq!(yard.codes(&twice), ["version-unknown", "operation-not-in-version"]);
}

#[test]
fn link_9_tells_no_path_from_no_method() {
    let mut yard = Yard::new();
    let token = yard.token(AccountType::Brand, ScopeSet::all(AccountType::Brand));
    for (method, target, codes) in [
        ("GET", "/Advertisers/{SID}/Nothing", vec!["operation-unknown"]),
        ("GET", "/Advertisers/{SID}/ads", vec!["operation-unknown"]),
        ("GET", "/Advertisers/{SID}/Ads/", vec!["operation-unknown"]),
        ("GET", "/Advertisers/{SID}//Ads", vec!["operation-unknown"]),
        ("GET", "/Advertisers/{SID}/x/../Ads", vec!["operation-unknown"]),
        ("GET", "/Advertisers/{SID}/Ads/%2e%2e", vec!["operation-unknown"]),
        ("GET", "/Advertisers/{SID}/Ads/%FF", vec!["operation-unknown"]),
        ("GET", "/Advertisers/{SID}/%41ds", vec![]),
        ("GET", "/Advertisers/{SID}/%2541ds", vec!["operation-unknown"]),
        ("DELETE", "/Advertisers/{SID}/Ads", vec!["method-not-allowed"]),
        ("OPTIONS", "/Advertisers/{SID}/Ads", vec!["method-not-allowed"]),
        ("OPTIONS", "/Advertisers/{SID}/Nothing", vec!["operation-unknown"]),
        ("get", "/Advertisers/{SID}/Ads", vec!["method-not-allowed"]),
        ("", "/Advertisers/{SID}/Ads", vec!["method-not-allowed"]),
        ("HEAD", "/Advertisers/{SID}/Catalogs/7/Upload", vec!["method-not-allowed"]),
    ] {
        assert_eq!(yard.codes(&call(&token, method, target)), codes, "{method} {target}");
    }
}

#[test]
fn an_agency_acts_for_the_brands_that_there_are() {
    let mut yard = Yard::new();
    let token = yard.token(AccountType::Agency, ScopeSet::all(AccountType::Agency));
    let brand = yard.account(AccountType::Brand);
    let partner = yard.account(AccountType::Partner);
    let ads = |number: &str| call(&token, "GET", &format!("/Agencies/{{SID}}/Advertisers/{number}/Ads"));
    let decision = yard.decide(&ads(&brand.number.to_string()));
    assert!(decision.is_allowed());
    assert_eq!(decision.advertiser, Some(brand.id));
    assert!(decision.scope.unwrap().on_behalf);
    assert_eq!(yard.codes(&ads("999999")), ["advertiser-unknown"]);
    assert_eq!(yard.codes(&ads(&partner.number.to_string())), ["advertiser-unknown"]);
    assert_eq!(yard.codes(&ads("Acme")), ["operation-unknown"]);
    // A number has one form; and the advertiser is asked for before the method.
    let padded = format!("0{}", brand.number);
    assert_eq!(yard.codes(&ads(&padded)), ["advertiser-unknown"]);
    for (number, code) in [(brand.number.to_string(), "method-not-allowed"), (padded, "advertiser-unknown")] {
        let request = call(&token, "DELETE", &format!("/Agencies/{{SID}}/Advertisers/{number}/Ads"));
        assert_eq!(yard.codes(&request), [code]);
    }
    // All that is in the way is told at once.
    let none = yard.token(AccountType::Agency, ScopeSet::default());
    let request = call(&none, "GET", "/Agencies/{SID}/Advertisers/999999/Ads");
    assert_eq!(yard.codes(&request), ["advertiser-unknown", "scope-not-granted"]);
}

#[test]
fn link_10_asks_the_scopes_or_which_legacy_token_it_is() {
    let mut yard = Yard::new();
    let token = yard.token(AccountType::Brand, numbers([ADS]));
    assert_eq!(yard.codes(&call(&token, "GET", "/Advertisers/{SID}/Ads/7")), ["scope-not-granted"]);
    assert_eq!(yard.codes(&call(&token, "POST", "/Advertisers/{SID}/Ads")), ["scope-not-granted"]);

    let account = yard.account(AccountType::Brand).id;
    yard.act(Command::EnableLegacy(account.clone()));
    let legacy = yard.workspace.legacy(&account).unwrap().clone();
    let by = |method: &str, auth: &str| Request {
        method: method.to_owned(),
        target: format!("/Advertisers/{}/Ads", legacy.sid.as_str()),
        headers: vec![basic(legacy.sid.as_str(), auth)],
        body: Vec::new(),
    };
    for (method, half, codes) in [
        ("GET", Half::ReadWrite, vec![]),
        ("POST", Half::ReadWrite, vec![]),
        ("GET", Half::ReadOnly, vec![]),
        ("HEAD", Half::ReadOnly, vec![]),
        ("POST", Half::ReadOnly, vec!["read-only"]),
    ] {
        let request = by(method, legacy.auth(half).expose());
        assert_eq!(yard.codes(&request), codes, "{method} {half:?}");
        assert_eq!(yard.decide(&request).caller.unwrap().holder, Holder::Legacy(Some(half)));
    }
    let wrong = by("POST", token.auth.expose());
    assert_eq!(yard.codes(&wrong), ["auth-token-wrong"]);
    assert_eq!(yard.decide(&wrong).verdict(Link::Grant), &Verdict::Open);
    // One half is reset: the other one is what it was.
    yard.act(Command::ResetLegacy(account, Half::ReadOnly));
    assert_eq!(yard.codes(&by("GET", legacy.read_only.expose())), ["auth-token-retired"]);
    assert!(yard.decide(&by("GET", legacy.read_write.expose())).is_allowed());
}

#[test]
fn link_11_counts_what_is_let_through() {
    let mut yard = Yard::new();
    // "Export clicks": 10 a day.
    let kind = AccountType::Partner;
    let export = scopes(kind).find(|scope| scope.operation.path == "/ClickExport").unwrap().id();
    let token = yard.token(kind, [export].into_iter().collect());
    let request = call(&token, "GET", "/Mediapartners/{SID}/ClickExport");
    for left in (0..10).rev() {
        let decision = yard.decide(&request);
        assert!(decision.is_allowed() && decision.counts());
        assert_eq!(decision.room.unwrap().left, left + 1);
        yard.counters.add(token.sid.as_str(), &decision.limits, yard.now);
    }
    let decision = yard.decide(&request);
    assert_eq!(yard.codes(&request), ["rate-limited"]);
    assert!(decision.counts() && !decision.is_allowed());
    yard.now.0 += 86_400_000;
    assert!(yard.decide(&request).is_allowed());
}

#[test]
fn all_blockers_are_told_at_once_the_first_one_first() {
    let mut yard = Yard::new();
    let token = yard.token(AccountType::Brand, ScopeSet::default());
    yard.act(Command::Tokens(TokenAct::Disable, vec![token.id.clone()]));
    let mut request = call(&token, "GET", "/Advertisers/IRother/Ads?IrVersion=1");
    request.headers = vec![basic(token.sid.as_str(), "wrong")];
    let expected = ["auth-token-wrong", "token-disabled", "sid-mismatch", "version-unknown", "scope-not-granted"];
    assert_eq!(yard.codes(&request), expected);
}

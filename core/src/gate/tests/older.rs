//! Operations of older versions and of other account types, account homes, and what an answer tells of scopes.

use super::*;

#[test]
fn what_is_older_or_a_brands_is_denied_and_not_unknown() {
    let mut yard = Yard::new();
    for (kind, target, code) in [
        (AccountType::Brand, "/Advertisers/{SID}/UniqueUrls.json", "operation-retired"),
        (AccountType::Brand, "/Advertisers/{SID}/Campaigns/7/Models/8/ConversionPaths", "operation-retired"),
        (AccountType::Partner, "/Mediapartners/{SID}/PromoAds", "operation-retired"),
        (AccountType::Partner, "/MediaPartners/{SID}/Clicks.xml", "operation-retired"),
        (AccountType::Partner, "/Mediapartners/{SID}/TrackingValueRequests", "operation-retired"),
        (AccountType::Partner, "/Mediapartners/{SID}/MediaPartners", "operation-of-other-type"),
        (AccountType::Partner, "/Mediapartners/{SID}/Campaigns/7/Contacts/8", "operation-of-other-type"),
        (AccountType::Agency, "/Agencies/{SID}/Campaigns", "operation-of-other-type"),
        (AccountType::Agency, "/Agencies/{SID}/Actions/7/Items", "operation-of-other-type"),
        (AccountType::Brand, "/Advertisers/{SID}/MediaProperties", "operation-unknown"),
        (AccountType::Brand, "/Advertisers/{SID}/PromoAds", "operation-unknown"),
        (AccountType::Agency, "/Agencies/{SID}/Nothing", "operation-unknown"),
    ] {
        let token = yard.token(kind, ScopeSet::all(kind));
        for method in ["GET", "POST", "DELETE", "OPTIONS", "x"] {
            let mut request = call(&token, method, target);
            request.headers.push(("Accept".into(), "application/json".into()));
            let decision = yard.decide(&request);
            assert_eq!(
                decision.blockers().map(|(_, blocker)| blocker.code()).collect::<Vec<_>>(),
                [code],
                "{method} {target}"
            );
            let answer = refuse(&decision, &request).unwrap();
            let status = if code == "operation-unknown" { 404 } else { 403 };
            assert_eq!((answer.status, answer.header("Sandbox-Reason")), (status, Some(code)));
            if status == 403 && !target.ends_with(".xml") {
                let body = r#"{"status":403,"title":"Access Denied","error":"Forbidden","message":"Access Denied"}"#;
                assert_eq!(String::from_utf8(answer.body).unwrap(), body);
            }
        }
    }
    // What the account type has itself is decided as that.
    let token = yard.token(AccountType::Partner, ScopeSet::all(AccountType::Partner));
    assert_eq!(yard.codes(&call(&token, "DELETE", "/Mediapartners/{SID}/Ads")), ["method-not-allowed"]);
    assert!(yard.codes(&call(&token, "GET", "/Mediapartners/{SID}/Ads")).is_empty());
}

#[test]
fn a_missing_scope_is_named_and_nothing_else_is() {
    let mut yard = Yard::new();
    let brand = yard.token(AccountType::Brand, ScopeSet::default());
    let agency = yard.token(AccountType::Agency, ScopeSet::default());
    let number = yard.account(AccountType::Brand).number;
    let accepted = |yard: &Yard, token: &Token, method: &str, target: &str| {
        let request = call(token, method, target);
        let answer = refuse(&yard.decide(&request), &request).unwrap();
        answer.header("Sandbox-Accepted-Scopes").map(str::to_owned)
    };
    assert_eq!(
        accepted(&yard, &brand, "GET", "/Advertisers/{SID}/Ads/7").as_deref(),
        Some("GET /Advertisers/{AccountSID}/Ads/{AdId}")
    );
    assert_eq!(
        accepted(&yard, &brand, "HEAD", "/Advertisers/{SID}/Ads").as_deref(),
        Some("GET /Advertisers/{AccountSID}/Ads")
    );
    assert_eq!(
        accepted(&yard, &agency, "POST", &format!("/Agencies/{{SID}}/Advertisers/{number}/Ads")).as_deref(),
        Some("POST /Agencies/{AccountSID}/Advertisers/{AdvertiserId}/Ads")
    );
    assert_eq!(accepted(&yard, &brand, "GET", "/Advertisers/{SID}/Nothing"), None);
    assert_eq!(accepted(&yard, &brand, "GET", "/Advertisers/IRother/Ads"), None);
    yard.act(Command::Tokens(TokenAct::Disable, vec![brand.id.clone()]));
    assert_eq!(accepted(&yard, &brand, "GET", "/Advertisers/{SID}/Ads"), None);
}

#[test]
fn an_account_home_counts_and_is_refused_like_any_other_call() {
    let mut yard = Yard::new();
    let token = yard.token(AccountType::Agency, ScopeSet::default());
    let request = call(&token, "GET", "/Agencies/{SID}");
    let decision = yard.decide(&request);
    assert!(decision.is_home && decision.counts() && decision.scope.is_none());
    assert_eq!(decision.room.map(|room| room.left), Some(1_000));
    yard.act(Command::Tokens(TokenAct::Disable, vec![token.id.clone()]));
    assert_eq!(yard.codes(&request), ["token-disabled"]);
    // A brand is told that it is none.
    let brand = yard.token(AccountType::Brand, ScopeSet::all(AccountType::Brand));
    let request = call(&brand, "GET", "/Agencies/{SID}");
    assert_eq!(refuse(&yard.decide(&request), &request).map(|answer| answer.status), Some(403));
}

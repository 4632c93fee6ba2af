//! Bad input: whatever comes, the answer is one that the rules give.

use super::*;
use proptest::prelude::*;

fn queries() -> impl Strategy<Value = String> {
    let names: Vec<&str> = crate::catalogue::Parameter::ALL.iter().map(|parameter| parameter.name()).collect();
    let names = prop::sample::select(names);
    let values = prop_oneof![
        "[0-9]{0,12}",
        "-[0-9]{1,3}",
        "20[0-9]{2}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|%2B02:00)?)?",
        "\\PC{0,6}",
        "(APPROVED|pending|,|%00|%FF|x){0,4}",
    ];
    prop::collection::vec((names, values), 0..5)
        .prop_map(|pairs| pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_query_is_answered(query in queries(), place in any::<prop::sample::Index>()) {
        let mut bench = Bench::new();
        for kind in AccountType::ALL {
            let gets: Vec<Scope> = scopes(kind).filter(|scope| scope.operation.method == Method::Get).collect();
            let scope = gets[place.index(gets.len())];
            let target = format!("{}?{}", bench.target(kind, scope), query);
            let request = call(bench.token(kind), "GET", &target);
            let answer = bench.send(&request);
            prop_assert!([200, 400, 404].contains(&answer.status), "{target} {}", answer.status);
        }
    }

    #[test]
    fn any_body_is_answered(
        body in "\\PC{0,40}|(Name|Id|CampaignId|Amount|EventDate|OrderId|Value|=|&|7|x|%00|2026-01-01){0,12}|[\\[\\]{}:,\"a1]{0,20}",
        content_type in prop::sample::select(vec!["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "text/xml", ""]),
        place in any::<prop::sample::Index>(),
    ) {
        let mut bench = Bench::new();
        for kind in AccountType::ALL {
            let writes: Vec<Scope> = scopes(kind).filter(|scope| scope.operation.method != Method::Get).collect();
            let scope = writes[place.index(writes.len())];
            let target = bench.target(kind, scope);
            let mut request = call(bench.token(kind), scope.operation.method.as_str(), &target);
            request.headers.push(("Content-Type".into(), content_type.into()));
            request.body = body.clone().into_bytes();
            let answer = bench.send(&request);
            prop_assert!([200, 201, 202, 400, 404, 415].contains(&answer.status), "{target} {}", answer.status);
            // What was written is read.
            let lists: Vec<Scope> = scopes(kind).filter(|other| other.operation.method == Method::Get && other.operation.path == scope.operation.path).collect();
            for list in lists {
                let target = bench.target(kind, list);
                let request = call(bench.token(kind), "GET", &target);
                prop_assert!(bench.send(&request).status < 500);
            }
        }
    }

    #[test]
    fn any_id_is_answered(id in "[^/?#%]{1,20}|[0-9.]{1,30}|(%2F|%00|\\.|-|é){1,5}", at in any::<u64>()) {
        let mut bench = Bench::new();
        bench.yard.now = crate::ports::Timestamp(at);
        for path in ["Actions", "ActionUpdates", "ActionInquiries", "Ads", "Catalogs", "Invoices", "MediaPartners", "Jobs", "Reports"] {
            let request = call(bench.token(AccountType::Brand), "GET", &format!("/Advertisers/{{SID}}/{path}/{id}"));
            let decision = bench.yard.decide(&request);
            if decision.is_allowed() {
                let answer = respond(&bench.yard.workspace, bench.samples, &mut bench.data, &decision, &request);
                prop_assert!([200, 404].contains(&answer.status));
            }
        }
    }
}

#[test]
fn any_moment_is_answered() {
    for at in [0, 1, 86_400_000, 1_800_000_000_000, 2_500_000_000_000, 253_402_300_799_999, u64::MAX] {
        let mut bench = Bench::new();
        bench.yard.now = crate::ports::Timestamp(at);
        for kind in AccountType::ALL {
            for scope in scopes(kind).filter(|scope| scope.operation.method == Method::Get && !scope.on_behalf) {
                let target = bench.target(kind, scope);
                let request = call(bench.token(kind), "GET", &target);
                assert!(bench.send(&request).status < 500, "{target}");
            }
        }
    }
}

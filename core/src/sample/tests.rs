#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
//! The answers of the sandbox, operation by operation and as clients use them.

use super::sheet::Kind;
use super::*;
use crate::account::AccountType;
use crate::catalogue::{Method, Scope, ScopeSet, scopes};
use crate::gate::tests::{Yard, call};
use crate::gate::{Answer, Request};
use crate::token::Token;
use serde_json::Value as Json;

const SAMPLES: &str = include_str!("../../../static/samples.json");

struct Bench {
    yard: Yard,
    samples: Samples,
    data: Data,
    tokens: Vec<Token>,
}

impl Bench {
    fn new() -> Self {
        let mut yard = Yard::new();
        let tokens = AccountType::ALL.map(|kind| yard.token(kind, ScopeSet::all(kind))).to_vec();
        Self { yard, samples: Samples::read(SAMPLES).unwrap(), data: Data::default(), tokens }
    }

    fn token(&self, kind: AccountType) -> &Token {
        &self.tokens[AccountType::ALL.iter().position(|it| *it == kind).unwrap()]
    }

    fn send(&mut self, request: &Request) -> Answer {
        let decision = self.yard.decide(request);
        assert!(decision.is_allowed(), "{request:?} {decision:?}");
        respond(&self.yard.workspace, &self.samples, &mut self.data, &decision, request)
    }

    /// A call of a brand, in JSON.
    fn brand(&mut self, method: &str, target: &str, body: &str) -> (u16, Json) {
        self.by(AccountType::Brand, method, target, body)
    }

    fn by(&mut self, kind: AccountType, method: &str, target: &str, body: &str) -> (u16, Json) {
        let mut request = call(self.token(kind), method, target);
        request.headers.push(("Accept".into(), "application/json".into()));
        request.headers.push(("Content-Type".into(), "application/x-www-form-urlencoded".into()));
        request.body = body.as_bytes().to_vec();
        let answer = self.send(&request);
        (answer.status, serde_json::from_slice(&answer.body).unwrap())
    }

    /// A path to a scope's operation whose ids are of things that there are.
    fn target(&mut self, kind: AccountType, scope: Scope) -> String {
        let (own, brand) = (self.yard.account(kind).number, self.yard.account(AccountType::Brand).number);
        let account = if scope.on_behalf { brand } else { own }.to_string();
        let job = job::Job::new(&account, "/ReportExport/{ReportId}", 0, crate::ports::Timestamp(0));
        self.data.jobs.push(job.clone());
        example_path(scope, "{SID}", own, Some(brand)).replace("{JobId}", &job.id)
    }
}

#[test]
fn the_file_has_what_every_operation_answers() {
    let samples = Samples::read(SAMPLES).unwrap();
    for operation in crate::catalogue::operations() {
        let sheet = samples.sheet(operation.id).unwrap();
        assert_eq!(sheet.kind == Kind::Write, operation.method != Method::Get, "{}", operation.path);
    }
    for text in ["", "{}", "{\"shapes\":[],\"operations\":[]}", &SAMPLES.replacen("\"shape\":1}", "\"shape\":999}", 1)]
    {
        assert!(Samples::read(text).is_none());
    }
}

#[test]
fn every_scope_of_every_account_type_has_an_answer_in_either_format() {
    for kind in AccountType::ALL {
        for scope in scopes(kind) {
            let mut bench = Bench::new();
            let target = bench.target(kind, scope);
            let sheet = bench.samples.sheet(scope.id()).unwrap();
            let body: Vec<_> = sheet.required.iter().map(|name| format!("{name}=7")).collect();
            let (wanted, is_file) = (sheet.status, sheet.kind == Kind::File);
            // What a write names must be there.
            let first = stock::Shelf {
                account: bench.yard.account(kind).number.to_string(),
                path: scope.operation.path.to_owned(),
            }
            .id(0);
            let of_brand = stock::Shelf {
                account: bench.yard.account(AccountType::Brand).number.to_string(),
                path: scope.operation.path.to_owned(),
            }
            .id(0);
            let id = if scope.on_behalf { of_brand } else { first };
            let body = body.join("&").replace("Id=7&ResolutionStatus", &format!("Id={id}&ResolutionStatus"));
            for accept in ["application/json", "application/xml"] {
                let mut request = call(bench.token(kind), scope.operation.method.as_str(), &target);
                request.headers.push(("Accept".into(), accept.into()));
                request.body = body.clone().into_bytes();
                let answer = bench.send(&request);
                assert_eq!(answer.status, wanted, "{target} {}", String::from_utf8_lossy(&answer.body));
                assert_eq!(answer.header("X-Content-Type-Options"), Some("nosniff"));
                assert!(answer.header("Content-Security-Policy").unwrap().starts_with("sandbox;"));
                let content = answer.header("Content-Type").unwrap();
                match (is_file, accept) {
                    (true, _) => assert!(answer.header("Content-Disposition").unwrap().starts_with("attachment")),
                    (false, "application/json") => {
                        assert!(content.starts_with("application/json"));
                        assert!(serde_json::from_slice::<Json>(&answer.body).unwrap().is_object());
                    }
                    _ => assert!(content.starts_with("text/xml") && answer.body.ends_with(b"</ImpactRadiusResponse>")),
                }
                // A write is done once.
                if scope.operation.method == Method::Delete {
                    break;
                }
            }
        }
    }
}

#[test]
fn lists_are_followed_to_their_end_under_the_root_that_was_called() {
    for (kind, root) in [
        (AccountType::Brand, "/Advertisers/{SID}"),
        (AccountType::Partner, "/MediaPartners/{SID}"),
        (AccountType::Partner, "/Mediapartners/{SID}"),
    ] {
        let mut bench = Bench::new();
        let mut target = format!("{root}/Actions.json?PageSize=50&StartDate=2026-01-01");
        let (mut ids, mut pages) = (std::collections::BTreeSet::new(), 0);
        while !target.is_empty() {
            let (status, page) = bench.by(kind, "GET", &target, "");
            assert_eq!(status, 200);
            pages += 1;
            assert_eq!(page["@page"], pages.to_string());
            assert_eq!((page["@numpages"].as_str(), page["@total"].as_str()), (Some("5"), Some("230")));
            for action in page["Actions"].as_array().unwrap() {
                assert!(ids.insert(action["Id"].as_str().unwrap().to_owned()));
            }
            target = page["@nextpageuri"].as_str().unwrap().to_owned();
            let prefix = root.replace("{SID}", bench.token(kind).sid.as_str()) + "/Actions.json?";
            assert!(target.is_empty() || (target.starts_with(&prefix) && target.contains("StartDate=2026-01-01")));
        }
        assert_eq!((pages, ids.len()), (5, 230));
    }
}

#[test]
fn a_page_that_is_none_is_told() {
    let mut bench = Bench::new();
    for (query, status, message) in [
        ("Page=0", 400, "Out of range"),
        ("Page=x", 400, "Not a numeric value"),
        ("PageSize=-1", 400, "Not a numeric value"),
        ("Page=99999999999999999999", 400, "Out of range"),
    ] {
        let (found, body) = bench.brand("GET", &format!("/Advertisers/{{SID}}/Ads?{query}"), "");
        assert_eq!((found, body["Errors"][0]["Message"].as_str()), (status, Some(message)), "{query}");
    }
    let (status, page) = bench.brand("GET", "/Advertisers/{SID}/Ads?Page=18446744073709551615", "");
    assert_eq!((status, page["Ads"].as_array().unwrap().len(), page["@nextpageuri"].as_str()), (200, 0, Some("")));
}

#[test]
fn one_thing_is_the_same_by_its_id_as_in_the_list() {
    let mut bench = Bench::new();
    let (_, list) = bench.brand("GET", "/Advertisers/{SID}/Ads", "");
    let first = list["Ads"][3].clone();
    let id = first["Id"].as_str().unwrap();
    let (status, one) = bench.brand("GET", &format!("/Advertisers/{{SID}}/Ads/{id}.json"), "");
    assert_eq!((status, &one["Id"], &one["Name"]), (200, &first["Id"], &first["Name"]));
    for id in ["1", "0", "x", "", "%20", "99999999999999999999"] {
        let target = format!("/Advertisers/{{SID}}/Ads/{id}x");
        assert_eq!(bench.brand("GET", &target, "").0, 404, "{id}");
    }
    // What is below something that is not there is not there.
    let (_, catalogs) = bench.brand("GET", "/Advertisers/{SID}/Catalogs", "");
    let catalog = catalogs["Catalogs"][0]["Id"].to_string().replace('"', "");
    assert_eq!(bench.brand("GET", &format!("/Advertisers/{{SID}}/Catalogs/{catalog}/Items"), "").0, 200);
    assert_eq!(bench.brand("GET", "/Advertisers/{SID}/Catalogs/1/Items", "").0, 404);
    // A brand's partners stand under both names, and what refers to a campaign refers to one that there is.
    let (_, partners) = bench.brand("GET", "/Advertisers/{SID}/MediaPartners", "");
    assert_eq!(partners["Partners"], partners["MediaPartners"]);
    let campaign = first["CampaignId"].to_string().replace('"', "");
    assert_eq!(
        bench.brand("GET", &format!("/Advertisers/{{SID}}/Campaigns/{campaign}"), "").1["Name"],
        first["CampaignName"]
    );
}

#[test]
fn what_is_written_is_read_back_until_it_is_forgotten() {
    let mut bench = Bench::new();
    let total = |bench: &mut Bench| {
        bench.brand("GET", "/Advertisers/{SID}/Ads", "").1["@total"].as_str().unwrap().parse::<usize>().unwrap()
    };
    let before = total(&mut bench);
    let (status, missing) = bench.brand("POST", "/Advertisers/{SID}/Ads", "Name=Banner");
    assert_eq!((status, missing["Errors"].as_array().unwrap().len()), (400, 3));
    let hostile = "%3Cscript%3Ealert(1)%3C/script%3E";
    let (status, made) = bench.brand(
        "POST",
        "/Advertisers/{SID}/Ads",
        &format!("Name={hostile}&CampaignId=7&AdType=BANNER&Language=ENGLISH&Nonsense=x"),
    );
    assert_eq!((status, made["Status"].as_str()), (200, Some("OK")));
    let uri = made["Uri"].as_str().unwrap().to_owned();
    assert_eq!(total(&mut bench), before + 1);
    let (_, ad) = bench.brand("GET", &uri, "");
    assert_eq!(
        (ad["Name"].as_str(), ad["CampaignId"].to_string().replace('"', "").as_str(), &ad["Nonsense"]),
        (Some("<script>alert(1)</script>"), "7", &Json::Null)
    );
    assert_eq!(ad["Uri"], uri);
    bench.brand("PUT", &uri, "Name=Second&CampaignId=8&AdType=BANNER&Language=ENGLISH");
    assert_eq!(bench.brand("GET", &uri, "").1["Name"], "Second");
    // In another account nothing of it is seen.
    assert_eq!(bench.by(AccountType::Partner, "GET", "/Mediapartners/{SID}/Ads", "").1["@total"], before.to_string());

    let (_, deals) = bench.brand("GET", "/Advertisers/{SID}/Deals", "");
    let deal = deals["Deals"][0]["Uri"].as_str().unwrap().to_owned();
    assert_eq!(bench.brand("DELETE", &deal, "").0, 200);
    assert_eq!(bench.brand("GET", &deal, "").0, 404);
    bench.brand("PUT", "/Advertisers/{SID}/CompanyInformation", "Website=https://shop.example/");
    let (_, company) = bench.brand("GET", "/Advertisers/{SID}/CompanyInformation", "");
    assert_eq!(
        (company["Website"].as_str(), company["CompanyName"].as_str()),
        (Some("https://shop.example/"), Some("Acme"))
    );
    bench.data.clear();
    assert!(bench.data.is_empty());
    assert_eq!((total(&mut bench), bench.brand("GET", &deal, "").0), (before, 200));
    assert_eq!(bench.brand("GET", &uri, "").0, 404);
}

#[test]
fn an_export_is_queued_polled_and_downloaded() {
    let mut bench = Bench::new();
    let (_, reports) = bench.brand("GET", "/Advertisers/{SID}/Reports", "");
    let report = reports["Reports"][0]["Id"].as_str().unwrap().to_owned();
    let (_, queued) = bench.brand("GET", &format!("/Advertisers/{{SID}}/ReportExport/{report}"), "");
    assert_eq!(queued["Status"], "QUEUED");
    let (job, result) =
        (queued["QueuedUri"].as_str().unwrap().to_owned(), queued["ResultUri"].as_str().unwrap().to_owned());
    assert_eq!(bench.brand("GET", &job, "").1["Status"], "QUEUED");
    assert_eq!(bench.brand("GET", &result, "").0, 404);
    bench.yard.now.0 += 5_000;
    let (_, done) = bench.brand("GET", &job, "");
    assert_eq!((done["Status"].as_str(), &done["ResultUri"]), (Some("COMPLETED"), &Json::String(result.clone())));
    let answer = bench.send(&call(bench.token(AccountType::Brand), "GET", &result));
    assert_eq!(
        (answer.status, answer.header("Content-Disposition")),
        (200, Some("attachment; filename=\"sandbox.csv\""))
    );
    assert_eq!(String::from_utf8(answer.body).unwrap().lines().count(), 26);
    assert_eq!(bench.brand("GET", "/Advertisers/{SID}/Jobs", "").1["@total"], "1");
    assert_eq!(bench.by(AccountType::Partner, "GET", "/Mediapartners/{SID}/Jobs", "").1["@total"], "0");
}

#[test]
fn an_agency_finds_the_brands_that_it_acts_for() {
    let mut bench = Bench::new();
    let (_, list) = bench.by(AccountType::Agency, "GET", "/Agencies/{SID}/Advertisers.json", "");
    let (id, uri) = (
        list["Advertisers"][0]["Id"].to_string().replace('"', ""),
        list["Advertisers"][0]["Uri"].as_str().unwrap().to_owned(),
    );
    assert_eq!(id, bench.yard.account(AccountType::Brand).number.to_string());
    let (_, ads) = bench.by(AccountType::Agency, "GET", &format!("{uri}/Ads"), "");
    let (_, own) = bench.brand("GET", "/Advertisers/{SID}/Ads", "");
    assert_eq!(ads["Ads"][0]["Id"], own["Ads"][0]["Id"]);
    assert!(ads["Ads"][0]["Uri"].as_str().unwrap().starts_with(&uri));
}

#[test]
fn a_head_has_the_headers_and_no_body() {
    let mut bench = Bench::new();
    let answer = bench.send(&call(bench.token(AccountType::Brand), "HEAD", "/Advertisers/{SID}/Ads"));
    assert_eq!((answer.status, answer.body.len(), answer.header("X-RateLimit-Remaining")), (200, 0, Some("999")));
}

/// Whatever a list calls the id of its things, one can be asked for by it.
#[test]
fn things_of_every_list_are_found_by_what_the_list_tells() {
    let mut bench = Bench::new();
    for (list, key, id) in
        [("Actions", "Actions", "Id"), ("Catalogs", "Catalogs", "Id"), ("APISubmissions", "APISubmission", "BatchId")]
    {
        let (_, page) = bench.brand("GET", &format!("/Advertisers/{{SID}}/{list}"), "");
        let first = page[key][0][id].to_string().replace('"', "");
        assert_eq!(bench.brand("GET", &format!("/Advertisers/{{SID}}/{list}/{first}"), "").0, 200, "{list}");
    }
    let (_, actions) = bench.brand("GET", "/Advertisers/{SID}/Actions", "");
    let action = actions["Actions"][0]["Id"].as_str().unwrap().to_owned();
    let items = format!("/Advertisers/{{SID}}/Actions/{action}/Items");
    let (_, list) = bench.brand("GET", &items, "");
    let sku = list["ActionItems"][0]["Sku"].as_str().unwrap().to_owned();
    let (status, item) = bench.brand("GET", &format!("{items}/{sku}"), "");
    assert_eq!((status, item["Sku"].as_str()), (200, Some(sku.as_str())));
}

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
//! The answers of the sandbox, operation by operation and as clients use them.

mod filters;
mod hostile;
mod walk;
mod worlds;
mod writes;

use super::sheet::Kind;
use super::*;
use crate::account::AccountType;
use crate::catalogue::{Method, Scope, ScopeSet, scopes};
use crate::gate::tests::{Yard, call};
use crate::gate::{Answer, Request};
use crate::token::Token;
use serde_json::Value as Json;

const SAMPLES: &str = include_str!("../../../../static/samples.json");

/// What is published, read once.
fn samples() -> &'static Samples {
    static SAMPLES_READ: std::sync::LazyLock<Samples> = std::sync::LazyLock::new(|| Samples::read(SAMPLES).unwrap());
    &SAMPLES_READ
}

struct Bench {
    yard: Yard,
    samples: &'static Samples,
    data: Data,
    tokens: Vec<Token>,
}

impl Bench {
    fn new() -> Self {
        let mut yard = Yard::new();
        let tokens = AccountType::ALL.map(|kind| yard.token(kind, ScopeSet::all(kind))).to_vec();
        Self { yard, samples: samples(), data: Data::default(), tokens }
    }

    fn token(&self, kind: AccountType) -> &Token {
        &self.tokens[AccountType::ALL.iter().position(|it| *it == kind).unwrap()]
    }

    fn send(&mut self, request: &Request) -> Answer {
        let decision = self.yard.decide(request);
        assert!(decision.is_allowed(), "{request:?} {decision:?}");
        respond(&self.yard.workspace, self.samples, &mut self.data, &decision, request)
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
        let (own, brand) = (self.yard.account(kind), self.yard.account(AccountType::Brand));
        let account = if scope.on_behalf { &brand } else { &own };
        let job = job::Job::new(account.id.as_str(), job::Export::Clicks(None), "/x", 0, crate::ports::Timestamp(0));
        self.data.jobs.push(job.clone());
        let path = example_path(scope, "{SID}", &self.yard.workspace, &own, Some(&brand), self.yard.now);
        path.replace("{JobId}", &job.id)
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
fn lists_are_followed_to_their_end_under_the_root_that_was_called() {
    for (kind, root) in [
        (AccountType::Brand, "/Advertisers/{SID}"),
        (AccountType::Partner, "/MediaPartners/{SID}"),
        (AccountType::Partner, "/Mediapartners/{SID}"),
    ] {
        let mut bench = Bench::new();
        let mut target = format!("{root}/Actions.json?PageSize=50&x=a%20b");
        let (mut ids, mut pages, mut total) = (std::collections::BTreeSet::new(), 0, String::new());
        while !target.is_empty() {
            let (status, page) = bench.by(kind, "GET", &target, "");
            assert_eq!(status, 200);
            pages += 1;
            assert_eq!(page["@page"], pages.to_string());
            page["@total"].as_str().unwrap().clone_into(&mut total);
            assert_eq!(page["@start"], ((pages - 1) * 50).to_string());
            for action in page["Actions"].as_array().unwrap() {
                assert!(ids.insert(action["Id"].as_str().unwrap().to_owned()));
            }
            target = page["@nextpageuri"].as_str().unwrap().to_owned();
            let prefix = root.replace("{SID}", bench.token(kind).sid.as_str()) + "/Actions.json?";
            assert!(target.is_empty() || (target.starts_with(&prefix) && target.contains("x=a%20b")));
        }
        assert_eq!(total, ids.len().to_string());
        assert_eq!(pages, ids.len().div_ceil(50));
        assert!((200..260).contains(&ids.len()), "about 230: {}", ids.len());
    }
}

#[test]
fn a_page_that_is_none_is_told() {
    let mut bench = Bench::new();
    for (query, status, message) in [
        ("Page=0", 400, "Out of range"),
        ("Page=x", 400, "Not a numeric value"),
        ("PageSize=-1", 400, "Not a numeric value"),
        ("PageSize=0", 400, "Out of range"),
        ("Page=1&Page=", 400, "Not a numeric value"),
        ("PageSize=many", 400, "Not a numeric value"),
    ] {
        let (found, body) = bench.brand("GET", &format!("/Advertisers/{{SID}}/Ads?{query}"), "");
        assert_eq!((found, body["Errors"][0]["Message"].as_str()), (status, Some(message)), "{query}");
    }
    for query in ["Page=1000000000", "Page=18446744073709551615", "Page=99999999999999999999", "Page=0&Page=9"] {
        let (status, page) = bench.brand("GET", &format!("/Advertisers/{{SID}}/Ads?{query}"), "");
        assert_eq!((status, page["Ads"].as_array().unwrap().len(), page["@nextpageuri"].as_str()), (200, 0, Some("")));
    }
    let (_, page) = bench.brand("GET", "/Advertisers/{SID}/Ads?PageSize=1000000000", "");
    assert_eq!((page["@pagesize"].as_str(), page["Ads"].as_array().unwrap().len()), (Some("20000"), 57));
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
    // The same rows as the report.
    let (_, run) = bench.brand("GET", &format!("/Advertisers/{{SID}}/Reports/{report}"), "");
    assert_eq!(String::from_utf8(answer.body).unwrap().lines().count(), run["Records"].as_array().unwrap().len() + 1);
    assert_eq!(done["RecordsProcessed"].to_string(), run["@total"].as_str().unwrap());
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

//! Filters, ranges and paging.

use super::walk::{all, text};
use super::*;
use crate::catalogue::{Parameter, parameters};
use crate::sample::filter::{Rows, honoured};

/// The parameters that an operation honours, as its published fields say.
fn derived(samples: &Samples, operation: &crate::catalogue::Operation) -> Vec<Parameter> {
    let sheet = samples.sheet(operation.id).unwrap();
    let path = operation.path;
    let paging = [Parameter::Page, Parameter::PageSize];
    let days = [Parameter::FirstDay, Parameter::LastDay];
    let mut found = match sheet.kind {
        _ if path.starts_with("/Reports/{") && !path.ends_with("MetaData") => {
            [Parameter::CampaignId, Parameter::MediaPartnerId, Parameter::Status]
                .into_iter()
                .chain(days)
                .chain(paging)
                .collect()
        }
        _ if path.starts_with("/ReportExport") => {
            [Parameter::CampaignId, Parameter::MediaPartnerId, Parameter::Status].into_iter().chain(days).collect()
        }
        _ if path.ends_with("ClickExport") => {
            let mut found = honoured(samples.click(operation.account).unwrap().fields(), Rows::Others);
            found.extend(days);
            found
        }
        _ if path.ends_with("UnsubscribedContacts") && sheet.kind == Kind::Single => paging.to_vec(),
        Kind::List => {
            let rows = match path {
                "/Actions" => Rows::Actions,
                "/ActionUpdates" => Rows::Updates,
                _ => Rows::Others,
            };
            let mut found = honoured(samples.shape(sheet).fields(), rows);
            found.extend(paging);
            found
        }
        _ => Vec::new(),
    };
    found.sort();
    found
}

/// The table of parameters is written down, since the catalogue is shown before the published fields are loaded.
#[test]
fn the_table_of_parameters_is_what_is_honoured() {
    let samples = samples();
    let mut table = String::new();
    let mut is_same = true;
    for operation in crate::catalogue::operations() {
        let wanted = derived(samples, operation);
        is_same &= wanted == parameters(operation.id).collect::<Vec<_>>();
        let bits = wanted.iter().fold(0_u32, |bits, parameter| bits | 1 << *parameter as u32);
        if bits != 0 {
            table.push_str(&format!("({}, {bits:#x}), ", operation.id.number()));
        }
    }
    assert!(is_same, "{table}");
}

#[test]
fn every_filter_leaves_what_matches_and_pages_make_up_the_whole() {
    let mut bench = Bench::new();
    let everything = all(&mut bench, AccountType::Brand, "/Advertisers/{SID}/Actions");
    for (parameter, field) in [
        ("CampaignId", "CampaignId"),
        ("ProgramId", "CampaignId"),
        ("MediaPartnerId", "MediaPartnerId"),
        ("ActionTrackerId", "ActionTrackerId"),
        ("AdId", "AdId"),
        ("State", "State"),
        ("state", "State"),
    ] {
        let value = text(&everything[everything.len() / 2][field]);
        let wanted: Vec<_> = everything.iter().filter(|row| text(&row[field]) == value).cloned().collect();
        let lower = if parameter == "state" { value.to_lowercase() } else { value.clone() };
        let target = format!("/Advertisers/{{SID}}/Actions?{parameter}={lower}");
        assert_eq!(all(&mut bench, AccountType::Brand, &target), wanted, "{parameter}");
        // Page by page.
        let mut pages = Vec::new();
        for page in 1..=wanted.len().div_ceil(7) {
            let (_, answer) = bench.brand("GET", &format!("{target}&PageSize=7&Page={page}"), "");
            assert_eq!(answer["@total"], wanted.len().to_string());
            assert_eq!(answer["@numpages"], wanted.len().div_ceil(7).to_string());
            pages.extend(answer["Actions"].as_array().unwrap().clone());
        }
        assert_eq!(pages, wanted);
    }
    // Several ids; of a parameter that comes twice the last one counts; what the field cannot have leaves nothing.
    let campaigns = all(&mut bench, AccountType::Brand, "/Advertisers/{SID}/Campaigns");
    let (first, second) = (text(&campaigns[0]["Id"]), text(&campaigns[1]["Id"]));
    let count = |bench: &mut Bench, query: &str| {
        all(bench, AccountType::Brand, &format!("/Advertisers/{{SID}}/Actions?{query}")).len()
    };
    let (of_first, of_second) =
        (count(&mut bench, &format!("CampaignId={first}")), count(&mut bench, &format!("CampaignId={second}")));
    assert!(of_first > 10 && of_second > 10);
    assert_eq!(count(&mut bench, &format!("CampaignId={first},{second}")), of_first + of_second);
    assert_eq!(count(&mut bench, &format!("CampaignId={first}&CampaignId={second}")), of_second);
    for query in
        ["CampaignId=x", "CampaignId=", "CampaignId=007", "State=NONE", "State=%00", "MediaPartnerId=-1", "AdId=1e3"]
    {
        assert_eq!(count(&mut bench, query), 0, "{query}");
    }
    assert_eq!(
        count(&mut bench, &format!("campaignid={first}&Nonsense=1")),
        everything.len(),
        "what is not in the table is ignored"
    );
}

#[test]
fn ranges_are_inclusive_and_days_are_whole() {
    let mut bench = Bench::new();
    let everything = all(&mut bench, AccountType::Brand, "/Advertisers/{SID}/Actions");
    let get = |bench: &mut Bench, query: &str| {
        all(bench, AccountType::Brand, &format!("/Advertisers/{{SID}}/Actions?{query}"))
    };
    let within = |field: &str, from: &str, to: &str| {
        everything.iter().filter(|row| (from..=to).contains(&text(&row[field]).as_str())).cloned().collect::<Vec<_>>()
    };
    let (day, next) = ("2026-12-05", "2026-12-20");
    let whole = within("EventDate", "2026-12-05T00:00:00Z", "2026-12-20T23:59:59Z");
    assert!(whole.len() > 3);
    assert_eq!(get(&mut bench, &format!("ActionDateStart={day}&ActionDateEnd={next}")), whole);
    assert_eq!(get(&mut bench, &format!("EventDateStart={day}T00:00:00Z&EventDateEnd={next}T23:59:59Z")), whole);
    assert_eq!(
        get(&mut bench, &format!("ActionDateStart={day}T02:00:00%2B02:00&ActionDateEnd={next}T23:59:59")),
        whole
    );
    let created = within("CreationDate", "2026-12-05T00:00:00Z", "2026-12-20T23:59:59Z");
    assert_eq!(get(&mut bench, &format!("StartDate={day}&EndDate={next}")), created);
    // To the second.
    let one = text(&everything[9]["EventDate"]);
    assert!(get(&mut bench, &format!("ActionDateStart={one}&ActionDateEnd={one}")).contains(&everything[9]));
    // With a start alone the end is now; with an end alone the start is 45 days before.
    assert_eq!(get(&mut bench, "ActionDateStart=2026-12-20"), within("EventDate", "2026-12-20", "3000"));
    assert_eq!(
        get(&mut bench, "ActionDateEnd=2026-12-20T00:00:00Z"),
        within("EventDate", "2026-11-05T00:00:00Z", "2026-12-20T00:00:00Z")
    );
    // By the last change of the state.
    let changed = get(&mut bench, "ModificationDateStart=2027-01-01&ModificationDateEnd=2027-01-10");
    assert!(changed.iter().any(|row| row["State"] == "APPROVED"));
    assert!(
        changed
            .iter()
            .filter(|row| row["State"] == "APPROVED")
            .all(|row| text(&row["LockingDate"]).starts_with("2027-01"))
    );
    // Updates by their own date.
    let updates =
        all(&mut bench, AccountType::Brand, "/Advertisers/{SID}/ActionUpdates?StartDate=2027-01-01&EndDate=2027-01-05");
    assert!(
        !updates.is_empty()
            && updates.iter().all(|row| ("2027-01-01".."2027-01-06").contains(&text(&row["UpdateDate"]).as_str()))
    );
}

#[test]
fn ranges_that_are_none_are_told() {
    let mut bench = Bench::new();
    for (path, query, field) in [
        ("Actions", "ActionDateStart=yesterday", "ActionDateStart"),
        ("Actions", "ActionDateEnd=2026-02-30", "ActionDateEnd"),
        ("Actions", "ActionDateStart=2026-12-02&ActionDateEnd=2026-12-01", "ActionDateEnd"),
        ("Actions", "ActionDateStart=2030-01-01", "ActionDateStart"),
        ("Actions", "StartDate=2026-10-01&EndDate=2026-11-16", "StartDate"),
        ("Actions", "ActionDateStart=2024-01-12&ActionDateEnd=2024-01-20", "ActionDateStart"),
        ("Actions", "ModificationDateStart=", "ModificationDateStart"),
        ("ActionUpdates", "StartDate=x", "StartDate"),
        ("Invoices", "StartDate=x", "StartDate"),
        ("Reports/adv_performance_by_day", "START_DATE=2026-13-01", "START_DATE"),
        ("Reports/adv_performance_by_day", "START_DATE=2026-12-02&END_DATE=2026-12-01", "END_DATE"),
        ("ReportExport/adv_performance_by_day", "END_DATE=never", "END_DATE"),
        ("Actions", "PageSize=ten", "PageSize"),
    ] {
        let (status, answer) = bench.brand("GET", &format!("/Advertisers/{{SID}}/{path}?{query}"), "");
        assert_eq!((status, answer["Errors"][0]["Field"].as_str()), (400, Some(field)), "{path}?{query} {answer}");
    }
    for query in
        ["StartDate=2026-10-01&EndDate=2026-11-15", "ActionDateStart=2024-01-13T08:00:00Z&ActionDateEnd=2024-01-20"]
    {
        assert_eq!(bench.brand("GET", &format!("/Advertisers/{{SID}}/Actions?{query}"), "").0, 200, "{query}");
    }
    // Where the rows have no such field the parameter is ignored.
    assert_eq!(bench.brand("GET", "/Advertisers/{SID}/LegalEntities?StartDate=x&State=none", "").0, 200);
}

#[test]
fn one_sums_up_last_months_approved_payouts_of_a_campaign() {
    let mut bench = Bench::new();
    bench.yard.now.0 += 20 * 86_400_000;
    let campaign = text(&all(&mut bench, AccountType::Brand, "/Advertisers/{SID}/Campaigns")[0]["Id"]);
    let target = format!(
        "/Advertisers/{{SID}}/Actions?ActionDateStart=2026-12-01&ActionDateEnd=2026-12-31&State=APPROVED&CampaignId={campaign}"
    );
    let actions = all(&mut bench, AccountType::Brand, &target);
    let payouts: f64 = actions.iter().map(|row| row["Payout"].as_f64().unwrap()).sum();
    let report = format!(
        "/Advertisers/{{SID}}/Reports/adv_action_listing?START_DATE=2026-12-01&END_DATE=2026-12-31&Status=APPROVED&CampaignId={campaign}"
    );
    let rows = all(&mut bench, AccountType::Brand, &report);
    let listed: f64 = rows.iter().map(|row| text(&row["Payout"]).parse::<f64>().unwrap()).sum();
    assert!(!actions.is_empty() && (payouts - listed).abs() < 0.005, "{payouts} {listed}");
}

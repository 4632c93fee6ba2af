//! A walk through all operations: what they answer in JSON and XML, what their fields hold, and how records hang together.

use super::*;
use crate::sample::kinds::{Kind as Holds, kind};
use crate::sample::shape::Shape;
use std::collections::BTreeMap;

/// Follows a list to its end.
pub(super) fn all(bench: &mut Bench, kind: AccountType, target: &str) -> Vec<Json> {
    let (mut target, mut rows) =
        (format!("{target}{}PageSize=1000", if target.contains('?') { "&" } else { "?" }), Vec::new());
    let mut total = String::new();
    while !target.is_empty() {
        let (status, page) = bench.by(kind, "GET", &target, "");
        assert_eq!(status, 200, "{target} {page}");
        let page = page.as_object().unwrap();
        let list = page.iter().rev().find_map(|(_, value)| value.as_array()).unwrap();
        rows.extend(list.iter().cloned());
        page["@total"].as_str().unwrap().clone_into(&mut total);
        page["@nextpageuri"].as_str().unwrap().clone_into(&mut target);
    }
    assert_eq!(total, rows.len().to_string());
    rows
}

pub(super) fn text(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Whether a value is what its kind says; `above` is the field that it stands in.
fn fits(name: &str, above: &str, value: &Json, root: &str) -> bool {
    let text = text(value);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse::<f64>().is_ok();
    match kind(name) {
        Holds::Word => {
            !text.is_empty()
                || [
                    "Note",
                    "Gift",
                    "PromoCode",
                    "Promo_Code",
                    "StatusMessage",
                    "AddressLine2",
                    "Address2",
                    "ErrorType",
                    "ErrorReason",
                    "RejectReason",
                    "CallerId",
                ]
                .contains(&name)
        }
        Holds::Paging => digits(&text),
        Holds::Flag => text == "true" || text == "false",
        // What has not happened yet has no date.
        Holds::Time => {
            (text.is_empty()
                && [
                    "ClearedDate",
                    "ResolutionDate",
                    "PaidDate",
                    "AbandonedDate",
                    "CancelledDate",
                    "FailedDate",
                    "CompletedDate",
                    "StartedDate",
                    "LastProgressUpdateDate",
                ]
                .contains(&name))
                || (super::super::time::parse(&text).is_some() && text.ends_with('Z') && text.len() == 20)
        }
        Holds::Money => number && (value.is_number() || text.split_once('.').is_some_and(|(_, part)| part.len() == 2)),
        Holds::Count => number && !text.contains('.') && !text.starts_with('-'),
        Holds::Number => number,
        Holds::Digits => digits(&text) && text.len() > 6,
        Holds::Path => {
            text.is_empty() && ["ResultUri", "PreviousPageUri", "NextPageUri"].contains(&name) || text.starts_with(root)
        }
        Holds::Url => text.starts_with("https://") && text.contains(".example"),
        Holds::Email => text.contains('@') && text.ends_with(".example"),
        Holds::Currency => text == "USD",
        Holds::Country => text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()),
        Holds::TaxNumber => text.len() == 10,
        Holds::Uuid => text.trim_start_matches("A-").len() == 36,
        Holds::Id => !text.is_empty() || name == "ProgramId",
        Holds::State if above.ends_with("Address") => !text.is_empty(),
        Holds::State => [
            "PENDING",
            "APPROVED",
            "REVERSED",
            "REJECTED",
            "Active",
            "Pending",
            "Expired",
            "ACTIVE",
            "PAUSED",
            "DEACTIVATED",
            "EXPIRED",
            "QUEUED",
            "RUNNING",
            "COMPLETED",
            "PAID",
            "OK",
        ]
        .contains(&text.as_str()),
    }
}

/// Checks a value against its published shape, and its fields against their kinds.
fn check(name: &str, above: &str, shape: &Shape, value: &Json, root: &str, at: &str) {
    match shape {
        Shape::Fields(fields) => {
            let object = value.as_object().unwrap_or_else(|| panic!("{at} {name}"));
            assert_eq!(object.len(), fields.len(), "{at} {name}");
            for field in fields {
                check(&field.name, name, &field.shape, &object[&field.name], root, at);
            }
        }
        Shape::List(one) => value.as_array().unwrap_or_else(|| panic!("{at} {name}")).iter().for_each(|value| {
            if !matches!(**one, Shape::Fields(_)) {
                assert!(value.is_string() || value.is_number(), "{at} {name}");
            } else {
                check(name, above, one, value, root, at);
            }
        }),
        plain => {
            let is_typed = match plain {
                Shape::Integer => value.is_i64(),
                Shape::Number => value.is_number(),
                Shape::Flag => value.is_boolean(),
                _ => value.is_string(),
            };
            assert!(is_typed, "{at} {name} {value}");
            assert!(fits(name, above, value, root), "{at} {above}.{name} {value}");
        }
    }
    // Nothing ends before it begins.
    if let (Some(start), Some(end)) = (value["StartDate"].as_str(), value["EndDate"].as_str()) {
        assert!(start <= end, "{at} {start} {end}");
    }
}

/// The text of an answer without its tags, and the text of the JSON answer: the same values in the same order.
fn leaves(value: &Json, into: &mut Vec<String>) {
    match value {
        Json::Object(fields) => {
            fields.iter().filter(|(name, _)| !name.starts_with('@')).for_each(|(_, value)| leaves(value, into))
        }
        Json::Array(list) => list.iter().for_each(|value| leaves(value, into)),
        Json::Number(number) if number.is_f64() => into.push(format!("{:.2}", number.as_f64().unwrap())),
        plain => into.push(text(plain)),
    }
}

fn xml_leaves(body: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut opened = false;
    for part in body.split('<').skip(3) {
        let (tag, content) = part.split_once('>').unwrap();
        if tag.starts_with('/') {
            opened = false;
        } else {
            if opened {
                found.pop();
            }
            let content = content
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
            found.push(content);
            opened = true;
        }
    }
    found
}

/// A value for a field of a body that an operation requires.
fn given(bench: &mut Bench, kind: AccountType, name: &str, target: &str) -> String {
    let (root, side) = match kind {
        AccountType::Agency => (
            target.split("/Advertisers/").nth(1).map_or("/Agencies/{SID}".to_owned(), |rest| {
                format!("/Agencies/{{SID}}/Advertisers/{}", rest.split('/').next().unwrap())
            }),
            AccountType::Brand,
        ),
        AccountType::Brand => ("/Advertisers/{SID}".to_owned(), kind),
        AccountType::Partner => ("/Mediapartners/{SID}".to_owned(), kind),
    };
    let mut first = |list: &str, id: &str| text(&all(bench, kind, &format!("{root}/{list}"))[0][id]);
    match name {
        "CampaignId" | "ActionTrackerId" if target.ends_with("Conversions") => first("Actions", name),
        "CampaignId" if side == AccountType::Partner => first("Campaigns", "CampaignId"),
        "CampaignId" => first("Campaigns", "Id"),
        "ActionTrackerId" => first("Actions", "ActionTrackerId"),
        "MediaPartnerId" | "MediaId" if side == AccountType::Partner => {
            bench.yard.account(AccountType::Partner).number.to_string()
        }
        "MediaPartnerId" | "PartnerId" | "AssignedPartnerId" | "MediaId" => first("MediaPartners", "Id"),
        "UserId" => first("Users", "Id"),
        "contractId" => {
            let program = target.split("/Programs/").nth(1).unwrap().split('/').next().unwrap().to_owned();
            first(&format!("Campaigns/{program}/Contracts"), "Id")
        }
        "id" => first("TaxDocuments", "Id"),
        "Id" => first("ActionInquiries", "Id"),
        name if kind_of(name) == Holds::Time => "2027-01-01".to_owned(),
        name if kind_of(name) == Holds::Money => "12.50".to_owned(),
        _ => "x7".to_owned(),
    }
}

fn kind_of(name: &str) -> Holds {
    kind(name)
}

#[test]
fn every_operation_answers_in_either_format_with_fields_of_their_kinds() {
    for kind in AccountType::ALL {
        for scope in scopes(kind) {
            let mut bench = Bench::new();
            let target = bench.target(kind, scope);
            assert!(!target.contains("{I") && !target.contains("{A"), "{target}");
            let samples = samples();
            let sheet = samples.sheet(scope.id()).unwrap();
            let names = sheet.required.clone();
            let body: Vec<_> =
                names.iter().map(|name| format!("{name}={}", given(&mut bench, kind, name, &target))).collect();
            let mut bodies = Vec::new();
            for accept in ["application/json", "application/xml"] {
                let before = bench.data.clone();
                let mut request = call(bench.token(kind), scope.operation.method.as_str(), &target);
                request.headers.push(("Accept".into(), accept.into()));
                request.body = body.join("&").into_bytes();
                let answer = bench.send(&request);
                let body = String::from_utf8_lossy(&answer.body).into_owned();
                assert_eq!(answer.status, sheet.status, "{target} {body}");
                assert_eq!(answer.header("X-Content-Type-Options"), Some("nosniff"));
                assert!(answer.header("Content-Security-Policy").unwrap().starts_with("sandbox;"));
                if sheet.kind == Kind::File {
                    assert!(answer.header("Content-Disposition").unwrap().starts_with("attachment"));
                } else {
                    bodies.push(body);
                    // The same call again, on the same data.
                    bench.data = before;
                }
            }
            let [json, xml] = bodies.as_slice() else { continue };
            let value: Json = serde_json::from_str(json).unwrap();
            let root = target.split('/').take(if scope.on_behalf { 5 } else { 3 }).collect::<Vec<_>>().join("/");
            let root = root.replace("{SID}", bench.token(kind).sid.as_str());
            let is_report =
                scope.operation.path.starts_with("/Reports/{") && !scope.operation.path.ends_with("MetaData");
            if sheet.kind == Kind::List && !is_report {
                let rows = value[&sheet.key].as_array().unwrap();
                assert!(!rows.is_empty(), "{target}");
                for row in rows {
                    check("", "", samples.shape(sheet), row, &root, &target);
                }
            } else if !is_report {
                check("", "", samples.shape(sheet), &value, &root, &target);
            }
            // JSON and XML say the same.
            if sheet.key != "Partners" {
                let (mut wanted, found) = (Vec::new(), xml_leaves(xml));
                leaves(&value, &mut wanted);
                let wanted: Vec<_> =
                    wanted.iter().filter(|text| !text.is_empty()).map(|text| text.replace(['\n', '\r'], "")).collect();
                let found: Vec<_> =
                    found.iter().filter(|text| !text.is_empty()).map(|text| text.replace("&#10;", "")).collect();
                let sorted = |mut texts: Vec<String>| {
                    texts.sort();
                    texts
                };
                assert_eq!(sorted(wanted), sorted(found), "{target}");
            }
        }
    }
}

/// The lists of an account type that stand at a path without ids, and those below their records.
fn lists(kind: AccountType) -> Vec<&'static str> {
    let samples = samples();
    let is_list = |operation: &&crate::catalogue::Operation| {
        operation.account == kind
            && samples.sheet(operation.id).unwrap().kind == Kind::List
            && !operation.path.contains("Reports/")
    };
    crate::catalogue::operations().filter(is_list).map(|operation| operation.path).collect()
}

/// The id of a row, whatever its list calls it.
fn id_of(row: &Json) -> String {
    ["Id", "BatchId", "CatalogItemId", "Sku", "CampaignId", "AdvertiserId"]
        .iter()
        .find(|name| !row[**name].is_null())
        .map(|name| text(&row[*name]))
        .unwrap()
}

#[test]
fn ids_are_unique_records_are_their_rows_and_lists_are_newest_first() {
    for (kind, root) in [
        (AccountType::Brand, "/Advertisers/{SID}"),
        (AccountType::Partner, "/Mediapartners/{SID}"),
        (AccountType::Agency, "/Agencies/{SID}"),
    ] {
        let mut bench = Bench::new();
        bench.yard.now.0 += 60 * 86_400_000;
        let mut ids: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for template in lists(kind).into_iter().filter(|path| !path.starts_with("/Jobs")) {
            // Below the first two records of the list above, which differ.
            let scope =
                scopes(kind).find(|scope| scope.operation.path == template && scope.operation.account == kind).unwrap();
            let path = bench.target(kind, scope);
            let rows = all(&mut bench, kind, &path);
            let own: Vec<String> = rows.iter().map(id_of).collect();
            let unique: std::collections::BTreeSet<_> = own.iter().collect();
            assert_eq!(unique.len(), own.len(), "{template}");
            let key = samples();
            let fields = key.shape(key.sheet(scope.id()).unwrap()).fields().to_vec();
            if let Some(date) =
                fields.iter().find(|field| field.kind == Holds::Time && !["DateOfBirth"].contains(&field.name.as_str()))
            {
                let dates: Vec<_> = rows.iter().map(|row| text(&row[&date.name])).collect();
                assert!(dates.is_sorted_by(|a, b| a >= b || a.is_empty() || b.is_empty()), "{template} {}", date.name);
            }
            let has_single = scopes(kind).any(|other| {
                other.operation.account == kind
                    && other.operation.method == Method::Get
                    && other
                        .operation
                        .path
                        .rsplit_once('/')
                        .is_some_and(|(above, last)| above == template && last.starts_with('{'))
            });
            if has_single {
                for row in rows.iter().take(3) {
                    let (status, one) = bench.by(kind, "GET", &format!("{path}/{}", id_of(row)), "");
                    assert_eq!(status, 200, "{path} {row}");
                    for (name, value) in
                        row.as_object().unwrap().iter().filter(|(name, _)| !one[name.as_str()].is_null())
                    {
                        assert_eq!(&one[name], value, "{path} {name}");
                    }
                }
            }
            ids.insert(template.to_owned(), own);
        }
        // What a field refers to is there.
        let known = |list: &str| ids.get(list).cloned().unwrap_or_default();
        for template in lists(kind).into_iter().filter(|path| !path.contains('{') && !path.starts_with("/Jobs")) {
            for row in all(&mut bench, kind, &format!("{root}{template}")) {
                for (field, list) in [
                    ("CampaignId", "/Campaigns"),
                    ("AdId", "/Ads"),
                    ("DealId", "/Deals"),
                    ("MediaPartnerId", "/MediaPartners"),
                    ("ActionId", "/Actions"),
                    ("CatalogId", "/Catalogs"),
                    ("UserId", "/Users"),
                    ("AssignedPartnerId", "/MediaPartners"),
                ] {
                    let (value, known) = (&row[field], known(list));
                    if !value.is_null() && !known.is_empty() {
                        assert!(known.contains(&text(value)), "{kind:?} {template} {field} {value}");
                    }
                }
                for (count, list) in [
                    ("TotalActions", "Actions"),
                    ("TotalComments", "Comments"),
                    ("NumberOfGroups", "Groups"),
                    ("NumberRequested", "PromoCodes"),
                ] {
                    if let (Some(list), false) = (row[list].as_array(), row[count].is_null()) {
                        assert_eq!(text(&row[count]), list.len().to_string(), "{template} {count}");
                    }
                }
                for (count, items) in [
                    ("NumberOfItems", "ItemsUri"),
                    ("TotalErrors", "ErrorsUri"),
                    ("NumberOfProducts", "PromotionItemsUri"),
                ] {
                    if let (Some(uri), false) = (row[items].as_str(), row[count].is_null()) {
                        assert_eq!(
                            text(&row[count]),
                            all(&mut bench, kind, uri).len().to_string(),
                            "{template} {count}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn children_name_their_parent_and_differ() {
    let mut bench = Bench::new();
    let campaigns = all(&mut bench, AccountType::Brand, "/Advertisers/{SID}/Campaigns");
    for child in ["Contacts", "Contracts", "Notes", "MediaPartnerGroups", "BlockRedirectRules", "Tasks"] {
        let base = if ["BlockRedirectRules", "Tasks"].contains(&child) { "Programs" } else { "Campaigns" };
        let of = |bench: &mut Bench, place: usize| {
            let id = text(&campaigns[place]["Id"]);
            all(bench, AccountType::Brand, &format!("/Advertisers/{{SID}}/{base}/{id}/{child}"))
                .iter()
                .map(id_of)
                .collect::<Vec<_>>()
        };
        let (first, second) = (of(&mut bench, 0), of(&mut bench, 1));
        assert!(!first.is_empty() && first.iter().all(|id| !second.contains(id)), "{child}");
    }
    let lists = all(&mut bench, AccountType::Brand, "/Advertisers/{SID}/ExceptionLists");
    for list in lists {
        for item in all(&mut bench, AccountType::Brand, list["ItemsUri"].as_str().unwrap()) {
            assert_eq!(item["ListId"], list["Id"]);
        }
    }
    for catalog in all(&mut bench, AccountType::Partner, "/Mediapartners/{SID}/Catalogs") {
        for item in all(&mut bench, AccountType::Partner, catalog["ItemsUri"].as_str().unwrap()) {
            assert_eq!((&item["CatalogId"], &item["CampaignId"]), (&catalog["Id"], &catalog["CampaignId"]));
        }
    }
}

fn cents(value: &Json) -> i64 {
    (text(value).parse::<f64>().unwrap() * 100.0).round() as i64
}

#[test]
fn sums_add_up() {
    for (kind, root, report) in
        [(AccountType::Brand, "/Advertisers/{SID}", "adv"), (AccountType::Partner, "/Mediapartners/{SID}", "mp")]
    {
        let mut bench = Bench::new();
        let invoices = all(&mut bench, kind, &format!("{root}/Invoices"));
        assert!(invoices.len() > 10);
        for invoice in invoices {
            let sum = |list: &str, field: &str| {
                invoice[list].as_array().unwrap().iter().map(|line| cents(&line[field])).sum::<i64>()
            };
            assert_eq!(sum("LineItems", "TotalItemAmount"), cents(&invoice["TotalAmount"]));
            assert_eq!(sum("DetailedLineItems", "TotalAmount"), cents(&invoice["TotalAmount"]));
            assert_eq!(sum("LineItems", "VatItemAmount"), cents(&invoice["TotalVatAmount"]));
        }
        let actions = all(&mut bench, kind, &format!("{root}/Actions"));
        for action in actions.iter().take(20) {
            let items = all(&mut bench, kind, &format!("{root}/Actions/{}/Items", text(&action["Id"])));
            for (item, whole) in [("SaleAmount", "Amount"), ("Payout", "Payout")] {
                assert_eq!(items.iter().map(|one| cents(&one[item])).sum::<i64>(), cents(&action[whole]));
            }
        }
        // A report's sums are those of the actions of its days.
        let days = "START_DATE=2026-11-01&END_DATE=2026-11-30";
        let of_days =
            all(&mut bench, kind, &format!("{root}/Actions?ActionDateStart=2026-11-01&ActionDateEnd=2026-11-30"));
        let by_hand: Vec<_> =
            actions.iter().filter(|action| text(&action["EventDate"]).starts_with("2026-11")).collect();
        assert_eq!(of_days.len(), by_hand.len());
        let mut names = vec![
            format!("{report}_performance_by_day"),
            format!("{report}_performance_by_campaign"),
            format!("{report}_action_listing"),
        ];
        if kind == AccountType::Brand {
            names.push("adv_performance_by_media".to_owned());
        }
        for name in names {
            let rows = all(&mut bench, kind, &format!("{root}/Reports/{name}?{days}"));
            let sum = |field: &str| rows.iter().map(|row| cents(&row[field])).sum::<i64>();
            assert_eq!(sum("Payout"), of_days.iter().map(|action| cents(&action["Payout"])).sum::<i64>(), "{name}");
            assert_eq!(
                sum("Sale_Amount"),
                of_days.iter().map(|action| cents(&action["Amount"])).sum::<i64>(),
                "{name}"
            );
            let (_, meta) = bench.by(kind, "GET", &format!("{root}/Reports/{name}/MetaData"), "");
            let columns: Vec<_> = meta["Attributes"].as_array().unwrap().iter().map(|it| text(&it["Name"])).collect();
            for row in &rows {
                assert_eq!(
                    row.as_object().unwrap().keys().cloned().collect::<std::collections::BTreeSet<_>>(),
                    columns.iter().cloned().collect(),
                    "{name}"
                );
            }
            let wanted = match name.as_str() {
                name if name.ends_with("by_day") => 30,
                name if name.ends_with("listing") => of_days.len(),
                name if name.ends_with("by_media") => all(&mut bench, kind, &format!("{root}/MediaPartners")).len(),
                _ => all(&mut bench, kind, &format!("{root}/Campaigns")).len(),
            };
            assert_eq!(rows.len(), wanted, "{name}");
        }
    }
}

#[test]
fn a_report_that_is_not_there_is_not_permitted() {
    let mut bench = Bench::new();
    for path in ["Reports/none", "ReportExport/7"] {
        let (status, answer) = bench.brand("GET", &format!("/Advertisers/{{SID}}/{path}"), "");
        let id = path.split('/').next_back().unwrap();
        assert_eq!((status, answer["Status"].as_str()), (200, Some("ERROR")));
        assert_eq!(answer["Message"], format!("Not permitted to run report {id}"));
    }
    assert_eq!(bench.brand("GET", "/Advertisers/{SID}/Reports/none/MetaData", "").0, 404);
}

#[test]
fn an_empty_account_has_empty_lists() {
    for (kind, root) in [
        (AccountType::Brand, "/Advertisers/{SID}"),
        (AccountType::Partner, "/Mediapartners/{SID}"),
        (AccountType::Agency, "/Agencies/{SID}"),
    ] {
        let mut bench = Bench::new();
        bench.data = Data::new(SampleSize::Empty);
        for template in lists(kind).into_iter().filter(|path| !path.contains('{')) {
            assert!(all(&mut bench, kind, &format!("{root}{template}")).is_empty(), "{template}");
        }
        assert_eq!(bench.by(kind, "GET", &format!("{root}/CompanyInformation"), "").0, 200);
    }
}

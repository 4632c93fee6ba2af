//! What is written is part of the world.

use super::*;

#[test]
fn what_is_written_is_read_back_until_it_is_forgotten() {
    let mut bench = Bench::new();
    let total = |bench: &mut Bench| {
        bench.brand("GET", "/Advertisers/{SID}/Ads", "").1["@total"].as_str().unwrap().parse::<usize>().unwrap()
    };
    let before = total(&mut bench);
    let (status, missing) = bench.brand("POST", "/Advertisers/{SID}/Ads", "Name=Banner");
    assert_eq!((status, missing["Errors"].as_array().unwrap().len()), (400, 3));
    let (_, campaigns) = bench.brand("GET", "/Advertisers/{SID}/Campaigns", "");
    let (first, second) = (campaigns["Campaigns"][0]["Id"].clone(), campaigns["Campaigns"][1]["Id"].clone());
    let hostile = "%3Cscript%3Ealert(1)%3C/script%3E";
    let body = format!("Name={hostile}&CampaignId={first}&AdType=BANNER&Language=ENGLISH&Nonsense=x");
    let (status, made) = bench.brand("POST", "/Advertisers/{SID}/Ads", &body);
    assert_eq!((status, made["Status"].as_str()), (200, Some("OK")));
    let uri = made["Uri"].as_str().unwrap().to_owned();
    assert_eq!(total(&mut bench), before + 1);
    // What was made last comes first, and filters see it.
    let (_, list) = bench.brand("GET", &format!("/Advertisers/{{SID}}/Ads?CampaignId={first}&Type=banner"), "");
    assert_eq!(list["Ads"][0]["Uri"], uri);
    let (_, ad) = bench.brand("GET", &uri, "");
    assert_eq!((ad["Name"].as_str(), &ad["Nonsense"]), (Some("<script>alert(1)</script>"), &Json::Null));
    assert_eq!(ad["CampaignId"], first.to_string());
    assert_eq!(ad["CampaignName"], campaigns["Campaigns"][0]["Name"]);
    assert_eq!(ad["Uri"], uri);
    bench.brand("PUT", &uri, &format!("Name=Second&CampaignId={second}&AdType=BANNER&Language=ENGLISH"));
    let (_, ad) = bench.brand("GET", &uri, "");
    assert_eq!((ad["Name"].as_str(), &ad["CampaignName"]), (Some("Second"), &campaigns["Campaigns"][1]["Name"]));
    // The partner that works with the brand sees it too.
    let (_, list) = bench.by(AccountType::Partner, "GET", "/Mediapartners/{SID}/Ads?PageSize=1", "");
    assert_eq!(list["Ads"][0]["Name"], "Second");

    let (_, deals) = bench.brand("GET", "/Advertisers/{SID}/Deals", "");
    let deal = deals["Deals"][0]["Uri"].as_str().unwrap().to_owned();
    assert_eq!(bench.brand("DELETE", &deal, "").0, 200);
    assert_eq!(bench.brand("GET", &deal, "").0, 404);
    bench.brand(
        "PUT",
        "/Advertisers/{SID}/CompanyInformation",
        "Website=https://shop.example/&CorporateAddressCity=Oslo",
    );
    let (_, company) = bench.brand("GET", "/Advertisers/{SID}/CompanyInformation", "");
    assert_eq!(
        (company["Website"].as_str(), company["CompanyName"].as_str(), company["CorporateAddress"]["City"].as_str()),
        (Some("https://shop.example/"), Some("Acme"), Some("Oslo"))
    );
    bench.data = Data::default();
    assert!(bench.data.is_empty());
    assert_eq!((total(&mut bench), bench.brand("GET", &deal, "").0), (before, 200));
    assert_eq!(bench.brand("GET", &uri, "").0, 404);
}

#[test]
fn a_write_that_refers_to_nothing_is_told() {
    let mut bench = Bench::new();
    for (method, path, body, field) in [
        ("POST", "/Ads", "Name=a&CampaignId=7&AdType=BANNER&Language=ENGLISH", "CampaignId"),
        ("POST", "/Conversions", "CampaignId=7&EventDate=NOW&OrderId=1", "CampaignId"),
        ("PUT", "/Actions", "ActionId=1.2.3&Amount=1", "ActionId"),
        ("DELETE", "/Actions", "OrderId=none&DispositionCode=OTHER", "OrderId"),
        ("PUT", "/ActionInquiries", "Id=7&ResolutionStatus=APPROVED", "Id"),
    ] {
        let (status, answer) = bench.brand(method, &format!("/Advertisers/{{SID}}{path}"), body);
        assert_eq!((status, answer["Errors"][0]["Field"].as_str()), (400, Some(field)), "{path} {answer}");
    }
    let (_, campaigns) = bench.brand("GET", "/Advertisers/{SID}/Campaigns", "");
    let campaign = campaigns["Campaigns"][0]["Id"].to_string();
    for (body, field) in [
        ("EventDate=yesterday&OrderId=1", "EventDate"),
        ("EventDate=NOW&OrderId=1&Amount=much", "Amount"),
        ("EventDate=NOW&OrderId=1&MediaPartnerId=7", "MediaPartnerId"),
        ("EventDate=NOW&OrderId=1&EventTypeId=7", "EventTypeId"),
    ] {
        let (status, answer) =
            bench.brand("POST", "/Advertisers/{SID}/Conversions", &format!("CampaignId={campaign}&{body}"));
        assert_eq!((status, answer["Errors"][0]["Field"].as_str()), (400, Some(field)), "{answer}");
    }
    let (status, answer) =
        bench.brand("POST", &format!("/Advertisers/{{SID}}/Programs/{campaign}/Contracts"), "contractId=7");
    assert_eq!((status, answer["Errors"][0]["Field"].as_str()), (400, Some("contractId")));
    let dates =
        format!("CampaignId={campaign}&Name=a&Scope=ENTIRE_STORE&Type=GENERAL&StartDate=2027-02-01&EndDate=2027-01-01");
    let (status, answer) = bench.brand("POST", "/Advertisers/{SID}/Deals", &dates);
    assert_eq!((status, answer["Errors"][0]["Field"].as_str()), (400, Some("EndDate")));
}

#[test]
fn a_conversion_becomes_an_action_of_both_sides() {
    let mut bench = Bench::new();
    let (_, campaigns) = bench.brand("GET", "/Advertisers/{SID}/Campaigns", "");
    let campaign = campaigns["Campaigns"][0]["Id"].to_string();
    let partner = bench.yard.account(AccountType::Partner).number;
    let body = format!("CampaignId={campaign}&EventDate=NOW&OrderId=O-1&MediaPartnerId={partner}&Amount=80.00");
    let (status, told) = bench.brand("POST", "/Advertisers/{SID}/Conversions", &body);
    assert_eq!((status, told["Status"].as_str()), (200, Some("QUEUED")));
    let queued = told["QueuedUri"].as_str().unwrap();
    assert!(queued.contains("/APISubmissions/A-"), "{queued}");
    assert_eq!(bench.brand("GET", queued, "").1["OrderId"], "O-1");
    let (_, own) = bench.brand("GET", "/Advertisers/{SID}/Actions?PageSize=1", "");
    let (_, theirs) = bench.by(AccountType::Partner, "GET", "/Mediapartners/{SID}/Actions?PageSize=1", "");
    let (own, theirs) = (&own["Actions"][0], &theirs["Actions"][0]);
    assert_eq!(
        (own["Oid"].as_str(), own["Amount"].as_f64(), own["State"].as_str()),
        (Some("O-1"), Some(80.0), Some("PENDING"))
    );
    assert_eq!((&own["Id"], &own["EventDate"], &own["State"]), (&theirs["Id"], &theirs["EventDate"], &theirs["State"]));
    assert_eq!(
        own["Payout"].to_string(),
        theirs["Payout"].as_str().unwrap().trim_end_matches('0').trim_end_matches('.').to_owned()
            + if own["Payout"].as_f64().unwrap().fract() == 0.0 { ".0" } else { "" }
    );
    let id = own["Id"].as_str().unwrap().to_owned();
    // A changed amount shows on either side; a reversed action is reversed.
    bench.brand("PUT", "/Advertisers/{SID}/Actions", "OrderId=O-1&Amount=40&Reason=OTHER");
    let path = format!("/Mediapartners/{{SID}}/Actions/{id}");
    assert_eq!(bench.by(AccountType::Partner, "GET", &path, "").1["Amount"], "40.00");
    let (status, told) =
        bench.brand("DELETE", &format!("/Advertisers/{{SID}}/Actions?ActionId={id}&DispositionCode=OTHER"), "");
    assert_eq!((status, told["Status"].as_str()), (200, Some("QUEUED")), "{told}");
    assert_eq!(bench.by(AccountType::Partner, "GET", &path, "").1["State"], "REVERSED");
    let (_, list) = bench.brand("GET", "/Advertisers/{SID}/Actions?State=REVERSED&PageSize=1", "");
    assert_eq!(list["Actions"][0]["Id"], id);
    // And so do reports.
    let (_, report) = bench.brand("GET", "/Advertisers/{SID}/Reports/adv_action_listing?Status=REVERSED", "");
    assert!(
        report["Records"].as_array().unwrap().iter().any(|row| row["Action_Id"] == id && row["Sale_Amount"] == "40.00")
    );
}

#[test]
fn lists_of_exceptions_count_what_is_in_them() {
    let mut bench = Bench::new();
    let (_, lists) = bench.brand("GET", "/Advertisers/{SID}/ExceptionLists", "");
    let (uri, items) =
        (lists["ExceptionLists"][0]["Uri"].as_str().unwrap(), lists["ExceptionLists"][0]["ItemsUri"].as_str().unwrap());
    let count = |bench: &mut Bench| bench.brand("GET", uri, "").1["NumberOfItems"].as_u64().unwrap();
    let before = count(&mut bench);
    bench.brand("POST", items, "Value=SKU-1");
    assert_eq!(count(&mut bench), before + 1);
    assert_eq!(bench.brand("GET", items, "").1["ExceptionListItems"][0]["Value"], "SKU-1");
    bench.brand("PATCH", items, "File=SKU-2%0ASKU-3");
    assert_eq!(count(&mut bench), 2);
    bench.brand("DELETE", items, "");
    assert_eq!(count(&mut bench), 0);
}

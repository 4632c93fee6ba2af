//! Worlds: what stays when time passes and accounts come and go.

use super::walk::{all, text};
use super::*;
use crate::account::{AccountForm, AccountNumber};
use crate::workspace::Command;
use std::collections::BTreeMap;

/// Id, date, amount, payout and state of each action.
fn actions(bench: &mut Bench, kind: AccountType) -> BTreeMap<String, [String; 4]> {
    let root = if kind == AccountType::Brand { "/Advertisers/{SID}" } else { "/Mediapartners/{SID}" };
    let money = |value: &Json| format!("{:.2}", text(value).parse::<f64>().unwrap());
    let row = |row: Json| {
        (text(&row["Id"]), [text(&row["EventDate"]), money(&row["Amount"]), money(&row["Payout"]), text(&row["State"])])
    };
    all(bench, kind, &format!("{root}/Actions")).into_iter().map(row).collect()
}

#[test]
fn moving_the_clock_adds_rows_and_changes_states_only() {
    let mut bench = Bench::new();
    for kind in [AccountType::Brand, AccountType::Partner] {
        let mut before = actions(&mut bench, kind);
        for days in [1_u64, 3, 29, 40, 200] {
            bench.yard.now.0 += days * 86_400_000 + 12_345_678;
            let after = actions(&mut bench, kind);
            assert!(after.len() >= before.len());
            for (id, [date, amount, payout, state]) in &before {
                let [new_date, new_amount, new_payout, new_state] = &after[id];
                assert_eq!((date, amount, payout), (new_date, new_amount, new_payout));
                assert!(state == "PENDING" || state == new_state, "{state} {new_state}");
            }
            before = after;
        }
        bench.yard.now = crate::ports::Timestamp(1_800_000_000_000);
    }
}

#[test]
fn other_lists_keep_their_rows_too() {
    let mut bench = Bench::new();
    for path in ["Notes", "Tasks"].map(|list| format!("Campaigns/{{}}/{list}")).into_iter().chain(
        ["APISubmissions", "TrackingValueRequests", "Invoices", "Ads", "PromoCodes", "MediaPartners"]
            .map(str::to_owned),
    ) {
        let campaign = text(&all(&mut bench, AccountType::Brand, "/Advertisers/{SID}/Campaigns")[0]["Id"]);
        let path = path
            .replace("{}", &campaign)
            .replace("Campaigns/", if path.ends_with("Tasks") { "Programs/" } else { "Campaigns/" });
        let get = |bench: &mut Bench| all(bench, AccountType::Brand, &format!("/Advertisers/{{SID}}/{path}"));
        let before = get(&mut bench);
        let now = bench.yard.now;
        bench.yard.now.0 += 90 * 86_400_000;
        let after = get(&mut bench);
        let ids = |rows: &[Json]| {
            rows.iter()
                .map(|row| (text(&row["Id"]) + &text(&row["BatchId"]), text(&row["TotalAmount"])))
                .collect::<Vec<_>>()
        };
        let (before, after) = (ids(&before), ids(&after));
        assert!(before.iter().all(|id| after.contains(id)), "{path}");
        bench.yard.now = now;
    }
}

#[test]
fn another_account_changes_no_other_row() {
    let mut bench = Bench::new();
    bench.yard.now.0 += 100 * 86_400_000;
    let brand = actions(&mut bench, AccountType::Brand);
    let ads = all(&mut bench, AccountType::Partner, "/Mediapartners/{SID}/Ads");
    let tasks = all(&mut bench, AccountType::Partner, "/Mediapartners/{SID}/Tasks");
    let made = |kind, number: u32| AccountForm {
        name: "More".to_owned(),
        kind,
        number: AccountNumber::new(number).unwrap().to_string(),
    };
    let mine = bench.yard.account(AccountType::Brand).id;
    bench.yard.act(Command::AddAccount(mine.clone(), made(AccountType::Partner, 555_555)));
    bench.yard.act(Command::AddAccount(mine, made(AccountType::Brand, 666_666)));
    // Not yet: the contract begins with the younger of the two.
    assert_eq!(actions(&mut bench, AccountType::Brand), brand);
    let (_, found) = bench.brand("GET", "/Advertisers/{SID}/MediaPartners/555555", "");
    assert_eq!(found["Name"], "More");
    bench.yard.now.0 += 60 * 86_400_000;
    let after = actions(&mut bench, AccountType::Brand);
    assert!(brand.iter().all(|(id, row)| after[id][..3] == row[..3]));
    assert!(
        all(&mut bench, AccountType::Brand, "/Advertisers/{SID}/Actions")
            .iter()
            .any(|row| text(&row["MediaPartnerId"]) == "555555")
    );
    let more = all(&mut bench, AccountType::Partner, "/Mediapartners/{SID}/Ads");
    assert!(ads.iter().all(|ad| more.contains(ad)) && more.len() > ads.len());
    let later = all(&mut bench, AccountType::Partner, "/Mediapartners/{SID}/Tasks");
    assert!(
        tasks
            .iter()
            .all(|task| later.iter().any(|other| other["Id"] == task["Id"] && other["Actions"] == task["Actions"]))
    );
}

#[test]
fn both_sides_of_a_common_action_agree() {
    let mut bench = Bench::new();
    bench.yard.now.0 += 400 * 86_400_000;
    let (brand, partner) = (actions(&mut bench, AccountType::Brand), actions(&mut bench, AccountType::Partner));
    let common: Vec<_> = brand.keys().filter(|id| partner.contains_key(*id)).collect();
    assert!(common.len() > 10, "{}", common.len());
    for id in &common {
        assert_eq!(brand[*id], partner[*id]);
    }
    // Each sees the other under its number, and both the same contracts.
    let (own, other) = (bench.yard.account(AccountType::Brand).number, bench.yard.account(AccountType::Partner).number);
    let listed = all(&mut bench, AccountType::Brand, &format!("/Advertisers/{{SID}}/Actions?MediaPartnerId={other}"));
    assert_eq!(listed.len(), common.len());
    let campaigns =
        all(&mut bench, AccountType::Partner, &format!("/Mediapartners/{{SID}}/Campaigns?AdvertiserId={own}"));
    assert_eq!(campaigns.len(), 5);
    for campaign in campaigns {
        let id = text(&campaign["CampaignId"]);
        let (_, contract) = bench.by(AccountType::Partner, "GET", campaign["ContractUri"].as_str().unwrap(), "");
        let contracts = all(
            &mut bench,
            AccountType::Brand,
            &format!("/Advertisers/{{SID}}/Campaigns/{id}/Contracts?MediaPartnerId={other}"),
        );
        assert_eq!(
            (contracts.len(), &contracts[0]["Id"], &contracts[0]["Status"]),
            (1, &contract["Id"], &contract["Status"])
        );
    }
}

#[test]
fn the_demo_is_the_same_every_time() {
    let ids = |entropy: u64| {
        let mut workspace = crate::workspace::Workspace::default();
        let entropy = crate::ports::fake::Seeded::new(entropy);
        let ports = crate::workspace::Ports {
            entropy: &entropy,
            normalize: &crate::ports::fake::Tables,
            now: crate::ports::Timestamp(1_800_000_000_000),
        };
        for command in [Command::Found, Command::LoadDemo(include_str!("../../../../static/demo.json").to_owned())] {
            let change = crate::workspace::decide(&workspace, command, &ports).unwrap();
            workspace.absorb(change);
        }
        let mut ids: Vec<String> = Vec::new();
        for account in workspace.accounts().into_iter().filter(|account| account.demo) {
            let data = Data::default();
            let world = world::World::new(&workspace, &data, account, ports.now);
            let actions = world.actions();
            // One's own accounts have other seeds.
            let is_own =
                |id: &Option<crate::id::AccountId>| id.as_ref().is_some_and(|id| !id.as_str().starts_with("demo"));
            let rows = actions.until(world.now).iter();
            let rows = rows.filter(|row| {
                actions.pair(row).is_some_and(|pair| !is_own(&pair.brand.account) && !is_own(&pair.partner.account))
            });
            ids.extend(rows.map(|action| actions.id(action)));
        }
        ids
    };
    let first = ids(1);
    assert!(first.len() > 400);
    assert_eq!(first, ids(2));
}

#[test]
fn a_large_account_has_a_hundred_thousand_actions() {
    let mut bench = Bench::new();
    bench.data = Data::new(SampleSize::Large);
    for (kind, path) in
        [(AccountType::Brand, "/Advertisers/{SID}/Actions"), (AccountType::Partner, "/Mediapartners/{SID}/Actions")]
    {
        let (_, page) = bench.by(kind, "GET", &format!("{path}?PageSize=1"), "");
        let total: usize = page["@total"].as_str().unwrap().parse().unwrap();
        assert!((99_000..105_000).contains(&total), "{total}");
    }
}

//! Reports: what they are called, their columns, and their rows. A report of the performance adds up the actions of the days that
//! are asked for; an action listing has a row an action.

use super::action::Action;
use super::fact::{Fact, Record, decimal};
use super::kinds::kind;
use super::pick::Pick;
use super::shape::{Field, Shape};
use super::time::{self, DAY};
use super::world::{BEFORE, Campaign, World};
use crate::account::AccountType;

/// What a row of a report stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    Day,
    Media,
    Campaign,
    Action,
}

/// A report.
#[derive(Clone, Copy, Debug)]
pub(super) struct Report {
    pub(super) id: &'static str,
    name: &'static str,
    pub(super) by: By,
}

const fn report(id: &'static str, name: &'static str, by: By) -> Report {
    Report { id, name, by }
}

const BRAND: &[Report] = &[
    report("adv_performance_by_day", "Performance by Day", By::Day),
    report("adv_performance_by_media", "Performance by Partner", By::Media),
    report("att_adv_performance_by_media_pm_only", "Performance by Partner (Payable Media)", By::Media),
    report("adv_performance_by_campaign", "Performance by Program", By::Campaign),
    report("adv_action_listing", "Action Listing", By::Action),
    report("adv_action_listing_sku", "Action Listing with SKU", By::Action),
    report("12172", "Daily Performance", By::Day),
];
const PARTNER: &[Report] = &[
    report("mp_performance_by_day", "Performance by Day", By::Day),
    report("mp_performance_by_campaign", "Performance by Program", By::Campaign),
    report("mp_action_listing", "Action Listing", By::Action),
    report("mp_action_listing_sku", "Action Listing with SKU", By::Action),
    report("mp_action_listing_sku_fast", "Action Listing with SKU (Fast)", By::Action),
    report("4016", "Daily Performance", By::Day),
];
const AGENCY: &[Report] = &[
    report("agency_performance_by_day", "Performance by Day", By::Day),
    report("agency_performance_by_media", "Performance by Partner", By::Media),
    report("agency_action_listing", "Action Listing", By::Action),
];

/// The columns of a performance report, after those that say what a row stands for. Clients read one spelling or the other.
const SUMS: &[&str] = &[
    "Clicks",
    "Actions",
    "SaleAmount",
    "Sale_Amount",
    "ActionCost",
    "Action_Cost",
    "TotalCost",
    "Total_Cost",
    "Payout",
    "Earnings",
    "EPC",
    "Currency",
];
const LISTING: &[&str] = &[
    "Action_Date",
    "Action_Id",
    "Oid",
    "Campaign",
    "CampaignId",
    "MediaPartnerId",
    "Media",
    "Event_Type",
    "Status",
    "Sale_Amount",
    "Payout",
    "Action_Cost",
    "Referral_Date",
    "Locking_Date",
    "Scheduled_Clearing_Date",
    "SKU",
    "Item_Name",
    "Category",
    "Quantity",
    "Promo_Code",
    "SharedId",
    "SubId1",
    "SubId2",
    "SubId3",
    "Currency",
];

impl Report {
    fn all(kind: AccountType) -> &'static [Self] {
        match kind {
            AccountType::Brand => BRAND,
            AccountType::Partner => PARTNER,
            AccountType::Agency => AGENCY,
        }
    }

    /// The first report.
    pub(super) fn first(kind: AccountType) -> Option<Self> {
        Self::all(kind).first().copied()
    }

    /// The report with this id.
    pub(super) fn find(kind: AccountType, id: &str) -> Option<Self> {
        Self::all(kind).iter().copied().find(|report| report.id == id)
    }

    /// Its columns.
    pub(super) fn columns(self) -> Vec<&'static str> {
        let (own, rest): (&[&str], _) = match self.by {
            By::Day => (&["Date", "date_display"], SUMS),
            By::Media => (&["MediaPartnerId", "MediaPartnerName", "Media"], SUMS),
            By::Campaign => (&["CampaignId", "CampaignName", "Campaign"], SUMS),
            By::Action => (&[], LISTING),
        };
        own.iter().chain(rest).copied().collect()
    }

    /// Its columns as fields: all are written as texts, as the real ones are.
    pub(super) fn fields(self) -> Vec<Field> {
        let field = |name: &str| Field { name: name.to_owned(), kind: kind(name), shape: Shape::Text };
        self.columns().into_iter().map(field).collect()
    }

    /// What is told of it in the list of reports and in its metadata.
    fn record(self) -> Record {
        let path = |rest: &str| Fact::Path(["/Reports/", self.id, rest].concat());
        let columns = self.columns();
        let attribute = |name: &&'static str| {
            let data_type = match kind(name) {
                super::kinds::Kind::Time => "DATE",
                super::kinds::Kind::Money | super::kinds::Kind::Count => "NUMBER",
                _ => "STRING",
            };
            Record::new("", Pick::seed(&[name]), 0)
                .with("Name", *name)
                .with("DataType", data_type)
                .with("Description", super::words::spaced(name))
        };
        let filter = |name: &'static str| {
            Record::new("", Pick::seed(&[name]), 0)
                .with("Name", name)
                .with("DataType", "DATE")
                .with("Format", "YYYY-MM-DD")
        };
        Record::new(self.id, Pick::seed(&[self.id]), 0)
            .with("Name", self.name)
            .with("Category", if self.by == By::Action { "Listing" } else { "Performance" })
            .with("Description", [self.name, ", of the days that are asked for"].concat())
            .with("ApiAccessible", Fact::Flag(true))
            .with("ApiRunUri", path(""))
            .with("RunUri", path(""))
            .with("MetaDataUri", path("/MetaData"))
            .with("DeferredApiRunUri", Fact::Path(["/ReportExport/", self.id].concat()))
            .with("Filters", Fact::Many(["START_DATE", "END_DATE"].map(filter).to_vec()))
            .with("Attributes", Fact::Many(columns.iter().map(attribute).collect()))
    }
}

/// What is added up.
#[derive(Clone, Copy, Default)]
struct Sum {
    clicks: i64,
    actions: i64,
    amount: i64,
    payout: i64,
}

impl Sum {
    fn add(&mut self, action: &Action) {
        self.clicks += action.clicks();
        self.actions += 1;
        self.amount += action.amount;
        self.payout += action.payout;
    }

    fn tell(self, record: Record) -> Record {
        let epc = if self.clicks > 0 { self.payout / self.clicks } else { 0 };
        let money = [
            ("SaleAmount", self.amount),
            ("Sale_Amount", self.amount),
            ("ActionCost", self.payout),
            ("Action_Cost", self.payout),
            ("TotalCost", self.payout),
            ("Total_Cost", self.payout),
            ("Payout", self.payout),
            ("Earnings", self.payout),
        ];
        let record = record
            .with("Clicks", Fact::Int(self.clicks))
            .with("Actions", Fact::Int(self.actions))
            .with("EPC", decimal(epc))
            .with("Currency", "USD");
        money.into_iter().fold(record, |record, (name, cents)| record.with(name, Fact::Cents(cents)))
    }
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl World<'_> {
    /// The reports that there are.
    pub(super) fn reports(&self) -> Vec<Record> {
        let all = Report::all(self.account.kind).iter().filter(|_| !self.is_empty());
        all.map(|report| report.record()).collect()
    }

    /// The rows of a report that adds up, for these seconds.
    pub(super) fn performance(&self, report: Report, (from, to): (i64, i64)) -> Vec<Record> {
        let actions = self.actions();
        let within: Vec<&Action> =
            actions.until(self.now).iter().filter(|action| (from..=to).contains(&action.at)).collect();
        match report.by {
            By::Day => {
                // Before the data begins there are no days.
                let starts = actions.pairs.iter().map(|pair| pair.from).min().unwrap_or(i64::MAX);
                let first = from.div_euclid(DAY).max(starts);
                let last = to.div_euclid(DAY).min(self.now.div_euclid(DAY)).min(starts.saturating_add(10 * BEFORE));
                let mut sums = vec![Sum::default(); usize::try_from(last - first + 1).unwrap_or_default()];
                for action in within {
                    let place = usize::try_from(action.at.div_euclid(DAY) - first).unwrap_or(usize::MAX);
                    sums.get_mut(place).into_iter().for_each(|sum| sum.add(action));
                }
                let row = |(day, sum): (i64, Sum)| {
                    let (year, month, of_month) = time::civil(day);
                    let month = MONTHS.get(usize::try_from(month - 1).unwrap_or_default()).copied().unwrap_or_default();
                    let record = Record::new(day.to_string(), Pick(0), day * DAY).with("Date", Fact::Time(day * DAY));
                    sum.tell(record.with("date_display", format!("{month} {of_month}, {year}")))
                };
                let mut rows: Vec<Record> = (first..).zip(sums).map(row).collect();
                rows.reverse();
                rows
            }
            By::Media => {
                let mut rows: Vec<(u32, String, Sum)> = Vec::new();
                let mut places = Vec::new();
                for pair in &actions.pairs {
                    let id = pair.partner.id;
                    let place = rows.iter().position(|(other, ..)| *other == id).unwrap_or_else(|| {
                        rows.push((id, pair.partner.name.clone(), Sum::default()));
                        rows.len() - 1
                    });
                    places.push(place);
                }
                for action in within {
                    let row = places.get(usize::from(action.pair)).and_then(|place| rows.get_mut(*place));
                    row.into_iter().for_each(|(.., sum)| sum.add(action));
                }
                let row = |(id, name, sum): (u32, String, Sum)| {
                    let record = Record::new(id.to_string(), Pick(0), 0).with("MediaPartnerId", id.to_string());
                    sum.tell(record.with("MediaPartnerName", name.as_str()).with("Media", name))
                };
                rows.into_iter().map(row).collect()
            }
            By::Campaign | By::Action => {
                let mut sums: Vec<[Sum; 8]> = vec![Default::default(); actions.pairs.len()];
                for action in within {
                    let sum =
                        sums.get_mut(usize::from(action.pair)).and_then(|of| of.get_mut(usize::from(action.campaign)));
                    sum.into_iter().for_each(|sum| sum.add(action));
                }
                let row = |campaign: Campaign| {
                    let of = actions.pairs.iter().zip(&sums).filter(|(pair, _)| pair.brand.seed == campaign.brand.seed);
                    let sum =
                        of.filter_map(|(_, sums)| sums.get(campaign.index)).fold(Sum::default(), |all, one| Sum {
                            clicks: all.clicks + one.clicks,
                            actions: all.actions + one.actions,
                            amount: all.amount + one.amount,
                            payout: all.payout + one.payout,
                        });
                    let id = campaign.id().to_string();
                    let record = Record::new(id.as_str(), Pick(0), 0).with("CampaignId", id);
                    sum.tell(record.with("CampaignName", campaign.name()).with("Campaign", campaign.name()))
                };
                self.campaigns().into_iter().map(row).collect()
            }
        }
    }

    /// An action as a row of an action listing.
    pub(super) fn listed(&self, record: &Record) -> Record {
        let fact = |name: &str| record.get(name).cloned().unwrap_or(Fact::Text(String::new()));
        let item = self.list(&format!("/Actions/{}/Items", record.id)).and_then(|items| items.into_iter().next());
        let of_item =
            |name: &str| item.as_ref().and_then(|item| item.get(name)).cloned().unwrap_or(Fact::Text(String::new()));
        let clears = match fact("LockingDate") {
            Fact::Time(at) => Fact::Time(at + 15 * DAY),
            other => other,
        };
        Record::new(record.id.as_str(), record.seed, record.at)
            .with("Action_Date", fact("EventDate"))
            .with("Action_Id", record.id.as_str())
            .with("Oid", fact("Oid"))
            .with("Campaign", fact("CampaignName"))
            .with("CampaignId", fact("CampaignId"))
            .with("MediaPartnerId", fact("MediaPartnerId"))
            .with("Media", fact("MediaPartnerName"))
            .with("Event_Type", fact("EventTypeName"))
            .with("Status", fact("State"))
            .with("Sale_Amount", fact("Amount"))
            .with("Payout", fact("Payout"))
            .with("Action_Cost", fact("Payout"))
            .with("Referral_Date", fact("ReferringDate"))
            .with("Locking_Date", fact("LockingDate"))
            .with("Scheduled_Clearing_Date", clears)
            .with("SKU", of_item("Sku"))
            .with("Item_Name", of_item("ItemName"))
            .with("Quantity", Fact::Int(1))
            .with("Promo_Code", fact("PromoCode"))
            .with("Currency", "USD")
    }
}

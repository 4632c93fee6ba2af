//! The records of lists with a plan: what they refer to, and what some of them say besides.

use super::fact::{Fact, Record, uuid};
use super::pick::Pick;
use super::plan::{Plan, planned_id};
use super::time::DAY;
use super::words;
use super::world::{Campaign, Pair, Party, World};
use crate::account::AccountType;

impl World<'_> {
    /// The records of a list with a plan.
    pub(super) fn planned(&self, path: &str, plan: &Plan) -> Vec<Record> {
        let me = self.me();
        let seed = me.seed.within(path);
        let make = |(index, at): (usize, i64)| {
            self.plain(path, plan, &planned_id(&me, path, index), seed.with(index as u64), at, index)
        };
        let records = self.planned_times(path, plan).into_iter().map(make).collect();
        self.written(&me, path, records, &|id, seed, at| self.plain(path, plan, id, seed, at, 0))
    }

    /// A record of a list with a plan.
    pub(super) fn plain(&self, path: &str, plan: &Plan, id: &str, seed: Pick, at: i64, index: usize) -> Record {
        let me = self.me();
        let segments: Vec<&str> = path.split('/').skip(1).collect();
        let mut record = Record::new(id, seed, at).with("Name", format!("{} {}", plan.name, index + 1));
        // What is made up for the account, so that another account changes nothing.
        let brands: Vec<Party> = match self.account.kind {
            AccountType::Brand => vec![me.clone()],
            _ => self.brands().into_iter().filter(|brand| brand.account.is_none()).collect(),
        };
        let brand = brands.get(seed.with(1).place(brands.len())).cloned().unwrap_or_else(|| me.clone());
        let campaign = match segments.as_slice() {
            ["Campaigns", id, ..] => self.campaign(id),
            _ => Some(Campaign { index: index % brand.campaigns().max(1), brand: brand.clone() }),
        };
        let partners: Vec<Party> = self.partners().into_iter().filter(|partner| partner.account.is_none()).collect();
        for refers in plan.refers.chars() {
            record = match (refers, &campaign, partners.get(seed.with(2).place(partners.len()))) {
                ('c', Some(campaign), _) => record.campaign(campaign),
                ('p', _, Some(partner)) if self.account.kind == AccountType::Brand => record.partner(partner),
                ('p', ..) => record.partner(&me),
                ('t', ..) => {
                    let tracker = seed.with(3).place(words::TRACKERS.len());
                    record.tracker(&brand, tracker).with("ActionTrackers", trackers(&brand, tracker))
                }
                ('d', Some(campaign), _) => record.deal(&campaign.brand, campaign.index),
                ('l', ..) => record.with("ListId", segments.get(1).copied().unwrap_or_default()),
                ('a', ..) => {
                    let actions = self.actions();
                    let is_own = |pair: &Pair| pair.brand.account.is_none() || pair.partner.account.is_none();
                    let mut before = actions.until(at.min(self.now)).iter();
                    let found = before.find(|action| actions.pair(action).is_some_and(is_own));
                    let ids: Vec<String> = found.map(|action| actions.id(action)).into_iter().collect();
                    record.with("TotalActions", Fact::Int(ids.len() as i64)).with("Actions", Fact::Texts(ids))
                }
                _ => record,
            };
        }
        self.special(&segments, record)
    }

    /// What records of single lists say besides.
    pub(super) fn special(&self, path: &[&str], record: Record) -> Record {
        let id = record.id.clone();
        let (seed, at) = (record.seed, record.at);
        let child = |list: &str, field: &'static str, record: Record| {
            let path = format!("/{list}/{id}/Items");
            let count = self.list(&path).map_or(0, |items| items.len());
            record.with(field, Fact::Int(count as i64)).with("ItemsUri", Fact::Path(path))
        };
        match path {
            [list @ ("ExceptionLists" | "PromoCodeExceptionLists")] => {
                child(list, "NumberOfItems", record).with("Type", "SKU")
            }
            ["ExceptionLists" | "PromoCodeExceptionLists", _, "Items"] => {
                record.with("Value", format!("SKU-{:05}", seed.with(4).below(100_000)))
            }
            ["PromoCodes"] => {
                let code = words::word("PromoCode", seed.with(4));
                let record = record.with("Code", format!("{code}{}", id.len() + seed.with(5).place(100)));
                let parts = [
                    ("Program", "CampaignId", "CampaignName", "Campaigns"),
                    ("Advertiser", "AdvertiserId", "AdvertiserName", ""),
                    ("Deal", "DealId", "DealName", "Deals"),
                ];
                let campaign = record.get("CampaignId").map(Fact::text).unwrap_or_default();
                let campaign = format!("/Campaigns/{campaign}");
                parts.into_iter().fold(record, |record, (field, id, name, list)| {
                    let text = |field: &str| record.get(field).map(Fact::text).unwrap_or_default();
                    let uri = if list == "Deals" { format!("{campaign}/Deals/{}", text(id)) } else { campaign.clone() };
                    let one = Record::new(text(id), seed.within(field), at)
                        .with("Name", text(name))
                        .with("Uri", Fact::Path(uri))
                        .with("LogoUri", Fact::Path(format!("{campaign}/Logo")));
                    record.with(field, Fact::One(Box::new(one)))
                })
            }
            ["TrackingValueRequests"] => {
                let done = at + 4 * DAY <= self.now;
                let part = |field| Fact::Many(vec![Record::new(id.as_str(), seed.within(field), at)]);
                let phone = Record::new(id.as_str(), seed.with(6), at)
                    .with("AssignedPhoneNumberId", self.me().id_of("/PhoneNumbers", seed.place(6)).to_string())
                    .with("AssignedPhoneNumber", format!("1555{:07}", 100 + seed.place(100)));
                record
                    .with("State", if done { "COMPLETED" } else { "PENDING" })
                    .with("NumberRequested", Fact::Int(1))
                    .with("PromoCodes", part("PromoCodes"))
                    .with("UniqueUrls", part("UniqueUrls"))
                    .with("PhoneNumbers", Fact::Many(vec![phone]))
            }
            ["APISubmissions"] => record
                .with("BatchId", id.as_str())
                .with("AccountId", self.account.number.to_string())
                .with("OrderId", words::word("OrderCode", seed))
                .with("Type", "CONVERSION")
                .with("Status", "COMPLETED"),
            ["FTPFileSubmissions"] => {
                let errors = self.file_errors(&id).len() as i64;
                record
                    .with("BatchId", id.as_str())
                    .with("AccountId", self.account.number.to_string())
                    .with("Type", "CONVERSION")
                    .with("Status", "COMPLETED")
                    .with("TotalRecords", Fact::Int(errors + 20 + seed.place(200) as i64))
                    .with("TotalErrors", Fact::Int(errors))
                    .with("ErrorsUri", Fact::Path(format!("/FTPFileSubmissions/{id}/ErrorDetails")))
            }
            ["Campaigns", _, "MediaPartnerGroups"] => {
                let partners = self.partners();
                let some: Vec<&Party> = partners.iter().filter(|partner| partner.account.is_none()).collect();
                let first = seed.place(some.len().saturating_sub(3));
                let of = |partner: &&Party| Record::new(partner.id.to_string(), partner.seed, at).partner(partner);
                record.with("MediaPartners", Fact::Many(some.iter().skip(first).take(3).map(of).collect()))
            }
            ["Campaigns", _, "Contacts"] => {
                let partners = self.partners();
                let some: Vec<&Party> = partners.iter().filter(|partner| partner.account.is_none()).collect();
                let of = |partner: &&Party| {
                    Record::new(partner.id.to_string(), partner.seed, at).with("Name", partner.name.as_str())
                };
                record.with("Accounts", Fact::Many(some.get(seed.place(some.len())).map(of).into_iter().collect()))
            }
            [.., "Tasks"] => {
                let comment = Record::new("1", seed.within("Comments"), at);
                let reference = Record::new("", seed, at)
                    .with("PartnerId", record.get("PartnerId").map(Fact::text).unwrap_or_default());
                let details = Record::new("", seed, at)
                    .with("State", if at + 14 * DAY <= self.now { "COMPLETED" } else { "PENDING" });
                record
                    .with("Reference", Fact::One(Box::new(reference)))
                    .with("Details", Fact::One(Box::new(details)))
                    .with("TotalComments", Fact::Int(1))
                    .with("Comments", Fact::Many(vec![comment]))
            }
            ["TaxDocuments"] => record
                .with("UserId", self.me().id_of("/Users", 0).to_string())
                .with("Type", "W8BEN")
                .with("Status", "COMPLETED"),
            ["Compliance", ..] => record.with("JobId", uuid(seed)).with("Status", "COMPLETED"),
            _ => record,
        }
    }

    /// What went wrong with a file: at most one error a campaign.
    pub(super) fn file_errors(&self, id: &str) -> Vec<Record> {
        let me = self.me();
        let seed = me.seed.within("ErrorDetails").within(id);
        let error = |index: usize| {
            let campaign = Campaign { brand: me.clone(), index };
            let partners = self.partners();
            let partner = partners.iter().rfind(|partner| partner.account.is_none());
            let record =
                Record::new(campaign.id().to_string(), seed.with(index as u64), me.made_at(index)).campaign(&campaign);
            let record = record.tracker(&me, 0).with("Line", Fact::Int(2 + index as i64)).with("Status", "REJECTED");
            partner.map(|partner| record.clone().partner(partner)).unwrap_or(record)
        };
        if self.is_empty() { Vec::new() } else { (0..seed.place(4)).map(error).collect() }
    }
}

/// The action tracker of a brand at this place, as the only one of a list.
pub(super) fn trackers(brand: &Party, index: usize) -> Fact {
    let record = Record::new(brand.id_of("ActionTrackers", index).to_string(), brand.seed, 0);
    Fact::Many(vec![record.with("Name", words::name_of(words::TRACKERS, index))])
}

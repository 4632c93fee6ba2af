//! The lists of an account and their records, by their paths. What was written is laid over what there is anyway.

use super::data::{Entry, Shelf, Written};
use super::fact::{Fact, Record};
use super::pick::Pick;
use super::plain::trackers;
use super::plan::{canonical_path, plan_of};
use super::words;
use super::world::{Pair, Party, World};
use crate::account::AccountType;

pub(super) fn shelf(party: &Party, path: &str) -> Option<Shelf> {
    party.account.as_ref().map(|account| (account.as_str().to_owned(), path.to_owned()))
}

impl World<'_> {
    /// Where what is written below a path of the account is kept.
    pub(super) fn shelf(&self, path: &str) -> Shelf {
        (self.account.id.as_str().to_owned(), canonical_path(path))
    }

    /// The records of a list, the newest first. Of actions and what is made of them there may be too many: they are not among
    /// these. `None`: there is no such list.
    pub(super) fn list(&self, path: &str) -> Option<Vec<Record>> {
        use AccountType::{Agency, Brand, Partner};
        let path = canonical_path(path);
        let segments: Vec<&str> = path.split('/').skip(1).collect();
        let kind = self.account.kind;
        let mut records = match (kind, segments.as_slice()) {
            (_, ["Jobs" | "Actions" | "ActionUpdates"]) => return None,
            (_, ["Reports"]) => self.reports(),
            _ if self.is_empty() && kind == Agency => Vec::new(),
            (Agency, ["Advertisers"]) => self.brands().iter().map(|brand| self.advertiser(brand)).collect(),
            (Brand | Partner, ["Campaigns"]) => {
                self.campaigns().iter().map(|campaign| self.program(campaign)).collect()
            }
            (Brand, ["MediaPartners"]) => {
                let partners = self.partners();
                let made = partners.iter().enumerate().map(|(index, partner)| self.partner(index, partner)).collect();
                self.written(&self.me(), &path, made, &|id, seed, _| {
                    let number = id.parse().unwrap_or_default();
                    self.partner(0, &Party { id: number, seed, name: String::new(), account: None, ..self.me() })
                })
            }
            (Brand | Partner, ["Ads"]) => self.brands().iter().flat_map(|brand| self.ads(brand)).collect(),
            (Brand, ["Deals"]) => self.deals(&self.me()),
            (Partner, ["Campaigns", id, "Deals"]) => {
                let campaign = self.campaign(id)?;
                let mut deals = self.deals(&campaign.brand);
                deals.retain(|deal| deal.get("CampaignId").map(Fact::text).as_deref() == Some(*id));
                deals
            }
            (Brand | Partner, ["Catalogs"]) => self.brands().iter().flat_map(|brand| self.catalogs(brand)).collect(),
            (Brand | Partner, ["Catalogs", id, "Items"]) => {
                let (brand, index) = self.catalog(id)?;
                self.items(&brand, index)
            }
            (Partner, ["Catalogs", "ItemSearch"]) => {
                let all = |brand: &Party| {
                    (0..brand.catalogs()).flat_map(|index| self.items(brand, index)).collect::<Vec<_>>()
                };
                self.brands().iter().flat_map(all).collect()
            }
            (Brand, ["Campaigns", id, "Contracts"]) => {
                let campaign = self.campaign(id)?;
                self.pairs().iter().map(|pair| self.contract(pair, campaign.index)).collect()
            }
            (Partner, ["Contracts"]) => {
                let of = |pair: &Pair| {
                    (0..pair.brand.campaigns()).map(|index| self.contract(pair, index)).collect::<Vec<_>>()
                };
                self.pairs().iter().flat_map(of).collect()
            }
            (Brand | Partner, ["Actions", id, "Items"]) => self.action_items(id)?,
            (Brand | Partner, ["Invoices"]) => self.invoices(),
            (Brand, ["FTPFileSubmissions", id, "ErrorDetails"]) => self.file_errors(id),
            (Partner, ["Promotions"]) => self.brands().iter().map(|brand| self.promotion(brand)).collect(),
            (Partner, ["Stores"]) => (0..2).filter(|_| !self.is_empty()).map(|index| self.store(index)).collect(),
            (Partner, ["Stores", store, "Group", group, "Items"]) => self.group_items(store, group)?,
            (_, segments) => self.planned(&path, &plan_of(kind, segments)?),
        };
        newest_first(&mut records);
        Some(records)
    }

    /// The record of a list with this id.
    pub(super) fn find(&self, path: &str, id: &str) -> Option<Record> {
        match canonical_path(path).as_str() {
            "/Actions" => {
                let actions = self.actions();
                actions.find(id, self.now).map(|action| actions.record(action, self))
            }
            "/ActionUpdates" => self.update(id),
            "/ActionInquiries" => self.inquiry(id),
            path => self.list(path)?.into_iter().find(|record| record.id == id),
        }
    }

    /// Records with what was written of them, and those that were made. `make` makes one of an id, a seed and a time.
    pub(super) fn written(
        &self,
        party: &Party,
        path: &str,
        mut records: Vec<Record>,
        make: &dyn Fn(&str, Pick, i64) -> Record,
    ) -> Vec<Record> {
        let Some(shelf) = shelf(party, path) else { return records };
        // What was made last comes first.
        for (id, entry) in self.data.entries(&shelf).iter().rev() {
            if let Written::Made(at) = entry.what {
                let mut record = make(id, Pick::seed(&[&shelf.0, path, id]), at);
                record.at = at;
                records.push(self.over(record, entry));
            } else if let Some(place) = records.iter().position(|record| record.id == *id) {
                let record = records.remove(place);
                if entry.what == Written::Changed {
                    records.insert(place, self.over(record, entry));
                }
            }
        }
        records
    }

    /// A record with what was written of it.
    pub(super) fn over(&self, mut record: Record, entry: &Entry) -> Record {
        for (name, text) in &entry.fields {
            record = self.set(record, name, text);
        }
        record
    }

    /// A record with one field as it was written. What it refers to by its id it names as well.
    fn set(&self, mut record: Record, name: &str, text: &str) -> Record {
        match name {
            "CampaignId" | "ProgramId" => {
                if let Some(campaign) = self.campaign(text) {
                    return record.campaign(&campaign);
                }
            }
            "MediaPartnerId" | "PartnerId" | "AssignedPartnerId" | "MediaId" => {
                if let Some(partner) = self.partners().iter().find(|partner| partner.id.to_string() == text) {
                    return record.partner(partner);
                }
            }
            "ActionTrackerId" | "EventTypeId" => {
                if let Some((brand, index)) = self.tracker(text) {
                    return record.tracker(&brand, index).with("ActionTrackers", trackers(&brand, index));
                }
            }
            "DealId" => {
                let brands = self.brands();
                let of =
                    |brand: &&Party| (0..brand.deals()).any(|index| brand.id_of("Deals", index).to_string() == text);
                if let Some(brand) = brands.iter().find(of) {
                    let index = (0..brand.deals()).find(|index| brand.id_of("Deals", *index).to_string() == text);
                    return record.deal(brand, index.unwrap_or_default());
                }
            }
            _ => {}
        }
        record.set(name.to_owned(), text);
        if name.ends_with("EndDate") {
            let at = super::time::parse(text).map_or(i64::MAX, |(at, _)| at);
            let state = record.get("State").map(Fact::text).unwrap_or_default();
            if name == "EndDate" && at <= self.now && state == "ACTIVE" {
                record.set("State", "EXPIRED");
            }
        }
        record
    }

    /// The brand and the place of an action tracker.
    pub(super) fn tracker(&self, id: &str) -> Option<(Party, usize)> {
        let of = |brand: &Party| {
            (0..words::TRACKERS.len()).find(|index| brand.id_of("ActionTrackers", *index).to_string() == id)
        };
        self.brands().into_iter().find_map(|brand| of(&brand).map(|index| (brand, index)))
    }
}

/// Puts the newest records first. Sorting is a lot of code, so there is one.
pub(super) fn newest_first(records: &mut [Record]) {
    records.sort_by_key(|record| std::cmp::Reverse(record.at));
}

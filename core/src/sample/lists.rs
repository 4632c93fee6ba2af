//! The lists of an account and their records, by their paths. What was written is laid over what there is anyway.

use super::data::{Entry, Shelf, Written};
use super::fact::{Fact, Record, uuid};
use super::pick::Pick;
use super::plan::{Plan, canonical_path, plan_of, planned_id};
use super::time::DAY;
use super::words;
use super::world::{Campaign, Pair, Party, World};
use crate::account::AccountType;

fn shelf(party: &Party, path: &str) -> Option<Shelf> {
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

    /// The records of a list with a plan.
    fn planned(&self, path: &str, plan: &Plan) -> Vec<Record> {
        let me = self.me();
        let seed = me.seed.within(path);
        let make = |(index, at): (usize, i64)| {
            self.plain(path, plan, &planned_id(&me, path, index), seed.with(index as u64), at, index)
        };
        let records = self.planned_times(path, plan).into_iter().map(make).collect();
        self.written(&me, path, records, &|id, seed, at| self.plain(path, plan, id, seed, at, 0))
    }

    /// A record of a list with a plan.
    fn plain(&self, path: &str, plan: &Plan, id: &str, seed: Pick, at: i64, index: usize) -> Record {
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
    fn special(&self, path: &[&str], record: Record) -> Record {
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
    fn file_errors(&self, id: &str) -> Vec<Record> {
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

    /// A campaign, as its brand and as a partner sees it.
    fn program(&self, campaign: &Campaign) -> Record {
        let (brand, id) = (&campaign.brand, campaign.id());
        let record = Record::new(
            id.to_string(),
            brand.seed.within("Campaigns").with(campaign.index as u64),
            brand.made_at(campaign.index),
        )
        .campaign(campaign)
        .with("Name", campaign.name())
        .with("State", campaign.state())
        .with("Type", "CPA")
        .with("Rating", Fact::Int(4))
        .with("CampaignUrl", brand.shop(""))
        .with("CampaignLogoUri", Fact::Path(format!("/Campaigns/{id}/Logo")))
        .with("PublicTermsUri", Fact::Path(format!("/Campaigns/{id}")));
        let pairs = self.pairs();
        let pair = pairs.iter().find(|pair| pair.brand.seed == brand.seed);
        match (self.account.kind, pair) {
            (AccountType::Partner, Some(pair)) => {
                let contract = self.contract(pair, campaign.index);
                let status = contract.get("Status").map(Fact::text).unwrap_or_default();
                let ad = brand.id_of("Ads", campaign.index);
                record
                    .with("ContractStatus", status)
                    .with("ContractUri", Fact::Path(format!("/Contracts/{}", contract.id)))
                    .with("TrackingLink", brand.tracking(pair.partner.id, id, ad))
            }
            _ => record,
        }
    }

    /// A partner, as a brand sees it.
    fn partner(&self, index: usize, partner: &Party) -> Record {
        let me = self.me();
        let pair = self.pairs().into_iter().find(|pair| pair.partner.seed == partner.seed);
        let join = |pair: &Pair, index: usize| {
            let campaign = Campaign { brand: me.clone(), index };
            Record::new(campaign.id().to_string(), partner.seed.with(index as u64), pair.from * DAY)
                .with("Name", campaign.name())
                .with("ContractId", pair.contract(index))
                .with("ContractName", "Public terms")
        };
        let programs = pair.iter().flat_map(|pair| (0..me.campaigns()).map(|index| join(pair, index))).collect();
        let at = pair.as_ref().map_or(me.made_at(index), |pair| pair.from * DAY - index as i64);
        Record::new(partner.id.to_string(), partner.seed, at)
            .with("Name", partner.name.as_str())
            .with("State", "ACTIVE")
            .with("Website", partner.shop(""))
            .with("Programs", Fact::Many(programs))
    }

    /// A brand, as an agency sees it.
    fn advertiser(&self, brand: &Party) -> Record {
        Record::new(brand.id.to_string(), brand.seed, brand.made_at(0))
            .with("Name", brand.name.as_str())
            .with("State", "ACTIVE")
            .with("Website", brand.shop(""))
            .with("RestAccountURL", brand.shop("api"))
            .with("Uri", Fact::Path(format!("/Advertisers/{}", brand.id)))
    }

    fn ads(&self, brand: &Party) -> Vec<Record> {
        let me = self.me();
        let make = |id: &str, seed: Pick, at: i64, index: usize| {
            let campaign = Campaign { index: index % brand.campaigns(), brand: brand.clone() };
            let number = id.parse().unwrap_or_default();
            let link = brand.tracking(me.id, campaign.id(), number);
            let partners: Vec<Party> = match self.account.kind {
                AccountType::Brand => self.partners().into_iter().filter(|partner| partner.account.is_none()).collect(),
                _ => Vec::new(),
            };
            let some = partners.iter().take(seed.place(3)).map(|partner| partner.id.to_string());
            Record::new(id, seed, at)
                .campaign(&campaign)
                .deal(brand, campaign.index)
                .with("Name", format!("Ad {}", index + 1))
                .with("Width", "300")
                .with("Height", "250")
                .with("Code", format!("<a href=\"{link}\">{}</a>", campaign.name()))
                .with("IFrameCode", format!("<iframe src=\"{link}\" width=\"300\" height=\"250\"></iframe>"))
                .with("TrackingLink", link)
                .with("RestrictedMediaPartners", Fact::Texts(some.collect()))
                .with("RestrictedMediaPartnerGroups", Fact::Texts(vec![self.group(brand, campaign.index)]))
                .with("DealRestrictedMediaPartners", Fact::Texts(Vec::new()))
                .with("DealRestrictedMediaPartnerGroups", Fact::Texts(Vec::new()))
        };
        let ad = |index: usize| {
            let id = brand.id_of("Ads", index).to_string();
            make(&id, brand.seed.within("Ads").with(index as u64), brand.made_at(index), index)
        };
        let ads = (0..brand.ads()).map(ad).collect();
        self.written(brand, "/Ads", ads, &|id, seed, at| make(id, seed, at, 0))
    }

    /// The id of the first group of partners of a campaign.
    fn group(&self, brand: &Party, campaign: usize) -> String {
        let campaign = Campaign { brand: brand.clone(), index: campaign };
        brand.id_of(&format!("/Campaigns/{}/MediaPartnerGroups", campaign.id()), 0).to_string()
    }

    fn deals(&self, brand: &Party) -> Vec<Record> {
        let make = |id: &str, seed: Pick, at: i64, index: usize| {
            let campaign = Campaign { index: index % brand.campaigns(), brand: brand.clone() };
            let ends = at + 400 * DAY;
            Record::new(id, seed, at)
                .campaign(&campaign)
                .with("Name", format!("Deal {}", index + 1))
                .with("State", if ends > self.now { "ACTIVE" } else { "EXPIRED" })
                .with("Type", "GENERAL")
                .with("Scope", "ENTIRE_STORE")
                .with("EndDate", Fact::Time(ends))
                .with("RestrictedMediaPartners", Fact::Texts(Vec::new()))
                .with("RestrictedMediaPartnerGroups", Fact::Texts(Vec::new()))
        };
        let deal = |index: usize| {
            let id = brand.id_of("Deals", index).to_string();
            make(&id, brand.seed.within("Deals").with(index as u64), brand.made_at(index), index)
        };
        let count = if self.is_empty() { 0 } else { brand.deals() };
        let deals = (0..count).map(deal).collect();
        self.written(brand, "/Deals", deals, &|id, seed, at| make(id, seed, at, 0))
    }

    /// The brand and the place of a catalog.
    fn catalog(&self, id: &str) -> Option<(Party, usize)> {
        let of = |brand: &Party| (0..brand.catalogs()).find(|index| brand.id_of("Catalogs", *index).to_string() == id);
        self.brands().into_iter().find_map(|brand| of(&brand).map(|index| (brand, index)))
    }

    fn catalogs(&self, brand: &Party) -> Vec<Record> {
        let catalog = |index: usize| {
            let id = brand.id_of("Catalogs", index).to_string();
            let count = self.items(brand, index).len();
            let campaign = Campaign { brand: brand.clone(), index };
            let seed = brand.seed.within("Catalogs").with(index as u64);
            Record::new(id.as_str(), seed, brand.made_at(index))
                .campaign(&campaign)
                .with("Name", format!("{} catalog", campaign.name()))
                .with("Status", "ACTIVE")
                .with("NumberOfItems", Fact::Int(count as i64))
                .with("ItemsUri", Fact::Path(format!("/Catalogs/{id}/Items")))
        };
        let catalogs = (0..brand.catalogs()).map(catalog).collect();
        self.written(brand, "/Catalogs", catalogs, &|id, seed, at| Record::new(id, seed, at))
    }

    fn items(&self, brand: &Party, catalog: usize) -> Vec<Record> {
        let list = brand.id_of("Catalogs", catalog).to_string();
        let campaign = Campaign { brand: brand.clone(), index: catalog };
        let path = format!("/Catalogs/{list}/Items");
        let make = |id: &str, seed: Pick, at: i64, index: usize| {
            let price = 400 + seed.with(1).below(20_000) as i64;
            let off = 5 * seed.with(2).below(8) as i64;
            Record::new(id, seed, at)
                .campaign(&campaign)
                .with("CatalogId", list.as_str())
                .with("CatalogItemId", id)
                .with("Name", words::name_of(words::PRODUCTS, index))
                .with("Url", brand.shop(&format!("item/{id}")))
                .with("Manufacturer", brand.name.as_str())
                .with("OriginalPrice", Fact::Cents(price))
                .with("CurrentPrice", Fact::Cents(price - price * off / 100))
                .with("DiscountPercentage", Fact::Int(off))
                .with("ParentSku", id)
                .with("Promotions", Fact::Many(Vec::new()))
                .with("PromotionIds", Fact::Texts(Vec::new()))
        };
        let item = |index: usize| {
            let id = brand.id_of(&path, index).to_string();
            make(&id, brand.seed.within(&path).with(index as u64), brand.made_at(index), index)
        };
        let items = (0..brand.items()).map(item).collect();
        self.written(brand, &path, items, &|id, seed, at| make(id, seed, at, 0))
    }

    /// The contract of a pair for one campaign, the same on both sides.
    fn contract(&self, pair: &Pair, index: usize) -> Record {
        let campaign = Campaign { brand: pair.brand.clone(), index };
        let at = pair.from * DAY;
        let (status, end) = match campaign.state() {
            "PAUSED" => ("Pending", at + 1_000 * DAY),
            "DEACTIVATED" => ("Expired", (at + 30 * DAY).min(self.now.max(at))),
            _ => ("Active", at + 1_000 * DAY),
        };
        let id = pair.contract(index);
        let record = Record::new(id.as_str(), pair.seed.within("Contracts").with(index as u64), at)
            .campaign(&campaign)
            .partner(&pair.partner)
            .with("Status", status)
            .with("StartDate", Fact::Time(at))
            .with("EndDate", Fact::Time(end));
        let shelf = shelf(&pair.brand, &format!("/Campaigns/{}/Contracts", campaign.id()));
        let entry = shelf.and_then(|shelf| self.data.entry(&shelf, &id));
        entry.map(|entry| self.over(record.clone(), entry)).unwrap_or(record)
    }

    /// What was bought with an action; the amounts add up to those of the action.
    fn action_items(&self, id: &str) -> Option<Vec<Record>> {
        let actions = self.actions();
        let action = actions.find(id, self.now)?;
        let brand = &actions.pair(action)?.brand;
        let count = (1 + action.seed.with(30).below(3)) as i64;
        let path = format!("/Catalogs/{}/Items", brand.id_of("Catalogs", 0));
        let first = action.first_item(brand.items());
        let share =
            |total: i64, index: i64| if index == 0 { total - total / count * (count - 1) } else { total / count };
        let item = |index: i64| {
            let place = first + usize::try_from(index).unwrap_or_default();
            let sku = brand.id_of(&path, place).to_string();
            Record::new(sku.as_str(), action.seed.with(32 + index.unsigned_abs()), action.at)
                .with("Sku", sku.as_str())
                .with("ItemName", words::name_of(words::PRODUCTS, place))
                .with("Quantity", Fact::Int(1))
                .with("SaleAmount", Fact::Cents(share(action.amount, index)))
                .with("Payout", Fact::Cents(share(action.payout, index)))
                .with("Rebate", Fact::Cents(0))
        };
        Some((0..count).map(item).collect())
    }

    fn promotion(&self, brand: &Party) -> Record {
        let count = self.items(brand, 0).len();
        let id = brand.id.to_string();
        Record::new(id.as_str(), brand.seed.within("Promotions"), brand.made_at(0))
            .brand(brand)
            .with("NumberOfProducts", Fact::Int(count as i64))
            .with("PromotionEffectiveDates", super::time::moment(brand.made_at(0)))
            .with("PromotionItemsUri", Fact::Path(format!("/Catalogs/{}/Items", brand.id_of("Catalogs", 0))))
    }

    /// The brand of which a store shows the catalog: one that is made up.
    fn store_brand(&self) -> Option<Party> {
        self.brands().into_iter().find(|brand| brand.account.is_none())
    }

    fn store(&self, index: usize) -> Record {
        let me = self.me();
        let id = me.id_of("Stores", index).to_string();
        let (seed, at) = (me.seed.within("Stores").with(index as u64), me.made_at(index));
        let group = |number: usize| {
            let group = me.id_of(&format!("/Stores/{id}/Group"), number).to_string();
            let path = format!("/Stores/{id}/Group/{group}/Items");
            let brand = self.store_brand();
            let catalog = brand.map_or(0, |brand| brand.id_of("Catalogs", 0)).to_string();
            Record::new(group.as_str(), seed.with(number as u64), at)
                .with("Name", format!("Group {}", number + 1))
                .with("NumberOfProducts", Fact::Int(GROUP as i64))
                .with("CatalogId", catalog)
                .with("Uri", Fact::Path(path.clone()))
                .with("ItemsUri", Fact::Path(path))
        };
        Record::new(id.as_str(), seed, at)
            .with("Name", format!("Store {}", index + 1))
            .with("NumberOfGroups", Fact::Int(2))
            .with("StoreUri", Fact::Path(format!("/Stores/{id}")))
            .with("Groups", Fact::Many((0..2).map(group).collect()))
    }

    fn group_items(&self, store: &str, group: &str) -> Option<Vec<Record>> {
        let (me, brand) = (self.me(), self.store_brand()?);
        let store = (0..2).find(|index| me.id_of("Stores", *index).to_string() == store)?;
        let path = format!("/Stores/{}/Group", me.id_of("Stores", store));
        let group = (0..2).find(|number| me.id_of(&path, *number).to_string() == group)?;
        let items = self.items(&brand, 0);
        // Each group has others.
        Some(items.into_iter().skip((store * 2 + group) * GROUP).take(GROUP).collect())
    }
}

/// Puts the newest records first. Sorting is a lot of code, so there is one.
pub(super) fn newest_first(records: &mut [Record]) {
    records.sort_by_key(|record| std::cmp::Reverse(record.at));
}

/// How many products a group of a store has.
const GROUP: usize = 5;

fn trackers(brand: &Party, index: usize) -> Fact {
    let record = Record::new(brand.id_of("ActionTrackers", index).to_string(), brand.seed, 0);
    Fact::Many(vec![record.with("Name", words::name_of(words::TRACKERS, index))])
}

//! What belongs to a brand: ads, deals, catalogs and their items. It follows from the seed of the brand, whoever looks.

use super::fact::{Fact, Record};
use super::pick::Pick;
use super::time::DAY;
use super::words;
use super::world::{Campaign, Party, World};
use crate::account::AccountType;

impl World<'_> {
    pub(super) fn ads(&self, brand: &Party) -> Vec<Record> {
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
    pub(super) fn group(&self, brand: &Party, campaign: usize) -> String {
        let campaign = Campaign { brand: brand.clone(), index: campaign };
        brand.id_of(&format!("/Campaigns/{}/MediaPartnerGroups", campaign.id()), 0).to_string()
    }

    pub(super) fn deals(&self, brand: &Party) -> Vec<Record> {
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
    pub(super) fn catalog(&self, id: &str) -> Option<(Party, usize)> {
        let of = |brand: &Party| (0..brand.catalogs()).find(|index| brand.id_of("Catalogs", *index).to_string() == id);
        self.brands().into_iter().find_map(|brand| of(&brand).map(|index| (brand, index)))
    }

    pub(super) fn catalogs(&self, brand: &Party) -> Vec<Record> {
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

    pub(super) fn items(&self, brand: &Party, catalog: usize) -> Vec<Record> {
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
}

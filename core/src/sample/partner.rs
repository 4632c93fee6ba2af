//! What a brand and a partner see of each other: campaigns, partners, contracts, what was bought, promotions and stores.

use super::fact::{Fact, Record};
use super::lists::shelf;
use super::time::DAY;
use super::words;
use super::world::{Campaign, Pair, Party, World};
use crate::account::AccountType;

impl World<'_> {
    /// A campaign, as its brand and as a partner sees it.
    pub(super) fn program(&self, campaign: &Campaign) -> Record {
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
    pub(super) fn partner(&self, index: usize, partner: &Party) -> Record {
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
    pub(super) fn advertiser(&self, brand: &Party) -> Record {
        Record::new(brand.id.to_string(), brand.seed, brand.made_at(0))
            .with("Name", brand.name.as_str())
            .with("State", "ACTIVE")
            .with("Website", brand.shop(""))
            .with("RestAccountURL", brand.shop("api"))
            .with("Uri", Fact::Path(format!("/Advertisers/{}", brand.id)))
    }

    /// The contract of a pair for one campaign, the same on both sides.
    pub(super) fn contract(&self, pair: &Pair, index: usize) -> Record {
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
    pub(super) fn action_items(&self, id: &str) -> Option<Vec<Record>> {
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

    pub(super) fn promotion(&self, brand: &Party) -> Record {
        let count = self.items(brand, 0).len();
        let id = brand.id.to_string();
        Record::new(id.as_str(), brand.seed.within("Promotions"), brand.made_at(0))
            .brand(brand)
            .with("NumberOfProducts", Fact::Int(count as i64))
            .with("PromotionEffectiveDates", super::time::moment(brand.made_at(0)))
            .with("PromotionItemsUri", Fact::Path(format!("/Catalogs/{}/Items", brand.id_of("Catalogs", 0))))
    }

    /// The brand of which a store shows the catalog: one that is made up.
    pub(super) fn store_brand(&self) -> Option<Party> {
        self.brands().into_iter().find(|brand| brand.account.is_none())
    }

    pub(super) fn store(&self, index: usize) -> Record {
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

    pub(super) fn group_items(&self, store: &str, group: &str) -> Option<Vec<Record>> {
        let (me, brand) = (self.me(), self.store_brand()?);
        let store = (0..2).find(|index| me.id_of("Stores", *index).to_string() == store)?;
        let path = format!("/Stores/{}/Group", me.id_of("Stores", store));
        let group = (0..2).find(|number| me.id_of(&path, *number).to_string() == group)?;
        let items = self.items(&brand, 0);
        // Each group has others.
        Some(items.into_iter().skip((store * 2 + group) * GROUP).take(GROUP).collect())
    }
}

/// How many products a group of a store has.
const GROUP: usize = 5;

impl World<'_> {
    /// The one record of its kind, such as the company information.
    pub(super) fn only(&self, path: &str) -> Record {
        let me = self.me();
        let mut record = Record::new(me.id.to_string(), me.seed.within(path), me.made_at(0))
            .with("AccountId", me.id.to_string())
            .with("Name", me.name.as_str())
            .with("CompanyName", me.name.as_str())
            .with("Website", me.shop(""))
            .with("Currency", "USD");
        if path.ends_with("RequiredFields") {
            record.set("BankCountry", "US");
        }
        if self.account.kind == AccountType::Partner {
            // Contacts are users of the account.
            for (index, name) in
                ["FinancialContact", "TechnicalContact", "CommercialContact", "SecurityContact"].iter().enumerate()
            {
                let contact = Record::new("", me.seed.within(name), me.made_at(0))
                    .with("UserId", me.id_of("/Users", index).to_string());
                record.set(*name, Fact::One(Box::new(contact)));
            }
        }
        let entry = self.data.entry(&self.shelf(path), "");
        entry.map(|entry| self.over(record.clone(), entry)).unwrap_or(record)
    }
}

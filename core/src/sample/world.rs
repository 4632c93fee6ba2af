//! Who and what there is: the parties (brands and partners), their campaigns, ads, deals and action trackers, and which pairs of
//! a brand and a partner work together. All of it follows from the record ids of the accounts.

use super::fact::{Fact, Record};
use super::pick::Pick;
use super::time::{DAY, seconds};
use super::words;
use super::{Data, SampleSize};
use crate::account::{Account, AccountType};
use crate::id::AccountId;
use crate::ports::Timestamp;
use crate::workspace::Workspace;

/// How many days there are before an account was made: about 14 months.
pub(super) const BEFORE: i64 = 425;
/// How many days of data there are at most, however far the clock is moved: four years.
const MOST_DAYS: i64 = 1_461;
/// How many partners a brand has, and brands a partner, that are no accounts of the workspace.
const PARTNERS: usize = 24;
const BRANDS: usize = 4;
/// Between the ids of two records of a list.
const STEP: u32 = 11;

/// A brand or a partner: an account of the workspace, or one that is made up for an account.
#[derive(Clone, Debug)]
pub(super) struct Party {
    pub(super) seed: Pick,
    /// Its numeric id. That of an account has 4 to 8 digits; one that is made up has 9.
    pub(super) id: u32,
    pub(super) name: String,
    /// The account that it is.
    pub(super) account: Option<AccountId>,
    /// The day on which its data begins.
    pub(super) start: i64,
    /// The day on which its account was made.
    pub(super) made: i64,
    pub(super) is_demo: bool,
}

impl Party {
    pub(super) fn of(account: &Account) -> Self {
        let made = seconds(account.created).div_euclid(DAY);
        Self {
            seed: Pick::seed(&[account.id.as_str()]),
            id: account.number.get(),
            name: account.name.as_str().to_owned(),
            account: Some(account.id.clone()),
            start: made - BEFORE,
            made,
            is_demo: account.demo,
        }
    }

    /// One that is made up for this party.
    fn other(&self, what: &str, names: &[&str], index: usize) -> Self {
        let seed = self.seed.within(what).with(index as u64);
        let id = 100_000_000 + u32::try_from(seed.below(800_000_000)).unwrap_or_default();
        Self { seed, id, name: words::name_of(names, index), account: None, ..self.clone() }
    }

    /// The id of the record at this place of one of its lists.
    #[inline(never)]
    pub(super) fn id_of(&self, list: &str, index: usize) -> u32 {
        let base = 10_000_000 + u32::try_from(self.seed.within(list).below(80_000_000)).unwrap_or_default();
        base.saturating_add(STEP.saturating_mul(u32::try_from(index).unwrap_or(u32::MAX)))
    }

    /// An account has more of everything than a brand that is made up.
    const fn many(&self, account: usize, other: usize) -> usize {
        if self.account.is_some() { account } else { other }
    }

    pub(super) const fn campaigns(&self) -> usize {
        self.many(5, 2)
    }

    /// In which of its campaigns there are actions.
    pub(super) const fn live_campaigns(&self) -> usize {
        self.many(3, 2)
    }

    pub(super) const fn ads(&self) -> usize {
        self.many(57, 12)
    }

    pub(super) const fn deals(&self) -> usize {
        self.many(23, 4)
    }

    pub(super) const fn catalogs(&self) -> usize {
        self.many(2, 1)
    }

    pub(super) const fn items(&self) -> usize {
        self.many(120, 24)
    }

    /// A part of its name that can stand in an address.
    fn slug(&self) -> String {
        let letters = self.name.chars().filter(char::is_ascii_alphanumeric).take(24);
        let slug: String = letters.collect::<String>().to_ascii_lowercase();
        if slug.is_empty() { "brand".to_owned() } else { slug }
    }

    /// An address in its shop.
    pub(super) fn shop(&self, path: &str) -> String {
        format!("https://www.{}.example/{path}", self.slug())
    }

    /// The address under which a click on an ad is counted.
    pub(super) fn tracking(&self, partner: u32, campaign: u32, ad: u32) -> String {
        format!("https://go.{}.example/c/{partner}/{ad}/{campaign}", self.slug())
    }

    /// When the record at this place of a list that does not grow was made: the first one last.
    pub(super) const fn made_at(&self, index: usize) -> i64 {
        (self.start - 1 - 3 * index as i64) * DAY + 32_400
    }
}

/// A campaign of a brand.
#[derive(Clone, Debug)]
pub(super) struct Campaign {
    pub(super) brand: Party,
    pub(super) index: usize,
}

impl Campaign {
    pub(super) fn id(&self) -> u32 {
        self.brand.id_of("Campaigns", self.index)
    }

    pub(super) fn name(&self) -> String {
        [&self.brand.name, " ", &words::name_of(words::CAMPAIGNS, self.index)].concat()
    }

    pub(super) const fn state(&self) -> &'static str {
        match self.index {
            3 => "PAUSED",
            4 => "DEACTIVATED",
            _ => "ACTIVE",
        }
    }
}

/// A brand and a partner that work together.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    pub(super) brand: Party,
    pub(super) partner: Party,
    pub(super) seed: Pick,
    /// The day of the contract.
    pub(super) from: i64,
    /// How many actions they have in [`BEFORE`] days.
    pub(super) pace: i64,
}

impl Pair {
    fn of(brand: &Party, partner: &Party, size: SampleSize) -> Self {
        let seed = Pick::seed(&["pair"]).with(brand.seed.0).with(partner.seed.0);
        let are_accounts = brand.account.is_some() && partner.account.is_some();
        let from = if !are_accounts || (brand.is_demo && partner.is_demo) {
            brand.start.max(partner.start)
        } else {
            brand.made.max(partner.made)
        };
        let (own, others) = match size {
            SampleSize::Empty => (0, 0),
            SampleSize::Small => (20, 210),
            SampleSize::Large => (1_000, 100_000),
        };
        // Those that are made up share what there is; the remainder goes round.
        let count = if brand.account.is_some() { PARTNERS } else { BRANDS } as i64;
        let pace = if are_accounts { own } else { others / count + i64::from(others % count > 0) };
        Self { brand: brand.clone(), partner: partner.clone(), seed, from, pace }
    }

    /// A number that tells this pair from others in the ids of its actions.
    pub(super) const fn code(&self) -> u64 {
        self.seed.0 >> 36
    }

    /// The id of the contract for a campaign of the brand.
    pub(super) fn contract(&self, campaign: usize) -> String {
        (10_000_000 + self.seed.within("Contracts").below(80_000_000) + 11 * campaign as u64).to_string()
    }

    /// The payout as parts of a hundred of the amount.
    pub(super) const fn rate(&self) -> i64 {
        5 + self.seed.below(8) as i64
    }
}

/// The data of one account, as it is at a moment.
pub(super) struct World<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) data: &'a Data,
    pub(super) account: &'a Account,
    /// Now, in seconds since 1970.
    pub(super) now: i64,
}

impl<'a> World<'a> {
    pub(super) fn new(workspace: &'a Workspace, data: &'a Data, account: &'a Account, now: Timestamp) -> Self {
        Self { workspace, data, account, now: seconds(now) }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.data.size == SampleSize::Empty
    }

    pub(super) fn me(&self) -> Party {
        Party::of(self.account)
    }

    /// The last day of data that there is of a party.
    pub(super) fn last_day(&self, start: i64) -> i64 {
        self.now.div_euclid(DAY).min(start + MOST_DAYS)
    }

    fn parties(&self, kind: AccountType) -> Vec<Party> {
        self.workspace.accounts().into_iter().filter(|account| account.kind == kind).map(Party::of).collect()
    }

    /// The partners of a brand, or the brands of a partner: accounts first.
    fn others(&self, of: &Party, kind: AccountType) -> Vec<Party> {
        if self.is_empty() {
            return Vec::new();
        }
        let (what, count, names, others) = match kind {
            AccountType::Brand => ("partner", PARTNERS, words::PARTNERS, AccountType::Partner),
            AccountType::Partner | AccountType::Agency => ("brand", BRANDS, words::BRANDS, AccountType::Brand),
        };
        let mut all = self.parties(others);
        all.extend((0..count).map(|index| of.other(what, names, index)));
        all
    }

    /// The pairs that a party is one of.
    fn pairs_of(&self, party: &Party, kind: AccountType) -> Vec<Pair> {
        let size = self.data.size;
        let pair = |other: &Party| match kind {
            AccountType::Brand => Pair::of(party, other, size),
            AccountType::Partner | AccountType::Agency => Pair::of(other, party, size),
        };
        self.others(party, kind).iter().map(pair).collect()
    }

    /// The pairs whose actions the account sees: an agency those of all brands of the workspace.
    pub(super) fn pairs(&self) -> Vec<Pair> {
        match self.account.kind {
            AccountType::Agency => {
                let brands = self.parties(AccountType::Brand);
                brands.iter().flat_map(|brand| self.pairs_of(brand, AccountType::Brand)).collect()
            }
            kind => self.pairs_of(&self.me(), kind),
        }
    }

    /// The partners of a brand.
    pub(super) fn partners(&self) -> Vec<Party> {
        self.others(&self.me(), AccountType::Brand)
    }

    /// The brands whose campaigns the account sees.
    pub(super) fn brands(&self) -> Vec<Party> {
        match self.account.kind {
            _ if self.is_empty() => Vec::new(),
            AccountType::Brand => vec![self.me()],
            AccountType::Partner => self.others(&self.me(), AccountType::Partner),
            AccountType::Agency => self.parties(AccountType::Brand),
        }
    }

    pub(super) fn campaigns(&self) -> Vec<Campaign> {
        let of = |brand: Party| (0..brand.campaigns()).map(move |index| Campaign { brand: brand.clone(), index });
        self.brands().into_iter().flat_map(of).collect()
    }

    pub(super) fn campaign(&self, id: &str) -> Option<Campaign> {
        self.campaigns().into_iter().find(|campaign| campaign.id().to_string() == id)
    }
}

/// What records say of the things that they refer to.
impl Record {
    /// Refers to a campaign under the names that are used for it.
    pub(super) fn campaign(mut self, campaign: &Campaign) -> Self {
        let (id, name) = (campaign.id().to_string(), campaign.name());
        for (field, name_of) in [("CampaignId", "CampaignName"), ("ProgramId", "ProgramName")] {
            self.set(field, id.as_str());
            self.set(name_of, name.as_str());
        }
        self.brand(&campaign.brand)
    }

    pub(super) fn brand(mut self, brand: &Party) -> Self {
        self.set("AdvertiserId", brand.id.to_string());
        self.set("AdvertiserName", brand.name.as_str());
        self.set("AdvertiserUrl", brand.shop(""));
        self.set("AdvertiserLocation", "US");
        self.set("LandingPage", brand.shop("landing"));
        self.set("LandingPageUrl", brand.shop("landing"));
        self
    }

    pub(super) fn partner(mut self, partner: &Party) -> Self {
        let names = [
            ("MediaPartnerId", "MediaPartnerName"),
            ("PartnerId", "PartnerName"),
            ("MediaId", "MediaName"),
            ("AssignedPartnerId", "AssignedPartnerName"),
        ];
        for (id, name) in names {
            self.set(id, partner.id.to_string());
            self.set(name, partner.name.as_str());
        }
        self.with("PartnerUri", Fact::Path(format!("/MediaPartners/{}", partner.id)))
    }

    pub(super) fn tracker(self, brand: &Party, index: usize) -> Self {
        let id = brand.id_of("ActionTrackers", index).to_string();
        let name = words::name_of(words::TRACKERS, index);
        self.with("ActionTrackerId", id.as_str())
            .with("ActionTrackerName", name.as_str())
            .with("EventTypeId", id)
            .with("EventTypeName", name.as_str())
            .with("EventCode", name.to_ascii_uppercase().replace(' ', "_"))
    }

    pub(super) fn deal(self, brand: &Party, index: usize) -> Self {
        self.with("DealId", brand.id_of("Deals", index).to_string())
            .with("DealName", format!("Deal {}", index + 1))
            .with("DealState", "ACTIVE")
            .with("DealType", "GENERAL")
            .with("DealScope", "ENTIRE_STORE")
    }

    pub(super) fn ad(self, brand: &Party, index: usize) -> Self {
        self.with("AdId", brand.id_of("Ads", index).to_string()).with("AdName", format!("Ad {}", index + 1))
    }
}

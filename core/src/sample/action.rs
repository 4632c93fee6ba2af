//! Actions: what partners are paid for. There may be a hundred thousand, so one is a few numbers, and its fields are written
//! only for the page that is asked for.

use super::data::Amend;
use super::fact::{Fact, Record};
use super::pick::Pick;
use super::time::DAY;
use super::words;
use super::world::{BEFORE, Campaign, Pair, World};
use std::rc::Rc;

/// How long after an action it can still be changed, and how long after that it is cleared, in seconds.
const LOCKS: i64 = 30 * DAY;
const CLEARS: i64 = 15 * DAY;
/// How long after the event the action is there.
const LAG: i64 = 60;
/// How long before it the click was that led to it, in seconds.
const CLICKED: i64 = 1_800;
/// How many numbers within a day an id has room for.
const MOST_A_DAY: u64 = 1_024;

/// An action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Action {
    pub(super) seed: Pick,
    /// When it happened, in seconds since 1970.
    pub(super) at: i64,
    /// When it was or will be reversed; 0 if never.
    pub(super) reversed: i64,
    /// In hundredths.
    pub(super) amount: i64,
    /// In hundredths.
    pub(super) payout: i64,
    /// The last part of its id.
    serial: u64,
    /// The place of its pair.
    pub(super) pair: u16,
    /// The places of its campaign, ad and action tracker in the lists of its brand.
    pub(super) campaign: u8,
    pub(super) ad: u8,
    pub(super) tracker: u8,
}

/// What has become of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Pending,
    Approved,
    Reversed,
}

impl State {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "PENDING",
            Self::Approved => "APPROVED",
            Self::Reversed => "REVERSED",
        }
    }
}

impl Action {
    /// The action of a pair with this number on a day.
    fn of(pair: &Pair, place: u16, day: i64, number: u64) -> Self {
        let seed = pair.seed.with(day.unsigned_abs()).with(number);
        let part = |what: u64, most: u64| seed.with(what).below(most);
        let campaign = part(1, pair.brand.live_campaigns() as u64);
        let turns = (pair.brand.ads() / pair.brand.campaigns().max(1)) as u64;
        let ad = campaign + pair.brand.campaigns() as u64 * part(2, turns);
        let amount = 400 + part(3, 48_000) as i64;
        let at = day * DAY + part(4, DAY as u64) as i64;
        let reversed = if part(5, 11) == 0 { at + DAY + part(6, 25) as i64 * DAY } else { 0 };
        Self {
            seed,
            at,
            reversed,
            amount,
            payout: amount * pair.rate() / 100,
            serial: pair.code() * MOST_A_DAY + number,
            pair: place,
            campaign: campaign as u8,
            ad: ad as u8,
            tracker: part(7, words::TRACKERS.len() as u64) as u8,
        }
    }

    pub(super) const fn locks(&self) -> i64 {
        self.at.div_euclid(DAY) * DAY + LOCKS
    }

    pub(super) const fn created(&self) -> i64 {
        self.at + LAG
    }

    /// When it was cleared, if it has been.
    pub(super) fn cleared(&self, now: i64) -> Option<i64> {
        let at = self.locks() + CLEARS;
        (self.state(now) == State::Approved && at <= now).then_some(at)
    }

    pub(super) const fn state(&self, now: i64) -> State {
        if self.reversed > 0 && self.reversed <= now {
            State::Reversed
        } else if self.locks() <= now {
            State::Approved
        } else {
            State::Pending
        }
    }

    /// When its state was last changed; else when it was made.
    pub(super) const fn modified(&self, now: i64) -> i64 {
        match self.state(now) {
            State::Reversed => self.reversed,
            State::Approved => self.locks(),
            State::Pending => self.created(),
        }
    }

    /// How many clicks led to it and went before it.
    pub(super) const fn clicks(&self) -> i64 {
        3 + self.seed.with(8).below(12) as i64
    }

    /// When it was clicked; 0 is the click that led to it. All clicks are on the day of the action.
    pub(super) const fn clicked(&self, number: i64) -> i64 {
        let of_day = self.at.rem_euclid(DAY);
        if number == 0 {
            return self.at - if CLICKED < of_day { CLICKED } else { of_day };
        }
        self.at - self.seed.with(20 + number.unsigned_abs()).below(of_day as u64 + 1) as i64
    }

    /// The place of the first thing that was bought, in a catalog with so many; up to two follow.
    pub(super) fn first_item(&self, items: usize) -> usize {
        self.seed.with(31).place(items.saturating_sub(3))
    }

    fn amend(&mut self, amend: &Amend) {
        if let Some(amount) = amend.amount {
            self.payout = if self.amount > 0 { self.payout * amount / self.amount } else { 0 };
            self.amount = amount;
        }
        if let Some(at) = amend.reversed {
            self.reversed = if self.reversed > 0 { self.reversed.min(at) } else { at };
        }
    }
}

/// How many actions a pair has on a day: over time as many as its pace says.
fn count(pair: &Pair, day: i64) -> u64 {
    let phase = pair.seed.with(9).below(BEFORE as u64) as i64;
    let until = |day: i64| (day * pair.pace + phase).div_euclid(BEFORE);
    u64::try_from(until(day) - until(day - 1)).unwrap_or_default().min(MOST_A_DAY)
}

/// The id of an action of a pair.
pub(super) fn id_in(pair: &Pair, action: &Action) -> String {
    let campaign = pair.brand.id_of("Campaigns", usize::from(action.campaign));
    format!("{campaign}.{}.{}", action.at.div_euclid(DAY), action.serial)
}

/// All actions of an account up to the end of a day, the newest first.
pub(super) struct Actions {
    pub(super) pairs: Vec<Pair>,
    rows: Vec<Action>,
}

/// What actions depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    account: String,
    day: i64,
    /// How often actions were written.
    version: u64,
    /// The pairs and the days of their contracts; names and numbers of accounts can change as well.
    pairs: Vec<(u64, i64, u32, u32, String, String)>,
}

impl Key {
    /// Whether it is for the same account.
    pub(super) fn is_for_same(&self, other: &Self) -> bool {
        self.account == other.account
    }
}

impl World<'_> {
    /// The actions of one pair that there are by now, those of the last days first.
    pub(super) fn recent(&self, pair: &Pair) -> impl Iterator<Item = Action> {
        let of_day = move |day: i64| (0..count(pair, day)).map(move |number| Action::of(pair, 0, day, number));
        let days = (pair.from..=self.last_day(pair.from)).rev();
        days.flat_map(of_day).filter(|action| action.created() <= self.now)
    }

    /// The actions of the account. They are kept until something that they depend on changes.
    pub(super) fn actions(&self) -> Rc<Actions> {
        let pairs = self.pairs();
        let key = Key {
            account: self.account.id.as_str().to_owned(),
            day: self.now.div_euclid(DAY),
            version: self.data.version,
            pairs: pairs
                .iter()
                .map(|pair| {
                    let (brand, partner) = (&pair.brand, &pair.partner);
                    (pair.seed.0, pair.from, brand.id, partner.id, brand.name.clone(), partner.name.clone())
                })
                .collect(),
        };
        self.data.cached(key, || Actions::new(pairs, self))
    }
}

impl Actions {
    fn new(pairs: Vec<Pair>, world: &World<'_>) -> Self {
        let days = |pair: &Pair| pair.from..=world.last_day(pair.from);
        let total: i64 = pairs.iter().map(|pair| pair.pace * (days(pair).count() as i64 + 1) / BEFORE + 1).sum();
        let mut rows = Vec::with_capacity(usize::try_from(total).unwrap_or_default());
        for (place, pair) in (0_u16..).zip(&pairs) {
            for day in days(pair) {
                rows.extend((0..count(pair, day)).map(|number| Action::of(pair, place, day, number)));
            }
        }
        for (number, made) in world.data.made.iter().enumerate() {
            let is_it = |pair: &Pair| (pair.brand.seed, pair.partner.seed) == (made.brand, made.partner);
            let Some(place) = pairs.iter().position(is_it) else { continue };
            let Some(pair) = pairs.get(place) else { continue };
            let mut action = Action::of(pair, u16::try_from(place).unwrap_or_default(), made.at.div_euclid(DAY), 0);
            action.seed = made.seed;
            (action.at, action.amount, action.reversed) = (made.at, made.amount, 0);
            action.payout = made.payout.unwrap_or(made.amount * pair.rate() / 100);
            (action.campaign, action.tracker, action.ad) = (made.campaign, made.tracker, made.campaign);
            // No pair has a code that is as high.
            action.serial = (MOST_A_DAY << 30) + number as u64;
            rows.push(action);
        }
        let mut actions = Self { pairs, rows };
        for (id, amend) in &world.data.amends {
            if let Some(place) = actions.place(id) {
                actions.rows.get_mut(place).into_iter().for_each(|row| row.amend(amend));
            }
        }
        actions.rows.sort_unstable_by_key(|row| (std::cmp::Reverse(row.at), row.serial));
        actions
    }

    fn place(&self, id: &str) -> Option<usize> {
        let mut parts = id.split('.');
        let mut part = || {
            let text = parts.next()?;
            text.parse::<u64>().ok().filter(|number| number.to_string() == text)
        };
        let (campaign, day, serial) = (part()?, part()?, part()?);
        let is_it = |row: &Action| {
            row.serial == serial && row.at.div_euclid(DAY) == day as i64 && u64::from(self.campaign_id(row)) == campaign
        };
        if parts.next().is_some() {
            return None;
        }
        self.rows.iter().position(is_it)
    }

    /// The actions that there are by now, the newest first.
    pub(super) fn until(&self, now: i64) -> &[Action] {
        let first = self.rows.partition_point(|row| row.created() > now);
        self.rows.get(first..).unwrap_or_default()
    }

    /// The action with this id.
    pub(super) fn find(&self, id: &str, now: i64) -> Option<&Action> {
        self.place(id).and_then(|place| self.rows.get(place)).filter(|row| row.created() <= now)
    }

    pub(super) fn pair(&self, action: &Action) -> Option<&Pair> {
        self.pairs.get(usize::from(action.pair))
    }

    fn campaign_id(&self, action: &Action) -> u32 {
        self.pair(action).map_or(0, |pair| pair.brand.id_of("Campaigns", usize::from(action.campaign)))
    }

    pub(super) fn campaign(&self, action: &Action) -> Option<Campaign> {
        let brand = self.pair(action)?.brand.clone();
        Some(Campaign { brand, index: usize::from(action.campaign) })
    }

    /// Its id.
    pub(super) fn id(&self, action: &Action) -> String {
        self.pair(action).map(|pair| id_in(pair, action)).unwrap_or_default()
    }

    /// The number that the brand has for the order.
    pub(super) fn order(action: &Action) -> String {
        format!("ORD-{:09}", action.seed.with(10).below(1_000_000_000))
    }

    /// The action as a record, with everything that it says of others.
    pub(super) fn record(&self, action: &Action, world: &World<'_>) -> Record {
        let id = self.id(action);
        let record = Record::new(id.as_str(), action.seed, action.at);
        let (Some(pair), Some(campaign)) = (self.pair(action), self.campaign(action)) else { return record };
        let cleared = action.cleared(world.now).map_or(Fact::Text(String::new()), Fact::Time);
        let (city, country, region) = words::place(action.seed.with(11));
        let mut record = record
            .campaign(&campaign)
            .partner(&pair.partner)
            .tracker(&pair.brand, usize::from(action.tracker))
            .ad(&pair.brand, usize::from(action.ad))
            .with("State", action.state(world.now).as_str())
            .with("Amount", Fact::Cents(action.amount))
            .with("IntendedAmount", Fact::Cents(action.amount))
            .with("DeltaAmount", Fact::Cents(0))
            .with("Payout", Fact::Cents(action.payout))
            .with("ClientCost", Fact::Cents(action.payout))
            .with("IntendedPayout", Fact::Cents(action.payout))
            .with("DeltaPayout", Fact::Cents(0))
            .with("Currency", "USD")
            .with("ReferringDate", Fact::Time(action.clicked(0)))
            .with("EventDate", Fact::Time(action.at))
            .with("CreationDate", Fact::Time(action.created()))
            .with("LockingDate", Fact::Time(action.locks()))
            .with("ClearedDate", cleared)
            .with("ActionId", id.as_str())
            .with("ContractId", pair.contract(campaign.index))
            .with("ActionUri", Fact::Path(format!("/Actions/{id}")))
            .with("Oid", Self::order(action))
            .with("CustomerId", format!("CUST-{:06}", action.seed.with(12).below(1_000_000)))
            .with("CustomerCity", city)
            .with("CustomerCountry", country)
            .with("CustomerRegion", region)
            .with("CustomerArea", region)
            .with("PromoCode", "");
        let made = action.serial.checked_sub(MOST_A_DAY << 30).and_then(|number| usize::try_from(number).ok());
        let made = made.and_then(|number| world.data.made.get(number)).map(|made| made.fields.as_slice());
        let amended =
            world.data.amends.iter().find(|(other, _)| *other == id).map(|(_, amend)| amend.fields.as_slice());
        for (name, text) in made.into_iter().chain(amended).flatten() {
            record.set(name.clone(), text.as_str());
        }
        record
    }
}

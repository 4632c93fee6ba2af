//! Clicks: each action has one that led to it and some that went before. The id of a click is that of its action with a number.

use super::action::{Action, Actions};
use super::fact::{Fact, Record};
use super::lists::newest_first;
use super::world::World;

impl World<'_> {
    /// The click with this id, in a campaign if one is named.
    pub(super) fn click(&self, campaign: Option<&str>, id: &str) -> Option<Record> {
        let (action, number) = id.rsplit_once('.')?;
        let place: i64 = number.parse().ok().filter(|place: &i64| place.to_string() == number)?;
        let actions = self.actions();
        let action = actions.find(action, self.now).filter(|action| (0..action.clicks()).contains(&place))?;
        let is_in = actions.campaign(action).is_some_and(|of| campaign.is_none_or(|id| of.id().to_string() == id));
        is_in.then(|| self.click_record(&actions, action, place))
    }

    /// The clicks of a campaign, or of all, within these seconds; the newest first.
    pub(super) fn clicks(&self, campaign: Option<&str>, (from, to): (i64, i64)) -> Vec<Record> {
        let actions = self.actions();
        let mut records = Vec::new();
        for action in actions.until(self.now).iter().filter(|action| (from..=to).contains(&action.at)) {
            if actions.campaign(action).is_some_and(|of| campaign.is_none_or(|id| of.id().to_string() == id)) {
                records.extend((0..action.clicks()).map(|place| self.click_record(&actions, action, place)));
            }
        }
        newest_first(&mut records);
        records
    }

    fn click_record(&self, actions: &Actions, action: &Action, place: i64) -> Record {
        let at = action.clicked(place);
        let id = format!("{}.{place}", actions.id(action));
        let record = Record::new(id, action.seed.with(40 + place.unsigned_abs()), at);
        let (Some(pair), Some(campaign)) = (actions.pair(action), actions.campaign(action)) else { return record };
        record
            .campaign(&campaign)
            .partner(&pair.partner)
            .ad(&pair.brand, usize::from(action.ad))
            .with("EventDate", Fact::Time(at))
            .with("Payout", Fact::Cents(if place == 0 { action.payout } else { 0 }))
            .with("UniqueClick", Fact::Flag(place == 0))
    }
}

//! Lists that are made of actions: the actions themselves, their changes, inquiries about them, and what reports list. A row is
//! the place of its action; a record is made only of what a page shows.

use super::action::{Action, Actions, State};
use super::fact::{Fact, Record};
use super::filter::Filter;
use super::time::DAY;
use super::world::World;
use std::rc::Rc;

/// Which of the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The actions.
    Actions,
    /// What changed of them, and when.
    Updates,
    /// Inquiries about some of them.
    Inquiries,
}

/// A row: an action, and for its changes which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    place: u32,
    is_later: bool,
}

/// What a filter looks at in a row.
pub(super) struct View<'a> {
    pub(super) action: &'a Action,
    pub(super) state: State,
    /// When the row was last changed.
    pub(super) changed: i64,
}

/// The rows of such a list that a filter leaves, the newest first.
pub(super) struct Ledger {
    what: What,
    actions: Rc<Actions>,
    rows: Vec<Row>,
}

/// One in how many actions is asked about, and how long after it, and how long until that is settled.
const INQUIRIES: u64 = 10;
const ASKED: i64 = DAY;
const SETTLED: i64 = 15 * DAY;

pub(super) fn is_asked_about(action: &Action, now: i64) -> bool {
    action.seed.with(13).below(INQUIRIES) == 0 && action.at + ASKED <= now
}

/// The id of the inquiry about the action with this id.
pub(super) fn inquiry_id(action: &str) -> String {
    action.split('.').skip(1).collect()
}

impl World<'_> {
    /// The rows of a list that is made of actions, those only that a filter and a range of days leave.
    pub(super) fn ledger(&self, what: What, filter: &Filter, days: Option<(i64, i64)>) -> Ledger {
        let (actions, now) = (self.actions(), self.now);
        let tests = filter.plain(&actions);
        let within = |action: &Action| days.is_none_or(|(from, to)| (from..=to).contains(&action.at));
        let mut rows = Vec::new();
        for (place, action) in (0_u32..).zip(actions.until(now)).filter(|(_, action)| within(action)) {
            let mut push = |state: State, changed: i64, is_later: bool| {
                if tests.iter().all(|test| test.passes(&View { action, state, changed })) {
                    rows.push(Row { place, is_later });
                }
            };
            let state = action.state(now);
            match what {
                What::Actions => push(state, action.modified(now), false),
                What::Updates => {
                    push(State::Pending, action.created(), false);
                    if state != State::Pending {
                        push(state, action.modified(now), true);
                    }
                }
                What::Inquiries if is_asked_about(action, now) => push(state, action.at + ASKED, false),
                What::Inquiries => {}
            }
        }
        let mut ledger = Ledger { what, actions, rows };
        if what == What::Updates {
            let actions = Rc::clone(&ledger.actions);
            let at = |row: &Row| {
                let action = actions.until(now).get(row.place as usize);
                action.map_or(0, |action| if row.is_later { action.modified(now) } else { action.created() })
            };
            ledger.rows.sort_by_cached_key(|row| std::cmp::Reverse(at(row)));
        }
        ledger
    }

    /// The change of an action with this id.
    pub(super) fn update(&self, id: &str) -> Option<Record> {
        let (action, part) = id.rsplit_once('.')?;
        let actions = self.actions();
        let action = actions.find(action, self.now)?;
        match part {
            "0" => Some(self.update_record(&actions, action, false)),
            "1" if action.state(self.now) != State::Pending => Some(self.update_record(&actions, action, true)),
            _ => None,
        }
    }

    fn update_record(&self, actions: &Actions, action: &Action, is_later: bool) -> Record {
        let record = actions.record(action, self);
        let action_id = record.id.clone();
        let (state, at) = if is_later {
            (action.state(self.now), action.modified(self.now))
        } else {
            (State::Pending, action.created())
        };
        let id = format!("{action_id}.{}", u8::from(is_later));
        let sign = match state {
            State::Pending => 1,
            State::Approved => 0,
            State::Reversed => -1,
        };
        let detail = match state {
            State::Pending => "CREATED",
            State::Approved => "LOCKED",
            State::Reversed => "ITEM_RETURNED",
        };
        let sku = self.list(&format!("/Actions/{action_id}/Items")).and_then(|items| items.into_iter().next());
        let sku = sku.map_or(String::new(), |item| item.id);
        let mut record = record
            .with("Uri", Fact::Path(format!("/ActionUpdates/{id}")))
            .with("State", state.as_str())
            .with("ReportingState", state.as_str())
            .with("StateDetail", detail)
            .with("Disposition", detail)
            .with("DeltaPayout", Fact::Cents(sign * action.payout))
            .with("DeltaAmount", Fact::Cents(sign * action.amount))
            .with("UpdateDate", Fact::Time(at))
            .with("ActionDate", Fact::Time(action.at))
            .with("ClearingDate", Fact::Time(action.locks() + SETTLED))
            .with("Quantity", Fact::Int(1))
            .with("DefaultPayout", Fact::Cents(action.payout))
            .with("Sku", sku);
        (record.id, record.at) = (id, at);
        record
    }

    /// The inquiry with this id.
    pub(super) fn inquiry(&self, id: &str) -> Option<Record> {
        let actions = self.actions();
        let is_it = |action: &&Action| is_asked_about(action, self.now) && inquiry_id(&actions.id(action)) == id;
        let found = actions.until(self.now).iter().find(is_it);
        found
            .map(|action| self.inquiry_record(&actions, action))
            .or_else(|| self.asked().into_iter().find(|record| record.id == id))
    }

    /// The inquiries that were made here.
    pub(super) fn asked(&self) -> Vec<Record> {
        let status = |record: Record| {
            record.with("ResolutionStatus", "PENDING").with("ResolutionDate", "").with("RejectReason", "")
        };
        self.written(&self.me(), "/ActionInquiries", Vec::new(), &|id, seed, at| status(Record::new(id, seed, at)))
    }

    fn inquiry_record(&self, actions: &Actions, action: &Action) -> Record {
        let record = actions.record(action, self);
        let id = inquiry_id(&record.id);
        let (at, settled) = (action.at + ASKED, action.at + SETTLED);
        let is_settled = settled <= self.now;
        let status = match action.state(self.now) {
            _ if !is_settled => "PENDING",
            State::Reversed => "REJECTED",
            _ => "APPROVED",
        };
        let later = |at: i64| if is_settled { Fact::Time(at) } else { Fact::Text(String::new()) };
        let mut record = record
            .with("Uri", Fact::Path(format!("/ActionInquiries/{id}")))
            .with("OrderId", Actions::order(action))
            .with("TransactionDate", Fact::Time(action.at))
            .with("TransactionAmount", Fact::Cents(action.amount))
            .with("ExpectedPayout", Fact::Cents(action.payout))
            .with("FinalPayout", Fact::Cents(action.payout))
            .with("InquiryDate", Fact::Time(at))
            .with("CreationDate", Fact::Time(at))
            .with("ResolutionDeadlineDate", Fact::Time(at + 14 * DAY))
            .with("AutoApprovalDate", Fact::Time(at + 21 * DAY))
            .with("ResolutionDate", later(settled))
            .with("ResolutionStatus", status);
        (record.id, record.at) = (id, at);
        let entry = self.data.entry(&self.shelf("/ActionInquiries"), &record.id);
        entry.map(|entry| self.over(record.clone(), entry)).unwrap_or(record)
    }
}

impl Ledger {
    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The records of some of the rows.
    pub(super) fn records(&self, range: std::ops::Range<usize>, world: &World<'_>) -> Vec<Record> {
        let record = |row: &Row| {
            let action = self.actions.until(world.now).get(row.place as usize)?;
            Some(match self.what {
                What::Actions => self.actions.record(action, world),
                What::Updates => world.update_record(&self.actions, action, row.is_later),
                What::Inquiries => world.inquiry_record(&self.actions, action),
            })
        };
        self.rows.get(range).unwrap_or_default().iter().filter_map(record).collect()
    }
}

//! Lists whose records have nothing of their own but a name and what they refer to: one table.

use super::fact::uuid;
use super::time::DAY;
use super::world::{Party, World};
use crate::account::AccountType;

/// A list whose records need no more than a name and what they refer to.
pub(super) struct Plan {
    /// How many records there are from the start.
    pub(super) count: usize,
    /// After how many days another one is made; 0 if never.
    pub(super) every: i64,
    /// What one is called.
    pub(super) name: &'static str,
    /// What one refers to, a letter each: `c`ampaign, `p`artner, `t`racker, `d`eal, `a`ction, the `l`ist it is in.
    pub(super) refers: &'static str,
}

const fn plan(count: usize, every: i64, name: &'static str, refers: &'static str) -> Plan {
    Plan { count, every, name, refers }
}

/// The plan of a list.
pub(super) fn plan_of(kind: AccountType, path: &[&str]) -> Option<Plan> {
    use AccountType::{Agency, Brand, Partner};
    Some(match (kind, path) {
        (Brand, ["LegalEntities"]) => plan(2, 0, "Legal entity", ""),
        (Brand, ["Campaigns", _, "Contacts"]) => plan(6, 0, "Contact", ""),
        (Brand, ["Campaigns", _, "Notes"]) => plan(0, 40, "Note", "cp"),
        (Brand, ["Campaigns", _, "MediaPartnerGroups"]) => plan(4, 0, "Group", "c"),
        (Brand, ["Campaigns", _, "UnsubscribedContacts"]) => plan(0, 30, "Contact", "p"),
        (Brand, ["Campaigns", _, "BlockRedirectRules"]) => plan(3, 0, "Routing rule", "c"),
        (Brand, ["Campaigns", _, "Tasks"]) | (Partner, ["Tasks"]) => plan(0, 30, "Task", "cpa"),
        (Brand, ["PhoneNumbers"]) => plan(6, 0, "Phone number", ""),
        (Brand | Partner, ["ExceptionLists" | "PromoCodeExceptionLists"]) => plan(4, 0, "Exception list", "ct"),
        (Brand | Partner, ["ExceptionLists" | "PromoCodeExceptionLists", _, "Items"]) => plan(12, 0, "Exception", "l"),
        (Brand | Partner, ["PromoCodes"]) => plan(23, 0, "Promo code", "cpd"),
        (Brand, ["TrackingValueRequests"]) => plan(0, 36, "Request", "cpd"),
        (Brand, ["APISubmissions"]) => plan(0, 18, "Submission", "cpt"),
        (Brand, ["FTPFileSubmissions"]) => plan(0, 18, "Submission", ""),
        (Partner, ["MediaProperties"]) => plan(5, 0, "Property", ""),
        (Partner, ["Users"]) => plan(4, 0, "User", ""),
        (Partner, ["TaxDocuments"]) => plan(0, 150, "Tax document", ""),
        (Agency, ["Compliance", "Content", "ComplianceAPISubmissions"]) => plan(2, 0, "Submission", ""),
        _ => return None,
    })
}

/// Names of lists in paths that stand for one list.
fn canonical(segment: &str) -> &str {
    match segment {
        "Programs" => "Campaigns",
        "ReportExport" => "Reports",
        "TaxDocument" => "TaxDocuments",
        other => other,
    }
}

/// The path of a list with the ids in it, under the one name that it has here.
pub(super) fn canonical_path(path: &str) -> String {
    path.split('/').skip(1).map(canonical).flat_map(|segment| ["/", segment]).collect()
}

/// The id of the record with this number.
pub(super) fn planned_id(party: &Party, path: &str, number: usize) -> String {
    let own = party.seed.within(path).with(number as u64);
    if path.ends_with("FTPFileSubmissions") {
        uuid(own)
    } else if path.ends_with("APISubmissions") {
        ["A-", &uuid(own)].concat()
    } else {
        party.id_of(path, number).to_string()
    }
}

impl World<'_> {
    /// The numbers and times of the records of a list with a plan: those from the start first, then the others, the oldest first.
    pub(super) fn planned_times(&self, path: &str, plan: &Plan) -> Vec<(usize, i64)> {
        let me = self.me();
        if self.is_empty() {
            return Vec::new();
        }
        let seed = me.seed.within(path);
        let phase = seed.below(plan.every.unsigned_abs().max(1)) as i64;
        let days = (me.start..=self.last_day(me.start)).filter(|day| plan.every > 0 && (day + phase) % plan.every == 0);
        let at = |day: i64| day * DAY + seed.with(day.unsigned_abs()).below(DAY as u64) as i64;
        let number = |day: i64| usize::try_from((day + phase) / plan.every).unwrap_or_default();
        let first = (0..plan.count).map(|index| (index, me.made_at(index)));
        first.chain(days.map(|day| (number(day), at(day)))).filter(|(_, at)| *at <= self.now).collect()
    }
}

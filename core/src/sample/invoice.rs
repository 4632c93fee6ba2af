//! Invoices: one for each month of a pair of brand and partner in which there were actions, once no action of it can change.

use super::fact::{Fact, Record};
use super::time::{DAY, civil, day_of};
use super::world::{Pair, World};
use crate::account::AccountType;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// Days from the making of an invoice until it is paid, and until it is due.
const PAID: i64 = 20;
const DUE: i64 = 30;

/// When the invoice of a month is made: on the fifth of the month after the next, when all of its actions are locked.
fn made(year: i64, month: i64) -> i64 {
    let months = year * 12 + month + 1;
    day_of(months.div_euclid(12), months.rem_euclid(12) + 1, 5) * DAY
}

/// The month of a moment, if its invoice has been made by now.
pub(super) fn invoiced(at: i64, now: i64) -> Option<(i64, i64)> {
    let (year, month, _) = civil(at.div_euclid(DAY));
    (made(year, month) <= now).then_some((year, month))
}

/// The id of the invoice of a pair for a month.
pub(super) fn invoice_id(pair: &Pair, year: i64, month: i64) -> String {
    let number = (year * 12 + month).unsigned_abs();
    (100_000_000 + pair.seed.within("Invoices").below(800_000_000) + 11 * number).to_string()
}

/// Of one action: year, month, the places of its pair and its campaign, and its payout.
type Line = (i64, i64, u16, u8, i64);

impl World<'_> {
    /// The invoices of the account.
    pub(super) fn invoices(&self) -> Vec<Record> {
        let actions = self.actions();
        let mut lines: Vec<Line> = Vec::new();
        for action in actions.until(self.now) {
            let Some((year, month)) = invoiced(action.at, self.now) else { continue };
            if action.reversed == 0 || action.reversed > made(year, month) {
                lines.push((year, month, action.pair, action.campaign, action.payout));
            }
        }
        lines.sort_unstable();
        let invoice = |of_month: &[Line]| {
            let (year, month, pair, ..) = of_month.first()?;
            // By campaign: how many actions, and their payouts.
            let by_campaign = of_month.chunk_by(|one, other| one.3 == other.3);
            let lines: Vec<(u8, i64, i64)> = by_campaign
                .filter_map(|of| Some((of.first()?.3, of.len() as i64, of.iter().map(|line| line.4).sum())))
                .collect();
            let pair = actions.pairs.get(usize::from(*pair))?;
            let at = made(*year, *month);
            let number = (year * 12 + month).unsigned_abs();
            let id = invoice_id(pair, *year, *month);
            let name = MONTHS.get(usize::try_from(month - 1).unwrap_or_default()).copied().unwrap_or_default();
            let of_month = format!("{name} {year}");
            let is_paid = at + PAID * DAY <= self.now;
            let other = if self.account.kind == AccountType::Brand { &pair.partner } else { &pair.brand };
            let seed = pair.seed.with(number);
            let campaign = |index: u8| super::world::Campaign { brand: pair.brand.clone(), index: usize::from(index) };
            let line = |&(index, count, cents): &(u8, i64, i64)| {
                Record::new("", seed.with(u64::from(index)), at)
                    .campaign(&campaign(index))
                    .with("Description", "Actions")
                    .with("EventMonthYear", of_month.as_str())
                    .with("Actions", Fact::Int(count))
                    .with("NetItemAmount", Fact::Cents(cents))
                    .with("VatItemAmount", Fact::Cents(0))
                    .with("TotalItemAmount", Fact::Cents(cents))
                    .with("Status", if is_paid { "PAID" } else { "PENDING" })
                    .with("DueDate", Fact::Time(at + DUE * DAY))
                    .with("PaidDate", if is_paid { Fact::Time(at + PAID * DAY) } else { Fact::Text(String::new()) })
            };
            let detail = |&(index, _, cents): &(u8, i64, i64)| {
                Record::new("", seed.with(u64::from(index)), at)
                    .campaign(&campaign(index))
                    .with("AccountId", other.id.to_string())
                    .with("Name", other.name.as_str())
                    .with("EventMonthYear", of_month.as_str())
                    .with("ActionAmount", Fact::Cents(cents))
                    .with("OtherAmount", Fact::Cents(0))
                    .with("TotalAmount", Fact::Cents(cents))
            };
            let total = lines.iter().map(|(.., cents)| cents).sum();
            Some(
                Record::new(id.as_str(), seed, at)
                    .partner(&pair.partner)
                    .with("CreatedDate", Fact::Time(at))
                    .with("RecipientId", pair.partner.id.to_string())
                    .with("RecipientName", pair.partner.name.as_str())
                    .with("TotalAmount", Fact::Cents(total))
                    .with("TotalVatAmount", Fact::Cents(0))
                    .with("LineItems", Fact::Many(lines.iter().map(line).collect()))
                    .with("DetailedLineItems", Fact::Many(lines.iter().map(detail).collect()))
                    .with("PDF", Fact::Path(format!("/Invoices/{id}/Download"))),
            )
        };
        lines.chunk_by(|one, other| (one.0, one.1, one.2) == (other.0, other.1, other.2)).filter_map(invoice).collect()
    }
}

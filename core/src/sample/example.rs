//! Paths of calls that are answered with more than that there is nothing.

use super::action::id_in;
use super::data::Data;
use super::invoice::{invoice_id, invoiced};
use super::plan::{canonical_path, plan_of, planned_id};
use super::report::Report;
use super::rows::{inquiry_id, is_asked_about};
use super::world::{Pair, Party, World};
use crate::account::{Account, AccountType};
use crate::catalogue::{Scope, base_path};
use crate::ports::Timestamp;
use crate::workspace::Workspace;

/// The path of a call of an operation, with a SID and with ids of records that the sandbox has as long as nothing was written.
/// `own` is the account, `advertiser` the brand that an agency acts for. What is only there once it was asked for (a job), and
/// what an account has none of yet, keeps its name in braces.
#[must_use]
pub fn example_path(
    scope: Scope,
    sid: &str,
    workspace: &Workspace,
    own: &Account,
    advertiser: Option<&Account>,
    now: Timestamp,
) -> String {
    let brand = advertiser.map_or_else(|| "{AdvertiserId}".to_owned(), |brand| brand.number.to_string());
    let data = Data::default();
    let world = World::new(workspace, &data, advertiser.filter(|_| scope.on_behalf).unwrap_or(own), now);
    let mut path = String::new();
    for segment in scope.operation.path.split('/').skip(1) {
        let id = match path.as_str() {
            _ if !segment.starts_with('{') => None,
            "/Advertisers" => Some(brand.clone()),
            above => world.first(above),
        };
        path.push('/');
        path.push_str(id.as_deref().unwrap_or(segment));
    }
    let whole = scope.path();
    let base = whole.strip_suffix(scope.operation.path).unwrap_or(base_path(scope.operation.account));
    [&base.replace("{AccountSID}", sid).replace("{AdvertiserId}", &brand), path.as_str()].concat()
}

impl World<'_> {
    /// The id of one record of a list. It is found without making the list, so that little code is needed for it.
    fn first(&self, path: &str) -> Option<String> {
        let path = canonical_path(path);
        let segments: Vec<&str> = path.split('/').skip(1).collect();
        let (me, kind) = (self.me(), self.account.kind);
        // What is made up for the account has actions from the start.
        let brands = self.brands();
        let is_own = |brand: &&Party| kind != AccountType::Partner || brand.account.is_none();
        let brand = brands.iter().find(is_own)?;
        let id = |list: &str, index: usize| Some(brand.id_of(list, index).to_string());
        let pairs = self.pairs();
        let is_made_up = |pair: &&Pair| pair.brand.account.is_none() || pair.partner.account.is_none();
        let pair = pairs.iter().find(|pair| is_made_up(pair) && pair.brand.seed == brand.seed)?;
        let mut actions = self.recent(pair);
        match segments.as_slice() {
            ["Jobs"] => None,
            ["Reports"] => Report::first(kind).map(|report| report.id.to_owned()),
            ["Campaigns"] => id("Campaigns", 0),
            ["Ads"] => id("Ads", 0),
            ["Deals"] | ["Campaigns", _, "Deals"] => id("Deals", 0),
            ["Catalogs"] => id("Catalogs", 0),
            ["Catalogs", _, "Items"] => id(&path, 0),
            ["MediaPartners"] => {
                self.partners().iter().rfind(|partner| partner.account.is_none()).map(|it| it.id.to_string())
            }
            ["Campaigns", _, "Contracts"] | ["Contracts"] => Some(pair.contract(0)),
            ["Promotions"] => Some(brand.id.to_string()),
            ["Stores"] => Some(me.id_of("Stores", 0).to_string()),
            ["Stores", _, "Group"] => Some(me.id_of(&path, 0).to_string()),
            ["FTPFileSubmissions", _, "ErrorDetails"] => None,
            ["Actions"] => actions.next().map(|action| id_in(pair, &action)),
            ["ActionUpdates"] => actions.next().map(|action| id_in(pair, &action) + ".0"),
            ["Campaigns", _, "Clicks"] | ["Clicks"] => {
                actions.find(|action| action.campaign == 0).map(|action| id_in(pair, &action) + ".0")
            }
            ["ActionInquiries"] => {
                let mut all = pairs.iter().filter(is_made_up);
                all.find_map(|pair| {
                    let asked = self.recent(pair).find(|action| is_asked_about(action, self.now))?;
                    Some(inquiry_id(&id_in(pair, &asked)))
                })
            }
            ["Actions", _, "Items"] => {
                let action = actions.next()?;
                let path = format!("/Catalogs/{}/Items", brand.id_of("Catalogs", 0));
                Some(brand.id_of(&path, action.first_item(brand.items())).to_string())
            }
            ["Invoices"] => actions.filter(|action| action.reversed == 0).find_map(|action| {
                let (year, month) = invoiced(action.at, self.now)?;
                Some(invoice_id(pair, year, month))
            }),
            ["Compliance", "Content", "ComplianceAPISubmissions", ..] => {
                Some(planned_id(&me, "/Compliance/Content/ComplianceAPISubmissions", 0))
            }
            segments => {
                let plan = plan_of(kind, segments)?;
                let (number, _) = self.planned_times(&path, &plan).pop()?;
                Some(planned_id(&me, &path, number))
            }
        }
    }
}

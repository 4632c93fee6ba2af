//! Paths of calls that are answered with more than that there is nothing.

use super::data::Data;
use super::invoice::{invoice_id, invoiced};
use super::plan::{canonical_path, plan_of, planned_id};
use super::report::Report;
use super::rows::{inquiry_id, is_asked_about};
use super::world::{Party, World};
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
        let actions = || self.actions();
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
            ["Campaigns", _, "Contracts"] | ["Contracts"] => {
                self.pairs().iter().find(|pair| pair.brand.seed == brand.seed).map(|pair| pair.contract(0))
            }
            ["Promotions"] => Some(brand.id.to_string()),
            ["Stores"] => Some(me.id_of("Stores", 0).to_string()),
            ["Stores", _, "Group"] => Some(me.id_of(&path, 0).to_string()),
            ["FTPFileSubmissions", _, "ErrorDetails"] => None,
            ["Actions"] => {
                let actions = actions();
                actions.until(self.now).first().map(|action| actions.id(action))
            }
            ["ActionUpdates"] => self.first("/Actions").map(|id| id + ".0"),
            ["Campaigns", _, "Clicks"] | ["Clicks"] => {
                let actions = actions();
                let is_of = |pair: &super::world::Pair| pair.brand.seed == brand.seed;
                let mut rows = actions.until(self.now).iter();
                rows.find(|row| row.campaign == 0 && actions.pair(row).is_some_and(is_of))
                    .map(|row| actions.id(row) + ".0")
            }
            ["ActionInquiries"] => {
                let actions = actions();
                let mut rows = actions.until(self.now).iter();
                rows.find(|row| is_asked_about(row, self.now)).map(|row| inquiry_id(&actions, row))
            }
            ["Actions", id, "Items"] => {
                let actions = actions();
                let action = actions.find(id, self.now)?;
                let brand = &actions.pair(action)?.brand;
                let path = format!("/Catalogs/{}/Items", brand.id_of("Catalogs", 0));
                Some(brand.id_of(&path, action.first_item(brand.items())).to_string())
            }
            ["Invoices"] => {
                let actions = actions();
                let mut rows = actions.until(self.now).iter().filter(|row| row.reversed == 0);
                rows.find_map(|row| {
                    let (year, month) = invoiced(row.at, self.now)?;
                    Some(invoice_id(actions.pair(row)?, year, month))
                })
            }
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

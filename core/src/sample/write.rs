//! Writes: what they need, what they may refer to, and what becomes of it.

use super::action::Actions;
use super::body::{self, BodyError};
use super::data::{Amend, Data, Made, Written};
use super::fact::{Fact, Record, uuid};
use super::kinds::{Kind, kind};
use super::pick::Pick;
use super::render::{cents, flag};
use super::respond::Call;
use super::time;
use super::world::World;
use crate::account::AccountType;
use crate::catalogue::Method;
use crate::gate::{Answer, Value, error, singular};

/// The fields of a body, by their names.
type Fields = Vec<(String, String)>;

/// What a write does.
enum Effect {
    Put(String, String, Written, Fields),
    Amend(String, Amend),
    Convert(Box<Made>),
}

/// What a write does, the path of what it wrote, and what else is told of it.
struct Outcome {
    effects: Vec<Effect>,
    path: String,
    record: Record,
}

/// Fields of bodies that refer to records, and the lists of those.
const REFERS: &[(&str, &str)] = &[
    ("CampaignId", "Campaigns"),
    ("ProgramId", "Campaigns"),
    ("MediaPartnerId", "MediaPartners"),
    ("PartnerId", "MediaPartners"),
    ("AssignedPartnerId", "MediaPartners"),
    ("MediaId", "MediaPartners"),
    ("MediaPartners", "MediaPartners"),
    ("MediaPartnersAdd", "MediaPartners"),
    ("MediaPartnersRemove", "MediaPartners"),
    ("TargetMediaPartners", "MediaPartners"),
    ("RestrictedMediaPartners", "MediaPartners"),
    ("DealId", "Deals"),
    ("AdId", "Ads"),
    ("ActionId", "Actions"),
    ("ActionTrackerId", "ActionTrackers"),
    ("EventTypeId", "ActionTrackers"),
    ("AssignedPhoneNumberId", "PhoneNumbers"),
    ("UserId", "Users"),
];

/// The names under which some fields are written, and those under which they are read.
const RENAMED: &[(&str, &str)] = &[
    ("AccountName", "Name"),
    ("MPValue1", "PartnerValuesValue1"),
    ("MPValue2", "PartnerValuesValue2"),
    ("MPValue3", "PartnerValuesValue3"),
    ("TargetMediaPartners", "RestrictedMediaPartners"),
    ("TargetMediaPartnerGroups", "RestrictedMediaPartnerGroups"),
    ("ContentInterests", "ContentAndInterests"),
    ("DealScope", "Scope"),
];

#[inline(never)]
fn value<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    fields.iter().rfind(|(field, _)| field == name).map(|(_, text)| text.trim()).filter(|text| !text.is_empty())
}

fn wrong(list: &[(String, &str)]) -> Value {
    let one = |(name, message): &(String, &str)| {
        Value::fields([("Field", Value::text(name.as_str())), ("Message", Value::text(*message))])
    };
    Value::fields([
        ("Status", Value::text("ERROR")),
        ("Message", Value::text("Validation Failed")),
        ("Errors", Value::List(singular("Errors"), list.iter().map(one).collect())),
    ])
}

impl Call<'_> {
    #[inline(never)]
    pub(super) fn write(&self, data: &mut Data) -> Answer {
        let mut fields = match body::fields(self.request) {
            Ok(fields) => fields,
            Err(BodyError::TooLarge) => return self.say(413, &error("Payload Too Large")),
            Err(BodyError::Length) => return self.invalid("Content-Length", "Not the length of the body"),
            Err(BodyError::Unsupported) => return self.say(415, &error("The content type is not supported")),
            Err(BodyError::Malformed) => return self.invalid("Body", "Not what its content type says"),
        };
        // What has no body is written in the query.
        if fields.is_empty() {
            let query = form_urlencoded::parse(self.request.query().as_bytes());
            fields = query.map(|(name, value)| (name.into_owned(), value.into_owned())).take(1_000).collect();
        }
        let number = data.next();
        let world = self.world(data);
        let found = self.check(&world, &fields);
        if !found.is_empty() {
            return self.say(400, &wrong(&found));
        }
        let outcome = match self.carry_out(&world, &fields, number) {
            Ok(outcome) => outcome,
            Err((name, message)) => return self.invalid(&name, message),
        };
        for effect in outcome.effects {
            match effect {
                Effect::Put(list, id, what, fields) => {
                    let shelf = self.world(data).shelf(&list);
                    data.put(&shelf, &id, what, fields);
                }
                Effect::Amend(id, amend) => data.amend(&id, amend),
                Effect::Convert(made) => data.convert(*made),
            }
        }
        let world = self.world(data);
        let address = self.address(&outcome.path);
        // What answers with the whole record answers with it as it is now.
        let (list, id) = self.target();
        let is_whole = self.shape().fields().len() > 8 && self.ends_in_id();
        let record = if is_whole { world.find(&list, &id).unwrap_or(outcome.record) } else { outcome.record };
        self.say(self.sheet.status, &self.renderer(&world).fill(self.shape().fields(), &record, &address))
    }

    fn invalid(&self, name: &str, message: &str) -> Answer {
        self.say(400, &crate::gate::invalid(name, message))
    }

    /// What is wrong with the fields: what is missing, what is not of its kind, and what refers to something that is not there.
    #[inline(never)]
    fn check(&self, world: &World<'_>, fields: &Fields) -> Vec<(String, &'static str)> {
        let required = self.sheet.required.iter().filter(|name| value(fields, name).is_none());
        let mut found: Vec<(String, &'static str)> = required.map(|name| (name.clone(), "Required")).collect();
        let known = self.written_fields();
        for (name, text) in fields.iter().filter(|(_, text)| !text.trim().is_empty()) {
            let text = text.trim();
            let is_known = known.iter().any(|field| field.name == *name) || self.sheet.required.contains(name);
            let is_wrong = match kind(name) {
                _ if !is_known && name != "Amount" => false,
                Kind::Time => time::parse(text).is_none() && !text.eq_ignore_ascii_case("now"),
                Kind::Money | Kind::Count | Kind::Number => cents(text).is_none(),
                Kind::Flag => flag(text).is_none(),
                _ => false,
            };
            if is_wrong {
                found.push((name.clone(), if kind(name) == Kind::Time { "Not a date" } else { "Not a valid value" }));
            }
            let list = REFERS.iter().find(|(field, _)| field == name).map(|(_, list)| *list);
            if list.is_some_and(|list| !self.refers(world, list, text)) {
                found.push((name.clone(), "Not found"));
            }
        }
        for (start, end) in [("StartDate", "EndDate"), ("LimitedTimeStartDate", "LimitedTimeEndDate")] {
            let at = |name: &str| value(fields, name).and_then(time::parse);
            if at(start).zip(at(end)).is_some_and(|((start, _), (_, last))| last < start) {
                found.push((end.to_owned(), "Before its start"));
            }
        }
        found
    }

    /// Whether all of these ids are those of records.
    fn refers(&self, world: &World<'_>, list: &str, ids: &str) -> bool {
        let has = |id: &str| match (list, world.account.kind) {
            ("ActionTrackers", _) => world.tracker(id).is_some(),
            // A partner is its own, and so are its properties.
            ("MediaPartners", AccountType::Partner) => {
                id == world.account.number.to_string() || world.find("/MediaProperties", id).is_some()
            }
            ("Deals", AccountType::Partner) | ("Users" | "PhoneNumbers", _)
                if world.list(&format!("/{list}")).is_none() =>
            {
                true
            }
            _ => world.find(&format!("/{list}"), id).is_some(),
        };
        ids.split(',').map(str::trim).filter(|id| !id.is_empty()).all(has)
    }

    /// The fields under the names that they are read by.
    fn kept(&self, fields: &Fields) -> Fields {
        let known = self.written_fields();
        let read = |name: &String| {
            let renamed = RENAMED.iter().find(|(written, _)| written == name).map(|(_, read)| *read);
            let renamed = renamed
                .filter(|read| known.iter().any(|field| field.name == *read) || read.starts_with("PartnerValues"));
            renamed.map_or_else(|| name.clone(), str::to_owned)
        };
        fields.iter().map(|(name, text)| (read(name), text.clone())).collect()
    }

    #[inline(never)]
    fn carry_out(&self, world: &World<'_>, fields: &Fields, number: u64) -> Result<Outcome, (String, &'static str)> {
        let (here, template) = (self.full(), self.template());
        let method = self.operation.map(|operation| operation.method);
        let done = |effects: Vec<Effect>, path: String| Outcome { path, effects, record: told(number) };
        let submission = format!("A-{}", uuid(Pick::seed(&[world.account.id.as_str(), "submission"]).with(number)));
        match (template, method) {
            ("/Actions", Some(_)) => self.change_actions(world, fields, &submission),
            ("/Conversions" | "/PartnerConversions", _) => self.convert(world, fields, number, &submission),
            ("/Compliance/Content", _) => {
                let list = "/Compliance/Content/ComplianceAPISubmissions".to_owned();
                let put = Effect::Put(list, submission.clone(), Written::Made(world.now), Vec::new());
                Ok(Outcome { record: queued(&submission), ..done(vec![put], here) })
            }
            ("/Programs/{ProgramId}/Contracts", _) => {
                let id = value(fields, "contractId").unwrap_or_default();
                if world.find(&here, id).is_none() {
                    return Err(("contractId".to_owned(), "Not found"));
                }
                let status = if method == Some(Method::Post) { "Active" } else { "Expired" };
                let fields = vec![("Status".to_owned(), status.to_owned())];
                Ok(done(vec![Effect::Put(here.clone(), id.to_owned(), Written::Changed, fields)], here))
            }
            (path, _) if path.ends_with("/TrackingLinks") => {
                let campaign = self.path.get(1).and_then(|id| world.campaign(id));
                let link = campaign.map(|campaign| {
                    let ad = value(fields, "AdId").and_then(|id| id.parse().ok()).unwrap_or_default();
                    campaign.brand.tracking(world.me().id, campaign.id(), ad)
                });
                let outcome = done(Vec::new(), here);
                Ok(Outcome { record: outcome.record.with("TrackingURL", link.unwrap_or_default()), ..outcome })
            }
            ("/TaxDocument/Complete", _) => {
                let id = value(fields, "id").unwrap_or_default();
                if world.find("/TaxDocuments", id).is_none() {
                    return Err(("id".to_owned(), "Not found"));
                }
                let fields = vec![("Status".to_owned(), "COMPLETED".to_owned())];
                Ok(done(vec![Effect::Put("/TaxDocuments".to_owned(), id.to_owned(), Written::Changed, fields)], here))
            }
            ("/PromoCodes/{PromoCodeId}", Some(Method::Delete)) => {
                let fields = [("State", "EXPIRED".to_owned()), ("EndDate", time::moment(world.now))];
                let fields = fields.map(|(name, text)| (name.to_owned(), text)).to_vec();
                let (list, id) = self.target();
                Ok(done(vec![Effect::Put(list, id, Written::Changed, fields)], here))
            }
            ("/TrackingValueRequests/{RequestId}", _) => {
                let state = if method == Some(Method::Delete) { "REJECTED" } else { "APPROVED" };
                let (list, id) = self.target();
                let mut fields = self.kept(fields);
                fields.push(("State".to_owned(), state.to_owned()));
                Ok(done(vec![Effect::Put(list, id, Written::Changed, fields)], here))
            }
            (path, _) if path.ends_with("/BulkUpdate") || path.ends_with("/Upload") || path.ends_with("/Session") => {
                Ok(done(Vec::new(), here))
            }
            _ => self.change(world, fields, number),
        }
    }

    /// Writes that make, change or remove a record of a list.
    #[inline(never)]
    fn change(&self, world: &World<'_>, fields: &Fields, number: u64) -> Result<Outcome, (String, &'static str)> {
        let (here, template) = (self.full(), self.template());
        let method = self.operation.map_or(Method::Get, |operation| operation.method);
        let (list, id) = self.target();
        let kept = self.kept(fields);
        let mut path = here.clone();
        let mut effects = Vec::new();
        let remove_all = |effects: &mut Vec<Effect>| {
            let ids = world.list(&here).unwrap_or_default().into_iter().map(|record| record.id);
            effects.extend(ids.map(|id| Effect::Put(here.clone(), id, Written::Removed, Vec::new())));
        };
        let made_id =
            |place: u64| world.me().id_of(&super::plan::canonical_path(&here), 500_000 + place as usize).to_string();
        match method {
            Method::Post => {
                let given = value(fields, "CatalogItemId").map(str::to_owned);
                let id = given.unwrap_or_else(|| made_id(number));
                let what = if world.find(&here, &id).is_some() { Written::Changed } else { Written::Made(world.now) };
                path = [&here, "/", &id].concat();
                effects.push(Effect::Put(here.clone(), id.clone(), what, kept));
            }
            Method::Patch => {
                remove_all(&mut effects);
                let lines = value(fields, "File").unwrap_or_default().lines().map(str::trim);
                for (place, line) in (0..).zip(lines.filter(|line| !line.is_empty()).take(100)) {
                    let fields = vec![("Value".to_owned(), line.to_owned())];
                    effects.push(Effect::Put(
                        here.clone(),
                        made_id(number * 100 + place),
                        Written::Made(world.now),
                        fields,
                    ));
                }
            }
            Method::Delete if self.ends_in_id() => effects.push(Effect::Put(list, id, Written::Removed, Vec::new())),
            Method::Delete => remove_all(&mut effects),
            _ if self.ends_in_id() || !self.is_list(template) => {
                effects.push(Effect::Put(list, id, Written::Changed, kept));
            }
            // Of a list, the record is named in the body.
            _ => {
                let id = value(fields, "Id").unwrap_or_default();
                if world.find(&here, id).is_none() {
                    return Err(("Id".to_owned(), "Not found"));
                }
                path = [&here, "/", id].concat();
                effects.push(Effect::Put(here.clone(), id.to_owned(), Written::Changed, kept));
            }
        }
        Ok(Outcome { effects, path, record: told(number) })
    }

    fn is_list(&self, template: &str) -> bool {
        self.sheet_of(Method::Get, template).is_some_and(|sheet| sheet.kind == super::sheet::Kind::List)
    }

    /// Changes or reverses an action: the one with this id, or those with this order.
    #[inline(never)]
    fn change_actions(
        &self,
        world: &World<'_>,
        fields: &Fields,
        submission: &str,
    ) -> Result<Outcome, (String, &'static str)> {
        let actions = world.actions();
        let mut ids: Vec<String> = value(fields, "ActionId").map(str::to_owned).into_iter().collect();
        if let (true, Some(order)) = (ids.is_empty(), value(fields, "OrderId")) {
            let rows = actions.until(world.now).iter().map(|action| (action, Actions::order(action)));
            let own = rows.filter(|(_, own)| own == order).map(|(action, _)| actions.id(action));
            let made = world
                .data
                .made
                .iter()
                .filter(|made| made.fields.iter().any(|(name, text)| name == "Oid" && text == order));
            let found = made.filter_map(|made| actions.until(world.now).iter().find(|action| action.seed == made.seed));
            ids = own.chain(found.map(|action| actions.id(action))).collect();
            if let Some(tracker) = value(fields, "ActionTrackerId") {
                let is_of = |id: &String| {
                    let record = actions.find(id, world.now).map(|action| actions.record(action, world));
                    record.and_then(|record| record.get("ActionTrackerId").map(Fact::text)).as_deref() == Some(tracker)
                };
                ids.retain(is_of);
            }
            if ids.is_empty() {
                return Err(("OrderId".to_owned(), "Not found"));
            }
        }
        let is_reversed = self.operation.is_some_and(|operation| operation.method == Method::Delete);
        let others = ["CustomerStatus", "Note"]
            .into_iter()
            .filter_map(|name| Some((name.to_owned(), value(fields, name)?.to_owned())));
        let amend = Amend {
            amount: value(fields, "Amount").and_then(cents).filter(|_| !is_reversed),
            reversed: is_reversed.then_some(world.now),
            fields: others.collect(),
        };
        let mut effects: Vec<Effect> = ids.into_iter().map(|id| Effect::Amend(id, amend.clone())).collect();
        effects.push(self.submit(world, fields, submission));
        Ok(Outcome { effects, path: self.full(), record: queued(submission) })
    }

    /// Makes an action of a conversion.
    #[inline(never)]
    fn convert(
        &self,
        world: &World<'_>,
        fields: &Fields,
        number: u64,
        submission: &str,
    ) -> Result<Outcome, (String, &'static str)> {
        let not_found = |name: &str| (name.to_owned(), "Not found");
        let campaign =
            value(fields, "CampaignId").and_then(|id| world.campaign(id)).ok_or_else(|| not_found("CampaignId"))?;
        let pairs = world.pairs();
        let seed = Pick::seed(&[world.account.id.as_str(), "conversion"]).with(number);
        let of_brand: Vec<_> = pairs.iter().filter(|pair| pair.brand.seed == campaign.brand.seed).collect();
        let named = value(fields, "MediaPartnerId").filter(|_| world.account.kind != AccountType::Partner);
        let pair = match named {
            Some(id) => of_brand.iter().find(|pair| pair.partner.id.to_string() == id),
            None => of_brand.get(seed.place(of_brand.len())),
        };
        let pair = pair.ok_or_else(|| not_found("MediaPartnerId"))?;
        let tracker = value(fields, "ActionTrackerId").or_else(|| value(fields, "EventTypeId"));
        let tracker = match tracker {
            Some(id) => match world.tracker(id) {
                Some((brand, index)) if brand.seed == campaign.brand.seed => index,
                _ => return Err(not_found("ActionTrackerId")),
            },
            None => 0,
        };
        let at = value(fields, "EventDate").and_then(time::parse).map_or(world.now, |(at, _)| at);
        let given =
            ["Amount", "OrderSubTotalPostDiscount"].into_iter().find_map(|name| value(fields, name).and_then(cents));
        let lines = fields
            .iter()
            .filter(|(name, _)| name.starts_with("ItemSubTotal"))
            .filter_map(|(_, text)| cents(text.trim()));
        let mut kept: Fields = Vec::new();
        for (written, read) in [("OrderId", "Oid"), ("OrderPromoCode", "PromoCode"), ("CurrencyCode", "Currency")] {
            kept.extend(value(fields, written).map(|text| (read.to_owned(), text.to_owned())));
        }
        for name in CONVERTED {
            kept.extend(value(fields, name).map(|text| ((*name).to_owned(), text.to_owned())));
        }
        let place = |index: usize| u8::try_from(index).unwrap_or_default();
        let made = Made {
            brand: pair.brand.seed,
            partner: pair.partner.seed,
            seed,
            // The action is there a minute after its event, and what is written is there at once.
            at: at.min(world.now - 60),
            amount: given.unwrap_or_else(|| lines.sum()).max(0),
            payout: value(fields, "PayoutAmount").and_then(cents),
            campaign: place(campaign.index),
            tracker: place(tracker),
            fields: kept,
        };
        let effects = vec![Effect::Convert(Box::new(made)), self.submit(world, fields, submission)];
        let record = queued(submission).with("warnings", Fact::Many(Vec::new()));
        Ok(Outcome { effects, path: self.full(), record })
    }

    /// The submission that a brand finds in its list.
    fn submit(&self, world: &World<'_>, fields: &Fields, submission: &str) -> Effect {
        let some = ["CampaignId", "OrderId", "ActionTrackerId", "MediaPartnerId"].into_iter();
        let fields = some.filter_map(|name| Some((name.to_owned(), value(fields, name)?.to_owned()))).collect();
        Effect::Put("/APISubmissions".to_owned(), submission.to_owned(), Written::Made(world.now), fields)
    }
}

/// Fields of a conversion that its action has as well.
const CONVERTED: &[&str] = &[
    "CustomerId",
    "CustomerStatus",
    "CustomerCity",
    "CustomerCountry",
    "CustomerRegion",
    "CustomerPostCode",
    "IpAddress",
    "SharedId",
    "SubId1",
    "SubId2",
    "SubId3",
    "CallerId",
    "Note",
];

/// The record of what is told of a write.
fn told(number: u64) -> Record {
    Record::new(number.to_string(), Pick::seed(&["told"]).with(number), 0).with("Status", "OK")
}

fn queued(submission: &str) -> Record {
    Record::new(submission, Pick::seed(&[submission]), 0)
        .with("Status", "QUEUED")
        .with("QueuedUri", Fact::Path(["/APISubmissions/", submission].concat()))
}

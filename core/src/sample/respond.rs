//! The answers to calls that are allowed.

use super::body::{self, BodyError};
use super::job::{self, Job};
use super::paging::Paging;
use super::shape::Shape;
use super::sheet::{Kind, Samples, Sheet};
use super::stock::{Shelf, like};
use super::written::Data;
use crate::account::{Account, AccountType};
use crate::catalogue::{Method, Operation, operations};
use crate::gate::{Answer, Decision, Format, Request, Value, error, invalid, singular, with_limits};
use crate::workspace::Workspace;

/// The answer to a call that the gate allows; what it writes is written. Without an operation or an account, which no such call
/// is, it is that there is nothing.
#[must_use]
pub fn respond(
    workspace: &Workspace,
    samples: &Samples,
    data: &mut Data,
    decision: &Decision,
    request: &Request,
) -> Answer {
    let answer = Call::of(workspace, samples, decision, request)
        .map_or_else(|| not_found(decision.format), |call| call.answer(data));
    let answer = match (&decision.caller, &decision.room) {
        (Some(caller), Some(room)) => with_limits(answer, caller.kind, room, room.left.saturating_sub(1)),
        _ => answer,
    };
    if request.method == "HEAD" { answer.without_body() } else { answer }
}

fn not_found(format: Format) -> Answer {
    Answer::of(404, format, &error("The requested resource was not found"))
}

struct Call<'a> {
    workspace: &'a Workspace,
    samples: &'a Samples,
    decision: &'a Decision,
    request: &'a Request,
    operation: &'static Operation,
    sheet: &'a Sheet,
    /// Whose data it is.
    account: &'a Account,
    /// The operation's path with the ids in their places, and what comes before it in the request.
    path: Vec<String>,
    root: String,
}

impl<'a> Call<'a> {
    fn of(
        workspace: &'a Workspace,
        samples: &'a Samples,
        decision: &'a Decision,
        request: &'a Request,
    ) -> Option<Self> {
        let scope = decision.scope?;
        let owner = decision.advertiser.as_ref().or(decision.caller.as_ref().map(|caller| &caller.account))?;
        let mut values = decision.parameters.iter().skip(usize::from(scope.on_behalf)).map(|(_, value)| value.clone());
        let mut path = Vec::new();
        for segment in scope.operation.path.split('/').skip(1) {
            path.push(if segment.starts_with('{') { values.next()? } else { segment.to_owned() });
        }
        let written: Vec<&str> = request.path().split('/').collect();
        let root = written.get(..written.len().saturating_sub(path.len()))?.join("/");
        // The account home has its suffix on the SID.
        let root = root.strip_suffix(".json").or(root.strip_suffix(".xml")).unwrap_or(&root).to_owned();
        Some(Self {
            workspace,
            samples,
            decision,
            request,
            operation: scope.operation,
            sheet: samples.sheet(scope.id())?,
            account: workspace.account(owner)?,
            path,
            root,
        })
    }

    fn answer(&self, data: &mut Data) -> Answer {
        if !self.parents_exist(data) {
            return self.not_found();
        }
        match self.operation.path {
            path if path.starts_with("/Jobs") => self.jobs(data),
            "/Advertisers" | "/Advertisers/{AdvertiserId}" => self.advertisers(),
            _ => match self.sheet.kind {
                Kind::List => self.list(data),
                Kind::Single if self.shape_has("QueuedUri") => self.queue(data),
                Kind::Single => self.single(data),
                Kind::Write => self.write(data),
                Kind::File => self.file(data),
            },
        }
    }

    fn say(&self, status: u16, value: &Value) -> Answer {
        Answer::of(status, self.decision.format, value)
    }

    fn not_found(&self) -> Answer {
        not_found(self.decision.format)
    }

    fn shape(&self) -> &Shape {
        self.samples.shape(self.sheet)
    }

    fn shape_has(&self, field: &str) -> bool {
        matches!(self.shape(), Shape::Fields(fields) if fields.iter().any(|(name, _)| name == field))
    }

    /// The things below the first so many segments of the path.
    fn shelf(&self, length: usize) -> Shelf {
        let path: String = self.path.iter().take(length).flat_map(|segment| ["/", segment]).collect();
        Shelf { account: self.account.number.to_string(), path }
    }

    /// The published answer of the operation with this path, as it stands in the catalogue.
    fn sheet_of(&self, method: Method, template: &str) -> Option<&Sheet> {
        let same = |it: &&Operation| it.account == self.operation.account && it.method == method && it.path == template;
        operations().find(same).and_then(|operation| self.samples.sheet(operation.id))
    }

    fn is_list(&self, template: &str) -> bool {
        self.sheet_of(Method::Get, template).is_some_and(|sheet| sheet.kind == Kind::List)
    }

    fn template(&self, length: usize) -> String {
        self.operation.path.split('/').skip(1).take(length).flat_map(|segment| ["/", segment]).collect()
    }

    fn ends_in_id(&self) -> bool {
        self.operation.path.ends_with('}')
    }

    /// Whether every thing that the path names is there, where it is known what there is.
    fn parents_exist(&self, data: &Data) -> bool {
        let segments = self.operation.path.split('/').skip(1);
        let named = segments.enumerate().filter(|(_, segment)| segment.starts_with('{'));
        named.into_iter().all(|(place, _)| {
            let above = self.template(place);
            let is_known = above == "/Programs" || above == "/ReportExport" || self.is_list(&above);
            let is_special = above == "/Jobs" || above == "/Advertisers";
            let id = self.path.get(place).map(String::as_str).unwrap_or_default();
            !is_known || is_special || data.has(&self.shelf(place), id)
        })
    }

    /// The field that holds the id of a thing on a shelf.
    fn named(&self, above: &str) -> Option<String> {
        let listed = self.sheet_of(Method::Get, above).and_then(|sheet| sheet.named.clone());
        let parameter = self.operation.path.rsplit('/').next().map(|it| it.trim_matches(['{', '}']));
        let field = |name: &str| match self.shape() {
            Shape::Fields(fields) => {
                fields.iter().map(|(field, _)| field).find(|field| field.eq_ignore_ascii_case(name)).cloned()
            }
            _ => None,
        };
        listed.or_else(|| field(parameter?)).or_else(|| Some("Id".to_owned()))
    }

    /// The field that holds the id of a thing of this list: the one that is published, or the one that the path to one thing names.
    fn named_below(&self) -> Option<String> {
        let single = || {
            let is_below = |it: &&Operation| {
                let (above, last) = it.path.rsplit_once('/').unwrap_or_default();
                it.account == self.operation.account && above == self.operation.path && last.starts_with('{')
            };
            operations().find(is_below).and_then(|it| it.path.rsplit('/').next())
        };
        let of_shape = |name: &str| {
            let Shape::Fields(fields) = self.shape() else { return None };
            fields.iter().find(|(field, _)| field.eq_ignore_ascii_case(name)).map(|(field, _)| field.clone())
        };
        self.sheet.named.clone().or_else(|| of_shape(single()?.trim_matches(['{', '}'])))
    }

    /// A thing on a shelf, with its own address and what was written of it.
    fn thing(&self, data: &Data, shelf: &Shelf, id: &str, named: Option<&str>, address: &str) -> Value {
        let made = shelf.make(self.shape(), shelf.place(id), named);
        let Value::Fields(mut fields) = data.with_written(shelf, id, made) else { return Value::text("") };
        for (name, value) in &mut fields {
            match name.as_str() {
                "Uri" => *value = Value::text(address),
                "CompanyName" if shelf.path == "/CompanyInformation" && !data.has_written(shelf, id, name) => {
                    *value = Value::text(self.account.name.as_str());
                }
                _ => {}
            }
        }
        Value::Fields(fields)
    }

    fn list(&self, data: &Data) -> Answer {
        let paging = match Paging::of(self.request) {
            Ok(paging) => paging,
            Err(wrong) => return self.say(400, &wrong),
        };
        let shelf = self.shelf(self.path.len());
        let ids = data.ids(&shelf);
        let named = self.named_below();
        let named = named.as_deref();
        let base = [&self.root, shelf.path.as_str()].concat();
        let row = |id: &String| self.thing(data, &shelf, id, named, &[&base, "/", id].concat());
        let rows = ids.get(paging.range(ids.len())).unwrap_or_default().iter().map(row).collect();
        // Clients look for a brand's partners under either name.
        let keys = if self.sheet.key == "Partners" {
            vec!["MediaPartners", "Partners"]
        } else {
            vec![self.sheet.key.as_str()]
        };
        self.say(200, &paging.list(self.request, &keys, ids.len(), rows, self.decision.format))
    }

    fn single(&self, data: &Data) -> Answer {
        let (shelf, id) = self.target();
        let named = self.named(&self.template(self.path.len().saturating_sub(1)));
        let address = [&self.root, self.shelf(self.path.len()).path.as_str()].concat();
        let mut thing = self.thing(data, &shelf, &id, named.as_deref().filter(|_| self.ends_in_id()), &address);
        if let (true, Value::Fields(fields)) = (self.path.is_empty(), &mut thing) {
            for (name, value) in fields {
                match name.as_str() {
                    "AccountId" => *value = Value::text(self.account.number.to_string()),
                    "Name" => *value = Value::text(self.account.name.as_str()),
                    _ => {}
                }
            }
        }
        self.say(self.sheet.status, &thing)
    }

    /// What the path names: a thing on a shelf, or the one thing that there is of its kind.
    fn target(&self) -> (Shelf, String) {
        match self.path.split_last() {
            Some((last, above)) if self.ends_in_id() => (self.shelf(above.len()), last.clone()),
            _ => (self.shelf(self.path.len()), String::new()),
        }
    }

    fn write(&self, data: &mut Data) -> Answer {
        let fields = match body::fields(self.request) {
            Ok(fields) => fields,
            Err(BodyError::TooLarge) => return self.say(413, &error("The body is larger than 1 MB")),
            Err(BodyError::Length) => return self.say(400, &invalid("Content-Length", "Not the length of the body")),
            Err(BodyError::Unsupported) => return self.say(415, &error("The content type is not supported")),
            Err(BodyError::Malformed) => return self.say(400, &invalid("Body", "Not what its content type says")),
        };
        let is_missing =
            |name: &&String| !fields.iter().any(|(field, value)| field == *name && !value.trim().is_empty());
        let missing: Vec<&String> = self.sheet.required.iter().filter(is_missing).collect();
        if !missing.is_empty() {
            return self.say(400, &all_missing(&missing));
        }
        if self.shape_has("QueuedUri") {
            return self.queue(data);
        }
        let Some(address) = self.carry_out(data, fields) else { return self.not_found() };
        let address = [self.root.as_str(), &address].concat();
        let told = match self.shape() {
            Shape::Fields(fields) if fields.iter().all(|(name, _)| name == "Status" || name == "Uri") => {
                let value = |name: &String| if name == "Uri" { Value::text(&address) } else { Value::text("OK") };
                Value::Fields(fields.iter().map(|(name, _)| (name.clone(), value(name))).collect())
            }
            _ => {
                let (shelf, id) = self.target();
                let named = self.named(&self.template(self.path.len().saturating_sub(1)));
                self.thing(data, &shelf, &id, named.as_deref().filter(|_| self.ends_in_id()), &address)
            }
        };
        self.say(self.sheet.status, &told)
    }

    /// Writes, and gives the path of what was written. `None`: what the body names is not there.
    fn carry_out(&self, data: &mut Data, fields: Vec<(String, String)>) -> Option<String> {
        let here = self.shelf(self.path.len());
        let template = self.operation.path;
        let is_list = self.is_list(template);
        match self.operation.method {
            Method::Post if is_list || self.has_singles(template) => {
                let id = data.make(&here, fields);
                return Some([&here.path, "/", &id].concat());
            }
            Method::Delete if self.ends_in_id() => {
                let (shelf, id) = self.target();
                data.remove(&shelf, &id);
            }
            Method::Delete if is_list => {
                for id in data.ids(&here) {
                    data.remove(&here, &id);
                }
            }
            Method::Put | Method::Patch if is_list => {
                let sheet = self.sheet_of(Method::Get, template);
                let named = sheet.and_then(|sheet| sheet.named.as_deref()).unwrap_or("Id");
                let id = fields.iter().find(|(name, _)| name == named).map(|(_, id)| id.clone());
                if let Some(id) = id {
                    if !data.has(&here, &id) {
                        return None;
                    }
                    data.change(&here, &id, fields);
                    return Some([&here.path, "/", &id].concat());
                }
            }
            Method::Put | Method::Patch => {
                let (shelf, id) = self.target();
                data.change(&shelf, &id, fields);
            }
            _ => {}
        }
        Some(here.path)
    }

    /// Whether things below a path can be asked for one by one.
    fn has_singles(&self, template: &str) -> bool {
        let is_below = |it: &Operation| {
            it.path.rsplit_once('/').is_some_and(|(above, last)| above == template && last.starts_with('{'))
        };
        operations().any(|it| it.account == self.operation.account && it.method == Method::Get && is_below(it))
    }

    fn file(&self, _: &Data) -> Answer {
        let (body, end): (&[u8], _) = match self.sheet.content_type.as_str() {
            "application/pdf" => (PDF, "pdf"),
            "image/gif" => (GIF, "gif"),
            _ => (b"", "bin"),
        };
        attachment(&self.sheet.content_type, end, body.to_vec())
    }

    fn queue(&self, data: &mut Data) -> Answer {
        let job = Job::new(&self.account.number.to_string(), self.operation.path, data.jobs.len(), self.decision.at);
        let job_uri = [&self.root, "/Jobs/", &job.id].concat();
        if data.jobs.len() >= job::MOST {
            data.jobs.remove(0);
        }
        data.jobs.push(job);
        let Shape::Fields(fields) = self.shape() else { return self.not_found() };
        let value = |name: &str| match name {
            "Status" => Value::text("QUEUED"),
            "QueuedUri" => Value::text(&job_uri),
            "ResultUri" => Value::Text([&job_uri, "/Download"].concat()),
            "ReplayUri" => Value::Text([&job_uri, "/Replay"].concat()),
            _ => Value::text(""),
        };
        let told = Value::Fields(fields.iter().map(|(name, _)| (name.clone(), value(name))).collect());
        self.say(self.sheet.status, &told)
    }

    fn jobs(&self, data: &mut Data) -> Answer {
        let (account, now) = (self.account.number.to_string(), self.decision.at);
        let tell = |job: &Job| {
            let made = self.shelf(1).make(self.shape(), 0, None);
            job.tell(made, &[&self.root, "/Jobs/", &job.id, "/Download"].concat(), now)
        };
        let Some(id) = self.path.get(1) else {
            let paging = match Paging::of(self.request) {
                Ok(paging) => paging,
                Err(wrong) => return self.say(400, &wrong),
            };
            let jobs: Vec<&Job> = data.jobs.iter().rev().filter(|job| job.account == account).collect();
            let rows = jobs.get(paging.range(jobs.len())).unwrap_or_default().iter().map(|job| tell(job)).collect();
            return self
                .say(200, &paging.list(self.request, &[&self.sheet.key], jobs.len(), rows, self.decision.format));
        };
        let found = data.jobs.iter_mut().find(|job| job.account == account && job.id == *id);
        let Some(job) = found else { return self.not_found() };
        match self.path.get(2).map(String::as_str) {
            Some("Replay") => {
                job.queued = now;
                self.say(200, &tell(job))
            }
            Some(_) if !job.is_done(now) => self.not_found(),
            Some(_) => attachment("text/csv; charset=utf-8", "csv", export(job)),
            None => self.say(200, &tell(job)),
        }
    }

    /// An agency's advertisers are the brands of the workspace: what is called on their behalf reaches them.
    fn advertisers(&self) -> Answer {
        let accounts = self.workspace.accounts();
        let brands: Vec<&Account> = accounts.into_iter().filter(|account| account.kind == AccountType::Brand).collect();
        let shelf = self.shelf(1);
        let tell = |(index, account): (usize, &&Account)| {
            let Value::Fields(mut fields) = shelf.make(self.shape(), index, None) else { return Value::text("") };
            for (name, value) in &mut fields {
                match name.as_str() {
                    "Id" => *value = like(value, &account.number.to_string()),
                    "Name" => *value = Value::text(account.name.as_str()),
                    "Uri" => *value = Value::Text([&self.root, "/Advertisers/", &account.number.to_string()].concat()),
                    _ => {}
                }
            }
            Value::Fields(fields)
        };
        if let Some(id) = self.path.get(1) {
            let found = brands.iter().enumerate().find(|(_, account)| account.number.to_string() == *id);
            return found.map_or_else(|| self.not_found(), |found| self.say(200, &tell(found)));
        }
        let paging = match Paging::of(self.request) {
            Ok(paging) => paging,
            Err(wrong) => return self.say(400, &wrong),
        };
        let all: Vec<Value> = brands.iter().enumerate().map(tell).collect();
        let rows = all.get(paging.range(all.len())).unwrap_or_default().to_vec();
        self.say(200, &paging.list(self.request, &[&self.sheet.key], all.len(), rows, self.decision.format))
    }
}

fn all_missing(names: &[&String]) -> Value {
    let one =
        |name: &&String| Value::fields([("Field", Value::text(name.as_str())), ("Message", Value::text("Required"))]);
    Value::fields([
        ("Status", Value::text("ERROR")),
        ("Message", Value::text("Validation Failed")),
        ("Errors", Value::List(singular("Errors"), names.iter().map(one).collect())),
    ])
}

fn attachment(content_type: &str, end: &str, body: Vec<u8>) -> Answer {
    let disposition = format!("attachment; filename=\"sandbox.{end}\"");
    Answer::file(200, content_type, body).with("Content-Disposition", disposition)
}

/// The records of an export.
fn export(job: &Job) -> Vec<u8> {
    let mut text = "Date,Id,Amount\r\n".to_owned();
    let shelf = Shelf { account: job.account.clone(), path: "/Actions".to_owned() };
    for index in 0..25 {
        text.push_str(&format!(
            "2026-{:02}-{:02},{},{}.00\r\n",
            index % 12 + 1,
            index % 28 + 1,
            shelf.id(index),
            10 + index * 7
        ));
    }
    text.into_bytes()
}

/// A page without anything on it.
const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
/// A single point.
const GIF: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x34\x4f\xd1\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";

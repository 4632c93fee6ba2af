//! The answers to calls that are allowed.

use super::data::Data;
use super::fact::{Fact, Record};
use super::filter::{Filter, Rows, range};
use super::job::Export;
use super::paging::Paging;
use super::pick::Pick;
use super::render::Renderer;
use super::report::{By, Report};
use super::rows::What;
use super::shape::{Field, Shape};
use super::sheet::{Kind, Samples, Sheet};
use super::time::DAY;
use super::world::World;
use crate::account::Account;
use crate::catalogue::{Method, Operation, OperationId, operations};
use crate::gate::{Answer, Decision, Format, Request, Value, error, with_limits};
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

pub(super) fn not_found(format: Format) -> Answer {
    Answer::of(404, format, &error("The requested resource was not found"))
}

/// The days of a report without dates.
const REPORT_DAYS: i64 = 30;

/// A call that is being answered.
pub(super) struct Call<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) samples: &'a Samples,
    pub(super) decision: &'a Decision,
    pub(super) request: &'a Request,
    /// `None`: the account home of a partner or an agency.
    pub(super) operation: Option<&'static Operation>,
    pub(super) sheet: &'a Sheet,
    /// Whose data it is.
    pub(super) account: &'a Account,
    /// The operation's path with the ids in their places, and what comes before it in the request.
    pub(super) path: Vec<String>,
    root: String,
}

impl<'a> Call<'a> {
    fn of(
        workspace: &'a Workspace,
        samples: &'a Samples,
        decision: &'a Decision,
        request: &'a Request,
    ) -> Option<Self> {
        let owner = decision.advertiser.as_ref().or(decision.caller.as_ref().map(|caller| &caller.account))?;
        let operation = decision.scope.map(|scope| scope.operation);
        let on_behalf = decision.scope.is_some_and(|scope| scope.on_behalf);
        let mut values = decision.parameters.iter().skip(usize::from(on_behalf)).map(|(_, value)| value.clone());
        let mut path = Vec::new();
        for segment in operation.map_or("", |operation| operation.path).split('/').skip(1) {
            path.push(if segment.starts_with('{') { values.next()? } else { segment.to_owned() });
        }
        let written: Vec<&str> = request.path().split('/').collect();
        let root = written.get(..written.len().saturating_sub(path.len()))?.join("/");
        // The account home has its suffix on the SID.
        let root = root.strip_suffix(".json").or(root.strip_suffix(".xml")).unwrap_or(&root).to_owned();
        // All account homes have the fields of a brand's, which is the first operation.
        let sheet = samples.sheet(operation.map_or(OperationId::new(0), |operation| operation.id))?;
        Some(Self {
            workspace,
            samples,
            decision,
            request,
            operation,
            sheet,
            account: workspace.account(owner)?,
            path,
            root,
        })
    }

    pub(super) fn world<'b>(&self, data: &'b Data) -> World<'b>
    where
        'a: 'b,
    {
        World::new(self.workspace, data, self.account, self.decision.at)
    }

    fn answer(&self, data: &mut Data) -> Answer {
        if !self.parents_exist(&self.world(data)) {
            return self.not_found();
        }
        match (self.template(), self.sheet.kind) {
            (path, _) if path.starts_with("/Jobs") => self.jobs(data),
            ("/ReportExport/{ReportId}" | "/ReportExport/{Id}", _) => {
                let id = self.path.last().cloned().unwrap_or_default();
                match Report::find(self.account.kind, &id) {
                    Some(_) => self.queue(data, Export::Report(id)),
                    None => self.not_permitted(&id),
                }
            }
            (path, Kind::Single) if path.ends_with("/ClickExport") => {
                let program = self.path.get(1).filter(|_| self.path.len() > 2).cloned();
                self.queue(data, Export::Clicks(program))
            }
            ("/Reports/{ReportId}" | "/Reports/{Id}", _) => self.run_report(&self.world(data)),
            (_, Kind::List) => self.list(&self.world(data)),
            (path, Kind::Single) if path.ends_with("/UnsubscribedContacts") => self.unsubscribed(&self.world(data)),
            (_, Kind::Single) => self.single(&self.world(data)),
            (_, Kind::Write) => self.write(data),
            (_, Kind::File) => self.file(),
        }
    }

    pub(super) fn say(&self, status: u16, value: &Value) -> Answer {
        Answer::of(status, self.decision.format, value)
    }

    pub(super) fn not_found(&self) -> Answer {
        not_found(self.decision.format)
    }

    fn not_permitted(&self, report: &str) -> Answer {
        self.say(200, &error(&format!("Not permitted to run report {report}")))
    }

    pub(super) fn shape(&self) -> &'a Shape {
        self.samples.shape(self.sheet)
    }

    /// The operation's path, with its parameters in braces.
    pub(super) fn template(&self) -> &'static str {
        self.operation.map_or("", |operation| operation.path)
    }

    pub(super) fn ends_in_id(&self) -> bool {
        self.template().ends_with('}')
    }

    /// The path of the first so many segments.
    pub(super) fn prefix(&self, length: usize) -> String {
        self.path.iter().take(length).flat_map(|segment| ["/", segment]).collect()
    }

    pub(super) fn full(&self) -> String {
        self.prefix(self.path.len())
    }

    /// The list that the path names a record of, and the record's id.
    pub(super) fn target(&self) -> (String, String) {
        match self.path.split_last() {
            Some((last, above)) if self.ends_in_id() => (self.prefix(above.len()), last.clone()),
            _ => (self.full(), String::new()),
        }
    }

    /// An address below the account.
    pub(super) fn address(&self, path: &str) -> String {
        [self.root.as_str(), path].concat()
    }

    pub(super) fn renderer(&self, world: &World<'_>) -> Renderer<'_> {
        Renderer { root: &self.root, now: world.now }
    }

    /// The published answer of the operation of this account type with this path.
    pub(super) fn sheet_of(&self, method: Method, template: &str) -> Option<&'a Sheet> {
        let kind = self.operation?.account;
        let same = |it: &&Operation| it.account == kind && it.method == method && it.path == template;
        operations().find(same).and_then(|operation| self.samples.sheet(operation.id))
    }

    /// The fields of the records that a write is about, as far as they can be read.
    pub(super) fn written_fields(&self) -> &'a [Field] {
        let template = self.template();
        let kind = self.operation.map(|operation| operation.account);
        let above = template.strip_suffix("/Items").unwrap_or(template);
        let is_it = |it: &&Operation| {
            let parent = it.path.rsplit_once('/').map_or("", |(parent, _)| parent);
            Some(it.account) == kind && it.method == Method::Get && (it.path == template || parent == template)
        };
        let found =
            operations().find(is_it).or_else(|| operations().find(|it| Some(it.account) == kind && it.path == above));
        let sheet = found.and_then(|operation| self.samples.sheet(operation.id));
        sheet.map_or(&[], |sheet| self.samples.shape(sheet).fields())
    }

    /// Whether every record that the path names is there.
    fn parents_exist(&self, world: &World<'_>) -> bool {
        let segments = self.template().split('/').skip(1);
        let mut named = segments.enumerate().filter(|(_, segment)| segment.starts_with('{'));
        named.all(|(place, _)| {
            let (above, id) = (self.prefix(place), self.path.get(place).map(String::as_str).unwrap_or_default());
            match above.as_str() {
                "/Jobs" | "/Reports" | "/ReportExport" => {
                    !self.template().ends_with("MetaData") || world.find(&above, id).is_some()
                }
                path if path.ends_with("/Clicks") => self.click(world, id).is_some(),
                path if path.ends_with("/Group") => world.list(&format!("{path}/{id}/Items")).is_some(),
                "/Compliance/Content/ComplianceAPISubmissions/Response" => {
                    world.find("/Compliance/Content/ComplianceAPISubmissions", id).is_some()
                }
                path => world.find(path, id).is_some(),
            }
        })
    }

    fn click(&self, world: &World<'_>, id: &str) -> Option<Record> {
        let campaign = self.path.get(1).filter(|_| self.path.len() > 2).map(String::as_str);
        world.click(campaign, id)
    }

    /// The page of a list that is asked for: all of its records that the filter leaves, or an error.
    fn list(&self, world: &World<'_>) -> Answer {
        let fields = self.shape().fields();
        let path = self.full();
        let (what, rows) = match path.as_str() {
            "/Actions" => (Some(What::Actions), Rows::Actions),
            "/ActionUpdates" => (Some(What::Updates), Rows::Updates),
            "/ActionInquiries" => (Some(What::Inquiries), Rows::Others),
            _ => (None, Rows::Others),
        };
        let asked = Paging::of(self.request)
            .and_then(|paging| Filter::of(self.request, fields, rows, world.now).map(|filter| (paging, filter)));
        let (paging, filter) = match asked {
            Ok(asked) => asked,
            Err(wrong) => return self.say(400, &wrong),
        };
        let made = match what {
            Some(What::Inquiries) => world.asked(),
            Some(_) => Vec::new(),
            None => world.list(&path).unwrap_or_default(),
        };
        let made = filter.records(made, world.now);
        let ledger = what.map(|what| world.ledger(what, &filter, None));
        let total = made.len() + ledger.as_ref().map_or(0, |ledger| ledger.len());
        let range = paging.range(total);
        let mut records: Vec<Record> =
            made.get(range.start.min(made.len())..range.end.min(made.len())).unwrap_or_default().to_vec();
        if let Some(ledger) = &ledger {
            let less = |place: usize| place.saturating_sub(made.len());
            records.extend(ledger.records(less(range.start)..less(range.end), world));
        }
        self.page(world, paging, total, fields, &records)
    }

    /// A page of records.
    pub(super) fn page(
        &self,
        world: &World<'_>,
        paging: Paging,
        total: usize,
        fields: &[Field],
        records: &[Record],
    ) -> Answer {
        let (renderer, base) = (self.renderer(world), self.address(&self.full()));
        let row = |record: &Record| renderer.fill(fields, record, &[&base, "/", &record.id].concat());
        let rows = records.iter().map(row).collect();
        // Clients look for a brand's partners under either name.
        let key = if self.sheet.key.is_empty() { "Records" } else { self.sheet.key.as_str() };
        let keys = if key == "Partners" { vec!["MediaPartners", "Partners"] } else { vec![key] };
        self.say(200, &paging.list(self.request, &keys, total, rows, self.decision.format))
    }

    /// The one list that is published as a single record: what tells of the page stands in plain fields.
    fn unsubscribed(&self, world: &World<'_>) -> Answer {
        let paging = match Paging::of(self.request) {
            Ok(paging) => paging,
            Err(wrong) => return self.say(400, &wrong),
        };
        let records = world.list(&self.full()).unwrap_or_default();
        let total = records.len();
        let rows = records.get(paging.range(total)).unwrap_or_default().to_vec();
        let mut record = Record::new("", Pick(0), world.now).with("Results", Fact::Many(rows));
        for (name, text) in paging.about(self.request, total) {
            let plain = match name.trim_start_matches('@') {
                "page" => "Page",
                "numpages" => "NumPages",
                "pagesize" => "PageSize",
                "total" => "Total",
                "start" => "Start",
                "end" => "End",
                "uri" => "Uri",
                "firstpageuri" => "FirstPageUri",
                "previouspageuri" => "PreviousPageUri",
                "nextpageuri" => "NextPageUri",
                _ => "LastPageUri",
            };
            record.set(plain, text);
        }
        self.say(200, &self.renderer(world).fill(self.shape().fields(), &record, ""))
    }

    fn single(&self, world: &World<'_>) -> Answer {
        let (list, id) = self.target();
        let address = self.address(&self.full());
        let record = match self.template() {
            path if path.contains("/Clicks/") => self.click(world, &id),
            path if path.ends_with("/MetaData") || path.starts_with("/Ads/{Id}/") => {
                world.find(&self.prefix(1), self.path.get(1).map(String::as_str).unwrap_or_default())
            }
            path if path.contains("/ComplianceAPISubmissions") => {
                world.find("/Compliance/Content/ComplianceAPISubmissions", &id)
            }
            "/TaxDocument" => world.list("/TaxDocuments").and_then(|documents| documents.into_iter().next()),
            _ if !id.is_empty() => world.find(&list, &id),
            _ => Some(world.only(&self.full())),
        };
        match record {
            Some(record) => {
                self.say(self.sheet.status, &self.renderer(world).fill(self.shape().fields(), &record, &address))
            }
            None => self.not_found(),
        }
    }

    /// The days that a report covers, or the body that says what is wrong with them.
    pub(super) fn days(request: &Request, now: i64) -> Result<(i64, i64), Value> {
        let days = range(request, "START_DATE", "END_DATE", now)?;
        let (from, to) = days.unwrap_or((now - (REPORT_DAYS - 1) * DAY, now));
        // Reports cover whole days.
        Ok((from.div_euclid(DAY) * DAY, to.div_euclid(DAY) * DAY + DAY - 1))
    }

    fn run_report(&self, world: &World<'_>) -> Answer {
        let id = self.path.last().map(String::as_str).unwrap_or_default();
        let Some(report) = Report::find(self.account.kind, id) else { return self.not_permitted(id) };
        let paging = match Paging::of(self.request) {
            Ok(paging) => paging,
            Err(wrong) => return self.say(400, &wrong),
        };
        match Self::report_rows(world, report, self.request, |total| paging.range(total)) {
            Ok((total, records)) => self.page(world, paging, total, &report.fields(), &records),
            Err(wrong) => self.say(400, &wrong),
        }
    }

    /// How many rows a report has, and those of them that are asked for.
    pub(super) fn report_rows(
        world: &World<'_>,
        report: Report,
        request: &Request,
        pick: impl Fn(usize) -> std::ops::Range<usize>,
    ) -> Result<(usize, Vec<Record>), Value> {
        let days = Self::days(request, world.now)?;
        let filter = Filter::of(request, &report.fields(), Rows::Others, world.now)?;
        if report.by == By::Action {
            let ledger = world.ledger(What::Actions, &filter, Some(days));
            let records = ledger.records(pick(ledger.len()), world);
            return Ok((ledger.len(), records.iter().map(|record| world.listed(record)).collect()));
        }
        let rows = if world.is_empty() { Vec::new() } else { world.performance(report, days) };
        let rows = filter.records(rows, world.now);
        Ok((rows.len(), rows.get(pick(rows.len())).unwrap_or_default().to_vec()))
    }

    fn file(&self) -> Answer {
        let (body, end): (&[u8], _) = match self.sheet.content_type.as_str() {
            "application/pdf" => (PDF, "pdf"),
            "image/gif" => (GIF, "gif"),
            _ => (b"", "bin"),
        };
        attachment(&self.sheet.content_type, end, body.to_vec())
    }
}

pub(super) fn attachment(content_type: &str, end: &str, body: Vec<u8>) -> Answer {
    let disposition = format!("attachment; filename=\"sandbox.{end}\"");
    Answer::file(200, content_type, body).with("Content-Disposition", disposition)
}

/// A page without anything on it.
const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
/// A single point.
const GIF: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x34\x4f\xd1\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";

//! Exports as they are answered: queued, told of as jobs, and downloaded.

use super::data::Data;
use super::fact::Record;
use super::filter::{Filter, Rows};
use super::job::{self, Export, Job};
use super::paging::Paging;
use super::report::Report;
use super::respond::{Call, attachment};
use super::shape::{Field, Shape};
use super::world::World;
use crate::gate::{Answer, Request, Value};

impl Call<'_> {
    pub(super) fn queue(&self, data: &mut Data, export: Export) -> Answer {
        let now = super::time::seconds(self.decision.at);
        if let Err(wrong) = Self::days(self.request, now) {
            return self.say(400, &wrong);
        }
        let number = data.next();
        let mut job = Job::new(self.account.id.as_str(), export, &self.request.target, number, self.decision.at);
        job.rows = self.exported(&self.world(data), &job).1.len();
        let told = self.renderer(&self.world(data)).fill(self.shape().fields(), &job.told(), "");
        if data.jobs.len() >= job::MOST {
            data.jobs.remove(0);
        }
        data.jobs.push(job);
        self.say(self.sheet.status, &told)
    }

    /// The columns and the rows of an export, as they are at the time of the call.
    fn exported(&self, world: &World<'_>, job: &Job) -> (Vec<Field>, Vec<Record>) {
        let request = Request { target: job.target.clone(), ..Request::default() };
        // Without dates those are meant that were the last ones when it was asked for.
        let at = World {
            now: super::time::seconds(job.asked),
            ..World::new(world.workspace, world.data, world.account, job.asked)
        };
        match &job.export {
            Export::Report(id) => match Report::find(self.account.kind, id) {
                Some(report) => {
                    let rows = Self::report_rows(&at, report, &request, |total| 0..total);
                    (report.fields(), rows.map_or_else(|_| Vec::new(), |(_, rows)| rows))
                }
                None => Default::default(),
            },
            Export::Clicks(campaign) => {
                let days = Self::days(&request, at.now).unwrap_or((0, -1));
                let fields = self.samples.click(self.account.kind).map_or(&[][..], |shape| shape.fields());
                let plain = |field: &&Field| !matches!(field.shape, Shape::Fields(_) | Shape::List(_));
                let fields: Vec<Field> = fields.iter().filter(plain).cloned().collect();
                let filter = Filter::of(&request, &fields, Rows::Others, at.now).unwrap_or_default();
                (fields, filter.records(at.clicks(campaign.as_deref(), days), at.now))
            }
        }
    }

    pub(super) fn jobs(&self, data: &mut Data) -> Answer {
        let (account, now) = (self.account.id.as_str().to_owned(), self.decision.at);
        let fields = self.shape().fields();
        let Some(id) = self.path.get(1) else {
            let world = self.world(data);
            let asked = Paging::of(self.request).and_then(|paging| {
                Filter::of(self.request, fields, Rows::Others, world.now).map(|filter| (paging, filter))
            });
            let (paging, filter) = match asked {
                Ok(asked) => asked,
                Err(wrong) => return self.say(400, &wrong),
            };
            let jobs = data.jobs.iter().rev().filter(|job| job.account == account).map(|job| job.record(now)).collect();
            let jobs = filter.records(jobs, world.now);
            let rows = jobs.get(paging.range(jobs.len())).unwrap_or_default();
            return self.page(&world, paging, jobs.len(), fields, rows);
        };
        let found = data.jobs.iter_mut().find(|job| job.account == account && job.id == *id);
        let Some(job) = found else { return self.not_found() };
        let last = self.path.get(2).map(String::as_str);
        if last == Some("Replay") {
            job.queued = now;
        }
        let job = job.clone();
        let world = self.world(data);
        match last {
            Some("Download") if job.is_done(now) => self.download(&world, &job),
            Some("Download") => self.not_found(),
            _ => self.say(200, &self.renderer(&world).fill(fields, &job.record(now), &self.address(&self.full()))),
        }
    }

    /// The rows of an export: as CSV, or as JSON if that was asked for with `ResultFormat`.
    fn download(&self, world: &World<'_>, job: &Job) -> Answer {
        let (fields, records) = self.exported(world, job);
        let renderer = self.renderer(world);
        let row = |record: &Record| renderer.fill(&fields, record, "");
        let asked = Request { target: job.target.clone(), ..Request::default() };
        if asked.parameter("ResultFormat").is_some_and(|format| format.eq_ignore_ascii_case("json")) {
            let rows = Value::List("Record".to_owned(), records.iter().map(row).collect());
            let body = Value::Fields(vec![("Records".to_owned(), rows)]).to_json();
            return attachment("application/json; charset=utf-8", "json", body.into_bytes());
        }
        let mut text = fields.iter().map(|field| field.name.as_str()).collect::<Vec<_>>().join(",") + "\r\n";
        for record in &records {
            let Value::Fields(cells) = row(record) else { continue };
            let cells: Vec<String> = cells.iter().map(|(_, value)| cell(value)).collect();
            text.push_str(&cells.join(","));
            text.push_str("\r\n");
        }
        attachment("text/csv; charset=utf-8", "csv", text.into_bytes())
    }
}

/// A value as a cell of a CSV file (RFC 4180).
fn cell(value: &Value) -> String {
    let text = match value {
        Value::Text(text) | Value::Decimal(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::List(..) | Value::Fields(_) => String::new(),
    };
    if text.contains(['"', ',', '\r', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

//! Lists in pages, as the provider cuts them.

use crate::gate::{Format, Request, Value, invalid, singular};

/// How many things a page has unless it is asked for another number, and the most that it can have.
const SIZE: usize = 100;
const MOST: usize = 20_000;

/// Which page is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paging {
    page: usize,
    size: usize,
}

impl Paging {
    /// What the query asks for.
    ///
    /// # Errors
    /// The body of the answer that says what is wrong with it.
    pub(super) fn of(request: &Request) -> Result<Self, Value> {
        let number = |name: &str, default: usize| match request.parameter(name) {
            None => Ok(default),
            Some(text) if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) => {
                // A number that is too high to be read is past every end.
                match text.parse().unwrap_or(usize::MAX) {
                    0 => Err(invalid(name, "Out of range")),
                    number => Ok(number),
                }
            }
            Some(_) => Err(invalid(name, "Not a numeric value")),
        };
        Ok(Self { page: number("Page", 1)?, size: number("PageSize", SIZE)?.min(MOST) })
    }

    /// The numbers of the things on the page, of so many.
    pub(super) fn range(self, total: usize) -> std::ops::Range<usize> {
        let first = self.page.saturating_sub(1).saturating_mul(self.size).min(total);
        first..first.saturating_add(self.size).min(total)
    }

    /// What tells of the page.
    pub(super) fn about(self, request: &Request, total: usize) -> [(&'static str, String); 11] {
        let pages = total.div_ceil(self.size).max(1);
        let at = |page: usize| address(request, page);
        let range = self.range(total);
        // Counted from 0: the first and the last one on the page.
        let (start, end) = if range.is_empty() { (0, 0) } else { (range.start, range.end - 1) };
        let some = |is_there: bool, page: usize| if is_there { at(page) } else { String::new() };
        [
            ("@page", self.page.to_string()),
            ("@numpages", pages.to_string()),
            ("@pagesize", self.size.to_string()),
            ("@total", total.to_string()),
            ("@start", start.to_string()),
            ("@end", end.to_string()),
            ("@uri", request.target.clone()),
            ("@firstpageuri", at(1)),
            ("@previouspageuri", some(self.page > 1, (self.page - 1).min(pages))),
            ("@nextpageuri", some(self.page < pages, self.page.saturating_add(1))),
            ("@lastpageuri", at(pages)),
        ]
    }

    /// The list: what tells of the page, and the things on it. `path` is that of the request, without what comes before the base path.
    /// The provider gives some lists under two names.
    pub(super) fn list(
        self,
        request: &Request,
        keys: &[&str],
        total: usize,
        rows: Vec<Value>,
        format: Format,
    ) -> Value {
        let about = self.about(request, total);
        let about = about.into_iter().map(|(name, text)| (name.to_owned(), Value::Text(text)));
        match format {
            Format::Json => {
                let lists = keys.iter().map(|key| ((*key).to_owned(), Value::List(singular(key), rows.clone())));
                Value::Fields(about.chain(lists).collect())
            }
            Format::Xml => {
                let lists = keys.iter().map(|key| {
                    let list = Value::List(singular(key), rows.clone());
                    ((*key).to_owned(), Value::Fields(about.clone().chain([(String::new(), list)]).collect()))
                });
                Value::Fields(lists.collect())
            }
        }
    }
}

/// The address of another page of the same list: without host, under the same path, with the other parameters as they were.
fn address(request: &Request, page: usize) -> String {
    let others =
        request.query().split('&').filter(|pair| !pair.is_empty() && *pair != "Page" && !pair.starts_with("Page="));
    let parameters: Vec<String> = others.map(str::to_owned).chain([["Page=", &page.to_string()].concat()]).collect();
    [request.path(), "?", &parameters.join("&")].concat()
}

use crate::dom::{El, classed, el};
use crate::i18n::Word;
use crate::state::Exchange;

/// How much of a body is shown.
const MOST: usize = 20_000;

/// The answer, as the client sees it.
pub fn region(exchange: &Exchange) -> El {
    let answer = &exchange.answer;
    let headers = answer.headers.iter().map(|(name, value)| {
        classed("div", "review-line")
            .child(classed("div", "review-name mono").text((*name).to_owned()))
            .child(classed("div", "review-value mono").attr("dir", "auto").text(value.clone()))
    });
    let text = String::from_utf8_lossy(&answer.body);
    let cut = text.chars().count() > MOST;
    let shown: String = text.chars().take(MOST).collect();
    let body = if shown.is_empty() {
        classed("p", "field-hint").text(Word::NO_BODY)
    } else {
        classed("div", "code").child(
            el("pre")
                .attr("role", "group")
                .attr("tabindex", "0")
                .attr("aria-label", Word::BODY)
                .child(el("code").text(shown)),
        )
    };
    classed("section", "panel")
        .attr("aria-labelledby", "response-title")
        .child(el("h2").attr("id", "response-title").attr("tabindex", "-1").text(Word::RESPONSE))
        .child(
            classed("p", "request-status").child(status(answer.status)).child(
                classed("span", "mono quiet-text").text([exchange.method.as_str(), " ", &exchange.target].concat()),
            ),
        )
        .child(el("details").child(el("summary").text(Word::HEADERS)).children(headers))
        .child(body)
        .maybe(cut.then(|| classed("p", "field-hint").text(Word::BODY_CUT)))
}

/// What is announced of an answer.
pub fn summary(exchange: &Exchange) -> String {
    [&with_phrase(exchange.answer.status), ": ", &exchange.method, " ", &exchange.target].concat()
}

/// A status, with its phrase.
pub fn status(status: u16) -> El {
    let is_good = (200..300).contains(&status);
    classed("strong", if is_good { "status good" } else { "status bad" }).text(with_phrase(status))
}

fn with_phrase(status: u16) -> String {
    let phrase = match status {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Access Denied",
        404 => "Not Found",
        405 => "Method Not Allowed",
        413 => "Content Too Large",
        415 => "Unsupported Media Type",
        429 => "Too Many Requests",
        503 => "Service Unavailable",
        _ => "",
    };
    [&status.to_string(), " ", phrase].concat()
}

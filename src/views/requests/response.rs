use crate::dom::{El, classed, el, verbatim};
use crate::i18n::Word;
use crate::state::Exchange;
use scopeyard_core::gate::Answer;

/// How much of a body is shown.
const MOST: usize = 20_000;

/// The answer, as the client sees it.
pub fn region(exchange: &Exchange) -> El {
    let answer = &exchange.answer;
    let headers = answer.headers.iter().map(|(name, value)| {
        classed("div", "review-line")
            .child(verbatim("div", "review-name mono").text((*name).to_owned()))
            .child(verbatim("div", "review-value mono").attr("dir", "auto").text(value.clone()))
    });
    let text = String::from_utf8_lossy(&answer.body);
    let cut = text.chars().count() > MOST;
    let shown: String = text.chars().take(MOST).collect();
    let body = if shown.is_empty() {
        classed("p", "field-hint").text(Word::NO_BODY)
    } else {
        verbatim("div", "code").child(
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
        .child(classed("p", "request-status").child(status(answer)).child(
            verbatim("span", "mono quiet-text").text([exchange.method.as_str(), " ", &exchange.target].concat()),
        ))
        .child(el("details").child(el("summary").text(Word::HEADERS)).children(headers))
        .child(body)
        .maybe(cut.then(|| classed("p", "field-hint").text(Word::BODY_CUT)))
}

/// What is announced of an answer.
pub fn summary(exchange: &Exchange) -> String {
    [&with_phrase(&exchange.answer), ": ", &exchange.method, " ", &exchange.target].concat()
}

/// A status, with its phrase.
pub fn status(answer: &Answer) -> El {
    let is_good = (200..300).contains(&answer.status);
    classed("strong", if is_good { "status good" } else { "status bad" }).text(with_phrase(answer))
}

/// The status with its phrase. A refusal has the title that the provider gives it.
fn with_phrase(answer: &Answer) -> String {
    let phrase = if answer.status == 403 { "Access Denied" } else { answer.reason() };
    [&answer.status.to_string(), " ", phrase].concat()
}

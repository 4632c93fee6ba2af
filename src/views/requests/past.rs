use super::call::Call;
use super::response::status;
use super::sample::{reset_button, size_choice};
use crate::components::moment;
use crate::dom::{El, button, classed, each, el, verbatim, when};
use crate::i18n::Word;
use crate::platform::intl;
use crate::state::{Exchange, Ui};
use leptos::prelude::untrack;
use scopeyard_core::id::TokenId;
use scopeyard_core::ports::Timestamp;

/// The calls of this page, those of other pages among them, and the sandbox's clock.
pub fn past(ui: Ui, call: Call) -> El {
    let calls = move || ui.sandbox.history().iter().map(|exchange| exchange.number.to_string()).collect::<Vec<_>>();
    let line = move |key: &str| {
        let line = el("li");
        let Some(exchange) = key.parse().ok().and_then(|number| untrack(|| ui.sandbox.exchange(number))) else {
            return line;
        };
        let shown = exchange.clone();
        let show = button("link mono past-show").attr("translate", "no").text(name(&exchange)).click(move || {
            call.load(&shown);
            call.show(shown.number);
            crate::platform::page::scroll_to_top();
        });
        line.child(told(&exchange, show))
    };
    let none = when(move || calls().is_empty(), || classed("p", "field-hint").text(Word::NO_CALLS));
    classed("section", "past")
        .attr("aria-labelledby", "past-title")
        .child(el("h2").attr("id", "past-title").text(Word::PAST_CALLS))
        .child(clock(ui))
        .child(none)
        .child(classed("ul", "activity").attr("aria-labelledby", "past-title").child(each(calls, line)))
}

fn name(exchange: &Exchange) -> String {
    [exchange.method.as_str(), " ", &exchange.target].concat()
}

/// A call: its answer, what it was, where it came from, and when.
fn told(exchange: &Exchange, what: El) -> El {
    let from = if exchange.is_remote { Word::FROM_APAGE } else { Word::FROM_HERE };
    let headers = &exchange.answer.headers;
    let reason = headers.iter().find(|(name, _)| *name == "Sandbox-Reason").map(|(_, reason)| reason.clone());
    let reason = reason.map(|reason| verbatim("span", "quiet-text past-reason").text(reason));
    classed("div", "activity-line")
        .child(el("span").child(status(&exchange.answer)).text(" ").child(what).maybe(reason))
        .child(classed("span", "quiet-text").text(from).text(" · ").child(moment(exchange.at, Word::PLAIN)))
}

/// The calls with the Account SID of one token; of the legacy tokens, with what has their account's id.
pub fn calls_of(ui: Ui, token: TokenId) -> El {
    let calls = move || {
        let all = ui.sandbox.history();
        let own = all.iter().filter(|exchange| exchange.caller().as_ref() == Some(&token));
        own.map(|exchange| exchange.number.to_string()).collect::<Vec<_>>()
    };
    let line = move |key: &str| {
        let exchange = key.parse().ok().and_then(|number| untrack(|| ui.sandbox.exchange(number)));
        let what = |exchange: &Exchange| verbatim("span", "mono").text(name(exchange));
        el("li").children(exchange.map(|exchange| told(&exchange, what(&exchange))))
    };
    let keys = calls.clone();
    let none = when(move || keys().is_empty(), || classed("p", "field-hint").text(Word::NO_CALLS_OF));
    classed("section", "past")
        .attr("aria-labelledby", "calls-title")
        .child(el("h3").attr("id", "calls-title").text(Word::PAST_CALLS))
        .child(none)
        .child(classed("ul", "activity").attr("aria-labelledby", "calls-title").child(each(calls, line)))
}

/// The sandbox's clock, where it differs; and a way to move it, and to begin anew.
fn clock(ui: Ui) -> El {
    let told = move || match ui.sandbox.ahead() {
        0 => Word::CLOCK_AS_HERE.get().to_owned(),
        _ => Word::CLOCK_AHEAD.fill(&[&intl::exact(crate::i18n::language(), ui.sandbox.now())]),
    };
    let forward = move |milliseconds: u64| {
        let now = untrack(|| ui.sandbox.now());
        ui.sandbox.forward(Timestamp(now.0.saturating_add(milliseconds)));
    };
    classed("div", "clock").child(classed("p", "quiet-text").attr("role", "status").text(told)).child(
        classed("div", "panel-do")
            .child(button("button").text(Word::AN_HOUR_ON).click(move || forward(3_600_000)))
            .child(button("button").text(Word::ADAY_ON).click(move || forward(86_400_000)))
            .child(reset_button(ui))
            .child(size_choice(ui)),
    )
}

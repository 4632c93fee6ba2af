use super::call::Call;
use super::response::status;
use crate::components::moment;
use crate::dom::{El, button, classed, each, el, when};
use crate::i18n::Word;
use crate::platform::dates;
use crate::state::Ui;
use leptos::prelude::untrack;
use scopeyard_core::ports::Timestamp;

/// The calls of this page, those of other pages among them, and the sandbox's clock.
pub fn past(ui: Ui, call: Call) -> El {
    let calls = move || ui.sandbox.history().iter().map(|exchange| exchange.number.to_string()).collect::<Vec<_>>();
    let line = move |key: &str| {
        let line = el("li");
        let Some(exchange) = key.parse().ok().and_then(|number| untrack(|| ui.sandbox.exchange(number))) else {
            return line;
        };
        let number = exchange.number;
        let name = [exchange.method.as_str(), " ", &exchange.target].concat();
        let (from, answer) =
            (if exchange.is_remote { Word::FromAPage } else { Word::FromHere }, exchange.answer.status);
        let at = exchange.at;
        let show = button("link mono past-show").text(name).click(move || {
            call.load(&exchange);
            call.show(number);
            crate::platform::page::scroll_to_top();
        });
        line.child(
            classed("div", "activity-line")
                .child(el("span").child(status(answer)).text(" ").child(show))
                .child(classed("span", "quiet-text").text(from).text(" · ").child(moment(at, Word::Plain))),
        )
    };
    let none = when(move || calls().is_empty(), || classed("p", "field-hint").text(Word::NoCalls));
    classed("section", "past")
        .attr("aria-labelledby", "past-title")
        .child(el("h2").attr("id", "past-title").text(Word::PastCalls))
        .child(clock(ui))
        .child(none)
        .child(classed("ul", "activity").attr("aria-labelledby", "past-title").child(each(calls, line)))
}

/// The sandbox's clock, where it differs; and a way to move it, and to begin anew.
fn clock(ui: Ui) -> El {
    let told = move || match ui.sandbox.ahead() {
        0 => Word::ClockAsHere.get().to_owned(),
        _ => Word::ClockAhead.fill(&[&dates::exact(crate::i18n::language(), ui.sandbox.now())]),
    };
    let forward = move |milliseconds: u64| {
        let now = untrack(|| ui.sandbox.now());
        ui.sandbox.forward(Timestamp(now.0.saturating_add(milliseconds)));
    };
    classed("div", "clock").child(classed("p", "quiet-text").attr("role", "status").text(told)).child(
        classed("div", "panel-do")
            .child(button("button").text(Word::AnHourOn).click(move || forward(3_600_000)))
            .child(button("button").text(Word::ADayOn).click(move || forward(86_400_000)))
            .child(button("button").text(Word::ResetSandbox).click(move || {
                ui.sandbox.reset();
                ui.notices.say(Word::DidResetSandbox);
            })),
    )
}

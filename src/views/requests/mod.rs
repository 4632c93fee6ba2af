//! `Requests`: a call is put together, sent, and explained.

mod call;
mod chain;
mod explain;
mod form;
mod parameters;
mod past;
mod repair;
mod response;
mod sample;

use super::page::{heading, page};
use crate::dom::{El, Node, classed, el, switch, verbatim};
use crate::i18n::Word;
use crate::state::Ui;
use call::Call;
pub use explain::token_name;
use form::request_form;
use leptos::prelude::*;
pub use past::calls_of;
use past::past;
use scopeyard_core::id::AccountId;
use scopeyard_core::route::{Prefill, Screen};

/// The request page, filled in as the address says.
pub fn draw(ui: Ui, account: &AccountId, screen: Screen) -> Node {
    let prefill = match screen {
        Screen::Requests(prefill) => prefill,
        _ => Prefill::default(),
    };
    requests_page(ui, account, prefill).into()
}

fn requests_page(ui: Ui, account: &AccountId, prefill: Prefill) -> El {
    let call = Call::new(ui, account.clone(), prefill);
    let shown = switch(
        move || call.shown().map(|number| number.to_string()).unwrap_or_default(),
        move |key| {
            let exchange = key.parse().ok().and_then(|number| untrack(|| ui.sandbox.exchange(number)));
            match exchange {
                Some(exchange) => classed("div", "answers")
                    .child(response::region(&exchange))
                    .child(chain::region(ui, call, &exchange)),
                None => el("div").child(classed("p", "lead").text(Word::NOTHING_SENT)),
            }
        },
    );
    // It stands there before there is an answer, so that each is announced.
    let said = move || {
        let exchange = call.shown().and_then(|number| untrack(|| ui.sandbox.exchange(number)));
        exchange.map(|exchange| response::summary(&exchange)).unwrap_or_default()
    };
    page()
        .child(heading(Word::REQUESTS))
        .child(verbatim("p", "sr-only").attr("role", "status").text(said))
        .child(classed("p", "lead").text(Word::REQUESTS_HINT))
        .child(
            classed("div", "requests")
                .child(request_form(call))
                .child(classed("div", "request-answer").attr("id", "answer").child(shown)),
        )
        .child(past(ui, call))
}

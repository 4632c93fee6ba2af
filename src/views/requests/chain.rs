use super::call::Call;
use super::explain::{Told, explain};
use super::repair::repair;
use crate::components::{Icon, icon};
use crate::dom::{El, classed, el, switch};
use crate::i18n::{Word, language};
use crate::state::{Exchange, Ui};
use scopeyard_core::gate::{Decision, Link, Verdict};
use std::rc::Rc;

/// Why the answer is what it is: the chain, link by link.
pub fn region(ui: Ui, call: Call, exchange: &Rc<Exchange>) -> El {
    let exchange = exchange.clone();
    let region = classed("section", "panel")
        .attr("aria-labelledby", "decision-title")
        .child(el("h2").attr("id", "decision-title").text(Word::DECISION));
    // Its words are those of the language that it is drawn in.
    region.child(switch(
        || language().as_str().to_owned(),
        move |_| match &exchange.decision {
            Some(decision) => {
                let lines = Link::ALL.map(|link| line(ui, call, &exchange, decision, link));
                // Where nothing is in the way and the answer is no good one, that is not the gate's.
                let is_other = decision.is_allowed() && exchange.answer.status >= 400;
                let note = is_other.then(|| classed("p", "field-hint").text(Word::NOT_THE_GATE));
                el("div").child(classed("ol", "chain").children(lines)).maybe(note)
            }
            None => classed("p", "field-hint").text(Word::NOT_DECIDED),
        },
    ))
}

fn line(ui: Ui, call: Call, exchange: &Exchange, decision: &Decision, link: Link) -> El {
    let verdict = decision.verdict(link);
    let Told { title, text } = explain(ui, decision, link, exchange.at);
    let (classes, mark, word) = match verdict {
        Verdict::Passed => ("chain-link passed", Icon::Check, Word::LINK_PASSED),
        Verdict::Refused(_) => ("chain-link refused", Icon::X, Word::LINK_REFUSED),
        Verdict::Open => ("chain-link open", Icon::Minus, Word::LINK_OPEN),
    };
    let act = match verdict {
        Verdict::Refused(blocker) => repair(ui, call, &exchange.target, decision, blocker),
        Verdict::Passed | Verdict::Open => None,
    };
    classed("li", classes)
        .child(icon(mark))
        .child(
            classed("div", "chain-text")
                .child(
                    classed("span", "chain-title")
                        .child(classed("span", "sr-only").text([word.now(), ": "].concat()))
                        .text(title.now()),
                )
                .text(" ")
                .child(classed("span", "chain-why").attr("dir", "auto").text(text)),
        )
        .maybe(act)
}

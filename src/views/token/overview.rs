use crate::components::moment;
use crate::dom::{El, Node, classed, el, switch};
use crate::i18n::Word;
use crate::views::fields::setup_fields;
use crate::views::form::Form;
use scopeyard_core::catalogue::scopes;
use scopeyard_core::ports::Timestamp;
use scopeyard_core::token::Token;

/// `Overview`: name, description and version; state, and when what was.
pub fn overview_part(form: Form, token: &Token) -> El {
    classed("div", "fields").child(setup_fields(form)).child(facts(form, token))
}

/// One fact.
pub fn fact(name: Word, value: impl Into<Node>) -> El {
    classed("div", "review-line")
        .child(classed("div", "review-name").text(name))
        .child(classed("div", "review-value").child(value))
}

fn facts(form: Form, token: &Token) -> El {
    let ui = form.ui;
    let all = scopes(ui.kind(&token.account)).count().to_string();
    let is_enabled = move || form.edited().is_none_or(|token| token.enabled);
    let state = el("span")
        .attr("class", "state")
        .class("on", is_enabled)
        .text(move || if is_enabled() { Word::ENABLED } else { Word::DISABLED }.get().to_owned());
    let count = move || {
        let count = form.edited().map_or(0, |token| token.settings.scopes.len());
        Word::SCOPES_OF.fill(&[&count.to_string(), &all])
    };
    let id = token.id.clone();
    let last = move || ui.console.with(|workspace| workspace.last_used(&id));
    let used = switch(
        move || last().map_or(String::new(), |at| at.0.to_string()),
        |at| match at.parse() {
            Ok(at) => moment(Timestamp(at), Word::PLAIN),
            Err(_) => el("span").text(Word::NEVER_USED),
        },
    );
    let created = token.created;
    let changed = switch(
        move || form.edited().map_or(0, |token| token.changed.0).to_string(),
        |at| moment(Timestamp(at.parse().unwrap_or_default()), Word::PLAIN),
    );
    classed("section", "panel review")
        .attr("aria-labelledby", "facts")
        .child(el("h3").attr("id", "facts").text(Word::FACTS))
        .child(fact(Word::STATE, state))
        .child(fact(Word::STEP_SCOPES, el("span").text(count)))
        .child(fact(Word::CREATED, moment(created, Word::PLAIN)))
        .child(fact(Word::CHANGED, el("span").child(changed)))
        .child(fact(Word::LAST_USED, el("span").child(used)))
}

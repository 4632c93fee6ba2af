use super::page::link;
use crate::dom::{El, classed, el, when};
use crate::i18n::fill;
use crate::state::Ui;
use scopeyard_core::catalogue::{latest, scopes};
use scopeyard_core::route::{Route, Screen};
use scopeyard_core::token::Token;

/// A token in the list: the whole card leads to its page, with one tab stop.
pub fn token_card(ui: Ui, token: Token) -> El {
    let say = ui.speech;
    let kind = ui.kind(&token.account);
    let address = Route::In(token.account.clone(), Screen::Credentials(token.id.clone())).address();
    let (enabled, set, newest) = (token.enabled, token.settings.scopes, latest(kind));
    let version = token.settings.version;
    let all = scopes(kind).count();
    let reach = move || {
        let words = say.words();
        let reach = match (set.is_empty(), set.writes()) {
            (true, _) => words.calls_nothing,
            (false, 0) => words.read_only_small,
            (false, _) => words.reads_and_writes,
        };
        [&fill(words.scopes_of, &[&set.len().to_string(), &all.to_string()]), " · ", reach].concat()
    };
    let head = classed("div", "card-head")
        .child(link("card-name", "", address).child(el("bdi").text(token.settings.name.as_str().to_owned())))
        .child(classed("span", "state").class("on", move || enabled).text(move || {
            let words = say.words();
            if enabled { words.enabled } else { words.disabled }.to_owned()
        }))
        .child(
            classed("span", "mono quiet-text")
                .text(move || fill(say.words().version_short, &[&version.number().to_string()])),
        )
        .child(when(
            move || version < newest,
            move || {
                let newer = move || fill(say.words().version_available, &[&newest.number().to_string()]);
                classed("span", "tag attention").text(newer)
            },
        ));
    let description = token.settings.description.as_str().to_owned();
    let text = (!description.is_empty()).then(|| classed("p", "card-text").attr("dir", "auto").text(description));
    let facts = classed("div", "card-facts")
        .child(classed("span", "mono").text(token.sid.as_str().to_owned()))
        .child(el("span").text(reach))
        .child(
            el("span")
                .child(say.moment(token.created, |words| words.created_when))
                .text(" · ")
                .text(say.say(|words| words.never_used)),
        );
    classed("div", "card").child(head).maybe(text).child(facts)
}

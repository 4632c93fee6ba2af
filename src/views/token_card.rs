use super::page::link;
use crate::components::moment;
use crate::dom::{El, classed, el, when};
use crate::i18n::Word;
use crate::state::Ui;
use scopeyard_core::catalogue::{latest, scopes};
use scopeyard_core::route::{Route, Screen};
use scopeyard_core::token::Token;

/// A token in the list: the whole card leads to its page, with one tab stop.
pub fn token_card(ui: Ui, token: Token) -> El {
    let kind = ui.kind(&token.account);
    let address = Route::In(token.account.clone(), Screen::Credentials(token.id.clone())).address();
    let (enabled, set, newest) = (token.enabled, token.settings.scopes, latest(kind));
    let version = token.settings.version;
    let all = scopes(kind).count();
    let reach = move || {
        let reach = match (set.reads(), set.writes()) {
            (0, 0) => Word::CallsNothing,
            (_, 0) => Word::ReadOnlySmall,
            (0, _) => Word::WriteOnlySmall,
            _ => Word::ReadsAndWrites,
        };
        [&Word::ScopesOf.fill(&[&set.len().to_string(), &all.to_string()]), " · ", reach.get()].concat()
    };
    let head = classed("div", "card-head")
        .child(link("card-name", "", address).child(el("bdi").text(token.settings.name.as_str().to_owned())))
        .child(
            classed("span", "state")
                .class("on", move || enabled)
                .text(move || if enabled { Word::Enabled } else { Word::Disabled }.get().to_owned()),
        )
        .child(
            classed("span", "mono quiet-text").text(move || Word::VersionShort.fill(&[&version.number().to_string()])),
        )
        .child(when(
            move || version < newest,
            move || {
                let newer = move || Word::VersionAvailable.fill(&[&newest.number().to_string()]);
                classed("span", "tag attention").text(newer)
            },
        ));
    let description = token.settings.description.as_str().to_owned();
    let text = (!description.is_empty()).then(|| classed("p", "card-text").attr("dir", "auto").text(description));
    let facts = classed("div", "card-facts")
        .child(classed("span", "mono").text(token.sid.as_str().to_owned()))
        .child(el("span").text(reach))
        .child(el("span").child(moment(token.created, Word::CreatedWhen)).text(" · ").text(Word::NeverUsed));
    classed("div", "card").child(head).maybe(text).child(facts)
}

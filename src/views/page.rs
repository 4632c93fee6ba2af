//! What pages are made of.

use super::token::{part_name, part_now};
use crate::components::{Icon, icon};
use crate::dom::{El, Text, classed, el};
use crate::i18n::Word;
use crate::platform::page::set_title;
use crate::state::Ui;
use leptos::prelude::Effect;
use scopeyard_core::id::AccountId;
use scopeyard_core::route::{Part, Route, Screen};

/// A page with nothing on it yet.
pub fn page() -> El {
    classed("div", "page")
}

/// The heading of a page. It can take the focus, and sets the title.
pub fn heading(text: impl Into<Text>) -> El {
    let text = text.into();
    let title = text.clone();
    Effect::new(move |_| set_title(&[&title.get(), " · Scopeyard"].concat()));
    el("h1").attr("id", "heading").attr("tabindex", "-1").child(el("bdi").text(text))
}

/// A link.
pub fn link(classes: &'static str, label: impl Into<Text>, href: impl Into<Text>) -> El {
    classed("a", classes).attr("href", href).text(label)
}

/// Where a page stands: the way back to the page above it, and its own place.
pub fn crumbs(above: Word, href: String, here: impl Into<Text>) -> El {
    classed("nav", "crumbs")
        .attr("aria-label", Word::BREADCRUMB)
        .child(link("", above, href))
        .child(el("span").attr("aria-hidden", "true").text("/"))
        .child(el("span").child(el("bdi").text(here)))
}

/// A page, or a part of one, that has nothing to show: what that means. What to do is added by the caller.
pub fn empty(title: impl Into<Text>, hint: impl Into<Text>) -> El {
    classed("div", "empty").child(classed("h2", "empty-title").text(title)).child(classed("p", "empty-hint").text(hint))
}

/// A page about something that is not there, with a way on.
pub fn gone(title: impl Into<Text>, hint: impl Into<Text>, to: Word, way: &Route) -> El {
    page().child(heading(title)).child(classed("p", "lead").text(hint)).child(link("button", to, way.address()))
}

/// The parts of a token's page, as links.
pub fn parts(ui: Ui, parts: &[Part], to: impl Fn(Part) -> String) -> El {
    let links = parts.iter().map(|part| {
        let part = *part;
        let here = move || (part_now(ui) == part).then(|| "page".to_owned());
        el("li").child(link("side-link", part_name(part), to(part)).attr_if("aria-current", here))
    });
    classed("nav", "side").attr("aria-label", Word::TOKEN_PARTS).child(el("ul").children(links))
}

/// A link to another site, opened beside this one. Nothing is loaded from there until somebody follows it.
pub fn outbound(classes: &'static str, label: impl Into<Text>, href: &'static str) -> El {
    link(classes, label, href).attr("target", "_blank").attr("rel", "noopener noreferrer")
}

/// Says that credentials are not real ones, and where to read how real ones are kept safe.
pub fn sandbox_note(account: &AccountId) -> El {
    let safe = Route::In(account.clone(), Screen::Safe).address();
    classed("p", "note").child(icon(Icon::Info)).child(el("span").text(Word::NOT_REAL).text(" ").child(link(
        "",
        Word::KEEPING_SAFE,
        safe,
    )))
}

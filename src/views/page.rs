//! What pages are made of.

use crate::dom::{El, Text, classed, el};
use crate::i18n::Word;
use crate::platform::page::set_title;
use leptos::prelude::Effect;
use scopeyard_core::route::Route;

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
        .attr("aria-label", Word::Breadcrumb)
        .child(link("", above, href))
        .child(el("span").attr("aria-hidden", "true").text("/"))
        .child(el("span").child(el("bdi").text(here)))
}

/// A page, or a part of one, that has nothing to show: what that means. What to do is added by the caller.
pub fn empty(title: impl Into<Text>, hint: impl Into<Text>) -> El {
    classed("div", "empty").child(classed("h2", "empty-title").text(title)).child(classed("p", "empty-hint").text(hint))
}

/// A page about something that is not there, with a way on.
pub fn gone(title: impl Into<Text>, hint: impl Into<Text>, way: &Route) -> El {
    page().child(heading(title)).child(classed("p", "lead").text(hint)).child(link(
        "button",
        Word::ToTokens,
        way.address(),
    ))
}

//! The list of a combobox: the rows in view, each at its place.

use super::{Combobox, ROW, read_view};
use crate::components::{Icon, icon};
use crate::dom::{El, classed, each, el, verbatim};
use crate::i18n::Word;
use leptos::prelude::*;
use scopeyard_core::options::Choice;
use web_sys::Element;

/// The list below the field; and in it the element that scrolls.
pub(super) fn popup(combobox: Combobox, label: Word) -> (Element, El) {
    let count = move || if combobox.is_open.get() { combobox.found.with(Vec::len) } else { 0 };
    let rows = classed("div", "combobox-rows")
        .attr("role", "presentation")
        .style("height", move || [&(count() * ROW as usize).to_string(), "px"].concat())
        .child(each(move || keys(combobox), move |key| row(combobox, key)));
    let list = classed("div", "combobox-list")
        .attr("id", combobox.list_id())
        .attr("role", "listbox")
        .attr("aria-label", move || Word::OPTIONS_OF.fill(&[label.get()]))
        .style("--row", [&ROW.to_string(), "px"].concat())
        .flag("hidden", move || !combobox.is_shown())
        .child(rows);
    let element = list.element();
    let scrolled = element.clone();
    let list = list.on("scroll", move |_| combobox.view.set(read_view(&scrolled)));
    let is_empty = move || combobox.is_open.get() && count() == 0;
    let around = classed("div", "combobox-popup")
        .flag("hidden", move || !combobox.is_open.get())
        // The focus stays in the field.
        .on("mousedown", |event| event.prevent_default())
        .child(list)
        // Said by the status as well.
        .child(
            classed("p", "combobox-none")
                .attr("aria-hidden", "true")
                .flag("hidden", move || !is_empty())
                .text(Word::NO_RESULT),
        );
    (element, around)
}

/// A key for each row that is drawn: its place, and all that it shows. The active row is always among them, since the field names it.
fn keys(combobox: Combobox) -> Vec<String> {
    if !combobox.is_open.get() {
        return Vec::new();
    }
    combobox.found.with(|found| {
        let drawn = combobox.view.get().rows(found.len());
        let active = combobox.active.get().filter(|place| !drawn.contains(place));
        combobox.all.with(|all| {
            let key = |place: usize| {
                let Choice { key, name, note, code, .. } = all.get(*found.get(place)?)?;
                Some([&place.to_string(), key, name, note, code].map(String::as_str).join("\0"))
            };
            drawn.chain(active).filter_map(key).collect()
        })
    })
}

fn row(combobox: Combobox, key: &str) -> El {
    let place: usize = key.split('\0').next().and_then(|place| place.parse().ok()).unwrap_or_default();
    let (choice, count) = combobox.found.with_untracked(|found| {
        let choice = combobox.all.with_untracked(|all| found.get(place).and_then(|at| all.get(*at)).cloned());
        (choice.unwrap_or_default(), found.len())
    });
    let options = combobox.options.get_value();
    let key = choice.key.clone();
    let is_chosen = move || (options.chosen)() == key;
    let has_second_line = !(choice.note.is_empty() && choice.code.is_empty());
    let gap = if choice.note.is_empty() || choice.code.is_empty() { "" } else { " · " };
    let second = has_second_line.then(|| {
        // The description says it. The name is what the field will show.
        classed("span", "combobox-note")
            .attr("aria-hidden", "true")
            .text(choice.note.clone())
            .text(gap)
            .child(verbatim("bdi", "mono").text(choice.code.clone()))
    });
    let option = classed("div", "combobox-option")
        .attr("id", combobox.option_id(place))
        .attr("role", "option")
        .attr("aria-posinset", (place + 1).to_string())
        .attr("aria-setsize", count.to_string())
        .aria("aria-selected", move || combobox.active.get() == Some(place))
        .style("top", [&(place * ROW as usize).to_string(), "px"].concat())
        .class("chosen", is_chosen)
        .on("click", move |_| combobox.choose(place));
    let option = if has_second_line {
        option.attr("aria-description", [choice.note.as_str(), gap, &choice.code].concat())
    } else {
        option
    };
    option
        .child(classed("span", "combobox-text").child(el("bdi").text(choice.name)).maybe(second))
        .child(classed("span", "combobox-check").child(icon(Icon::Check)))
}

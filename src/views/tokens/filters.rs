use super::Shelf;
use crate::components::{Icon, icon};
use crate::dom::{El, button, classed, el};
use crate::i18n::{Word, grouped};
use crate::platform::page;
use leptos::prelude::*;
use scopeyard_core::workspace::{Filter, Made, Order, State};

/// Search, filters, order, and how many tokens are shown of how many.
pub fn filters(shelf: Shelf) -> El {
    let is_open = RwSignal::new(false);
    let label = Word::SEARCH_BY_NAME;
    let search = el("input")
        .attr("type", "search")
        .attr("id", "search")
        .attr("autocomplete", "off")
        .attr("aria-label", label)
        .attr("placeholder", label)
        .value(move || shelf.filter(|filter| filter.search.clone()))
        .typed(move |text| shelf.change(|filter| filter.search = text.clone()))
        // Whoever follows a link at once finds the list as it was when they come back.
        .on("blur", move |_| shelf.tell_address());
    let made = [
        (Made::Any, Word::ANY_TIME),
        (Made::Last7, Word::LAST7),
        (Made::Last30, Word::LAST30),
        (Made::Earlier, Word::EARLIER),
    ];
    let state = [(State::All, Word::ALL), (State::Enabled, Word::ENABLED), (State::Disabled, Word::DISABLED)];
    let order = [
        (Order::Newest, Word::NEWEST),
        (Order::Name, Word::BY_NAME),
        (Order::LastUsed, Word::BY_LAST_USED),
        (Order::Scopes, Word::BY_SCOPES),
    ];
    let made =
        choice(shelf, "created-on", Word::CREATED_ON, made, |filter| filter.made, |filter, made| filter.made = made);
    let state = choice(shelf, "state", Word::STATE, state, |filter| filter.state, |filter, it| filter.state = it);
    let order = choice(shelf, "order", Word::SORT_BY, order, |filter| filter.order, |filter, it| filter.order = it);
    let clear = button("button").attr("id", "clear").text(Word::CLEAR_ALL).click(move || {
        shelf.change(|filter| *filter = Filter { order: filter.order, ..Filter::default() });
        page::focus("search");
    });
    // Where there is no room for them, the filters fold behind a button; beside it stands how many are set.
    let fold = button("button fold")
        .aria("aria-expanded", move || is_open.get())
        .text(Word::FILTERS)
        .click(move || is_open.update(|open| *open = !*open));
    let set = classed("span", "fold-count quiet-text").text(move || match shelf.filter(Filter::count) {
        0 => String::new(),
        count => Word::FILTERS_SET.count(count, &[]),
    });
    let count = move || {
        let shown = shelf.count();
        Word::TOKENS_OF.count(shelf.all(), &[&grouped(shown)])
    };
    classed("div", "filters")
        .attr("role", "search")
        .attr("aria-label", Word::FILTERS)
        .class("open", move || is_open.get())
        .child(classed("label", "search").child(icon(Icon::Search)).child(search))
        .child(fold)
        .child(set)
        .child(classed("div", "filter-set").child(made).child(state).child(order).child(clear))
        .child(classed("p", "count").attr("role", "status").text(count))
}

/// A choice of one value of a filter.
fn choice<T: Copy + PartialEq + 'static>(
    shelf: Shelf,
    id: &'static str,
    label: Word,
    values: impl IntoIterator<Item = (T, Word)>,
    read: fn(&Filter) -> T,
    write: fn(&mut Filter, T),
) -> El {
    let values: Vec<(T, Word)> = values.into_iter().collect();
    let options: Vec<El> = values
        .iter()
        .enumerate()
        .map(|(place, (value, word))| {
            let value = *value;
            el("option")
                .attr("value", place.to_string())
                .state("selected", move || shelf.filter(read) == value)
                .text(*word)
        })
        .collect();
    let choose = move |event| {
        let place = event_target_value(&event).parse().unwrap_or(0);
        if let Some((value, _)) = values.get::<usize>(place) {
            shelf.change(|filter| write(filter, *value));
        }
    };
    let select = el("select").attr("id", id).children(options).on("change", choose);
    classed("div", "choice-line").child(el("label").attr("for", id).text(label)).child(select)
}

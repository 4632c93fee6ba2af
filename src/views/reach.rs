//! Reach: operations against tokens.

use super::catalogue::{reacher_id, reacher_name, tabs};
use super::page::{empty, heading, link, page};
use crate::dom::{El, classed, el, switch, verbatim};
use crate::i18n::{Word, by_name, language, operation_name};
use crate::state::Ui;
use leptos::prelude::*;
use scopeyard_core::catalogue::{Access, Scope, ScopeSet, scopes};
use scopeyard_core::gate::{Reacher, reachers};
use scopeyard_core::id::{AccountId, TokenId};
use scopeyard_core::route::{Part, Route, Screen};
use scopeyard_core::workspace::{Kind, Workspace};

/// How many tokens there are columns for: those that were made last.
const MOST: usize = 40;

/// Which operations are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Show {
    Reached,
    Several,
    Writes,
    LegacyOnly,
    Unreached,
    All,
}

const SHOWN: [(Show, &str, Word); 6] = [
    (Show::Reached, "reached", Word::SHOW_REACHED),
    (Show::Several, "several", Word::SHOW_SEVERAL),
    (Show::Writes, "writes", Word::SHOW_WRITES),
    (Show::LegacyOnly, "legacy", Word::SHOW_LEGACY_ONLY),
    (Show::Unreached, "unreached", Word::SHOW_UNREACHED),
    (Show::All, "all", Word::ALL),
];

/// One column: who, and what they reach.
struct Column {
    id: Option<TokenId>,
    name: String,
    is_legacy: bool,
    set: ScopeSet,
}

/// Which tokens of the account reach which operations.
pub fn reach_page(ui: Ui, account: &AccountId) -> El {
    let show = RwSignal::new(Show::Reached);
    let account = account.clone();
    let options = SHOWN.map(|(one, key, word)| {
        el("option").attr("value", key).state("selected", move || show.get() == one).text(word)
    });
    let choose = move |event| {
        let key = event_target_value(&event);
        if let Some((chosen, ..)) = SHOWN.into_iter().find(|(_, known, _)| *known == key) {
            show.set(chosen);
        }
    };
    let choice = classed("div", "choice-line")
        .child(el("label").attr("for", "reach-show").text(Word::SHOW_OPERATIONS))
        .child(el("select").attr("id", "reach-show").children(options).on("change", choose));
    let here = account.clone();
    // Drawn anew when something of it changes: tokens, what is shown, the language.
    let key = {
        let account = account.clone();
        let changes = ui.console.changes_of(&[Kind::Account, Kind::Token, Kind::Legacy]);
        move || {
            changes.track();
            let shown = SHOWN.iter().find(|(one, ..)| *one == show.get()).map_or("", |(_, key, _)| key);
            let (columns, all) = ui.console.peek(|workspace| columns(workspace, &account));
            let sets: Vec<_> =
                columns.iter().map(|column| [column.name.as_str(), &column.set.encode()].join(" ")).collect();
            [shown, language().as_str(), &all.to_string(), &sets.join("\n")].join("\n")
        }
    };
    let table = switch(key, move |_| untrack(|| table(ui, &here, show.get())));
    page()
        .child(heading(Word::REACH))
        .child(tabs(ui, &account))
        .child(classed("p", "lead").text(Word::REACH_HINT))
        .child(classed("div", "filters").attr("role", "group").attr("aria-label", Word::FILTERS).child(choice))
        .child(table)
}

/// The columns, and of how many tokens they are.
fn columns(workspace: &Workspace, account: &AccountId) -> (Vec<Column>, usize) {
    let reachers = reachers(workspace, account);
    let all = reachers.len();
    // The legacy tokens come last, and are always shown.
    let (legacy, tokens): (Vec<Reacher<'_>>, Vec<Reacher<'_>>) =
        reachers.into_iter().partition(|it| matches!(it, Reacher::Legacy(_)));
    let column = |it: Reacher<'_>| Column {
        id: reacher_id(it),
        name: reacher_name(it),
        is_legacy: matches!(it, Reacher::Legacy(_)),
        set: it.all(workspace, account),
    };
    let tokens = tokens.into_iter().take(MOST).map(column).collect();
    let tokens = by_name(tokens, |column: &Column| column.name.as_str());
    (tokens.into_iter().chain(legacy.into_iter().map(column)).collect(), all)
}

fn table(ui: Ui, account: &AccountId, show: Show) -> El {
    let kind = ui.kind(account);
    let (columns, all) = ui.console.peek(|workspace| columns(workspace, account));
    let rows: Vec<Scope> = scopes(kind).filter(|scope| is_shown(*scope, &columns, show)).collect();
    if rows.is_empty() || columns.is_empty() {
        return empty(Word::NOTHING_REACHED, Word::NOTHING_REACHED_HINT);
    }
    let head = columns.iter().map(|column| {
        let name = el("bdi").text(column.name.clone());
        let screen = column.id.clone().map_or(Screen::Legacy(Part::Overview), |id| Screen::Token(id, Part::Scopes));
        let way = link("", "", Route::In(account.clone(), screen).address()).child(name);
        el("th").attr("scope", "col").child(classed("div", "reach-name").child(way))
    });
    let body = rows.iter().map(|scope| {
        let cells = columns.iter().map(|column| {
            let reaches = column.set.contains(scope.id());
            let word = if reaches { Word::REACHES } else { Word::REACHES_NOT };
            el("td")
                .class("reached", move || reaches)
                .child(classed("span", "sr-only").text(word))
                .child(el("span").attr("aria-hidden", "true").text(if reaches { "●" } else { "·" }))
        });
        let what = el("th").attr("scope", "row").child(el("span").text(operation_name(scope.operation))).child(
            verbatim("span", "mono quiet-text").text([scope.operation.method.as_str(), " ", &scope.path()].concat()),
        );
        el("tr").child(what).children(cells)
    });
    let cut = (all > columns.len()).then(|| {
        let (shown, all) = (columns.len().to_string(), all);
        classed("p", "field-hint").text(move || Word::REACH_CUT.count(all, &[&shown]))
    });
    let table = el("table")
        .child(el("thead").child(el("tr").child(el("th").attr("scope", "col").text(Word::OPERATION)).children(head)))
        .child(el("tbody").children(body));
    el("div").maybe(cut).child(
        classed("div", "reach")
            .attr("role", "region")
            .attr("aria-label", Word::REACH)
            .attr("tabindex", "0")
            .child(table),
    )
}

fn is_shown(scope: Scope, columns: &[Column], show: Show) -> bool {
    let reaching = || columns.iter().filter(|column| column.set.contains(scope.id()));
    match show {
        Show::Reached => reaching().next().is_some(),
        Show::Several => reaching().nth(1).is_some(),
        Show::Writes => scope.access() == Access::Write && reaching().next().is_some(),
        Show::LegacyOnly => reaching().next().is_some() && reaching().all(|column| column.is_legacy),
        Show::Unreached => reaching().next().is_none(),
        Show::All => true,
    }
}

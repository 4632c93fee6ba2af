//! The catalogue: every operation of every account type, and who reaches it.

use super::identify::identify_page;
use super::page::{heading, link, page};
use super::reach::reach_page;
use crate::components::{Icon, icon};
use crate::dom::{El, Node, classed, each, el, verbatim, when};
use crate::i18n::{Word, group_name, half_name, kind_name, language, operation_name};
use crate::state::Ui;
use leptos::prelude::*;
use scopeyard_core::account::AccountType;
use scopeyard_core::catalogue::{
    Access, ApiVersion, OperationId, Parameter, RETIRED, Retired, Scope, base_path, groups, parameters, versions,
};
use scopeyard_core::characters::search_key;
use scopeyard_core::gate::{Reached, Reacher, reached};
use scopeyard_core::id::{AccountId, TokenId};
use scopeyard_core::route::{Prefill, Route, Screen};
use scopeyard_core::workspace::Kind;
use std::collections::BTreeMap;

/// Whose operations are shown.
#[derive(Clone)]
struct Place {
    /// The account that one is in.
    account: AccountId,
    /// The account type.
    kind: AccountType,
    /// Whether it is that account's own.
    is_own: bool,
}

/// A screen of the catalogue.
pub fn draw(ui: Ui, account: &AccountId, screen: Screen) -> Node {
    match screen {
        Screen::Reach => reach_page(ui, account),
        Screen::Identify => identify_page(ui, account),
        _ => catalogue_page(ui, account),
    }
    .into()
}

/// The operations of an account type, found by label, path or method.
fn catalogue_page(ui: Ui, account: &AccountId) -> El {
    let own = ui.kind(account);
    let kind = RwSignal::new(own);
    let search = RwSignal::new(String::new());
    let rows = {
        let account = account.clone();
        each(
            move || [kind.get().as_str(), " ", language().as_str()].concat().split('|').map(str::to_owned).collect(),
            move |_| {
                let kind = untrack(|| kind.get());
                let place = Place { account: account.clone(), kind, is_own: own == kind };
                let told = told(ui, place.clone());
                let sections = groups(kind).into_iter().map(|(group, members)| {
                    let members: Vec<(Scope, String)> =
                        members.into_iter().map(|scope| (scope, sought(scope, &group_name(group)))).collect();
                    section(&place, told, group_name(group), members, search)
                });
                classed("div", "catalogue").children(sections).maybe(older(kind, search))
            },
        )
    };
    let none = when(
        move || {
            let wanted = words(&search.get());
            let is_older = |retired: &Retired| {
                retired.account == kind.get() && is_found(&search_key(&older_line(retired)), &wanted)
            };
            !RETIRED.iter().any(is_older)
                && groups(kind.get()).iter().all(|(group, members)| {
                    members.iter().all(|scope| !is_found(&sought(*scope, &group_name(*group)), &wanted))
                })
        },
        || super::page::empty(Word::NO_OPERATION, Word::NO_OPERATION_HINT),
    );
    page()
        .child(heading(Word::CATALOGUE))
        .child(tabs(ui, account))
        .child(classed("p", "lead").text(Word::CATALOGUE_HINT))
        .child(
            classed("div", "filters")
                .attr("role", "search")
                .attr("aria-label", Word::FILTERS)
                .child(
                    classed("label", "search").child(icon(Icon::Search)).child(
                        el("input")
                            .attr("type", "search")
                            .attr("aria-label", Word::SEARCH_OPERATIONS)
                            .attr("placeholder", Word::SEARCH_OPERATIONS)
                            .attr("autocomplete", "off")
                            .typed(move |text| search.set(text)),
                    ),
                )
                .child(kind_choice(kind)),
        )
        .child(none)
        .child(rows)
}

/// Method and path of an operation of an older version.
fn older_line(retired: &Retired) -> String {
    [retired.method, " ", base_path(retired.account), "/{AccountSID}", retired.path].concat()
}

/// The operations of older versions, with what replaced them. They are apart: nobody can be granted them.
fn older(kind: AccountType, search: RwSignal<String>) -> Option<El> {
    let path = |path: &str| [base_path(kind), "/{AccountSID}", path].concat();
    let own = RETIRED.iter().filter(|retired| retired.account == kind);
    let all: Vec<(&'static Retired, String)> = own.map(|retired| (retired, older_line(retired))).collect();
    if all.is_empty() {
        return None;
    }
    let lines: Vec<String> = all.iter().map(|(_, line)| search_key(line)).collect();
    let is_empty = move || {
        let wanted = words(&search.get());
        lines.iter().all(|line| !is_found(line, &wanted))
    };
    let rows = all.into_iter().map(|(retired, line)| {
        let sought = search_key(&line);
        let hidden = move || !is_found(&sought, &words(&search.get()));
        let replaced = retired.replaced.split_once(' ').map(|(method, rest)| [method, " ", &path(rest)].concat());
        let replaced = replaced.unwrap_or_default();
        classed("li", "catalogue-row catalogue-older")
            .child(verbatim("span", "catalogue-path mono").text(line))
            .child(verbatim("span", "quiet-text").text(move || Word::REPLACED_BY.fill(&[&replaced])))
            .flag("hidden", hidden)
    });
    let section = classed("section", "catalogue-group")
        .flag("hidden", is_empty)
        .child(el("h2").text(Word::OLDER_OPERATIONS))
        .child(classed("p", "field-hint").text(Word::OLDER_OPERATIONS_HINT))
        .child(el("ul").children(rows));
    Some(section)
}

/// The catalogue and reach are two sides of one thing.
pub fn tabs(ui: Ui, account: &AccountId) -> El {
    let ways =
        [(Word::OPERATIONS, Screen::Catalogue), (Word::REACH, Screen::Reach), (Word::WHAT_IS_THIS, Screen::Identify)];
    let links = ways.map(|(word, screen)| {
        let here = screen.clone();
        let is_here = move || matches!(ui.route.get(), Route::In(_, now) if now == here).then(|| "page".to_owned());
        el("li").child(
            link("side-link", word, Route::In(account.clone(), screen).address()).attr_if("aria-current", is_here),
        )
    });
    classed("nav", "side tabs").attr("aria-label", Word::CATALOGUE_PARTS).child(el("ul").children(links))
}

fn kind_choice(kind: RwSignal<AccountType>) -> El {
    let options = AccountType::ALL.map(|one| {
        el("option").attr("value", one.as_str()).state("selected", move || kind.get() == one).text(kind_name(one))
    });
    let choose = move |event| {
        if let Some(chosen) = AccountType::parse(&event_target_value(&event)) {
            kind.set(chosen);
        }
    };
    classed("div", "choice-line")
        .child(el("label").attr("for", "catalogue-kind").text(Word::ACCOUNT_TYPE_NAME))
        .child(el("select").attr("id", "catalogue-kind").children(options).on("change", choose))
}

/// Everything that an operation is found by, in one line.
fn sought(scope: Scope, group: &str) -> String {
    let parts =
        [group, " ", &operation_name(scope.operation), " ", scope.operation.method.as_str(), " ", &scope.path()];
    search_key(&parts.concat())
}

fn words(search: &str) -> Vec<String> {
    search_key(search).split_whitespace().map(str::to_owned).collect()
}

fn is_found(line: &str, words: &[String]) -> bool {
    words.iter().all(|word| line.contains(word.as_str()))
}

fn section(
    place: &Place,
    told: Memo<BTreeMap<OperationId, Told>>,
    name: String,
    members: Vec<(Scope, String)>,
    search: RwSignal<String>,
) -> El {
    let lines: Vec<String> = members.iter().map(|(_, line)| line.clone()).collect();
    let is_empty = move || {
        let wanted = words(&search.get());
        lines.iter().all(|line| !is_found(line, &wanted))
    };
    let rows = members.into_iter().map(|(scope, line)| {
        let hidden = move || !is_found(&line, &words(&search.get()));
        row(place, told, scope).flag("hidden", hidden)
    });
    classed("section", "catalogue-group")
        .flag("hidden", is_empty)
        .child(el("h2").text(name))
        .child(el("ul").children(rows))
}

fn row(place: &Place, told: Memo<BTreeMap<OperationId, Told>>, scope: Scope) -> El {
    let first = versions(scope.operation.account).first().copied();
    let since = Some(scope.operation.since).filter(|since| Some(*since) > first && !scope.on_behalf);
    let since = since.map(|since: ApiVersion| {
        classed("span", "tag").text(move || Word::SINCE_VERSION.fill(&[&since.number().to_string()]))
    });
    let access = if scope.access() == Access::Read { Word::ACCESS_READ } else { Word::ACCESS_WRITE };
    let way = place.is_own.then(|| {
        let prefill = Prefill { operation: Some(scope.id()), ..Prefill::default() };
        let address = Route::In(place.account.clone(), Screen::Requests(prefill)).address();
        let name = move || Word::TRY_OF.fill(&[&operation_name(scope.operation)]);
        link("button", Word::TRY, address).attr("aria-label", name)
    });
    classed("li", "catalogue-row")
        .child(
            classed("div", "catalogue-what")
                .child(el("strong").text(operation_name(scope.operation)))
                .text(" ")
                .maybe(since)
                .child(
                    verbatim("span", "catalogue-path mono")
                        .text([scope.operation.method.as_str(), " ", &scope.path()].concat()),
                )
                .maybe(honoured(scope)),
        )
        .child(classed("span", "quiet-text").text(access))
        .child(reached_by(told, scope.id()))
        .maybe(way)
}

/// The parameters in the query that an operation honours.
fn honoured(scope: Scope) -> Option<El> {
    let names: Vec<&str> = parameters(scope.id()).map(Parameter::name).collect();
    let text = names.join(", ");
    let told = move || Word::PARAMETERS_OF.fill(&[&text]);
    (!names.is_empty()).then(|| classed("span", "quiet-text catalogue-parameters").text(told))
}

/// Who reaches an operation, as a row says it: how many they are, and the names of the first.
#[derive(Clone, PartialEq)]
struct Told {
    count: usize,
    names: String,
}

/// How many of those who reach an operation are named.
const MOST_NAMED: usize = 3;

/// Who reaches the operations: tokens of the account or, of another type, those of all accounts that are. Made anew when a token or
/// an account has changed, once for all rows, and not for each call of the sandbox.
fn told(ui: Ui, place: Place) -> Memo<BTreeMap<OperationId, Told>> {
    let changes = ui.console.changes_of(&[Kind::Account, Kind::Token, Kind::Legacy]);
    Memo::new(move |_| {
        changes.track();
        ui.console.peek(|workspace| {
            let is_here = |id: &AccountId, kind| if place.is_own { *id == place.account } else { kind == place.kind };
            let accounts = workspace.accounts().into_iter().filter(|account| is_here(&account.id, account.kind));
            let all = reached(workspace, &accounts.collect::<Vec<_>>(), MOST_NAMED).into_iter();
            let told = |reached: Reached<'_>| {
                let names: Vec<String> = reached.first.into_iter().map(reacher_name).collect();
                Told { count: reached.count, names: names.join(", ") }
            };
            all.map(|(id, reached)| (id, told(reached))).collect()
        })
    })
}

/// Who reaches one operation, in words.
fn reached_by(told: Memo<BTreeMap<OperationId, Told>>, id: OperationId) -> El {
    let words = move || {
        told.with(|all| match all.get(&id) {
            None => Word::REACHED_BY_NONE.get().to_owned(),
            Some(Told { count, names }) if *count > MOST_NAMED => {
                Word::REACHED_BY_MORE.count(count - MOST_NAMED, &[names])
            }
            Some(Told { names, .. }) => Word::REACHED_BY.fill(&[names]),
        })
    };
    classed("span", "quiet-text catalogue-reach").attr("dir", "auto").text(words)
}

/// What a token is called among those that reach something.
pub fn reacher_name(reacher: Reacher<'_>) -> String {
    match reacher {
        Reacher::Token(token) => token.settings.name.as_str().to_owned(),
        Reacher::Legacy(half) => half_name(half),
    }
}

/// The id of a token's page, or none for the legacy tokens.
pub fn reacher_id(reacher: Reacher<'_>) -> Option<TokenId> {
    match reacher {
        Reacher::Token(token) => Some(token.id.clone()),
        Reacher::Legacy(_) => None,
    }
}

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
    Access, ApiVersion, Parameter, RETIRED, Retired, Scope, base_path, groups, parameters, versions,
};
use scopeyard_core::gate::{Reacher, reachers};
use scopeyard_core::id::{AccountId, TokenId};
use scopeyard_core::route::{Prefill, Route, Screen};

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
                let sections = groups(kind).into_iter().map(|(group, members)| {
                    let members: Vec<(Scope, String)> =
                        members.into_iter().map(|scope| (scope, sought(scope, &group_name(group)))).collect();
                    let place = Place { account: account.clone(), kind, is_own: own == kind };
                    section(ui, &place, group_name(group), members, search)
                });
                classed("div", "catalogue").children(sections).maybe(older(kind, search))
            },
        )
    };
    let none = when(
        move || {
            let wanted = words(&search.get());
            let is_older = |retired: &Retired| {
                retired.account == kind.get() && is_found(&older_line(retired).to_lowercase(), &wanted)
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
                            .on("input", move |event| search.set(event_target_value(&event))),
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
    let lines: Vec<String> = all.iter().map(|(_, line)| line.to_lowercase()).collect();
    let is_empty = move || {
        let wanted = words(&search.get());
        lines.iter().all(|line| !is_found(line, &wanted))
    };
    let rows = all.into_iter().map(|(retired, line)| {
        let sought = line.to_lowercase();
        let hidden = move || !is_found(&sought, &words(&search.get()));
        let replaced = retired.replaced.split_once(' ').map(|(method, rest)| [method, " ", &path(rest)].concat());
        let replaced = replaced.unwrap_or_default();
        classed("li", "catalogue-row catalogue-older")
            .child(verbatim("span", "catalogue-path mono").text(line))
            .child(classed("span", "quiet-text").text(move || Word::REPLACED_BY.fill(&[&replaced])))
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
    [group, " ", &operation_name(scope.operation), " ", scope.operation.method.as_str(), " ", &scope.path()]
        .concat()
        .to_lowercase()
}

fn words(search: &str) -> Vec<String> {
    search.to_lowercase().split_whitespace().map(str::to_owned).collect()
}

fn is_found(line: &str, words: &[String]) -> bool {
    words.iter().all(|word| line.contains(word.as_str()))
}

fn section(ui: Ui, place: &Place, name: String, members: Vec<(Scope, String)>, search: RwSignal<String>) -> El {
    let lines: Vec<String> = members.iter().map(|(_, line)| line.clone()).collect();
    let is_empty = move || {
        let wanted = words(&search.get());
        lines.iter().all(|line| !is_found(line, &wanted))
    };
    let rows = members.into_iter().map(|(scope, line)| {
        let hidden = move || !is_found(&line, &words(&search.get()));
        row(ui, place, scope).flag("hidden", hidden)
    });
    classed("section", "catalogue-group")
        .flag("hidden", is_empty)
        .child(el("h2").text(name))
        .child(el("ul").children(rows))
}

fn row(ui: Ui, place: &Place, scope: Scope) -> El {
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
        .child(reached_by(ui, place.clone(), scope))
        .maybe(way)
}

/// The parameters in the query that an operation honours.
fn honoured(scope: Scope) -> Option<El> {
    let names: Vec<&str> = parameters(scope.id()).map(Parameter::name).collect();
    let text = names.join(", ");
    let told = move || Word::PARAMETERS_OF.fill(&[&text]);
    (!names.is_empty()).then(|| classed("span", "quiet-text catalogue-parameters").text(told))
}

/// Which tokens reach it, the first few by name: those of the account or, of another type, those of all accounts that are.
fn reached_by(ui: Ui, place: Place, scope: Scope) -> El {
    let told = move || {
        ui.console.with(|workspace| {
            let is_here = |id: &AccountId, kind| if place.is_own { *id == place.account } else { kind == place.kind };
            let here = workspace.accounts().into_iter().filter(|account| is_here(&account.id, account.kind));
            let names: Vec<String> = here
                .flat_map(|account| {
                    let all = reachers(workspace, &account.id).into_iter();
                    all.filter(|it| it.reaches(workspace, &account.id, scope)).map(reacher_name)
                })
                .collect();
            let shown = names.iter().take(3).cloned().collect::<Vec<_>>().join(", ");
            match names.len() {
                0 => Word::REACHED_BY_NONE.get().to_owned(),
                count if count > 3 => Word::REACHED_BY_MORE.count(count.saturating_sub(3), &[&shown]),
                _ => Word::REACHED_BY.fill(&[&shown]),
            }
        })
    };
    classed("span", "quiet-text catalogue-reach").attr("dir", "auto").text(told)
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

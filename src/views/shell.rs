use super::ask::{dialog_place, leave};
use super::banners::{banners, message};
use super::page::link;
use crate::components::{Icon, icon, menu_button, menu_group, menu_link, menu_radio};
use crate::dom::{El, Node, classed, each, el, nodes};
use crate::i18n::{Word, by_name, kind_name, language, role_name};
use crate::platform::{address, page};
use crate::state::Ui;
use leptos::prelude::*;
use scopeyard_core::account::{Account, AccountType};
use scopeyard_core::id::AccountId;
use scopeyard_core::route::{Prefill, Route, Screen};
use scopeyard_core::workspace::{Command, Filter, Language, Preference, Theme};

/// What stands around every screen: the bar at the top, banners, the footer.
pub fn shell(ui: Ui, screen: Node) -> Node {
    // The address belongs to the router, so the focus is moved by hand.
    let skip = link("skip", Word::SKIP, "#main").on("click", |event| {
        event.prevent_default();
        page::focus("main");
    });
    let about = move || current(ui).map_or(Route::Home, |account| Route::In(account, Screen::About)).address();
    let footer = el("p").text(Word::FOOTER).text(" ").child(
        // There is no screen to go to while everything is locked.
        link("", Word::ABOUT, about).attr_if("hidden", move || ui.console.health().locked.then(String::new)),
    );
    nodes(&[
        classed("header", "bar").child(skip).child(bar(ui)).into(),
        banners(ui),
        classed("div", "frame")
            .child(side(ui))
            .child(el("main").attr("id", "main").attr("tabindex", "-1").child(screen))
            .into(),
        classed("footer", "footer").child(footer).into(),
        message(ui).into(),
        dialog_place(ui),
    ])
}

/// The account that one is in. Screens without one lead on to the first one's.
fn current(ui: Ui) -> Option<AccountId> {
    let here = match ui.route.get() {
        Route::In(account, _) => ui.account(&account).map(|account| account.id),
        Route::Home | Route::Unknown => None,
    };
    here.or_else(|| ui.console.with(|workspace| workspace.accounts().first().map(|account| account.id.clone())))
}

fn bar(ui: Ui) -> El {
    let home = move || current(ui).map_or(Route::Home, Route::tokens).address();
    let brand = classed("a", "brand")
        .attr("href", home)
        .attr("aria-label", "Scopeyard")
        .child(classed("span", "mark").attr("aria-hidden", "true"))
        .child(classed("span", "brand-name").text("Scopeyard"));
    let key = move || current(ui).map(|account| account.as_str().to_owned()).into_iter().collect::<Vec<_>>();
    let left = each(key, move |key| {
        classed("div", "bar-part").children(AccountId::parse(key).map(|account| places(ui, &account)))
    });
    let right = each(key, move |key| {
        classed("div", "bar-part").children(AccountId::parse(key).map(|account| profile_menu(ui, account)))
    });
    classed("div", "bar-inside")
        .child(brand)
        .child(left)
        .child(classed("span", "bar-gap"))
        .child(language_menu(ui))
        .child(theme_menu(ui))
        .child(right)
}

/// The navigation of an agency stands at the left. Where there is little room, the bar has it.
fn side(ui: Ui) -> Node {
    let agency = move || current(ui).filter(|account| ui.kind(account) == AccountType::Agency);
    each(
        move || agency().map(|account| account.as_str().to_owned()).into_iter().collect(),
        move |key| {
            let content = AccountId::parse(key).map(|account| {
                let list = Route::tokens(account.clone());
                let is_here = move || matches!(ui.route.get(), Route::In(_, now) if now.place() == Screen::Tokens(Filter::default()).place());
                let tokens = link("bar-link", Word::TOKENS_SHORT, list.address())
                    .attr_if("aria-current", move || is_here().then(|| "page".to_owned()));
                let menu = main_menu(&account, true);
                el("nav").attr("aria-label", Word::NAVIGATION).child(menu).child(tokens).children(links(ui, &account))
            });
            classed("div", "rail").children(content)
        },
    )
}

/// The account switch, and the ways to what there is beside its tokens.
fn places(ui: Ui, account: &AccountId) -> El {
    let is_agency = ui.kind(account) == AccountType::Agency;
    let nav = el("nav")
        .class("narrow", move || is_agency)
        .attr("aria-label", Word::NAVIGATION)
        .child(classed("span", "bar-links").children(links(ui, account)))
        .child(classed("span", "narrow").child(main_menu(account, is_agency)));
    classed("div", "bar-part").child(account_switch(ui, account.clone())).child(nav)
}

/// The ways to what there is beside the tokens.
fn links(ui: Ui, account: &AccountId) -> [El; 2] {
    ways().map(|(word, screen)| {
        let here = screen.clone();
        let is_here = move || match ui.route.get() {
            // Parts of the catalogue.
            Route::In(_, Screen::Reach | Screen::Identify) => here == Screen::Catalogue,
            Route::In(_, now) => now.place() == here.place(),
            _ => false,
        };
        let way = link("bar-link", word, Route::In(account.clone(), screen).address());
        way.attr_if("aria-current", move || is_here().then(|| "page".to_owned()))
    })
}

fn ways() -> [(Word, Screen); 2] {
    [(Word::REQUESTS, Screen::Requests(Prefill::default())), (Word::CATALOGUE, Screen::Catalogue)]
}

/// Which account one is in. Its name begins with `Account` and tells the present one.
fn account_switch(ui: Ui, here: AccountId) -> El {
    let (named, seen, kind) = (here.clone(), here.clone(), ui.kind(&here));
    let name = move || ui.account_name(&named);
    let title = {
        let name = name.clone();
        move || Word::ACCOUNT_IS.fill(&[&name(), kind_name(kind).get()])
    };
    let face = move |button: El| {
        button
            .child(classed("span", "switch-name").child(el("bdi").text(name)))
            .text(" ")
            .child(classed("span", "tag").text(kind_name(kind)))
            .child(icon(Icon::ChevronDown))
    };
    menu_button(title, face, move |menu, list| {
        let accounts: Vec<_> = by_name(
            ui.console.with(|workspace| workspace.accounts().into_iter().cloned().collect()),
            |account: &Account| account.name.as_str(),
        );
        list.class("from-left", || true).children(accounts.into_iter().map(|account| {
            let chosen = account.id == seen;
            let (kind, is_demo) = (account.kind, account.demo);
            let note = move || {
                let kind = kind_name(kind).get();
                if is_demo { [Word::DEMO.get(), " · ", kind].concat() } else { kind.to_owned() }
            };
            let target = Route::tokens(account.id);
            let name = account.name.as_str().to_owned();
            menu_radio(menu, name, note, move || chosen, move || address::go(&target))
        }))
    })
}

/// The left navigation: that of an agency has `Menu` → `Settings`; where there is little room, it holds the links as well.
fn main_menu(account: &AccountId, is_agency: bool) -> El {
    let to = |screen: Screen| Route::In(account.clone(), screen).address();
    let settings = to(Screen::Settings);
    let list = Route::tokens(account.clone()).address();
    let ways = ways().map(|(word, screen)| (word, to(screen)));
    let face = move |button: El| button.child(icon(Icon::Menu)).child(classed("span", "wide").text(Word::MENU));
    menu_button(Word::MENU, face, move |menu, items| {
        let more = [(Word::TOKENS, list.clone())].into_iter().chain(ways.clone());
        let more = more.map(|(word, address)| menu_link(menu, word, address).class("narrow", || true));
        let settings = is_agency.then(|| menu_link(menu, Word::SETTINGS, settings.clone()));
        items.class("from-left", || true).children(more).maybe(settings)
    })
}

/// `User profile`: whom one acts as; for brands and partners the way to the settings.
fn profile_menu(ui: Ui, account: AccountId) -> El {
    let settings = Route::In(account.clone(), Screen::Settings).address();
    let is_agency = ui.kind(&account) == AccountType::Agency;
    menu_button(
        Word::USER_PROFILE,
        |button| button.child(icon(Icon::CircleUser)),
        move |menu, list| {
            let (users, acting): (Vec<_>, _) = ui.console.with(|workspace| {
                let users = by_name(workspace.users(&account), |user| user.name.as_str());
                let users = users.into_iter().cloned().collect();
                (users, workspace.acting(&account).map(|user| user.id.clone()))
            });
            let people = users.into_iter().map(|user| {
                let chosen = acting.as_ref() == Some(&user.id);
                let note = role_name(user.role);
                let name = user.name.as_str().to_owned();
                let act = move || {
                    let (account, id) = (user.account.clone(), user.id.clone());
                    leave(ui, move || ui.act_as(account.clone(), id.clone()));
                };
                menu_radio(menu, name, note, move || chosen, act)
            });
            let way = (!is_agency).then(|| menu_link(menu, Word::SETTINGS, settings.clone()));
            list.maybe(way).child(menu_group(Word::ACTING_AS).children(people))
        },
    )
}

fn language_menu(ui: Ui) -> El {
    menu_button(
        Word::LANGUAGE,
        |button| button.child(icon(Icon::Languages)),
        move |menu, list| {
            list.children([(Language::English, "English"), (Language::Chinese, "简体中文")].map(|(offered, name)| {
                let is_chosen = move || language() == offered;
                menu_radio(menu, name, "", is_chosen, move || prefer(ui, Preference::Language(offered)))
            }))
        },
    )
}

fn theme_menu(ui: Ui) -> El {
    menu_button(
        Word::APPEARANCE,
        |button| button.child(icon(Icon::SunMoon)),
        move |menu, list| {
            list.children(themes().map(|(theme, name)| {
                let is_chosen = move || theme_now(ui) == theme;
                menu_radio(menu, name, "", is_chosen, move || prefer(ui, Preference::Theme(theme)))
            }))
        },
    )
}

/// The themes with their names.
pub const fn themes() -> [(Option<Theme>, Word); 3] {
    [(None, Word::SYSTEM), (Some(Theme::Light), Word::LIGHT), (Some(Theme::Dark), Word::DARK)]
}

/// The theme that is chosen.
pub fn theme_now(ui: Ui) -> Option<Theme> {
    ui.console.with(|workspace| workspace.preferences().theme)
}

/// Changes what is preferred.
pub fn prefer(ui: Ui, preference: Preference) {
    ui.act(Command::Prefer(preference));
}

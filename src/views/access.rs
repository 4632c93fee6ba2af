use super::page::{empty, heading, page};
use crate::dom::{El, IntoChild, button, classed, el, switch};
use crate::i18n::fill;
use crate::state::Ui;
use leptos::prelude::AnyView;
use scopeyard_core::id::AccountId;
use scopeyard_core::workspace::Command;

/// A page about tokens: shown to whoever has the role, once API access is enabled.
pub fn token_page(ui: Ui, account: AccountId, draw: impl Fn() -> El + Send + Sync + 'static) -> AnyView {
    let here = account.clone();
    let key = move || {
        ui.console.with(|workspace| match (workspace.acting(&here), workspace.account(&here)) {
            (Some(user), Some(account)) if user.role.manages_tokens() => {
                if account.api {
                    "open"
                } else {
                    "off"
                }
            }
            _ => "role",
        })
    };
    switch(
        move || key().to_owned(),
        move |key| match key {
            "open" => draw().into_child(),
            "off" => api_off(ui, &account).into_child(),
            _ => no_role(ui, &account).into_child(),
        },
    )
}

/// API access is off: the one thing to do is to enable it.
fn api_off(ui: Ui, account: &AccountId) -> El {
    let (named, enabled) = (account.clone(), account.clone());
    let hint = move || {
        let name = ui.account(&named).map(|account| account.name).unwrap_or_default();
        fill(ui.speech.words().api_off_hint, &[&name])
    };
    let enable = button("button primary")
        .text(ui.speech.say(|words| words.enable_api))
        .click(move || ui.act(Command::EnableApi(enabled.clone())));
    page()
        .child(heading(ui.speech.say(|words| words.tokens)))
        .child(empty(ui.speech.say(|words| words.api_off), hint).child(classed("div", "empty-do").child(enable)))
}

/// Whom the person acts as has not the role: says so, and names who has.
fn no_role(ui: Ui, account: &AccountId) -> El {
    let here = account.clone();
    let hint = move || {
        ui.console.with(|workspace| {
            let name = workspace.account(&here).map(|account| account.name.as_str()).unwrap_or_default();
            let (user, role) =
                workspace.acting(&here).map_or(("", ""), |user| (user.name.as_str(), ui.speech.role(user.role)));
            fill(ui.speech.words().no_role_hint, &[user, role, name])
        })
    };
    let able: Vec<_> = ui.console.with(|workspace| {
        workspace.users(account).into_iter().filter(|user| user.role.manages_tokens()).cloned().collect()
    });
    let able = able.into_iter().map(|user| {
        let (name, role) = (user.name.clone(), user.role);
        let label = move || fill(ui.speech.words().act_as, &[&name]);
        let command = Command::ActAs(user.account, user.id);
        let person = classed("span", "person")
            .child(el("bdi").text(user.name))
            .child(classed("span", "quiet-text").text(move || ui.speech.role(role).to_owned()));
        el("li").child(person).child(button("button").text(label).click(move || ui.act(command.clone())))
    });
    let refusal = empty(ui.speech.say(|words| words.no_role), hint)
        .child(classed("p", "empty-hint").text(ui.speech.say(|words| words.who_can)))
        .child(classed("ul", "people").children(able));
    page().child(heading(ui.speech.say(|words| words.tokens))).child(refusal)
}

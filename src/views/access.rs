use super::demo::{load_button, refusal_button};
use super::page::{empty, heading, page};
use crate::dom::{El, Node, button, classed, el, switch};
use crate::i18n::{Word, role_name};
use crate::state::Ui;
use scopeyard_core::id::AccountId;
use scopeyard_core::workspace::Command;

/// A page about tokens: shown to whoever has the role, once API access is enabled.
pub fn guarded(ui: Ui, account: AccountId, draw: impl Fn() -> Node + 'static) -> Node {
    guarded_by(ui, account, true, draw)
}

/// The same; whether API access must be on depends on the page.
pub fn guarded_by(ui: Ui, account: AccountId, needs_api: bool, draw: impl Fn() -> Node + 'static) -> Node {
    let here = account.clone();
    let key = move || {
        ui.console.with(|workspace| match (workspace.acting(&here), workspace.account(&here)) {
            (Some(user), Some(account)) if user.role.manages_tokens() => {
                if account.api || !needs_api {
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
            "open" => draw(),
            "off" => api_off(ui, &account).into(),
            _ => no_role(ui, &account).into(),
        },
    )
}

/// API access is off: the one thing to do is to enable it.
fn api_off(ui: Ui, account: &AccountId) -> El {
    let (named, enabled) = (account.clone(), account.clone());
    let hint = move || {
        let name = ui.account_name(&named);
        Word::API_OFF_HINT.fill(&[&name])
    };
    let enable = button("button primary").text(Word::ENABLE_API).click(move || {
        // That it is off is no longer so.
        ui.notices.dismiss();
        ui.act(Command::EnableApi(enabled.clone()));
    });
    let acts = classed("div", "empty-do").child(enable).child(load_button(ui)).child(refusal_button(ui));
    page().child(heading(Word::TOKENS)).child(empty(Word::API_OFF, hint).child(acts))
}

/// Whom the person acts as has not the role: says so, and names who has.
fn no_role(ui: Ui, account: &AccountId) -> El {
    let here = account.clone();
    let hint = move || {
        ui.console.with(|workspace| {
            let name = workspace.account(&here).map(|account| account.name.as_str()).unwrap_or_default();
            match workspace.acting(&here) {
                Some(user) => Word::NO_ROLE_HINT.fill(&[user.name.as_str(), role_name(user.role).get(), name]),
                None => Word::NOBODY_HINT.fill(&[name]),
            }
        })
    };
    let able: Vec<_> = ui.console.with(|workspace| {
        workspace.users(account).into_iter().filter(|user| user.role.manages_tokens()).cloned().collect()
    });
    let able = able.into_iter().map(|user| {
        let (name, role) = (user.name.as_str().to_owned(), user.role);
        let label = move || Word::ACT_AS.fill(&[&name]);
        let (owner, id) = (user.account.clone(), user.id.clone());
        let act = move || ui.act_as(owner.clone(), id.clone());
        let person = classed("span", "person")
            .child(el("bdi").text(user.name.as_str().to_owned()))
            .child(classed("span", "quiet-text").text(role_name(role)));
        el("li").child(person).child(button("button").text(label).click(act))
    });
    let refusal = empty(Word::NO_ROLE, hint)
        .child(classed("p", "empty-hint").text(Word::WHO_CAN))
        .child(classed("ul", "people").children(able));
    page().child(heading(Word::TOKENS)).child(refusal)
}

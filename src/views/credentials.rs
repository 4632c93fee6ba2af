use super::page::{crumbs, gone, heading, page};
use crate::components::{Icon, copy_button, icon, moment};
use crate::dom::{El, Text, button, classed, el, switch};
use crate::i18n::{Word, operation_name};
use crate::state::Ui;
use leptos::prelude::*;
use scopeyard_core::catalogue::{Access, Scope, scope, scopes};
use scopeyard_core::credential::AuthToken;
use scopeyard_core::id::{AccountId, TokenId};
use scopeyard_core::route::{Route, Screen};
use scopeyard_core::token::Token;

/// `API Credentials` of a token: what a client signs in with, and the shape of a call.
pub fn credentials_page(ui: Ui, account: &AccountId, token: &TokenId) -> El {
    let back = Route::In(account.clone(), Screen::Tokens);
    let found = ui.console.peek(|workspace| workspace.token(token).filter(|token| token.account == *account).cloned());
    let Some(token) = found else {
        return gone(Word::TokenGone, Word::TokenGoneHint, &back);
    };
    let name = Text::from(token.settings.name.as_str().to_owned());
    page()
        .child(crumbs(Word::Tokens, back.address(), name.clone()))
        .child(heading(name))
        .child(facts(ui, &token))
        .child(credentials(&token))
        .child(call(ui, &token))
}

/// When it was made, its version, how much it may call, whom to ask.
fn facts(ui: Ui, token: &Token) -> El {
    let (selected, all) =
        (token.settings.scopes.len().to_string(), scopes(ui.kind(&token.account)).count().to_string());
    let version = token.settings.version.number().to_string();
    let contact = token.settings.contact.clone();
    let contact =
        move || ui.console.with(|workspace| workspace.user(&contact).map(|user| user.name.clone())).unwrap_or_default();
    classed("p", "lead")
        .child(moment(token.created, Word::CreatedWhen))
        .text(" · ")
        .child(classed("span", "mono").text(move || Word::VersionShort.fill(&[&version])))
        .text(" · ")
        .text(move || Word::ScopesOf.fill(&[&selected, &all]))
        .text(" · ")
        .child(el("bdi").text(contact))
}

/// Account SID and Auth Token, each with its copy button; the latter masked.
fn credentials(token: &Token) -> El {
    let sid = token.sid.as_str().to_owned();
    let copied = sid.clone();
    let secret = StoredValue::new(token.auth.clone());
    let visible = RwSignal::new(false);
    let sid_line = classed("div", "credential-line")
        .child(classed("code", "credential-text").text(sid))
        .child(copy_button(Word::CopySid, move || copied.clone()));
    let auth_line = classed("div", "credential-line")
        .child(masked(secret, visible))
        .child(show_button(visible))
        .child(copy_button(Word::CopyAuth, move || expose(secret)));
    let part = |id: &'static str, name: Word, line: El, hint: Word| {
        classed("div", "credential")
            .attr("role", "group")
            .attr("aria-labelledby", id)
            .child(classed("div", "credential-name").attr("id", id).text(name))
            .child(line)
            .child(classed("p", "field-hint").text(hint))
    };
    classed("section", "panel")
        .attr("aria-labelledby", "credentials")
        .child(el("h2").attr("id", "credentials").text(Word::ApiCredentials))
        .child(part("sid-name", Word::AccountSid, sid_line, Word::AccountSidHint))
        .child(part("auth-name", Word::AuthToken, auth_line, Word::AuthTokenHint))
        .child(classed("p", "note").child(icon(Icon::Info)).child(el("span").text(Word::NotReal)))
}

fn expose(secret: StoredValue<AuthToken>) -> String {
    secret.with_value(|secret| secret.expose().to_owned())
}

/// The secret, or dots in its place.
fn masked(secret: StoredValue<AuthToken>, visible: RwSignal<bool>) -> El {
    let text = switch(
        move || visible.get().to_string(),
        move |visible| {
            if visible == "true" {
                return el("span").text(expose(secret));
            }
            el("span")
                .child(el("span").attr("aria-hidden", "true").text("•".repeat(32)))
                .child(classed("span", "sr-only").text(Word::Hidden))
        },
    );
    classed("code", "credential-text").child(text)
}

/// Shows the secret or hides it. Its name says what it does next.
fn show_button(visible: RwSignal<bool>) -> El {
    let name = move || if visible.get() { Word::HideAuth } else { Word::ShowAuth }.get().to_owned();
    let face = switch(
        move || visible.get().to_string(),
        |visible| icon(if visible == "true" { Icon::EyeOff } else { Icon::Eye }),
    );
    let button = button("button icon-only").attr("aria-label", name).attr("title", name);
    button.child(face).click(move || visible.update(|visible| *visible = !*visible))
}

/// The shape of the real call in curl, with variables instead of the sandbox's values.
fn call(ui: Ui, token: &Token) -> El {
    let kind = ui.kind(&token.account);
    let granted = || token.settings.scopes.iter().filter_map(|id| scope(kind, id));
    let panel = classed("section", "panel")
        .attr("aria-labelledby", "call")
        .child(el("h2").attr("id", "call").text(Word::TryCall));
    let Some(scope) = granted().find(|scope| scope.access() == Access::Read).or_else(|| granted().next()) else {
        return panel.child(el("p").text(Word::TryNothing));
    };
    let text = curl(scope);
    let copied = text.clone();
    let shape = el("pre")
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-label", Word::TryCall)
        .child(el("code").text(text));
    let copy = copy_button(Word::CopyCall, move || copied.clone());
    panel
        .child(el("p").text(move || operation_name(scope.operation)))
        .child(classed("div", "code").child(shape).child(copy))
        .child(classed("p", "field-hint").text(Word::TryCallHint))
}

fn curl(scope: Scope) -> String {
    let path = scope.path().replace("{AccountSID}", "$ACCOUNT_SID");
    [
        "curl -X ",
        scope.operation.method.as_str(),
        " \\\n  -u \"$ACCOUNT_SID:$AUTH_TOKEN\" \\\n  -H \"Accept: application/json\" \\\n  \"https://api.impact.com",
        &path,
        "\"",
    ]
    .concat()
}

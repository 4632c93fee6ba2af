use crate::components::{Icon, copy_button, copy_text_button, icon};
use crate::dom::{El, Text, button, classed, el, verbatim, when};
use crate::i18n::{Word, operation_name};
use crate::platform::page;
use crate::platform::text::{base64, json_text};
use crate::state::Ui;
use crate::views::acts;
use crate::views::fields::contact_fields;
use crate::views::form::Form;
use crate::views::page::{link, sandbox_note};
use crate::views::secret::{Secret, SecretNames, credential, secret_line};
use leptos::prelude::*;
use scopeyard_core::account::AccountType;
use scopeyard_core::catalogue::{Access, Scope, ScopeSet, scope};
use scopeyard_core::credential::AuthToken;
use scopeyard_core::id::TokenId;
use scopeyard_core::route::{Prefill, Route, Screen};
use scopeyard_core::snippet::Snippet;
use scopeyard_core::token::Token;
use std::rc::Rc;

/// `API Credentials`: what a client signs in with, whom to contact, and the shape of a call.
pub fn credentials_part(form: Form, token: &Token) -> El {
    let ui = form.ui;
    classed("div", "fields roomy")
        .child(pair(ui, token))
        .child(
            classed("section", "panel")
                .attr("aria-labelledby", "contact-title")
                .child(el("h2").attr("id", "contact-title").text(Word::STEP_CONTACT))
                .child(contact_fields(form)),
        )
        .child(call(ui, token))
}

/// Account SID and Auth Token, each with its copy button; the latter masked.
fn pair(ui: Ui, token: &Token) -> El {
    let sid = token.sid.as_str().to_owned();
    let (shown, copied) = (sid.clone(), sid.clone());
    let secret = secret_of(ui, token.id.clone());
    let id = token.id.as_str().to_owned();
    let is_fresh = move || ui.fresh.with(|fresh| fresh.as_ref() == Some(&id));
    let visible = RwSignal::new(false);
    let seen = is_fresh.clone();
    // The one that was made just now is shown.
    Effect::new(move |_| {
        if seen() {
            visible.set(true);
        }
    });
    let sid_line = classed("div", "credential-line")
        .child(verbatim("code", "credential-text").text(shown))
        .child(copy_button(Word::COPY_SID, move || copied.clone()));
    let names = SecretNames { copy: Word::COPY_AUTH, show: Word::SHOW_AUTH, hide: Word::HIDE_AUTH };
    let auth_line = secret_line(names, secret.clone(), visible);
    let fresh = when(is_fresh, || {
        classed("p", "note attention").child(icon(Icon::Info)).child(el("span").text(Word::FRESH_AUTH))
    });
    let reset = token.clone();
    classed("section", "panel")
        .attr("aria-label", Word::API_CREDENTIALS)
        .child(credential("sid-name", Word::ACCOUNT_SID, sid_line, Word::ACCOUNT_SID_HINT))
        .child(credential("auth-name", Word::AUTH_TOKEN, auth_line, Word::AUTH_TOKEN_HINT))
        .child(el("div").attr("role", "status").child(fresh))
        .child(
            classed("div", "panel-do")
                .child(button("button").text(Word::RESET_TOKEN).click(move || acts::reset(ui, &reset)))
                .child(classed("span", "bar-gap"))
                .children(forms(token, &sid, &secret)),
        )
        .child(sandbox_note(&token.account))
}

/// The Auth Token of a token, as it is now.
fn secret_of(ui: Ui, id: TokenId) -> Secret {
    Rc::new(move || ui.console.with(|workspace| workspace.token(&id).map(|token| token.auth.clone())))
}

/// The pair in the forms that clients want.
fn forms(token: &Token, sid: &str, secret: &Secret) -> [El; 3] {
    let name = token.settings.name.as_str().to_owned();
    let copied = move |form: fn(&str, &str, &str) -> String| {
        let (name, sid, secret) = (name.clone(), sid.to_owned(), secret.clone());
        move || untrack(|| secret()).map(|auth| form(&name, &sid, auth.expose())).unwrap_or_default()
    };
    [
        copy_text_button(Word::COPY_BASIC, copied(|_, sid, auth| basic(sid, auth))),
        copy_text_button(Word::COPY_ENV, copied(|_, sid, auth| env(sid, auth))),
        copy_text_button(Word::COPY_POSTMAN, copied(postman)),
    ]
}

fn basic(sid: &str, auth: &str) -> String {
    ["Authorization: Basic ", &base64(&[sid, ":", auth].concat())].concat()
}

fn env(sid: &str, auth: &str) -> String {
    ["ACCOUNT_SID=", sid, "\nAUTH_TOKEN=", auth, "\n"].concat()
}

/// An environment as Postman imports it (its collection format 2.1 calls the file an environment export).
fn postman(name: &str, sid: &str, auth: &str) -> String {
    let value = |key: &str, kind: &str, value: &str| {
        ["{\"key\":\"", key, "\",\"value\":\"", value, "\",\"type\":\"", kind, "\",\"enabled\":true}"].concat()
    };
    [
        "{\"name\":",
        &json_text(name),
        ",\"values\":[",
        &value("ACCOUNT_SID", "default", sid),
        ",",
        &value("AUTH_TOKEN", "secret", auth),
        "],\"_postman_variable_scope\":\"environment\"}",
    ]
    .concat()
}

/// The shape of the real call in curl, with variables instead of the sandbox's values.
fn call(ui: Ui, token: &Token) -> El {
    let (kind, id) = (ui.kind(&token.account), token.id.clone());
    let panel = classed("section", "panel")
        .attr("aria-labelledby", "call")
        .child(el("h2").attr("id", "call").text(Word::TRY_CALL));
    let first = move || {
        let set = ui.console.with(|workspace| workspace.token(&id).map(|token| token.settings.scopes));
        first_scope(kind, set.unwrap_or_default())
    };
    let key = {
        let first = first.clone();
        move || first().map(|scope| scope.id().number().to_string()).unwrap_or_default()
    };
    let token = token.clone();
    panel.child(crate::dom::switch(key, move |_| match untrack(&first) {
        Some(scope) => shape(ui, &token, scope),
        None => el("p").text(Word::TRY_NOTHING),
    }))
}

/// The scope whose call is shown: the first that reads a whole list, else the first that reads, or else the first. The request page
/// fills in ids; here they would need the code of the sample data.
fn first_scope(kind: AccountType, set: ScopeSet) -> Option<Scope> {
    let granted = || set.iter().filter_map(|id| scope(kind, id));
    let reads = |scope: &Scope| scope.access() == Access::Read;
    let list = granted().find(|scope| reads(scope) && !scope.operation.path.contains('{'));
    list.or_else(|| granted().find(reads)).or_else(|| granted().next())
}

fn shape(ui: Ui, token: &Token, scope: Scope) -> El {
    let text = curl(scope);
    let sid = token.sid.as_str().to_owned();
    let brand = ui.console.peek(|workspace| {
        let brand = workspace.accounts().into_iter().find(|account| account.kind == AccountType::Brand);
        brand.map_or_else(|| "{AdvertiserId}".to_owned(), |brand| brand.number.to_string())
    });
    let target = scope.path().replace("{AccountSID}", &sid).replace("{AdvertiserId}", &brand);
    let headers = vec![("Accept".to_owned(), "application/json".to_owned())];
    let method = scope.operation.method.as_str().to_owned();
    let snippet = Snippet { method, target, headers, body: String::new(), sid };
    let copied = text.clone();
    let shape = el("pre")
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-label", Word::TRY_CALL)
        .child(el("code").text(text));
    let copy = copy_button(Word::COPY_CALL, move || copied.clone());
    let secret = secret_of(ui, token.id.clone());
    let prefill = Prefill { token: Some(token.id.clone()), operation: Some(scope.id()), send: false };
    let way = Route::In(token.account.clone(), Screen::Requests(prefill)).address();
    el("div")
        .child(el("p").text(Text::from(move || operation_name(scope.operation))))
        .child(verbatim("div", "code").child(shape).child(copy))
        .child(classed("p", "field-hint").text(Word::TRY_CALL_HINT))
        .child(classed("div", "panel-do").child(link("button", Word::TRY_IN_REQUESTS, way)).child(copy_text_button(
            Word::COPY_FETCH,
            move || {
                let secret = secret();
                snippet.fetch(&page::beside("sandbox"), secret.as_ref().map_or("", AuthToken::expose))
            },
        )))
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

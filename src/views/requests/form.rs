use super::call::{Call, Who};
use super::parameters::parameter_fields;
use crate::components::{
    Field, Options, combobox_field, copy_text_button, credential_field, select_field, text_area, text_field,
};
use crate::dom::{El, Node, classed, el, spawn, when};
use crate::i18n::{Word, group_name, half_name, operation_name};
use leptos::prelude::*;
use scopeyard_core::account::AccountType;
use scopeyard_core::catalogue::{OperationId, Scope, ScopeGroup, groups, scope};
use scopeyard_core::credential::holds_live;
use scopeyard_core::options::Choice;
use scopeyard_core::token::{Half, Legacy, Token};
use web_sys::Event;

const METHODS: [&str; 7] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

fn field(id: &'static str, label: Word, hint: Word) -> Field {
    Field { id, label, hint: hint.into(), error: "".into(), required: false }
}

/// What a call is made of.
pub fn request_form(call: Call) -> El {
    let submit = move |event: Event| {
        event.prevent_default();
        if !untrack(|| call.holds_foreign()) {
            spawn(call.send());
        }
    };
    let methods = || METHODS.map(|method| (method.to_owned(), method.to_owned())).to_vec();
    classed("form", "panel fields request-form")
        .attr("aria-labelledby", "request-title")
        .attr("novalidate", "")
        .on("submit", submit)
        .child(el("h2").attr("id", "request-title").text(Word::REQUEST))
        .child(who_field(call))
        .child(typed_fields(call))
        .child(operation_field(call))
        .child(
            classed("div", "request-line")
                .child(select_field(
                    field("method", Word::METHOD, Word::NOTHING),
                    methods,
                    move || call.method.get(),
                    move |method| call.method.set(method),
                ))
                .child(text_field(
                    field("path", Word::PATH, Word::PATH_HINT),
                    move || call.path.get(),
                    move |path| call.path.set(path),
                )),
        )
        .child(parameter_fields(call))
        .child(text_area(
            field("headers", Word::HEADERS, Word::HEADERS_HINT),
            "2",
            move || call.headers.get(),
            move |headers| call.headers.set(headers),
        ))
        .child(text_area(
            field("body", Word::BODY, Word::BODY_HINT),
            "3",
            move || call.body.get(),
            move |body| call.body.set(body),
        ))
        .child(classed("p", "field-error").attr("role", "status").text(move || {
            let is_told = call.holds_foreign() || call.dropped.get();
            if is_told { Word::LIVE_CREDENTIAL.get().to_owned() } else { String::new() }
        }))
        .child(
            classed("div", "panel-do").child(
                classed("button", "button primary")
                    .attr("type", "submit")
                    .flag("disabled", move || call.holds_foreign())
                    .text(Word::SEND),
            ),
        )
        .child(
            classed("div", "panel-do")
                .child(copy_text_button(Word::COPY_FETCH, move || {
                    let (snippet, auth) = call.snippet();
                    snippet.fetch(&call.sandbox(), &auth)
                }))
                .child(copy_text_button(Word::COPY_CURL, move || call.snippet().0.curl()))
                .child(copy_text_button(Word::COPY_PYTHON, move || call.snippet().0.python())),
        )
        .child(classed("p", "field-hint").text(Word::COPY_SHAPES_HINT))
}

/// Whose credentials it has.
fn who_field(call: Call) -> El {
    let options = Options {
        list: Box::new(move || callers(call)),
        chosen: Box::new(move || call.who.get().key()),
        name: Box::new(move || caller_name(call, &call.who.get())),
        choose: Box::new(move |key| call.choose(Who::read(&key))),
        placeholder: "".into(),
    };
    combobox_field(field("who", Word::TOKEN, Word::NOTHING), options)
}

/// Everybody who can call: the tokens of the account, newest first, its legacy tokens, typed credentials, and nobody.
fn callers(call: Call) -> Vec<Choice> {
    let account = call.account();
    let mut callers: Vec<Choice> = call.ui.console.with(|workspace| {
        let token = |token: &Token| Choice {
            key: Who::Token(token.id.clone()).key(),
            name: token_choice(token),
            code: token.sid.as_str().to_owned(),
            ..Choice::default()
        };
        let halves = |legacy: &Legacy| {
            let sid = legacy.sid.as_str().to_owned();
            Half::ALL
                .map(|half| Choice { code: sid.clone(), ..Choice::plain(Who::Legacy(half).key(), half_name(half)) })
        };
        let legacy = workspace.legacy(&account).map(halves);
        workspace.tokens(&account).into_iter().map(token).chain(legacy.into_iter().flatten()).collect()
    });
    callers.extend([Who::Typed, Who::Nobody].map(|who| Choice::plain(who.key(), caller_name(call, &who))));
    callers
}

/// The name of a caller. That of a token that is gone is empty.
fn caller_name(call: Call, who: &Who) -> String {
    match who {
        Who::Token(id) => call.ui.console.with(|workspace| workspace.token(id).map(token_choice)).unwrap_or_default(),
        Who::Legacy(half) => half_name(*half),
        Who::Typed => Word::TYPE_CREDENTIALS.get().to_owned(),
        Who::Nobody => Word::WITHOUT_CREDENTIALS.get().to_owned(),
    }
}

/// A token's name, and whether it is disabled.
fn token_choice(token: &Token) -> String {
    let name = token.settings.name.as_str();
    if token.enabled { name.to_owned() } else { Word::DISABLED_OF.fill(&[name]) }
}

/// Account SID and Auth Token, to be typed or pasted.
fn typed_fields(call: Call) -> Node {
    when(
        move || call.who.get() == Who::Typed,
        move || {
            let auth = Field {
                id: "typed-auth",
                label: Word::AUTH_TOKEN,
                hint: Word::TYPED_HINT.into(),
                error: "".into(),
                required: false,
            };
            classed("div", "fields")
                .child(credential_field(
                    field("typed-sid", Word::ACCOUNT_SID, Word::NOTHING),
                    call.sid,
                    call.dropped,
                    holds_live,
                    move |sid| call.type_sid(sid),
                ))
                .child(credential_field(auth, call.auth, call.dropped, holds_live, move |auth| call.auth.set(auth)))
        },
    )
}

/// An operation of the catalogue; what is chosen fills method and path.
fn operation_field(call: Call) -> El {
    let kind = call.kind();
    let chosen = move || call.operation.get().and_then(|id| scope(kind, id));
    let options = Options {
        list: Box::new(move || operations(kind)),
        chosen: Box::new(move || chosen().map(|scope| scope.id().number().to_string()).unwrap_or_default()),
        name: Box::new(move || chosen().map(operation_choice).unwrap_or_default()),
        choose: Box::new(move |key| {
            let id = key.parse().ok().map(OperationId::new);
            if let Some(scope) = id.and_then(|id| scope(kind, id)) {
                call.take(scope);
            }
        }),
        // A call that is none of the catalogue's is not said to be one.
        placeholder: "–".into(),
    };
    combobox_field(field("operation", Word::OPERATION, Word::NOTHING), options)
}

/// The operations of an account type, those of a category together.
fn operations(kind: AccountType) -> Vec<Choice> {
    let choices = |(group, members): (ScopeGroup, Vec<Scope>)| {
        let note = group_name(group);
        members.into_iter().map(move |scope| Choice {
            key: scope.id().number().to_string(),
            name: operation_choice(scope),
            note: note.clone(),
            // All paths begin alike: the whole of one would leave no room for where they differ.
            code: scope.path_in_account(),
            alias: scope.path(),
        })
    };
    groups(kind).into_iter().flat_map(choices).collect()
}

/// An operation's method and name.
fn operation_choice(scope: Scope) -> String {
    [scope.operation.method.as_str(), " ", &operation_name(scope.operation)].concat()
}

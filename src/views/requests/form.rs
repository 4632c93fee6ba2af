use super::call::{Call, Who};
use super::parameters::parameter_fields;
use crate::components::{Field, copy_text_button, credential_field, select_field, text_area, text_field};
use crate::dom::{El, Node, classed, each, el, spawn, when};
use crate::i18n::{Word, group_name, half_name, language, operation_name};
use leptos::prelude::*;
use scopeyard_core::catalogue::{OperationId, groups, scope};
use scopeyard_core::token::Half;
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
    let options = move || {
        let ui = call.ui;
        let account = call.account();
        let mut options: Vec<(String, String)> = ui.console.with(|workspace| {
            let one = |token: &scopeyard_core::token::Token| {
                let name = token.settings.name.as_str().to_owned();
                let name = if token.enabled { name } else { Word::DISABLED_OF.fill(&[&name]) };
                (Who::Token(token.id.clone()).key(), name)
            };
            let legacy =
                workspace.legacy(&account).map(|_| Half::ALL.map(|half| (Who::Legacy(half).key(), half_name(half))));
            workspace.tokens(&account).into_iter().map(one).chain(legacy.into_iter().flatten()).collect()
        });
        options.push((Who::Typed.key(), Word::TYPE_CREDENTIALS.get().to_owned()));
        options.push((Who::Nobody.key(), Word::WITHOUT_CREDENTIALS.get().to_owned()));
        options
    };
    select_field(
        field("who", Word::TOKEN, Word::NOTHING),
        options,
        move || call.who.get().key(),
        move |key| call.choose(Who::read(&key)),
    )
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
                    Call::is_live,
                    move |sid| call.type_sid(sid),
                ))
                .child(credential_field(auth, call.auth, call.dropped, Call::is_live, move |auth| call.auth.set(auth)))
        },
    )
}

/// An operation of the catalogue; what is chosen fills method and path.
fn operation_field(call: Call) -> El {
    let kind = call.kind();
    let choose = move |event| {
        let number = event_target_value(&event).parse().ok().map(OperationId::new);
        if let Some(scope) = number.and_then(|id| scope(kind, id)) {
            call.take(scope);
        }
    };
    // Drawn anew for another language.
    let lists = each(
        || vec![language().as_str().to_owned()],
        move |_| {
            let groups = groups(kind).into_iter().map(|(group, members)| {
                let options = members.into_iter().map(|scope| {
                    let text = [scope.operation.method.as_str(), " ", &operation_name(scope.operation)].concat();
                    let id = scope.id();
                    el("option")
                        .attr("value", id.number().to_string())
                        .state("selected", move || call.operation.get() == Some(id))
                        .text(text)
                });
                el("optgroup").attr("label", group_name(group)).children(options)
            });
            let all: Vec<crate::dom::Node> = groups.map(Into::into).collect();
            crate::dom::nodes(&all)
        },
    );
    // A call that is none of the catalogue's is not said to be one.
    let none = el("option")
        .attr("value", "")
        .state("selected", move || call.operation.get().is_none())
        .flag("hidden", move || call.operation.get().is_some())
        .text("–");
    classed("div", "field")
        .child(el("label").attr("for", "operation").text(Word::OPERATION))
        .child(el("select").attr("id", "operation").child(none).child(lists).on("change", choose))
}

use super::step_name;
use crate::components::{Icon, icon};
use crate::dom::{El, classed, el, switch, verbatim};
use crate::i18n::{Word, group_name, operation_name};
use crate::views::form::Form;
use crate::views::page::link;
use leptos::prelude::untrack;
use scopeyard_core::account::AccountType;
use scopeyard_core::catalogue::{Scope, ScopeSet, groups, scopes};
use scopeyard_core::route::Step;
use scopeyard_core::token::{Email, parse_emails};

/// Step 4: everything in review, each part with a way back to it.
pub fn review_step(form: Form) -> El {
    let ui = form.ui;
    let draft = form.typed();
    let contact = draft.contact.as_ref();
    let contact = ui
        .console
        .peek(|workspace| contact.and_then(|id| workspace.user(id)).map(|user| user.name.as_str().to_owned()));
    let warning = draft.holds_credential().then(|| note("note attention", Word::LOOKS_LIKE_CREDENTIAL));
    let setup = part(form, Step::Setup)
        .child(line(Word::TOKEN_NAME, &draft.name))
        .child(line(Word::DESCRIPTION, &draft.description))
        .child(line(Word::API_VERSION, &draft.version.number().to_string()))
        .maybe(warning);
    // As they will be stored; as typed if they can't be.
    let parsed = parse_emails(&draft.emails).ok();
    let emails = parsed.map(|all| all.iter().map(Email::as_str).collect::<Vec<_>>().join("\n"));
    let emails = emails.unwrap_or_else(|| draft.emails.clone());
    let contact = part(form, Step::Contact)
        .child(line(Word::PRIMARY_CONTACT, &contact.unwrap_or_default()))
        .child(line(Word::DEVELOPER_EMAILS, &emails));
    classed("div", "fields").child(faults(form)).child(setup).child(contact).child(selection(form, draft.scopes))
}

/// What keeps the token from being created: each field that is wrong, with a way to it. Another tab may have taken the name meanwhile.
fn faults(form: Form) -> El {
    let list = switch(
        move || form.faults().into_iter().map(|(.., fault)| fault).collect::<Vec<_>>().join("\n"),
        move |key| {
            if key.is_empty() {
                return el("div");
            }
            let all = untrack(|| form.faults());
            let lines = all.iter().map(|(step, label, fault)| {
                let (step, id) = (*step, form.first_fault(*step));
                let way = link("", *label, form.address(step).address()).click(move || {
                    form.reveal(step);
                    form.ui.land_on(id);
                });
                el("li").child(way).text([": ", fault].concat())
            });
            let text =
                el("div").child(el("p").text(Word::REVIEW_FAULTS)).child(classed("ul", "faults").children(lines));
            classed("div", "note bad").child(icon(Icon::TriangleAlert)).child(text)
        },
    );
    el("div").attr("id", FAULTS).attr("tabindex", "-1").attr("role", "alert").child(list)
}

/// The id of the list of faults.
pub const FAULTS: &str = "create-faults";

fn note(classes: &'static str, text: Word) -> El {
    classed("p", classes).child(icon(Icon::TriangleAlert)).child(el("span").text(text))
}

/// What one step holds, with a way back to it.
fn part(form: Form, step: Step) -> El {
    let name = step_name(step);
    let label = move || Word::EDIT_PART.fill(&[name.get()]);
    let edit = link("", Word::EDIT, form.address(step).address()).attr("aria-label", label);
    classed("section", "panel review").child(classed("div", "review-head").child(el("h2").text(name)).child(edit))
}

/// One thing that was entered.
fn line(name: Word, value: &str) -> El {
    let value = value.trim().to_owned();
    let value = move || if value.is_empty() { Word::REVIEW_NOTHING.get().to_owned() } else { value.clone() };
    classed("div", "review-line")
        .child(classed("div", "review-name").text(name))
        .child(classed("div", "review-value lines").attr("dir", "auto").text(value))
}

/// The scopes that are selected, category by category.
fn selection(form: Form, set: ScopeSet) -> El {
    let kind = form.kind();
    let part = part(form, Step::Scopes);
    if set.is_empty() {
        return part.child(note("note attention", Word::REVIEW_NO_SCOPES));
    }
    let numbers = [set.len(), scopes(kind).count(), set.reads(), set.writes()].map(|number| number.to_string());
    let count = move || {
        let [selected, all, reads, writes] = &numbers;
        Word::SCOPES_COUNT.fill(&[selected, all, reads, writes])
    };
    part.child(el("p").text(count)).children(chosen(kind, set))
}

fn chosen(kind: AccountType, set: ScopeSet) -> Vec<El> {
    let mut parts = Vec::new();
    for (group, members) in groups(kind) {
        let row = |scope: Scope| {
            el("li")
                .child(el("span").text(move || operation_name(scope.operation)))
                .child(verbatim("span", "method").text(scope.operation.method.as_str()))
                .child(verbatim("span", "row-path").text(scope.path()))
        };
        let rows: Vec<_> = members.into_iter().filter(|scope| set.contains(scope.id())).map(row).collect();
        if !rows.is_empty() {
            parts.push(classed("h3", "review-group").text(move || group_name(group)));
            parts.push(classed("ul", "review-scopes").children(rows));
        }
    }
    parts
}

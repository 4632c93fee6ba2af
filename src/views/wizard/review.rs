use super::form::Form;
use super::step_name;
use crate::components::{Icon, icon};
use crate::dom::{El, Text, classed, el};
use crate::i18n::fill;
use crate::state::Ui;
use crate::views::page::link;
use scopeyard_core::account::AccountType;
use scopeyard_core::catalogue::{Scope, ScopeSet, groups, scopes};
use scopeyard_core::route::Step;

/// Step 4: everything in review, each part with a way back to it.
pub fn review_step(form: Form) -> El {
    let ui = form.ui;
    let say = ui.speech;
    let draft = form.typed();
    let contact = draft.contact.as_ref();
    let contact = ui.console.peek(|workspace| contact.and_then(|id| workspace.user(id)).map(|user| user.name.clone()));
    let is_faulty = [Step::Setup, Step::Contact].into_iter().any(|step| form.first_fault(step).is_some());
    let fault = is_faulty.then(|| note("note bad", say.say(|words| words.review_faults)));
    let setup = part(form, Step::Setup)
        .child(line(ui, say.say(|words| words.token_name), &draft.name))
        .child(line(ui, say.say(|words| words.description), &draft.description))
        .child(line(ui, say.say(|words| words.api_version), &draft.version.number().to_string()));
    let contact = part(form, Step::Contact)
        .child(line(ui, say.say(|words| words.primary_contact), &contact.unwrap_or_default()))
        .child(line(ui, say.say(|words| words.developer_emails), &draft.emails));
    classed("div", "fields").maybe(fault).child(setup).child(contact).child(selection(form, draft.scopes))
}

fn note(classes: &'static str, text: Text) -> El {
    classed("p", classes).child(icon(Icon::TriangleAlert)).child(el("span").text(text))
}

/// What one step holds, with a way back to it.
fn part(form: Form, step: Step) -> El {
    let say = form.ui.speech;
    let name = move || step_name(say.words(), step).to_owned();
    let label = move || fill(say.words().edit_part, &[step_name(say.words(), step)]);
    let edit = link("", say.say(|words| words.edit), form.address(step).address()).attr("aria-label", label);
    classed("section", "panel review").child(classed("div", "review-head").child(el("h2").text(name)).child(edit))
}

/// One thing that was entered.
fn line(ui: Ui, name: Text, value: &str) -> El {
    let value = value.trim().to_owned();
    let value = move || if value.is_empty() { ui.speech.words().review_nothing.to_owned() } else { value.clone() };
    classed("div", "review-line")
        .child(classed("div", "review-name").text(name))
        .child(classed("div", "review-value lines").attr("dir", "auto").text(value))
}

/// The scopes that are selected, category by category.
fn selection(form: Form, set: ScopeSet) -> El {
    let say = form.ui.speech;
    let kind = form.kind();
    let part = part(form, Step::Scopes);
    if set.is_empty() {
        return part.child(note("note attention", say.say(|words| words.review_no_scopes)));
    }
    let numbers = [set.len(), scopes(kind).count(), set.reads(), set.writes()].map(|number| number.to_string());
    let count = move || {
        let [selected, all, reads, writes] = &numbers;
        fill(say.words().scopes_count, &[selected, all, reads, writes])
    };
    part.child(el("p").text(count)).children(chosen(form, kind, set))
}

fn chosen(form: Form, kind: AccountType, set: ScopeSet) -> Vec<El> {
    let say = form.ui.speech;
    let mut parts = Vec::new();
    for (group, members) in groups(kind) {
        let row = |scope: Scope| {
            el("li")
                .child(el("span").text(move || say.operation(scope.operation)))
                .child(classed("span", "method").text(scope.operation.method.as_str()))
                .child(classed("span", "row-path").text(scope.path()))
        };
        let rows: Vec<_> = members.into_iter().filter(|scope| set.contains(scope.id())).map(row).collect();
        if !rows.is_empty() {
            parts.push(classed("h3", "review-group").text(move || say.group(group)));
            parts.push(classed("ul", "review-scopes").children(rows));
        }
    }
    parts
}

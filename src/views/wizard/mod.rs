//! `Create Access Token`: four steps, each with its address, that share one draft.

mod review;

use super::fields::{contact_fields, setup_fields};
use super::form::Form;
use super::page::{crumbs, gone, heading, link};
use super::picker::scope_picker;
use crate::dom::{El, button, classed, el, spawn, switch, when};
use crate::i18n::Word;
use crate::platform::{address, page};
use crate::state::Ui;
use leptos::prelude::*;
use review::{FAULTS, review_step};
use scopeyard_core::id::{AccountId, DraftId};
use scopeyard_core::route::{Part, Route, Screen, Step};
use scopeyard_core::token::Draft;
use scopeyard_core::workspace::{Command, Record};

/// What a step is called.
pub const fn step_name(step: Step) -> Word {
    match step {
        Step::Setup => Word::STEP_SETUP,
        Step::Contact => Word::STEP_CONTACT,
        Step::Scopes => Word::STEP_SCOPES,
        Step::Create => Word::STEP_CREATE,
    }
}

/// The step that the address names.
fn step_now(ui: Ui) -> Step {
    match ui.route.get() {
        Route::In(_, Screen::Create(_, step)) => step,
        _ => Step::Setup,
    }
}

/// The form of one draft, at one of its steps.
pub fn wizard_page(ui: Ui, account: &AccountId, draft: &DraftId) -> El {
    // Read once: from here on the form holds what is typed, and the store follows it.
    let stored = ui.console.peek(|workspace| workspace.draft(draft).filter(|draft| draft.account == *account).cloned());
    let Some(draft) = stored else {
        let back = Route::tokens(account.clone());
        return gone(Word::DRAFT_GONE, Word::DRAFT_GONE_HINT, Word::TO_TOKENS, &back);
    };
    let form = Form::new(ui, draft);
    form.keep_on_leaving();
    let title = move || step_name(step_now(ui)).get().to_owned();
    let body = switch(
        move || step_now(ui).as_str().to_owned(),
        move |_| match step_now(ui) {
            Step::Setup => setup_fields(form),
            Step::Contact => contact_fields(form),
            Step::Scopes => {
                let change = move |scopes| form.change(|draft| draft.scopes = scopes);
                scope_picker(form.kind(), form.picker, move || form.read(|draft| draft.version), change)
            }
            Step::Create => review_step(form),
        },
    );
    classed("form", "page wizard")
        .class("wide-page", move || step_now(ui) == Step::Scopes)
        .attr("novalidate", "")
        .on("submit", move |event| {
            event.prevent_default();
            // In the later steps Enter belongs to search and check-boxes.
            let step = untrack(|| step_now(ui));
            if step <= Step::Contact {
                next(form, step);
            }
        })
        .child(crumbs(Word::TOKENS, Route::tokens(account.clone()).address(), Word::CREATE_ACCESS_TOKEN))
        .child(step_list(form))
        .child(heading(title))
        .child(body)
        .child(actions(form))
}

/// On to the next step, or to the first fault of this one.
fn next(form: Form, step: Step) {
    form.keep();
    match form.first_fault(step) {
        Some(id) => {
            form.reveal(step);
            // The fault is drawn, and tied to its field, before the next frame.
            request_animation_frame(move || page::focus(id));
        }
        None => {
            if let Some(next) = step.next() {
                address::go(&form.address(next));
            }
        }
    }
}

/// `Cancel`: the draft goes, and nothing is created.
fn cancel(form: Form) {
    let ui = form.ui;
    let Draft { id, account, .. } = form.typed();
    form.forget();
    let is_empty = untrack(|| form.read(Draft::is_untouched));
    spawn(async move {
        match ui.console.act(Command::DropDraft(id)).await {
            Ok(change) => {
                address::go(&Route::tokens(account));
                if is_empty {
                    ui.notices.say(Word::DRAFT_DROPPED);
                } else {
                    ui.notices.offer_undo(Word::DRAFT_DROPPED, change);
                }
            }
            Err(failure) => {
                form.remember();
                ui.fail(&failure);
            }
        }
    });
}

/// `Create`: a token comes of the draft, and its credentials are shown.
fn create(form: Form) {
    let ui = form.ui;
    // Another tab may have taken the name meanwhile.
    form.check_again();
    if !untrack(|| form.faults()).is_empty() {
        return page::focus(FAULTS);
    }
    if !form.forget() {
        return;
    }
    let draft = Box::new(form.typed());
    spawn(async move {
        match ui.console.act(Command::CreateToken(draft)).await {
            Ok(change) => {
                let created = change.edits.into_iter().find_map(|edit| match edit.after {
                    Some(Record::Token(token)) => Some(token),
                    _ => None,
                });
                if let Some(token) = created {
                    let name = token.settings.name.as_str().to_owned();
                    ui.notices.say(move || Word::CREATED_BANNER.fill(&[&name]));
                    address::replace(&Route::In(token.account, Screen::Token(token.id, Part::Credentials)));
                }
            }
            Err(failure) => {
                form.remember();
                form.check_again();
                if untrack(|| form.faults()).is_empty() {
                    ui.fail(&failure);
                } else {
                    // The faults say more than the message would.
                    page::focus(FAULTS);
                }
            }
        }
    });
}

/// `Cancel`, `Back`, `Next`, `Create`.
fn actions(form: Form) -> El {
    let ui = form.ui;
    let back = when(
        move || step_now(ui).back().is_some(),
        move || {
            button("button").text(Word::BACK).click(move || {
                form.keep();
                if let Some(back) = untrack(|| step_now(ui)).back() {
                    address::go(&form.address(back));
                }
            })
        },
    );
    let on = switch(
        move || step_now(ui).as_str().to_owned(),
        move |_| match step_now(ui) {
            Step::Setup | Step::Contact => classed("button", "button primary").attr("type", "submit").text(Word::NEXT),
            Step::Scopes => button("button primary").text(Word::NEXT).click(move || next(form, Step::Scopes)),
            Step::Create => button("button primary").text(Word::CREATE).click(move || create(form)),
        },
    );
    classed("div", "wizard-do")
        .child(button("button").text(Word::CANCEL).click(move || cancel(form)))
        .child(classed("span", "bar-gap"))
        .child(back)
        .child(on)
}

/// Where one is in the four steps; the earlier ones are links.
fn step_list(form: Form) -> El {
    let ui = form.ui;
    let entries = Step::ALL.map(|entry| {
        let name = step_name(entry);
        let is_done = move || entry < step_now(ui);
        let face = switch(
            move || is_done().to_string(),
            move |done| {
                if done == "true" { link("", name, form.address(entry).address()) } else { el("span").text(name) }
            },
        );
        el("li")
            .class("done", is_done)
            .attr_if("aria-current", move || (entry == step_now(ui)).then(|| "step".to_owned()))
            .child(face)
    });
    classed("ol", "steps").attr("aria-label", Word::STEPS).children(entries)
}

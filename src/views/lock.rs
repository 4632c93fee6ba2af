//! The screen of a workspace that is locked.

use super::ask::{Question, ask};
use super::page::heading;
use super::settings::passphrase_field;
use crate::components::{LOCK, passphrase_owner};
use crate::dom::{El, Text, button, classed, el, spawn};
use crate::i18n::Word;
use crate::platform::{download, page as browser};
use crate::state::{Failure, Ui};
use leptos::prelude::*;
use scopeyard_core::store::Fault;

/// Asks for the passphrase; where it is forgotten, one can only start afresh.
pub fn lock_page(ui: Ui) -> El {
    let fault = match ui.console.check_lock() {
        Ok(()) => None,
        Err(Some(Fault::Newer(_))) => Some(Word::LOCK_NEWER),
        Err(_) => Some(Word::LOCK_ALTERED),
    };
    classed("div", "page form locked")
        .child(heading(Word::LOCKED))
        .maybe(fault.map(|why| classed("p", "lead").text(why)))
        .maybe(fault.is_none().then(|| unlock(ui)))
        .maybe((fault != Some(Word::LOCK_NEWER)).then(|| forgotten(ui)))
}

fn unlock(ui: Ui) -> El {
    let (typed, working) = (RwSignal::new(String::new()), RwSignal::new(false));
    let failed = RwSignal::new(None::<Failure>);
    let error = Text::from(move || failed.get().map(|failure| failure.words().get()).unwrap_or_default());
    let send = move |event: web_sys::Event| {
        event.prevent_default();
        if working.get_untracked() {
            return;
        }
        working.set(true);
        spawn(async move {
            let done = ui.console.unlock(&typed.get_untracked()).await;
            let is_open = done.is_ok();
            // The page is gone once it is unlocked.
            let _ = (working.try_set(false), failed.try_set(done.err()));
            if is_open {
                ui.has_moved.set_value(true);
                request_animation_frame(|| browser::focus("heading"));
            } else {
                browser::focus("passphrase");
            }
        });
    };
    let field =
        passphrase_field("passphrase", Word::PASSPHRASE, Some(Word::LOCKED_HINT), error, "current-password", typed);
    request_animation_frame(|| browser::focus("passphrase"));
    classed("form", "fields")
        .attr("novalidate", "")
        .attr("aria-labelledby", "heading")
        .aria("aria-busy", move || working.get())
        .on("submit", send)
        .child(passphrase_owner(LOCK))
        .child(field)
        .child(
            classed("div", "panel-do").child(
                classed("button", "button primary")
                    .attr("type", "submit")
                    .flag("disabled", move || working.get())
                    .text(move || if working.get() { Word::WORKING } else { Word::UNLOCK }.get().to_owned()),
            ),
        )
}

fn forgotten(ui: Ui) -> El {
    let save = move || {
        let json = ui.console.export_sealed().ok();
        if json.is_none_or(|json| download::text("scopeyard-sealed.json", &json).is_err()) {
            ui.notices.fail(Word::DOWNLOAD_FAILED);
        }
    };
    let afresh = move || {
        let question = Question {
            title: Word::ASK_AFRESH.into(),
            text: Word::ASK_AFRESH_TEXT.into(),
            confirm: Word::START_AFRESH,
            is_grave: true,
        };
        ask(ui, question, move || {
            spawn(async move {
                match ui.console.start_afresh().await {
                    Ok(()) => {}
                    Err(Failure::NoAnswer) => ui.notices.fail(Word::AFRESH_ELSEWHERE),
                    Err(failure) => ui.fail(&failure),
                }
            });
        });
    };
    el("details").child(el("summary").text(Word::FORGOTTEN)).child(el("p").text(Word::FORGOTTEN_HINT)).child(
        classed("div", "panel-do")
            .child(button("button").text(Word::DOWNLOAD_SEALED).click(save))
            .child(button("button danger").text(Word::START_AFRESH).click(afresh)),
    )
}

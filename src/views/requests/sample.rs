//! How much sample data the sandbox has, and how it begins anew.

use crate::dom::{El, button, classed, el};
use crate::i18n::Word;
use crate::state::Ui;
use crate::views::ask::{Question, ask};
use leptos::prelude::*;
use scopeyard_core::sample::SampleSize;

const fn word(size: SampleSize) -> Word {
    match size {
        SampleSize::Small => Word::SAMPLE_SMALL,
        SampleSize::Large => Word::SAMPLE_LARGE,
        SampleSize::Empty => Word::SAMPLE_EMPTY,
    }
}

const fn key(size: SampleSize) -> &'static str {
    match size {
        SampleSize::Small => "small",
        SampleSize::Large => "large",
        SampleSize::Empty => "empty",
    }
}

/// `Reset sandbox`.
pub fn reset_button(ui: Ui) -> El {
    button("button").text(Word::RESET_SANDBOX).click(move || {
        ui.sandbox.reset();
        ui.notices.say(Word::DID_RESET_SANDBOX);
    })
}

/// The select `Sample data`. Another choice resets the sandbox, after a question if something was written.
pub fn size_choice(ui: Ui) -> El {
    // Drawn anew when the question is not confirmed, so that the select says what is so.
    let drawn = RwSignal::new(0_u32);
    let options = SampleSize::ALL.map(|size| {
        let is_it = move || {
            drawn.track();
            ui.sandbox.size() == size
        };
        el("option").attr("value", key(size)).state("selected", is_it).text(word(size))
    });
    let choose = move |event| {
        let value = event_target_value(&event);
        let Some(size) = SampleSize::ALL.into_iter().find(|size| key(*size) == value) else { return };
        let act = move || {
            ui.sandbox.resize(size);
            ui.notices.say(Word::DID_RESET_SANDBOX);
        };
        if !ui.sandbox.is_written() {
            return act();
        }
        drawn.update(|count| *count = count.wrapping_add(1));
        let question = Question {
            title: Word::RESIZE_TITLE.into(),
            text: Word::RESIZE_TEXT.into(),
            confirm: Word::RESET_SANDBOX,
            is_grave: true,
        };
        ask(ui, question, act);
    };
    classed("div", "choice-line")
        .child(el("label").attr("for", "sample-data").text(Word::SAMPLE_DATA))
        .child(el("select").attr("id", "sample-data").children(options).on("change", choose))
}

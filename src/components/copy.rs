use super::icon::{Icon, icon};
use crate::dom::{El, button, classed, el, spawn, switch, verbatim, when};
use crate::i18n::Word;
use crate::platform::{clipboard, page};
use leptos::prelude::*;

/// What became of a copy.
#[derive(Clone, PartialEq, Eq)]
enum Outcome {
    None,
    Done,
    /// The browser has refused this text: it is shown, to be copied by hand.
    Refused(String),
}

/// A button that copies a text and says in place whether it worked. `text` gives it when it is wanted, so that a secret
/// lies nowhere until then.
pub fn copy_button(name: Word, text: impl Fn() -> String + 'static) -> El {
    let button = button("button icon-only").attr("aria-label", name).attr("title", name);
    copying(button, None, Box::new(text))
}

/// The same, with its name on it.
pub fn copy_text_button(name: Word, text: impl Fn() -> String + 'static) -> El {
    copying(button("button"), Some(name), Box::new(text))
}

fn copying(button: El, name: Option<Word>, text: Box<dyn Fn() -> String>) -> El {
    let outcome = RwSignal::new(Outcome::None);
    let is_done = move || outcome.with(|outcome| *outcome == Outcome::Done);
    let said = move || if is_done() { Word::COPIED.get().to_owned() } else { String::new() };
    let copy = move || {
        let text = text();
        outcome.set(Outcome::None);
        spawn(async move {
            let worked = clipboard::copy(&text).await.is_ok();
            // The view may be gone by now.
            let _ = outcome.try_set(if worked { Outcome::Done } else { Outcome::Refused(text) });
        });
    };
    let face = switch(
        move || if is_done() { "done" } else { "" }.to_owned(),
        |key| icon(if key == "done" { Icon::Check } else { Icon::Copy }),
    );
    let label = name.map(|name| el("span").text(name));
    let by_hand = when(
        move || outcome.with(|outcome| matches!(outcome, Outcome::Refused(_))),
        move || {
            let text = outcome.with_untracked(|outcome| match outcome {
                Outcome::Refused(text) => text.clone(),
                _ => String::new(),
            });
            copy_by_hand(text, move || drop(outcome.try_set(Outcome::None)))
        },
    );
    classed("span", "copy")
        .child(button.click(copy).child(face).maybe(label))
        .child(classed("span", "copy-said").attr("role", "status").text(said))
        .child(by_hand)
}

/// A dialog with the text, selected, for a browser that has no clipboard for this page.
fn copy_by_hand(text: String, on_close: impl Fn() + 'static) -> El {
    let rows = text.lines().count().clamp(1, 12).to_string();
    let field = verbatim("textarea", "code by-hand")
        .attr("id", "by-hand")
        .attr("readonly", "")
        .attr("rows", rows)
        .attr("aria-describedby", "by-hand-hint")
        .attr("spellcheck", "false")
        .value(move || text.clone());
    let (element, selected) = (field.element(), field.element());
    let field = field.on("focus", move |_| page::select_text(&element));
    let dialog = classed("dialog", "dialog")
        .attr("aria-labelledby", "by-hand-label")
        .child(el("label").attr("id", "by-hand-label").attr("for", "by-hand").text(Word::COPY_BY_HAND))
        .child(field)
        .child(classed("p", "field-hint").attr("id", "by-hand-hint").text(Word::COPY_BY_HAND_HINT))
        .child(
            classed("div", "dialog-do")
                .child(button("button").text(Word::CLOSE).on("click", |event| page::close_dialog(&event))),
        )
        .on("close", move |_| on_close());
    let shown = dialog.element();
    // Only what is in the document can be shown.
    request_animation_frame(move || {
        page::show_modal(&shown);
        page::select_text(&selected);
    });
    dialog
}

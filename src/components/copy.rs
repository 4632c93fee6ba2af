use super::icon::{Icon, icon};
use crate::dom::{El, button, classed, el, spawn, switch};
use crate::i18n::Word;
use crate::platform::clipboard;
use leptos::prelude::*;

/// What became of a copy.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    None,
    Done,
    Failed,
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
    let said = move || match outcome.get() {
        Outcome::None => String::new(),
        Outcome::Done => Word::COPIED.get().to_owned(),
        Outcome::Failed => Word::COPY_FAILED.get().to_owned(),
    };
    let copy = move || {
        let text = text();
        outcome.set(Outcome::None);
        spawn(async move {
            let worked = clipboard::copy(&text).await.is_ok();
            // The view may be gone by now.
            let _ = outcome.try_set(if worked { Outcome::Done } else { Outcome::Failed });
        });
    };
    let face = switch(
        move || if outcome.get() == Outcome::Done { "done" } else { "" }.to_owned(),
        |key| icon(if key == "done" { Icon::Check } else { Icon::Copy }),
    );
    let label = name.map(|name| el("span").text(name));
    classed("span", "copy").child(button.click(copy).child(face).maybe(label)).child(
        classed("span", "copy-said")
            .attr("role", "status")
            .class("bad", move || outcome.get() == Outcome::Failed)
            .text(said),
    )
}

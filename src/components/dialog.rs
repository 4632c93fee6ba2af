use crate::dom::{El, Node, Text, button, classed, el};
use crate::i18n::Word;
use crate::platform::page;
use leptos::prelude::request_animation_frame;

/// A dialog over the page, which waits behind it: a title, what it is about, and what can be done. `Cancel` has the focus at
/// first; it and Escape close the dialog, and `on_close` is called. `act` is called once it has been confirmed and closed.
pub fn dialog(
    title: impl Into<Text>,
    body: impl Into<Node>,
    confirm: Confirm,
    on_close: impl Fn() + 'static,
    act: impl Fn() + 'static,
) -> El {
    let Confirm { word, is_grave } = confirm;
    let confirm =
        button(if is_grave { "button grave" } else { "button primary" }).text(word).on("click", move |event| {
            page::close_dialog(&event);
            act();
        });
    let cancel = button("button").text(Word::CANCEL);
    let dialog = classed("dialog", "dialog")
        .attr("aria-labelledby", "dialog-title")
        .child(el("h2").attr("id", "dialog-title").text(title))
        .child(classed("div", "dialog-body").child(body))
        .child(classed("div", "dialog-do").child(cancel.on("click", |event| page::close_dialog(&event))).child(confirm))
        .on("close", move |_| on_close());
    let element = dialog.element();
    // Only what is in the document can be shown.
    request_animation_frame(move || page::show_modal(&element));
    dialog
}

/// The button that confirms.
#[derive(Clone, Copy)]
pub struct Confirm {
    /// What it says.
    pub word: Word,
    /// Whether it destroys something.
    pub is_grave: bool,
}

use super::Shelf;
use crate::dom::{El, button, classed, el, is_checked, when};
use crate::i18n::Word;
use crate::state::Ui;
use crate::views::acts::{self, Chosen};
use crate::views::settings::export_tokens;
use leptos::prelude::untrack;

/// Selects all that is shown; and what can be done to what is selected, as one change.
pub fn several(ui: Ui, shelf: Shelf) -> El {
    let count = move || shelf.selected().len();
    let shown = move || shelf.count();
    let all = el("input")
        .attr("type", "checkbox")
        .state("checked", move || count() != 0 && count() == shown())
        .state("indeterminate", move || count() != 0 && count() != shown())
        .on("change", move |event| shelf.select_all(is_checked(&event)));
    let label = move || match count() {
        0 => Word::SELECT_SHOWN.get().to_owned(),
        count => Word::SELECTED_COUNT.count(count, &[]),
    };
    let acts = when(
        move || count() != 0,
        move || {
            let act = |word: Word, classes: &'static str, act: fn(Ui, Chosen)| {
                button(classes).text(word).click(move || act(ui, chosen(ui, shelf)))
            };
            classed("div", "several-do")
                .attr("role", "group")
                .attr("aria-label", Word::SELECTED_TOKENS)
                .child(act(Word::DISABLE, "button", acts::disable))
                .child(act(Word::ENABLE, "button", acts::enable))
                .child(act(Word::EXPORT, "button", |ui, chosen| export_tokens(ui, &chosen.ids)))
                .child(act(Word::DELETE, "button danger", |ui, chosen| acts::delete(ui, chosen, || ())))
        },
    );
    classed("div", "several")
        .class("some", move || count() != 0)
        .flag("hidden", move || shown() == 0)
        .child(
            classed("label", "choice")
                .child(all.attr("aria-label", Word::SELECT_SHOWN))
                .child(el("span").attr("role", "status").text(label)),
        )
        .child(acts)
}

/// What is selected, as acts take it.
fn chosen(ui: Ui, shelf: Shelf) -> Chosen {
    let ids = untrack(|| shelf.selected());
    let first = ids.first().and_then(|id| {
        ui.console.peek(|workspace| workspace.token(id).map(|token| token.settings.name.as_str().to_owned()))
    });
    Chosen { ids, name: first.unwrap_or_default() }
}

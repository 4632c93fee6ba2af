use super::super::demo::{is_there, load_button, remove_button};
use super::super::page::{crumbs, heading, page};
use super::super::storage_actions::{download_button, withheld};
use super::export::export_section;
use super::import::import_section;
use super::storage::{report_section, set_aside_section, storage_section};
use super::vault::vault_section;
use crate::dom::{El, Node, classed, el, switch, when};
use crate::i18n::Word;
use crate::state::Ui;
use scopeyard_core::id::AccountId;
use scopeyard_core::route::{Route, Screen};

/// Settings: where the data is, a way to take it away, and the demo.
pub fn data_page(ui: Ui, account: &AccountId) -> El {
    let demo: Node = switch(
        move || is_there(ui).to_string(),
        move |there| if there == "true" { remove_button(ui).into() } else { load_button(ui) },
    );
    let download = el("div").child(download_button(ui)).child(withheld_note(ui));
    page()
        .child(crumbs(Word::SETTINGS, Route::In(account.clone(), Screen::Settings).address(), Word::DATA))
        .child(heading(Word::DATA))
        .child(storage_section(ui))
        .child(set_aside_section(ui))
        .child(vault_section(ui))
        .child(section("demo-title", Word::DEMO, Word::DEMO_HINT, demo))
        .child(export_section(ui))
        .child(import_section(ui, account))
        .child(section("download-title", Word::DOWNLOAD_EVERYTHING, Word::DOWNLOAD_HINT, download))
        .child(report_section(ui))
}

/// Whose Auth Tokens are left out, if any are.
pub fn withheld_note(ui: Ui) -> Node {
    when(move || withheld(ui).is_some(), move || el("p").text(move || withheld(ui).unwrap_or_default()))
}

fn section(id: &'static str, title: Word, hint: Word, act: impl Into<Node>) -> El {
    classed("section", "panel")
        .attr("aria-labelledby", id)
        .child(el("h2").attr("id", id).text(title))
        .child(el("p").text(hint))
        .child(classed("div", "panel-do").child(act))
}

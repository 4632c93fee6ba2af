use super::super::demo::{is_there, load_button, remove_button};
use super::super::page::{crumbs, heading, page};
use super::super::storage_actions::save_everything;
use super::export::export_section;
use super::import::import_section;
use super::storage::{report_section, set_aside_section, storage_section};
use super::vault::vault_section;
use crate::dom::{El, Node, button, classed, el, switch};
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
    let here = account.clone();
    // It holds the Auth Tokens: for those who may see them.
    let may_see =
        move || ui.console.with(|workspace| workspace.acting(&here).is_some_and(|user| user.role.manages_tokens()));
    let may_export = may_see.clone();
    let download: Node = switch(
        move || may_see().to_string(),
        move |may| match may {
            "true" => button("button").text(Word::DOWNLOAD_EVERYTHING).click(move || save_everything(ui)),
            _ => el("p").text(Word::ONLY_TOKEN_MANAGERS),
        },
    );
    page()
        .child(crumbs(Word::SETTINGS, Route::In(account.clone(), Screen::Settings).address(), Word::DATA))
        .child(heading(Word::DATA))
        .child(storage_section(ui))
        .child(set_aside_section(ui))
        .child(vault_section(ui))
        .child(section("demo-title", Word::DEMO, Word::DEMO_HINT, demo))
        .child(export_section(ui, may_export))
        .child(import_section(ui))
        .child(section("download-title", Word::DOWNLOAD_EVERYTHING, Word::DOWNLOAD_HINT, download))
        .child(report_section(ui))
}

fn section(id: &'static str, title: Word, hint: Word, act: impl Into<Node>) -> El {
    classed("section", "panel")
        .attr("aria-labelledby", id)
        .child(el("h2").attr("id", id).text(title))
        .child(el("p").text(hint))
        .child(classed("div", "panel-do").child(act))
}

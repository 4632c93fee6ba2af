use crate::dom::{El, Text, button, classed, el};
use crate::i18n::Word;
use crate::state::Ui;
use crate::views::ask::{Question, ask};
use crate::views::page::{link, outbound};
use crate::views::safe;
use scopeyard_core::id::AccountId;
use scopeyard_core::route::{Route, Screen};
use scopeyard_core::workspace::Command;

/// What else there is about the account's tokens.
pub fn foot(ui: Ui, account: &AccountId) -> El {
    let to = |screen: Screen| Route::In(account.clone(), screen).address();
    let (activity, keeping, portal) = (to(Screen::Activity), to(Screen::Safe), safe::portal(ui.kind(account)));
    let (kept, bin) = (account.clone(), to(Screen::Bin));
    let count = move || ui.console.with(|workspace| workspace.bin(&kept).len());
    let tag = classed("span", "tag").text(move || count().to_string());
    let bin = el("span").child(link("", Word::BIN, bin)).text(" ").child(tag);
    let account = account.clone();
    let disable = button("link").text(Word::DISABLE_API).click(move || {
        let (account, named) = (account.clone(), account.clone());
        let question = Question {
            title: Text::from(move || Word::ASK_DISABLE_API.fill(&[&ui.account_name(&named)])),
            text: Word::ASK_DISABLE_API_TEXT.into(),
            confirm: Word::DISABLE_API,
            is_grave: true,
        };
        ask(ui, question, move || {
            ui.act_undoably(Command::DisableApi(account.clone()), Word::DID_DISABLE_API, || ());
        });
    });
    classed("nav", "page-foot")
        .attr("aria-label", Word::MORE_ABOUT_TOKENS)
        .child(bin)
        .child(link("", Word::ACTIVITY, activity))
        .child(link("", Word::KEEPING_SAFE, keeping))
        .child(outbound("", Word::PORTAL, portal))
        .child(classed("span", "bar-gap"))
        .child(disable)
}

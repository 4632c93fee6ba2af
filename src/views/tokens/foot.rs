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
    let bin = el("span").child(link("", Word::Bin, bin)).text(" ").child(tag);
    let account = account.clone();
    let disable = button("link").text(Word::DisableApi).click(move || {
        let (account, named) = (account.clone(), account.clone());
        let question = Question {
            title: Text::from(move || Word::AskDisableApi.fill(&[&ui.account_name(&named)])),
            text: Word::AskDisableApiText.into(),
            confirm: Word::DisableApi,
            is_grave: true,
        };
        ask(ui, question, move || {
            ui.act_undoably(Command::DisableApi(account.clone()), Word::DidDisableApi, || ());
        });
    });
    classed("nav", "page-foot")
        .attr("aria-label", Word::MoreAboutTokens)
        .child(bin)
        .child(link("", Word::Activity, activity))
        .child(link("", Word::KeepingSafe, keeping))
        .child(outbound("", Word::Portal, portal))
        .child(classed("span", "bar-gap"))
        .child(disable)
}

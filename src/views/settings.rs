use super::page::{heading, link, page};
use crate::dom::{El, Text, classed, el};
use crate::state::Ui;
use scopeyard_core::account::AccountType;
use scopeyard_core::id::AccountId;
use scopeyard_core::route::{Route, Screen};

/// `Settings`: what there is to set, in columns and groups. Every entry leads to something that works.
pub fn settings_page(ui: Ui, account: &AccountId) -> El {
    let say = ui.speech;
    let api = if ui.kind(account) == AccountType::Agency {
        say.say(|words| words.platform_rest)
    } else {
        say.say(|words| words.api)
    };
    let to = |screen: Screen| Route::In(account.clone(), screen).address();
    let technical =
        entries(say.say(|words| words.technical), [(api, to(Screen::Tokens), say.say(|words| words.api_hint))]);
    let general = entries(
        say.say(|words| words.general),
        [
            (
                say.say(|words| words.language_and_appearance),
                to(Screen::Appearance),
                say.say(|words| words.language_and_appearance_hint),
            ),
            (say.say(|words| words.about), to(Screen::About), say.say(|words| words.about_hint)),
        ],
    );
    page().child(heading(say.say(|words| words.settings))).child(
        classed("div", "columns")
            .child(column("column-account", say.say(|words| words.account)).children(technical))
            .child(column("column-app", say.say(|words| words.this_app)).children(general)),
    )
}

fn column(id: &'static str, name: Text) -> El {
    el("section").attr("aria-labelledby", id).child(el("h2").attr("id", id).text(name))
}

/// A group of entries: label, address, hint.
fn entries(name: Text, entries: impl IntoIterator<Item = (Text, String, Text)>) -> [El; 2] {
    let lines =
        entries.into_iter().map(|(label, href, hint)| el("li").child(link("", label, href)).child(el("p").text(hint)));
    [el("h3").text(name), classed("ul", "entries").children(lines)]
}

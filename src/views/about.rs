use super::page::heading;
use crate::dom::{El, classed, el};
use crate::state::Ui;

/// What the app is, and what it is not.
pub fn about_page(ui: Ui) -> El {
    let say = ui.speech;
    let version = ["Scopeyard ", env!("CARGO_PKG_VERSION"), " · "].concat();
    classed("div", "page prose")
        .child(heading(say.say(|words| words.about_scopeyard)))
        .child(el("p").text(say.say(|words| words.about_what)))
        .child(el("p").text(say.say(|words| words.about_not)))
        .child(el("p").text(say.say(|words| words.about_where)))
        .child(classed("p", "quiet-text").text(version).text(say.say(|words| words.about_icons)))
}

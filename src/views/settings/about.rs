use super::super::page::heading;
use crate::dom::{El, classed, el};
use crate::i18n::Word;

/// What the app is, and what it is not.
pub fn about_page() -> El {
    let version = ["Scopeyard ", env!("CARGO_PKG_VERSION"), " · "].concat();
    classed("div", "page prose")
        .child(heading(Word::AboutScopeyard))
        .child(el("p").text(Word::AboutWhat))
        .child(el("p").text(Word::AboutNot))
        .child(el("p").text(Word::AboutWhere))
        .child(classed("p", "quiet-text").text(version).text(Word::AboutIcons))
}

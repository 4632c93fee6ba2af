use super::super::page::heading;
use super::super::shell::{theme_now, themes};
use crate::dom::{El, Text, classed, el};
use crate::i18n::{Word, language};
use crate::state::Ui;
use leptos::prelude::{Notify, Track, Trigger};
use scopeyard_core::workspace::{Command, Language, Preference};

/// Settings: language and appearance. They count at once, and for this browser.
pub fn appearance_page(ui: Ui) -> El {
    let languages = [(Language::English, "English", "en"), (Language::Chinese, "简体中文", "zh-Hans")];
    // A group shows again what is so when a choice of it has failed.
    let (language_failed, theme_failed) = (Trigger::new(), Trigger::new());
    let prefer = move |preference, failed: Trigger| ui.act_or(Command::Prefer(preference), move || failed.notify());
    let languages = languages.map(|(offered, name, tag)| {
        let is_chosen = move || {
            language_failed.track();
            language() == offered
        };
        let act = move || prefer(Preference::Language(offered), language_failed);
        choice("language", name, is_chosen, act).attr("lang", tag)
    });
    let themes = themes().map(|(theme, name)| {
        let is_chosen = move || {
            theme_failed.track();
            theme_now(ui) == theme
        };
        choice("theme", name, is_chosen, move || prefer(Preference::Theme(theme), theme_failed))
    });
    classed("div", "page form")
        .child(heading(Word::LANGUAGE_AND_APPEARANCE))
        .child(choices(Word::LANGUAGE).children(languages))
        .child(choices(Word::APPEARANCE).children(themes))
}

fn choices(name: Word) -> El {
    classed("fieldset", "choices").child(el("legend").text(name))
}

fn choice(
    group: &'static str,
    label: impl Into<Text>,
    is_chosen: impl Fn() -> bool + 'static,
    act: impl Fn() + 'static,
) -> El {
    let radio =
        el("input").attr("type", "radio").attr("name", group).state("checked", is_chosen).on("change", move |_| act());
    classed("label", "choice").child(radio).child(el("span").text(label))
}

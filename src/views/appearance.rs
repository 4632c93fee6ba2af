use super::empty::Heading;
use super::shell::act;
use crate::i18n::Speech;
use crate::state::{Console, Notices};
use leptos::prelude::*;
use scopeyard_core::workspace::{Command, Language, Preferences, Theme};

/// Settings: language and appearance. They count at once, and for this browser.
#[component]
pub fn AppearancePage() -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let notices: Notices = expect_context();
    let prefer = move |preferences| act(console, notices, speech, Command::Prefer(preferences));
    let now = move || console.peek(|workspace| workspace.preferences());
    let theme = move || console.with(|workspace| workspace.preferences().theme);
    view! {
        <div class="page form">
            <Heading text=speech.say(|words| words.language_and_appearance)/>
            <fieldset class="choices">
                <legend>{speech.say(|words| words.language)}</legend>
                {[(Language::English, "English", "en"), (Language::Chinese, "简体中文", "zh-Hans")]
                    .map(|(language, name, tag)| view! {
                        <Choice
                            group="language"
                            label=name.to_owned()
                            lang=tag
                            checked=Signal::derive(move || speech.language() == language)
                            on_pick=move || prefer(Preferences { language: Some(language), ..now() })
                        />
                    })
                    .collect_view()}
            </fieldset>
            <fieldset class="choices">
                <legend>{speech.say(|words| words.appearance)}</legend>
                <Choice
                    group="theme"
                    label=speech.say(|words| words.system)
                    checked=Signal::derive(move || theme().is_none())
                    on_pick=move || prefer(Preferences { theme: None, ..now() })
                />
                <Choice
                    group="theme"
                    label=speech.say(|words| words.light)
                    checked=Signal::derive(move || theme() == Some(Theme::Light))
                    on_pick=move || prefer(Preferences { theme: Some(Theme::Light), ..now() })
                />
                <Choice
                    group="theme"
                    label=speech.say(|words| words.dark)
                    checked=Signal::derive(move || theme() == Some(Theme::Dark))
                    on_pick=move || prefer(Preferences { theme: Some(Theme::Dark), ..now() })
                />
            </fieldset>
        </div>
    }
}

#[component]
fn Choice(
    group: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] lang: Option<&'static str>,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_pick: Callback<()>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input type="radio" name=group prop:checked=move || checked.get() on:change=move |_| on_pick.run(())/>
            <span lang=lang>{move || label.get()}</span>
        </label>
    }
}

use super::empty::Heading;
use crate::i18n::Speech;
use leptos::prelude::*;

/// What the app is, and what it is not.
#[component]
pub fn AboutPage() -> impl IntoView {
    let speech = Speech::use_it();
    view! {
        <div class="page prose">
            <Heading text=speech.say(|words| words.about_scopeyard)/>
            <p>{speech.say(|words| words.about_what)}</p>
            <p>{speech.say(|words| words.about_not)}</p>
            <p>{speech.say(|words| words.about_where)}</p>
            <p class="quiet-text">"Scopeyard " {env!("CARGO_PKG_VERSION")} " · " {speech.say(|words| words.about_icons)}</p>
        </div>
    }
}

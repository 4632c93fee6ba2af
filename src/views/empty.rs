use crate::i18n::Speech;
use leptos::prelude::*;
use scopeyard_core::route::Route;

/// A page, or a part of one, that has nothing to show: what that means, and what to do first.
#[component]
pub fn Empty(
    #[prop(into)] title: Signal<String>,
    #[prop(into)] hint: Signal<String>,
    /// What to do.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <h2 class="empty-title">{move || title.get()}</h2>
            <p class="empty-hint">{move || hint.get()}</p>
            {children.map(|children| view! { <div class="empty-do">{children()}</div> })}
        </div>
    }
}

/// The heading of a screen. It can take the focus, and sets the title of the page.
#[component]
pub fn Heading(#[prop(into)] text: Signal<String>) -> impl IntoView {
    Effect::new(move |_| crate::platform::page::set_title(&[&text.get(), " · Scopeyard"].concat()));
    view! { <h1 id="heading" tabindex="-1"><bdi>{move || text.get()}</bdi></h1> }
}

/// An address at which there is nothing.
#[component]
pub fn NotFound() -> impl IntoView {
    let speech = Speech::use_it();
    view! {
        <div class="page">
            <Heading text=speech.say(|words| words.not_found)/>
            <p class="lead">{speech.say(|words| words.not_found_hint)}</p>
            <a class="button" href=Route::Home.address()>{speech.say(|words| words.to_tokens)}</a>
        </div>
    }
}

use super::icon::{Icon, Symbol};
use crate::platform::clipboard;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A button that copies a text and says in place whether it worked.
#[component]
pub fn CopyButton(
    /// The accessible name.
    #[prop(into)]
    name: Signal<String>,
    /// What it says when it worked.
    #[prop(into)]
    done: Signal<String>,
    /// What it says when the browser refused.
    #[prop(into)]
    failed: Signal<String>,
    /// Gives the text when it is wanted, so that a secret lies nowhere until then.
    #[prop(into)]
    text: Callback<(), String>,
) -> impl IntoView {
    let outcome = RwSignal::new(None::<bool>);
    let copy = move |_| {
        let text = text.run(());
        outcome.set(None);
        spawn_local(async move {
            let worked = clipboard::copy(&text).await.is_ok();
            // The view may be gone by now.
            let _ = outcome.try_set(Some(worked));
        });
    };
    view! {
        <span class="copy">
            <button type="button" class="button icon-only" aria-label=move || name.get() title=move || name.get() on:click=copy>
                {move || {
                    let icon = if outcome.get() == Some(true) { Icon::Check } else { Icon::Copy };
                    view! { <Symbol icon/> }
                }}
            </button>
            <span class="copy-said" role="status" class:bad=move || outcome.get() == Some(false)>
                {move || match outcome.get() {
                    Some(true) => done.get(),
                    Some(false) => failed.get(),
                    None => String::new(),
                }}
            </span>
        </span>
    }
}

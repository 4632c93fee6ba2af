use leptos::prelude::*;

/// A switch. Its name does not change with its state.
#[component]
pub fn Switch(
    /// The accessible name.
    #[prop(into)]
    name: Signal<String>,
    /// Whether it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// Called with the state that the person wants.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="switch"
            role="switch"
            aria-checked=move || on.get().to_string()
            aria-label=move || name.get()
            on:click=move |_| on_change.run(!on.get_untracked())
        >
            <span class="switch-knob"></span>
        </button>
    }
}

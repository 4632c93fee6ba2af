use crate::i18n::Speech;
use crate::platform::{SystemClock, dates};
use leptos::prelude::*;
use scopeyard_core::ports::{Clock, Timestamp};

/// A moment as seen from now, the exact one on hover and for assistive technology. `pattern` has the gap `{0}`.
#[component]
pub fn Moment(at: Timestamp, #[prop(into)] pattern: Signal<String>) -> impl IntoView {
    let speech = Speech::use_it();
    let exact = move || dates::exact(speech.language(), at);
    let relative = move || dates::relative(speech.language(), at, SystemClock.now());
    view! {
        <time title=exact>
            {move || crate::i18n::fill(&pattern.get(), &[&relative()])}
            <span class="sr-only">" ("{exact}")"</span>
        </time>
    }
}

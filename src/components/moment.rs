use crate::dom::{El, classed, el};
use crate::i18n::{Word, language};
use crate::platform::{SystemClock, dates, page};
use leptos::prelude::{ArcRwSignal, Set, Track};
use scopeyard_core::ports::{Clock, Timestamp};
use std::sync::LazyLock;

/// The time, minute by minute.
static MINUTE: LazyLock<ArcRwSignal<Timestamp>> = LazyLock::new(|| {
    page::every(60_000, || MINUTE.set(SystemClock.now()));
    ArcRwSignal::new(SystemClock.now())
});

/// A moment as seen from now in the gap of a word, the exact one on hover and for assistive technology.
pub fn moment(at: Timestamp, word: Word) -> El {
    let exact = move || dates::exact(language(), at);
    let relative = move || {
        MINUTE.track();
        let ago = dates::relative(language(), at, SystemClock.now());
        word.fill(&[ago.as_deref().unwrap_or_else(|| Word::JustNow.get())])
    };
    let aside = move || [" (", &exact(), ")"].concat();
    el("time").attr("title", exact).text(relative).child(classed("span", "sr-only").text(aside))
}

use crate::dom::{El, classed, el};
use crate::i18n::{Word, language};
use crate::platform::{SystemClock, intl, page};
use leptos::prelude::{ArcRwSignal, Set, Track, untrack};
use scopeyard_core::ports::{Clock, Timestamp};
use std::sync::LazyLock;

/// The time, minute by minute.
static MINUTE: LazyLock<ArcRwSignal<Timestamp>> = LazyLock::new(|| {
    page::every(60_000, || MINUTE.set(SystemClock.now()));
    ArcRwSignal::new(SystemClock.now())
});

/// What calls this runs again each minute: what it shows depends on the time.
pub fn follow_minute() {
    MINUTE.track();
}

/// How long ago it was, in the gap of a word.
fn since(at: Timestamp, word: Word) -> String {
    let ago = intl::relative(language(), at, SystemClock.now());
    word.fill(&[ago.as_deref().unwrap_or_else(|| Word::JUST_NOW.get())])
}

/// A moment as seen from now in the gap of a word, the exact one on hover and for assistive technology.
pub fn moment(at: Timestamp, word: Word) -> El {
    let exact = move || intl::exact(language(), at);
    let relative = move || {
        follow_minute();
        since(at, word)
    };
    let aside = move || [" (", &exact(), ")"].concat();
    el("time").attr("title", exact).text(relative).child(classed("span", "sr-only").text(aside))
}

/// The same in a row that is drawn anew when the language changes: there are thousands of them, and what each follows costs.
pub fn moment_in_row(at: Timestamp, word: Word) -> El {
    let exact = intl::exact(language(), at);
    let aside = [" (", &exact, ")"].concat();
    let relative = move || {
        follow_minute();
        untrack(|| since(at, word))
    };
    el("time").attr("title", exact).text(relative).child(classed("span", "sr-only").text(aside))
}

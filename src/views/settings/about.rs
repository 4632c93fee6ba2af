use super::super::page::heading;
use crate::dom::{El, button, classed, el, spawn, switch, verbatim};
use crate::i18n::Word;
use crate::platform::policy;
use leptos::prelude::*;

/// What a try to leave the page has come to.
type Tries = Vec<(&'static str, Option<&'static str>)>;

/// What the app is, and what it is not.
pub fn about_page() -> El {
    let version = ["Scopeyard ", env!("CARGO_PKG_VERSION"), " · "].concat();
    classed("div", "page prose")
        .child(heading(Word::ABOUT_SCOPEYARD))
        .child(el("p").text(Word::ABOUT_WHAT))
        .child(el("p").text(Word::ABOUT_NOT))
        .child(el("p").text(Word::ABOUT_WHERE))
        .child(talks_to_nobody())
        .child(classed("p", "quiet-text").text(version).text(Word::ABOUT_ICONS))
}

/// The policy in force, and a test of it.
fn talks_to_nobody() -> El {
    let (tries, working) = (RwSignal::new(None::<Tries>), RwSignal::new(false));
    let test = move || {
        working.set(true);
        // What was found before goes: the same again is announced as well.
        tries.set(None);
        spawn(async move {
            let found = policy::try_to_leave().await;
            // The page may have been left.
            let _ = (tries.try_set(Some(found)), working.try_set(false));
            request_animation_frame(|| crate::platform::page::focus("try-to-leave"));
        });
    };
    let told = switch(
        move || tries.with(|tries| tries.as_ref().map_or(String::new(), format_key)),
        move |_| match tries.get_untracked() {
            Some(tries) => outcome(&tries),
            None => el("div"),
        },
    );
    el("section")
        .attr("aria-labelledby", "nobody-title")
        .child(el("h2").attr("id", "nobody-title").text(Word::TALKS_TO_NOBODY))
        .child(el("p").text(Word::TALKS_TO_NOBODY_TEXT))
        .child(
            verbatim("div", "code").child(
                el("pre")
                    .attr("role", "group")
                    .attr("tabindex", "0")
                    .attr("aria-label", Word::POLICY)
                    .child(el("code").text(policy::policy().replace("; ", ";\n"))),
            ),
        )
        .child(
            classed("div", "panel-do").child(
                button("button")
                    .attr("id", "try-to-leave")
                    .flag("disabled", move || working.get())
                    .text(Word::TRY_TO_LEAVE)
                    .click(test),
            ),
        )
        .child(el("div").attr("role", "status").child(told))
}

fn format_key(tries: &Tries) -> String {
    tries.iter().flat_map(|(way, rule)| [*way, rule.unwrap_or("-")]).collect()
}

fn outcome(tries: &Tries) -> El {
    let is_tight = tries.iter().all(|(_, rule)| rule.is_some());
    let lines = tries.iter().map(|(way, rule)| {
        let text = match rule {
            Some(rule) => Word::BLOCKED.fill(&[way, rule]),
            None => Word::NOT_BLOCKED.fill(&[way]),
        };
        el("li").text(text)
    });
    el("div")
        .child(el("p").child(el("strong").text(if is_tight { Word::ALL_BLOCKED } else { Word::SOME_NOT_BLOCKED })))
        .child(el("ul").children(lines))
}

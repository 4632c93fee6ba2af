//! Where the data is: how much room it takes, whether the browser keeps it, what could not be read; and what helps when something is
//! wrong.

use super::super::storage_actions::{discard_set_aside, may_handle_unreadable, save_set_aside, unreadable_note};
use crate::components::moment;
use crate::dom::{El, Node, button, classed, each, el, spawn, switch, verbatim, when};
use crate::i18n::{Word, grouped};
use crate::platform::{SystemClock, download, idle, keep, page, stop};
use crate::state::Ui;
use leptos::prelude::*;
use scopeyard_core::ports::Clock;
use scopeyard_core::report::{Facts, Stop, report};
use scopeyard_core::store::Quarantined;

/// How many UTF-16 units browsers have room for: 5 MB of them, by and large.
const ROOM: usize = 5_200_000;

/// How much is stored, whether it is kept, and when everything was exported last.
pub fn storage_section(ui: Ui) -> El {
    // Nothing before it was counted; nothing in it where that failed.
    let (used, kept) = (RwSignal::new(None::<Option<usize>>), RwSignal::new(None::<bool>));
    Effect::new(move |_| {
        // It is counted anew whenever something has changed.
        ui.console.with(|_| ());
        let _ = ui.console.lock();
        spawn(async move {
            // All that is stored is read: the page is shown first.
            idle::wait().await;
            let usage = ui.console.usage().await;
            // The app itself stores something at once: where there is nothing, it was not counted.
            let sum = (!usage.is_empty()).then(|| usage.values().map(|(_, units)| units).sum());
            let _ = used.try_set(Some(sum));
        });
    });
    spawn(async move {
        let is_kept = keep::is_kept().await;
        let _ = kept.try_set(is_kept);
    });
    let told = move || match used.get() {
        None => String::new(),
        Some(None) => Word::STORAGE_UNCOUNTED.get().to_owned(),
        Some(Some(used)) => {
            let percent = (used.saturating_mul(100) / ROOM).to_string();
            Word::STORAGE_USED.fill(&[&grouped(used), &grouped(ROOM), &percent])
        }
    };
    let keeping = switch(
        move || kept.get().map_or("", |kept| if kept { "yes" } else { "no" }).to_owned(),
        move |is_kept| match is_kept {
            "yes" => el("p").text(Word::STORAGE_KEPT),
            "no" => el("div").child(el("p").text(Word::STORAGE_NOT_KEPT)).child(classed("div", "panel-do").child(
                button("button").text(Word::STORAGE_KEEP).click(move || {
                    spawn(async move {
                        let is_kept = keep::keep().await;
                        if is_kept != Some(true) {
                            ui.notices.fail(Word::STORAGE_REFUSED);
                        }
                        let _ = kept.try_set(is_kept.or(Some(false)));
                    });
                }),
            )),
            _ => el("div"),
        },
    );
    let backup = switch(
        move || {
            ui.console.with(|workspace| workspace.preferences().backup.map(|at| at.0.to_string())).unwrap_or_default()
        },
        move |_| match ui.console.peek(|workspace| workspace.preferences().backup) {
            Some(at) => el("p").text(Word::BACKUP_AT).text(" ").child(moment(at, Word::PLAIN)),
            None => el("p").text(Word::BACKUP_NEVER),
        },
    );
    classed("section", "panel")
        .attr("aria-labelledby", "storage-title")
        .child(el("h2").attr("id", "storage-title").text(Word::STORAGE))
        .child(el("p").text(told))
        .child(keeping)
        .child(backup)
}

/// What could not be read and was set aside, one by one.
pub fn set_aside_section(ui: Ui) -> Node {
    let items = RwSignal::new(Vec::<Quarantined>::new());
    Effect::new(move |_| {
        let _ = ui.console.health();
        spawn(async move {
            let found = ui.console.set_aside().await;
            let _ = items.try_set(found);
        });
    });
    when(
        move || items.with(|items| !items.is_empty()),
        move || {
            let ids = move || items.with(|items| items.iter().map(|item| item.id.clone()).collect());
            classed("section", "panel")
                .attr("aria-labelledby", "aside-title")
                .child(el("h2").attr("id", "aside-title").text(Word::SET_ASIDE))
                .child(el("p").text(Word::SET_ASIDE_HINT))
                .child(unreadable_note(ui))
                .child(classed("ul", "activity").child(each(ids, move |id| line(ui, items, id))))
        },
    )
}

fn line(ui: Ui, items: RwSignal<Vec<Quarantined>>, id: &str) -> El {
    let item = items.with_untracked(|items| items.iter().find(|item| item.id == id).cloned());
    let Some(Quarantined { id, fault, units }) = item else { return el("li") };
    let shown: String = id.chars().take(100).collect();
    let of = |word: Word, name: &str| Word::ACT_ON.fill(&[word.get(), name]);
    let code = fault.map_or("", scopeyard_core::store::Fault::code);
    el("li").child(
        classed("div", "activity-line")
            .child(el("span").child(verbatim("bdi", "mono").text(shown.clone())))
            .child(classed("span", "quiet-text").text([code, " · ", &grouped(units)].concat()))
            .child(when(
                move || may_handle_unreadable(ui),
                move || {
                    let (named, dropped, saved, gone) = (shown.clone(), shown.clone(), id.clone(), id.clone());
                    classed("span", "panel-do")
                        .child(
                            button("button")
                                .attr("aria-label", move || of(Word::DOWNLOAD, &named))
                                .text(Word::DOWNLOAD)
                                .click(move || save_set_aside(ui, Some(saved.clone()))),
                        )
                        .child(
                            button("button danger")
                                .attr("aria-label", move || of(Word::DISCARD, &dropped))
                                .text(Word::DISCARD)
                                .click(move || discard_set_aside(ui, Some(gone.clone()))),
                        )
                },
            )),
    )
}

/// What helps to find a fault: shown first, and taken away if the person wants that.
pub fn report_section(ui: Ui) -> El {
    let made = RwSignal::new(String::new());
    let make = move || {
        spawn(async move {
            let (usage, set_aside) = (ui.console.usage().await, ui.console.set_aside().await);
            let facts = Facts {
                at: SystemClock.now(),
                version: env!("CARGO_PKG_VERSION"),
                browser: page::browser(),
                preferences: ui.console.peek(|workspace| workspace.preferences()),
                usage,
                set_aside: &set_aside,
                state: ui.console.state_codes(),
                errors: ui.console.error_codes(),
                stop: stop::last().and_then(|text| Stop::parse(&text)),
            };
            let _ = made.try_set(report(&facts).unwrap_or_default());
        });
    };
    let shown = when(
        move || made.with(|text| !text.is_empty()),
        move || {
            let save = move || {
                if download::text("scopeyard-report.json", &made.get_untracked()).is_err() {
                    ui.notices.fail(Word::DOWNLOAD_FAILED);
                }
            };
            el("div")
                .child(
                    verbatim("div", "code").child(
                        el("pre")
                            .attr("role", "group")
                            .attr("tabindex", "0")
                            .attr("aria-label", Word::REPORT)
                            .child(el("code").text(move || made.get())),
                    ),
                )
                .child(classed("div", "panel-do").child(button("button").text(Word::DOWNLOAD_REPORT).click(save)))
        },
    );
    classed("section", "panel")
        .attr("aria-labelledby", "report-title")
        .child(el("h2").attr("id", "report-title").text(Word::REPORT))
        .child(el("p").text(Word::REPORT_HINT))
        .child(classed("div", "panel-do").child(button("button").text(Word::MAKE_REPORT).click(make)))
        .child(shown)
}

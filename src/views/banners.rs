use super::ask::leave;
use super::storage_actions::{
    discard_set_aside, download_button, may_handle_unreadable, save_set_aside, unreadable_note,
};
use crate::components::{Icon, follow_minute, icon};
use crate::dom::{El, Node, Text, button, classed, el, spawn, when};
use crate::i18n::{Word, storage_error};
use crate::platform::{SystemClock, keep, page};
use crate::state::Ui;
use leptos::prelude::{Get, RwSignal, Set, With, untrack};
use scopeyard_core::ports::Clock;

/// What the person has to know about the page as a whole. It is there from the start, so that what comes is announced, each alone.
pub fn banners(ui: Ui) -> Node {
    let health = move || ui.console.health();
    let (waits, later) = (RwSignal::new(false), RwSignal::new(false));
    let is_deleted = RwSignal::new(false);
    spawn(async move { is_deleted.set(keep::is_deleted_after_a_week().await) });
    let unverified = RwSignal::new(String::new());
    page::on_unverified(move |file| unverified.set(file));
    page::on_update(move || waits.set(true));
    let all = [
        when(move || health().volatile.is_some(), move || volatile(ui)),
        when(move || health().read_only, move || banner(Word::READ_ONLY_STORE, [reload()])),
        when(move || health().set_aside != 0, move || set_aside(ui)),
        when(move || health().orphans != 0, move || banner(move || Word::ORPHANS.count(health().orphans, &[]), [])),
        when(move || health().unread != 0, move || banner(move || Word::UNREAD.count(health().unread, &[]), [])),
        when(move || health().unfinished, move || banner(Word::ERROR_UNSETTLED, [reload()])),
        when(
            move || {
                follow_minute();
                let deletes = is_deleted.get();
                let is_due = ui.console.with(|workspace| workspace.is_backup_due(SystemClock.now(), deletes));
                is_due && !later.get()
            },
            move || {
                let later_button = button("button").text(Word::LATER).click(move || later.set(true));
                let way = button("button").text(Word::TO_EXPORT).click(move || ui.go_to_data());
                banner(
                    if untrack(|| is_deleted.get()) { Word::BACKUP_DUE_SOON } else { Word::BACKUP_DUE },
                    [way, later_button],
                )
            },
        ),
        when(
            move || waits.get(),
            move || {
                let take = button("button").text(Word::UPDATE_NOW).click(move || leave(ui, page::update));
                banner(Word::UPDATE_WAITS, [take])
            },
        ),
        when(
            move || unverified.with(|file| !file.is_empty()),
            move || banner(move || Word::BUILD_UNVERIFIED.fill(&[&unverified.get()]), []),
        ),
        when(move || health().cleared, move || cleared(ui)),
        when(move || health().changed_elsewhere, move || banner(Word::OTHER_TAB, [reload()])),
    ];
    el("div").attr("role", "status").attr("aria-atomic", "false").children(all).into()
}

/// A line across the page with things to do at its end.
fn banner(text: impl Into<Text>, acts: impl IntoIterator<Item = El>) -> El {
    classed("div", "banner")
        .child(icon(Icon::TriangleAlert))
        .child(el("p").text(text))
        .child(classed("div", "banner-do").children(acts))
}

fn reload() -> El {
    button("button").text(Word::RELOAD).click(page::reload)
}

/// There is no storage: what is done here is lost with the page.
fn volatile(ui: Ui) -> El {
    let text = move || {
        let why = ui.console.health().volatile.map(|error| storage_error(error).get());
        Word::IN_MEMORY.fill(&[why.unwrap_or_default()])
    };
    banner(text, [download_button(ui)])
}

/// Something has cleared the storage.
fn cleared(ui: Ui) -> El {
    let again = button("button").text(Word::STORE_AGAIN).click(move || {
        spawn(async move {
            if let Err(failure) = ui.console.store_again().await {
                ui.fail(&failure);
            }
        });
    });
    banner(Word::STORAGE_CLEARED, [again, download_button(ui)])
}

/// Texts that could not be read.
fn set_aside(ui: Ui) -> El {
    let text = move || Word::QUARANTINED.count(ui.console.health().set_aside, &[]);
    let actions = move || {
        classed("div", "banner-do")
            .child(button("button").text(Word::DOWNLOAD_THEM).click(move || save_set_aside(ui, None)))
            .child(button("button").text(Word::DISCARD_THEM).click(move || discard_set_aside(ui, None)))
    };
    banner(text, []).child(when(move || may_handle_unreadable(ui), actions)).child(unreadable_note(ui))
}

/// The message of the last act. It stays at the bottom until it is dismissed or replaced, and is announced. What else sticks
/// there stands above it, and whatever it lies over can be scrolled out from under it.
pub fn message(ui: Ui) -> El {
    let notice = move || ui.notices.current();
    let line = when(
        move || notice().is_some(),
        move || {
            let dismiss = Word::DISMISS;
            let button = button("button icon-only").attr("aria-label", dismiss).attr("title", dismiss);
            classed("div", "notice")
                .class("bad", move || notice().is_some_and(|notice| notice.is_error))
                .child(el("p").text(move || notice().map(|notice| notice.text.get()).unwrap_or_default()))
                .child(undo(ui))
                .child(button.child(icon(Icon::X)).click(move || ui.notices.dismiss()))
        },
    );
    let dock = classed("div", "dock").attr("role", "status").child(line);
    page::mind_height(&dock.element());
    dock
}

/// The way back, where there is one.
fn undo(ui: Ui) -> Node {
    when(
        move || ui.notices.current().is_some_and(|notice| notice.undo.is_some()),
        move || {
            button("button").text(Word::UNDO).click(move || {
                if let Some(change) = untrack(|| ui.notices.current()).and_then(|notice| notice.undo) {
                    ui.undo(change);
                }
            })
        },
    )
}

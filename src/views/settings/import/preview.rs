//! What importing a file would do.

use super::{Stage, State, cancel};
use crate::dom::{El, Text, button, classed, el, spawn, switch, when};
use crate::i18n::{Word, grouped};
use crate::state::Failure;
use leptos::prelude::*;
use scopeyard_core::portable::{Fate, Incoming, Item, Obstacle, Plan, plan};
use scopeyard_core::workspace::{Command, FileChange, Kind, Refusal};
use std::sync::Arc;

/// How many items of a fate are named.
const NAMED: usize = 50;

/// What importing would do, and the way to do it.
pub fn preview(state: State, incoming: Arc<Incoming>) -> El {
    let ui = state.ui;
    let planned = Memo::new(move |_| {
        ui.console
            .with(|workspace| state.from.with_value(|from| plan(workspace, &incoming, from, state.replaces.get())))
    });
    state.plan.set(Some(planned));
    let choice = |value: bool, word: Word, id: &'static str| {
        classed("label", "choice")
            .child(
                el("input")
                    .attr("type", "radio")
                    .attr("name", "import-mode")
                    .attr("id", id)
                    .flag("disabled", move || state.busy.get())
                    .state("checked", move || state.replaces.get() == value)
                    .on("change", move |_| state.replaces.set(value)),
            )
            .child(el("span").text(word))
    };
    let import = move || {
        if !state.begin() {
            return;
        }
        let file = FileChange {
            from: state.from.get_value(),
            replaces: state.replaces.get_untracked(),
            change: planned.with_untracked(|plan| plan.change.clone()),
        };
        spawn(async move {
            match ui.console.act(Command::Import(Box::new(file))).await {
                Ok(change) => {
                    state.go(Stage::Nothing);
                    ui.notices.offer_undo(Word::DID_IMPORT, change);
                }
                Err(failure) => {
                    state.give_up("import-do");
                    match failure {
                        // It is shown anew: what is there has changed.
                        Failure::Refused(Refusal::Changed) => ui.notices.fail(Word::ERROR_IMPORT_CHANGED),
                        failure => ui.fail(&failure),
                    }
                }
            }
        });
    };
    let is_nothing = move || state.busy.get() || planned.with(|plan| plan.change.edits.is_empty());
    let way = when(
        move || planned.with(|plan| plan.obstacle.is_none()),
        move || {
            let button = button("button primary").attr("id", "import-do").flag("disabled", is_nothing);
            button.text(Word::IMPORT).click(import)
        },
    );
    // Drawn anew whenever it has become another.
    let drawn = StoredValue::new(0_u32);
    let key = move || {
        planned.track();
        drawn.update_value(|number| *number = number.wrapping_add(1));
        drawn.get_value().to_string()
    };
    classed("div", "fields")
        .child(
            el("fieldset")
                .child(el("legend").text(Word::IMPORT_MODE))
                .child(choice(false, Word::IMPORT_BESIDE, "import-beside"))
                .child(choice(true, Word::IMPORT_REPLACE, "import-replace")),
        )
        .child(switch(key, move |_| planned.with_untracked(told)))
        .child(classed("div", "panel-do").child(way).child(cancel(state)))
}

/// What would be done, or why not, in a sentence.
pub fn summary(plan: &Plan) -> String {
    if let Some(obstacle) = &plan.obstacle {
        return why(obstacle.clone()).get();
    }
    let count = |is_such: fn(Fate) -> bool| plan.items.iter().filter(|item| is_such(item.fate)).count();
    let counts =
        [count(|fate| fate == Fate::New), count(|fate| fate == Fate::Changed), count(Fate::is_clash), plan.removed];
    if plan.change.edits.is_empty() && counts.iter().all(|count| *count == 0) {
        return Word::IMPORT_NOTHING.get().to_owned();
    }
    let counts = counts.map(grouped);
    Word::IMPORT_SUMMARY.fill(&counts.each_ref().map(String::as_str))
}

/// Why nothing can be imported.
fn why(obstacle: Obstacle) -> Text {
    match obstacle {
        Obstacle::Nothing => Word::IMPORT_NO_ACCOUNTS.into(),
        Obstacle::Role(account) => Text::from(move || Word::IMPORT_NO_ROLE.fill(&[&account])),
        Obstacle::Unsound => Word::IMPORT_UNSOUND.into(),
    }
}

fn told(plan: &Plan) -> El {
    let groups = [
        (Fate::New, Word::IMPORT_NEW),
        (Fate::Changed, Word::IMPORT_CHANGED),
        (Fate::Same, Word::IMPORT_SAME),
        (Fate::NumberTaken, Word::IMPORT_NUMBER_TAKEN),
        (Fate::OtherType, Word::IMPORT_OTHER_TYPE),
        (Fate::Ungoverned, Word::IMPORT_UNGOVERNED),
        (Fate::NameTaken, Word::IMPORT_NAME_TAKEN),
        (Fate::SidTaken, Word::IMPORT_SID_TAKEN),
        (Fate::AuthTaken, Word::IMPORT_AUTH_TAKEN),
        (Fate::NoAccount, Word::IMPORT_NO_ACCOUNT),
        (Fate::NoContact, Word::IMPORT_NO_CONTACT),
    ];
    let groups = groups.into_iter().filter_map(|(fate, word)| {
        let items: Vec<&Item> = plan.items.iter().filter(|item| item.fate == fate).collect();
        (!items.is_empty()).then(|| group(word, fate, &items))
    });
    let note = |text: Text| classed("p", "note attention").text(text);
    let line = |word: Word, count: usize| {
        (count != 0 && plan.obstacle.is_none()).then(|| note(Text::from(move || word.count(count, &[]))))
    };
    let is_nothing = plan.obstacle.is_none() && plan.change.edits.is_empty();
    el("div")
        .maybe(plan.obstacle.clone().map(|obstacle| note(why(obstacle))))
        .maybe(line(Word::IMPORT_REMOVES, plan.removed))
        .maybe(line(Word::IMPORT_MINTS, plan.minted))
        .maybe(is_nothing.then(|| el("p").text(Word::IMPORT_NOTHING)))
        .children(groups)
}

fn group(word: Word, fate: Fate, items: &[&Item]) -> El {
    let names = items.iter().take(NAMED).map(|item| {
        let kind = match item.kind {
            Kind::Account => Word::ACCOUNT,
            Kind::User => Word::USER,
            Kind::Legacy => Word::LEGACY_TOKENS,
            _ => Word::TOKEN,
        };
        el("li")
            .child(classed("span", "quiet-text").text(kind).text(Word::COLON))
            .child(el("bdi").text(item.name.clone()))
    });
    let (count, more) = (items.len(), items.len().saturating_sub(NAMED));
    let more = (more != 0).then(|| el("li").text(move || Word::MORE_ITEMS.count(more, &[])));
    let details = el("details").child(el("summary").text(move || word.count(count, &[])));
    let list = el("ul").children(names).maybe(more);
    // What is left out is shown at once.
    (if fate.is_clash() { details.attr("open", "") } else { details }).child(list)
}

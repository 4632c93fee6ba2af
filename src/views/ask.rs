//! Asking before something is done.

use crate::components::{Confirm, dialog};
use crate::dom::{Node, Text, classed, each, el};
use crate::i18n::Word;
use crate::platform::address;
use crate::state::Ui;
use leptos::prelude::{GetUntracked, GetValue, Set, SetValue};
use scopeyard_core::route::{Part, Route, Screen};
use std::rc::Rc;

/// What is asked.
#[derive(Clone)]
pub struct Question {
    /// What is about to be done.
    pub title: Text,
    /// What follows from it.
    pub text: Text,
    /// The button that confirms.
    pub confirm: Word,
    /// Whether something ends by it.
    pub is_grave: bool,
}

/// Asks, and does it if the person confirms.
pub fn ask(ui: Ui, question: Question, act: impl Fn() + 'static) {
    let Question { title, text, confirm, is_grave } = question;
    let body = move || el("p").text(text.clone()).into();
    ask_with(ui, title, body, Confirm { word: confirm, is_grave }, act);
}

/// Asks with a body of any kind.
pub fn ask_with(ui: Ui, title: Text, body: impl Fn() -> Node + 'static, confirm: Confirm, act: impl Fn() + 'static) {
    let act = Rc::new(act);
    ui.dialogs.open(move |number| {
        let act = act.clone();
        dialog(title.clone(), body(), confirm, move || ui.dialogs.end(number), move || act())
    });
}

/// Where the open dialog stands.
pub fn dialog_place(ui: Ui) -> Node {
    each(move || ui.dialogs.keys(), move |_| classed("div", "dialog-place").maybe(ui.dialogs.drawn()))
}

/// Goes on with something that ends what is on the screen: at once, or after asking if that holds something unsaved.
pub fn leave(ui: Ui, go_on: impl Fn() + 'static) {
    if !ui.is_unsaved() {
        return go_on();
    }
    let question = Question {
        title: Word::LEAVE_TITLE.into(),
        text: Word::LEAVE_TEXT.into(),
        confirm: Word::LEAVE,
        is_grave: true,
    };
    ask(ui, question, move || {
        ui.unsaved.set_value(None);
        go_on();
    });
}

/// Follows the address to another screen; asks first if this one holds something unsaved, and stays as long as that is not
/// answered.
pub fn follow_address(ui: Ui, next: Route) {
    let here = ui.route.get_untracked();
    let (before, now) = (ui.position.get_value(), address::position());
    if ui.is_unsaved() && here != next && !is_same_form(&here, &next) {
        // Stay for the question, and go on from here: an entry that is new lies one ahead.
        let way = now.unwrap_or(before + 1) - before;
        address::travel(-way);
        return leave(ui, move || address::travel(way));
    }
    ui.position.set_value(now.unwrap_or(before + 1));
    address::mark(ui.position.get_value());
    if here == next {
        return;
    }
    // The address without anything is no screen: it leads on to one.
    if here != Route::Home {
        ui.notices.leave();
    }
    // A question about what is no longer in sight is not answered.
    ui.dialogs.close();
    // What was reset just now is shown on the page of its credentials, and nowhere after.
    if !matches!(&next, Route::In(_, Screen::Token(_, Part::Credentials) | Screen::Legacy(Part::Credentials))) {
        ui.fresh.set(None);
    }
    ui.route.set(next);
}

/// Whether two addresses are parts of one token's page, which share one form.
fn is_same_form(one: &Route, other: &Route) -> bool {
    match (one, other) {
        (Route::In(_, Screen::Token(one, _)), Route::In(_, Screen::Token(other, _))) => one == other,
        (Route::In(one, Screen::Legacy(_)), Route::In(other, Screen::Legacy(_))) => one == other,
        _ => false,
    }
}

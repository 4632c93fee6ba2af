use crate::dom::{El, Text, classed, each, el};
use crate::i18n::Word;
use leptos::prelude::{Get, RwSignal, Set, event_target_value, request_animation_frame};

/// What every field has.
pub struct Field {
    /// The id of its control.
    pub id: &'static str,
    /// Its label.
    pub label: Word,
    /// What helps to fill it.
    pub hint: Text,
    /// What is wrong with it; empty: nothing.
    pub error: Text,
    /// Whether it has to be filled.
    pub required: bool,
}

/// Puts label, fault and hint around a control, all tied to it.
fn frame(field: Field, control: El) -> El {
    frame_around(field, control, |control| control)
}

/// The same. `wrap` puts something else around the control alone.
pub(super) fn frame_around(field: Field, control: El, wrap: impl FnOnce(El) -> El) -> El {
    let Field { id, label, hint, error, required } = field;
    let (error_id, hint_id) = ([id, "-error"].concat(), [id, "-hint"].concat());
    let is_wrong = {
        let error = error.clone();
        move || !error.get().is_empty()
    };
    // The fault is read before the hint.
    let described = {
        let (is_wrong, error_id, hint_id) = (is_wrong.clone(), error_id.clone(), hint_id.clone());
        move || if is_wrong() { [&error_id, " ", &hint_id].concat() } else { hint_id.clone() }
    };
    let invalid = is_wrong.clone();
    let control = control
        .attr("id", id)
        .attr_if("aria-invalid", move || invalid().then(|| "true".to_owned()))
        .attr("aria-describedby", described)
        .attr_if("aria-required", move || required.then(|| "true".to_owned()));
    classed("div", "field")
        .class("invalid", is_wrong)
        .child(el("label").attr("for", id).text(label))
        .child(wrap(control))
        .child(classed("p", "field-error").attr("id", error_id).text(error))
        .child(classed("p", "field-hint").attr("id", hint_id).text(hint))
}

/// A text on one line. `act` is called with the text at every change of it.
pub fn text_field(field: Field, value: impl Fn() -> String + 'static, act: impl Fn(String) + 'static) -> El {
    let control = el("input").attr("type", "text").attr("dir", "auto").attr("autocomplete", "off");
    frame(field, control.value(value).typed(act))
}

/// A passphrase: nobody reads along. `fills` says to the browser what it is: a new one, or one that was chosen before.
pub fn secret_field(
    field: Field,
    fills: &'static str,
    value: impl Fn() -> String + 'static,
    act: impl Fn(String) + 'static,
) -> El {
    let control = el("input").attr("type", "password").attr("autocomplete", fills);
    frame(field, control.value(value).typed(act))
}

/// Tells password managers what the passphrase of a form is for. Each purpose has a name of its own, so that one passphrase is not
/// filled in, or overwritten, where another belongs. Nobody sees the field.
pub fn passphrase_owner(name: &'static str) -> El {
    el("input")
        .attr("type", "text")
        .attr("autocomplete", "username")
        .attr("value", name)
        .attr("readonly", "")
        .attr("tabindex", "-1")
        .attr("aria-hidden", "true")
        .attr("hidden", "")
}

/// The passphrase of the lock, as password managers call it.
pub const LOCK: &str = "Scopeyard lock";
/// The passphrase of an export, as password managers call it.
pub const EXPORT: &str = "Scopeyard export";

/// A text on one line that may be a credential. What `is_live` does not stay: it is taken off the page, and `dropped` says so until
/// something else is typed.
pub fn credential_field(
    field: Field,
    text: RwSignal<String>,
    dropped: RwSignal<bool>,
    is_live: impl Fn(&str) -> bool + 'static,
    act: impl Fn(String) + 'static,
) -> El {
    let take = move |typed: String| {
        let live = is_live(&typed);
        dropped.set(live);
        // First what was pasted, so that taking it away is a change, whatever was there before.
        act(typed);
        if live {
            request_animation_frame(move || drop(text.try_set(String::new())));
        }
    };
    text_field(field, move || text.get(), take)
}

/// A text on several lines. `act` is called with the text at every change of it.
pub fn text_area(
    field: Field,
    rows: &'static str,
    value: impl Fn() -> String + 'static,
    act: impl Fn(String) + 'static,
) -> El {
    let control = el("textarea").attr("dir", "auto").attr("rows", rows);
    frame(field, control.value(value).typed(act))
}

/// A choice of one. `options` are pairs of value and words; `chosen` is the value at first, `act` is called with a new one.
pub fn select_field(
    field: Field,
    options: impl Fn() -> Vec<(String, String)> + 'static,
    chosen: impl Fn() -> String + Clone + 'static,
    act: impl Fn(String) + 'static,
) -> El {
    // An option whose words change is drawn anew.
    let list = each(
        move || options().into_iter().map(|(value, words)| [value, words].join("\0")).collect(),
        move |key| {
            let (value, words) = key.split_once('\0').unwrap_or((key, ""));
            let (wanted, chosen) = (value.to_owned(), chosen.clone());
            let option = el("option").attr("value", value.to_owned()).state("selected", move || chosen() == wanted);
            option.text(words.to_owned())
        },
    );
    frame(field, el("select").child(list).on("change", move |event| act(event_target_value(&event))))
}

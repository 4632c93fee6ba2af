//! A field with a list of options of which one is chosen: an editable combobox with list autocomplete, as in the ARIA Authoring
//! Practices. What is typed filters the list. The list may have thousands of options, and only those in view are drawn.

mod keys;
mod list;

use super::field::{Field, frame_around};
use crate::dom::{El, Text, classed, el};
use crate::i18n::Word;
use leptos::prelude::*;
use list::popup;
use scopeyard_core::options::{Choice, Viewport, find};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

/// The height of a row in CSS pixels. style/components.css takes it from `--row`.
const ROW: u32 = 48;
/// How much of the list is in view at most, in CSS pixels. The stylesheet may leave less.
const VIEW: u32 = 8 * ROW;

/// What a combobox is made of, beside its label and hint.
pub struct Options {
    /// The options, in their order. Asked for while the list is open.
    pub list: Box<dyn Fn() -> Vec<Choice> + Send + Sync>,
    /// The key of the chosen option; empty if none is.
    pub chosen: Box<dyn Fn() -> String>,
    /// The name of the chosen option, which the field shows; empty if none is.
    pub name: Box<dyn Fn() -> String>,
    /// Takes the key of the option that a person chooses.
    pub choose: Box<dyn Fn(String)>,
    /// What stands in the field while nothing is chosen.
    pub placeholder: Text,
}

/// The state of a combobox.
#[derive(Clone, Copy)]
struct Combobox {
    id: &'static str,
    is_open: RwSignal<bool>,
    /// What was typed since the list was opened. `None`: nothing, and the field shows the chosen option.
    typed: RwSignal<Option<String>>,
    /// All options. Read only while the list is open, so that a closed one costs nothing.
    all: Memo<Vec<Choice>>,
    /// The places in `all` of those that the typed text finds.
    found: Memo<Vec<usize>>,
    /// The option that Enter chooses: its place in `found`.
    active: RwSignal<Option<usize>>,
    view: RwSignal<Viewport>,
    options: StoredValue<Rc<Options>, LocalStorage>,
    /// The field, and the list that scrolls.
    parts: StoredValue<Option<(Element, Element)>, LocalStorage>,
}

/// A field that shows the chosen option and opens a list of all.
pub fn combobox_field(field: Field, mut options: Options) -> El {
    let (id, label) = (field.id, field.label);
    let list = std::mem::replace(&mut options.list, Box::new(Vec::new));
    let all = Memo::new(move |_| list());
    let typed = RwSignal::new(None);
    let found = Memo::new(move |_| {
        typed.with(|typed: &Option<String>| all.with(|all| find(all, typed.as_deref().unwrap_or_default())))
    });
    let options = Rc::new(options);
    let combobox = Combobox {
        id,
        is_open: RwSignal::new(false),
        typed,
        all,
        found,
        active: RwSignal::new(None),
        view: RwSignal::new(Viewport { top: 0, height: VIEW, row: ROW }),
        options: StoredValue::new_local(options.clone()),
        parts: StoredValue::new_local(None),
    };
    let input = input(combobox, &options);
    let (list, around) = popup(combobox, label);
    combobox.parts.set_value(Some((input.element(), list)));
    frame_around(field, input, |input| {
        classed("div", "combobox")
            .child(input)
            .child(super::icon(super::Icon::ChevronDown))
            .child(around)
            .child(classed("p", "sr-only").attr("role", "status").text(move || combobox.status()))
            .on("focusout", move |_| combobox.close())
    })
}

fn input(combobox: Combobox, options: &Rc<Options>) -> El {
    let named = options.clone();
    el("input")
        .attr("type", "text")
        .attr("role", "combobox")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("aria-autocomplete", "list")
        .attr("aria-haspopup", "listbox")
        .attr("aria-controls", combobox.list_id())
        .aria("aria-expanded", move || combobox.is_shown())
        .attr_if("aria-activedescendant", move || {
            combobox.active.get().filter(|_| combobox.is_shown()).map(|place| combobox.option_id(place))
        })
        .attr("placeholder", options.placeholder.clone())
        .value(move || combobox.typed.get().unwrap_or_else(|| (named.name)()))
        .typed(move |text| combobox.filter(text))
        .on("click", move |event| combobox.on_click(&event))
        .on("keydown", move |event| combobox.on_key(&event))
}

impl Combobox {
    fn list_id(self) -> String {
        [self.id, "-list"].concat()
    }

    fn option_id(self, place: usize) -> String {
        [self.id, "-option-", &place.to_string()].concat()
    }

    /// Whether options are on the screen.
    fn is_shown(self) -> bool {
        self.is_open.get() && self.found.with(|found| !found.is_empty())
    }

    /// How many options a typed text has found, for those who don't see the list.
    fn status(self) -> String {
        if !self.is_open.get() || self.typed.with(Option::is_none) {
            return String::new();
        }
        match self.found.with(Vec::len) {
            0 => Word::NO_RESULT.get().to_owned(),
            count => Word::RESULTS.count(count, &[]),
        }
    }

    /// The place of the chosen option among those that are found.
    fn chosen_place(self) -> Option<usize> {
        let chosen = self.options.with_value(|options| untrack(|| (options.chosen)()));
        self.all.with_untracked(|all| {
            let is_chosen = |place: &usize| all.get(*place).is_some_and(|choice| choice.key == chosen);
            self.found.with_untracked(|found| found.iter().position(is_chosen))
        })
    }

    /// Opens the list at the chosen option, or at `otherwise` if there is none among those that are found.
    fn open(self, otherwise: Option<usize>) {
        let active = self.chosen_place().or(otherwise);
        let view = self.view.get_untracked();
        self.view.set(Viewport { top: 0, height: view.height.max(VIEW), row: ROW }.showing(active.unwrap_or(0)));
        self.active.set(active);
        self.is_open.set(true);
        // The list is there before the next frame.
        request_animation_frame(move || {
            self.reveal();
            if let Some((_, list)) = self.parts.try_get_value().flatten() {
                crate::platform::page::bring_end_into_view(&list);
            }
        });
    }

    /// Closes the list. The field shows the chosen option again.
    fn close(self) {
        if self.is_open.get_untracked() || self.typed.with_untracked(Option::is_some) {
            self.is_open.set(false);
            self.typed.set(None);
            self.active.set(None);
        }
    }

    /// Closes the list, and selects the name in the field, so that typing replaces it.
    fn close_and_select(self) {
        self.close();
        request_animation_frame(move || {
            if let Some((input, _)) = self.parts.try_get_value().flatten()
                && let Ok(input) = input.dyn_into::<HtmlInputElement>()
            {
                input.select();
            }
        });
    }

    /// Shows the options that a text finds.
    fn filter(self, text: String) {
        let is_blank = text.trim().is_empty();
        self.typed.set(Some(text));
        let first = self.found.with_untracked(|found| (!found.is_empty()).then_some(0));
        if is_blank {
            return self.open(None);
        }
        self.active.set(first);
        self.is_open.set(true);
        self.reveal();
    }

    /// Chooses the option at a place.
    fn choose(self, place: usize) {
        let key = self.all.with_untracked(|all| {
            let place = self.found.with_untracked(|found| found.get(place).copied());
            place.and_then(|place| all.get(place)).map(|choice| choice.key.clone())
        });
        self.close_and_select();
        let Some(key) = key else { return };
        let options = self.options.get_value();
        if untrack(|| (options.chosen)()) != key {
            (options.choose)(key);
        }
    }

    /// A click in a closed field opens the list and selects the name, so that one can type at once. A second one closes it.
    fn on_click(self, event: &Event) {
        match (self.is_open.get_untracked(), self.typed.with_untracked(Option::is_some)) {
            (_, true) => {}
            (true, false) => self.close(),
            (false, false) => {
                if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
                    input.select();
                }
                self.open(None);
            }
        }
    }

    /// Scrolls the list as little as is needed for the active option to be in view; to the top if there is none.
    fn reveal(self) {
        let Some((_, list)) = self.parts.try_get_value().flatten() else { return };
        let view = read_view(&list).showing(self.active.get_untracked().unwrap_or(0));
        list.set_scroll_top(i32::try_from(view.top).unwrap_or(i32::MAX));
        self.view.set(view);
    }
}

/// What of the list is in view now. One that is just about to be shown has no height yet.
fn read_view(list: &Element) -> Viewport {
    let length = |number: i32| u32::try_from(number).unwrap_or_default();
    let height = Some(length(list.client_height())).filter(|height| *height > 0).unwrap_or(VIEW);
    Viewport { top: length(list.scroll_top()), height, row: ROW }
}

use crate::components::{Icon, icon, menu_action, menu_button, switch_button};
use crate::dom::{El, button, classed, each, el, is_checked, verbatim, when};
use crate::i18n::{Word, group_name, operation_name};
use crate::platform::page;
use leptos::prelude::*;
use scopeyard_core::account::AccountType;
use scopeyard_core::catalogue::{Access, ApiVersion, OperationId, Scope, ScopeSet, scope, scopes};
use scopeyard_core::characters::search_key;
use scopeyard_core::token::{Picker, PickerGroup, Preset, Show};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// What the editor shows.
pub struct PickerState {
    picker: Picker,
    search: String,
    show: Show,
    /// What the last `Clear All` or preset did, in words.
    said: String,
}

impl PickerState {
    /// An editor for a token of this account type, with nothing done yet.
    #[must_use]
    pub fn new(kind: AccountType, selected: ScopeSet) -> Self {
        Self { picker: Picker::new(kind, selected), search: String::new(), show: Show::All, said: String::new() }
    }
}

/// The scope editor.
#[derive(Clone, Copy)]
struct Editor {
    kind: AccountType,
    state: RwSignal<PickerState>,
    /// The token's version, and whom to tell of a new selection.
    ports: StoredValue<Ports, LocalStorage>,
}

#[derive(Clone)]
struct Ports {
    version: Rc<dyn Fn() -> ApiVersion>,
    on_change: Rc<dyn Fn(ScopeSet)>,
}

impl Editor {
    fn version(self) -> ApiVersion {
        (self.ports.get_value().version)()
    }

    fn picker<T>(self, read: impl FnOnce(&Picker) -> T) -> T {
        self.state.with(|state| read(&state.picker))
    }

    fn selected(self) -> ScopeSet {
        self.picker(Picker::selected)
    }

    /// One of the categories.
    fn group<T: Default>(self, index: usize, read: impl FnOnce(&PickerGroup) -> T) -> T {
        self.picker(|picker| picker.groups().get(index).map(read)).unwrap_or_default()
    }

    /// Changes the selection. What changes more than one scope is said, once: "12 on, 3 off".
    fn change(self, edit: impl FnOnce(&mut Picker)) {
        let before = untrack(|| self.selected());
        self.state.update(|state| edit(&mut state.picker));
        let after = untrack(|| self.selected());
        let (on, off) = (after.difference(before).len(), before.difference(after).len());
        let said = match (on, off) {
            (0 | 1, 0) | (0, 1) => String::new(),
            (on, 0) => Word::SCOPES_ON.fill(&[&on.to_string()]),
            (0, off) => Word::SCOPES_OFF.fill(&[&off.to_string()]),
            (on, off) => Word::SCOPES_ON_OFF.fill(&[&on.to_string(), &off.to_string()]),
        };
        self.state.update(|state| state.said = said);
        (self.ports.get_value().on_change)(after);
    }

    fn apply(self, preset: Preset) {
        let version = untrack(|| self.version());
        self.change(|picker| picker.apply(preset, version));
    }

    /// Whether a search or a filter is on, so that rows show whatever their switches say.
    fn is_searching(self) -> bool {
        self.state.with(|state| state.show != Show::All || !state.search.trim().is_empty())
    }

    /// The rows of a category that are shown now.
    fn rows(self, index: usize) -> Vec<Scope> {
        let searching = self.is_searching();
        self.state.with(|state| {
            let Some(group) = state.picker.groups().get(index) else { return Vec::new() };
            if !searching && !group.on {
                return Vec::new();
            }
            let wanted = search_key(&state.search);
            let category = search_key(&group_name(group.group));
            let fits = |scope: &Scope| {
                let text = [&category, " ", &search_key(&self.name(*scope))].concat();
                state.picker.is_shown(*scope, state.show) && wanted.split_whitespace().all(|word| text.contains(word))
            };
            group.scopes.iter().copied().filter(fits).collect()
        })
    }

    /// The accessible name of a scope's check-box: label, method, path.
    fn name(self, scope: Scope) -> String {
        let method = scope.operation.method.as_str();
        [&operation_name(scope.operation), ", ", method, " ", &scope.path()].concat()
    }
}

const fn preset_name(preset: Preset) -> Word {
    match preset {
        Preset::ReadOnly => Word::PRESET_READ,
        Preset::Reporting => Word::PRESET_REPORTING,
        Preset::Conversions => Word::PRESET_CONVERSIONS,
        Preset::CatalogSync => Word::PRESET_CATALOG,
    }
}

/// The scope editor: switches, check-boxes, search, presets, and a count that stays in view. Scopes that the token's
/// version does not have yet are marked; `on_change` is told of every new selection. `state` may outlive it.
pub fn scope_picker(
    kind: AccountType,
    state: RwSignal<PickerState>,
    version: impl Fn() -> ApiVersion + 'static,
    on_change: impl Fn(ScopeSet) + 'static,
) -> El {
    let groups = state.with_untracked(|state| state.picker.groups().len());
    let ports = StoredValue::new_local(Ports { version: Rc::new(version), on_change: Rc::new(on_change) });
    let editor = Editor { kind, state, ports };
    let all = scopes(kind).count().to_string();
    let count = move || {
        let set = editor.selected();
        Word::SCOPES_COUNT.fill(&[&set.len().to_string(), &all, &set.reads().to_string(), &set.writes().to_string()])
    };
    let undo = when(
        move || editor.picker(Picker::can_undo),
        move || {
            button("link").text(Word::UNDO).click(move || {
                editor.change(Picker::undo);
                page::focus("clear-all");
            })
        },
    );
    let said = classed("p", "picker-said")
        .attr("role", "status")
        .child(el("span").text(move || editor.state.with(|state| state.said.clone())))
        .child(undo);
    let nothing = move || editor.is_searching() && (0..groups).all(|index| editor.rows(index).is_empty());
    // Only the filter hides something, not a search.
    let is_bare = move || editor.state.with(|state| state.show == Show::Selected && state.search.trim().is_empty());
    let none = when(nothing, move || {
        classed("div", "picker-nothing")
            .child(el("p").child(el("strong").text(move || {
                if is_bare() { Word::NOTHING_SELECTED } else { Word::NO_SCOPE_MATCHES }.get().to_owned()
            })))
            .child(el("p").flag("hidden", is_bare).text(Word::NO_SCOPE_MATCHES_HINT))
    });
    let bar =
        classed("div", "picker-bar").child(classed("p", "picker-count").text(count)).child(tools(editor)).child(said);
    classed("div", "picker").child(bar).children((0..groups).map(|index| group(editor, index))).child(none)
}

/// Search, filter, presets and `Clear All`.
fn tools(editor: Editor) -> El {
    let label = Word::SEARCH_SCOPES;
    let search = el("input")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("aria-label", label)
        .attr("placeholder", label)
        .value(move || editor.state.with(|state| state.search.clone()))
        .typed(move |text| editor.state.update(|state| state.search = text))
        // Enter would leave the step.
        .on("keydown", |event| {
            if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Enter" && !event.is_composing()) {
                event.prevent_default();
            }
        });
    let segment = move |show: Show, label: Word| {
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "show")
            .state("checked", move || editor.state.with(|state| state.show == show))
            .on("change", move |_| editor.state.update(|state| state.show = show));
        classed("label", "segment").child(radio).child(el("span").text(label))
    };
    let segments = classed("fieldset", "segments")
        .child(classed("legend", "sr-only").text(Word::SHOW_WHICH))
        .child(segment(Show::All, Word::SHOW_ALL))
        .child(segment(Show::Read, Word::SHOW_READ))
        .child(segment(Show::Write, Word::SHOW_WRITE))
        .child(segment(Show::Selected, Word::SHOW_SELECTED));
    let name = Word::PRESETS;
    let face = name;
    let presets = menu_button(
        name,
        |button| button.child(el("span").text(face)).child(icon(Icon::ChevronDown)),
        move |menu, list| {
            list.children(Preset::ALL.map(|preset| {
                let label = preset_name(preset);
                menu_action(menu, label, move || editor.apply(preset))
            }))
        },
    );
    classed("div", "picker-tools")
        .child(classed("label", "search").child(icon(Icon::Search)).child(search))
        .child(segments)
        .child(presets)
        .child(
            button("button")
                .attr("id", "clear-all")
                .text(Word::CLEAR_ALL)
                .click(move || editor.change(Picker::clear_all)),
        )
}

/// A category: its name, how many of its scopes are selected, its switch; open, its rows.
fn group(editor: Editor, index: usize) -> El {
    let total = untrack(|| editor.group(index, |group| group.scopes.len()));
    let name = move || {
        editor.picker(|picker| picker.groups().get(index).map(|group| group_name(group.group))).unwrap_or_default()
    };
    let count =
        move || editor.picker(|picker| picker.groups().get(index).map_or(0, |group| group.count(picker.selected())));
    let is_open = move || !editor.rows(index).is_empty();
    let head = classed("div", "group-head")
        .child(el("h2").text(name))
        .child(
            classed("span", "group-count")
                .class("some", move || count() != 0)
                .text(move || Word::COUNT_OF.fill(&[&count().to_string(), &total.to_string()])),
        )
        .child(switch_button(
            name,
            move || editor.group(index, |group| group.on),
            move |wanted| editor.change(|picker| picker.switch(index, wanted)),
        ));
    let all = when(
        move || !editor.is_searching() && total != 1 && is_open(),
        move || {
            let check = el("input")
                .attr("type", "checkbox")
                .attr("aria-label", move || Word::SELECT_ALL_IN.fill(&[&name()]))
                .state("checked", move || count() == total)
                .state("indeterminate", move || count() != 0 && count() != total)
                .on("change", move |event| editor.change(|picker| picker.select_group(index, is_checked(&event))));
            let label = classed("span", "row-label").text(Word::SELECT_ALL);
            classed("label", "row all").child(check).child(label)
        },
    );
    let keys = move || editor.rows(index).into_iter().map(|scope| scope.id().number().to_string()).collect();
    let rows = each(keys, move |key| {
        let found = key.parse().ok().and_then(|number| scope(editor.kind, OperationId::new(number)));
        row(editor, found)
    });
    classed("section", "group")
        .class("open", is_open)
        .flag("hidden", move || editor.is_searching() && !is_open())
        .child(head)
        .child(classed("div", "rows").child(all).child(rows))
}

/// One scope.
fn row(editor: Editor, scope: Option<Scope>) -> El {
    let line = classed("label", "row");
    let Some(scope) = scope else { return line };
    let id = ["since-", &scope.id().number().to_string()].concat();
    let described = id.clone();
    let check = el("input")
        .attr("type", "checkbox")
        .attr("aria-label", move || editor.name(scope))
        .attr_if("aria-describedby", move || (!scope.is_in(editor.version())).then(|| described.clone()))
        .state("checked", move || editor.selected().contains(scope.id()))
        .on("change", move |event| editor.change(|picker| picker.select(scope.id(), is_checked(&event))));
    let since = when(
        move || !scope.is_in(editor.version()),
        move || {
            let since = move || Word::SINCE_VERSION.fill(&[&scope.operation.since.number().to_string()]);
            classed("span", "tag attention").attr("id", id.clone()).attr("title", Word::SINCE_VERSION_HINT).text(since)
        },
    );
    line.class("write", move || scope.access() == Access::Write)
        .child(check)
        .child(classed("span", "row-label").text(move || operation_name(scope.operation)))
        .child(verbatim("span", "method").text(scope.operation.method.as_str()))
        .child(verbatim("span", "row-path").text(scope.path()))
        .child(since)
}

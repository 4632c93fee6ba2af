use crate::components::{Icon, MenuAction, MenuButton, Switch, Symbol};
use crate::i18n::{Speech, fill, plural};
use leptos::prelude::*;
use scopeyard_core::account::AccountType;
use scopeyard_core::catalogue::{Access, ApiVersion, Scope, ScopeSet, scopes};
use scopeyard_core::token::{Picker, Preset, Show as Which, fold};

/// The scope editor. It tells `on_change` of every new selection.
#[derive(Clone, Copy)]
struct Editor {
    picker: RwSignal<Picker>,
    version: Signal<ApiVersion>,
    search: RwSignal<String>,
    which: RwSignal<Which>,
    /// What the last `Clear All` or preset did, in words.
    said: RwSignal<String>,
    on_change: Callback<ScopeSet>,
    speech: Speech,
}

impl Editor {
    fn change(self, edit: impl FnOnce(&mut Picker)) {
        self.said.set(String::new());
        self.picker.update(edit);
        self.on_change.run(self.picker.with_untracked(Picker::selected));
    }

    fn undo(self) {
        self.change(Picker::undo);
    }

    fn clear(self) {
        let count = self.picker.with_untracked(|picker| picker.selected().len());
        self.change(Picker::clear_all);
        self.said.set(fill(plural(self.speech.words_now().cleared, count), &[&count.to_string()]));
    }

    fn apply(self, preset: Preset) {
        let version = self.version.get_untracked();
        self.change(|picker| picker.apply(preset, version));
        let count = self.picker.with_untracked(|picker| picker.selected().len());
        let words = self.speech.words_now();
        self.said.set(fill(plural(words.preset_applied, count), &[preset_name(words, preset), &count.to_string()]));
    }

    /// Whether a search or a filter is on, so that rows show whatever their switches say.
    fn is_searching(self) -> bool {
        self.which.get() != Which::All || self.search.with(|search| !search.trim().is_empty())
    }

    /// The rows of a category that are shown now.
    fn rows(self, index: usize) -> Vec<Scope> {
        let searching = self.is_searching();
        let wanted = self.search.with(|search| fold(search.trim()));
        let which = self.which.get();
        self.picker.with(|picker| {
            let Some(group) = picker.groups().get(index) else { return Vec::new() };
            if !searching && !group.on {
                return Vec::new();
            }
            // A search for a category's name finds all of it.
            let whole = wanted.is_empty() || fold(&self.speech.group(group.group)).contains(&wanted);
            let rows = group.scopes.iter().copied().filter(|scope| picker.is_shown(*scope, which));
            rows.filter(|scope| whole || self.matches(*scope, &wanted)).collect()
        })
    }

    /// Whether label, method or path holds the folded text.
    fn matches(self, scope: Scope, wanted: &str) -> bool {
        let text = [&self.speech.operation(scope.operation), " ", scope.operation.method.as_str(), " ", &scope.path()]
            .concat();
        fold(&text).contains(wanted)
    }
}

const fn preset_name(words: &crate::i18n::Words, preset: Preset) -> &'static str {
    match preset {
        Preset::ReadOnly => words.preset_read,
        Preset::Reporting => words.preset_reporting,
        Preset::Conversions => words.preset_conversions,
        Preset::CatalogSync => words.preset_catalog,
    }
}

/// The scope editor: switches, check-boxes, search, presets, and a count that stays in view.
#[component]
pub fn ScopePicker(
    kind: AccountType,
    /// The token's version: scopes that it does not have yet are marked.
    version: Signal<ApiVersion>,
    /// The selection to begin with.
    initial: ScopeSet,
    /// Called with every new selection.
    #[prop(into)]
    on_change: Callback<ScopeSet>,
) -> impl IntoView {
    let speech = Speech::use_it();
    let editor = Editor {
        picker: RwSignal::new(Picker::new(kind, initial)),
        version,
        search: RwSignal::new(String::new()),
        which: RwSignal::new(Which::All),
        said: RwSignal::new(String::new()),
        on_change,
        speech,
    };
    let all = scopes(kind).count().to_string();
    let count = move || {
        let set = editor.picker.with(Picker::selected);
        let numbers = [set.len(), set.reads(), set.writes()].map(|number| number.to_string());
        let [selected, reads, writes] = &numbers;
        fill(speech.words().scopes_count, &[selected, &all, reads, writes])
    };
    let groups = editor.picker.with_untracked(|picker| picker.groups().len());
    let nothing = Memo::new(move |_| editor.is_searching() && (0..groups).all(|index| editor.rows(index).is_empty()));
    view! {
        <div class="picker">
            <div class="picker-bar">
                <p class="picker-count" role="status">{count}</p>
                <Tools editor/>
                <p class="picker-said" role="status">
                    <span>{move || editor.said.get()}</span>
                    <Show when=move || editor.picker.with(Picker::can_undo)>
                        <button type="button" class="link" on:click=move |_| editor.undo()>{speech.say(|words| words.undo)}</button>
                    </Show>
                </p>
            </div>
            {(0..groups).map(|index| view! { <Group editor index/> }).collect_view()}
            <Show when=move || nothing.get()>
                <div class="picker-nothing">
                    <p><strong>{speech.say(|words| words.no_scope_matches)}</strong></p>
                    <p>{speech.say(|words| words.no_scope_matches_hint)}</p>
                </div>
            </Show>
        </div>
    }
}

/// Search, filter, presets and `Clear All`.
#[component]
fn Tools(editor: Editor) -> impl IntoView {
    let speech = editor.speech;
    let which = move |choice: Which, label: Signal<String>| {
        view! {
            <label class="segment">
                <input
                    type="radio"
                    name="which"
                    prop:checked=move || editor.which.get() == choice
                    on:change=move |_| editor.which.set(choice)
                />
                <span>{move || label.get()}</span>
            </label>
        }
    };
    let presets = move || {
        Preset::ALL
            .map(|preset| {
                let label = Signal::derive(move || preset_name(speech.words(), preset).to_owned());
                view! { <MenuAction label on_pick=move || editor.apply(preset)/> }
            })
            .collect_view()
    };
    let face = move || view! { <span>{speech.say(|words| words.presets)}</span> };
    view! {
        <div class="picker-tools">
            <label class="search">
                <Symbol icon=Icon::Search/>
                <input
                    type="search"
                    autocomplete="off"
                    aria-label=speech.say(|words| words.search_scopes)
                    placeholder=speech.say(|words| words.search_scopes)
                    prop:value=move || editor.search.get()
                    on:input:target=move |event| editor.search.set(event.target().value())
                />
            </label>
            <fieldset class="segments">
                <legend class="sr-only">{speech.say(|words| words.show_which)}</legend>
                {which(Which::All, speech.say(|words| words.show_all))}
                {which(Which::Read, speech.say(|words| words.show_read))}
                {which(Which::Write, speech.say(|words| words.show_write))}
                {which(Which::Selected, speech.say(|words| words.show_selected))}
            </fieldset>
            <MenuButton name=speech.say(|words| words.presets) face=face.into() arrow=true>{presets}</MenuButton>
            <button type="button" class="button" on:click=move |_| editor.clear()>{speech.say(|words| words.clear_all)}</button>
        </div>
    }
}

/// A category: its name, how many of its scopes are selected, its switch; open, its rows.
#[component]
fn Group(editor: Editor, index: usize) -> impl IntoView {
    let speech = editor.speech;
    let (group, total) = editor.picker.with_untracked(|picker| {
        picker.groups().get(index).map_or((None, 0), |group| (Some(group.group), group.scopes.len()))
    });
    let name = Signal::derive(move || group.map(|group| speech.group(group)).unwrap_or_default());
    let on = Memo::new(move |_| editor.picker.with(|picker| picker.groups().get(index).is_some_and(|group| group.on)));
    let count = Memo::new(move |_| {
        editor.picker.with(|picker| picker.groups().get(index).map_or(0, |group| group.count(picker.selected())))
    });
    let rows = Memo::new(move |_| editor.rows(index).into_iter().map(|scope| scope.id()).collect::<Vec<_>>());
    let open = Memo::new(move |_| !rows.with(Vec::is_empty));
    let hidden = move || editor.is_searching() && !open.get();
    let all_label = Signal::derive(move || fill(speech.words().select_all_in, &[&name.get()]));
    let account = editor
        .picker
        .with_untracked(|picker| picker.groups().get(index).map(|group| group.scopes.clone()))
        .unwrap_or_default();
    let members = StoredValue::new(account);
    let shown = move || {
        rows.get()
            .into_iter()
            .filter_map(|id| members.with_value(|all| all.iter().find(|scope| scope.id() == id).copied()))
            .collect::<Vec<_>>()
    };
    view! {
        <section class="group" class:open=move || open.get() hidden=hidden>
            <div class="group-head">
                <h3>{move || name.get()}</h3>
                <span class="group-count" class:some=move || count.get() != 0>
                    {move || fill(speech.words().count_of, &[&count.get().to_string(), &total.to_string()])}
                </span>
                <Switch name on on_change=move |wanted| editor.change(|picker| picker.switch(index, wanted))/>
            </div>
            <Show when=move || open.get()>
                <div class="rows">
                    <Show when=move || !editor.is_searching() && total != 1>
                        <label class="row all">
                            <input
                                type="checkbox"
                                aria-label=all_label
                                prop:checked=move || count.get() == total
                                prop:indeterminate=move || count.get() != 0 && count.get() != total
                                on:change:target=move |event| {
                                    let wanted = event.target().checked();
                                    editor.change(|picker| picker.select_group(index, wanted));
                                }
                            />
                            <span class="row-label">{speech.say(|words| words.select_all)}</span>
                        </label>
                    </Show>
                    <For each=shown key=|scope| scope.id() let:scope><Row editor scope/></For>
                </div>
            </Show>
        </section>
    }
}

/// One scope.
#[component]
fn Row(editor: Editor, scope: Scope) -> impl IntoView {
    let speech = editor.speech;
    let method = scope.operation.method.as_str();
    let path = scope.path();
    let name = {
        let path = path.clone();
        move || [&speech.operation(scope.operation), ", ", method, " ", &path].concat()
    };
    let later = move || !scope.is_in(editor.version.get());
    let since = move || fill(speech.words().since_version, &[&scope.operation.since.number().to_string()]);
    view! {
        <label class="row" class:write=scope.access() == Access::Write>
            <input
                type="checkbox"
                aria-label=name
                prop:checked=move || editor.picker.with(|picker| picker.selected().contains(scope.id()))
                on:change:target=move |event| {
                    let wanted = event.target().checked();
                    editor.change(|picker| picker.select(scope.id(), wanted));
                }
            />
            <span class="row-label">{move || speech.operation(scope.operation)}</span>
            <span class="method">{method}</span>
            <span class="row-path">{path}</span>
            <Show when=later>
                <span class="tag attention" title=speech.say(|words| words.since_version_hint)>{since}</span>
            </Show>
        </label>
    }
}

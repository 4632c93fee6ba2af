use super::icon::{Icon, Symbol};
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

/// Where the focus goes when a menu opens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entry {
    First,
    Last,
}

/// The menu that an item stands in, given by context to its items.
#[derive(Clone, Copy)]
struct MenuState {
    open: RwSignal<bool>,
    root: NodeRef<Div>,
}

impl MenuState {
    fn items(self) -> Vec<HtmlElement> {
        let Some(root) = self.root.get_untracked() else { return Vec::new() };
        let Ok(list) = root.query_selector_all("[role^=menuitem]") else { return Vec::new() };
        (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok()).collect()
    }

    fn show(self, entry: Entry) {
        self.open.set(true);
        // The items are drawn before the next frame.
        request_animation_frame(move || {
            let items = self.items();
            let checked = items.iter().find(|item| item.get_attribute("aria-checked").as_deref() == Some("true"));
            let target = match entry {
                Entry::First => checked.or(items.first()),
                Entry::Last => items.last(),
            };
            if let Some(item) = target {
                let _ = item.focus();
            }
        });
    }

    /// Closes the menu and gives the focus back to its button.
    fn close(self) {
        self.open.set(false);
        let button = self.root.get_untracked().and_then(|root| root.query_selector("button").ok().flatten());
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            let _ = button.focus();
        }
    }

    /// The keys of a menu, as in the WAI-ARIA Authoring Practices.
    fn on_key(self, event: &KeyboardEvent) {
        let items = self.items();
        let active = document().active_element();
        let here = items.iter().position(|item| active.as_ref() == Some(item.as_ref()));
        let last = items.len().saturating_sub(1);
        let target = match event.key().as_str() {
            "ArrowDown" => here.map_or(0, |index| if index >= last { 0 } else { index + 1 }),
            "ArrowUp" => here.map_or(last, |index| if index == 0 { last } else { index - 1 }),
            "Home" => 0,
            "End" => last,
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                return self.close();
            }
            "Tab" => return self.open.set(false),
            _ => return,
        };
        event.prevent_default();
        if let Some(item) = items.get(target) {
            let _ = item.focus();
        }
    }
}

/// A button that opens a menu. `name` is its accessible name, which stays the same whether the menu is open or not.
#[component]
pub fn MenuButton(
    /// The accessible name of button and menu.
    #[prop(into)]
    name: Signal<String>,
    /// What is seen on the button.
    face: ViewFn,
    /// Whether the button has a little arrow.
    #[prop(optional)]
    arrow: bool,
    /// Whether the menu hangs from the left edge of the button instead of the right one.
    #[prop(optional)]
    from_left: bool,
    /// The items.
    children: ChildrenFn,
) -> impl IntoView {
    let state = MenuState { open: RwSignal::new(false), root: NodeRef::new() };
    let open = state.open;

    let on_button_key = move |event: KeyboardEvent| {
        let entry = match event.key().as_str() {
            "ArrowDown" => Entry::First,
            "ArrowUp" => Entry::Last,
            _ => return,
        };
        event.prevent_default();
        state.show(entry);
    };
    let on_focus_out = move |event: FocusEvent| {
        let inside = match (state.root.get_untracked(), event.related_target()) {
            (Some(root), Some(target)) => target.dyn_ref::<Node>().is_some_and(|node| root.contains(Some(node))),
            _ => false,
        };
        if !inside {
            open.set(false);
        }
    };
    let children = StoredValue::new(children);

    view! {
        <div class="menu" node_ref=state.root on:focusout=on_focus_out>
            <button
                type="button"
                class="button quiet"
                aria-haspopup="menu"
                aria-expanded=move || open.get().to_string()
                aria-label=move || name.get()
                title=move || name.get()
                on:click=move |_| if open.get_untracked() { state.close() } else { state.show(Entry::First) }
                on:keydown=on_button_key
            >
                {face.run()}
                {arrow.then(|| view! { <Symbol icon=Icon::ChevronDown/> })}
            </button>
            <Show when=move || open.get()>
                <div
                    class="menu-list"
                    class:from-left=from_left
                    role="menu"
                    tabindex="-1"
                    aria-label=move || name.get()
                    // Without this, a press would move the focus out of the menu and close it before the click.
                    on:mousedown=|event| event.prevent_default()
                    on:keydown=move |event| state.on_key(&event)
                >
                    {provide_context(state)}
                    {children.with_value(|children| children())}
                </div>
            </Show>
        </div>
    }
}

/// An item that leads to an address.
#[component]
pub fn MenuLink(#[prop(into)] label: Signal<String>, #[prop(into)] href: Signal<String>) -> impl IntoView {
    let state = use_context::<MenuState>();
    view! {
        <a
            class="menu-item"
            role="menuitem"
            tabindex="-1"
            href=move || href.get()
            on:click=move |_| if let Some(state) = state { state.open.set(false) }
        >
            {move || label.get()}
        </a>
    }
}

/// An item that does something.
#[component]
pub fn MenuAction(
    #[prop(into)] label: Signal<String>,
    /// Called when it is chosen.
    #[prop(into)]
    on_pick: Callback<()>,
) -> impl IntoView {
    let state = use_context::<MenuState>();
    let pick = move |_| {
        if let Some(state) = state {
            state.close();
        }
        on_pick.run(());
    };
    view! {
        <button type="button" class="menu-item" role="menuitem" tabindex="-1" on:click=pick>
            {move || label.get()}
        </button>
    }
}

/// An item of which one in its group is chosen.
#[component]
pub fn MenuRadio(
    #[prop(into)] label: Signal<String>,
    /// What stands after the label, quietly.
    #[prop(into, optional)]
    note: Signal<String>,
    #[prop(into)] checked: Signal<bool>,
    /// Called when it is chosen.
    #[prop(into)]
    on_pick: Callback<()>,
) -> impl IntoView {
    let state = use_context::<MenuState>();
    let pick = move || {
        if let Some(state) = state {
            state.close();
        }
        on_pick.run(());
    };
    view! {
        <button
            type="button"
            class="menu-item"
            role="menuitemradio"
            tabindex="-1"
            aria-checked=move || checked.get().to_string()
            on:click=move |_| pick()
        >
            <span class="menu-check"><Symbol icon=Icon::Check/></span>
            <span class="menu-label"><bdi>{move || label.get()}</bdi></span>
            <span class="menu-note">{move || note.get()}</span>
        </button>
    }
}

/// A group of items under a heading.
#[component]
pub fn MenuGroup(#[prop(into)] label: Signal<String>, children: Children) -> impl IntoView {
    view! {
        <div class="menu-group" role="group" aria-label=move || label.get()>
            <div class="menu-heading" aria-hidden="true">{move || label.get()}</div>
            {children()}
        </div>
    }
}

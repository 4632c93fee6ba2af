use super::icon::{Icon, icon};
use crate::dom::{El, Text, button, classed, el, when};
use crate::platform::page::{contains, focusable};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlElement, KeyboardEvent};

/// A menu, as its items see it.
#[derive(Clone, Copy)]
pub struct Menu {
    open: RwSignal<bool>,
}

/// Where the focus goes when a menu opens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entry {
    First,
    Last,
}

/// The whole of the menu that an event comes from: its button and its list.
fn root_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(".menu").ok().flatten()
}

fn items_of(root: &Element) -> Vec<HtmlElement> {
    focusable(root, "[role^=menuitem]")
}

impl Menu {
    fn show(self, event: &Event, entry: Entry) {
        self.open.set(true);
        let Some(root) = root_of(event) else { return };
        // The items are drawn before the next frame.
        request_animation_frame(move || {
            let items = items_of(&root);
            let checked = items.iter().find(|item| item.get_attribute("aria-checked").as_deref() == Some("true"));
            let target = if entry == Entry::First { checked.or(items.first()) } else { items.last() };
            // The last one first: that brings the whole of the menu into view.
            for item in items.last().into_iter().chain(target) {
                let _ = item.focus();
            }
        });
    }

    /// Closes the menu and gives the focus back to its button.
    fn close(self, event: &Event) {
        let button = root_of(event).and_then(|root| focusable(&root, "button").into_iter().next());
        self.open.set(false);
        if let Some(button) = button {
            let _ = button.focus();
        }
    }

    /// The keys of a menu, as in the WAI-ARIA Authoring Practices.
    fn on_key(self, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else { return };
        let items = root_of(event).map(|root| items_of(&root)).unwrap_or_default();
        let active = document().active_element();
        let here = items.iter().position(|item| active.as_ref() == Some(item.as_ref()));
        let last = items.len().saturating_sub(1);
        let target = match key.as_str() {
            "ArrowDown" => here.map_or(0, |index| if index >= last { 0 } else { index + 1 }),
            "ArrowUp" => here.map_or(last, |index| if index == 0 { last } else { index - 1 }),
            "Home" => 0,
            "End" => last,
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                return self.close(event);
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

/// A button that opens a menu. `name` is its accessible name, which stays the same whether the menu is open or not;
/// `face` adds to the button what is seen of it; `items` makes the items whenever the menu opens.
pub fn menu_button(name: impl Into<Text>, face: impl FnOnce(El) -> El, items: impl Fn(Menu, El) -> El + 'static) -> El {
    let name = name.into();
    let menu = Menu { open: RwSignal::new(false) };
    let open = menu.open;
    let opener = button("button quiet")
        .attr("aria-haspopup", "menu")
        .aria("aria-expanded", move || open.get())
        .attr("aria-label", name.clone())
        .attr("title", name.clone())
        // Where a press does not focus a button, it would take the focus out of the open menu, close it, and open it again.
        .on("mousedown", move |event| {
            if open.get_untracked() {
                event.prevent_default()
            }
        })
        .on(
            "click",
            move |event| if open.get_untracked() { menu.close(&event) } else { menu.show(&event, Entry::First) },
        )
        .on("keydown", move |event| {
            let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default();
            let entry = match key.as_str() {
                "ArrowDown" => Entry::First,
                "ArrowUp" => Entry::Last,
                "Escape" => return open.set(false),
                _ => return,
            };
            event.prevent_default();
            menu.show(&event, entry);
        });
    let list = when(
        move || open.get(),
        move || {
            let list = classed("div", "menu-list")
                .attr("role", "menu")
                .attr("tabindex", "-1")
                .attr("aria-label", name.clone())
                // Without this, a press would move the focus out of the menu and close it before the click.
                .on("mousedown", |event| event.prevent_default())
                .on("keydown", move |event| menu.on_key(&event));
            items(menu, list)
        },
    );
    classed("div", "menu").child(face(opener)).child(list).on("focusout", move |event| {
        let next = event.dyn_ref::<FocusEvent>().and_then(FocusEvent::related_target);
        if !contains(root_of(&event), next) {
            open.set(false);
        }
    })
}

/// An item that leads to an address.
pub fn menu_link(menu: Menu, label: impl Into<Text>, href: impl Into<Text>) -> El {
    classed("a", "menu-item")
        .attr("role", "menuitem")
        .attr("tabindex", "-1")
        .attr("href", href)
        .text(label)
        .click(move || menu.open.set(false))
}

/// An item that does something.
pub fn menu_action(menu: Menu, label: impl Into<Text>, act: impl Fn() + 'static) -> El {
    button("menu-item").attr("role", "menuitem").attr("tabindex", "-1").text(label).on("click", move |event| {
        menu.close(&event);
        act();
    })
}

/// An item of which one in its group is chosen. `note` stands after the label, quietly.
pub fn menu_radio(
    menu: Menu,
    label: impl Into<Text>,
    note: impl Into<Text>,
    is_chosen: impl Fn() -> bool + 'static,
    act: impl Fn() + 'static,
) -> El {
    button("menu-item")
        .attr("role", "menuitemradio")
        .attr("tabindex", "-1")
        .aria("aria-checked", is_chosen)
        .child(classed("span", "menu-check").child(icon(Icon::Check)))
        .child(classed("span", "menu-label").child(el("bdi").text(label)))
        .child(classed("span", "menu-note").text(note))
        .on("click", move |event| {
            menu.close(&event);
            act();
        })
}

/// A group of items under a heading.
pub fn menu_group(label: impl Into<Text>) -> El {
    let label = label.into();
    let heading = classed("div", "menu-heading").attr("aria-hidden", "true").text(label.clone());
    classed("div", "menu-group").attr("role", "group").attr("aria-label", label).child(heading)
}

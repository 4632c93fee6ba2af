//! How views make elements: a small builder over Leptos' renderer, effects and owners.
//!
//! `view!` gives every element, attribute and closure a type of its own, and each type its own copy of the code that
//! builds, rebuilds and drops it: the first screens written so weighed twice what these do, and more than the whole app may.
//! Here an element is made as soon as it is named, and closures are boxed, so that a line of a view costs a few bytes.
//!
//! Nothing is patched: texts and attributes follow their closures, and whatever comes and goes is a row of a keyed list
//! ([`each`], [`when`], [`switch`]). What a row has set up (effects, signals, clean-ups) goes with it: it has an owner.

mod el;
mod rows;
mod text;

pub use el::{El, button, classed, drawn, el, is_checked, verbatim};
pub use rows::{each, nodes, switch, when};
pub use text::Text;
pub use web_sys::Node;

use leptos::prelude::*;
use leptos::tachys::renderer::dom::Dom;
use web_sys::HtmlElement;

/// Runs now and whenever what it reads changes, for as long as the owner of the moment lives.
#[inline(never)]
fn keep_running(mut run: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_: Option<()>| run());
    on_cleanup(move || drop(effect));
}

/// Hands `show` what `value` gives, now and whenever it has become another.
#[inline(never)]
fn follow<T: PartialEq + 'static>(value: Box<dyn Fn() -> T>, show: Box<dyn Fn(&T)>) {
    let mut before = None;
    keep_running(Box::new(move || {
        let now = value();
        if before.as_ref() != Some(&now) {
            show(&now);
        }
        before = Some(now);
    }));
}

/// Draws into an element of the page, for as long as the page lives.
pub fn mount(place: HtmlElement, draw: fn() -> Node) {
    let parent = place.clone();
    leptos::mount::mount_to(place, move || Dom::insert_node(&parent, &draw(), None)).forget();
}

/// Starts a task. Boxed, so that tasks share their code.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    let task: std::pin::Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    leptos::task::spawn_local(task);
}

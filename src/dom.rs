//! How views make elements: a small builder over Leptos' own.
//!
//! `view!` gives every element, attribute and closure a type of its own, and each type its own copy of the code that
//! builds, rebuilds and drops it: the first screens written so weighed 216 kB in brotli, more than the whole app may.
//! Here every element has one and the same Leptos type, and closures are boxed, so that a line of a view costs a few
//! bytes. What is drawn is Leptos' all the same: its elements, its keyed lists, its effects and owners.
//!
//! Since all elements are of one type, Leptos can't tell a `<p>` from a `<div>` when it patches in place. So nothing is
//! patched: texts and attributes follow their closures, and whatever comes and goes is a row of a keyed list
//! ([`each`], [`when`], [`switch`]).

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::control_flow::{For, ForProps};
use leptos::ev::Custom;
use leptos::prelude::*;
use leptos::tachys::html::class::class;
use leptos::tachys::html::element::custom;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use std::sync::Arc;
use web_sys::Event;

/// A text on the screen: one that stays, or one that follows what it is made of (the language, say).
#[derive(Clone)]
pub enum Text {
    /// One that stays.
    Still(String),
    /// One that follows.
    Live(Arc<dyn Fn() -> String + Send + Sync>),
}

impl Text {
    /// The text now. What calls it runs again when it changes.
    #[must_use]
    pub fn get(&self) -> String {
        match self {
            Self::Still(text) => text.clone(),
            Self::Live(text) => text(),
        }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Still(text.to_owned())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::Still(text)
    }
}

impl<F: Fn() -> String + Send + Sync + 'static> From<F> for Text {
    fn from(text: F) -> Self {
        Self::Live(Arc::new(text))
    }
}

/// An element in the making.
#[must_use]
pub struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with this tag.
pub fn el(tag: &'static str) -> El {
    El { tag, attributes: Vec::new(), children: Vec::new() }
}

/// An element with this tag and these classes.
pub fn classed(tag: &'static str, classes: &'static str) -> El {
    el(tag).attr("class", classes)
}

/// A button that does not submit.
pub fn button(classes: &'static str) -> El {
    classed("button", classes).attr("type", "button")
}

impl El {
    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.attributes.push(attribute);
        self
    }

    /// An attribute that is always there.
    pub fn attr(self, name: &'static str, value: impl Into<Text>) -> Self {
        match value.into() {
            Text::Still(value) => self.with(custom_attribute(name, value).into_any_attr()),
            Text::Live(value) => {
                let value: Box<dyn FnMut() -> String + Send> = Box::new(move || value());
                self.with(custom_attribute(name, value).into_any_attr())
            }
        }
    }

    /// An attribute that comes and goes.
    pub fn attr_if(self, name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> Self {
        let value: Box<dyn FnMut() -> Option<String> + Send> = Box::new(value);
        self.with(custom_attribute(name, value).into_any_attr())
    }

    /// An attribute without a value (`hidden`, `disabled`) that comes and goes.
    pub fn flag(self, name: &'static str, is_there: impl Fn() -> bool + Send + 'static) -> Self {
        self.attr_if(name, move || is_there().then(String::new))
    }

    /// An attribute that says `true` or `false` (`aria-expanded`, `aria-checked`).
    pub fn aria(self, name: &'static str, value: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.attr(name, move || value().to_string())
    }

    /// A class that comes and goes.
    pub fn class(self, name: &'static str, is_there: impl Fn() -> bool + Send + 'static) -> Self {
        let is_there: Box<dyn FnMut() -> bool + Send> = Box::new(is_there);
        self.with(class((name, is_there)).into_any_attr())
    }

    /// What a text control holds.
    pub fn value(self, value: impl Fn() -> String + Send + 'static) -> Self {
        let value: Box<dyn FnMut() -> String + Send> = Box::new(value);
        self.with(prop("value", value).into_any_attr())
    }

    /// A property that is `true` or `false` (`checked`, `indeterminate`).
    pub fn state(self, name: &'static str, value: impl Fn() -> bool + Send + 'static) -> Self {
        let value: Box<dyn FnMut() -> bool + Send> = Box::new(value);
        self.with(prop(name, value).into_any_attr())
    }

    /// What to do on an event.
    pub fn on(self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        let act: Box<dyn FnMut(Event)> = Box::new(act);
        self.with(on(Custom::new(event), act).into_any_attr())
    }

    /// What to do on a click.
    pub fn click(self, mut act: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| act())
    }

    /// A text in the element.
    pub fn text(mut self, text: impl Into<Text>) -> Self {
        self.children.push(words(text.into()));
        self
    }

    /// An element, or another view, in the element.
    pub fn child(mut self, child: impl IntoChild) -> Self {
        self.children.push(child.into_child());
        self
    }

    /// Several of them.
    pub fn children<C: IntoChild>(mut self, children: impl IntoIterator<Item = C>) -> Self {
        self.children.extend(children.into_iter().map(IntoChild::into_child));
        self
    }

    /// One that may not be there, now and for ever.
    pub fn maybe<C: IntoChild>(self, child: Option<C>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }
}

/// What can stand in an element.
pub trait IntoChild {
    /// As a view.
    fn into_child(self) -> AnyView;
}

impl IntoChild for AnyView {
    fn into_child(self) -> AnyView {
        self
    }
}

impl IntoChild for El {
    fn into_child(self) -> AnyView {
        custom(self.tag).add_any_attr(self.attributes).child(self.children).into_any()
    }
}

/// A text by itself.
fn words(text: Text) -> AnyView {
    match text {
        Text::Still(text) => text.into_any(),
        Text::Live(text) => {
            let text: Box<dyn FnMut() -> String + Send> = Box::new(move || text());
            text.into_any()
        }
    }
}

/// A row of a list, before it is drawn.
struct Row {
    key: String,
    draw: Arc<dyn Fn() -> AnyView + Send + Sync>,
}

fn rows(each: impl Fn() -> Vec<Row> + Send + 'static) -> AnyView {
    let each: Box<dyn Fn() -> Vec<Row> + Send> = Box::new(each);
    let key: fn(&Row) -> String = |row| row.key.clone();
    // Drawing must not make the list follow what is read on the way.
    let children: fn(Row) -> AnyView = |row| untrack(|| (row.draw)());
    For(ForProps::builder().each(each).key(key).children(children).build()).into_any()
}

/// A view a row: drawn once when its key comes, gone when its key goes. A row whose content changes needs another key.
pub fn each<C: IntoChild + 'static>(
    keys: impl Fn() -> Vec<String> + Send + Sync + 'static,
    draw: impl Fn(&str) -> C + Send + Sync + 'static,
) -> AnyView {
    let draw = Arc::new(draw);
    rows(move || {
        let row = |key: String| {
            let (draw, drawn) = (Arc::clone(&draw), key.clone());
            Row { key, draw: Arc::new(move || draw(&drawn).into_child()) }
        };
        keys().into_iter().map(row).collect()
    })
}

/// A view for as long as something is so.
pub fn when<C: IntoChild + 'static>(
    is_so: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> C + Send + Sync + 'static,
) -> AnyView {
    each(move || if is_so() { vec![String::new()] } else { Vec::new() }, move |_| draw())
}

/// A view that is drawn anew whenever its key changes.
pub fn switch<C: IntoChild + 'static>(
    key: impl Fn() -> String + Send + Sync + 'static,
    draw: impl Fn(&str) -> C + Send + Sync + 'static,
) -> AnyView {
    each(move || vec![key()], draw)
}

/// Starts a task. Boxed, so that tasks share their code.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    let task: std::pin::Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    leptos::task::spawn_local(task);
}

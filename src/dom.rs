//! How views make elements: a small builder over Leptos' own.
//!
//! `view!` gives every element, attribute and closure a type of its own, and each type its own copy of the code that
//! builds, rebuilds and drops it: the first screens written so weighed 243 kB in brotli, more than the whole app may.
//! Here every element has one and the same Leptos type, and closures are boxed, so that a line of a view costs a few
//! bytes. What is drawn is Leptos' all the same: its elements, its keyed lists, its effects and owners.
//!
//! Since all elements are of one type, Leptos can't tell a `<p>` from a `<div>` when it patches in place. So nothing is
//! patched: texts and attributes follow their closures, and whatever comes and goes is a row of a keyed list
//! ([`each`], [`when`], [`switch`]).

use crate::i18n::Word;
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
    /// One that stays, and is known beforehand.
    Fixed(&'static str),
    /// A word, in the language of the screen.
    Word(Word),
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
            Self::Fixed(text) => (*text).to_owned(),
            Self::Word(word) => word.get().to_owned(),
            Self::Still(text) => text.clone(),
            Self::Live(text) => text(),
        }
    }
}

impl From<Word> for Text {
    fn from(word: Word) -> Self {
        Self::Word(word)
    }
}

impl From<&'static str> for Text {
    fn from(text: &'static str) -> Self {
        Self::Fixed(text)
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

/// An element in the making. A pointer, so that handing it on costs little.
#[must_use]
pub struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with this tag.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
}

/// An element with this tag and these classes.
#[inline(never)]
pub fn classed(tag: &'static str, classes: &'static str) -> El {
    el(tag).attr("class", classes)
}

/// A button that does not submit.
#[inline(never)]
pub fn button(classes: &'static str) -> El {
    classed("button", classes).attr("type", "button")
}

type Follow<T> = Box<dyn FnMut() -> T + Send>;

// Each method that takes a closure of a type of its own boxes it and hands on to one that is compiled once.
impl El {
    #[inline(never)]
    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    #[inline(never)]
    fn with_attr(self, name: &'static str, value: Text) -> Self {
        match value {
            Text::Fixed(value) => self.with(custom_attribute(name, value).into_any_attr()),
            Text::Still(value) => self.with(custom_attribute(name, value).into_any_attr()),
            Text::Live(_) | Text::Word(_) => self.with_attr_if(name, Box::new(move || Some(value.get()))),
        }
    }

    #[inline(never)]
    fn with_attr_if(self, name: &'static str, value: Follow<Option<String>>) -> Self {
        self.with(custom_attribute(name, value).into_any_attr())
    }

    #[inline(never)]
    fn with_class(self, name: &'static str, is_there: Follow<bool>) -> Self {
        self.with(class((name, is_there)).into_any_attr())
    }

    #[inline(never)]
    fn with_value(self, value: Follow<String>) -> Self {
        self.with(prop("value", value).into_any_attr())
    }

    #[inline(never)]
    fn with_state(self, name: &'static str, value: Follow<bool>) -> Self {
        self.with(prop(name, value).into_any_attr())
    }

    #[inline(never)]
    fn with_listener(self, event: &'static str, act: Box<dyn FnMut(Event)>) -> Self {
        self.with(on(Custom::new(event), act).into_any_attr())
    }

    #[inline(never)]
    fn with_text(self, text: Text) -> Self {
        self.with_child(match text {
            Text::Fixed(text) => text.into_any(),
            Text::Still(text) => text.into_any(),
            Text::Live(_) | Text::Word(_) => {
                let text: Follow<String> = Box::new(move || text.get());
                text.into_any()
            }
        })
    }

    #[inline(never)]
    fn with_child(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }

    /// An attribute that is always there.
    pub fn attr(self, name: &'static str, value: impl Into<Text>) -> Self {
        self.with_attr(name, value.into())
    }

    /// An attribute that comes and goes.
    pub fn attr_if(self, name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> Self {
        self.with_attr_if(name, Box::new(value))
    }

    /// An attribute without a value (`hidden`, `disabled`) that comes and goes.
    pub fn flag(self, name: &'static str, is_there: impl Fn() -> bool + Send + 'static) -> Self {
        self.with_attr_if(name, Box::new(move || is_there().then(String::new)))
    }

    /// An attribute that says `true` or `false` (`aria-expanded`, `aria-checked`).
    pub fn aria(self, name: &'static str, value: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.with_attr_if(name, Box::new(move || Some(if value() { "true" } else { "false" }.to_owned())))
    }

    /// A class that comes and goes.
    pub fn class(self, name: &'static str, is_there: impl Fn() -> bool + Send + 'static) -> Self {
        self.with_class(name, Box::new(is_there))
    }

    /// What a text control holds.
    pub fn value(self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.with_value(Box::new(value))
    }

    /// A property that is `true` or `false` (`checked`, `indeterminate`).
    pub fn state(self, name: &'static str, value: impl Fn() -> bool + Send + 'static) -> Self {
        self.with_state(name, Box::new(value))
    }

    /// What to do on an event.
    pub fn on(self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        self.with_listener(event, Box::new(act))
    }

    /// What to do on a click.
    pub fn click(self, mut act: impl FnMut() + 'static) -> Self {
        self.with_listener("click", Box::new(move |_| act()))
    }

    /// A text in the element.
    pub fn text(self, text: impl Into<Text>) -> Self {
        self.with_text(text.into())
    }

    /// An element, or another view, in the element.
    pub fn child(self, child: impl IntoChild) -> Self {
        self.with_child(child.into_child())
    }

    /// Several of them.
    pub fn children<C: IntoChild>(self, children: impl IntoIterator<Item = C>) -> Self {
        children.into_iter().fold(self, |all, child| all.with_child(child.into_child()))
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
    #[inline(never)]
    fn into_child(self) -> AnyView {
        let Parts { tag, attributes, children } = *self.0;
        custom(tag).add_any_attr(attributes).child(children).into_any()
    }
}

type Keys = Box<dyn Fn() -> Vec<String> + Send>;
type Draw = Arc<dyn Fn(&str) -> AnyView + Send + Sync>;

#[inline(never)]
fn rows(keys: Keys, draw: Draw) -> AnyView {
    let key: fn(&String) -> String = String::clone;
    // Drawing must not make the list follow what is read on the way.
    let children = move |key: String| untrack(|| draw(&key));
    For(ForProps::builder().each(keys).key(key).children(children).build()).into_any()
}

/// A view a row: drawn once when its key comes, gone when its key goes. A row whose content changes needs another key.
pub fn each<C: IntoChild + 'static>(
    keys: impl Fn() -> Vec<String> + Send + Sync + 'static,
    draw: impl Fn(&str) -> C + Send + Sync + 'static,
) -> AnyView {
    rows(Box::new(keys), Arc::new(move |key| draw(key).into_child()))
}

/// A view for as long as something is so.
pub fn when<C: IntoChild + 'static>(
    is_so: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> C + Send + Sync + 'static,
) -> AnyView {
    let keys = move || if is_so() { vec![String::new()] } else { Vec::new() };
    rows(Box::new(keys), Arc::new(move |_| draw().into_child()))
}

/// A view that is drawn anew whenever its key changes.
pub fn switch<C: IntoChild + 'static>(
    key: impl Fn() -> String + Send + Sync + 'static,
    draw: impl Fn(&str) -> C + Send + Sync + 'static,
) -> AnyView {
    rows(Box::new(move || vec![key()]), Arc::new(move |key| draw(key).into_child()))
}

/// Starts a task. Boxed, so that tasks share their code.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    let task: std::pin::Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    leptos::task::spawn_local(task);
}

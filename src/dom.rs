//! How views make elements: a small builder over Leptos' renderer, effects and owners.
//!
//! `view!` gives every element, attribute and closure a type of its own, and each type its own copy of the code that
//! builds, rebuilds and drops it: the first screens written so weighed twice what these do, and more than the whole app may.
//! Here an element is made as soon as it is named, and closures are boxed, so that a line of a view costs a few bytes.
//!
//! Nothing is patched: texts and attributes follow their closures, and whatever comes and goes is a row of a keyed list
//! ([`each`], [`when`], [`switch`]). What a row has set up (effects, signals, clean-ups) goes with it: it has an owner.

use crate::i18n::Word;
use crate::platform::page;
use leptos::prelude::*;
use leptos::tachys::renderer::dom::Dom;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Element, Event, HtmlElement};

pub use web_sys::Node;

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
    Live(Rc<dyn Fn() -> String>),
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

impl<F: Fn() -> String + 'static> From<F> for Text {
    fn from(text: F) -> Self {
        Self::Live(Rc::new(text))
    }
}

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

/// An element in the making.
#[must_use]
pub struct El(Element);

/// An element with this tag.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Dom::create_element(tag, None))
}

/// An element of a drawing, with this tag.
#[inline(never)]
pub fn drawn(tag: &'static str) -> El {
    El(Dom::create_element(tag, Some("http://www.w3.org/2000/svg")))
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

// Each method that takes a closure of a type of its own boxes it and hands on to one that is compiled once.
impl El {
    #[inline(never)]
    fn with_attr(self, name: &'static str, value: Text) -> Self {
        match value {
            Text::Fixed(value) => Dom::set_attribute(&self.0, name, value),
            Text::Still(value) => Dom::set_attribute(&self.0, name, &value),
            Text::Live(_) | Text::Word(_) => return self.with_attr_if(name, Box::new(move || Some(value.get()))),
        }
        self
    }

    #[inline(never)]
    fn with_attr_if(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> Self {
        let element = self.0.clone();
        let show = move |value: &Option<String>| match value {
            Some(value) => Dom::set_attribute(&element, name, value),
            None => Dom::remove_attribute(&element, name),
        };
        follow(value, Box::new(show));
        self
    }

    #[inline(never)]
    fn with_class(self, name: &'static str, is_there: Box<dyn Fn() -> bool>) -> Self {
        let list = self.0.class_list();
        follow(is_there, Box::new(move |is_there| drop(list.toggle_with_force(name, *is_there))));
        self
    }

    #[inline(never)]
    fn with_value(self, value: Box<dyn Fn() -> String>) -> Self {
        let element = self.0.clone();
        follow(value, Box::new(move |value| Dom::set_property(&element, "value", &value.into())));
        self
    }

    #[inline(never)]
    fn with_state(self, name: &'static str, value: Box<dyn Fn() -> bool>) -> Self {
        let element = self.0.clone();
        // Always set: the person may have altered it, and the act that was to follow have failed.
        keep_running(Box::new(move || Dom::set_property(&element, name, &value().into())));
        self
    }

    #[inline(never)]
    fn with_listener(self, event: &'static str, act: Box<dyn FnMut(Event)>) -> Self {
        // The browser frees it together with the element.
        let act: JsValue = Closure::wrap(act).into_js_value();
        let _ = self.0.add_event_listener_with_callback(event, act.unchecked_ref());
        self
    }

    #[inline(never)]
    fn with_text(self, text: Text) -> Self {
        let node = match &text {
            Text::Fixed(text) => Dom::create_text_node(text),
            Text::Still(text) => Dom::create_text_node(text),
            Text::Live(_) | Text::Word(_) => {
                let node = Dom::create_text_node("");
                let shown = node.clone();
                follow(Box::new(move || text.get()), Box::new(move |text| Dom::set_text(&shown, text)));
                node
            }
        };
        self.with_child(&node)
    }

    #[inline(never)]
    fn with_child(self, child: &Node) -> Self {
        Dom::insert_node(&self.0, child, None);
        self
    }

    /// An attribute that is always there.
    pub fn attr(self, name: &'static str, value: impl Into<Text>) -> Self {
        self.with_attr(name, value.into())
    }

    /// An attribute that comes and goes.
    pub fn attr_if(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        self.with_attr_if(name, Box::new(value))
    }

    /// An attribute without a value (`hidden`, `disabled`) that comes and goes.
    pub fn flag(self, name: &'static str, is_there: impl Fn() -> bool + 'static) -> Self {
        self.with_attr_if(name, Box::new(move || is_there().then(String::new)))
    }

    /// An attribute that says `true` or `false` (`aria-expanded`, `aria-checked`).
    pub fn aria(self, name: &'static str, value: impl Fn() -> bool + 'static) -> Self {
        self.with_attr_if(name, Box::new(move || Some(if value() { "true" } else { "false" }.to_owned())))
    }

    /// A class that comes and goes.
    pub fn class(self, name: &'static str, is_there: impl Fn() -> bool + 'static) -> Self {
        self.with_class(name, Box::new(is_there))
    }

    /// What a text control holds.
    pub fn value(self, value: impl Fn() -> String + 'static) -> Self {
        self.with_value(Box::new(value))
    }

    /// A property that is `true` or `false` (`checked`, `indeterminate`).
    pub fn state(self, name: &'static str, value: impl Fn() -> bool + 'static) -> Self {
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

    /// An element, or rows of them, in the element.
    pub fn child(self, child: impl Into<Node>) -> Self {
        self.with_child(&child.into())
    }

    /// Several of them.
    pub fn children<C: Into<Node>>(self, children: impl IntoIterator<Item = C>) -> Self {
        children.into_iter().fold(self, |all, child| all.with_child(&child.into()))
    }

    /// One that may not be there, now and for ever.
    pub fn maybe<C: Into<Node>>(self, child: Option<C>) -> Self {
        self.children(child)
    }
}

impl From<El> for Node {
    fn from(element: El) -> Self {
        element.0.into()
    }
}

/// Nodes without an element around them, and a mark that they end with, so that there is always one.
#[must_use]
pub fn nodes(nodes: &[Node]) -> Node {
    let all = document().create_document_fragment();
    for node in nodes {
        let _ = all.append_child(node);
    }
    let _ = all.append_child(&Dom::create_placeholder());
    all.into()
}

/// What was drawn for a key: the nodes from the first to the last, and the owner of what was set up for them.
struct Row {
    key: String,
    first: Node,
    last: Node,
    owner: Owner,
}

impl Row {
    #[inline(never)]
    fn draw(key: String, parent: &Owner, draw: &dyn Fn(&str) -> Node) -> Self {
        let owner = parent.with(Owner::new);
        // Drawing must not make the list follow what is read on the way.
        let node = owner.with(|| untrack(|| draw(&key)));
        // What is in a fragment is the row: the fragment itself stays behind. An element is a row alone.
        let (first, last) = if node.node_type() == Node::DOCUMENT_FRAGMENT_NODE {
            (node.first_child(), node.last_child())
        } else {
            (None, None)
        };
        Self { key, first: first.unwrap_or_else(|| node.clone()), last: last.unwrap_or(node), owner }
    }

    /// Its nodes, the last first.
    fn nodes(&self) -> Vec<Node> {
        let mut nodes = vec![self.last.clone()];
        while let Some(node) = nodes.last().filter(|node| **node != self.first).and_then(Node::previous_sibling) {
            nodes.push(node);
        }
        nodes
    }

    #[inline(never)]
    fn place_before(&self, next: &Node) {
        if self.last.next_sibling().as_ref() == Some(next) {
            return;
        }
        let Some(parent) = next.parent_node() else { return };
        let mut next = next.clone();
        for node in self.nodes() {
            let _ = parent.insert_before(&node, Some(&next));
            next = node;
        }
    }

    /// Whether the focus is in it.
    fn has_focus(&self) -> bool {
        let focused = document().active_element();
        self.nodes().iter().any(|node| node.contains(focused.as_deref()))
    }

    /// Takes it off the page, and then ends what belongs to it: what listens to the leaving still finds its signals.
    #[inline(never)]
    fn remove(self) {
        for node in self.nodes() {
            Dom::remove(&node);
        }
        self.owner.cleanup();
    }
}

#[inline(never)]
fn rows(keys: Box<dyn Fn() -> Vec<String>>, draw: Box<dyn Fn(&str) -> Node>) -> Node {
    // Rows come and go between the two marks.
    let all = nodes(&[Dom::create_placeholder().into()]);
    let end = all.last_child().unwrap_or_else(|| all.clone());
    // Not the effect's own, which ends at each run.
    let owner = Owner::current().unwrap_or_default();
    let mut rows: Vec<Row> = Vec::new();
    keep_running(Box::new(move || {
        let keys = keys();
        let (mut kept, gone): (Vec<Row>, Vec<Row>) = rows.drain(..).partition(|row| keys.contains(&row.key));
        let has_focus = gone.iter().any(Row::has_focus);
        untrack(|| gone.into_iter().for_each(Row::remove));
        let mut next = end.clone();
        for key in keys.into_iter().rev() {
            let row = match kept.iter().rposition(|row| row.key == key) {
                Some(place) => kept.remove(place),
                None => Row::draw(key, &owner, &draw),
            };
            row.place_before(&next);
            next = row.first.clone();
            rows.push(row);
        }
        rows.reverse();
        // One key twice makes rows that no key is left for.
        kept.into_iter().for_each(Row::remove);
        if has_focus {
            let root = rows.first().and_then(|row| row.first.clone().dyn_into().ok());
            request_animation_frame(move || page::rescue_focus(root));
        }
    }));
    all
}

/// A view a row, at most a few hundred: drawn once when its key comes, gone when its key goes. A row whose content changes
/// needs another key.
pub fn each<C: Into<Node> + 'static>(
    keys: impl Fn() -> Vec<String> + 'static,
    draw: impl Fn(&str) -> C + 'static,
) -> Node {
    rows(Box::new(keys), Box::new(move |key| draw(key).into()))
}

/// A view for as long as something is so.
pub fn when<C: Into<Node> + 'static>(is_so: impl Fn() -> bool + 'static, draw: impl Fn() -> C + 'static) -> Node {
    let keys = move || if is_so() { vec![String::new()] } else { Vec::new() };
    rows(Box::new(keys), Box::new(move |_| draw().into()))
}

/// A view that is drawn anew whenever its key changes.
pub fn switch<C: Into<Node> + 'static>(key: impl Fn() -> String + 'static, draw: impl Fn(&str) -> C + 'static) -> Node {
    rows(Box::new(move || vec![key()]), Box::new(move |key| draw(key).into()))
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

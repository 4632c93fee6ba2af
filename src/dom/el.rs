use super::text::Text;
use super::{Node, follow, keep_running};
use leptos::tachys::renderer::dom::Dom;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Element, Event, HtmlElement};

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

/// An element with these classes whose text is no language: an identifier, a path, a code. Browsers that translate pages leave it alone.
#[inline(never)]
pub fn verbatim(tag: &'static str, classes: &'static str) -> El {
    classed(tag, classes).attr("translate", "no")
}

/// A button that does not submit.
#[inline(never)]
pub fn button(classes: &'static str) -> El {
    classed("button", classes).attr("type", "button")
}

/// A text that changes, between two marks. A browser that translates the page puts nodes of its own in place of a text.
struct LiveText {
    start: Node,
    node: web_sys::Text,
    end: Node,
}

impl LiveText {
    #[inline(never)]
    fn append_to(element: &Element) -> Self {
        let (start, node, end) = (Dom::create_placeholder(), Dom::create_text_node(""), Dom::create_placeholder());
        for child in [start.as_ref(), node.as_ref(), end.as_ref()] {
            Dom::insert_node(element, child, None);
        }
        Self { start: start.into(), node, end: end.into() }
    }

    #[inline(never)]
    fn show(&self, text: &str) {
        let is_alone = self.start.next_sibling().as_ref() == Some(&self.node)
            && self.node.next_sibling().as_ref() == Some(&self.end);
        if !is_alone && let Some(parent) = self.end.parent_node() {
            while let Some(other) = self.start.next_sibling().filter(|other| *other != self.end) {
                let _ = parent.remove_child(&other);
            }
            let _ = parent.insert_before(&self.node, Some(&self.end));
        }
        Dom::set_text(&self.node, text);
    }
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
    fn with_style(self, name: &'static str, value: Text) -> Self {
        if let Ok(element) = self.0.clone().dyn_into::<HtmlElement>() {
            let style = element.style();
            let set = move |value: &str| drop(style.set_property(name, value));
            match value {
                Text::Fixed(value) => set(value),
                Text::Still(value) => set(&value),
                Text::Live(_) | Text::Word(_) => {
                    follow(Box::new(move || value.get()), Box::new(move |value| set(value)))
                }
            }
        }
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
        match &text {
            Text::Fixed(text) => self.with_child(&Dom::create_text_node(text)),
            Text::Still(text) => self.with_child(&Dom::create_text_node(text)),
            Text::Live(_) | Text::Word(_) => {
                let shown = LiveText::append_to(&self.0);
                follow(Box::new(move || text.get()), Box::new(move |text| shown.show(text)));
                self
            }
        }
    }

    #[inline(never)]
    fn with_child(self, child: &Node) -> Self {
        Dom::insert_node(&self.0, child, None);
        self
    }

    /// The element itself, for what the browser has to be asked.
    #[must_use]
    pub fn element(&self) -> Element {
        self.0.clone()
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

    /// A property of its style, or a custom property for the stylesheet. Set by script, which the page's policy allows.
    pub fn style(self, name: &'static str, value: impl Into<Text>) -> Self {
        self.with_style(name, value.into())
    }

    /// What to do on an event.
    pub fn on(self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        self.with_listener(event, Box::new(act))
    }

    /// What to do with the text of a control whenever it changes. While an input method composes a text, it is not asked: what stands
    /// there until then is no text yet.
    pub fn typed(self, act: impl FnMut(String) + 'static) -> Self {
        self.with_typed(Box::new(act))
    }

    #[inline(never)]
    fn with_typed(self, mut act: Box<dyn FnMut(String)>) -> Self {
        let act = move |event: Event| {
            let is_composing = event.dyn_ref::<web_sys::InputEvent>().is_some_and(web_sys::InputEvent::is_composing);
            if !is_composing {
                act(leptos::prelude::event_target_value(&event));
            }
        };
        let act = std::rc::Rc::new(std::cell::RefCell::new(act));
        let ended = act.clone();
        self.with_listener("input", Box::new(move |event| act.borrow_mut()(event)))
            // Some browsers send the last `input` before the end, some after it.
            .with_listener("compositionend", Box::new(move |event| ended.borrow_mut()(event)))
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

/// Whether the check-box that an event comes from is checked.
#[must_use]
pub fn is_checked(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok())
        .is_some_and(|input| input.checked())
}

use super::{Node, keep_running};
use crate::platform::page;
use leptos::prelude::*;
use leptos::tachys::renderer::dom::Dom;
use scopeyard_core::order;
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;

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
        let wanted = order::set(&keys);
        let lost = rows.iter().position(|row| !wanted.contains(&row.key) && row.has_focus());
        let name = lost.and_then(|_| page::focused_name());
        let (kept, gone): (Vec<Row>, Vec<Row>) = rows.drain(..).partition(|row| wanted.contains(&row.key));
        untrack(|| gone.into_iter().for_each(Row::remove));
        let mut rows_kept: BTreeMap<String, Row> = BTreeMap::new();
        rows_kept.extend(kept.into_iter().map(|row| (row.key.clone(), row)));
        let mut next = end.clone();
        for key in keys.into_iter().rev() {
            let row = rows_kept.remove(&key).unwrap_or_else(|| Row::draw(key, &owner, &draw));
            row.place_before(&next);
            next = row.first.clone();
            rows.push(row);
        }
        rows.reverse();
        if let Some(place) = lost {
            // The row that has moved up gets the focus, or the last one; if none is left, what the rows stood in.
            let heir = rows.get(place).or(rows.last());
            let root = heir.map_or_else(|| end.parent_node(), |row| Some(row.first.clone()));
            let root = root.and_then(|root| root.dyn_into().ok());
            request_animation_frame(move || page::rescue_focus(root, name.as_deref()));
        }
    }));
    all
}

/// A view a row, each with a key of its own: drawn once when its key comes, gone when its key goes. A row whose content changes
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

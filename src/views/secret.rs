//! A secret on the screen: masked until somebody wants to see it, and copied at any time.

use crate::components::{Icon, copy_button, icon};
use crate::dom::{El, Text, button, classed, el, switch, verbatim};
use crate::i18n::Word;
use leptos::prelude::*;
use scopeyard_core::credential::AuthToken;
use std::rc::Rc;

/// What gives the secret when it is wanted, so that it lies nowhere until then. What calls it follows it.
pub type Secret = Rc<dyn Fn() -> Option<AuthToken>>;

/// The names of the three buttons.
pub struct SecretNames {
    /// Copies it.
    pub copy: Word,
    /// Shows it.
    pub show: Word,
    /// Hides it.
    pub hide: Word,
}

/// The secret with its buttons. `visible` says whether it is shown.
pub fn secret_line(names: SecretNames, secret: Secret, visible: RwSignal<bool>) -> El {
    let SecretNames { copy, show, hide } = names;
    let copied = secret.clone();
    classed("div", "credential-line")
        .child(masked(secret, visible))
        .child(show_button(show, hide, visible))
        .child(copy_button(copy, move || exposed(&copied)))
}

/// Its text.
fn exposed(secret: &Secret) -> String {
    untrack(|| secret()).map(|secret| secret.expose().to_owned()).unwrap_or_default()
}

/// One part of a pair of credentials: its name, its line, and what it is used as.
pub fn credential(id: &'static str, name: impl Into<Text>, line: El, hint: impl Into<Text>) -> El {
    classed("div", "credential")
        .attr("role", "group")
        .attr("aria-labelledby", id)
        .child(classed("div", "credential-name").attr("id", id).text(name))
        .child(line)
        .child(classed("p", "field-hint").text(hint))
}

/// The secret, or dots in its place.
fn masked(secret: Secret, visible: RwSignal<bool>) -> El {
    let text = switch(
        move || visible.get().to_string(),
        move |visible| {
            if visible == "true" {
                let secret = secret.clone();
                return el("span").text(move || secret().map(|it| it.expose().to_owned()).unwrap_or_default());
            }
            el("span")
                .child(el("span").attr("aria-hidden", "true").text("•".repeat(32)))
                .child(classed("span", "sr-only").text(Word::HIDDEN))
        },
    );
    verbatim("code", "credential-text").child(text)
}

/// Shows the secret or hides it. Its name says what it does next.
fn show_button(show: Word, hide: Word, visible: RwSignal<bool>) -> El {
    let name = move || if visible.get() { hide } else { show }.get().to_owned();
    let face = switch(
        move || visible.get().to_string(),
        |visible| icon(if visible == "true" { Icon::EyeOff } else { Icon::Eye }),
    );
    let button = button("button icon-only").attr("aria-label", name).attr("title", name);
    button.child(face).click(move || visible.update(|visible| *visible = !*visible))
}

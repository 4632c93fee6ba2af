use super::super::export::crypto_words;
use super::{State, cancel};
use crate::components::{Field, secret_field};
use crate::dom::{El, Text, button, classed, spawn};
use crate::i18n::Word;
use crate::platform::crypto::Key;
use leptos::prelude::*;
use scopeyard_core::portable::Import;
use std::rc::Rc;
use web_sys::Event;

/// The passphrase of a file with secrets, or without it.
pub fn unseal(state: State, import: Rc<Import>) -> El {
    let typed = RwSignal::new(String::new());
    let field = Field {
        id: "import-passphrase",
        label: Word::Passphrase,
        hint: Word::ImportPassphraseHint.into(),
        error: Text::from(move || state.wrong.get().map(|word| word.get().to_owned()).unwrap_or_default()),
        required: true,
    };
    let (sealed, plain) = (import.clone(), import);
    let open = move |event: Event| {
        event.prevent_default();
        let import = sealed.clone();
        if !state.begin() {
            return;
        }
        spawn(async move {
            let Some(sealing) = import.sealing() else { return state.give_up("import-file") };
            let passphrase = typed.get_untracked();
            let opened = async {
                let key = Key::from_passphrase(&passphrase, &sealing.salt, sealing.iterations).await?;
                key.open(&sealing.nonce, &[], &sealing.text).await
            };
            match opened.await {
                Ok(secrets) => state.open(&import, Some(secrets)),
                Err(error) => {
                    let _ = state.wrong.try_set(Some(crypto_words(error)));
                    state.give_up("import-passphrase");
                }
            }
        });
    };
    let go_on = move || {
        if state.begin() {
            state.open(&plain, None);
        }
    };
    let busy = move || state.busy.get();
    let submit = classed("button", "button primary").attr("type", "submit");
    classed("form", "fields")
        .attr("novalidate", "")
        .attr("aria-label", Word::Passphrase)
        .on("submit", open)
        .child(secret_field(field, "current-password", move || typed.get(), move |text| typed.set(text)))
        .child(
            classed("div", "panel-do")
                .child(submit.flag("disabled", busy).text(Word::OpenFile))
                .child(button("button").flag("disabled", busy).text(Word::WithoutSecrets).click(go_on))
                .child(cancel(state)),
        )
}

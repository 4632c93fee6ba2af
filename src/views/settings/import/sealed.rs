use super::super::export::crypto_words;
use super::{Sealed, State, cancel};
use crate::components::{EXPORT, Field, LOCK, passphrase_owner, secret_field};
use crate::dom::{El, Text, button, classed, spawn};
use crate::i18n::Word;
use crate::platform::crypto::Key;
use crate::state::{Failure, key_of};
use leptos::prelude::*;
use std::rc::Rc;
use web_sys::Event;

/// The passphrase of a file with secrets, or without it; or that of a whole store.
pub fn unseal(state: State, sealed: Rc<Sealed>) -> El {
    let typed = RwSignal::new(String::new());
    let has_rest = matches!(&*sealed, Sealed::Secrets(_));
    let field = Field {
        id: "import-passphrase",
        label: Word::PASSPHRASE,
        hint: if has_rest { Word::IMPORT_PASSPHRASE_HINT } else { Word::IMPORT_SEALED_HINT }.into(),
        error: Text::from(move || state.wrong.get().map(|word| word.get().to_owned()).unwrap_or_default()),
        required: true,
    };
    let owner = if matches!(*sealed, Sealed::Store(..)) { LOCK } else { EXPORT };
    let rest = sealed.clone();
    let open = move |event: Event| {
        event.prevent_default();
        let sealed = sealed.clone();
        if !state.begin() {
            return;
        }
        spawn(async move {
            let passphrase = typed.get_untracked();
            if let Err(wrong) = opened(state, &sealed, &passphrase).await {
                let _ = state.wrong.try_set(Some(wrong));
                state.give_up("import-passphrase");
            }
        });
    };
    let go_on = move || {
        if let Sealed::Secrets(import) = &*rest
            && state.begin()
        {
            state.open(import, None);
        }
    };
    let busy = move || state.busy.get();
    let submit = classed("button", "button primary").attr("type", "submit");
    classed("form", "fields")
        .attr("novalidate", "")
        .attr("aria-label", Word::PASSPHRASE)
        .on("submit", open)
        .child(passphrase_owner(owner))
        .child(secret_field(field, "current-password", move || typed.get(), move |text| typed.set(text)))
        .child(
            classed("div", "panel-do")
                .child(submit.flag("disabled", busy).text(Word::OPEN_FILE))
                .maybe(
                    has_rest.then(|| button("button").flag("disabled", busy).text(Word::WITHOUT_SECRETS).click(go_on)),
                )
                .child(cancel(state)),
        )
}

/// Opens it and goes on with what is in it.
///
/// # Errors
/// Why it did not open.
async fn opened(state: State, sealed: &Sealed, passphrase: &str) -> Result<(), Word> {
    match sealed {
        Sealed::Secrets(import) => {
            let Some(sealing) = import.sealing() else { return Err(Word::CRYPTO_FAILED) };
            let key = Key::from_passphrase(passphrase, &sealing.salt, sealing.iterations).await;
            let secrets = key.map_err(crypto_words)?.open(&sealing.nonce, &[], &sealing.text).await;
            state.open(import, Some(secrets.map_err(crypto_words)?));
        }
        Sealed::Store(dump, lock) => {
            let key = key_of(lock, passphrase).await.map_err(|failure| match failure {
                Failure::Crypto(error) => crypto_words(error),
                _ => Word::CRYPTO_FAILED,
            })?;
            state.take(dump.unseal(Rc::new(key)).await);
        }
    }
    Ok(())
}

//! Taking data away: a file of everything, or of some tokens.

use super::data::withheld_note;
use super::passphrase::NewPassphrase;
use crate::components::{EXPORT, passphrase_owner};
use crate::dom::{El, button, classed, el, spawn};
use crate::i18n::Word;
use crate::platform::crypto::{self, CryptoError, Key};
use crate::platform::page::focus;
use crate::platform::{SystemClock, WebCrypto, download, intl};
use crate::state::Ui;
use leptos::prelude::*;
use scopeyard_core::id::TokenId;
use scopeyard_core::portable::{Export, Sealing};
use scopeyard_core::ports::{Clock, Entropy};
use scopeyard_core::workspace::{Command, Preference};

/// What the file is called: with the day, and with what it holds.
fn file_name(has_secrets: bool) -> String {
    ["scopeyard-", if has_secrets { "with-secrets-" } else { "" }, &intl::day(SystemClock.now()), ".json"].concat()
}

/// The part of the page that exports everything. With the secrets of the accounts in which the person may see them.
pub fn export_section(ui: Ui) -> El {
    let may_see = move || ui.console.with(|workspace| workspace.closed_accounts().len() < workspace.accounts().len());
    let plain = move || hand_over(ui, true, Export::whole);
    classed("section", "panel")
        .attr("aria-labelledby", "export-title")
        .child(el("h2").attr("id", "export-title").text(Word::EXPORT))
        .child(el("p").text(Word::EXPORT_HINT))
        .child(classed("div", "panel-do").child(button("button").text(Word::EXPORT_PLAIN).click(plain)))
        .child(crate::dom::when(may_see, move || sealed(ui)))
}

/// Exports some tokens, without secrets.
pub fn export_tokens(ui: Ui, ids: &[TokenId]) {
    hand_over(ui, false, |workspace, now| Export::tokens(workspace, ids, now));
}

/// When everything was exported last is remembered, and shown.
fn note_backup(ui: Ui) {
    ui.act(Command::Prefer(Preference::Backup));
}

fn hand_over(
    ui: Ui,
    is_whole: bool,
    export: impl FnOnce(&scopeyard_core::workspace::Workspace, scopeyard_core::ports::Timestamp) -> Export,
) {
    let export = ui.console.peek(|workspace| export(workspace, SystemClock.now()));
    let count = export.count();
    let done = export.without_secrets().is_some_and(|text| download::text(&file_name(false), &text).is_ok());
    if done {
        if is_whole {
            note_backup(ui);
        }
        ui.notices.say(move || Word::DID_EXPORT.count(count, &[]));
    } else {
        ui.notices.fail(Word::DOWNLOAD_FAILED);
    }
}

/// With secrets: a passphrase, twice.
fn sealed(ui: Ui) -> El {
    let labels = [Word::PASSPHRASE, Word::PASSPHRASE_AGAIN];
    let new = NewPassphrase::new(["export-passphrase", "export-again"], labels, Word::EXPORT_PASSPHRASE_HINT);
    let working = RwSignal::new(false);
    let send = move |event: web_sys::Event| {
        event.prevent_default();
        let Some(passphrase) = (!working.get_untracked()).then(|| new.check()).flatten() else { return };
        working.set(true);
        spawn(async move {
            let done = seal(ui, &passphrase).await;
            // The page may have been left.
            if working.try_set(false).is_none() {
                request_animation_frame(|| focus("export-sealed"));
            }
            match done {
                Ok(()) => {
                    note_backup(ui);
                    new.clear();
                    ui.notices.say(Word::DID_EXPORT_SEALED);
                }
                Err(error) => ui.notices.fail(crypto_words(error)),
            }
        });
    };
    classed("form", "fields")
        .attr("novalidate", "")
        .attr("aria-labelledby", "sealed-title")
        .on("submit", send)
        .child(passphrase_owner(EXPORT))
        .child(el("h3").attr("id", "sealed-title").text(Word::EXPORT_WITH_SECRETS))
        .child(withheld_note(ui))
        .children(new.fields())
        .child(
            classed("div", "panel-do").child(
                classed("button", "button")
                    .attr("type", "submit")
                    .attr("id", "export-sealed")
                    .flag("disabled", move || working.get() || !crypto::is_there())
                    .text(Word::EXPORT_WITH_SECRETS),
            ),
        )
}

async fn seal(ui: Ui, passphrase: &str) -> Result<(), CryptoError> {
    let export = ui.console.peek(|workspace| Export::whole(workspace, SystemClock.now()));
    let secrets = export.secrets().ok_or(CryptoError::Other)?;
    let (mut salt, mut nonce) = ([0; 16], [0; 12]);
    WebCrypto.fill(&mut salt).and_then(|()| WebCrypto.fill(&mut nonce)).map_err(|_| CryptoError::Other)?;
    let key = Key::from_passphrase(passphrase, &salt, Sealing::ITERATIONS).await?;
    let text = key.seal(&nonce, &[], secrets.as_bytes()).await?;
    let sealing = Sealing { iterations: Sealing::ITERATIONS, salt: salt.to_vec(), nonce: nonce.to_vec(), text };
    let file = export.with_sealed(&sealing).ok_or(CryptoError::Other)?;
    download::text(&file_name(true), &file).map_err(|_| CryptoError::Other)
}

/// Why something could not be sealed or opened.
pub const fn crypto_words(error: CryptoError) -> Word {
    match error {
        CryptoError::Unavailable => Word::CRYPTO_UNAVAILABLE,
        CryptoError::Sealed => Word::PASSPHRASE_WRONG,
        CryptoError::Other => Word::CRYPTO_FAILED,
    }
}

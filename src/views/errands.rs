//! What the banners offer to do with what is stored. It is rarely needed, so its code comes with the screens.

// The split is made by an exported and an imported function.
#![allow(unsafe_code)]

use crate::dom::spawn;
use crate::i18n::{Word, commit_error};
use crate::platform::download;
use crate::state::Ui;
use futures_util::FutureExt;
use wasm_split_helpers::SplitLoaderError;

/// Something to be done with what is stored.
#[derive(Clone, Copy)]
pub enum Errand {
    /// All of it is handed over.
    SaveEverything,
    /// What was set aside is handed over.
    SaveSetAside,
    /// What was set aside is discarded.
    DiscardSetAside,
}

/// Does it, or says why not.
pub fn run(ui: Ui, errand: Errand) {
    spawn(async move {
        let begun = if preload().await.is_ok() { begin(ui, errand).now_or_never() } else { None };
        if !matches!(begun, Some(Ok(()))) {
            ui.notices.fail(Word::ErrorNotLoaded);
        }
    });
}

#[cfg(split)]
#[wasm_split_helpers::wasm_split(rooms, fallible, preload(preload))]
fn begin(ui: Ui, errand: Errand) -> Result<(), SplitLoaderError> {
    Ok(spawn(carry_out(ui, errand)))
}

#[cfg(not(split))]
async fn preload() -> Result<(), SplitLoaderError> {
    Ok(())
}

/// In one piece, as the tests of the adapters link it.
#[cfg(not(split))]
async fn begin(ui: Ui, errand: Errand) -> Result<(), SplitLoaderError> {
    spawn(carry_out(ui, errand));
    Ok(())
}

async fn carry_out(ui: Ui, errand: Errand) {
    match errand {
        Errand::SaveEverything => save(ui, "scopeyard.json", ui.console.export().await.ok()),
        Errand::SaveSetAside => save(ui, "scopeyard-unreadable.json", ui.console.export_set_aside().await.ok()),
        Errand::DiscardSetAside => {
            if let Err(error) = ui.console.discard_set_aside().await {
                ui.notices.fail(move || commit_error(error));
            }
        }
    }
}

/// Hands over a file, or says that it failed.
fn save(ui: Ui, name: &str, texts: Option<Vec<(String, String)>>) {
    let json = texts.and_then(|texts| download::to_json(texts).ok());
    if json.is_none_or(|json| download::text(name, &json).is_err()) {
        ui.notices.fail(Word::DownloadFailed);
    }
}

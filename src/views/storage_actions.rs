//! What banners and settings offer to do with everything that is stored, or with what was set aside.

use crate::dom::spawn;
use crate::i18n::{Word, commit_error};
use crate::platform::download;
use crate::state::Ui;

/// Downloads everything that is stored.
pub fn save_everything(ui: Ui) {
    spawn(async move { save(ui, "scopeyard.json", ui.console.export().await.ok()) });
}

/// Downloads what was set aside.
pub fn save_set_aside(ui: Ui) {
    spawn(async move { save(ui, "scopeyard-unreadable.json", ui.console.export_set_aside().await.ok()) });
}

/// Discards what was set aside.
pub fn discard_set_aside(ui: Ui) {
    spawn(async move {
        if let Err(error) = ui.console.discard_set_aside().await {
            ui.notices.fail(move || commit_error(error));
        }
    });
}

/// Downloads a file, or says that it failed.
fn save(ui: Ui, name: &str, texts: Option<Vec<(String, String)>>) {
    let json = texts.and_then(|texts| download::to_json(texts).ok());
    if json.is_none_or(|json| download::text(name, &json).is_err()) {
        ui.notices.fail(Word::DOWNLOAD_FAILED);
    }
}

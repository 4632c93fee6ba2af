//! What banners and settings offer to do with everything that is stored, or with what was set aside.

use crate::dom::{El, Node, button, el, spawn, when};
use crate::i18n::Word;
use crate::platform::download;
use crate::state::{Failure, Ui};

/// Downloads everything that is stored.
pub fn save_everything(ui: Ui) {
    spawn(async move {
        if save(ui, "scopeyard.json", ui.console.export().await) && withheld(ui).is_some() {
            ui.notices.say(move || withheld(ui).unwrap_or_default());
        }
    });
}

/// Downloads what was set aside: all of it, or one text.
pub fn save_set_aside(ui: Ui, id: Option<String>) {
    spawn(async move {
        save(ui, "scopeyard-unreadable.json", ui.console.export_set_aside(id.as_deref()).await);
    });
}

/// Discards what was set aside: all of it, or one text.
pub fn discard_set_aside(ui: Ui, id: Option<String>) {
    spawn(async move {
        if let Err(failure) = ui.console.discard_set_aside(id.as_deref()).await {
            ui.fail(&failure);
        }
    });
}

/// Which accounts' Auth Tokens a download leaves out. `None`: those of no account. What calls it follows it.
pub fn withheld(ui: Ui) -> Option<String> {
    ui.console.with(|workspace| {
        let closed: Vec<&str> = workspace.closed_accounts().iter().map(|account| account.name.as_str()).collect();
        (!closed.is_empty()).then(|| Word::WITHHELD.fill(&[&closed.join(Word::LIST_GAP.get())]))
    })
}

/// Whether the person may take away or discard what can't be read. What calls it follows it.
pub fn may_handle_unreadable(ui: Ui) -> bool {
    ui.console.with(|workspace| workspace.in_every_account().is_ok())
}

/// Who may do that, unless the person may.
pub fn unreadable_note(ui: Ui) -> Node {
    when(move || !may_handle_unreadable(ui), || el("p").text(Word::UNREADABLE_NEEDS_ROLE))
}

/// A button that downloads everything.
pub fn download_button(ui: Ui) -> El {
    button("button").text(Word::DOWNLOAD_EVERYTHING).click(move || save_everything(ui))
}

/// Downloads a file, or says why not. Whether it was downloaded.
fn save(ui: Ui, name: &str, json: Result<String, Failure>) -> bool {
    match json.map(|json| download::text(name, &json)) {
        Ok(Ok(())) => return true,
        Ok(Err(_)) => ui.notices.fail(Word::DOWNLOAD_FAILED),
        Err(failure) => ui.fail(&failure),
    }
    false
}

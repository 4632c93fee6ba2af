//! Reading a file: first what it would do, and then, if the person wants that, all of it as one change.

mod preview;
mod sealed;

use crate::dom::{El, Text, button, classed, el, spawn, switch};
use crate::i18n::{Word, grouped};
use crate::platform::files::{self, FileError};
use crate::platform::{BrowserText, WebCrypto, page};
use crate::state::Ui;
use leptos::prelude::*;
use preview::{preview, summary};
use scopeyard_core::id::AccountId;
use scopeyard_core::portable::{Dump, Expected, Import, ImportError, Incoming, Plan};
use scopeyard_core::store::Lock;
use scopeyard_core::workspace::Workspace;
use sealed::unseal;
use std::rc::Rc;
use std::sync::Arc;
use web_sys::File;

/// What has become of the file.
#[derive(Clone)]
enum Stage {
    /// None was chosen.
    Nothing,
    /// It can't be imported, for this reason.
    Failed(Text),
    /// Something in it is sealed.
    Sealed(Rc<Sealed>),
    /// It was read, and can be imported.
    Read(Arc<Incoming>),
}

/// What is sealed.
enum Sealed {
    /// The secrets of a file. All else can be had without them.
    Secrets(Import),
    /// All that a browser had stored.
    Store(Dump, Lock),
}

#[derive(Clone, Copy)]
struct State {
    ui: Ui,
    /// The account in which the person imports.
    from: StoredValue<AccountId>,
    stage: RwSignal<Stage, LocalStorage>,
    /// Counts the stages: each is drawn anew.
    number: RwSignal<u32>,
    /// Whether something is under way that nothing else may come between.
    busy: RwSignal<bool>,
    /// Why the secrets were not opened.
    wrong: RwSignal<Option<Word>>,
    /// Whether the file takes the place of all that is here.
    replaces: RwSignal<bool>,
    /// What importing would do now, while that is shown.
    plan: RwSignal<Option<Memo<Plan>>>,
}

impl State {
    /// Says whether something may begin now.
    fn begin(self) -> bool {
        !self.busy.try_update(|busy| std::mem::replace(busy, true)).unwrap_or(true)
    }

    /// What was begun has come to nothing; the focus goes where it can be tried again.
    fn give_up(self, place: &'static str) {
        // The page may have been left.
        if self.busy.try_set(false).is_none() {
            request_animation_frame(move || page::focus(place));
        }
    }

    fn show(self, stage: Stage) {
        if self.stage.try_set(stage).is_none() {
            self.wrong.set(None);
            self.plan.set(None);
            self.number.update(|number| *number = number.wrapping_add(1));
        }
    }

    /// What was begun has come to this; the focus goes to what is to be done next.
    fn go(self, stage: Stage) {
        let next = match &stage {
            Stage::Nothing | Stage::Failed(_) => "import-file",
            Stage::Sealed(_) => "import-passphrase",
            Stage::Read(_) if self.replaces.try_get_untracked() == Some(true) => "import-replace",
            Stage::Read(_) => "import-beside",
        };
        self.show(stage);
        self.give_up(next);
    }

    fn open(self, import: &Import, secrets: Option<Vec<u8>>) {
        self.take(import.open(secrets, &WebCrypto, &BrowserText).map(|incoming| (incoming, 0)));
    }

    /// What is in the file, and how many of its records can't be read.
    fn take(self, read: Result<(Incoming, usize), ImportError>) {
        match read {
            Ok((incoming, left)) => {
                if left != 0 {
                    self.ui.notices.fail(move || Word::FILE_LEFT_OUT.count(left, &[]));
                }
                // Where nothing was done yet there is nothing to keep beside it.
                let _ = self.replaces.try_set(self.ui.console.peek(is_untouched));
                self.go(Stage::Read(Arc::new(incoming)));
            }
            Err(error) => self.go(Stage::Failed(fault(error))),
        }
    }

    /// What is wrong with the file.
    fn fault(self) -> Option<Text> {
        let _ = self.number.get();
        match self.stage.get_untracked() {
            Stage::Failed(text) => Some(text),
            _ => None,
        }
    }

    /// What is announced. The whole of what is shown would be too much.
    fn said(self) -> String {
        if self.busy.get() {
            return Word::IMPORT_BUSY.get().to_owned();
        }
        let _ = self.number.get();
        match self.stage.get_untracked() {
            Stage::Nothing => String::new(),
            Stage::Failed(text) => text.get(),
            Stage::Sealed(_) => self.wrong.get().map(|word| word.get().to_owned()).unwrap_or_default(),
            Stage::Read(_) => self.plan.get().and_then(|plan| plan.try_with(summary)).unwrap_or_default(),
        }
    }
}

/// Whether nobody has done anything here.
fn is_untouched(workspace: &Workspace) -> bool {
    workspace.accounts().iter().all(|account| {
        !account.api && workspace.live(&account.id).next().is_none() && workspace.activity(&account.id, None).is_empty()
    })
}

/// The part of the page that imports a file.
pub fn import_section(ui: Ui, account: &AccountId) -> El {
    let state = State {
        ui,
        from: StoredValue::new(account.clone()),
        stage: RwSignal::new_local(Stage::Nothing),
        number: RwSignal::new(0),
        busy: RwSignal::new(false),
        wrong: RwSignal::new(None),
        replaces: RwSignal::new(false),
        plan: RwSignal::new(None),
    };
    let take = move |file: File| {
        if !state.begin() {
            return;
        }
        state.show(Stage::Nothing);
        spawn(async move {
            let text = match files::text(&file, Import::MOST).await {
                Ok(text) => text,
                Err(FileError::TooLarge) => return state.take(Err(ImportError::TooLarge)),
                Err(FileError::NotText) => return state.take(Err(ImportError::NotText)),
                Err(FileError::Unreadable) => return state.go(Stage::Failed(Word::FILE_UNREADABLE.into())),
            };
            match (Import::read(&text), Dump::read(&text, &WebCrypto)) {
                (Err(ImportError::NotOurs), Some(dump)) => match dump.lock() {
                    Ok(Some(lock)) => state.go(Stage::Sealed(Rc::new(Sealed::Store(dump, lock)))),
                    Ok(None) => state.take(dump.open()),
                    Err(error) => state.take(Err(error)),
                },
                (Ok(import), _) if import.sealing().is_some() => {
                    state.go(Stage::Sealed(Rc::new(Sealed::Secrets(import))));
                }
                (Ok(import), _) => state.open(&import, None),
                (Err(error), _) => state.take(Err(error)),
            }
        });
    };
    files::take_drops(take);
    let stage = switch(
        move || state.number.get().to_string(),
        move |_| match state.stage.get_untracked() {
            Stage::Nothing | Stage::Failed(_) => el("div"),
            Stage::Sealed(sealed) => unseal(state, sealed),
            Stage::Read(incoming) => preview(state, incoming),
        },
    );
    let file = el("input")
        .attr("type", "file")
        .attr("id", "import-file")
        .attr("accept", ".json,application/json")
        .flag("disabled", move || state.busy.get())
        .attr_if("aria-invalid", move || state.fault().map(|_| "true".to_owned()))
        .attr("aria-describedby", "import-error")
        .on("change", move |event| files::chosen(&event).into_iter().for_each(take));
    let error = move || state.fault().map(|text| text.get()).unwrap_or_default();
    classed("section", "panel")
        .attr("aria-labelledby", "import-title")
        .child(el("h2").attr("id", "import-title").text(Word::IMPORT))
        .child(el("p").text(Word::IMPORT_HINT))
        .child(
            classed("div", "field")
                .child(el("label").attr("for", "import-file").text(Word::IMPORT_FILE))
                .child(file)
                .child(classed("p", "field-error").attr("id", "import-error").text(error)),
        )
        .child(classed("p", "sr-only").attr("role", "status").text(move || state.said()))
        .child(el("div").aria("aria-busy", move || state.busy.get()).child(stage))
}

fn fault(error: ImportError) -> Text {
    match error {
        ImportError::Empty => Word::FILE_EMPTY.into(),
        ImportError::TooLarge => Text::from(|| Word::FILE_TOO_LARGE.fill(&[&grouped(Import::MOST / 1_000_000)])),
        ImportError::NotJson { line } => Text::from(move || Word::FILE_NOT_JSON.fill(&[&line.to_string()])),
        ImportError::NotOurs => Word::FILE_NOT_OURS.into(),
        ImportError::Newer(version) => Text::from(move || Word::FILE_NEWER.fill(&[&version.to_string()])),
        ImportError::Invalid { place, expected: None } => Text::from(move || Word::FILE_INVALID.fill(&[&place])),
        ImportError::Invalid { place, expected: Some(expected) } => {
            Text::from(move || Word::FILE_INVALID_TYPE.fill(&[&place, expected_name(expected).get()]))
        }
        ImportError::NotText => Word::FILE_NOT_TEXT.into(),
        ImportError::Secrets => Word::FILE_SECRETS.into(),
        ImportError::Entropy => Word::ERROR_ENTROPY.into(),
    }
}

const fn expected_name(expected: Expected) -> Word {
    match expected {
        Expected::List => Word::EXPECTED_LIST,
        Expected::Text => Word::EXPECTED_TEXT,
        Expected::Number => Word::EXPECTED_NUMBER,
        Expected::YesNo => Word::EXPECTED_YES_NO,
        Expected::Object => Word::EXPECTED_OBJECT,
        Expected::Field => Word::EXPECTED_FIELD,
    }
}

/// Leaves the file alone.
fn cancel(state: State) -> El {
    let act = move || state.go(Stage::Nothing);
    button("button").flag("disabled", move || state.busy.get()).text(Word::CANCEL).click(act)
}

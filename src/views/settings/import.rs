//! Reading a file: first what it would do, and then, if the person wants that, all of it as one change.

use super::export::crypto_words;
use crate::components::{Field, secret_field};
use crate::dom::{El, Text, button, classed, el, spawn, switch};
use crate::i18n::{Word, grouped};
use crate::platform::crypto::Key;
use crate::platform::files::{self, FileError};
use crate::platform::{BrowserText, WebCrypto, page};
use crate::state::{Failure, Ui};
use leptos::prelude::*;
use scopeyard_core::portable::{Fate, Import, ImportError, Incoming, Item, Plan, plan};
use scopeyard_core::workspace::{Command, Kind, Refusal};
use std::rc::Rc;
use web_sys::Event;

/// How many items of a fate are named.
const NAMED: usize = 50;

/// What has become of the file.
#[derive(Clone)]
enum Stage {
    /// None was chosen.
    Nothing,
    /// It can't be imported, for this reason.
    Failed(Text),
    /// It holds sealed secrets.
    Sealed(Rc<Import>),
    /// It was read, and can be imported.
    Read(Rc<Incoming>),
}

#[derive(Clone, Copy)]
struct State {
    ui: Ui,
    stage: RwSignal<Stage, LocalStorage>,
    /// Counts the stages: each is drawn anew.
    number: RwSignal<u32>,
    /// Whether the file takes the place of all that is here.
    replaces: RwSignal<bool>,
}

impl State {
    fn go(self, stage: Stage) {
        // The page may have been left.
        if self.stage.try_set(stage).is_none() {
            self.number.update(|number| *number = number.wrapping_add(1));
        }
    }

    fn open(self, import: &Import, secrets: Option<&str>) {
        match import.open(secrets, &WebCrypto, &BrowserText) {
            Ok(incoming) => {
                // Where nothing was done yet there is nothing to keep beside it.
                self.replaces.set(self.ui.console.peek(is_untouched));
                self.go(Stage::Read(Rc::new(incoming)));
            }
            Err(error) => self.go(Stage::Failed(fault(error))),
        }
    }
}

/// Whether nobody has done anything here.
fn is_untouched(workspace: &scopeyard_core::workspace::Workspace) -> bool {
    workspace.accounts().iter().all(|account| {
        !account.api && workspace.live(&account.id).next().is_none() && workspace.activity(&account.id, None).is_empty()
    })
}

/// The part of the page that imports a file.
pub fn import_section(ui: Ui) -> El {
    let state = State {
        ui,
        stage: RwSignal::new_local(Stage::Nothing),
        number: RwSignal::new(0),
        replaces: RwSignal::new(false),
    };
    let take = move |event: Event| {
        let Some(file) = files::chosen(&event) else { return };
        spawn(async move {
            let read = match files::text(&file, Import::MOST).await {
                Ok(text) => Import::read(&text),
                Err(FileError::TooLarge) => Err(ImportError::TooLarge),
                Err(FileError::NotText) => Err(ImportError::NotJson { line: 1 }),
                Err(FileError::Unreadable) => return state.go(Stage::Failed(Word::FileUnreadable.into())),
            };
            match read {
                Ok(import) if import.sealing().is_some() => state.go(Stage::Sealed(Rc::new(import))),
                Ok(import) => state.open(&import, None),
                Err(error) => state.go(Stage::Failed(fault(error))),
            }
        });
    };
    let stage = switch(
        move || state.number.get().to_string(),
        move |_| match untrack(|| state.stage.get()) {
            Stage::Nothing => el("div"),
            Stage::Failed(text) => classed("p", "field-error").attr("id", "import-error").text(text),
            Stage::Sealed(import) => unseal(state, import),
            Stage::Read(incoming) => preview(state, incoming),
        },
    );
    let is_wrong = move || {
        let _ = state.number.get();
        matches!(untrack(|| state.stage.get()), Stage::Failed(_))
    };
    classed("section", "panel")
        .attr("aria-labelledby", "import-title")
        .child(el("h2").attr("id", "import-title").text(Word::Import))
        .child(el("p").text(Word::ImportHint))
        .child(
            classed("div", "field").child(el("label").attr("for", "import-file").text(Word::ImportFile)).child(
                el("input")
                    .attr("type", "file")
                    .attr("id", "import-file")
                    .attr("accept", ".json,application/json")
                    .attr_if("aria-invalid", move || is_wrong().then(|| "true".to_owned()))
                    .attr("aria-describedby", "import-error")
                    .on("change", take),
            ),
        )
        .child(el("div").attr("role", "status").child(stage))
}

fn fault(error: ImportError) -> Text {
    match error {
        ImportError::Empty => Word::FileEmpty.into(),
        ImportError::TooLarge => Text::from(|| Word::FileTooLarge.fill(&[&grouped(Import::MOST / 1_000_000)])),
        ImportError::NotJson { line } => Text::from(move || Word::FileNotJson.fill(&[&line.to_string()])),
        ImportError::NotOurs => Word::FileNotOurs.into(),
        ImportError::Newer(version) => Text::from(move || Word::FileNewer.fill(&[&version.to_string()])),
        ImportError::Invalid(place) => Text::from(move || Word::FileInvalid.fill(&[&place])),
        ImportError::Secrets => Word::FileSecrets.into(),
        ImportError::Entropy => Word::ErrorEntropy.into(),
    }
}

/// The passphrase of a file with secrets, or without it.
fn unseal(state: State, import: Rc<Import>) -> El {
    let (typed, wrong) = (RwSignal::new(String::new()), RwSignal::new(None));
    let field = Field {
        id: "import-passphrase",
        label: Word::Passphrase,
        hint: Word::ImportPassphraseHint.into(),
        error: Text::from(move || wrong.get().map(|word: Word| word.get().to_owned()).unwrap_or_default()),
        required: true,
    };
    let (sealed, plain) = (import.clone(), import);
    let open = move |event: Event| {
        event.prevent_default();
        let import = sealed.clone();
        spawn(async move {
            let Some(sealing) = import.sealing() else { return };
            let passphrase = typed.get_untracked();
            let opened = async {
                let key = Key::from_passphrase(&passphrase, &sealing.salt, sealing.iterations).await?;
                key.open(&sealing.nonce, &[], &sealing.text).await
            };
            match opened.await.map(String::from_utf8) {
                Ok(Ok(secrets)) => state.open(&import, Some(&secrets)),
                Ok(Err(_)) => state.go(Stage::Failed(Word::FileSecrets.into())),
                Err(error) => {
                    let _ = wrong.try_set(Some(crypto_words(error)));
                    page::focus("import-passphrase");
                }
            }
        });
    };
    classed("form", "fields")
        .attr("novalidate", "")
        .attr("aria-label", Word::Passphrase)
        .on("submit", open)
        .child(secret_field(field, "current-password", move || typed.get(), move |text| typed.set(text)))
        .child(
            classed("div", "panel-do")
                .child(classed("button", "button primary").attr("type", "submit").text(Word::OpenFile))
                .child(button("button").text(Word::WithoutSecrets).click(move || state.open(&plain, None)))
                .child(button("button").text(Word::Cancel).click(move || state.go(Stage::Nothing))),
        )
}

/// What importing would do.
fn preview(state: State, incoming: Rc<Incoming>) -> El {
    let ui = state.ui;
    let planned = {
        let incoming = incoming.clone();
        move || ui.console.with(|workspace| plan(workspace, &incoming, state.replaces.get()))
    };
    let now = StoredValue::new_local(Plan::default());
    let drawn = RwSignal::new(0_u32);
    Effect::new(move |_| {
        now.set_value(planned());
        drawn.update(|number| *number = number.wrapping_add(1));
    });
    let choice = |value: bool, word: Word, id: &'static str| {
        classed("label", "choice")
            .child(
                el("input")
                    .attr("type", "radio")
                    .attr("name", "import-mode")
                    .attr("id", id)
                    .state("checked", move || state.replaces.get() == value)
                    .on("change", move |_| state.replaces.set(value)),
            )
            .child(el("span").text(word))
    };
    let told = switch(move || drawn.get().to_string(), move |_| now.with_value(told));
    let import = move || {
        let change = now.with_value(|plan| plan.change.clone());
        spawn(async move {
            match ui.console.act(Command::Import(Box::new(change))).await {
                Ok(change) => {
                    state.go(Stage::Nothing);
                    ui.notices.offer_undo(Word::DidImport, change);
                }
                // It is shown anew: what is there has changed.
                Err(Failure::Refused(Refusal::Changed)) => ui.notices.fail(Word::ErrorImportChanged),
                Err(failure) => ui.fail(&failure),
            }
        });
    };
    let is_nothing = move || {
        let _ = drawn.get();
        now.with_value(|plan| plan.change.edits.is_empty())
    };
    classed("div", "fields")
        .child(
            el("fieldset")
                .child(el("legend").text(Word::ImportMode))
                .child(choice(false, Word::ImportBeside, "import-beside"))
                .child(choice(true, Word::ImportReplace, "import-replace")),
        )
        .child(told)
        .child(
            classed("div", "panel-do")
                .child(button("button primary").flag("disabled", is_nothing).text(Word::Import).click(import))
                .child(button("button").text(Word::Cancel).click(move || state.go(Stage::Nothing))),
        )
}

fn told(plan: &Plan) -> El {
    let groups = [
        (Fate::New, Word::ImportNew),
        (Fate::Changed, Word::ImportChanged),
        (Fate::Same, Word::ImportSame),
        (Fate::NumberTaken, Word::ImportNumberTaken),
        (Fate::NameTaken, Word::ImportNameTaken),
        (Fate::SidTaken, Word::ImportSidTaken),
        (Fate::NoAccount, Word::ImportNoAccount),
        (Fate::NoContact, Word::ImportNoContact),
    ];
    let groups = groups.into_iter().filter_map(|(fate, word)| {
        let items: Vec<&Item> = plan.items.iter().filter(|item| item.fate == fate).collect();
        (!items.is_empty()).then(|| group(word, fate, &items))
    });
    let line = |is_said: bool, word: Word, count: usize| {
        is_said.then(|| classed("p", "note attention").text(word.count(count, &[])))
    };
    el("div")
        .maybe(line(plan.removed != 0, Word::ImportRemoves, plan.removed))
        .maybe(line(plan.minted != 0, Word::ImportMints, plan.minted))
        .maybe(plan.change.edits.is_empty().then(|| el("p").text(Word::ImportNothing)))
        .children(groups)
}

fn group(word: Word, fate: Fate, items: &[&Item]) -> El {
    let names = items.iter().take(NAMED).map(|item| {
        let kind = match item.kind {
            Kind::Account => Word::Account,
            Kind::User => Word::User,
            Kind::Legacy => Word::LegacyTokens,
            _ => Word::Token,
        };
        el("li")
            .child(classed("span", "quiet-text").text([kind.now(), ": "].concat()))
            .child(el("bdi").text(item.name.clone()))
    });
    let more = (items.len() > NAMED).then(|| el("li").text(Word::MoreItems.count(items.len() - NAMED, &[])));
    let details = el("details").child(el("summary").text(word.count(items.len(), &[])));
    let list = classed("ul", "operations").children(names).maybe(more);
    // What is left out is shown at once.
    (if fate.is_clash() { details.attr("open", "") } else { details }).child(list)
}

//! Settings: the passphrase that what is stored is sealed with.

use super::passphrase::{NewPassphrase, passphrase_field};
use crate::components::{Field, LOCK, passphrase_owner, select_field};
use crate::dom::{El, Node, Text, button, classed, el, nodes, spawn, switch};
use crate::i18n::Word;
use crate::platform::crypto::{self, CryptoError};
use crate::platform::page::focus;
use crate::platform::tabs::can_agree;
use crate::state::{Failure, Ui};
use crate::views::ask::leave;
use leptos::prelude::*;
use scopeyard_core::store::Phase;
use std::pin::Pin;

/// What is going on in a form.
type Doing = Pin<Box<dyn Future<Output = Result<(), Failure>>>>;

/// After how many minutes it may lock by itself.
const IDLE: [u32; 5] = [5, 15, 30, 60, 0];
/// What the fields of a new passphrase are called.
const NEW: [Word; 2] = [Word::NEW_PASSPHRASE, Word::NEW_PASSPHRASE_AGAIN];

/// The part of the page where a passphrase is set, changed and taken away.
pub fn vault_section(ui: Ui) -> El {
    let is_now = move || match ui.console.lock().map(|lock| lock.phase) {
        Some(Phase::Closed) => "on",
        Some(Phase::Closing) => "closing",
        Some(Phase::Opening) => "opening",
        None => "off",
    };
    let drawn = switch(
        move || is_now().to_owned(),
        move |now| match now {
            "on" => on(ui),
            "closing" => unfinished(ui, Word::VAULT_CLOSING),
            "opening" => unfinished(ui, Word::VAULT_OPENING),
            _ => off(ui),
        },
    );
    classed("section", "panel")
        .attr("aria-labelledby", "vault-title")
        .child(el("h2").attr("id", "vault-title").attr("tabindex", "-1").text(Word::VAULT_TITLE))
        .child(el("p").text(Word::VAULT_HINT))
        .child(classed("p", "quiet-text").text(Word::VAULT_LIMITS))
        .child(classed("div", "vault").child(drawn))
}

/// A form that does something with passphrases, and is busy for as long as that takes.
fn form(ui: Ui, title: Word, fields: impl IntoIterator<Item = El>, act: impl Fn() -> Option<Doing> + 'static) -> El {
    let working = RwSignal::new(false);
    let is_busy = move || working.get() || ui.console.at_work();
    classed("form", "fields")
        .attr("novalidate", "")
        .attr("aria-label", title)
        .aria("aria-busy", is_busy)
        .child(passphrase_owner(LOCK))
        .on("submit", move |event| {
            event.prevent_default();
            let Some(doing) = (!untrack(is_busy)).then(&act).flatten() else { return };
            working.set(true);
            spawn(async move {
                let done = doing.await;
                let _ = working.try_set(false);
                // One that is wrong is said beside its field, which has the focus.
                if done == Err(Failure::Crypto(CryptoError::Sealed)) {
                    return;
                }
                // What had the focus may be gone.
                request_animation_frame(|| focus("vault-title"));
                if let Err(failure) = done {
                    ui.fail(&failure);
                }
            });
        })
        .children(fields)
        .child(
            classed("div", "panel-do").child(
                classed("button", "button")
                    .attr("type", "submit")
                    .flag("disabled", is_busy)
                    .text(move || if is_busy() { Word::WORKING } else { title }.get().to_owned()),
            ),
        )
}

/// Why there can be no passphrase here, if so.
fn obstacle(ui: Ui) -> Option<Word> {
    let health = ui.console.health();
    if !crypto::is_there() || !can_agree() {
        Some(Word::CRYPTO_UNAVAILABLE)
    } else if health.volatile.is_some() || health.read_only || health.unfinished {
        Some(Word::VAULT_NO_STORE)
    } else if health.set_aside + health.unread != 0 {
        Some(Word::VAULT_SET_ASIDE)
    } else {
        None
    }
}

fn off(ui: Ui) -> Node {
    let obstacle = move || obstacle(ui);
    switch(
        move || obstacle().map_or(String::new(), |word| word.get().to_owned()),
        move |why| {
            if !why.is_empty() {
                return el("p").child(el("strong").text(Word::VAULT_NOT_HERE)).text(" ").text(why.to_owned());
            }
            let new = NewPassphrase::new(["vault-new", "vault-again"], NEW, Word::VAULT_NEW_HINT);
            let turn_on = move || {
                let passphrase = new.check()?;
                let doing: Doing = Box::pin(async move {
                    ui.console.turn_on(&passphrase).await?;
                    new.clear();
                    ui.notices.say(Word::DID_VAULT_ON);
                    Ok(())
                });
                Some(doing)
            };
            form(ui, Word::VAULT_TURN_ON, new.fields(), turn_on)
        },
    )
}

fn on(ui: Ui) -> Node {
    let lock = move || leave(ui, move || ui.console.lock_now());
    // What is in memory only would be lost.
    let is_volatile = move || ui.console.health().volatile.is_some();
    nodes(&[
        el("p").text(Word::VAULT_ON).into(),
        el("div")
            .child(
                button("button")
                    .attr("aria-describedby", "lock-hint")
                    .flag("disabled", is_volatile)
                    .text(Word::LOCK_NOW)
                    .click(lock),
            )
            .child(classed("p", "field-hint").attr("id", "lock-hint").text(Word::LOCK_NOW_HINT))
            .into(),
        idle(ui).into(),
        folded(Word::VAULT_CHANGE, change(ui)).into(),
        folded(Word::VAULT_TURN_OFF, turn_off(ui)).into(),
    ])
}

fn folded(title: Word, body: El) -> El {
    el("details").child(el("summary").text(title)).child(body)
}

/// Sealing or opening that did not come to its end.
fn unfinished(ui: Ui, says: Word) -> Node {
    let go_on = move || -> Option<Doing> { Some(Box::pin(async move { ui.console.go_on().await })) };
    nodes(&[
        el("p").text(says).into(),
        form(ui, Word::VAULT_GO_ON, [], go_on).into(),
        folded(Word::VAULT_TURN_OFF, turn_off(ui)).into(),
    ])
}

fn idle(ui: Ui) -> El {
    let words = |minutes: u32| match minutes {
        0 => Word::IDLE_NEVER.get().to_owned(),
        minutes => Word::IDLE_MINUTES.fill(&[&minutes.to_string()]),
    };
    let now = move || ui.console.lock().map_or(0, |lock| lock.idle);
    // What was set may be none of these.
    let options = move || {
        let other = (!IDLE.contains(&now())).then(now);
        other.into_iter().chain(IDLE).map(|minutes| (minutes.to_string(), words(minutes))).collect()
    };
    let field = Field {
        id: "vault-idle",
        label: Word::IDLE_LABEL,
        hint: Word::IDLE_HINT.into(),
        error: "".into(),
        required: false,
    };
    let failed = Trigger::new();
    let chosen = move || {
        failed.track();
        now().to_string()
    };
    let set = move |minutes: String| {
        let Ok(minutes) = minutes.parse() else { return };
        spawn(async move {
            if let Err(failure) = ui.console.set_idle(minutes).await {
                failed.notify();
                ui.fail(&failure);
            }
        });
    };
    classed("div", "fields").child(select_field(field, options, chosen, set))
}

/// The passphrase as it is now, with what is wrong with it.
#[derive(Clone, Copy)]
struct Present {
    id: &'static str,
    typed: RwSignal<String>,
    is_wrong: RwSignal<bool>,
}

impl Present {
    fn new(id: &'static str) -> Self {
        Self { id, typed: RwSignal::new(String::new()), is_wrong: RwSignal::new(false) }
    }

    fn field(self) -> El {
        let fault =
            Text::from(move || if self.is_wrong.get() { Word::NOT_THE_PASSPHRASE.get() } else { "" }.to_owned());
        passphrase_field(self.id, Word::PASSPHRASE_NOW, None, fault, "current-password", self.typed)
    }

    /// Notes whether it was the right one.
    fn judge(self, done: Result<(), Failure>) -> Result<(), Failure> {
        let is_wrong = done == Err(Failure::Crypto(CryptoError::Sealed));
        let _ = self.is_wrong.try_set(is_wrong);
        if is_wrong {
            focus(self.id);
        } else {
            let _ = self.typed.try_set(String::new());
        }
        done
    }
}

fn change(ui: Ui) -> El {
    let now = Present::new("vault-change");
    let new = NewPassphrase::new(["vault-change-new", "vault-change-again"], NEW, Word::VAULT_NEW_HINT);
    let act = move || {
        let passphrase = new.check()?;
        let doing: Doing = Box::pin(async move {
            now.judge(ui.console.change_passphrase(&now.typed.get_untracked(), &passphrase).await)?;
            new.clear();
            ui.notices.say(Word::DID_VAULT_CHANGE);
            Ok(())
        });
        Some(doing)
    };
    form(ui, Word::VAULT_CHANGE, [now.field()].into_iter().chain(new.fields()), act)
}

fn turn_off(ui: Ui) -> El {
    let now = Present::new("vault-off");
    let act = move || -> Option<Doing> {
        Some(Box::pin(async move {
            now.judge(ui.console.turn_off(&now.typed.get_untracked()).await)?;
            ui.notices.say(Word::DID_VAULT_OFF);
            Ok(())
        }))
    };
    form(ui, Word::VAULT_TURN_OFF, [now.field()], act)
}

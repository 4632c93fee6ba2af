//! The legacy tokens of an account: their page.

use super::activity::activity_list;
use super::ask::{Question, ask, ask_with};
use super::page::{crumbs, gone, heading, page, parts, sandbox_note};
use super::secret::{Secret, SecretNames, credential, secret_line};
use super::token::{fact, part_now, part_title};
use crate::components::{Confirm, Field, Icon, copy_button, icon, select_field};
use crate::dom::{El, Node, Text, button, classed, el, switch, verbatim, when};
use crate::i18n::Word;
use crate::platform::address;
use crate::state::Ui;
use leptos::prelude::*;
use scopeyard_core::catalogue::{ApiVersion, versions};
use scopeyard_core::id::AccountId;
use scopeyard_core::route::{Part, Route, Screen};
use scopeyard_core::token::{Half, Legacy};
use scopeyard_core::workspace::Command;
use std::rc::Rc;

/// The words about one half of the pair.
pub struct HalfWords {
    /// What the half is called.
    pub name: Word,
    /// `Reset (…)`.
    pub reset: Word,
    secret: SecretNames,
    hint: Word,
    ask: Word,
    done: Word,
}

/// The words about a half.
pub const fn half_words(half: Half) -> HalfWords {
    match half {
        Half::ReadWrite => HalfWords {
            name: Word::AUTH_READ_WRITE,
            reset: Word::RESET_READ_WRITE,
            secret: SecretNames {
                copy: Word::COPY_READ_WRITE,
                show: Word::SHOW_READ_WRITE,
                hide: Word::HIDE_READ_WRITE,
            },
            hint: Word::READ_WRITE_HINT,
            ask: Word::ASK_RESET_READ_WRITE,
            done: Word::DID_RESET_READ_WRITE,
        },
        Half::ReadOnly => HalfWords {
            name: Word::AUTH_READ_ONLY,
            reset: Word::RESET_READ_ONLY,
            secret: SecretNames { copy: Word::COPY_READ_ONLY, show: Word::SHOW_READ_ONLY, hide: Word::HIDE_READ_ONLY },
            hint: Word::READ_ONLY_HINT,
            ask: Word::ASK_RESET_READ_ONLY,
            done: Word::DID_RESET_READ_ONLY,
        },
    }
}

/// What tells a half that was reset just now from all else that was.
fn fresh_key(account: &AccountId, half: Half) -> String {
    let half = if half == Half::ReadWrite { " rw" } else { " ro" };
    [account.as_str(), half].concat()
}

/// `Reset (Read/Write)`, `Reset (Read-Only)`: asks first. Then the new Auth Token is shown where it can be copied.
pub fn reset_half(ui: Ui, account: &AccountId, half: Half) {
    let words = half_words(half);
    let question = Question {
        title: words.ask.into(),
        text: Word::ASK_RESET_HALF_TEXT.into(),
        confirm: Word::RESET_TOKEN,
        is_grave: true,
    };
    let account = account.clone();
    ask(ui, question, move || {
        let account = account.clone();
        ui.act_undoably(Command::ResetLegacy(account.clone(), half), words.done, move || {
            let credentials = Route::In(account.clone(), Screen::Legacy(Part::Credentials));
            ui.fresh.set(Some(fresh_key(&account, half)));
            if ui.route.get_untracked() != credentials {
                address::go(&credentials);
            }
        });
    });
}

/// The screen of the legacy tokens. It is the same for all its parts.
pub fn draw(ui: Ui, account: &AccountId, _: Screen) -> Node {
    legacy_page(ui, account).into()
}

/// The page of the legacy tokens.
fn legacy_page(ui: Ui, account: &AccountId) -> El {
    let back = Route::tokens(account.clone());
    let legacy = ui.console.peek(|workspace| workspace.legacy(account).cloned());
    let Some(legacy) = legacy else {
        return gone(Word::TOKEN_GONE, Word::LEGACY_GONE_HINT, Word::TO_TOKENS, &back);
    };
    let owner = account.clone();
    let to = move |part| Route::In(owner.clone(), Screen::Legacy(part)).address();
    let account = account.clone();
    let body = switch(
        move || part_now(ui).as_str().to_owned(),
        move |_| match untrack(|| part_now(ui)) {
            Part::Credentials => credentials(ui, &legacy),
            Part::Activity => activity_list(ui, &account, Some(account.as_str().to_owned())),
            Part::Overview | Part::Scopes => overview(ui, &legacy),
        },
    );
    page().child(crumbs(Word::TOKENS, back.address(), Word::LEGACY_TOKENS)).child(heading(Word::LEGACY_TOKENS)).child(
        classed("div", "sides")
            .child(parts(ui, &[Part::Overview, Part::Credentials, Part::Activity], to))
            .child(classed("div", "side-body").child(part_title(ui)).child(body)),
    )
}

fn overview(ui: Ui, legacy: &Legacy) -> El {
    let kind = ui.kind(&legacy.account);
    let account = legacy.account.clone();
    let version = move || {
        ui.console.with(|workspace| workspace.legacy(&account).map(|it| it.version)).unwrap_or(ApiVersion::new(0))
    };
    let known = version.clone();
    let options = move || {
        let now = known();
        let higher = versions(kind).iter().rev().filter(|version| **version > now);
        higher.chain([&now]).map(|version| (version.number().to_string(), version.number().to_string())).collect()
    };
    let field = Field {
        id: "legacy-version",
        label: Word::API_VERSION,
        hint: Word::LEGACY_VERSION_HINT.into(),
        error: "".into(),
        required: true,
    };
    let (chosen, owner) = (version.clone(), legacy.account.clone());
    // Asked for each time, so that a refused choice falls back to what is.
    let drawn = RwSignal::new(0_u32);
    let select = switch(
        move || drawn.get().to_string(),
        move |_| {
            let (owner, before) = (owner.clone(), version.clone());
            let choose = move |value: String| {
                let Ok(number) = value.parse::<u8>() else { return };
                if number == untrack(&before).number() {
                    return;
                }
                let (owner, number_text) = (owner.clone(), number.to_string());
                drawn.update(|drawn| *drawn += 1);
                let body = || el("p").text(Word::ASK_UPGRADE_LEGACY_TEXT).into();
                let title = Text::from(move || Word::ASK_UPGRADE_LEGACY.fill(&[&number_text]));
                let confirm = Confirm { word: Word::UPGRADE_VERSION, is_grave: false };
                ask_with(ui, title, body, confirm, move || {
                    let command = Command::UpgradeLegacy(owner.clone(), ApiVersion::new(number));
                    ui.act_undoably(command, Word::DID_UPGRADE_LEGACY, || ());
                });
            };
            let (options, chosen) = (options.clone(), chosen.clone());
            let field = Field { hint: field.hint.clone(), error: field.error.clone(), ..field };
            select_field(field, options, move || chosen().number().to_string(), choose)
        },
    );
    classed("div", "fields").child(el("p").text(Word::LEGACY_ABOUT)).child(select).child(
        classed("section", "panel review")
            .attr("aria-labelledby", "facts")
            .child(el("h3").attr("id", "facts").text(Word::FACTS))
            .child(fact(Word::ACCOUNT_SID, verbatim("code", "").text(legacy.sid.as_str().to_owned())))
            .child(fact(Word::CREATED, el("span").text(Word::BEFORE_APRIL)))
            .child(fact(Word::READ_WRITE, el("span").text(Word::READ_WRITE_HINT)))
            .child(fact(Word::READ_ONLY_PLAIN, el("span").text(Word::READ_ONLY_HINT))),
    )
}

fn credentials(ui: Ui, legacy: &Legacy) -> El {
    let sid = legacy.sid.as_str().to_owned();
    let copied = sid.clone();
    let line = classed("div", "credential-line")
        .child(verbatim("code", "credential-text").text(sid))
        .child(copy_button(Word::COPY_SID, move || copied.clone()));
    let half = |id: &'static str, half: Half| {
        let words = half_words(half);
        let (account, owner) = (legacy.account.clone(), legacy.account.clone());
        let secret: Secret =
            Rc::new(move || ui.console.with(|workspace| workspace.legacy(&owner).map(|it| it.auth(half).clone())));
        let visible = RwSignal::new(false);
        let key = fresh_key(&account, half);
        let is_fresh = move || ui.fresh.with(|fresh| fresh.as_ref() == Some(&key));
        let seen = is_fresh.clone();
        Effect::new(move |_| {
            if seen() {
                visible.set(true);
            }
        });
        let note = when(is_fresh, || {
            classed("p", "note attention").child(icon(Icon::Info)).child(el("span").text(Word::FRESH_AUTH))
        });
        credential(id, words.name, secret_line(words.secret, secret, visible), words.hint)
            .child(el("div").attr("role", "status").child(note))
            .child(button("button").text(words.reset).click(move || reset_half(ui, &account, half)))
    };
    classed("section", "panel")
        .attr("aria-label", Word::API_CREDENTIALS)
        .child(credential("sid-name", Word::ACCOUNT_SID, line, Word::ACCOUNT_SID_HINT))
        .child(half("rw-name", Half::ReadWrite))
        .child(half("ro-name", Half::ReadOnly))
        .child(sandbox_note(&legacy.account))
}

use crate::components::Confirm;
use crate::dom::{El, Node, Text, classed, el, spawn};
use crate::i18n::Word;
use crate::platform::BrowserText;
use crate::state::Failure;
use crate::views::acts::operation_list;
use crate::views::ask::ask_with;
use crate::views::form::Form;
use leptos::prelude::*;
use scopeyard_core::account::AccountType;
use scopeyard_core::catalogue::ScopeSet;
use scopeyard_core::token::{Difference, Email, TokenSettings};
use scopeyard_core::workspace::{Command, Refusal};

/// Says what an update would change, operation by operation, and does it if the person confirms.
pub fn ask_update(form: Form) {
    let Some(token) = untrack(|| form.edited()) else { return };
    let ui = form.ui;
    let typed = form.typed();
    let Ok(after) = ui.console.peek(|workspace| workspace.check_draft(&typed, &BrowserText)) else { return };
    let kind = ui.kind(&token.account);
    let difference = Difference::between(kind, &token.settings, &after);
    let user = move |id| ui.console.peek(|workspace| workspace.user(id).map(|user| user.name.as_str().to_owned()));
    let contacts = [&token.settings.contact, &after.contact].map(|id| user(id).unwrap_or_default());
    let before = token.settings;
    let seen = before.clone();
    let name = before.name.as_str().to_owned();
    let body = move || lines(kind, &before, &after, &difference, &contacts);
    let confirm = Confirm { word: Word::UPDATE, is_grave: false };
    let title = {
        let name = name.clone();
        Text::from(move || Word::ASK_UPDATE.fill(&[&name]))
    };
    ask_with(ui, title, body, confirm, move || {
        let name = name.clone();
        let said = move || Word::DID_UPDATE.fill(&[&name]);
        let command = Command::Update(Box::new(form.typed()), Box::new(seen.clone()));
        spawn(async move {
            match ui.console.act(command).await {
                Ok(change) => {
                    if !change.edits.is_empty() {
                        ui.notices.offer_undo(said, change);
                    }
                    form.start_over();
                }
                Err(failure) => {
                    ui.fail(&failure);
                    // Asked again, with both versions as they are now.
                    if failure == Failure::Refused(Refusal::Meanwhile) {
                        form.follow_token();
                        ask_update(form);
                    }
                }
            }
        });
    });
}

fn lines(
    kind: AccountType,
    before: &TokenSettings,
    after: &TokenSettings,
    difference: &Difference,
    contacts: &[String; 2],
) -> Node {
    let from_to = |name: Word, from: &str, to: &str| {
        let text = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
        classed("div", "review-line").child(classed("div", "review-name").text(name)).child(
            classed("div", "review-value lines")
                .child(el("del").attr("dir", "auto").text(text(from)))
                .text(" → ")
                .child(el("ins").attr("dir", "auto").text(text(to))),
        )
    };
    let [old, new] = contacts;
    let (version, newer) = (before.version.number().to_string(), after.version.number().to_string());
    let emails = |emails: &[Email]| emails.iter().map(Email::as_str).collect::<Vec<_>>().join("\n");
    let is_mailed = !(difference.added.is_empty() && difference.removed.is_empty());
    let changed = [
        difference.name.then(|| from_to(Word::TOKEN_NAME, before.name.as_str(), after.name.as_str())),
        difference
            .description
            .then(|| from_to(Word::DESCRIPTION, before.description.as_str(), after.description.as_str())),
        difference.version.then(|| from_to(Word::API_VERSION, &version, &newer)),
        difference.contact.then(|| from_to(Word::PRIMARY_CONTACT, old, new)),
        is_mailed.then(|| from_to(Word::DEVELOPER_EMAILS, &emails(&difference.removed), &emails(&difference.added))),
    ];
    let sets = [
        (Word::GAINS, difference.gained),
        (Word::GAINS_LATER, difference.later),
        (Word::LOSES, difference.lost),
        (Word::OPENS, difference.opened),
    ];
    let same = (before == after).then(|| el("p").text(Word::ONLY_SPACES));
    classed("div", "fields")
        .maybe(same)
        .children(changed.into_iter().flatten())
        .children(sets.into_iter().filter(|(_, set)| !set.is_empty()).map(|(word, set)| operations(kind, word, set)))
        .into()
}

fn operations(kind: AccountType, word: Word, set: ScopeSet) -> El {
    el("div").child(el("h3").text(move || word.count(set.len(), &[]))).child(operation_list(kind, set))
}

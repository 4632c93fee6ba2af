//! Whatever is done: what must be so stays so.

use super::*;
use crate::account::{AccountForm, UserForm};
use crate::id::DraftId;
use crate::token::Half;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// One of `all`, if there are any.
fn pick<T: Clone>(all: &[T], number: u8) -> Option<T> {
    all.get(usize::from(number).checked_rem(all.len())?).cloned()
}

/// Some command, about what is there.
pub(super) fn command(bench: &Bench, act: u8, number: u8, text: &str, last: Option<&Change>) -> Option<Command> {
    let accounts: Vec<Account> = bench.workspace.accounts().into_iter().cloned().collect();
    let account = pick(&accounts, number)?;
    let users: Vec<_> = bench.workspace.users(&account.id).iter().map(|user| user.id.clone()).collect();
    let user = pick(&users, number / 3)?;
    let tokens: Vec<Token> = bench.workspace.tokens(&account.id).into_iter().cloned().collect();
    let token = pick(&tokens, number / 5);
    let bin: Vec<_> = bench.workspace.bin(&account.id).iter().map(|token| token.id.clone()).collect();
    let draft = bench.workspace.all_drafts(&account.id).first().map(|draft| (*draft).clone());
    let typed = |draft: Draft| Draft {
        name: text.to_owned(),
        contact: Some(user.clone()),
        scopes: ScopeSet::all(account.kind),
        ..draft
    };
    let role = Role::ALL[usize::from(number) % Role::ALL.len()];
    let form = UserForm { name: text.to_owned(), email: format!("u{number}@x.example"), role };
    let ids: Vec<_> = tokens.iter().map(|token| token.id.clone()).take(usize::from(number % 4)).collect();
    Some(match act {
        0 => Command::EnableApi(account.id),
        1 => Command::ActAs(account.id, user),
        2 => Command::KeepDraft(Box::new(typed(draft?))),
        3 => Command::DropDraft(draft?.id),
        4..=6 => Command::CreateToken(Box::new(typed(draft?))),
        7 => Command::DisableApi(account.id),
        8 => Command::Tokens(TokenAct::Disable, ids),
        9 => Command::Tokens(TokenAct::Enable, ids),
        10 | 11 => Command::Tokens(TokenAct::Delete, ids),
        12 => Command::Tokens(TokenAct::Restore("restored"), bin),
        13 => Command::Tokens(TokenAct::Purge, bin),
        14 => Command::Duplicate(token?.id, "copy"),
        15 => Command::Reset(token?.id),
        16 => Command::Upgrade(token?.id, latest(account.kind)),
        17 => {
            let token = token?;
            let seen = Box::new(token.settings.clone());
            Command::Update(Box::new(typed(Draft::of(&token, DraftId::parse("edit")?))), seen)
        }
        18 => Command::EnableLegacy(account.id),
        19 => Command::ResetLegacy(account.id, Half::ReadOnly),
        20 => Command::AddUser(account.id, form),
        21 => Command::EditUser(user, form),
        22 => Command::RemoveUser(user, pick(&users, number)),
        23 => {
            let form = AccountForm { kind: account.kind, name: text.to_owned(), number: String::new() };
            Command::AddAccount(account.id, form)
        }
        24 => Command::RemoveAccount(account.id),
        25..=27 => Command::Undo(Box::new(last?.clone())),
        _ => Command::BeginDraft(account.id),
    })
}

/// Without the log, which is never taken back.
fn without_log(workspace: &Workspace) -> Vec<Record> {
    workspace.all().filter(|record| record.as_entry().is_none()).cloned().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn all_is_sound_changes_invert_and_credentials_differ(
        acts in prop::collection::vec((0_u8..32, any::<u8>(), "[a-cA-C ]{0,3}"), 0..60),
    ) {
        let mut bench = Bench::founded();
        let accounts: Vec<_> = bench.workspace.accounts().iter().map(|account| account.id.clone()).collect();
        for account in accounts {
            bench.act(Command::EnableApi(account.clone())).unwrap();
            bench.act(Command::BeginDraft(account)).unwrap();
        }
        let mut last = None;
        for (act, number, text) in acts {
            let Some(command) = command(&bench, act, number, &text, last.as_ref()) else { continue };
            let before = bench.workspace.clone();
            if let Ok(change) = bench.act(command.clone()) {
                let mut back = bench.workspace.clone();
                back.absorb(change.invert());
                prop_assert_eq!(without_log(&back), without_log(&before));
                last = Some(change);
            } else {
                prop_assert_eq!(&bench.workspace, &before);
            }
            let edits = bench.workspace.everything().edits;
            prop_assert!(bench.workspace.is_sound(&edits), "{command:?}");
        }
        let mut secrets = BTreeSet::new();
        for account in bench.workspace.accounts() {
            for token in bench.workspace.tokens(&account.id).into_iter().chain(bench.workspace.bin(&account.id)) {
                prop_assert!(secrets.insert(token.auth.expose().to_owned()));
                prop_assert!(secrets.insert(token.sid.as_str().to_owned()));
                prop_assert!(token.settings.scopes.within(account.kind));
            }
        }
    }
}

/// Nothing secret is ever told, nor is a whole change.
#[test]
fn the_log_and_what_is_printed_hold_no_secret() {
    let mut bench = Bench::founded();
    let token = bench.token(AccountType::Brand, "Nightly");
    let secret = token.auth.expose().to_owned();
    let change = bench.act(Command::Reset(token.id.clone())).unwrap();
    let fresh = bench.now(&token.id).auth.expose().to_owned();
    bench.act(Command::Undo(Box::new(change.clone()))).unwrap();
    let told = format!("{:?} {:?}", bench.workspace, Command::Undo(Box::new(change)));
    assert!(!told.contains(&secret) && !told.contains(&fresh));
}

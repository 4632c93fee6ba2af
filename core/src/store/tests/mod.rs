#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
//! The repository as a whole, over storages that fail in every way.

mod commit;
mod crash;
mod golden;
mod hostile;
mod newer;
mod parcel;
mod room;
mod rows;
mod sealed;

use super::{Backup, Loaded, Repository};
use crate::account::{Account, AccountNumber, AccountType, Role, User};
use crate::catalogue::{OperationId, ScopeSet, latest};
use crate::credential::{AccountSid, AuthToken};
use crate::id::{AccountId, DraftId, RetiredId, TokenId, UserId};
use crate::ports::Timestamp;
use crate::ports::fake::{FakeStorage, Seeded, Tables};
use crate::token::{Cause, Description, Draft, Email, Ended, Legacy, Name, Retired, Token, TokenSettings};
use crate::workspace::{
    Act, Change, Edit, Entry, EveryAccount, Language, Preferences, Record, Theme, Usage, Workspace,
};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}

/// Two accounts (0, 1), three users (2, 3, 4), four tokens, three drafts, the preferences (12), legacy tokens (13), a use (14),
/// and an act (15).
const SLOTS: u8 = 16;

fn account_id(slot: u8) -> AccountId {
    AccountId::parse(&format!("account{}", slot % 2)).unwrap()
}

fn account(slot: u8, variant: u8) -> Account {
    Account {
        id: account_id(slot),
        number: AccountNumber::new(10_000 + u32::from(slot)).unwrap(),
        kind: AccountType::Brand,
        name: Name::parse(&format!("Acme {variant}"), &Tables).unwrap(),
        api: variant % 2 == 1,
        acting: UserId::parse("user2").unwrap(),
        created: Timestamp(1),
        demo: variant == 2,
    }
}

fn token(slot: u8, variant: u8) -> Token {
    let entropy = Seeded::new(u64::from(slot) * 256 + u64::from(variant));
    Token {
        id: TokenId::parse(&format!("token{slot}")).unwrap(),
        account: account_id(slot),
        settings: TokenSettings {
            name: Name::parse(&format!("Nightly \"{slot}\" 报告 {variant}"), &Tables).unwrap(),
            // The one that changes remove is longer than the others.
            description: Description::parse(&"x".repeat(if slot == 6 { 99 } else { 0 }), &Tables).unwrap(),
            version: latest(AccountType::Brand),
            contact: UserId::parse("user2").unwrap(),
            emails: vec![Email::parse("dev@acme.example").unwrap()],
            scopes: [OperationId::new(variant), OperationId::new(slot)].into_iter().collect(),
        },
        sid: AccountSid::mint(AccountNumber::new(10_000).unwrap(), &entropy).unwrap(),
        auth: AuthToken::mint(&entropy).unwrap(),
        enabled: variant.is_multiple_of(2),
        created: Timestamp(u64::from(slot)),
        changed: Timestamp(u64::from(variant)),
        deleted: (variant == 3).then_some(Timestamp(9)),
    }
}

fn draft(slot: u8, variant: u8) -> Draft {
    Draft {
        id: DraftId::parse(&format!("draft{slot}")).unwrap(),
        account: account_id(slot),
        name: "as typed\n\u{0}\"".repeat(usize::from(variant)),
        description: String::new(),
        version: latest(AccountType::Brand),
        contact: None,
        emails: format!("a@x.example, {variant}"),
        scopes: ScopeSet::default(),
        created: Timestamp(5),
        edits: None,
    }
}

fn legacy(variant: u8) -> Legacy {
    let entropy = Seeded::new(u64::from(variant));
    Legacy {
        account: account_id(0),
        sid: AccountSid::mint(AccountNumber::new(10_000).unwrap(), &entropy).unwrap(),
        read_write: AuthToken::mint(&entropy).unwrap(),
        read_only: AuthToken::mint(&entropy).unwrap(),
        version: latest(AccountType::Brand),
        enabled: Timestamp(7),
    }
}

fn sample(slot: u8, variant: u8) -> Record {
    match slot {
        0..2 => Record::Account(account(slot, variant)),
        2..5 => Record::User(User {
            id: UserId::parse(&format!("user{slot}")).unwrap(),
            account: account_id(slot),
            name: Name::parse(&format!("Maya {variant}"), &Tables).unwrap(),
            email: Email::parse("maya@acme.example").unwrap(),
            role: Role::Analyst,
        }),
        5..9 => Record::Token(Box::new(token(slot, variant))),
        9..12 => Record::Draft(Box::new(draft(slot, variant))),
        12 => Record::Preferences(Preferences {
            language: Some(if variant.is_multiple_of(2) { Language::English } else { Language::Chinese }),
            theme: (variant > 1).then_some(Theme::Dark),
            backup: (variant > 2).then_some(Timestamp(11)),
        }),
        13 => Record::Legacy(Box::new(legacy(variant))),
        14 => Record::Usage(Usage {
            token: TokenId::parse("token5").unwrap(),
            account: account_id(1),
            last: Timestamp(u64::from(variant)),
        }),
        _ => Record::Log(Box::new(Entry {
            number: 1_007 + u64::from(variant) * Entry::ROOM,
            at: Timestamp(5),
            account: account_id(0),
            who: "Maya".to_owned(),
            act: Act::Updated,
            undone: variant == 1,
            imported: variant == 2,
            ids: vec!["token5".to_owned(); usize::from(variant)],
            count: u32::from(variant),
            name: String::new(),
            numbers: (1, 2),
        })),
    }
}

/// What is to be in which slot: a variant, or nothing.
type Picks = BTreeMap<u8, Option<u8>>;

/// Any change of anything; accounts may come and be altered, but do not go.
fn picks() -> impl Strategy<Value = Picks> {
    proptest::collection::btree_map(0..SLOTS, proptest::option::of(0_u8..4), 0..8)
        .prop_map(|picks| picks.into_iter().filter(|(slot, pick)| *slot > 1 || pick.is_some()).collect())
}

fn change(workspace: &Workspace, picks: &Picks) -> Change {
    let edit = |(slot, pick): (&u8, &Option<u8>)| Edit {
        before: workspace.record(&sample(*slot, 0).key()).cloned(),
        after: pick.map(|variant| sample(*slot, variant)),
    };
    Change { edits: picks.iter().map(edit).collect() }
}

fn absorbed(workspace: &Workspace, change: &Change) -> Workspace {
    let mut workspace = workspace.clone();
    workspace.absorb(change.clone());
    workspace
}

fn load(storage: &Rc<FakeStorage>) -> Loaded {
    Repository::load(storage.clone(), "/").unwrap()
}

/// A store of both accounts and a record of each other kind.
fn founded() -> (Rc<FakeStorage>, Loaded) {
    let storage = Rc::new(FakeStorage::default());
    let mut loaded = load(&storage);
    let found = change(&loaded.workspace, &[0, 1, 2, 5, 6, 9, 12].into_iter().map(|slot| (slot, Some(0))).collect());
    block_on(loaded.repository.commit(&found)).unwrap();
    loaded.workspace.absorb(found);
    (storage, loaded)
}

fn texts(storage: &FakeStorage) -> BTreeMap<String, String> {
    storage.texts.borrow().clone()
}

/// What a person takes away: texts by their names.
fn read(backup: &Backup) -> BTreeMap<String, String> {
    serde_json::from_str(&backup.json()).unwrap()
}

/// Everything in a store.
fn all_of(repository: &Repository) -> BTreeMap<String, String> {
    read(&repository.backup(EveryAccount::PROVEN).unwrap())
}

/// A text in quarantine.
fn set_aside(repository: &Repository, id: &str) -> Option<String> {
    read(&repository.quarantine_backup(&[id.to_owned()], EveryAccount::PROVEN).unwrap()).remove(id)
}

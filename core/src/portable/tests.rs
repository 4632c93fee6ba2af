#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
//! Files: out and in again, and hostile ones.

mod after;
mod dump;
mod fits;
mod roles;

use super::*;
use crate::account::AccountType;
use crate::ports::fake::{Seeded, Tables};
use crate::ports::{Entropy, Timestamp};
use crate::token::Half;
use crate::workspace::{self, Change, Command, FileChange, Kind, Ports, Record, Refusal, TokenAct, Workspace};
use proptest::prelude::*;

const DEMO: &str = include_str!("../../../static/demo.json");

struct Yard {
    workspace: Workspace,
    entropy: Seeded,
    now: u64,
}

impl Yard {
    fn founded(seed: u64) -> Self {
        let mut yard = Self { workspace: Workspace::default(), entropy: Seeded::new(seed), now: 1_800_000_000_000 };
        yard.act(Command::Found).unwrap();
        yard
    }

    /// The demo, with something in the bin, an Auth Token that ended, and a form that was left half-filled.
    fn full(seed: u64) -> Self {
        let mut yard = Self::founded(seed);
        yard.act(Command::LoadDemo(DEMO.to_owned())).unwrap();
        let account = yard.demo(AccountType::Brand);
        let tokens: Vec<_> = yard.workspace.tokens(&account).iter().map(|token| token.id.clone()).collect();
        yard.act(Command::Tokens(TokenAct::Delete, vec![tokens[0].clone()])).unwrap();
        yard.act(Command::Reset(tokens[1].clone())).unwrap();
        yard.act(Command::Use(account.clone(), tokens[1].clone())).unwrap();
        yard.act(Command::ResetLegacy(account.clone(), Half::ReadOnly)).unwrap();
        yard.act(Command::BeginDraft(account)).unwrap();
        yard
    }

    fn demo(&self, kind: AccountType) -> crate::id::AccountId {
        let accounts = self.workspace.accounts();
        accounts.iter().find(|account| account.demo && account.kind == kind).unwrap().id.clone()
    }

    fn decide(&mut self, command: Command) -> Result<Change, Refusal> {
        self.now += 1;
        let ports = Ports { entropy: &self.entropy, normalize: &Tables, now: Timestamp(self.now) };
        workspace::decide(&self.workspace, command, &ports)
    }

    fn act(&mut self, command: Command) -> Result<Change, Refusal> {
        let change = self.decide(command)?;
        self.workspace.absorb(change.clone());
        Ok(change)
    }

    /// The account that files are imported in.
    fn here(&self) -> crate::id::AccountId {
        here(&self.workspace)
    }

    fn import_of(&self, change: Change, replaces: bool) -> Command {
        Command::Import(Box::new(FileChange { from: self.here(), replaces, change }))
    }

    fn decide_import(&mut self, change: Change) -> Result<Change, Refusal> {
        self.decide(self.import_of(change, false))
    }

    fn import(&mut self, change: Change) -> Result<Change, Refusal> {
        self.act(self.import_of(change, false))
    }

    fn file(&self) -> (String, String) {
        let export = Export::whole(&self.workspace, Timestamp(self.now));
        (export.without_secrets().unwrap(), export.secrets().unwrap().to_string())
    }
}

fn open(text: &str, secrets: Option<&str>) -> Result<Incoming, ImportError> {
    Import::read(text)?.open(secrets.map(|text| text.as_bytes().to_vec()), &Seeded::new(99), &Tables)
}

/// The first account of a workspace; of an empty one, an account that is not there.
fn here(workspace: &Workspace) -> crate::id::AccountId {
    let first = workspace.accounts().first().map(|account| account.id.clone());
    first.unwrap_or_else(|| crate::id::AccountId::parse("none").unwrap())
}

/// The records of a workspace, as they are once they were imported.
fn as_imported(workspace: &Workspace) -> Vec<Record> {
    let mut all = records(workspace);
    for record in &mut all {
        if let Record::Log(entry) = record {
            entry.imported = true;
        }
    }
    all
}

fn plan(workspace: &Workspace, incoming: &Incoming, replaces: bool) -> Plan {
    super::plan(workspace, incoming, &here(workspace), replaces)
}

fn records(workspace: &Workspace) -> Vec<Record> {
    workspace.everything().edits.into_iter().filter_map(|edit| edit.after).collect()
}

#[test]
fn what_goes_out_with_secrets_comes_in_the_same() {
    let source = Yard::full(1);
    let (text, secrets) = source.file();
    let mut fresh = Yard::founded(2);
    let plan = plan(&fresh.workspace, &open(&text, Some(&secrets)).unwrap(), true);
    assert_eq!((plan.removed, plan.minted), (3, 0));
    let before = fresh.workspace.clone();
    let change = fresh.import(plan.change).unwrap();
    assert_eq!(records(&fresh.workspace), as_imported(&source.workspace));
    // One undo for all of it.
    fresh.act(Command::Undo(Box::new(change))).unwrap();
    assert_eq!(records(&fresh.workspace), records(&before));
}

#[test]
fn without_secrets_the_sids_stay_and_auth_tokens_are_made() {
    let source = Yard::full(1);
    let (text, secrets) = source.file();
    for secret in serde_json::from_str::<std::collections::BTreeMap<String, Vec<String>>>(&secrets).unwrap().values() {
        assert!(secret.iter().all(|secret| secret.starts_with("sbx_") && !text.contains(secret)));
    }
    let mut fresh = Yard::founded(2);
    let plan = plan(&fresh.workspace, &open(&text, None).unwrap(), true);
    let tokens = || {
        source.workspace.accounts().into_iter().flat_map(|account| {
            source.workspace.tokens(&account.id).into_iter().chain(source.workspace.bin(&account.id))
        })
    };
    let legacy =
        source.workspace.accounts().iter().filter(|account| source.workspace.legacy(&account.id).is_some()).count();
    assert_eq!(plan.minted, tokens().count() + legacy);
    fresh.import(plan.change).unwrap();
    for token in tokens() {
        let now = fresh.workspace.token(&token.id).or(fresh.workspace.binned(&token.id)).unwrap();
        assert_eq!((&now.sid, &now.settings, now.enabled), (&token.sid, &token.settings, token.enabled));
        assert_ne!(now.auth, token.auth);
    }
}

#[test]
fn what_is_there_already_is_the_same_and_keeps_its_secrets() {
    let yard = Yard::full(1);
    let (text, secrets) = yard.file();
    for secrets in [Some(secrets.as_str()), None] {
        let plan = plan(&yard.workspace, &open(&text, secrets).unwrap(), false);
        assert!(plan.items.iter().all(|item| item.fate == Fate::Same), "{:?}", plan.items);
        assert_eq!((plan.minted, plan.removed, plan.change), (0, 0, Change::default()));
    }
}

#[test]
fn some_tokens_come_with_their_accounts() {
    let source = Yard::full(1);
    let account = source.demo(AccountType::Partner);
    let chosen: Vec<_> = source.workspace.tokens(&account).iter().take(2).map(|token| token.id.clone()).collect();
    let export = Export::tokens(&source.workspace, &chosen, Timestamp(5));
    assert_eq!(export.count(), 2);
    let (text, secrets) = (export.without_secrets().unwrap(), export.secrets().unwrap());
    let mut fresh = Yard::founded(2);
    let plan = plan(&fresh.workspace, &open(&text, Some(&secrets)).unwrap(), false);
    fresh.import(plan.change).unwrap();
    let ids: Vec<_> = fresh.workspace.tokens(&account).iter().map(|token| token.id.clone()).collect();
    assert_eq!(ids.len(), 2);
    assert!(chosen.iter().all(|id| fresh.workspace.token(id) == source.workspace.token(id)));
}

#[test]
fn each_fault_of_a_file_is_named() {
    let (text, _) = Yard::full(1).file();
    let error = |text: &str| open(text, None).err();
    assert_eq!(error(" \n"), Some(ImportError::Empty));
    assert_eq!(error(&" ".repeat(10).repeat(3)), Some(ImportError::Empty));
    assert_eq!(error("{\n \"format\": \"scopeyard-export\",\n"), Some(ImportError::NotJson { line: 3 }));
    for other in
        ["[]", "{}", "7", "{\"format\":\"other\",\"version\":1}", "{\"format\":\"scopeyard-export\",\"version\":0}"]
    {
        assert_eq!(error(other), Some(ImportError::NotOurs), "{other}");
    }
    assert_eq!(error("{\"format\":\"scopeyard-export\",\"version\":2,\"more\":[]}"), Some(ImportError::Newer(2)));
    assert_eq!(Import::read(&"x".repeat(Import::MOST + 1)).err(), Some(ImportError::TooLarge));
    let name = |name: &str| text.replacen("\"name\": \"Nightly reporting\"", &format!("\"name\": {name}"), 1);
    for (text, place) in [
        (name("\"\\u202e\""), "].name"),
        (name("\"\""), "].name"),
        (text.replacen("GET /Advertisers/{AccountSID}/Actions\"", "GET /Nowhere\"", 1), "].scopes["),
        (text.replacen("IRSANDBOX", "IRSANDBOY", 1), "].accountSid"),
        (text.replacen("\"id\": \"", "\"id\": \"../", 1), "accounts[0].id"),
        (name("7"), "].name (line "),
    ] {
        let Some(ImportError::Invalid { place: found, .. }) = error(&text) else {
            panic!("{place}: {:?}", error(&text))
        };
        assert!(found.contains(place), "{found}");
    }
    assert_eq!(open(&text, Some("[]")).err(), Some(ImportError::Secrets));
}

/// As PowerShell's `ConvertTo-Json` leaves them: a list of one became a plain value.
#[test]
fn a_value_of_another_type_is_refused_with_its_place_and_what_was_expected() {
    let yard = Yard::full(1);
    let text = Export::whole(&yard.workspace, Timestamp(1)).without_secrets().unwrap();
    let mut value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let refused = |value: &serde_json::Value| match Import::read(&value.to_string()).err() {
        Some(ImportError::Invalid { place, expected }) => (place, expected),
        other => panic!("{other:?}"),
    };
    let accounts = value["accounts"].as_array().unwrap();
    let account = accounts.iter().position(|account| !account["tokens"].as_array().unwrap().is_empty()).unwrap();
    let token = format!("/accounts/{account}/tokens/0");
    for (pointer, wrong, expected) in [
        ("/scopes", serde_json::json!("GET /Ads GET /Campaigns"), Expected::List),
        ("/developerEmails", serde_json::json!("a, expected u8"), Expected::List),
        ("/enabled", serde_json::json!("True"), Expected::YesNo),
        ("/created", serde_json::json!("2026-01-01"), Expected::Number),
        ("/name", serde_json::json!(["Nightly"]), Expected::Text),
    ] {
        let mut changed = value.clone();
        *changed.pointer_mut(&[&token, pointer].concat()).unwrap() = wrong;
        let (place, found) = refused(&changed);
        assert!(place.starts_with(&format!("accounts[{account}].tokens[0].{} (line ", &pointer[1..])), "{place}");
        assert_eq!(found, Some(expected), "{place}");
    }
    *value.pointer_mut("/accounts").unwrap() = serde_json::json!({});
    assert_eq!(refused(&value), ("accounts (line 1)".to_owned(), Some(Expected::List)));
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    let yard = Yard::full(1);
    let text = Export::whole(&yard.workspace, Timestamp(1)).without_secrets().unwrap();
    assert!(Import::read(&["\u{feff}", &text].concat()).is_ok());
}

#[test]
fn what_is_sealed_comes_back_as_it_was() {
    let yard = Yard::full(1);
    let sealing =
        Sealing { iterations: Sealing::ITERATIONS, salt: vec![1; 16], nonce: vec![2; 12], text: b"sealed".to_vec() };
    let export = Export::whole(&yard.workspace, Timestamp(1));
    let secrets = export.secrets().unwrap();
    assert!(secrets.capacity() < secrets.len() * 3 / 2, "it had to be moved, and was left where it stood");
    let text = export.with_sealed(&sealing).unwrap();
    assert_eq!(Import::read(&text).unwrap().sealing(), Some(&sealing));
    for (from, to) in [
        ("\"iterations\": 600000", "\"iterations\": 1000"),
        ("\"iterations\": 600000", "\"iterations\": 4000000000"),
        ("\"salt\": \"AQEB", "\"salt\": \"AQE"),
        ("c2VhbGVk", "?"),
    ] {
        assert!(matches!(Import::read(&text.replacen(from, to, 1)).err(), Some(ImportError::Invalid { .. })), "{to}");
    }
}

#[test]
fn without_randomness_nothing_is_made() {
    let (text, _) = Yard::full(1).file();
    let none: &dyn Entropy = &crate::ports::fake::NoEntropy;
    assert_eq!(Import::read(&text).unwrap().open(None, none, &Tables).err(), Some(ImportError::Entropy));
}

#[test]
fn an_act_numbered_beyond_all_others_is_refused() {
    let (text, secrets) = Yard::full(1).file();
    let at = text.find("\"activity\"").unwrap();
    let (before, after) = text.split_at(at);
    let number = after.find("\"number\": ").unwrap() + "\"number\": ".len();
    let rest = after[number..].trim_start_matches(|c: char| c.is_ascii_digit());
    let text = [before, &after[..number], "18446744073709551615", rest].concat();
    assert!(
        matches!(open(&text, Some(&secrets)).err(), Some(ImportError::Invalid { place, .. }) if place.ends_with("activity[0].number"))
    );
}

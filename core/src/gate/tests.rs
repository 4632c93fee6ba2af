#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
//! The chain.

mod any;
mod around;
mod links;
mod older;
mod wire;

use super::*;
use crate::account::{Account, AccountType, Role};
use crate::catalogue::{ApiVersion, OperationId, ScopeSet, versions};
use crate::id::TokenId;
use crate::ports::Timestamp;
use crate::ports::fake::{Seeded, Tables};
use crate::token::{Draft, Half, Token};
use crate::workspace::{Change, Command, Ports, Record, Seen, TokenAct, Workspace};
use base64::Engine;

/// A workspace, and the time in it.
pub(crate) struct Yard {
    pub(crate) workspace: Workspace,
    entropy: Seeded,
    pub(crate) counters: Counters,
    pub(crate) now: Timestamp,
}

impl Yard {
    pub(crate) fn new() -> Self {
        let mut yard = Self {
            workspace: Workspace::default(),
            entropy: Seeded::new(23),
            counters: Counters::default(),
            now: Timestamp(1_800_000_000_000),
        };
        yard.act(Command::Found);
        for kind in AccountType::ALL {
            let id = yard.account(kind).id;
            yard.act(Command::EnableApi(id));
        }
        yard
    }

    pub(crate) fn act(&mut self, command: Command) -> Change {
        let ports = Ports { entropy: &self.entropy, normalize: &Tables, now: self.now };
        let change = crate::workspace::decide(&self.workspace, command, &ports).unwrap();
        self.workspace.absorb(change.clone());
        change
    }

    pub(crate) fn account(&self, kind: AccountType) -> Account {
        self.workspace.accounts().into_iter().find(|account| account.kind == kind).unwrap().clone()
    }

    /// A token of the latest version, with these scopes.
    pub(crate) fn token(&mut self, kind: AccountType, scopes: ScopeSet) -> Token {
        let version = *versions(kind).last().unwrap();
        self.token_of(kind, version, scopes)
    }

    fn token_of(&mut self, kind: AccountType, version: ApiVersion, scopes: ScopeSet) -> Token {
        let account = self.account(kind).id;
        let begun = self.act(Command::BeginDraft(account.clone()));
        let Some(Record::Draft(draft)) = begun.edits[0].after.clone() else { panic!("no draft") };
        let users = self.workspace.users(&account);
        let contact = users.into_iter().find(|user| user.role == Role::ImplementationSpecialist).unwrap().id.clone();
        let name = format!("Token {}", self.workspace.tokens(&account).len());
        let draft = Draft { name, contact: Some(contact), version, scopes, ..*draft };
        let change = self.act(Command::CreateToken(Box::new(draft)));
        let Some(Record::Token(token)) = change.edits[0].after.clone() else { panic!("no token") };
        *token
    }

    fn token_now(&self, id: &TokenId) -> Token {
        self.workspace.token(id).or(self.workspace.binned(id)).unwrap().clone()
    }

    pub(crate) fn decide(&self, request: &Request) -> Decision {
        decide(&self.workspace, &self.counters, request, self.now)
    }

    fn codes(&self, request: &Request) -> Vec<&'static str> {
        self.decide(request).blockers().map(|(_, blocker)| blocker.code()).collect()
    }
}

fn numbers(numbers: impl IntoIterator<Item = u8>) -> ScopeSet {
    numbers.into_iter().map(OperationId::new).collect()
}

fn basic(sid: &str, auth: &str) -> (String, String) {
    let pair = base64::engine::general_purpose::STANDARD.encode(format!("{sid}:{auth}"));
    ("Authorization".to_owned(), format!("Basic {pair}"))
}

/// A call with a token's credentials; `{SID}` in the path stands for its SID.
pub(crate) fn call(token: &Token, method: &str, target: &str) -> Request {
    Request {
        method: method.to_owned(),
        target: target.replace("{SID}", token.sid.as_str()),
        headers: vec![basic(token.sid.as_str(), token.auth.expose())],
        body: Vec::new(),
    }
}

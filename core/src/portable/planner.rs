//! What of a file fits in with what is there.

mod fates;

use super::Incoming;
use super::plan::{Item, Obstacle, Plan};
use crate::account::{AccountNumber, Role};
use crate::credential::AuthToken;
use crate::id::{AccountId, TokenId, UserId};
use crate::token::{Half, Legacy, Token};
use crate::workspace::{Change, Edit, Entry, Kind, Origin, Preferences, Record, RecordKey, Workspace, barred};
use std::collections::BTreeMap;

/// Takes record after record of a file, as far as they fit in with what is there and what it has taken.
pub(super) struct Planner<'a> {
    workspace: &'a Workspace,
    incoming: &'a Incoming,
    /// The account in which the file is imported.
    from: &'a AccountId,
    replaces: bool,
    /// What is there with what has been taken so far.
    after: Workspace,
    plan: Plan,
    /// The accounts that are left out.
    out: BTreeMap<AccountId, String>,
    /// The tokens by account and folded name: what lies in the bin has given its name free.
    names: BTreeMap<(AccountId, String), TokenId>,
    /// What has each Auth Token.
    auths: BTreeMap<String, RecordKey>,
    /// The accounts by number.
    numbers: BTreeMap<AccountNumber, AccountId>,
    /// The roles of each account's users, those of the file among them.
    roles: BTreeMap<AccountId, BTreeMap<UserId, Role>>,
}

/// The account and the folded name of a token that is not in the bin.
fn name_of(record: &Record) -> Option<((AccountId, String), TokenId)> {
    let token = record.as_token().filter(|token| token.deleted.is_none())?;
    Some(((token.account.clone(), token.settings.name.folded()), token.id.clone()))
}

/// The Auth Tokens of a record.
fn auths_of(record: &Record) -> Vec<&AuthToken> {
    match record {
        Record::Token(token) => vec![&token.auth],
        Record::Legacy(legacy) => Half::ALL.into_iter().map(|half| legacy.auth(half)).collect(),
        _ => Vec::new(),
    }
}

impl<'a> Planner<'a> {
    pub(super) fn new(workspace: &'a Workspace, incoming: &'a Incoming, from: &'a AccountId, replaces: bool) -> Self {
        let after = if replaces { Workspace::default() } else { workspace.clone() };
        let all = after.everything().edits;
        let here = || all.iter().filter_map(|edit| edit.after.as_ref());
        let mut roles = BTreeMap::<_, BTreeMap<_, _>>::new();
        for user in here().chain(&incoming.records).filter_map(Record::as_user) {
            if after.user(&user.id).is_none_or(|other| other.account == user.account) {
                roles.entry(user.account.clone()).or_default().insert(user.id.clone(), user.role);
            }
        }
        Self {
            names: here().filter_map(name_of).collect(),
            auths: here()
                .flat_map(|record| auths_of(record).into_iter().map(|auth| (auth.expose().to_owned(), record.key())))
                .collect(),
            numbers: here().filter_map(Record::as_account).map(|it| (it.number, it.id.clone())).collect(),
            roles,
            after,
            workspace,
            incoming,
            from,
            replaces,
            plan: Plan::default(),
            out: BTreeMap::new(),
        }
    }

    pub(super) fn take(&mut self, record: &Record) {
        let record = self.as_taken(record);
        let (fate, item) = match &record {
            Record::Account(account) => (self.fate_of_account(account), Some(account.name.as_str().to_owned())),
            Record::User(user) => (self.fate_in(&user.account, &record), Some(user.name.as_str().to_owned())),
            Record::Token(token) => (self.fate_of_token(token), Some(token.settings.name.as_str().to_owned())),
            Record::Legacy(legacy) => (self.fate_of_legacy(legacy), Some(self.account_name(&legacy.account))),
            other => (self.fate_of_rest(other), None),
        };
        if let Some(name) = item {
            self.plan.items.push(Item { kind: record.key().kind, name, fate });
        }
        match (&record, fate) {
            (Record::Account(account), fate) if fate.is_clash() => {
                self.out.insert(account.id.clone(), account.name.as_str().to_owned());
            }
            (_, fate) if !fate.is_clash() => {
                self.plan.minted += usize::from(self.is_minted(&record));
                if let Some((name, token)) = name_of(&record) {
                    self.names.insert(name, token);
                }
                for auth in auths_of(&record) {
                    self.auths.insert(auth.expose().to_owned(), record.key());
                }
                if let Record::Account(account) = &record {
                    self.numbers.insert(account.number, account.id.clone());
                }
                self.after.put(record);
            }
            _ => {}
        }
    }

    /// The record as it is taken: with the Auth Tokens that are here, where the file has none of its own; an act as one that came from a file.
    fn as_taken(&self, record: &Record) -> Record {
        let here = self.workspace.record(&record.key());
        match (record, here) {
            (Record::Token(token), Some(Record::Token(known))) if self.has_new(record) && token.sid == known.sid => {
                Record::Token(Box::new(Token { auth: known.auth.clone(), ..Token::clone(token) }))
            }
            (Record::Legacy(legacy), Some(Record::Legacy(known)))
                if self.has_new(record) && legacy.sid == known.sid =>
            {
                let with = |legacy: Legacy, half| legacy.with(half, known.auth(half).clone());
                Record::Legacy(Box::new(Half::ALL.into_iter().fold(Legacy::clone(legacy), with)))
            }
            // An act that is here already is as it was seen here.
            (Record::Log(_), Some(here)) if here == record => record.clone(),
            (Record::Log(entry), _) => Record::Log(Box::new(Entry { imported: true, ..Entry::clone(entry) })),
            // When everything was exported last is this browser's matter.
            (Record::Preferences(preferences), _) => {
                let backup = self.workspace.preferences().backup;
                Record::Preferences(Preferences { backup, ..*preferences })
            }
            _ => record.clone(),
        }
    }

    /// Whether the file had no Auth Token of it.
    fn has_new(&self, record: &Record) -> bool {
        match record {
            Record::Token(token) => self.incoming.minted.contains(&token.id),
            Record::Legacy(legacy) => self.incoming.minted.contains(&legacy.token()),
            _ => false,
        }
    }

    /// Whether it gets an Auth Token that nobody knows yet.
    fn is_minted(&self, record: &Record) -> bool {
        let known = self.workspace.record(&record.key());
        let is_known = match (record, known) {
            (Record::Token(token), Some(Record::Token(known))) => token.auth == known.auth,
            (Record::Legacy(legacy), Some(Record::Legacy(known))) => legacy.read_write == known.read_write,
            _ => false,
        };
        self.has_new(record) && !is_known
    }

    fn account_name(&self, id: &AccountId) -> String {
        let here = self.after.account(id).map(|account| account.name.as_str().to_owned());
        here.or_else(|| self.out.get(id).cloned()).unwrap_or_default()
    }

    /// The change from what is there to what will be.
    pub(super) fn end(mut self) -> Plan {
        if self.replaces && !self.incoming.records.iter().any(|record| matches!(record, Record::Preferences(_))) {
            self.after.put(Record::Preferences(self.workspace.preferences()));
        }
        let mut edits = Vec::new();
        for before in self.workspace.everything().edits.into_iter().filter_map(|edit| edit.after) {
            match self.after.record(&before.key()) {
                Some(after) if *after == before => {}
                Some(after) => edits.push(Edit::replace(before, after.clone())),
                None => {
                    let is_counted = matches!(before.key().kind, Kind::Account | Kind::Token | Kind::Legacy);
                    self.plan.removed += usize::from(is_counted);
                    edits.push(Edit::remove(before));
                }
            }
        }
        let added = self.after.everything().edits.into_iter().filter_map(|edit| edit.after);
        edits.extend(added.filter(|after| self.workspace.record(&after.key()).is_none()).map(Edit::put));
        if self.workspace.record(&RecordKey { kind: Kind::Meta, id: Preferences::ID.to_owned() }).is_none() {
            // The choice that nobody has made is none to be stored.
            edits.retain(|edit| edit.after != Some(Record::Preferences(Preferences::default())));
        }
        // What stands on others comes first, and an account last.
        edits.reverse();
        self.plan.change = Change { edits }.untold();
        self.plan.obstacle = self.obstacle();
        self.plan
    }

    /// Why `Command::Import` would refuse it.
    fn obstacle(&self) -> Option<Obstacle> {
        let edits = &self.plan.change.edits;
        if self.replaces && self.after.is_empty() {
            return Some(Obstacle::Nothing);
        }
        let origin = Origin::File { from: self.from, replaces: self.replaces };
        if let Some(account) = barred(self.workspace, &self.after, edits, origin) {
            return Some(Obstacle::Role(account.name.as_str().to_owned()));
        }
        (!self.after.is_sound(edits)).then_some(Obstacle::Unsound)
    }
}

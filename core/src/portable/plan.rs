use super::Incoming;
use crate::account::Account;
use crate::id::{AccountId, TokenId};
use crate::token::{Half, Legacy, Token};
use crate::workspace::{Change, Edit, Kind, Preferences, Record, RecordKey, SidOf, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// What becomes of something in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It is not there yet.
    New,
    /// It is there in another form, and gets that of the file.
    Changed,
    /// It is there as it is in the file.
    Same,
    /// Another account has its number: it is left out, with all that is in it.
    NumberTaken,
    /// Another token of its account has its name: it is left out.
    NameTaken,
    /// Something else has its Account SID, or it is of another account here: it is left out.
    SidTaken,
    /// Its account is neither there nor in the file, or is left out.
    NoAccount,
    /// Its primary contact is not a user of its account.
    NoContact,
}

impl Fate {
    /// Whether it is left out.
    #[must_use]
    pub const fn is_clash(self) -> bool {
        !matches!(self, Self::New | Self::Changed | Self::Same)
    }
}

/// Something in a file that a person knows by name, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is: an account, a user, a token or legacy tokens.
    pub kind: Kind,
    /// What it is called; of legacy tokens, their account.
    pub name: String,
    /// What becomes of it.
    pub fate: Fate,
}

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Item by item.
    pub items: Vec<Item>,
    /// How many accounts and tokens that are here now would go.
    pub removed: usize,
    /// How many tokens would get a new Auth Token.
    pub minted: usize,
    /// What would be done, in one.
    pub change: Change,
}

/// What importing a file would do to a workspace: everything in it in place of what is here, or beside that.
#[must_use]
pub fn plan(workspace: &Workspace, incoming: &Incoming, replaces: bool) -> Plan {
    let after = if replaces { Workspace::default() } else { workspace.clone() };
    let mut planner = Planner {
        names: after.everything().edits.iter().filter_map(|edit| name_of(edit.after.as_ref()?)).collect(),
        after,
        workspace,
        incoming,
        replaces,
        plan: Plan::default(),
        out: BTreeSet::new(),
    };
    // What others are part of comes first.
    for wanted in [Kind::Account, Kind::User, Kind::Token, Kind::Legacy, Kind::Draft, Kind::Usage, Kind::Retired] {
        for record in incoming.records.iter().filter(|record| record.key().kind == wanted) {
            planner.take(record);
        }
    }
    for record in incoming.records.iter().filter(|record| matches!(record.key().kind, Kind::Log | Kind::Meta)) {
        planner.take(record);
    }
    planner.end()
}

struct Planner<'a> {
    workspace: &'a Workspace,
    incoming: &'a Incoming,
    replaces: bool,
    /// What is there with what has been taken so far.
    after: Workspace,
    plan: Plan,
    /// The accounts that are left out.
    out: BTreeSet<AccountId>,
    /// The tokens by account and folded name: what lies in the bin has given its name free.
    names: BTreeMap<(AccountId, String), TokenId>,
}

/// The account and the folded name of a token that is not in the bin.
fn name_of(record: &Record) -> Option<((AccountId, String), TokenId)> {
    let token = record.as_token().filter(|token| token.deleted.is_none())?;
    Some(((token.account.clone(), token.settings.name.folded()), token.id.clone()))
}

impl Planner<'_> {
    fn take(&mut self, record: &Record) {
        let record = self.with_known_secrets(record);
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
            (Record::Account(account), fate) if fate.is_clash() => drop(self.out.insert(account.id.clone())),
            (_, fate) if !fate.is_clash() => {
                self.plan.minted += usize::from(self.is_minted(&record));
                if let Some((name, token)) = name_of(&record) {
                    self.names.insert(name, token);
                }
                self.after.put(record);
            }
            _ => {}
        }
    }

    /// The record with the Auth Tokens that are here, where the file has none of its own.
    fn with_known_secrets(&self, record: &Record) -> Record {
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
        self.after.account(id).map(|account| account.name.as_str().to_owned()).unwrap_or_default()
    }

    fn against_present(&self, record: &Record) -> Fate {
        match self.workspace.record(&record.key()) {
            None => Fate::New,
            Some(present) if present == record => Fate::Same,
            Some(_) => Fate::Changed,
        }
    }

    fn fate_of_account(&self, account: &Account) -> Fate {
        let others = self.after.accounts();
        let is_taken = others.iter().any(|other| other.number == account.number && other.id != account.id);
        let is_other = self.after.account(&account.id).is_some_and(|other| other.kind != account.kind);
        if is_taken || is_other {
            return Fate::NumberTaken;
        }
        self.against_present(&Record::Account(account.clone()))
    }

    fn has_account(&self, id: &AccountId) -> bool {
        !self.out.contains(id) && self.after.account(id).is_some()
    }

    /// Of something that is part of an account, and must not be part of another one here.
    fn fate_in(&self, account: &AccountId, record: &Record) -> Fate {
        if !self.has_account(account) {
            return Fate::NoAccount;
        }
        match self.after.record(&record.key()) {
            Some(other) if other.part_of() != Some(account) => Fate::SidTaken,
            _ => self.against_present(record),
        }
    }

    fn fate_of_token(&self, token: &Token) -> Fate {
        let record = Record::Token(Box::new(token.clone()));
        let fate = self.fate_in(&token.account, &record);
        if fate.is_clash() {
            return fate;
        }
        let is_user = self.after.user(&token.settings.contact).is_some_and(|user| user.account == token.account);
        if !is_user {
            return Fate::NoContact;
        }
        if self.has_other_sid(token.sid.as_str(), &record.key()) {
            return Fate::SidTaken;
        }
        let other = name_of(&record).and_then(|(name, _)| self.names.get(&name));
        let is_free = |other: &TokenId| {
            *other == token.id
                || self.after.token(other).is_none_or(|other| !other.settings.name.is_same(&token.settings.name))
        };
        if other.is_none_or(is_free) { fate } else { Fate::NameTaken }
    }

    fn fate_of_legacy(&self, legacy: &Legacy) -> Fate {
        let record = Record::Legacy(Box::new(legacy.clone()));
        let fate = self.fate_in(&legacy.account, &record);
        let is_taken = !fate.is_clash() && self.has_other_sid(legacy.sid.as_str(), &record.key());
        if is_taken { Fate::SidTaken } else { fate }
    }

    /// Whether something else than this has a SID.
    fn has_other_sid(&self, sid: &str, key: &RecordKey) -> bool {
        let other = self.after.of_sid(sid).map(|other| match other {
            SidOf::Token(token) => (Kind::Token, token.id.as_str()),
            SidOf::Legacy(legacy) => (Kind::Legacy, legacy.account.as_str()),
        });
        other.is_some_and(|other| other != (key.kind, key.id.as_str()))
    }

    fn fate_of_rest(&self, record: &Record) -> Fate {
        match record {
            // How this device looks and speaks is not the file's, unless all is.
            Record::Preferences(_) if self.replaces => self.against_present(record),
            Record::Log(entry) => {
                let is_free = self.after.record(&record.key()).is_none();
                if is_free && self.has_account(&entry.account) { Fate::New } else { Fate::NoAccount }
            }
            Record::Usage(usage) => {
                let is_token = self.after.token(&usage.token).or(self.after.binned(&usage.token)).is_some();
                let is_known = is_token || self.after.legacy(&usage.account).is_some();
                let is_later = self.after.last_used(&usage.token).is_none_or(|last| last < usage.last);
                if is_known && is_later { self.fate_in(&usage.account, record) } else { Fate::NoAccount }
            }
            other => match other.part_of() {
                Some(account) => self.fate_in(account, other),
                None => Fate::NoAccount,
            },
        }
    }

    /// The change from what is there to what will be.
    fn end(mut self) -> Plan {
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
        self.plan
    }
}

//! What becomes of each thing in a file.

use super::super::plan::Fate;
use super::{Planner, auths_of, name_of};
use crate::account::Account;
use crate::credential::AuthToken;
use crate::id::{AccountId, TokenId};
use crate::token::{Legacy, Token};
use crate::workspace::{Kind, Record, RecordKey, SidOf};

impl Planner<'_> {
    fn against_present(&self, record: &Record) -> Fate {
        match self.workspace.record(&record.key()) {
            None => Fate::New,
            Some(present) if present == record => Fate::Same,
            Some(_) => Fate::Changed,
        }
    }

    pub(super) fn fate_of_account(&self, account: &Account) -> Fate {
        let here = self.after.account(&account.id);
        if here.is_some_and(|here| here.kind != account.kind) {
            return Fate::OtherType;
        }
        // Whoever had the number may have got another one.
        let other = self.numbers.get(&account.number).filter(|id| **id != account.id);
        if other.and_then(|id| self.after.account(id)).is_some_and(|other| other.number == account.number) {
            return Fate::NumberTaken;
        }
        // What is wrong here already is not the file's fault.
        if !self.will_be_governed(account) && here.is_none_or(|here| self.is_governed(&here.id)) {
            return Fate::Ungoverned;
        }
        self.against_present(&Record::Account(account.clone()))
    }

    /// Whether an account will have an administrator and somebody to act as.
    fn will_be_governed(&self, account: &Account) -> bool {
        self.roles.get(&account.id).is_some_and(|roles| {
            roles.contains_key(&account.acting) && roles.values().any(|role| role.manages_accounts())
        })
    }

    /// Whether an account that is here has them now.
    fn is_governed(&self, id: &AccountId) -> bool {
        let has_administrator = self.workspace.users(id).iter().any(|user| user.role.manages_accounts());
        has_administrator && self.workspace.acting(id).is_some()
    }

    fn has_account(&self, id: &AccountId) -> bool {
        !self.out.contains_key(id) && self.after.account(id).is_some()
    }

    /// Of something that is part of an account, and must not be part of another one here.
    pub(super) fn fate_in(&self, account: &AccountId, record: &Record) -> Fate {
        if !self.has_account(account) {
            return Fate::NoAccount;
        }
        match self.after.record(&record.key()) {
            Some(other) if other.part_of() != Some(account) => Fate::SidTaken,
            _ => self.against_present(record),
        }
    }

    pub(super) fn fate_of_token(&self, token: &Token) -> Fate {
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
        if self.has_other_auth(&record) {
            return Fate::AuthTaken;
        }
        let other = name_of(&record).and_then(|(name, _)| self.names.get(&name));
        let is_free = |other: &TokenId| {
            *other == token.id
                || self.after.token(other).is_none_or(|other| !other.settings.name.is_same(&token.settings.name))
        };
        if other.is_none_or(is_free) { fate } else { Fate::NameTaken }
    }

    pub(super) fn fate_of_legacy(&self, legacy: &Legacy) -> Fate {
        let record = Record::Legacy(Box::new(legacy.clone()));
        let fate = self.fate_in(&legacy.account, &record);
        if fate.is_clash() {
            return fate;
        }
        if self.has_other_sid(legacy.sid.as_str(), &record.key()) {
            return Fate::SidTaken;
        }
        if legacy.read_write == legacy.read_only || self.has_other_auth(&record) { Fate::AuthTaken } else { fate }
    }

    /// Whether something else than this has a SID.
    fn has_other_sid(&self, sid: &str, key: &RecordKey) -> bool {
        let other = self.after.of_sid(sid).map(|other| match other {
            SidOf::Token(token) => (Kind::Token, token.id.as_str()),
            SidOf::Legacy(legacy) => (Kind::Legacy, legacy.account.as_str()),
        });
        other.is_some_and(|other| other != (key.kind, key.id.as_str()))
    }

    /// Whether something else has one of the Auth Tokens of a record.
    fn has_other_auth(&self, record: &Record) -> bool {
        let other = |auth: &AuthToken| self.auths.get(auth.expose()).is_some_and(|key| *key != record.key());
        auths_of(record).into_iter().any(other)
    }

    pub(super) fn fate_of_rest(&self, record: &Record) -> Fate {
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
}

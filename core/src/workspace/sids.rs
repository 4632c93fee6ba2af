//! Which token has an Account SID: asked with every call, so it must not take longer the more tokens there are.

use super::{Kind, Record, RecordKey, Workspace};
use crate::credential::{AccountSid, AuthToken};
use crate::id::{AccountId, TokenId};
use crate::token::{Half, Legacy, Retired, Token};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The keys of what has a SID, made when it is first asked for and kept up from then on.
#[derive(Clone, Debug, Default)]
pub(super) struct Sids(OnceLock<BTreeMap<AccountSid, RecordKey>>);

/// It says nothing that the records do not say.
impl PartialEq for Sids {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Sids {}

fn sid_of(record: &Record) -> Option<&AccountSid> {
    match record {
        Record::Token(token) => Some(&token.sid),
        Record::Legacy(legacy) => Some(&legacy.sid),
        _ => None,
    }
}

impl Sids {
    pub(super) fn learn(&mut self, record: &Record) {
        if let (Some(sids), Some(sid)) = (self.0.get_mut(), sid_of(record)) {
            sids.insert(sid.clone(), record.key());
        }
    }

    pub(super) fn forget(&mut self, record: &Record) {
        if let (Some(sids), Some(sid)) = (self.0.get_mut(), sid_of(record)) {
            // Another one may have it by now.
            if sids.get(sid) == Some(&record.key()) {
                sids.remove(sid);
            }
        }
    }
}

/// What has a SID.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SidOf<'a> {
    /// An access token, in the bin or not.
    Token(&'a Token),
    /// The legacy tokens of an account.
    Legacy(&'a Legacy),
}

/// Where something that does not count (any more) was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Nowhere.
    Nowhere,
    /// It has not the form that the sandbox gives credentials: it may be a live one, and is not kept.
    Foreign,
    /// It is meant as one of the sandbox's, but a character was lost or changed.
    Mistyped,
    /// It is empty.
    Empty,
    /// There is a space before or after it.
    Padded,
    /// It is an Account SID where an Auth Token should be, or the other way round.
    Swapped,
    /// A token in the bin has it.
    Binned(TokenId),
    /// It ended, with this record of it.
    Retired(Box<Retired>),
    /// Another token has it.
    OfToken(TokenId),
    /// The legacy tokens of an account have it.
    OfLegacy(AccountId),
}

impl Workspace {
    /// What has this SID; a text that is none is nobody's.
    #[must_use]
    pub fn of_sid(&self, sid: &str) -> Option<SidOf<'_>> {
        let sids = self.sids.0.get_or_init(|| {
            let of = |record: &Record| Some((sid_of(record)?.clone(), record.key()));
            self.of(Kind::Token).chain(self.of(Kind::Legacy)).filter_map(of).collect()
        });
        match self.record(sids.get(sid)?)? {
            Record::Token(token) => Some(SidOf::Token(token)),
            Record::Legacy(legacy) => Some(SidOf::Legacy(legacy)),
            _ => None,
        }
    }

    /// What is kept of the Auth Tokens that ended, in no order.
    pub fn retired(&self) -> impl Iterator<Item = &Retired> {
        self.of(Kind::Retired).filter_map(Record::as_retired)
    }

    /// What ended with this SID last.
    #[must_use]
    pub fn ended(&self, sid: &AccountSid) -> Option<&Retired> {
        self.retired().filter(|retired| retired.sid == *sid).max_by_key(|retired| retired.at)
    }

    /// Where an Auth Token is, or was: that of a token or of legacy tokens, one in the bin, or one that ended.
    #[must_use]
    pub fn seen(&self, auth: &AuthToken) -> Seen {
        let mut tokens = self.of(Kind::Token).filter_map(Record::as_token);
        if let Some(token) = tokens.find(|token| token.auth == *auth) {
            let id = token.id.clone();
            return if token.deleted.is_some() { Seen::Binned(id) } else { Seen::OfToken(id) };
        }
        for record in self.of(Kind::Legacy) {
            if let Record::Legacy(legacy) = record
                && Half::ALL.into_iter().any(|half| legacy.auth(half) == auth)
            {
                return Seen::OfLegacy(legacy.account.clone());
            }
        }
        let retired = self.retired().find(|retired| retired.was(auth));
        retired.map_or(Seen::Nowhere, |retired| Seen::Retired(Box::new(retired.clone())))
    }
}

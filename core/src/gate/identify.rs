//! What a string is.

use crate::credential::{AccountSid, AuthToken, Credential, CredentialError, Form, find, holds_hash, holds_live};
use crate::token::Half;
use crate::workspace::{Seen, SidOf, Workspace};

/// What a string is, as far as this workspace can tell. It holds nothing of the string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Identity {
    /// An Account SID of the sandbox, and what has it or had it.
    Sid(Seen),
    /// An Auth Token of the sandbox, and whose it is or was.
    AuthToken(Seen),
    /// Meant as one of the sandbox's, but for this.
    Damaged(CredentialError),
    /// Of the form of a live credential, or one within other text: it is not kept.
    Live,
    /// 32 hexadecimal digits: a hash, a trace id, a UUID, or a live Auth Token that looks like one.
    Hash,
    /// No credential.
    Neither,
}

/// What a string is, and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identified {
    /// What it is.
    pub identity: Identity,
    /// Which of the legacy tokens has this Auth Token.
    pub half: Option<Half>,
    /// The forms that were undone to read it.
    pub forms: Vec<Form>,
}

/// What a string is: a credential by itself, within other text, or in one of the forms in which people have them.
#[must_use]
pub fn identify(workspace: &Workspace, text: &str) -> Identified {
    let plain = |identity| Identified { identity, half: None, forms: Vec::new() };
    if holds_live(text) {
        return plain(Identity::Live);
    }
    let Some(found) = find(text) else {
        return plain(unfound(text.trim()));
    };
    let (identity, half) = match &found.credential {
        Credential::Auth(auth) => {
            let seen = workspace.seen(auth);
            let half = match &seen {
                Seen::OfLegacy(account) => workspace
                    .legacy(account)
                    .and_then(|legacy| Half::ALL.into_iter().find(|half| legacy.auth(*half) == auth)),
                _ => None,
            };
            (Identity::AuthToken(seen), half)
        }
        Credential::Sid(sid) => (Identity::Sid(seen_sid(workspace, sid)), None),
    };
    Identified { identity, half, forms: found.forms }
}

fn seen_sid(workspace: &Workspace, sid: &AccountSid) -> Seen {
    match workspace.of_sid(sid.as_str()) {
        Some(SidOf::Token(token)) if token.deleted.is_some() => Seen::Binned(token.id.clone()),
        Some(SidOf::Token(token)) => Seen::OfToken(token.id.clone()),
        Some(SidOf::Legacy(legacy)) => Seen::OfLegacy(legacy.account.clone()),
        None => workspace.ended(sid).map_or(Seen::Nowhere, |ended| Seen::Retired(Box::new(ended.clone()))),
    }
}

/// What a text is that holds no whole credential of the sandbox.
fn unfound(text: &str) -> Identity {
    let mut words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let damaged = words.find_map(|word| {
        if word.contains("sbx_") {
            AuthToken::parse(word).err()
        } else if AccountSid::is_meant(word) {
            AccountSid::parse(word).err()
        } else {
            None
        }
    });
    match damaged {
        Some(error) => Identity::Damaged(error),
        None if holds_hash(text) => Identity::Hash,
        None => Identity::Neither,
    }
}

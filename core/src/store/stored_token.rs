//! A token as it is stored: the same parts under shorter names, because there are thousands of them and room is scarce.

use crate::catalogue::{ApiVersion, ScopeSet};
use crate::credential::{AccountSid, AuthToken};
use crate::id::{AccountId, TokenId, UserId};
use crate::ports::Timestamp;
use crate::token::{Description, Email, Token, TokenName, TokenSettings};
use serde::{Deserialize, Serialize};

/// The parts of a [`Token`]. Their order and names are those of format 1.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredToken {
    id: TokenId,
    of: AccountId,
    name: TokenName,
    about: Description,
    api: ApiVersion,
    contact: UserId,
    mail: Vec<Email>,
    scopes: ScopeSet,
    sid: AccountSid,
    auth: AuthToken,
    on: bool,
    created: Timestamp,
    changed: Timestamp,
}

impl From<&Token> for StoredToken {
    fn from(token: &Token) -> Self {
        let Token { id, account, settings, sid, auth, enabled, created, changed } = token.clone();
        let TokenSettings { name, description, version, contact, emails, scopes } = settings;
        Self {
            id,
            of: account,
            name,
            about: description,
            api: version,
            contact,
            mail: emails,
            scopes,
            sid,
            auth,
            on: enabled,
            created,
            changed,
        }
    }
}

impl From<StoredToken> for Token {
    fn from(stored: StoredToken) -> Self {
        let StoredToken { id, of, name, about, api, contact, mail, scopes, sid, auth, on, created, changed } = stored;
        let settings = TokenSettings { name, description: about, version: api, contact, emails: mail, scopes };
        Self { id, account: of, settings, sid, auth, enabled: on, created, changed }
    }
}

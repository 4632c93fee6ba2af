//! What a string is.

use crate::credential::{AccountSid, AuthToken, CredentialError, without_live};
use crate::gate::{Credentials, Request};
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
    /// No credential.
    Neither,
}

/// The credential of the sandbox that a text holds (a header, a line of a file, a pair), an Auth Token before an Account SID; what is
/// none is given as it is.
fn within(text: &str) -> String {
    let request = Request { headers: vec![("Authorization".to_owned(), text.to_owned())], ..Request::default() };
    let pair = Credentials::of(&request).map(|pair| [pair.sid.as_str(), ":", &pair.auth].concat());
    let text = pair.as_deref().unwrap_or(text);
    let words = || text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let auth = words().find(|word| AuthToken::parse(word).is_ok());
    auth.or_else(|| words().find(|word| AccountSid::parse(word).is_ok())).unwrap_or(text).to_owned()
}

/// What a string is.
#[must_use]
pub fn identify(workspace: &Workspace, text: &str) -> Identity {
    let text = text.trim();
    if without_live(text) != text {
        return Identity::Live;
    }
    let text = &within(text);
    if let Ok(sid) = AccountSid::parse(text) {
        let seen = match workspace.of_sid(sid.as_str()) {
            Some(SidOf::Token(token)) if token.deleted.is_some() => Seen::Binned(token.id.clone()),
            Some(SidOf::Token(token)) => Seen::OfToken(token.id.clone()),
            Some(SidOf::Legacy(legacy)) => Seen::OfLegacy(legacy.account.clone()),
            None => workspace.ended(&sid).map_or(Seen::Nowhere, |ended| Seen::Retired(Box::new(ended.clone()))),
        };
        return Identity::Sid(seen);
    }
    match AuthToken::parse(text) {
        Ok(auth) => Identity::AuthToken(workspace.seen(&auth)),
        Err(error) if text.starts_with("sbx_") => Identity::Damaged(error),
        Err(_) if AccountSid::is_meant(text) => {
            Identity::Damaged(AccountSid::parse(text).err().unwrap_or(CredentialError::Characters))
        }
        Err(_) => Identity::Neither,
    }
}

use super::record::Preferences;
use crate::id::{AccountId, DraftId, UserId};
use crate::ports::{Entropy, Normalize, Timestamp};
use crate::token::Draft;

/// What a person wants done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Make the first accounts and users; nothing if there are accounts.
    Found,
    /// Choose language or appearance.
    Prefer(Preferences),
    /// Act as another user of the account.
    ActAs(AccountId, UserId),
    /// `Enable API Access`.
    EnableApi(AccountId),
    /// Begin `Create Access Token`; the change puts the draft.
    BeginDraft(AccountId),
    /// Keep what has been typed so far.
    KeepDraft(Box<Draft>),
    /// `Cancel`: the draft goes, and nothing is created.
    DropDraft(DraftId),
    /// `Create`: the draft goes and a token with new credentials comes. The draft as it is on the screen, so that what
    /// was typed last counts.
    CreateToken(Box<Draft>),
}

/// What deciding needs from outside.
pub struct Ports<'a> {
    /// Randomness for ids and credentials.
    pub entropy: &'a dyn Entropy,
    /// Unicode normalisation.
    pub normalize: &'a dyn Normalize,
    /// The present moment.
    pub now: Timestamp,
}

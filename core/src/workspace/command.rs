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

impl Command {
    /// Whether it is decided on the one record that it changes, whatever has become of all others. Then it may be decided on a
    /// workspace that is not the latest: storing it compares that record.
    #[must_use]
    pub const fn stands_alone(&self) -> bool {
        matches!(self, Self::KeepDraft(_) | Self::DropDraft(_) | Self::Prefer(_))
    }
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

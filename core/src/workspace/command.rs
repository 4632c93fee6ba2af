use super::change::Change;
use super::record::{Language, Theme};
use crate::account::{AccountForm, UserForm};
use crate::catalogue::ApiVersion;
use crate::id::{AccountId, DraftId, TokenId, UserId};
use crate::ports::{Entropy, Normalize, Timestamp};
use crate::token::{Draft, Half, TokenSettings};

/// What a person wants done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Make the first accounts and users; nothing if there are accounts.
    Found,
    /// Choose language or appearance.
    Prefer(Preference),
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
    /// `Disable API Access`.
    DisableApi(AccountId),
    /// What can be done to several tokens of one account at once. Those that it would not change are left out.
    Tokens(TokenAct, Vec<TokenId>),
    /// `Duplicate`: a new token with the same settings, named with this suffix ("copy").
    Duplicate(TokenId, &'static str),
    /// `Reset`: a new Auth Token.
    Reset(TokenId),
    /// `Upgrade Version`, to this one.
    Upgrade(TokenId, ApiVersion),
    /// `Update`: what the edit says of its token holds from now on, provided that the token is as it was when that was confirmed.
    Update(Box<Draft>, Box<TokenSettings>),
    /// A call with good credentials of an enabled token came in; the legacy tokens have their account's id.
    Use(AccountId, TokenId),
    /// `Enable Legacy Tokens`.
    EnableLegacy(AccountId),
    /// `Reset (Read/Write)`, `Reset (Read-Only)`.
    ResetLegacy(AccountId, Half),
    /// The legacy tokens get a higher version.
    UpgradeLegacy(AccountId, ApiVersion),
    /// A new user of the account.
    AddUser(AccountId, UserForm),
    /// Another name, address or role of a user.
    EditUser(UserId, UserForm),
    /// A user goes. Tokens whose primary contact they are get another one.
    RemoveUser(UserId, Option<UserId>),
    /// A new account, made by whom one acts as in this one; they are its first administrator.
    AddAccount(AccountId, AccountForm),
    /// Another name of an account.
    RenameAccount(AccountId, String),
    /// An account goes, and everything in it.
    RemoveAccount(AccountId),
    /// The accounts of the demo come; this is the text of its file.
    LoadDemo(String),
    /// The accounts of the demo go, and everything in them.
    RemoveDemo,
    /// What importing a file does, as it was shown; unless what it changes has changed since.
    Import(Box<FileChange>),
    /// Takes back a change, unless what it changed has changed since.
    Undo(Box<Change>),
}

/// What importing a file does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileChange {
    /// The account in which the person imports it. New accounts need what adding an account there needs.
    pub from: AccountId,
    /// Whether the file takes the place of all that is here, which needs an administrator in every account.
    pub replaces: bool,
    /// What is done.
    pub change: Change,
}

/// What can be done to several tokens at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenAct {
    /// They authenticate no more.
    Disable,
    /// They authenticate again.
    Enable,
    /// They go to the bin.
    Delete,
    /// They come back from it; one whose name another token has is named with this suffix ("restored").
    Restore(&'static str),
    /// They leave the bin for good.
    Purge,
}

/// One of the preferences, as it is to be from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preference {
    /// The language.
    Language(Language),
    /// The appearance; `None` follows the browser.
    Theme(Option<Theme>),
    /// Everything was exported now.
    Backup,
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

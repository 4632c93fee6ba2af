use super::Incoming;
use super::planner::Planner;
use crate::id::AccountId;
use crate::workspace::{Change, Kind, Workspace};

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
    /// The account is there, and of another type: it is left out, with all that is in it.
    OtherType,
    /// It would have no administrator, or nobody to act as: it is left out, with all that is in it.
    Ungoverned,
    /// Another token of its account has its name: it is left out.
    NameTaken,
    /// Something else has its Account SID, or it is of another account here: it is left out.
    SidTaken,
    /// Something else has its Auth Token, here or in the file: it is left out.
    AuthTaken,
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

/// Why a file can't be imported, whatever of it would fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// All that is here would go, and no account would come.
    Nothing,
    /// In the account with this name, whom one acts as may not do what would be done there.
    Role(String),
    /// What would be there afterwards does not fit together.
    Unsound,
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
    /// Why it would be refused, if so.
    pub obstacle: Option<Obstacle>,
}

/// What importing a file in an account would do to a workspace: everything in it in place of what is here, or beside that.
#[must_use]
pub fn plan(workspace: &Workspace, incoming: &Incoming, from: &AccountId, replaces: bool) -> Plan {
    let mut planner = Planner::new(workspace, incoming, from, replaces);
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

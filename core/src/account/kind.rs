use serde::{Deserialize, Serialize};

/// The three kinds of account that impact.com has, each with its own API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AccountType {
    /// An advertiser: base path `/Advertisers`.
    Brand,
    /// A publisher: base path `/Mediapartners`.
    Partner,
    /// Acts for several brands: base path `/Agencies`.
    Agency,
}

impl AccountType {
    /// All three, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Brand, Self::Partner, Self::Agency];
}

/// The three kinds of account that impact.com has, each with its own API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

    /// The type as it is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Brand => "brand",
            Self::Partner => "partner",
            Self::Agency => "agency",
        }
    }

    /// Reads a stored type. `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

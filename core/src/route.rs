//! The addresses of the screens: what stands behind `#` in the address bar. Hash routes work on every static host.

mod query;

use crate::catalogue::OperationId;
use crate::id::{AccountId, DraftId, TokenId, UserId};
use crate::workspace::Filter;

/// A screen that can be bookmarked, opened in a new tab and gone back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The address without anything: leads to the first account's tokens.
    Home,
    /// A screen of an account.
    In(AccountId, Screen),
    /// Anything else.
    Unknown,
}

/// A screen within an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The list (`API Access Tokens`), with its filters.
    Tokens(Filter),
    /// `Create Access Token`: a draft and one of its steps.
    Create(DraftId, Step),
    /// A token: one of its parts.
    Token(TokenId, Part),
    /// The legacy tokens: [`Part::Overview`], [`Part::Credentials`] or [`Part::Activity`].
    Legacy(Part),
    /// `Bin`.
    Bin,
    /// What was done in the account.
    Activity,
    /// `Keeping tokens safe`.
    Safe,
    /// `Requests`, with what is filled in at first.
    Requests(Prefill),
    /// The operations of the account's API.
    Catalogue,
    /// Which tokens reach which operations.
    Reach,
    /// What a credential is.
    Identify,
    /// `Settings`.
    Settings,
    /// Settings: language and appearance.
    Appearance,
    /// Settings: the users of the account.
    Users,
    /// Settings: a user, or a new one.
    User(Option<UserId>),
    /// Settings: all accounts.
    Accounts,
    /// Settings: this account.
    Account,
    /// Settings: a new account.
    NewAccount,
    /// Settings: data and the demo.
    Data,
    /// About the app.
    About,
}

/// What a request begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prefill {
    /// The token that calls; the legacy tokens have their account's id.
    pub token: Option<TokenId>,
    /// The operation that is called.
    pub operation: Option<OperationId>,
    /// Whether it is sent at once.
    pub send: bool,
}

/// The parts of a token's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What it is.
    Overview,
    /// What a client signs in with.
    Credentials,
    /// What it may call.
    Scopes,
    /// What was done to it.
    Activity,
}

impl Part {
    /// All parts in their order.
    pub const ALL: [Self; 4] = [Self::Overview, Self::Credentials, Self::Scopes, Self::Activity];

    /// The part as it stands in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Credentials => "credentials",
            Self::Scopes => "scopes",
            Self::Activity => "activity",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.as_str() == text)
    }
}

/// The steps of `Create Access Token`, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Name, description, version.
    Setup,
    /// Whom to contact.
    Contact,
    /// What the token may call.
    Scopes,
    /// Review.
    Create,
}

impl Step {
    /// All steps in their order.
    pub const ALL: [Self; 4] = [Self::Setup, Self::Contact, Self::Scopes, Self::Create];

    /// The step as it stands in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Setup => "setup",
            Self::Contact => "contact",
            Self::Scopes => "scopes",
            Self::Create => "create",
        }
    }

    /// The step after this one.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| *step > self)
    }

    /// The step before this one.
    #[must_use]
    pub fn back(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|step| *step < self)
    }
}

impl Route {
    /// Reads an address: `#/…`, or nothing. Total: what is not known is [`Route::Unknown`].
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let (path, query) = hash.trim_start_matches('#').split_once('?').unwrap_or((hash.trim_start_matches('#'), ""));
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Self::Home,
            ["a", account, rest @ ..] => match (AccountId::parse(account), Screen::parse(rest, query)) {
                (Some(account), Some(screen)) => Self::In(account, screen),
                _ => Self::Unknown,
            },
            _ => Self::Unknown,
        }
    }

    /// Whether an address (a query, a hash) holds something of the shape of a credential, which does not belong there.
    #[must_use]
    pub fn holds_credential(address: &str) -> bool {
        query::holds_credential(address)
    }

    /// The address, with its `#`.
    #[must_use]
    pub fn address(&self) -> String {
        match self {
            Self::Home | Self::Unknown => "#/".to_owned(),
            Self::In(account, screen) => ["#/a/", account.as_str(), &screen.path()].concat(),
        }
    }

    /// The screen without what the address tells of its state (the list's filters): two addresses of one place are one screen.
    #[must_use]
    pub fn place(&self) -> Self {
        match self {
            Self::In(account, screen) => Self::In(account.clone(), screen.place()),
            other => other.clone(),
        }
    }

    /// The list of an account, unfiltered.
    #[must_use]
    pub fn tokens(account: AccountId) -> Self {
        Self::In(account, Screen::Tokens(Filter::default()))
    }
}

impl Screen {
    /// The screen without what the address tells of its state.
    #[must_use]
    pub fn place(&self) -> Self {
        match self {
            Self::Tokens(_) => Self::Tokens(Filter::default()),
            Self::Requests(_) => Self::Requests(Prefill::default()),
            other => other.clone(),
        }
    }

    fn parse(parts: &[&str], filters: &str) -> Option<Self> {
        Some(match parts {
            ["tokens"] => Self::Tokens(query::parse(filters)),
            ["tokens", token] => Self::Token(TokenId::parse(token)?, Part::Overview),
            ["tokens", token, part] => {
                Self::Token(TokenId::parse(token)?, Part::parse(part).filter(|part| *part != Part::Overview)?)
            }
            ["legacy"] => Self::Legacy(Part::Overview),
            ["legacy", "credentials"] => Self::Legacy(Part::Credentials),
            ["legacy", "activity"] => Self::Legacy(Part::Activity),
            ["new", draft, step] => {
                let step = Step::ALL.into_iter().find(|known| known.as_str() == *step)?;
                Self::Create(DraftId::parse(draft)?, step)
            }
            ["bin"] => Self::Bin,
            ["activity"] => Self::Activity,
            ["safe"] => Self::Safe,
            ["requests"] => Self::Requests(query::parse_prefill(filters)),
            ["catalogue"] => Self::Catalogue,
            ["reach"] => Self::Reach,
            ["identify"] => Self::Identify,
            ["settings"] => Self::Settings,
            ["settings", "appearance"] => Self::Appearance,
            ["settings", "users"] => Self::Users,
            ["settings", "users", "new"] => Self::User(None),
            ["settings", "user", user] => Self::User(Some(UserId::parse(user)?)),
            ["settings", "accounts"] => Self::Accounts,
            ["settings", "accounts", "new"] => Self::NewAccount,
            ["settings", "account"] => Self::Account,
            ["settings", "data"] => Self::Data,
            ["about"] => Self::About,
            _ => return None,
        })
    }

    fn path(&self) -> String {
        let fixed = match self {
            Self::Tokens(filter) => return ["/tokens", &query::print(filter)].concat(),
            Self::Requests(prefill) => return ["/requests", &query::print_prefill(prefill)].concat(),
            Self::Token(token, Part::Overview) => return ["/tokens/", token.as_str()].concat(),
            Self::Token(token, part) => return ["/tokens/", token.as_str(), "/", part.as_str()].concat(),
            Self::Create(draft, step) => return ["/new/", draft.as_str(), "/", step.as_str()].concat(),
            Self::User(Some(user)) => return ["/settings/user/", user.as_str()].concat(),
            Self::Legacy(Part::Credentials) => "/legacy/credentials",
            Self::Legacy(Part::Activity) => "/legacy/activity",
            Self::Legacy(_) => "/legacy",
            Self::Bin => "/bin",
            Self::Activity => "/activity",
            Self::Safe => "/safe",
            Self::Catalogue => "/catalogue",
            Self::Reach => "/reach",
            Self::Identify => "/identify",
            Self::Settings => "/settings",
            Self::Appearance => "/settings/appearance",
            Self::Users => "/settings/users",
            Self::User(None) => "/settings/users/new",
            Self::Accounts => "/settings/accounts",
            Self::NewAccount => "/settings/accounts/new",
            Self::Account => "/settings/account",
            Self::Data => "/settings/data",
            Self::About => "/about",
        };
        fixed.to_owned()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_screen_has_an_address_that_leads_back() {
        let account = AccountId::parse("acme1").unwrap();
        let token = TokenId::parse("t1").unwrap();
        let draft = DraftId::parse("d1").unwrap();
        let mut screens = vec![
            Screen::Tokens(Filter::default()),
            Screen::Legacy(Part::Overview),
            Screen::Legacy(Part::Credentials),
            Screen::Legacy(Part::Activity),
            Screen::Bin,
            Screen::Activity,
            Screen::Safe,
            Screen::Requests(Prefill::default()),
            Screen::Requests(Prefill { token: Some(token.clone()), ..Prefill::default() }),
            Screen::Requests(Prefill { token: Some(token.clone()), operation: Some(OperationId::new(16)), send: true }),
            Screen::Catalogue,
            Screen::Reach,
            Screen::Identify,
            Screen::Settings,
            Screen::Appearance,
            Screen::Users,
            Screen::User(None),
            Screen::User(UserId::parse("u1")),
            Screen::Accounts,
            Screen::NewAccount,
            Screen::Account,
            Screen::Data,
            Screen::About,
        ];
        screens.extend(Part::ALL.map(|part| Screen::Token(token.clone(), part)));
        screens.extend(Step::ALL.map(|step| Screen::Create(draft.clone(), step)));
        for screen in screens {
            let route = Route::In(account.clone(), screen);
            assert_eq!(Route::parse(&route.address()), route);
        }
        assert_eq!(Route::parse(&Route::Home.address()), Route::Home);
    }

    #[test]
    fn the_steps_follow_one_another() {
        assert_eq!(Step::Setup.next(), Some(Step::Contact));
        assert_eq!(Step::Scopes.back(), Some(Step::Contact));
        assert_eq!((Step::Setup.back(), Step::Create.next()), (None, None));
    }

    #[test]
    fn what_is_not_an_address_is_unknown() {
        for hash in
            ["#/a", "#/a/x", "#/a/x/", "#/b/x/tokens", "#/a/../tokens", "#/a/x/tokens/y/z", "#/a/x/new/d/other", "#/é"]
        {
            assert_eq!(Route::parse(hash), Route::Unknown, "{hash}");
        }
        for hash in ["", "#", "#/"] {
            assert_eq!(Route::parse(hash), Route::Home, "{hash}");
        }
    }

    proptest! {
        #[test]
        fn any_address_is_answered(hash in any::<String>()) {
            let route = Route::parse(&hash);
            if route != Route::Unknown {
                prop_assert_eq!(Route::parse(&route.address()), route);
            }
        }
    }
}

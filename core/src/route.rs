//! The addresses of the screens: what stands behind `#` in the address bar. Hash routes work on every static host.

use crate::id::{AccountId, DraftId, TokenId};

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
    /// The list (`API Access Tokens`).
    Tokens,
    /// `Create Access Token`: a draft and one of its steps.
    Create(DraftId, Step),
    /// `API Credentials` of a token.
    Credentials(TokenId),
    /// `Settings`.
    Settings,
    /// Settings: language and appearance.
    Appearance,
    /// About the app.
    About,
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
        let path = hash.trim_start_matches('#');
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Self::Home,
            ["a", account, rest @ ..] => match (AccountId::parse(account), Screen::parse(rest)) {
                (Some(account), Some(screen)) => Self::In(account, screen),
                _ => Self::Unknown,
            },
            _ => Self::Unknown,
        }
    }

    /// The address, with its `#`.
    #[must_use]
    pub fn address(&self) -> String {
        match self {
            Self::Home | Self::Unknown => "#/".to_owned(),
            Self::In(account, screen) => ["#/a/", account.as_str(), &screen.path()].concat(),
        }
    }
}

impl Screen {
    fn parse(parts: &[&str]) -> Option<Self> {
        match parts {
            ["tokens"] => Some(Self::Tokens),
            ["tokens", token, "credentials"] => TokenId::parse(token).map(Self::Credentials),
            ["new", draft, step] => {
                let step = Step::ALL.into_iter().find(|known| known.as_str() == *step)?;
                Some(Self::Create(DraftId::parse(draft)?, step))
            }
            ["settings"] => Some(Self::Settings),
            ["settings", "appearance"] => Some(Self::Appearance),
            ["about"] => Some(Self::About),
            _ => None,
        }
    }

    fn path(&self) -> String {
        match self {
            Self::Tokens => "/tokens".to_owned(),
            Self::Credentials(token) => ["/tokens/", token.as_str(), "/credentials"].concat(),
            Self::Create(draft, step) => ["/new/", draft.as_str(), "/", step.as_str()].concat(),
            Self::Settings => "/settings".to_owned(),
            Self::Appearance => "/settings/appearance".to_owned(),
            Self::About => "/about".to_owned(),
        }
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
        let mut screens =
            vec![Screen::Tokens, Screen::Credentials(token), Screen::Settings, Screen::Appearance, Screen::About];
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
            ["#/a", "#/a/x", "#/a/x/", "#/b/x/tokens", "#/a/../tokens", "#/a/x/tokens/y", "#/a/x/new/d/other", "#/é"]
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

use super::email::Email;
use super::email_list::{EmailsError, parse_emails};
use super::text::{Description, Name, TextError};
use super::{Token, TokenSettings};
use crate::account::AccountType;
use crate::catalogue::{ApiVersion, ScopeSet, latest};
use crate::credential::holds_credential;
use crate::id::{AccountId, DraftId, TokenId, UserId};
use crate::ports::{Normalize, Timestamp};

/// How many bytes of typed text a draft keeps. More is shown and refused, but does not survive a reload.
const MOST_TYPED: usize = 400_000;

/// A half-filled form of a token, exactly as typed: nothing in it has been checked. Those of new tokens are stored; an edit
/// lives on its screen alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its id in the store and in addresses.
    pub id: DraftId,
    /// The account that the token is to belong to.
    pub account: AccountId,
    /// `Token Name`.
    pub name: String,
    /// `Description`.
    pub description: String,
    /// `API Version`, by its number.
    pub version: ApiVersion,
    /// `Primary Contact`, once chosen.
    pub contact: Option<UserId>,
    /// `Developer e-mails`.
    pub emails: String,
    /// The scopes selected so far.
    pub scopes: ScopeSet,
    /// When it was begun.
    pub created: Timestamp,
    /// The token that it edits; `None`: one that is to be created.
    pub edits: Option<TokenId>,
}

/// Whether a token name or a contact is one that the account knows: what validation has to ask the workspace.
pub trait Surroundings {
    /// The token that is edited, as it is now.
    fn edited(&self) -> Option<&Token>;
    /// Whether another token of the account has this name, without regard to case; the one that is edited is no other.
    fn is_taken(&self, name: &Name) -> bool;
    /// Whether this is a user of the account.
    fn is_user(&self, user: &UserId) -> bool;
}

/// What is wrong with a draft, field by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftProblems {
    /// With the name.
    pub name: Option<TextError>,
    /// With the description.
    pub description: Option<TextError>,
    /// The version is not one of the account type's.
    pub version: bool,
    /// No user of the account is chosen.
    pub contact: bool,
    /// With the developer e-mails.
    pub emails: Option<EmailsError>,
    /// Scopes that the account type does not have.
    pub scopes: bool,
}

impl Draft {
    /// An edit of a token, with nothing changed yet.
    ///
    /// The id is one that no stored draft has: there are none of a token's id.
    #[must_use]
    pub fn of(token: &Token, id: DraftId) -> Self {
        let settings = token.settings.clone();
        Self {
            id,
            account: token.account.clone(),
            name: settings.name.as_str().to_owned(),
            description: settings.description.as_str().to_owned(),
            version: settings.version,
            contact: Some(settings.contact),
            emails: settings.emails.iter().map(Email::as_str).collect::<Vec<_>>().join("\n"),
            scopes: settings.scopes,
            created: token.created,
            edits: Some(token.id.clone()),
        }
    }

    /// The edit, when its token has changed from what `before` edits to what `now` edits: what nobody has touched follows.
    #[must_use]
    pub fn rebased(self, before: &Self, now: Self) -> Self {
        fn pick<T: PartialEq>(mine: T, before: &T, now: T) -> T {
            if mine == *before { now } else { mine }
        }
        Self {
            name: pick(self.name, &before.name, now.name),
            description: pick(self.description, &before.description, now.description),
            version: pick(self.version, &before.version, now.version),
            contact: pick(self.contact, &before.contact, now.contact),
            emails: pick(self.emails, &before.emails, now.emails),
            scopes: pick(self.scopes, &before.scopes, now.scopes),
            ..self
        }
    }

    /// Whether nobody has entered anything yet.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        let is_typed = !(self.name.is_empty() && self.description.is_empty() && self.emails.is_empty());
        !is_typed && self.contact.is_none() && self.scopes.is_empty()
    }

    /// The draft with a version and scopes that the account type has: what was stored by another build may have others, which
    /// nobody could see or take out.
    #[must_use]
    pub fn fitted(mut self, kind: AccountType) -> Self {
        self.version = ApiVersion::of(kind, self.version.number()).unwrap_or(latest(kind));
        self.scopes = self.scopes.intersection(ScopeSet::all(kind));
        self
    }

    /// Whether free text in it holds something of the shape of a credential, which the person is to be warned of.
    #[must_use]
    pub fn holds_credential(&self) -> bool {
        [&self.name, &self.description, &self.emails].into_iter().any(|text| holds_credential(text))
    }

    /// Whether the draft is small enough to be kept.
    #[must_use]
    pub const fn can_be_kept(&self) -> bool {
        self.name.len() + self.description.len() + self.emails.len() <= MOST_TYPED
    }

    /// Makes checked settings of what was typed.
    ///
    /// # Errors
    /// `DraftProblems`: everything that is wrong, at once.
    pub fn check(
        &self,
        kind: AccountType,
        around: &dyn Surroundings,
        normalize: &dyn Normalize,
    ) -> Result<TokenSettings, Box<DraftProblems>> {
        let mut problems = DraftProblems::default();
        let name = Name::parse(&self.name, normalize)
            .and_then(|name| if around.is_taken(&name) { Err(TextError::Taken) } else { Ok(name) })
            .map_err(|error| problems.name = Some(error));
        let description =
            Description::parse(&self.description, normalize).map_err(|error| problems.description = Some(error));
        let before = around.edited().map(|token| &token.settings);
        // A token keeps what another build gave it. It never goes back to an older version.
        let (oldest, granted) = before.map_or((ApiVersion::new(0), ScopeSet::default()), |it| (it.version, it.scopes));
        let version = ApiVersion::of(kind, self.version.number()).filter(|version| *version >= oldest);
        let version = version.or(before.map(|it| it.version).filter(|version| *version == self.version));
        problems.version = version.is_none();
        let contact = self.contact.as_ref().filter(|user| around.is_user(user));
        problems.contact = contact.is_none();
        let emails = parse_emails(&self.emails).map_err(|error| problems.emails = Some(error));
        problems.scopes = !self.scopes.difference(granted).within(kind);
        match (name, description, version, contact, emails, problems.scopes) {
            (Ok(name), Ok(description), Some(version), Some(contact), Ok(emails), false) => {
                Ok(TokenSettings { name, description, version, contact: contact.clone(), emails, scopes: self.scopes })
            }
            _ => Err(Box::new(problems)),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::ports::fake::Tables;

    struct Around;
    impl Surroundings for Around {
        fn edited(&self) -> Option<&Token> {
            None
        }
        fn is_taken(&self, name: &Name) -> bool {
            name.folded() == "taken"
        }
        fn is_user(&self, user: &UserId) -> bool {
            user.as_str() == "maya"
        }
    }

    fn good() -> Draft {
        Draft {
            id: DraftId::parse("d1").unwrap(),
            account: AccountId::parse("a1").unwrap(),
            name: " Nightly ".into(),
            description: String::new(),
            version: latest(AccountType::Brand),
            contact: UserId::parse("maya"),
            emails: "dev@x.example".into(),
            scopes: ScopeSet::default(),
            created: Timestamp(1),
            edits: None,
        }
    }

    fn problems(draft: &Draft) -> DraftProblems {
        *draft.check(AccountType::Brand, &Around, &Tables).unwrap_err()
    }

    #[test]
    fn a_good_draft_becomes_settings() {
        let settings = good().check(AccountType::Brand, &Around, &Tables).unwrap();
        assert_eq!(settings.name.as_str(), "Nightly");
        assert_eq!(settings.emails.len(), 1);
        assert!(settings.scopes.is_empty());
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let bad = Draft {
            name: "  TAKEN".into(),
            description: "x".repeat(501),
            version: latest(AccountType::Partner),
            contact: UserId::parse("stranger"),
            emails: "nobody".into(),
            scopes: ScopeSet::all(AccountType::Partner),
            ..good()
        };
        let found = problems(&bad);
        assert_eq!(found.name, Some(TextError::Taken));
        assert_eq!(found.description, Some(TextError::TooLong { length: 501, most: 500 }));
        assert!(found.version && found.contact && found.scopes);
        assert_eq!(found.emails.as_ref().map(EmailsError::code), Some("emails-invalid"));
        assert!(found.name.is_some() && found.contact);
    }

    #[test]
    fn what_the_account_type_does_not_have_can_be_left_behind() {
        let mine: ScopeSet = ScopeSet::all(AccountType::Brand).iter().take(2).collect();
        let foreign =
            Draft { version: ApiVersion::new(99), scopes: mine.union(ScopeSet::all(AccountType::Partner)), ..good() };
        assert!(problems(&foreign).version && problems(&foreign).scopes);
        let fitted = foreign.fitted(AccountType::Brand);
        assert_eq!((fitted.version, fitted.scopes), (latest(AccountType::Brand), mine));
        assert_eq!(good().fitted(AccountType::Brand), good());
    }

    #[test]
    fn what_nobody_has_touched_follows_the_token() {
        let before = good();
        let mine = Draft { name: "Mine".into(), ..before.clone() };
        let now = Draft { name: "Theirs".into(), description: "theirs".into(), contact: None, ..before.clone() };
        let expected = Draft { name: "Mine".into(), ..now.clone() };
        assert_eq!(mine.rebased(&before, now.clone()), expected);
        assert_eq!(before.clone().rebased(&before, now.clone()), now);
    }

    #[test]
    fn free_text_of_the_shape_of_a_credential_is_noticed() {
        let secret = format!("sbx_{}", "q7".repeat(14));
        assert!(!good().holds_credential());
        assert!(Draft { name: secret.clone(), ..good() }.holds_credential());
        assert!(Draft { description: format!("uses {secret}"), ..good() }.holds_credential());
        assert!(Draft { emails: format!("dev@acme.example, {secret}"), ..good() }.holds_credential());
    }

    #[test]
    fn steps_are_judged_apart() {
        let found = problems(&Draft { contact: None, ..good() });
        assert_eq!(found, DraftProblems { contact: true, ..DraftProblems::default() });
        let found = problems(&Draft { name: String::new(), ..good() });
        assert!(found.name.is_some() && !found.contact && found.emails.is_none());
    }
}

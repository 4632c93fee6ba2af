use super::{AccountNumber, AccountType, Role, User};
use crate::ports::Normalize;
use crate::token::{Email, Name, TextError};

/// What a person types about a user; nothing in it has been checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserForm {
    /// What people call them.
    pub name: String,
    /// Where they are reached.
    pub email: String,
    /// What they may do.
    pub role: Role,
}

/// What is wrong with an e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailError {
    /// It is none.
    Invalid,
    /// Another user of the account has it.
    Taken,
}

/// What is wrong with a user.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserProblems {
    /// With the name.
    pub name: Option<TextError>,
    /// With the address.
    pub email: Option<EmailError>,
    /// With this role the account would have no administrator.
    pub role: bool,
}

impl UserForm {
    /// Checks what was typed. `others` are the other users of the account.
    ///
    /// # Errors
    /// `UserProblems`: everything that is wrong, at once.
    pub fn check(&self, others: &[&User], normalize: &dyn Normalize) -> Result<(Name, Email), UserProblems> {
        let mut problems = UserProblems::default();
        let name = Name::parse(&self.name, normalize).map_err(|error| problems.name = Some(error));
        let email = Email::of_typed(&self.email).ok_or(EmailError::Invalid);
        let is_taken = |email: &Email| others.iter().any(|user| user.email.folded() == email.folded());
        let email = email.and_then(|email| if is_taken(&email) { Err(EmailError::Taken) } else { Ok(email) });
        let email = email.map_err(|error| problems.email = Some(error));
        problems.role = !self.role.manages_accounts() && !others.iter().any(|user| user.role.manages_accounts());
        match (name, email, problems.role) {
            (Ok(name), Ok(email), false) => Ok((name, email)),
            _ => Err(problems),
        }
    }
}

/// What a person types about an account; nothing in it has been checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountForm {
    /// Which API it has.
    pub kind: AccountType,
    /// What people call it.
    pub name: String,
    /// Its numeric id; empty: one is drawn.
    pub number: String,
}

/// What is wrong with the numeric id of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// It is none of 4 to 8 digits.
    Invalid,
    /// Another account has it.
    Taken,
}

/// What is wrong with an account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountProblems {
    /// With the name.
    pub name: Option<TextError>,
    /// With the number.
    pub number: Option<NumberError>,
}

impl AccountForm {
    /// Checks what was typed; without a number if none was. `is_taken` tells whether another account has a number.
    ///
    /// # Errors
    /// `AccountProblems`: everything that is wrong, at once.
    pub fn check(
        &self,
        is_taken: &dyn Fn(AccountNumber) -> bool,
        normalize: &dyn Normalize,
    ) -> Result<(Name, Option<AccountNumber>), AccountProblems> {
        let mut problems = AccountProblems::default();
        let name = Name::parse(&self.name, normalize).map_err(|error| problems.name = Some(error));
        let number = match AccountNumber::parse(&self.number) {
            None if self.number.trim().is_empty() => Ok(None),
            None => Err(NumberError::Invalid),
            Some(number) if is_taken(number) => Err(NumberError::Taken),
            number => Ok(number),
        };
        let number = number.map_err(|error| problems.number = Some(error));
        match (name, number) {
            (Ok(name), Ok(number)) => Ok((name, number)),
            _ => Err(problems),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::id::{AccountId, UserId};
    use crate::ports::fake::Tables;

    fn user(role: Role) -> User {
        User {
            id: UserId::parse("maya").unwrap(),
            account: AccountId::parse("acme").unwrap(),
            name: Name::parse("Maya", &Tables).unwrap(),
            email: Email::parse("maya@acme.example").unwrap(),
            role,
        }
    }

    #[test]
    fn a_user_has_a_name_an_address_of_their_own_and_leaves_an_administrator() {
        let form = |name: &str, email: &str, role| UserForm { name: name.into(), email: email.into(), role };
        let (admin, analyst) = (user(Role::AccountAdministrator), user(Role::Analyst));
        let (name, email) = form(" Tom ", " tom@acme.example ", Role::Finance).check(&[&admin], &Tables).unwrap();
        assert_eq!((name.as_str(), email.as_str()), ("Tom", "tom@acme.example"));
        let wrong = form("", "MAYA@acme.example", Role::Finance).check(&[&analyst], &Tables);
        let all = UserProblems { name: Some(TextError::Empty), email: Some(EmailError::Taken), role: true };
        assert_eq!(wrong, Err(all));
        let wrong = form("Tom", "tom", Role::AccountAdministrator).check(&[], &Tables);
        assert_eq!(wrong, Err(UserProblems { email: Some(EmailError::Invalid), ..UserProblems::default() }));
    }

    #[test]
    fn an_account_has_a_name_and_a_number_of_its_own_or_none_yet() {
        let form = |name: &str, number: &str| AccountForm {
            kind: AccountType::Brand,
            name: name.into(),
            number: number.into(),
        };
        let is_taken = |number: AccountNumber| number.to_string() == "4821";
        let check = |form: AccountForm| form.check(&is_taken, &Tables).map(|(_, number)| number);
        assert_eq!(check(form("Acme", " ")), Ok(None));
        assert_eq!(check(form("Acme", "4822")), Ok(AccountNumber::new(4_822)));
        let wrong = |name, number| AccountProblems { name, number };
        assert_eq!(check(form("Acme", "4821")), Err(wrong(None, Some(NumberError::Taken))));
        assert_eq!(check(form(" ", "12")), Err(wrong(Some(TextError::Empty), Some(NumberError::Invalid))));
    }
}

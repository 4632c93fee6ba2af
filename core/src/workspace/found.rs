use super::change::{Change, Edit};
use super::record::Record;
use crate::account::{Account, AccountNumber, AccountType, Role, User};
use crate::id::{AccountId, UserId};
use crate::ports::{Entropy, EntropyError, Timestamp};
use crate::token::Email;

/// An account that a workspace begins with: plainly fictitious.
struct First {
    kind: AccountType,
    name: &'static str,
    number: u32,
    domain: &'static str,
    people: [(&'static str, &'static str, Role); 3],
}

const FIRST: [First; 3] = [
    First {
        kind: AccountType::Brand,
        name: "Acme",
        number: 48_213,
        domain: "acme.example",
        people: [
            ("Maya Lindgren", "maya.lindgren", Role::AccountAdministrator),
            ("Tom Okafor", "tom.okafor", Role::ImplementationSpecialist),
            ("Priya Nair", "priya.nair", Role::Analyst),
        ],
    },
    First {
        kind: AccountType::Partner,
        name: "Daily Finds",
        number: 730_155,
        domain: "dailyfinds.example",
        people: [
            ("Jonas Weber", "jonas.weber", Role::AccountAdministrator),
            ("Aiko Tanaka", "aiko.tanaka", Role::ImplementationSpecialist),
            ("Luca Romano", "luca.romano", Role::Finance),
        ],
    },
    First {
        kind: AccountType::Agency,
        name: "Northlight Media",
        number: 9_046,
        domain: "northlight.example",
        people: [
            ("Chen Wei", "chen.wei", Role::AccountAdministrator),
            ("Sara Haddad", "sara.haddad", Role::ImplementationSpecialist),
            ("Oliver Grant", "oliver.grant", Role::Custom),
        ],
    },
];

/// The change that makes the first accounts, one a type, each with three users of whom the first is acted as.
///
/// # Errors
/// `EntropyError` when there is no randomness for ids.
pub(super) fn found(entropy: &dyn Entropy, now: Timestamp) -> Result<Change, EntropyError> {
    let mut edits = Vec::new();
    for first in FIRST {
        let id = AccountId::mint(entropy)?;
        let mut acting = None;
        for (name, local, role) in first.people {
            let user = UserId::mint(entropy)?;
            acting.get_or_insert_with(|| user.clone());
            let Some(email) = Email::parse(&[local, "@", first.domain].concat()) else { continue };
            edits.push(Edit::put(Record::User(User {
                id: user,
                account: id.clone(),
                name: name.to_owned(),
                email,
                role,
            })));
        }
        if let (Some(acting), Some(number)) = (acting, AccountNumber::new(first.number)) {
            let account =
                Account { id, number, kind: first.kind, name: first.name.to_owned(), api: false, acting, created: now };
            edits.push(Edit::put(Record::Account(account)));
        }
    }
    Ok(Change { edits })
}

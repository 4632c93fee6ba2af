use super::change::Edit;
use super::command::Ports;
use super::record::Record;
use crate::account::{Account, AccountNumber, AccountType, Role, User};
use crate::id::{AccountId, UserId};
use crate::ports::EntropyError;
use crate::token::{Email, Name};

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

/// The edits that make the first accounts, one a type, each with three users of whom the first is acted as.
///
/// # Errors
/// `EntropyError` when there is no randomness for ids.
pub(super) fn found(ports: &Ports<'_>) -> Result<Vec<Edit>, EntropyError> {
    let Ports { entropy, normalize, now } = *ports;
    let mut edits = Vec::new();
    for first in FIRST {
        let id = AccountId::mint(entropy)?;
        let mut acting = None;
        for (name, local, role) in first.people {
            let user = UserId::mint(entropy)?;
            acting.get_or_insert_with(|| user.clone());
            let email = Email::parse(&[local, "@", first.domain].concat());
            let (Some(email), Ok(name)) = (email, Name::parse(name, normalize)) else { continue };
            edits.push(Edit::put(Record::User(User { id: user, account: id.clone(), name, email, role })));
        }
        let name = Name::parse(first.name, normalize);
        if let (Some(acting), Some(number), Ok(name)) = (acting, AccountNumber::new(first.number), name) {
            let account = Account { id, number, kind: first.kind, name, api: false, acting, created: now, demo: false };
            edits.push(Edit::put(Record::Account(account)));
        }
    }
    Ok(edits)
}

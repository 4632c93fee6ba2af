//! Records as rows, and back. The kind and the id of a record stand in its key, so they are not repeated in its row.

use super::envelope::{self, Stamp};
use super::fault::Fault;
use super::key;
use super::migrate::Format;
use super::row::Row;
use crate::account::{Account, AccountNumber, AccountType, Role, User};
use crate::catalogue::{ApiVersion, ScopeSet};
use crate::credential::{AccountSid, AuthToken};
use crate::id::{AccountId, DraftId, TokenId, UserId};
use crate::ports::Timestamp;
use crate::token::{Description, Draft, Email, Token, TokenName, TokenSettings};
use crate::workspace::{Kind, Language, Preferences, Record, RecordKey, Theme};

/// The data of a record. `None` if there is no writing it, which none of their types gives cause for.
pub(super) fn encode(record: &Record) -> Option<String> {
    match record {
        Record::Preferences(preferences) => {
            let language = preferences.language.map_or("", Language::as_str);
            Row::of(&[language, preferences.theme.map_or("", Theme::as_str)])
        }
        Record::Account(account) => Row::of(&[
            &account.number.to_string(),
            account.kind.as_str(),
            &account.name,
            flag(account.api),
            account.acting.as_str(),
            &account.created.0.to_string(),
        ]),
        Record::User(user) => Row::of(&[user.account.as_str(), &user.name, user.email.as_str(), user.role.as_str()]),
        Record::Token(token) => encode_token(token),
        Record::Draft(draft) => Row::of(&[
            draft.account.as_str(),
            &draft.name,
            &draft.description,
            &draft.version.number().to_string(),
            draft.contact.as_ref().map_or("", UserId::as_str),
            &draft.emails,
            &draft.scopes.encode(),
            &draft.created.0.to_string(),
        ]),
    }
    .print()
}

fn encode_token(token: &Token) -> Row {
    let settings = &token.settings;
    let emails: Vec<&str> = settings.emails.iter().map(Email::as_str).collect();
    Row::of(&[
        token.account.as_str(),
        settings.name.as_str(),
        settings.description.as_str(),
        &settings.version.number().to_string(),
        settings.contact.as_str(),
        &emails.join("\n"),
        &settings.scopes.encode(),
        token.sid.as_str(),
        token.auth.expose(),
        flag(token.enabled),
        &token.created.0.to_string(),
        &token.changed.0.to_string(),
    ])
}

/// Reads the data of the record with this key. `None` if it is no such record.
fn decode(key: &RecordKey, data: &str) -> Option<Record> {
    let row = Row::read(data)?;
    let id = key.id.as_str();
    Some(match (key.kind, row.fields().as_slice()) {
        (Kind::Meta, [language, theme]) => Record::Preferences(Preferences {
            language: chosen(language, Language::parse)?,
            theme: chosen(theme, Theme::parse)?,
        }),
        (Kind::Account, [digits, kind, name, api, acting, created]) => Record::Account(Account {
            id: AccountId::parse(id)?,
            number: AccountNumber::new(number(digits)?)?,
            kind: AccountType::parse(kind)?,
            name: (*name).to_owned(),
            api: is_set(api)?,
            acting: UserId::parse(acting)?,
            created: time(created)?,
        }),
        (Kind::User, [account, name, email, role]) => Record::User(User {
            id: UserId::parse(id)?,
            account: AccountId::parse(account)?,
            name: (*name).to_owned(),
            email: Email::parse(email)?,
            role: Role::parse(role)?,
        }),
        (Kind::Token, fields) => Record::Token(Box::new(decode_token(id, fields)?)),
        (Kind::Draft, [account, name, description, version, contact, emails, scopes, created]) => {
            Record::Draft(Box::new(Draft {
                id: DraftId::parse(id)?,
                account: AccountId::parse(account)?,
                name: (*name).to_owned(),
                description: (*description).to_owned(),
                version: ApiVersion::new(number(version)?),
                contact: chosen(contact, UserId::parse)?,
                emails: (*emails).to_owned(),
                scopes: ScopeSet::parse(scopes)?,
                created: time(created)?,
            }))
        }
        _ => return None,
    })
}

fn decode_token(id: &str, fields: &[&str]) -> Option<Token> {
    let [account, name, description, version, contact, emails, scopes, sid, auth, enabled, created, changed] = fields
    else {
        return None;
    };
    let settings = TokenSettings {
        name: TokenName::read(name)?,
        description: Description::read(description)?,
        version: ApiVersion::new(number(version)?),
        contact: UserId::parse(contact)?,
        emails: lines(emails).map(Email::parse).collect::<Option<_>>()?,
        scopes: ScopeSet::parse(scopes)?,
    };
    Some(Token {
        id: TokenId::parse(id)?,
        account: AccountId::parse(account)?,
        settings,
        sid: AccountSid::parse(sid).ok()?,
        auth: AuthToken::parse(auth).ok()?,
        enabled: is_set(enabled)?,
        created: time(created)?,
        changed: time(changed)?,
    })
}

const fn flag(is_set: bool) -> &'static str {
    if is_set { "1" } else { "0" }
}

fn is_set(flag: &str) -> Option<bool> {
    match flag {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

/// A number, written in the one way that [`encode`] writes it.
fn number<T: TryFrom<u64>>(text: &str) -> Option<T> {
    let number: u64 = text.parse().ok()?;
    if number.to_string() == text { number.try_into().ok() } else { None }
}

fn time(text: &str) -> Option<Timestamp> {
    number(text).map(Timestamp)
}

/// The lines of a list; the empty text is the empty list.
fn lines(list: &str) -> impl Iterator<Item = &str> {
    list.split('\n').skip(usize::from(list.is_empty()))
}

/// What may be left open: the empty text is nothing chosen.
fn chosen<T>(text: &str, parse: fn(&str) -> Option<T>) -> Option<Option<T>> {
    if text.is_empty() { Some(None) } else { parse(text).map(Some) }
}

/// The record that `text`, found under `key`, holds.
///
/// # Errors
/// `Damaged`, `Newer`, and `Unreadable` for data that is no such record.
pub(super) fn open(key: &RecordKey, text: &str, format: Format) -> Result<(Record, Stamp), Fault> {
    let envelope = envelope::open(&key::of_record(key), text, format.version())?;
    let data = format.upgrade(key.kind, envelope.version, envelope.data).ok_or(Fault::Unreadable)?;
    let record = decode(key, &data).ok_or(Fault::Unreadable)?;
    Ok((record, envelope.stamp))
}

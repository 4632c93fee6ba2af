//! Records as rows, and back. The kind and the id of a record stand in its key, so they are not repeated in its row.

use super::envelope::{self, Stamp};
use super::fault::Fault;
use super::key;
use super::migrate::Format;
use super::row::Row;
use crate::account::{Account, AccountNumber, AccountType, Role, User};
use crate::catalogue::{ApiVersion, ScopeSet};
use crate::credential::{AccountSid, AuthToken};
use crate::id::{AccountId, DraftId, RetiredId, TokenId, UserId};
use crate::ports::Timestamp;
use crate::token::{Cause, Description, Draft, Email, Legacy, Name, Retired, Token, TokenSettings};
use crate::workspace::{Act, Entry, Kind, Language, Preferences, Record, RecordKey, Theme, Usage};

/// Where the Auth Token stands in the row of a token.
pub(super) const TOKEN_AUTH: [usize; 1] = [8];
/// Where the Auth Tokens stand in the row of legacy tokens.
pub(super) const LEGACY_AUTH: [usize; 2] = [1, 2];

/// The data of a record. `None` if there is no writing it, which none of their types gives cause for.
pub(super) fn encode(record: &Record) -> Option<String> {
    encode_with(record, AuthToken::expose)
}

/// The same with nothing where Auth Tokens stand. That is no record: [`super::backup::complete`] makes one of it.
pub(super) fn encode_withheld(record: &Record) -> Option<String> {
    encode_with(record, |_| "")
}

fn encode_with(record: &Record, auth: fn(&AuthToken) -> &str) -> Option<String> {
    match record {
        Record::Preferences(preferences) => {
            let language = preferences.language.map_or("", Language::as_str);
            let backup = preferences.backup.map_or(String::new(), |backup| backup.0.to_string());
            Row::of(&[language, preferences.theme.map_or("", Theme::as_str), &backup])
        }
        Record::Account(account) => Row::of(&[
            &account.number.to_string(),
            account.kind.as_str(),
            account.name.as_str(),
            flag(account.api),
            account.acting.as_str(),
            &account.created.0.to_string(),
            flag(account.demo),
        ]),
        Record::User(user) => {
            Row::of(&[user.account.as_str(), user.name.as_str(), user.email.as_str(), user.role.as_str()])
        }
        Record::Token(token) => encode_token(token, auth),
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
        Record::Legacy(legacy) => Row::of(&[
            legacy.sid.as_str(),
            auth(&legacy.read_write),
            auth(&legacy.read_only),
            &legacy.version.number().to_string(),
            &legacy.enabled.0.to_string(),
        ]),
        Record::Usage(usage) => Row::of(&[usage.account.as_str(), &usage.last.0.to_string()]),
        Record::Retired(retired) => Row::of(&[
            retired.account.as_str(),
            retired.token.as_str(),
            retired.sid.as_str(),
            retired.name.as_ref().map_or("", Name::as_str),
            &to_hex(&retired.salt),
            &to_hex(&retired.hash),
            &retired.at.0.to_string(),
            retired.cause.as_str(),
        ]),
        Record::Log(entry) => Row::of(&[
            &entry.number.to_string(),
            &entry.at.0.to_string(),
            entry.account.as_str(),
            &entry.who,
            entry.act.as_str(),
            &(u8::from(entry.undone) + 2 * u8::from(entry.imported)).to_string(),
            &entry.ids.join(" "),
            &entry.count.to_string(),
            &entry.name,
            &entry.numbers.0.to_string(),
            &entry.numbers.1.to_string(),
        ]),
    }
    .print()
}

fn encode_token(token: &Token, auth: fn(&AuthToken) -> &str) -> Row<'static> {
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
        auth(&token.auth),
        flag(token.enabled),
        &token.created.0.to_string(),
        &token.changed.0.to_string(),
        &token.deleted.map_or(String::new(), |deleted| deleted.0.to_string()),
    ])
}

/// Reads the data of the record with this key. `None` if it is no such record.
fn decode(key: &RecordKey, data: &str) -> Option<Record> {
    let row = Row::read(data)?;
    let id = key.id.as_str();
    Some(match (key.kind, row.fields().as_slice()) {
        (Kind::Meta, [language, theme, backup]) => Record::Preferences(Preferences {
            language: chosen(language, Language::parse)?,
            theme: chosen(theme, Theme::parse)?,
            backup: chosen(backup, time)?,
        }),
        (Kind::Account, [digits, kind, name, api, acting, created, demo]) => Record::Account(Account {
            id: AccountId::parse(id)?,
            number: AccountNumber::new(number(digits)?)?,
            kind: AccountType::parse(kind)?,
            name: Name::read(name)?,
            api: is_set(api)?,
            acting: UserId::parse(acting)?,
            created: time(created)?,
            demo: is_set(demo)?,
        }),
        (Kind::User, [account, name, email, role]) => Record::User(User {
            id: UserId::parse(id)?,
            account: AccountId::parse(account)?,
            name: Name::read(name)?,
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
                edits: None,
            }))
        }
        (Kind::Legacy, [sid, read_write, read_only, version, enabled]) => Record::Legacy(Box::new(Legacy {
            account: AccountId::parse(id)?,
            sid: AccountSid::parse(sid).ok()?,
            read_write: AuthToken::parse(read_write).ok()?,
            read_only: AuthToken::parse(read_only).ok()?,
            version: ApiVersion::new(number(version)?),
            enabled: time(enabled)?,
        })),
        (Kind::Usage, [account, last]) => {
            Record::Usage(Usage { token: TokenId::parse(id)?, account: AccountId::parse(account)?, last: time(last)? })
        }
        (Kind::Retired, [account, token, sid, name, salt, hash, at, cause]) => Record::Retired(Box::new(Retired {
            id: RetiredId::parse(id)?,
            account: AccountId::parse(account)?,
            token: TokenId::parse(token)?,
            sid: AccountSid::parse(sid).ok()?,
            name: chosen(name, Name::read)?,
            salt: from_hex(salt)?,
            hash: from_hex(hash)?,
            at: time(at)?,
            cause: Cause::parse(cause)?,
        })),
        (Kind::Log, fields) => Record::Log(Box::new(decode_entry(id, fields)?)),
        _ => return None,
    })
}

fn to_hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Bytes, written in the one way that [`to_hex`] writes them.
fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let pairs = text.as_bytes().chunks_exact(2).map(|pair| std::str::from_utf8(pair).ok());
    for (byte, pair) in bytes.iter_mut().zip(pairs) {
        *byte = u8::from_str_radix(pair?, 16).ok()?;
    }
    (to_hex(&bytes) == text).then_some(bytes)
}

fn decode_token(id: &str, fields: &[&str]) -> Option<Token> {
    let [account, name, description, version, contact, emails, scopes, sid, auth, enabled, created, changed, deleted] =
        fields
    else {
        return None;
    };
    let settings = TokenSettings {
        name: Name::read(name)?,
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
        deleted: chosen(deleted, time)?,
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
    let is_plain = text == "0" || text.starts_with(|first: char| matches!(first, '1'..='9'));
    text.parse::<u64>().ok().filter(|_| is_plain)?.try_into().ok()
}

fn decode_entry(id: &str, fields: &[&str]) -> Option<Entry> {
    let [digits, at, account, who, act, marks, ids, count, name, first, second] = fields else { return None };
    // Undone, imported: a bit each.
    let marks = number::<u8>(marks).filter(|marks| *marks < 4)?;
    let entry = Entry {
        number: number(digits)?,
        at: time(at)?,
        account: AccountId::parse(account)?,
        who: label(who)?,
        act: Act::parse(act)?,
        undone: marks & 1 != 0,
        imported: marks & 2 != 0,
        ids: words(ids).map(|id| TokenId::parse(id).map(|id| id.as_str().to_owned())).collect::<Option<_>>()?,
        count: number(count)?,
        name: label(name)?,
        numbers: (number(first)?, number(second)?),
    };
    (entry.slot() == id && entry.ids.len() <= Entry::MOST_IDS).then_some(entry)
}

/// The words of a list; the empty text is the empty list.
fn words(list: &str) -> impl Iterator<Item = &str> {
    list.split(' ').skip(usize::from(list.is_empty()))
}

/// A name as it was once, or nothing.
fn label(text: &str) -> Option<String> {
    if text.is_empty() { Some(String::new()) } else { Name::read(text).map(|name| name.as_str().to_owned()) }
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
    Ok((read(key, envelope.version, envelope.data, format)?, envelope.stamp))
}

/// The record that data of this version is.
///
/// # Errors
/// `Unreadable` for data that is no such record.
pub(super) fn read(key: &RecordKey, version: u32, data: &str, format: Format) -> Result<Record, Fault> {
    let data = format.upgrade(key.kind, version, data).ok_or(Fault::Unreadable)?;
    decode(key, &data).ok_or(Fault::Unreadable)
}

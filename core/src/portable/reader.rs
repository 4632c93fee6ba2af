use super::file::{AccountItem, DraftItem, EntryItem, LegacyItem, RetiredItem, Secrets, TokenItem, UserItem};
use super::import::{Fault, ImportError, Incoming, field};
use crate::account::{Account, AccountNumber, AccountType, Role, User};
use crate::catalogue::{ApiVersion, ScopeSet, scopes};
use crate::credential::{AccountSid, AuthToken};
use crate::id::{AccountId, DraftId, RetiredId, TokenId, UserId};
use crate::ports::{Entropy, Normalize, Timestamp};
use crate::text;
use crate::token::{Cause, Description, Draft, Email, Legacy, MOST_EMAILS, Name, Retired, Token, TokenSettings};
use crate::workspace::{Act, Entry, Record, Usage};
use std::collections::{BTreeMap, BTreeSet};

/// Makes records of what is in a file.
pub(super) struct Reader<'a> {
    incoming: Incoming,
    secrets: Secrets,
    entropy: &'a dyn Entropy,
    normalize: &'a dyn Normalize,
    /// The scopes of the account types that have come, by their texts.
    scopes: BTreeMap<&'static str, BTreeMap<String, crate::catalogue::OperationId>>,
    /// The keys of what has come: none may come twice.
    seen: BTreeSet<crate::workspace::RecordKey>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(secrets: Secrets, entropy: &'a dyn Entropy, normalize: &'a dyn Normalize) -> Self {
        Self {
            incoming: Incoming { records: Vec::new(), minted: BTreeSet::new() },
            secrets,
            entropy,
            normalize,
            scopes: BTreeMap::new(),
            seen: BTreeSet::new(),
        }
    }

    pub(super) fn read(mut self, accounts: &[AccountItem]) -> Result<Incoming, ImportError> {
        for (place, account) in accounts.iter().enumerate() {
            self.account(account).map_err(|fault| fault.within("accounts", place))?;
        }
        Ok(self.incoming)
    }

    fn take(&mut self, record: Record) -> Result<(), Fault> {
        // Acts have their places in a ring: two of them may meet there, and the later one counts.
        if record.as_entry().is_none() && !self.seen.insert(record.key()) {
            return Err(Fault::at("id"));
        }
        self.incoming.records.push(record);
        Ok(())
    }

    fn name(&self, text: &str) -> Option<Name> {
        Name::parse(text, self.normalize).ok().filter(|name| name.as_str() == text)
    }

    fn account(&mut self, item: &AccountItem) -> Result<(), Fault> {
        let id = field(AccountId::parse(&item.id), "id")?;
        let kind = field(AccountType::parse(&item.r#type), "type")?;
        let account = Account {
            number: field(AccountNumber::new(item.number), "number")?,
            kind,
            name: field(self.name(&item.name), "name")?,
            api: item.api_access,
            acting: field(UserId::parse(&item.acting_as), "actingAs")?,
            created: Timestamp(item.created),
            demo: item.demo,
            id: id.clone(),
        };
        self.take(Record::Account(account))?;
        for (place, user) in item.users.iter().enumerate() {
            self.user(&id, user).map_err(|fault| fault.inside("users", place))?;
        }
        for (place, token) in item.tokens.iter().enumerate() {
            self.token(&id, kind, token).map_err(|fault| fault.inside("tokens", place))?;
        }
        if let Some(legacy) = &item.legacy {
            self.legacy(&id, kind, legacy).map_err(|fault| fault.inside("legacy", 0))?;
        }
        for (place, draft) in item.drafts.iter().enumerate() {
            self.draft(&id, kind, draft).map_err(|fault| fault.inside("drafts", place))?;
        }
        for (place, entry) in item.activity.iter().enumerate() {
            self.entry(&id, entry).map_err(|fault| fault.inside("activity", place))?;
        }
        for (place, retired) in item.retired.iter().enumerate() {
            self.retired(&id, retired).map_err(|fault| fault.inside("retired", place))?;
        }
        Ok(())
    }

    fn user(&mut self, account: &AccountId, item: &UserItem) -> Result<(), Fault> {
        let user = User {
            id: field(UserId::parse(&item.id), "id")?,
            account: account.clone(),
            name: field(self.name(&item.name), "name")?,
            email: field(Email::parse(&item.email), "email")?,
            role: field(Role::parse(&item.role), "role")?,
        };
        self.take(Record::User(user))
    }

    /// Scopes by method and path.
    fn scopes(&mut self, kind: AccountType, texts: &[String]) -> Result<ScopeSet, Fault> {
        let known = self.scopes.entry(kind.as_str()).or_insert_with(|| {
            let text = |scope: crate::catalogue::Scope| {
                ([scope.operation.method.as_str(), " ", &scope.path()].concat(), scope.id())
            };
            scopes(kind).map(text).collect()
        });
        let found = texts.iter().enumerate().map(|(place, text)| match known.get(text) {
            Some(id) => Ok(*id),
            None => Err(Fault::At(["scopes[", &place.to_string(), "]"].concat())),
        });
        found.collect()
    }

    /// The Auth Token of something; a new one if the file has none.
    fn auth(&mut self, id: &str, place: usize) -> Result<AuthToken, Fault> {
        if let Some(text) = self.secrets.0.get(id).and_then(|all| all.get(place)) {
            return AuthToken::parse(text).map_err(|_| Fault::Secrets);
        }
        self.incoming.minted.extend(TokenId::parse(id));
        AuthToken::mint(self.entropy).map_err(|_| Fault::Entropy)
    }

    fn used(&mut self, token: &TokenId, account: &AccountId, last: Option<u64>) -> Result<(), Fault> {
        let usage = |last| Usage { token: token.clone(), account: account.clone(), last: Timestamp(last) };
        last.map_or(Ok(()), |last| self.take(Record::Usage(usage(last))))
    }

    fn token(&mut self, account: &AccountId, kind: AccountType, item: &TokenItem) -> Result<(), Fault> {
        let id = field(TokenId::parse(&item.id), "id")?;
        let description = Description::parse(&item.description, self.normalize).ok();
        let emails = item.developer_emails.iter().map(|email| Email::parse(email)).collect::<Option<Vec<_>>>();
        let token = Token {
            id: id.clone(),
            account: account.clone(),
            settings: TokenSettings {
                name: field(self.name(&item.name), "name")?,
                description: field(description, "description")?,
                version: field(ApiVersion::of(kind, item.api_version), "apiVersion")?,
                contact: field(UserId::parse(&item.primary_contact), "primaryContact")?,
                emails: field(emails.filter(|emails| emails.len() <= MOST_EMAILS), "developerEmails")?,
                scopes: self.scopes(kind, &item.scopes)?,
            },
            sid: field(AccountSid::parse(&item.account_sid).ok(), "accountSid")?,
            auth: self.auth(&item.id, 0)?,
            enabled: item.enabled,
            created: Timestamp(item.created),
            changed: Timestamp(item.changed),
            deleted: item.deleted.map(Timestamp),
        };
        self.take(Record::Token(Box::new(token)))?;
        self.used(&id, account, item.last_used)
    }

    fn legacy(&mut self, account: &AccountId, kind: AccountType, item: &LegacyItem) -> Result<(), Fault> {
        let legacy = Legacy {
            account: account.clone(),
            sid: field(AccountSid::parse(&item.account_sid).ok(), "accountSid")?,
            read_write: self.auth(account.as_str(), 0)?,
            read_only: self.auth(account.as_str(), 1)?,
            version: field(ApiVersion::of(kind, item.api_version), "apiVersion")?,
            enabled: Timestamp(item.enabled),
        };
        let token = legacy.token();
        self.take(Record::Legacy(Box::new(legacy)))?;
        self.used(&token, account, item.last_used)
    }

    fn draft(&mut self, account: &AccountId, kind: AccountType, item: &DraftItem) -> Result<(), Fault> {
        let contact = item.primary_contact.as_deref().map(UserId::parse);
        let draft = Draft {
            id: field(DraftId::parse(&item.id), "id")?,
            account: account.clone(),
            name: item.name.clone(),
            description: item.description.clone(),
            version: field(ApiVersion::of(kind, item.api_version), "apiVersion")?,
            contact: match contact {
                Some(contact) => Some(field(contact, "primaryContact")?),
                None => None,
            },
            emails: item.developer_emails.clone(),
            scopes: self.scopes(kind, &item.scopes)?,
            created: Timestamp(item.created),
            edits: None,
        };
        let draft = field(Some(draft).filter(Draft::can_be_kept), "name")?;
        self.take(Record::Draft(Box::new(draft)))
    }

    fn entry(&mut self, account: &AccountId, item: &EntryItem) -> Result<(), Fault> {
        let is_short = item.who.chars().count() <= Name::MOST && item.name.chars().count() <= Name::MOST;
        let is_id = |id: &String| TokenId::parse(id).is_some();
        let entry = Entry {
            // Numbers go up by one, and JSON has none above.
            number: field(Some(item.number).filter(|number| *number < 1 << 53), "number")?,
            at: Timestamp(item.at),
            account: account.clone(),
            who: field(Some(item.who.clone()).filter(|_| is_short), "who")?,
            act: field(Act::parse(&item.act), "act")?,
            undone: item.undone,
            imported: false,
            ids: field(
                Some(item.ids.clone()).filter(|ids| ids.len() <= Entry::MOST_IDS && ids.iter().all(is_id)),
                "ids",
            )?,
            count: item.count,
            name: item.name.clone(),
            numbers: item.numbers,
        };
        self.take(Record::Log(Box::new(entry)))
    }

    fn retired(&mut self, account: &AccountId, item: &RetiredItem) -> Result<(), Fault> {
        let name = item.name.as_deref().map(|name| self.name(name));
        let retired = Retired {
            id: field(RetiredId::parse(&item.id), "id")?,
            account: account.clone(),
            token: field(TokenId::parse(&item.token), "token")?,
            sid: field(AccountSid::parse(&item.account_sid).ok(), "accountSid")?,
            name: match name {
                Some(name) => Some(field(name, "name")?),
                None => None,
            },
            salt: field(text::bytes(&item.salt).and_then(|bytes| bytes.try_into().ok()), "salt")?,
            hash: field(text::bytes(&item.hash).and_then(|bytes| bytes.try_into().ok()), "hash")?,
            at: Timestamp(item.at),
            cause: field(Cause::parse(&item.cause), "cause")?,
        };
        self.take(Record::Retired(Box::new(retired)))
    }
}

//! The demo: accounts that look as if somebody had worked in them for a while.
//!
//! Its file holds rows of texts (an array of arrays in JSON), read from top to bottom. Users and tokens belong to the account
//! above them, a use and an act to the token above them. Ages are in minutes before the moment of loading.
//!
//! | row | texts |
//! | --- | --- |
//! | account | name, type, number |
//! | user | name, e-mail, role |
//! | token | name, description, version, contact (its place among the users), e-mails, scopes, `on` or `off`, age, age of the last change |
//! | used | age of the last call |
//! | done | act, age, who, two numbers |
//! | legacy | version, age |
//!
//! Scopes are numbers of operations, names of presets, and `all`, with spaces between.

use super::log::{Act, Entry};
use super::{Edit, Kind, Ports, Record, Refusal, Usage, Workspace};
use crate::account::{Account, AccountNumber, AccountType, Role, User};
use crate::catalogue::{ApiVersion, OperationId, ScopeSet};
use crate::credential::{AccountSid, AuthToken};
use crate::id::{AccountId, TokenId, UserId};
use crate::order;
use crate::ports::Timestamp;
use crate::token::{Description, Email, Legacy, Name, Preset, Token, TokenSettings};

/// The edits that bring the demo; none if it is there.
///
/// # Errors
/// `Demo` for a text that is no such file, `Entropy`.
pub(super) fn load(workspace: &Workspace, text: &str, ports: &Ports<'_>) -> Result<Vec<Edit>, Refusal> {
    if workspace.accounts().iter().any(|account| account.demo) {
        return Ok(Vec::new());
    }
    let rows: Vec<Vec<String>> = serde_json::from_str(text).map_err(|_| Refusal::Demo)?;
    let mut loading = Loading {
        workspace,
        ports,
        account: None,
        users: Vec::new(),
        token: None,
        records: Vec::new(),
        log: Vec::new(),
    };
    for row in &rows {
        let fields: Vec<&str> = row.iter().map(String::as_str).collect();
        loading.take(&fields)?;
    }
    loading.finish()
}

struct Loading<'a> {
    workspace: &'a Workspace,
    ports: &'a Ports<'a>,
    /// The account that the rows are part of now.
    account: Option<Account>,
    users: Vec<User>,
    token: Option<Token>,
    records: Vec<Record>,
    log: Vec<Entry>,
}

impl Loading<'_> {
    fn take(&mut self, row: &[&str]) -> Result<(), Refusal> {
        match row {
            ["account", name, kind, number] => self.begin(name, kind, number),
            ["user", name, email, role] => self.user(name, email, role),
            ["token", fields @ ..] => self.token(fields),
            ["used", age] => {
                let (token, last) = (self.token.as_ref().ok_or(Refusal::Demo)?, self.ago(age)?);
                let usage = Usage { token: token.id.clone(), account: token.account.clone(), last };
                self.records.push(Record::Usage(usage));
                Ok(())
            }
            ["done", act, age, who, first, second] => self.act(act, age, who, (first, second)),
            ["legacy", version, age] => self.legacy(version, age),
            _ => Err(Refusal::Demo),
        }
    }

    fn ago(&self, minutes: &str) -> Result<Timestamp, Refusal> {
        let minutes: u64 = number(minutes)?;
        Ok(Timestamp(self.ports.now.0.saturating_sub(minutes.saturating_mul(60_000))))
    }

    fn name(&self, text: &str) -> Result<Name, Refusal> {
        Name::parse(text, self.ports.normalize).map_err(|_| Refusal::Demo)
    }

    /// What came before is whole.
    fn end(&mut self) {
        self.records.extend(self.account.take().map(Record::Account));
        self.records.extend(self.users.drain(..).map(Record::User));
        self.end_token();
    }

    fn end_token(&mut self) {
        self.records.extend(self.token.take().map(|token| Record::Token(Box::new(token))));
    }

    fn begin(&mut self, name: &str, kind: &str, digits: &str) -> Result<(), Refusal> {
        self.end();
        let published = AccountNumber::parse(digits).ok_or(Refusal::Demo)?;
        let is_taken = |number| self.workspace.has_number(number);
        let drawn = if is_taken(published) { super::draw_number(&is_taken, self.ports.entropy)? } else { published };
        // The sandbox's data follows from the record id, and is to be the same wherever the demo is loaded.
        let fixed = AccountId::parse(&["demo", digits].concat()).filter(|id| self.workspace.account(id).is_none());
        let id = fixed.map_or_else(|| AccountId::mint(self.ports.entropy), Ok)?;
        self.account = Some(Account {
            number: drawn,
            kind: AccountType::parse(kind).ok_or(Refusal::Demo)?,
            name: self.name(name)?,
            api: true,
            // Until there is a user.
            acting: UserId::parse(id.as_str()).ok_or(Refusal::Demo)?,
            created: self.ports.now,
            demo: true,
            id,
        });
        Ok(())
    }

    fn user(&mut self, name: &str, email: &str, role: &str) -> Result<(), Refusal> {
        let user = User {
            id: UserId::mint(self.ports.entropy)?,
            account: self.account.as_ref().ok_or(Refusal::Demo)?.id.clone(),
            name: self.name(name)?,
            email: Email::parse(email).ok_or(Refusal::Demo)?,
            role: Role::parse(role).ok_or(Refusal::Demo)?,
        };
        if let Some(account) = self.account.as_mut().filter(|_| self.users.is_empty()) {
            account.acting = user.id.clone();
        }
        self.users.push(user);
        Ok(())
    }

    fn token(&mut self, fields: &[&str]) -> Result<(), Refusal> {
        self.end_token();
        let [name, description, version, contact, emails, scopes, state, age, changed] = fields else {
            return Err(Refusal::Demo);
        };
        let account = self.account.as_ref().ok_or(Refusal::Demo)?;
        let contact = self.users.get(number::<usize>(contact)?).ok_or(Refusal::Demo)?;
        let version = ApiVersion::of(account.kind, number(version)?).ok_or(Refusal::Demo)?;
        let emails = emails.split_whitespace().map(Email::parse).collect::<Option<_>>().ok_or(Refusal::Demo)?;
        let settings = TokenSettings {
            name: self.name(name)?,
            description: Description::parse(description, self.ports.normalize).map_err(|_| Refusal::Demo)?,
            version,
            contact: contact.id.clone(),
            emails,
            scopes: selection(account.kind, version, scopes)?,
        };
        self.token = Some(Token {
            id: TokenId::mint(self.ports.entropy)?,
            account: account.id.clone(),
            settings,
            sid: AccountSid::mint(account.number, self.ports.entropy)?,
            auth: AuthToken::mint(self.ports.entropy)?,
            enabled: *state == "on",
            created: self.ago(age)?,
            changed: self.ago(changed)?,
            deleted: None,
        });
        Ok(())
    }

    fn act(&mut self, act: &str, age: &str, who: &str, numbers: (&str, &str)) -> Result<(), Refusal> {
        let token = self.token.as_ref().ok_or(Refusal::Demo)?;
        self.log.push(Entry {
            number: 0,
            at: self.ago(age)?,
            account: token.account.clone(),
            who: who.to_owned(),
            act: Act::parse(act).ok_or(Refusal::Demo)?,
            undone: false,
            imported: false,
            ids: vec![token.id.as_str().to_owned()],
            count: 1,
            name: token.settings.name.as_str().to_owned(),
            numbers: (number(numbers.0)?, number(numbers.1)?),
        });
        Ok(())
    }

    fn legacy(&mut self, version: &str, age: &str) -> Result<(), Refusal> {
        let account = self.account.as_ref().ok_or(Refusal::Demo)?;
        let legacy = Legacy {
            account: account.id.clone(),
            sid: AccountSid::mint(account.number, self.ports.entropy)?,
            read_write: AuthToken::mint(self.ports.entropy)?,
            read_only: AuthToken::mint(self.ports.entropy)?,
            version: ApiVersion::of(account.kind, number(version)?).ok_or(Refusal::Demo)?,
            enabled: self.ago(age)?,
        };
        self.records.push(Record::Legacy(Box::new(legacy)));
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<Edit>, Refusal> {
        self.end();
        // The log has room for so many acts. Those of the demo take what is free: none of one's own is lost for them.
        let acts = order::by(self.log, |one, other| one.at.cmp(&other.at));
        let last = self.workspace.of(Kind::Log).filter_map(Record::as_entry).map(|entry| entry.number).max();
        let first = last.map_or(0, |last| last.saturating_add(1));
        let log = (first..).zip(acts).map(|(number, entry)| Record::Log(Box::new(Entry { number, ..entry })));
        let free = log.take_while(|entry| self.workspace.record(&entry.key()).is_none());
        Ok(self.records.into_iter().chain(free).map(Edit::put).collect())
    }
}

fn number<T: std::str::FromStr>(text: &str) -> Result<T, Refusal> {
    text.parse().map_err(|_| Refusal::Demo)
}

fn selection(kind: AccountType, version: ApiVersion, words: &str) -> Result<ScopeSet, Refusal> {
    let mut set = ScopeSet::default();
    for word in words.split_whitespace() {
        set = set.union(match word {
            "all" => ScopeSet::all(kind),
            "read" => Preset::ReadOnly.scopes(kind, version),
            "reporting" => Preset::Reporting.scopes(kind, version),
            "conversions" => Preset::Conversions.scopes(kind, version),
            "catalogs" => Preset::CatalogSync.scopes(kind, version),
            number => [OperationId::new(self::number(number)?)].into_iter().collect(),
        });
    }
    if set.within(kind) { Ok(set) } else { Err(Refusal::Demo) }
}

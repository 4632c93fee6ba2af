use super::Sealing;
use super::file::{
    AccountItem, DraftItem, EntryItem, FORMAT, File, LegacyItem, PreferencesItem, RetiredItem, Sealed, Secrets,
    TokenItem, UserItem, VERSION,
};
use crate::account::{Account, AccountType, User};
use crate::catalogue::{ScopeSet, scope};
use crate::id::{TokenId, UserId};
use crate::ports::Timestamp;
use crate::text;
use crate::token::{Draft, Email, Legacy, Retired, Token};
use crate::workspace::{Entry, Language, Theme, Workspace};
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// What is to be exported. It has no `Debug`: it holds secrets until it is written without them, or with them sealed.
pub struct Export {
    file: File,
    secrets: Secrets,
}

impl Export {
    /// The whole workspace.
    #[must_use]
    pub fn whole(workspace: &Workspace, now: Timestamp) -> Self {
        let mut secrets = Secrets::default();
        let accounts = workspace.accounts().into_iter();
        let accounts = accounts.map(|account| whole_account(workspace, account, &mut secrets)).collect();
        let preferences = workspace.preferences();
        let preferences = PreferencesItem {
            language: preferences.language.map(|language| Language::as_str(language).to_owned()),
            theme: preferences.theme.map(|theme| Theme::as_str(theme).to_owned()),
        };
        Self { file: file(accounts, Some(preferences), now), secrets }
    }

    /// Some tokens, with the accounts that they belong to and those accounts' users.
    #[must_use]
    pub fn tokens(workspace: &Workspace, chosen: &[TokenId], now: Timestamp) -> Self {
        let mut secrets = Secrets::default();
        let chosen: BTreeSet<&TokenId> = chosen.iter().collect();
        let mut accounts = Vec::new();
        for account in workspace.accounts() {
            let tokens = workspace.tokens(&account.id).into_iter().filter(|token| chosen.contains(&token.id));
            let tokens: Vec<TokenItem> =
                tokens.map(|token| token_item(workspace, account.kind, token, &mut secrets)).collect();
            if !tokens.is_empty() {
                accounts.push(AccountItem { tokens, ..account_item(workspace, account) });
            }
        }
        Self { file: file(accounts, None, now), secrets }
    }

    /// How many tokens there are in it, the legacy ones not counted.
    #[must_use]
    pub fn count(&self) -> usize {
        self.file.accounts.iter().map(|account| account.tokens.len()).sum()
    }

    /// The text of the file, without secrets. `None` if there is no writing it, which nothing in it gives cause for.
    #[must_use]
    pub fn without_secrets(&self) -> Option<String> {
        serde_json::to_string_pretty(&self.file).ok()
    }

    /// The secrets, to be sealed: the Auth Tokens of the accounts in which the person may see them. They are wiped from memory when dropped.
    #[must_use]
    pub fn secrets(&self) -> Option<Zeroizing<String>> {
        // As much room as it takes: a text that outgrows its own leaves what it held there behind.
        let length = |(id, all): (&String, &Vec<String>)| id.len() + all.iter().map(|one| one.len() + 3).sum::<usize>();
        let room = self.secrets.0.iter().map(|item| length(item) + 6).sum::<usize>() + 2;
        let mut text = Zeroizing::new(Vec::with_capacity(room));
        serde_json::to_writer(&mut *text, &self.secrets).ok()?;
        String::from_utf8(std::mem::take(&mut *text)).ok().map(Zeroizing::new)
    }

    /// The text of the file, with the secrets as they were sealed.
    #[must_use]
    pub fn with_sealed(mut self, sealing: &Sealing) -> Option<String> {
        self.file.secrets = Some(Sealed {
            iterations: sealing.iterations,
            salt: text::of_bytes(&sealing.salt),
            nonce: text::of_bytes(&sealing.nonce),
            text: text::of_bytes(&sealing.text),
        });
        self.without_secrets()
    }
}

fn file(accounts: Vec<AccountItem>, preferences: Option<PreferencesItem>, now: Timestamp) -> File {
    File { format: FORMAT.to_owned(), version: VERSION, exported: now.0, accounts, preferences, secrets: None }
}

/// An account with its users, and nothing else yet.
fn account_item(workspace: &Workspace, account: &Account) -> AccountItem {
    AccountItem {
        id: account.id.as_str().to_owned(),
        number: account.number.get(),
        r#type: account.kind.as_str().to_owned(),
        name: account.name.as_str().to_owned(),
        api_access: account.api,
        acting_as: account.acting.as_str().to_owned(),
        created: account.created.0,
        demo: account.demo,
        users: workspace.users(&account.id).into_iter().map(user_item).collect(),
        tokens: Vec::new(),
        legacy: None,
        drafts: Vec::new(),
        activity: Vec::new(),
        retired: Vec::new(),
    }
}

fn whole_account(workspace: &Workspace, account: &Account, secrets: &mut Secrets) -> AccountItem {
    let (id, kind) = (&account.id, account.kind);
    let tokens = workspace.tokens(id).into_iter().chain(workspace.bin(id));
    let tokens = tokens.map(|token| token_item(workspace, kind, token, secrets)).collect();
    AccountItem {
        tokens,
        legacy: workspace.legacy(id).map(|legacy| legacy_item(workspace, legacy, secrets)),
        drafts: workspace.all_drafts(id).into_iter().map(|draft| draft_item(kind, draft)).collect(),
        activity: workspace.activity(id, None).into_iter().map(entry_item).collect(),
        retired: workspace.retired().filter(|retired| retired.account == *id).map(retired_item).collect(),
        ..account_item(workspace, account)
    }
}

fn user_item(user: &User) -> UserItem {
    UserItem {
        id: user.id.as_str().to_owned(),
        name: user.name.as_str().to_owned(),
        email: user.email.as_str().to_owned(),
        role: user.role.as_str().to_owned(),
    }
}

fn scope_texts(kind: AccountType, set: ScopeSet) -> Vec<String> {
    let text = |id| scope(kind, id).map(|scope| [scope.operation.method.as_str(), " ", &scope.path()].concat());
    set.iter().filter_map(text).collect()
}

fn token_item(workspace: &Workspace, kind: AccountType, token: &Token, secrets: &mut Secrets) -> TokenItem {
    let settings = &token.settings;
    if workspace.may_manage_tokens(&token.account) {
        secrets.0.insert(token.id.as_str().to_owned(), vec![token.auth.expose().to_owned()]);
    }
    TokenItem {
        id: token.id.as_str().to_owned(),
        name: settings.name.as_str().to_owned(),
        description: settings.description.as_str().to_owned(),
        api_version: settings.version.number(),
        primary_contact: settings.contact.as_str().to_owned(),
        developer_emails: settings.emails.iter().map(Email::as_str).map(str::to_owned).collect(),
        scopes: scope_texts(kind, settings.scopes),
        account_sid: token.sid.as_str().to_owned(),
        enabled: token.enabled,
        created: token.created.0,
        changed: token.changed.0,
        deleted: token.deleted.map(|deleted| deleted.0),
        last_used: workspace.last_used(&token.id).map(|last| last.0),
    }
}

fn legacy_item(workspace: &Workspace, legacy: &Legacy, secrets: &mut Secrets) -> LegacyItem {
    if workspace.may_manage_tokens(&legacy.account) {
        let pair = [&legacy.read_write, &legacy.read_only].map(|auth| auth.expose().to_owned());
        secrets.0.insert(legacy.account.as_str().to_owned(), pair.to_vec());
    }
    LegacyItem {
        account_sid: legacy.sid.as_str().to_owned(),
        api_version: legacy.version.number(),
        enabled: legacy.enabled.0,
        last_used: workspace.last_used(&legacy.token()).map(|last| last.0),
    }
}

fn draft_item(kind: AccountType, draft: &Draft) -> DraftItem {
    DraftItem {
        id: draft.id.as_str().to_owned(),
        name: draft.name.clone(),
        description: draft.description.clone(),
        api_version: draft.version.number(),
        primary_contact: draft.contact.as_ref().map(UserId::as_str).map(str::to_owned),
        developer_emails: draft.emails.clone(),
        scopes: scope_texts(kind, draft.scopes),
        created: draft.created.0,
    }
}

fn entry_item(entry: &Entry) -> EntryItem {
    EntryItem {
        number: entry.number,
        at: entry.at.0,
        who: entry.who.clone(),
        act: entry.act.as_str().to_owned(),
        undone: entry.undone,
        ids: entry.ids.clone(),
        count: entry.count,
        name: entry.name.clone(),
        numbers: entry.numbers,
    }
}

fn retired_item(retired: &Retired) -> RetiredItem {
    RetiredItem {
        id: retired.id.as_str().to_owned(),
        token: retired.token.as_str().to_owned(),
        account_sid: retired.sid.as_str().to_owned(),
        name: retired.name.as_ref().map(|name| name.as_str().to_owned()),
        salt: text::of_bytes(&retired.salt),
        hash: text::of_bytes(&retired.hash),
        at: retired.at.0,
        cause: retired.cause.as_str().to_owned(),
    }
}

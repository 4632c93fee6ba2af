//! The file that a workspace, or some of its tokens, is exported to: JSON, as `static/export.schema.json` describes it.
//!
//! Times are milliseconds since 1970. Scopes stand as method and path, so that a file can be read without a table of numbers.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use zeroize::Zeroize;

/// What tells such a file from others.
pub(super) const FORMAT: &str = "scopeyard-export";
/// The version that this build writes, and the latest that it reads.
pub(super) const VERSION: u32 = 1;

macro_rules! items {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field:meta])* $key:ident: $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Serialize, Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub(super) struct $name { $($(#[$field])* pub(super) $key: $type,)* }
    )*};
}

items! {
    /// The whole file.
    File {
        format: String,
        version: u32,
        exported: u64,
        accounts: Vec<AccountItem>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        preferences: Option<PreferencesItem>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        secrets: Option<Sealed>,
    }
    /// An account with all that is in it.
    AccountItem {
        id: String,
        number: u32,
        r#type: String,
        name: String,
        api_access: bool,
        acting_as: String,
        created: u64,
        #[serde(default)]
        demo: bool,
        users: Vec<UserItem>,
        tokens: Vec<TokenItem>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        legacy: Option<LegacyItem>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        drafts: Vec<DraftItem>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        activity: Vec<EntryItem>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        retired: Vec<RetiredItem>,
    }
    /// A user.
    UserItem {
        id: String,
        name: String,
        email: String,
        role: String,
    }
    /// A token.
    TokenItem {
        id: String,
        name: String,
        description: String,
        api_version: u8,
        primary_contact: String,
        developer_emails: Vec<String>,
        scopes: Vec<String>,
        account_sid: String,
        enabled: bool,
        created: u64,
        changed: u64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        deleted: Option<u64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        last_used: Option<u64>,
    }
    /// Legacy tokens.
    LegacyItem {
        account_sid: String,
        api_version: u8,
        enabled: u64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        last_used: Option<u64>,
    }
    /// A form that was left half-filled, as it was typed.
    DraftItem {
        id: String,
        name: String,
        description: String,
        api_version: u8,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        primary_contact: Option<String>,
        developer_emails: String,
        scopes: Vec<String>,
        created: u64,
    }
    /// An act.
    EntryItem {
        number: u64,
        at: u64,
        who: String,
        act: String,
        undone: bool,
        ids: Vec<String>,
        count: u32,
        name: String,
        numbers: (u32, u32),
    }
    /// What is kept of an Auth Token that ended.
    RetiredItem {
        id: String,
        token: String,
        account_sid: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        salt: String,
        hash: String,
        at: u64,
        cause: String,
    }
    /// How the app looks and speaks.
    PreferencesItem {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        language: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        theme: Option<String>,
    }
    /// The Auth Tokens, sealed: AES-256-GCM under a key from PBKDF2-HMAC-SHA256. Salt, nonce and text are base64.
    Sealed {
        iterations: u32,
        salt: String,
        nonce: String,
        text: String,
    }
}

/// The Auth Tokens by the id of their token; of legacy tokens by that of their account: first the one that reads and writes. They are
/// wiped from memory when dropped.
#[derive(Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Secrets(pub(super) BTreeMap<String, Vec<String>>);

impl Drop for Secrets {
    fn drop(&mut self) {
        self.0.values_mut().for_each(Zeroize::zeroize);
    }
}

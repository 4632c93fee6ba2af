//! The log of acts.

use super::Word;

words! {
    ACTIVITY_HINT: "What was done in this account, the latest first. The last 500 acts of all accounts are kept.", "此账户中的操作记录，最新的在前。所有账户共保留最近 500 条。";
    NO_ACTIVITY: "Nothing has been done yet", "还没有任何操作";
    NO_ACTIVITY_HINT: "What is changed will be listed here, with who did it and when. Never a secret.", "这里会记录谁在何时更改了什么，不包含机密。";
    ACT_UNDONE: "Undone: {0}", "已撤销：{0}";
    ACT_IMPORTED: "{0} (imported)", "{0}（导入）";
    ACT_SCOPES: " (+{0} −{1} scopes)", "（范围 +{0} −{1}）";
    ACT_API_ENABLED: "API access enabled", "启用了 API 访问";
    ACT_API_DISABLED: "API access disabled", "禁用了 API 访问";
    ACT_CREATED: "Created {1}", "创建了“{1}”";
    ACT_DUPLICATED: "Created {1} as a copy", "以副本方式创建了“{1}”";
    ACT_UPDATED: "Updated {1}", "更新了“{1}”";
    ACT_UPGRADED: "Upgraded {1} from version {2} to {3}", "将“{1}”从版本 {2} 升级到 {3}";
    ACT_RESET: "Reset {1}", "重置了“{1}”";
    ACT_DISABLED: "Disabled {1}|Disabled {0} tokens, {1} among them", "禁用了“{1}”|禁用了 {0} 个令牌，包括“{1}”";
    ACT_ENABLED: "Enabled {1}|Enabled {0} tokens, {1} among them", "启用了“{1}”|启用了 {0} 个令牌，包括“{1}”";
    ACT_DELETED: "Deleted {1}|Deleted {0} tokens, {1} among them", "删除了“{1}”|删除了 {0} 个令牌，包括“{1}”";
    ACT_RESTORED: "Restored {1}|Restored {0} tokens, {1} among them", "恢复了“{1}”|恢复了 {0} 个令牌，包括“{1}”";
    ACT_PURGED: "Deleted {1} permanently|Deleted {0} tokens permanently, {1} among them", "永久删除了“{1}”|永久删除了 {0} 个令牌，包括“{1}”";
    ACT_LEGACY_ENABLED: "Enabled the legacy tokens", "启用了旧版令牌";
    ACT_LEGACY_READ_WRITE: "Reset the legacy Auth Token (Read/Write)", "重置了旧版 Auth 令牌（读/写）";
    ACT_LEGACY_READ_ONLY: "Reset the legacy Auth Token (Read-Only)", "重置了旧版 Auth 令牌（只读）";
    ACT_LEGACY_UPGRADED: "Upgraded the legacy tokens from version {2} to {3}", "将旧版令牌从版本 {2} 升级到 {3}";
    ACT_USER_ADDED: "Added the user {1}", "添加了用户 {1}";
    ACT_USER_CHANGED: "Changed the user {1}", "更改了用户 {1}";
    ACT_USER_REMOVED: "Removed the user {1}", "移除了用户 {1}";
    ACT_ACCOUNT_ADDED: "Added the account {1}", "添加了账户 {1}";
    ACT_ACCOUNT_RENAMED: "Renamed the account to {1}", "将账户重命名为 {1}";
    ACT_ACCOUNT_REMOVED: "Removed the account {1}", "移除了账户 {1}";
}

//! Legacy tokens.

use super::Word;

words! {
    LEGACY_TOKENS: "Legacy Account Tokens", "旧版账户令牌";
    READ_WRITE_NAME: "Read/Write", "读/写";
    READ_ONLY_NAME: "Read-Only", "只读";
    DID_ENABLE_LEGACY: "The legacy tokens are enabled", "旧版令牌已启用";
    ENABLE_LEGACY: "Enable Legacy Tokens", "启用旧版令牌";
    LEGACY_REACH: "one reads and writes, one only reads", "一个可读写，一个只读";
    CREATED_BEFORE_APRIL: "Created before April 2025", "创建于 2025 年 4 月之前";
    BEFORE_APRIL: "before April 2025", "2025 年 4 月之前";
    LEGACY_GONE_HINT: "Legacy tokens have not been enabled for this account.", "此账户尚未启用旧版令牌。";
    LEGACY_ABOUT: "Tokens from before April 2025: one Account SID with two Auth Tokens. They have no scopes: one reaches every operation of the account, the other every one that only reads.",
        "2025 年 4 月之前的令牌：一个账户 SID 和两个 Auth 令牌。它们没有范围：一个可访问账户的所有操作，另一个可访问所有只读操作。";
    LEGACY_VERSION_HINT: "It can be raised, and is never lowered again.", "可以升级，但不能降低。";
    READ_WRITE: "Read/Write", "读/写";
    READ_ONLY_PLAIN: "Read-Only", "只读";
    AUTH_READ_WRITE: "Auth Token (Read/Write)", "Auth 令牌（读/写）";
    AUTH_READ_ONLY: "Auth Token (Read-Only)", "Auth 令牌（只读）";
    COPY_READ_WRITE: "Copy Auth Token (Read/Write)", "复制 Auth 令牌（读/写）";
    SHOW_READ_WRITE: "Show Auth Token (Read/Write)", "显示 Auth 令牌（读/写）";
    HIDE_READ_WRITE: "Hide Auth Token (Read/Write)", "隐藏 Auth 令牌（读/写）";
    COPY_READ_ONLY: "Copy Auth Token (Read-Only)", "复制 Auth 令牌（只读）";
    SHOW_READ_ONLY: "Show Auth Token (Read-Only)", "显示 Auth 令牌（只读）";
    HIDE_READ_ONLY: "Hide Auth Token (Read-Only)", "隐藏 Auth 令牌（只读）";
    READ_WRITE_HINT: "Reaches every operation of the account.", "可访问账户的所有操作。";
    READ_ONLY_HINT: "Reaches every GET and HEAD.", "可访问所有 GET 和 HEAD 操作。";
    RESET_READ_WRITE: "Reset (Read/Write)", "重置（读/写）";
    RESET_READ_ONLY: "Reset (Read-Only)", "重置（只读）";
    ASK_RESET_READ_WRITE: "Reset the Auth Token (Read/Write)?", "重置 Auth 令牌（读/写）？";
    ASK_RESET_READ_ONLY: "Reset the Auth Token (Read-Only)?", "重置 Auth 令牌（只读）？";
    ASK_RESET_HALF_TEXT: "A new Auth Token is made. Integrations that use the old one are refused at once, until they have the new one. The other Auth Token and the Account SID stay.",
        "将生成新的 Auth 令牌。使用旧令牌的集成立即被拒绝，直到更新为新令牌。另一个 Auth 令牌和账户 SID 保持不变。";
    DID_RESET_READ_WRITE: "There is a new Auth Token (Read/Write). Update the integrations that use it.", "已生成新的 Auth 令牌（读/写）。请更新使用它的集成。";
    DID_RESET_READ_ONLY: "There is a new Auth Token (Read-Only). Update the integrations that use it.", "已生成新的 Auth 令牌（只读）。请更新使用它的集成。";
    ASK_UPGRADE_LEGACY: "Upgrade the legacy tokens to version {0}?", "将旧版令牌升级到版本 {0}？";
    ASK_UPGRADE_LEGACY_TEXT: "Calls with them get answers in this version from now on. The version is never lowered again.", "从现在起，使用它们的调用将按此版本应答。版本不能再降低。";
    DID_UPGRADE_LEGACY: "The version of the legacy tokens was raised", "旧版令牌的版本已升级";
}

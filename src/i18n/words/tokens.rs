//! The list of tokens, what can be done to them, and the bin.

use super::Word;

words! {
    // The list.
    CREATE_ACCESS_TOKEN: "Create Access Token", "创建访问令牌";
    ENABLED: "Enabled", "已启用";
    DISABLED: "Disabled", "已禁用";
    VERSION_SHORT: "v{0}", "v{0}";
    VERSION_AVAILABLE: "{0} available", "可升级到 {0}";
    SCOPES_OF: "{0} of {1} scopes", "{0}/{1} 个范围";
    READ_ONLY_SMALL: "read only", "只读";
    WRITE_ONLY_SMALL: "write only", "只写";
    READS_AND_WRITES: "reads and writes", "读写";
    CALLS_NOTHING: "can call nothing", "不能调用任何操作";
    CREATED_WHEN: "Created {0}", "{0}创建";
    NEVER_USED: "Never used", "从未使用";
    NO_TOKENS: "No access tokens yet", "还没有访问令牌";
    NO_TOKENS_HINT: "A token is a pair of credentials that may call just the operations you choose. Create one to see its Account SID and Auth Token.",
        "令牌是一对凭据，只能调用您选择的操作。创建一个令牌即可查看其账户 SID 和 Auth 令牌。";
    UNFINISHED: "unfinished, begun {0}", "未完成，{0}开始";
    CONTINUE_DRAFT: "Continue", "继续";
    NOTHING_TO_CHANGE: "That is how it is already", "已经是这样了";
    ACT_ON: "{0}: {1}", "{0}：{1}";
    DISCARD_DRAFT: "Discard", "放弃";
    UNNAMED: "Unnamed", "未命名";

    // The list: filters, several at once, what stands below it.
    SEARCH_BY_NAME: "Search by Name", "按名称搜索";
    CREATED_ON: "Created On", "创建于";
    ANY_TIME: "Any time", "任何时间";
    LAST7: "Last 7 days", "最近 7 天";
    LAST30: "Last 30 days", "最近 30 天";
    EARLIER: "More than 30 days", "超过 30 天";
    STATE: "State", "状态";
    ALL: "All", "全部";
    SORT_BY: "Sort by", "排序";
    NEWEST: "Newest", "最新";
    BY_NAME: "Name", "名称";
    BY_LAST_USED: "Last used", "上次使用";
    BY_SCOPES: "Scope count", "范围数量";
    FILTERS: "Filters", "筛选";
    FILTERS_SET: "{0} set", "已设 {0} 项";
    TOKENS_OF: "{1} of {0} token|{1} of {0} tokens", "{1}/{0} 个令牌";
    NO_TOKEN_MATCHES: "No token matches", "没有匹配的令牌";
    NO_TOKEN_MATCHES_HINT: "Try part of a name, a whole Account SID or an e-mail address, or clear the filters.", "请尝试名称的一部分、完整的账户 SID 或电子邮件地址，或清除筛选条件。";
    SHOW_MORE: "Show {0} more of {1}", "再显示 {0} 个（剩余 {1} 个）";
    MORE_OF: "More: {0}", "更多：{0}";
    SELECT_TOKEN: "Select: {0}", "选择：{0}";
    SELECT_SHOWN: "Select all shown", "全选所示";
    SELECTED_COUNT: "{0} selected", "已选 {0} 个";
    SELECTED_TOKENS: "Selected tokens", "所选令牌";
    USED_WHEN: "Last used {0}", "上次使用：{0}";
    PLAIN: "{0}", "{0}";
    MORE_ABOUT_TOKENS: "More about access tokens", "有关访问令牌的更多内容";

    // What can be done to tokens.
    DUPLICATE: "Duplicate", "创建副本";
    RESET: "Reset", "重置";
    UPGRADE_VERSION: "Upgrade Version", "升级版本";
    DISABLE: "Disable", "禁用";
    ENABLE: "Enable", "启用";
    DELETE: "Delete", "删除";
    RESET_TOKEN: "Reset Token", "重置令牌";
    SUFFIX_COPY: "copy", "副本";
    SUFFIX_RESTORED: "restored", "已恢复";
    ASK_RESET: "Reset the Auth Token of {1}?|Reset {0} tokens?", "重置“{1}”的 Auth 令牌？";
    ASK_RESET_TEXT: "A new Auth Token is made, and everything granted to the old one ends at once: integrations that use it are refused until they have the new one. Account SID, scopes and settings stay.",
        "将生成新的 Auth 令牌，授予旧令牌的一切立即失效：使用旧令牌的集成在更新之前都会被拒绝。账户 SID、范围和设置保持不变。";
    DID_RESET: "{1} has a new Auth Token. Update the integrations that use it.|{0} tokens reset", "“{1}”已有新的 Auth 令牌。请更新使用它的集成。";
    FRESH_AUTH: "This is the new Auth Token. Add it to every integration that uses this token: the previous one is refused from now on.",
        "这是新的 Auth 令牌。请将其添加到使用此令牌的所有集成中：旧的 Auth 令牌从现在起会被拒绝。";
    ASK_DISABLE: "Disable {1}?|Disable {0} tokens?", "禁用“{1}”？|禁用 {0} 个令牌？";
    ASK_DISABLE_TEXT: "From now on every call with these credentials is refused, until they are enabled again. Nothing else changes.",
        "从现在起，使用这些凭据的所有调用都会被拒绝，直到重新启用。其他内容不变。";
    DID_DISABLE: "{1} is disabled|{0} tokens are disabled", "“{1}”已禁用|{0} 个令牌已禁用";
    DID_ENABLE: "{1} is enabled, with the same Auth Token as before. Reset it if others may know it.|{0} tokens are enabled, with the same Auth Tokens as before. Reset those that others may know.",
        "“{1}”已启用，Auth 令牌与之前相同。如果他人可能知道它，建议重置。|{0} 个令牌已启用，Auth 令牌与之前相同。如果他人可能知道它们，建议重置。";
    ASK_DELETE: "Delete {1}?|Delete {0} tokens?", "删除“{1}”？|删除 {0} 个令牌？";
    ASK_DELETE_TEXT: "Calls with these credentials are refused at once. What is deleted goes to the bin, and can be restored with the same credentials.",
        "使用这些凭据的调用立即被拒绝。删除的令牌会进入回收站，可以用相同的凭据恢复。";
    DID_DELETE: "{1} was deleted|{0} tokens were deleted", "“{1}”已删除|{0} 个令牌已删除";
    ASK_UPGRADE: "Upgrade the version of {0}", "升级“{0}”的版本";
    UPGRADE_FROM: "It has version {0} now. A version is never lowered again.", "当前版本为 {0}。版本升级后不能降低。";
    UPGRADE_ADDS: "Adds {0} operation.|Adds {0} operations.", "新增 {0} 个操作。";
    UPGRADE_NOTHING: "It adds no operations.", "不会新增操作。";
    UPGRADE_GRANTED: "{0} of them is among its scopes already.|{0} of them are among its scopes already.", "其中 {0} 个已在其范围内。";
    DID_UPGRADE: "{0} has version {1}", "“{0}”的版本已升级到 {1}";

    // The bin.
    BIN: "Bin", "回收站";
    BIN_EMPTY: "The bin is empty", "回收站为空";
    BIN_HINT: "Deleted tokens lie here, unable to authenticate, until they are restored or deleted permanently.", "已删除的令牌保存在这里，无法通过身份验证，直到被恢复或永久删除。";
    RESTORE: "Restore", "恢复";
    DELETE_PERMANENTLY: "Delete permanently", "永久删除";
    EMPTY_BIN: "Empty bin", "清空回收站";
    COLON: ": ", "：";
    DELETED_WHEN: "deleted {0}", "{0}删除";
    DID_RESTORE: "{1} was restored, with the same credentials|{0} tokens were restored, with the same credentials", "“{1}”已恢复，凭据不变|{0} 个令牌已恢复，凭据不变";
    ASK_PURGE: "Delete {1} permanently?|Delete {0} tokens permanently?", "永久删除“{1}”？|永久删除 {0} 个令牌？";
    ASK_PURGE_TEXT: "This can't be undone: the credentials are gone for good.", "此操作无法撤销：凭据将永久消失。";
    DID_PURGE: "{1} was deleted permanently|{0} tokens were deleted permanently", "“{1}”已永久删除|{0} 个令牌已永久删除";
    TO_BIN: "To the bin", "前往回收站";
    TOKEN_BINNED_HINT: "It was deleted and is in the bin now.", "它已被删除，位于回收站中。";

    // API access, off again.
    DISABLE_API: "Disable API Access", "禁用 API 访问";
    ASK_DISABLE_API: "Disable API access of {0}?", "禁用 {0} 的 API 访问？";
    ASK_DISABLE_API_TEXT: "While it is off, no token of this account authenticates, the legacy tokens included. The tokens stay as they are.",
        "停用期间，该账户的任何令牌（包括旧版令牌）都无法通过身份验证。令牌本身保持不变。";
    DID_DISABLE_API: "API access is disabled", "API 访问已禁用";
    API_IS_ON: "API access is on", "API 访问已启用";
}

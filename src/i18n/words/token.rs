//! A token's page: overview, credentials, update.

use super::Word;

words! {
    TOKEN_PARTS: "Parts of this token", "此令牌的各部分";
    FOREIGN_SEEN: "{0} was changed in another tab.", "“{0}”已在另一个标签页中更改。";
    FOREIGN_CHANGE: "{0} was changed in another tab. What you typed is kept; where both changed the same, yours counts.",
        "“{0}”已在另一个标签页中更改。您输入的内容会保留；若双方更改了同一处，以您的为准。";

    // A token's page.
    OVERVIEW: "Overview", "概览";
    ACTIVITY: "Activity", "活动";
    FACTS: "Facts", "详情";
    CREATED: "Created", "创建时间";
    CHANGED: "Changed", "更改时间";
    LAST_USED: "Last used", "上次使用";
    UPDATE: "Update", "更新";
    DISCARD_CHANGES: "Discard changes", "放弃更改";
    UNSAVED: "Unsaved changes", "有未保存的更改";
    NOTHING_UNSAVED: "No unsaved changes", "没有未保存的更改";
    ASK_UPDATE: "Update {0}?", "更新“{0}”？";
    DID_UPDATE: "{0} was updated", "“{0}”已更新";
    ONLY_SPACES: "Nothing of it changes but what stands around the texts.", "除文本前后的空白外，没有任何更改。";
    GAINS_LATER: "Granted, for a later version: {0} operation|Granted, for a later version: {0} operations", "已授予，待更高版本：{0} 个操作";
    GAINS: "Gains {0} operation|Gains {0} operations", "增加 {0} 个操作";
    LOSES: "Loses {0} operation|Loses {0} operations", "减少 {0} 个操作";
    OPENS: "{0} of its scopes begins to work with this version|{0} of its scopes begin to work with this version", "其范围中有 {0} 个操作从此版本起可用";
    COPY_BASIC: "Copy as HTTP Basic header", "复制为 HTTP Basic 标头";
    COPY_ENV: "Copy as .env", "复制为 .env";
    COPY_POSTMAN: "Copy as Postman environment", "复制为 Postman 环境";

    // Credentials.
    API_CREDENTIALS: "API Credentials", "API 凭据";
    ACCOUNT_SID: "Account SID", "账户 SID";
    ACCOUNT_SID_HINT: "Used as the user name.", "用作用户名。";
    AUTH_TOKEN: "Auth Token", "Auth 令牌";
    AUTH_TOKEN_HINT: "Used as the password. You can copy it here at any later time.", "用作密码。您以后可随时在此复制。";
    COPY_SID: "Copy Account SID", "复制账户 SID";
    COPY_AUTH: "Copy Auth Token", "复制 Auth 令牌";
    SHOW_AUTH: "Show Auth Token", "显示 Auth 令牌";
    HIDE_AUTH: "Hide Auth Token", "隐藏 Auth 令牌";
    HIDDEN: "hidden", "已隐藏";
    CREATED_BANNER: "{0} was created", "已创建“{0}”";
    TRY_CALL: "A call to try", "调用的写法";
    TRY_CALL_HINT: "As it looks against the real API: with your own credentials in place of the two variables, and never with the sandbox's.",
        "针对真实 API 的写法：用您自己的凭据替换两个变量，切勿使用沙盒凭据。";
    TRY_IN_REQUESTS: "Try it in Requests", "在“请求”中试用";
    COPY_CALL: "Copy call", "复制调用";
    TRY_NOTHING: "Without scopes this token can call nothing, so there is no call to show.", "此令牌没有范围，不能调用任何操作，因此没有可显示的调用。";
    TOKEN_GONE: "This token is gone", "此令牌已不存在";
    TOKEN_GONE_HINT: "It was deleted, or the address belongs to another browser.", "它已被删除，或该地址属于另一个浏览器。";
}

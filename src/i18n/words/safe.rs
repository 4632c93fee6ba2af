//! Keeping tokens safe.

use super::Word;

words! {
    KEEPING_SAFE_HINT: "What to mind with credentials that work.", "使用有效凭据时的注意事项。";
    PORTAL: "Integration portal of impact.com", "impact.com 集成门户";
    PORTAL_HINT: "Opens the provider's site; this app loads nothing from it.", "打开服务提供商的网站；本应用不会从中加载任何内容。";
    SAFE_WHO: "Who may see them", "谁可以查看";
    SAFE_WHO_TEXT: "Only Account Administrators and Implementation Specialists see tokens. Give the role to those who set integrations up, and take it back when they are done.",
        "只有账户管理员和实施专员可以查看令牌。只把角色授予搭建集成的人员，完成后及时收回。";
    SAFE_STORE: "Where to keep them", "如何保存";
    SAFE_STORE_TEXT: "Keep an Auth Token in a password manager or a secret store, and hand it to programs through their environment. Never put it into source code, a ticket, a chat or an address.",
        "将 Auth 令牌保存在密码管理器或密钥库中，并通过环境变量传给程序。切勿写入源代码、工单、聊天或网址。";
    SAFE_LEAST: "As little as possible", "最小权限";
    SAFE_LEAST_TEXT: "Make a token for each integration, and grant it only the operations that it calls. A token that only reads can't change anything when it gets into the wrong hands.",
        "为每个集成创建单独的令牌，只授予其调用的操作。只读令牌即使落入他人之手也无法更改任何内容。";
    SAFE_ROTATE: "Change them now and then", "定期更换";
    SAFE_ROTATE_TEXT: "Reset tokens at regular intervals, and whenever somebody leaves who knew them. Disable what is not used; delete what will not be.",
        "定期重置令牌；知道令牌的人离开时也要重置。禁用不再使用的令牌，删除以后也不会用的令牌。";
    SAFE_LEAK: "If one has leaked", "如果泄露";
    SAFE_LEAK_TEXT: "Reset the token at once: the old Auth Token is refused from the next call on. If you don't know yet who uses it, disable it first and ask afterwards.",
        "立即重置令牌：旧的 Auth 令牌从下一次调用起即被拒绝。如果尚不清楚谁在使用，请先禁用，再查明。";
    SAFE_CONTACTS: "Whom we reach", "联系人";
    SAFE_CONTACTS_TEXT: "Keep the primary contact and the developer e-mails up to date, so that news of a change reaches those who have to act on it.",
        "请保持主要联系人和开发人员电子邮件地址为最新，以便变更通知能送达需要处理的人。";
}

//! Settings: accounts, users, the page of the app itself.

use super::Word;

words! {
    // Settings.
    TECHNICAL: "Technical", "技术";
    API: "API", "API";
    PLATFORM_REST: "Platform REST Web Services", "平台 REST Web 服务";
    API_HINT: "Create access tokens and choose what each may call.", "创建访问令牌，并选择每个令牌可调用的操作。";
    THIS_APP: "This app", "本应用";
    GENERAL: "General", "常规";
    LANGUAGE_AND_APPEARANCE: "Language and appearance", "语言与外观";
    LANGUAGE_AND_APPEARANCE_HINT: "English or Simplified Chinese, light or dark.", "英文或简体中文，浅色或深色。";
    ABOUT_HINT: "What Scopeyard is, and what it is not.", "Scopeyard 是什么，不是什么。";

    // About.
    ABOUT_SCOPEYARD: "About Scopeyard", "关于 Scopeyard";
    ABOUT_WHAT: "Scopeyard is a console and sandbox for API access tokens. It runs wholly in this browser: what you create is stored here, and the page talks to no server.",
        "Scopeyard 是 API 访问令牌的控制台和沙盒。它完全在此浏览器中运行：您创建的内容都存储在这里，页面不会与任何服务器通信。";
    ABOUT_NOT: "It is an independent simulation of the token console of impact.com and is not affiliated with impact.com. Its credentials work nowhere else. Names of scopes are derived from the methods and paths of the published API.",
        "它是对 impact.com 令牌控制台的独立模拟，与 impact.com 无关联。其凭据在其他任何地方都无效。范围名称根据已公布 API 的方法和路径得出。";
    ABOUT_WHERE: "Everything is kept in this browser's local storage. Clearing the site's data deletes it.", "所有内容都保存在此浏览器的本地存储中。清除网站数据会将其删除。";
    ABOUT_ICONS: "Icons: Lucide (ISC licence).", "图标：Lucide（ISC 许可证）。";

    // Users and accounts.
    ADMINISTRATION: "Administration", "管理";
    USERS: "Users", "用户";
    USERS_HINT: "Who may do what in this account.", "此账户中谁可以做什么。";
    USERS_OF: "The users of {0} and their roles.", "{0} 的用户及其角色。";
    ADD_USER: "Add User", "添加用户";
    EDIT_USER: "Edit User", "编辑用户";
    REMOVE_USER: "Remove User", "移除用户";
    NAME: "Name", "名称";
    EMAIL: "E-mail", "电子邮件";
    ROLE: "Role", "角色";
    ROLE_HINT: "Account Administrators and Implementation Specialists see and change access tokens; only Account Administrators edit users and accounts.",
        "账户管理员和实施专员可以查看和更改访问令牌；只有账户管理员可以编辑用户和账户。";
    SAVE: "Save", "保存";
    SAVED: "Saved", "已保存";
    USER_GONE: "This user is gone", "此用户已不存在";
    USER_GONE_HINT: "They were removed, or the address belongs to another browser.", "该用户已被移除，或该地址属于另一个浏览器。";
    TO_USERS: "To the users", "前往用户";
    ASK_REMOVE_USER: "Remove {0}?", "移除 {0}？";
    ASK_REMOVE_USER_TEXT: "They can no longer be chosen as a contact, nor acted as.", "将无法再选择其作为联系人，也无法以其身份操作。";
    DID_REMOVE_USER: "{0} was removed", "{0} 已移除";
    NEW_CONTACT: "New primary contact", "新的主要联系人";
    NEW_CONTACT_HINT: "They are the primary contact of {0} token, which needs another one.|They are the primary contact of {0} tokens, which need another one.",
        "该用户是 {0} 个令牌的主要联系人，这些令牌需要另一位联系人。";
    ONLY_ADMINISTRATORS: "Only an Account Administrator edits users and accounts.", "只有账户管理员可以编辑用户和账户。";
    ACCOUNTS: "Accounts", "账户";
    ACCOUNTS_HINT: "Add, rename and remove accounts.", "添加、重命名和移除账户。";
    ADD_ACCOUNT: "Add Account", "添加账户";
    EDIT_ACCOUNT: "Edit Account", "编辑账户";
    REMOVE_ACCOUNT: "Remove Account", "移除账户";
    ACCOUNT_TYPE_NAME: "Account type", "账户类型";
    ACCOUNT_TYPE_HINT: "It decides which operations there are. It can't be changed later.", "它决定有哪些操作，之后不能更改。";
    ACCOUNT_NUMBER: "Account id", "账户编号";
    ACCOUNT_NUMBER_HINT: "4 to 8 digits, unique. Leave it empty to get one at random. It becomes part of each Account SID.",
        "4 到 8 位数字，不能重复；留空则自动生成。它会出现在账户 SID 中。";
    ASK_REMOVE_ACCOUNT: "Remove {0}?", "移除 {0}？";
    ASK_REMOVE_ACCOUNT_TEXT: "Its users, tokens and legacy tokens go with it, and their credentials stop working at once.", "其用户、令牌和旧版令牌会一并移除，凭据立即失效。";
    DID_REMOVE_ACCOUNT: "{0} was removed", "{0} 已移除";

    // The policy of the page.
    TALKS_TO_NOBODY: "It talks to nobody", "不与任何人通信";
    TALKS_TO_NOBODY_TEXT: "This page loads nothing from elsewhere and sends nothing anywhere. The browser sees to it, by this policy:",
        "此页面不从其他地方加载内容，也不向任何地方发送内容。浏览器按以下策略加以保证：";
    POLICY: "Policy in force", "生效的策略";
    TRY_TO_LEAVE: "Try to leave", "尝试向外通信";
    BLOCKED: "{0}: blocked by {1}", "{0}：已被 {1} 阻止";
    NOT_BLOCKED: "{0}: nothing blocked it", "{0}：未被阻止";
    ALL_BLOCKED: "Every way out is blocked.", "所有外联途径均已被阻止。";
    SOME_NOT_BLOCKED: "Something was not blocked: this copy of the app was served without its policy.", "有途径未被阻止：此应用副本在提供时缺少策略。";
}

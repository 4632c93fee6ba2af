use super::language;
use leptos::prelude::untrack;
use scopeyard_core::workspace::Language;

macro_rules! words {
    ($($name:ident: $english:literal, $chinese:literal;)*) => {
        /// Every word on the screen. Its name is what it says in English, or where it stands. Words with gaps hold
        /// `{0}`, `{1}` …; words for one and for several hold both, with a `|` between.
        #[allow(missing_docs)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word { $($name,)* }

        static ENGLISH: &[&str] = &[$($english,)*];
        static CHINESE: &[&str] = &[$($chinese,)*];
    };
}

impl Word {
    /// The word in a language.
    #[must_use]
    pub fn in_language(self, language: Language) -> &'static str {
        let words = match language {
            Language::English => ENGLISH,
            Language::Chinese => CHINESE,
        };
        words.get(self as usize).copied().unwrap_or_default()
    }

    /// The word in the language of the screen; what calls it runs again when that changes.
    #[must_use]
    pub fn get(self) -> &'static str {
        self.in_language(language())
    }

    /// The word, with `values` in its gaps.
    #[must_use]
    pub fn fill(self, values: &[&str]) -> String {
        fill(self.get(), values)
    }

    /// The word about a number of things, the number in its first gap.
    #[must_use]
    pub fn count(self, count: usize, values: &[&str]) -> String {
        let number = count.to_string();
        let values: Vec<&str> = [number.as_str()].into_iter().chain(values.iter().copied()).collect();
        fill(one_or_several(self.get(), count), &values)
    }

    /// The word now, for what happens once (a message, say).
    #[must_use]
    pub fn now(self) -> &'static str {
        untrack(|| self.get())
    }
}

/// Puts `values` into the gaps of `pattern`.
fn fill(pattern: &str, values: &[&str]) -> String {
    let mut text = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (number, behind) = after.split_once('}').unwrap_or(("", after));
        text.push_str(number.parse::<usize>().ok().and_then(|gap| values.get(gap)).copied().unwrap_or(""));
        rest = behind;
    }
    text.push_str(rest);
    text
}

/// The form of a word that fits a number. Chinese has one form for all.
fn one_or_several(word: &'static str, count: usize) -> &'static str {
    match word.split_once('|') {
        Some((one, _)) if count == 1 => one,
        Some((_, several)) => several,
        None => word,
    }
}

words! {
    // The shell.
    Skip: "Skip to content", "跳到内容";
    Account: "Account", "账户";
    AccountIs: "Account: {0} {1}", "账户：{0} {1}";
    UserProfile: "User profile", "用户资料";
    ActingAs: "Acting as", "操作身份";
    Menu: "Menu", "菜单";
    Settings: "Settings", "设置";
    Language: "Language", "语言";
    Appearance: "Appearance", "外观";
    Light: "Light", "浅色";
    Dark: "Dark", "深色";
    System: "Same as the system", "跟随系统";
    Breadcrumb: "You are here", "当前位置";
    Navigation: "Navigation", "导航";
    Footer: "An independent simulation, not affiliated with impact.com. All credentials are made up in this browser.",
        "独立的模拟工具，与 impact.com 无关联。所有凭据均由此浏览器虚构生成。";
    About: "About", "关于";

    // Accounts and roles.
    Brand: "Brand", "品牌";
    Partner: "Partner", "合作伙伴";
    Agency: "Agency", "代理机构";
    AccountAdministrator: "Account Administrator", "账户管理员";
    ImplementationSpecialist: "Implementation Specialist", "实施专员";
    Analyst: "Analyst", "分析师";
    Finance: "Finance", "财务";
    Custom: "Custom", "自定义";

    // Settings.
    Technical: "Technical", "技术";
    Api: "API", "API";
    PlatformRest: "Platform REST Web Services", "平台 REST Web 服务";
    ApiHint: "Create access tokens and choose what each may call.", "创建访问令牌，并选择每个令牌可调用的操作。";
    ThisApp: "This app", "本应用";
    General: "General", "常规";
    LanguageAndAppearance: "Language and appearance", "语言与外观";
    LanguageAndAppearanceHint: "English or Simplified Chinese, light or dark.", "英文或简体中文，浅色或深色。";
    AboutHint: "What Scopeyard is, and what it is not.", "Scopeyard 是什么，不是什么。";

    // About.
    AboutScopeyard: "About Scopeyard", "关于 Scopeyard";
    AboutWhat: "Scopeyard is a console and sandbox for API access tokens. It runs wholly in this browser: what you create is stored here, and the page talks to no server.",
        "Scopeyard 是 API 访问令牌的控制台和沙盒。它完全在此浏览器中运行：您创建的内容都存储在这里，页面不会与任何服务器通信。";
    AboutNot: "It is an independent simulation of the token console of impact.com and is not affiliated with impact.com. Its credentials work nowhere else. Names of scopes are derived from the methods and paths of the published API.",
        "它是对 impact.com 令牌控制台的独立模拟，与 impact.com 无关联。其凭据在其他任何地方都无效。范围名称根据已公布 API 的方法和路径得出。";
    AboutWhere: "Everything is kept in this browser's local storage. Clearing the site's data deletes it.",
        "所有内容都保存在此浏览器的本地存储中。清除网站数据会将其删除。";
    AboutIcons: "Icons: Lucide (ISC licence).", "图标：Lucide（ISC 许可证）。";

    // The list.
    Tokens: "API Access Tokens", "API 访问令牌";
    CreateAccessToken: "Create Access Token", "创建访问令牌";
    TokensCount: "{0} token|{0} tokens", "{0} 个令牌";
    Enabled: "Enabled", "已启用";
    Disabled: "Disabled", "已禁用";
    VersionShort: "v{0}", "v{0}";
    VersionAvailable: "{0} available", "可升级到 {0}";
    ScopesOf: "{0} of {1} scopes", "{0}/{1} 个范围";
    ReadOnlySmall: "read only", "只读";
    WriteOnlySmall: "write only", "只写";
    ReadsAndWrites: "reads and writes", "读写";
    CallsNothing: "can call nothing", "不能调用任何操作";
    CreatedWhen: "Created {0}", "{0}创建";
    JustNow: "just now", "刚刚";
    NeverUsed: "Never used", "从未使用";
    NoTokens: "No access tokens yet", "还没有访问令牌";
    NoTokensHint: "A token is a pair of credentials that may call just the operations you choose. Create one to see its Account SID and Auth Token.",
        "令牌是一对凭据，只能调用您选择的操作。创建一个令牌即可查看其账户 SID 和 Auth 令牌。";
    Unfinished: "unfinished, begun {0}", "未完成，{0}开始";
    ContinueDraft: "Continue", "继续";
    DiscardDraft: "Discard", "放弃";
    Unnamed: "Unnamed", "未命名";

    // API access.
    ApiOff: "API access is off", "API 访问未启用";
    ApiOffHint: "Enable it to create access tokens for {0}. While it is off, no token of this account authenticates.",
        "启用后即可为 {0} 创建访问令牌。未启用时，该账户的任何令牌都无法通过身份验证。";
    EnableApi: "Enable API Access", "启用 API 访问";
    NoRole: "Your role can't see access tokens", "您的角色无法查看访问令牌";
    NobodyHint: "Whom you act as in {0} could not be read. Choose somebody.", "无法读取您在 {0} 中的操作身份。请选择一位用户。";
    NoRoleHint: "{0} has the role {1} in {2}. Only an Account Administrator or an Implementation Specialist may enable API access and see or change tokens.",
        "{0} 在 {2} 中的角色是{1}。只有账户管理员或实施专员可以启用 API 访问以及查看或更改令牌。";
    WhoCan: "Who can:", "有权限的人：";
    ActAs: "Act as {0}", "以 {0} 的身份操作";

    // The wizard.
    Steps: "Steps", "步骤";
    StepSetup: "Setup", "设置";
    StepContact: "Contact Information", "联系信息";
    StepScopes: "API Scopes", "API 范围";
    StepCreate: "Create", "创建";
    Next: "Next", "下一步";
    Back: "Back", "上一步";
    Cancel: "Cancel", "取消";
    Create: "Create", "创建";
    EditPart: "Edit: {0}", "编辑：{0}";
    Edit: "Edit", "编辑";
    TokenName: "Token Name", "令牌名称";
    TokenNameHint: "Unique in this account, up to 100 characters.", "在此账户中唯一，最多 100 个字符。";
    Description: "Description", "描述";
    DescriptionHint: "Optional. What the token is for, for later reference.", "可选。说明令牌的用途，供日后参考。";
    ApiVersion: "API Version", "API 版本";
    ApiVersionHint: "The latest version is recommended.", "建议使用最新版本。";
    VersionRecommended: "{0} (latest, recommended)", "{0}（最新，推荐）";
    PrimaryContact: "Primary Contact", "主要联系人";
    PrimaryContactHint: "We contact them about development updates.", "我们会就开发更新与其联系。";
    ChooseContact: "Choose a user", "选择用户";
    DeveloperEmails: "Developer e-mails", "开发人员电子邮件地址";
    DeveloperEmailsHint: "Optional, up to 20. For developers who are not users of the account. Separate several with commas, spaces or new lines.",
        "可选，最多 20 个。适用于不是账户用户的开发人员。多个地址可用逗号、空格或换行分隔。";
    EmailsCount: "{0} of {1}", "{0}/{1}";
    ReviewNothing: "None", "无";
    ReviewNoScopes: "This token has no scopes: it can be created, but it can call nothing.", "此令牌没有任何范围：可以创建，但不能调用任何操作。";
    ReviewFaults: "Something is missing in an earlier step. Nothing has been created.", "前面的步骤有遗漏。尚未创建任何内容。";
    LooksLikeCredential: "This holds something that looks like a credential. Anyone who sees the token's page can read it here.",
        "这里包含看起来像凭据的内容。任何能看到该令牌页面的人都能读到它。";
    DraftGone: "This form is gone", "此表单已不存在";
    DraftGoneHint: "Its token was created, or the form was cancelled.", "令牌已创建，或表单已取消。";

    // The scope picker.
    ScopesCount: "{0} of {1} scopes: {2} read, {3} write", "{0}/{1} 个范围：{2} 个读取，{3} 个写入";
    SearchScopes: "Search scopes", "搜索范围";
    ShowWhich: "Show", "显示";
    ShowAll: "All", "全部";
    ShowRead: "Read", "读取";
    ShowWrite: "Write", "写入";
    ShowSelected: "Selected", "已选";
    Presets: "Presets", "预设";
    PresetRead: "Read only", "只读";
    PresetReporting: "Reporting", "报告";
    PresetConversions: "Conversion tracking", "转化跟踪";
    PresetCatalog: "Catalog sync", "目录同步";
    ClearAll: "Clear All", "全部清除";
    Undo: "Undo", "撤销";
    Cleared: "{0} scope cleared|{0} scopes cleared", "已清除 {0} 个范围";
    PresetApplied: "{1}: {0} scope selected|{1}: {0} scopes selected", "{1}：已选择 {0} 个范围";
    CountOf: "{0} of {1}", "{0}/{1}";
    SelectAllIn: "Select all: {0}", "全选：{0}";
    SelectAll: "Select all", "全选";
    SinceVersion: "from v{0}", "v{0} 起";
    SinceVersionHint: "The token's API version does not have this operation yet", "令牌的 API 版本尚无此操作";
    NothingSelected: "Nothing is selected yet", "尚未选择任何范围";
    NoScopeMatches: "No scope matches", "没有匹配的范围";
    NoScopeMatchesHint: "Try another word, part of a path, or a method.", "请尝试其他词语、路径的一部分或方法。";

    // Credentials.
    ApiCredentials: "API Credentials", "API 凭据";
    AccountSid: "Account SID", "账户 SID";
    AccountSidHint: "Used as the user name.", "用作用户名。";
    AuthToken: "Auth Token", "Auth 令牌";
    AuthTokenHint: "Used as the password. You can copy it here at any later time.", "用作密码。您以后可随时在此复制。";
    CopySid: "Copy Account SID", "复制账户 SID";
    CopyAuth: "Copy Auth Token", "复制 Auth 令牌";
    ShowAuth: "Show Auth Token", "显示 Auth 令牌";
    HideAuth: "Hide Auth Token", "隐藏 Auth 令牌";
    Hidden: "hidden", "已隐藏";
    Copied: "Copied", "已复制";
    CopyFailed: "The browser refused. Select the text and copy it by hand.", "浏览器拒绝了操作。请选中文本后手动复制。";
    NotReal: "These are sandbox credentials. They work nowhere but here.", "这些是沙盒凭据，在其他任何地方都无效。";
    CreatedBanner: "{0} was created", "已创建“{0}”";
    TryCall: "A call to try", "调用的写法";
    TryCallHint: "As it looks against the real API: with your own credentials in place of the two variables, and never with the sandbox's.",
        "针对真实 API 的写法：用您自己的凭据替换两个变量，切勿使用沙盒凭据。";
    CopyCall: "Copy call", "复制调用";
    TryNothing: "Without scopes this token can call nothing, so there is no call to show.", "此令牌没有范围，不能调用任何操作，因此没有可显示的调用。";
    TokenGone: "This token is gone", "此令牌已不存在";
    TokenGoneHint: "It was deleted, or the address belongs to another browser.", "它已被删除，或该地址属于另一个浏览器。";
    ToTokens: "To the access tokens", "前往访问令牌";

    // Pages that are not there.
    NotFound: "There is nothing at this address", "此地址没有内容";
    NotFoundHint: "The address may have been cut or mistyped.", "地址可能被截断或输入有误。";

    // Messages.
    Dismiss: "Dismiss", "关闭";
    DraftDropped: "Nothing was created.", "未创建任何内容。";
    Reload: "Reload", "重新加载";
    OtherTab: "Something was changed in another tab. Reload to see it; until then nothing can be created here.", "另一个标签页中有更改。重新加载后即可查看；在此之前，此处无法创建任何内容。";
    InMemory: "{0} What you do here is lost when you close the page.", "{0}关闭页面后，您在此所做的一切都会丢失。";
    DownloadEverything: "Download everything", "全部下载";
    DownloadFailed: "The browser refused the download.", "浏览器拒绝了下载。";
    ReadOnlyStore: "This browser holds data of a newer version of Scopeyard. It is shown read only; reload to get the newer version.",
        "此浏览器中有更新版本的 Scopeyard 数据。当前为只读显示；请重新加载以获取新版本。";
    Quarantined: "{0} stored record could not be read and was set aside. Everything else is here.|{0} stored records could not be read and were set aside. Everything else is here.",
        "有 {0} 条存储的记录无法读取，已单独存放。其余内容均完好。";
    Orphans: "{0} stored record belongs to an account that could not be read. It is kept as it is.|{0} stored records belong to an account that could not be read. They are kept as they are.",
        "有 {0} 条存储的记录属于无法读取的账户。它们已原样保留。";
    Unread: "{0} stored record could not be read, and there was no room to set it aside. It is kept as it is.|{0} stored records could not be read, and there was no room to set them aside. They are kept as they are.",
        "有 {0} 条存储的记录无法读取，且没有空间单独存放。它们已原样保留。";
    DownloadThem: "Download", "下载";
    DiscardThem: "Discard", "丢弃";

    // Errors. What happened; that nothing was lost; what to do.
    ListGap: ", ", "、";
    ErrorNameEmpty: "Enter a name.", "请输入名称。";
    ErrorTooLong: "{0} characters; at most {1} fit. Shorten it by {2}.", "共 {0} 个字符，最多 {1} 个。请减少 {2} 个。";
    ErrorControl: "Remove control characters and invisible direction marks.", "请删除控制字符和不可见的方向标记。";
    ErrorTaken: "Another token of this account has this name. Choose another one.", "此账户的另一个令牌已使用该名称。请换一个名称。";
    ErrorVersion: "Choose one of the versions.", "请选择一个版本。";
    ErrorContact: "Choose whom to contact.", "请选择联系人。";
    ErrorEmailsInvalid: "Not an e-mail address: {0}", "电子邮件地址无效：{0}";
    ErrorEmailsTwice: "Entered more than once: {0}", "重复输入：{0}";
    ErrorEmailsMany: "{0} addresses; at most {1} fit.", "共 {0} 个地址，最多 {1} 个。";
    AndMore: "{0} and {1} more", "{0} 等，另有 {1} 个";
    ErrorGone: "That is no longer there. Nothing was changed.", "该内容已不存在。未作任何更改。";
    ErrorRole: "Your role does not allow this. Nothing was changed.", "您的角色不允许此操作。未作任何更改。";
    ErrorApiOff: "API access of this account is off. Nothing was changed.", "此账户的 API 访问未启用。未作任何更改。";
    ErrorDraft: "Some fields need another look. Nothing was created.", "部分字段需要检查。尚未创建任何内容。";
    ErrorDraftLong: "Too long to be kept: it is still here, but a reload would lose it.", "内容过长，无法保存：它仍在这里，但重新加载会丢失。";
    ErrorLeftUnkept: "What you typed last in the form could not be kept.", "您最后在表单中输入的内容未能保存。";
    ErrorEntropy: "This browser gave no secure randomness, so no credentials were made. Nothing was changed. Try again, or use another browser.",
        "此浏览器未提供安全随机数，因此未生成凭据。未作任何更改。请重试或使用其他浏览器。";
    ErrorStale: "Something was changed in another tab. Nothing was saved here; reload and try again.", "另一个标签页中有更改。此处未保存任何内容；请重新加载后重试。";
    ErrorUnsettled: "The storage failed halfway. Reload the page: it puts things in order.", "存储操作中途失败。请重新加载页面，系统会自行恢复。";
    ErrorStoreReadOnly: "The data here is of a newer version. Nothing was changed; reload the page.", "此处的数据来自更新的版本。未作任何更改；请重新加载页面。";
    ErrorTooLarge: "That is too much to be stored at once. Nothing was changed.", "内容过多，无法一次存储。未作任何更改。";
    StorageUnavailable: "This browser has no storage for the page.", "此浏览器没有为页面提供存储。";
    StorageDenied: "This browser does not let the page store anything.", "此浏览器不允许页面存储任何内容。";
    StorageQuota: "The browser's storage is full.", "浏览器存储空间已满。";
    StorageOther: "The browser's storage failed.", "浏览器存储出错。";
    NotSaved: "{0} Nothing was changed.", "{0}未作任何更改。";
}

use scopeyard_core::workspace::Language;

macro_rules! words {
    ($($name:ident: $english:literal, $chinese:literal;)*) => {
        /// Every word on the screen. A field's name is what it says in English, or where it stands.
        #[allow(missing_docs)]
        pub struct Words { $(pub $name: &'static str,)* }

        static ENGLISH: Words = Words { $($name: $english,)* };
        static CHINESE: Words = Words { $($name: $chinese,)* };
    };
}

impl Words {
    /// The words of a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &ENGLISH,
            Language::Chinese => &CHINESE,
        }
    }
}

words! {
    // The shell.
    skip: "Skip to content", "跳到内容";
    account: "Account", "账户";
    account_is: "Account: {0} ({1})", "账户：{0}（{1}）";
    user_profile: "User profile", "用户资料";
    acting_as: "Acting as", "操作身份";
    menu: "Menu", "菜单";
    settings: "Settings", "设置";
    language: "Language", "语言";
    appearance: "Appearance", "外观";
    light: "Light", "浅色";
    dark: "Dark", "深色";
    system: "Same as the system", "跟随系统";
    breadcrumb: "You are here", "当前位置";
    navigation: "Navigation", "导航";
    footer: "An independent simulation, not affiliated with impact.com. All credentials are made up in this browser.",
        "独立的模拟工具，与 impact.com 无关联。所有凭据均由此浏览器虚构生成。";
    about: "About", "关于";

    // Accounts and roles.
    brand: "Brand", "品牌";
    partner: "Partner", "合作伙伴";
    agency: "Agency", "代理机构";
    account_administrator: "Account Administrator", "账户管理员";
    implementation_specialist: "Implementation Specialist", "实施专员";
    analyst: "Analyst", "分析师";
    finance: "Finance", "财务";
    custom: "Custom", "自定义";

    // Settings.
    technical: "Technical", "技术";
    api: "API", "API";
    platform_rest: "Platform REST Web Services", "平台 REST Web 服务";
    api_hint: "Create access tokens and choose what each may call.", "创建访问令牌，并选择每个令牌可调用的操作。";
    this_app: "This app", "本应用";
    general: "General", "常规";
    language_and_appearance: "Language and appearance", "语言与外观";
    language_and_appearance_hint: "English or Simplified Chinese, light or dark.", "英文或简体中文，浅色或深色。";
    about_hint: "What Scopeyard is, and what it is not.", "Scopeyard 是什么，不是什么。";

    // About.
    about_scopeyard: "About Scopeyard", "关于 Scopeyard";
    about_what: "Scopeyard is a console and sandbox for API access tokens. It runs wholly in this browser: what you create is stored here, and the page talks to no server.",
        "Scopeyard 是 API 访问令牌的控制台和沙盒。它完全在此浏览器中运行：您创建的内容都存储在这里，页面不会与任何服务器通信。";
    about_not: "It is an independent simulation of the token console of impact.com and is not affiliated with impact.com. Its credentials work nowhere else. Names of scopes are derived from the methods and paths of the published API.",
        "它是对 impact.com 令牌控制台的独立模拟，与 impact.com 无关联。其凭据在其他任何地方都无效。范围名称根据已公布 API 的方法和路径得出。";
    about_where: "Everything is kept in this browser's local storage. Clearing the site's data deletes it.",
        "所有内容都保存在此浏览器的本地存储中。清除网站数据会将其删除。";
    about_icons: "Icons: Lucide (ISC licence).", "图标：Lucide（ISC 许可证）。";

    // The list.
    tokens: "API Access Tokens", "API 访问令牌";
    create_access_token: "Create Access Token", "创建访问令牌";
    tokens_count: "{0} token|{0} tokens", "{0} 个令牌";
    enabled: "Enabled", "已启用";
    disabled: "Disabled", "已禁用";
    version_short: "v{0}", "v{0}";
    version_available: "{0} available", "可升级到 {0}";
    scopes_of: "{0} of {1} scopes", "{0}/{1} 个范围";
    read_only_small: "read only", "只读";
    reads_and_writes: "reads and writes", "读写";
    calls_nothing: "can call nothing", "不能调用任何操作";
    created_when: "Created {0}", "创建于{0}";
    never_used: "Never used", "从未使用";
    no_tokens: "No access tokens yet", "还没有访问令牌";
    no_tokens_hint: "A token is a pair of credentials that may call just the operations you choose. Create one to see its Account SID and Auth Token.",
        "令牌是一对凭据，只能调用您选择的操作。创建一个令牌即可查看其账户 SID 和 Auth 令牌。";
    unfinished: "unfinished, begun {0}", "未完成，{0}开始填写";
    continue_draft: "Continue", "继续";
    discard_draft: "Discard", "放弃";
    unnamed: "Unnamed", "未命名";

    // API access.
    api_off: "API access is off", "API 访问未启用";
    api_off_hint: "Enable it to create access tokens for {0}. While it is off, no token of this account authenticates.",
        "启用后即可为 {0} 创建访问令牌。未启用时，该账户的任何令牌都无法通过身份验证。";
    enable_api: "Enable API Access", "启用 API 访问";
    no_role: "Your role can't see access tokens", "您的角色无法查看访问令牌";
    no_role_hint: "{0} is {1} in {2}. Only an Account Administrator or an Implementation Specialist may enable API access and see or change tokens.",
        "{0} 在 {2} 中的角色是{1}。只有账户管理员或实施专员可以启用 API 访问以及查看或更改令牌。";
    who_can: "Who can:", "有权限的人：";
    act_as: "Act as {0}", "以 {0} 的身份操作";

    // The wizard.
    steps: "Steps", "步骤";
    step_setup: "Setup", "设置";
    step_contact: "Contact Information", "联系信息";
    step_scopes: "API Scopes", "API 范围";
    step_create: "Create", "创建";
    next: "Next", "下一步";
    back: "Back", "上一步";
    cancel: "Cancel", "取消";
    create: "Create", "创建";
    edit_part: "Edit: {0}", "编辑：{0}";
    edit: "Edit", "编辑";
    optional: "Optional", "可选";
    token_name: "Token Name", "令牌名称";
    token_name_hint: "Unique in this account, up to 100 characters.", "在此账户中唯一，最多 100 个字符。";
    description: "Description", "描述";
    description_hint: "Optional. What the token is for, for later reference.", "可选。说明令牌的用途，供日后参考。";
    api_version: "API Version", "API 版本";
    api_version_hint: "The latest version is recommended.", "建议使用最新版本。";
    version_recommended: "{0} (latest, recommended)", "{0}（最新，推荐）";
    primary_contact: "Primary Contact", "主要联系人";
    primary_contact_hint: "We contact them about development updates.", "我们会就开发更新与其联系。";
    choose_contact: "Choose a user", "选择用户";
    developer_emails: "Developer e-mails", "开发人员电子邮件地址";
    developer_emails_hint: "Optional, up to 20. For developers who are not users of the account. Separate several with commas, spaces or new lines.",
        "可选，最多 20 个。适用于不是账户用户的开发人员。多个地址可用逗号、空格或换行分隔。";
    emails_count: "{0} of {1}", "{0}/{1}";
    review_nothing: "None", "无";
    review_no_scopes: "This token has no scopes: it can be created, but it can call nothing.", "此令牌没有任何范围：可以创建，但不能调用任何操作。";
    review_faults: "Something is missing in an earlier step. Nothing has been created.", "前面的步骤有遗漏。尚未创建任何内容。";
    looks_like_credential: "This holds something that looks like a credential. Anyone who sees the token's page can read it here.",
        "这里包含看起来像凭据的内容。任何能看到该令牌页面的人都能读到它。";
    draft_gone: "This form is gone", "此表单已不存在";
    draft_gone_hint: "Its token was created, or the form was cancelled.", "令牌已创建，或表单已取消。";

    // The scope picker.
    scopes_count: "{0} of {1} scopes: {2} read, {3} write", "{0}/{1} 个范围：{2} 个读取，{3} 个写入";
    search_scopes: "Search scopes", "搜索范围";
    show_which: "Show", "显示";
    show_all: "All", "全部";
    show_read: "Read", "读取";
    show_write: "Write", "写入";
    show_selected: "Selected", "已选";
    presets: "Presets", "预设";
    preset_read: "Read only", "只读";
    preset_reporting: "Reporting", "报告";
    preset_conversions: "Conversion tracking", "转化跟踪";
    preset_catalog: "Catalog sync", "目录同步";
    clear_all: "Clear All", "全部清除";
    undo: "Undo", "撤销";
    cleared: "{0} scope cleared|{0} scopes cleared", "已清除 {0} 个范围";
    preset_applied: "{0}: {1} scope selected|{0}: {1} scopes selected", "{0}：已选择 {1} 个范围";
    count_of: "{0} of {1}", "{0}/{1}";
    select_all_in: "Select all: {0}", "全选：{0}";
    select_all: "Select all", "全选";
    since_version: "from v{0}", "v{0} 起";
    since_version_hint: "The token's API version does not have this operation yet", "令牌的 API 版本尚无此操作";
    no_scope_matches: "No scope matches", "没有匹配的范围";
    no_scope_matches_hint: "Try another word, part of a path, or a method.", "请尝试其他词语、路径的一部分或方法。";

    // Credentials.
    api_credentials: "API Credentials", "API 凭据";
    account_sid: "Account SID", "账户 SID";
    account_sid_hint: "Used as the user name.", "用作用户名。";
    auth_token: "Auth Token", "Auth 令牌";
    auth_token_hint: "Used as the password. You can copy it here at any later time.", "用作密码。您以后可随时在此复制。";
    copy_sid: "Copy Account SID", "复制账户 SID";
    copy_auth: "Copy Auth Token", "复制 Auth 令牌";
    show_auth: "Show Auth Token", "显示 Auth 令牌";
    hide_auth: "Hide Auth Token", "隐藏 Auth 令牌";
    hidden: "hidden", "已隐藏";
    copied: "Copied", "已复制";
    copy_failed: "The browser refused. Select the text and copy it by hand.", "浏览器拒绝了操作。请选中文本后手动复制。";
    not_real: "These are sandbox credentials. They work nowhere but here.", "这些是沙盒凭据，在其他任何地方都无效。";
    created_banner: "{0} was created", "已创建 {0}";
    try_call: "The shape of a call", "调用的写法";
    try_call_hint: "As it looks against the real API: with your own credentials in place of the two variables, and never with the sandbox's.",
        "针对真实 API 的写法：用您自己的凭据替换两个变量，切勿使用沙盒凭据。";
    copy_call: "Copy call", "复制调用";
    try_nothing: "Without scopes this token can call nothing, so there is no call to show.", "此令牌没有范围，不能调用任何操作，因此没有可显示的调用。";
    token_gone: "This token is gone", "此令牌已不存在";
    token_gone_hint: "It was deleted, or the address belongs to another browser.", "它已被删除，或该地址属于另一个浏览器。";
    to_tokens: "To the access tokens", "前往访问令牌";

    // Pages that are not there.
    not_found: "There is nothing at this address", "此地址没有内容";
    not_found_hint: "The address may have been cut or mistyped.", "地址可能被截断或输入有误。";

    // Messages.
    dismiss: "Dismiss", "关闭";
    draft_dropped: "Nothing was created.", "未创建任何内容。";
    try_again: "Try again", "重试";
    reload: "Reload", "重新加载";
    other_tab: "Something was changed in another tab. Reload to see it; until then nothing can be saved here.", "另一个标签页中有更改。重新加载后即可查看；在此之前，此处无法保存。";
    in_memory: "What you do here is lost when you close the page: {0}", "关闭页面后，您在此所做的一切都会丢失：{0}";
    download_everything: "Download everything", "全部下载";
    download_failed: "The browser refused the download.", "浏览器拒绝了下载。";
    read_only_store: "This browser holds data of a newer version of Scopeyard. It is shown read only; reload to get the newer version.",
        "此浏览器中有更新版本的 Scopeyard 数据。当前为只读显示；请重新加载以获取新版本。";
    quarantined: "{0} stored record could not be read and was set aside. Everything else is here.|{0} stored records could not be read and were set aside. Everything else is here.",
        "有 {0} 条存储的记录无法读取，已单独存放。其余内容均完好。";
    orphans: "{0} stored record belongs to an account that could not be read. It is kept as it is.|{0} stored records belong to an account that could not be read. They are kept as they are.",
        "有 {0} 条存储的记录属于无法读取的账户。它们已原样保留。";
    download_them: "Download", "下载";
    discard_them: "Discard", "丢弃";

    // Errors. What happened; that nothing was lost; what to do.
    error_name_empty: "Enter a name.", "请输入名称。";
    error_too_long: "{0} characters; at most {1} fit. Shorten it by {2}.", "共 {0} 个字符，最多 {1} 个。请减少 {2} 个。";
    error_control: "Remove control characters and invisible direction marks.", "请删除控制字符和不可见的方向标记。";
    error_taken: "Another token of this account has this name. Choose another one.", "此账户的另一个令牌已使用该名称。请换一个名称。";
    error_version: "Choose one of the versions.", "请选择一个版本。";
    error_contact: "Choose whom to contact.", "请选择联系人。";
    error_emails_invalid: "Not an e-mail address: {0}", "不是电子邮件地址：{0}";
    error_emails_twice: "Entered more than once: {0}", "重复输入：{0}";
    error_emails_many: "{0} addresses; at most {1} fit.", "共 {0} 个地址，最多 {1} 个。";
    and_more: "{0} and {1} more", "{0} 等，另有 {1} 个";
    error_gone: "That is no longer there. Nothing was changed.", "该内容已不存在。未作任何更改。";
    error_role: "Your role does not allow this. Nothing was changed.", "您的角色不允许此操作。未作任何更改。";
    error_api_off: "API access of this account is off. Nothing was changed.", "此账户的 API 访问未启用。未作任何更改。";
    error_draft: "Some fields need another look. Nothing was created.", "部分字段需要检查。尚未创建任何内容。";
    error_draft_long: "Too long to be kept: it is still here, but a reload would lose it.", "内容过长，无法保存：它仍在这里，但重新加载会丢失。";
    error_entropy: "This browser gave no secure randomness, so no credentials were made. Nothing was changed. Try again, or use another browser.",
        "此浏览器未提供安全随机数，因此未生成凭据。未作任何更改。请重试或使用其他浏览器。";
    error_stale: "Something was changed in another tab. Nothing was saved here; reload and try again.", "另一个标签页中有更改。此处未保存任何内容；请重新加载后重试。";
    error_unsettled: "The storage failed halfway. Reload the page: it puts things in order.", "存储操作中途失败。请重新加载页面，系统会自行恢复。";
    error_store_read_only: "The data here is of a newer version. Nothing was changed; reload the page.", "此处的数据来自更新的版本。未作任何更改；请重新加载页面。";
    error_too_large: "That is too much to be stored at once. Nothing was changed.", "内容过多，无法一次存储。未作任何更改。";
    storage_unavailable: "this browser has no storage for the page.", "此浏览器没有为页面提供存储。";
    storage_denied: "this browser does not let the page store anything.", "此浏览器不允许页面存储任何内容。";
    storage_quota: "The browser's storage is full.", "浏览器存储空间已满。";
    storage_other: "the browser's storage failed.", "浏览器存储出错。";
    not_saved: "{0} Nothing was changed.", "{0} 未作任何更改。";
}

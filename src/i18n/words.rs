use super::language;
use leptos::prelude::untrack;
use scopeyard_core::workspace::Language;
use std::sync::OnceLock;

macro_rules! words {
    (
        early { $($name:ident: $english:literal, $chinese:literal;)* }
        later { $($later:ident: $later_english:literal, $later_chinese:literal;)* }
    ) => {
        /// Every word on the screen. Its name is what it says in English, or where it stands. Words with gaps hold
        /// `{0}`, `{1}` …; words for one and for several hold both, with a `|` between.
        #[allow(missing_docs)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word { $($name,)* $($later,)* }

        static ENGLISH: &[&str] = &[$($english,)*];
        static CHINESE: &[&str] = &[$($chinese,)*];
        static LATER_ENGLISH: &[&str] = &[$($later_english,)*];
        static LATER_CHINESE: &[&str] = &[$($later_chinese,)*];
    };
}

/// The words of the other screens, once their code is there.
static LATER: OnceLock<[&[&str]; 2]> = OnceLock::new();

/// Brings the words of the other screens. Called by their code, which is the only one that holds them.
pub fn bring_later() {
    let _ = LATER.set([LATER_ENGLISH, LATER_CHINESE]);
}

impl Word {
    /// The word in a language.
    #[must_use]
    pub fn in_language(self, language: Language) -> &'static str {
        let (early, [english, chinese]) = (self as usize, LATER.get().copied().unwrap_or_default());
        let (words, later) = match language {
            Language::English => (ENGLISH, english),
            Language::Chinese => (CHINESE, chinese),
        };
        let word = words.get(early).or_else(|| later.get(early.checked_sub(words.len())?));
        word.copied().unwrap_or_default()
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
        let number = grouped(count);
        let values: Vec<&str> = [number.as_str()].into_iter().chain(values.iter().copied()).collect();
        fill(one_or_several(self.get(), count), &values)
    }

    /// The word now, for what happens once (a message, say).
    #[must_use]
    pub fn now(self) -> &'static str {
        untrack(|| self.get())
    }
}

/// A number as people read it: both languages set a comma after each three digits.
#[must_use]
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place != 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
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
    // What the first screen says, and what can be said before the other screens are there.
    early {
        Skip: "Skip to content", "跳到内容";
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
        Brand: "Brand", "品牌";
        Partner: "Partner", "合作伙伴";
        Agency: "Agency", "代理机构";
        AccountAdministrator: "Account Administrator", "账户管理员";
        ImplementationSpecialist: "Implementation Specialist", "实施专员";
        Analyst: "Analyst", "分析师";
        Finance: "Finance", "财务";
        Custom: "Custom", "自定义";
        Tokens: "API Access Tokens", "API 访问令牌";
        JustNow: "just now", "刚刚";
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
        Undone: "Undone", "已撤销";
        TokenParts: "Parts of this token", "此令牌的各部分";
        LeaveTitle: "Leave without saving?", "不保存就离开？";
        LeaveText: "What you have changed on this page is not saved.", "您在此页面所做的更改尚未保存。";
        Leave: "Leave", "离开";
        LegacyTokens: "Legacy Account Tokens", "旧版账户令牌";
        Demo: "Demo", "演示";
        SeeRefusal: "See a call refused", "查看一次被拒的调用";
        LoadDemo: "Load Demo", "加载演示";
        RemoveDemo: "Remove Demo", "移除演示";
        DidLoadDemo: "The demo is loaded. Settings → Data removes it again.", "演示已加载。可在“设置 → 数据”中移除。";
        AskRemoveDemo: "Remove the demo?", "移除演示？";
        AskRemoveDemoText: "Its three accounts go, with whatever was added to them. Your own accounts stay as they are.", "将移除其三个账户以及添加到其中的所有内容。您自己的账户保持不变。";
        DidRemoveDemo: "The demo is removed", "演示已移除";
        KeepingSafe: "Keeping tokens safe", "保护访问令牌安全";
        Cancel: "Cancel", "取消";
        Undo: "Undo", "撤销";
        Copied: "Copied", "已复制";
        CopyFailed: "The browser refused. Select the text and copy it by hand.", "浏览器拒绝了操作。请选中文本后手动复制。";
        NotReal: "These are sandbox credentials. They work nowhere but here.", "这些是沙盒凭据，在其他任何地方都无效。";
        ToTokens: "To the access tokens", "前往访问令牌";
        NotFound: "There is nothing at this address", "此地址没有内容";
        NotFoundHint: "The address may have been cut or mistyped.", "地址可能被截断或输入有误。";
        TryAgain: "Try again", "重试";
        ErrorNoAnswer: "Another tab of this app stores what is done, and it does not answer. What was to be done was withdrawn: close that tab, and try again.", "此应用的另一个标签页负责存储，但没有响应。此操作已撤回：请关闭该标签页后重试。";
        ErrorNotLoaded: "A part of the app could not be loaded. Nothing was changed; try again.", "应用的一部分无法加载。未作任何更改；请重试。";
        ErrorRoom: "This screen could not be loaded", "无法加载此页面";
        Dismiss: "Dismiss", "关闭";
        Reload: "Reload", "重新加载";
        UpdateWaits: "A new version of this app is there. It comes when all its pages are closed, or now.", "此应用有新版本。关闭所有页面后将自动启用，也可立即启用。";
        UpdateNow: "Update now", "立即更新";
        BackupDue: "Nothing was exported for more than a month. A browser may clear what it stores.", "已超过一个月未导出。浏览器可能会清除其存储的内容。";
        ToExport: "To the export", "前往导出";
        Later: "Later", "稍后";
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
        ListGap: ", ", "、";
        ErrorNameEmpty: "Enter a name.", "请输入名称。";
        ErrorTooLong: "{0} characters; at most {1} fit. Shorten it by {2}.", "共 {0} 个字符，最多 {1} 个。请减少 {2} 个。";
        ErrorControl: "Remove control characters and invisible direction marks.", "请删除控制字符和不可见的方向标记。";
        ErrorTaken: "Another token of this account has this name. Choose another one.", "此账户的另一个令牌已使用该名称。请换一个名称。";
        ErrorVersion: "Choose one of the versions.", "请选择一个版本。";
        ErrorEmailsInvalid: "Not an e-mail address: {0}", "电子邮件地址无效：{0}";
        ErrorEmailsTwice: "Entered more than once: {0}", "重复输入：{0}";
        ErrorEmailsMany: "{0} addresses; at most {1} fit.", "共 {0} 个地址，最多 {1} 个。";
        AndMore: "{0} and {1} more", "{0} 等，另有 {1} 个";
        ErrorGone: "That is no longer there. Nothing was changed.", "该内容已不存在。未作任何更改。";
        ErrorRole: "Your role does not allow this. Nothing was changed.", "您的角色不允许此操作。未作任何更改。";
        ErrorApiOff: "API access of this account is off. Nothing was changed.", "此账户的 API 访问未启用。未作任何更改。";
        ErrorDraft: "Some fields need another look. Nothing was created.", "部分字段需要检查。尚未创建任何内容。";
        ErrorDraftLong: "Too long to be kept: it is still here, but a reload would lose it.", "内容过长，无法保存：它仍在这里，但重新加载会丢失。";
        ErrorForm: "Some fields need another look. Nothing was changed.", "部分字段需要检查。未作任何更改。";
        ErrorLastAdministrator: "An account needs an Account Administrator, and this is its last one.", "账户必须有账户管理员，而这是最后一位。";
        ErrorContactNeeded: "They are the primary contact of tokens. Name another one. Nothing was changed.", "该用户是令牌的主要联系人。请指定另一位联系人。未作任何更改。";
        ErrorLastAccount: "This is the last account. Nothing was changed.", "这是最后一个账户。未作任何更改。";
        ErrorMeanwhile: "The token was changed in another tab meanwhile. This is what would change now.", "令牌同时在另一个标签页中被更改。以下是现在将发生的更改。";
        ForeignSeen: "{0} was changed in another tab.", "“{0}”已在另一个标签页中更改。";
        ForeignChange: "{0} was changed in another tab. What you typed is kept; where both changed the same, yours counts.", "“{0}”已在另一个标签页中更改。您输入的内容会保留；若双方更改了同一处，以您的为准。";
        ErrorChanged: "Something else has changed since, so this can't be undone. Nothing was changed.", "之后又有其他更改，因此无法撤销。未作任何更改。";
        ErrorDemoFile: "The demo could not be loaded. Nothing was changed.", "无法加载演示内容。未作任何更改。";
        ErrorEmail: "Enter one e-mail address, such as maya@acme.example.", "请输入一个电子邮件地址，例如 maya@acme.example。";
        ErrorEmailTaken: "Another user of this account has this address.", "此账户的另一位用户已使用该地址。";
        ErrorNumber: "Enter 4 to 8 digits, the first of them not 0.", "请输入 4 到 8 位数字，首位不能为 0。";
        ErrorNumberTaken: "Another account has this id.", "另一个账户已使用该编号。";
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
        NotSavedFull: "The browser's storage is full. Nothing was changed. Empty the bin or remove what is not needed, or download it all first: Settings, Data.", "浏览器存储空间已满。未作任何更改。请清空回收站或删除不需要的内容，也可先全部下载：设置 → 数据。";
        NotSaved: "{0} Nothing was changed.", "{0}未作任何更改。";
        Catalogue: "Catalogue", "目录";
        Requests: "Requests", "请求";
        ReadWriteName: "Read/Write", "读/写";
        ReadOnlyName: "Read-Only", "只读";
    }
    // What the code of the other screens brings along.
    later {
        // The shell.
        Account: "Account", "账户";

        // Accounts and roles.

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
        CreateAccessToken: "Create Access Token", "创建访问令牌";
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
        NeverUsed: "Never used", "从未使用";
        NoTokens: "No access tokens yet", "还没有访问令牌";
        NoTokensHint: "A token is a pair of credentials that may call just the operations you choose. Create one to see its Account SID and Auth Token.",
            "令牌是一对凭据，只能调用您选择的操作。创建一个令牌即可查看其账户 SID 和 Auth 令牌。";
        Unfinished: "unfinished, begun {0}", "未完成，{0}开始";
        ContinueDraft: "Continue", "继续";
        NothingToChange: "That is how it is already", "已经是这样了";
        ActOn: "{0}: {1}", "{0}：{1}";
        DiscardDraft: "Discard", "放弃";
        Unnamed: "Unnamed", "未命名";

        // API access.

        // The list: filters, several at once, what stands below it.
        SearchByName: "Search by Name", "按名称搜索";
        CreatedOn: "Created On", "创建于";
        AnyTime: "Any time", "任何时间";
        Last7: "Last 7 days", "最近 7 天";
        Last30: "Last 30 days", "最近 30 天";
        Earlier: "More than 30 days", "超过 30 天";
        State: "State", "状态";
        All: "All", "全部";
        SortBy: "Sort by", "排序";
        Newest: "Newest", "最新";
        ByName: "Name", "名称";
        ByLastUsed: "Last used", "上次使用";
        ByScopes: "Scope count", "范围数量";
        Filters: "Filters", "筛选";
        FiltersSet: "{0} set", "已设 {0} 项";
        TokensOf: "{1} of {0} token|{1} of {0} tokens", "{1}/{0} 个令牌";
        NoTokenMatches: "No token matches", "没有匹配的令牌";
        NoTokenMatchesHint: "Try part of a name, a whole Account SID or an e-mail address, or clear the filters.", "请尝试名称的一部分、完整的账户 SID 或电子邮件地址，或清除筛选条件。";
        ShowMore: "Show {0} more of {1}", "再显示 {0} 个（剩余 {1} 个）";
        MoreOf: "More: {0}", "更多：{0}";
        SelectToken: "Select: {0}", "选择：{0}";
        SelectShown: "Select all shown", "全选所示";
        SelectedCount: "{0} selected", "已选 {0} 个";
        SelectedTokens: "Selected tokens", "所选令牌";
        UsedWhen: "Last used {0}", "上次使用：{0}";
        Plain: "{0}", "{0}";
        MoreAboutTokens: "More about access tokens", "有关访问令牌的更多内容";

        // What can be done to tokens.
        Duplicate: "Duplicate", "创建副本";
        Reset: "Reset", "重置";
        UpgradeVersion: "Upgrade Version", "升级版本";
        Disable: "Disable", "禁用";
        Enable: "Enable", "启用";
        Delete: "Delete", "删除";
        ResetToken: "Reset Token", "重置令牌";
        SuffixCopy: "copy", "副本";
        SuffixRestored: "restored", "已恢复";
        AskReset: "Reset the Auth Token of {1}?|Reset {0} tokens?", "重置“{1}”的 Auth 令牌？";
        AskResetText: "A new Auth Token is made, and everything granted to the old one ends at once: integrations that use it are refused until they have the new one. Account SID, scopes and settings stay.",
            "将生成新的 Auth 令牌，授予旧令牌的一切立即失效：使用旧令牌的集成在更新之前都会被拒绝。账户 SID、范围和设置保持不变。";
        DidReset: "{1} has a new Auth Token. Update the integrations that use it.|{0} tokens reset", "“{1}”已有新的 Auth 令牌。请更新使用它的集成。";
        FreshAuth: "This is the new Auth Token. Add it to every integration that uses this token: the previous one is refused from now on.",
            "这是新的 Auth 令牌。请将其添加到使用此令牌的所有集成中：旧的 Auth 令牌从现在起会被拒绝。";
        AskDisable: "Disable {1}?|Disable {0} tokens?", "禁用“{1}”？|禁用 {0} 个令牌？";
        AskDisableText: "From now on every call with these credentials is refused, until they are enabled again. Nothing else changes.", "从现在起，使用这些凭据的所有调用都会被拒绝，直到重新启用。其他内容不变。";
        DidDisable: "{1} is disabled|{0} tokens are disabled", "“{1}”已禁用|{0} 个令牌已禁用";
        DidEnable: "{1} is enabled, with the same Auth Token as before. Reset it if others may know it.|{0} tokens are enabled, with the same Auth Tokens as before. Reset those that others may know.",
            "“{1}”已启用，Auth 令牌与之前相同。如果他人可能知道它，建议重置。|{0} 个令牌已启用，Auth 令牌与之前相同。如果他人可能知道它们，建议重置。";
        AskDelete: "Delete {1}?|Delete {0} tokens?", "删除“{1}”？|删除 {0} 个令牌？";
        AskDeleteText: "Calls with these credentials are refused at once. What is deleted goes to the bin, and can be restored with the same credentials.", "使用这些凭据的调用立即被拒绝。删除的令牌会进入回收站，可以用相同的凭据恢复。";
        DidDelete: "{1} was deleted|{0} tokens were deleted", "“{1}”已删除|{0} 个令牌已删除";
        AskUpgrade: "Upgrade the version of {0}", "升级“{0}”的版本";
        UpgradeFrom: "It has version {0} now. A version is never lowered again.", "当前版本为 {0}。版本升级后不能降低。";
        UpgradeAdds: "Adds {0} operation.|Adds {0} operations.", "新增 {0} 个操作。";
        UpgradeNothing: "It adds no operations.", "不会新增操作。";
        UpgradeGranted: "{0} of them is among its scopes already.|{0} of them are among its scopes already.", "其中 {0} 个已在其范围内。";
        DidUpgrade: "{0} has version {1}", "“{0}”的版本已升级到 {1}";

        // The bin.
        Bin: "Bin", "回收站";
        BinEmpty: "The bin is empty", "回收站为空";
        BinHint: "Deleted tokens lie here, unable to authenticate, until they are restored or deleted permanently.", "已删除的令牌保存在这里，无法通过身份验证，直到被恢复或永久删除。";
        Restore: "Restore", "恢复";
        DeletePermanently: "Delete permanently", "永久删除";
        EmptyBin: "Empty bin", "清空回收站";
        Colon: ": ", "：";
        DeletedWhen: "deleted {0}", "{0}删除";
        DidRestore: "{1} was restored, with the same credentials|{0} tokens were restored, with the same credentials", "“{1}”已恢复，凭据不变|{0} 个令牌已恢复，凭据不变";
        AskPurge: "Delete {1} permanently?|Delete {0} tokens permanently?", "永久删除“{1}”？|永久删除 {0} 个令牌？";
        AskPurgeText: "This can't be undone: the credentials are gone for good.", "此操作无法撤销：凭据将永久消失。";
        DidPurge: "{1} was deleted permanently|{0} tokens were deleted permanently", "“{1}”已永久删除|{0} 个令牌已永久删除";
        ToBin: "To the bin", "前往回收站";
        TokenBinnedHint: "It was deleted and is in the bin now.", "它已被删除，位于回收站中。";

        // A token's page.
        Overview: "Overview", "概览";
        Activity: "Activity", "活动";
        Facts: "Facts", "详情";
        Created: "Created", "创建时间";
        Changed: "Changed", "更改时间";
        LastUsed: "Last used", "上次使用";
        Update: "Update", "更新";
        DiscardChanges: "Discard changes", "放弃更改";
        Unsaved: "Unsaved changes", "有未保存的更改";
        NothingUnsaved: "No unsaved changes", "没有未保存的更改";
        AskUpdate: "Update {0}?", "更新“{0}”？";
        DidUpdate: "{0} was updated", "“{0}”已更新";
        OnlySpaces: "Nothing of it changes but what stands around the texts.", "除文本前后的空白外，没有任何更改。";
        GainsLater: "Granted, for a later version: {0} operation|Granted, for a later version: {0} operations", "已授予，待更高版本：{0} 个操作";
        Gains: "Gains {0} operation|Gains {0} operations", "增加 {0} 个操作";
        Loses: "Loses {0} operation|Loses {0} operations", "减少 {0} 个操作";
        Opens: "{0} of its scopes begins to work with this version|{0} of its scopes begin to work with this version", "其范围中有 {0} 个操作从此版本起可用";
        CopyBasic: "Copy as HTTP Basic header", "复制为 HTTP Basic 标头";
        CopyEnv: "Copy as .env", "复制为 .env";
        CopyPostman: "Copy as Postman environment", "复制为 Postman 环境";

        // Legacy tokens.
        DidEnableLegacy: "The legacy tokens are enabled", "旧版令牌已启用";
        OnlyTokenManagers: "It holds every Auth Token: only an Account Administrator or an Implementation Specialist can download it.", "其中包含所有 Auth 令牌：只有账户管理员或实施专员可以下载。";
        EnableLegacy: "Enable Legacy Tokens", "启用旧版令牌";
        LegacyReach: "one reads and writes, one only reads", "一个可读写，一个只读";
        CreatedBeforeApril: "Created before April 2025", "创建于 2025 年 4 月之前";
        BeforeApril: "before April 2025", "2025 年 4 月之前";
        LegacyGoneHint: "Legacy tokens have not been enabled for this account.", "此账户尚未启用旧版令牌。";
        LegacyAbout: "Tokens from before April 2025: one Account SID with two Auth Tokens. They have no scopes: one reaches every operation of the account, the other every one that only reads.",
            "2025 年 4 月之前的令牌：一个账户 SID 和两个 Auth 令牌。它们没有范围：一个可访问账户的所有操作，另一个可访问所有只读操作。";
        LegacyVersionHint: "It can be raised, and is never lowered again.", "可以升级，但不能降低。";
        ReadWrite: "Read/Write", "读/写";
        ReadOnlyPlain: "Read-Only", "只读";
        AuthReadWrite: "Auth Token (Read/Write)", "Auth 令牌（读/写）";
        AuthReadOnly: "Auth Token (Read-Only)", "Auth 令牌（只读）";
        CopyReadWrite: "Copy Auth Token (Read/Write)", "复制 Auth 令牌（读/写）";
        ShowReadWrite: "Show Auth Token (Read/Write)", "显示 Auth 令牌（读/写）";
        HideReadWrite: "Hide Auth Token (Read/Write)", "隐藏 Auth 令牌（读/写）";
        CopyReadOnly: "Copy Auth Token (Read-Only)", "复制 Auth 令牌（只读）";
        ShowReadOnly: "Show Auth Token (Read-Only)", "显示 Auth 令牌（只读）";
        HideReadOnly: "Hide Auth Token (Read-Only)", "隐藏 Auth 令牌（只读）";
        ReadWriteHint: "Reaches every operation of the account.", "可访问账户的所有操作。";
        ReadOnlyHint: "Reaches every GET and HEAD.", "可访问所有 GET 和 HEAD 操作。";
        ResetReadWrite: "Reset (Read/Write)", "重置（读/写）";
        ResetReadOnly: "Reset (Read-Only)", "重置（只读）";
        AskResetReadWrite: "Reset the Auth Token (Read/Write)?", "重置 Auth 令牌（读/写）？";
        AskResetReadOnly: "Reset the Auth Token (Read-Only)?", "重置 Auth 令牌（只读）？";
        AskResetHalfText: "A new Auth Token is made. Integrations that use the old one are refused at once, until they have the new one. The other Auth Token and the Account SID stay.",
            "将生成新的 Auth 令牌。使用旧令牌的集成立即被拒绝，直到更新为新令牌。另一个 Auth 令牌和账户 SID 保持不变。";
        DidResetReadWrite: "There is a new Auth Token (Read/Write). Update the integrations that use it.", "已生成新的 Auth 令牌（读/写）。请更新使用它的集成。";
        DidResetReadOnly: "There is a new Auth Token (Read-Only). Update the integrations that use it.", "已生成新的 Auth 令牌（只读）。请更新使用它的集成。";
        AskUpgradeLegacy: "Upgrade the legacy tokens to version {0}?", "将旧版令牌升级到版本 {0}？";
        AskUpgradeLegacyText: "Calls with them get answers in this version from now on. The version is never lowered again.", "从现在起，使用它们的调用将按此版本应答。版本不能再降低。";
        DidUpgradeLegacy: "The version of the legacy tokens was raised", "旧版令牌的版本已升级";

        // API access, off again.
        DisableApi: "Disable API Access", "禁用 API 访问";
        AskDisableApi: "Disable API access of {0}?", "禁用 {0} 的 API 访问？";
        AskDisableApiText: "While it is off, no token of this account authenticates, the legacy tokens included. The tokens stay as they are.", "停用期间，该账户的任何令牌（包括旧版令牌）都无法通过身份验证。令牌本身保持不变。";
        DidDisableApi: "API access is disabled", "API 访问已禁用";
        ApiIsOn: "API access is on", "API 访问已启用";

        // Users and accounts.
        Administration: "Administration", "管理";
        Users: "Users", "用户";
        UsersHint: "Who may do what in this account.", "此账户中谁可以做什么。";
        UsersOf: "The users of {0} and their roles.", "{0} 的用户及其角色。";
        AddUser: "Add User", "添加用户";
        EditUser: "Edit User", "编辑用户";
        RemoveUser: "Remove User", "移除用户";
        Name: "Name", "名称";
        Email: "E-mail", "电子邮件";
        Role: "Role", "角色";
        RoleHint: "Account Administrators and Implementation Specialists see and change access tokens; only Account Administrators edit users and accounts.",
            "账户管理员和实施专员可以查看和更改访问令牌；只有账户管理员可以编辑用户和账户。";
        Save: "Save", "保存";
        Saved: "Saved", "已保存";
        UserGone: "This user is gone", "此用户已不存在";
        UserGoneHint: "They were removed, or the address belongs to another browser.", "该用户已被移除，或该地址属于另一个浏览器。";
        ToUsers: "To the users", "前往用户";
        AskRemoveUser: "Remove {0}?", "移除 {0}？";
        AskRemoveUserText: "They can no longer be chosen as a contact, nor acted as.", "将无法再选择其作为联系人，也无法以其身份操作。";
        DidRemoveUser: "{0} was removed", "{0} 已移除";
        NewContact: "New primary contact", "新的主要联系人";
        NewContactHint: "They are the primary contact of {0} token, which needs another one.|They are the primary contact of {0} tokens, which need another one.",
            "该用户是 {0} 个令牌的主要联系人，这些令牌需要另一位联系人。";
        OnlyAdministrators: "Only an Account Administrator edits users and accounts.", "只有账户管理员可以编辑用户和账户。";
        Accounts: "Accounts", "账户";
        AccountsHint: "Add, rename and remove accounts.", "添加、重命名和移除账户。";
        AddAccount: "Add Account", "添加账户";
        EditAccount: "Edit Account", "编辑账户";
        RemoveAccount: "Remove Account", "移除账户";
        AccountTypeName: "Account type", "账户类型";
        AccountTypeHint: "It decides which operations there are. It can't be changed later.", "它决定有哪些操作，之后不能更改。";
        AccountNumber: "Account id", "账户编号";
        AccountNumberHint: "4 to 8 digits, unique. Leave it empty to get one at random. It becomes part of each Account SID.", "4 到 8 位数字，不能重复；留空则自动生成。它会出现在账户 SID 中。";
        AskRemoveAccount: "Remove {0}?", "移除 {0}？";
        AskRemoveAccountText: "Its users, tokens and legacy tokens go with it, and their credentials stop working at once.", "其用户、令牌和旧版令牌会一并移除，凭据立即失效。";
        DidRemoveAccount: "{0} was removed", "{0} 已移除";

        // Data and the demo.
        Data: "Data", "数据";
        DataHint: "Where it is kept; exporting and importing it; the demo.", "数据的存储位置，导出与导入，以及演示内容。";
        DownloadHint: "Every record, the Auth Tokens among them, and none of it sealed: keep the file as you would keep a password.", "所有记录（包括 Auth 令牌）均不加密：请像保管密码一样保管该文件。";
        DemoHint: "Three accounts with fifteen tokens in every state, to look around in. They are added beside your own, and removing them touches nothing of yours.",
            "三个账户和十五个处于各种状态的令牌，供您浏览。它们与您自己的账户并列，移除时不会影响您的内容。";

        // Activity.
        ActivityHint: "What was done in this account, the latest first. The last 500 acts of all accounts are kept.", "此账户中的操作记录，最新的在前。所有账户共保留最近 500 条。";
        NoActivity: "Nothing has been done yet", "还没有任何操作";
        NoActivityHint: "What is changed will be listed here, with who did it and when. Never a secret.", "这里会记录谁在何时更改了什么，不包含机密。";
        ActUndone: "Undone: {0}", "已撤销：{0}";
        ActScopes: " (+{0} −{1} scopes)", "（范围 +{0} −{1}）";
        ActApiEnabled: "API access enabled", "启用了 API 访问";
        ActApiDisabled: "API access disabled", "禁用了 API 访问";
        ActCreated: "Created {1}", "创建了“{1}”";
        ActDuplicated: "Created {1} as a copy", "以副本方式创建了“{1}”";
        ActUpdated: "Updated {1}", "更新了“{1}”";
        ActUpgraded: "Upgraded {1} from version {2} to {3}", "将“{1}”从版本 {2} 升级到 {3}";
        ActReset: "Reset {1}", "重置了“{1}”";
        ActDisabled: "Disabled {1}|Disabled {0} tokens, {1} among them", "禁用了“{1}”|禁用了 {0} 个令牌，包括“{1}”";
        ActEnabled: "Enabled {1}|Enabled {0} tokens, {1} among them", "启用了“{1}”|启用了 {0} 个令牌，包括“{1}”";
        ActDeleted: "Deleted {1}|Deleted {0} tokens, {1} among them", "删除了“{1}”|删除了 {0} 个令牌，包括“{1}”";
        ActRestored: "Restored {1}|Restored {0} tokens, {1} among them", "恢复了“{1}”|恢复了 {0} 个令牌，包括“{1}”";
        ActPurged: "Deleted {1} permanently|Deleted {0} tokens permanently, {1} among them", "永久删除了“{1}”|永久删除了 {0} 个令牌，包括“{1}”";
        ActLegacyEnabled: "Enabled the legacy tokens", "启用了旧版令牌";
        ActLegacyReadWrite: "Reset the legacy Auth Token (Read/Write)", "重置了旧版 Auth 令牌（读/写）";
        ActLegacyReadOnly: "Reset the legacy Auth Token (Read-Only)", "重置了旧版 Auth 令牌（只读）";
        ActLegacyUpgraded: "Upgraded the legacy tokens from version {2} to {3}", "将旧版令牌从版本 {2} 升级到 {3}";
        ActUserAdded: "Added the user {1}", "添加了用户 {1}";
        ActUserChanged: "Changed the user {1}", "更改了用户 {1}";
        ActUserRemoved: "Removed the user {1}", "移除了用户 {1}";
        ActAccountAdded: "Added the account {1}", "添加了账户 {1}";
        ActAccountRenamed: "Renamed the account to {1}", "将账户重命名为 {1}";
        ActAccountRemoved: "Removed the account {1}", "移除了账户 {1}";

        // Keeping tokens safe.
        KeepingSafeHint: "What to mind with credentials that work.", "使用有效凭据时的注意事项。";
        Portal: "Integration portal of impact.com", "impact.com 集成门户";
        PortalHint: "Opens the provider's site; this app loads nothing from it.", "打开服务提供商的网站；本应用不会从中加载任何内容。";
        SafeWho: "Who may see them", "谁可以查看";
        SafeWhoText: "Only Account Administrators and Implementation Specialists see tokens. Give the role to those who set integrations up, and take it back when they are done.",
            "只有账户管理员和实施专员可以查看令牌。只把角色授予搭建集成的人员，完成后及时收回。";
        SafeStore: "Where to keep them", "如何保存";
        SafeStoreText: "Keep an Auth Token in a password manager or a secret store, and hand it to programs through their environment. Never put it into source code, a ticket, a chat or an address.",
            "将 Auth 令牌保存在密码管理器或密钥库中，并通过环境变量传给程序。切勿写入源代码、工单、聊天或网址。";
        SafeLeast: "As little as possible", "最小权限";
        SafeLeastText: "Make a token for each integration, and grant it only the operations that it calls. A token that only reads can't change anything when it gets into the wrong hands.",
            "为每个集成创建单独的令牌，只授予其调用的操作。只读令牌即使落入他人之手也无法更改任何内容。";
        SafeRotate: "Change them now and then", "定期更换";
        SafeRotateText: "Reset tokens at regular intervals, and whenever somebody leaves who knew them. Disable what is not used; delete what will not be.",
            "定期重置令牌；知道令牌的人离开时也要重置。禁用不再使用的令牌，删除以后也不会用的令牌。";
        SafeLeak: "If one has leaked", "如果泄露";
        SafeLeakText: "Reset the token at once: the old Auth Token is refused from the next call on. If you don't know yet who uses it, disable it first and ask afterwards.",
            "立即重置令牌：旧的 Auth 令牌从下一次调用起即被拒绝。如果尚不清楚谁在使用，请先禁用，再查明。";
        SafeContacts: "Whom we reach", "联系人";
        SafeContactsText: "Keep the primary contact and the developer e-mails up to date, so that news of a change reaches those who have to act on it.",
            "请保持主要联系人和开发人员电子邮件地址为最新，以便变更通知能送达需要处理的人。";

        // The picker says what several scopes at once came to.
        ScopesOn: "{0} on", "已选 {0} 个";
        ScopesOff: "{0} off", "已取消 {0} 个";
        ScopesOnOff: "{0} on, {1} off", "已选 {0} 个，已取消 {1} 个";

        // The wizard.
        Steps: "Steps", "步骤";
        StepSetup: "Setup", "设置";
        StepContact: "Contact Information", "联系信息";
        StepScopes: "API Scopes", "API 范围";
        StepCreate: "Create", "创建";
        Next: "Next", "下一步";
        Back: "Back", "上一步";
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
        CreatedBanner: "{0} was created", "已创建“{0}”";
        TryCall: "A call to try", "调用的写法";
        TryCallHint: "As it looks against the real API: with your own credentials in place of the two variables, and never with the sandbox's.",
            "针对真实 API 的写法：用您自己的凭据替换两个变量，切勿使用沙盒凭据。";
        TryInRequests: "Try it in Requests", "在“请求”中试用";
        CopyCall: "Copy call", "复制调用";
        TryNothing: "Without scopes this token can call nothing, so there is no call to show.", "此令牌没有范围，不能调用任何操作，因此没有可显示的调用。";
        TokenGone: "This token is gone", "此令牌已不存在";
        TokenGoneHint: "It was deleted, or the address belongs to another browser.", "它已被删除，或该地址属于另一个浏览器。";

        // Pages that are not there.

        // Messages.
        DraftDropped: "Nothing was created.", "未创建任何内容。";

        // Errors. What happened; that nothing was lost; what to do.
        ErrorContact: "Choose whom to contact.", "请选择联系人。";
        ErrorLeftUnkept: "What you typed last in the form could not be kept.", "您最后在表单中输入的内容未能保存。";
        // Requests.
        Nothing: "", "";
        RequestsHint: "Call the sandbox as a client would, and see why it answers what it answers.", "像客户端一样调用沙盒，并查看其应答的原因。";
        Request: "Request", "请求";
        Token: "Token", "令牌";
        Method: "Method", "方法";
        Path: "Path", "路径";
        PathHint: "From the base path on, with its query.", "从基础路径开始，包含查询参数。";
        Headers: "Headers", "标头";
        HeadersHint: "One a line. Authorization comes from the token.", "每行一个。Authorization 由令牌生成。";
        Body: "Body", "正文";
        BodyHint: "A form (a=1&b=2) or JSON; the type follows unless a header names it.", "表单（a=1&b=2）或 JSON；若标头未指定类型，则自动判断。";
        Send: "Send", "发送";
        Operation: "Operation", "操作";
        Response: "Response", "响应";
        Decision: "Decision", "判定";
        NothingSent: "The answer will stand here, with the reason for it.", "应答及其原因将显示在这里。";
        NoBody: "No body.", "无正文。";
        BodyCut: "Only its beginning is shown.", "仅显示开头部分。";
        NotDecided: "A part of the app could not be loaded, so nothing was decided.", "应用的一部分无法加载，因此未作判定。";
        TypeCredentials: "Type credentials", "输入凭据";
        WithoutCredentials: "Without credentials", "不使用凭据";
        DisabledOf: "{0} (disabled)", "{0}（已禁用）";
        TypedHint: "Only for this page: what is typed here is stored nowhere.", "仅用于此页面：此处输入的内容不会被存储。";
        LiveCredential: "That is not one of the sandbox's credentials, and may be a live one. It is neither sent nor kept.", "这不是沙盒凭据，可能是真实凭据。它既不会被发送，也不会被保留。";
        CopyFetch: "Copy as fetch", "复制为 fetch";
        CopyPython: "Copy as Python", "复制为 Python";
        CopyCurl: "Copy as curl", "复制为 curl";
        CopyShapesHint: "fetch calls this sandbox. curl and Python are the shape of the real call: with variables, never with the sandbox's values.", "fetch 调用此沙盒。curl 和 Python 是真实调用的写法：使用变量，从不包含沙盒的值。";
        MendPath: "Put the token's own path", "使用令牌自己的路径";
        PastCalls: "Calls so far", "已有调用";
        NoCalls: "None yet. Calls from other pages of this browser appear here as well.", "尚无调用。此浏览器中其他页面的调用也会显示在这里。";
        NoCallsOf: "None since this page was opened. Calls are remembered as long as it is open.", "自打开此页面以来没有调用。调用记录仅在页面打开期间保留。";
        FromAPage: "from another page", "来自其他页面";
        FromHere: "from here", "来自此处";
        ClockAsHere: "The sandbox's clock is this device's. Counted calls, written data and jobs live in this page and go with it.", "沙盒时钟与此设备一致。调用计数、写入的数据和任务只存在于此页面，关闭后即消失。";
        ClockAhead: "The sandbox's clock is ahead: {0}", "沙盒时钟已调快：{0}";
        AnHourOn: "An hour on", "快进一小时";
        ADayOn: "A day on", "快进一天";
        ResetSandbox: "Begin anew", "重新开始";
        DidResetSandbox: "Counts, written data and the clock are reset", "计数、写入的数据和时钟已重置";

        LinkPassed: "Passed", "通过";
        LinkRefused: "Refused", "拒绝";
        LinkOpen: "Not asked", "未判定";
        OpenWhy: "It depends on what comes before.", "取决于前面的判定。";
        LinkCredentials: "Basic credentials", "Basic 凭据";
        LinkSid: "Account SID known", "账户 SID 已知";
        LinkAuthToken: "Auth Token current", "Auth 令牌有效";
        LinkApiAccess: "API access enabled", "API 访问已启用";
        LinkEnabled: "Token enabled", "令牌已启用";
        LinkBasePath: "Base path fits the account", "基础路径与账户相符";
        LinkPathSid: "SID in the path", "路径中的 SID";
        LinkVersion: "Version exists", "版本存在";
        LinkOperation: "Operation exists", "操作存在";
        LinkGrant: "Scope granted", "已授予范围";
        LinkRateLimit: "Rate limit", "速率限制";
        WhyCredentials: "The header decodes to user name and password.", "标头可解码为用户名和密码。";
        WhySid: "It is that of {0}.", "属于“{0}”。";
        WhyAuthToken: "It is the current one.", "是当前的令牌。";
        WhyEnabled: "{0} may authenticate.", "“{0}”可以进行身份验证。";
        WhyPathSid: "It is the caller's.", "是调用者的 SID。";
        WhyGrant: "It is among the scopes of {0}.", "在“{0}”的范围之内。";
        WhyNoLimit: "There is none for this operation.", "此操作没有限制。";
        WhyRoom: "{0} of {1} calls left until {2}.", "{2} 之前还剩 {0}/{1} 次调用。";
        NoCredentials: "No Basic credentials", "没有 Basic 凭据";
        BasicMissing: "There is no Authorization header.", "没有 Authorization 标头。";
        BasicSeveral: "There are several Authorization headers.", "有多个 Authorization 标头。";
        BasicScheme: "The Authorization header names another scheme than Basic.", "Authorization 标头使用的不是 Basic 方案。";
        BasicEncoding: "What follows Basic is not base64.", "Basic 之后的内容不是 base64。";
        BasicText: "What was encoded is not text.", "编码的内容不是文本。";
        BasicColon: "There is no colon between user name and password.", "用户名和密码之间没有冒号。";
        SidUnknown: "Account SID unknown", "未知的账户 SID";
        SidNowhere: "No token of this workspace has it.", "此工作区中没有令牌使用它。";
        SidMistyped: "It begins like one of the sandbox's, but a character was lost or changed.", "开头与沙盒的 SID 一致，但有字符丢失或改变。";
        SidSwapped: "It is an Auth Token. The two may be swapped.", "这是 Auth 令牌。两者可能填反了。";
        AuthSwapped: "It is an Account SID. The two may be swapped.", "这是账户 SID。两者可能填反了。";
        IsEmpty: "It is empty.", "为空。";
        IsPadded: "There is a space before or after it.", "前面或后面有空格。";
        NotTheGate: "Nothing stands in the way of this call. What is wrong is with what it asks for or sends: the answer's body tells.", "没有任何判定阻止此调用。问题在于它请求或发送的内容：请看应答正文。";
        OtherOperations: "all other operations", "其他所有操作";
        SidForeign: "It has not the form of the sandbox's SIDs: IRSANDBOX…, 34 characters.", "它不符合沙盒 SID 的格式：IRSANDBOX…，34 个字符。";
        SidBinned: "It is that of {0}, which lies in the bin: deleted tokens are unknown.", "它属于回收站中的“{0}”：已删除的令牌视为未知。";
        SidEnded: "It was that of {0}, until that was deleted for good: {1}.", "它曾属于“{0}”，该令牌已于 {1} 永久删除。";
        AuthWrong: "Auth Token not current", "Auth 令牌无效";
        AuthReset: "This was the Auth Token of {0} until {1}, when it was reset.", "这曾是“{0}”的 Auth 令牌，已于 {1} 重置。";
        AuthDeleted: "This was the Auth Token of {0} until {1}, when that was deleted.", "这曾是“{0}”的 Auth 令牌，该令牌已于 {1} 删除。";
        AuthOther: "It is the Auth Token of {0}, which has another Account SID.", "这是“{0}”的 Auth 令牌，其账户 SID 不同。";
        AuthMistyped: "Its checksum is wrong: a character was lost or changed.", "校验和不正确：有字符丢失或改变。";
        AuthForeign: "It has not the form of the sandbox's Auth Tokens: sbx_…, 32 characters.", "它不符合沙盒 Auth 令牌的格式：sbx_…，32 个字符。";
        AuthNowhere: "No token of this workspace has it, or had it as far as is known.", "据现有记录，此工作区中没有令牌使用过它。";
        ApiOffWhy: "While it is off, no token of the account authenticates.", "关闭期间，该账户的任何令牌都无法通过身份验证。";
        DidEnableApi: "API access is enabled", "API 访问已启用";
        TokenDisabled: "Token disabled", "令牌已禁用";
        TokenDisabledWhy: "{0} is disabled. A real client sees the same answer as for a scope that is missing.", "“{0}”已禁用。真实客户端看到的应答与缺少范围时相同。";
        EnableToken: "Enable the token", "启用令牌";
        BaseWrong: "Wrong base path", "基础路径错误";
        BaseOther: "The path is that of {0}. The credentials are those of {1}, of {2}.", "该路径属于{0}。凭据属于“{1}”，即{2}。";
        BaseExpected: "The path has to begin exactly like that of {0}; capitals count.", "路径必须以 {0} 的基础路径开头，区分大小写。";
        BaseNone: "The path begins with no account type's base path; capitals count.", "路径没有以任何账户类型的基础路径开头，区分大小写。";
        PathSidWrong: "Another SID in the path", "路径中是另一个 SID";
        PathSidWhy: "The path has to name the Account SID of the credentials.", "路径必须包含凭据中的账户 SID。";
        VersionWrong: "No such version", "没有此版本";
        VersionNone: "{0} names a version that the account type does not have.", "{0} 指定了该账户类型没有的版本。";
        VersionNoNumber: "{0} is not a number.", "{0} 不是数字。";
        TakeOwnVersion: "Take the token's version", "使用令牌的版本";
        OperationUnknown: "No such operation", "没有此操作";
        OperationUnknownWhy: "The catalogue has none with this path. Paths are case-sensitive.", "目录中没有此路径的操作。路径区分大小写。";
        OperationLater: "Not in this version yet", "此版本尚无该操作";
        OperationLaterWhy: "The operation exists from version {0} on; {1} is in force.", "该操作自版本 {0} 起存在；当前生效版本为 {1}。";
        AdvertiserUnknown: "Advertiser unknown", "未知的广告主";
        AdvertiserUnknownWhy: "No Brand account of this workspace has the number in the path.", "此工作区中没有品牌账户使用路径中的编号。";
        MethodWrong: "Method not allowed", "方法不被允许";
        MethodWhy: "With this path there are: {0}.", "此路径可用的方法：{0}。";
        NotGranted: "Scope not granted", "未授予范围";
        NotGrantedWhy: "{0} may not call: {1}.", "“{0}”无权调用：{1}。";
        GrantScope: "Grant this scope", "授予此范围";
        ReadOnlyToken: "The Auth Token only reads", "此 Auth 令牌只读";
        ReadOnlyWhy: "The Read-Only token reaches every GET and HEAD, and nothing else.", "只读令牌可访问所有 GET 和 HEAD，除此之外均不可。";
        TakeReadWrite: "Call with Read/Write", "改用读/写令牌";
        TakeCurrent: "Take the current credentials", "使用当前凭据";
        LimitReached: "Rate limit reached", "已达速率限制";
        LimitWhy: "The limit of {0} calls for {1} is used up until {2}. Calls that are refused are not counted.", "{1} 的 {0} 次调用限额在 {2} 之前已用完。被拒绝的调用不计入。";
        WaitForReset: "Move the clock to the reset", "将时钟拨到重置时间";
        // The policy of the page.
        TalksToNobody: "It talks to nobody", "不与任何人通信";
        TalksToNobodyText: "This page loads nothing from elsewhere and sends nothing anywhere. The browser sees to it, by this policy:", "此页面不从其他地方加载内容，也不向任何地方发送内容。浏览器按以下策略加以保证：";
        Policy: "Policy in force", "生效的策略";
        TryToLeave: "Try to leave", "尝试向外通信";
        Blocked: "{0}: blocked by {1}", "{0}：已被 {1} 阻止";
        NotBlocked: "{0}: nothing blocked it", "{0}：未被阻止";
        AllBlocked: "Every way out is blocked.", "所有外联途径均已被阻止。";
        SomeNotBlocked: "Something was not blocked: this copy of the app was served without its policy.", "有途径未被阻止：此应用副本在提供时缺少策略。";
        // Where the data is.
        Storage: "Storage", "存储";
        StorageUsed: "{0} of about {1} characters are used ({2}%).", "约 {1} 个字符的空间中已使用 {0} 个（{2}%）。";
        StorageUncounted: "How much room it takes could not be counted.", "无法统计已占用的空间。";
        StorageKept: "This browser keeps the data until you clear it.", "此浏览器会保留数据，直到您清除。";
        StorageNotKept: "This browser may clear the data when it runs short of room, or after some days without a visit.", "空间不足或数日未访问时，此浏览器可能会清除数据。";
        StorageKeep: "Ask the browser to keep it", "请求浏览器保留";
        StorageRefused: "The browser declined. Export a file now and then.", "浏览器未同意。请不时导出文件。";
        BackupAt: "Everything was exported last:", "上次导出全部内容：";
        BackupNever: "Nothing was exported yet.", "尚未导出过。";
        SetAside: "Set aside", "已单独存放";
        SetAsideHint: "These could not be read. They are kept as they were found, and nothing else was touched.", "这些内容无法读取，已按原样保留，其他内容未受影响。";
        Download: "Download", "下载";
        Discard: "Discard", "丢弃";
        Report: "Report of a fault", "故障报告";
        ReportHint: "Versions, settings, sizes and error codes, for whoever looks into a fault. No names and no secrets; it is sent nowhere.", "版本、设置、大小和错误代码，供排查故障使用。不含名称和密钥，也不会发送到任何地方。";
        MakeReport: "Make a report", "生成报告";
        DownloadReport: "Download the report", "下载报告";
        // Files.
        User: "User", "用户";
        Export: "Export", "导出";
        ExportHint: "Everything in this workspace as one JSON file, for a backup or for another browser. Its format is described in export.schema.json, beside this app.", "将此工作区的全部内容导出为一个 JSON 文件，用于备份或其他浏览器。文件格式的说明见此应用旁的 export.schema.json。";
        ExportPlain: "Export without secrets", "导出（不含密钥）";
        ExportWithSecrets: "Export with secrets", "导出（含密钥）";
        ExportPassphraseHint: "The Auth Tokens are sealed with it. Nobody can open them without it: keep it well.", "Auth 令牌将用它加密。没有它任何人都无法打开：请妥善保管。";
        Passphrase: "Passphrase", "密码短语";
        NewPassphrase: "New passphrase", "新密码短语";
        NewPassphraseAgain: "New passphrase, once more", "再次输入新密码短语";
        PassphraseNow: "Present passphrase", "当前密码短语";
        VaultTitle: "Protection", "保护";
        VaultHint: "With a passphrase, what this browser stores for the app is sealed: while it is locked or closed, nobody reads any of it without the passphrase. If you forget it, nobody can help.", "设置密码短语后，此浏览器为本应用存储的内容会被加密：锁定或关闭时，没有密码短语任何人都无法读取。忘记后，任何人都无法帮您找回。";
        VaultLimits: "How many records there are, how long they are and in which order they changed can still be seen. And if somebody puts back all of it, or one record, as it was at an earlier time, that is not noticed.", "记录的数量、长度和变更顺序仍可看到。若有人将全部内容或某条记录恢复为较早的状态，也无法察觉。";
        VaultNewHint: "At least 8 characters; several words are best. It is asked for whenever the app is loaded.", "至少 8 个字符；最好使用多个词。每次加载应用时都需要输入。";
        VaultTurnOn: "Seal with a passphrase", "用密码短语加密";
        VaultTurnOff: "Remove the passphrase", "移除密码短语";
        VaultChange: "Change the passphrase", "更改密码短语";
        VaultOn: "Everything that is stored is sealed, drafts too.", "所有已存储的内容（包括草稿）均已加密。";
        VaultClosing: "The passphrase counts, but not everything that was there before is sealed yet.", "密码短语已生效，但之前的内容尚未全部加密。";
        VaultOpening: "The passphrase is about to go, but not everything is opened yet.", "密码短语正在移除，但内容尚未全部解密。";
        VaultGoOn: "Go on", "继续";
        VaultNotHere: "No passphrase can be set now.", "现在无法设置密码短语。";
        VaultNoStore: "Nothing can be stored at the moment.", "目前无法存储任何内容。";
        VaultSetAside: "What could not be read would stay as it is: download it and discard it first.", "无法读取的内容将保持原样：请先下载并丢弃。";
        DidVaultOn: "Sealed. The passphrase is asked for whenever the app is loaded.", "已加密。每次加载应用时都需要输入密码短语。";
        DidVaultOff: "The passphrase was removed. What is stored is not sealed any more.", "密码短语已移除。存储的内容不再加密。";
        DidVaultChange: "The passphrase was changed.", "密码短语已更改。";
        LockNow: "Lock now", "立即锁定";
        LockNowHint: "Locks all tabs of this app. Changes of a token that were not saved are lost; the form of a new token is kept.", "锁定此应用的所有标签页。未保存的令牌更改会丢失；新令牌的表单会保留。";
        ImportSealedHint: "The file is sealed with it. What is imported is stored as everything else here is.", "该文件用它加密。导入的内容会与此处的其他内容以相同方式存储。";
        IdleLabel: "Lock by itself", "自动锁定";
        IdleHint: "When nobody has done anything in any tab of this app.", "当此应用的所有标签页都无人操作时。";
        IdleMinutes: "After {0} minutes", "{0} 分钟后";
        IdleNever: "Never", "从不";
        Working: "Working…", "处理中…";
        Locked: "Locked", "已锁定";
        LockedHint: "What is stored here is sealed with it.", "此处存储的内容已用它加密。";
        Unlock: "Unlock", "解锁";
        LockNewer: "What is stored here was sealed by a newer version of this app. Reload the page to get it.", "此处存储的内容由此应用的更新版本加密。请重新加载页面以获取新版本。";
        Forgotten: "Passphrase forgotten?", "忘记密码短语？";
        ForgottenHint: "Without it nobody can open what is stored here. You can only start afresh, with nothing. Download the sealed data first: should the passphrase come back to you, the file can be imported with it.", "没有它，任何人都无法打开此处存储的内容。您只能重新开始，一切清空。请先下载加密数据：若日后想起密码短语，可用它导入该文件。";
        DownloadSealed: "Download the sealed data", "下载加密数据";
        StartAfresh: "Start afresh", "重新开始";
        AskAfresh: "Start afresh, with nothing?", "清空并重新开始？";
        AskAfreshText: "All that this app stores in this browser is removed, for good: accounts, tokens, drafts, and what could not be read.", "此应用在此浏览器中存储的所有内容将被永久删除：账户、令牌、草稿以及无法读取的内容。";
        AfreshElsewhere: "It is unlocked in another tab: close that tab first, or work there.", "已在另一个标签页中解锁：请先关闭该标签页，或在那里操作。";
        PassphraseAgain: "Passphrase, once more", "再次输入密码短语";
        PassphraseShort: "It has fewer than 8 characters; several words are best.", "少于 8 个字符；最好使用多个词。";
        PassphraseDiffers: "The two are not the same.", "两次输入不一致。";
        PassphraseWrong: "That is not the passphrase, or the file was changed.", "密码短语不正确，或文件已被更改。";
        FileLeftOut: "{0} record of the file could not be read and is left out|{0} records of the file could not be read and are left out", "文件中有 {0} 条记录无法读取，已略过";
        NotThePassphrase: "That is not the passphrase.", "密码短语不正确。";
        LockAltered: "What says how the data is sealed is missing or was changed by something other than this app, so that nothing can be opened.", "说明数据如何加密的记录缺失，或已被此应用以外的程序更改，因此无法打开任何内容。";
        CryptoUnavailable: "This browser offers no encryption here: open the app over https or on localhost.", "此浏览器在此处不提供加密：请通过 https 或 localhost 打开应用。";
        CryptoFailed: "The browser could not do that. Nothing was changed.", "浏览器无法完成此操作。未作任何更改。";
        DidExport: "Exported {0} token, without secrets|Exported {0} tokens, without secrets", "已导出 {0} 个令牌（不含密钥）";
        DidExportSealed: "Exported everything, the secrets sealed", "已导出全部内容，密钥已加密";
        Import: "Import", "导入";
        ImportHint: "A file that was exported or downloaded from Scopeyard, here or in another browser. Before anything is changed you see what would be.", "从 Scopeyard 导出或下载的文件（来自此处或其他浏览器）。更改之前会先显示将更改什么。";
        ImportFile: "File to import", "要导入的文件";
        ImportBusy: "One moment…", "请稍候…";
        ImportPassphraseHint: "The file holds sealed Auth Tokens. Everything else can be imported without the passphrase; new Auth Tokens are made then.", "文件包含已加密的 Auth 令牌。没有密码短语也可以导入其他内容，此时会生成新的 Auth 令牌。";
        OpenFile: "Open", "打开";
        WithoutSecrets: "Go on without the secrets", "不导入密钥，继续";
        ImportMode: "How to import", "导入方式";
        ImportSummary: "The file was read; nothing is changed yet. To add: {0}. To change: {1}. To leave out: {2}. To remove: {3}.", "文件已读取，尚未作任何更改。将新增 {0} 项，更改 {1} 项，略过 {2} 项，移除 {3} 项。";
        ImportNoAccounts: "The file has no account that could take the place of what is here, so it can't replace it.", "文件中没有可以替换现有内容的账户，因此无法替换。";
        ImportNoRole: "Your role in {0} does not allow what this would change there. Act as an Account Administrator of that account first.", "您在“{0}”中的角色不允许其中的这些更改。请先以该账户的账户管理员身份操作。";
        ImportUnsound: "With what is here already this would not fit together (two tokens of one name in an account, say), so nothing can be imported this way.", "这与现有内容无法相容（例如同一账户中有两个同名令牌），因此无法以此方式导入。";
        ImportBeside: "Beside what is here", "与现有内容并存";
        ImportReplace: "In place of all that is here", "替换现有全部内容";
        ImportNew: "{0} would be added", "将新增 {0} 项";
        ImportChanged: "{0} would be changed", "将更改 {0} 项";
        ImportSame: "{0} stays as it is|{0} stay as they are", "{0} 项保持不变";
        ImportNumberTaken: "{0} account is left out: another one here has its number. It can come in place of all that is here|{0} accounts are left out: others here have their numbers. They can come in place of all that is here", "略过 {0} 个账户：编号已被此处的账户占用，可选择替换此处的全部内容";
        ImportOtherType: "{0} account is left out: here it is of another type|{0} accounts are left out: here they are of other types", "略过 {0} 个账户：此处的同一账户属于其他类型";
        ImportUngoverned: "{0} account is left out: it would have no Account Administrator, or nobody to act as|{0} accounts are left out: they would have no Account Administrator, or nobody to act as", "略过 {0} 个账户：导入后将没有账户管理员，或没有可用的操作身份";
        ImportNameTaken: "{0} token is left out: another one has its name|{0} tokens are left out: others have their names", "略过 {0} 个令牌：名称已被占用";
        ImportSidTaken: "{0} is left out: something else here has its Account SID or its id|{0} are left out: something else here has their Account SIDs or ids", "略过 {0} 项：其账户 SID 或标识已被其他内容占用";
        ImportNoAccount: "{0} is left out, because its account is|{0} are left out, because their accounts are", "略过 {0} 项：所属账户未导入";
        ImportNoContact: "{0} token is left out: its primary contact is not there|{0} tokens are left out: their primary contacts are not there", "略过 {0} 个令牌：主要联系人不存在";
        ImportRemoves: "{0} account or token that is here now would be removed.|{0} accounts and tokens that are here now would be removed.", "现有的 {0} 个账户和令牌将被移除。";
        ImportMints: "Without its secret, {0} token gets a new Auth Token. Its Account SID stays.|Without their secrets, {0} tokens get new Auth Tokens. Their Account SIDs stay.", "由于没有密钥，{0} 个令牌将获得新的 Auth 令牌。账户 SID 保持不变。";
        ImportNothing: "Nothing would change.", "不会有任何更改。";
        MoreItems: "and {0} more", "以及另外 {0} 项";
        DidImport: "The file was imported", "文件已导入";
        ErrorImportChanged: "Something has changed since this was shown; it is shown anew. Nothing was imported.", "显示之后又有更改，现已重新显示。未导入任何内容。";
        FileUnreadable: "The browser could not read the file.", "浏览器无法读取该文件。";
        FileEmpty: "The file is empty.", "文件为空。";
        FileTooLarge: "The file is larger than {0} MB. No export is as large as that.", "文件超过 {0} MB。导出文件不会这么大。";
        FileNotJson: "The file is not valid JSON: look at line {0}.", "文件不是有效的 JSON：请查看第 {0} 行。";
        FileNotOurs: "This is no file that Scopeyard has exported.", "该文件不是由 Scopeyard 导出的。";
        FileNewer: "The file was written by a later version of this app (format {0}).", "该文件由此应用的更高版本写入（格式 {0}）。";
        FileInvalid: "Something in the file is not as it should be: {0}. Nothing was imported.", "文件中有内容不符合要求：{0}。未导入任何内容。";
        FileSecrets: "What is sealed in the file can't be opened, or is not what it should be.", "文件中加密的内容无法打开，或内容不符。";
        // Catalogue, reach, what a string is.
        CatalogueHint: "Every operation of the API, and which tokens reach it.", "API 的全部操作，以及哪些令牌可以访问。";
        Operations: "Operations", "操作";
        Reach: "Reach", "访问矩阵";
        WhatIsThis: "What is this string?", "这是什么字符串？";
        CatalogueParts: "Parts of the catalogue", "目录的各部分";
        SearchOperations: "Search operations", "搜索操作";
        NoOperation: "No operation matches", "没有匹配的操作";
        NoOperationHint: "Try a word of its label, a part of its path or a method.", "请尝试标签中的词、路径的一部分或方法。";
        AccessRead: "read", "读取";
        AccessWrite: "write", "写入";
        Try: "Try", "试用";
        TryOf: "Try: {0}", "试用：{0}";
        ReachedByNone: "reached by no token", "没有令牌可访问";
        ReachedBy: "reached by {0}", "可访问：{0}";
        ReachedByMore: "reached by {1} and {0} more", "可访问：{1} 及另外 {0} 个";
        ReachHint: "Who can call what, as things are now: enabled tokens, in their versions.", "当前谁可以调用什么：已启用的令牌及其版本。";
        ShowOperations: "Show operations", "显示操作";
        ShowReached: "Reached by a token", "有令牌可访问";
        ShowSeveral: "Reached by two or more", "两个或更多令牌可访问";
        ShowWrites: "Writes", "写入";
        ShowLegacyOnly: "Only by legacy tokens", "仅旧版令牌可访问";
        ShowUnreached: "Reached by none", "没有令牌可访问";
        NothingReached: "Nothing to show", "没有可显示的内容";
        NothingReachedHint: "No operation of the account fits, or no token can call anything.", "没有符合条件的操作，或没有令牌可以调用。";
        Reaches: "reaches it", "可访问";
        ReachesNot: "does not", "不可访问";
        ReachCut: "{1} of {0} are shown: the newest.", "显示 {0} 个中最新的 {1} 个。";
        WhatIsThisHint: "Paste an Account SID or an Auth Token that turned up somewhere. It is looked up here and stored nowhere.", "粘贴在某处发现的账户 SID 或 Auth 令牌。它只在此处查询，不会被存储。";
        TheString: "The string", "字符串";
        TheStringHint: "It stays in this field alone.", "它只保留在此输入框中。";
        IsSid: "An Account SID of the sandbox", "沙盒的账户 SID";
        IsAuthToken: "An Auth Token of the sandbox, its checksum is right", "沙盒的 Auth 令牌，校验和正确";
        IsDamaged: "A damaged credential of the sandbox", "受损的沙盒凭据";
        IsLive: "It may be a live credential", "可能是真实凭据";
        IsLiveText: "It has the form of one, and not the sandbox's mark. It was taken off the page and is kept nowhere. If it is live and turned up where it should not, reset it at the provider.", "它具有凭据的格式，但没有沙盒标记。它已从页面移除，未作任何保留。如果是真实凭据且出现在不该出现的地方，请在服务提供商处重置。";
        IsNeither: "No credential", "不是凭据";
        IsNeitherText: "It has the form of neither an Account SID nor an Auth Token.", "它既不是账户 SID 的格式，也不是 Auth 令牌的格式。";
        DamagedLength: "Its length is wrong: characters are missing, or too many.", "长度不正确：缺少字符或字符过多。";
        DamagedMark: "It lacks the sandbox's mark.", "缺少沙盒标记。";
        DamagedCharacters: "A character was lost or changed.", "有字符丢失或改变。";
        OfToken: "It is that of {0}, in {1} ({2}).", "属于“{0}”，账户：{1}（{2}）。";
        OfBinned: "It is that of {0}, which lies in the bin: it authenticates no more.", "属于回收站中的“{0}”：已无法通过身份验证。";
        WasReset: "It was that of {0} until {1}, when it was reset.", "曾属于“{0}”，已于 {1} 重置。";
        WasDeleted: "It was that of {0} until {1}, when that was deleted.", "曾属于“{0}”，该令牌已于 {1} 删除。";
        ToTheToken: "To the token", "前往令牌";
        ReachesNothing: "It reaches nothing now", "目前无法访问任何操作";
        ReachesCount: "It reaches {0} operation|It reaches {0} operations", "可访问 {0} 个操作";
    }
}

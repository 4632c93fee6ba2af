//! The frame around all screens, and words that several screens share.

use super::Word;

words! {
    SKIP: "Skip to content", "跳到内容";
    ACCOUNT_IS: "Account: {0} {1}", "账户：{0} {1}";
    USER_PROFILE: "User profile", "用户资料";
    ACTING_AS: "Acting as", "操作身份";
    MENU: "Menu", "菜单";
    SETTINGS: "Settings", "设置";
    LANGUAGE: "Language", "语言";
    APPEARANCE: "Appearance", "外观";
    LIGHT: "Light", "浅色";
    DARK: "Dark", "深色";
    SYSTEM: "Same as the system", "跟随系统";
    BREADCRUMB: "You are here", "当前位置";
    NAVIGATION: "Navigation", "导航";
    FOOTER: "An independent simulation, not affiliated with impact.com. All credentials are made up in this browser.",
        "独立的模拟工具，与 impact.com 无关联。所有凭据均由此浏览器虚构生成。";
    ABOUT: "About", "关于";
    BRAND: "Brand", "品牌";
    PARTNER: "Partner", "合作伙伴";
    AGENCY: "Agency", "代理机构";
    ACCOUNT_ADMINISTRATOR: "Account Administrator", "账户管理员";
    IMPLEMENTATION_SPECIALIST: "Implementation Specialist", "实施专员";
    ANALYST: "Analyst", "分析师";
    FINANCE: "Finance", "财务";
    CUSTOM: "Custom", "自定义";
    TOKENS_SHORT: "Tokens", "令牌";
    TOKENS: "API Access Tokens", "API 访问令牌";
    JUST_NOW: "just now", "刚刚";
    UNDONE: "Undone", "已撤销";
    LEAVE_TITLE: "Leave without saving?", "不保存就离开？";
    LEAVE_TEXT: "What you have changed on this page is not saved.", "您在此页面所做的更改尚未保存。";
    LEAVE: "Leave", "离开";
    KEEPING_SAFE: "Keeping tokens safe", "保护访问令牌安全";
    CANCEL: "Cancel", "取消";
    UNDO: "Undo", "撤销";
    COPIED: "Copied", "已复制";
    CLOSE: "Close", "关闭";
    COPY_BY_HAND: "Copy by hand", "手动复制";
    COPY_BY_HAND_HINT: "The browser gives this page no clipboard. The text is selected: press Ctrl+C (⌘C), or hold it and choose Copy.", "浏览器不允许此页面使用剪贴板。文本已选中：请按 Ctrl+C（⌘C），或长按后选择“复制”。";
    NOT_REAL: "These are sandbox credentials. They work nowhere but here.", "这些是沙盒凭据，在其他任何地方都无效。";
    TO_TOKENS: "To the access tokens", "前往访问令牌";
    NOT_FOUND: "There is nothing at this address", "此地址没有内容";
    NOT_FOUND_HINT: "The address may have been cut or mistyped.", "地址可能被截断或输入有误。";
    TRY_AGAIN: "Try again", "重试";
    ADDRESS_SCRUBBED: "The address held something that looks like a credential. It was taken out, but may still be in this browser's history.",
        "地址中含有看起来像凭据的内容。已将其移除，但可能仍保留在此浏览器的历史记录中。";
    LOADING: "Loading…", "正在加载…";
    SCREEN_FAILED: "This screen could not be loaded", "无法加载此页面";
    SCREEN_FAILED_HINT: "A file of the app could not be fetched. Nothing is lost.", "无法获取应用的一个文件。没有丢失任何内容。";
    SCREEN_OUTDATED: "A newer version of the app is available, and this tab still runs the older one. Update to go on. Nothing is lost.",
        "应用已有新版本，而此标签页仍在运行旧版本。请更新后继续。没有丢失任何内容。";
    DISMISS: "Dismiss", "关闭";
    LIST_GAP: ", ", "、";
    AND_MORE: "{0} and {1} more", "{0} 等，另有 {1} 个";
    CATALOGUE: "Catalogue", "目录";
    REQUESTS: "Requests", "请求";

    // The shell.
    ACCOUNT: "Account", "账户";

    // Messages.
    DRAFT_DROPPED: "Nothing was created.", "未创建任何内容。";
}

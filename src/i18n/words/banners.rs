//! Banners above the screens.

use super::Word;

words! {
    RELOAD: "Reload", "重新加载";
    UPDATE_WAITS: "A new version of this app is there. It comes when all its pages are closed, or now.", "此应用有新版本。关闭所有页面后将自动启用，也可立即启用。";
    UPDATE_NOW: "Update now", "立即更新";
    BACKUP_DUE: "Nothing was exported for more than a month. A browser may clear what it stores.", "已超过一个月未导出。浏览器可能会清除其存储的内容。";
    BACKUP_DUE_SOON: "This browser deletes what a site has stored when nobody opens it for seven days. Export a copy, or add this page to the home screen.",
        "如果七天内未打开网站，此浏览器会删除其存储的内容。请导出副本，或将此页面添加到主屏幕。";
    BUILD_UNVERIFIED: "The host sends {0} with other contents than the build has. No new version is kept for offline use.", "主机发送的 {0} 与构建的内容不同。不会保留新版本供离线使用。";
    TO_EXPORT: "To the export", "前往导出";
    LATER: "Later", "稍后";
    OTHER_TAB: "Something was changed in another tab. Reload to see it; until then nothing can be created here.", "另一个标签页中有更改。重新加载后即可查看；在此之前，此处无法创建任何内容。";
    IN_MEMORY: "{0} What you do here is lost when you close the page.", "{0}关闭页面后，您在此所做的一切都会丢失。";
    DOWNLOAD_EVERYTHING: "Download everything", "全部下载";
    STORAGE_CLEARED: "Something has cleared what this browser stores for the app. All of it is still in this tab.", "此浏览器为本应用存储的内容已被清除。所有内容仍保留在此标签页中。";
    STORE_AGAIN: "Store everything again", "重新存储全部内容";
    WITHHELD: "Without the Auth Tokens of {0}: your role there can't see them.", "不含 {0} 的 Auth 令牌：您在其中的角色无权查看。";
    UNREADABLE_NEEDS_ROLE: "Downloading or discarding them needs a role that can see access tokens, in every account.",
        "下载或丢弃它们需要在每个账户中都具有可查看访问令牌的角色。";
    DOWNLOAD_FAILED: "The browser refused the download.", "浏览器拒绝了下载。";
    READ_ONLY_STORE: "This browser holds data of a newer version of Scopeyard. It is shown read only; reload to get the newer version.",
        "此浏览器中有更新版本的 Scopeyard 数据。当前为只读显示；请重新加载以获取新版本。";
    QUARANTINED: "{0} stored record could not be read and was set aside. Everything else is here.|{0} stored records could not be read and were set aside. Everything else is here.",
        "有 {0} 条存储的记录无法读取，已单独存放。其余内容均完好。";
    ORPHANS: "{0} stored record belongs to an account that could not be read. It is kept as it is.|{0} stored records belong to an account that could not be read. They are kept as they are.",
        "有 {0} 条存储的记录属于无法读取的账户。它们已原样保留。";
    UNREAD: "{0} stored record could not be read, and there was no room to set it aside. It is kept as it is.|{0} stored records could not be read, and there was no room to set them aside. They are kept as they are.",
        "有 {0} 条存储的记录无法读取，且没有空间单独存放。它们已原样保留。";
    DOWNLOAD_THEM: "Download", "下载";
    DISCARD_THEM: "Discard", "丢弃";
}

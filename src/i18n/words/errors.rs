//! Errors: what happened, that nothing was lost, what to do.

use super::Word;

words! {
    ERROR_NO_ANSWER: "Another tab of this app stores what is done, and it does not answer. What was to be done was withdrawn: close that tab, and try again.",
        "此应用的另一个标签页负责存储，但没有响应。此操作已撤回：请关闭该标签页后重试。";
    ERROR_NAME_EMPTY: "Enter a name.", "请输入名称。";
    ERROR_TOO_LONG: "{0} characters; at most {1} fit. Shorten it by {2}.", "共 {0} 个字符，最多 {1} 个。请减少 {2} 个。";
    ERROR_CONTROL: "Remove control characters and invisible direction marks.", "请删除控制字符和不可见的方向标记。";
    ERROR_TAKEN: "Another token of this account has this name. Choose another one.", "此账户的另一个令牌已使用该名称。请换一个名称。";
    ERROR_VERSION: "Choose one of the versions.", "请选择一个版本。";
    ERROR_EMAILS_INVALID: "Not an e-mail address: {0}", "电子邮件地址无效：{0}";
    ERROR_EMAILS_TWICE: "Entered more than once: {0}", "重复输入：{0}";
    ERROR_EMAILS_MANY: "{0} addresses; at most {1} fit.", "共 {0} 个地址，最多 {1} 个。";
    ERROR_GONE: "That is no longer there. Nothing was changed.", "该内容已不存在。未作任何更改。";
    ERROR_ROLE: "Your role does not allow this. Nothing was changed.", "您的角色不允许此操作。未作任何更改。";
    ERROR_API_OFF: "API access of this account is off. Nothing was changed.", "此账户的 API 访问未启用。未作任何更改。";
    ERROR_DRAFT: "Some fields need another look. Nothing was created.", "部分字段需要检查。尚未创建任何内容。";
    ERROR_DRAFT_LONG: "Too long to be kept: it is still here, but a reload would lose it.", "内容过长，无法保存：它仍在这里，但重新加载会丢失。";
    ERROR_FORM: "Some fields need another look. Nothing was changed.", "部分字段需要检查。未作任何更改。";
    ERROR_LAST_ADMINISTRATOR: "An account needs an Account Administrator, and this is its last one.", "账户必须有账户管理员，而这是最后一位。";
    ERROR_CONTACT_NEEDED: "They are the primary contact of tokens. Name another one. Nothing was changed.", "该用户是令牌的主要联系人。请指定另一位联系人。未作任何更改。";
    ERROR_LAST_ACCOUNT: "This is the last account. Nothing was changed.", "这是最后一个账户。未作任何更改。";
    ERROR_MEANWHILE: "The token was changed in another tab meanwhile. This is what would change now.", "令牌同时在另一个标签页中被更改。以下是现在将发生的更改。";
    ERROR_CHANGED: "Something else has changed since, so this can't be undone. Nothing was changed.", "之后又有其他更改，因此无法撤销。未作任何更改。";
    ERROR_DEMO_FILE: "The demo could not be loaded. Nothing was changed.", "无法加载演示内容。未作任何更改。";
    ERROR_EMAIL: "Enter one e-mail address, such as maya@acme.example.", "请输入一个电子邮件地址，例如 maya@acme.example。";
    ERROR_EMAIL_TAKEN: "Another user of this account has this address.", "此账户的另一位用户已使用该地址。";
    ERROR_NUMBER: "Enter 4 to 8 digits, the first of them not 0.", "请输入 4 到 8 位数字，首位不能为 0。";
    ERROR_NUMBER_TAKEN: "Another account has this id.", "另一个账户已使用该编号。";
    ERROR_ENTROPY: "This browser gave no secure randomness, so no credentials were made. Nothing was changed. Try again, or use another browser.",
        "此浏览器未提供安全随机数，因此未生成凭据。未作任何更改。请重试或使用其他浏览器。";
    ERROR_CLEARED: "Something has cleared what this browser stores for the app. Nothing was changed.", "此浏览器为本应用存储的内容已被清除。未作任何更改。";
    ERROR_STALE: "Something was changed in another tab. Nothing was saved here; reload and try again.", "另一个标签页中有更改。此处未保存任何内容；请重新加载后重试。";
    ERROR_UNSETTLED: "The storage failed halfway. Reload the page: it puts things in order.", "存储操作中途失败。请重新加载页面，系统会自行恢复。";
    ERROR_STORE_READ_ONLY: "The data here is of a newer version. Nothing was changed; reload the page.", "此处的数据来自更新的版本。未作任何更改；请重新加载页面。";
    ERROR_TOO_LARGE: "That is too much to be stored at once. Nothing was changed.", "内容过多，无法一次存储。未作任何更改。";
    STORAGE_UNAVAILABLE: "This browser has no storage for the page.", "此浏览器没有为页面提供存储。";
    STORAGE_DENIED: "This browser does not let the page store anything.", "此浏览器不允许页面存储任何内容。";
    STORAGE_QUOTA: "The browser's storage is full.", "浏览器存储空间已满。";
    STORAGE_OTHER: "The browser's storage failed.", "浏览器存储出错。";
    NOT_SAVED_FULL: "The browser's storage is full. Nothing was changed. Empty the bin or remove what is not needed, or download it all first: Settings, Data.",
        "浏览器存储空间已满。未作任何更改。请清空回收站或删除不需要的内容，也可先全部下载：设置 → 数据。";
    NOT_SAVED: "{0} Nothing was changed.", "{0}未作任何更改。";
    ERROR_CONTACT: "Choose whom to contact.", "请选择联系人。";
    ERROR_LEFT_UNKEPT: "What you typed last in the form could not be kept.", "您最后在表单中输入的内容未能保存。";
}

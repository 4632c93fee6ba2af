//! Where the data is: storage, export, import, passphrase.

use super::Word;

words! {
    // Data and the demo.
    DATA: "Data", "数据";
    DATA_HINT: "Where it is kept; exporting and importing it; the demo.", "数据的存储位置，导出与导入，以及演示内容。";
    DOWNLOAD_HINT: "Every record, the Auth Tokens among them, and none of it sealed: keep the file as you would keep a password.",
        "所有记录（包括 Auth 令牌）均不加密：请像保管密码一样保管该文件。";
    DEMO_HINT: "Three accounts with fifteen tokens in every state, to look around in. They are added beside your own, and removing them touches nothing of yours.",
        "三个账户和十五个处于各种状态的令牌，供您浏览。它们与您自己的账户并列，移除时不会影响您的内容。";

    // Where the data is.
    STORAGE: "Storage", "存储";
    STORAGE_USED: "{0} of about {1} characters are used ({2}%).", "约 {1} 个字符的空间中已使用 {0} 个（{2}%）。";
    STORAGE_UNCOUNTED: "How much room it takes could not be counted.", "无法统计已占用的空间。";
    STORAGE_KEPT: "This browser keeps the data until you clear it.", "此浏览器会保留数据，直到您清除。";
    STORAGE_NOT_KEPT: "This browser may clear the data when it runs short of room, or after some days without a visit.", "空间不足或数日未访问时，此浏览器可能会清除数据。";
    STORAGE_KEEP: "Ask the browser to keep it", "请求浏览器保留";
    STORAGE_REFUSED: "The browser declined. Export a file now and then.", "浏览器未同意。请不时导出文件。";
    BACKUP_AT: "Everything was exported last:", "上次导出全部内容：";
    BACKUP_NEVER: "Nothing was exported yet.", "尚未导出过。";
    SET_ASIDE: "Set aside", "已单独存放";
    SET_ASIDE_HINT: "These could not be read. They are kept as they were found, and nothing else was touched.", "这些内容无法读取，已按原样保留，其他内容未受影响。";
    DOWNLOAD: "Download", "下载";
    DISCARD: "Discard", "丢弃";
    REPORT: "Report of a fault", "故障报告";
    REPORT_HINT: "Versions, settings, sizes and error codes, for whoever looks into a fault. No names and no secrets; it is sent nowhere.",
        "版本、设置、大小和错误代码，供排查故障使用。不含名称和密钥，也不会发送到任何地方。";
    MAKE_REPORT: "Make a report", "生成报告";
    DOWNLOAD_REPORT: "Download the report", "下载报告";

    // Files.
    USER: "User", "用户";
    EXPORT: "Export", "导出";
    EXPORT_HINT: "Everything in this workspace as one JSON file, for a backup or for another browser. Its format is described in export.schema.json, beside this app.",
        "将此工作区的全部内容导出为一个 JSON 文件，用于备份或其他浏览器。文件格式的说明见此应用旁的 export.schema.json。";
    EXPORT_PLAIN: "Export without secrets", "导出（不含密钥）";
    EXPORT_WITH_SECRETS: "Export with secrets", "导出（含密钥）";
    EXPORT_PASSPHRASE_HINT: "The Auth Tokens are sealed with it. Nobody can open them without it: keep it well.", "Auth 令牌将用它加密。没有它任何人都无法打开：请妥善保管。";
    PASSPHRASE: "Passphrase", "密码短语";
    NEW_PASSPHRASE: "New passphrase", "新密码短语";
    NEW_PASSPHRASE_AGAIN: "New passphrase, once more", "再次输入新密码短语";
    PASSPHRASE_NOW: "Present passphrase", "当前密码短语";
    VAULT_TITLE: "Protection", "保护";
    VAULT_HINT: "With a passphrase, what this browser stores for the app is sealed: while it is locked or closed, nobody reads any of it without the passphrase. If you forget it, nobody can help.",
        "设置密码短语后，此浏览器为本应用存储的内容会被加密：锁定或关闭时，没有密码短语任何人都无法读取。忘记后，任何人都无法帮您找回。";
    VAULT_LIMITS: "How many records there are, how long they are and in which order they changed can still be seen. And if somebody puts back all of it, or one record, as it was at an earlier time, that is not noticed.",
        "记录的数量、长度和变更顺序仍可看到。若有人将全部内容或某条记录恢复为较早的状态，也无法察觉。";
    VAULT_NEW_HINT: "At least 8 characters; several words are best. It is asked for whenever the app is loaded.", "至少 8 个字符；最好使用多个词。每次加载应用时都需要输入。";
    VAULT_TURN_ON: "Seal with a passphrase", "用密码短语加密";
    VAULT_TURN_OFF: "Remove the passphrase", "移除密码短语";
    VAULT_CHANGE: "Change the passphrase", "更改密码短语";
    VAULT_ON: "Everything that is stored is sealed, drafts too.", "所有已存储的内容（包括草稿）均已加密。";
    VAULT_CLOSING: "The passphrase counts, but not everything that was there before is sealed yet.", "密码短语已生效，但之前的内容尚未全部加密。";
    VAULT_OPENING: "The passphrase is about to go, but not everything is opened yet.", "密码短语正在移除，但内容尚未全部解密。";
    VAULT_GO_ON: "Go on", "继续";
    VAULT_NOT_HERE: "No passphrase can be set now.", "现在无法设置密码短语。";
    VAULT_NO_STORE: "Nothing can be stored at the moment.", "目前无法存储任何内容。";
    VAULT_SET_ASIDE: "What could not be read would stay as it is: download it and discard it first.", "无法读取的内容将保持原样：请先下载并丢弃。";
    DID_VAULT_ON: "Sealed. The passphrase is asked for whenever the app is loaded.", "已加密。每次加载应用时都需要输入密码短语。";
    DID_VAULT_OFF: "The passphrase was removed. What is stored is not sealed any more.", "密码短语已移除。存储的内容不再加密。";
    DID_VAULT_CHANGE: "The passphrase was changed.", "密码短语已更改。";
    LOCK_NOW: "Lock now", "立即锁定";
    LOCK_NOW_HINT: "Locks all tabs of this app. Changes of a token that were not saved are lost; the form of a new token is kept.",
        "锁定此应用的所有标签页。未保存的令牌更改会丢失；新令牌的表单会保留。";
    IMPORT_SEALED_HINT: "The file is sealed with it. What is imported is stored as everything else here is.", "该文件用它加密。导入的内容会与此处的其他内容以相同方式存储。";
    IDLE_LABEL: "Lock by itself", "自动锁定";
    IDLE_HINT: "When nobody has done anything in any tab of this app.", "当此应用的所有标签页都无人操作时。";
    IDLE_MINUTES: "After {0} minutes", "{0} 分钟后";
    IDLE_NEVER: "Never", "从不";
    WORKING: "Working…", "处理中…";
    LOCKED: "Locked", "已锁定";
    LOCKED_HINT: "What is stored here is sealed with it.", "此处存储的内容已用它加密。";
    UNLOCK: "Unlock", "解锁";
    LOCK_NEWER: "What is stored here was sealed by a newer version of this app. Reload the page to get it.", "此处存储的内容由此应用的更新版本加密。请重新加载页面以获取新版本。";
    FORGOTTEN: "Passphrase forgotten?", "忘记密码短语？";
    FORGOTTEN_HINT: "Without it nobody can open what is stored here. You can only start afresh, with nothing. Download the sealed data first: should the passphrase come back to you, the file can be imported with it.",
        "没有它，任何人都无法打开此处存储的内容。您只能重新开始，一切清空。请先下载加密数据：若日后想起密码短语，可用它导入该文件。";
    DOWNLOAD_SEALED: "Download the sealed data", "下载加密数据";
    START_AFRESH: "Start afresh", "重新开始";
    ASK_AFRESH: "Start afresh, with nothing?", "清空并重新开始？";
    ASK_AFRESH_TEXT: "All that this app stores in this browser is removed, for good: accounts, tokens, drafts, and what could not be read.",
        "此应用在此浏览器中存储的所有内容将被永久删除：账户、令牌、草稿以及无法读取的内容。";
    AFRESH_ELSEWHERE: "It is unlocked in another tab: close that tab first, or work there.", "已在另一个标签页中解锁：请先关闭该标签页，或在那里操作。";
    PASSPHRASE_AGAIN: "Passphrase, once more", "再次输入密码短语";
    PASSPHRASE_SHORT: "It has fewer than 8 characters; several words are best.", "少于 8 个字符；最好使用多个词。";
    PASSPHRASE_DIFFERS: "The two are not the same.", "两次输入不一致。";
    PASSPHRASE_WRONG: "That is not the passphrase, or the file was changed.", "密码短语不正确，或文件已被更改。";
    FILE_LEFT_OUT: "{0} record of the file could not be read and is left out|{0} records of the file could not be read and are left out",
        "文件中有 {0} 条记录无法读取，已略过";
    NOT_THE_PASSPHRASE: "That is not the passphrase.", "密码短语不正确。";
    LOCK_ALTERED: "What says how the data is sealed is missing or was changed by something other than this app, so that nothing can be opened.",
        "说明数据如何加密的记录缺失，或已被此应用以外的程序更改，因此无法打开任何内容。";
    CRYPTO_UNAVAILABLE: "This browser offers no encryption here: open the app over https or on localhost.", "此浏览器在此处不提供加密：请通过 https 或 localhost 打开应用。";
    CRYPTO_FAILED: "The browser could not do that. Nothing was changed.", "浏览器无法完成此操作。未作任何更改。";
    DID_EXPORT: "Exported {0} token, without secrets|Exported {0} tokens, without secrets", "已导出 {0} 个令牌（不含密钥）";
    DID_EXPORT_SEALED: "Exported everything, the secrets sealed", "已导出全部内容，密钥已加密";
    IMPORT: "Import", "导入";
    IMPORT_HINT: "A file that was exported or downloaded from Scopeyard, here or in another browser. Before anything is changed you see what would be.",
        "从 Scopeyard 导出或下载的文件（来自此处或其他浏览器）。更改之前会先显示将更改什么。";
    IMPORT_FILE: "File to import", "要导入的文件";
    IMPORT_BUSY: "One moment…", "请稍候…";
    IMPORT_PASSPHRASE_HINT: "The file holds sealed Auth Tokens. Everything else can be imported without the passphrase; new Auth Tokens are made then.",
        "文件包含已加密的 Auth 令牌。没有密码短语也可以导入其他内容，此时会生成新的 Auth 令牌。";
    OPEN_FILE: "Open", "打开";
    WITHOUT_SECRETS: "Go on without the secrets", "不导入密钥，继续";
    IMPORT_MODE: "How to import", "导入方式";
    IMPORT_SUMMARY: "The file was read; nothing is changed yet. To add: {0}. To change: {1}. To leave out: {2}. To remove: {3}.",
        "文件已读取，尚未作任何更改。将新增 {0} 项，更改 {1} 项，略过 {2} 项，移除 {3} 项。";
    IMPORT_NO_ACCOUNTS: "The file has no account that could take the place of what is here, so it can't replace it.", "文件中没有可以替换现有内容的账户，因此无法替换。";
    IMPORT_NO_ROLE: "Your role in {0} does not allow what this would change there. Act as an Account Administrator of that account first.",
        "您在“{0}”中的角色不允许其中的这些更改。请先以该账户的账户管理员身份操作。";
    IMPORT_UNSOUND: "With what is here already this would not fit together (two tokens of one name in an account, say), so nothing can be imported this way.",
        "这与现有内容无法相容（例如同一账户中有两个同名令牌），因此无法以此方式导入。";
    IMPORT_BESIDE: "Beside what is here", "与现有内容并存";
    IMPORT_REPLACE: "In place of all that is here", "替换现有全部内容";
    IMPORT_NEW: "{0} would be added", "将新增 {0} 项";
    IMPORT_CHANGED: "{0} would be changed", "将更改 {0} 项";
    IMPORT_SAME: "{0} stays as it is|{0} stay as they are", "{0} 项保持不变";
    IMPORT_NUMBER_TAKEN: "{0} account is left out: another one here has its number. It can come in place of all that is here|{0} accounts are left out: others here have their numbers. They can come in place of all that is here",
        "略过 {0} 个账户：编号已被此处的账户占用，可选择替换此处的全部内容";
    IMPORT_OTHER_TYPE: "{0} account is left out: here it is of another type|{0} accounts are left out: here they are of other types",
        "略过 {0} 个账户：此处的同一账户属于其他类型";
    IMPORT_UNGOVERNED: "{0} account is left out: it would have no Account Administrator, or nobody to act as|{0} accounts are left out: they would have no Account Administrator, or nobody to act as",
        "略过 {0} 个账户：导入后将没有账户管理员，或没有可用的操作身份";
    IMPORT_NAME_TAKEN: "{0} token is left out: another one has its name|{0} tokens are left out: others have their names", "略过 {0} 个令牌：名称已被占用";
    IMPORT_AUTH_TAKEN: "{0} is left out: another token has its Auth Token|{0} are left out: other tokens have their Auth Tokens",
        "略过 {0} 项：其 Auth 令牌已被另一个令牌使用";
    IMPORT_SID_TAKEN: "{0} is left out: something else here has its Account SID or its id|{0} are left out: something else here has their Account SIDs or ids",
        "略过 {0} 项：其账户 SID 或标识已被其他内容占用";
    IMPORT_NO_ACCOUNT: "{0} is left out, because its account is|{0} are left out, because their accounts are", "略过 {0} 项：所属账户未导入";
    IMPORT_NO_CONTACT: "{0} token is left out: its primary contact is not there|{0} tokens are left out: their primary contacts are not there",
        "略过 {0} 个令牌：主要联系人不存在";
    IMPORT_REMOVES: "{0} account or token that is here now would be removed.|{0} accounts and tokens that are here now would be removed.",
        "现有的 {0} 个账户和令牌将被移除。";
    IMPORT_MINTS: "Without its secret, {0} token gets a new Auth Token. Its Account SID stays.|Without their secrets, {0} tokens get new Auth Tokens. Their Account SIDs stay.",
        "由于没有密钥，{0} 个令牌将获得新的 Auth 令牌。账户 SID 保持不变。";
    IMPORT_NOTHING: "Nothing would change.", "不会有任何更改。";
    MORE_ITEMS: "and {0} more", "以及另外 {0} 项";
    DID_IMPORT: "The file was imported", "文件已导入";
    ERROR_IMPORT_CHANGED: "Something has changed since this was shown; it is shown anew. Nothing was imported.", "显示之后又有更改，现已重新显示。未导入任何内容。";
    FILE_UNREADABLE: "The browser could not read the file.", "浏览器无法读取该文件。";
    FILE_EMPTY: "The file is empty.", "文件为空。";
    FILE_TOO_LARGE: "The file is larger than {0} MB. No export is as large as that.", "文件超过 {0} MB。导出文件不会这么大。";
    FILE_NOT_JSON: "The file is not valid JSON: look at line {0}.", "文件不是有效的 JSON：请查看第 {0} 行。";
    FILE_NOT_OURS: "This is no file that Scopeyard has exported.", "该文件不是由 Scopeyard 导出的。";
    FILE_NEWER: "The file was written by a later version of this app (format {0}).", "该文件由此应用的更高版本写入（格式 {0}）。";
    FILE_INVALID: "Something in the file is not as it should be: {0}. Nothing was imported.", "文件中有内容不符合要求：{0}。未导入任何内容。";
    FILE_INVALID_TYPE: "{0}: expected {1}. Nothing was imported.", "{0}：应为{1}。未导入任何内容。";
    FILE_NOT_TEXT: "The file is no text. Choose a file that Scopeyard has exported.", "该文件不是文本。请选择由 Scopeyard 导出的文件。";
    EXPECTED_LIST: "a list, such as [\"…\"]", "列表，例如 [\"…\"]";
    EXPECTED_TEXT: "a text in quotes", "带引号的文本";
    EXPECTED_NUMBER: "a number without quotes", "不带引号的数字";
    EXPECTED_YES_NO: "true or false", "true 或 false";
    EXPECTED_OBJECT: "an object in braces", "花括号中的对象";
    EXPECTED_FIELD: "the fields of this format, each once", "此格式的字段，每个字段一次";
    FILE_SECRETS: "What is sealed in the file can't be opened, or is not what it should be.", "文件中加密的内容无法打开，或内容不符。";
}

//! Catalogue, reach, string check.

use super::Word;

words! {
    CATALOGUE_HINT: "Every operation of the API, and which tokens reach it.", "API 的全部操作，以及哪些令牌可以访问。";
    OPERATIONS: "Operations", "操作";
    REACH: "Reach", "访问矩阵";
    WHAT_IS_THIS: "What is this string?", "这是什么字符串？";
    CATALOGUE_PARTS: "Parts of the catalogue", "目录的各部分";
    SEARCH_OPERATIONS: "Search operations", "搜索操作";
    NO_OPERATION: "No operation matches", "没有匹配的操作";
    NO_OPERATION_HINT: "Try a word of its label, a part of its path or a method.", "请尝试标签中的词、路径的一部分或方法。";
    PARAMETERS_OF: "Parameters: {0}", "参数：{0}";
    OLDER_OPERATIONS: "Operations of older versions", "旧版本的操作";
    OLDER_OPERATIONS_HINT: "Clients still call them. The answer is 403, and no token can be granted them.", "客户端仍会调用它们。应答为 403，且无法授予任何令牌。";
    REPLACED_BY: "Replaced by {0}", "已由 {0} 取代";
    ACCESS_READ: "read", "读取";
    ACCESS_WRITE: "write", "写入";
    TRY: "Try", "试用";
    TRY_OF: "Try: {0}", "试用：{0}";
    REACHED_BY_NONE: "reached by no token", "没有令牌可访问";
    REACHED_BY: "reached by {0}", "可访问：{0}";
    REACHED_BY_MORE: "reached by {1} and {0} more", "可访问：{1} 及另外 {0} 个";
    REACH_HINT: "Who can call what, as things are now: enabled tokens, in their versions.", "当前谁可以调用什么：已启用的令牌及其版本。";
    SHOW_OPERATIONS: "Show operations", "显示操作";
    SHOW_REACHED: "Reached by a token", "有令牌可访问";
    SHOW_SEVERAL: "Reached by two or more", "两个或更多令牌可访问";
    SHOW_WRITES: "Writes", "写入";
    SHOW_LEGACY_ONLY: "Only by legacy tokens", "仅旧版令牌可访问";
    SHOW_UNREACHED: "Reached by none", "没有令牌可访问";
    NOTHING_REACHED: "Nothing to show", "没有可显示的内容";
    NOTHING_REACHED_HINT: "No operation of the account fits, or no token can call anything.", "没有符合条件的操作，或没有令牌可以调用。";
    REACHES: "reaches it", "可访问";
    REACHES_NOT: "does not", "不可访问";
    REACH_CUT: "{1} of {0} are shown: the newest.", "显示 {0} 个中最新的 {1} 个。";
    WHAT_IS_THIS_HINT: "Paste an Account SID or an Auth Token that turned up somewhere. It is looked up here and stored nowhere.",
        "粘贴在某处发现的账户 SID 或 Auth 令牌。它只在此处查询，不会被存储。";
    THE_STRING: "The string", "字符串";
    THE_STRING_HINT: "It stays in this field alone.", "它只保留在此输入框中。";
    IS_SID: "An Account SID of the sandbox", "沙盒的账户 SID";
    IS_AUTH_TOKEN: "An Auth Token of the sandbox, its checksum is right", "沙盒的 Auth 令牌，校验和正确";
    IS_DAMAGED: "A damaged credential of the sandbox", "受损的沙盒凭据";
    IS_LIVE: "It may be a live credential", "可能是真实凭据";
    IS_LIVE_TEXT: "It has the form of one, and not the sandbox's mark. It was taken off the page and is kept nowhere. If it is live and turned up where it should not, reset it at the provider.",
        "它具有凭据的格式，但没有沙盒标记。它已从页面移除，未作任何保留。如果是真实凭据且出现在不该出现的地方，请在服务提供商处重置。";
    IS_HASH: "It may be a credential or a hash", "可能是凭据，也可能是哈希值";
    IS_HASH_TEXT: "It has 32 hexadecimal digits, as an MD5 hash, a trace id or a UUID without dashes has. This sandbox's credentials look different. If it is a live Auth Token and turned up where it should not, reset it at the provider.",
        "它有 32 个十六进制数字，与 MD5 哈希、跟踪 ID 或不带连字符的 UUID 相同。此沙盒的凭据不是这种格式。如果它是真实的 Auth 令牌且出现在不该出现的地方，请在服务提供商处重置。";
    IS_NEITHER: "Not recognised", "无法识别";
    IS_NEITHER_TEXT: "No Account SID or Auth Token of this sandbox was found: neither by itself, nor within other text, in base64, hexadecimal, percent-encoded, escaped, or broken over lines. This does not show that it is no credential: if it may be a live one, reset it at the provider.",
        "未找到此沙盒的账户 SID 或 Auth 令牌：已检查字符串本身、其他文本中的内容，以及 base64、十六进制、百分号编码、转义和跨行断开的形式。这并不表示它不是凭据：如果可能是真实凭据，请在服务提供商处重置。";
    READ_FROM: "Read after this was undone: {0}.", "读取前已还原：{0}。";
    LIST_COMMA: ", ", "、";
    FORM_INVISIBLE: "invisible characters", "不可见字符";
    FORM_FULL_WIDTH: "full-width characters", "全角字符";
    FORM_BROKEN_LINE: "line breaks", "换行";
    FORM_PERCENT: "percent-encoding", "百分号编码";
    FORM_ESCAPE: "escapes", "转义";
    FORM_QUOTED_PRINTABLE: "quoted-printable", "quoted-printable 编码";
    FORM_BASE64: "base64", "base64";
    FORM_HEX: "hexadecimal digits", "十六进制";
    FORM_SPACED: "spaces and signs between its parts", "各部分之间的空格和符号";
    FORM_SURROUNDED: "other text around it", "周围的其他文本";
    DAMAGED_LENGTH: "Its length is wrong: characters are missing, or too many.", "长度不正确：缺少字符或字符过多。";
    DAMAGED_MARK: "It lacks the sandbox's mark.", "缺少沙盒标记。";
    DAMAGED_CHARACTERS: "A character was lost or changed.", "有字符丢失或改变。";
    OF_TOKEN: "It is that of {0}, in {1} ({2}).", "属于“{0}”，账户：{1}（{2}）。";
    OF_BINNED: "It is that of {0}, which lies in the bin: it authenticates no more.", "属于回收站中的“{0}”：已无法通过身份验证。";
    WAS_RESET: "It was that of {0} until {1}, when it was reset.", "曾属于“{0}”，已于 {1} 重置。";
    WAS_DELETED: "It was that of {0} until {1}, when that was deleted.", "曾属于“{0}”，该令牌已于 {1} 删除。";
    TO_THE_TOKEN: "To the token", "前往令牌";
    REACHES_NOTHING: "It reaches nothing now", "目前无法访问任何操作";
    REACHES_COUNT: "It reaches {0} operation|It reaches {0} operations", "可访问 {0} 个操作";
}

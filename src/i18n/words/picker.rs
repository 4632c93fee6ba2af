//! The scope picker.

use super::Word;

words! {
    // The picker says what several scopes at once came to.
    SCOPES_ON: "{0} on", "已选 {0} 个";
    SCOPES_OFF: "{0} off", "已取消 {0} 个";
    SCOPES_ON_OFF: "{0} on, {1} off", "已选 {0} 个，已取消 {1} 个";

    // The scope picker.
    SCOPES_COUNT: "{0} of {1} scopes: {2} read, {3} write", "{0}/{1} 个范围：{2} 个读取，{3} 个写入";
    SEARCH_SCOPES: "Search scopes", "搜索范围";
    SHOW_WHICH: "Show", "显示";
    SHOW_ALL: "All", "全部";
    SHOW_READ: "Read", "读取";
    SHOW_WRITE: "Write", "写入";
    SHOW_SELECTED: "Selected", "已选";
    PRESETS: "Presets", "预设";
    PRESET_READ: "Read only", "只读";
    PRESET_REPORTING: "Reporting", "报告";
    PRESET_CONVERSIONS: "Conversion tracking", "转化跟踪";
    PRESET_CATALOG: "Catalog sync", "目录同步";
    CLEAR_ALL: "Clear All", "全部清除";
    COUNT_OF: "{0} of {1}", "{0}/{1}";
    SELECT_ALL_IN: "Select all: {0}", "全选：{0}";
    SELECT_ALL: "Select all", "全选";
    SINCE_VERSION: "from v{0}", "v{0} 起";
    SINCE_VERSION_HINT: "The token's API version does not have this operation yet", "令牌的 API 版本尚无此操作";
    NOTHING_SELECTED: "Nothing is selected yet", "尚未选择任何范围";
    NO_SCOPE_MATCHES: "No scope matches", "没有匹配的范围";
    NO_SCOPE_MATCHES_HINT: "Try another word, part of a path, or a method.", "请尝试其他词语、路径的一部分或方法。";
}

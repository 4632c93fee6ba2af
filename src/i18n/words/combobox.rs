//! The combobox.

use super::Word;

words! {
    OPTIONS_OF: "Options: {0}", "选项：{0}";
    RESULTS: "{0} result|{0} results", "{0} 个结果";
    NO_RESULT: "No result", "无结果";
}

//! The first screen: API access is off, or the role is missing; the demo.

use super::Word;

words! {
    API_OFF: "API access is off", "API 访问未启用";
    API_OFF_HINT: "Enable it to create access tokens for {0}. While it is off, no token of this account authenticates.",
        "启用后即可为 {0} 创建访问令牌。未启用时，该账户的任何令牌都无法通过身份验证。";
    ENABLE_API: "Enable API Access", "启用 API 访问";
    NO_ROLE: "Your role can't see access tokens", "您的角色无法查看访问令牌";
    NOBODY_HINT: "Whom you act as in {0} could not be read. Choose somebody.", "无法读取您在 {0} 中的操作身份。请选择一位用户。";
    NO_ROLE_HINT: "{0} has the role {1} in {2}. Only an Account Administrator or an Implementation Specialist may enable API access and see or change tokens.",
        "{0} 在 {2} 中的角色是{1}。只有账户管理员或实施专员可以启用 API 访问以及查看或更改令牌。";
    WHO_CAN: "Who can:", "有权限的人：";
    ACT_AS: "Act as {0}", "以 {0} 的身份操作";
    DEMO: "Demo", "演示";
    SEE_REFUSAL: "See a call refused", "查看一次被拒的调用";
    LOAD_DEMO: "Load Demo", "加载演示";
    REMOVE_DEMO: "Remove Demo", "移除演示";
    DID_LOAD_DEMO: "The demo is loaded. Settings → Data removes it again.", "演示已加载。可在“设置 → 数据”中移除。";
    ASK_REMOVE_DEMO: "Remove the demo?", "移除演示？";
    ASK_REMOVE_DEMO_TEXT: "Its three accounts go, with whatever was added to them. Your own accounts stay as they are.", "将移除其三个账户以及添加到其中的所有内容。您自己的账户保持不变。";
    DID_REMOVE_DEMO: "The demo is removed", "演示已移除";
}

//! Creating a token.

use super::Word;

words! {
    STEPS: "Steps", "步骤";
    STEP_SETUP: "Setup", "设置";
    STEP_CONTACT: "Contact Information", "联系信息";
    STEP_SCOPES: "API Scopes", "API 范围";
    STEP_CREATE: "Create", "创建";
    NEXT: "Next", "下一步";
    BACK: "Back", "上一步";
    CREATE: "Create", "创建";
    EDIT_PART: "Edit: {0}", "编辑：{0}";
    EDIT: "Edit", "编辑";
    TOKEN_NAME: "Token Name", "令牌名称";
    TOKEN_NAME_HINT: "Unique in this account, up to 100 characters.", "在此账户中唯一，最多 100 个字符。";
    DESCRIPTION: "Description", "描述";
    DESCRIPTION_HINT: "Optional. What the token is for, for later reference.", "可选。说明令牌的用途，供日后参考。";
    API_VERSION: "API Version", "API 版本";
    API_VERSION_HINT: "The latest version is recommended.", "建议使用最新版本。";
    VERSION_RECOMMENDED: "{0} (latest, recommended)", "{0}（最新，推荐）";
    PRIMARY_CONTACT: "Primary Contact", "主要联系人";
    PRIMARY_CONTACT_HINT: "We contact them about development updates.", "我们会就开发更新与其联系。";
    CHOOSE_CONTACT: "Choose a user", "选择用户";
    DEVELOPER_EMAILS: "Developer e-mails", "开发人员电子邮件地址";
    DEVELOPER_EMAILS_HINT: "Optional, up to 20. For developers who are not users of the account. Separate several with commas, spaces or new lines.",
        "可选，最多 20 个。适用于不是账户用户的开发人员。多个地址可用逗号、空格或换行分隔。";
    EMAILS_COUNT: "{0} of {1}", "{0}/{1}";
    REVIEW_NOTHING: "None", "无";
    REVIEW_NO_SCOPES: "This token has no scopes: it can be created, but it can call nothing.", "此令牌没有任何范围：可以创建，但不能调用任何操作。";
    REVIEW_FAULTS: "Nothing has been created. Correct this first:", "尚未创建任何内容。请先更正：";
    LOOKS_LIKE_CREDENTIAL: "This holds something that looks like a credential. Anyone who sees the token's page can read it here.",
        "这里包含看起来像凭据的内容。任何能看到该令牌页面的人都能读到它。";
    DRAFT_GONE: "This form is gone", "此表单已不存在";
    DRAFT_GONE_HINT: "Its token was created, or the form was cancelled.", "令牌已创建，或表单已取消。";
}

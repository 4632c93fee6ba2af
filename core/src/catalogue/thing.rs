//! The things that the operations act upon.
//!
//! English tells one from many by the ending, Chinese does not; so that two labels of one account never read alike, the
//! Chinese for many says 列表 (a list). Where the many are not only listed but also created, replaced, searched or deleted
//! together (目录商品, 例外清单条目), it is the one that is marked, with 单个 (a single).

use super::terms::terms;

terms! {
    /// What an operation does it to: the second half of its label.
    Thing {
        AccountHome, "account home", "账户主页";
        CompanyInformation, "company information", "公司信息";
        LegalEntities, "legal entities", "法律实体列表";
        LegalEntity, "legal entity", "法律实体";
        ActionInquiries, "action inquiries", "操作问询列表";
        ActionInquiry, "action inquiry", "操作问询";
        Actions, "actions", "操作列表";
        Action, "action", "操作";
        ActionItems, "action items", "操作商品列表";
        ActionItem, "action item", "操作商品";
        ActionUpdates, "action updates", "操作更新列表";
        ActionUpdate, "action update", "操作更新";
        Ads, "ads", "广告列表";
        Ad, "ad", "广告";
        Catalogs, "catalogs", "目录列表";
        Catalog, "catalog", "目录";
        CatalogPullSettings, "catalog pull settings", "目录拉取设置";
        CatalogFile, "catalog file", "目录文件";
        CatalogItems, "catalog items", "目录商品";
        CatalogItem, "catalog item", "单个目录商品";
        Click, "click", "点击";
        Clicks, "clicks", "点击数据";
        Contacts, "contacts", "联系人列表";
        Contact, "contact", "联系人";
        Contracts, "contracts", "合同列表";
        Contract, "contract", "合同";
        Conversion, "conversion", "转化";
        Deals, "deals", "优惠列表";
        Deal, "deal", "优惠";
        ExceptionLists, "exception lists", "例外清单列表";
        ExceptionList, "exception list", "例外清单";
        ExceptionListItems, "exception list items", "例外清单条目";
        ExceptionListItem, "exception list item", "单个例外清单条目";
        Invoices, "invoices", "发票列表";
        Invoice, "invoice", "发票";
        Jobs, "jobs", "作业列表";
        Job, "job", "作业";
        JobResult, "job result", "作业结果";
        Notes, "notes", "备注列表";
        Note, "note", "备注";
        PartnerGroups, "partner groups", "合作伙伴群组列表";
        PartnerGroup, "partner group", "合作伙伴群组";
        Partners, "partners", "合作伙伴列表";
        Partner, "partner", "合作伙伴";
        PhoneNumbers, "phone numbers", "电话号码列表";
        PhoneNumber, "phone number", "电话号码";
        Programs, "programs", "项目列表";
        Program, "program", "项目";
        UnsubscribedContacts, "unsubscribed contacts", "已退订联系人列表";
        PromoCodeExceptionList, "promo code exception list", "促销码例外清单";
        PromoCodeExceptionListItems, "promo code exception list items", "促销码例外清单条目";
        PromoCodeExceptionListItem, "promo code exception list item", "单个促销码例外清单条目";
        PromoCodes, "promo codes", "促销码列表";
        PromoCode, "promo code", "促销码";
        Report, "report", "报告";
        Reports, "reports", "报告列表";
        ReportMetadata, "report metadata", "报告元数据";
        RoutingRules, "routing rules", "路由规则列表";
        RoutingRule, "routing rule", "路由规则";
        ApiSubmissions, "API submissions", "API 提交列表";
        ApiSubmission, "API submission", "API 提交";
        FtpSubmissions, "FTP submissions", "FTP 提交列表";
        FtpSubmission, "FTP submission", "FTP 提交";
        FtpSubmissionErrors, "FTP submission errors", "FTP 提交错误";
        Tasks, "tasks", "任务列表";
        Task, "task", "任务";
        TrackingLink, "tracking link", "跟踪链接";
        TrackingValueRequests, "tracking value requests", "跟踪值请求列表";
        TrackingValueRequest, "tracking value request", "跟踪值请求";
        AdCode, "ad code", "广告代码";
        AdIframeCode, "ad iframe code", "广告 iframe 代码";
        AdTrackingLink, "ad tracking link", "广告跟踪链接";
        ProgramLogo, "program logo", "项目徽标";
        IdentityVerificationSession, "identity verification session", "身份核验会话";
        MediaProperties, "media properties", "媒体资源列表";
        MediaProperty, "media property", "媒体资源";
        Promotions, "promotions", "促销活动列表";
        Promotion, "promotion", "促销活动";
        Stores, "stores", "商店列表";
        Store, "store", "商店";
        StoreGroupItems, "store group items", "商店分组商品";
        LatestTaxDocument, "latest tax document", "最新税务文件";
        TaxDocument, "tax document", "税务文件";
        TaxDocuments, "tax documents", "税务文件列表";
        Users, "users", "用户列表";
        User, "user", "用户";
        WithdrawalSettings, "withdrawal settings", "提现设置";
        RequiredBankingFields, "required banking fields", "必填银行信息字段";
        Advertisers, "advertisers", "广告主列表";
        Advertiser, "advertiser", "广告主";
        ComplianceSubmission, "compliance submission", "合规提交";
        ComplianceSubmissionStatus, "compliance submission status", "合规提交状态";
        ComplianceSubmissionResults, "compliance submission results", "合规提交结果";
    }
}

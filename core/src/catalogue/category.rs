//! The headings under which the provider lists its operations, with our Chinese for them.

use super::terms::terms;

terms! {
    /// What an operation belongs to, as the provider groups its operations.
    Category {
        Account, "Account", "账户";
        CompanyInformation, "Company Information", "公司信息";
        LegalEntities, "Legal Entities", "法律实体";
        ActionInquiries, "Action Inquiries", "操作问询";
        Actions, "Actions", "操作";
        ActionUpdates, "Action Updates", "操作更新";
        Ads, "Ads", "广告";
        Catalogs, "Catalogs", "目录";
        CatalogItems, "Catalog Items", "目录商品";
        Clicks, "Clicks", "点击";
        ClickExport, "Click Export", "点击导出";
        Contacts, "Contacts", "联系人";
        Contracts, "Contracts", "合同";
        Conversions, "Conversions", "转化";
        Deals, "Deals", "优惠";
        ExceptionLists, "Exception Lists", "例外清单";
        ExceptionListItems, "Exception List Items", "例外清单条目";
        Invoices, "Invoices", "发票";
        Jobs, "Jobs", "作业";
        Notes, "Notes", "备注";
        PartnerGroups, "Partner Groups", "合作伙伴群组";
        Partners, "Partners", "合作伙伴";
        PhoneNumbers, "Phone Numbers", "电话号码";
        Programs, "Programs", "项目";
        UnsubscribedContacts, "Unsubscribed Contacts", "已退订联系人";
        PromoCodeExceptionLists, "Promo Code Exception Lists", "促销码例外清单";
        PromoCodeExceptionListItems, "Promo Code Exception List Items", "促销码例外清单条目";
        PromoCodes, "Promo Codes", "促销码";
        ReportExport, "Report Export", "报告导出";
        ReportsLegacy, "Reports (Legacy)", "报告（旧版）";
        RoutingRules, "Routing Rules", "路由规则";
        ApiSubmissions, "API Submissions", "API 提交";
        FtpSubmissions, "FTP Submissions", "FTP 提交";
        Tasks, "Tasks", "任务";
        TrackingLinks, "Tracking Links", "跟踪链接";
        TrackingValueRequests, "Tracking Value Requests", "跟踪值请求";
        IdentityVerification, "Identity Verification", "身份核验";
        MediaProperties, "Media Properties", "媒体资源";
        Promotions, "Promotions", "促销活动";
        Reports, "Reports", "报告";
        Stores, "Stores", "商店";
        TaxDocuments, "Tax Documents", "税务文件";
        Users, "Users", "用户";
        WithdrawalSettings, "Withdrawal Settings", "提现设置";
        Advertisers, "Advertisers", "广告主";
        ComplianceContent, "Compliance Content", "合规内容";
    }
}

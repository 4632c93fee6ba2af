//! An agency's own operations, below `/Agencies/{AccountSID}`, as the provider publishes them. Those that it uses on behalf of
//! its advertisers are a brand's.

use super::rows;

rows! {
    AGENCY of Agency:
    186, Advertisers, Get, "/Advertisers", Retrieve, Advertisers, 2;
    187, Advertisers, Get, "/Advertisers/{AdvertiserId}", Retrieve, Advertiser, 2;
    188, CompanyInformation, Get, "/CompanyInformation", Retrieve, CompanyInformation, 2;
    189, CompanyInformation, Put, "/CompanyInformation", Update, CompanyInformation, 2;
    190, ComplianceContent, Post, "/Compliance/Content", Create, ComplianceSubmission, 2;
    191, ComplianceContent, Get, "/Compliance/Content/ComplianceAPISubmissions/{Id}", Retrieve, ComplianceSubmissionStatus, 2;
    192, ComplianceContent, Get, "/Compliance/Content/ComplianceAPISubmissions/Response/{Id}", Retrieve, ComplianceSubmissionResults, 2;
    193, Jobs, Get, "/Jobs", Retrieve, Jobs, 2;
    194, Jobs, Get, "/Jobs/{JobId}", Retrieve, Job, 2;
    195, Jobs, Get, "/Jobs/{JobId}/Download", Download, JobResult, 2;
    196, Jobs, Put, "/Jobs/{JobId}/Replay", Replay, Job, 2;
    197, ReportExport, Get, "/ReportExport/{ReportId}", Export, Report, 2;
    198, ReportsLegacy, Get, "/Reports", Retrieve, Reports, 2;
    199, ReportsLegacy, Get, "/Reports/{ReportId}", Run, Report, 2;
    200, ReportsLegacy, Get, "/Reports/{ReportId}/MetaData", Retrieve, ReportMetadata, 2;
}

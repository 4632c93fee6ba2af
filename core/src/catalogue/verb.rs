//! The verbs of the labels.

use super::terms::terms;

terms! {
    /// What an operation does: the first half of its label.
    Verb {
        Retrieve, "Retrieve", "检索";
        Create, "Create", "创建";
        Update, "Update", "更新";
        BulkUpdate, "Bulk update", "批量更新";
        Delete, "Delete", "删除";
        Reverse, "Reverse", "冲销";
        Upload, "Upload", "上传";
        Export, "Export", "导出";
        Accept, "Accept", "接受";
        Decline, "Decline", "拒绝";
        Replace, "Replace", "替换";
        Download, "Download", "下载";
        Replay, "Replay", "重新运行";
        Unsubscribe, "Unsubscribe", "退订";
        Expire, "Expire", "作废";
        Run, "Run", "运行";
        Approve, "Approve", "批准";
        Reject, "Reject", "驳回";
        Search, "Search", "搜索";
        Start, "Start", "发起";
        Complete, "Complete", "完成";
    }
}

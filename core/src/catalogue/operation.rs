//! An operation of the API.

use super::{Access, ApiVersion, Category, Method, Thing, Verb};
use crate::account::AccountType;

/// The number of an operation. Numbers are stored: one is never reused and never changed, and a new operation gets a new one.
/// What was read from outside may be the number of no operation that is known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OperationId(pub(super) u8);

impl OperationId {
    /// The identifier with this number, whether or not there is such an operation.
    pub const fn new(number: u8) -> Self {
        Self(number)
    }

    /// The number.
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// One method on one path of one account type, as the provider publishes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Its stable number.
    pub id: OperationId,
    /// The account type whose base path it is below.
    pub account: AccountType,
    /// The heading under which it is listed.
    pub category: Category,
    /// Its method.
    pub method: Method,
    /// Its path after `{AccountSID}`, with parameters in braces, e.g. `/Ads/{AdId}`; empty for the account home.
    pub path: &'static str,
    /// The first half of its label.
    pub verb: Verb,
    /// The second half of its label.
    pub thing: Thing,
    /// The first version of its account type's API that has it.
    pub since: ApiVersion,
}

impl Operation {
    /// Whether it reads or writes, which follows from the method.
    pub const fn access(&self) -> Access {
        self.method.access()
    }

    /// The label, as the provider writes it: "Retrieve ads".
    pub fn label_english(&self) -> String {
        [self.verb.english(), " ", self.thing.english()].concat()
    }

    /// The label in Chinese: "检索广告列表". Chinese sets no space between words, but one before Latin letters: "检索 API 提交".
    pub fn label_chinese(&self) -> String {
        let thing = self.thing.chinese();
        let space = if thing.starts_with(|c: char| c.is_ascii()) { " " } else { "" };
        [self.verb.chinese(), space, thing].concat()
    }

    /// Whether this version of its account type's API has it.
    pub fn is_in(&self, version: ApiVersion) -> bool {
        self.since <= version
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::catalogue::{operation, operations};

    #[test]
    fn labels_read_as_published() {
        let labels = |number| {
            let operation = operation(OperationId::new(number)).unwrap();
            (operation.label_english(), operation.label_chinese())
        };
        assert_eq!(labels(16), ("Retrieve ads".into(), "检索广告列表".into()));
        assert_eq!(labels(18), ("Retrieve ad".into(), "检索广告".into()));
        assert_eq!(labels(22), ("Update catalog pull settings".into(), "更新目录拉取设置".into()));
        assert_eq!(labels(29), ("Bulk update catalog items".into(), "批量更新目录商品".into()));
        assert_eq!(labels(102), ("Retrieve API submissions".into(), "检索 API 提交列表".into()));
    }

    /// A list of scopes shows labels, so two that differ in English must not look the same in Chinese.
    #[test]
    fn within_an_account_type_no_two_labels_read_alike() {
        for a in operations() {
            for b in operations().filter(|b| b.account == a.account && b.id > a.id) {
                assert_ne!(a.label_english(), b.label_english());
                assert_ne!(a.label_chinese(), b.label_chinese());
            }
        }
    }

    #[test]
    fn it_exists_from_its_first_version_on() {
        let upload = operation(OperationId::new(23)).unwrap();
        assert!(!upload.is_in(ApiVersion(12)));
        assert!(upload.is_in(ApiVersion(13)));
        assert!(upload.is_in(ApiVersion(14)));
    }
}

use super::{BasicError, Format, Limit, Request, Room};
use crate::account::AccountType;
use crate::catalogue::{ApiVersion, Method, Retired, Scope};
use crate::id::{AccountId, TokenId};
use crate::ports::Timestamp;
use crate::token::Half;
use crate::workspace::Seen;

/// The questions of the gate, in the order in which their answers count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// Is there an `Authorization: Basic` header that decodes to user name and password?
    Credentials,
    /// Is the Account SID one of this workspace?
    Sid,
    /// Is the Auth Token its current one?
    AuthToken,
    /// Is API access of the account enabled?
    ApiAccess,
    /// Is the token enabled?
    Enabled,
    /// Does the path begin with the account type's base path?
    BasePath,
    /// Is the SID in the path that of the credentials?
    PathSid,
    /// Is the version one that the account type has?
    Version,
    /// Is there an operation with this path and method in this version?
    Operation,
    /// Is it granted?
    Grant,
    /// Is there room under the rate limit?
    RateLimit,
}

impl Link {
    /// All eleven, in their order.
    pub const ALL: [Self; 11] = [
        Self::Credentials,
        Self::Sid,
        Self::AuthToken,
        Self::ApiAccess,
        Self::Enabled,
        Self::BasePath,
        Self::PathSid,
        Self::Version,
        Self::Operation,
        Self::Grant,
        Self::RateLimit,
    ];

    /// Its number, from 1.
    #[must_use]
    pub const fn number(self) -> usize {
        self as usize + 1
    }
}

/// What a question came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Verdict {
    /// Yes.
    Passed,
    /// No, for this reason.
    Refused(Blocker),
    /// It can't be asked: that depends on a link before it.
    #[default]
    Open,
}

/// Why a call is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blocker {
    /// There are no credentials.
    Credentials(BasicError),
    /// No token has the Account SID.
    Sid(Seen),
    /// The Auth Token is not the current one of the Account SID.
    AuthToken(Seen),
    /// API access of the account is off.
    ApiAccess,
    /// The token is disabled.
    Disabled,
    /// The path begins otherwise than the account type's; this is the one that it begins with, if any.
    BasePath(Option<AccountType>),
    /// The path names another SID than the credentials.
    PathSid,
    /// The version that the request names is none that there is; the name of the field, and whether it is a number at all.
    Version {
        /// Where it was named: `IR-Version` or `IrVersion`.
        field: &'static str,
        /// Whether it is a number.
        is_number: bool,
    },
    /// There is no operation with this path; from this version on there is one.
    Unknown(Option<ApiVersion>),
    /// It is an operation of an older version, which nobody can be granted.
    Retired(&'static Retired),
    /// It is a brand's operation below the base path of another account type.
    OtherType,
    /// No account of this workspace is the advertiser that the path names.
    Advertiser,
    /// There are operations with this path, but none with this method; from this version on there is one.
    Method {
        /// The methods that there are.
        allow: Vec<Method>,
        /// The first version that has this one.
        since: Option<ApiVersion>,
    },
    /// The operation is not among the token's scopes.
    NotGranted,
    /// The Auth Token only reads.
    ReadOnly,
    /// The limit is used up.
    RateLimit(Room),
}

impl Blocker {
    /// Its code, as it stands in `Sandbox-Reason`: stable, in ASCII.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Credentials(BasicError::Missing) => "credentials-missing",
            Self::Credentials(_) => "credentials-malformed",
            Self::Sid(Seen::Binned(_) | Seen::Retired(_)) => "token-deleted",
            Self::Sid(_) => "sid-unknown",
            Self::AuthToken(Seen::Retired(_)) => "auth-token-retired",
            Self::AuthToken(_) => "auth-token-wrong",
            Self::ApiAccess => "api-access-disabled",
            Self::Disabled => "token-disabled",
            Self::BasePath(_) => "base-path-wrong",
            Self::PathSid => "sid-mismatch",
            Self::Version { .. } => "version-unknown",
            Self::Unknown(None) => "operation-unknown",
            Self::Unknown(Some(_)) | Self::Method { since: Some(_), .. } => "operation-not-in-version",
            Self::Retired(_) => "operation-retired",
            Self::OtherType => "operation-of-other-type",
            Self::Advertiser => "advertiser-unknown",
            Self::Method { .. } => "method-not-allowed",
            Self::NotGranted => "scope-not-granted",
            Self::ReadOnly => "read-only",
            Self::RateLimit(_) => "rate-limited",
        }
    }

    /// The status of the answer.
    #[must_use]
    pub const fn status(&self) -> u16 {
        match self {
            Self::Credentials(_) | Self::Sid(_) | Self::AuthToken(_) => 401,
            Self::ApiAccess
            | Self::Disabled
            | Self::BasePath(_)
            | Self::PathSid
            | Self::Retired(_)
            | Self::OtherType
            | Self::NotGranted
            | Self::ReadOnly => 403,
            Self::Version { .. } => 400,
            Self::Unknown(_) | Self::Advertiser => 404,
            Self::Method { .. } => 405,
            Self::RateLimit(_) => 429,
        }
    }
}

/// Whose credentials they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holder {
    /// An access token.
    Token(TokenId),
    /// The legacy tokens of the account; which of the two, if the Auth Token is one of them.
    Legacy(Option<Half>),
}

/// Who calls, as far as the Account SID tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The account.
    pub account: AccountId,
    /// Its type.
    pub kind: AccountType,
    /// The token.
    pub holder: Holder,
    /// The Account SID.
    pub sid: String,
}

impl Caller {
    /// The token that calls; for the legacy tokens, what has their account's id.
    #[must_use]
    pub fn token(&self) -> TokenId {
        match &self.holder {
            Holder::Token(token) => token.clone(),
            Holder::Legacy(_) => TokenId::of_account(&self.account),
        }
    }
}

/// What the gate found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What each question came to, in the order of [`Link::ALL`].
    pub verdicts: [Verdict; 11],
    /// Who calls.
    pub caller: Option<Caller>,
    /// The operation that is called, as a scope of the account type whose base path the path has.
    pub scope: Option<Scope>,
    /// Whether the account home of a partner or an agency is called, which is no scope.
    pub is_home: bool,
    /// The values of its path's parameters.
    pub parameters: Vec<(&'static str, String)>,
    /// The account on whose behalf an agency calls.
    pub advertiser: Option<AccountId>,
    /// The version in force.
    pub version: Option<ApiVersion>,
    /// What the answer is written in.
    pub format: Format,
    /// The limits that the call falls under.
    pub limits: Vec<Limit>,
    /// The room that they leave before the call.
    pub room: Option<Room>,
    /// When it was decided.
    pub at: Timestamp,
}

impl Decision {
    /// A decision for which nothing has been asked.
    #[must_use]
    pub fn unasked(request: &Request, at: Timestamp) -> Self {
        Self {
            verdicts: Default::default(),
            caller: None,
            scope: None,
            is_home: false,
            parameters: Vec::new(),
            advertiser: None,
            version: None,
            format: super::path::Path::read(request.path()).format.unwrap_or_else(|| Format::accepted(request)),
            limits: Vec::new(),
            room: None,
            at,
        }
    }

    /// What a question came to.
    #[must_use]
    pub fn verdict(&self, link: Link) -> &Verdict {
        self.verdicts.get(link as usize).unwrap_or(&Verdict::Open)
    }

    /// Everything that stands in the way, in the order of the links.
    pub fn blockers(&self) -> impl Iterator<Item = (Link, &Blocker)> {
        Link::ALL.into_iter().zip(&self.verdicts).filter_map(|(link, verdict)| match verdict {
            Verdict::Refused(blocker) => Some((link, blocker)),
            Verdict::Passed | Verdict::Open => None,
        })
    }

    /// Whether the call is allowed: every question was asked, and each came to yes.
    #[must_use]
    pub fn is_allowed(&self) -> bool {
        self.verdicts.iter().all(|verdict| *verdict == Verdict::Passed)
    }

    /// Whether the credentials are good, and those of an enabled token: such a call counts as use of the token.
    #[must_use]
    pub fn is_use(&self) -> bool {
        Link::ALL
            .into_iter()
            .take_while(|link| *link <= Link::Enabled)
            .all(|link| *self.verdict(link) == Verdict::Passed)
    }

    /// Whether the call counts against its limits: all but those leave it through.
    #[must_use]
    pub fn counts(&self) -> bool {
        Link::ALL
            .into_iter()
            .take_while(|link| *link < Link::RateLimit)
            .all(|link| *self.verdict(link) == Verdict::Passed)
    }
}

//! The decision chain.

use super::decision::{Blocker, Caller, Decision, Holder, Link, Verdict};
use super::path::Path;
use super::request::{Header, Request};
use super::{Counters, Credentials, Limit};
use crate::account::{Account, AccountType};
use crate::catalogue::{self, ApiVersion, Found, Method, Scope, latest, versions};
use crate::credential::{AccountSid, AuthToken, CredentialError};
use crate::id::AccountId;
use crate::ports::Timestamp;
use crate::token::{Half, Legacy, Token};
use crate::workspace::{Seen, SidOf, Workspace};
use std::borrow::Cow;

/// Decides a call. Alters nothing: what it counts against is added by whoever lets it through.
#[must_use]
pub fn decide(workspace: &Workspace, counters: &Counters, request: &Request, now: Timestamp) -> Decision {
    let path = Path::read(request.path());
    let mut decision = Decision::unasked(request, now);
    let mut chain = Chain { workspace, decision: &mut decision };
    let known = chain.ask_who(request);
    chain.ask_where(&path, request, known);
    chain.ask_room(counters);
    decision
}

/// What a SID of the workspace leads to.
#[derive(Clone, Copy)]
enum Known<'a> {
    Token(&'a Token),
    Legacy(&'a Legacy),
}

impl Known<'_> {
    const fn version(self) -> ApiVersion {
        match self {
            Self::Token(token) => token.settings.version,
            Self::Legacy(legacy) => legacy.version,
        }
    }
}

struct Chain<'a, 'b> {
    workspace: &'a Workspace,
    decision: &'b mut Decision,
}

impl<'a> Chain<'a, '_> {
    fn set(&mut self, link: Link, blocker: Option<Blocker>) {
        if let Some(verdict) = self.decision.verdicts.get_mut(link as usize) {
            *verdict = blocker.map_or(Verdict::Passed, Verdict::Refused);
        }
    }

    /// Links 1 to 5: the credentials, and whose they are.
    fn ask_who(&mut self, request: &Request) -> Option<Known<'a>> {
        let mut credentials = match Credentials::of(request) {
            Ok(credentials) => credentials,
            Err(error) => {
                self.set(Link::Credentials, Some(Blocker::Credentials(error)));
                return None;
            }
        };
        self.set(Link::Credentials, None);
        let known = match self.workspace.of_sid(&credentials.sid) {
            Some(SidOf::Token(token)) if token.deleted.is_none() => Known::Token(token),
            Some(SidOf::Legacy(legacy)) => Known::Legacy(legacy),
            Some(SidOf::Token(token)) => {
                self.set(Link::Sid, Some(Blocker::Sid(Seen::Binned(token.id.clone()))));
                return None;
            }
            None => {
                self.set(Link::Sid, Some(Blocker::Sid(unknown_sid(self.workspace, &credentials.sid))));
                return None;
            }
        };
        let id = match known {
            Known::Token(token) => &token.account,
            Known::Legacy(legacy) => &legacy.account,
        };
        let Some(account) = self.workspace.account(id) else {
            self.set(Link::Sid, Some(Blocker::Sid(Seen::Nowhere)));
            return None;
        };
        self.set(Link::Sid, None);
        let (holder, is_current) = match known {
            Known::Token(token) => (Holder::Token(token.id.clone()), token.auth.expose() == credentials.auth),
            Known::Legacy(legacy) => {
                let half = Half::ALL.into_iter().find(|half| legacy.auth(*half).expose() == credentials.auth);
                (Holder::Legacy(half), half.is_some())
            }
        };
        let wrong = (!is_current).then(|| Blocker::AuthToken(wrong_auth(self.workspace, &credentials)));
        self.set(Link::AuthToken, wrong);
        self.set(Link::ApiAccess, (!account.api).then_some(Blocker::ApiAccess));
        let is_enabled = matches!(known, Known::Legacy(_) | Known::Token(Token { enabled: true, .. }));
        self.set(Link::Enabled, (!is_enabled).then_some(Blocker::Disabled));
        self.decision.caller = Some(Caller {
            account: account.id.clone(),
            kind: account.kind,
            holder,
            sid: std::mem::take(&mut credentials.sid),
        });
        Some(known)
    }

    /// Links 6 to 10: what is called, and whether it is granted.
    fn ask_where(&mut self, path: &Path<'_>, request: &Request, known: Option<Known<'_>>) {
        let expected = self.decision.caller.as_ref().map(|caller| caller.kind);
        match (path.kind, expected) {
            (None, _) => self.set(Link::BasePath, Some(Blocker::BasePath(None))),
            (found, Some(expected)) => {
                self.set(Link::BasePath, (found != Some(expected)).then_some(Blocker::BasePath(found)));
            }
            (Some(_), None) => {}
        }
        if let Some(caller) = &self.decision.caller {
            let is_own = path.sid.as_deref() == Some(caller.sid.as_str());
            self.set(Link::PathSid, (!is_own).then_some(Blocker::PathSid));
        }
        // What is called is asked of the API that the path is one of, which need not be the caller's.
        let Some(kind) = path.kind else { return };
        let own = known.filter(|_| expected == Some(kind)).map(Known::version);
        let version = match named_version(kind, request) {
            Ok(named) => {
                if known.is_some() || named.is_some() {
                    self.set(Link::Version, None);
                }
                named.or(own)
            }
            Err(blocker) => {
                self.set(Link::Version, Some(blocker));
                own
            }
        };
        let version = version.unwrap_or(latest(kind));
        self.decision.version = Some(version);
        let blocker = self.find(kind, version, &request.method, path.segments.as_deref());
        self.set(Link::Operation, blocker);
        if self.decision.is_home && known.is_some() && expected == Some(kind) {
            // Any current credentials read it.
            self.set(Link::Grant, None);
        }
        if let (true, Some(known), Some(scope)) = (expected == Some(kind), known, self.decision.scope) {
            let half = match &self.decision.caller {
                Some(Caller { holder: Holder::Legacy(half), .. }) => *half,
                _ => None,
            };
            let refused = match (known, half) {
                (Known::Token(token), _) => {
                    (!token.settings.scopes.contains(scope.id())).then_some(Blocker::NotGranted)
                }
                (Known::Legacy(_), Some(half)) => (!half.may(scope.operation.method)).then_some(Blocker::ReadOnly),
                // Which of the two it would be nobody can tell.
                (Known::Legacy(_), None) => return,
            };
            self.set(Link::Grant, refused);
        }
    }

    /// Link 9. What there is none of is in the way.
    fn find(
        &mut self,
        kind: AccountType,
        version: ApiVersion,
        method: &str,
        segments: Option<&[Cow<'_, str>]>,
    ) -> Option<Blocker> {
        let Some(segments) = segments else { return Some(Blocker::Unknown(None)) };
        let segments: Vec<&str> = segments.iter().map(AsRef::as_ref).collect();
        // `HEAD` is decided as `GET`.
        let called = Method::parse(if method == "HEAD" { "GET" } else { method });
        let found = match called {
            Some(method) => catalogue::find(kind, version, method, &segments),
            None => match catalogue::allowed(kind, version, &segments) {
                allow if allow.is_empty() => Found::NotFound,
                allow => Found::MethodNotAllowed { allow },
            },
        };
        let since = || {
            let called = called?;
            let later = versions(kind).iter().copied().filter(|later| *later > version);
            later
                .into_iter()
                .find(|later| matches!(catalogue::find(kind, *later, called, &segments), Found::Operation { .. }))
        };
        match found {
            Found::Operation { scope, parameters } => {
                self.decision.scope = Some(scope);
                self.decision.parameters = parameters;
                self.advertiser(scope)
            }
            Found::MethodNotAllowed { allow } => match (kind, segments.as_slice()) {
                // Below an advertiser, the advertiser is asked for first.
                (AccountType::Agency, ["Advertisers", number, _, ..]) if self.brand(number).is_none() => {
                    Some(Blocker::Advertiser)
                }
                _ => Some(Blocker::Method { allow, since: since() }),
            },
            Found::NotFound if segments.is_empty() => {
                self.decision.is_home = called == Some(Method::Get);
                let allow = vec![Method::Get];
                (!self.decision.is_home).then_some(Blocker::Method { allow, since: None })
            }
            Found::NotFound => Some(match since() {
                None => older(kind, &segments).unwrap_or(Blocker::Unknown(None)),
                since => Blocker::Unknown(since),
            }),
        }
    }

    /// On behalf of an advertiser: a brand of this workspace.
    fn advertiser(&mut self, scope: Scope) -> Option<Blocker> {
        if !scope.on_behalf {
            return None;
        }
        let number = self.decision.parameters.first().map(|(_, number)| number.as_str()).unwrap_or_default();
        let brand = self.brand(number);
        let is_missing = brand.is_none();
        self.decision.advertiser = brand;
        is_missing.then_some(Blocker::Advertiser)
    }

    /// The brand with this number, written in its one form.
    fn brand(&self, number: &str) -> Option<AccountId> {
        let accounts = self.workspace.accounts();
        let is_it = |account: &&&Account| account.kind == AccountType::Brand && account.number.to_string() == number;
        accounts.iter().find(is_it).map(|account| account.id.clone())
    }

    /// Link 11.
    fn ask_room(&mut self, counters: &Counters) {
        let Some(caller) = &self.decision.caller else { return };
        let limits = match self.decision.scope {
            Some(scope) => Limit::of(caller.kind, scope.operation),
            None if self.decision.is_home => Limit::of_home(),
            None => return,
        };
        if *self.decision.verdict(Link::BasePath) != Verdict::Passed {
            return;
        }
        let room = counters.room(&caller.sid, &limits, self.decision.at);
        self.decision.limits = limits;
        self.decision.room = room;
        self.set(Link::RateLimit, room.filter(|room| room.left == 0).map(Blocker::RateLimit));
    }
}

/// What a path is that is none of the account type's operations: one of an older version, or one of a brand.
fn older(kind: AccountType, segments: &[&str]) -> Option<Blocker> {
    if let Some(retired) = catalogue::retired_at(kind, segments) {
        return Some(Blocker::Retired(retired));
    }
    let is_brands = !catalogue::allowed(AccountType::Brand, latest(AccountType::Brand), segments).is_empty();
    (kind != AccountType::Brand && is_brands).then_some(Blocker::OtherType)
}

/// The version that a request names: in the header `IR-Version` or, that failing, in the query's `IrVersion`.
fn named_version(kind: AccountType, request: &Request) -> Result<Option<ApiVersion>, Blocker> {
    let (field, named) = match request.header("ir-version") {
        Header::One(value) => ("IR-Version", value.trim().to_owned()),
        Header::Several => return Err(Blocker::Version { field: "IR-Version", is_number: false }),
        Header::Missing => match request.parameter("IrVersion") {
            Some(value) => ("IrVersion", value),
            None => return Ok(None),
        },
    };
    let is_number = !named.is_empty() && named.bytes().all(|byte| byte.is_ascii_digit());
    // In its one form: `014` is no version.
    let number = named.parse::<u8>().ok().filter(|number| number.to_string() == named);
    let version = number.and_then(|number| ApiVersion::of(kind, number));
    version.map(Some).ok_or(Blocker::Version { field, is_number })
}

/// What is known of an Account SID that no token has.
fn unknown_sid(workspace: &Workspace, text: &str) -> Seen {
    match AccountSid::parse(text) {
        Err(_) if text.is_empty() => Seen::Empty,
        Err(_) if AuthToken::parse(text).is_ok() => Seen::Swapped,
        Err(_) if AccountSid::parse(text.trim()).is_ok() => Seen::Padded,
        Err(error) if error != CredentialError::Mark && AccountSid::is_meant(text) => Seen::Mistyped,
        Err(_) => Seen::Foreign,
        Ok(sid) => workspace.ended(&sid).map_or(Seen::Nowhere, |retired| Seen::Retired(Box::new(retired.clone()))),
    }
}

/// What is known of an Auth Token that is not the current one of its SID.
fn wrong_auth(workspace: &Workspace, credentials: &Credentials) -> Seen {
    match AuthToken::parse(&credentials.auth) {
        Err(CredentialError::Checksum) => Seen::Mistyped,
        Err(_) if credentials.auth.is_empty() => Seen::Empty,
        Err(_) if AccountSid::parse(&credentials.auth).is_ok() => Seen::Swapped,
        Err(_) if AuthToken::parse(credentials.auth.trim()).is_ok() => Seen::Padded,
        Err(_) => Seen::Foreign,
        Ok(auth) => workspace.seen(&auth),
    }
}

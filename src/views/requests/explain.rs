//! The chain in words.

use crate::i18n::{Word, ended, grouped, half_name, kind_name, language, operation_name};
use crate::platform::dates;
use crate::state::Ui;
use scopeyard_core::account::AccountType;
use scopeyard_core::catalogue::base_path;
use scopeyard_core::gate::{BasicError, Blocker, Caller, Decision, Holder, Link, Room, Verdict};
use scopeyard_core::id::TokenId;
use scopeyard_core::workspace::Seen;

/// What is said of a link.
pub struct Told {
    /// What it came to.
    pub title: Word,
    /// Why.
    pub text: String,
}

/// What a link came to, and why.
pub fn explain(ui: Ui, decision: &Decision, link: Link) -> Told {
    match decision.verdict(link) {
        Verdict::Passed => passed(ui, decision, link),
        Verdict::Refused(blocker) => refused(ui, decision, blocker),
        Verdict::Open => Told { title: title(link), text: Word::OpenWhy.now().to_owned() },
    }
}

const fn title(link: Link) -> Word {
    match link {
        Link::Credentials => Word::LinkCredentials,
        Link::Sid => Word::LinkSid,
        Link::AuthToken => Word::LinkAuthToken,
        Link::ApiAccess => Word::LinkApiAccess,
        Link::Enabled => Word::LinkEnabled,
        Link::BasePath => Word::LinkBasePath,
        Link::PathSid => Word::LinkPathSid,
        Link::Version => Word::LinkVersion,
        Link::Operation => Word::LinkOperation,
        Link::Grant => Word::LinkGrant,
        Link::RateLimit => Word::LinkRateLimit,
    }
}

fn passed(ui: Ui, decision: &Decision, link: Link) -> Told {
    let caller = decision.caller.as_ref();
    let name = caller.map(|caller| caller_name(ui, caller)).unwrap_or_default();
    let account = caller.map(|caller| {
        ui.console.peek(|workspace| workspace.account(&caller.account).map(|account| account.name.as_str().to_owned()))
    });
    let account = account.flatten().unwrap_or_default();
    let text = match link {
        Link::Credentials => Word::WhyCredentials.now().to_owned(),
        Link::Sid => Word::WhySid.fill(&[&name]),
        Link::AuthToken => match caller.map(|caller| &caller.holder) {
            Some(Holder::Legacy(Some(half))) => half_name(*half),
            _ => Word::WhyAuthToken.now().to_owned(),
        },
        Link::ApiAccess => account,
        Link::Enabled => Word::WhyEnabled.fill(&[&name]),
        Link::BasePath => caller.map(|caller| of_kind(caller.kind)).unwrap_or_default(),
        Link::PathSid => Word::WhyPathSid.now().to_owned(),
        Link::Version => decision
            .version
            .map(|version| Word::VersionShort.fill(&[&version.number().to_string()]))
            .unwrap_or_default(),
        Link::Operation => decision.scope.map(|scope| operation_name(scope.operation)).unwrap_or_default(),
        Link::Grant => Word::WhyGrant.fill(&[&name]),
        Link::RateLimit => {
            decision.room.map_or_else(|| Word::WhyNoLimit.now().to_owned(), |room| left(&room, decision.counts()))
        }
    };
    Told { title: title(link), text }
}

fn left(room: &Room, counts: bool) -> String {
    let number = |number: u32| grouped(usize::try_from(number).unwrap_or_default());
    let end = dates::exact(language(), room.reset);
    Word::WhyRoom.fill(&[&number(room.left.saturating_sub(counts.into())), &number(room.limit.most), &end])
}

fn of_kind(kind: AccountType) -> String {
    [kind_name(kind).now(), ": ", base_path(kind)].concat()
}

/// What the caller is called.
pub fn caller_name(ui: Ui, caller: &Caller) -> String {
    match &caller.holder {
        Holder::Token(token) => token_name(ui, token),
        Holder::Legacy(_) => Word::LegacyTokens.now().to_owned(),
    }
}

/// What a token is called, also one in the bin.
pub fn token_name(ui: Ui, token: &TokenId) -> String {
    let name = ui.console.peek(|workspace| {
        workspace.token(token).or(workspace.binned(token)).map(|token| token.settings.name.as_str().to_owned())
    });
    name.unwrap_or_else(|| Word::TokenGone.now().to_owned())
}

fn refused(ui: Ui, decision: &Decision, blocker: &Blocker) -> Told {
    let name = decision.caller.as_ref().map(|caller| caller_name(ui, caller)).unwrap_or_default();
    let told = |title: Word, text: String| Told { title, text };
    let plain = |title: Word, text: Word| Told { title, text: text.now().to_owned() };
    match blocker {
        Blocker::Credentials(error) => plain(
            Word::NoCredentials,
            match error {
                BasicError::Missing => Word::BasicMissing,
                BasicError::Several => Word::BasicSeveral,
                BasicError::Scheme => Word::BasicScheme,
                BasicError::Encoding => Word::BasicEncoding,
                BasicError::Text => Word::BasicText,
                BasicError::Colon => Word::BasicColon,
            },
        ),
        Blocker::Sid(seen) => told(Word::SidUnknown, sid_seen(ui, seen)),
        Blocker::AuthToken(seen) => told(Word::AuthWrong, auth_seen(ui, seen)),
        Blocker::ApiAccess => plain(Word::ApiOff, Word::ApiOffWhy),
        Blocker::Disabled => told(Word::TokenDisabled, Word::TokenDisabledWhy.fill(&[&name])),
        Blocker::BasePath(found) => {
            let expected = decision.caller.as_ref().map(|caller| of_kind(caller.kind)).unwrap_or_default();
            let text = match found {
                Some(found) => Word::BaseOther.fill(&[&of_kind(*found), &name, &expected]),
                None if expected.is_empty() => Word::BaseNone.now().to_owned(),
                None => Word::BaseExpected.fill(&[&expected]),
            };
            told(Word::BaseWrong, text)
        }
        Blocker::PathSid => plain(Word::PathSidWrong, Word::PathSidWhy),
        Blocker::Version { field, is_number } => {
            let why = if *is_number { Word::VersionNone } else { Word::VersionNoNumber };
            told(Word::VersionWrong, why.fill(&[field]))
        }
        Blocker::Unknown(Some(since)) | Blocker::Method { since: Some(since), .. } => {
            let number = |version: scopeyard_core::catalogue::ApiVersion| version.number().to_string();
            let now = decision.version.map(number).unwrap_or_default();
            told(Word::OperationLater, Word::OperationLaterWhy.fill(&[&number(*since), &now]))
        }
        Blocker::Unknown(None) => plain(Word::OperationUnknown, Word::OperationUnknownWhy),
        Blocker::Advertiser => plain(Word::AdvertiserUnknown, Word::AdvertiserUnknownWhy),
        Blocker::Method { allow, .. } => {
            let methods: Vec<_> = allow.iter().map(|method| method.as_str()).collect();
            told(Word::MethodWrong, Word::MethodWhy.fill(&[&methods.join(", ")]))
        }
        Blocker::NotGranted => {
            let operation = decision.scope.map(|scope| operation_name(scope.operation)).unwrap_or_default();
            told(Word::NotGranted, Word::NotGrantedWhy.fill(&[&name, &operation]))
        }
        Blocker::ReadOnly => plain(Word::ReadOnlyToken, Word::ReadOnlyWhy),
        Blocker::RateLimit(room) => {
            let most = grouped(usize::try_from(room.limit.most).unwrap_or_default());
            let what = if room.limit.name.is_empty() { Word::OtherOperations.now() } else { room.limit.name };
            told(Word::LimitReached, Word::LimitWhy.fill(&[&most, what, &dates::exact(language(), room.reset)]))
        }
    }
}

fn sid_seen(ui: Ui, seen: &Seen) -> String {
    match seen {
        Seen::Binned(token) => Word::SidBinned.fill(&[&token_name(ui, token)]),
        Seen::Retired(retired) => ended(retired, Word::SidEnded, Word::SidEnded),
        Seen::Foreign => Word::SidForeign.now().to_owned(),
        Seen::Mistyped => Word::SidMistyped.now().to_owned(),
        Seen::Empty => Word::IsEmpty.now().to_owned(),
        Seen::Padded => Word::IsPadded.now().to_owned(),
        Seen::Swapped => Word::SidSwapped.now().to_owned(),
        _ => Word::SidNowhere.now().to_owned(),
    }
}

fn auth_seen(ui: Ui, seen: &Seen) -> String {
    match seen {
        Seen::Retired(retired) => ended(retired, Word::AuthReset, Word::AuthDeleted),
        Seen::OfToken(token) | Seen::Binned(token) => Word::AuthOther.fill(&[&token_name(ui, token)]),
        Seen::OfLegacy(_) => Word::AuthOther.fill(&[Word::LegacyTokens.now()]),
        Seen::Mistyped => Word::AuthMistyped.now().to_owned(),
        Seen::Foreign => Word::AuthForeign.now().to_owned(),
        Seen::Empty => Word::IsEmpty.now().to_owned(),
        Seen::Padded => Word::IsPadded.now().to_owned(),
        Seen::Swapped => Word::AuthSwapped.now().to_owned(),
        Seen::Nowhere => Word::AuthNowhere.now().to_owned(),
    }
}

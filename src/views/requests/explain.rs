//! The chain in words.

use crate::i18n::{Word, ended, grouped, half_name, kind_name, language, operation_name};
use crate::platform::intl;
use crate::state::Ui;
use scopeyard_core::account::AccountType;
use scopeyard_core::catalogue::base_path;
use scopeyard_core::gate::{BasicError, Blocker, Caller, Decision, Holder, Link, Room, Verdict};
use scopeyard_core::id::TokenId;
use scopeyard_core::ports::Timestamp;
use scopeyard_core::workspace::Seen;

/// What is said of a link.
pub struct Told {
    /// What it came to.
    pub title: Word,
    /// Why.
    pub text: String,
}

/// What a link came to, and why. `at` is the sandbox's time of the call.
pub fn explain(ui: Ui, decision: &Decision, link: Link, at: Timestamp) -> Told {
    match decision.verdict(link) {
        Verdict::Passed => passed(ui, decision, link),
        Verdict::Refused(blocker) => refused(ui, decision, blocker, at),
        Verdict::Open => Told { title: title(link), text: Word::OPEN_WHY.now().to_owned() },
    }
}

const fn title(link: Link) -> Word {
    match link {
        Link::Credentials => Word::LINK_CREDENTIALS,
        Link::Sid => Word::LINK_SID,
        Link::AuthToken => Word::LINK_AUTH_TOKEN,
        Link::ApiAccess => Word::LINK_API_ACCESS,
        Link::Enabled => Word::LINK_ENABLED,
        Link::BasePath => Word::LINK_BASE_PATH,
        Link::PathSid => Word::LINK_PATH_SID,
        Link::Version => Word::LINK_VERSION,
        Link::Operation => Word::LINK_OPERATION,
        Link::Grant => Word::LINK_GRANT,
        Link::RateLimit => Word::LINK_RATE_LIMIT,
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
        Link::Credentials => Word::WHY_CREDENTIALS.now().to_owned(),
        Link::Sid => Word::WHY_SID.fill(&[&name]),
        Link::AuthToken => match caller.map(|caller| &caller.holder) {
            Some(Holder::Legacy(Some(half))) => half_name(*half),
            _ => Word::WHY_AUTH_TOKEN.now().to_owned(),
        },
        Link::ApiAccess => account,
        Link::Enabled => Word::WHY_ENABLED.fill(&[&name]),
        Link::BasePath => caller.map(|caller| of_kind(caller.kind)).unwrap_or_default(),
        Link::PathSid => Word::WHY_PATH_SID.now().to_owned(),
        Link::Version => decision
            .version
            .map(|version| Word::VERSION_SHORT.fill(&[&version.number().to_string()]))
            .unwrap_or_default(),
        Link::Operation => decision.scope.map(|scope| operation_name(scope.operation)).unwrap_or_default(),
        Link::Grant => Word::WHY_GRANT.fill(&[&name]),
        Link::RateLimit => {
            decision.room.map_or_else(|| Word::WHY_NO_LIMIT.now().to_owned(), |room| left(&room, decision.counts()))
        }
    };
    Told { title: title(link), text }
}

fn left(room: &Room, counts: bool) -> String {
    let number = |number: u32| grouped(usize::try_from(number).unwrap_or_default());
    let end = intl::exact(language(), room.reset);
    Word::WHY_ROOM.fill(&[&number(room.left.saturating_sub(counts.into())), &number(room.limit.most), &end])
}

fn of_kind(kind: AccountType) -> String {
    [kind_name(kind).now(), ": ", base_path(kind)].concat()
}

/// What the caller is called.
pub fn caller_name(ui: Ui, caller: &Caller) -> String {
    match &caller.holder {
        Holder::Token(token) => token_name(ui, token),
        Holder::Legacy(_) => Word::LEGACY_TOKENS.now().to_owned(),
    }
}

/// What a token is called, also one in the bin.
pub fn token_name(ui: Ui, token: &TokenId) -> String {
    let name = ui.console.peek(|workspace| {
        workspace.token(token).or(workspace.binned(token)).map(|token| token.settings.name.as_str().to_owned())
    });
    name.unwrap_or_else(|| Word::TOKEN_GONE.now().to_owned())
}

fn refused(ui: Ui, decision: &Decision, blocker: &Blocker, at: Timestamp) -> Told {
    let name = decision.caller.as_ref().map(|caller| caller_name(ui, caller)).unwrap_or_default();
    let told = |title: Word, text: String| Told { title, text };
    let plain = |title: Word, text: Word| Told { title, text: text.now().to_owned() };
    match blocker {
        Blocker::Credentials(error) => plain(
            Word::NO_CREDENTIALS,
            match error {
                BasicError::Missing => Word::BASIC_MISSING,
                BasicError::Several => Word::BASIC_SEVERAL,
                BasicError::Scheme => Word::BASIC_SCHEME,
                BasicError::Encoding => Word::BASIC_ENCODING,
                BasicError::Text => Word::BASIC_TEXT,
                BasicError::Colon => Word::BASIC_COLON,
            },
        ),
        Blocker::Sid(seen) => told(Word::SID_UNKNOWN, sid_seen(ui, seen)),
        Blocker::AuthToken(seen) => told(Word::AUTH_WRONG, auth_seen(ui, seen)),
        Blocker::ApiAccess => plain(Word::API_OFF, Word::API_OFF_WHY),
        Blocker::Disabled => told(Word::TOKEN_DISABLED, Word::TOKEN_DISABLED_WHY.fill(&[&name])),
        Blocker::BasePath(found) => {
            let expected = decision.caller.as_ref().map(|caller| of_kind(caller.kind)).unwrap_or_default();
            let text = match found {
                Some(found) => Word::BASE_OTHER.fill(&[&of_kind(*found), &name, &expected]),
                None if expected.is_empty() => Word::BASE_NONE.now().to_owned(),
                None => Word::BASE_EXPECTED.fill(&[&expected]),
            };
            told(Word::BASE_WRONG, text)
        }
        Blocker::PathSid => plain(Word::PATH_SID_WRONG, Word::PATH_SID_WHY),
        Blocker::Version { field, is_number } => {
            let why = if *is_number { Word::VERSION_NONE } else { Word::VERSION_NO_NUMBER };
            told(Word::VERSION_WRONG, why.fill(&[field]))
        }
        Blocker::Unknown(Some(since)) | Blocker::Method { since: Some(since), .. } => {
            let number = |version: scopeyard_core::catalogue::ApiVersion| version.number().to_string();
            let now = decision.version.map(number).unwrap_or_default();
            told(Word::OPERATION_LATER, Word::OPERATION_LATER_WHY.fill(&[&number(*since), &now]))
        }
        Blocker::Unknown(None) => plain(Word::OPERATION_UNKNOWN, Word::OPERATION_UNKNOWN_WHY),
        Blocker::Retired(retired) => {
            told(Word::OPERATION_RETIRED, Word::OPERATION_RETIRED_WHY.fill(&[retired.replaced]))
        }
        Blocker::OtherType => plain(Word::OPERATION_OF_BRAND, Word::OPERATION_OF_BRAND_WHY),
        Blocker::Advertiser => plain(Word::ADVERTISER_UNKNOWN, Word::ADVERTISER_UNKNOWN_WHY),
        Blocker::Method { allow, .. } => {
            let methods: Vec<_> = allow.iter().map(|method| method.as_str()).collect();
            told(Word::METHOD_WRONG, Word::METHOD_WHY.fill(&[&methods.join(", ")]))
        }
        Blocker::NotGranted => {
            let operation = decision.scope.map(|scope| operation_name(scope.operation)).unwrap_or_default();
            told(Word::NOT_GRANTED, Word::NOT_GRANTED_WHY.fill(&[&name, &operation]))
        }
        Blocker::ReadOnly => plain(Word::READ_ONLY_TOKEN, Word::READ_ONLY_WHY),
        Blocker::RateLimit(room) => {
            let most = grouped(usize::try_from(room.limit.most).unwrap_or_default());
            let what = if room.limit.name.is_empty() { Word::OTHER_OPERATIONS.now() } else { room.limit.name };
            let seconds = usize::try_from(room.reset.0.saturating_sub(at.0).div_ceil(1_000)).unwrap_or_default();
            let end = intl::exact(language(), room.reset);
            told(Word::LIMIT_REACHED, Word::LIMIT_WHY.fill(&[&most, what, &end, &grouped(seconds)]))
        }
    }
}

fn sid_seen(ui: Ui, seen: &Seen) -> String {
    match seen {
        Seen::Binned(token) => Word::SID_BINNED.fill(&[&token_name(ui, token)]),
        Seen::Retired(retired) => ended(retired, Word::SID_ENDED, Word::SID_ENDED),
        Seen::Foreign => Word::SID_FOREIGN.now().to_owned(),
        Seen::Mistyped => Word::SID_MISTYPED.now().to_owned(),
        Seen::Empty => Word::IS_EMPTY.now().to_owned(),
        Seen::Padded => Word::IS_PADDED.now().to_owned(),
        Seen::Swapped => Word::SID_SWAPPED.now().to_owned(),
        _ => Word::SID_NOWHERE.now().to_owned(),
    }
}

fn auth_seen(ui: Ui, seen: &Seen) -> String {
    match seen {
        Seen::Retired(retired) => ended(retired, Word::AUTH_RESET, Word::AUTH_DELETED),
        Seen::OfToken(token) | Seen::Binned(token) => Word::AUTH_OTHER.fill(&[&token_name(ui, token)]),
        Seen::OfLegacy(_) => Word::AUTH_OTHER.fill(&[Word::LEGACY_TOKENS.now()]),
        Seen::Mistyped => Word::AUTH_MISTYPED.now().to_owned(),
        Seen::Foreign => Word::AUTH_FOREIGN.now().to_owned(),
        Seen::Empty => Word::IS_EMPTY.now().to_owned(),
        Seen::Padded => Word::IS_PADDED.now().to_owned(),
        Seen::Swapped => Word::AUTH_SWAPPED.now().to_owned(),
        Seen::Nowhere => Word::AUTH_NOWHERE.now().to_owned(),
    }
}

//! The other way round, and what a string is.

use super::*;
use crate::catalogue::scopes;
use crate::credential::{CredentialError, Form};
use crate::sample::example_path;

/// Reach says of each token and operation what the gate says of the call.
#[test]
fn reach_and_the_gate_agree() {
    let mut yard = Yard::new();
    for kind in AccountType::ALL {
        let account = yard.account(kind);
        let brand = yard.account(AccountType::Brand);
        let some = scopes(kind).map(|scope| scope.id()).filter(|id| id.number() % 3 == 0).collect();
        yard.token_of(kind, versions(kind)[0], some);
        yard.token(kind, some);
        let disabled = yard.token(kind, ScopeSet::all(kind));
        yard.act(Command::Tokens(TokenAct::Disable, vec![disabled.id.clone()]));
        yard.act(Command::EnableLegacy(account.id.clone()));
        let reachers = reachers(&yard.workspace, &account.id);
        // Asked for all operations at once, the answer is the same.
        let all = reached(&yard.workspace, &[&account], 3);
        for scope in scopes(kind) {
            let mine: Vec<_> =
                reachers.iter().filter(|it| it.reaches(&yard.workspace, &account.id, scope)).copied().collect();
            let (count, first) =
                all.get(&scope.id()).map_or((0, Vec::new()), |reached| (reached.count, reached.first.clone()));
            assert_eq!((count, first), (mine.len(), mine.into_iter().take(3).collect()));
        }
        assert_eq!(reachers.len(), 4, "two tokens and two legacy ones; the disabled one reaches nothing");
        for reacher in reachers {
            let (sid, auth) = match reacher {
                Reacher::Token(token) => (token.sid.clone(), token.auth.clone()),
                Reacher::Legacy(half) => {
                    let legacy = yard.workspace.legacy(&account.id).unwrap();
                    (legacy.sid.clone(), legacy.auth(half).clone())
                }
            };
            let reached = reacher.all(&yard.workspace, &account.id);
            for scope in scopes(kind) {
                let request = Request {
                    method: scope.operation.method.as_str().to_owned(),
                    target: example_path(scope, sid.as_str(), &yard.workspace, &account, Some(&brand), yard.now)
                        .replace("{JobId}", "x"),
                    headers: vec![basic(sid.as_str(), auth.expose())],
                    body: Vec::new(),
                };
                let decision = yard.decide(&request);
                assert_eq!(decision.is_allowed(), reached.contains(scope.id()), "{} {decision:?}", request.target);
            }
        }
        yard.act(Command::DisableApi(account.id.clone()));
        assert!(super::super::reachers(&yard.workspace, &account.id).is_empty());
        assert!(reached(&yard.workspace, &[&account], 3).is_empty());
        yard.act(Command::EnableApi(account.id));
    }
}

#[test]
fn a_string_is_told_what_it_is() {
    let mut yard = Yard::new();
    let token = yard.token(AccountType::Brand, ScopeSet::default());
    let (sid, auth) = (token.sid.as_str().to_owned(), token.auth.expose().to_owned());
    let is = |yard: &Yard, text: &str| identify(&yard.workspace, text).identity;
    assert_eq!(is(&yard, &format!(" {sid}\n")), Identity::Sid(Seen::OfToken(token.id.clone())));
    assert_eq!(is(&yard, &auth), Identity::AuthToken(Seen::OfToken(token.id.clone())));
    // As the app copies them, and as a log has them.
    for text in [
        Credentials::header(&sid, &auth),
        format!("ACCOUNT_SID={sid}\nAUTH_TOKEN=\"{auth}\"\n"),
        format!("{sid}:{auth}"),
        format!("GET /Advertisers/{sid}/Ads -u x:{auth}"),
    ] {
        assert_eq!(is(&yard, &text), Identity::AuthToken(Seen::OfToken(token.id.clone())), "{text}");
    }
    assert_eq!(is(&yard, &format!("GET /Advertisers/{sid}/Ads")), Identity::Sid(Seen::OfToken(token.id.clone())));
    yard.act(Command::Reset(token.id.clone()));
    assert!(matches!(is(&yard, &auth), Identity::AuthToken(Seen::Retired(_))));
    yard.act(Command::Tokens(TokenAct::Delete, vec![token.id.clone()]));
    assert_eq!(is(&yard, &sid), Identity::Sid(Seen::Binned(token.id.clone())));
    yard.act(Command::Tokens(TokenAct::Purge, vec![token.id.clone()]));
    assert!(matches!(is(&yard, &sid), Identity::Sid(Seen::Retired(_))));

    assert_eq!(is(&yard, &auth[..31]), Identity::Damaged(CredentialError::Length));
    assert_eq!(is(&yard, &sid[..33]), Identity::Damaged(CredentialError::Length));
    assert_eq!(is(&yard, &format!("IR{}", "k2".repeat(16))), Identity::Live);
    assert_eq!(is(&yard, &format!("user: {}", "aB3".repeat(10) + "x9")), Identity::Live);
    assert_eq!(is(&yard, "4bf92f3577b34da6a3ce929d0e0e4736"), Identity::Hash);
    for text in ["", "Nightly reporting", "IR"] {
        assert_eq!(is(&yard, text), Identity::Neither);
    }
}

#[test]
fn the_half_of_a_legacy_token_is_known_in_every_form() {
    let mut yard = Yard::new();
    let account = yard.account(AccountType::Brand).id;
    yard.act(Command::EnableLegacy(account.clone()));
    let legacy = yard.workspace.legacy(&account).unwrap();
    for half in Half::ALL {
        let header = Credentials::header(legacy.sid.as_str(), legacy.auth(half).expose());
        let found = identify(&yard.workspace, &format!("authorization: {header}"));
        assert_eq!(found.identity, Identity::AuthToken(Seen::OfLegacy(account.clone())));
        assert_eq!(found.half, Some(half));
        assert_eq!(found.forms, [Form::Base64, Form::Surrounded]);
    }
}

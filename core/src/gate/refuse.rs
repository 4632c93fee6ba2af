//! The answers to calls that are refused, and what every answer says of the limits.

use super::decision::{Blocker, Decision};
use super::{Answer, Format, Request, Room, Value};
use crate::account::AccountType;
use crate::catalogue::Method;
use crate::ports::Timestamp;

/// The answer to a call that is refused. `None`: it is not.
#[must_use]
pub fn refuse(decision: &Decision, request: &Request) -> Option<Answer> {
    let answer = refusal(decision)?;
    Some(if request.method == "HEAD" { answer.without_body() } else { answer })
}

fn refusal(decision: &Decision) -> Option<Answer> {
    let (_, first) = decision.blockers().next()?;
    let answer = Answer::of(first.status(), decision.format, &body(first, decision.format));
    let codes: Vec<_> = decision.blockers().map(|(_, blocker)| blocker.code()).collect();
    let answer = answer.with("Sandbox-Reason", codes.join(", "));
    let answer = match first {
        Blocker::Credentials(_) | Blocker::Sid(_) | Blocker::AuthToken(_) => {
            answer.with("WWW-Authenticate", "Basic realm=\"Scopeyard sandbox\", charset=\"UTF-8\"")
        }
        Blocker::Method { allow, .. } => answer.with("Allow", allowed(allow)),
        Blocker::NotGranted | Blocker::ReadOnly => match decision.scope {
            Some(scope) => {
                let accepted = [scope.operation.method.as_str(), " ", &scope.path()].concat();
                answer.with("Sandbox-Accepted-Scopes", accepted)
            }
            None => answer,
        },
        _ => answer,
    };
    let kind = decision.caller.as_ref().map(|caller| caller.kind);
    Some(match (first, kind) {
        (Blocker::RateLimit(room), Some(kind)) => {
            let answer = with_limits(answer, kind, room, 0);
            let wait = room.reset.0.saturating_sub(decision.at.0).div_ceil(1_000);
            if kind == AccountType::Partner { answer.with("Retry-After", wait.to_string()) } else { answer }
        }
        _ => answer,
    })
}

/// The answer to a call whose body is too large. It is given before anything is asked.
#[must_use]
pub fn too_large(request: &Request, decision: &Decision) -> Answer {
    let title = "Payload Too Large";
    let body = match decision.format {
        Format::Json => Value::fields([("status", Value::Number(413)), ("title", Value::text(title))]),
        Format::Xml => error(title),
    };
    let answer = Answer::of(413, decision.format, &body);
    if request.method == "HEAD" { answer.without_body() } else { answer }
}

/// `HEAD` goes wherever `GET` goes.
fn allowed(methods: &[Method]) -> String {
    let head = methods.contains(&Method::Get).then_some("HEAD");
    let names: Vec<_> = methods.iter().map(|method| method.as_str()).collect();
    let (first, rest) = names.split_at(names.len().min(usize::from(head.is_some())));
    first.iter().copied().chain(head).chain(rest.iter().copied()).collect::<Vec<_>>().join(", ")
}

/// In XML every error has a `Message`, where clients look for it.
fn body(blocker: &Blocker, format: Format) -> Value {
    match (blocker, blocker.status()) {
        (_, 401) if format == Format::Xml => error("Unauthorized"),
        (_, 403) if format == Format::Xml => error("Access Denied"),
        (_, 401) => Value::fields([("status", Value::Number(401)), ("title", Value::text("Unauthorized"))]),
        (_, 403) => Value::fields([
            ("status", Value::Number(403)),
            ("title", Value::text("Access Denied")),
            ("error", Value::text("Forbidden")),
            ("message", Value::text("Access Denied")),
        ]),
        (Blocker::Version { field, is_number }, _) => {
            let message = if *is_number { "Not a supported version" } else { "Not a numeric value" };
            invalid(field, message)
        }
        (_, 405) => error("The method is not allowed for the requested resource"),
        (_, 429) => error("The rate limit was exceeded"),
        _ => error("The requested resource was not found"),
    }
}

/// A request that is wrong in one of its fields.
#[must_use]
pub(crate) fn invalid(field: &str, message: &str) -> Value {
    let one = Value::fields([("Field", Value::text(field)), ("Message", Value::text(message))]);
    Value::fields([
        ("Status", Value::text("ERROR")),
        ("Message", Value::text("Validation Failed")),
        ("Errors", Value::List("Error".to_owned(), vec![one])),
    ])
}

/// Something that went otherwise than asked.
#[must_use]
pub(crate) fn error(message: &str) -> Value {
    Value::fields([("Status", Value::text("ERROR")), ("Message", Value::text(message))])
}

/// An answer that tells the room that a limit leaves, in the headers of the account type. `left` counts this call.
#[must_use]
pub(crate) fn with_limits(answer: Answer, kind: AccountType, room: &Room, left: u32) -> Answer {
    let (limit, remaining, reset) = match kind {
        AccountType::Partner => ("X-RateLimit-Limit-hour", "X-RateLimit-Remaining-hour", "RateLimit-Reset"),
        AccountType::Brand | AccountType::Agency => ("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"),
    };
    let Timestamp(end) = room.reset;
    answer
        .with(limit, room.limit.most.to_string())
        .with(remaining, left.to_string())
        .with(reset, (end / 1_000).to_string())
}

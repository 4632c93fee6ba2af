//! The sandbox: calls are decided and answered here, whether they come from the request page or, by way of the worker, from
//! another. What it counts and what is written through it live in this page and are gone with it.

use super::Console;
use crate::platform::worker::{self, Away};
use crate::platform::{SystemClock, build, fetch, page};
use futures_util::future::{Either, LocalBoxFuture, select};
use leptos::prelude::*;
use scopeyard_core::credential::holds_credential;
use scopeyard_core::gate::{Answer, Caller, Decision, Request};
use scopeyard_core::id::{AccountId, TokenId};
use scopeyard_core::ports::{Clock, Timestamp};
use scopeyard_core::sample::SampleSize;
use scopeyard_core::sandbox::{self, Remembered};
use scopeyard_core::workspace::{Command, Workspace};
use std::cell::RefCell;
use std::collections::{BTreeSet, VecDeque};
use std::pin::pin;
use std::rc::Rc;

/// The functions of core that answer calls. They are loaded with the first call.
#[derive(Clone, Copy)]
pub struct SandboxCode {
    /// [`sandbox::Sandbox::new`].
    pub open: fn(&str) -> Option<sandbox::Sandbox>,
    /// [`sandbox::Sandbox::reset`].
    pub reset: fn(&mut sandbox::Sandbox, SampleSize),
    /// [`sandbox::Sandbox::is_written`].
    pub is_written: fn(&sandbox::Sandbox) -> bool,
    /// [`sandbox::Sandbox::answer`].
    pub answer: fn(&mut sandbox::Sandbox, &Workspace, &Request, Timestamp) -> (Decision, Answer),
    /// [`sandbox::remembered`].
    pub remembered: fn(&Request) -> Remembered,
}

/// Loads [`SandboxCode`]. `None`: it can't be fetched.
pub type LoadCode = fn() -> LocalBoxFuture<'static, Option<SandboxCode>>;

/// A call and its answer, without the credentials that it came with.
pub struct Exchange {
    /// Its number: each has the next.
    pub number: u32,
    /// Whether it came from another page.
    pub is_remote: bool,
    /// The method.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// The headers, those that are secret left out.
    pub headers: Vec<(String, String)>,
    /// The beginning of the body, as far as it is text.
    pub body: String,
    /// When it was sent, by the sandbox's clock.
    pub at: Timestamp,
    /// What the gate found. `None`: its code could not be loaded.
    pub decision: Option<Decision>,
    /// The answer.
    pub answer: Answer,
}

impl Exchange {
    /// The token whose Account SID it came with; for the legacy tokens, what has their account's id.
    #[must_use]
    pub fn caller(&self) -> Option<TokenId> {
        self.decision.as_ref()?.caller.as_ref().map(Caller::token)
    }
}

#[derive(Default)]
struct Inner {
    /// What answers calls, once it is loaded.
    ready: Option<(SandboxCode, sandbox::Sandbox)>,
    /// When tokens were used, as far as that is not stored yet.
    used: BTreeSet<(AccountId, TokenId)>,
    is_storing: bool,
}

/// The sandbox of this page.
#[derive(Clone, Copy)]
pub struct Sandbox {
    console: Console,
    load: LoadCode,
    inner: StoredValue<Rc<RefCell<Inner>>, LocalStorage>,
    history: RwSignal<VecDeque<Rc<Exchange>>, LocalStorage>,
    /// The number of the next call.
    next: StoredValue<u32>,
    /// By how many milliseconds its clock is ahead.
    ahead: RwSignal<u64>,
    /// How much sample data there is.
    size: RwSignal<SampleSize>,
}

impl Sandbox {
    /// How many calls are remembered.
    pub const MOST: usize = 200;
    /// How long it waits before it stores when tokens were used, in milliseconds.
    const STORE: i32 = 500;
    /// How long a call waits for code and sample data to be loaded, in milliseconds.
    const LOAD: i32 = 10_000;

    /// A sandbox over the workspace of a console.
    #[must_use]
    pub fn new(console: Console, load: LoadCode) -> Self {
        let inner = StoredValue::new_local(Rc::default());
        let history = RwSignal::new_local(VecDeque::new());
        let next = StoredValue::new(0);
        Self { console, load, inner, history, next, ahead: RwSignal::new(0), size: RwSignal::new(SampleSize::Small) }
    }

    /// Answers what the worker hands over, for as long as the page lives.
    pub fn serve(self) {
        // One page counts, and knows what is so.
        let away = move || match (self.console.is_locked(), self.console.is_first()) {
            (true, _) => Some(Away::Locked),
            (false, false) => Some(Away::Stale),
            (false, true) => None,
        };
        worker::on_call(away, move |request, reply| {
            crate::dom::spawn(async move {
                let exchange = self.send(request, true).await;
                match exchange.decision {
                    Some(_) => reply.send(&exchange.answer),
                    None => reply.not_loaded(),
                }
            });
        });
    }

    /// The time in the sandbox; what calls it follows how far it is ahead.
    #[must_use]
    pub fn now(self) -> Timestamp {
        Timestamp(SystemClock.now().0.saturating_add(self.ahead.get()))
    }

    /// By how many milliseconds its clock is ahead.
    #[must_use]
    pub fn ahead(self) -> u64 {
        self.ahead.get()
    }

    /// Moves its clock forward to a moment; never back.
    pub fn forward(self, to: Timestamp) {
        let now = untrack(|| self.now());
        self.ahead.update(|ahead| *ahead = ahead.saturating_add(to.0.saturating_sub(now.0)));
    }

    /// Makes the sandbox as it was in the beginning: nothing is written, queued, counted or remembered, and the clock is this
    /// device's.
    pub fn reset(self) {
        self.resize(self.size.get_untracked());
    }

    /// Resets the sandbox, and gives it so much sample data.
    pub fn resize(self, size: SampleSize) {
        let inner = self.inner.get_value();
        if let Some((code, sandbox)) = &mut inner.borrow_mut().ready {
            (code.reset)(sandbox, size);
        }
        self.size.set(size);
        self.history.update(VecDeque::clear);
        self.ahead.set(0);
    }

    /// How much sample data there is; what calls it follows that.
    #[must_use]
    pub fn size(self) -> SampleSize {
        self.size.get()
    }

    /// Whether something was written that a reset would undo.
    #[must_use]
    pub fn is_written(self) -> bool {
        let inner = self.inner.get_value();
        inner.borrow().ready.as_ref().is_some_and(|(code, sandbox)| (code.is_written)(sandbox))
    }

    /// The calls, the latest first; what calls it follows them.
    #[must_use]
    pub fn history(self) -> Vec<Rc<Exchange>> {
        self.history.with(|history| history.iter().rev().cloned().collect())
    }

    /// The call with this number.
    #[must_use]
    pub fn exchange(self, number: u32) -> Option<Rc<Exchange>> {
        self.history.with(|history| history.iter().find(|exchange| exchange.number == number).cloned())
    }

    /// Decides a call and answers it.
    pub async fn send(self, request: Request, is_remote: bool) -> Rc<Exchange> {
        let (remembered, decision, answer) = self.decide(&request).await;
        let number = self.next.get_value();
        self.next.set_value(number.wrapping_add(1));
        let Remembered { method, target, headers, body } = remembered;
        let at = untrack(|| self.now());
        let exchange = Rc::new(Exchange { number, is_remote, method, target, headers, body, at, decision, answer });
        self.history.update(|history| {
            if history.len() >= Self::MOST {
                history.pop_front();
            }
            history.push_back(exchange.clone());
        });
        if let Some(decision) = &exchange.decision {
            self.note_use(decision);
        }
        exchange
    }

    async fn decide(self, request: &Request) -> (Remembered, Option<Decision>, Answer) {
        let ready = match select(pin!(self.make_ready()), pin!(page::pause(Self::LOAD))).await {
            Either::Left((ready, _)) => ready,
            Either::Right(_) => None,
        };
        let inner = self.inner.get_value();
        let mut inner = inner.borrow_mut();
        if let (Some(()), Some((code, sandbox))) = (ready, &mut inner.ready) {
            let now = untrack(|| self.now());
            let (decision, answer) = self.console.peek(|workspace| (code.answer)(sandbox, workspace, request, now));
            return ((code.remembered)(request), Some(decision), answer);
        }
        let body = br#"{"Status":"ERROR","Message":"The sandbox could not load what it needs: try again"}"#;
        let answer = Answer::file(503, "application/json; charset=utf-8", body.to_vec());
        // What tells live credentials in every form is in the code that could not be loaded.
        let target = if holds_credential(&request.target) { "…".to_owned() } else { request.target.clone() };
        let remembered = Remembered { method: request.method.clone(), target, ..Remembered::default() };
        (remembered, None, answer.with("Sandbox-Reason", "not-loaded"))
    }

    /// Loads what answers calls, unless that has been done. `None`: it can't be fetched.
    async fn make_ready(self) -> Option<()> {
        let inner = self.inner.get_value();
        if inner.borrow().ready.is_some() {
            return Some(());
        }
        let code = (self.load)().await?;
        let samples = fetch::text(&build::file("samples.json")).await.ok()?;
        // Another call may have been first.
        let mut inner = inner.borrow_mut();
        if inner.ready.is_none() {
            let mut sandbox = (code.open)(&samples)?;
            (code.reset)(&mut sandbox, self.size.get_untracked());
            inner.ready = Some((code, sandbox));
        }
        Some(())
    }

    /// A token was used: that is stored in a while, with all others that were.
    fn note_use(self, decision: &Decision) {
        let Some(caller) = decision.caller.as_ref().filter(|_| decision.is_use()) else { return };
        let inner = self.inner.get_value();
        let mut inner = inner.borrow_mut();
        inner.used.insert((caller.account.clone(), caller.token()));
        if !std::mem::replace(&mut inner.is_storing, true) {
            page::after(Self::STORE, move || self.store_use());
        }
    }

    fn store_use(self) {
        let inner = self.inner.get_value();
        let used = {
            let mut inner = inner.borrow_mut();
            inner.is_storing = false;
            std::mem::take(&mut inner.used)
        };
        crate::dom::spawn(async move {
            for (account, token) in used {
                // What can't be stored is no loss to whoever called.
                let _ = self.console.act(Command::Use(account, token)).await;
            }
        });
    }
}

//! The gate and the sandbox by themselves, over the demo: `make bench` calls them from JavaScript, one request at a time.

use scopeyard_core::account::Account;
use scopeyard_core::gate::{Counters, Credentials, Request, decide};
use scopeyard_core::ports::{Entropy, EntropyError, Normalize, Timestamp};
use scopeyard_core::sample::SampleSize;
use scopeyard_core::sandbox::Sandbox;
use scopeyard_core::token::Token;
use scopeyard_core::workspace::{self, Command, Ports, Workspace};
use std::cell::Cell;
use wasm_bindgen::prelude::wasm_bindgen;

/// Bytes that are the same each time: nothing here is secret.
struct Counting(Cell<u64>);

impl Entropy for Counting {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError> {
        for byte in buffer {
            let next = self.0.get().wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            self.0.set(next);
            *byte = next.to_be_bytes().first().copied().unwrap_or_default();
        }
        Ok(())
    }
}

/// The demo's texts are composed already.
struct AsItIs;

impl Normalize for AsItIs {
    fn nfc(&self, text: &str) -> String {
        text.to_owned()
    }
}

const NOW: Timestamp = Timestamp(1_800_000_000_000);

fn demo_of(demo: String) -> Workspace {
    let (mut workspace, entropy) = (Workspace::default(), Counting(Cell::new(7)));
    for command in [Command::Found, Command::LoadDemo(demo)] {
        let ports = Ports { entropy: &entropy, normalize: &AsItIs, now: NOW };
        if let Ok(change) = workspace::decide(&workspace, command, &ports) {
            workspace.absorb(change);
        }
    }
    workspace
}

/// The sandbox over the demo.
#[wasm_bindgen]
pub struct Answers {
    workspace: Workspace,
    sandbox: Option<Sandbox>,
}

#[wasm_bindgen]
impl Answers {
    /// The sandbox over this demo file and these published fields.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(demo: String, samples: &str) -> Self {
        Self { workspace: demo_of(demo), sandbox: Sandbox::new(samples) }
    }

    /// Resets it, with a hundred thousand actions in an account or with about 230.
    pub fn reset(&mut self, is_large: bool) {
        let size = if is_large { SampleSize::Large } else { SampleSize::Small };
        self.sandbox.iter_mut().for_each(|sandbox| sandbox.reset(size));
    }

    /// The body of an answer. Limits do not count.
    pub fn get(&mut self, target: String, authorization: String) -> Vec<u8> {
        let Some(sandbox) = &mut self.sandbox else { return Vec::new() };
        let headers =
            vec![("authorization".to_owned(), authorization), ("accept".to_owned(), "application/json".to_owned())];
        let request = Request { method: "GET".to_owned(), target, headers, body: Vec::new() };
        sandbox.uncount();
        sandbox.answer(&self.workspace, &request, NOW).1.body
    }
}

/// The gate over the demo.
#[wasm_bindgen]
pub struct Gate {
    workspace: Workspace,
    counters: Counters,
    now: Timestamp,
}

#[wasm_bindgen]
impl Gate {
    /// The gate over this demo file. Without one, over nothing.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(demo: String) -> Self {
        Self { workspace: demo_of(demo), counters: Counters::default(), now: NOW }
    }

    fn tokens(&self) -> Vec<(&Account, &Token)> {
        let demo = self.workspace.accounts().into_iter().filter(|account| account.demo);
        demo.flat_map(|account| self.workspace.tokens(&account.id).into_iter().map(move |token| (account, token)))
            .collect()
    }

    /// The tokens, a line each: type of the account, Account SID, header, numbers of the scopes.
    #[must_use]
    pub fn list(&self) -> String {
        let line = |(account, token): (&Account, &Token)| {
            let scopes: Vec<String> = token.settings.scopes.iter().map(|id| id.number().to_string()).collect();
            let header = Credentials::header(token.sid.as_str(), token.auth.expose());
            [account.kind.as_str(), token.sid.as_str(), &header, &scopes.join(",")].join("\t")
        };
        self.tokens().into_iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// Decides a call: the links that refuse it, a bit each, the first link the lowest; 0 if it is allowed.
    #[must_use]
    pub fn decide(&self, method: String, target: String, authorization: String) -> u32 {
        let headers =
            vec![("authorization".to_owned(), authorization), ("accept".to_owned(), "application/json".to_owned())];
        let request = Request { method, target, headers, body: Vec::new() };
        let decision = decide(&self.workspace, &self.counters, &request, self.now);
        decision.blockers().fold(0, |bits, (link, _)| bits | 1 << link as u32)
    }
}

use crate::platform::{address, page};
use crate::state::{Exchange, Ui};
use leptos::prelude::*;
use scopeyard_core::account::AccountType;
use scopeyard_core::catalogue::{OperationId, Scope, scope, scopes};
use scopeyard_core::credential::{AccountSid, holds_live};
use scopeyard_core::gate::{Credentials, Header, Holder, Request};
use scopeyard_core::id::{AccountId, TokenId};
use scopeyard_core::route::{Prefill, Route, Screen};
use scopeyard_core::sample::example_path;
use scopeyard_core::snippet::Snippet;
use scopeyard_core::token::Half;

/// Who calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A token.
    Token(TokenId),
    /// One of the legacy tokens.
    Legacy(Half),
    /// Whoever has the credentials that are typed.
    Typed,
    /// Nobody: without credentials.
    Nobody,
}

impl Who {
    /// As the value of an option.
    pub fn key(&self) -> String {
        match self {
            Self::Token(token) => ["t-", token.as_str()].concat(),
            Self::Legacy(Half::ReadWrite) => "rw".to_owned(),
            Self::Legacy(Half::ReadOnly) => "ro".to_owned(),
            Self::Typed => "typed".to_owned(),
            Self::Nobody => "none".to_owned(),
        }
    }

    /// Reads the value of an option.
    pub fn read(key: &str) -> Self {
        match key {
            "rw" => Self::Legacy(Half::ReadWrite),
            "ro" => Self::Legacy(Half::ReadOnly),
            "typed" => Self::Typed,
            _ => key.strip_prefix("t-").and_then(TokenId::parse).map_or(Self::Nobody, Self::Token),
        }
    }
}

/// Stands in a path where no SID is known.
const OWN_SID: &str = "{AccountSID}";

/// What is put together. It lives as long as the page: nothing of it is stored.
#[derive(Clone, Copy)]
pub struct Call {
    pub ui: Ui,
    account: StoredValue<AccountId>,
    pub who: RwSignal<Who>,
    pub sid: RwSignal<String>,
    pub auth: RwSignal<String>,
    /// Whether what was typed there was taken off the page, for it may be a live credential.
    pub dropped: RwSignal<bool>,
    pub operation: RwSignal<Option<OperationId>>,
    pub method: RwSignal<String>,
    pub path: RwSignal<String>,
    pub headers: RwSignal<String>,
    pub body: RwSignal<String>,
    /// The number of the call whose answer is shown.
    shown: RwSignal<Option<u32>>,
}

impl Call {
    /// A call by the token that is named, or by the first that there is; of the operation that is named, or of the first that it
    /// may call.
    pub fn new(ui: Ui, account: AccountId, prefill: Prefill) -> Self {
        let kind = ui.kind(&account);
        let (who, granted, is_named) = ui.console.peek(|workspace| {
            let tokens = workspace.tokens(&account);
            let named = prefill.token.as_ref();
            let is_legacy = named.is_some_and(|token| *token == TokenId::of_account(&account));
            let chosen = tokens
                .iter()
                .find(|token| named == Some(&token.id))
                .or(tokens.iter().find(|token| token.enabled))
                .or(tokens.first());
            let granted = chosen.and_then(|token| token.settings.scopes.iter().find_map(|id| scope(kind, id)));
            let is_named = is_legacy || (named.is_some() && chosen.map(|token| &token.id) == named);
            let who = match chosen {
                _ if is_legacy => Who::Legacy(Half::ReadWrite),
                Some(token) => Who::Token(token.id.clone()),
                None => workspace.legacy(&account).map_or(Who::Nobody, |_| Who::Legacy(Half::ReadWrite)),
            };
            (who, granted, is_named)
        });
        let named = prefill.operation.and_then(|id| scope(kind, id));
        let first = named.or(granted).or_else(|| scopes(kind).next());
        let call = Self {
            ui,
            account: StoredValue::new(account),
            who: RwSignal::new(who),
            sid: RwSignal::new(String::new()),
            auth: RwSignal::new(String::new()),
            dropped: RwSignal::new(false),
            operation: RwSignal::new(None),
            method: RwSignal::new("GET".to_owned()),
            path: RwSignal::new(String::new()),
            headers: RwSignal::new("Accept: application/json".to_owned()),
            body: RwSignal::new(String::new()),
            shown: RwSignal::new(None),
        };
        if let Some(scope) = first {
            call.take(scope);
        }
        // Once: neither a reload nor the way back sends it again.
        if prefill.send && is_named {
            let route = Route::In(call.account(), Screen::Requests(Prefill { send: false, ..prefill }));
            address::rewrite(&route);
            ui.route.set(route);
            crate::dom::spawn(call.send());
        }
        call
    }

    /// The account.
    pub fn account(self) -> AccountId {
        self.account.get_value()
    }

    /// Its type.
    pub fn kind(self) -> AccountType {
        self.ui.kind(&self.account())
    }

    /// The SID and the Auth Token that the call is made with.
    fn pair(self) -> Option<(String, String)> {
        let who = self.who.get_untracked();
        self.ui.console.peek(|workspace| match who {
            Who::Token(id) => {
                workspace.token(&id).map(|token| (token.sid.as_str().to_owned(), token.auth.expose().to_owned()))
            }
            Who::Legacy(half) => workspace
                .legacy(&self.account())
                .map(|legacy| (legacy.sid.as_str().to_owned(), legacy.auth(half).expose().to_owned())),
            Who::Typed => Some((self.sid.get_untracked(), self.auth.get_untracked())),
            Who::Nobody => None,
        })
    }

    /// The SID that belongs into the path.
    pub fn own_sid(self) -> String {
        let sid = self.pair().map(|(sid, _)| sid).filter(|sid| AccountSid::parse(sid).is_ok());
        sid.unwrap_or_else(|| OWN_SID.to_owned())
    }

    /// Calls this operation.
    pub fn take(self, scope: Scope) {
        self.operation.set(Some(scope.id()));
        self.method.set(scope.operation.method.as_str().to_owned());
        let now = untrack(|| self.ui.sandbox.now());
        let path = self.ui.console.peek(|workspace| {
            let brand = workspace.accounts().into_iter().find(|account| account.kind == AccountType::Brand);
            let own = workspace.account(&self.account())?;
            Some(example_path(scope, &self.own_sid(), workspace, own, brand, now))
        });
        if let Some(path) = path {
            self.path.set(path);
        }
    }

    /// Another one calls: the SID in the path follows.
    pub fn choose(self, who: Who) {
        let before = self.own_sid();
        self.who.set(who);
        self.dropped.set(false);
        self.follow_sid(&before);
    }

    /// Puts the caller's SID where another one, or none, stood in the path. All else of it stays as it was typed.
    fn follow_sid(self, before: &str) {
        let now = self.own_sid();
        self.path.update(|path| *path = path.replace(before, &now).replace(OWN_SID, &now));
    }

    /// What is typed as the Account SID: the SID in the path follows, from the first whole one on.
    pub fn type_sid(self, sid: String) {
        let before = self.own_sid();
        self.sid.set(sid);
        self.follow_sid(&before);
    }

    /// The version that the request names, as it is typed.
    pub fn named_version(self) -> String {
        let request =
            Request { headers: self.typed_headers(), target: self.path.get_untracked(), ..Request::default() };
        match request.header("ir-version") {
            Header::One(value) => value.to_owned(),
            _ => request.parameter("IrVersion").unwrap_or_default(),
        }
    }

    /// Names no version any more, neither in a header nor in the query.
    pub fn name_no_version(self) {
        let is_other = |line: &&str| !line.to_ascii_lowercase().starts_with("ir-version");
        self.headers.update(|headers| *headers = headers.lines().filter(is_other).collect::<Vec<_>>().join("\n"));
        self.path.update(|path| {
            let (before, query) = path.split_once('?').unwrap_or((path, ""));
            let rest: Vec<_> =
                query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("IrVersion")).collect();
            *path = if rest.is_empty() { before.to_owned() } else { [before, "?", &rest.join("&")].concat() };
        });
    }

    /// The headers that are typed, line by line.
    fn typed_headers(self) -> Vec<(String, String)> {
        let text = self.headers.get_untracked();
        let pair =
            |line: &str| line.split_once(':').map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()));
        text.lines().filter_map(pair).filter(|(name, _)| !name.is_empty()).collect()
    }

    /// Whether something is typed that has the form of a live credential: that is sent nowhere, not even here.
    pub fn holds_foreign(self) -> bool {
        let texts = [self.path.get(), self.headers.get(), self.body.get()];
        let typed = if self.who.get() == Who::Typed { vec![self.sid.get(), self.auth.get()] } else { Vec::new() };
        let authorization = Request { headers: self.typed_headers(), ..Request::default() };
        let basic = Credentials::of(&authorization).map(|pair| vec![pair.sid.clone(), pair.auth.clone()]);
        let all = texts.into_iter().chain(typed).chain(basic.unwrap_or_default());
        all.into_iter().any(|text| holds_live(&text))
    }

    /// The request.
    pub fn request(self) -> Request {
        let mut headers = self.typed_headers();
        if let Some((sid, auth)) = self.pair() {
            headers.push(("Authorization".to_owned(), Credentials::header(&sid, &auth)));
        }
        let body = self.body.get_untracked();
        let is_typed = |name: &str| headers.iter().any(|(typed, _)| typed.eq_ignore_ascii_case(name));
        if !body.is_empty() && !is_typed("content-type") {
            let is_json = body.trim_start().starts_with(['{', '[']);
            let kind = if is_json { "application/json" } else { "application/x-www-form-urlencoded" };
            headers.push(("Content-Type".to_owned(), kind.to_owned()));
        }
        let (method, target) = (self.method.get_untracked(), self.path.get_untracked().trim().to_owned());
        Request { method, target, headers, body: body.into_bytes() }
    }

    /// Takes up a call that was made, with its token if that is one of this account.
    pub fn load(self, exchange: &Exchange) {
        let caller = exchange.decision.as_ref().and_then(|decision| decision.caller.as_ref());
        let who = match caller.filter(|caller| caller.account == self.account()).map(|caller| &caller.holder) {
            Some(Holder::Token(token)) => Who::Token(token.clone()),
            Some(Holder::Legacy(half)) => Who::Legacy(half.unwrap_or(Half::ReadWrite)),
            None => Who::Nobody,
        };
        self.who.set(who);
        self.operation.set(exchange.decision.as_ref().and_then(|decision| decision.scope).map(Scope::id));
        self.method.set(exchange.method.clone());
        self.path.set(exchange.target.clone());
        let lines = exchange.headers.iter().map(|(name, value)| [name.as_str(), ": ", value].concat());
        self.headers.set(lines.collect::<Vec<_>>().join("\n"));
        self.body.set(exchange.body.clone());
    }

    /// Sends it, and shows the answer.
    pub async fn send(self) {
        self.send_this(self.request()).await;
    }

    /// Sends a request that was made before, and shows the answer.
    pub async fn send_this(self, request: Request) {
        let exchange = self.ui.sandbox.send(request, false).await;
        self.show(exchange.number);
        // On a narrow screen it stands below the form.
        request_animation_frame(|| page::bring_into_view("answer"));
    }

    /// Sends it once more after something was mended, and goes to the answer: what was pressed is gone.
    pub async fn send_again(self, request: Request) {
        self.send_this(request).await;
        // After the focus was rescued, which is a frame later.
        request_animation_frame(|| request_animation_frame(|| page::focus("response-title")));
    }

    /// Shows the answer of a call.
    pub fn show(self, number: u32) {
        // The page may have been left meanwhile.
        let _ = self.shown.try_set(Some(number));
    }

    /// The number of the call whose answer is shown.
    pub fn shown(self) -> Option<u32> {
        self.shown.get()
    }

    /// The call in the words of a program; and the Auth Token, which only the sandbox's form holds.
    pub fn snippet(self) -> (Snippet, String) {
        let (sid, auth) = self.pair().unwrap_or_default();
        let mut request = self.request();
        request.headers.retain(|(name, _)| !name.eq_ignore_ascii_case("authorization"));
        let snippet = Snippet {
            method: request.method,
            target: request.target,
            headers: request.headers,
            body: self.body.get_untracked(),
            sid,
        };
        (snippet, auth)
    }

    /// Where the sandbox is.
    pub fn sandbox(self) -> String {
        page::beside("sandbox")
    }
}

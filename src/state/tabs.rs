//! One page leads: it alone writes to the storage, which is not the same in all pages at the same moment. The others offer it their
//! changes over a channel, and absorb what it tells them ([`Message`]).

use crate::platform::crypto::Key;
use crate::platform::tabs::{Channel, can_agree, lock};
use crate::platform::{WebCrypto, page};
use futures_channel::oneshot;
use scopeyard_core::id::PageId;
use scopeyard_core::ports::StorageError;
use scopeyard_core::store::{CommitError, Message, pack};
use scopeyard_core::workspace::{Change, Edit, Workspace};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

/// What becomes of an offer.
pub enum Reply {
    /// It is stored, and absorbed: the change as it was told to all.
    Stored(Change),
    /// It was decided on what is no longer so. It is this page's turn to decide again.
    Turn,
    /// It could not be stored.
    Declined(CommitError),
    /// Another page leads now, or this one: whether it was stored, the workspace tells.
    Lost,
    /// The page that leads does not answer.
    Silent,
}

/// How long an offer waits for an answer, in milliseconds.
const PATIENCE: i32 = 10_000;
/// How long it waits until everything is sealed or opened.
const LONG: i32 = 120_000;
/// How long another page has to decide again, when it is its turn.
const TURN: i32 = 2_000;
/// How many records go into one message, when a page is told of all that there is.
const PART: usize = 500;
/// How many offers of a page are remembered, of which nothing is to come any more.
const REMEMBERED: usize = 1_000;

/// Whose turn it is, the number of what they offered, and where their next offer goes.
type Turn = (PageId, u64, oneshot::Sender<Option<String>>);

/// This page among the others.
pub struct Tabs {
    channel: Channel,
    name: String,
    me: PageId,
    /// The revision that the workspace on the screen has.
    pub head: Cell<u64>,
    /// Why nothing is stored any more but in memory, if so.
    pub volatile: Cell<Option<StorageError>>,
    /// Whether this page has the lock.
    leads: Cell<bool>,
    /// Whether it has begun to: until then it may have missed what was told last.
    pub begun: Cell<bool>,
    /// Whether it is about to be looked what somebody else has written.
    pub is_looking: Cell<bool>,
    /// Whether it is minded whether somebody is here.
    pub is_watched: Cell<bool>,
    /// The number of what was offered last.
    number: Cell<u64>,
    waiting: RefCell<Option<(u64, oneshot::Sender<Reply>)>>,
    /// How often it was waited: the end of one wait's patience is not that of the next.
    waits: Cell<u64>,
    /// Parts of all that there is, as far as they have come, and their revision.
    parts: RefCell<(u64, Vec<Edit>)>,
    turn: RefCell<Option<Turn>>,
    /// The offers of which nothing is to come: one that comes twice is not stored twice, nor one that was withdrawn.
    over: RefCell<BTreeMap<PageId, BTreeSet<u64>>>,
}

impl Tabs {
    /// This page among those of the copy of the app at this path. `None` where pages can't agree on who leads.
    #[must_use]
    pub fn open(path: &str) -> Option<Self> {
        if !can_agree() {
            return None;
        }
        let name = ["scopeyard", path].concat();
        Some(Self {
            channel: Channel::open(&name)?,
            name,
            me: PageId::mint(&WebCrypto).ok()?,
            head: Cell::new(0),
            volatile: Cell::new(None),
            leads: Cell::new(false),
            begun: Cell::new(false),
            is_looking: Cell::new(false),
            is_watched: Cell::new(false),
            number: Cell::new(0),
            waiting: RefCell::default(),
            waits: Cell::new(0),
            parts: RefCell::default(),
            turn: RefCell::default(),
            over: RefCell::default(),
        })
    }

    /// Calls `listener` with each message of another page.
    pub fn on_message(&self, listener: impl Fn(String, Option<Key>) + 'static) {
        self.channel.on_message(listener);
    }

    /// Whether nobody leads, so that this page does from now on.
    pub async fn leads_at_once(&self) -> bool {
        let (sender, receiver) = oneshot::channel();
        lock(&self.name, false, move |granted| {
            // Whoever asked is waiting for it.
            let _ = sender.send(granted);
        });
        let granted = receiver.await.unwrap_or(false);
        self.leads.set(granted);
        granted
    }

    /// Calls `then` when whoever leads is gone, and this page is the next.
    pub fn when_next(&'static self, then: impl FnOnce() + 'static) {
        lock(&self.name, true, move |granted| {
            if granted {
                self.leads.set(true);
                self.answer(Reply::Lost);
                then();
            }
        });
    }

    /// Whether this page leads.
    #[must_use]
    pub fn leads(&self) -> bool {
        self.leads.get()
    }

    /// Whether a message to this page is meant.
    #[must_use]
    pub fn is_me(&self, page: &PageId) -> bool {
        *page == self.me
    }

    fn post(&self, message: &Message) {
        self.post_with(message, None);
    }

    /// Says something to all others, and gives them a key with it.
    pub fn post_with(&self, message: &Message, key: Option<&Key>) {
        if let Some(text) = message.print() {
            self.channel.post(&text, key);
        }
    }

    /// Says that this page is here, or that it has missed something.
    pub fn hello(&self) {
        self.post(&Message::Hello { from: self.me.clone(), head: self.head.get() });
    }

    /// Says that this page leads, to one page or to all.
    pub fn tell_lead(&self, to: Option<PageId>) {
        self.post(&Message::Leads { to, head: self.head.get(), volatile: self.volatile.get() });
    }

    /// Tells a page of all that there is.
    pub fn tell_all(&self, to: &PageId, workspace: &Workspace) {
        let edits = workspace.everything().edits;
        // Nothing is told as well.
        let parts: Vec<&[Edit]> = if edits.is_empty() { vec![&[]] } else { edits.chunks(PART).collect() };
        let count = parts.len();
        for (place, part) in parts.into_iter().enumerate() {
            if let Some(change) = pack(&Change { edits: part.to_vec() }, self.head.get()) {
                self.post(&Message::Whole { to: to.clone(), is_last: place + 1 == count, change });
            }
        }
    }

    /// Takes a part of all that there is; gives the workspace once all are there. A revision's parts are of no use to another.
    pub fn take_part(&self, part: Change, head: u64, is_last: bool) -> Option<Workspace> {
        let mut parts = self.parts.borrow_mut();
        if parts.0 != head {
            *parts = (head, Vec::new());
        }
        parts.1.extend(part.edits);
        is_last.then(|| {
            let mut workspace = Workspace::default();
            workspace.absorb(Change { edits: std::mem::take(&mut *parts).1 });
            workspace
        })
    }

    /// A part could not be read: none of the others is of use.
    pub fn drop_parts(&self) {
        self.parts.take();
    }

    /// A number for what is to be offered.
    pub fn next_number(&self) -> u64 {
        self.number.set(self.number.get().saturating_add(1));
        self.number.get()
    }

    /// Offers a change, and waits for what becomes of it. The number is the same when it is offered again.
    pub async fn offer(&'static self, number: u64, change: &Change) -> Reply {
        let base = self.head.get();
        let Some(change) = pack(change, base.saturating_add(1)) else { return Reply::Declined(CommitError::TooLarge) };
        let receiver = self.wait(number, PATIENCE);
        self.post(&Message::Offer { from: self.me.clone(), number, base, change });
        receiver.await.unwrap_or(Reply::Silent)
    }

    /// Waits until this page has been told what there is.
    pub async fn welcome(&'static self) -> Reply {
        let receiver = self.wait(0, PATIENCE);
        self.hello();
        receiver.await.unwrap_or(Reply::Silent)
    }

    /// Waits for what becomes of something with this number.
    fn wait(&'static self, number: u64, patience: i32) -> oneshot::Receiver<Reply> {
        let (sender, receiver) = oneshot::channel();
        self.waiting.replace(Some((number, sender)));
        let mine = self.waits.get().wrapping_add(1);
        self.waits.set(mine);
        page::after(patience, move || {
            if self.waits.get() == mine && self.is_waiting(number) {
                // If it is still on its way, nothing is to come of it.
                self.pass(number);
                self.answer(Reply::Silent);
            }
        });
        receiver
    }

    /// Whether something is offered under this number, and not answered.
    #[must_use]
    pub fn is_waiting(&self, number: u64) -> bool {
        self.waiting.borrow().as_ref().is_some_and(|(waiting, _)| *waiting == number)
    }

    /// What has become of what is offered.
    pub fn answer(&self, reply: Reply) {
        if let Some((_, sender)) = self.waiting.take() {
            let _ = sender.send(reply);
        }
    }

    /// Nothing comes of it after all.
    pub fn pass(&self, number: u64) {
        self.post(&Message::Pass { from: self.me.clone(), number });
    }

    /// Nothing is to come of an offer any more: it was stored, or withdrawn.
    pub fn end(&self, from: PageId, number: u64) {
        let mut over = self.over.borrow_mut();
        let numbers = over.entry(from).or_default();
        numbers.insert(number);
        if numbers.len() > REMEMBERED {
            numbers.pop_first();
        }
    }

    /// Whether nothing is to come of an offer any more.
    #[must_use]
    pub fn is_over(&self, from: &PageId, number: u64) -> bool {
        self.over.borrow().get(from).is_some_and(|numbers| numbers.contains(&number))
    }

    /// Gives a page its turn, and waits for what it offers then.
    pub async fn give_turn(&'static self, to: PageId, number: u64) -> Option<String> {
        let (sender, receiver) = oneshot::channel();
        self.turn.replace(Some((to.clone(), number, sender)));
        self.post(&Message::Turn { to: to.clone(), number, head: self.head.get() });
        page::after(TURN, move || drop(self.take_turn(&to, number, None)));
        receiver.await.ok().flatten()
    }

    /// What a page offers, or that it offers nothing; gives it back if it is not its turn.
    ///
    /// # Errors
    /// What was offered.
    pub fn take_turn(&self, from: &PageId, number: u64, change: Option<String>) -> Result<(), Option<String>> {
        let is_theirs = self.turn.borrow().as_ref().is_some_and(|(page, own, _)| page == from && *own == number);
        match self.turn.borrow_mut().take_if(|_| is_theirs) {
            Some((.., sender)) => {
                let _ = sender.send(change);
                Ok(())
            }
            None => Err(change),
        }
    }

    /// A change was stored: all are told, with what they know it by.
    pub fn announce(&self, of: Option<(PageId, u64)>, change: &Change) {
        if let Some((page, number)) = &of {
            self.end(page.clone(), *number);
        }
        match pack(change, self.head.get()) {
            Some(change) => self.post(&Message::Changed { of, change }),
            // Too long for one message: they will ask.
            None => self.tell_lead(None),
        }
    }

    /// This page has asked that what is stored be sealed like this.
    pub async fn ask_lock(&'static self, number: u64, base: String, lock: String, key: Option<&Key>) -> Reply {
        let receiver = self.wait(number, LONG);
        self.post_with(&Message::Lock { from: self.me.clone(), number, base, lock }, key);
        receiver.await.unwrap_or(Reply::Silent)
    }

    /// Says how what is stored is sealed from now on; empty: it is not any more.
    pub fn tell_lock(&self, of: Option<(PageId, u64)>, lock: String, key: Option<&Key>) {
        self.post_with(&Message::Locked { of, lock }, key);
    }

    /// Everything is locked: all pages are to be loaded anew.
    pub fn tell_leave(&self) {
        self.post(&Message::Leave);
    }

    /// Somebody is here.
    pub fn tell_active(&self) {
        self.post(&Message::Active);
    }

    /// An offer could not be stored.
    pub fn decline(&self, to: PageId, number: u64, error: CommitError) {
        self.post(&Message::Declined { to, number, error });
    }
}

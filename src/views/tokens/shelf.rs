use crate::components::follow_minute;
use crate::i18n::language;
use crate::platform::{BrowserText, SystemClock, address, intl, page};
use crate::state::{Pace, Ui};
use leptos::prelude::*;
use scopeyard_core::id::{AccountId, TokenId};
use scopeyard_core::order;
use scopeyard_core::ports::{Clock, Normalize};
use scopeyard_core::route::{Route, Screen};
use scopeyard_core::workspace::{Filter, Made};
use std::collections::BTreeSet;

/// What the filters show: of thousands only as many as there is room for, since all of it is made anew at each change.
#[derive(Clone, PartialEq)]
struct Shown {
    first: Vec<TokenId>,
    count: usize,
}

/// The state of the list: its filters, what they show, and what is selected.
#[derive(Clone, Copy)]
pub struct Shelf {
    ui: Ui,
    account: StoredValue<AccountId>,
    filter: RwSignal<Filter>,
    /// Made anew when tokens or filters change, once for all who ask.
    shown: Memo<Shown>,
    /// How many tokens the account has, likewise.
    all: Memo<usize>,
    selected: RwSignal<BTreeSet<TokenId>>,
    room: RwSignal<usize>,
    /// How many cards are drawn of those that there is room for.
    drawn: RwSignal<usize>,
    pace: Pace,
}

impl Shelf {
    /// How many cards more are shown at a time.
    pub const STEP: usize = 50;
    /// How many are drawn before the page is shown: what fits into a window. The others follow right after.
    const AT_FIRST: usize = 12;

    /// The list of an account, with the filters that the address names.
    #[must_use]
    pub fn new(ui: Ui, account: AccountId) -> Self {
        let of_address = |route: Route| match route {
            Route::In(_, Screen::Tokens(filter)) => filter,
            _ => Filter::default(),
        };
        let filter = RwSignal::new(of_address(ui.route.get_untracked()));
        // Another address of this same list: a bookmark, or the way back.
        Effect::new(move |_| {
            let named = of_address(ui.route.get());
            if !untrack(|| is_same(&named, &filter.get())) {
                filter.set(named);
            }
        });
        let (listed, room) = (account.clone(), RwSignal::new(Self::STEP));
        let shown = Memo::new(move |_| {
            listed_ids(ui, &listed, filter, |all| {
                let count = all.len();
                Shown { first: all.take(room.get()).cloned().collect(), count }
            })
        });
        let drawn = RwSignal::new(Self::AT_FIRST);
        // After the frame that shows the first.
        request_animation_frame(move || {
            page::after(0, move || {
                let _ = drawn.try_set(usize::MAX);
            });
        });
        let counted = account.clone();
        let all = Memo::new(move |_| ui.console.with(|workspace| workspace.live(&counted).count()));
        Self {
            all,
            ui,
            account: StoredValue::new(account),
            filter,
            shown,
            selected: RwSignal::new(BTreeSet::new()),
            room,
            drawn,
            pace: Pace::new(),
        }
    }

    /// The account that the tokens belong to.
    #[must_use]
    pub fn account(self) -> AccountId {
        self.account.get_value()
    }

    /// How many tokens the account has.
    #[must_use]
    pub fn all(self) -> usize {
        self.all.get()
    }

    /// How many tokens the filters show.
    #[must_use]
    pub fn count(self) -> usize {
        self.shown.with(|shown| shown.count)
    }

    /// The tokens that the filters show; what calls it follows them.
    fn ids(self) -> Vec<TokenId> {
        self.account.with_value(|account| listed_ids(self.ui, account, self.filter, |all| all.cloned().collect()))
    }

    /// The cards that there is room for, each with a key that changes with what it shows.
    #[must_use]
    pub fn cards(self) -> Vec<String> {
        let language = language().as_str();
        self.ui.console.with(|workspace| {
            let key = |id: &TokenId| {
                let token = workspace.token(id)?;
                let settings = &token.settings;
                let numbers = [token.changed.0, token.enabled.into(), settings.version.number().into()];
                let numbers = numbers.map(|number| number.to_string()).join(" ");
                // Whatever has brought it may have left the time as it was.
                let texts =
                    [settings.name.as_str(), settings.description.as_str(), &settings.scopes.encode(), language];
                Some([id.as_str(), " ", &numbers, " ", token.sid.as_str(), " ", &texts.join("\0")].concat())
            };
            self.shown.with(|shown| shown.first.iter().take(self.drawn.get()).filter_map(key).collect())
        })
    }

    /// The filters.
    pub fn filter<T>(self, read: impl FnOnce(&Filter) -> T) -> T {
        self.filter.with(read)
    }

    /// Changes the filters; the address follows in a while.
    pub fn change(self, edit: impl FnOnce(&mut Filter)) {
        self.filter.update(edit);
        self.room.set(Self::STEP);
        self.pace.soon(move || self.tell_address());
    }

    /// Puts the filters into the address, now. When the list has been left, the address belongs to another screen: a field that had the
    /// focus tells that it lost it only then.
    pub fn tell_address(self) {
        let route = Route::In(self.account(), Screen::Tokens(self.filter.get_untracked()));
        let now = self.ui.route.get_untracked();
        if now != route && now.place() == route.place() {
            address::rewrite(&route);
            self.ui.route.set(route);
        }
    }

    /// How many cards there is room for.
    #[must_use]
    pub fn room(self) -> usize {
        self.room.get()
    }

    /// The same, without following it.
    #[must_use]
    pub fn room_now(self) -> usize {
        self.room.get_untracked()
    }

    /// Makes room for more.
    pub fn make_room(self) {
        self.room.update(|room| *room += Self::STEP);
    }

    /// Whether a token is selected.
    #[must_use]
    pub fn is_selected(self, id: &TokenId) -> bool {
        self.selected.with(|selected| selected.contains(id))
    }

    /// Selects a token or not.
    pub fn select(self, id: &TokenId, on: bool) {
        self.selected.update(|selected| {
            if on {
                selected.insert(id.clone());
            } else {
                selected.remove(id);
            }
        });
    }

    /// Selects everything that is shown, or nothing.
    pub fn select_all(self, on: bool) {
        let all = if on { order::set(untrack(|| self.ids())) } else { BTreeSet::new() };
        self.selected.set(all);
    }

    /// What is selected of what is shown.
    #[must_use]
    pub fn selected(self) -> Vec<TokenId> {
        self.selected.with(|selected| {
            // Mostly nothing is.
            let ids = if selected.is_empty() { Vec::new() } else { self.ids() };
            ids.into_iter().filter(|id| selected.contains(id)).collect()
        })
    }
}

/// Reads the ids of the tokens that a filter shows, in its order.
fn listed_ids<T>(
    ui: Ui,
    account: &AccountId,
    filter: RwSignal<Filter>,
    read: impl FnOnce(&mut dyn ExactSizeIterator<Item = &TokenId>) -> T,
) -> T {
    filter.with(|filter| {
        ui.console.with(|workspace| {
            // As names are stored.
            let filter = Filter { search: BrowserText.nfc(&filter.search), ..filter.clone() };
            if filter.made != Made::Any {
                follow_minute();
            }
            let collation = intl::Collation(language());
            let shown = workspace.list(account, &filter, SystemClock.now(), &collation);
            read(&mut shown.into_iter().map(|token| &token.id))
        })
    })
}

/// Whether two filters have one address: what has no place there (a SID, say) is typed still.
fn is_same(one: &Filter, other: &Filter) -> bool {
    let address = |filter: &Filter| {
        AccountId::parse("a").map(|account| Route::In(account, Screen::Tokens(filter.clone())).address())
    };
    address(one) == address(other)
}

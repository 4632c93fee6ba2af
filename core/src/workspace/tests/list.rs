//! The list: which tokens, in which order.

use super::*;
use crate::ports::fake::Folded;

const DAY: u64 = 86_400_000;

struct Shelf {
    bench: Bench,
    account: AccountId,
}

impl Shelf {
    /// Tokens made now, 7 and 31 days ago and a long time ago; the second is disabled.
    fn new() -> Self {
        let mut bench = Bench::founded();
        let mut account = None;
        for (name, age, enabled, count) in
            [("Zeta", 0, true, 3), ("Straße", 7, false, 9), ("夜间报告", 31, true, 0), ("alpha", 400, true, 20)]
        {
            let token = bench.token(AccountType::Brand, name);
            account = Some(token.account.clone());
            let mut token = Token { created: Timestamp(1_000 * DAY - age * DAY), enabled, ..token };
            token.settings.scopes = scopes(AccountType::Brand).take(count).map(|scope| scope.id()).collect();
            bench.workspace.put(Record::Token(Box::new(token)));
        }
        Self { bench, account: account.unwrap() }
    }

    fn names(&self, filter: Filter) -> Vec<&str> {
        let shown = self.bench.workspace.list(&self.account, &filter, Timestamp(1_000 * DAY), &Folded);
        shown.into_iter().map(|token| token.settings.name.as_str()).collect()
    }

    fn found(&self, search: &str) -> Vec<&str> {
        self.names(Filter { search: search.to_owned(), ..Filter::default() })
    }
}

#[test]
fn any_part_of_a_name_finds_it_in_any_letters() {
    let shelf = Shelf::new();
    assert_eq!(shelf.found(" ZET "), ["Zeta"]);
    assert_eq!(shelf.found("strasse"), ["Straße"]);
    assert_eq!(shelf.found("STRASS"), ["Straße"]);
    assert_eq!(shelf.found("间"), ["夜间报告"]);
    assert_eq!(shelf.found("a"), ["Zeta", "Straße", "alpha"]);
    assert_eq!(shelf.found("nothing"), Vec::<&str>::new());
    assert_eq!(shelf.found("  ").len(), 4);
}

#[test]
fn a_whole_sid_or_address_finds_its_tokens() {
    let mut shelf = Shelf::new();
    let token = shelf.bench.workspace.tokens(&shelf.account)[0].clone();
    let sid = token.sid.as_str().to_owned();
    assert_eq!(shelf.found(&sid), ["Zeta"]);
    assert!(shelf.found(sid.get(..33).unwrap()).is_empty());
    assert_eq!(shelf.found("TOM.okafor@acme.example").len(), 4, "their primary contact");
    let draft = shelf.bench.draft(AccountType::Brand, "Mailed");
    let draft = Draft { emails: "Dev@x.example".into(), ..draft };
    shelf.bench.act(Command::CreateToken(Box::new(draft))).unwrap();
    assert_eq!(shelf.found("dev@X.example"), ["Mailed"]);
    assert!(shelf.found("dev@X.exam").is_empty());
}

#[test]
fn state_and_age_filter() {
    let shelf = Shelf::new();
    let of = |state, made| shelf.names(Filter { state, made, ..Filter::default() });
    assert_eq!(of(State::Disabled, Made::Any), ["Straße"]);
    assert_eq!(of(State::Enabled, Made::Any), ["Zeta", "夜间报告", "alpha"]);
    assert_eq!(of(State::All, Made::Last7), ["Zeta", "Straße"]);
    assert_eq!(of(State::All, Made::Last30), ["Zeta", "Straße"]);
    assert_eq!(of(State::All, Made::Earlier), ["夜间报告", "alpha"]);
    assert_eq!(of(State::Disabled, Made::Earlier), Vec::<&str>::new());
}

#[test]
fn each_order_is_what_it_says() {
    let mut shelf = Shelf::new();
    for (name, last) in [("alpha", 5), ("夜间报告", 9)] {
        let token = shelf.bench.workspace.tokens(&shelf.account);
        let token = token.into_iter().find(|token| token.settings.name.as_str() == name).unwrap().id.clone();
        let usage = Usage { token, account: shelf.account.clone(), last: Timestamp(last) };
        shelf.bench.workspace.put(Record::Usage(usage));
    }
    let by = |order| shelf.names(Filter { order, ..Filter::default() });
    assert_eq!(by(Order::Newest), ["Zeta", "Straße", "夜间报告", "alpha"]);
    assert_eq!(by(Order::Name), ["alpha", "Straße", "Zeta", "夜间报告"]);
    assert_eq!(by(Order::LastUsed), ["夜间报告", "alpha", "Zeta", "Straße"], "those never used come last");
    assert_eq!(by(Order::Scopes), ["alpha", "Straße", "Zeta", "夜间报告"]);
}

#[test]
fn what_is_set_is_counted() {
    let set = Filter { search: "x".into(), made: Made::Last7, state: State::Enabled, order: Order::Name };
    assert_eq!(set.count(), 3);
    let sorted = Filter { search: " ".into(), order: Order::Name, ..Filter::default() };
    assert_eq!(sorted.count(), 0);
}

#[test]
fn a_full_width_search_finds_half_width_names() {
    let shelf = Shelf::new();
    assert_eq!(shelf.found("ＡＬＰＨＡ"), ["alpha"]);
    assert_eq!(shelf.found("al\u{200b}pha\u{3000}"), ["alpha"]);
}

/// Of `Last 7 days` and `More than 30 days`, a token made after now is in the first alone.
#[test]
fn a_token_from_the_future_is_in_one_class() {
    let mut shelf = Shelf::new();
    let future = shelf.bench.token(AccountType::Brand, "Future");
    let token = Token { created: Timestamp(1_001 * DAY), ..future };
    shelf.bench.workspace.put(Record::Token(Box::new(token)));
    let with = |made| shelf.names(Filter { made, ..Filter::default() }).contains(&"Future");
    assert_eq!([Made::Any, Made::Last7, Made::Last30, Made::Earlier].map(with), [true, true, true, false]);
}

#[test]
fn a_backup_is_due_after_a_month_or_sooner_where_the_browser_deletes() {
    let mut bench = Bench::founded();
    let account = bench.token(AccountType::Brand, "Nightly").account;
    let made = bench.workspace.account(&account).unwrap().created.0;
    let is_due =
        |bench: &Bench, days: u64, deletes| bench.workspace.is_backup_due(Timestamp(made + days * DAY + 1), deletes);
    assert_eq!([30, 29, 3].map(|days| is_due(&bench, days, false)), [true, false, false]);
    assert_eq!([3, 2].map(|days| is_due(&bench, days, true)), [true, false]);
    let backup = Some(Timestamp(made + 100 * DAY));
    bench.workspace.put(Record::Preferences(Preferences { backup, ..Preferences::default() }));
    assert!(!is_due(&bench, 110, false) && is_due(&bench, 1, false), "the clock was set back since");
}

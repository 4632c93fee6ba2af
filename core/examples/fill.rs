//! Makes a workspace with as many tokens as the first argument says, in as many brands as the second says, and with as many users
//! more in the first brand as the third says, by the commands that the app has. Prints what the app would store: `{ name: text }`.
//! Always the same for the same numbers. `make bench` and the stories of large workspaces fill the browser with it.
#![allow(clippy::print_stdout)] // What it prints is what it is for.

use scopeyard_core::account::{Account, AccountForm, AccountType, Role, User, UserForm};
use scopeyard_core::catalogue::{Access, Scope, ScopeSet, scopes};
use scopeyard_core::ports::{Entropy, EntropyError, Normalize, Timestamp};
use scopeyard_core::store::Backup;
use scopeyard_core::token::Draft;
use scopeyard_core::workspace::{Change, Command, Edit, Ports, Record, TokenAct, Workspace, decide};
use std::cell::Cell;
use std::collections::BTreeSet;

type Outcome<T> = Result<T, String>;

const BEGIN: u64 = 1_735_689_600_000;
/// Five thousand tokens in a year.
const STEP: u64 = 6_300_000;

const WHO: [&str; 16] = [
    "Finance",
    "Growth",
    "Paid media",
    "Loyalty",
    "Data platform",
    "Partnerships",
    "Northwind",
    "Storefront",
    "EMEA",
    "Checkout",
    "Köln",
    "Customer care",
    "Compliance",
    "Warehouse",
    "Influencer team",
    "São Paulo",
];
const WHAT: [&str; 16] = [
    "nightly report",
    "catalog sync",
    "invoice export",
    "action updates",
    "click export",
    "promo code import",
    "conversion upload",
    "partner onboarding",
    "contract archive",
    "deal feed",
    "dashboard",
    "reconciliation",
    "tracking link builder",
    "exception list",
    "媒体报告",
    "job monitor",
];
const WHERE: [&str; 10] =
    ["", "", "", " (staging)", " (test)", " – DE", " – US", " for Snowflake", " for BigQuery", " v2"];
const WHY: [&str; 6] = [
    "",
    "",
    "Runs every night at two and fills the warehouse.",
    "Used by the dashboard of the weekly review. Ask the owner before you change its scopes.",
    "Replaces the token of the old integration; to be removed once the migration is done.",
    "Reads only. Rotated each quarter, together with the secrets of the scheduler that calls it, by the platform team.",
];
const PEOPLE: [&str; 8] = ["ada", "ben.ito", "carla", "dev-team", "emeka.obi", "fatima", "grace.lee", "hugo"];

/// A seeded source (SplitMix64), so that two runs measure the same.
struct Seeded(Cell<u64>);

impl Seeded {
    fn draw(&self) -> u64 {
        let state = self.0.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
        self.0.set(state);
        let z = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&self, end: u64) -> u64 {
        self.draw() % end.max(1)
    }

    fn one<'a>(&self, of: &[&'a str]) -> &'a str {
        let place = usize::try_from(self.below(of.len() as u64)).unwrap_or_default();
        of.get(place).copied().unwrap_or_default()
    }
}

impl Entropy for Seeded {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError> {
        for byte in buffer {
            *byte = self.draw().to_le_bytes()[0];
        }
        Ok(())
    }
}

struct Tables;

impl Normalize for Tables {
    fn nfc(&self, text: &str) -> String {
        unicode_normalization::UnicodeNormalization::nfc(text).collect()
    }
}

struct Filler {
    /// All that is made.
    workspace: Workspace,
    /// The same without the tokens, where they are decided one by one: each would be compared with the names of all others,
    /// which are known to differ, and that is the square of their number.
    desk: Workspace,
    random: Seeded,
    now: u64,
}

impl Filler {
    fn act(&mut self, command: Command) -> Outcome<Change> {
        let ports = Ports { entropy: &self.random, normalize: &Tables, now: Timestamp(self.now) };
        let change = decide(&self.desk, command, &ports).map_err(|refusal| format!("{refusal:?}"))?;
        self.desk.absorb(change.clone());
        self.workspace.absorb(change.clone());
        Ok(change)
    }

    fn token(&mut self, account: &Account, people: &[User], name: String) -> Outcome<()> {
        self.now += STEP;
        let begun = self.act(Command::BeginDraft(account.id.clone()))?;
        let draft = begun.edits.into_iter().find_map(|edit| edit.after);
        let Some(Record::Draft(draft)) = draft else { return Err("no draft".to_owned()) };
        let random = &self.random;
        let contact = people.get(usize::try_from(random.below(people.len() as u64)).unwrap_or_default());
        // No address twice: those that follow each other in the list, from any of them on.
        let emails = PEOPLE.iter().cycle().skip(usize::try_from(random.below(8)).unwrap_or_default());
        let emails = emails.take(usize::try_from(random.below(4)).unwrap_or_default());
        let emails: Vec<String> = emails.map(|who| format!("{who}@acme.example")).collect();
        let draft = Draft {
            name,
            description: random.one(&WHY).to_owned(),
            contact: contact.map(|user| user.id.clone()),
            emails: emails.join(", "),
            scopes: some_scopes(account.kind, random),
            ..*draft
        };
        let change = self.act(Command::CreateToken(Box::new(draft)))?;
        let made = change.edits.into_iter().filter_map(|edit| edit.after).filter(|record| record.as_token().is_some());
        self.desk.absorb(Change { edits: made.map(Edit::remove).collect() });
        Ok(())
    }
}

/// A few operations, about half of them, or all; sometimes only those that read.
fn some_scopes(kind: AccountType, random: &Seeded) -> ScopeSet {
    let (share, reads) = ([4, 8, 50, 100].get(random.below(4) as usize).copied().unwrap_or(0), random.below(2) == 0);
    let wanted = |scope: &Scope| random.below(100) < share && (!reads || scope.access() == Access::Read);
    scopes(kind).filter(wanted).map(Scope::id).collect()
}

/// A name that none of `taken` has, in whichever case.
fn new_name(random: &Seeded, taken: &mut BTreeSet<String>) -> String {
    let name = [random.one(&WHO), " ", random.one(&WHAT), random.one(&WHERE)].concat();
    let numbered = (2..).map(|number| format!("{name} {number}"));
    let free = std::iter::once(name.clone()).chain(numbered).find(|name| taken.insert(name.to_lowercase()));
    free.unwrap_or(name)
}

impl Filler {
    /// The first brand and as many more as it takes for there to be `count`, all with API access.
    fn brands(&mut self, count: usize) -> Outcome<Vec<Account>> {
        let accounts = self.workspace.accounts();
        let brand = accounts.into_iter().find(|account| account.kind == AccountType::Brand).cloned();
        let brand = brand.ok_or("no account")?;
        for number in 2..=count {
            let form = AccountForm { kind: AccountType::Brand, name: format!("Brand {number}"), number: String::new() };
            self.act(Command::AddAccount(brand.id.clone(), form))?;
        }
        let accounts = self.workspace.accounts().into_iter().cloned();
        let brands: Vec<Account> = accounts.filter(|account| account.kind == AccountType::Brand).collect();
        for account in brands.iter().filter(|account| !account.api) {
            self.act(Command::EnableApi(account.id.clone()))?;
        }
        Ok(brands)
    }

    fn users(&mut self, account: &Account, count: usize) -> Outcome<()> {
        for number in 1..=count {
            let (name, email) = (format!("User {number}"), format!("user{number}@acme.example"));
            let form = UserForm { name, email, role: Role::ImplementationSpecialist };
            self.act(Command::AddUser(account.id.clone(), form))?;
        }
        Ok(())
    }
}

fn main() -> Outcome<()> {
    let mut numbers = std::env::args().skip(1).map(|text| text.parse::<usize>().map_err(|error| error.to_string()));
    let count = numbers.next().ok_or("usage: fill <tokens> [<accounts> [<users more in the first>]]")??;
    let (accounts, users) = (numbers.next().transpose()?.unwrap_or(1), numbers.next().transpose()?.unwrap_or(0));
    let (workspace, desk) = (Workspace::default(), Workspace::default());
    let mut filler = Filler { workspace, desk, random: Seeded(Cell::new(5_000)), now: BEGIN };
    filler.act(Command::Found)?;
    let brands = filler.brands(accounts)?;
    let first = brands.first().ok_or("no account")?;
    filler.users(first, users)?;
    let people = |filler: &Filler, account: &Account| -> Vec<User> {
        filler.workspace.users(&account.id).into_iter().cloned().collect()
    };
    let mut taken = BTreeSet::new();
    for account in brands.iter().cycle().take(count) {
        let (name, people) = (new_name(&filler.random, &mut taken), people(&filler, account));
        filler.token(account, &people, name)?;
    }
    filler.desk.clone_from(&filler.workspace);
    for account in &brands {
        // Every eighth is disabled.
        let some: Vec<_> = filler.workspace.live(&account.id).step_by(8).map(|token| token.id.clone()).collect();
        if !some.is_empty() {
            filler.act(Command::Tokens(TokenAct::Disable, some))?;
        }
    }
    let backup = Backup::of(&filler.workspace).map_err(|error| format!("{error:?}"))?;
    println!("{}", backup.json());
    Ok(())
}

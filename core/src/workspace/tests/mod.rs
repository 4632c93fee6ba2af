#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
//! Commands, decided and absorbed.

mod crash;
mod demo;
mod list;
mod people;
mod tokens;
mod undo;
mod whole;

use super::*;
use crate::account::{Account, AccountType, Role};
use crate::catalogue::{ScopeSet, latest, scopes};
use crate::id::{AccountId, TokenId, UserId};
use crate::ports::fake::{NoEntropy, Seeded, Tables};
use crate::ports::{Entropy, EntropyError, Timestamp};
use crate::token::{Draft, Token};

struct Bench {
    workspace: Workspace,
    entropy: Seeded,
    now: u64,
}

impl Bench {
    /// A workspace with its first accounts.
    fn founded() -> Self {
        let mut bench = Self { workspace: Workspace::default(), entropy: Seeded::new(11), now: 1_000 };
        bench.act(Command::Found).unwrap();
        bench
    }

    fn decide(&self, command: Command) -> Result<Change, Refusal> {
        let ports = Ports { entropy: &self.entropy, normalize: &Tables, now: Timestamp(self.now) };
        decide(&self.workspace, command, &ports)
    }

    fn act(&mut self, command: Command) -> Result<Change, Refusal> {
        self.now += 1;
        let change = self.decide(command)?;
        self.workspace.absorb(change.clone());
        Ok(change)
    }

    fn account(&self, kind: AccountType) -> Account {
        self.workspace.accounts().into_iter().find(|account| account.kind == kind).unwrap().clone()
    }

    fn user(&self, account: &AccountId, role: Role) -> UserId {
        self.workspace.users(account).into_iter().find(|user| user.role == role).unwrap().id.clone()
    }

    /// A new token of an account, with one scope.
    fn token(&mut self, kind: AccountType, name: &str) -> Token {
        let draft = self.draft(kind, name);
        let draft = Draft { scopes: scopes(kind).take(1).map(|scope| scope.id()).collect(), ..draft };
        let change = self.act(Command::CreateToken(Box::new(draft))).unwrap();
        let Some(Record::Token(token)) = change.edits[0].after.clone() else { panic!("no token") };
        *token
    }

    /// A token as it is now, wherever it is.
    fn now(&self, id: &TokenId) -> Token {
        self.workspace.token(id).or(self.workspace.binned(id)).unwrap().clone()
    }

    /// A draft that could become a token, in an account with API access.
    fn draft(&mut self, kind: AccountType, name: &str) -> Draft {
        let account = self.account(kind).id;
        self.act(Command::EnableApi(account.clone())).unwrap();
        let begun = self.act(Command::BeginDraft(account.clone())).unwrap();
        let Some(Record::Draft(draft)) = begun.edits[0].after.clone() else { panic!("no draft") };
        Draft { name: name.to_owned(), contact: Some(self.user(&account, Role::ImplementationSpecialist)), ..*draft }
    }
}

#[test]
fn a_first_visit_has_an_account_of_each_type_with_an_administrator() {
    let bench = Bench::founded();
    let kinds: Vec<_> = bench.workspace.accounts().iter().map(|account| account.kind).collect();
    assert_eq!(kinds, AccountType::ALL);
    for account in bench.workspace.accounts() {
        assert!(!account.api);
        assert_eq!(bench.workspace.acting(&account.id).unwrap().role, Role::AccountAdministrator);
        assert_eq!(bench.workspace.users(&account.id).len(), 3);
    }
    assert_eq!(bench.decide(Command::Found), Ok(Change::default()), "once is enough");
}

#[test]
fn without_randomness_nothing_is_founded() {
    let ports = Ports { entropy: &NoEntropy, normalize: &Tables, now: Timestamp(1) };
    assert_eq!(decide(&Workspace::default(), Command::Found, &ports), Err(Refusal::Entropy));
}

#[test]
fn a_form_that_nobody_touched_is_no_half_filled_one() {
    let mut bench = Bench::founded();
    let draft = bench.draft(AccountType::Brand, "Reports");
    let (account, id) = (draft.account.clone(), draft.id.clone());
    assert_eq!(bench.workspace.untouched_draft(&account).map(|draft| &draft.id), Some(&id));
    assert!(bench.workspace.drafts(&account).is_empty());
    bench.act(Command::KeepDraft(Box::new(draft))).unwrap();
    assert_eq!(bench.workspace.untouched_draft(&account), None);
    assert_eq!(bench.workspace.drafts(&account)[0].id, id);
}

#[test]
fn randomness_that_repeats_itself_overwrites_nothing() {
    struct Constant;
    impl Entropy for Constant {
        fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError> {
            buffer.fill(7);
            Ok(())
        }
    }
    let ports = Ports { entropy: &Constant, normalize: &Tables, now: Timestamp(1) };
    assert_eq!(decide(&Workspace::default(), Command::Found, &ports), Err(Refusal::Entropy));
    let mut bench = Bench::founded();
    let draft = bench.draft(AccountType::Brand, "Reports");
    let other = bench.draft(AccountType::Brand, "Others");
    let change = decide(&bench.workspace, Command::CreateToken(Box::new(draft)), &ports).unwrap();
    bench.workspace.absorb(change);
    assert_eq!(decide(&bench.workspace, Command::CreateToken(Box::new(other)), &ports), Err(Refusal::Entropy));
}

#[test]
fn only_the_roles_for_it_enable_api_access_and_touch_tokens() {
    for (role, may) in
        [(Role::AccountAdministrator, true), (Role::ImplementationSpecialist, true), (Role::Analyst, false)]
    {
        let mut bench = Bench::founded();
        let draft = bench.draft(AccountType::Brand, "Reports");
        let account = draft.account.clone();
        bench.act(Command::ActAs(account.clone(), bench.user(&account, role))).unwrap();
        let commands = [
            Command::EnableApi(account.clone()),
            Command::BeginDraft(account.clone()),
            Command::KeepDraft(Box::new(draft.clone())),
            Command::DropDraft(draft.id.clone()),
            Command::CreateToken(Box::new(draft)),
        ];
        for command in commands {
            let decided = bench.decide(command.clone());
            assert_eq!(decided.is_ok(), may, "{role:?} {command:?}");
            assert!(may || decided == Err(Refusal::Role));
        }
    }
}

#[test]
fn one_acts_only_as_a_user_of_the_account() {
    let bench = Bench::founded();
    let (brand, partner) = (bench.account(AccountType::Brand), bench.account(AccountType::Partner));
    assert_eq!(bench.decide(Command::ActAs(brand.id, partner.acting)), Err(Refusal::Gone));
}

#[test]
fn without_api_access_there_are_no_forms() {
    let bench = Bench::founded();
    assert_eq!(bench.decide(Command::BeginDraft(bench.account(AccountType::Agency).id)), Err(Refusal::ApiOff));
}

#[test]
fn creating_a_token_ends_its_draft_and_mints_credentials() {
    for kind in AccountType::ALL {
        let mut bench = Bench::founded();
        let mut draft = bench.draft(kind, " Nightly ");
        draft.scopes = scopes(kind).take(3).map(|scope| scope.id()).collect();
        bench.act(Command::CreateToken(Box::new(draft.clone()))).unwrap();
        assert_eq!(bench.workspace.draft(&draft.id), None);
        let account = bench.account(kind);
        let tokens = bench.workspace.tokens(&account.id);
        assert_eq!(tokens.len(), 1);
        assert_eq!(tokens[0].settings.name.as_str(), "Nightly");
        assert_eq!(tokens[0].settings.version, latest(kind));
        assert_eq!(tokens[0].settings.scopes.len(), 3);
        assert!(tokens[0].enabled);
        assert!(tokens[0].sid.as_str().contains(&account.number.to_string()));
        // The same form can't make a second token.
        assert_eq!(bench.decide(Command::CreateToken(Box::new(draft))), Err(Refusal::Gone));
    }
}

#[test]
fn a_draft_with_faults_creates_nothing() {
    let mut bench = Bench::founded();
    let draft = bench.draft(AccountType::Brand, "Reports");
    bench.act(Command::CreateToken(Box::new(draft))).unwrap();
    let again = bench.draft(AccountType::Brand, "REPORTS");
    let refused = bench.decide(Command::CreateToken(Box::new(again)));
    let Err(Refusal::Draft(problems)) = refused else { panic!("{refused:?}") };
    assert_eq!(problems.name, Some(crate::token::TextError::Taken));
    // In another account the name is free.
    let elsewhere = bench.draft(AccountType::Partner, "Reports");
    assert!(bench.decide(Command::CreateToken(Box::new(elsewhere))).is_ok());
}

#[test]
fn without_randomness_no_token_is_created_and_the_draft_stays() {
    let mut bench = Bench::founded();
    let draft = bench.draft(AccountType::Brand, "Reports");
    let ports = Ports { entropy: &NoEntropy, normalize: &Tables, now: Timestamp(1) };
    assert_eq!(decide(&bench.workspace, Command::CreateToken(Box::new(draft.clone())), &ports), Err(Refusal::Entropy));
    assert!(bench.workspace.draft(&draft.id).is_some());
}

#[test]
fn what_is_too_long_is_not_kept_and_nothing_of_it_is_lost_before() {
    let mut bench = Bench::founded();
    let draft = bench.draft(AccountType::Brand, "Reports");
    let long = Draft { emails: "x".repeat(400_001), ..draft };
    assert_eq!(bench.decide(Command::KeepDraft(Box::new(long))), Err(Refusal::TooLong));
}

#[test]
fn a_cancelled_draft_is_gone_and_comes_back_by_the_inverse() {
    let mut bench = Bench::founded();
    let draft = bench.draft(AccountType::Brand, "Reports");
    bench.act(Command::KeepDraft(Box::new(draft.clone()))).unwrap();
    let change = bench.act(Command::DropDraft(draft.id.clone())).unwrap();
    assert_eq!(bench.decide(Command::DropDraft(draft.id.clone())), Err(Refusal::Gone));
    bench.workspace.absorb(change.invert());
    assert_eq!(bench.workspace.draft(&draft.id), Some(&draft));
}

#[test]
fn what_changes_nothing_is_an_empty_change() {
    let mut bench = Bench::founded();
    let account = bench.account(AccountType::Brand);
    bench.act(Command::EnableApi(account.id.clone())).unwrap();
    assert_eq!(bench.decide(Command::EnableApi(account.id.clone())), Ok(Change::default()));
    assert_eq!(bench.decide(Command::ActAs(account.id, account.acting)), Ok(Change::default()));
    assert_eq!(bench.decide(Command::Prefer(Preference::Theme(None))), Ok(Change::default()));
}

//! The demo: its own file, and others that are no such file.

use super::*;

const DEMO: &str = include_str!("../../../../static/demo.json");

fn loaded() -> Bench {
    let mut bench = Bench::founded();
    bench.now = 2_000_000_000_000;
    bench.act(Command::LoadDemo(DEMO.to_owned())).unwrap();
    bench
}

fn demo(bench: &Bench) -> Vec<Account> {
    bench.workspace.accounts().into_iter().filter(|account| account.demo).cloned().collect()
}

#[test]
fn the_demo_has_three_accounts_and_tokens_in_every_state() {
    let bench = loaded();
    let accounts = demo(&bench);
    assert_eq!(accounts.iter().map(|account| account.kind).collect::<Vec<_>>(), AccountType::ALL);
    let tokens: Vec<&Token> = accounts.iter().flat_map(|account| bench.workspace.tokens(&account.id)).collect();
    assert_eq!(tokens.len(), 15);
    let some = |is_so: &dyn Fn(&&&Token) -> bool| tokens.iter().filter(is_so).count();
    let kind = |token: &Token| bench.workspace.account(&token.account).unwrap().kind;
    assert!(some(&|token| !token.enabled) >= 4);
    assert!(some(&|token| token.settings.version < latest(kind(token))) >= 5);
    assert!(some(&|token| bench.workspace.last_used(&token.id).is_none()) >= 2);
    assert!(some(&|token| token.settings.scopes.is_empty()) == 1);
    assert!(accounts.iter().filter(|account| bench.workspace.legacy(&account.id).is_some()).count() == 2);
    for account in &accounts {
        assert!(account.api && !bench.workspace.activity(&account.id, None).is_empty());
        assert_eq!(bench.workspace.acting(&account.id).unwrap().role, Role::AccountAdministrator);
    }
    let edits = bench.workspace.everything().edits;
    assert!(bench.workspace.is_sound(&edits));
    // What has happened lies behind us, and what was used was there.
    for token in tokens {
        assert!(token.created <= token.changed && token.changed.0 <= bench.now);
        assert!(bench.workspace.last_used(&token.id).is_none_or(|last| last >= token.created));
        assert!(
            !bench.workspace.activity(&token.account, Some(token.id.as_str())).is_empty(),
            "{:?}",
            token.settings.name
        );
    }
}

#[test]
fn the_demo_comes_once_and_goes_without_touching_ones_own() {
    let mut bench = Bench::founded();
    let token = bench.token(AccountType::Brand, "Mine");
    bench.now = 2_000_000_000_000;
    let before = bench.workspace.clone();
    bench.act(Command::LoadDemo(DEMO.to_owned())).unwrap();
    assert_eq!(bench.decide(Command::LoadDemo(DEMO.to_owned())), Ok(Change::default()));
    bench.act(Command::RemoveDemo).unwrap();
    assert!(demo(&bench).is_empty());
    assert_eq!(bench.workspace.tokens(&token.account), before.tokens(&token.account));
    assert_eq!(bench.workspace, before);
    // Loaded again, it is another one: nothing is minted twice.
    bench.act(Command::LoadDemo(DEMO.to_owned())).unwrap();
    assert_eq!(demo(&bench).len(), 3);
}

#[test]
fn the_demo_alone_stays() {
    let mut bench = loaded();
    let own: Vec<_> = bench.workspace.accounts().into_iter().filter(|account| !account.demo).cloned().collect();
    for account in own {
        bench.act(Command::RemoveAccount(account.id)).unwrap();
    }
    assert_eq!(bench.decide(Command::RemoveDemo), Err(Refusal::LastAccount));
}

#[test]
fn another_file_is_refused() {
    let bench = Bench::founded();
    for text in [
        "",
        "{}",
        "[[]]",
        "[[\"token\"]]",
        "[[\"user\",\"A\",\"a@x.example\",\"analyst\"]]",
        "[[\"account\",\"A\",\"shop\",\"4821\"]]",
        "[[\"account\",\"A\",\"brand\",\"12\"]]",
        "[[\"account\",\"\",\"brand\",\"4821\"]]",
        "[[\"account\",\"A\",\"brand\",\"4821\"],[\"legacy\",\"99\",\"1\"]]",
        "[[\"account\",\"A\",\"brand\",\"4821\"],[\"used\",\"1\"]]",
    ] {
        assert_eq!(bench.decide(Command::LoadDemo(text.to_owned())), Err(Refusal::Demo), "{text}");
    }
}

/// The log is full of one's own acts: there is no room for the demo's.
#[test]
fn none_of_ones_own_acts_is_lost_for_the_demo() {
    let mut bench = Bench::founded();
    let token = bench.token(AccountType::Brand, "Mine");
    let act = |number: u64| [TokenAct::Disable, TokenAct::Enable][usize::try_from(number % 2).unwrap()];
    for number in 0..Entry::ROOM - 12 {
        bench.act(Command::Tokens(act(number), vec![token.id.clone()])).unwrap();
    }
    bench.now = 2_000_000_000_000;
    let before = bench.workspace.clone();
    bench.act(Command::LoadDemo(DEMO.to_owned())).unwrap();
    assert_eq!(bench.workspace.activity(&token.account, None), before.activity(&token.account, None));
    let told = demo(&bench).iter().map(|account| bench.workspace.activity(&account.id, None).len()).sum::<usize>();
    assert_eq!(told, 10, "as many as there was room for");
    let loaded = bench.workspace.clone();
    let removed = bench.act(Command::RemoveDemo).unwrap();
    assert_eq!(bench.workspace, before);
    bench.act(Command::Undo(Box::new(removed))).unwrap();
    assert_eq!(bench.workspace, loaded);
}

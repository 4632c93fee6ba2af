//! What is so after an import.

use super::*;

#[test]
fn a_token_that_gets_another_sid_is_found_by_that_alone() {
    let mut yard = Yard::full(1);
    let account = yard.demo(AccountType::Brand);
    let token = yard.workspace.tokens(&account)[0].clone();
    assert!(yard.workspace.of_sid(token.sid.as_str()).is_some());
    let (text, secrets) = yard.file();
    let end = token.sid.as_str().len() - 4;
    let sid = [&token.sid.as_str()[..end], "Zz91"].concat();
    let other = text.replace(token.sid.as_str(), &sid);
    let change = plan(&yard.workspace, &open(&other, Some(&secrets)).unwrap(), false).change;
    let change = yard.import(change).unwrap();
    assert!(yard.workspace.of_sid(token.sid.as_str()).is_none() && yard.workspace.of_sid(&sid).is_some());
    // The same with another id, in place of all: what goes takes nothing from what comes.
    yard.act(Command::Undo(Box::new(change))).unwrap();
    assert!(yard.workspace.of_sid(token.sid.as_str()).is_some());
    let renamed = text.replace(token.id.as_str(), "OtherId123");
    let secrets = secrets.replace(token.id.as_str(), "OtherId123");
    let change = plan(&yard.workspace, &open(&renamed, Some(&secrets)).unwrap(), true).change;
    yard.import(change).unwrap();
    assert!(yard.workspace.of_sid(token.sid.as_str()).is_some());
}

#[test]
fn an_import_that_alters_the_log_alone_is_taken_back_as_a_whole() {
    let mut yard = Yard::full(1);
    let (text, secrets) = yard.file();
    // All is as it was in the file, but for what the log tells of it.
    let account = yard.demo(AccountType::Brand);
    let token = yard.workspace.tokens(&account)[2].id.clone();
    let change = yard.act(Command::Tokens(TokenAct::Disable, vec![token])).unwrap();
    yard.act(Command::Undo(Box::new(change))).unwrap();
    let before = yard.workspace.clone();
    let change = plan(&yard.workspace, &open(&text, Some(&secrets)).unwrap(), true).change;
    assert_eq!(change.edits.len(), 2);
    assert!(change.edits.iter().all(|edit| edit.key().is_some_and(|key| key.kind == Kind::Log)));
    let change = yard.import(change).unwrap();
    yard.act(Command::Undo(Box::new(change))).unwrap();
    assert_eq!(records(&yard.workspace), records(&before));
    // And the other way: what comes is nothing but an entry.
    let (text, secrets) = yard.file();
    let number = text.find("\"activity\"").unwrap();
    let (start, end) = text.split_at(number);
    let other = [start, &end.replacen("\"count\": 1", "\"count\": 2", 1)].concat();
    let before = yard.workspace.clone();
    let change = plan(&yard.workspace, &open(&other, Some(&secrets)).unwrap(), true).change;
    assert_eq!((change.edits.len(), change.entry()), (1, None));
    let change = yard.import(change).unwrap();
    assert_ne!(records(&yard.workspace), records(&before));
    yard.act(Command::Undo(Box::new(change))).unwrap();
    assert_eq!(records(&yard.workspace), records(&before));
}

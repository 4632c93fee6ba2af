//! What it costs: room and calls.

use super::*;

#[test]
fn a_typical_token_takes_at_most_450_units() {
    let entropy = Seeded::new(1);
    let number = AccountNumber::new(48_213).unwrap();
    let id = TokenId::mint(&entropy).unwrap();
    let typical = Token {
        account: AccountId::mint(&entropy).unwrap(),
        settings: TokenSettings {
            name: Name::parse("Nightly report sync ", &Tables).unwrap(),
            description: Description::parse("Pulls actions and invoices into the data warehouse", &Tables).unwrap(),
            version: latest(AccountType::Brand),
            contact: UserId::mint(&entropy).unwrap(),
            emails: vec![Email::parse("data-platform@acme.example").unwrap()],
            // Up to the highest number, which makes the longest text.
            scopes: (0..12).map(|n| OperationId::new(255 - 20 * n)).collect(),
        },
        sid: AccountSid::mint(number, &entropy).unwrap(),
        auth: AuthToken::mint(&entropy).unwrap(),
        enabled: true,
        created: Timestamp(1_790_000_000_000),
        changed: Timestamp(1_790_000_000_000),
        deleted: None,
        id: id.clone(),
    };
    let storage = Rc::new(FakeStorage::default());
    let mut loaded = load(&storage);
    loaded.repository.head = 99_999;
    block_on(loaded.repository.commit(&Change { edits: vec![Edit::put(Record::Token(Box::new(typical)))] })).unwrap();
    let texts = texts(&storage);
    let (key, text) = texts.first_key_value().unwrap();
    assert_eq!(*key, format!("/scopeyard/1/token/{}", id.as_str()));
    let units = key.encode_utf16().count() + text.encode_utf16().count();
    assert!(units <= 450, "{units}");
}

#[test]
fn a_commit_costs_the_same_however_much_is_stored() {
    let calls = [50_u16, 5_000].map(|count| {
        let (storage, mut loaded) = founded();
        for n in 0..count {
            let id = TokenId::parse(&format!("many{n}")).unwrap();
            let edit = Edit::put(Record::Token(Box::new(Token { id, ..token(5, 0) })));
            block_on(loaded.repository.commit(&Change { edits: vec![edit] })).unwrap();
        }
        let mut loaded = load(&storage);
        assert_eq!(loaded.workspace.tokens(&account_id(5)).len(), usize::from(count) + 1);
        [Picks::from([(6, Some(1))]), Picks::from([(6, None)]), Picks::from([(7, Some(1)), (8, Some(1)), (9, None)])]
            .map(|picks| {
                let before = storage.calls.get();
                let change = change(&loaded.workspace, &picks);
                block_on(loaded.repository.commit(&change)).unwrap();
                loaded.workspace.absorb(change);
                storage.calls.get() - before
            })
    });
    let [few, many] = calls;
    assert_eq!(few, many);
}

//! A store of each format, kept for ever: what was once written can always be read. Its texts were made by hand and
//! sealed with another implementation; its credentials are the sandbox's own.

use super::*;
use crate::catalogue::ApiVersion;
use crate::store::Fault;
use crate::store::key::Keys;

const FORMAT_1: &str = include_str!("../../../tests/fixtures/format-1.json");
const FORMAT_2: &str = include_str!("../../../tests/fixtures/format-2.json");
const FORMAT_3: &str = include_str!("../../../tests/fixtures/format-3.json");
const FORMAT_4: &str = include_str!("../../../tests/fixtures/format-4.json");

fn golden(texts: &str) -> Rc<FakeStorage> {
    let storage = FakeStorage::default();
    *storage.texts.borrow_mut() = serde_json::from_str(texts).unwrap();
    Rc::new(storage)
}

fn scopes(numbers: &[u8]) -> ScopeSet {
    numbers.iter().copied().map(OperationId::new).collect()
}

fn user(id: &str, account: &str, name: &str, email: &str, role: Role) -> Record {
    Record::User(User {
        id: UserId::parse(id).unwrap(),
        account: AccountId::parse(account).unwrap(),
        name: Name::parse(name, &Tables).unwrap(),
        email: Email::parse(email).unwrap(),
        role,
    })
}

fn expected() -> [Record; 10] {
    let acme = AccountId::parse("Bq7Zt0mXw2").unwrap();
    let finds = AccountId::parse("f3KpL9sRd6").unwrap();
    let maya = UserId::parse("Mx81LqTz0c").unwrap();
    let tom = UserId::parse("To93KfHs5a").unwrap();
    let jonas = UserId::parse("Jw44NbVy7e").unwrap();
    let text = |text| Description::parse(text, &Tables).unwrap();
    [
        Record::Preferences(Preferences { language: Some(Language::Chinese), theme: Some(Theme::Dark), backup: None }),
        Record::Account(Account {
            id: acme.clone(),
            number: AccountNumber::new(48_213).unwrap(),
            kind: AccountType::Brand,
            name: Name::parse("Acme", &Tables).unwrap(),
            api: true,
            acting: maya.clone(),
            created: Timestamp(1_767_225_600_000),
            demo: false,
        }),
        Record::Account(Account {
            id: finds.clone(),
            number: AccountNumber::new(730_155).unwrap(),
            kind: AccountType::Partner,
            name: Name::parse("Daily Finds", &Tables).unwrap(),
            api: false,
            acting: jonas.clone(),
            created: Timestamp(1_767_225_600_000),
            demo: false,
        }),
        user("Mx81LqTz0c", "Bq7Zt0mXw2", "Maya Lindgren", "maya.lindgren@acme.example", Role::AccountAdministrator),
        user("To93KfHs5a", "Bq7Zt0mXw2", "Tom Okafor", "tom.okafor@acme.example", Role::ImplementationSpecialist),
        user("Jw44NbVy7e", "f3KpL9sRd6", "Jonas Weber", "jonas.weber@dailyfinds.example", Role::Finance),
        Record::Token(Box::new(Token {
            id: TokenId::parse("k3J9xPq2Rt").unwrap(),
            account: acme.clone(),
            settings: TokenSettings {
                name: Name::parse("Nightly reporting", &Tables).unwrap(),
                description: text("Pulls actions into the warehouse.\nOwner: \"data\" team"),
                version: ApiVersion::of(AccountType::Brand, 14).unwrap(),
                contact: maya,
                emails: ["dev@acme.example", "ops+api@acme.example"].map(|email| Email::parse(email).unwrap()).to_vec(),
                scopes: scopes(&[0, 9, 18]),
            },
            sid: AccountSid::parse("IRSANDBOXwCun4hlflW48213l5hzJcyo31").unwrap(),
            auth: AuthToken::parse("sbx_6FSN6WLB1WEeehZTjW1d4b0TgSDM").unwrap(),
            enabled: true,
            created: Timestamp(1_767_229_200_000),
            changed: Timestamp(1_767_229_200_000),
            deleted: None,
        })),
        Record::Token(Box::new(Token {
            id: TokenId::parse("Z0wY8vU6tS").unwrap(),
            account: finds,
            settings: TokenSettings {
                name: Name::parse("夜间报告 🌙", &Tables).unwrap(),
                description: text(""),
                version: ApiVersion::of(AccountType::Partner, 16).unwrap(),
                contact: jonas,
                emails: vec![],
                scopes: scopes(&[3, 27, 64, 200]),
            },
            sid: AccountSid::parse("IRSANDBOXSliB2cs6R47301553XNmBbnV1").unwrap(),
            auth: AuthToken::parse("sbx_hCtwZNM6QhwUIzpPVgMoki4991TK").unwrap(),
            enabled: false,
            created: Timestamp(1_767_232_800_000),
            changed: Timestamp(1_769_904_000_123),
            deleted: None,
        })),
        // In the journal, which also takes the draft that it was made from.
        Record::Token(Box::new(Token {
            id: TokenId::parse("Lm5Nn7Pp9Q").unwrap(),
            account: acme.clone(),
            settings: TokenSettings {
                name: Name::parse("Stock sync", &Tables).unwrap(),
                description: text(""),
                version: ApiVersion::of(AccountType::Brand, 14).unwrap(),
                contact: tom,
                emails: vec![],
                scopes: scopes(&[]),
            },
            sid: AccountSid::parse("IRSANDBOXcWt6eLAMOo48213YGiv37Cvs1").unwrap(),
            auth: AuthToken::parse("sbx_7lRYsexUSn2S7cYvgFesao3V5xup").unwrap(),
            enabled: true,
            created: Timestamp(1_769_904_100_000),
            changed: Timestamp(1_769_904_100_000),
            deleted: None,
        })),
        Record::Draft(Box::new(Draft {
            id: DraftId::parse("dR4fT00001").unwrap(),
            account: acme,
            name: " half a na".to_owned(),
            description: "line one\nline \"two\"".to_owned(),
            version: ApiVersion::of(AccountType::Brand, 13).unwrap(),
            contact: None,
            emails: "dev@acme.example; nobody".to_owned(),
            scopes: scopes(&[7]),
            created: Timestamp(1_769_900_000_000),
            edits: None,
        })),
    ]
}

/// What format 2 has that format 1 had not, and of the rest what stands in its fixture.
fn expected_2() -> Vec<Record> {
    let mut records: Vec<Record> = expected().into_iter().collect();
    // Tom, and the token that was made in the journal.
    records.retain(|record| !matches!(record.key().id.as_str(), "To93KfHs5a" | "Lm5Nn7Pp9Q"));
    for record in &mut records {
        match record {
            Record::Account(account) => account.demo = account.kind == AccountType::Partner,
            Record::Token(token) if !token.enabled => token.deleted = Some(Timestamp(1_769_905_000_000)),
            _ => {}
        }
    }
    let (acme, finds) = (AccountId::parse("Bq7Zt0mXw2").unwrap(), AccountId::parse("f3KpL9sRd6").unwrap());
    let entry = |number: u64, at: u64, account: &AccountId, act| Entry {
        number,
        at: Timestamp(at),
        account: account.clone(),
        who: String::new(),
        act,
        undone: false,
        imported: false,
        ids: vec!["k3J9xPq2Rt".to_owned()],
        count: 1,
        name: "Nightly reporting".to_owned(),
        numbers: (0, 0),
    };
    records.extend([
        Record::Legacy(Box::new(Legacy {
            account: acme.clone(),
            sid: AccountSid::parse("IRSANDBOXcWt6eLAMOo48213YGiv37Cvs1").unwrap(),
            read_write: AuthToken::parse("sbx_7lRYsexUSn2S7cYvgFesao3V5xup").unwrap(),
            read_only: AuthToken::parse("sbx_6FSN6WLB1WEeehZTjW1d4b0TgSDM").unwrap(),
            version: ApiVersion::of(AccountType::Brand, 13).unwrap(),
            enabled: Timestamp(1_769_904_100_000),
        })),
        Record::Usage(Usage {
            token: TokenId::parse("k3J9xPq2Rt").unwrap(),
            account: acme.clone(),
            last: Timestamp(1_769_904_200_000),
        }),
        Record::Log(Box::new(Entry {
            who: "Maya Lindgren".to_owned(),
            undone: true,
            imported: false,
            numbers: (3, 1),
            ..entry(1_503, 1_769_904_300_000, &acme, Act::Updated)
        })),
        Record::Log(Box::new(Entry {
            ids: vec!["Z0wY8vU6tS".to_owned(), "k3J9xPq2Rt".to_owned()],
            count: 2,
            name: "夜间报告 🌙".to_owned(),
            ..entry(1_504, 1_769_904_400_000, &finds, Act::Deleted)
        })),
    ]);
    records
}

/// What format 3 has more.
fn expected_3() -> Vec<Record> {
    let acme = AccountId::parse("Bq7Zt0mXw2").unwrap();
    let entropy = Seeded::new(1);
    let auth = AuthToken::parse("sbx_hCtwZNM6QhwUIzpPVgMoki4991TK").unwrap();
    let sid = |text| AccountSid::parse(text).unwrap();
    let retired = |id, token: &TokenId, sid: &AccountSid, name: Option<&Name>, at, cause| {
        let what = Ended { account: &acme, token, sid, name, at: Timestamp(at), cause };
        let made = Retired::of(&auth, what, &entropy).unwrap();
        let salt = std::array::from_fn(|place| u8::try_from(place).unwrap());
        let id = RetiredId::parse(id).unwrap();
        // Its digest is the fixture's, which another implementation made: it is checked by recognising the Auth Token.
        Record::Retired(Box::new(Retired { id, salt, hash: digest(), ..made }))
    };
    let (name, token) = (Name::parse("Nightly reporting", &Tables).unwrap(), TokenId::parse("k3J9xPq2Rt").unwrap());
    let (one, other) = (sid("IRSANDBOXwCun4hlflW48213l5hzJcyo31"), sid("IRSANDBOXcWt6eLAMOo48213YGiv37Cvs1"));
    let mut records = expected_2();
    records.extend([
        retired("Rt5Yb2Nc8W", &token, &one, Some(&name), 1_769_904_500_000, Cause::Reset),
        retired("Rt6Lg4Kd1M", &TokenId::of_account(&acme), &other, None, 1_769_904_600_000, Cause::Deleted),
    ]);
    for record in &records {
        assert!(record.as_retired().is_none_or(|retired| retired.was(&auth)));
    }
    records
}

/// SHA-256 of the bytes 0 to 15 and that Auth Token, by Python's hashlib.
fn digest() -> [u8; 32] {
    let hex = "16babd26d9d05f11e7ce2b1c8f277927def11d5d61142bdb0fcc32ff2e47c66c";
    std::array::from_fn(|place| u8::from_str_radix(&hex[2 * place..2 * place + 2], 16).unwrap())
}

fn of(records: impl IntoIterator<Item = Record>) -> Workspace {
    let mut workspace = Workspace::default();
    records.into_iter().for_each(|record| workspace.put(record));
    workspace
}

#[test]
fn a_store_of_format_1_loads_whole() {
    let loaded = load(&golden(FORMAT_1));
    assert_eq!(loaded.problems, []);
    assert_eq!(loaded.workspace, of(expected()));
    assert_eq!(loaded.repository.revision(), 8);
    let kept: Vec<_> =
        loaded.repository.quarantined().unwrap().into_iter().map(|kept| (kept.id, kept.fault, kept.units)).collect();
    assert_eq!(kept, [("user/Qq11Ww22Ee".to_owned(), Some(Fault::Damaged), 19)]);
}

#[test]
fn a_store_of_format_2_loads_whole() {
    let loaded = load(&golden(FORMAT_2));
    assert_eq!(loaded.problems, []);
    assert_eq!(loaded.workspace, of(expected_2()));
    assert_eq!(loaded.repository.revision(), 11);
}

#[test]
fn a_store_of_format_3_loads_whole() {
    let loaded = load(&golden(FORMAT_3));
    assert_eq!(loaded.problems, []);
    assert_eq!(loaded.workspace, of(expected_3()));
    assert_eq!(loaded.repository.revision(), 13);
}

/// What format 4 has that format 3 had not.
fn expected_4() -> Vec<Record> {
    let mut records = expected_3();
    for record in &mut records {
        if let Record::Preferences(preferences) = record {
            preferences.backup = Some(Timestamp(1_769_904_700_000));
        }
    }
    records
}

#[test]
fn a_store_of_format_4_loads_whole() {
    let loaded = load(&golden(FORMAT_4));
    assert_eq!(loaded.problems, []);
    assert_eq!(loaded.workspace, of(expected_4()));
    assert_eq!(loaded.repository.revision(), 13);
}

/// What was stored by an older build is written anew, record by record, as they change.
#[test]
fn a_store_of_format_1_goes_on_in_the_format_of_today() {
    let storage = golden(FORMAT_1);
    let mut loaded = load(&storage);
    let Some(Record::Token(token)) = expected().into_iter().find(|record| record.key().id == "Z0wY8vU6tS") else {
        panic!("no token")
    };
    let after = Token { deleted: Some(Timestamp(5)), ..(*token).clone() };
    let edit = Edit::replace(Record::Token(token), Record::Token(Box::new(after)));
    let change = Change { edits: vec![edit] };
    block_on(loaded.repository.commit(&change)).unwrap();
    loaded.workspace.absorb(change);
    assert_eq!(load(&storage).workspace, loaded.workspace);
}

/// For as long as format 4 is the one that is written. After that, delete this test and keep the others.
#[test]
fn format_4_is_what_is_written() {
    let (there, here) = (golden(FORMAT_4), Rc::new(FakeStorage::default()));
    let keys = Keys::new("/");
    load(&there);
    let mut loaded = load(&here);
    for record in expected_4() {
        let name = crate::store::key::of_record(&record.key());
        let text = texts(&there)[&keys.key(&name)].clone();
        loaded.repository.head = crate::store::envelope::stamp(&text).unwrap().revision - 1;
        block_on(loaded.repository.commit(&Change { edits: vec![Edit::put(record)] })).unwrap();
        assert_eq!(texts(&here)[&keys.key(&name)], text);
    }
}

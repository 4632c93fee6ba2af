//! A store of each format, kept for ever: what was once written can always be read. Its texts were made by hand and
//! sealed with another implementation; its credentials are the sandbox's own.

use super::*;
use crate::catalogue::ApiVersion;
use crate::store::Fault;
use crate::store::key::Keys;

const FORMAT_1: &str = include_str!("../../../tests/fixtures/format-1.json");

fn golden() -> Rc<FakeStorage> {
    let storage = FakeStorage::default();
    *storage.texts.borrow_mut() = serde_json::from_str(FORMAT_1).unwrap();
    Rc::new(storage)
}

fn scopes(numbers: &[u8]) -> ScopeSet {
    numbers.iter().copied().map(OperationId::new).collect()
}

fn user(id: &str, account: &str, name: &str, email: &str, role: Role) -> Record {
    Record::User(User {
        id: UserId::parse(id).unwrap(),
        account: AccountId::parse(account).unwrap(),
        name: name.to_owned(),
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
        Record::Preferences(Preferences { language: Some(Language::Chinese), theme: Some(Theme::Dark) }),
        Record::Account(Account {
            id: acme.clone(),
            number: AccountNumber::new(48_213).unwrap(),
            kind: AccountType::Brand,
            name: "Acme".to_owned(),
            api: true,
            acting: maya.clone(),
            created: Timestamp(1_767_225_600_000),
        }),
        Record::Account(Account {
            id: finds.clone(),
            number: AccountNumber::new(730_155).unwrap(),
            kind: AccountType::Partner,
            name: "Daily Finds".to_owned(),
            api: false,
            acting: jonas.clone(),
            created: Timestamp(1_767_225_600_000),
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
        })),
    ]
}

#[test]
fn a_store_of_format_1_loads_whole() {
    let mut workspace = Workspace::default();
    for record in expected() {
        workspace.put(record);
    }
    let loaded = load(&golden());
    assert_eq!(loaded.problems, []);
    assert_eq!(loaded.workspace, workspace);
    assert_eq!(loaded.repository.revision(), 8);
    let kept: Vec<_> =
        loaded.repository.quarantined().unwrap().into_iter().map(|kept| (kept.id, kept.fault, kept.units)).collect();
    assert_eq!(kept, [("user/Qq11Ww22Ee".to_owned(), Some(Fault::Damaged), 19)]);
}

/// For as long as format 1 is the one that is written. After that, delete this test and keep the others.
#[test]
fn format_1_is_what_is_written() {
    let (there, here) = (golden(), Rc::new(FakeStorage::default()));
    let keys = Keys::new("/");
    load(&there);
    let mut loaded = load(&here);
    for record in expected() {
        let name = crate::store::key::of_record(&record.key());
        let text = texts(&there)[&keys.key(&name)].clone();
        loaded.repository.head = crate::store::envelope::stamp(&text).unwrap().revision - 1;
        block_on(loaded.repository.commit(&Change { edits: vec![Edit::put(record)] })).unwrap();
        assert_eq!(texts(&here)[&keys.key(&name)], text);
    }
}

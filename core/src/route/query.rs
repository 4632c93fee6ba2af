//! The filters of the list, as they stand in its address: `?name=night%20ly&made=7&state=on&order=name`.

use super::Prefill;
use crate::catalogue::{OperationId, operation};
use crate::credential::may_begin_credential;
use crate::id::TokenId;
use crate::workspace::{Filter, Made, Order, State};

/// How many characters of a search an address holds.
const MOST: usize = 100;

const MADE: [(Made, &str); 3] = [(Made::Last7, "7"), (Made::Last30, "30"), (Made::Earlier, "earlier")];
const STATE: [(State, &str); 2] = [(State::Enabled, "enabled"), (State::Disabled, "disabled")];
const ORDER: [(Order, &str); 3] = [(Order::Name, "name"), (Order::LastUsed, "used"), (Order::Scopes, "scopes")];

fn word<T: PartialEq>(words: &[(T, &'static str)], value: &T) -> &'static str {
    words.iter().find(|(known, _)| known == value).map_or("", |(_, word)| word)
}

fn value<T: Copy + Default>(words: &[(T, &str)], word: &str) -> T {
    words.iter().find(|(_, known)| *known == word).map_or(T::default(), |(value, _)| *value)
}

/// The query of a filter, with its `?`; nothing for one that shows all. A search for something of the shape of a credential is
/// left out: it does not belong into an address.
pub(super) fn print(filter: &Filter) -> String {
    let search = filter.search.trim();
    let search = if may_begin_credential(search) { "" } else { search };
    let search: String = search.chars().take(MOST).collect();
    let pairs = [
        ("name", encode(search.trim())),
        ("made", word(&MADE, &filter.made).to_owned()),
        ("state", word(&STATE, &filter.state).to_owned()),
        ("order", word(&ORDER, &filter.order).to_owned()),
    ];
    let mut query = String::new();
    for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(name);
        query.push('=');
        query.push_str(&value);
    }
    query
}

/// The query of a request's first values.
pub(super) fn print_prefill(prefill: &Prefill) -> String {
    let token = prefill.token.as_ref().map(|token| ["token=", token.as_str()].concat());
    let operation = prefill.operation.map(|operation| ["operation=", &operation.number().to_string()].concat());
    let send = prefill.send.then(|| "send=1".to_owned());
    let pairs: Vec<String> = token.into_iter().chain(operation).chain(send).collect();
    if pairs.is_empty() { String::new() } else { ["?", &pairs.join("&")].concat() }
}

/// Reads the first values of a request. Total: what is not known is not set.
pub(super) fn parse_prefill(query: &str) -> Prefill {
    let value = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    let number = value("operation").and_then(|text| text.parse().ok()).map(OperationId::new);
    Prefill {
        token: value("token").and_then(TokenId::parse),
        operation: number.filter(|id| operation(*id).is_some()),
        send: value("send") == Some("1"),
    }
}

/// Reads a query. Total: what is not known is not set.
pub(super) fn parse(query: &str) -> Filter {
    let mut filter = Filter::default();
    for (name, text) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        match name {
            "name" => filter.search = decode(text).trim().chars().take(MOST).collect::<String>().trim().to_owned(),
            "made" => filter.made = value(&MADE, text),
            "state" => filter.state = value(&STATE, text),
            "order" => filter.order = value(&ORDER, text),
            _ => {}
        }
    }
    if may_begin_credential(&filter.search) {
        filter.search.clear();
    }
    filter
}

/// Whether an address holds something of the shape of a credential, however often it is percent-encoded.
pub(super) fn holds_credential(address: &str) -> bool {
    let mut text = address.to_owned();
    // Whoever has encoded it more often has hidden it.
    for _ in 0..4 {
        if crate::credential::holds_credential(&text) {
            return true;
        }
        text = decode(&text);
    }
    false
}

/// Percent-encoded: all but ASCII letters, digits and `-._~` (RFC 3986, 2.3).
fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(byte.into());
        } else {
            let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or('0').to_ascii_uppercase();
            encoded.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    encoded
}

/// The text that was encoded. What is no UTF-8 becomes a replacement character.
fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut parts = text.split('%');
    bytes.extend(parts.next().unwrap_or_default().bytes());
    for part in parts {
        match part.split_at_checked(2).map(|(digits, rest)| (u8::from_str_radix(digits, 16), rest)) {
            Some((Ok(byte), rest)) => {
                bytes.push(byte);
                bytes.extend(rest.bytes());
            }
            _ => {
                bytes.push(b'%');
                bytes.extend(part.bytes());
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn filters_read_as_people_would_write_them() {
        let filter =
            Filter {
                search: "夜 a&b=c".to_owned(), made: Made::Last7, state: State::Disabled, order: Order::LastUsed
            };
        assert_eq!(print(&filter), "?name=%E5%A4%9C%20a%26b%3Dc&made=7&state=disabled&order=used");
        assert_eq!(parse("name=%e5%a4%9c%20a%26b%3Dc&made=7&state=disabled&order=used"), filter);
        assert_eq!(print(&Filter::default()), "");
        assert_eq!(parse("made=8&state=on&order&x=y&name=%zz%"), Filter { search: "%zz%".into(), ..Filter::default() });
    }

    #[test]
    fn credentials_stay_out_of_addresses() {
        let search = format!("IRSANDBOX{}1", "a1".repeat(12));
        let filter = Filter { search: search.clone(), ..Filter::default() };
        assert_eq!(print(&filter), "");
        assert_eq!(parse(&format!("name={search}")), Filter::default());
        // Nor what is typed of one so far.
        for begun in ["sbx_a", "IRSANDBOX1", "IRk2k2k2k2k2", "aB3aB3aB3aB3"] {
            assert_eq!(print(&Filter { search: begun.to_owned(), ..Filter::default() }), "", "{begun}");
        }
        for name in ["sbx", "IRS report 2026", "Nightly reporting v13", "nightly-2026-11-27"] {
            assert_ne!(print(&Filter { search: name.to_owned(), ..Filter::default() }), "", "{name}");
        }
    }

    #[test]
    fn an_encoded_credential_is_seen_in_an_address() {
        let auth = format!("sbx_{}", "a1".repeat(14));
        let encoded: String = auth.bytes().map(|byte| format!("%{byte:02X}")).collect();
        for address in [
            format!("#/{auth}"),
            format!("#/a/x/tokens?name={auth}"),
            format!("?token={encoded}"),
            encode(&encoded),
            format!("#/a/x/identify?string=IRSANDBOX{}1%3A{auth}", "a1".repeat(12)),
        ] {
            assert!(holds_credential(&address), "{address}");
        }
        assert!(!holds_credential("#/a/B4Vp4X0QMm/tokens/NVgHHhXuEL?name=Nightly%20reporting"));
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(search in "\\PC{0,40}", made in 0_usize..4, state in 0_usize..3) {
            let filter = Filter {
                search: search.trim().to_owned(),
                made: MADE.get(made).map_or(Made::Any, |(made, _)| *made),
                state: STATE.get(state).map_or(State::All, |(state, _)| *state),
                order: Order::Name,
            };
            prop_assume!(!may_begin_credential(&filter.search));
            let query = print(&filter);
            prop_assert_eq!(parse(query.trim_start_matches('?')), filter);
            prop_assert!(query.is_ascii());
        }

        #[test]
        fn any_query_is_answered(query in any::<String>()) {
            let filter = parse(&query);
            prop_assert_eq!(parse(print(&filter).trim_start_matches('?')), filter);
        }
    }
}

//! The query of a target, changed parameter by parameter.

use form_urlencoded::byte_serialize;

/// A target (path and query) in whose query a parameter has this value, in place of those that it had; without the parameter if the
/// value is empty. All other parameters stay as they were written.
#[must_use]
pub fn with_parameter(target: &str, name: &str, value: &str) -> String {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let is_it = |pair: &str| {
        let found = form_urlencoded::parse(pair.as_bytes()).next();
        found.is_some_and(|(key, _)| key == name)
    };
    let mut pairs: Vec<String> = Vec::new();
    let own = (!value.is_empty()).then(|| [name, "=", &byte_serialize(value.as_bytes()).collect::<String>()].concat());
    let mut own = own.as_ref();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        if is_it(pair) {
            pairs.extend(own.take().cloned());
        } else {
            pairs.push(pair.to_owned());
        }
    }
    pairs.extend(own.cloned());
    if pairs.is_empty() { path.to_owned() } else { [path, "?", &pairs.join("&")].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gate::Request;
    use proptest::prelude::*;

    #[test]
    fn a_parameter_takes_the_place_of_what_it_was() {
        for (target, value, wanted) in [
            ("/Ads", "7", "/Ads?Page=7"),
            ("/Ads?x=a%20b", "7", "/Ads?x=a%20b&Page=7"),
            ("/Ads?Page=1&x=1&Page=2", "7", "/Ads?Page=7&x=1"),
            ("/Ads?Page=1", "", "/Ads"),
            ("/Ads?&Page&y", "", "/Ads?y"),
            ("/Ads?Pages=1", "a b&c", "/Ads?Pages=1&Page=a+b%26c"),
        ] {
            assert_eq!(with_parameter(target, "Page", value), wanted, "{target}");
        }
    }

    proptest! {
        #[test]
        fn what_is_set_is_read(target in "\\PC{0,30}", name in "[A-Za-z_]{1,10}", value in "\\PC{1,20}") {
            let target = with_parameter(&target, &name, &value);
            let request = Request { target: target.clone(), ..Request::default() };
            prop_assert_eq!(request.parameter(&name), Some(value));
            let without = Request { target: with_parameter(&target, &name, ""), ..Request::default() };
            prop_assert_eq!(without.parameter(&name), None);
        }
    }
}

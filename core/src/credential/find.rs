use super::{AccountSid, AuthToken, Form, readings};

/// A credential of the sandbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Credential {
    /// An Auth Token.
    Auth(AuthToken),
    /// An Account SID.
    Sid(AccountSid),
}

impl Credential {
    fn text(&self) -> &str {
        match self {
            Self::Auth(auth) => auth.expose(),
            Self::Sid(sid) => sid.as_str(),
        }
    }
}

/// A credential of the sandbox that was found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What was found.
    pub credential: Credential,
    /// The forms that were undone to read it, each once.
    pub forms: Vec<Form>,
}

/// Finds a credential of the sandbox in a text, in any of the forms in which people have them (see [`Form`]). An Auth Token, which has
/// a checksum, is looked for before an Account SID. `None` if there is neither.
#[must_use]
pub fn find(text: &str) -> Option<Found> {
    let readings = readings(text);
    let auth = readings.iter().find_map(|reading| Some((reading, Credential::Auth(auth_in(&reading.text)?))));
    let sid = || {
        // Letters and digits that were squeezed together may be no SID.
        let mut exact = readings.iter().filter(|reading| !reading.forms.contains(&Form::Spaced));
        exact.find_map(|reading| Some((reading, Credential::Sid(sid_in(&reading.text)?))))
    };
    let (reading, credential) = auth.or_else(sid)?;
    let mut forms = reading.forms.clone();
    if credential.text() != reading.text.trim() {
        forms.push(Form::Surrounded);
    }
    forms.sort_unstable();
    forms.dedup();
    Some(Found { credential, forms })
}

/// How many characters follow the mark of an Auth Token, and of an Account SID.
const AFTER_AUTH: usize = 28;
const AFTER_SID: usize = 25;

fn auth_in(text: &str) -> Option<AuthToken> {
    text.match_indices("sbx_")
        .find_map(|(place, mark)| AuthToken::parse(text.get(place..place + mark.len() + AFTER_AUTH)?).ok())
}

fn sid_in(text: &str) -> Option<AccountSid> {
    text.match_indices("IRSANDBOX").find_map(|(place, mark)| {
        let (sid, rest) = text.get(place..)?.split_at_checked(mark.len() + AFTER_SID)?;
        let is_whole = !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
        AccountSid::parse(sid).ok().filter(|_| is_whole)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::account::AccountNumber;
    use crate::ports::fake::Seeded;
    use proptest::prelude::*;

    fn pair(seed: u64) -> (AccountSid, AuthToken) {
        let entropy = Seeded::new(seed);
        (AccountSid::mint(AccountNumber::new(4_821).unwrap(), &entropy).unwrap(), AuthToken::mint(&entropy).unwrap())
    }

    /// The ways in which people have an Auth Token, `T`, or both, `S` and `T`.
    fn written(sid: &str, auth: &str) -> Vec<String> {
        let base64 = crate::text::of_bytes(format!("{sid}:{auth}").as_bytes());
        let (start, end) = auth.split_at(17);
        let hex: String = format!("{sid}:{auth}").bytes().map(|byte| format!("{byte:02X}")).collect();
        let wide: Vec<u8> = format!("{sid}:{auth}").bytes().flat_map(|byte| [byte, 0]).collect();
        vec![
            auth.to_owned(),
            format!("Authorization: Basic {base64}"),
            base64.clone(),
            base64.trim_end_matches('=').to_owned(),
            base64.replace('+', "-").replace('/', "_"),
            crate::text::of_bytes(base64.as_bytes()),
            format!("curl -s https://x.example/Ads -H 'authorization: Basic {base64}' | jq ."),
            format!("https://{sid}:{auth}@host/Ads"),
            format!("https://{sid}%3A{auth}@host/"),
            format!("{sid}%3A{auth}"),
            format!("next=https%253A%252F%252F{sid}%253A{auth}%2540host"),
            format!("{start}\u{200b}{end}"),
            format!("{start}\u{ad}{end}"),
            format!("{start}\n{end}"),
            format!("{start}=\r\n{end}"),
            format!("> {start}\r\n> {end}"),
            format!("\"{start}\" +\n  \"{end}\""),
            format!("{start} {end}"),
            auth.replace('_', "=5F"),
            auth.replace('_', "\\_"),
            auth.replace('_', "\\u005f"),
            auth.replace('_', "&#95;"),
            auth.chars().map(|c| char::from_u32(c as u32 + 0xfee0).unwrap()).collect(),
            format!("{{\"AccountSID\":\"{sid}\",\"AuthToken\":\"{auth}\"}}"),
            format!("AUTH_{auth}"),
            hex,
            crate::text::of_bytes(&wide),
            base64.as_bytes().chunks(40).map(|line| std::str::from_utf8(line).unwrap()).collect::<Vec<_>>().join("\n"),
        ]
    }

    #[test]
    fn an_auth_token_is_found_in_every_form() {
        for seed in 0..50 {
            let (sid, auth) = pair(seed);
            for text in written(sid.as_str(), auth.expose()) {
                let found = find(&text);
                assert_eq!(found.map(|found| found.credential), Some(Credential::Auth(auth.clone())), "{text}");
            }
        }
    }

    #[test]
    fn what_was_undone_is_told() {
        let (sid, auth) = pair(1);
        let forms = |text: &str| find(text).map(|found| found.forms);
        assert_eq!(forms(auth.expose()), Some(vec![]));
        assert_eq!(forms(&format!(" {}\n", sid.as_str())), Some(vec![]));
        assert_eq!(forms(&format!("GET /Advertisers/{}/Ads", sid.as_str())), Some(vec![Form::Surrounded]));
        let base64 = crate::text::of_bytes(format!("{}:{}", sid.as_str(), auth.expose()).as_bytes());
        assert_eq!(forms(&base64), Some(vec![Form::Base64, Form::Surrounded]));
        assert_eq!(forms("sbx_ is a mark"), None);
    }

    proptest! {
        #[test]
        fn any_text_is_answered(text in ".{0,300}") {
            let _ = find(&text);
        }
    }
}

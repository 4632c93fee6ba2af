//! A call in the words of a program: for the sandbox as it is, and as the shape of the real one, with variables in place of the
//! sandbox's credentials.

use crate::credential::{AccountSid, AuthToken};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// A call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The method.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// Headers without `Authorization`.
    pub headers: Vec<(String, String)>,
    /// The body; empty: none.
    pub body: String,
    /// The Account SID that stands in the path, and that the call is made with.
    pub sid: String,
}

/// Where the real API is.
const HOST: &str = "https://api.impact.com";

impl Snippet {
    /// A text of it for the real API: the sandbox's credentials have no place there. The caller's own SID stays, to be put in as a
    /// variable.
    fn real(&self, text: &str) -> String {
        let mut real = String::new();
        let mut word = String::new();
        let end = |word: &mut String, real: &mut String| {
            let is_own = !self.sid.is_empty() && *word == self.sid;
            match word.as_str() {
                _ if is_own => real.push_str(word),
                _ if AccountSid::parse(word).is_ok() || word.contains("IRSANDBOX") => real.push_str("{AccountSID}"),
                _ if AuthToken::parse(word).is_ok() || word.contains("sbx_") => real.push_str("{AuthToken}"),
                _ => real.push_str(word),
            }
            word.clear();
        };
        for c in text.chars() {
            if c.is_ascii_alphanumeric() || c == '_' {
                word.push(c);
            } else {
                end(&mut word, &mut real);
                real.push(c);
            }
        }
        end(&mut word, &mut real);
        real
    }

    /// As `fetch`, from a page under the app's folder. `sandbox` is the sandbox's address, without a slash at its end.
    #[must_use]
    pub fn fetch(&self, sandbox: &str, auth: &str) -> String {
        let is_known = !(self.sid.is_empty() && auth.is_empty());
        let mut text = String::new();
        if is_known {
            text.push_str(&["const ACCOUNT_SID = ", &quoted(&self.sid), ";\n"].concat());
            text.push_str(&["const AUTH_TOKEN = ", &quoted(auth), ";\n"].concat());
        }
        text.push_str(
            &["const response = await fetch(", &quoted(&encoded(&[sandbox, &self.target].concat())), ", {\n"].concat(),
        );
        text.push_str(&["  method: ", &quoted(&self.method), ",\n  headers: {\n"].concat());
        if is_known {
            text.push_str("    Authorization: `Basic ${btoa(`${ACCOUNT_SID}:${AUTH_TOKEN}`)}`,\n");
        }
        for (name, value) in &self.headers {
            text.push_str(&["    ", &quoted(name), ": ", &quoted(value), ",\n"].concat());
        }
        text.push_str("  },\n");
        if !self.body.is_empty() && !matches!(self.method.as_str(), "GET" | "HEAD") {
            text.push_str(&["  body: ", &quoted(&self.body), ",\n"].concat());
        }
        text.push_str("});\nconsole.log(response.status, await response.text());\n");
        text
    }

    /// The shape of the real call in curl.
    #[must_use]
    pub fn curl(&self) -> String {
        // With `-X HEAD` curl would wait for a body.
        let method = if self.method == "HEAD" { "-I".to_owned() } else { ["-X ", &shell(&self.method)].concat() };
        let address = encoded(&self.real(&[HOST, &self.target].concat()));
        // Without `-g` curl takes brackets and braces for ranges and lists.
        let literally = if address.contains(['[', ']', '{', '}']) { "-g " } else { "" };
        let mut text = ["curl ", literally, &method, " \\\n"].concat();
        if !self.sid.is_empty() {
            text.push_str("  -u \"$ACCOUNT_SID:$AUTH_TOKEN\" \\\n");
        }
        for (name, value) in &self.headers {
            // curl leaves out a header that ends in a colon; with a semicolon it sends the header without a value.
            let header = if value.is_empty() { [name, ";"].concat() } else { [name, ": ", value].concat() };
            text.push_str(&["  -H ", &shell(&self.real(&header)), " \\\n"].concat());
        }
        if !self.body.is_empty() {
            text.push_str(&["  --data-raw ", &shell(&self.real(&self.body)), " \\\n"].concat());
        }
        let part = |part: &str| if part.is_empty() { String::new() } else { shell(part) };
        let parts: Vec<String> = self.split(&address).into_iter().map(part).collect();
        text.push_str(&["  ", &parts.join("\"$ACCOUNT_SID\""), "\n"].concat());
        text
    }

    /// The shape of the real call in Python, with the library `requests`.
    #[must_use]
    pub fn python(&self) -> String {
        let mut text = "import os\nimport requests\n\n".to_owned();
        let is_known = !self.sid.is_empty();
        if is_known {
            text.push_str("sid, token = os.environ[\"ACCOUNT_SID\"], os.environ[\"AUTH_TOKEN\"]\n");
        }
        let address = encoded(&self.real(&[HOST, &self.target].concat()));
        let parts: Vec<String> = self.split(&address).into_iter().map(quoted).collect();
        text.push_str("response = requests.request(\n    ");
        text.push_str(&[&quoted(&self.method), ",\n    ", &parts.join(" + sid + "), ",\n"].concat());
        if is_known {
            text.push_str("    auth=(sid, token),\n");
        }
        if !self.headers.is_empty() {
            let pair = |(name, value): &(String, String)| [&quoted(name), ": ", &quoted(&self.real(value))].concat();
            let headers: Vec<String> = self.headers.iter().map(pair).collect();
            text.push_str(&["    headers={", &headers.join(", "), "},\n"].concat());
        }
        if !self.body.is_empty() {
            text.push_str(&["    data=", &quoted(&self.real(&self.body)), ".encode(),\n"].concat());
        }
        text.push_str(")\nprint(response.status_code, response.text)\n");
        text
    }

    /// The address around the SID.
    fn split<'a>(&self, address: &'a str) -> Vec<&'a str> {
        if self.sid.is_empty() { vec![address] } else { address.split(self.sid.as_str()).collect() }
    }
}

/// An address as a program takes it: what can't stand in one as it is, and `#`, which would end it, percent-encoded.
fn encoded(address: &str) -> String {
    const OTHERS: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'<').add(b'>').add(b'\\').add(b'`');
    utf8_percent_encode(address, OTHERS).to_string()
}

/// A text as JavaScript and Python write it, which is as JSON does.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// A text as a POSIX shell takes it literally.
fn shell(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/:.-_=,@%+".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        ["'", &text.replace('\'', "'\\''"), "'"].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snippet() -> Snippet {
        Snippet {
            method: "POST".into(),
            target: "/Advertisers/IRx/Ads?Name=a&b=1".into(),
            headers: vec![("Accept".into(), "application/json".into())],
            body: "Name=it's \"$HOME\" `x` 夜".into(),
            sid: "IRx".into(),
        }
    }

    #[test]
    fn in_curl_nothing_is_expanded_but_the_variables() {
        let expected = "curl -X POST \\\n  -u \"$ACCOUNT_SID:$AUTH_TOKEN\" \\\n  -H 'Accept: application/json' \\\n  --data-raw 'Name=it'\\''s \"$HOME\" `x` 夜' \\\n  https://api.impact.com/Advertisers/\"$ACCOUNT_SID\"'/Ads?Name=a&b=1'\n";
        assert_eq!(snippet().curl(), expected);
    }

    #[test]
    fn curl_sends_exactly_what_the_page_sends() {
        let call = |target: &str, headers: &[(&str, &str)]| Snippet {
            method: "GET".into(),
            target: target.into(),
            headers: headers.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect(),
            ..Snippet::default()
        };
        let curl = call("/Advertisers/x/Actions?Filter[0]=a&State={APPROVED}", &[("X-Empty", "")]).curl();
        assert!(curl.starts_with("curl -g -X GET \\\n"), "{curl}");
        assert!(curl.contains("-H 'X-Empty;'"), "{curl}");
        assert!(call("/Actions/{ActionId}", &[]).curl().starts_with("curl -g "));
        assert!(!call("/Actions", &[]).curl().contains("-g"));
        let odd = call("/Ads?Name=夜 a#b", &[]).curl();
        assert!(odd.contains("/Ads?Name=%E5%A4%9C%20a%23b"), "{odd}");
    }

    #[test]
    fn in_python_and_javascript_texts_are_literals() {
        let python = snippet().python();
        assert!(python.contains("\"https://api.impact.com/Advertisers/\" + sid + \"/Ads?Name=a&b=1\""));
        assert!(python.contains("data=\"Name=it's \\\"$HOME\\\" `x` 夜\".encode()"));
        let fetch = snippet().fetch("https://x.example/app/sandbox", "sbx_secret");
        assert!(fetch.contains("fetch(\"https://x.example/app/sandbox/Advertisers/IRx/Ads?Name=a&b=1\""));
        assert!(fetch.contains("const AUTH_TOKEN = \"sbx_secret\";"));
        // Neither shape of the real call holds the sandbox's values, wherever they stand.
        let other = ["IRSANDBOX", &"a".repeat(24), "1"].concat();
        let secret = ["sbx_", &"b".repeat(28)].concat();
        let headers = vec![("X-Token".into(), secret.clone())];
        let everywhere = Snippet {
            target: format!("/Advertisers/{other}/Ads?key={secret}"),
            headers,
            body: format!("Sid={other}&Auth={secret}"),
            ..snippet()
        };
        for text in [python, snippet().curl(), everywhere.curl(), everywhere.python()] {
            assert!(!text.contains("IRx") && !text.contains("IRSANDBOX") && !text.contains("sbx_"), "{text}");
        }
        let nobody = Snippet { sid: String::new(), method: "HEAD".into(), ..snippet() };
        assert!(
            nobody.curl().starts_with("curl -I ")
                && !nobody.curl().contains("-u ")
                && !nobody.python().contains("auth=")
                && !nobody.fetch("https://x.example/sandbox", "").contains("Authorization")
        );
    }
}

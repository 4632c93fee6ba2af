//! Answers as XML.

use super::Value;

/// The document: `<ImpactRadiusResponse>` around the value.
pub(super) fn document(value: &Value) -> String {
    let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
    element(&mut text, "ImpactRadiusResponse", value);
    text
}

/// An element for a value; for a list, one for each thing in it stands within.
fn element(text: &mut String, name: &str, value: &Value) {
    let name = name_of(name);
    text.push('<');
    text.push_str(&name);
    if let Value::Fields(fields) = value {
        for (attribute, value) in fields.iter().filter_map(|(field, value)| Some((field.strip_prefix('@')?, value))) {
            text.push(' ');
            text.push_str(&name_of(attribute));
            text.push_str("=\"");
            content(text, value);
            text.push('"');
        }
    }
    text.push('>');
    content(text, value);
    text.push_str("</");
    text.push_str(&name);
    text.push('>');
}

fn content(text: &mut String, value: &Value) {
    match value {
        Value::Text(plain) | Value::Decimal(plain) => escape(text, plain),
        Value::Number(number) => text.push_str(&number.to_string()),
        Value::Flag(flag) => text.push_str(if *flag { "true" } else { "false" }),
        Value::List(one, list) => list.iter().for_each(|value| element(text, one, value)),
        Value::Fields(fields) => {
            let elements = fields.iter().filter(|(name, _)| !name.starts_with('@'));
            elements.for_each(|(name, value)| match name.as_str() {
                "" => content(text, value),
                name => element(text, name, value),
            });
        }
    }
}

/// What one thing of a list is called: `Ads` are of `Ad`, `Companies` of `Company`.
pub(crate) fn singular(name: &str) -> String {
    if let Some(stem) = name.strip_suffix("ies") {
        return [stem, "y"].concat();
    }
    let stem = name.strip_suffix('s').filter(|stem| !stem.is_empty() && !stem.ends_with('s'));
    stem.map_or_else(|| [name, "Item"].concat(), str::to_owned)
}

/// What of a name may stand in a tag: what may not is left out, and something is left in any case.
fn name_of(name: &str) -> String {
    let mut kept: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')).collect();
    if !kept.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') {
        kept.insert(0, '_');
    }
    kept
}

/// Text that may stand in an element and in an attribute. XML 1.0 has no place for control characters.
fn escape(text: &mut String, plain: &str) {
    for c in plain.chars() {
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\'' => text.push_str("&#39;"),
            '\t' | '\n' | '\r' => {
                text.push_str("&#");
                text.push_str(&u32::from(c).to_string());
                text.push(';');
            }
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => text.push('\u{fffd}'),
            c => text.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_lists_and_texts() {
        let ads =
            Value::List("Ad".to_owned(), vec![Value::fields([("Id", Value::text("7")), ("Live", Value::Flag(true))])]);
        let value = Value::fields([("Ads", Value::fields([("@page", Value::text("1")), ("", ads)]))]);
        let expected =
            "<ImpactRadiusResponse><Ads page=\"1\"><Ad><Id>7</Id><Live>true</Live></Ad></Ads></ImpactRadiusResponse>";
        assert_eq!(document(&value).lines().nth(1), Some(expected));
    }

    #[test]
    fn nothing_that_is_written_becomes_a_tag() {
        let hostile = "<script>alert('1' & \"2\")</script>\u{0}\n";
        let value = Value::fields([("a b<c>\"", Value::text(hostile)), ("7", Value::text("x"))]);
        let expected = "<ImpactRadiusResponse><abc>&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt;\u{fffd}&#10;</abc><_7>x</_7></ImpactRadiusResponse>";
        assert_eq!(document(&value).lines().nth(1), Some(expected));
    }
}

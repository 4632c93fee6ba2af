//! What a field holds, by its name: one table for all answers. The first pattern that matches counts; a field that none
//! matches holds a word that fits.

use std::sync::LazyLock;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word that fits.
    Word,
    /// The number of a page and what belongs to it.
    Paging,
    /// Yes or no.
    Flag,
    /// A moment, as ISO 8601 has it.
    Time,
    /// An amount with two decimals.
    Money,
    /// How many there are.
    Count,
    /// A number.
    Number,
    /// A telephone number, in digits.
    Digits,
    /// A path of the API.
    Path,
    /// An address on the web.
    Url,
    /// An e-mail address.
    Email,
    /// A currency, as ISO 4217 has it.
    Currency,
    /// A country, as ISO 3166 has it.
    Country,
    /// The number of a tax payer.
    TaxNumber,
    /// A UUID.
    Uuid,
    /// An id.
    Id,
    /// A state of its list.
    State,
}

/// The table: patterns in the small language that [`alternatives`] reads, and what they mean.
const KINDS: &[(&str, Kind)] = &[
    ("^(Bank|Country)State$", Kind::Word),
    ("^(Parental|Relationship)Status$", Kind::Word),
    ("^CustomerStatus$", Kind::Word),
    ("^(PageSize|NumPages|Page)$", Kind::Paging),
    ("^(Is|Has|Allow|Allows)[A-Z]", Kind::Flag),
    ("^(Adult|Multi[Pp]ack|TopSeller|MobileReady|UniqueClick|DealPublic|CouponAllowCustomPromoCode)$", Kind::Flag),
    ("^Date|Date$|Date[A-Z]|DateTime$|[a-z]At$", Kind::Time),
    (
        r"(Amount|Payout|Cost|Charge|Price|Revenue|Commission|Balance|Fee)$|^(Money\d|Rebate|CpcBid|ProductBid)$",
        Kind::Money,
    ),
    ("^(Actions|Clicks|Impressions|Sales|Conversions)$", Kind::Count),
    ("Count$|Quantity$|^NumberOf|^Total[A-Z].*s$", Kind::Count),
    ("^(Followers|Installs|Inventory|RecordsProcessed|MonthlyUniqueVisitors)$", Kind::Count),
    (r"^Numeric\d$|Range(Min|Max|Start|End)$|^PercentageComplete$", Kind::Number),
    ("(Width|Height|Length|Weight|Rating|Pack|Days|Rate|Percentage|Percent)$", Kind::Number),
    ("(Phone|PhoneNumber|Fax)$|^(Cellphone|International)Number$", Kind::Digits),
    ("Uri$|^Uri$|URI$", Kind::Path),
    ("(Url|URL|Link|LandingPage)$", Kind::Url),
    ("(Email|EmailAddress)$", Kind::Email),
    ("(Currency|CurrencyCode)$", Kind::Currency),
    ("(Country|CountryCode)$", Kind::Country),
    ("^(TaxId|EinSsnForeignTaxId|BeneficiaryTaxPayerId)$", Kind::TaxNumber),
    ("^(JobId|BatchId)$", Kind::Uuid),
    ("(Id|Ids)$", Kind::Id),
    ("(State|Status)$", Kind::State),
];

/// The table with one line for each alternative: patterns without groups.
static PLAIN: LazyLock<Vec<(String, Kind)>> = LazyLock::new(|| {
    KINDS.iter().flat_map(|(pattern, kind)| alternatives(pattern).into_iter().map(|one| (one, *kind))).collect()
});

/// What a field of this name holds.
pub(super) fn kind(name: &str) -> Kind {
    PLAIN.iter().find(|(pattern, _)| somewhere(pattern, name)).map_or(Kind::Word, |(_, kind)| *kind)
}

/// A pattern without its alternatives. It may hold `|`, one group of alternatives in each alternative, `^`, `$`, `\d`, `.*` and
/// classes such as `[A-Z]`.
fn alternatives(pattern: &str) -> Vec<String> {
    let parts = split(pattern).into_iter();
    let plain = parts.flat_map(|one| match (one.find('('), one.find(')')) {
        (Some(open), Some(close)) => {
            let part = |from: usize, to: usize| one.get(from..to).unwrap_or_default();
            let (before, after) = (part(0, open), part(close + 1, one.len()));
            split(part(open + 1, close)).into_iter().map(|middle| [before, middle, after].concat()).collect()
        }
        _ => vec![one.to_owned()],
    });
    plain.collect()
}

/// The alternatives of a pattern that stand outside of its groups.
fn split(pattern: &str) -> Vec<&str> {
    let (mut depth, mut from, mut parts) = (0, 0, Vec::new());
    for (place, c) in pattern.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            '|' if depth == 0 => {
                parts.extend(pattern.get(from..place));
                from = place + 1;
            }
            _ => {}
        }
    }
    parts.extend(pattern.get(from..));
    parts
}

/// Whether a pattern without alternatives matches somewhere in a name.
fn somewhere(pattern: &str, name: &str) -> bool {
    let word = pattern.trim_start_matches('^').trim_end_matches('$');
    // Most patterns are words.
    if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return match (pattern.starts_with('^'), pattern.ends_with('$')) {
            (true, true) => name == word,
            (true, false) => name.starts_with(word),
            (false, true) => name.ends_with(word),
            (false, false) => name.contains(word),
        };
    }
    match pattern.strip_prefix('^') {
        Some(rest) => here(rest, name),
        None => (0..=name.len()).filter_map(|place| name.get(place..)).any(|rest| here(pattern, rest)),
    }
}

/// Whether a pattern without alternatives matches from the beginning.
fn here(pattern: &str, name: &str) -> bool {
    if pattern.is_empty() || (pattern == "$" && name.is_empty()) {
        return true;
    }
    if let Some(rest) = pattern.strip_prefix(".*") {
        return (0..=name.len()).filter_map(|place| name.get(place..)).any(|tail| here(rest, tail));
    }
    let Some(first) = name.chars().next() else { return false };
    let tail = name.get(first.len_utf8()..).unwrap_or_default();
    if let Some(rest) = pattern.strip_prefix(r"\d") {
        return first.is_ascii_digit() && here(rest, tail);
    }
    if let Some((class, rest)) = pattern.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        let is_in = match class {
            "A-Z" => first.is_ascii_uppercase(),
            "a-z" => first.is_ascii_lowercase(),
            letters => letters.contains(first),
        };
        return is_in && here(rest, tail);
    }
    let mut letters = pattern.chars();
    letters.next() == Some(first) && here(letters.as_str(), tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_the_kinds_of_the_table() {
        for (name, wanted) in [
            ("BankState", Kind::Word),
            ("CountryState", Kind::Word),
            ("State", Kind::State),
            ("ContractStatus", Kind::State),
            ("CustomerStatus", Kind::Word),
            ("PageSize", Kind::Paging),
            ("IsParent", Kind::Flag),
            ("Issue", Kind::Word),
            ("AllowsDeeplinking", Kind::Flag),
            ("MultiPack", Kind::Flag),
            ("Multipack", Kind::Flag),
            ("DateCreated", Kind::Time),
            ("LastDateAssigned", Kind::Time),
            ("EventDate", Kind::Time),
            ("CreatedAt", Kind::Time),
            ("Action_Date", Kind::Time),
            ("PromotionEffectiveDates", Kind::Word),
            ("date_display", Kind::Word),
            ("DeltaPayout", Kind::Money),
            ("Money3", Kind::Money),
            ("Rebate", Kind::Money),
            ("RebateCurrency", Kind::Currency),
            ("DefaultPayoutRate", Kind::Number),
            ("Actions", Kind::Count),
            ("NumberOfItems", Kind::Count),
            ("TotalErrors", Kind::Count),
            ("TotalAmount", Kind::Money),
            ("Numeric1", Kind::Number),
            ("AgeRangeMax", Kind::Number),
            ("MultiPackX", Kind::Word),
            ("PrimaryPhoneNumber", Kind::Digits),
            ("PrimaryPhoneNumberCountry", Kind::Country),
            ("InternationalNumber", Kind::Digits),
            ("IndirectTaxNumber", Kind::Word),
            ("RestAccountURL", Kind::Url),
            ("Uri", Kind::Path),
            ("TrackingLink", Kind::Url),
            ("UserEmail", Kind::Email),
            ("TaxId", Kind::TaxNumber),
            ("BatchId", Kind::Uuid),
            ("CollectionIds", Kind::Id),
            ("Oid", Kind::Word),
            ("ResolutionStatus", Kind::State),
            ("Name", Kind::Word),
            ("", Kind::Word),
            ("é", Kind::Word),
        ] {
            assert_eq!(kind(name), wanted, "{name}");
        }
    }
}

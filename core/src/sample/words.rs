//! Believable values for fields, by their names. All of them are made up: addresses end in `.example`, telephone numbers are those
//! that are kept free for fiction.

use super::stock::Pick;

const FIRST: &[&str] =
    &["Ada", "Ben", "Carla", "Dmitri", "Elif", "Farah", "Goran", "Hana", "Ivo", "Jun", "Kofi", "Lena"];
const LAST: &[&str] =
    &["Abbott", "Brandt", "Costa", "Dogan", "Eklund", "Ferrari", "Galal", "Hoffmann", "Ito", "Jansen", "Keller", "Lin"];
const PARTNERS: &[&str] = &[
    "Trailhead Weekly",
    "Kitchen Notes",
    "Gear Compass",
    "Coupon Orchard",
    "Slow Travel Diary",
    "The Tidy Desk",
    "Budget Sherpa",
    "Urban Ramblers",
    "Parents' Almanac",
    "Signal & Noise",
    "Green Ledger",
    "Weekend Workshop",
];
const BRANDS: &[&str] =
    &["Fernweh Outdoor", "Harbor & Pine", "Northlight Media", "Lumen Home", "Kestrel Cycles", "Saltwind"];
const CAMPAIGNS: &[&str] = &["US Store", "EU Store", "App Installs", "Newsletter", "Winter Sale"];
const PRODUCTS: &[&str] = &[
    "Two-person tent",
    "Trail backpack 40 l",
    "Enamel mug",
    "Merino base layer",
    "Head torch",
    "Camp stove",
    "Dry bag 20 l",
    "Rain jacket",
];
const CITIES: &[&str] = &["Portland", "Bergen", "Freiburg", "Leeds", "Osaka", "Toronto"];
const COUNTRIES: &[&str] = &["US", "NO", "DE", "GB", "JP", "CA"];

/// The name of a thing that has one.
pub(super) fn name_of(thing: &str, index: usize) -> String {
    let pick = |names: &[&str]| {
        let name = names.get(index % names.len().max(1)).copied().unwrap_or_default();
        match index / names.len().max(1) {
            0 => name.to_owned(),
            round => format!("{name} {}", round + 1),
        }
    };
    match thing {
        "Campaigns" | "Programs" => pick(CAMPAIGNS),
        "MediaPartners" | "Media" => pick(PARTNERS),
        "Advertisers" => pick(BRANDS),
        "Items" | "Products" => pick(PRODUCTS),
        "ActionTrackers" => pick(&["Sale", "Lead", "App install"]),
        "Users" | "Contacts" => {
            format!("{} {}", pick(FIRST), LAST.get(index % LAST.len()).copied().unwrap_or_default())
        }
        other => format!("{} {}", spaced(other.strip_suffix('s').unwrap_or(other)), index + 1),
    }
}

/// `PromoCodes` as people write it: `Promo codes`.
fn spaced(name: &str) -> String {
    let mut text = String::new();
    for (place, c) in name.chars().enumerate() {
        if place > 0 && c.is_ascii_uppercase() && !text.ends_with(|before: char| before.is_ascii_uppercase()) {
            text.push(' ');
            text.push(c.to_ascii_lowercase());
        } else {
            text.push(c);
        }
    }
    text
}

/// A text for a field of this name.
pub(super) fn text(field: &str, pick: Pick) -> String {
    let ends = |end: &str| field.ends_with(end);
    let slug = || format!("{}-{}", pick.of(&["spring", "trail", "harbor", "lumen", "north"]), pick.below(900) + 100);
    match field {
        "FirstName" => return pick.of(FIRST).to_owned(),
        "LastName" => return pick.of(LAST).to_owned(),
        "City" | "CustomerCity" => return pick.of(CITIES).to_owned(),
        "PostalCode" | "CustomerPostCode" => return format!("{:05}", pick.below(90_000) + 10_000),
        "AddressLine1" => return format!("{} Example Street", pick.below(200) + 1),
        "AddressLine2" | "StatusMessage" | "Note" | "Comment" | "Comments" | "Gift" => return String::new(),
        "IpAddress" => return format!("192.0.2.{}", pick.below(254) + 1),
        "Language" => return pick.of(&["ENGLISH", "GERMAN", "CHINESE"]).to_owned(),
        "Timezone" => return "UTC".to_owned(),
        "State" | "DealState" => return pick.of(&["ACTIVE", "ACTIVE", "PENDING", "EXPIRED"]).to_owned(),
        "Status" => return pick.of(&["ACTIVE", "COMPLETED"]).to_owned(),
        "Gender" => return pick.of(&["Unisex", "Women", "Men"]).to_owned(),
        "Sku" | "ParentSku" => return format!("SKU-{:05}", pick.below(90_000) + 10_000),
        "OrderId" | "Oid" => return format!("ORD-{:07}", pick.below(9_000_000) + 1_000_000),
        "Code" | "PromoCode" | "DealDefaultPromoCode" | "DefaultPromoCode" => {
            return format!("{}{}", pick.of(&["SAVE", "TRAIL", "HELLO", "WINTER"]), pick.below(40) + 10);
        }
        "Color" | "Colors" => return pick.of(&["Forest", "Slate", "Ochre"]).to_owned(),
        "Size" => return pick.of(&["S", "M", "L"]).to_owned(),
        "Condition" => return "NEW".to_owned(),
        "StockAvailability" => return pick.of(&["InStock", "InStock", "OutOfStock"]).to_owned(),
        "Description" | "ShortDescription" | "DealDescription" => {
            return format!("Sample text {} of the sandbox.", pick.below(900) + 100);
        }
        "Labels" | "Bullets" | "Tags" => return pick.of(&["outdoor", "new", "sale"]).to_owned(),
        _ => {}
    }
    if ends("Country") {
        pick.of(COUNTRIES).to_owned()
    } else if ends("Currency") {
        pick.of(&["USD", "EUR"]).to_owned()
    } else if ends("PhoneNumber") || field == "Number" || ends("InternationalNumber") {
        format!("+1 555 01{:02}", pick.below(100))
    } else if ends("Email") || ends("EmailAddress") {
        format!("{}@{}.example", pick.of(FIRST).to_lowercase(), slug())
    } else if ends("Uri") || ends("Url") || ends("URL") || ends("Website") || ends("Link") {
        format!("https://www.{}.example/", slug())
    } else if ends("Domain") {
        format!("{}.example", slug())
    } else if ["Amount", "Payout", "Price", "Cost", "Rate", "Bid"].iter().any(|end| ends(end))
        || field.starts_with("Money")
    {
        decimal(pick)
    } else if ends("Percent") || ends("Percentage") || ends("RangeStart") || ends("RangeEnd") {
        (pick.below(30) + 5).to_string()
    } else if ends("Quantity") || field.starts_with("Numeric") || ends("Min") || ends("Max") || ends("Items") {
        (pick.below(9) + 1).to_string()
    } else if ends("Date") || ends("Dates") {
        pick.time(pick.below(300))
    } else if ends("Id") || ends("Ids") || field.starts_with("SubId") {
        (pick.below(900_000) + 100_000).to_string()
    } else if ends("Name") || ends("User") || ends("Username") || ends("By") || ends("Signatory") {
        name_of("Users", pick.below(97) as usize)
    } else {
        spaced(field)
    }
}

/// An amount with two decimals, as a text.
pub(super) fn decimal(pick: Pick) -> String {
    format!("{}.{:02}", pick.below(480) + 4, pick.below(100))
}

//! Believable words for fields, by their names. All of them are made up: addresses on the web end in `.example`, and telephone
//! numbers are those that are kept free for fiction.

use super::pick::Pick;

const FIRST: &[&str] =
    &["Ada", "Ben", "Carla", "Dmitri", "Elif", "Farah", "Goran", "Hana", "Ivo", "Jun", "Kofi", "Lena"];
const LAST: &[&str] =
    &["Abbott", "Brandt", "Costa", "Dogan", "Eklund", "Ferrari", "Galal", "Hoffmann", "Ito", "Jansen", "Keller", "Lin"];
/// Names of partners that are no accounts of the workspace.
pub(super) const PARTNERS: &[&str] = &[
    "Trailhead Weekly",
    "Kitchen Shelf",
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
/// Names of brands that are no accounts of the workspace.
pub(super) const BRANDS: &[&str] = &["Harbor & Pine", "Lumen Home", "Kestrel Cycles", "Saltwind"];
/// Names of campaigns.
pub(super) const CAMPAIGNS: &[&str] = &["US Store", "EU Store", "App Installs", "Newsletter", "Winter Sale"];
/// Names of what is bought.
pub(super) const PRODUCTS: &[&str] = &[
    "Two-person tent",
    "Trail backpack 40 l",
    "Enamel mug",
    "Merino base layer",
    "Head torch",
    "Camp stove",
    "Dry bag 20 l",
    "Rain jacket",
];
/// Names of what counts as an action.
pub(super) const TRACKERS: &[&str] = &["Sale", "Lead", "App install"];
/// Cities, each with its country and its state or region.
const PLACES: &[(&str, &str, &str)] = &[
    ("Portland", "US", "OR"),
    ("Bergen", "NO", "Vestland"),
    ("Freiburg", "DE", "Baden-Württemberg"),
    ("Leeds", "GB", "West Yorkshire"),
    ("Osaka", "JP", "Osaka"),
    ("Toronto", "CA", "ON"),
];

/// Fields that hold one of a few words.
const CHOICES: &[(&[&str], &[&str])] = &[
    (&["FirstName"], FIRST),
    (&["LastName"], LAST),
    (&["Language"], &["ENGLISH", "GERMAN", "CHINESE"]),
    (&["Timezone"], &["UTC"]),
    (&["CustomerStatus"], &["New", "Returning"]),
    (&["ReferringType"], &["CLICK_COOKIE", "PROMO_CODE"]),
    (&["Type", "AdType"], &["TEXT_LINK", "BANNER", "COUPON"]),
    (&["DealType", "DealScope"], &["GENERAL", "PRODUCT"]),
    (&["Scope", "BogoBuyScope", "BogoGetScope"], &["ENTIRE_STORE", "PRODUCT"]),
    (&["DiscountType", "BogoGetDiscountType"], &["FIXED", "PERCENT"]),
    (&["InquiryType"], &["MISSING_ACTION", "INCORRECT_PAYOUT"]),
    (&["MatchMode"], &["EXACT"]),
    (&["CreditPolicy", "CreditRule"], &["ALWAYS", "ONLY_WITHOUT_CLICK"]),
    (&["UploadMethod"], &["FTP", "API"]),
    (&["GtinType"], &["EAN13"]),
    (&["StockAvailability"], &["InStock", "InStock", "OutOfStock"]),
    (&["Condition"], &["NEW"]),
    (&["Gender"], &["Unisex", "Women", "Men"]),
    (&["AgeGroup"], &["Adult"]),
    (&["AgeRangeUnit"], &["Years"]),
    (&["Colors", "Color"], &["Forest", "Slate", "Ochre"]),
    (&["Size"], &["S", "M", "L"]),
    (&["SizeUnit", "ShippingLengthUnit"], &["cm"]),
    (&["WeightUnit", "ShippingWeightUnit"], &["kg"]),
    (&["Material"], &["Cotton", "Steel", "Nylon"]),
    (&["Category", "PrimaryCategory", "OriginalFormatCategory"], &["Outdoor", "Kitchen", "Clothing"]),
    (&["Labels", "Bullets", "Tags"], &["outdoor", "new", "sale"]),
    (&["DeviceType"], &["DESKTOP", "MOBILE"]),
    (&["DeviceFamily"], &["Desktop", "Phone"]),
    (&["Browser"], &["Firefox", "Chromium", "Safari"]),
    (&["Os"], &["Linux", "Android", "iOS"]),
    (&["Channel", "TrafficSource", "TrafficCategory"], &["Content", "Coupons", "Social"]),
    (&["PartnerType"], &["Content", "Coupons"]),
    (&["OrganizationType"], &["CORPORATION", "PARTNERSHIP"]),
    (
        &[
            "RegisteredForIndirectTax",
            "VatRegistered",
            "FinancialSetup",
            "AgencyOfRecord",
            "Public",
            "SynchAdsPromoCodes",
            "PhoneTracking",
            "PromoCodeTracking",
            "OwnershipVerified",
        ],
        &["true", "false"],
    ),
    (&["MinimumContactRating", "Rank"], &["1", "2", "3"]),
    (&["PaymentMethod"], &["BANK_TRANSFER"]),
    (&["PaymentSchedulingType"], &["FIXED_DAY"]),
    (&["PaymentThreshold"], &["50"]),
    (&["PaymentDay"], &["15"]),
    (&["Role"], &["Administrator", "Analyst"]),
    (&["ServiceAreas", "PromotionalCountries", "ShippingRegions", "Locations"], &["US", "CA", "DE"]),
    (&["AddressLine2", "StatusMessage", "Note", "Gift", "ErrorType", "ErrorReason", "RejectReason", "CallerId"], &[""]),
];

/// The name of the thing at this place of a list: names come again with a number.
pub(super) fn name_of(names: &[&str], index: usize) -> String {
    let name = names.get(index % names.len().max(1)).copied().unwrap_or_default();
    match index / names.len().max(1) {
        0 => name.to_owned(),
        round => format!("{name} {}", round + 1),
    }
}

/// `PromoCodes` as people write it: `Promo codes`.
pub(super) fn spaced(name: &str) -> String {
    let mut text = String::new();
    for c in name.chars().map(|c| if c == '_' { ' ' } else { c }) {
        if !text.is_empty() && c.is_ascii_uppercase() && !text.ends_with(|last: char| last.is_ascii_uppercase()) {
            text.push(' ');
            text.push(c.to_ascii_lowercase());
        } else {
            text.push(c);
        }
    }
    text
}

/// The name of a person.
pub(super) fn person(pick: Pick) -> String {
    [pick.of(FIRST), " ", pick.with(1).of(LAST)].concat()
}

/// A host name.
fn host(pick: Pick) -> String {
    let word = pick.of(&["spring", "trail", "harbor", "lumen", "north"]);
    format!("{word}-{}.example", pick.with(2).below(900) + 100)
}

/// An address on the web, with a path that says what it is for.
pub(super) fn url(name: &str, pick: Pick) -> String {
    format!("https://www.{}/{}", host(pick), name.to_ascii_lowercase())
}

/// An e-mail address.
pub(super) fn email(pick: Pick) -> String {
    [&pick.of(FIRST).to_ascii_lowercase(), "@", &host(pick)].concat()
}

/// A country.
pub(super) fn country(pick: Pick) -> &'static str {
    PLACES.get(pick.place(PLACES.len())).map_or("US", |(_, country, _)| country)
}

/// A city with its country and its state or region.
pub(super) fn place(pick: Pick) -> (&'static str, &'static str, &'static str) {
    PLACES.get(pick.place(PLACES.len())).copied().unwrap_or_default()
}

/// A word for a field of this name.
pub(super) fn word(field: &str, pick: Pick) -> String {
    if let Some((_, words)) = CHOICES.iter().find(|(names, _)| names.contains(&field)) {
        return pick.of(words).to_owned();
    }
    let ends = |end: &str| field.ends_with(end);
    let number = |least: u64, most: u64| pick.with(3).below(most - least) + least;
    match field {
        "City" | "CustomerCity" | "BankCity" => place(pick).0.to_owned(),
        "CustomerRegion" | "CustomerArea" | "CountryState" | "BankState" => place(pick).2.to_owned(),
        "PostalCode" | "CustomerPostCode" | "BankPostalCode" => number(10_000, 99_999).to_string(),
        "AddressLine1" | "Address1" | "BankAddress" => format!("{} Example Street", number(1, 200)),
        "IpAddress" => format!("192.0.2.{}", number(1, 255)),
        "Gtin" => format!("40000{:08}", number(0, 100_000_000)),
        "Asin" | "Mpn" => format!("X{:07}", number(0, 10_000_000)),
        "Sku" | "ParentSku" | "ProductSku" | "SKU" => format!("SKU-{:05}", number(10_000, 99_999)),
        "BankAccountNumber" | "RoutingCode" | "SwiftCode" => format!("0000{}", number(1_000, 9_999)),
        "EventMonthYear" => "January 2026".to_owned(),
        _ if ends("Code") => format!("{}{}", pick.of(&["SAVE", "TRAIL", "HELLO", "WINTER"]), number(10, 50)),
        _ if ends("Domain") || ends("Domains") => host(pick),
        _ if ends("Website") || ends("Homepage") || ends("Page") || ends("Thumbnail") || ends("Image") => {
            url(field, pick)
        }
        _ if ends("User")
            || ends("Username")
            || ends("By")
            || ends("Signatory")
            || ends("Creator")
            || ends("Commenter")
            || ends("ContactName")
            || ends("AccountManager") =>
        {
            person(pick)
        }
        _ if ends("Filename") || ends("FileName") => format!("sample-{}.csv", number(100, 999)),
        _ if ends("Description") || ends("Content") || ends("Comment") => {
            format!("Sample text {} of the sandbox.", number(100, 999))
        }
        _ if field.starts_with("SubId") || field == "SharedId" => format!("sub{}", number(1, 40)),
        _ => spaced(field),
    }
}

//! The parameters in the query that operations honour. What they mean is in the sample data's filters.

use super::OperationId;

/// What somebody writes into a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// A day, or a moment, in ISO 8601.
    Moment,
    /// A day in ISO 8601.
    Day,
    /// A whole number above 0.
    Number,
    /// An id, or several with commas between.
    Ids,
    /// A word, such as `APPROVED`.
    Word,
}

macro_rules! parameters {
    ($($name:ident, $text:literal, $input:ident;)+) => {
        /// A parameter in the query.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Parameter {
            $(#[doc = concat!("`", $text, "`")] $name,)+
        }

        impl Parameter {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its name in the query.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }

            /// What is written into it.
            #[must_use]
            pub const fn input(self) -> Input {
                match self { $(Self::$name => Input::$input,)+ }
            }
        }
    };
}

parameters! {
    ActionDateStart, "ActionDateStart", Moment;
    ActionDateEnd, "ActionDateEnd", Moment;
    EventDateStart, "EventDateStart", Moment;
    EventDateEnd, "EventDateEnd", Moment;
    ModificationDateStart, "ModificationDateStart", Moment;
    ModificationDateEnd, "ModificationDateEnd", Moment;
    StartDate, "StartDate", Moment;
    EndDate, "EndDate", Moment;
    FirstDay, "START_DATE", Day;
    LastDay, "END_DATE", Day;
    CampaignId, "CampaignId", Ids;
    ProgramId, "ProgramId", Ids;
    MediaPartnerId, "MediaPartnerId", Ids;
    ActionTrackerId, "ActionTrackerId", Ids;
    AdvertiserId, "AdvertiserId", Ids;
    AdId, "AdId", Ids;
    State, "State", Word;
    Status, "Status", Word;
    Type, "Type", Word;
    Page, "Page", Number;
    PageSize, "PageSize", Number;
}

/// Which operations have which parameters, as a test derives it from the published fields: the number of the operation, and a bit for each place in [`Parameter::ALL`].
const TABLE: &[(u8, u32)] = &[
    (3, 0x180000),
    (5, 0x181cc0),
    (8, 0x19bcff),
    (12, 0x1800c0),
    (14, 0x19bcff),
    (16, 0x1c0cf0),
    (20, 0x1a4cf0),
    (24, 0x1800c0),
    (31, 0x48fcf),
    (32, 0x180000),
    (37, 0x1a10f0),
    (42, 0x1d0cc0),
    (47, 0x1d0cc0),
    (51, 0x1800c0),
    (57, 0x1800c0),
    (60, 0x1e0cc0),
    (64, 0x1c00f0),
    (69, 0x180000),
    (74, 0x1900f0),
    (78, 0x1800c0),
    (80, 0x1d0000),
    (82, 0x180000),
    (87, 0x1800c0),
    (92, 0x1d0cc0),
    (96, 0x21700),
    (97, 0x180000),
    (98, 0x1a1700),
    (100, 0x1900f0),
    (102, 0x1e3cc0),
    (104, 0x1e00c0),
    (106, 0x1a3c00),
    (107, 0x1800f0),
    (110, 0x191cc0),
    (116, 0x180cc0),
    (119, 0x19acff),
    (121, 0x1800c0),
    (123, 0x19acff),
    (125, 0x1c4cc0),
    (130, 0x1e4c00),
    (133, 0x184cf0),
    (135, 0x180cc0),
    (137, 0x180cc0),
    (139, 0x48fcf),
    (140, 0x1a0cf0),
    (143, 0x1d0cf0),
    (146, 0x1800c0),
    (148, 0x1800c0),
    (151, 0x1e0cc0),
    (155, 0x1c0000),
    (160, 0x1900c0),
    (163, 0x1800c0),
    (164, 0x184000),
    (166, 0x180000),
    (167, 0x1a1700),
    (169, 0x21700),
    (170, 0x1800f0),
    (172, 0x180cc0),
    (173, 0x1800f0),
    (178, 0x1e00f0),
    (181, 0x1900f0),
    (186, 0x1900c0),
    (193, 0x1e0cc0),
    (197, 0x21700),
    (198, 0x180000),
    (199, 0x1a1700),
];

/// The parameters that an operation honours, in the order in which they are shown.
pub fn parameters(operation: OperationId) -> impl Iterator<Item = Parameter> {
    let found = TABLE.iter().find(|(number, _)| *number == operation.number());
    let bits = found.map_or(0, |(_, bits)| *bits);
    Parameter::ALL.iter().copied().filter(move |parameter| bits >> *parameter as u32 & 1 == 1)
}

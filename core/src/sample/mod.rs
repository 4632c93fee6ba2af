//! What the sandbox answers to calls that are allowed: sample data that is believable, consistent and plainly made up.
//!
//! **One world, from seeds.** Nothing is stored. The seed of an account is its record id. Records follow from a seed, a day and a
//! number within the day, so that moving the clock forward adds records and changes states by their own dates (locking, clearing,
//! paying), and never changes an id or an amount. The data of an account begins 425 days before the account was made.
//!
//! **Parties and pairs** ([`world`]). A party is a brand or a partner: an account of the workspace, or one that is made up for an
//! account. What belongs to a brand (campaigns, ads, deals, catalogs) follows from the brand's seed. What a brand and a partner
//! have together (contract, actions, invoices) follows from the seeds of both. So both sides see the same, and adding or removing
//! an account changes no other record.
//!
//! **Actions** ([`action`]) are the records of which there may be 100,000. An action is a few numbers; all actions of an account
//! are made at once when they are first asked for, and kept until the day, the accounts or what was written changes. Changes of
//! actions, inquiries, clicks, invoices and reports are made from them ([`rows`], [`click`], [`invoice`], [`report`]).
//!
//! **Other lists** ([`lists`], [`brand`], [`partner`], and by a table in [`plan`]) have at most a few hundred records and are made when they are asked for. A [`fact::Record`] holds
//! what is known of it as typed facts under the names of the published fields. What is not known is made up by the kind of the
//! field ([`kinds`], the one table of what a name means) from the record's seed.
//!
//! **Written records** ([`data`]) are an overlay: what was made, changed or removed. Lists, filters, single records and reports
//! read through it. Actions have an overlay of their own, by their ids, which both sides share.
//!
//! **One way out** ([`respond`]). A list is filtered by one table of parameters ([`filter`]), cut into pages ([`paging`]), and
//! written by one renderer ([`render`]) with the published fields (`static/samples.json`, [`sheet`]), so that JSON and XML come
//! from the same value. Writes are checked and carried out in [`write`].
//!
//! Nothing here decides who may call.

mod action;
mod body;
mod brand;
mod click;
mod data;
mod example;
mod export;
mod fact;
mod filter;
mod invoice;
mod job;
mod kinds;
mod lists;
mod paging;
mod partner;
mod pick;
mod plain;
mod plan;
mod render;
mod report;
mod respond;
mod rows;
mod shape;
mod sheet;
#[cfg(test)]
mod tests;
mod time;
mod words;
mod world;
mod write;

pub use data::Data;
pub use example::example_path;
pub use respond::respond;
pub use sheet::Samples;

/// How much sample data there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SampleSize {
    /// About 230 actions in an account.
    #[default]
    Small,
    /// About 100,000 actions in an account.
    Large,
    /// A new account: every list is empty.
    Empty,
}

impl SampleSize {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Small, Self::Large, Self::Empty];
}

//! The gate: who may call what, why not, and what the answer on the wire is.
//!
//! [`decide`] is a pure function of workspace, request, counters and time, and has an answer for any input. It asks eleven
//! questions in a fixed order ([`Link`]); each is asked as far as it can be, so that everything that stands in the way is known
//! at once, and the answer on the wire is that of the first that does. Nothing here allows a call: a call is allowed when
//! nothing stands in its way, and what is not known is in its way.

mod answer;
mod basic;
mod chain;
mod decision;
mod format;
mod identify;
mod limit;
mod path;
mod query;
mod reach;
mod refuse;
mod request;
#[cfg(test)]
pub(crate) mod tests;
mod value;
mod xml;

pub use answer::Answer;
pub use basic::{BasicError, Credentials};
pub use chain::decide;
pub use decision::{Blocker, Caller, Decision, Holder, Link, Verdict};
pub use format::Format;
pub use identify::{Identified, Identity, identify};
pub use limit::{Counters, Limit, Room, Window};
pub use path::addressed;
pub use query::with_parameter;
pub use reach::{Reached, Reacher, reached, reachers};
pub(crate) use refuse::{error, invalid, with_limits};
pub use refuse::{refuse, too_large};
pub use request::{Header, Request};
pub use value::Value;
pub(crate) use xml::singular;

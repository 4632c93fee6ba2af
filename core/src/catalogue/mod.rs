//! The operations of each account type: what they are called, which scopes they make, and which of them a request means.
//!
//! The facts come from the provider's published reference of its API; the Chinese is ours.

mod category;
mod group;
mod method;
mod operation;
mod parameter;
mod retired;
mod route;
mod scope;
mod scope_set;
mod scope_set_text;
mod table;
mod terms;
mod thing;
mod trie;
mod verb;
mod version;

pub use category::Category;
pub use group::{ScopeGroup, groups};
pub use method::{Access, Method};
pub use operation::{Operation, OperationId};
pub use parameter::{Input, Parameter, parameters};
pub use retired::{RETIRED, Retired, retired_at};
pub use route::{Found, allowed, find};
pub use scope::{Scope, scope, scopes};
pub use scope_set::ScopeSet;
pub use table::{base_path, operation, operations};
pub use thing::Thing;
pub use verb::Verb;
pub use version::{ApiVersion, latest, versions};

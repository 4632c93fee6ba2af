//! The fields of a token, for whoever creates or edits one.

mod contact;
mod setup;

pub use contact::contact_fields;
pub use setup::setup_fields;

//! The widgets: one a file, each knowing nothing of tokens and accounts. A widget takes its words from whoever uses it.

mod copy;
mod field;
mod icon;
mod menu;
mod switch;
mod time;

pub use copy::CopyButton;
pub use field::{SelectField, TextAreaField, TextField};
pub use icon::{Icon, Symbol};
pub use menu::{MenuAction, MenuButton, MenuGroup, MenuLink, MenuRadio};
pub use switch::Switch;
pub use time::Moment;

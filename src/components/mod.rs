//! The widgets: one a file, each knowing nothing of tokens and accounts.

mod combobox;
mod copy;
mod dialog;
mod field;
mod icon;
mod menu;
mod moment;
mod switch;

pub use combobox::{Options, combobox_field};
pub use copy::{copy_button, copy_text_button};
pub use dialog::{Confirm, dialog};
pub use field::{
    EXPORT, Field, LOCK, credential_field, passphrase_owner, secret_field, select_field, text_area, text_field,
};
pub use icon::{Icon, icon};
pub use menu::{Menu, menu_action, menu_button, menu_group, menu_link, menu_radio};
pub use moment::{follow_minute, moment, moment_in_row};
pub use switch::switch_button;

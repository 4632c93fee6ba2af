//! The screens, one a file. A view shows what the workspace holds and asks for changes; rules live in the core.
//! A view is a function that makes an element; it runs once, and what follows a signal in it is a closure.

pub mod access;
pub mod activity;
mod acts;
pub mod ask;
mod banners;
pub mod bin;
pub mod catalogue;
mod demo;
mod fields;
mod form;
mod identify;
pub mod legacy;
pub mod lock;
pub mod page;
mod picker;
mod reach;
pub mod requests;
pub mod safe;
mod secret;
pub mod settings;
pub mod shell;
mod storage_actions;
pub mod token;
pub mod tokens;
pub mod wizard;

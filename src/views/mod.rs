//! The screens, one a file. A view shows what the workspace holds and asks for changes; rules live in the core.
//! A view is a function that makes an element; it runs once, and what follows a signal in it is a closure.

mod access;
mod activity;
mod acts;
mod app;
mod ask;
mod banners;
mod bin;
mod catalogue;
mod demo;
mod errands;
mod fields;
mod form;
mod identify;
mod legacy;
mod lock;
mod page;
mod picker;
mod reach;
mod requests;
mod rooms;
mod safe;
mod secret;
mod settings;
mod shell;
mod token;
mod tokens;
mod wizard;

pub use app::app;

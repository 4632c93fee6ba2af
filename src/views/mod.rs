//! The screens, one a file. A view shows what the workspace holds and asks for changes; rules live in the core.
//! A view is a function that makes an element; it runs once, and what follows a signal in it is a closure.

mod about;
mod access;
mod app;
mod appearance;
mod banners;
mod credentials;
mod page;
mod picker;
mod settings;
mod shell;
mod token_card;
mod tokens;
mod wizard;

pub use app::app;

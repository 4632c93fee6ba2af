//! The Scopeyard app: views over the rules in `scopeyard-core`. Arrows point down only:
//! views → components and state → core ← platform.

pub mod components;
pub mod dom;
pub mod i18n;
pub mod platform;
pub mod state;
pub mod views;

/// Mounts the app into the page. A panic ends the app at once and without a word of its own, since words about panics would
/// be a tenth of it: `static/boot.js` notices and shows the message that stands outside of the framework.
pub fn start() {
    match platform::page::root() {
        Some(root) => dom::mount(root, views::app),
        None => std::process::abort(),
    }
}

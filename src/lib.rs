//! The Scopeyard app: views over the rules in `scopeyard-core`. Arrows point down only:
//! app → router → views → components and state → core ← platform.

mod app;
pub mod components;
pub mod dom;
pub mod i18n;
pub mod platform;
mod router;
pub mod state;
mod views;

/// Mounts the app into the page.
pub fn start() {
    platform::stop::report_panics();
    match platform::page::root() {
        Some(root) => dom::mount(root, app::app),
        None => std::process::abort(),
    }
}

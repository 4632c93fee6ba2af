//! The Scopeyard app: views over the rules in `scopeyard-core`. Arrows point down only:
//! views → components and state → core ← platform.

pub mod components;
pub mod dom;
pub mod i18n;
pub mod platform;
pub mod state;
pub mod views;

/// Mounts the app into the page. A panic shows the message that stands outside of the framework.
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        // The place only: a panic's message may quote data.
        let place = info.location().map(|location| [location.file(), ":", &location.line().to_string()].concat());
        platform::page::report(&["Scopeyard panicked at ", &place.unwrap_or_default()].concat());
        platform::page::show_failure();
    }));
    match platform::page::root() {
        Some(root) => leptos::mount::mount_to(root, views::app).forget(),
        None => platform::page::show_failure(),
    }
}

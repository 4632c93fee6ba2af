//! The screens, one a file. A view shows what the workspace holds and asks for changes; rules live in the core.

mod about;
mod api_off;
mod app;
mod appearance;
mod banners;
mod credentials;
mod empty;
mod picker;
mod settings;
mod shell;
mod token_card;
mod tokens;
mod wizard;

pub use app::App;

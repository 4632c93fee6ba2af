//! What the views show and ask: Copy structs of signals with intent methods, handed down from the app.

mod console;
mod dialogs;
mod export;
mod failure;
mod follow;
mod health;
mod idle;
mod lock;
mod notice;
mod others;
mod pace;
mod sandbox;
mod tabs;
mod takeover;
mod ui;
mod vault;

pub use console::Console;
pub use dialogs::Dialogs;
pub use failure::Failure;
pub use health::Health;
pub use notice::{Notice, Notices};
pub use pace::Pace;
pub use sandbox::{Exchange, LoadCode, Sandbox, SandboxCode};
pub use ui::{Parts, Ui};
pub use vault::key_of;

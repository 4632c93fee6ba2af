//! What the views show and ask: Copy structs of signals with intent methods, handed down from the app.

mod console;
mod dialogs;
mod notice;
mod pace;
mod rules;
mod sandbox;
mod tabs;
mod ui;

pub use console::{Console, Failure, Health};
pub use dialogs::Dialogs;
pub use notice::{Notice, Notices};
pub use pace::Pace;
pub use sandbox::{Exchange, Sandbox};
pub use ui::{Parts, Ui};

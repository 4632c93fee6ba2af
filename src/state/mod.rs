//! What the views show and ask: Copy structs of signals with intent methods, given by context.

mod console;
mod notice;
mod pace;

pub use console::{Console, Failure};
pub use notice::{Notice, Notices};
pub use pace::Pace;

//! The only place that calls the browser, but for `dom` (elements) and what components read of the events they are handed.
//! Each adapter returns a `Result` or an `Option`; rules live in the core, words in `i18n`.

pub mod address;
pub mod build;
pub mod clipboard;
pub mod crypto;
pub mod download;
pub mod fetch;
pub mod files;
pub mod idle;
pub mod intl;
pub mod keep;
pub mod page;
pub mod policy;
mod ports;
pub mod stop;
mod storage;
pub mod tabs;
pub mod text;
pub mod worker;

pub use ports::{BrowserText, SystemClock, WebCrypto};
pub use storage::BrowserStorage;

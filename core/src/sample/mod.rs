//! What the sandbox answers to calls that are allowed: believable data, the same each time, and plainly made up. What is written
//! can be read back, and is gone with the page. Nothing here decides who may call.
//!
//! What the provider publishes of its answers (their fields and types) stands in `static/samples.json`, which is loaded when it is
//! first needed; the values are made here.

mod body;
mod example;
mod job;
mod paging;
mod respond;
mod shape;
mod sheet;
mod stock;
#[cfg(test)]
mod tests;
mod words;
mod written;

pub use example::example_path;
pub use respond::respond;
pub use sheet::Samples;
pub use written::Data;

//! The rules of Scopeyard. Nothing here knows a browser, reads a clock or makes randomness of its own:
//! what is needed from outside comes in through the ports.

#![forbid(unsafe_code)]

pub mod account;
pub mod catalogue;
pub mod characters;
pub mod credential;
pub mod gate;
pub mod id;
pub mod options;
pub mod order;
pub mod portable;
pub mod ports;
pub mod quiet;
pub mod report;
pub mod route;
pub mod sample;
pub mod sandbox;
pub mod snippet;
pub mod store;
pub mod text;
pub mod token;
pub mod workspace;

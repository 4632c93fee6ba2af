//! The rules of what the first page does not have: their code comes with the screens (`src/views/rooms.rs`).

// The split is made by an exported and an imported function.
#![allow(unsafe_code)]

use futures_util::FutureExt;
use scopeyard_core::workspace::{Change, Command, Ports, Refusal, Workspace, decide_later};
use wasm_split_helpers::SplitLoaderError;

/// Loads the rules, if they are not there.
///
/// # Errors
/// `SplitLoaderError` where the file can't be had.
pub async fn load() -> Result<(), SplitLoaderError> {
    preload().await
}

/// Decides a command by the rules, once they are there; `None` before.
pub fn decide(workspace: &Workspace, command: Command, ports: &Ports<'_>) -> Option<Result<Change, Refusal>> {
    later(workspace, command, ports).now_or_never()?.ok()
}

#[cfg(split)]
#[wasm_split_helpers::wasm_split(rooms, fallible, preload(preload))]
fn later(
    workspace: &Workspace,
    command: Command,
    ports: &Ports<'_>,
) -> Result<Result<Change, Refusal>, SplitLoaderError> {
    Ok(decide_later(workspace, command, ports))
}

/// In one piece, as the tests of the adapters link it.
#[cfg(not(split))]
async fn later(
    workspace: &Workspace,
    command: Command,
    ports: &Ports<'_>,
) -> Result<Result<Change, Refusal>, SplitLoaderError> {
    Ok(decide_later(workspace, command, ports))
}

#[cfg(not(split))]
async fn preload() -> Result<(), SplitLoaderError> {
    Ok(())
}

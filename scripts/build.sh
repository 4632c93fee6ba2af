#!/usr/bin/env bash
# Builds the release into dist/, or another folder: scripts/build.sh [folder]
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh build
source scripts/env.sh
borrow_crates
say "Release build into ${1:-dist}/ (five minutes the first time)"
# The standard library is built with the app, small and without words about panics: that is a twelfth of the transfer.
# These settings are not stable; the compiler's version is pinned.
export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
# The crates are cargo's matter; Trunk, with --offline, takes wasm-bindgen and wasm-opt from PATH and fetches nothing.
cargo fetch --quiet --locked --target "$WASM_TARGET" || fail "The crates of Cargo.lock could not be had."
export RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Clink-args=--emit-relocs --cfg split"
export BINDGEN_HOME PATH=$ROOT/scripts/bin:$PATH SCOPEYARD_SPLIT=$ROOT/target/$WASM_TARGET/release/split
env -u NO_COLOR RUST_BACKTRACE=0 trunk --quiet build --release --offline --locked --dist "${1:-dist}" || fail "The build failed; what went wrong stands above."
say "dist/ holds the release: copy it to any path of any static host."

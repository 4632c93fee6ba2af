#!/usr/bin/env bash
# Builds the release into dist/, or another folder: scripts/build.sh [folder]
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh build
source scripts/env.sh
say "Release build into ${1:-dist}/ (two minutes the first time)"
# Where crates lie on this machine is nobody's business, and only makes the file larger.
export RUSTFLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src= --remap-path-prefix=$ROOT="
# --offline: Trunk takes wasm-bindgen and wasm-opt from PATH and fetches nothing. The crates are cargo's matter.
cargo fetch --quiet --locked || fail "The crates of Cargo.lock could not be had."
env -u NO_COLOR trunk --quiet build --release --offline --locked --dist "${1:-dist}" || fail "The build failed; what went wrong stands above."
say "dist/ holds the release: copy it to any path of any static host."

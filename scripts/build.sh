#!/usr/bin/env bash
# Builds the release into dist/, or another folder: scripts/build.sh [folder]
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh build
source scripts/env.sh
borrow_crates
say "Release build into ${1:-dist}/ (two minutes the first time)"
# The crates are cargo's matter; Trunk, with --offline, takes wasm-bindgen and wasm-opt from PATH and fetches nothing.
cargo fetch --quiet --locked --target "$WASM_TARGET" --target "$(rustc --print host-tuple)" || fail "The crates of Cargo.lock could not be had."
# wasm-split needs relocations. A panic names the source file, but not where this machine keeps it.
RUSTFLAGS="-Clink-args=--emit-relocs --cfg split --remap-path-prefix=$(rustc --print sysroot)/lib/rustlib/src/rust=rust"
for crates in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do RUSTFLAGS+=" --remap-path-prefix=$crates=crates"; done
export RUSTFLAGS BINDGEN_HOME PATH=$ROOT/scripts/bin:$PATH SCOPEYARD_SPLIT=$ROOT/target/$WASM_TARGET/release/split
env -u NO_COLOR trunk --quiet build --release --offline --locked --dist "${1:-dist}" || fail "The build failed; what went wrong stands above."
say "dist/ holds the release: copy it to any path of any static host."

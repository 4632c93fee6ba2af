#!/usr/bin/env bash
# Runs every test: the core natively, the adapters in a browser, the release build end to end.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh test
source scripts/env.sh
borrow_crates

say "Format and lints"
cargo fmt --all --check || fail "Some files are not formatted: run cargo fmt --all."
cargo clippy --quiet --locked -p scopeyard-core --all-targets -- -D warnings
cargo clippy --quiet --locked --target "$WASM_TARGET" --all-targets -- -D warnings

say "Core, natively"
cargo test --locked --package scopeyard-core

say "Adapters, in a browser"
CHROMEDRIVER=$(command -v chromedriver) CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
  cargo test --locked --target "$WASM_TARGET" --test browser

scripts/build.sh

say "The release build, end to end"
(cd tests && playwright test)
keep_crates

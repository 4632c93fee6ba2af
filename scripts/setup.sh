#!/usr/bin/env bash
# Sets up what the build and the tests need, and nothing twice. Asks nothing; says what it does.
# usage: scripts/setup.sh [build|test]   (build: the compiler, Trunk, wasm-bindgen, wasm-opt; test: also a browser)
set -euo pipefail
source "$(dirname "$0")/env.sh"

LOG=$TOOLS/log
mkdir -p "$LOG"

# Runs a command with its output in a log file, which is shown when the command fails.
quietly() { # quietly <name> <command...>
  local name=$1; shift
  "$@" >"$LOG/$name.log" 2>&1 && return 0
  tail -n 25 "$LOG/$name.log" >&2
  return 1
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

apt_install() {
  have apt-get || return 1
  quietly apt-update as_root apt-get update || return 1
  quietly apt-install as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# --- the Rust compiler with its WebAssembly target ---------------------------------------------------

# rustup, in a home of its own, where its server can be reached.
rust_from_rustup() {
  have rustup || return 1
  say "Rust $RUST_VERSION with rustup (one minute)"
  local home=$TOOLS/rustup-$RUST_VERSION
  RUSTUP_HOME=$home quietly rustup timeout 600 rustup toolchain install "$RUST_VERSION" \
    --profile minimal --component clippy --component rustfmt --target "$WASM_TARGET" --no-self-update || return 1
  local bin
  bin=$(dirname "$(RUSTUP_HOME=$home rustup which --toolchain "$RUST_VERSION" rustc)")
  rm -rf "$RUST_HOME" && mkdir -p "$RUST_HOME" && ln -s "$bin" "$RUST_HOME/bin"
}

# Debian's packages hold the same compiler and the source of std, but no std for WebAssembly: it is built here.
rust_from_debian() {
  say "Rust $RUST_VERSION from Debian's packages (one minute)"
  apt_install gcc libc6-dev rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy rustfmt-web lld-22 || return 1
  case "$(/usr/bin/rustc --version)" in
    "rustc $RUST_VERSION "*) ;;
    *) echo "Debian's rustc is $(/usr/bin/rustc --version), not $RUST_VERSION." >&2; return 1 ;;
  esac
  local new=$RUST_HOME.new host tool
  host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  rm -rf "$new" "$RUST_HOME" && mkdir -p "$new/bin" "$new/sysroot/lib/rustlib/$WASM_TARGET/lib" || return 1
  ln -s "/usr/lib/rustlib/$host" "/usr/lib/rustlib/src" "$new/sysroot/lib/rustlib/" || return 1
  for tool in cargo cargo-clippy clippy-driver cargo-fmt rustfmt; do ln -s "/usr/bin/$tool" "$new/bin/$tool" || return 1; done
  # A sysroot of our own: the one in /usr stays as Debian made it.
  printf '#!/bin/sh\nexec /usr/bin/rustc --sysroot "%s" "$@"\n' "$RUST_HOME/sysroot" >"$new/bin/rustc"
  chmod +x "$new/bin/rustc"

  say "std for $WASM_TARGET, from Debian's source (one minute)"
  local work
  work=$(mktemp -d)
  mkdir "$work/src" && : >"$work/src/lib.rs"
  printf '[package]\nname = "std-for-wasm"\nversion = "0.0.0"\nedition = "2021"\n' >"$work/Cargo.toml"
  (cd "$work" && quietly std env -u SYSROOT PATH="/usr/bin:$PATH" RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$work/target" \
    RUSTFLAGS="-Cembed-bitcode=yes" CARGO_PROFILE_RELEASE_OPT_LEVEL=s \
    /usr/bin/cargo build --release --target "$WASM_TARGET" -Zbuild-std=std,panic_abort,test,proc_macro) || return 1
  cp "$work/target/$WASM_TARGET/release/deps/"*.rlib "$new/sysroot/lib/rustlib/$WASM_TARGET/lib/" || return 1
  # What was built with another std does not fit this one.
  rm -rf "$work" "$ROOT/target" "$TOOLS"/crates-*
  mv "$new" "$RUST_HOME"
}

set_up_rust() {
  "$RUST_HOME/bin/rustc" --version >/dev/null 2>&1 && return 0
  case "${SCOPEYARD_RUST:-any}" in
    rustup) rust_from_rustup ;;
    debian) rust_from_debian ;;
    *) rust_from_rustup 2>/dev/null || rust_from_debian ;;
  esac || fail "No Rust $RUST_VERSION with the target $WASM_TARGET could be had: neither rustup nor Debian's packages gave it. See $LOG."
}

# --- tools that cargo builds ---------------------------------------------------------------------------

# Built without optimisation, since they run for seconds; in one folder, since they share crates.
cargo_tool() { # cargo_tool <home> <command> <crate> <version> [option...]
  local home=$1 command=$2 crate=$3 version=$4; shift 4
  [ -x "$home/bin/$command" ] && return 0
  say "$crate $version, built from source (one minute)"
  rm -rf "$home.new"
  CARGO_TARGET_DIR=$TOOLS/target CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=none CARGO_PROFILE_RELEASE_PANIC=abort \
    quietly "$crate" cargo install "$crate" --version "=$version" --root "$home.new" "$@" ||
    fail "$crate $version could not be built. See $LOG/$crate.log."
  rm -rf "$home" && mv "$home.new" "$home"
}

# --- tools from npm ------------------------------------------------------------------------------------

set_up_node() {
  have node && have npm || apt_install nodejs npm || true
  node -e 'const [major, minor] = process.versions.node.split("."); process.exit(major > 20 || (major == 20 && minor >= 15) ? 0 : 1)' 2>/dev/null && have npm ||
    fail "Node.js 20.15 or newer, with npm, is needed: install it and try again."
  if [ ! -d "$NODE_HOME/node_modules" ]; then
    say "wasm-opt and Playwright from npm"
    rm -rf "$NODE_HOME.new" && mkdir -p "$NODE_HOME.new"
    cp "$ROOT/tests/package.json" "$ROOT/tests/package-lock.json" "$NODE_HOME.new/"
    (cd "$NODE_HOME.new" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 SCARF_ANALYTICS=false quietly npm npm ci --no-audit --no-fund) ||
      fail "The npm packages of tests/package-lock.json could not be installed. See $LOG/npm.log."
    rm -rf "$NODE_HOME" && mv "$NODE_HOME.new" "$NODE_HOME"
  fi
  ln -sfn "$NODE_HOME/node_modules" "$ROOT/tests/node_modules"
}

# --- a browser ------------------------------------------------------------------------------------------

set_up_browser() {
  if [ ! -x "$CHROMIUM" ] || ! have chromedriver; then
    say "Chromium from Debian's packages"
    apt_install chromium chromium-driver || true
    [ -x "$CHROMIUM" ] || fail "Chromium is needed for the tests: install it, or set CHROMIUM to its path."
  fi
  if [ ! -x "$HEADLESS" ]; then
    apt_install chromium-headless-shell || echo "No Chromium of the headless sort is to be had: the stories run in the other, and take twice as long." >&2
  fi
  if have fc-list && [ -z "$(fc-list :lang=zh-cn 2>/dev/null)" ]; then
    say "A Chinese font, for the screenshots"
    apt_install fonts-noto-cjk || echo "Not to be had; the tests pass without it." >&2
  fi
}

set_up_rust
# It builds and fetches nothing: TLS and the look for a newer version are left out.
cargo_tool "$TRUNK_HOME" trunk trunk "$TRUNK_VERSION" --locked --no-default-features
cargo_tool "$SPLIT_HOME" wasm-split-cli wasm_split_cli_support "$SPLIT_VERSION" --locked --features build-binary
# Without --locked: its lock file names a crate version that is not everywhere.
cargo_tool "$BINDGEN_HOME" wasm-bindgen wasm-bindgen-cli "$BINDGEN_VERSION"
rm -rf "$TOOLS/target"
set_up_node
if [ "${1:-build}" = test ]; then set_up_browser; fi

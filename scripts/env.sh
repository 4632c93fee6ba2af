# Sourced by the other scripts: pinned versions, where the tools live, and PATH.
# Everything the project installs for itself is below TOOLS, in a folder named after its version;
# removing TOOLS undoes it. Nothing of the user's own tools is changed.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TOOLS=${SCOPEYARD_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/scopeyard}

RUST_VERSION=$(sed -n 's/^channel = "\(.*\)"$/\1/p' "$ROOT/rust-toolchain.toml")
TRUNK_VERSION=0.21.14
# Fits the wasm_split_helpers of Cargo.lock.
SPLIT_VERSION=0.2.4
WASM_TARGET=wasm32-unknown-unknown

# wasm-bindgen's command must be of exactly the version that the app is linked with.
BINDGEN_VERSION=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' "$ROOT/Cargo.lock")

RUST_HOME=$TOOLS/rust-$RUST_VERSION
TRUNK_HOME=$TOOLS/trunk-$TRUNK_VERSION
SPLIT_HOME=$TOOLS/wasm-split-$SPLIT_VERSION
BINDGEN_HOME=$TOOLS/wasm-bindgen-$BINDGEN_VERSION
NODE_HOME=$TOOLS/node-$(sha256sum "$ROOT/tests/package-lock.json" | cut -c1-12)

# The compiler itself comes first, not rustup's proxy for it: the proxy would try to fetch what rust-toolchain.toml names.
PATH=$RUST_HOME/bin:$TRUNK_HOME/bin:$SPLIT_HOME/bin:$BINDGEN_HOME/bin:$NODE_HOME/node_modules/.bin:$PATH
export PATH
# clippy looks for the standard library here.
if [ -d "$RUST_HOME/sysroot" ]; then export SYSROOT=$RUST_HOME/sysroot; fi

# What other people's crates compile to is kept for the next checkout, keyed by compiler and by all that chooses crates,
# features and profiles.
CRATES=$TOOLS/crates-$RUST_VERSION-$(cat "$ROOT"/{Cargo.lock,Cargo.toml,core/Cargo.toml,scripts/build.sh} | sha256sum | cut -c1-12)

CHROMIUM=${CHROMIUM:-/usr/bin/chromium}
# The same browser without a window to paint: the stories take half as long in it.
HEADLESS=${HEADLESS:-/usr/bin/chromium-headless-shell}
export CHROMIUM HEADLESS

say() { printf '\033[1m▸ %s\033[0m\n' "$*"; }
fail() { printf '\n\033[1m✕ %s\033[0m\n' "$*" >&2; exit 1; }
# Gives a new checkout the compiled crates of an earlier one.
borrow_crates() {
  if [ -d "$ROOT/target" ] || [ ! -d "$CRATES" ]; then return 0; fi
  # Under another name until it is whole.
  rm -rf "$ROOT/target.new"
  cp -a --reflink=auto "$CRATES" "$ROOT/target.new" && mv "$ROOT/target.new" "$ROOT/target"
}
# Keeps them. Without our own: cargo tells sources apart by their age alone, and would take another checkout's for this one's.
keep_crates() {
  if [ -d "$CRATES" ]; then return 0; fi
  rm -rf "$TOOLS"/crates-*
  cp -a --reflink=auto "$ROOT/target" "$CRATES.new"
  find "$CRATES.new" -depth \( -name 'scopeyard*' -o -name 'libscopeyard*' -o -name 'browser-*' -o -name incremental \) -exec rm -rf {} +
  mv "$CRATES.new" "$CRATES"
}
have() { command -v "$1" >/dev/null 2>&1; }

#!/bin/sh
# `make check`: everything a machine can hold of the rules, without the network. Usage: check.sh cargo
set -eu
cd "$(dirname "$0")/.."
cargo=${1:-cargo}
set -a
eval "$("$cargo" xtask toolchain)"
set +a
step() { echo "check: $1"; shift; "$@"; }
step "formatting" "$cargo" fmt --all --check
step "rules" "$cargo" xtask rules
step "clippy, guest" scripts/cargo-guest.sh clippy --quiet --lib -- -D warnings
step "clippy, native" "$cargo" clippy --quiet --workspace --all-targets -- -D warnings
# A workspace of its own, which calls the library's inner functions.
step "clippy, fuzz targets" env CARGO_TARGET_DIR=target/fuzz "$cargo" clippy --quiet --manifest-path fuzz/Cargo.toml -- -D warnings
step "archive" "$cargo" xtask archive
step "calls without memory" scripts/check-exhaust.py
step "legacy exceptions" scripts/check-legacy-eh.sh
step "links that must fail" scripts/check-link.sh
step "diagnostics of _FORTIFY_SOURCE" scripts/check-fortify.sh
step "symbols" "$cargo" xtask symbols
step "headers" scripts/check-headers.py
step "docs/posix.md" "$cargo" xtask posix --check
# A build for changing the sources is larger: CI makes another.
[ -z "${CI:-}" ] || step "sizes" "$cargo" xtask sizes --check

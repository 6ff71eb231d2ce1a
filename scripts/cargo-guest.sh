#!/bin/sh
# Runs cargo with the toolchain that can build core for wasm32-wasip1: Debian's rustc-web with its sources, else the
# toolchain in PATH (which needs the wasm32-wasip1 target or rust-src). Usage: cargo-guest.sh build|clippy|rustc …
set -eu
if [ -x /usr/bin/rustc ] && [ -d "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src" ]; then
    cargo=/usr/bin/cargo
    RUSTC=/usr/bin/rustc
    PATH=/usr/bin:$PATH
    export RUSTC PATH
    unset RUSTUP_TOOLCHAIN RUSTC_WRAPPER || true
else
    cargo=cargo
fi
# core is built with immediate abort: one surviving bounds check would otherwise pull in core::fmt (3 KB).
RUSTC_BOOTSTRAP=1
CARGO_TARGET_WASM32_WASIP1_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort"
export RUSTC_BOOTSTRAP CARGO_TARGET_WASM32_WASIP1_RUSTFLAGS
# A change of one file is built in seconds this way; CI and releases compile everything anew.
[ -n "${CI:-}" ] || export CARGO_PROFILE_GUEST_INCREMENTAL="${CARGO_PROFILE_GUEST_INCREMENTAL:-true}"
command=$1
shift
exec "$cargo" "$command" -Zbuild-std=core --target wasm32-wasip1 --profile guest -p wasi-libc-rs "$@"

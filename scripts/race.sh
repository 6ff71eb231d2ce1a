#!/bin/sh
# The locks of real threads under ThreadSanitizer, built natively together with the standard library. Usage: race.sh [test name…]
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- os::sync
clang=${CLANG:-clang-22}
# Debian's Rust has the sources of the standard library, and clang the runtime.
scripts/setup.sh rust-web-src "libclang-rt-${clang##*-}-dev"
host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
export RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$PWD/target/race"
export RUSTFLAGS="-Zsanitizer=thread -Zexternal-clangrt -Clinker=$clang -Clink-arg=-fsanitize=thread"
exec /usr/bin/cargo test --quiet -Zbuild-std --target "$host" -p wasi-libc-rs --lib -- "$@"

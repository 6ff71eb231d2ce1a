#!/bin/sh
# Runs cargo with the toolchain for the guest. Usage: cargo-guest.sh check --lib …
set -eu
cd "$(dirname "$0")/.."
exec "$(scripts/cargo-native.sh)" xtask guest "$@"

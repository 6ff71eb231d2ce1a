#!/bin/sh
# `make test`: the native tests of the pure code, the host's tests, and every C program. Usage: test.sh cargo
set -eu
cd "$(dirname "$0")/.."
cargo=${1:-cargo}
exec "$cargo" test --workspace

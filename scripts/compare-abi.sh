#!/bin/sh
# The C tests compiled with wasi-libc's headers and linked with our library: objects made for one run on the other.
# Exceptions with a reason stand in c-tests/abi-differences.txt. Usage: compare-abi.sh [filter…]
set -eu
cd "$(dirname "$0")/.."
peer=${PEER:-$(scripts/peer.sh)}
exec ${CARGO:-cargo} run --quiet -p c-tests --bin c-tests-report -- abi "$peer" "$@"

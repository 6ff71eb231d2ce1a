#!/bin/sh
# `make compare`: the C tests built with wasi-libc's sysroot, and how its answers differ. Differences with a reason stand
# in c-tests/peer-differences.txt; any other one fails. Usage: compare.sh [filter…]; PEER names another sysroot.
set -eu
cd "$(dirname "$0")/.."
peer=${PEER:-$(scripts/peer.sh)}
exec ${CARGO:-cargo} run --quiet -p c-tests --bin c-tests-report -- compare "$peer" "$@"

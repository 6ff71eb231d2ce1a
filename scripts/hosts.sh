#!/bin/sh
# `make hosts`: the C tests on Node 20, wasmi and PyPI's wasmtime, all fetched into build. Differences with a reason stand
# in c-tests/host-differences.txt; any other one fails. A complete run writes docs/hosts.md. Usage: hosts.sh [filter…]
# With --threads first: tests of wasm32-wasip1-threads on Node, a worker for each thread.
set -eu
cd "$(dirname "$0")/.."
if [ "${1:-}" = --threads ]; then
    shift
    export C_TESTS_TARGET=wasm32-wasip1-threads
fi
PATH=$(scripts/node.sh 20)
export PATH
[ -n "${C_TESTS_TARGET:-}" ] || scripts/hosts/fetch.sh wasmi wasmtime-py
exec "${CARGO:-$(scripts/cargo-native.sh)}" run --quiet -p c-tests --bin c-tests-report -- hosts "$PWD/build/hosts" "$@"

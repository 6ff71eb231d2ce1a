#!/bin/sh
# `make hosts`: the C tests on Node, wasmi and PyPI's wasmtime. Differences with a reason stand in
# c-tests/host-differences.txt; any other one fails. Usage: hosts.sh [filter…]
set -eu
cd "$(dirname "$0")/.."
scripts/hosts/fetch.sh wasmi wasmtime-py
exec "${CARGO:-cargo}" run --quiet -p c-tests --bin c-tests-report -- hosts "$PWD/build/hosts" "$@"

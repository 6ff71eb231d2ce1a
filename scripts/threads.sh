#!/bin/sh
# `make test-threads`: the library for wasm32-wasip1-threads, and all C tests on it.
set -eu
cd "$(dirname "$0")/.."
make threads
C_TESTS_TARGET=wasm32-wasip1-threads exec "${CARGO:-$(scripts/cargo-native.sh)}" test --quiet -p c-tests --test c -- "$@"

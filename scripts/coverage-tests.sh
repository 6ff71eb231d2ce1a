#!/bin/sh
# Lists the public symbols of libc.a that no C test refers to; fails when there are any.
set -eu
cd "$(dirname "$0")/.."
LLVM_NM=$(${CARGO:-cargo} xtask toolchain | sed -n 's/^LLVM_NM=//p')
export LLVM_NM
exec ${CARGO:-cargo} run --quiet -p c-tests --bin c-tests-report -- coverage

#!/bin/bash
# `make test`: the native tests of the pure code, the host's tests, the SDK's, and every C program. Usage: test.sh cargo
set -euo pipefail
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
"${1:-cargo}" test -p wasi-libc-rs -p wasi-libc-heap -p wasi-libc-simd -p wasi-host -p wasi-sdk -p c-tests 2>&1 | tee "$log"
awk '/^test result:/ { passed += $4; failed += $6 } END { print passed + 0 " passed, " failed + 0 " failed" }' "$log"

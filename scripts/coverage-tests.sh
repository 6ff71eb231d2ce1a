#!/bin/sh
# Lists the public symbols of libc.a that no C test refers to; fails when there are any.
set -eu
cd "$(dirname "$0")/.."
exec ${CARGO:-cargo} run --quiet -p c-tests --bin c-tests-report -- coverage

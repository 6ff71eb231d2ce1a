#!/bin/sh
# Breaks one public function of libc.a at a time and lists those that no C test misses; fails when there are any without
# a reason in c-tests/mutants.txt. Usage: mutants.sh [--only HEADER|FUNCTION]… [--sample N]
set -eu
cd "$(dirname "$0")/.."
exec ${CARGO:-cargo} run --quiet -p c-tests --bin c-tests-report -- mutants "$@"

#!/bin/sh
# The natively testable unsafe code under valgrind's memcheck: reads and writes outside of blocks, and undefined values but where
# string functions read whole words. Usage: memcheck.sh cargo [test name…]
set -eu
cd "$(dirname "$0")/.."
cargo=${1:-cargo}
shift || true
scripts/setup.sh valgrind
memcheck="valgrind --quiet --error-exitcode=1 --suppressions=scripts/memcheck.supp"
binary() { "$cargo" test --no-run --message-format=short "$@" 2>&1 | sed -n 's/.*Executable.*(\(.*\))$/\1/p'; }
for tests in $(binary -p wasi-libc-rs --lib); do
    if [ $# -gt 0 ]; then
        $memcheck "$tests" --test-threads=1 --quiet "$@"
        continue
    fi
    # The string functions read whole aligned words, and leave out of account what is not in the string.
    $memcheck --undef-value-errors=no "$tests" --test-threads=1 --quiet \
        algo::text algo::utf8 algo::scan::tests algo::fmt::tests algo::regex::tests::known stdio:: os::path os::dir algo::records algo::inet
    $memcheck "$tests" --test-threads=1 --quiet abi:: os::fd os::ipc os::local_socket algo::sort algo::getopt
done
for tests in $(binary -p wasi-libc-heap --lib); do
    $memcheck "$tests" --test-threads=1 --quiet
done

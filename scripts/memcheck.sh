#!/bin/sh
# The natively testable unsafe code under valgrind's memcheck: reads and writes outside of blocks and
# undefined values. Usage: memcheck.sh cargo [test name…]
set -eu
cd "$(dirname "$0")/.."
cargo=${1:-cargo}
shift || true
scripts/setup.sh valgrind
[ $# -gt 0 ] || set -- abi:: stdio:: os::fd os::dir os::path os::ipc os::local_socket \
    algo::text algo::utf8 algo::sort algo::records algo::getopt algo::inet algo::scan::tests algo::fmt::tests algo::regex::tests::known
memcheck="valgrind --quiet --error-exitcode=1 --suppressions=scripts/memcheck.supp"
binary() { "$cargo" test --no-run --message-format=short "$@" 2>&1 | sed -n 's/.*Executable.*(\(.*\))$/\1/p'; }
for tests in $(binary -p wasi-libc-rs --lib); do
    $memcheck "$tests" --test-threads=1 --quiet "$@"
done
for tests in $(binary -p wasi-libc-heap --lib); do
    $memcheck "$tests" --test-threads=1 --quiet
done

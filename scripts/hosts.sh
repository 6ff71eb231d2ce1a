#!/bin/sh
# `make hosts`: the C tests on Node, wasmi and PyPI's wasmtime. Differences with a reason stand in
# c-tests/host-differences.txt; any other one fails. Usage: hosts.sh [filter…]
set -eu
cd "$(dirname "$0")/.."
tools=$PWD/build/hosts
cargo=${CARGO:-cargo}
mkdir -p "$tools"
if [ ! -x "$tools/bin/wasmi" ]; then
    echo "Building wasmi_cli"
    $cargo install --quiet --locked --root "$tools" wasmi_cli@2.0.0 || echo "wasmi_cli cannot be had" >&2
fi
if [ ! -x "$tools/venv/bin/python" ]; then
    python3 -m venv "$tools/venv"
fi
"$tools/venv/bin/python" -c 'import wasmtime' 2> /dev/null \
    || "$tools/venv/bin/pip" install --quiet --disable-pip-version-check wasmtime==50.0.1
exec "$cargo" run --quiet -p c-tests --bin c-tests-report -- hosts "$tools" "$@"

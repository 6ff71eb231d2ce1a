#!/bin/sh
# Fetches hosts into build/hosts: wasmi (built from its crate) and PyPI's wasmtime. One that cannot be had is said and
# left out. Usage: fetch.sh wasmi|wasmtime-py…
set -eu
cd "$(dirname "$0")/../.."
tools=$PWD/build/hosts
cargo=${CARGO:-$(scripts/cargo-native.sh)}
mkdir -p "$tools"
for host; do
    case $host in
    wasmi)
        [ -x "$tools/bin/wasmi" ] && continue
        echo "Building wasmi_cli"
        $cargo install --quiet --locked --root "$tools" wasmi_cli@2.0.0 || echo "wasmi_cli cannot be had" >&2
        ;;
    wasmtime-py)
        "$tools/venv/bin/python" -c 'import wasmtime' 2> /dev/null && continue
        python3 -c 'import ensurepip, venv' 2> /dev/null || scripts/setup.sh python3-venv
        rm -rf "$tools/venv"
        python3 -m venv "$tools/venv"
        "$tools/venv/bin/pip" install --quiet --disable-pip-version-check wasmtime==50.0.1 || echo "wasmtime cannot be had" >&2
        ;;
    esac
done

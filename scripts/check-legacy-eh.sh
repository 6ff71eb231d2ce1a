#!/bin/sh
# Leaves threads through the catch of the legacy exception-handling proposal, on Node: our own host has only the final
# proposal, which all other tests use. Left out where there is no Node.
set -eu
cd "$(dirname "$0")/.."
clang=${CLANG-clang-22}
command -v node > /dev/null || { echo "no node: left out"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/run.mjs" << 'EOF'
import { readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';
const wasi = new WASI({ version: 'preview1', args: ['test'], env: {}, returnOnExit: true });
const { instance } = await WebAssembly.instantiate(readFileSync(process.argv[2]), wasi.getImportObject());
process.exitCode = wasi.start(instance) ?? 0;
EOF
status=0
for test in pthread/exit pthread/cancel pthread/kill pthread/once_threads threads/create; do
    "$clang" --sysroot=sysroot --target=wasm32-wasip1 -O2 -Ic-tests "c-tests/$test.c" \
        -lwasi-emulated-pthread-legacy-eh -lwasi-emulated-pthread -o "$work/test.wasm"
    node --no-warnings "$work/run.mjs" "$work/test.wasm" > "$work/out" 2> "$work/err" || echo "status $?" >> "$work/err"
    wanted=c-tests/$test.expected
    [ -f "$wanted" ] || wanted=/dev/null
    if ! cmp -s "$work/out" "$wanted" || [ -s "$work/err" ]; then
        echo "$test fails with the legacy exception-handling proposal:"
        cat "$work/out" "$work/err"
        status=1
    fi
done
exit $status

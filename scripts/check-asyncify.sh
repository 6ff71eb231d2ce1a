#!/bin/sh
# Programs whose threads hand work to and fro, with -pthread=asyncify's library: on our host, on Node, and on wasmi if `make hosts` has
# fetched it. Usage: check-asyncify.sh [TEST…]
set -eu
cd "$(dirname "$0")/.."
clang=${CLANG-clang-22}
optimizer=${WASM_OPT:-$(scripts/binaryen.sh)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/run.mjs" << 'EOF'
import { readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';
const wasi = new WASI({ version: 'preview1', args: ['test'], env: {}, preopens: { '/': process.argv[3] }, returnOnExit: true });
const { instance } = await WebAssembly.instantiate(readFileSync(process.argv[2]), wasi.getImportObject());
process.exitCode = wasi.start(instance) ?? 0;
EOF
features="bulk-memory extended-const multivalue mutable-globals nontrapping-float-to-int reference-types sign-ext simd"
wasmi=build/hosts/bin/wasmi
[ $# -gt 0 ] || set -- c-tests/_asyncify/*.c c-tests/wasi_threads/philosophers.c c-tests/wasi_threads/pool.c \
    c-tests/wasi_threads/queue.c c-tests/wasi_threads/stress.c
passed=0
failed=0
run() {
    host=$1
    shift
    rm -rf "$work/root"
    mkdir "$work/root"
    if "$@" > "$work/out" 2>&1 && [ ! -s "$work/out" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "$test fails on $host:"
        cat "$work/out"
    fi
}
for test; do
    "$clang" --sysroot=sysroot --target=wasm32-wasip1 -O1 -Ic-tests "$test" -Wl,--wrap=__main_void \
        -lwasi-emulated-pthread-asyncify -lwasi-emulated-pthread -o "$work/test.wasm"
    # shellcheck disable=SC2086
    "$optimizer" --asyncify --pass-arg=asyncify-ignore-imports -O1 $(printf -- ' --enable-%s' $features) \
        "$work/test.wasm" -o "$work/test.wasm"
    run wasi-host target/debug/wasi-host --dir "$work/root::/" "$work/test.wasm"
    ! command -v node > /dev/null || run Node node --no-warnings "$work/run.mjs" "$work/test.wasm" "$work/root"
    # It gives a directory the name that it has outside: `.` is the best match for `/`.
    [ ! -x "$wasmi" ] || run wasmi env -C "$work/root" "$PWD/$wasmi" run --dir . "$work/test.wasm"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]

#!/bin/sh
# `make browser`: examples/browser in headless Chromium. Installs what is missing, builds the site in build/browser/site,
# serves it on this machine, and compares what the pages show with the files beside them.
# CHROMIUM names another browser, SHIM_VERSION and PLAYWRIGHT_VERSION other versions.
set -eu
cd "$(dirname "$0")/.."
shim=@bjorn3/browser_wasi_shim
build=build/browser
PATH=$(scripts/node.sh)
export PATH
scripts/browser/install.sh "$shim@${SHIM_VERSION:-0.4.2}"
mkdir -p "$build/site"
cp examples/browser/*.html examples/browser/*.mjs "$build/site/"
rm -rf "$build/site/browser_wasi_shim"
cp -R "$build/node_modules/$shim/dist" "$build/site/browser_wasi_shim"
"${CLANG:-clang-22}" --sysroot=sysroot --target="${TARGET:-wasm32-wasip1}" -O2 -Wall -Wextra examples/browser/tour.c \
    -o "$build/site/tour.wasm"
rm -rf "$build/site/threads"
mkdir "$build/site/threads"
cp scripts/hosts/threads/*.mjs "$build/site/threads/"
"${CLANG:-clang-22}" --sysroot=sysroot --target=wasm32-wasip1-threads -pthread -O2 -Wall -Wextra examples/browser/threads.c \
    -Wl,--import-memory,--export-memory,--max-memory=67108864 -o "$build/site/threads.wasm"
exec node scripts/browser/check.mjs "$build" "${CHROMIUM:-/usr/bin/chromium}" \
    index.html examples/browser/expected.txt threads.html examples/browser/threads-expected.txt

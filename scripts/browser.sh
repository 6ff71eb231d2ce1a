#!/bin/sh
# `make browser`: examples/browser in headless Chromium. Installs what is missing, builds the site in build/browser/site,
# serves it on this machine, and compares what the page shows with examples/browser/expected.txt.
# CHROMIUM names another browser, SHIM_VERSION and PLAYWRIGHT_VERSION other versions.
set -eu
cd "$(dirname "$0")/.."
shim=@bjorn3/browser_wasi_shim
shim_version=${SHIM_VERSION:-0.4.2}
playwright_version=${PLAYWRIGHT_VERSION:-1.65.1}
chromium=${CHROMIUM:-/usr/bin/chromium}
build=build/browser
[ -x "$chromium" ] || scripts/setup.sh chromium
PATH=$(scripts/node.sh)
export PATH
mkdir -p "$build/site"
wanted="$shim@$shim_version playwright-core@$playwright_version"
if [ "$(cat "$build/installed" 2> /dev/null)" != "$wanted" ]; then
    echo "Fetching $wanted"
    echo '{ "private": true }' > "$build/package.json"
    (cd "$build" && npm install --silent --no-audit --no-fund --ignore-scripts --save-exact $wanted)
    echo "$wanted" > "$build/installed"
fi
cp examples/browser/index.html "$build/site/"
rm -rf "$build/site/browser_wasi_shim"
cp -R "$build/node_modules/$shim/dist" "$build/site/browser_wasi_shim"
"${CLANG:-clang-22}" --sysroot=sysroot --target="${TARGET:-wasm32-wasip1}" -O2 -Wall -Wextra examples/browser/tour.c \
    -o "$build/site/tour.wasm"
exec node scripts/browser/check.mjs "$build" "$chromium" examples/browser/expected.txt

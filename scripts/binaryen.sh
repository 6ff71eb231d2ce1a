#!/bin/sh
# Fetches Binaryen, as its npm package carries it, into build/binaryen; prints the path of its wasm-opt.
set -eu
cd "$(dirname "$0")/.."
version=132.0.0
root=build/binaryen
if [ ! -e "$root/package/bin/wasm-opt" ]; then
    PATH=$(scripts/node.sh)
    export PATH
    rm -rf "$root"
    mkdir -p "$root"
    echo "Fetching binaryen@$version" >&2
    (cd "$root" && npm pack --silent "binaryen@$version" > name && tar -xzf "$(cat name)" && rm -f ./*.tgz)
fi
echo "$PWD/$root/package/bin/wasm-opt"

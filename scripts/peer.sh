#!/bin/sh
# Fetches wasi-libc's sysroot, as the npm package @yowasp/clang carries it, into build/peer/root; prints that path.
# It is only ever compared with: nothing of it becomes part of this library.
set -eu
cd "$(dirname "$0")/.."
package=@yowasp/clang
version=22.0.0-git20542-10
root=build/peer/root
if [ ! -e "$root/lib/wasm32-wasip1/libc.a" ]; then
    PATH=$(scripts/node.sh)
    export PATH
    rm -rf build/peer
    mkdir -p "$root"
    echo "Fetching $package@$version" >&2
    (cd build/peer && npm pack --silent "$package@$version" > name && tar -xzf "$(cat name)" package/gen/llvm-resources.tar)
    tar -xf build/peer/package/gen/llvm-resources.tar -C "$root"
    # clang's own headers, which would hide those of the clang in use.
    find "$root/include" -maxdepth 1 -name '__clang*' -delete
    rm -rf build/peer/package build/peer/*.tgz
fi
echo "$PWD/$root"

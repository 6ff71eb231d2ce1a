#!/bin/sh
# Lists directories of 10 and of 10,000 entries with programs built with our sysroot and with the peer's, on our host.
# Usage: benches/readdir.sh [PEER_SYSROOT]; WASI_HOST and CLANG may name other programs than those of the build.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=${here%/benches}
host=${WASI_HOST:-$root/target/debug/wasi-host}
clang=${CLANG:-clang-22}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/few" "$work/many" "$work/long"
(cd "$work/few" && for i in 1 2 3 4 5 6 7 8 9 10; do : > "file $i"; done)
(cd "$work/many" && seq -f 'a file of ordinary length %.0f' 10000 | tr '\n' '\0' | xargs -0 touch)
tail=$(printf '%0249d' 0)
(cd "$work/long" && seq -f "%05.0f $tail" 10000 | tr '\n' '\0' | xargs -0 touch)

run() {
    for directory in few many long; do
        printf '%-5s %-5s ' "$1" "$directory"
        "$host" --dir "$work::/" "$work/$1.wasm" "/$directory"
    done
}

"$clang" --sysroot="$root/sysroot" --target=wasm32-wasip1 -O2 -D_GNU_SOURCE "$here/readdir.c" -o "$work/ours.wasm"
run ours
if [ $# -gt 0 ]; then
    "$clang" --sysroot="$1" --target=wasm32-wasip1 -resource-dir "$1" -isystem "$1/include/wasm32-wasip1" \
        -isystem "$("$clang" -print-resource-dir)/include" -O2 -D_GNU_SOURCE "$here/readdir.c" -o "$work/peer.wasm"
    run peer
fi

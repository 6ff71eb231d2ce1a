#!/bin/sh
# Installs what the build needs and the machine lacks (Debian packages), saying what it does.
# Where it may not install, it prints exactly what to install and exits with 2.
# Usage: setup.sh [packages]: these Debian packages too, where they are missing.
set -eu
cd "$(dirname "$0")/.."
clang=${CLANG-clang-22}
llvm=${clang##*clang}
packages=
need() { # command, package
    command -v "$1" > /dev/null 2>&1 || case " $packages " in *" $2 "*) ;; *) packages="$packages $2" ;; esac
}
need "$clang" "clang$llvm"
need "wasm-ld$llvm" "lld$llvm"
need "llvm-ar$llvm" "llvm$llvm"
# clang's own compiler builtins, unless `make install-builtins` has put the sysroot's there.
resources=$("$clang" -print-resource-dir 2> /dev/null || true)
if [ -z "$resources" ] || ! ls "$resources"/lib/wasi/libclang_rt.builtins-wasm32.a "$resources"/lib/wasm32-unknown-wasip1/libclang_rt.builtins.a 2> /dev/null | grep -q .; then
    packages="$packages libclang-rt$llvm-dev-wasm32"
fi
need gcc gcc
need python3 python3
if ! rustup target list --installed 2> /dev/null | grep -q '^wasm32-wasip1$'; then
    # Debian's Rust toolchain with the sources of core; with rustup, `rustup target add wasm32-wasip1` serves as well.
    [ -x /usr/bin/rustc ] || packages="$packages rustc-web"
    [ -x /usr/bin/cargo ] || packages="$packages cargo-web"
    [ -d /usr/lib/rustlib/src/rust/library/core ] || packages="$packages rust-web-src"
    # For `make check`.
    [ -x /usr/bin/cargo-clippy ] || packages="$packages rust-web-clippy"
    cargo fmt --version > /dev/null 2>&1 || packages="$packages rustfmt-web"
fi
for package in "$@"; do
    dpkg-query --show --showformat='${db:Status-Abbrev}' "$package" 2> /dev/null | grep -q '^ii' || packages="$packages $package"
done
packages=${packages# }
[ -n "$packages" ] || exit 0

root=
if [ "$(id -u)" != 0 ]; then
    root=sudo
    sudo -n true 2> /dev/null || root=none
fi
if [ "$root" = none ] || ! command -v apt-get > /dev/null 2>&1; then
    echo "Missing: $packages" >&2
    echo "Install them with: sudo apt-get update && sudo apt-get install --no-install-recommends $packages" >&2
    exit 2
fi
echo "Installing Debian packages: $packages"
log=$(mktemp)
if ! { $root apt-get update && DEBIAN_FRONTEND=noninteractive $root apt-get install -y --no-install-recommends $packages; } > "$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "apt-get could not install: $packages" >&2
    exit 2
fi
rm -f "$log"

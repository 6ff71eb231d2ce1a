#!/bin/sh
# `make cxx`: libc++, libc++abi and libunwind of the installed clang's version, built from Debian's sources on this sysroot and
# installed in it where clang looks:
#   include/c++/v1             the headers; what depends on the target in include/TRIPLE/c++/v1
#   lib/TRIPLE                 without exceptions, for every host
#   lib/TRIPLE/eh              with exceptions: -fwasm-exceptions -mllvm -wasm-use-legacy-eh=false
#   lib/TRIPLE/legacy-eh       with the older exceptions, for Node 20: -fwasm-exceptions
# Usage: cxx.sh [TRIPLE]; wasm32-wasip1 without one. WASI_CXX_SETS names some of the sets.
set -eu
cd "$(dirname "$0")/.."
triple=${1:-wasm32-wasip1}
CLANG=${CLANG:-clang-22}
CLANG_SUFFIX=${CLANG##*clang}
WASI_SYSROOT=$PWD/sysroot
WASI_TRIPLE=$triple
export CLANG CLANG_SUFFIX WASI_SYSROOT WASI_TRIPLE
scripts/setup.sh cmake ninja-build xz-utils
version=$("$CLANG" -dumpversion)
source=build/cxx/llvm-$version
scripts/cxx/source.sh "$version" "$source"

case $triple in
*-threads) threads=ON target_flags=-pthread ;;
*) threads=OFF target_flags= ;;
esac

# One set: its name, its flags, ON or OFF for exceptions.
build() {
    work=build/cxx/$triple-$1
    echo "Building libc++ for $triple: $1"
    mkdir -p "$work"
    {
        [ -f "$work/build.ninja" ] || cmake -Wno-dev -G Ninja -S "$source/runtimes" -B "$work" \
            -DCMAKE_TOOLCHAIN_FILE="$PWD/scripts/cxx/wasi.cmake" -DCMAKE_BUILD_TYPE=MinSizeRel \
            -DCMAKE_C_FLAGS="$target_flags $2" -DCMAKE_CXX_FLAGS="$target_flags $2" -DCMAKE_INSTALL_PREFIX="$PWD/$work/out" \
            -DLLVM_ENABLE_RUNTIMES="libunwind;libcxxabi;libcxx" -DLLVM_INCLUDE_TESTS=OFF -DLLVM_INCLUDE_DOCS=OFF \
            -DLIBCXX_ABI_VERSION=2 -DLIBCXX_CXX_ABI=libcxxabi -DLIBCXX_ENABLE_SHARED=OFF -DLIBCXX_ENABLE_EXCEPTIONS="$3" \
            -DLIBCXX_ENABLE_THREADS=$threads -DLIBCXX_HAS_PTHREAD_API=$threads -DLIBCXX_ENABLE_FILESYSTEM=ON \
            -DLIBCXX_INCLUDE_BENCHMARKS=OFF -DLIBCXX_INCLUDE_TESTS=OFF -DLIBCXX_INCLUDE_DOCS=OFF -DLIBCXX_USE_COMPILER_RT=ON \
            -DLIBCXXABI_ENABLE_SHARED=OFF -DLIBCXXABI_ENABLE_EXCEPTIONS="$3" -DLIBCXXABI_ENABLE_THREADS=$threads \
            -DLIBCXXABI_HAS_PTHREAD_API=$threads -DLIBCXXABI_INCLUDE_TESTS=OFF -DLIBCXXABI_USE_COMPILER_RT=ON \
            -DLIBCXXABI_USE_LLVM_UNWINDER="$3" -DLIBCXXABI_SILENT_TERMINATE=OFF \
            -DLIBUNWIND_ENABLE_SHARED=OFF -DLIBUNWIND_HIDE_SYMBOLS=ON -DLIBUNWIND_ENABLE_THREADS=$threads -DLIBUNWIND_INCLUDE_TESTS=OFF \
            -DLIBUNWIND_INCLUDE_DOCS=OFF -DLIBUNWIND_USE_COMPILER_RT=ON
        cmake --build "$work" --target install-cxx install-cxxabi $([ "$3" = OFF ] || echo install-unwind)
    } > "$work/log" 2>&1 || { grep -E 'error:|Error' "$work/log" | head -n 20 >&2; echo "see $work/log" >&2; exit 1; }
    folder=sysroot/lib/$triple$4
    mkdir -p "$folder"
    # clang links -lc++ -lc++abi only: the unwinder and the exceptions' tag go into the latter.
    cp "$work/out/lib/libc++.a" "$work/out/lib/libc++experimental.a" "$folder/"
    rm -f "$folder/libc++abi.a"
    set -- "$@" "$work/out/lib/libc++abi.a"
    if [ "$3" = ON ]; then
        "$CLANG" "--target=$triple" -mexception-handling -c scripts/cxx/tag.s -o "$work/cpp_exception.o"
        set -- "$@" "$work/out/lib/libunwind.a" "$work/cpp_exception.o"
    fi
    shift 4
    "llvm-ar$CLANG_SUFFIX" qcL "$folder/libc++abi.a" "$@"
    "llvm-ranlib$CLANG_SUFFIX" "$folder/libc++abi.a"
}

sets=${WASI_CXX_SETS:-noeh eh legacy-eh}
for set in $sets; do
    case $set in
    noeh) build noeh "-fno-exceptions" OFF "" ;;
    eh) build eh "-fwasm-exceptions -mllvm -wasm-use-legacy-eh=false" ON /eh ;;
    legacy-eh) build legacy-eh "-fwasm-exceptions" ON /legacy-eh ;;
    *) echo "no such set: $set" >&2; exit 2 ;;
    esac
done
out=build/cxx/$triple-${sets%% *}/out/include/c++/v1
mkdir -p sysroot/include/c++/v1 "sysroot/include/$triple/c++/v1"
cp -R "$out/." sysroot/include/c++/v1/
mv sysroot/include/c++/v1/__config_site sysroot/include/c++/v1/__assertion_handler "sysroot/include/$triple/c++/v1/"
# The other name of the target has the same.
if [ "$triple" = wasm32-wasip1 ]; then
    for folder in lib include; do
        mkdir -p "sysroot/$folder/wasm32-wasi"
    done
    cp -R "sysroot/include/$triple/." sysroot/include/wasm32-wasi/
    for name in libc++.a libc++abi.a libc++experimental.a eh legacy-eh; do
        [ ! -e "sysroot/lib/$triple/$name" ] || cp -R "sysroot/lib/$triple/$name" sysroot/lib/wasm32-wasi/
    done
fi
echo "Installed: lib/$triple/libc++.a ($sets)"

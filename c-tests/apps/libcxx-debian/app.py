"""Debian's build of libc++ (no threads, no filesystem) on this library: streams, locales, regular expressions, time,
containers and algorithms, formatting, static and thread-local objects; what the program prints was first printed by a
native build with another C++ library, where that has the part."""
import pathlib

import _libcxx
from _kit import debian

NAME = "libcxx-debian"
TITLE = "libc++ (Debian)"
PEER = _libcxx.PEER
PACKAGES = {"libc++": debian("libc++-22-dev-wasm32", "libc++abi-22-dev-wasm32")}

HEADERS = "usr/lib/llvm-22/include/wasm32-wasi/c++/v1"
LIBRARIES = "usr/lib/llvm-22/lib/wasm32-wasi"


def version(kit):
    return _libcxx.version(kit.source / HEADERS)


def build(kit):
    libraries = [kit.source / LIBRARIES / name for name in ("libc++.a", "libc++abi.a")]
    return _libcxx.build(kit, kit.source / HEADERS, libraries)


def check(run):
    _libcxx.check(run, pathlib.Path(__file__).parent)

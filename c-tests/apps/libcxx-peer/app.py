"""The libc++ that comes with wasi-libc, built against its headers, linked unchanged with this library: the same parts as
`libcxx-debian`, and files, `std::filesystem`, locks and clocks, which this build has."""
import pathlib
import shutil

import _kit
import _libcxx

NAME = "libcxx-peer"
TITLE = "libc++ (wasi-libc's)"
PEER = _libcxx.PEER
VERSION = "22.0.0-git20542-10"


def take(work):
    """`scripts/peer.sh` has fetched the package; only libc++ is taken from it."""
    shutil.copytree(_kit.PEER / "include/c++/v1", work / "files/include")
    for name in ("libc++.a", "libc++abi.a"):
        shutil.copy(_kit.PEER / "lib/wasm32-wasip1" / name, work / "files")
    return work / "files"


PACKAGES = {"libc++": _kit.Package("npm", "@yowasp/clang", VERSION, take)}


def version(kit):
    return _libcxx.version(kit.source / "include")


def build(kit):
    return _libcxx.build(kit, kit.source / "include", [kit.source / "libc++.a", kit.source / "libc++abi.a"])


def check(run):
    _libcxx.check(run, pathlib.Path(__file__).parent)

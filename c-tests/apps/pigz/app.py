"""pigz with four threads: what it compresses, gzip reads; what gzip compresses, it reads; the same bytes as a native build."""
import gzip
import re

from _kit import crate, debian_source, document, native, require, same

NAME = "pigz"
PACKAGES = {"pigz": debian_source("pigz"), "zlib": crate("libz-sys", "1.1.31")}
SJLJ = True
THREADS = True
NATIVE = True


def version(kit):
    return re.search(r'#define VERSION "pigz (\S+)"', (kit.source / "pigz.c").read_text()).group(1)


def build(kit):
    zlib = kit.sources["zlib"] / "src/zlib"
    parts = [kit.source / name for name in ("pigz.c", "yarn.c", "try.c")] + sorted((kit.source / "zopfli/src/zopfli").glob("*.c"))
    parts = [part for part in parts if part.name not in ("zopfli_bin.c", "zopfli_lib.c", "gzip_container.c", "zlib_container.c")]
    objects = kit.compile(parts, [f"-I{zlib}", *kit.sjlj]) + kit.compile(sorted(zlib.glob("*.c")), ["-DHAVE_UNISTD_H=1", "-DHAVE_STDARG_H=1"])
    return {"pigz": kit.link("pigz", objects, ["-lm", *kit.sjlj])}


def bench(run):
    """A large document, there and back."""
    text = document(40)
    packed = run("pigz", ["-p", 4, "-n"], text).stdout
    same(gzip.decompress(packed), text, "what Python makes of it")
    same(run("pigz", ["-p", 4, "-d"], packed).stdout, text, "the document")
    return packed


def check(run):
    packed = bench(run)
    same(native(run, "pigz", "-p", "4", "-n", stdin=document(40)), packed, "the bytes of a native build")
    small = document(2)
    for options in (["-1"], ["-9", "-i"], ["-b", 32], ["-z"], ["-p", 1], ["-p", 16, "-b", 32]):
        packed = run("pigz", ["-p", 4, "-n", *options], small).stdout
        same(packed, native(run, "pigz", "-p", "4", "-n", *map(str, options), stdin=small), f"the bytes with {options}")
        same(run("pigz", ["-p", 4, "-d"], packed).stdout, small, f"the document with {options}")
    same(gzip.decompress(run("pigz", ["-p", 4, "-11", "-b", 64], small[:300000]).stdout), small[:300000], "with zopfli")
    same(run("pigz", ["-d"], gzip.compress(small)).stdout, small, "what Python compressed")
    (run.dir / "text").write_bytes(small)
    run("pigz", ["-p", 4, "-k", "text"])
    require(b"text" in run("pigz", ["-l", "text.gz"]).stdout, "the listing")
    run("pigz", ["-t", "text.gz"])
    (run.dir / "text").unlink()
    run("pigz", ["-d", "text.gz"])
    same((run.dir / "text").read_bytes(), small, "the file")
    require(not (run.dir / "text.gz").exists(), "the compressed file is still there")
    broken = bytearray(packed)
    broken[len(broken) // 2] ^= 64
    require(b"pigz" in run("pigz", ["-p", 4, "-d"], bytes(broken), status=None).stderr, "a broken document brings no message")

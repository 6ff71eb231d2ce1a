"""zlib: 50 MB through stdio to the same bytes as a native build, and its files of the gz functions."""
import zlib

from _kit import crate, document, native, require, same

NAME = "zlib"
PACKAGES = {"zlib": crate("libz-sys", "1.1.31")}
NATIVE = True


def version(kit):
    text = (kit.source / "src/zlib/zlib.h").read_text()
    return text.split('#define ZLIB_VERSION "')[1].split('"')[0]


def build(kit):
    folder = kit.source / "src/zlib"
    # What its configure script finds out and writes into zconf.h.
    flags = ["-DHAVE_UNISTD_H=1", "-DHAVE_STDARG_H=1"]
    objects = kit.compile(sorted(folder.glob("*.c")), flags)
    return {"zpipe": kit.link("zpipe", objects + kit.compile([kit.here / "zpipe.c"], [f"-I{folder}"]))}


def bench(run):
    """The large document, there and back."""
    text = document(2 if run.interpreted else 50)
    packed = run("zpipe", ["c", 6], text).stdout
    same(packed, native(run, "zpipe", "c", 6, stdin=text), "the compressed document")
    same(run("zpipe", ["d"], packed).stdout, text, "the document")
    return packed


def check(run):
    packed = bench(run)
    same(zlib.decompress(packed), document(2 if run.interpreted else 50), "what another zlib reads")
    text = document(1 if run.interpreted else 4)
    for level in (0, 1, 9):
        same(run("zpipe", ["c", level], text).stdout, native(run, "zpipe", "c", level, stdin=text), f"level {level}")
    require(run("zpipe", ["d"], packed[:-5], status=1).stderr, "a cut document brings no message")
    printed = run("zpipe", ["gz", "file.gz"]).stdout
    same(printed, native(run, "zpipe", "gz", "file.gz"), "what the gz functions read")
    same((run.dir / "file.gz").read_bytes(), (run.native.dir / "file.gz").read_bytes(), "the file")

"""zstd's command with four threads: there and back, to the same bytes as a native build, which depend on the pieces and not on their order."""
import re

from _kit import debian_source, document, native, require, same

NAME = "zstd-threads"
TITLE = "zstd -T4"
PACKAGES = {"zstd": debian_source("libzstd")}
THREADS = True
NATIVE = True


def version(kit):
    text = (kit.source / "lib/zstd.h").read_text()
    return ".".join(re.search(rf"#define ZSTD_VERSION_{part} +(\d+)", text).group(1) for part in ("MAJOR", "MINOR", "RELEASE"))


def build(kit):
    folder = kit.source
    sources = [s for part in ("common", "compress", "decompress", "dictBuilder") for s in sorted((folder / "lib" / part).glob("*.c"))]
    sources += sorted((folder / "programs").glob("*.c"))
    flags = ["-DZSTD_MULTITHREAD", "-DZSTD_LEGACY_SUPPORT=0", "-DZSTD_DISABLE_ASM=1"]
    # What the sources know of systems by name.
    flags += [] if kit.native else ["-DPLATFORM_POSIX_VERSION=200809L"]
    flags += [f"-I{folder / part}" for part in ("lib", "lib/common", "lib/dictBuilder")]
    return {"zstd": kit.link("zstd", kit.compile(sources, flags))}


def there_and_back(run, text, *options):
    """Compresses a document and restores it; gives the compressed one."""
    packed = run("zstd", ["-q", "-T4", *options], text).stdout
    same(packed, native(run, "zstd", "-q", "-T4", *options, stdin=text), f"the bytes with {options}")
    same(run("zstd", ["-q", "-d", *options[1:]], packed).stdout, text, f"the document with {options}")
    return packed


def bench(run):
    return there_and_back(run, document(40), "-1")


def check(run):
    packed = bench(run)
    there_and_back(run, document(8), "-5", "--long=24")
    there_and_back(run, document(4), "-3", "-B512K")
    there_and_back(run, document(4), "-2", "--rsyncable")
    there_and_back(run, b"", "-3")
    (run.dir / "text").write_bytes(document(8))
    run("zstd", ["-q", "-T4", "-4", "--check", "text"])
    run("zstd", ["-q", "-t", "text.zst"])
    run("zstd", ["-q", "-d", "-f", "-o", "back", "text.zst"])
    same((run.dir / "back").read_bytes(), document(8), "the file")
    run("zstd", ["-b1", "-e2", "-i0", "-T4", "-q", "text"])
    broken = bytearray(packed)
    broken[len(broken) // 2] ^= 64
    require(run("zstd", ["-d"], bytes(broken), status=1).stderr, "a broken document brings no message")

"""zstd: 50 MB through stdio and a trained dictionary, to the same bytes as a native build."""
import random

from _kit import crate, document, native, require, same

NAME = "zstd"
PACKAGES = {"zstd": crate("zstd-sys", "2.1.3")}
NATIVE = True


def version(kit):
    text = (kit.source / "zstd/lib/zstd.h").read_text()
    return ".".join(text.split(f"#define ZSTD_VERSION_{part}")[1].split()[0] for part in ("MAJOR", "MINOR", "RELEASE"))


def build(kit):
    folder = kit.source / "zstd/lib"
    sources = [s for part in ("common", "compress", "decompress", "dictBuilder") for s in sorted((folder / part).glob("*.c"))]
    # The native build does without the assembler source.
    objects = kit.compile(sources, ["-DZSTD_DISABLE_ASM=1"] if kit.native else [])
    return {"zpack": kit.link("zpack", objects + kit.compile([kit.here / "zpack.c"], [f"-I{folder}"]))}


def records(count):
    """Small messages that are like one another, each after its length in four digits."""
    chance = random.Random(count)
    names = [chance.randbytes(4).hex() for _ in range(50)]
    out = []
    for i in range(count):
        text = (f'{{"id": {i}, "user": "{chance.choice(names)}", "groups": ["{chance.choice(names)}", "staff"], '
                f'"address": {{"street": "{chance.choice(names)} road", "number": {chance.randint(1, 300)}}}, "active": true}}')
        out.append(f"{len(text):04d}{text}")
    return "".join(out).encode()


def bench(run):
    """The large document, there and back."""
    text = document(2 if run.interpreted else 50)
    packed = run("zpack", ["c", 3], text).stdout
    same(packed, native(run, "zpack", "c", 3, stdin=text), "the compressed document")
    same(run("zpack", ["d"], packed).stdout, text, "the document")
    return packed


def check(run):
    packed = bench(run)
    small = document(1)
    for level in (-5, 1, 9) if run.interpreted else (-5, 1, 9, 19):
        same(run("zpack", ["c", level], small).stdout, native(run, "zpack", "c", level, stdin=small), f"level {level}")
    broken = bytearray(packed)
    broken[len(broken) // 2] ^= 64
    require(run("zpack", ["d"], bytes(broken), status=1).stderr, "a broken document brings no message")
    samples = records(500 if run.interpreted else 4000)
    same(run("zpack", ["dict"], samples).stdout, native(run, "zpack", "dict", stdin=samples), "the trained dictionary and its use")

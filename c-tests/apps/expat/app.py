"""Expat: its own test suite, and its xmlwf over a large document, mapped and read, to the native build's canonical form."""
import functools
import random
import re
import xml.sax

from _kit import npm, require, same

NAME = "expat"
TITLE = "Expat"
PACKAGES = {"expat": npm("node-expat", "2.4.1")}
NATIVE = True
SJLJ = "partly"


def folder_of(kit):
    return kit.source / "deps/libexpat"


def version(kit):
    text = (folder_of(kit) / "lib/expat.h").read_text()
    return ".".join(re.search(rf"#define XML_{part}_VERSION (\d+)", text).group(1) for part in ("MAJOR", "MINOR", "MICRO"))


def build(kit):
    folder = folder_of(kit)
    # What its configure script finds out beyond the package's expat_config.h: a source of random numbers.
    random_source = "-DHAVE_GETRANDOM" if kit.native else "-DHAVE_ARC4RANDOM_BUF"
    flags = ["-DHAVE_EXPAT_CONFIG_H", random_source, f"-I{folder}", f"-I{folder / 'lib'}"]
    library = kit.compile([folder / "lib" / name for name in ("xmlparse.c", "xmlrole.c", "xmltok.c")], flags)
    wf = kit.compile([folder / "xmlwf" / name for name in ("xmlwf.c", "xmlfile.c", "codepage.c", "unixfilemap.c")], flags)
    # Its small test framework leaves a failed test by longjmp.
    tests = kit.compile([folder / "tests" / name for name in ("runtests.c", "minicheck.c", "memcheck.c", "chardata.c")],
                        [*flags, *kit.sjlj])
    return {"xmlwf": kit.link("xmlwf", library + wf),
            "runtests": kit.link("runtests", library + tests, [*kit.sjlj, *([] if kit.native else ["-lsetjmp"])])}


@functools.cache
def document(megabytes):
    """A document with everything that its canonical form changes: attributes out of order, entities, CDATA, comments."""
    chance = random.Random(megabytes)
    words = [chance.randbytes(chance.randint(1, 6)).hex() for _ in range(500)] + ["Größe", "日本語", "&amp;", "&own;", "&#x20AC;"]
    out = ['<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE list [<!ENTITY own "an <em>entity</em>">\n'
           '<!ATTLIST item kind CDATA "plain" id NMTOKEN #IMPLIED>]>\n<list xmlns:x="urn:x">\n']
    size = 0
    while size < megabytes << 20:
        i = len(out)
        text = " ".join(chance.choices(words, k=12))
        part = (f'  <item id=" {i} " b="{chance.choice(words[:500])}" a=\'"{i}"\'><x:name>{text}</x:name><!-- {i} -->'
                f'<![CDATA[<raw> & {i}]]><?go {i}?>{"<deep>" * (i % 40)}{i}{"</deep>" * (i % 40)}</item>\n')
        out.append(part)
        size += len(part)
    return ("".join(out) + "</list>\n").encode()


def canonical(run, size, *options):
    """What xmlwf makes of a file."""
    (run.dir / "large.xml").write_bytes(document(size))
    (run.dir / "out").mkdir(exist_ok=True)
    printed = run("xmlwf", [*options, "-d", "out", "large.xml"], timeout=300)
    same(printed.stdout, b"", "complaints about a good document")
    return (run.dir / "out/large.xml").read_bytes()


def bench(run):
    size = 1 if run.interpreted else 30
    return canonical(run, size), size


_native = {}


def check(run):
    found, size = bench(run)
    if size not in _native:
        _native[size] = canonical(run.native, size)
    same(found, _native[size], "the canonical form of a mapped file")
    same(canonical(run, size, "-r"), _native[size], "the canonical form of a file that is read")
    count = xml.sax.handler.ContentHandler()
    count.items = 0
    count.startElement = lambda name, attributes: setattr(count, "items", count.items + (name == "item"))
    xml.sax.parseString(found, count)
    same(count.items, document(size).count(b"<item "), "the items that another parser finds in it")
    for name, data, said in (
            ("bad.xml", b"<a>\n  <b></a>\n", "bad.xml:2:7: mismatched tag"),
            ("cut.xml", b"<a>", "cut.xml:1:3: no element found"),
            ("utf16.xml", '<?xml version="1.0" encoding="UTF-16"?><a>\u20ac\U0001f600</a>'.encode("utf-16"), ""),
            ("latin.xml", b'<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>', ""),
            ("broken.xml", b"<a>\xff</a>", "broken.xml:1:3: not well-formed (invalid token)")):
        (run.dir / name).write_bytes(data)
        same(run("xmlwf", [name], status=None).text.strip(), said, name)
    (run.dir / "part.txt").write_text("from <b>another</b> file")
    (run.dir / "whole.xml").write_text('<!DOCTYPE a [<!ENTITY part SYSTEM "part.txt">]><a>&part;</a>')
    run("xmlwf", ["-p", "-d", "out", "whole.xml"])
    same((run.dir / "out/whole.xml").read_text().split("\n")[-1], "<a>from <b>another</b> file</a>", "an external entity")
    missing = run("xmlwf", ["missing.xml"], status=None)
    require(b"missing.xml: No such file" in missing.stderr, f"a missing file: {missing.stderr!r}")
    if run.exceptions:
        result = run("runtests", timeout=300)
        require(re.search(r"100%: Checks: \d+, Failed: 0", result.text), f"its tests say {result.text[-200:]!r}")

#!/usr/bin/env python3
"""Writes the tables of src/algo/charset: single_byte.bin and single_byte_names.txt from what glibc's iconv of this machine makes of
each byte (Debian's, with all of its modules) and from Python's codecs, the grids of the East Asian sets from Python's codecs.
The files are checked in; run this only to add a set."""
import ctypes
import errno
import glob
import os
import re

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../src/algo/charset")

# Sets that Python has and glibc lacks, or has otherwise than Microsoft and Apple describe them; with their names.
PYTHON = {
    "cp720": "720", "cp856": "856", "mac-roman": "macintosh,mac,macroman,csmacintosh", "mac_cyrillic": "maccyrillic,10007,mscyrillic",
    "mac_greek": "macgreek", "mac_iceland": "maciceland,macis", "mac_turkish": "macturkish",
}
# Names that glibc lacks.
MORE = {
    "IBM866": "dos866", "PT154": "cyrillicasian,cp154", "CP1250": "windows1250", "IBM858": "ccsid00858,00858",
    "KOI8-T": "koi8tajik", "TIS-620": "thai", "MAC-CENTRALEUROPE": "mac_ce", "IBM861": "cpis", "IBM869": "cpgr",
}
# Built into the library, or no sets of single bytes although each of their bytes is one.
NOT_HERE = {"MACINTOSH", "IBM856", "ANSI_X3.4-1968", "ISO-8859-1"}
# Those where a byte for an accent may stand before a letter: the last ones, with the names that have a module's.
ACCENTED = {
    "ISO_6937": "iso6937,iso69371992,isoir156", "ISO_6937-2": "iso69372,iso693721983,isoir90,csiso90", "T.61-8BIT": "t618bit,t61,isoir103,csiso103t618bit",
    "ANSI_X3.110": "ansix3110,ansix31101983,isoir99,csat500,csat5001983,naplps,csiso99naplps",
}


def fold(name):
    """A name as the library compares it: small letters and digits."""
    return re.sub("[^a-z0-9]", "", name.lower())


def short(name):
    """Of a code page only the number: `find` leaves these starts out."""
    name = fold(name)
    return re.sub("^(csibm|ibm|cp|windows)(?=[0-9])", "", name)


libc = ctypes.CDLL(None, use_errno=True)
libc.iconv_open.restype = ctypes.c_void_p
libc.iconv_open.argtypes = [ctypes.c_char_p] * 2
libc.iconv.restype = ctypes.c_size_t
libc.iconv.argtypes = [ctypes.c_void_p] * 5
libc.iconv_close.argtypes = [ctypes.c_void_p]


class Iconv:
    """A conversion to UTF-32 by the machine's iconv."""

    def __init__(self, name):
        self.cd = libc.iconv_open(b"UTF-32LE", name.encode())
        assert self.cd != ctypes.c_void_p(-1).value, name

    def characters(self, data):
        """The code points, none of an incomplete character; None for what is no character."""
        libc.iconv(self.cd, None, None, None, None)
        source, target = ctypes.create_string_buffer(data, len(data) + 1), ctypes.create_string_buffer(64)
        at, left = ctypes.c_void_p(ctypes.addressof(source)), ctypes.c_size_t(len(data))
        to, free = ctypes.c_void_p(ctypes.addressof(target)), ctypes.c_size_t(64)
        refs = [ctypes.addressof(x) for x in (at, left, to, free)]
        if libc.iconv(self.cd, *refs) == ctypes.c_size_t(-1).value:
            return [] if ctypes.get_errno() == errno.EINVAL else None
        libc.iconv(self.cd, None, None, refs[2], refs[3])
        out = target.raw[:64 - free.value]
        return [int.from_bytes(out[i:i + 4], "little") for i in range(0, len(out), 4)]


NONE = 0xFFFF


def glibc_sets():
    """Table and names of each of glibc's sets of single bytes."""
    modules, aliases = set(), {}
    directory = os.environ.get("GCONV_DIRECTORY", "/usr/lib/x86_64-linux-gnu/gconv")
    for path in [f"{directory}/gconv-modules", *glob.glob(f"{directory}/gconv-modules.d/*.conf")]:
        with open(path) as file:
            for words in map(str.split, file):
                if words[:1] == ["alias"]:
                    aliases.setdefault(words[2].rstrip("/"), []).append(words[1].rstrip("/"))
                elif words[:1] == ["module"] and words[2] == "INTERNAL":
                    modules.add(words[1].rstrip("/"))
    for module in sorted(modules - NOT_HERE - set(ACCENTED)):
        iconv = Iconv(module)
        table = [iconv.characters(bytes([byte])) for byte in range(256)]
        if all(c is None or (len(c) == 1 and c[0] < NONE) for c in table) and sum(c is not None for c in table) > 30:
            yield tuple(NONE if c is None else c[0] for c in table), [module, *aliases.get(module, [])]


def python_table(codec):
    def unit(byte):
        try:
            return ord(bytes([byte]).decode(codec))
        except UnicodeDecodeError:
            return NONE
    return tuple(unit(byte) for byte in range(256))


def number(n):
    """A number in groups of seven bits, the lowest first."""
    out = bytearray()
    while n >= 0x80:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    return out + bytes([n])


def differences(table, base):
    """`table` as: how many characters are those of `base`, how many follow, and these as steps from the one before; and again."""
    out, at, before = bytearray(), 0, 0
    while True:
        start = at
        while start < 256 and table[start] == base[start]:
            start += 1
        if start == 256:
            return bytes(out)
        end = start
        while end < 256 and (table[end:end + 2] != base[end:end + 2]):
            end += 1
        out += number(start - at) + number(end - start)
        for c in table[start:end]:
            step = c - before - 1
            before = c
            out += number(2 * step if step >= 0 else -2 * step - 1)
        at = end


def write_single_byte():
    sets = {}
    for codec, names in PYTHON.items():
        sets.setdefault(python_table(codec), []).extend(names.split(","))
    taken = {name for names in PYTHON.values() for name in names.split(",")}
    for table, names in glibc_sets():
        names = [*names, *(n for name in names for n in MORE.get(name, "").split(",") if n)]
        if any(short(name) not in taken for name in names):
            sets.setdefault(table, []).extend(names)
    # Each set in terms of the one that makes it shortest, of those before it; the first in terms of ISO 8859-1.
    left, bases, depth = dict(sets), [tuple(range(256))], [0]
    best = {table: (differences(table, bases[0]), 0) for table in left}
    blob, lines, seen = bytearray(), [], set()
    while left:
        table = min(left, key=lambda table: (len(best[table][0]), left[table]))
        code, base = best[table]
        blob += (len(code) + 1).to_bytes(2, "little") + bytes([base]) + code
        names = [name for name in dict.fromkeys(map(short, left.pop(table))) if not (name in seen or seen.add(name))]
        lines.append(",".join(names))
        bases.append(table)
        depth.append(depth[base] + 1)
        if depth[-1] < 40:
            for other in left:
                code = differences(other, table)
                if len(code) < len(best[other][0]):
                    best[other] = (code, len(bases) - 1)
    for name, names in ACCENTED.items():
        table = tuple(c[0] if c else NONE for c in map(Iconv(name).characters, map(lambda byte: bytes([byte]), range(256))))
        code, base = min((differences(table, other), base) for base, other in enumerate(bases))
        blob += (len(code) + 1).to_bytes(2, "little") + bytes([base]) + code
        lines.append(names)
        bases.append(table)
    assert len(bases) <= 256
    with open(os.path.join(HERE, "single_byte.bin"), "wb") as file:
        file.write(blob)
    with open(os.path.join(HERE, "single_byte_names.txt"), "w") as file:
        file.write("\n".join(lines) + "\n")


write_single_byte()


# What Python's codecs do not have: GB 18030 of 2005 and 2022, which took characters out of the private use area; what
# came to KS X 1001 later or starts longer sequences in Python's; what Windows, and with it everybody, takes for Big5
# where Python follows Unicode's oldest table.
BIG5 = [0xA145, 0xA14E, 0xA1C2, 0xA1E3, 0xA1F2, 0xA1F3, 0xA241, 0xA242, 0xA244, 0xA246, 0xA247, 0xA3E1, *range(0xF9D6, 0xF9FF)]
LATER = {
    "big5": {cell: ord(cell.to_bytes(2, "big").decode("cp950")) for cell in BIG5},
    "gb18030": {
        0xA6D9: 0xFE10, 0xA6DA: 0xFE12, 0xA6DB: 0xFE11, 0xA6DC: 0xFE13, 0xA6DD: 0xFE14, 0xA6DE: 0xFE15, 0xA6DF: 0xFE16,
        0xA6EC: 0xFE17, 0xA6ED: 0xFE18, 0xA6F3: 0xFE19, 0xA8BC: 0x1E3F, 0xFE59: 0x9FB4, 0xFE61: 0x9FB5, 0xFE66: 0x9FB6,
        0xFE67: 0x9FB7, 0xFE6D: 0x9FB8, 0xFE7E: 0x9FB9, 0xFE90: 0x9FBA, 0xFEA0: 0x9FBB,
    },
    "euc_kr": {0xA2E8: 0x327E, 0xA4D4: 0x3164},
    "euc_jp": {0xA2B7: 0xFF5E},  # of JIS X 0212; the tilde is ASCII's
}


def grid(codec, leads, trails, before=b""):
    """The characters of all pairs of bytes (behind others), two bytes each, the lowest first; 0 where there is none."""
    cells = bytearray()
    for lead in leads:
        for trail in trails:
            try:
                text = (before + bytes([lead, trail])).decode(codec)
            except UnicodeDecodeError:
                text = "\0"
            code = ord(text) if len(text) == 1 else 0
            if codec != "euc_jp" or before:
                code = LATER.get(codec, {}).get(lead << 8 | trail, code)
            cells += (code if code < 0x10000 else 0).to_bytes(2, "little")
    return cells


high = range(0xA1, 0xFF)
low = [b for b in range(0x40, 0xFF) if b != 0x7F]
for name, cells in [
    ("jisx0208", grid("euc_jp", high, high)),
    ("jisx0212", grid("euc_jp", high, high, b"\x8f")),
    ("ksx1001", grid("euc_kr", high, high)),
    ("big5", grid("big5", range(0xA1, 0xFA), [*range(0x40, 0x7F), *high])),
    ("gbk", grid("gb18030", range(0x81, 0xFF), low)),
]:
    with open(os.path.join(HERE, name + ".bin"), "wb") as file:
        file.write(cells)

# GB 18030 in four bytes: the rest of the basic plane in order, as runs of (number, code point).
runs = []
for index in range(39420):
    rest, d = divmod(index, 10)
    rest, c = divmod(rest, 126)
    a, b = divmod(rest, 10)
    code = ord(bytes([0x81 + a, 0x30 + b, 0x81 + c, 0x30 + d]).decode("gb18030"))
    if code == 0x1E3F:
        code = 0xE7C7  # exchanged with a pair of bytes in 2005
    if not runs or index - runs[-1][0] != code - runs[-1][1]:
        runs.append((index, code))
with open(os.path.join(HERE, "gb18030.rs"), "w") as file:
    file.write("// Made by scripts/gen-charsets.py from Python's codecs.\n\n")
    file.write("/// The first number and the first code point of each run of GB 18030's four-byte codes.\n")
    file.write(f"pub static RUNS: [(u16, u16); {len(runs)}] = [\n")
    for i in range(0, len(runs), 8):
        file.write("    " + " ".join(f"(0x{n:x}, 0x{c:x})," for n, c in runs[i:i + 8]) + "\n")
    file.write("];\n")


def shift_jis(row, column):
    """The bytes of a cell."""
    lead = row // 2 + 0x81 if row < 62 else row // 2 - 31 + 0xE0
    column += 94 * (row % 2)
    return bytes([lead, 0x40 + column if column < 63 else 0x80 + column - 63])


def pairs(name, cells):
    """The characters of pairs of bytes by the machine's iconv; the lower 16 bits of each, the lowest first, and which lie in plane 2."""
    iconv, out, high = Iconv(name), bytearray(), bytearray()
    for i, cell in enumerate(cells):
        c = iconv.characters(cell)
        c = c[0] if c and len(c) == 1 else 0
        assert c >> 16 in (0, 2), c
        out += (c & 0xFFFF).to_bytes(2, "little")
        if i % 8 == 0:
            high.append(0)
        high[-1] |= (c >> 17) << i % 8
    return out, high


# What Windows has beyond Shift JIS: NEC's row 13, IBM's rows 115 to 119, and these again in 89 to 92.
with open(os.path.join(HERE, "cp932.bin"), "wb") as file:
    rows = [12, *range(114, 119), *range(88, 92)]
    file.write(pairs("CP932", [shift_jis(row, column) for row in rows for column in range(94)])[0])

# What Hong Kong adds to Big5: rows 0x87 to 0xa0, 0xc6 to 0xc8, 0xf9 to 0xfe. Behind the characters, which of them are in plane 2.
with open(os.path.join(HERE, "hkscs.bin"), "wb") as file:
    rows, columns = [*range(0x87, 0xA1), *range(0xC6, 0xC9), *range(0xF9, 0xFF)], [*range(0x40, 0x7F), *high]
    file.writelines(pairs("BIG5-HKSCS", [bytes([lead, trail]) for lead in rows for trail in columns]))


# The first two planes of CNS 11643, which are Big5 in another order: runs of (cell, cell of Big5, how many), and what Big5 lacks.
big5 = grid("big5", range(0xA1, 0xFA), [*range(0x40, 0x7F), *high])
cells = {}
for i in range(len(big5) // 2):
    cells.setdefault(int.from_bytes(big5[2 * i:2 * i + 2], "little"), i)
iconv, runs, more = Iconv("EUC-TW"), [], []
for cell in range(2 * 94 * 94):
    plane, rest = divmod(cell, 94 * 94)
    c = iconv.characters(bytes([0x8E, 0xA1 + plane, 0xA1 + rest // 94, 0xA1 + rest % 94]))
    if not c or len(c) != 1:
        continue
    big5_cell = cells.get(c[0])
    if big5_cell is None:
        more.append((cell, c[0]))
    elif runs and runs[-1][0] + runs[-1][2] == cell and runs[-1][1] + runs[-1][2] == big5_cell:
        runs[-1][2] += 1
    else:
        runs.append([cell, big5_cell, 1])
with open(os.path.join(HERE, "cns_runs.rs"), "w") as file:
    file.write("// Made by scripts/gen-charsets.py from the machine's iconv.\n\n")
    file.write("/// Runs of cells in the order of Big5: the first cell, its cell in Big5, how many.\n")
    file.write(f"pub static RUNS: [(u16, u16, u16); {len(runs)}] = [\n")
    for i in range(0, len(runs), 6):
        file.write("    " + " ".join(f"({a}, {b}, {n})," for a, b, n in runs[i:i + 6]) + "\n")
    file.write("];\n\n/// The cells that Big5 does not have, and their characters.\n")
    file.write(f"pub static MORE: [(u16, u16); {len(more)}] = [\n")
    for i in range(0, len(more), 8):
        file.write("    " + " ".join(f"({a}, 0x{c:x})," for a, c in more[i:i + 8]) + "\n")
    file.write("];\n")


def packed(cells):
    """Code points (0: none) as numbers: 0 and how many cells are empty; 1 and how many characters follow each other; 2 and a character
    by itself; else how much greater a character is than the one behind its predecessor, the sign in the lowest bit, plus 3."""
    def step(c, before):
        return number(2 * (c - before - 1) + 3 if c > before else -2 * (c - before - 1) + 2)
    out, at, before = bytearray(), 0, 0
    while at < len(cells):
        end = at
        while end < len(cells) and cells[end] == (before + 1 + end - at if cells[at] else 0):
            end += 1
        if not cells[at] or end - at > 2:
            out += (number(1) if cells[at] else number(0)) + number(end - at)
            before, at = cells[end - 1] or before, end
            continue
        c, after = cells[at], next((c for c in cells[at + 1:at + 4] if c), None)
        alone = number(2) + number(c)
        if after is not None and len(alone + step(after, before)) < len(step(c, before) + step(after, c)):
            out += alone
        else:
            out += step(c, before)
            before = c
        at += 1
    return bytes(out)


# The cells of both planes of JIS X 0213 that JIS X 0208 does not have; pairs of characters as U+E000 and what follows.
iconv, cells, combined = Iconv("EUC-JISX0213"), [], []
jisx0208 = grid("euc_jp", high, high)
for plane in (b"", b"\x8f"):
    for row in range(94):
        for column in range(94):
            if plane or jisx0208[2 * (94 * row + column):][:2] == b"\0\0":
                c = iconv.characters(plane + bytes([0xA1 + row, 0xA1 + column])) or [0]
                if len(c) > 1:
                    combined.append(c)
                    c = [0xE000 + len(combined) - 1]
                cells += c
with open(os.path.join(HERE, "jisx0213.bin"), "wb") as file:
    file.write(packed(cells))
print("combined in JIS X 0213:", ", ".join(f"(0x{a:x}, 0x{b:x})" for a, b in combined))

#!/usr/bin/env python3
"""Writes src/algo/charset/tables.rs and code_pages.rs, the upper halves of the single-byte character sets, from Python's own codecs.
The file is checked in; run this only to add a set."""
import os

SETS = [
    ("ISO_8859_2", "iso8859-2"), ("ISO_8859_3", "iso8859-3"), ("ISO_8859_4", "iso8859-4"), ("ISO_8859_5", "iso8859-5"),
    ("ISO_8859_6", "iso8859-6"), ("ISO_8859_7", "iso8859-7"), ("ISO_8859_8", "iso8859-8"), ("ISO_8859_9", "iso8859-9"),
    ("ISO_8859_10", "iso8859-10"), ("ISO_8859_11", "iso8859-11"), ("ISO_8859_13", "iso8859-13"),
    ("ISO_8859_14", "iso8859-14"), ("ISO_8859_15", "iso8859-15"), ("ISO_8859_16", "iso8859-16"),
    ("WINDOWS_1250", "cp1250"), ("WINDOWS_1251", "cp1251"), ("WINDOWS_1252", "cp1252"), ("WINDOWS_1253", "cp1253"),
    ("WINDOWS_1254", "cp1254"), ("WINDOWS_1255", "cp1255"), ("WINDOWS_1256", "cp1256"), ("WINDOWS_1257", "cp1257"),
    ("WINDOWS_1258", "cp1258"), ("KOI8_R", "koi8-r"), ("KOI8_U", "koi8-u"), ("IBM_437", "cp437"), ("IBM_850", "cp850"),
    ("IBM_852", "cp852"), ("IBM_855", "cp855"), ("IBM_866", "cp866"), ("MACINTOSH", "mac-roman"),
]

CODE_PAGES = [
    ("IBM_720", "cp720"),
    ("IBM_737", "cp737"),
    ("IBM_775", "cp775"),
    ("IBM_856", "cp856"),
    ("IBM_857", "cp857"),
    ("IBM_858", "cp858"),
    ("IBM_860", "cp860"),
    ("IBM_861", "cp861"),
    ("IBM_862", "cp862"),
    ("IBM_863", "cp863"),
    ("IBM_865", "cp865"),
    ("IBM_869", "cp869"),
    ("IBM_874", "cp874"),
    ("IBM_1125", "cp1125"),
    ("KOI8_T", "koi8_t"),
    ("KZ_1048", "kz1048"),
    ("PT_154", "ptcp154"),
    ("MAC_CYRILLIC", "mac_cyrillic"),
    ("MAC_CENTRAL_EUROPE", "mac_latin2"),
    ("MAC_GREEK", "mac_greek"),
    ("MAC_ICELAND", "mac_iceland"),
    ("MAC_TURKISH", "mac_turkish"),
    ("HP_ROMAN_8", "hp_roman8"),
]


def unit(codec, byte):
    """The character of a byte, 0 where there is none."""
    try:
        text = bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return 0
    return ord(text)


def write(path, head, sets):
    out = head
    for name, codec in sets:
        out.append(f"/// {codec}.")
        out.append(f"pub static {name}: Upper = [")
        for row in range(128, 256, 16):
            out.append("    " + " ".join(f"0x{unit(codec, b):x}," for b in range(row, row + 16)))
        out.append("];")
        out.append("")
    with open(path, "w") as file:
        file.write("\n".join(out).rstrip() + "\n")


MADE = "// Made by scripts/gen-charsets.py from Python's codecs."
path = os.path.join(os.path.dirname(__file__), "../src/algo/charset/tables.rs")
write(path, [MADE, "", "/// The characters of the bytes from 128 on, 0 where a set has none.", "pub type Upper = [u16; 128];", ""], SETS)
write(path.replace("tables.rs", "code_pages.rs"), [MADE, "", "use super::tables::Upper;", ""], CODE_PAGES)


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


here = os.path.dirname(path)
high = range(0xA1, 0xFF)
low = [b for b in range(0x40, 0xFF) if b != 0x7F]
for name, cells in [
    ("jisx0208", grid("euc_jp", high, high)),
    ("jisx0212", grid("euc_jp", high, high, b"\x8f")),
    ("ksx1001", grid("euc_kr", high, high)),
    ("big5", grid("big5", range(0xA1, 0xFA), [*range(0x40, 0x7F), *high])),
    ("gbk", grid("gb18030", range(0x81, 0xFF), low)),
]:
    with open(os.path.join(here, name + ".bin"), "wb") as file:
        file.write(cells)

# GB 18030 in four bytes: the rest of the basic plane in order, as runs of (number, code point).
runs = []
for number in range(39420):
    rest, d = divmod(number, 10)
    rest, c = divmod(rest, 126)
    a, b = divmod(rest, 10)
    code = ord(bytes([0x81 + a, 0x30 + b, 0x81 + c, 0x30 + d]).decode("gb18030"))
    if code == 0x1E3F:
        code = 0xE7C7  # changed places with a pair of bytes in 2005
    if not runs or number - runs[-1][0] != code - runs[-1][1]:
        runs.append((number, code))
with open(os.path.join(here, "gb18030.rs"), "w") as file:
    file.write("// Made by scripts/gen-charsets.py from Python's codecs.\n\n")
    file.write("/// The first number and the first code point of each run of GB 18030's four-byte codes.\n")
    file.write(f"pub static RUNS: [(u16, u16); {len(runs)}] = [\n")
    for i in range(0, len(runs), 8):
        file.write("    " + " ".join(f"(0x{n:x}, 0x{c:x})," for n, c in runs[i:i + 8]) + "\n")
    file.write("];\n")

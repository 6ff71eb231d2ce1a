"""SQLite's library below a small program, with work like that of its own speed test, which no package carries."""
import functools
import random
import sqlite3
import zlib

from _kit import require, same
from _sqlite import PACKAGES, folder_of, version

NAME = "sqlite-library"
TITLE = "SQLite, the library"


def build(kit):
    folder = folder_of(kit)
    # The flags of the shell's build, so that both share the object.
    flags = ["-DSQLITE_ENABLE_MATH_FUNCTIONS", "-DSQLITE_ENABLE_FTS5"]
    objects = kit.compile([folder / "sqlite3.c"], flags) + kit.compile([kit.here / "runsql.c"], [f"-I{folder}"])
    return {"runsql": kit.link("runsql", objects)}


@functools.cache
def work(rows):
    """Statements, one a line: many small ones, and some that go through everything."""
    chance = random.Random(rows)
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundred", "thousand"]
    name = lambda: " ".join(chance.choices(words, k=4))
    out = ["create table a(x integer, y integer, z text);", "begin;"]
    out += [f"insert into a values ({i}, {chance.randrange(1 << 30)}, '{name()}');" for i in range(rows)]
    out += ["commit;", "create table b(x integer primary key, y integer, z text unique on conflict ignore);",
            "begin;", "insert into b select * from a order by y;", "commit;", "begin;"]
    for _ in range(200):
        low = chance.randrange(1 << 30)
        out.append(f"select count(*), avg(x), sum(length(z)) from a where y between {low} and {low + (1 << 26)};")
    out += [f"select count(*), avg(x) from a where z like '%{chance.choice(words)} {chance.choice(words)}%';" for _ in range(20)]
    out += ["create index ay on a(y);", "create index azx on a(z, x);"]
    for _ in range(2000):
        low = chance.randrange(1 << 30)
        out.append(f"select count(*), avg(x) from a where y between {low} and {low + (1 << 20)};")
    out += [f"update a set y = y * 2 where x between {i} and {i + 10};" for i in range(0, rows, 20)]
    out += [f"update b set z = '{name()} {i}' where x = {i};" for i in range(0, rows, 3)]
    out += [f"delete from a where x between {i} and {i + 3};" for i in range(0, rows, 50)]
    out += ["commit;", "select count(*), sum(x), sum(y), sum(crc(z)) from a;", "select count(*), sum(x), sum(crc(z)) from b;"]
    out += [f"insert into a values ({-i}, {i}, 'alone {i}');" for i in range(100)]  # a transaction for each
    out += ["select a.x, b.z from a join b on a.x = b.x where a.y % 211 = 0 order by b.z limit 40;",
            "select z, count(*), max(y) from a group by z having count(*) > 2 order by z limit 50;",
            "select x, group_concat(z, '/') from (select x % 10 as x, z from b order by b.x limit 100) group by x;",
            "delete from b where x in (select x from a where y % 2);", "vacuum;", "pragma integrity_check;"]
    return "\n".join(out) + "\n"


@functools.cache
def expected(rows):
    """What Python's SQLite answers."""
    base = sqlite3.connect(":memory:", isolation_level=None)
    base.create_function("crc", 1, lambda text: zlib.crc32(text.encode()))
    out = []
    for line in work(rows).splitlines():
        out += base.execute(line).fetchall()
    return out


def bench(run):
    rows = 1000 if run.interpreted else 20000
    for name in ("rows.db", "rows.db-journal"):
        (run.dir / name).unlink(missing_ok=True)
    return rows, run("runsql", ["rows.db"], work(rows), timeout=300).text.splitlines()


def check(run):
    rows, lines = bench(run)
    same(len(lines), len(expected(rows)), "the number of rows")
    for line, row in zip(lines, expected(rows)):
        for cell, wanted in zip(line.split("|"), row, strict=True):
            if isinstance(wanted, float):
                # It prints fifteen digits.
                require(abs(float(cell) - wanted) <= abs(wanted) * 1e-14, f"{line}, expected {row}")
            else:
                same(cell, "NULL" if wanted is None else str(wanted), line)
    base = sqlite3.connect(run.dir / "rows.db")
    same(base.execute("pragma integrity_check").fetchall(), [("ok",)], "what another SQLite says of the file")
    base.close()
    memory = run("runsql", [":memory:"], "create table t(x);\ninsert into t values (1), (2.5), (null);\nselect * from t;\n")
    same(memory.text, "1\n2.5\nNULL\n", "a database in memory")
    require(b"no such table" in run("runsql", [":memory:"], "select * from t;\n", status=1).stderr, "the message")

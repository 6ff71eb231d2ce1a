"""SQLite with SQLITE_THREADSAFE=1: four threads, a connection for each, write to one database file through each of its ways to lock."""
import sqlite3

from _kit import same
from _sqlite import PACKAGES, folder_of, version

NAME = "sqlite-threads"
TITLE = "SQLite, four connections in four threads"
THREADS = True

WAYS = [("four", "unix", "delete"), ("four", "unix", "truncate"), ("four", "unix-dotfile", "delete"),
        ("four-unix", "unix", "wal"), ("four-unix", "unix-excl", "wal")]


def build(kit):
    folder = folder_of(kit)
    flags = ["-DSQLITE_THREADSAFE=1"]
    driver = kit.compile([kit.here / "four.c"], [f"-I{folder}"])
    objects = kit.compile([folder / "sqlite3.c"], flags)
    # SQLite leaves its write-ahead log out where it sees WASI.
    unix = kit.compile([folder / "sqlite3.c"], [*flags, "-U__wasi__", "-DSQLITE_OMIT_LOAD_EXTENSION"])
    return {"four": kit.link("four", objects + driver), "four-unix": kit.link("four-unix", unix + driver)}


def once(run, program, vfs, journal, transactions, rows):
    """One way: the sums that the program prints, and what another SQLite says of its file."""
    name = f"{vfs}-{journal}.db"
    for path in run.dir.glob(f"{name}*"):
        path.unlink()
    lines = run(program, [name, vfs, journal, 4, transactions, rows], timeout=300).text.splitlines()
    numbers = [i * rows + row + 1 for i in range(transactions) if i % 5 != 4 for row in range(rows)]
    sums = [f"{thread} {len(numbers)} {sum(numbers)}" for thread in range(4)]
    same(lines, [f"1 {journal}", *sums, "ok"], f"{vfs} with {journal}")
    base = sqlite3.connect(run.dir / name)
    same(base.execute("pragma integrity_check").fetchall(), [("ok",)], f"what another SQLite says of {name}")
    same(base.execute("select count(*), sum(x) from t").fetchone(), (4 * len(numbers), 4 * sum(numbers)), f"{name}'s sums")
    base.close()


def bench(run):
    once(run, "four", "unix", "delete", 50, 50)


def check(run):
    for way in WAYS:
        once(run, *way, 25, 20)

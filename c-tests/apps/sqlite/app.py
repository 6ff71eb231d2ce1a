"""SQLite's shell on a file of 100,000 rows: transactions, indexes, recovery after a killed run, dump and import.

What queries answer is compared with the SQLite that Python carries, and the files are opened with it as well.
"""
import json
import pathlib
import sqlite3
import time

from _kit import require, same
from _sqlite import PACKAGES, folder_of, version

NAME = "sqlite"
TITLE = "SQLite, the shell"


def build(kit):
    folder = folder_of(kit)
    # What its own configure script turns on for the shell, and full text search.
    flags = ["-DSQLITE_ENABLE_MATH_FUNCTIONS", "-DSQLITE_ENABLE_FTS5"]
    return {"sqlite3": kit.link("sqlite3", kit.compile([folder / "sqlite3.c", folder / "shell.c"], flags))}


# The multiplier is prime to 100003, so that keys come in no order; the text makes an index larger than the cache.
SCHEMA = """
create table item(id integer primary key, key integer, name text, price real, note blob);
create table log(what text, at integer);
begin;
with recursive n(i) as (select 1 union all select i + 1 from n where i < {rows})
insert into item select i, i * 7919 % 100003, printf('name-%06x-%s', i * 7919 % 100003, substr('abcdefghijklmnop', 1 + i % 11)),
    (i * 37 % 1009) / 8.0, case when i % 5 = 0 then null else zeroblob(i % 7) end from n;
commit;
create index item_key on item(key);
create unique index item_name on item(name, id);
create index item_price on item(price desc) where price > 60;
create trigger change after update of price on item when new.id % 1000 = 0
    begin insert into log values (old.name, new.id); end;
create view dear as select name, price from item where price > 120;
begin;
update item set price = price + 1 where id % 4 = 0;
savepoint deep;
delete from item where id % 3 = 0;
rollback to deep;
release deep;
delete from item where key between 500 and 599;
commit;
begin;
update item set name = 'lost';
drop table log;
rollback;
"""

QUERIES = [
    "select count(*), sum(id), sum(key), total(price), count(note), sum(length(note)) from item",
    "select * from item where key between 7000 and 7020 order by key",
    "select name from item where name like 'name-0001%' order by name limit 20",
    "select count(*), sum(at) from log",
    "select count(*), max(price) from dear",
    "select key % 10 as digit, count(*), round(avg(price), 6), group_concat(distinct id % 3) from item group by digit order by digit",
    "select a.id, b.id as next from item a join item b on a.key = b.key + 1 where a.key < 60 order by a.key",
    "with recursive walk(id, n) as (select 1, 0 union all select (select key from item where id = walk.id) + 1, n + 1 "
    "from walk where n < 30) select group_concat(id) from walk",
    "select id, rank() over (order by price, id), sum(price) over (order by id rows 3 preceding) from item where id < 20 order by id",
    "select printf('%08.3f|%-9s|%+d|%x|%e', price, 'left', id, key, price) from item where id in (17, 4711) order by id",
    "select json_group_array(json_object('id', id, 'price', price)) from (select id, price from item where id < 9 order by id)",
    "select date('2024-02-29', '+1 year'), strftime('%J %s %w', '1999-12-31 23:59:59'), julianday('2000-01-01')",
    "select 1 / 3.0, 1e100, -1e-7, 0.1 + 0.2, 123456789012345678, round(2.5), 9007199254740994.0, pow(2, 0.5), ln(10), exp(1)",
    "pragma integrity_check",
]

_known = {}


def expected(rows):
    """What Python's SQLite answers, as JSON objects."""
    if rows not in _known:
        base = sqlite3.connect(":memory:", isolation_level=None)
        base.executescript(SCHEMA.format(rows=rows))
        base.row_factory = sqlite3.Row
        _known[rows] = [[dict(row) for row in base.execute(query)] for query in QUERIES]
    return _known[rows]


def shell(run, *commands, options=(), script=None, status=0):
    """Runs the shell; a home directory saves it from complaining that there is none."""
    return run("sqlite3", ["-batch", *options, *commands], stdin=script or b"", env={"HOME": "/"}, status=status, timeout=300)


def answers(run, options=("rows.db",)):
    """What the queries answer, in the shell's JSON mode."""
    texts = []
    for at, query in enumerate(QUERIES):
        texts.append(f".output answer-{at}.json\n{query};\n")
    shell(run, options=[*options, "-json"], script="".join(texts))
    read = lambda at: (run.dir / f"answer-{at}.json").read_text()
    # A blob is shown as text by one and as bytes by the other.
    plain = lambda rows: [{k: len(v) if k == "note" and v is not None else v for k, v in row.items()} for row in rows]
    return [plain(json.loads(read(at) or "[]")) for at in range(len(QUERIES))]


def count(run):
    return 4000 if run.interpreted else 500000 if run.full else 100000


def bench(run):
    """Fill, and ask."""
    shell(run, options=["rows.db"], script=SCHEMA.format(rows=count(run)))
    return answers(run)


def check(run):
    rows = count(run)
    found = bench(run)
    for query, answer, wanted in zip(QUERIES, found, expected(rows)):
        wanted = [{k: len(v) if isinstance(v, bytes) else v for k, v in row.items()} for row in wanted]
        same(answer, wanted, query)
    base = sqlite3.connect(run.dir / "rows.db")
    same(base.execute("pragma integrity_check").fetchall(), [("ok",)], "what another SQLite says of the file")
    base.close()
    dump(run)
    killed(run, "unix-dotfile", rows)
    killed(run, "unix", rows)
    files(run)


def dump(run):
    """A dump, read into an empty database, gives the same dump."""
    shell(run, options=["rows.db"], script=".output dump.sql\n.dump\n")
    text = (run.dir / "dump.sql").read_bytes()
    require(text.endswith(b"COMMIT;\n") and len(text) > 100 * count(run) // 2, "the dump is short")
    shell(run, options=["again.db"], script=".read dump.sql\n.output again.sql\n.dump\n")
    same((run.dir / "again.sql").read_bytes(), text, "the dump of the dump")
    base = sqlite3.connect(":memory:")
    base.executescript(text.decode())
    same(base.execute("select count(*), sum(key) from item").fetchone(),
         sqlite3.connect(run.dir / "rows.db").execute("select count(*), sum(key) from item").fetchone(), "the dump elsewhere")


def killed(run, vfs, rows):
    """A run that is killed in a transaction whose changes are partly in the file: the journal takes them back."""
    same(answers(run, ["-vfs", vfs, "rows.db"])[0][0]["count(*)"], expected(rows)[0][0]["count(*)"], "the rows")
    before = (run.dir / "rows.db").read_bytes()
    ready = run.dir / "ready"
    journal = run.dir / "rows.db-journal"
    process = run.start("sqlite3", ["-batch", "-vfs", vfs, "rows.db"], env={"HOME": "/"})
    process.stdin.write(b"pragma cache_size = 20;\nbegin;\nupdate item set name = 'changed-' || id, price = 0;\n"
                        b".output ready\n.print ready\n.output\n")
    for _ in range(6000):
        if ready.exists() and ready.read_bytes():
            break
        require(process.child.poll() is None, "the run that should be killed has ended")
        time.sleep(0.01)
    process.kill()
    require(ready.exists(), f"{vfs}: no sign of life")
    ready.unlink()
    require(journal.exists() and journal.stat().st_size > 10000, f"{vfs}: the killed run left no journal")
    require((run.dir / "rows.db").read_bytes() != before, f"{vfs}: the killed run had written nothing")
    stale = run.dir / "rows.db.lock"
    if vfs == "unix-dotfile":
        # This kind of lock stays behind, as its documentation says, and whoever knows that its owner is dead removes it.
        locked = shell(run, "select 1 from item", options=["rows.db"], status=None)
        require(locked.status != 0 and b"locked" in locked.stderr, f"the lock of the dead run is ignored: {locked.stderr!r}")
        stale.rmdir()
    require(not stale.exists(), f"{vfs}: leaves a lock file")
    found = answers(run, ["-vfs", vfs, "rows.db"])
    same(found[0][0]["count(*)"], expected(rows)[0][0]["count(*)"], f"{vfs}: the rows after recovery")
    same(found[2], expected(rows)[2], f"{vfs}: names after recovery")
    same(found[-1], [{"integrity_check": "ok"}], f"{vfs}: integrity after recovery")
    require(not journal.exists(), f"{vfs}: the journal stays")
    same((run.dir / "rows.db").read_bytes()[28:], before[28:], f"{vfs}: the file after recovery")


def files(run):
    """What the shell does with other files, and what it cannot do here."""
    (run.dir / "in.csv").write_text('id,text\n1,"a ""quoted"" one"\n2,"two\nlines"\n3,plain\n')
    shell(run, "create table t(id, text)", options=["small.db"])
    out = shell(run, ".mode csv", ".import --skip 1 in.csv t", "select * from t", "select count(*) from t where text like '%line%'",
                options=["small.db"])
    same(out.text.replace("\r\n", "\n"), '1,"a ""quoted"" one"\n2,"two\nlines"\n3,plain\n1\n', "CSV there and back")
    out = shell(run, "select writefile('deep/er/file.txt', 'some text')", options=["small.db"])
    same((run.dir / "deep/er/file.txt").read_bytes(), b"some text", "a file in new folders")
    out = shell(run, "select writefile('file.txt', 'some text')", "select readfile('file.txt')",
                "select name, length(data) from fsdir('file.txt')", "select count(*) > 5 from fsdir('.')", options=["small.db"])
    same(out.text, "9\nsome text\nfile.txt|9\n1\n", "files read and written by SQL")
    shell(run, ".backup copy.db", "vacuum into 'vacuumed.db'", options=["rows.db"])
    for name in ("copy.db", "vacuumed.db"):
        out = shell(run, "select count(*) from item; pragma integrity_check", options=["-readonly", name])
        same(out.text.split("\n")[1], "ok", name)
    broken = bytearray((run.dir / "copy.db").read_bytes())
    for at in range(3 * 4096, len(broken), 8 * 4096):
        broken[at:at + 600] = bytes(600)
    pathlib.Path(run.dir / "broken.db").write_bytes(broken)
    out = shell(run, "pragma integrity_check(3)", "select sum(length(name)) from item", options=["broken.db"], status=None)
    require(out.status == 1 and b"malformed" in out.stderr, f"a broken file is not noticed: {out.stderr!r}")
    out = shell(run, "create table x(y)", options=["-readonly", "copy.db"], status=1)
    require(b"readonly" in out.stderr, "-readonly writes")
    out = shell(run, "select 1", options=["nowhere/some.db"], status=1)
    require(b"unable to open" in out.stderr, f"a missing folder: {out.stderr!r}")
    out = shell(run, "create virtual table words using fts5(text); insert into words select name || ' ' || (id % 97) from item; "
                "select count(*) from words where text match '\"42\"'", options=["rows.db"])
    require(0 < int(out.text) < count(run) / 40, f"full text search finds {out.text}")
    out = shell(run, ".shell true", "select 'goes on'", status=None)
    require("goes on" in out.text + out.stderr.decode(), "a command that cannot run ends the shell")

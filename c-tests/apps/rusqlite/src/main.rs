//! SQLite behind `rusqlite`: a database in a file, written, queried, damaged by mistakes that roll back, and read again.

use std::io::{Read, Write};

use rusqlite::functions::FunctionFlags;
use rusqlite::types::Value;
use rusqlite::{Connection, ErrorCode, MAIN_DB, OptionalExtension, Result, params};

const FILE: &str = "library.db";
const BOOKS: i64 = 10_000;

fn main() -> Result<()> {
    println!("SQLite {}", rusqlite::version().split('.').next().unwrap_or_default());
    let mut base = Connection::open(FILE)?;
    create(&mut base)?;
    query(&base)?;
    undo(&mut base)?;
    mistakes(&base)?;
    functions(&base)?;
    blobs(&base)?;
    drop(base);
    again()?;
    memory()?;
    std::fs::remove_file(FILE).expect("the file was there");
    let left = std::fs::read_dir(".").expect("a directory").count();
    println!("files left: {left}");
    Ok(())
}

fn create(base: &mut Connection) -> Result<()> {
    let mode: String = base.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
    println!("journal: {mode}");
    base.execute_batch(
        "CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
         CREATE TABLE book (id INTEGER PRIMARY KEY, author INTEGER NOT NULL REFERENCES author, title TEXT NOT NULL,
             year INTEGER CHECK (year > 0), price REAL, cover BLOB);
         CREATE INDEX by_year ON book (year);",
    )?;
    let all = base.transaction()?;
    {
        let mut author = all.prepare("INSERT INTO author (name) VALUES (?1)")?;
        for i in 1..=100 {
            author.execute([format!("author {i}")])?;
        }
        let mut book = all.prepare("INSERT INTO book (author, title, year, price, cover) VALUES (?, ?, ?, ?, ?)")?;
        for i in 0..BOOKS {
            let cover = vec![i as u8; (i % 50) as usize];
            book.execute(params![i % 100 + 1, format!("Büch {i}"), 1900 + i % 120, i as f64 / 8.0, cover])?;
        }
    }
    all.commit()
}

fn query(base: &Connection) -> Result<()> {
    let (count, sum, bytes): (i64, f64, i64) =
        base.query_row("SELECT count(*), sum(price), sum(length(cover)) FROM book", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    println!("{count} books for {sum}, covers of {bytes} bytes");
    let mut best = base.prepare(
        "SELECT a.name, count(*), round(avg(b.price), 2) FROM book b JOIN author a ON a.id = b.author
         WHERE b.year BETWEEN 1950 AND 1959 GROUP BY a.id ORDER BY 3 DESC, a.name LIMIT 3",
    )?;
    let rows =
        best.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?, row.get::<_, f64>(2)?)))?;
    for row in rows {
        let (name, count, price) = row?;
        println!("{name}: {count} at {price}");
    }
    let plan: String =
        base.query_row("EXPLAIN QUERY PLAN SELECT * FROM book WHERE year = 1999", [], |row| row.get("detail"))?;
    println!("plan: {plan}");
    let chain: String = base.query_row(
        "WITH RECURSIVE f(n, a, b) AS (VALUES (1, 0, 1) UNION ALL SELECT n + 1, b, a + b FROM f WHERE n < 12)
         SELECT group_concat(b, ' ') FROM f",
        [],
        |row| row.get(0),
    )?;
    println!("{chain}");
    let json: i64 = base.query_row(r#"SELECT sum(value) FROM json_each('{"a":[1,2,3.5e1]}', '$.a')"#, [], |row| {
        row.get::<_, f64>(0).map(|sum| sum as i64)
    })?;
    let date: String =
        base.query_row("SELECT strftime('%Y-%m-%d %H:%M', 1709211909, 'unixepoch', '+1 day')", [], |row| row.get(0))?;
    println!("{json} {date}");
    let year: i64 = base.query_row("SELECT CAST(strftime('%Y', 'now') AS INTEGER)", [], |row| row.get(0))?;
    assert!(year >= 2024);
    base.execute_batch("CREATE VIRTUAL TABLE words USING fts5(text)")?;
    for i in 0..200 {
        base.execute(
            "INSERT INTO words VALUES (?)",
            [format!("text number {i} with {}", if i % 7 == 0 { "needle" } else { "hay" })],
        )?;
    }
    let found: i64 =
        base.query_row("SELECT count(*) FROM words WHERE words MATCH 'needle AND number'", [], |row| row.get(0))?;
    println!("found {found}");
    Ok(())
}

fn undo(base: &mut Connection) -> Result<()> {
    let count = |base: &Connection| base.query_row("SELECT count(*) FROM book", [], |row| row.get::<_, i64>(0));
    let mut all = base.transaction()?;
    all.execute("DELETE FROM book WHERE id % 2", [])?;
    {
        let point = all.savepoint()?;
        point.execute("DELETE FROM book", [])?;
        assert_eq!(count(&point)?, 0);
    }
    assert_eq!(count(&all)?, BOOKS / 2);
    all.rollback()?;
    assert_eq!(count(base)?, BOOKS);
    // More than the cache holds, so that the journal is written and played back.
    base.execute_batch("PRAGMA cache_size = 10; BEGIN; UPDATE book SET title = title || ' again'; ROLLBACK")?;
    let changed: i64 = base.query_row("SELECT count(*) FROM book WHERE title LIKE '%again'", [], |row| row.get(0))?;
    assert_eq!(changed, 0);
    Ok(())
}

fn mistakes(base: &Connection) -> Result<()> {
    let code = |sql: &str| base.execute(sql, []).unwrap_err().sqlite_error_code();
    assert_eq!(code("INSERT INTO author (name) VALUES ('author 5')"), Some(ErrorCode::ConstraintViolation));
    assert_eq!(
        code("INSERT INTO book (author, title, year) VALUES (1, 'x', -5)"),
        Some(ErrorCode::ConstraintViolation)
    );
    println!("{}", base.execute("SELEC 1", []).unwrap_err());
    let nobody =
        base.query_row("SELECT id FROM author WHERE name = 'nobody'", [], |row| row.get::<_, i64>(0)).optional()?;
    assert_eq!(nobody, None);
    assert_eq!(Connection::open("no such folder/x.db").unwrap_err().sqlite_error_code(), Some(ErrorCode::CannotOpen));
    std::fs::write("not.db", vec![b'x'; 4096]).expect("a file");
    let wrong = Connection::open("not.db")?.query_row("SELECT * FROM sqlite_master", [], |_| Ok(())).unwrap_err();
    assert_eq!(wrong.sqlite_error_code(), Some(ErrorCode::NotADatabase));
    std::fs::remove_file("not.db").expect("the file was there");
    Ok(())
}

fn functions(base: &Connection) -> Result<()> {
    base.create_scalar_function(
        "backwards",
        1,
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC,
        |context| Ok(context.get::<String>(0)?.chars().rev().collect::<String>()),
    )?;
    let text: String = base.query_row("SELECT backwards(title) FROM book WHERE id = 43", [], |row| row.get(0))?;
    println!("{text}");
    let values: (Value, Value, Value) = base.query_row("SELECT NULL, 9223372036854775807, x'00ff'", [], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })?;
    assert_eq!(values, (Value::Null, Value::Integer(i64::MAX), Value::Blob(vec![0, 255])));
    Ok(())
}

fn blobs(base: &Connection) -> Result<()> {
    base.execute("INSERT INTO book (author, title, cover) VALUES (1, 'large', zeroblob(1000000))", [])?;
    let id = base.last_insert_rowid();
    let mut blob = base.blob_open(MAIN_DB, "book", "cover", id, false)?;
    for i in 0..1000u32 {
        blob.write_all(&[i as u8; 1000]).expect("written to the blob");
    }
    drop(blob);
    let mut blob = base.blob_open(MAIN_DB, "book", "cover", id, true)?;
    let mut all = Vec::new();
    blob.read_to_end(&mut all).expect("its content");
    println!("blob of {}, sum {}", all.len(), all.iter().map(|&byte| u64::from(byte)).sum::<u64>());
    Ok(())
}

fn again() -> Result<()> {
    let one = Connection::open(FILE)?;
    let two = Connection::open(FILE)?;
    one.execute_batch("BEGIN IMMEDIATE; UPDATE author SET name = 'first' WHERE id = 1; COMMIT")?;
    let name: String = two.query_row("SELECT name FROM author WHERE id = 1", [], |row| row.get(0))?;
    two.execute_batch("DELETE FROM book WHERE id > 5000; VACUUM")?;
    let check: String = one.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    let pages: i64 = one.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    let size = std::fs::metadata(FILE).expect("the file").len() as i64;
    let page_size: i64 = one.query_row("PRAGMA page_size", [], |row| row.get(0))?;
    assert_eq!(pages * page_size, size);
    println!("{name}, integrity {check}");
    Ok(())
}

fn memory() -> Result<()> {
    let base = Connection::open_in_memory()?;
    base.execute_batch(
        "CREATE TABLE t (x); ATTACH 'library.db' AS disk; INSERT INTO t SELECT title FROM disk.book WHERE id <= 10",
    )?;
    let all: String =
        base.query_row("SELECT group_concat(upper(x), '|') FROM t WHERE x GLOB 'B?ch [0-4]'", [], |row| row.get(0))?;
    println!("{all}");
    Ok(())
}

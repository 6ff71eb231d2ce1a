//! The standard streams, buffers and copies.

use std::io::{self, BufRead, BufReader, BufWriter, Cursor, LineWriter, Read, Seek, SeekFrom, Write};

pub fn run() -> io::Result<()> {
    let mut first = String::new();
    io::stdin().read_line(&mut first)?;
    let rest = io::read_to_string(io::stdin())?;
    println!("stdin: {:?}, then {} bytes", first, rest.len());
    eprintln!("on standard error");
    let mut out = io::stdout().lock();
    for i in 0..3 {
        write!(out, "{i} ")?;
    }
    writeln!(out)?;
    drop(out);

    let line = |i: u32| format!("line {i} of the file\n");
    let mut file = BufWriter::with_capacity(1000, std::fs::File::create("copy.txt")?);
    (0..20_000).try_for_each(|i| file.write_all(line(i).as_bytes()))?;
    file.into_inner()?.sync_all()?;
    let reader = BufReader::new(std::fs::File::open("copy.txt")?);
    for (i, read) in reader.lines().enumerate() {
        assert_eq!(read? + "\n", line(i as u32));
    }
    let mut from = std::fs::File::open("copy.txt")?;
    let mut to = std::fs::File::options().read(true).write(true).create_new(true).open("copied.txt")?;
    let copied = io::copy(&mut from, &mut to)?;
    assert_eq!(copied, std::fs::metadata("copy.txt")?.len());
    to.seek(SeekFrom::End(-20))?;
    let mut end = String::new();
    to.read_to_string(&mut end)?;
    assert_eq!(end, "e 19999 of the file\n");
    let mut middle = [0; 8];
    to.seek(SeekFrom::Start(5))?;
    to.read_exact(&mut middle)?;
    assert_eq!(&middle, b"0 of the");
    assert_eq!(from.read(&mut middle)?, 0);
    let parts = [io::IoSlice::new(b"two "), io::IoSlice::new(b"parts")];
    to.set_len(0)?;
    to.rewind()?;
    assert_eq!(to.write_vectored(&parts)?, 9);
    assert_eq!(std::fs::read("copied.txt")?, b"two parts");
    let mut lines = LineWriter::new(Vec::new());
    lines.write_all(b"whole\npart")?;
    assert_eq!(lines.get_ref(), b"whole\n");
    let mut chained = Cursor::new(b"abc").chain(io::repeat(b'x').take(4));
    let mut all = String::new();
    chained.read_to_string(&mut all)?;
    assert_eq!(all, "abcxxxx");
    std::fs::remove_file("copy.txt")?;
    std::fs::remove_file("copied.txt")?;
    println!("copied {copied} bytes");
    Ok(())
}

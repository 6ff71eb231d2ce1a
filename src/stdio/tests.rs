//! Streams on a file that fails, shortens and refuses as the tests say.

use super::file::{FILE, Ops, Transfer, flag};
use super::{input, line, output, position};
use crate::abi::{Errno, Out, c_int, packed};
use std::cell::RefCell;

/// The file below a stream.
#[derive(Default)]
struct File {
    data: Vec<u8>,
    at: usize,
    /// What the next seeks and writes come to; then they succeed.
    seeks: Vec<Errno>,
    writes: Vec<Result<usize, Errno>>,
    /// Reads come from here, writes go to `data`: a socket.
    socket: Option<Vec<u8>>,
}

fn file(f: &FILE) -> &RefCell<File> {
    unsafe { &*f.cookie.get().cast::<RefCell<File>>() }
}

#[packed]
fn read(f: &FILE, to: Out<u8>) -> Result<usize, Errno> {
    let mut file = file(f).borrow_mut();
    if let Some(from) = &mut file.socket {
        let n = to.copy_from(from);
        from.drain(..n);
        return Ok(n);
    }
    let n = to.copy_from(file.data.get(file.at..).unwrap_or(&[]));
    file.at += n;
    Ok(n)
}

#[packed]
fn write(f: &FILE, first: &[u8], second: &[u8]) -> Result<usize, Errno> {
    let mut file = file(f).borrow_mut();
    let both = [first, second].concat();
    let n = if file.writes.is_empty() { both.len() } else { file.writes.remove(0)?.min(both.len()) };
    if file.socket.is_some() {
        file.at = file.data.len();
    }
    let (at, end) = (file.at, file.at + n);
    if file.data.len() < end {
        file.data.resize(end, 0);
    }
    file.data[at..end].copy_from_slice(&both[..n]);
    file.at = end;
    Ok(n)
}

fn seek(f: &FILE, offset: i64, whence: c_int) -> Result<i64, Errno> {
    let mut file = file(f).borrow_mut();
    if file.socket.is_some() {
        return Err(Errno::SPIPE);
    }
    if !file.seeks.is_empty() {
        return Err(file.seeks.remove(0));
    }
    let base = [0, file.at, file.data.len()][whence as usize] as i64;
    file.at = usize::try_from(base + offset).map_err(|_| Errno::INVAL)?;
    Ok(file.at as i64)
}

static OPS: Ops = Ops { read: read_packed, write: write_packed, seek, close: |_| Ok(()) };

/// A stream with a buffer of `size` bytes on the file.
fn with(below: File, size: usize, more: u32, body: impl FnOnce(&FILE)) -> File {
    let below = RefCell::new(below);
    let mut buffer = vec![0; size];
    let base = if size == 0 { std::ptr::null_mut() } else { buffer.as_mut_ptr() };
    let f = FILE::new(-1, flag::READABLE | flag::WRITABLE | more, base, size).with_back(position::give_back);
    f.ops.set(Some(&OPS));
    f.cookie.set((&raw const below).cast_mut().cast());
    body(&f);
    _ = (f.settle.get())(&f);
    below.into_inner()
}

fn holding(text: &[u8]) -> File {
    File { data: text.to_vec(), ..File::default() }
}

fn read_all(f: &FILE) -> Vec<u8> {
    let mut all = Vec::new();
    while let Ok(Some(byte)) = input::get(f) {
        all.push(byte);
    }
    all
}

#[test]
fn pushed_back_bytes_return_in_reverse_or_are_refused() {
    for size in [0, 1, 3, 64] {
        for skip in 0..12 {
            for count in 0..24u8 {
                with(holding(b"0123456789"), size, 0, |f| {
                    for _ in 0..skip {
                        _ = input::get(f);
                    }
                    let taken: Vec<u8> =
                        (0..count).map(|i| b'a' + i).take_while(|b| input::push_back(f, &[*b]).is_ok()).collect();
                    assert!(taken.len() >= (count as usize).min(8));
                    let expected: Vec<u8> =
                        taken.iter().rev().chain(b"0123456789".get(skip..).unwrap_or(&[])).copied().collect();
                    assert_eq!(read_all(f), expected, "{size} {skip} {count}");
                });
            }
        }
    }
}

#[test]
fn several_bytes_are_pushed_back_all_or_none() {
    with(holding(b"0123456789"), 4, 0, |f| {
        assert_eq!(input::push_back(f, b"abcd"), Ok(()));
        assert_eq!(input::push_back(f, b"efg"), Ok(()));
        assert_eq!(input::push_back(f, b"hij"), Err(Errno::NOBUFS));
        assert_eq!(read_all(f), b"efgabcd0123456789");
    });
}

#[test]
fn a_seek_that_was_put_off_fails_before_anything_is_written() {
    for size in [3, 64] {
        for flush in [false, true] {
            let below = File { seeks: vec![Errno::IO], ..holding(b"0123456789") };
            let below = with(below, size, 0, |f| {
                assert_eq!(input::get(f), Ok(Some(b'0')));
                if flush {
                    assert_eq!(position::flush(f), Err(Errno::IO));
                } else {
                    assert_eq!(output::write(f, b"xy"), Transfer::failed(0, Errno::IO));
                }
                assert!(f.has(flag::ERROR));
                // Nothing is lost, and the second try is right.
                assert_eq!(input::get(f), Ok(Some(b'1')));
                assert_eq!(output::write(f, b"xy"), Transfer::whole(2));
            });
            assert_eq!(below.data, b"01xy456789", "{size} {flush}");
        }
    }
}

#[test]
fn what_was_read_ahead_of_a_socket_stays_while_it_is_written() {
    for size in [0, 1, 4, 7, 64] {
        for push in [0, 1, 5] {
            let below = File { socket: Some(b"one\ntwo\nthree\n".to_vec()), ..File::default() };
            let below = with(below, size, 0, |f| {
                let mut lines = Vec::new();
                for (i, reply) in ["A", "BB", "CCC"].iter().enumerate() {
                    let mut line = [0; 16];
                    let n = line::read_line(f, Out::of(&mut line)).count;
                    lines.push(line[..n].to_vec());
                    if i == 0 {
                        let pushed = b"vwxyz".get(..push).unwrap();
                        assert_eq!(input::push_back(f, pushed), Ok(()));
                    }
                    assert_eq!(output::write(f, reply.as_bytes()), Transfer::whole(i + 1));
                    if i == 1 {
                        assert_eq!(position::flush(f), Ok(()));
                    }
                }
                let second = [b"vwxyz".get(..push).unwrap(), b"two\n"].concat();
                assert_eq!(lines, [b"one\n".to_vec(), second, b"three\n".to_vec()], "{size} {push}");
            });
            assert_eq!(below.data, b"ABBCCC", "{size} {push}");
        }
    }
}

#[test]
fn what_a_failed_write_took_is_exact() {
    let mut seed = 1u32;
    let mut random = |n: u32| {
        seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12345);
        (seed >> 16) % n
    };
    for round in 0..3000 {
        let (size, line) = ([0, 1, 5, 16][round % 4], [0, flag::LINE][round / 4 % 2]);
        let mut expected = Vec::new();
        let below = with(File::default(), size, line, |f| {
            for _ in 0..random(12) {
                let plan = (0..random(4)).map(|_| match random(3) {
                    0 => Err(Errno::NOSPC),
                    n => Ok(n as usize * 2),
                });
                file(f).borrow_mut().writes = plan.collect();
                let block: Vec<u8> =
                    (0..random(20)).map(|_| if random(5) == 0 { b'\n' } else { b'a' + random(26) as u8 }).collect();
                // As a program does that goes on after an error.
                let mut rest = &block[..];
                while !rest.is_empty() {
                    let done = output::write(f, rest);
                    assert_eq!(done.error.is_none(), done.count == rest.len());
                    rest = &rest[done.count..];
                }
                expected.extend_from_slice(&block);
                file(f).borrow_mut().writes.clear();
            }
        });
        assert_eq!(below.data, expected, "{round}");
    }
}

#[test]
fn the_size_of_a_null_block_means_nothing() {
    for size in [0, 1, 1000, usize::MAX / 2, usize::MAX] {
        with(holding(b"one\ntwo"), 4, 0, |f| {
            let mut block = line::Block { at: std::ptr::null_mut(), size };
            assert_eq!(line::read_record(f, &mut block, b'\n'), Ok(4));
            assert!(block.size < 1000);
            assert_eq!(line::read_record(f, &mut block, b'\n'), Ok(3));
            assert_eq!(line::read_record(f, &mut block, b'\n'), Ok(0));
            unsafe { crate::abi::c_free(block.at) };
        });
    }
}

/// A write function that writes to its own stream, as a signal handler may.
#[packed]
fn write_again(f: &FILE, first: &[u8], second: &[u8]) -> Result<usize, Errno> {
    if !file(f).borrow().writes.is_empty() {
        file(f).borrow_mut().writes.clear();
        assert_eq!(output::write(f, b"+"), Transfer::whole(1));
        assert_eq!(output::write(f, &[b'-'; 100]), Transfer::failed(0, Errno::DEADLK));
    }
    write(f, first, second)
}

#[test]
fn a_write_within_a_write_loses_nothing() {
    static AGAIN: Ops = Ops { read: read_packed, write: write_again_packed, seek, close: |_| Ok(()) };
    let below = File { writes: vec![Ok(0)], ..File::default() };
    let below = with(below, 16, 0, |f| {
        f.ops.set(Some(&AGAIN));
        assert_eq!(output::write(f, b"text"), Transfer::whole(4));
        assert_eq!(output::flush(f), Ok(()));
    });
    assert_eq!(below.data, b"text+");
}

//! The standard streams are the descriptors of the caller: real files, pipes, devices, sockets.

use std::fs::{self, File};
use std::io::Write;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::process::Stdio;

use crate::common::{Folder, GREET, host, shell, status, text};

/// Reads at most 4 bytes.
const FOUR: &str = "(i32.store (i32.const 4) (i32.const 4))
    (drop (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 128)))
    (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 128)))";

#[test]
fn nothing_is_read_ahead() {
    let folder = Folder::new();
    let four = folder.program("four.wat", FOUR);
    let line = "printf 'abcdefgh\\nrest\\n' | { $host $p; echo; cat; }";
    assert_eq!(text(&shell(line, &four).stdout), "abcd\nefgh\nrest\n");
    let input = folder.file("input", b"abcdefgh\n");
    let line = format!("{{ $host $p; echo; $host $p; echo; cat; }} < {}", input.display());
    assert_eq!(text(&shell(&line, &four).stdout), "abcd\nefgh\n\n");
}

#[test]
fn types_are_real() {
    let folder = Folder::new();
    let tell = "(drop (call $fdstat (i32.const 0) (i32.const 1024))) (call $exit (i32.load8_u (i32.const 1024)))";
    let kind = folder.program("kind.wat", tell);
    let with = |input: Stdio| host(&[], &kind).stdin(input).status().unwrap().code().unwrap();
    assert_eq!(with(File::open(&kind).unwrap().into()), 4, "regular file");
    assert_eq!(with(File::open(&folder.path).unwrap().into()), 3, "directory");
    assert_eq!(with(Stdio::null()), 2, "character device");
    assert_eq!(with(Stdio::piped()), 0, "pipe");
    let (socket, _other) = UnixStream::pair().unwrap();
    assert_eq!(with(OwnedFd::from(socket).into()), 6, "socket");
}

#[test]
fn stat_is_real() {
    let folder = Folder::new();
    let size = folder.program(
        "size.wat",
        "(drop (call $filestat (i32.const 0) (i32.const 1024))) (call $exit (i32.load (i32.const 1056)))",
    );
    let input = folder.file("input", b"12345");
    assert_eq!(status(&host(&[], &size).stdin(File::open(input).unwrap()).output().unwrap()), 5);
}

#[test]
fn a_file_is_one_however_it_is_reached() {
    // Descriptor 0 and the same file opened by name have one inode number.
    let folder = Folder::new();
    let body = "(i32.store8 (i32.const 256) (i32.const 105))
        (drop (call $open (i32.const 3) (i32.const 0) (i32.const 256) (i32.const 1) (i32.const 0)
            (i64.const 2) (i64.const 0) (i32.const 0) (i32.const 128)))
        (drop (call $filestat (i32.const 0) (i32.const 1024)))
        (drop (call $filestat (i32.load (i32.const 128)) (i32.const 2048)))
        (call $exit (i32.add
            (i64.eq (i64.load (i32.const 1024)) (i64.load (i32.const 2048)))
            (i64.eq (i64.load (i32.const 1032)) (i64.load (i32.const 2056)))))";
    let same = folder.program("same.wat", body);
    let input = folder.file("i", b"x");
    let directory = format!("{}::/", folder.path.display());
    let output = host(&["--dir", &directory], &same).stdin(File::open(input).unwrap()).output().unwrap();
    assert_eq!(status(&output), 2, "{}", text(&output.stderr));
}

#[test]
fn seeking_moves_the_callers_offset() {
    let folder = Folder::new();
    let seek = folder
        .program("seek.wat", "(call $exit (call $seek (i32.const 0) (i64.const -2) (i32.const 2) (i32.const 128)))");
    let input = folder.file("input", b"abcdef");
    let output = shell(&format!("{{ $host $p && cat; }} < {}", input.display()), &seek);
    assert_eq!(text(&output.stdout), "ef");
    assert_eq!(status(&shell("true | $host $p", &seek)), 70, "spipe");
}

#[test]
fn appending_appends() {
    let folder = Folder::new();
    let greet = folder.program("greet.wat", GREET);
    let out = folder.file("out", b"before\n");
    assert_eq!(status(&shell(&format!("$host $p >> {} && $host $p >> {0}", out.display()), &greet)), 0);
    assert_eq!(fs::read_to_string(&out).unwrap(), "before\nHello, world\nHello, world\n");
}

#[test]
fn write_errors_are_real() {
    let folder = Folder::new();
    let greet = folder.program("greet.wat", GREET);
    assert_eq!(status(&shell("$host $p > /dev/full", &greet)), 51, "nospc");
    let (ours, theirs) = UnixStream::pair().unwrap();
    drop(ours);
    let output = host(&[], &greet).stdout(OwnedFd::from(theirs)).output().unwrap();
    assert_eq!(status(&output), 64, "pipe");
    assert_eq!(status(&shell("$host $p >&- ; exit $?", &greet)), 0, "the runtime opens /dev/null");
    let read_only = File::open(&greet).unwrap();
    assert_eq!(status(&host(&[], &greet).stdout(read_only).output().unwrap()), 8, "badf");
}

#[test]
fn a_vector_is_one_write() {
    let folder = Folder::new();
    let greet = folder.program("greet.wat", GREET);
    let (ours, theirs) = std::os::unix::net::UnixDatagram::pair().unwrap();
    assert_eq!(status(&host(&[], &greet).stdout(OwnedFd::from(theirs)).output().unwrap()), 0);
    let mut buffer = [0; 64];
    let count = ours.recv(&mut buffer).unwrap();
    assert_eq!(text(&buffer[..count]), "Hello, world\n");
}

#[test]
fn pipes_cannot_be_synchronised() {
    let folder = Folder::new();
    let sync = folder.program("sync.wat", "(call $exit (call $sync (i32.const 1)))");
    assert_eq!(status(&host(&[], &sync).output().unwrap()), 28, "inval");
    let file = File::create(folder.path.join("out")).unwrap();
    assert_eq!(status(&host(&[], &sync).stdout(file).output().unwrap()), 0);
}

#[test]
fn closing_and_renumbering() {
    let folder = Folder::new();
    let body = "(drop (call $renumber (i32.const 2) (i32.const 1)))
        (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 128)))
        (call $exit (call $write (i32.const 2) (i32.const 0) (i32.const 1) (i32.const 128)))";
    let output = host(&[], &folder.program("renumber.wat", body)).output().unwrap();
    assert_eq!((status(&output), text(&output.stdout), text(&output.stderr)), (8, "".into(), "Hello, ".into()));
    // A reader sees the end when the program closes, not when it ends.
    let body = "(drop (call $close (i32.const 1)))
        (drop (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 128)))";
    let program = folder.program("close.wat", body);
    let mut child = host(&[], &program).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut end = Vec::new();
    std::io::Read::read_to_end(&mut child.stdout.take().unwrap(), &mut end).unwrap();
    assert!(child.try_wait().unwrap().is_none(), "it still waits for its input");
    child.stdin.take().unwrap().write_all(b"x").unwrap();
    assert!(child.wait().unwrap().success());
}

#[test]
fn waiting_for_input() {
    let folder = Folder::new();
    // Descriptor 0 or 50 ms; the exit status is the type of the first event plus ten times their number.
    let body = "(i32.store8 (i32.const 1032) (i32.const 1))
        (i32.store8 (i32.const 1080) (i32.const 0))
        (i32.store (i32.const 1088) (i32.const 1))
        (i64.store (i32.const 1096) (i64.const 50000000))
        (if (call $poll (i32.const 1024) (i32.const 2048) (i32.const 2) (i32.const 128))
            (then (call $exit (i32.const 99))))
        (call $exit (i32.add (i32.mul (i32.load (i32.const 128)) (i32.const 10)) (i32.load8_u (i32.const 2058))))";
    let poll = folder.program("poll.wat", body);
    assert_eq!(status(&shell("sleep 1 | $host $p", &poll)), 10, "the time");
    assert_eq!(status(&shell("echo | { sleep 0.1; $host $p; }", &poll)), 11, "the input");
    assert_eq!(status(&host(&[], &poll).stdin(Stdio::null()).output().unwrap()), 11, "a device");
}

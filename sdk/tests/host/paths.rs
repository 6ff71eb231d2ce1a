//! What the host does with paths beyond wasmtime-wasi: links with absolute targets, FIFOs, a full table of descriptors.

use std::os::unix::fs::symlink;
use std::process::Stdio;

use crate::common::{Folder, host, shell, status, text};

/// Reads the link "l" below descriptor 3 into 64 bytes and writes its target; exits with the errno.
const READLINK: &str = "(i32.store8 (i32.const 256) (i32.const 108))
    (i32.store (i32.const 0) (i32.const 1024))
    (i32.store (i32.const 16) (call $readlink (i32.const 3) (i32.const 256) (i32.const 1)
        (i32.const 1024) (i32.const 64) (i32.const 4)))
    (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 128)))
    (call $exit (i32.load (i32.const 16)))";

/// Opens "f" for reading, with the flags `nonblock`, reads 4 bytes, writes them; exits with the first errno.
fn open(flags: u32) -> String {
    format!(
        "(i32.store8 (i32.const 256) (i32.const 102))
        (i32.store (i32.const 16) (call $open (i32.const 3) (i32.const 1) (i32.const 256) (i32.const 1) (i32.const 0)
            (i64.const 2) (i64.const 0) (i32.const {flags}) (i32.const 132)))
        (if (i32.load (i32.const 16)) (then (call $exit (i32.load (i32.const 16)))))
        (i32.store (i32.const 4) (i32.const 4))
        (i32.store (i32.const 16) (call $read (i32.load (i32.const 132)) (i32.const 0) (i32.const 1) (i32.const 4)))
        (if (i32.load (i32.const 16)) (then (call $exit (i32.load (i32.const 16)))))
        (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 128)))
        (call $exit (call $close (i32.load (i32.const 132))))"
    )
}

#[test]
fn absolute_targets_are_read() {
    let folder = Folder::new();
    let program = folder.program("readlink.wat", READLINK);
    let directory = format!("{}::/", folder.path.display());
    for target in ["/etc/passwd", "/", "near", "../far"] {
        symlink(target, folder.path.join("l")).unwrap();
        let output = host(&["--dir", &directory], &program).output().unwrap();
        assert_eq!((status(&output), text(&output.stdout)), (0, target.into()));
        std::fs::remove_file(folder.path.join("l")).unwrap();
    }
    assert_eq!(status(&host(&["--dir", &directory], &program).output().unwrap()), 44, "noent");
    std::fs::write(folder.path.join("l"), "").unwrap();
    assert_eq!(status(&host(&["--dir", &directory], &program).output().unwrap()), 28, "inval");
}

/// Makes a link to `target` at `path` below descriptor 3, and exits with the errno.
fn link(target: &str, path: &str) -> String {
    let store = |at: usize, text: &str| -> String {
        let bytes = text.bytes().enumerate();
        bytes.map(|(offset, byte)| format!("(i32.store8 (i32.const {}) (i32.const {byte}))", at + offset)).collect()
    };
    let (target_length, length) = (target.len(), path.len());
    format!(
        "{} {} (call $exit (call $symlink (i32.const 1024) (i32.const {target_length}) (i32.const 3)
            (i32.const 8192) (i32.const {length})))",
        store(1024, target),
        store(8192, path)
    )
}

#[test]
fn links_to_absolute_paths_are_made_below_the_root_of_the_system() {
    let folder = Folder::new();
    let name = folder.path.join("l");
    let below = name.to_str().unwrap().trim_start_matches('/');
    let made = folder.program("link.wat", &link("/none/of it", below));
    assert_eq!(status(&host(&["--dir", "/::/"], &made).output().unwrap()), 0);
    assert_eq!(std::fs::read_link(&name).unwrap().to_str(), Some("/none/of it"));
    assert_eq!(status(&host(&["--dir", "/::/"], &made).output().unwrap()), 20, "exist");
    let nowhere = folder.program("nowhere.wat", &link("/etc", "none/of/it/l"));
    assert_eq!(status(&host(&["--dir", "/::/"], &nowhere).output().unwrap()), 44, "noent");
    let escaping = folder.program("escaping.wat", &link("/etc", "../l"));
    assert_eq!(status(&host(&["--dir", "/::/"], &escaping).output().unwrap()), 63, "perm");
    // A program in a directory of its own could lead others out of it.
    let directory = format!("{}::/", folder.path.display());
    let refused = folder.program("refused.wat", &link("/etc", "m"));
    assert_eq!(status(&host(&["--dir", &directory], &refused).output().unwrap()), 63, "perm");
    assert!(folder.path.join("m").symlink_metadata().is_err());
}

#[test]
fn another_device_is_told() {
    use std::os::unix::fs::MetadataExt;
    let (folder, other) = (Folder::new(), std::path::PathBuf::from(format!("/dev/shm/host-{}", std::process::id())));
    if std::fs::create_dir(&other).is_err() {
        return; // there is none on this system
    }
    let device = |path: &std::path::Path| path.metadata().unwrap().dev();
    let expected = if device(&folder.path) == device(&other) { (0, false) } else { (75, true) };
    folder.file("f", b"abcd");
    let program = folder.program(
        "rename.wat",
        "(i32.store8 (i32.const 256) (i32.const 102))
        (call $exit (call $rename (i32.const 3) (i32.const 256) (i32.const 1)
            (i32.const 4) (i32.const 256) (i32.const 1)))",
    );
    let [from, to] = [&folder.path, &other].map(|path| path.display().to_string());
    let output = host(&["--dir", &format!("{from}::/a"), "--dir", &format!("{to}::/b")], &program).output().unwrap();
    std::fs::remove_dir_all(&other).unwrap();
    assert_eq!((status(&output), folder.path.join("f").exists()), expected, "xdev");
}

#[test]
fn a_terminal_that_is_not_there() {
    let folder = Folder::new();
    let name: String = b"tty".iter().enumerate().map(|(at, byte)| store_byte(256 + at, *byte)).collect();
    let open = "(call $exit (call $open (i32.const 3) (i32.const 1) (i32.const 256) (i32.const 3) (i32.const 0)
        (i64.const 2) (i64.const 0) (i32.const 0) (i32.const 132)))";
    let program = folder.program("tty.wat", &format!("{name} {open}"));
    let command = host(&["--dir", "/dev::/"], &program);
    let mut without = std::process::Command::new("setsid");
    let output = without.arg("--wait").arg(command.get_program()).args(command.get_args()).output().unwrap();
    assert_eq!(status(&output), 60, "nxio");
}

fn store_byte(at: usize, byte: u8) -> String {
    format!("(i32.store8 (i32.const {at}) (i32.const {byte}))")
}

#[test]
fn the_lowest_number_is_given() {
    let folder = Folder::new();
    folder.file("f", b"abcd");
    let open = "(drop (call $open (i32.const 3) (i32.const 1) (i32.const 256) (i32.const 1) (i32.const 0)
        (i64.const 2) (i64.const 0) (i32.const 0) (i32.const 132)))";
    let close = |fd: u32| format!("(drop (call $close (i32.const {fd})))");
    let body = [store_byte(256, b'f'), [open; 4].concat(), close(6), close(4), close(5), [open; 2].concat()].concat();
    let program = folder.program("lowest.wat", &format!("{body} (call $exit (i32.load (i32.const 132)))"));
    let directory = format!("{}::/", folder.path.display());
    assert_eq!(status(&host(&["--dir", &directory], &program).output().unwrap()), 5);
    let renumber = format!("{} (drop (call $renumber (i32.const 7) (i32.const 4))) {}", [open; 4].concat(), close(5));
    let body = [store_byte(256, b'f'), renumber, [open; 3].concat()].concat();
    let program = folder.program("renumber.wat", &format!("{body} (call $exit (i32.load (i32.const 132)))"));
    assert_eq!(status(&host(&["--dir", &directory], &program).output().unwrap()), 8);
}

#[test]
fn a_fifo_is_opened() {
    let folder = Folder::new();
    rustix::fs::mknodat(
        rustix::fs::CWD,
        folder.path.join("f"),
        rustix::fs::FileType::Fifo,
        rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR,
        0,
    )
    .unwrap();
    let directory = format!("{}::/", folder.path.display());
    let run = |program: &std::path::Path| host(&["--dir", &directory, "--timeout", "10"], program);
    let output = run(&folder.program("nonblock.wat", &open(4))).output().unwrap();
    assert_eq!((status(&output), output.stdout.len()), (0, 0), "nobody writes: the end");
    let waiting = run(&folder.program("wait.wat", &open(0))).stdout(Stdio::piped()).spawn().unwrap();
    std::fs::write(folder.path.join("f"), "abcdef").unwrap();
    let output = waiting.wait_with_output().unwrap();
    assert_eq!((status(&output), text(&output.stdout)), (0, "abcd".into()));
}

#[test]
fn links_lead_to_no_fifo_outside() {
    let (folder, outside) = (Folder::new(), Folder::new());
    let mode = rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR;
    let fifo = outside.path.join("f");
    rustix::fs::mknodat(rustix::fs::CWD, &fifo, rustix::fs::FileType::Fifo, mode, 0).unwrap();
    symlink(&fifo, folder.path.join("f")).unwrap();
    let directory = format!("{}::/", folder.path.display());
    let program = folder.program("nonblock.wat", &open(4));
    assert_eq!(status(&host(&["--dir", &directory], &program).output().unwrap()), 63, "perm");
}

#[test]
fn too_many_open_files() {
    let folder = Folder::new();
    folder.file("f", b"abcd");
    // Opens until there is an error, which is the exit status.
    let body = "(i32.store8 (i32.const 256) (i32.const 102))
        (loop $again
            (br_if $again (i32.eqz (call $open (i32.const 3) (i32.const 0) (i32.const 256) (i32.const 1) (i32.const 0)
                (i64.const 2) (i64.const 0) (i32.const 0) (i32.const 132))))
            (call $exit (call $open (i32.const 3) (i32.const 0) (i32.const 256) (i32.const 1) (i32.const 0)
                (i64.const 2) (i64.const 0) (i32.const 0) (i32.const 132))))";
    let program = folder.program("many.wat", body);
    let line = format!("ulimit -n 30; exec $host --dir {}::/ $p", folder.path.display());
    assert_eq!(status(&shell(&line, &program)), 33, "mfile");
}

#[test]
fn a_listing_lasts_until_it_is_begun_again() {
    // The first entry, then a new directory, then what follows the entry; or all again.
    let listing = |cookie: u32| {
        format!(
            "(drop (call $readdir (i32.const 3) (i32.const 1024) (i32.const 25) (i64.const 0) (i32.const 128)))
            (i32.store8 (i32.const 256) (i32.const 100))
            (drop (call $mkdir (i32.const 3) (i32.const 256) (i32.const 1)))
            (drop (call $readdir (i32.const 3) (i32.const 1024) (i32.const 4096) (i64.const {cookie}) (i32.const 128)))
            (call $exit (i32.load (i32.const 128)))"
        )
    };
    // `.`, `..` and `d`, each behind 24 bytes; behind the last entry there is nothing.
    for (cookie, used) in [(1, 26), (0, 25 + 26 + 25), (2, 0), (99, 0)] {
        let folder = Folder::new();
        let inner = folder.path.join("inner");
        std::fs::create_dir(&inner).unwrap();
        let program = folder.program("list.wat", &listing(cookie));
        let directory = format!("{}::/", inner.display());
        assert_eq!(status(&host(&["--dir", &directory], &program).output().unwrap()), used, "{cookie}");
    }
}

use super::*;
use crate::abi::c::GLOB_PERIOD;
use crate::algo::fnmatch::Options;
use crate::algo::fnmatch::tests::is_strange;
use crate::algo::oracle::{Random, fuzz, host_glob};
use crate::algo::utf8::Encoding;
use std::collections::BTreeMap;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

/// What is in each directory, the names with their types; read once.
#[derive(Default)]
struct Read {
    directories: BTreeMap<Vec<u8>, Vec<(Vec<u8>, u8)>>,
    /// Whether the types are told.
    types: bool,
}

fn path_of(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    Path::new(std::ffi::OsStr::from_bytes(bytes)).to_path_buf()
}

fn kind_of(kind: std::fs::FileType) -> u8 {
    match kind {
        kind if kind.is_dir() => DT_DIR,
        kind if kind.is_symlink() => DT_LNK,
        _ => 8,
    }
}

fn error_of(error: std::io::Error) -> Errno {
    match error.raw_os_error() {
        Some(libc::ENOENT) => Errno::NOENT,
        Some(libc::ENOTDIR) => Errno::NOTDIR,
        Some(libc::ELOOP) => Errno::LOOP,
        _ => Errno::IO,
    }
}

impl Tree for Read {
    fn read(&mut self, directory: &[u8], names: &mut Names) -> Result<(), Errno> {
        use std::os::unix::ffi::OsStrExt;
        if !self.directories.contains_key(directory) {
            let mut entries = vec![(b".".to_vec(), DT_DIR), (b"..".to_vec(), DT_DIR)];
            for entry in std::fs::read_dir(path_of(directory)).map_err(error_of)? {
                let entry = entry.unwrap();
                entries.push((entry.file_name().as_bytes().to_vec(), kind_of(entry.file_type().unwrap())));
            }
            self.directories.insert(directory.to_vec(), entries);
        }
        for (name, kind) in &self.directories[directory] {
            names.push(name, if self.types { *kind } else { DT_UNKNOWN })?;
        }
        Ok(())
    }

    fn kind(&mut self, path: &[u8], follow: bool) -> Option<u8> {
        let path = path_of(path);
        let data = if follow { std::fs::metadata(path) } else { std::fs::symlink_metadata(path) };
        data.ok().map(|data| kind_of(data.file_type()))
    }
}

/// ASCII alone: glibc's `fnmatch` takes the bytes of other characters for characters, too (`??` matches `é`).
const NAMES: [&str; 13] = ["a", "b", "ab", ".h", ".a", "a.b", "*", "[", "[a]", "\\", "a]", "-", "a\\b"];

/// Files, directories and links in a directory, at random.
fn grow(random: &mut Random, directory: &Path, depth: u32) {
    for _ in 0..3 * depth as u64 + random.below(5) {
        let path = directory.join(random.pick(&NAMES));
        // A name that was taken before stays what it is.
        match random.below(8) {
            0..=2 => drop(std::fs::write(path, "")),
            3 => drop(symlink(random.pick(&["a", "..", "b", "nowhere", "."]), path)),
            _ if depth > 0 && std::fs::create_dir(&path).is_ok() => grow(random, &path, depth - 1),
            _ => {}
        }
    }
}

fn single_slashes(paths: Vec<Vec<u8>>) -> Vec<Vec<u8>> {
    let mut paths = paths;
    paths.iter_mut().for_each(|path| path.dedup_by(|a, b| *a == b'/' && *b == b'/'));
    paths.sort();
    paths
}

#[test]
fn as_glibc() {
    let base = std::env::temp_dir().join(format!("glob-{}", std::process::id()));
    let mut random = Random::new();
    let roots: Vec<PathBuf> = (0..6).map(|i| base.join(i.to_string())).collect();
    for root in &roots {
        std::fs::create_dir_all(root).unwrap();
        grow(&mut random, root, 3);
    }
    let mut trees: Vec<Read> =
        roots.iter().enumerate().map(|(i, _)| Read { types: i % 2 == 0, ..Read::default() }).collect();
    let pieces = [
        "*",
        "*",
        "?",
        "[ab]",
        "[!a]",
        "[a-c]",
        "[[:alpha:]]",
        "a",
        "b",
        "ab",
        ".",
        "h",
        "..",
        "/",
        "/",
        "/",
        "\\*",
        "\\[",
        "\\\\",
        "]",
        "-",
        "[[]",
        "\\a",
    ];
    fuzz("glob", 5_000, |random| {
        let which = random.below(roots.len() as u64) as usize;
        let rest: String = (0..random.below(9)).map(|_| random.pick(&pieces)).collect();
        if is_strange(&rest) {
            return;
        }
        let pattern = format!("{}/{rest}", roots[which].display());
        // glibc heeds GLOB_PERIOD in the last component alone.
        let period = if rest.trim_start_matches('/').contains('/') { 0 } else { random.pick(&[0, GLOB_PERIOD]) };
        let flags = random.pick(&[0, libc::GLOB_MARK]) | random.pick(&[0, 0, libc::GLOB_NOESCAPE]) | period;
        let options = Options {
            pathname: true,
            escape: if flags & libc::GLOB_NOESCAPE != 0 { Escape::None } else { Escape::Backslash },
            period: flags & GLOB_PERIOD == 0,
            leading_dir: false,
            fold_case: false,
            encoding: Encoding::Bytes,
        };
        let mut found = Names::new();
        let wanted = Wanted { mark: flags & libc::GLOB_MARK != 0, directories: false };
        let result = find(&mut trees[which], pattern.as_bytes(), options, wanted, &mut found, |_, _| false);
        assert!(result.is_ok());
        let order = found.sorted().unwrap();
        let mut ours: Vec<Vec<u8>> = order.as_slice().iter().map(|&i| found.get(i).0.to_vec()).collect();
        let mut theirs = host_glob(&pattern, flags);
        if pattern.ends_with('/') {
            // glibc takes files for directories there, and leaves the slash out.
            theirs.retain(|path| path.ends_with(b"/"));
        }
        if pattern.contains("//") {
            // glibc leaves out some of several slashes in a row; here paths are as the pattern has them.
            (ours, theirs) = (single_slashes(ours), single_slashes(theirs));
        }
        let show =
            |paths: &[Vec<u8>]| paths.iter().map(|p| String::from_utf8_lossy(p).into_owned()).collect::<Vec<_>>();
        if ours != theirs {
            panic!("{rest:?} flags {flags:#x}\n ours   {:?}\n theirs {:?}", show(&ours), show(&theirs));
        }
    });
    std::fs::remove_dir_all(base).unwrap();
}

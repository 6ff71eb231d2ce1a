//! Files and directories.

use std::collections::BTreeSet;
use std::fs::{self, File, FileTimes};
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::time::{Duration, SystemTime};

/// So many files in one directory.
const MANY: usize = 1000;

pub fn run() -> io::Result<()> {
    many()?;
    moved()?;
    metadata()?;
    mistakes();
    Ok(())
}

fn many() -> io::Result<()> {
    fs::create_dir_all("deep/er/and/deeper")?;
    let folder = Path::new("deep/er");
    for i in 0..MANY {
        fs::write(folder.join(format!("file {i:04}.txt")), vec![b'x'; i])?;
    }
    let mut names = BTreeSet::new();
    let (mut files, mut folders, mut bytes) = (0, 0, 0);
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        assert_eq!(kind, entry.metadata()?.file_type());
        files += usize::from(kind.is_file());
        folders += usize::from(kind.is_dir());
        bytes += if kind.is_file() { entry.metadata()?.len() } else { 0 };
        assert!(entry.path().starts_with(folder));
        assert!(names.insert(entry.file_name()));
    }
    println!("read_dir: {files} files of {bytes} bytes, {folders} folder");
    assert_eq!((files, folders, bytes), (MANY, 1, (MANY * (MANY - 1) / 2) as u64));
    // Removed while they are listed.
    for entry in fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?.iter().take(500) {
        if entry.file_type()?.is_file() {
            fs::remove_file(entry.path())?;
        }
    }
    assert!(fs::read_dir(folder)?.count() >= 501);
    fs::remove_dir_all("deep")?;
    assert!(!fs::exists("deep")?);
    Ok(())
}

fn moved() -> io::Result<()> {
    fs::write("old", "content")?;
    fs::write("other", "lost")?;
    fs::rename("old", "other")?;
    assert_eq!(fs::read_to_string("other")?, "content");
    assert!(!fs::exists("old")?);
    fs::create_dir("folder")?;
    fs::rename("folder", "renamed")?;
    fs::rename("other", "renamed/other")?;
    assert_eq!(fs::copy("renamed/other", "copy")?, 7);
    fs::hard_link("copy", "link")?;
    let mut more = File::options().append(true).open("link")?;
    more.write_all(b", more")?;
    drop(more);
    assert_eq!(fs::read_to_string("copy")?, "content, more");
    fs::remove_file("link")?;
    fs::remove_file("copy")?;
    fs::remove_dir_all("renamed")
}

fn metadata() -> io::Result<()> {
    let file = File::create("times")?;
    file.set_len(12_345)?;
    let then = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    file.set_times(FileTimes::new().set_modified(then).set_accessed(then + Duration::from_secs(1)))?;
    let data = file.metadata()?;
    assert!(data.is_file() && !data.is_dir() && !data.is_symlink() && data.len() == 12_345);
    assert_eq!(data.modified()?, then);
    assert_eq!(fs::metadata("times")?.accessed()?, then + Duration::from_secs(1));
    assert!(fs::metadata(".")?.is_dir());
    assert_eq!(File::create_new("times").unwrap_err().kind(), ErrorKind::AlreadyExists);
    fs::remove_file("times")?;
    fs::write("ünï\u{20ac}", "name")?;
    let names: Vec<_> = fs::read_dir(".")?.map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["ünï\u{20ac}"]);
    fs::remove_file("ünï\u{20ac}")
}

fn mistakes() {
    let kind = |result: io::Result<()>| result.unwrap_err().kind();
    // Rust has no kinds for some of WASI's numbers.
    let number = |result: io::Result<()>| result.unwrap_err().raw_os_error();
    const ISDIR: Option<i32> = Some(31);
    const NOTDIR: Option<i32> = Some(54);
    const NOTEMPTY: Option<i32> = Some(55);
    println!("{}", fs::read("missing").unwrap_err());
    assert_eq!(kind(fs::read("missing").map(drop)), ErrorKind::NotFound);
    assert_eq!(kind(fs::remove_dir("missing")), ErrorKind::NotFound);
    assert_eq!(kind(fs::rename("missing", "other")), ErrorKind::NotFound);
    fs::create_dir_all("full/inner").unwrap();
    assert_eq!(kind(fs::create_dir("full")), ErrorKind::AlreadyExists);
    assert_eq!(number(fs::remove_dir("full")), NOTEMPTY);
    fs::write("file", "").unwrap();
    assert_eq!(number(fs::read_dir("file").map(drop)), NOTDIR);
    assert_eq!(number(fs::write("full", "text")), ISDIR);
    assert_eq!(kind(fs::write("nul\0inside", "text")), ErrorKind::InvalidInput);
    fs::remove_dir_all("full").unwrap();
    fs::remove_file("file").unwrap();
}

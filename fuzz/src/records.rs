//! Records in files, arguments, passwords.

use c::abi::{Buffer, Errno, c_int};
use c::algo::getopt::{Argument, Arguments, Options, Parser};
use c::algo::ndbm::{Database, File, Storage};
use c::algo::{bsd, crypt, mntent, records};

use crate::{flagged, halves};

/// Lines of passwd, group and shadow.
pub fn accounts(data: &[u8]) {
    for line in data.split(|byte| *byte == b'\n') {
        if let Some([name, _, user, group, _, home, shell]) = records::fields::<7>(line, 7) {
            let _ = (records::number(user), records::number(group));
            assert!(name.len() + home.len() + shell.len() < line.len());
        }
        if let Some([_, _, _, members]) = records::fields::<4>(line, 3) {
            assert!(records::members(members).count() <= members.len() + 1);
        }
        let _ = records::fields::<9>(line, 2);
    }
}

/// mtab: what is escaped comes back.
pub fn mntent(data: &[u8]) {
    let _ = mntent::parse(data);
    let (mut escaped, mut back) = (Vec::new(), Vec::new());
    mntent::escape(data, |part| escaped.extend_from_slice(part));
    mntent::unescape(&escaped, |byte| back.push(byte));
    assert_eq!(back, data);
    mntent::unescape(data, |_| {});
    let (options, wanted) = halves(data);
    let _ = mntent::option(options, wanted);
}

/// `crypt`: a setting, a newline, a key. A hash is a setting that gives itself.
pub fn crypt(data: &[u8]) {
    let (setting, key) = halves(data);
    // Numbers of rounds take the time that they say.
    let slow = [&b"rounds"[..], b"$2"].iter().any(|word| setting.windows(word.len()).any(|part| part == *word))
        || setting.first() == Some(&b'_');
    if slow || key.len() > 64 {
        return;
    }
    if let Some(hash) = crypt::hash(key, setting) {
        let again = crypt::hash(key, hash.as_bytes()).expect("a hash is a setting");
        assert_eq!(again.as_bytes(), hash.as_bytes());
    }
}

struct Words<'a>(Vec<&'a [u8]>);

impl<'a> Arguments<'a> for Words<'a> {
    fn get(&self, index: c_int) -> Option<&'a [u8]> {
        self.0.get(usize::try_from(index).ok()?).copied()
    }

    fn move_down(&mut self, to: c_int, from: c_int) {
        let one = self.0.remove(from as usize);
        self.0.insert(to as usize, one);
    }

    fn count(&self) -> c_int {
        self.0.len() as c_int
    }
}

/// `getopt`: options, and an argument a line. It ends, and does not run beyond the arguments.
pub fn getopt(data: &[u8]) {
    let (options, rest) = halves(data);
    if options.contains(&0) || rest.contains(&0) {
        return;
    }
    let words: Vec<&[u8]> =
        std::iter::once(&b"program"[..]).chain(rest.split(|byte| *byte == b'\n')).take(50).collect();
    let count = words.len() as c_int;
    let mut parser = Parser {
        arguments: Words(words),
        options: Options::new(options),
        index: 1,
        position: 0,
        option: 0,
        argument: Argument::Unchanged,
        long: None,
        sets_flag: false,
        report: |_: &[&[u8]]| {},
    };
    for _ in 0..=data.len() {
        if parser.short() == -1 {
            assert!(parser.index >= 1 && parser.index <= count);
            return;
        }
    }
    panic!("it does not end");
}

/// Files of ndbm, and what is stored in them.
struct Files([Vec<u8>; 2]);

impl Files {
    fn of(&mut self, file: File) -> &mut Vec<u8> {
        &mut self.0[usize::from(file == File::Further)]
    }
}

impl Storage for Files {
    fn read(&mut self, file: File, offset: u64, to: &mut [u8]) -> Result<usize, Errno> {
        let bytes = self.of(file);
        let start = bytes.len().min(offset as usize);
        let count = to.len().min(bytes.len() - start);
        to[..count].copy_from_slice(&bytes[start..start + count]);
        Ok(count)
    }

    fn write(&mut self, file: File, offset: u64, from: &[u8]) -> Result<(), Errno> {
        let (bytes, end) = (self.of(file), offset as usize + from.len());
        if end > 1 << 22 {
            return Err(Errno::NOSPC);
        }
        if bytes.len() < end {
            bytes.resize(end, 0);
        }
        bytes[offset as usize..end].copy_from_slice(from);
        Ok(())
    }

    fn size(&mut self, file: File) -> Result<u64, Errno> {
        Ok(self.of(file).len() as u64)
    }
}

/// Damaged files of ndbm: every call returns.
pub fn ndbm(data: &[u8]) {
    let (cut, rest) = flagged(data);
    let at = rest.len() * usize::from(cut) / 256;
    // A sound head, so that more than the first check is reached.
    let mut further = b"ndbm lh1".to_vec();
    further.extend_from_slice(&rest[at..]);
    let mut buckets = rest[..at].to_vec();
    buckets.resize(buckets.len().next_multiple_of(4096).max(4096), 0);
    let Ok(mut database) = Database::new(Files([buckets, further])) else { return };
    let mut key = Buffer::new();
    let mut more = database.first_key(&mut key);
    for _ in 0..50 {
        if more != Ok(true) {
            break;
        }
        let _ = database.fetch(key.as_slice());
        more = database.next_key(&mut key);
    }
    for key in [&b"a"[..], b"key", rest.get(..5).unwrap_or(b"")] {
        let _ = database.store(key, b"content", true);
        let _ = database.delete(key);
    }
}

/// `setmode`, `check_format` and other small languages.
pub fn small_languages(data: &[u8]) {
    if let Ok(changes) = bsd::mode::parse(data, 0o22) {
        for mode in [0, 0o777, 0o7777] {
            assert!(bsd::mode::apply(mode, changes.as_slice().iter().copied()) <= 0o7777);
        }
    }
    let (a, b) = halves(data);
    bsd::format_check::agrees(a, b);
    let _ = bsd::block_size::wanted(data);
}

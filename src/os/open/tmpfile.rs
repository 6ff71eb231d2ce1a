//! Names for temporary files.

use crate::abi::c::{AT_FDCWD, O_CREAT, O_EXCL, O_RDWR};
use crate::abi::{Buffer, Errno, c_int};
use crate::os::open::open_at;
use crate::os::path::entries::unlink_at;
use crate::os::path::lookup;
use crate::wasi;

/// How often a name that is taken is replaced by another.
const TRIES: usize = 100;

/// Fills `name` with random letters and digits.
pub fn randomize(name: &mut [u8]) -> Result<(), Errno> {
    const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let random = wasi::random::key()?;
    for (to, byte) in name.iter_mut().zip(random) {
        *to = LETTERS.get(usize::from(byte % 32)).copied().unwrap_or(b'a');
    }
    Ok(())
}

/// Whether something has this name.
pub fn exists(path: &[u8]) -> Result<bool, Errno> {
    match lookup::with(AT_FDCWD, path, false, |dir, rest| wasi::path::filestat_get(dir, 0, rest)) {
        Ok(_) => Ok(true),
        Err(Errno::NOENT | Errno::NOTDIR | Errno::NOTCAPABLE) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Gives the last `random` bytes before the last `terminator` of `name` values such that nothing has that name yet.
pub fn unused_name(name: &mut [u8], random: usize, terminator: usize) -> Result<(), Errno> {
    let end = name.len().saturating_sub(terminator);
    let start = end.saturating_sub(random);
    for _ in 0..TRIES {
        randomize(name.get_mut(start..end).unwrap_or(&mut []))?;
        if !exists(name.get(..end).unwrap_or(&[]))? {
            return Ok(());
        }
    }
    Err(Errno::EXIST)
}

/// A terminated name in `dir` that starts with at most five bytes of `prefix` and that nothing has.
pub fn new_name(dir: &[u8], prefix: &[u8]) -> Result<Buffer<u8>, Errno> {
    let mut name = Buffer::new();
    name.extend(dir)?;
    name.push(b'/')?;
    name.extend(prefix.get(..5).unwrap_or(prefix))?;
    name.extend(b"_xxxxxxxxxx\0")?;
    unused_name(name.as_mut_slice(), 10, 1)?;
    Ok(name)
}

/// Opens a new file for reading and writing that has no name any more, in the first directory where files can be made.
/// Where one can be made but not unlinked, the search ends: it would leave a file in each.
pub fn open_unnamed() -> Result<c_int, Errno> {
    let mut error = Errno::NOENT;
    for template in [b"/tmp/tmpfile_xxxxxxxxxxxx".as_slice(), b"./.tmpfile_xxxxxxxxxxxx", b"/.tmpfile_xxxxxxxxxxxx"] {
        let mut name = [0; 32];
        let name = name.get_mut(..template.len()).ok_or(Errno::NAMETOOLONG)?;
        name.copy_from_slice(template);
        match open_new(name) {
            Ok(fd) => return unlink_open(fd, name),
            Err(e) => error = e,
        }
    }
    Err(error)
}

/// Opens a new file, with random letters at the end of `name`.
fn open_new(name: &mut [u8]) -> Result<c_int, Errno> {
    let start = name.len().saturating_sub(12);
    for _ in 0..TRIES {
        randomize(name.get_mut(start..).unwrap_or(&mut []))?;
        match open_at(AT_FDCWD, name, O_RDWR | O_CREAT | O_EXCL) {
            Err(Errno::EXIST) => {}
            other => return other,
        }
    }
    Err(Errno::EXIST)
}

/// Unlinks a file that is open. A host that does not do that may still unlink it once it is closed.
fn unlink_open(fd: c_int, name: &[u8]) -> Result<c_int, Errno> {
    unlink_at(AT_FDCWD, name).map(|()| fd).inspect_err(|_| {
        crate::os::fd::close_quietly(fd);
        _ = unlink_at(AT_FDCWD, name);
    })
}

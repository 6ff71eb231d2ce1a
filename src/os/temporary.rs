//! Names for temporary files.

use super::preopen::resolve;
use crate::abi::c::{AT_FDCWD, O_CREAT, O_EXCL, O_RDWR};
use crate::abi::{Buffer, Errno, Out, c_int};
use crate::os::open::open_at;
use crate::wasi;

/// How often a name that is taken is replaced by another.
const TRIES: usize = 100;

/// Puts random letters and digits into `place`.
pub fn randomize(place: &mut [u8]) -> Result<(), Errno> {
    const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let random = wasi::random::key()?;
    for (to, byte) in place.iter_mut().zip(random) {
        *to = LETTERS.get(usize::from(byte % 32)).copied().unwrap_or(b'a');
    }
    Ok(())
}

/// Whether something has this name.
pub fn exists(path: &[u8]) -> Result<bool, Errno> {
    let mut joined = Buffer::new();
    let (dir, rest) = match resolve(AT_FDCWD, path, &mut joined) {
        Err(Errno::NOENT | Errno::NOTCAPABLE) => return Ok(false),
        other => other?,
    };
    match wasi::path::filestat_get(dir, 0, rest) {
        Ok(_) => Ok(true),
        Err(Errno::NOENT | Errno::NOTDIR) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Gives the last `random` bytes of `name` values such that nothing has that name yet.
pub fn unused_name(name: &mut [u8], random: usize) -> Result<(), Errno> {
    let start = name.len().saturating_sub(random);
    for _ in 0..TRIES {
        randomize(name.get_mut(start..).unwrap_or(&mut []))?;
        if !exists(name)? {
            return Ok(());
        }
    }
    Err(Errno::EXIST)
}

/// Opens a new file for reading and writing that has no name any more, in the first directory where that is possible.
pub fn open_unnamed() -> Result<c_int, Errno> {
    let mut error = Errno::NOENT;
    for template in [b"/tmp/tmpfile_xxxxxxxxxxxx".as_slice(), b"./.tmpfile_xxxxxxxxxxxx", b"/.tmpfile_xxxxxxxxxxxx"] {
        match open_and_unlink(template) {
            Ok(fd) => return Ok(fd),
            Err(e) => error = e,
        }
    }
    Err(error)
}

fn open_and_unlink(template: &[u8]) -> Result<c_int, Errno> {
    let mut name = [0; 32];
    let name = name.get_mut(..template.len()).ok_or(Errno::NAMETOOLONG)?;
    name.copy_from_slice(template);
    for _ in 0..TRIES {
        let start = name.len().saturating_sub(12);
        randomize(name.get_mut(start..).unwrap_or(&mut []))?;
        match open_at(AT_FDCWD, name, O_RDWR | O_CREAT | O_EXCL) {
            Err(Errno::EXIST) => continue,
            Err(error) => return Err(error),
            Ok(fd) => {
                let mut joined = Buffer::new();
                let unlinked =
                    resolve(AT_FDCWD, name, &mut joined).and_then(|(dir, rest)| wasi::path::unlink_file(dir, rest));
                if let Err(error) = unlinked {
                    _ = super::fd::close(fd);
                    return Err(error);
                }
                return Ok(fd);
            }
        }
    }
    Err(Errno::EXIST)
}

/// Copies a name and a terminator; returns whether they fit.
pub fn place(to: Out<u8>, name: &[u8]) -> bool {
    if name.len() >= to.len() {
        return false;
    }
    to.copy_from(name);
    to.skip(name.len()).set(0);
    true
}

//! The emulated current directory: a name that relative paths are joined to.

use crate::abi::{Buffer, Errno, GlobalRef};

/// The absolute name; empty while it is the root, where every program starts.
static CWD: GlobalRef<Buffer<u8>> = GlobalRef::new(Buffer::new());

fn with<R>(body: impl FnOnce(&mut Buffer<u8>) -> Result<R, Errno>) -> Result<R, Errno> {
    CWD.with(body).unwrap_or(Err(Errno::DEADLK))
}

/// Whether the current directory is the root.
pub fn is_root() -> bool {
    CWD.with(|name| name.is_empty()).unwrap_or(true)
}

/// Adds the current directory's absolute name to `place`.
pub fn append_to(place: &mut Buffer<u8>) -> Result<(), Errno> {
    with(|name| place.extend(if name.is_empty() { b"/" } else { name.as_slice() }))
}

/// Places the absolute form of `path`, which is relative, in `joined`: pure text, so `..` stays for the host.
pub fn join(path: &[u8], joined: &mut Buffer<u8>) -> Result<(), Errno> {
    joined.truncate(0);
    append_to(joined)?;
    joined.push(b'/')?;
    joined.extend(path)
}

/// Makes `path`, which is absolute and names a directory, the current one.
pub fn set(path: &[u8]) -> Result<(), Errno> {
    let mut name = Buffer::new();
    if path != b"/" {
        name.extend(path)?;
    }
    with(|present| {
        core::mem::swap(present, &mut name);
        Ok(())
    })
}

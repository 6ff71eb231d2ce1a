//! The emulated current directory: a name that relative paths are joined to.

use crate::abi::{Buffer, Errno, Global, GlobalRef};

/// The absolute name and a terminator; empty while it is the root, where every program starts.
static CWD: GlobalRef<Buffer<u8>> = GlobalRef::new(Buffer::new());

fn with<R>(body: impl FnOnce(&mut Buffer<u8>) -> Result<R, Errno>) -> Result<R, Errno> {
    // Only a `malloc` of the program's own that uses paths can come here twice.
    CWD.with(body).unwrap_or(Err(Errno::DEADLK))
}

/// [`join`].
pub type Join = fn(&[u8], &mut Buffer<u8>) -> Result<(), Errno>;

/// How to join; nothing while the current directory is the root. Only a program that calls `chdir` needs the code.
static JOIN: Global<Option<Join>> = Global::new(None);

/// How relative paths are joined to the current directory; `None` while that is the root.
pub fn joiner() -> Option<Join> {
    JOIN.get()
}

/// Adds the current directory's absolute name to `place`.
pub fn append_to(place: &mut Buffer<u8>) -> Result<(), Errno> {
    with(|name| match name.as_slice() {
        [text @ .., _terminator] => place.extend(text),
        [] => place.push(b'/'),
    })
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
        name.push(0)?;
    }
    let join: Option<Join> = if name.is_empty() { None } else { Some(join) };
    with(|present| {
        core::mem::swap(present, &mut name);
        JOIN.set(join);
        Ok(())
    })
}

/// The name as a C string that stays until the next change.
pub fn c_name() -> *const u8 {
    let root = c"/".to_bytes_with_nul().as_ptr();
    CWD.with(|name| if name.is_empty() { root } else { name.as_slice().as_ptr() }).unwrap_or(root)
}

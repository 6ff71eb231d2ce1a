//! The current directory, which the host does not have: a name that relative paths are joined to. Where the program starts
//! is found out by [`super::lookup`].

use crate::abi::{Errno, Global, GlobalRef, PathBuffer, small};

/// The absolute name; empty for the root.
static NAME: GlobalRef<PathBuffer> = GlobalRef::new(PathBuffer::new());
/// Whether it was reached from the start by relative paths alone.
static RELATIVE: Global<bool> = Global::new(true);
static STARTED: Global<bool> = Global::new(false);

/// Whether this is the first question about the current directory.
#[small]
pub fn is_first() -> bool {
    !STARTED.replace(true)
}

/// Adds the current directory's absolute name to `name`, nothing for the root; returns whether it was reached from the
/// start by relative paths alone.
#[small]
pub fn append_to(name: &mut PathBuffer) -> Result<bool, Errno> {
    NAME.with(|current| name.extend(current.as_slice())).unwrap_or(Err(Errno::DEADLK))?;
    Ok(RELATIVE.get())
}

/// Makes the directory with the absolute `name` the current one.
#[small]
pub fn set(name: &[u8], relative: bool) -> Result<(), Errno> {
    STARTED.set(true);
    let set = |current: &mut PathBuffer| {
        current.truncate(0);
        current.extend(if name == b"/" { b"" } else { name })
    };
    NAME.with(set).unwrap_or(Err(Errno::DEADLK))?;
    RELATIVE.set(relative);
    Ok(())
}

/// The name as a C string that stays until the next change.
#[small]
pub fn c_name() -> *const u8 {
    let root = c"/".to_bytes_with_nul().as_ptr();
    NAME.with(|name| if name.is_empty() { root } else { name.terminate() }).unwrap_or(root)
}

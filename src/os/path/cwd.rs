//! The current directory, which the host does not have: a name that relative paths are joined to, once the program has changed
//! it. Where it starts is found out by [`super::lookup`].

use super::lookup::CHANGED;
use crate::abi::{Errno, Global, GlobalRef, PathBuffer, packed, small};

/// The absolute name; empty for the root.
static NAME: GlobalRef<PathBuffer> = GlobalRef::new(PathBuffer::new());
/// Whether it was reached from the start by relative paths alone.
static RELATIVE: Global<bool> = Global::new(true);

/// Makes the directory with the absolute `name` the current one.
#[small]
pub fn set(name: &[u8], relative: bool) -> Result<(), Errno> {
    CHANGED.install(append_changed_packed);
    let set = |current: &mut PathBuffer| {
        current.truncate(0);
        current.extend(name)
    };
    NAME.with(set).unwrap_or(Err(Errno::DEADLK))?;
    RELATIVE.set(relative);
    Ok(())
}

#[packed]
fn append_changed(name: &mut PathBuffer) -> Result<bool, Errno> {
    NAME.with(|current| name.extend(current.as_slice())).unwrap_or(Err(Errno::DEADLK))?;
    Ok(RELATIVE.get())
}

/// The name as a C string that stays until the next change.
#[small]
pub fn c_name() -> *const u8 {
    let root = c"/".to_bytes_with_nul().as_ptr();
    NAME.with(|name| if name.is_empty() { root } else { name.terminate() }).unwrap_or(root)
}

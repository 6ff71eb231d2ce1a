//! Walks through trees of directories.

#[cfg(target_arch = "wasm32")]
pub mod fts;
pub mod glob;
#[cfg(target_arch = "wasm32")]
pub mod walk;

#[cfg(target_arch = "wasm32")]
use super::stat::{self, Stat};
#[cfg(target_arch = "wasm32")]
use crate::abi::Errno;
#[cfg(target_arch = "wasm32")]
use crate::abi::c::{AT_FDCWD, AT_SYMLINK_NOFOLLOW};

/// The status of `path`, and whether it is that of a symbolic link that leads nowhere although `follow` was asked for.
#[cfg(target_arch = "wasm32")]
fn status(path: &[u8], follow: bool) -> Result<(Stat, bool), Errno> {
    if follow && let Ok(stat) = stat::at(AT_FDCWD, path, 0) {
        return Ok((stat, false));
    }
    let stat = stat::at(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW)?;
    Ok((stat, follow && stat.st_mode & 0xf000 == 0xa000))
}

//! Files whose paths may be longer than any function takes: the trees that are walked through may be of any depth.

use core::slice::from_mut;

use crate::abi::c::{AT_FDCWD, AT_SYMLINK_NOFOLLOW, PATH_MAX};
use crate::abi::{Errno, Out, c_int};
use crate::os::dir::names::Names;
use crate::os::fd::close_quietly;
use crate::os::open::open_directory;
use crate::os::stat::{self, Stat};

/// A directory on the way to a file, open if it is not the current one.
struct Anchor<'a> {
    dirfd: c_int,
    /// The path from there on.
    rest: &'a [u8],
}

impl<'a> Anchor<'a> {
    /// The directory from which the rest of `path` is short enough.
    fn new(path: &'a [u8]) -> Result<Self, Errno> {
        let mut anchor = Anchor { dirfd: AT_FDCWD, rest: path };
        while anchor.rest.len() >= PATH_MAX {
            anchor.advance()?;
        }
        Ok(anchor)
    }

    #[cold]
    #[inline(never)]
    fn advance(&mut self) -> Result<(), Errno> {
        let most = self.rest.get(1..PATH_MAX).unwrap_or(b"");
        let end = 1 + most.iter().rposition(|&byte| byte == b'/').ok_or(Errno::NAMETOOLONG)?;
        let (directory, rest) = self.rest.split_at_checked(end).ok_or(Errno::NAMETOOLONG)?;
        let opened = open_directory(self.dirfd, directory)?;
        let before = core::mem::replace(self, Anchor { dirfd: opened, rest: rest.get(1..).unwrap_or(b"") });
        drop(before);
        Ok(())
    }
}

impl Drop for Anchor<'_> {
    fn drop(&mut self) {
        if self.dirfd != AT_FDCWD {
            close_quietly(self.dirfd);
        }
    }
}

/// The status of `path`, and whether it is that of a symbolic link that leads nowhere although `follow` was asked for.
pub(super) fn status(path: &[u8], follow: bool) -> Result<(Stat, bool), Errno> {
    let Anchor { dirfd, rest } = &Anchor::new(path)?;
    let mut stat = Stat::NONE;
    let out = Out::of(from_mut(&mut stat));
    if follow && stat::at(*dirfd, rest, 0, out).is_ok() {
        return Ok((stat, false));
    }
    stat::at(*dirfd, rest, AT_SYMLINK_NOFOLLOW, out)?;
    Ok((stat, follow && stat.st_mode & 0xf000 == 0xa000))
}

/// Adds the names in the directory `path`, with `.` and `..` if they are wanted. After an error none is added.
pub(super) fn read(names: &mut Names, path: &[u8], dots: bool) -> Result<(), Errno> {
    let anchor = Anchor::new(path)?;
    names.read_at(anchor.dirfd, anchor.rest, dots)
}

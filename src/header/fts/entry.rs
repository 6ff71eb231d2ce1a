//! Entries: their memory, and what they are.

use super::Ftsent;
use crate::abi::c::{
    AT_FDCWD, AT_SYMLINK_NOFOLLOW, DT_DIR, DT_UNKNOWN, FTS_COMFOLLOW, FTS_D, FTS_DC, FTS_DEFAULT, FTS_DOT, FTS_F,
    FTS_LOGICAL, FTS_NOSTAT, FTS_NS, FTS_NSOK, FTS_SL, FTS_SLNONE,
};
use crate::abi::*;
use crate::os::stat::{self, Stat};
use core::mem::offset_of;
use core::ptr::null_mut;

/// A new entry: the structure, its name, its status and its path in one block.
///
/// # Safety
/// `parent` must be null or a live entry.
pub unsafe fn new(parent: *mut Ftsent, directory: &[u8], name: &[u8], level: c_int) -> Result<*mut Ftsent, Errno> {
    let slash = !directory.is_empty() && directory.last() != Some(&b'/');
    let path_len = directory.len() + usize::from(slash) + name.len();
    let stat_at = (offset_of!(Ftsent, name) + name.len() + 1).next_multiple_of(8);
    let path_at = stat_at + size_of::<Stat>();
    let block = c_calloc(1, path_at + path_len + 1)?;
    // SAFETY: all within the block, which is zeroed and aligned for everything.
    unsafe {
        let entry = block.cast::<Ftsent>();
        core::ptr::copy_nonoverlapping(name.as_ptr(), (&raw mut (*entry).name).cast(), name.len());
        let path = block.add(path_at);
        core::ptr::copy_nonoverlapping(directory.as_ptr(), path, directory.len());
        if slash {
            *path.add(directory.len()) = b'/';
        }
        core::ptr::copy_nonoverlapping(name.as_ptr(), path.add(path_len - name.len()), name.len());
        (*entry).parent = parent;
        (*entry).path = path.cast();
        (*entry).accpath = path.cast();
        (*entry).pathlen = path_len as c_uint;
        (*entry).namelen = name.len() as c_uint;
        (*entry).statp = block.add(stat_at).cast();
        (*entry).level = level;
        (*entry).symfd = -1;
        Ok(entry)
    }
}

/// The path of an entry.
///
/// # Safety
/// A live entry.
pub unsafe fn path<'a>(entry: *mut Ftsent) -> &'a [u8] {
    // SAFETY: from `new`; trailing slashes may have been cut.
    unsafe { core::slice::from_raw_parts((*entry).path.cast(), (*entry).pathlen as usize) }
}

/// Finds out what an entry is, and places its status. `d_type` says what the directory says it is. A symbolic link is
/// followed if the options or `follow` say so.
///
/// # Safety
/// A live entry, whose parents are live.
pub unsafe fn classify(entry: *mut Ftsent, options: c_int, d_type: u8, follow: bool) {
    // SAFETY: the caller's.
    unsafe {
        let e = &mut *entry;
        let is_dot = e.level > 0 && matches!(name(entry), b"." | b"..");
        // Without status, what the directory says must do; directories need theirs to find cycles.
        if options & FTS_NOSTAT != 0 && !follow && !matches!(d_type, DT_DIR | DT_UNKNOWN) && options & FTS_LOGICAL == 0
        {
            e.info = FTS_NSOK;
            return;
        }
        let follow = follow || options & FTS_LOGICAL != 0 || options & FTS_COMFOLLOW != 0 && e.level == 0;
        let path = path(entry);
        let mut found = stat::at(AT_FDCWD, path, if follow { 0 } else { AT_SYMLINK_NOFOLLOW });
        let mut dangling = false;
        if follow && found.is_err() {
            found = stat::at(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW);
            dangling = true;
        }
        let stat = match found {
            Ok(stat) => stat,
            Err(error) => {
                e.error = error.code();
                e.info = FTS_NS;
                return;
            }
        };
        e.statp.write(stat);
        (e.ino, e.dev, e.nlink) = (stat.st_ino, stat.st_dev, stat.st_nlink);
        e.info = match stat.st_mode & 0xf000 {
            0x4000 if is_dot => FTS_DOT,
            0x4000 => {
                e.cycle = same_above(entry);
                if e.cycle.is_null() { FTS_D } else { FTS_DC }
            }
            0xa000 if dangling => FTS_SLNONE,
            0xa000 => FTS_SL,
            0x8000 => FTS_F,
            _ => FTS_DEFAULT,
        };
    }
}

/// The name of an entry.
unsafe fn name<'a>(entry: *mut Ftsent) -> &'a [u8] {
    // SAFETY: from `new`.
    unsafe { core::slice::from_raw_parts((&raw const (*entry).name).cast(), (*entry).namelen as usize) }
}

/// The entry above that is the same directory, if there is one.
unsafe fn same_above(entry: *mut Ftsent) -> *mut Ftsent {
    // SAFETY: parents are live.
    unsafe {
        let (dev, ino) = ((*entry).dev, (*entry).ino);
        let mut above = (*entry).parent;
        while !above.is_null() && (*above).level >= 0 {
            if (*above).dev == dev && (*above).ino == ino {
                return above;
            }
            above = (*above).parent;
        }
        null_mut()
    }
}

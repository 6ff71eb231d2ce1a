//! `FTSENT`.

use crate::abi::lock::outside;
use crate::abi::{Errno, c_char, c_free, c_int, c_uint, c_ushort, c_void, c_zeroed};
use crate::os::stat::Stat;
use core::mem::offset_of;
use core::ptr::{NonNull, null_mut};

/// C's `FTSENT`.
#[repr(C)]
pub struct Ftsent {
    cycle: *mut Ftsent,
    parent: *mut Ftsent,
    link: *mut Ftsent,
    number: i64,
    pointer: *mut c_void,
    accpath: *mut c_char,
    path: *mut c_char,
    error: c_int,
    symfd: c_int,
    pathlen: c_uint,
    namelen: c_uint,
    ino: u64,
    dev: u64,
    nlink: u64,
    level: c_int,
    info: c_ushort,
    flags: c_ushort,
    instr: c_ushort,
    statp: *mut Stat,
    name: [c_char; 1],
}

impl Ftsent {
    /// Sets what is to be done with the entry.
    pub fn set_instruction(&mut self, instruction: c_ushort) {
        self.instr = instruction;
    }
}

/// An `FTSENT` that the library owns: the structure, its name, its status and its path in one block.
///
/// The program reads the structure and writes some of its members whenever it runs, so no reference to it is kept.
pub struct Entry(NonNull<Ftsent>);

/// Reads and writes of members.
macro_rules! members {
    ($($(#[$doc:meta])* $get:ident, $set:ident: $member:ident, $type:ty;)*) => {
        $(
            $(#[$doc])*
            pub fn $get(&self) -> $type {
                // SAFETY: the block is live and initialised as long as the entry is.
                unsafe { (*self.0.as_ptr()).$member }
            }

            /// Sets it.
            pub fn $set(&self, value: $type) {
                // SAFETY: the block is live and initialised as long as the entry is, and C has the only other pointer to it.
                unsafe { (*self.0.as_ptr()).$member = value }
            }
        )*
    };
}

impl Entry {
    /// A new entry for `name` in `directory`, whose path is empty for the root of a walk. Errors: `ENOMEM`.
    pub fn new(parent: Option<&Entry>, directory: &[u8], name: &[u8], level: c_int) -> Result<Self, Errno> {
        let slash = !directory.is_empty() && directory.last() != Some(&b'/');
        let path_len = directory.len() + usize::from(slash) + name.len();
        let stat_at = (offset_of!(Ftsent, name) + name.len() + 1).next_multiple_of(8);
        let path_at = stat_at + size_of::<Stat>();
        let block = NonNull::new(c_zeroed(path_at + path_len + 1)?).ok_or(Errno::NOMEM)?;
        let entry = Entry(block.cast());
        // SAFETY: all within the block, which is zeroed and aligned for everything.
        unsafe {
            let (e, path) = (entry.0.as_ptr(), block.as_ptr().add(path_at));
            core::ptr::copy_nonoverlapping(name.as_ptr(), (&raw mut (*e).name).cast(), name.len());
            core::ptr::copy_nonoverlapping(directory.as_ptr(), path, directory.len());
            if slash {
                *path.add(directory.len()) = b'/';
            }
            core::ptr::copy_nonoverlapping(name.as_ptr(), path.add(path_len - name.len()), name.len());
            (*e).parent = parent.map_or(null_mut(), Entry::as_ptr);
            (*e).path = path.cast();
            (*e).accpath = path.cast();
            (*e).pathlen = path_len as c_uint;
            (*e).namelen = name.len() as c_uint;
            (*e).statp = block.as_ptr().add(stat_at).cast();
            (*e).level = level;
            (*e).symfd = -1;
        }
        Ok(entry)
    }

    /// Leaves of the name, which is the path that the program gave, only its last component. A path of slashes stays.
    pub fn keep_last_component(&self) {
        let entry = self.0.as_ptr();
        let path = self.path();
        let Some(end) = path.iter().rposition(|&byte| byte != b'/') else { return };
        let first = path.iter().take(end).rposition(|&byte| byte == b'/').map_or(0, |slash| slash + 1);
        let len = end + 1 - first;
        // SAFETY: the name has at least as many bytes as the path, which starts with it, and a terminator behind them.
        unsafe {
            let name: *mut u8 = (&raw mut (*entry).name).cast();
            name.copy_from(name.add(first), len);
            name.add(len).write(0);
            (*entry).namelen = len as c_uint;
        }
    }

    /// The pointer for C.
    pub fn as_ptr(&self) -> *mut Ftsent {
        self.0.as_ptr()
    }

    /// Its path.
    pub fn path(&self) -> &[u8] {
        // SAFETY: `new` stored so many bytes there; the program may have cut trailing slashes, with the length.
        unsafe { core::slice::from_raw_parts((*self.0.as_ptr()).path.cast(), (*self.0.as_ptr()).pathlen as usize) }
    }

    /// Its path, for C.
    pub fn path_pointer(&self) -> *mut c_char {
        // SAFETY: the block is live.
        unsafe { (*self.0.as_ptr()).path }
    }

    /// Its name.
    pub fn name(&self) -> &[u8] {
        let e = self.0.as_ptr();
        // SAFETY: `new` stored so many bytes there.
        unsafe { core::slice::from_raw_parts((&raw const (*e).name).cast(), (*e).namelen as usize) }
    }

    members! {
        /// Its kind: `FTS_D` and so on.
        info, set_info: info, c_ushort;
        /// The instruction set by `fts_set`.
        instruction, set_instruction: instr, c_ushort;
        /// The error number of what failed.
        error, set_error: error, c_int;
        /// How deep in the tree it is.
        level, set_level: level, c_int;
        /// The device that it is on.
        dev, set_dev: dev, u64;
    }

    /// The next entry of its list.
    pub fn set_link(&self, next: Option<&Entry>) {
        // SAFETY: the block is live.
        unsafe { (*self.0.as_ptr()).link = next.map_or(null_mut(), Entry::as_ptr) }
    }

    /// The entry above that is the same directory.
    pub fn set_cycle(&self, above: Option<&Entry>) {
        // SAFETY: the block is live.
        unsafe { (*self.0.as_ptr()).cycle = above.map_or(null_mut(), Entry::as_ptr) }
    }

    /// Stores its status.
    pub fn set_stat(&self, stat: Stat) {
        let e = self.0.as_ptr();
        // SAFETY: the block is live, and `new` made space for a status.
        unsafe {
            (*e).statp.write(stat);
            ((*e).ino, (*e).dev, (*e).nlink) = (stat.st_ino, stat.st_dev, stat.st_nlink);
        }
    }

    /// Whether both are the same file.
    pub fn is_same_file(&self, other: &Entry) -> bool {
        let (a, b) = (self.0.as_ptr(), other.0.as_ptr());
        // SAFETY: both blocks are live.
        unsafe { (*a).dev == (*b).dev && (*a).ino == (*b).ino }
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        // SAFETY: from `c_zeroed`, and it is not used after this.
        unsafe { c_free(self.0.as_ptr().cast()) }
    }
}

/// The program's function that compares two entries.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct Order(unsafe extern "C" fn(*const *const Ftsent, *const *const Ftsent) -> c_int);

impl Order {
    /// Calls it.
    pub fn compare(self, a: &Entry, b: &Entry) -> c_int {
        let (a, b) = (a.as_ptr().cast_const(), b.as_ptr().cast_const());
        // SAFETY: a function of this type, which gets pointers to two entries that are live.
        outside(|| unsafe { (self.0)(&raw const a, &raw const b) })
    }
}

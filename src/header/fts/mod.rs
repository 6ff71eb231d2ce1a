//! `<fts.h>`: <https://man.openbsd.org/fts_open.3>
//!
//! The walk never changes the current directory, with or without `FTS_NOCHDIR`: the access path of every entry is its
//! path.

use crate::abi::c::{
    FTS_AGAIN, FTS_D, FTS_DNR, FTS_DP, FTS_ERR, FTS_FOLLOW, FTS_INIT, FTS_LOGICAL, FTS_NAMEONLY, FTS_NOINSTR, FTS_NSOK,
    FTS_OPTIONMASK, FTS_PHYSICAL, FTS_SEEDOT, FTS_SKIP, FTS_SL, FTS_SLNONE, FTS_XDEV,
};
use crate::abi::*;
use crate::os::dir_names::Names;
use crate::os::stat::Stat;
use core::ptr::null_mut;

mod entry;

type Order = Option<unsafe extern "C" fn(*const *const Ftsent, *const *const Ftsent) -> c_int>;

/// C's `FTS`.
#[repr(C)]
pub struct Fts {
    current: *mut Ftsent,
    child: *mut Ftsent,
    array: *mut *mut Ftsent,
    dev: u64,
    path: *mut c_char,
    rfd: c_int,
    pathlen: c_uint,
    nitems: c_uint,
    order: Order,
    options: c_int,
}

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

/// Entries that belong to nobody yet: a list in order.
struct List {
    entries: Buffer<*mut Ftsent>,
}

impl List {
    /// Links the entries, sorted by the program's order, and returns the first.
    unsafe fn link(mut self, order: Order) -> *mut Ftsent {
        if let Some(order) = order {
            // SAFETY: a C function that compares two entries.
            sort(self.entries.as_mut_slice(), |a, b| unsafe { order((&raw const *a).cast(), (&raw const *b).cast()) });
        }
        let mut next = null_mut();
        for &entry in self.entries.as_slice().iter().rev() {
            // SAFETY: live entries.
            unsafe { (*entry).link = next };
            next = entry;
        }
        self.entries.truncate(0);
        next
    }
}

impl Drop for List {
    fn drop(&mut self) {
        for &entry in self.entries.as_slice() {
            // SAFETY: not linked, so nobody else's.
            unsafe { c_free(entry.cast()) }
        }
    }
}

/// Insertion sort with halving: few comparisons, which are calls into the program.
fn sort(entries: &mut [*mut Ftsent], mut order: impl FnMut(&*mut Ftsent, &*mut Ftsent) -> c_int) {
    for i in 1..entries.len() {
        let (sorted, rest) = entries.split_at(i);
        let Some(new) = rest.first() else { return };
        let at = sorted.partition_point(|old| order(old, new) <= 0);
        if let Some(tail) = entries.get_mut(at..=i) {
            tail.rotate_right(1);
        }
    }
}

/// Frees a list of entries.
unsafe fn free_list(mut entry: *mut Ftsent) {
    while !entry.is_null() {
        // SAFETY: live entries of ours.
        let next = unsafe { (*entry).link };
        unsafe { c_free(entry.cast()) };
        entry = next;
    }
}

/// The entries in a directory, in order; null and no error for none.
unsafe fn build(fts: &Fts, directory: *mut Ftsent, names_only: bool) -> Result<*mut Ftsent, Errno> {
    // SAFETY: a live entry.
    unsafe {
        let path = entry::path(directory);
        let mut names = Names::new();
        names.read(path, fts.options & FTS_SEEDOT != 0)?;
        let mut list = List { entries: Buffer::new() };
        for number in 0..names.len() {
            let (name, kind) = names.get(number);
            let new = entry::new(directory, path, name, (*directory).level + 1)?;
            list.entries.push(new).inspect_err(|_| c_free(new.cast()))?;
            if names_only {
                (*new).info = FTS_NSOK;
            } else {
                entry::classify(new, fts.options, kind, false);
            }
        }
        Ok(list.link(fts.order))
    }
}

/// Starts a walk through the trees at `paths`, a list that ends with null. Errors: `EINVAL` unless the options have
/// exactly one of `FTS_LOGICAL` and `FTS_PHYSICAL` and no unknown flags, `ENOENT` for an empty path, `ENOMEM`.
#[export]
pub unsafe extern "C" fn fts_open(paths: *const *mut c_char, options: c_int, order: Order) -> *mut Fts {
    // SAFETY: the caller's.
    or_null(|| unsafe { start(paths, options, order) })
}

unsafe fn start(paths: *const *mut c_char, options: c_int, order: Order) -> Result<*mut Fts, Errno> {
    if options & !FTS_OPTIONMASK != 0 || (options & FTS_LOGICAL != 0) == (options & FTS_PHYSICAL != 0) {
        return Err(Errno::INVAL);
    }
    let mut roots = List { entries: Buffer::new() };
    // SAFETY: the caller's.
    unsafe {
        let parent = entry::new(null_mut(), b"", b"", -1)?;
        let mut keeper = List { entries: Buffer::new() };
        keeper.entries.push(parent).inspect_err(|_| c_free(parent.cast()))?;
        let mut at = paths;
        while let Some(path) = cstr_or_none(*at) {
            if path.is_empty() {
                return Err(Errno::NOENT);
            }
            let root = entry::new(parent, b"", path.to_bytes(), 0)?;
            roots.entries.push(root).inspect_err(|_| c_free(root.cast()))?;
            entry::classify(root, options, 0, false);
            at = at.add(1);
        }
        let fts = c_calloc(1, size_of::<Fts>())?.cast::<Fts>();
        // The entry before the first: reading goes on at what it is linked to.
        let before = entry::new(parent, b"", b"", 0).inspect_err(|_| c_free(fts.cast()))?;
        (*before).info = FTS_INIT;
        keeper.entries.truncate(0);
        (*before).link = roots.link(order);
        (*fts).current = before;
        (*fts).order = order;
        (*fts).options = options;
        (*fts).rfd = -1;
        Ok(fts)
    }
}

/// The next entry: a directory comes before what is in it and again behind that. Null at the end with `errno` 0, or
/// on an error.
#[export]
pub unsafe extern "C" fn fts_read(fts: *mut Fts) -> *mut Ftsent {
    // SAFETY: the caller's.
    or_null(|| {
        unsafe { next(&mut *fts) }.inspect(|entry| {
            if entry.is_null() {
                restore_errno(0)
            }
        })
    })
}

unsafe fn next(fts: &mut Fts) -> Result<*mut Ftsent, Errno> {
    // SAFETY: the walk's entries are live.
    unsafe {
        let present = fts.current;
        if present.is_null() {
            return Ok(present);
        }
        let instruction = core::mem::replace(&mut (*present).instr, FTS_NOINSTR);
        match instruction {
            FTS_AGAIN => {
                entry::classify(present, fts.options, 0, false);
                return Ok(present);
            }
            FTS_FOLLOW if matches!((*present).info, FTS_SL | FTS_SLNONE) => {
                entry::classify(present, fts.options, 0, true);
                return Ok(present);
            }
            _ => {}
        }
        if (*present).info == FTS_D {
            let crossed = fts.options & FTS_XDEV != 0 && (*present).level > 0 && (*present).dev != fts.dev;
            if instruction == FTS_SKIP || crossed {
                free_list(core::mem::replace(&mut fts.child, null_mut()));
                (*present).info = FTS_DP;
                return Ok(present);
            }
            match descend(fts, present) {
                Ok(child) if child.is_null() => (*present).info = FTS_DP,
                Ok(child) => return Ok(arrive(fts, child)),
                Err(Errno::NOMEM) => return Err(Errno::NOMEM),
                Err(error) => {
                    (*present).error = error.code();
                    (*present).info = FTS_DNR;
                }
            }
            return Ok(present);
        }
        Ok(leave(fts, present))
    }
}

/// What is in a directory: what `fts_children` read, or what is read now.
unsafe fn descend(fts: &mut Fts, directory: *mut Ftsent) -> Result<*mut Ftsent, Errno> {
    let child = core::mem::replace(&mut fts.child, null_mut());
    if !child.is_null() && fts.options & FTS_NAMEONLY == 0 {
        return Ok(child);
    }
    fts.options &= !FTS_NAMEONLY;
    // SAFETY: the walk's entries are live.
    unsafe {
        free_list(child);
        build(fts, directory, false)
    }
}

/// Makes `entry`, or the next behind it that is not to be skipped, the present one.
unsafe fn arrive(fts: &mut Fts, entry: *mut Ftsent) -> *mut Ftsent {
    // SAFETY: the walk's entries are live.
    unsafe {
        fts.current = entry;
        if (*entry).level == 0 {
            fts.dev = (*entry).dev;
        }
        match (*entry).instr {
            FTS_SKIP => return leave(fts, entry),
            FTS_FOLLOW => {
                (*entry).instr = FTS_NOINSTR;
                entry::classify(entry, fts.options, 0, true);
            }
            _ => {}
        }
        fts.path = (*entry).path;
        entry
    }
}

/// Goes on from an entry that is done: to the next in its directory, or back to the directory.
unsafe fn leave(fts: &mut Fts, mut entry: *mut Ftsent) -> *mut Ftsent {
    // SAFETY: the walk's entries are live; the one that is left is freed last.
    unsafe {
        loop {
            let (next, parent) = ((*entry).link, (*entry).parent);
            c_free(entry.cast());
            if next.is_null() {
                if (*parent).level < 0 {
                    c_free(parent.cast());
                    fts.current = null_mut();
                    return null_mut();
                }
                (*parent).info = if (*parent).error != 0 { FTS_ERR } else { FTS_DP };
                fts.current = parent;
                fts.path = (*parent).path;
                return parent;
            }
            if (*next).instr != FTS_SKIP {
                return arrive(fts, next);
            }
            entry = next;
        }
    }
}

/// What is in the directory that was read last (before the first reading: the roots), linked; null with `errno` 0 for
/// none. With `FTS_NAMEONLY` only the names are looked at. Errors: `EINVAL` for other options.
#[export]
pub unsafe extern "C" fn fts_children(fts: *mut Fts, options: c_int) -> *mut Ftsent {
    // SAFETY: the caller's.
    or_null(|| {
        unsafe { children(&mut *fts, options) }.inspect(|entry| {
            if entry.is_null() {
                restore_errno(0)
            }
        })
    })
}

unsafe fn children(fts: &mut Fts, options: c_int) -> Result<*mut Ftsent, Errno> {
    if options & !FTS_NAMEONLY != 0 {
        return Err(Errno::INVAL);
    }
    // SAFETY: the walk's entries are live.
    unsafe {
        let present = fts.current;
        if present.is_null() {
            return Ok(present);
        }
        match (*present).info {
            FTS_INIT => return Ok((*present).link),
            FTS_D => {}
            _ => return Ok(null_mut()),
        }
        free_list(core::mem::replace(&mut fts.child, null_mut()));
        fts.options = fts.options & !FTS_NAMEONLY | options;
        fts.child = build(fts, present, options != 0)?;
        Ok(fts.child)
    }
}

/// Says what is to be done with an entry: `FTS_AGAIN`, `FTS_FOLLOW`, `FTS_SKIP`, or 0. Errors: `EINVAL` for another.
#[export]
pub unsafe extern "C" fn fts_set(_fts: *mut Fts, entry: *mut Ftsent, instruction: c_int) -> c_int {
    or_minus_one(|| {
        if !(0..=FTS_SKIP as c_int).contains(&instruction) {
            return Err(Errno::INVAL);
        }
        // SAFETY: a live entry, by the caller's word.
        unsafe { (*entry).instr = instruction as c_ushort };
        Ok(0)
    })
}

/// Ends a walk.
#[export]
pub unsafe extern "C" fn fts_close(fts: *mut Fts) -> c_int {
    // SAFETY: the caller's; every entry is in one list, and each list ends at its parent.
    unsafe {
        free_list((*fts).child);
        let mut entry = (*fts).current;
        while !entry.is_null() {
            let (next, parent) = ((*entry).link, (*entry).parent);
            c_free(entry.cast());
            entry = if next.is_null() { parent } else { next };
        }
        c_free(fts.cast());
    }
    0
}

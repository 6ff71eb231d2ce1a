//! Walks of `<fts.h>`.
//!
//! A walk never changes the current directory, with or without `FTS_NOCHDIR`: the access path of every entry is its path.

use crate::abi::c::{
    DT_DIR, DT_UNKNOWN, FTS_AGAIN, FTS_COMFOLLOW, FTS_D, FTS_DC, FTS_DEFAULT, FTS_DNR, FTS_DOT, FTS_DP, FTS_ERR, FTS_F,
    FTS_FOLLOW, FTS_LOGICAL, FTS_NAMEONLY, FTS_NOINSTR, FTS_NOSTAT, FTS_NS, FTS_NSOK, FTS_OPTIONMASK, FTS_PHYSICAL,
    FTS_SEEDOT, FTS_SKIP, FTS_SL, FTS_SLNONE, FTS_XDEV,
};
use crate::abi::tree::fts::{Entry, Ftsent, Order};
use crate::abi::{Errno, List, c_char, c_int, c_uint};
use crate::os::dir::names::Names;
use core::ffi::CStr;
use core::ptr::null_mut;

/// C's `FTS`, and behind what C sees of it the walk.
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
    order: Option<Order>,
    options: c_int,
    /// The parent of the roots, which C may look at.
    _above_roots: Entry,
    /// The roots in reverse, until the first is read.
    roots: List<Entry>,
    started: bool,
    /// The entries from a root down to the present one.
    levels: List<Level>,
    /// The entries read by `fts_children`, in reverse.
    children: List<Entry>,
}

/// An entry that the walk is at or in, and those behind it in its directory, in reverse.
struct Level {
    present: Entry,
    rest: List<Entry>,
}

/// Sorts by the program's order and links the entries; returns them in reverse. Insertion with halving: few comparisons,
/// which are calls into the program.
fn arrange(mut list: List<Entry>, order: Option<Order>) -> List<Entry> {
    let entries = list.as_mut_slice();
    for i in 1..entries.len() {
        let Some(order) = order else { break };
        let (sorted, rest) = entries.split_at(i);
        let Some(new) = rest.first() else { break };
        let at = sorted.partition_point(|old| order.compare(old, new) <= 0);
        if let Some(tail) = entries.get_mut(at..=i) {
            tail.rotate_right(1);
        }
    }
    entries.reverse();
    let mut next = None;
    for entry in entries.iter() {
        entry.set_link(next);
        next = Some(entry);
    }
    list
}

fn first(reversed: &List<Entry>) -> *mut Ftsent {
    reversed.as_slice().last().map_or(null_mut(), Entry::as_ptr)
}

/// Finds out what an entry below the entries of `above` is, and stores its status. `d_type` is what the directory says. A
/// symbolic link is followed if the options or `follow` say so.
fn classify(entry: &Entry, above: &[Level], options: c_int, d_type: u8, follow: bool) {
    // Without status, what the directory says must do; directories need theirs to find cycles.
    if options & (FTS_NOSTAT | FTS_LOGICAL) == FTS_NOSTAT && !follow && !matches!(d_type, DT_DIR | DT_UNKNOWN) {
        return entry.set_info(FTS_NSOK);
    }
    let follow = follow || options & FTS_LOGICAL != 0 || options & FTS_COMFOLLOW != 0 && entry.level() == 0;
    let (stat, dangling) = match super::status(entry.path(), follow) {
        Ok(found) => found,
        Err(error) => {
            entry.set_error(error.code());
            return entry.set_info(FTS_NS);
        }
    };
    entry.set_stat(stat);
    entry.set_info(match stat.st_mode & 0xf000 {
        0x4000 if entry.level() > 0 && matches!(entry.name(), b"." | b"..") => FTS_DOT,
        0x4000 => {
            let same = above.iter().rev().map(|level| &level.present).find(|above| above.is_same_file(entry));
            entry.set_cycle(same);
            if same.is_none() { FTS_D } else { FTS_DC }
        }
        0xa000 if dangling => FTS_SLNONE,
        0xa000 => FTS_SL,
        0x8000 => FTS_F,
        _ => FTS_DEFAULT,
    });
}

impl Fts {
    /// Starts a walk through the trees at `paths`. Errors: those of `fts_open`.
    pub fn open<'a>(
        paths: impl Iterator<Item = &'a CStr>,
        options: c_int,
        order: Option<Order>,
    ) -> Result<Self, Errno> {
        if options & !FTS_OPTIONMASK != 0 || (options & FTS_LOGICAL != 0) == (options & FTS_PHYSICAL != 0) {
            return Err(Errno::INVAL);
        }
        let above_roots = Entry::new(None, b"", b"", -1)?;
        let mut roots = List::new();
        for path in paths {
            if path.is_empty() {
                return Err(Errno::NOENT);
            }
            let root = Entry::new(Some(&above_roots), b"", path.to_bytes(), 0)?;
            classify(&root, &[], options, 0, false);
            roots.push(root)?;
        }
        Ok(Fts {
            current: null_mut(),
            child: null_mut(),
            array: null_mut(),
            dev: 0,
            path: null_mut(),
            rfd: -1,
            pathlen: 0,
            nitems: 0,
            order,
            options,
            _above_roots: above_roots,
            roots: arrange(roots, order),
            started: false,
            levels: List::new(),
            children: List::new(),
        })
    }

    /// The next entry; null at the end. Errors: `ENOMEM`.
    pub fn read(&mut self) -> Result<*mut Ftsent, Errno> {
        if !self.started {
            self.started = true;
            let roots = core::mem::replace(&mut self.roots, List::new());
            return self.enter(roots);
        }
        let Some((Level { present, .. }, above)) = self.levels.as_slice().split_last() else { return Ok(null_mut()) };
        let instruction = present.instruction();
        present.set_instruction(FTS_NOINSTR);
        let is_link = matches!(present.info(), FTS_SL | FTS_SLNONE);
        if instruction == FTS_AGAIN || instruction == FTS_FOLLOW && is_link {
            classify(present, above, self.options, 0, instruction == FTS_FOLLOW);
            return Ok(present.as_ptr());
        }
        if present.info() != FTS_D {
            return self.leave();
        }
        let crossed = self.options & FTS_XDEV != 0 && present.level() > 0 && present.dev() != self.dev;
        if instruction == FTS_SKIP || crossed {
            self.children.clear();
            present.set_info(FTS_DP);
            return Ok(present.as_ptr());
        }
        let found = self.descend();
        let Some(Level { present, .. }) = self.levels.as_slice().last() else { return Ok(null_mut()) };
        match found {
            Ok(children) if children.is_empty() => present.set_info(FTS_DP),
            Ok(children) => return self.enter(children),
            Err(Errno::NOMEM) => return Err(Errno::NOMEM),
            Err(error) => {
                present.set_error(error.code());
                present.set_info(FTS_DNR);
            }
        }
        Ok(present.as_ptr())
    }

    /// The entries of the current directory, in reverse.
    fn build(&self, names_only: bool) -> Result<List<Entry>, Errno> {
        let levels = self.levels.as_slice();
        let Some(Level { present: directory, .. }) = levels.last() else { return Ok(List::new()) };
        let mut names = Names::new();
        super::read(&mut names, directory.path(), self.options & FTS_SEEDOT != 0)?;
        let mut list = List::new();
        for number in 0..names.len() {
            let (name, kind) = names.get(number);
            let new = Entry::new(Some(directory), directory.path(), name, directory.level() + 1)?;
            if names_only {
                new.set_info(FTS_NSOK);
            } else {
                classify(&new, levels, self.options, kind, false);
            }
            list.push(new)?;
        }
        Ok(arrange(list, self.order))
    }

    /// The entries of the current directory: those read by `fts_children`, or else read now.
    fn descend(&mut self) -> Result<List<Entry>, Errno> {
        let children = core::mem::replace(&mut self.children, List::new());
        if !children.is_empty() && self.options & FTS_NAMEONLY == 0 {
            return Ok(children);
        }
        self.options &= !FTS_NAMEONLY;
        self.build(false)
    }

    /// Makes the first of the entries that is not to be skipped the present one; behind the last, the directory is.
    fn enter(&mut self, mut entries: List<Entry>) -> Result<*mut Ftsent, Errno> {
        while let Some(entry) = entries.pop() {
            if entry.instruction() == FTS_SKIP {
                continue;
            }
            if entry.level() == 0 {
                self.dev = entry.dev();
                entry.keep_last_component();
            }
            if entry.instruction() == FTS_FOLLOW {
                entry.set_instruction(FTS_NOINSTR);
                classify(&entry, self.levels.as_slice(), self.options, 0, true);
            }
            self.levels.push(Level { present: entry, rest: entries })?;
            return Ok(self.show());
        }
        if let Some(Level { present, .. }) = self.levels.as_slice().last() {
            present.set_info(if present.error() != 0 { FTS_ERR } else { FTS_DP });
        }
        Ok(self.show())
    }

    /// Goes on from an entry that is done: to the next in its directory, or back to the directory.
    fn leave(&mut self) -> Result<*mut Ftsent, Errno> {
        match self.levels.pop() {
            Some(Level { present, rest }) => {
                drop(present);
                self.enter(rest)
            }
            None => Ok(null_mut()),
        }
    }

    /// Shows the present entry in the members that C sees.
    fn show(&mut self) -> *mut Ftsent {
        let present = self.levels.as_slice().last().map(|level| &level.present);
        self.current = present.map_or(null_mut(), Entry::as_ptr);
        self.path = present.map_or(self.path, Entry::path_pointer);
        self.current
    }

    /// What is in the present directory, or before the first reading the roots; null for none. Errors: those of
    /// `fts_children`.
    pub fn children(&mut self, options: c_int) -> Result<*mut Ftsent, Errno> {
        if options & !FTS_NAMEONLY != 0 {
            return Err(Errno::INVAL);
        }
        if !self.started {
            return Ok(first(&self.roots));
        }
        if self.levels.as_slice().last().is_none_or(|level| level.present.info() != FTS_D) {
            return Ok(null_mut());
        }
        self.children.clear();
        self.options = self.options & !FTS_NAMEONLY | options;
        self.children = self.build(options != 0)?;
        self.child = first(&self.children);
        Ok(self.child)
    }
}

//! Walks through a tree of directories, without recursion: `nftw`.

use crate::abi::c::{
    FTW_ACTIONRETVAL, FTW_CONTINUE, FTW_D, FTW_DEPTH, FTW_DNR, FTW_DP, FTW_F, FTW_MOUNT, FTW_NS, FTW_PHYS,
    FTW_SKIP_SIBLINGS, FTW_SKIP_SUBTREE, FTW_SL, FTW_SLN, FTW_XDEV,
};
use crate::abi::{Buffer, Errno, PathBuffer, c_int};
use crate::os::dir::names::Names;
use crate::os::path::realpath;
use crate::os::stat::Stat;

/// How to walk.
#[derive(Clone, Copy)]
pub struct Options {
    /// Symbolic links are not followed.
    pub physical: bool,
    /// What is on other file systems is not shown.
    pub one_device: bool,
    /// Other file systems are not entered.
    pub stays: bool,
    /// Directories come behind what is in them.
    pub depth_first: bool,
    /// What the visitor returns says how to go on (GNU).
    pub obeys: bool,
}

impl Options {
    /// Converts the flags of `nftw`.
    pub fn of_flags(flags: c_int) -> Self {
        Options {
            physical: flags & FTW_PHYS != 0,
            one_device: flags & FTW_MOUNT != 0,
            stays: flags & FTW_XDEV != 0,
            depth_first: flags & FTW_DEPTH != 0,
            obeys: flags & FTW_ACTIONRETVAL != 0,
        }
    }
}

/// The arguments of a visit.
pub struct Visit<'a> {
    /// The path, with a terminator.
    pub path: &'a [u8],
    /// Its status, zeros if there is none.
    pub stat: &'a Stat,
    /// `FTW_D` and so on.
    pub kind: c_int,
    /// The offset of the name in the path.
    pub base: usize,
    /// How deep in the tree it is.
    pub level: usize,
}

/// A directory that the walker is in.
#[derive(Clone, Copy)]
struct Frame {
    /// Its names: the next, and the end.
    next: usize,
    first: usize,
    /// How long its path is.
    path: usize,
    base: usize,
    stat: Stat,
}

/// The status and kind (`FTW_D` and so on) of a path.
fn look(path: &[u8], physical: bool) -> Result<(Stat, c_int), Errno> {
    let name = path.get(..path.len() - 1).unwrap_or(b"");
    let (stat, dangling) = super::status(name, !physical)?;
    Ok((stat, if dangling { FTW_SLN } else { kind_of(&stat) }))
}

/// Whether the walk goes on after a failure: for lack of permission, and when a file was removed meanwhile.
fn may_be_skipped(error: Errno) -> bool {
    matches!(error, Errno::ACCES | Errno::PERM | Errno::NOTCAPABLE | Errno::NOENT)
}

fn kind_of(stat: &Stat) -> c_int {
    match stat.st_mode & 0xf000 {
        0x4000 => FTW_D,
        0xa000 => FTW_SL,
        _ => FTW_F,
    }
}

/// Calls `visit` for `root` and all that is in it, until it returns something other than 0; returns that. Errors: of
/// the root, and of memory.
pub fn walk(
    root: &[u8],
    options: Options,
    mut visit: impl FnMut(&Visit) -> Result<c_int, Errno>,
) -> Result<c_int, Errno> {
    let mut path = Buffer::new();
    path.extend(root)?;
    while path.len() > 1 && path.as_slice().last() == Some(&b'/') {
        path.truncate(path.len() - 1);
    }
    let base = path.as_slice().iter().rposition(|&byte| byte == b'/').map_or(0, |at| at + 1);
    let base = if base == path.len() { 0 } else { base };
    let mut names = Names::new();
    let mut frames: Buffer<Frame> = Buffer::new();
    path.push(0)?;
    let (stat, kind) = look(path.as_slice(), options.physical)?;
    let device = stat.st_dev;
    let mut here = Some((stat, kind, base));
    loop {
        if let Some((stat, kind, base)) = here.take() {
            let elsewhere = options.stays && stat.st_dev != device;
            let result =
                arrive(&mut path, &mut names, &mut frames, (stat, kind, base), elsewhere, options, &mut visit)?;
            if ends(result, options, &mut frames, &names) {
                return Ok(result);
            }
        }
        let Some(frame) = frames.as_mut_slice().last_mut() else { return Ok(0) };
        path.truncate(frame.path);
        if frame.next < names.len() {
            let (name, _) = names.get(frame.next);
            frame.next += 1;
            if path.as_slice().last() != Some(&b'/') {
                path.push(b'/')?;
            }
            let base = path.len();
            path.extend(name)?;
            path.push(0)?;
            let (stat, kind) = match look(path.as_slice(), options.physical) {
                Err(error) if may_be_skipped(error) => (Stat::NONE, FTW_NS),
                other => other?,
            };
            if !(options.one_device && kind != FTW_NS && stat.st_dev != device) {
                here = Some((stat, kind, base));
            }
            continue;
        }
        let Frame { first, stat, base, .. } = *frame;
        names.truncate(first);
        frames.truncate(frames.len() - 1);
        path.push(0)?;
        if options.depth_first {
            let done = Visit { path: path.as_slice(), stat: &stat, kind: FTW_DP, base, level: frames.len() };
            let result = visit(&done)?;
            if ends(result, options, &mut frames, &names) {
                return Ok(result);
            }
        }
    }
}

/// Whether the walk ends with what the visitor returned. Where that says so, the walk leaves out what is still to come in the
/// present directory.
fn ends(result: c_int, options: Options, frames: &mut Buffer<Frame>, names: &Names) -> bool {
    match result {
        FTW_CONTINUE => return false,
        FTW_SKIP_SUBTREE if options.obeys => return false,
        FTW_SKIP_SIBLINGS if options.obeys => {}
        _ => return true,
    }
    if let Some(frame) = frames.as_mut_slice().last_mut() {
        frame.next = names.len();
    }
    false
}

/// Visits what is at `path`, unless it is a directory that comes later, and enters directories.
fn arrive(
    path: &mut Buffer<u8>,
    names: &mut Names,
    frames: &mut Buffer<Frame>,
    (stat, mut kind, base): (Stat, c_int, usize),
    elsewhere: bool,
    options: Options,
    visit: &mut impl FnMut(&Visit) -> Result<c_int, Errno>,
) -> Result<c_int, Errno> {
    let level = frames.len();
    let is_directory = kind == FTW_D;
    let same = |frame: &Frame| frame.stat.st_dev == stat.st_dev && frame.stat.st_ino == stat.st_ino;
    if is_directory && !options.physical && frames.as_slice().iter().any(same) {
        return Ok(0); // a link back to where we are: the tree would have no end
    }
    let first = names.len();
    let name = path.len() - 1;
    if is_directory
        && !elsewhere
        && let Err(error) = super::read(names, path.as_slice().get(..name).unwrap_or(b""), false)
    {
        if !may_be_skipped(error) {
            return Err(error);
        }
        kind = FTW_DNR;
    }
    if kind != FTW_D || !options.depth_first {
        let result = visit(&Visit { path: path.as_slice(), stat: &stat, kind, base, level })?;
        if result != 0 {
            names.truncate(first);
            return Ok(result);
        }
    }
    if kind == FTW_D {
        frames.push(Frame { next: first, first, path: name, base, stat })?;
    }
    Ok(0)
}

/// [`walk`] with the current directory that of each path while it is visited; `changed` is called after each change.
pub fn walk_with_chdir(
    root: &[u8],
    options: Options,
    changed: impl Fn(),
    visit: impl Fn(&Visit) -> c_int,
) -> Result<c_int, Errno> {
    let mut home = PathBuffer::new();
    realpath::current_directory(&mut home)?;
    let enter = |path: &[u8]| realpath::change_directory(path).map(|()| changed());
    let result = walk(root, options, |found| {
        match found.path.get(..found.base) {
            None | Some([]) => enter(home.as_slice())?,
            Some(directory) => enter(directory)?,
        }
        let result = visit(found);
        enter(home.as_slice())?;
        Ok(result)
    });
    enter(home.as_slice()).and(result)
}

//! From a path to what the host is asked: a directory that the host has open, and a path below it.
//!
//! POSIX and the host disagree about paths. A host sees each open directory by itself: it refuses a `..` that leaves it,
//! an absolute symbolic link, and a link into another pre-opened directory. [`Resolver::with`] gives a plain path to the
//! host as it is, one call as ever. Only for a path with `..`, or when the host refuses, does the library go through the
//! components by itself, asking what each is.

use super::path::{first_component, has_dot_dot, is_absolute, last_component, same};
use crate::abi::c::{PATH_MAX, SYMLOOP_MAX};
use crate::abi::{Errno, PathBuffer, small};
use crate::wasi::types::{Fd, FileType, filetype};

/// What the resolver asks about the file system.
pub trait Tree {
    /// The open directory for an absolute `name`, and the path from there, which is not empty. `relative`: the name was
    /// reached from the directory in which the program started. Errors: `ENOENT`.
    fn find<'a>(&self, name: &'a [u8], relative: bool) -> Result<(Fd, &'a [u8]), Errno>;
    /// Whether one pre-opened directory lies within another, so that a link may lead from this one to that.
    fn is_nested(&self) -> bool;
    /// Whether the absolute `name` is that of a directory above a pre-opened one.
    fn is_above(&self, name: &[u8]) -> bool;
    /// What `path`, below the directory `dir`, is; a link is not followed.
    fn filetype(&self, dir: Fd, path: &[u8]) -> Result<FileType, Errno>;
    /// Stores the target of the link `path`.
    fn read_link(&self, dir: Fd, path: &[u8], target: &mut PathBuffer) -> Result<(), Errno>;
    /// Stores the absolute name of the open directory `dir`. Errors: `ENOTCAPABLE` if it is not known.
    fn name_of(&self, dir: Fd, name: &mut PathBuffer) -> Result<(), Errno>;
    /// Adds the absolute name of the current directory, nothing for the root; whether it is `relative` as in
    /// [`find`](Tree::find).
    fn current(&self, name: &mut PathBuffer) -> Result<bool, Errno>;
}

/// What a path is relative to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Start {
    /// The current directory.
    Current,
    /// An open directory.
    Open(Fd),
}

/// What a name that starts with a slash is counted from.
#[derive(Clone, Copy)]
enum Base {
    /// The root; whether it is `relative` as in [`Tree::find`].
    Root(bool),
    /// An open directory.
    Open(Fd),
}

/// The canonical name of a path: no links (but perhaps the last component), no `.`, no `..`.
pub struct Resolved {
    base: Base,
    /// Starts with a slash; the base itself is empty.
    name: PathBuffer,
    /// What it is; nothing if it does not exist or was not asked for.
    kind: Option<FileType>,
}

impl Resolved {
    /// The absolute name, and whether it is `relative` as in [`Tree::find`]. Errors: `ENOTCAPABLE` below an open
    /// directory.
    #[small]
    pub fn absolute(&self) -> Result<(&[u8], bool), Errno> {
        match self.base {
            Base::Root(relative) if self.name.is_empty() => Ok((b"/", relative)),
            Base::Root(relative) => Ok((self.name.as_slice(), relative)),
            Base::Open(_) => Err(Errno::NOTCAPABLE),
        }
    }

    /// [`absolute`](Resolved::absolute) as a buffer.
    #[small]
    pub fn into_absolute(mut self) -> Result<PathBuffer, Errno> {
        if self.absolute()?.0.len() != self.name.len() {
            self.name.extend(b"/")?;
        }
        Ok(self.name)
    }

    /// What it is; nothing if it does not exist.
    #[small]
    pub fn kind(&self) -> Option<FileType> {
        self.kind
    }

    /// The directory and the path for the host.
    #[small]
    pub fn target(&self, tree: &impl Tree) -> Result<(Fd, &[u8]), Errno> {
        match self.base {
            Base::Root(relative) => tree.find(self.name.as_slice(), relative),
            Base::Open(fd) => Ok((fd, self.name.as_slice().get(1..).unwrap_or(b"."))),
        }
    }

    /// Removes the last component. Above an open directory lies what its absolute name says.
    #[small]
    fn ascend(&mut self, tree: &impl Tree) -> Result<(), Errno> {
        if self.name.is_empty()
            && let Base::Open(fd) = self.base
        {
            tree.name_of(fd, &mut self.name)?;
            self.base = Base::Root(false);
        }
        let parent = last_component(self.name.as_slice()).map_or(0, |(before, _)| before.len().saturating_sub(1));
        self.name.truncate(parent);
        Ok(())
    }

    #[small]
    fn look(&self, tree: &impl Tree) -> Result<FileType, Errno> {
        match self.target(tree).and_then(|(dir, path)| tree.filetype(dir, path)) {
            // What lies above a pre-opened directory is a directory, though the host shows nothing of it.
            Err(_) if matches!(self.base, Base::Root(_)) && tree.is_above(self.name.as_slice()) => {
                Ok(filetype::DIRECTORY)
            }
            other => other,
        }
    }
}

/// Resolves `path` component by component. A link at its end is followed if `follow` says so. All but the last
/// component must exist. Errors: `ENOENT`, `ENOTDIR`, `ELOOP`, `ENAMETOOLONG`, and the host's.
#[small]
pub fn resolve(tree: &impl Tree, start: Start, path: &[u8], follow: bool) -> Result<Resolved, Errno> {
    let mut at = Resolved { base: Base::Root(false), name: PathBuffer::new(), kind: Some(filetype::DIRECTORY) };
    match start {
        _ if is_absolute(path) => {}
        Start::Current => at.base = Base::Root(tree.current(&mut at.name)?),
        Start::Open(fd) => at.base = Base::Open(fd),
    }
    let (mut rest, mut target) = (PathBuffer::new(), PathBuffer::new());
    rest.extend(path)?;
    let (mut done, mut links) = (0, 0);
    while let Some((component, more)) = first_component(rest.as_slice().get(done..).unwrap_or(b"")) {
        if at.kind != Some(filetype::DIRECTORY) {
            return Err(if at.kind.is_none() { Errno::NOENT } else { Errno::NOTDIR });
        }
        done = rest.len() - more.len();
        if component == b".." {
            at.ascend(tree)?;
            continue;
        }
        at.name.extend(b"/")?;
        at.name.extend(component)?;
        let is_last = more.is_empty();
        if is_last && !follow {
            at.kind = None;
            break;
        }
        at.kind = match at.look(tree) {
            Ok(kind) => Some(kind),
            Err(Errno::NOENT) if first_component(more).is_none() => None,
            Err(error) => return Err(error),
        };
        if at.kind == Some(filetype::SYMBOLIC_LINK) {
            links += 1;
            if links > SYMLOOP_MAX {
                return Err(Errno::LOOP);
            }
            let (dir, link) = at.target(tree)?;
            tree.read_link(dir, link, &mut target)?;
            if target.is_empty() {
                return Err(Errno::NOENT);
            }
            target.extend(rest.as_slice().get(done..).unwrap_or(b""))?;
            rest.truncate(0);
            rest.extend(target.as_slice())?;
            (done, at.kind) = (0, Some(filetype::DIRECTORY));
            if is_absolute(rest.as_slice()) {
                at.name.truncate(0);
                at.base = Base::Root(false);
            } else {
                at.ascend(tree)?;
            }
        }
    }
    // A slash at the end of `path` or of a link wants a directory.
    let ends_as_directory = matches!(rest.as_slice(), [.., b'/'] | [.., b'/', b'.']);
    match at.kind {
        Some(kind) if ends_as_directory && kind != filetype::DIRECTORY => Err(Errno::NOTDIR),
        _ => Ok(at),
    }
}

/// The directory and the path below it for a path that needs no resolving; nothing for one with `..`, but for what is
/// the name of a pre-opened directory.
#[small]
fn direct<'a>(
    tree: &impl Tree,
    start: Start,
    path: &'a [u8],
    joined: &'a mut PathBuffer,
) -> Result<Option<(Fd, &'a [u8])>, Errno> {
    let found = match start {
        Start::Open(dir) if !is_absolute(path) => (dir, path),
        _ => {
            let mut relative = false;
            let mut name = path;
            if !is_absolute(path) {
                relative = tree.current(joined)?;
                if !joined.is_empty() {
                    joined.extend(b"/")?;
                    joined.extend(path)?;
                    name = joined.as_slice();
                }
            }
            match tree.find(name, relative) {
                Err(_) if has_dot_dot(name) => return Ok(None),
                other => other?,
            }
        }
    };
    Ok(if has_dot_dot(found.1) { None } else { Some(found) })
}

/// Whether the host may have met a link that leads out of the directory it was asked about.
#[small]
fn may_be_link(tree: &impl Tree, error: Errno) -> bool {
    match error {
        Errno::NOTCAPABLE | Errno::PERM => true,
        Errno::NOENT | Errno::NOTDIR => tree.is_nested(),
        _ => false,
    }
}

/// Errors of the path as text: `ENOENT` for an empty one, `ENAMETOOLONG`.
#[small]
pub fn check(path: &[u8]) -> Result<(), Errno> {
    match path.len() {
        0 => Err(Errno::NOENT),
        PATH_MAX.. => Err(Errno::NAMETOOLONG),
        _ => Ok(()),
    }
}

/// Calls `call` with the directory and the path below it that `path` leads to. A link at its end counts as followed if
/// `follow` says so; then it may be resolved by the library, and is gone from what `call` gets. `call` may be called
/// twice: again after an error that a link out of the host's directory explains.
#[small]
pub fn with(
    tree: &impl Tree,
    start: Start,
    path: &[u8],
    follow: bool,
    call: &mut dyn FnMut(Fd, &[u8]) -> Result<(), Errno>,
) -> Result<(), Errno> {
    check(path)?;
    let mut joined = PathBuffer::new();
    let first = direct(tree, start, path, &mut joined)?;
    if let Some((dir, rest)) = first {
        match call(dir, rest) {
            Err(error) if may_be_link(tree, error) => {
                return again(tree, (start, path, follow), (dir, rest), error, call);
            }
            other => return other,
        }
    }
    let resolved = resolve(tree, start, path, follow)?;
    let (dir, rest) = resolved.target(tree)?;
    call(dir, rest)
}

/// The second call of [`with`], if resolving leads to something else.
#[cold]
#[small]
fn again(
    tree: &impl Tree,
    (start, path, follow): (Start, &[u8], bool),
    (dir, rest): (Fd, &[u8]),
    error: Errno,
    call: &mut dyn FnMut(Fd, &[u8]) -> Result<(), Errno>,
) -> Result<(), Errno> {
    let resolved = match resolve(tree, start, path, follow) {
        // The host knows best why it refuses what it would not show either.
        Err(Errno::NOTCAPABLE | Errno::PERM) => return Err(error),
        other => other?,
    };
    match resolved.target(tree)? {
        target if same_target(target, (dir, rest)) => Err(error),
        (dir, rest) => call(dir, rest),
    }
}

/// Whether two targets are one, but for slashes and dots.
#[small]
fn same_target((dir, path): (Fd, &[u8]), (other_dir, other): (Fd, &[u8])) -> bool {
    let (mut path, mut other) = (path, other);
    dir == other_dir
        && loop {
            match (first_component(path), first_component(other)) {
                (None, None) => break true,
                (Some((a, more)), Some((b, others))) if same(a, b) => (path, other) = (more, others),
                _ => break false,
            }
        }
}

#[cfg(test)]
#[path = "resolve_tests.rs"]
mod tests;

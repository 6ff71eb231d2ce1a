//! From a path to what the host is asked: a directory that the host has open, and a path below it.
//!
//! POSIX and the host disagree about paths. A host sees each open directory by itself: it refuses a `..` that leaves it,
//! an absolute symbolic link, and a link into another pre-opened directory. [`Target::find`] gives a plain path to the
//! host as it is, one call as ever. Only for a path with `..`, or when the host refuses, does the library go through the
//! components by itself, asking what each is.

use crate::abi::c::{PATH_MAX, SYMLOOP_MAX};
use crate::abi::{Errno, PathBuffer, PathQueue, Word, packed, small};
use crate::os::path::{append, component_end, is_absolute, is_dot_dot, next_component, part};
use crate::wasi::types::{Fd, FileType, filetype};

/// The resolver's view of the file system. Names are as [`append`] makes them.
pub trait Tree {
    /// The open directory for an absolute `name`, and the length of its own name. `relative`: the name was reached from the
    /// directory in which the program started. Errors: `ENOENT`.
    fn find(&self, name: &[u8], relative: bool) -> Result<(Fd, usize), Errno>;
    /// Whether one pre-opened directory lies within another, so that a link may lead from this one to that.
    fn is_nested(&self) -> bool;
    /// Whether the absolute `name` is that of a directory above a pre-opened one.
    fn is_above(&self, name: &[u8]) -> bool;
    /// The type of `path` below the directory `dir`; a link is not followed.
    fn filetype(&self, dir: Fd, path: &[u8]) -> Result<FileType, Errno>;
    /// Stores the target of the link `path`; returns its length.
    fn read_link(&self, dir: Fd, path: &[u8], target: &mut [u8]) -> Result<usize, Errno>;
    /// Stores the name of the open directory `dir`: the absolute one, or that below an open directory above it, which is returned,
    /// if it is too long. Errors: `ENOTCAPABLE` if it is not known.
    fn name_of(&self, dir: Fd, name: &mut PathBuffer) -> Result<Option<Fd>, Errno>;
    /// Adds the absolute name of the current directory; whether it is `relative` as in [`find`](Tree::find).
    fn current(&self, name: &mut PathBuffer) -> Result<bool, Errno>;
}

/// The starting point of a path.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Start {
    /// The current directory.
    Current,
    /// An open directory.
    Open(Fd),
}

/// The base of a name.
#[derive(Clone, Copy)]
enum Base {
    /// The root; whether it is `relative` as in [`Tree::find`].
    Root(bool),
    /// An open directory.
    Open(Fd),
}

/// No type of a file.
const NOTHING: FileType = FileType::MAX;

/// A resolved path: its name, and the host's directory and path.
pub struct Target {
    base: Base,
    name: PathBuffer,
    /// Its type; [`NOTHING`] if it does not exist or was not asked for.
    kind: FileType,
    /// The directory of the host's, and where in the name the path below it starts.
    dir: Fd,
    start: usize,
}

impl Word for Start {
    #[inline(always)]
    fn into_word(self) -> usize {
        match self {
            Start::Current => CURRENT as usize,
            Start::Open(fd) => fd as usize,
        }
    }

    #[inline(always)]
    fn from_word(word: usize) -> Self {
        if word as Fd == CURRENT { Start::Current } else { Start::Open(word as Fd) }
    }
}

/// The number that [`Start::Current`] is packed as, which no descriptor has.
const CURRENT: Fd = 1 << 31;

impl Target {
    /// The root.
    #[inline]
    pub const fn new() -> Self {
        Target { base: Base::Root(false), name: PathBuffer::new(), kind: NOTHING, dir: 0, start: 0 }
    }

    /// The host's directory.
    #[inline]
    pub fn dir(&self) -> Fd {
        self.dir
    }

    /// The path below [`dir`](Target::dir).
    #[inline]
    pub fn path(&self) -> &[u8] {
        self.name.as_slice().get(self.start..).filter(|path| !path.is_empty()).unwrap_or(b".")
    }

    /// Its type; `None` if it does not exist.
    #[inline]
    pub fn kind(&self) -> Option<FileType> {
        if self.kind == NOTHING { None } else { Some(self.kind) }
    }

    /// The absolute name, and whether it is `relative` as in [`Tree::find`]. Errors: `ENOTCAPABLE` below an open
    /// directory.
    #[inline]
    pub fn absolute(&self) -> Result<(&[u8], bool), Errno> {
        match self.base {
            Base::Root(relative) => Ok((self.name.as_slice(), relative)),
            Base::Open(_) => Err(Errno::NOTCAPABLE),
        }
    }

    /// The directory that the name is counted from, if that is not the root, and the name.
    #[inline]
    pub fn below(&self) -> (Option<Fd>, &[u8]) {
        let base = match self.base {
            Base::Root(_) => None,
            Base::Open(fd) => Some(fd),
        };
        (base, self.name.as_slice())
    }

    /// Takes an absolute name that the caller has resolved.
    pub fn set(&mut self, name: &[u8]) -> Result<(), Errno> {
        self.base = Base::Root(false);
        self.name.truncate(0);
        self.name.extend(name)
    }

    /// Takes the name of what `path` is relative to.
    #[small]
    #[inline(never)]
    fn begin(&mut self, tree: &impl Tree, start: Start, path: &[u8]) -> Result<(), Errno> {
        self.name.truncate(0);
        self.base = match start {
            _ if is_absolute(path) => Base::Root(false),
            Start::Current => Base::Root(tree.current(&mut self.name)?),
            Start::Open(fd) => Base::Open(fd),
        };
        Ok(())
    }

    /// Finds the host's directory for the name.
    #[small]
    #[inline(never)]
    pub fn locate(&mut self, tree: &impl Tree) -> Result<(), Errno> {
        let (dir, len) = match self.base {
            Base::Root(relative) => tree.find(self.name.as_slice(), relative)?,
            Base::Open(fd) => (fd, 0),
        };
        self.dir = dir;
        self.start = len + 1;
        Ok(())
    }

    /// Removes the last component. Above an open directory lies what its name says.
    #[small]
    #[inline(never)]
    fn ascend(&mut self, tree: &impl Tree) -> Result<(), Errno> {
        while self.name.is_empty()
            && let Base::Open(fd) = self.base
        {
            self.base = tree.name_of(fd, &mut self.name)?.map_or(Base::Root(false), Base::Open);
        }
        self.name.pop();
        Ok(())
    }

    /// Looks up the name.
    #[small]
    #[inline]
    fn look(&mut self, tree: &impl Tree) -> Result<FileType, Errno> {
        match self.locate(tree).and_then(|()| tree.filetype(self.dir, self.path())) {
            // What lies above a pre-opened directory is a directory, though the host shows nothing of it.
            Err(_) if matches!(self.base, Base::Root(_)) && tree.is_above(self.name.as_slice()) => {
                Ok(filetype::DIRECTORY)
            }
            other => other,
        }
    }

    /// Resolves `path` component by component: no links are left (but perhaps at the end), no `..`. A link at its end is
    /// followed if `follow` says so. All but the last component must exist. Errors: `ENOENT`, `ENOTDIR`, `ELOOP`,
    /// `ENAMETOOLONG`, and the host's.
    #[small]
    #[inline(never)]
    pub fn resolve(&mut self, tree: &impl Tree, start: Start, path: &[u8], follow: bool) -> Result<(), Errno> {
        self.begin(tree, start, path)?;
        self.kind = filetype::DIRECTORY;
        let mut left = PathQueue::new();
        left.set(path)?;
        let mut links = 0;
        loop {
            let text = left.as_slice();
            let from = next_component(text, 0);
            let end = component_end(text, from);
            if from == end {
                break;
            }
            if self.kind != filetype::DIRECTORY {
                return Err(if self.kind == NOTHING { Errno::NOENT } else { Errno::NOTDIR });
            }
            let component = part(text, from, end);
            if is_dot_dot(component) {
                left.take(end);
                self.ascend(tree)?;
                continue;
            }
            self.name.push(component)?;
            left.take(end);
            let text = left.as_slice();
            if text.is_empty() && !follow {
                self.kind = NOTHING;
                break;
            }
            self.kind = match self.look(tree) {
                Ok(kind) => kind,
                Err(Errno::NOENT) if next_component(text, 0) == text.len() => NOTHING,
                Err(error) => return Err(error),
            };
            if self.kind == filetype::SYMBOLIC_LINK {
                links += 1;
                if links > SYMLOOP_MAX {
                    return Err(Errno::LOOP);
                }
                if left.prepend(|to| tree.read_link(self.dir, self.path(), to))? == 0 {
                    return Err(Errno::NOENT);
                }
                self.kind = filetype::DIRECTORY;
                if is_absolute(left.as_slice()) {
                    self.name.truncate(0);
                    self.base = Base::Root(false);
                } else {
                    self.ascend(tree)?;
                }
            }
        }
        // A slash at the end of `path` or of a link wants a directory.
        match self.kind {
            filetype::DIRECTORY | NOTHING => Ok(()),
            _ if left.ends_as_directory() => Err(Errno::NOTDIR),
            _ => Ok(()),
        }
    }

    /// What the host is asked first for `path`. False if the library has resolved it: then no other answer is expected.
    #[packed]
    pub fn find(&mut self, tree: &impl Tree, start: Start, path: &[u8], follow: bool) -> Result<bool, Errno> {
        check(path)?;
        self.begin(tree, start, path)?;
        let dots = append(&mut self.name, path)?;
        match self.locate(tree) {
            // A `..` that is part of a pre-opened directory's own name is no matter.
            Ok(()) if dots < self.start => return Ok(true),
            Err(error) if dots == 0 => return Err(error),
            _ => {}
        }
        self.resolve(tree, start, path, follow)?;
        self.locate(tree).map(|()| false)
    }

    /// Resolves after the host has failed with `error`, if a link that leads out of its directory explains that. Errors:
    /// `error` if there is nothing else to ask it.
    #[cold]
    #[small]
    #[inline(never)]
    pub fn find_again(
        &mut self,
        tree: &impl Tree,
        (start, path, follow): (Start, &[u8], bool),
        error: Errno,
    ) -> Result<(), Errno> {
        let may_be_link = match error {
            Errno::NOTCAPABLE | Errno::PERM => true,
            Errno::NOENT | Errno::NOTDIR => tree.is_nested(),
            _ => false,
        };
        if !may_be_link {
            return Err(error);
        }
        match self.resolve(tree, start, path, follow).and_then(|()| self.locate(tree)) {
            // The host knows best why it refuses what it would not show either.
            Err(Errno::NOTCAPABLE | Errno::PERM) => Err(error),
            result => result,
        }
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

#[cfg(test)]
#[path = "resolve_tests.rs"]
mod tests;

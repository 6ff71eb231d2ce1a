//! Reads the file of a time zone. A program that asks for the time need not open files: this is smaller than what programs
//! that do have for any path and any flags.

use crate::abi::c::SYMLOOP_MAX;
use crate::abi::{Errno, Packed, PathBuffer, PathQueue, small};
use crate::os::environ::host_variable;
use crate::os::path::{append, component_end, is_absolute, is_dot_dot, lookup, next_component, part, preopen};
use crate::wasi;
use crate::wasi::types::{Fd, IoVec, SYMLINK_FOLLOW, rights};

/// A name as [`append`] makes it, and whether it is counted from where the program started.
struct Name {
    text: PathBuffer,
    relative: bool,
}

impl Name {
    /// The host's directory for the name, and the path below it.
    #[small]
    #[inline(never)]
    fn locate(&self) -> Result<(Fd, &[u8]), Errno> {
        let directory = preopen::find(self.text.as_slice(), self.relative)?;
        Ok((directory.fd(), part(self.text.as_slice(), directory.depth() + 1, self.text.len())))
    }

    #[small]
    #[inline(never)]
    fn open(&self) -> Result<Fd, Errno> {
        let (directory, path) = self.locate()?;
        wasi::path::open(directory, SYMLINK_FOLLOW, path, 0, rights::FD_READ, 0, 0)
    }

    /// Follows the links in the name: a host refuses one that leads out of the directory that it has open. What is no link, or is not
    /// there, is left to the host.
    #[cold]
    #[small]
    #[inline(never)]
    fn follow_links(&mut self) -> Result<(), Errno> {
        let mut left = PathQueue::new();
        left.set(self.text.as_slice())?;
        self.text.truncate(0);
        let mut links = 0;
        loop {
            let text = left.as_slice();
            let start = next_component(text, 0);
            let end = component_end(text, start);
            if start == end {
                return Ok(());
            }
            let component = part(text, start, end);
            if is_dot_dot(component) {
                self.text.pop();
                left.take(end);
                continue;
            }
            self.text.push(component)?;
            left.take(end);
            let target =
                left.prepend(|to| self.locate().and_then(|(dir, path)| wasi::path::readlink_slice(dir, path, to)));
            if target.is_err() {
                continue;
            }
            links += 1;
            if links > SYMLOOP_MAX {
                return Err(Errno::LOOP);
            }
            if is_absolute(left.as_slice()) {
                self.text.truncate(0);
                self.relative = false;
            } else {
                self.text.pop();
            }
        }
    }
}

/// [`lookup::current_directory`], which may find that the host's `PWD` is no directory: then there is no file either.
#[cold]
#[small]
#[inline(never)]
fn current_directory(name: &mut PathBuffer) -> Result<bool, Errno> {
    if let Some(changed) = lookup::CHANGED.get() {
        return Result::unpack(changed(name));
    }
    if preopen::start().is_empty() && preopen::has_absolute() {
        host_variable::of_host(b"PWD", name)?;
        if is_absolute(name.as_slice()) {
            return Ok(true);
        }
    }
    name.truncate(0);
    name.extend(preopen::start())?;
    Ok(true)
}

/// An open file.
pub struct ZoneFile(Fd);

/// Opens the file `name` in `directory`, but an absolute one by itself. Errors: the host's; `EINVAL` for a relative `name` with a
/// `..`.
#[small]
#[inline(never)]
pub fn open(directory: &[u8], name: &[u8]) -> Result<ZoneFile, Errno> {
    let mut path = Name { text: PathBuffer::new(), relative: false };
    if !is_absolute(name) {
        if !is_absolute(directory) {
            path.relative = current_directory(&mut path.text)?;
        }
        append(&mut path.text, directory)?;
    }
    if append(&mut path.text, name)? != 0 && !is_absolute(name) {
        return Err(Errno::INVAL);
    }
    let opened = match path.open() {
        Err(error) if matches!(error, Errno::NOTCAPABLE | Errno::PERM) || preopen::is_nested() => {
            path.follow_links()?;
            path.open()
        }
        other => other,
    };
    opened.map(ZoneFile)
}

impl ZoneFile {
    /// Reads all of it to `to` and closes it; returns how many bytes, none if it cannot be read or does not fit.
    #[small]
    #[inline(never)]
    pub fn read(self, to: &mut [u8]) -> usize {
        let mut len = 0;
        let read = loop {
            match wasi::fd::read(self.0, &[IoVec::new(to.get_mut(len..).unwrap_or(&mut []))]) {
                Ok(0) if len < to.len() => break len,
                Ok(n @ 1..) => len += n,
                _ => break 0,
            }
        };
        let _ = wasi::fd::close(self.0);
        read
    }
}

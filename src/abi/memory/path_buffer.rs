//! A path under construction, on the stack: looking up a name must not fail for want of memory, nor bring `malloc` to a
//! program that has none.

use crate::abi::c::PATH_MAX;
use crate::abi::{Errno, small};
use core::mem::MaybeUninit;

/// Up to [`PATH_MAX`] - 1 bytes; more is `ENAMETOOLONG`.
pub struct PathBuffer {
    bytes: [MaybeUninit<u8>; PATH_MAX],
    len: usize,
}

impl PathBuffer {
    /// An empty path.
    #[inline]
    pub const fn new() -> Self {
        PathBuffer { bytes: [const { MaybeUninit::uninit() }; PATH_MAX], len: 0 }
    }

    /// The bytes so far.
    #[inline]
    pub fn as_slice(&self) -> &[u8] {
        // SAFETY: the first `len` bytes are initialised: only `extend` and `fill_with` raise `len`, and both write first.
        unsafe { core::slice::from_raw_parts(self.bytes.as_ptr().cast(), self.len) }
    }

    /// How many bytes there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Adds `more`. Errors: `ENAMETOOLONG`.
    #[small]
    #[inline(never)]
    pub fn extend(&mut self, more: &[u8]) -> Result<(), Errno> {
        if more.len() >= PATH_MAX - self.len {
            return Err(Errno::NAMETOOLONG);
        }
        // SAFETY: the length was checked against the free part of the array, and `more` cannot overlap `self`, which is
        // borrowed mutably.
        unsafe {
            let end = self.bytes.as_mut_ptr().add(self.len).cast::<u8>();
            end.copy_from_nonoverlapping(more.as_ptr(), more.len());
        }
        self.len += more.len();
        Ok(())
    }

    /// Adds a slash and `component`. Errors: `ENAMETOOLONG`.
    #[small]
    #[inline(never)]
    pub fn push(&mut self, component: &[u8]) -> Result<(), Errno> {
        self.extend(b"/")?;
        self.extend(component)
    }

    /// Removes the last slash and what follows it.
    #[small]
    #[inline(never)]
    pub fn pop(&mut self) {
        while let Some((last, rest)) = self.as_slice().split_last() {
            let at_slash = *last == b'/';
            self.len = rest.len();
            if at_slash {
                break;
            }
        }
    }

    /// Ends the bytes with a terminator, which does not count, and returns where they are.
    pub fn terminate(&mut self) -> *const u8 {
        if let Some(end) = self.bytes.get_mut(self.len) {
            end.write(0);
        }
        self.bytes.as_ptr().cast()
    }

    /// Removes all bytes after the first `len`.
    #[inline]
    pub fn truncate(&mut self, len: usize) {
        if len < self.len {
            self.len = len;
        }
    }

    /// Replaces the content by what `fill` writes to the front of the slice it gets; it returns how many bytes.
    /// Errors: those of `fill`, and `ENAMETOOLONG` if it filled the slice.
    pub fn fill_with(&mut self, fill: impl FnOnce(&mut [u8]) -> Result<usize, Errno>) -> Result<(), Errno> {
        let len = fill(self.zeroed())?;
        if len >= PATH_MAX {
            return Err(Errno::NAMETOOLONG);
        }
        self.len = len;
        Ok(())
    }

    /// All bytes, set to zero; none of them count.
    #[small]
    #[inline(never)]
    fn zeroed(&mut self) -> &mut [u8] {
        self.len = 0;
        self.bytes = [const { MaybeUninit::new(0) }; PATH_MAX];
        // SAFETY: every byte was just initialised.
        unsafe { core::slice::from_raw_parts_mut(self.bytes.as_mut_ptr().cast::<u8>(), PATH_MAX) }
    }
}

/// The rest of a path, consumed from the front, to which targets of symbolic links are prepended.
pub struct PathQueue {
    bytes: [u8; PATH_MAX],
    start: usize,
}

impl PathQueue {
    /// Nothing left.
    #[inline]
    pub const fn new() -> Self {
        PathQueue { bytes: [0; PATH_MAX], start: PATH_MAX }
    }

    /// Has `path` left, and nothing else. Errors: `ENAMETOOLONG`.
    #[inline]
    pub fn set(&mut self, path: &[u8]) -> Result<(), Errno> {
        if path.len() >= PATH_MAX {
            return Err(Errno::NAMETOOLONG);
        }
        self.start = PATH_MAX - path.len();
        // SAFETY: `start` is within the array, and as many bytes before its end as `path` has.
        unsafe { self.bytes.as_mut_ptr().add(self.start).copy_from_nonoverlapping(path.as_ptr(), path.len()) };
        Ok(())
    }

    /// The bytes that are left.
    #[inline]
    pub fn as_slice(&self) -> &[u8] {
        // SAFETY: `start` is at most `PATH_MAX`: `take` and `prepend` see to it.
        unsafe { self.bytes.get_unchecked(self.start..) }
    }

    /// Takes the first `n` bytes, or all if there are fewer.
    #[inline]
    pub fn take(&mut self, n: usize) {
        self.start = if n < PATH_MAX - self.start { self.start + n } else { PATH_MAX };
    }

    /// Puts in front what `fill` stores; it returns how many bytes. Errors: those of `fill`, and `ENAMETOOLONG`.
    #[inline]
    pub fn prepend(&mut self, fill: impl FnOnce(&mut [u8]) -> Result<usize, Errno>) -> Result<usize, Errno> {
        let end = self.start;
        // SAFETY: `end` is at most `PATH_MAX`.
        let len = fill(unsafe { self.bytes.get_unchecked_mut(..end) })?;
        if len >= end {
            return Err(Errno::NAMETOOLONG);
        }
        self.start = end - len;
        let front = self.bytes.as_mut_ptr();
        // SAFETY: the first `len` bytes, and the `len` bytes before `end`, which is not above `PATH_MAX`, are in the array.
        unsafe { front.add(end - len).copy_from(front, len) };
        Ok(len)
    }

    /// Whether the last bytes, taken or not, are a slash, or a slash and a dot.
    #[inline]
    pub fn ends_as_directory(&self) -> bool {
        matches!(self.bytes, [.., b'/'] | [.., b'/', b'.'])
    }
}

impl Default for PathQueue {
    fn default() -> Self {
        Self::new()
    }
}

impl Default for PathBuffer {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn components() {
        let mut path = PathBuffer::new();
        path.push(b"a").unwrap();
        path.push(b"bc").unwrap();
        assert_eq!(path.as_slice(), b"/a/bc");
        path.pop();
        assert_eq!(path.as_slice(), b"/a");
        path.pop();
        path.pop();
        assert!(path.is_empty());
    }

    #[test]
    fn queues() {
        let put = |text: &'static [u8]| {
            move |to: &mut [u8]| {
                to[..text.len()].copy_from_slice(text);
                Ok(text.len())
            }
        };
        let mut queue = PathQueue::new();
        assert!(!queue.ends_as_directory());
        assert_eq!(queue.prepend(put(b"a/b")), Ok(3));
        queue.take(1);
        assert_eq!(queue.prepend(put(b"long target/.")), Ok(13));
        assert_eq!(queue.as_slice(), b"long target/./b");
        queue.take(15);
        assert_eq!((queue.as_slice(), queue.ends_as_directory()), (&b""[..], false));
        assert_eq!(queue.prepend(put(b"x/.")), Ok(3));
        assert!(queue.ends_as_directory());
        assert_eq!(queue.prepend(|to| Ok(to.len())), Err(Errno::NAMETOOLONG));
    }

    #[test]
    fn limits() {
        let mut path = PathBuffer::new();
        assert_eq!(path.extend(&[b'a'; PATH_MAX - 2]), Ok(()));
        assert_eq!(path.extend(b"bc"), Err(Errno::NAMETOOLONG));
        assert_eq!(path.extend(b"b"), Ok(()));
        assert_eq!((path.len(), path.as_slice().last()), (PATH_MAX - 1, Some(&b'b')));
        assert_eq!(path.extend(b"c"), Err(Errno::NAMETOOLONG));
        path.truncate(1);
        assert_eq!(path.as_slice(), b"a");
        assert_eq!(path.fill_with(|to| Ok(to.len())), Err(Errno::NAMETOOLONG));
        assert!(path.is_empty());
        assert_eq!(
            path.fill_with(|to| {
                to[..2].copy_from_slice(b"xy");
                Ok(2)
            }),
            Ok(())
        );
        assert_eq!(path.as_slice(), b"xy");
    }
}

//! Where the directories that the program has open lie.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// preview1's number of the first pre-opened directory.
const FIRST: u32 = 3;

/// Where directories lie: the pre-opened one of the host, and the path below it.
pub(crate) struct Directories {
    open: Mutex<Vec<(u32, PathBuf, PathBuf)>>,
}

impl Directories {
    /// The pre-opened directories, in order.
    pub(crate) fn new<'a>(preopened: impl Iterator<Item = &'a Path>) -> Directories {
        let one = |(fd, host): (u32, &Path)| (fd, host.to_owned(), PathBuf::new());
        Directories { open: Mutex::new((FIRST..).zip(preopened).map(one).collect()) }
    }

    fn open(&self) -> MutexGuard<'_, Vec<(u32, PathBuf, PathBuf)>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The pre-opened directory for a path relative to `fd`, and the path below it.
    pub(crate) fn locate(&self, fd: u32, path: &[u8]) -> Option<(PathBuf, PathBuf)> {
        let path = Path::new(OsStr::from_bytes(path));
        let open = self.open();
        let (_, host, below) = open.iter().find(|(number, ..)| *number == fd)?;
        path.is_relative().then(|| (host.clone(), below.join(path)))
    }

    /// The program has opened a directory.
    pub(crate) fn insert(&self, fd: u32, host: PathBuf, below: PathBuf) {
        self.close(fd);
        self.open().push((fd, host, below));
    }

    /// The program has closed a descriptor.
    pub(crate) fn close(&self, fd: u32) {
        self.open().retain(|(number, ..)| *number != fd);
    }

    /// The program has given a descriptor another number.
    pub(crate) fn renumber(&self, from: u32, to: u32) {
        if from != to {
            self.close(to);
            self.open().iter_mut().filter(|(number, ..)| *number == from).for_each(|entry| entry.0 = to);
        }
    }
}

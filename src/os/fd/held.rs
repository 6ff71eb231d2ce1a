//! Numbers of descriptors that stand for something other than the host's descriptor, which keeps the number: what
//! [`crate::os::open::devices`] has, and [`super::duplicate`] takes over when the program duplicates descriptors.

use super::descriptor::{HandOver, OPEN_DEVICES, Object};
use crate::abi::c::O_ACCMODE;
use crate::abi::{Errno, Global, Part, c_int};
use crate::wasi;
use crate::wasi::types::{Fd, fdflags};

/// An entry of a list that only grows; a free one has the number -1.
pub struct Entry {
    /// The number.
    pub fd: Global<c_int>,
    /// A device's [`pack`]ed number and status, or another descriptor of the host's with all its bits turned: negative.
    pub file: Global<c_int>,
    /// The entry before this one.
    pub next: Option<&'static Entry>,
}

/// The latest entry.
pub static LATEST: Global<Option<&'static Entry>> = Global::new(None);

/// The descriptor of the latest stream on a directory of `/dev`, for which the host has another directory open, and which of the
/// two it is.
pub static LISTED: Global<(c_int, usize)> = Global::new(NOT_LISTED);
/// No stream: no function has a descriptor of this number.
pub const NOT_LISTED: (c_int, usize) = (c_int::MIN, 0);

/// The status flags that can be set; the number of an object is kept beside them.
pub const SETTABLE: c_int = fdflags::ALL as c_int;
/// The bits below the number of an object.
pub const NUMBER_SHIFT: u32 = 8;
const _: () = assert!(SETTABLE < 1 << NUMBER_SHIFT && O_ACCMODE > 0xff << NUMBER_SHIFT);

/// Object `at` with its status flags.
#[inline(always)]
pub fn pack(at: usize, status: c_int) -> c_int {
    (at as c_int) << NUMBER_SHIFT | status
}

/// The two that [`pack`] has put together.
#[inline(always)]
pub fn unpack(file: c_int) -> (usize, c_int) {
    ((file >> NUMBER_SHIFT & 0xff) as usize, file & (O_ACCMODE | SETTABLE))
}

/// Gives up all numbers that are not the host's, each to `take`.
pub fn hand_over(take: &mut dyn FnMut(c_int, HandOver) -> Result<(), Errno>) -> Result<(), Errno> {
    let mut at = LATEST.replace(None);
    while let Some(entry) = at {
        at = entry.next;
        let fd = entry.fd.replace(-1);
        if fd < 0 {
            continue;
        }
        let _ = wasi::fd::close(fd as Fd); // it kept the number until now
        let what = match entry.file.get() {
            host @ ..0 => HandOver::Host(!host as Fd),
            file => {
                let (at, status) = unpack(file);
                let &Part(kind) = OPEN_DEVICES.ok_or(Errno::BADF)?;
                HandOver::Object(Object { kind, at, status })
            }
        };
        take(fd, what)?;
    }
    Ok(())
}

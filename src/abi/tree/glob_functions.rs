//! The functions of a program that `glob` reads directories with: `GLOB_ALTDIRFUNC` (GNU).

use super::dir::dirent;
use crate::abi::lock::outside;
use crate::abi::{Buffer, Errno, c_char, c_int, c_void, errno_value};
use crate::os::dir::names::Names;
use crate::os::dir::{NAME_AT, dt_of_mode};
use crate::os::stat::Stat;
use crate::os::tree::glob::Tree;
use core::ffi::CStr;
use core::mem::MaybeUninit;

type Status = Option<unsafe extern "C" fn(*const c_char, *mut Stat) -> c_int>;

/// `gl_closedir` to `gl_stat`.
#[repr(C)]
pub struct Functions {
    close: Option<unsafe extern "C" fn(*mut c_void)>,
    read: Option<unsafe extern "C" fn(*mut c_void) -> *const dirent>,
    open: Option<unsafe extern "C" fn(*const c_char) -> *mut c_void>,
    lstat: Status,
    stat: Status,
}

/// The files that these functions show.
pub(super) struct Program<'a>(pub(super) &'a Functions);

fn terminated(path: &[u8]) -> Result<Buffer<u8>, Errno> {
    let mut name = Buffer::new();
    name.extend(path)?;
    name.push(0)?;
    Ok(name)
}

impl Tree for Program<'_> {
    fn read(&mut self, directory: &[u8], names: &mut Names) -> Result<(), Errno> {
        let (Some(open), Some(read), Some(close)) = (self.0.open, self.0.read, self.0.close) else {
            return Err(Errno::NOSYS);
        };
        let name = terminated(directory)?;
        // SAFETY: the program's own function, which takes a string.
        let stream = outside(|| unsafe { open(name.as_slice().as_ptr().cast()) });
        if stream.is_null() {
            return Err(Errno::new(errno_value() as u16));
        }
        let mut result = Ok(());
        while result.is_ok() {
            // SAFETY: the program's own function, with what its other one gave.
            let entry = outside(|| unsafe { read(stream) });
            if entry.is_null() {
                break;
            }
            // SAFETY: the type and the terminated name of an entry are where C's `struct dirent` has them.
            let (kind, name) = unsafe {
                let bytes = entry.cast::<u8>();
                (*bytes.add(NAME_AT - 1), CStr::from_ptr(bytes.add(NAME_AT).cast()))
            };
            result = names.push(name.to_bytes(), kind);
        }
        // SAFETY: as above; the stream is not used any more.
        outside(|| unsafe { close(stream) });
        result
    }

    fn kind(&mut self, path: &[u8], follow: bool) -> Option<u8> {
        let status = if follow { self.0.stat } else { self.0.lstat }?;
        let name = terminated(path).ok()?;
        let mut stat = MaybeUninit::<Stat>::zeroed();
        // SAFETY: the program's own function, which takes a string and memory for a status.
        let done = outside(|| unsafe { status(name.as_slice().as_ptr().cast(), stat.as_mut_ptr()) });
        // SAFETY: of integers alone, and zeroed before.
        (done == 0).then(|| dt_of_mode(unsafe { stat.assume_init() }.st_mode as c_int) as u8)
    }
}

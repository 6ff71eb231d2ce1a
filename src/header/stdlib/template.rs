//! Temporary files and directories, and the absolute names of files.

use crate::abi::c::{AT_FDCWD, PATH_MAX};
use crate::abi::*;
use crate::os::open::mkstemp as template;
use crate::os::path::copy_terminated;
use crate::os::path::entries::mkdir_at;
use crate::os::path::realpath as names;

/// Replaces the `XXXXXX` at the end of `template` so that nothing has that name, makes the file and opens it.
/// Errors: `EINVAL` without the `XXXXXX`, `EEXIST` if no free name was found, as `open`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mkstemp.html>
#[export(mkstemp64)]
pub extern "C" fn mkstemp(template: StrArg) -> c_int {
    or_minus_one(|| template::new_file(template.get()?, 0, 0))
}

/// As `mkstemp`, with further flags for `open`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mkstemp.html>
#[export(mkostemp64)]
pub extern "C" fn mkostemp(template: StrArg, flags: c_int) -> c_int {
    or_minus_one(|| template::new_file(template.get()?, 0, flags))
}

/// As `mkstemp`, with `suffix` bytes behind the `XXXXXX`.
/// <https://man7.org/linux/man-pages/man3/mkstemps.3.html>
#[export(mkstemps64)]
pub extern "C" fn mkstemps(template: StrArg, suffix: c_int) -> c_int {
    or_minus_one(|| template::new_file(template.get()?, suffix, 0))
}

/// As `mkstemps`, with further flags for `open`.
/// <https://man7.org/linux/man-pages/man3/mkostemps.3.html>
#[export(mkostemps64)]
pub extern "C" fn mkostemps(template: StrArg, suffix: c_int, flags: c_int) -> c_int {
    or_minus_one(|| template::new_file(template.get()?, suffix, flags))
}

/// As `mkstemp`, but makes a directory; returns `template`, or null with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mkdtemp.html>
#[export]
pub extern "C" fn mkdtemp(template: StrArg) -> *mut c_char {
    or_null(|| {
        template::fill(template.get()?, 0, |name| mkdir_at(AT_FDCWD, name, 0o700))?;
        Ok(template.as_mut_ptr())
    })
}

/// Replaces the `XXXXXX` at the end of `template` so that nothing has that name yet, which another program may change;
/// returns `template`, made empty if that fails. From older standards: `mkstemp` is safe.
#[export]
pub extern "C" fn mktemp(template: StrArg) -> *mut c_char {
    let result = template.get().and_then(|name| template::fill(name, 0, template::must_be_free));
    if or(None, result.map(Some)).is_none() {
        template.make_empty();
    }
    template.as_mut_ptr()
}

/// Stores the absolute name of the file `path`, without symbolic links, `.` and `..`, at `resolved`, which has memory for
/// `PATH_MAX` bytes (null: in memory from `malloc`). Errors: `ENOENT`, `ENOTDIR`, `ELOOP`, `ENAMETOOLONG`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/realpath.html>
#[export]
pub extern "C" fn realpath(path: CStrArg, resolved: OutArg<[u8; PATH_MAX]>) -> *mut c_char {
    or_null(|| {
        // POSIX wants `EINVAL` for a null path.
        let path = path.optional().ok_or(Errno::INVAL)?;
        let mut name = names::allocated(path.to_bytes())?;
        let Ok(out) = resolved.values() else {
            name.push(0)?;
            return Ok(name.into_raw().cast());
        };
        copy_terminated(name.as_slice(), out)?;
        Ok(resolved.as_mut_ptr().cast())
    })
}

/// `realpath` in memory from `malloc`.
/// <https://man7.org/linux/man-pages/man3/canonicalize_file_name.3.html>
#[export]
pub extern "C" fn canonicalize_file_name(path: CStrArg) -> *mut c_char {
    or_null(|| {
        let mut name = names::allocated(path.bytes()?)?;
        name.push(0)?;
        Ok(name.into_raw().cast())
    })
}

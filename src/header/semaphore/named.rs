//! Semaphores by name: known within the program, as nobody else could open them.

use super::Semaphore;
use crate::abi::c::{NAME_MAX, O_CREAT, O_EXCL};
use crate::abi::*;
use crate::os::modes::mask;

/// A named semaphore. It is freed when it has been unlinked and closed as often as opened.
#[repr(C)]
struct Named {
    semaphore: Semaphore,
    /// Without a slash at its start; null once it is unlinked.
    name: *const c_char,
    /// Who may open it.
    mode: mode_t,
    opened: usize,
    next: *mut Named,
}

static FIRST: Global<*mut Named> = Global::new(core::ptr::null_mut());

/// Walks to the first that `found` accepts.
fn find(found: impl Fn(&Named) -> bool) -> Option<*mut Named> {
    let mut at = FIRST.get();
    // SAFETY: the list holds living entries only.
    while let Some(named) = unsafe { at.as_ref() } {
        if found(named) {
            return Some(at);
        }
        at = named.next;
    }
    None
}

fn by_name(name: &[u8]) -> Option<*mut Named> {
    // SAFETY: an entry's name is null once it is unlinked, else a string from `copy`.
    find(|named| unsafe { cstr_or_none(named.name) }.is_some_and(|own| own.to_bytes() == name))
}

/// The name without a slash at its start, which POSIX lets be missing. Errors: `EINVAL` for none, `ENAMETOOLONG`.
fn plain(name: &[u8]) -> Result<&[u8], Errno> {
    match name.strip_prefix(b"/").unwrap_or(name) {
        [] => Err(Errno::INVAL),
        name if name.len() > NAME_MAX => Err(Errno::NAMETOOLONG),
        name => Ok(name),
    }
}

/// A copy of the name as a C string from `malloc`. Errors: `ENOMEM`.
fn copy(name: &[u8]) -> Result<*const c_char, Errno> {
    let mut copy = Buffer::new();
    copy.reserve_exact(name.len() + 1)?;
    copy.extend(name)?;
    copy.push(0)?;
    Ok(copy.into_raw().cast())
}

fn create(name: &[u8], mode: mode_t, value: c_uint) -> Result<*mut Named, Errno> {
    let semaphore = Semaphore::new(value)?;
    let named: *mut Named = c_malloc(size_of::<Named>())?.cast();
    let copy = match copy(name) {
        Ok(copy) => copy,
        Err(error) => {
            // SAFETY: from `c_malloc` above; nothing leads to it.
            unsafe { c_free(named.cast()) };
            return Err(error);
        }
    };
    // SAFETY: memory for one from `malloc`, aligned for any type.
    unsafe { named.write(Named { semaphore, name: copy, mode, opened: 0, next: FIRST.get() }) };
    FIRST.set(named);
    Ok(named)
}

fn release(named: *mut Named) {
    // SAFETY: an entry of the list.
    unsafe {
        if (*named).opened != 0 || !(*named).name.is_null() {
            return;
        }
        if FIRST.get() == named {
            FIRST.set((*named).next);
        } else if let Some(before) = find(|other| other.next == named) {
            (*before).next = (*named).next;
        }
        c_free(named.cast());
    }
}

/// Opens the semaphore `name`; with `O_CREAT` a mode and the value of a new one follow. Errors: `EACCES`, `ENOENT`, `EEXIST`, `EINVAL`,
/// `ENAMETOOLONG`, `ENOMEM`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sem_open.html>
#[export]
pub unsafe extern "C" fn sem_open(name: CStrArg, flags: c_int, mut arguments: VaList) -> *mut Semaphore {
    or_null(|| {
        let name = plain(name.bytes()?)?;
        let named = match by_name(name) {
            Some(_) if flags & (O_CREAT | O_EXCL) == O_CREAT | O_EXCL => return Err(Errno::EXIST),
            // SAFETY: an entry of the list.
            Some(named) if unsafe { (*named).mode } & 0o600 != 0o600 => return Err(Errno::ACCES),
            Some(named) => named,
            None if flags & O_CREAT == 0 => return Err(Errno::NOENT),
            None => {
                // SAFETY: with `O_CREAT` the mode and the value are there.
                let (mode, value): (mode_t, c_uint) = unsafe { (arguments.next(), arguments.next()) };
                create(name, mode & 0o777 & !mask(), value)?
            }
        };
        // SAFETY: an entry of the list.
        unsafe { (*named).opened += 1 };
        Ok(named.cast())
    })
}

/// Closes a semaphore. Errors: `EINVAL` if it is not an open one.
#[export]
pub extern "C" fn sem_close(semaphore: *mut Semaphore) -> c_int {
    or_minus_one(|| {
        let same = |named: &Named| core::ptr::eq(&named.semaphore, semaphore) && named.opened != 0;
        let named = find(same).ok_or(Errno::INVAL)?;
        // SAFETY: an entry of the list.
        unsafe { (*named).opened -= 1 };
        release(named);
        Ok(0)
    })
}

/// Takes the name from a semaphore. Errors: `ENOENT`, `EINVAL`, `ENAMETOOLONG`.
#[export]
pub extern "C" fn sem_unlink(name: CStrArg) -> c_int {
    or_minus_one(|| {
        let named = by_name(plain(name.bytes()?)?).ok_or(Errno::NOENT)?;
        // SAFETY: an entry of the list; its name came from `malloc`.
        unsafe {
            c_free((*named).name.cast_mut().cast());
            (*named).name = core::ptr::null();
        }
        release(named);
        Ok(0)
    })
}

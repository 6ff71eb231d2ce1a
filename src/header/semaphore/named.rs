//! Semaphores by name: known within the program, as nobody else could open them.

use super::Semaphore;
use crate::abi::c::{O_CREAT, O_EXCL};
use crate::abi::*;
use core::ffi::CStr;

/// A named semaphore. It is freed when it has been unlinked and closed as often as opened.
#[repr(C)]
struct Named {
    semaphore: Semaphore,
    name: *const c_char,
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

fn by_name(name: &CStr) -> Option<*mut Named> {
    // SAFETY: an entry's name is null once it is unlinked, else a string of ours.
    find(|named| unsafe { cstr_or_none(named.name) } == Some(name))
}

fn create(name: &CStr, value: c_uint) -> Result<*mut Named, Errno> {
    let semaphore = Semaphore::new(value)?;
    let named: *mut Named = c_malloc(size_of::<Named>())?.cast();
    let copy = match leak_cstr(name.to_bytes()) {
        Ok(copy) => copy,
        Err(error) => {
            // SAFETY: just allocated.
            unsafe { c_free(named.cast()) };
            return Err(error);
        }
    };
    // SAFETY: room for one, from `malloc`.
    unsafe { named.write(Named { semaphore, name: copy.as_ptr(), opened: 0, next: FIRST.get() }) };
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

/// Opens the semaphore `name`; with `O_CREAT` a mode and the value of a new one follow. Errors: `ENOENT`, `EEXIST`, `EINVAL`,
/// `ENAMETOOLONG`, `ENOMEM`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sem_open.html>
#[export]
pub unsafe extern "C" fn sem_open(name: *const c_char, flags: c_int, mut arguments: VaList) -> *mut Semaphore {
    or_null(|| {
        // SAFETY: the caller's string.
        let name = unsafe { cstr(name)? };
        if name.is_empty() {
            return Err(Errno::INVAL);
        }
        if name.count_bytes() > 255 {
            return Err(Errno::NAMETOOLONG);
        }
        let named = match by_name(name) {
            Some(_) if flags & (O_CREAT | O_EXCL) == O_CREAT | O_EXCL => return Err(Errno::EXIST),
            Some(named) => named,
            None if flags & O_CREAT == 0 => return Err(Errno::NOENT),
            None => {
                // SAFETY: with `O_CREAT` the mode and the value are there.
                let (_, value): (mode_t, c_uint) = unsafe { (arguments.next(), arguments.next()) };
                create(name, value)?
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

/// Takes the name from a semaphore. Errors: `ENOENT`.
#[export]
pub unsafe extern "C" fn sem_unlink(name: *const c_char) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's string.
        let named = by_name(unsafe { cstr(name)? }).ok_or(Errno::NOENT)?;
        // SAFETY: an entry of the list; its name came from `malloc`.
        unsafe {
            c_free((*named).name.cast_mut().cast());
            (*named).name = core::ptr::null();
        }
        release(named);
        Ok(0)
    })
}

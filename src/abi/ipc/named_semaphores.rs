//! Named semaphores, visible within the program only.

use crate::abi::c::{NAME_MAX, O_CREAT, O_EXCL};
use crate::abi::*;
use crate::os::stat::modes::mask;
use crate::os::sync::Semaphore;

/// A named semaphore. It is freed when it has been unlinked and closed as often as opened.
#[repr(C)]
struct Named {
    semaphore: Semaphore,
    /// Without a slash at its start; null once it is unlinked.
    name: *const c_char,
    /// Its permissions.
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

/// Opens a semaphore; `new` has the mode and the value of a new one. Errors: `EACCES`, `ENOENT`, `EEXIST`, `EINVAL`, `ENAMETOOLONG`,
/// `ENOMEM`.
#[inline(always)]
pub fn open(name: &[u8], flags: c_int, new: impl FnOnce() -> (mode_t, c_uint)) -> Result<*mut Semaphore, Errno> {
    let name = plain(name)?;
    let named = match by_name(name) {
        Some(_) if flags & (O_CREAT | O_EXCL) == O_CREAT | O_EXCL => return Err(Errno::EXIST),
        // SAFETY: an entry of the list.
        Some(named) if unsafe { (*named).mode } & 0o600 != 0o600 => return Err(Errno::ACCES),
        Some(named) => named,
        None if flags & O_CREAT == 0 => return Err(Errno::NOENT),
        None => {
            let (mode, value) = new();
            create(name, mode & 0o777 & !mask(), value)?
        }
    };
    // SAFETY: an entry of the list.
    unsafe { (*named).opened += 1 };
    Ok(named.cast())
}

/// Closes a semaphore. Errors: `EINVAL` if it is not an open one.
#[inline(always)]
pub fn close(semaphore: *const Semaphore) -> Result<(), Errno> {
    let same = |named: &Named| core::ptr::eq(&named.semaphore, semaphore) && named.opened != 0;
    let named = find(same).ok_or(Errno::INVAL)?;
    // SAFETY: an entry of the list.
    unsafe { (*named).opened -= 1 };
    release(named);
    Ok(())
}

/// Takes the name from a semaphore. Errors: `ENOENT`, `EINVAL`, `ENAMETOOLONG`.
#[inline(always)]
pub fn unlink(name: &[u8]) -> Result<(), Errno> {
    let named = by_name(plain(name)?).ok_or(Errno::NOENT)?;
    // SAFETY: an entry of the list; its name came from `malloc`.
    unsafe {
        c_free((*named).name.cast_mut().cast());
        (*named).name = core::ptr::null();
    }
    release(named);
    Ok(())
}

//! Locales as objects.

use crate::abi::{Errno, Global, c_int, c_malloc};
use crate::os::locale::{Locale, global, use_locale};
use core::ptr::null_mut;

/// `locale_t`: a locale in memory from `malloc`, or [`GLOBAL`].
pub type Handle = *mut Locale;

/// `LC_GLOBAL_LOCALE`.
pub(crate) const GLOBAL: usize = usize::MAX;

/// `LC_ALL_MASK`.
pub(crate) const ALL: c_int = c_int::MAX;

/// What `uselocale` was last called with; null for the global locale.
#[cfg_attr(target_feature = "atomics", thread_local)]
pub(crate) static IN_USE: Global<Handle> = Global::new(null_mut());

/// The locale that a handle stands for.
///
/// # Safety
/// The handle must be `LC_GLOBAL_LOCALE` or that of a locale that was not freed. Null stands for the `C` locale.
pub unsafe fn of_handle(handle: Handle) -> Locale {
    match handle.addr() {
        GLOBAL => global(),
        0 => Locale::default(),
        // SAFETY: the caller's.
        _ => unsafe { handle.read() },
    }
}

pub(crate) fn keep(locale: Locale) -> Result<Handle, Errno> {
    let handle: Handle = c_malloc(size_of::<Locale>())?.cast();
    // SAFETY: memory for a locale.
    unsafe { handle.write(locale) };
    Ok(handle)
}

/// Uses a locale, or with null the global one; returns what was used before.
///
/// # Safety
/// The handle must be null or that of a locale that was not freed.
pub unsafe fn swap(locale: Handle) -> Handle {
    // SAFETY: null or a locale that was not freed.
    use_locale(unsafe { locale.as_ref() }.copied());
    IN_USE.replace(locale)
}

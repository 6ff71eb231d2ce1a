//! Locales as objects.

use crate::abi::{CStrArg, Errno, Global, c_free, c_int, c_malloc};
use crate::os::locale::set::named_in_environment;
use crate::os::locale::{CATEGORIES, Locale, global, use_locale};
use core::marker::PhantomData;
use core::ptr::null_mut;

/// `locale_t`: a locale in memory from `malloc`, or [`GLOBAL`].
pub type Handle = *mut Locale;

/// `LC_GLOBAL_LOCALE`.
pub(crate) const GLOBAL: usize = usize::MAX;

/// `LC_ALL_MASK`.
pub(crate) const ALL: c_int = c_int::MAX;

/// The locale set by `uselocale`; null for the global one.
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
        // SAFETY: a locale that was not freed, by this function's contract.
        _ => unsafe { handle.read() },
    }
}

/// `locale_t`: `LC_GLOBAL_LOCALE`, a locale that was not freed, or null.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct LocaleArg<'a>(Handle, PhantomData<&'a Locale>);

impl LocaleArg<'_> {
    /// The locale; that of null is `C`.
    pub fn get(self) -> Locale {
        // SAFETY: by the type's contract.
        unsafe { of_handle(self.0) }
    }

    /// The handle.
    pub fn handle(self) -> Handle {
        self.0
    }
}

/// `newlocale`: a locale as `base`, which is used up, with the categories of `mask` as `name` says.
#[inline(always)]
pub(crate) fn changed(mask: c_int, name: CStrArg, base: LocaleArg) -> Result<Handle, Errno> {
    let every = (1 << CATEGORIES) - 1;
    let mask = if mask == ALL { every } else { mask };
    if mask & !every != 0 || base.0.addr() == GLOBAL {
        return Err(Errno::INVAL);
    }
    let name = name.optional().ok_or(Errno::INVAL)?;
    let new = named_in_environment(mask as u32, name.to_bytes(), base.get())?;
    if base.0.is_null() {
        return keep(new);
    }
    // SAFETY: neither null nor the global one, so a locale that C gives up with this call.
    unsafe { base.0.write(new) };
    Ok(base.0)
}

/// `freelocale`.
#[inline(always)]
pub(crate) fn free(locale: LocaleArg) {
    if locale.0.addr() != GLOBAL {
        // SAFETY: null, or a locale from `malloc` that C gives up with this call.
        unsafe { c_free(locale.0.cast()) }
    }
}

/// `uselocale`: the handle used before, null for the global locale.
#[inline(always)]
pub(crate) fn select(locale: LocaleArg) -> Handle {
    match locale.0.addr() {
        0 => IN_USE.get(),
        // SAFETY: null stands for the global locale.
        GLOBAL => unsafe { swap(null_mut()) },
        // SAFETY: neither null nor the global one, so a locale that was not freed, by the type's contract.
        _ => unsafe { swap(locale.0) },
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

//! Domains of messages, and where their catalogues are.

use crate::abi::{Errno, Global, c_char, c_free, c_malloc, cstr_or_none, or_null};
use crate::algo::text::{bulk, scan};
use core::ptr::null_mut;

/// What a program has said about a domain.
pub(crate) struct Domain {
    pub(crate) next: *mut Domain,
    pub(crate) name: *mut c_char,
    pub(crate) directory: *mut c_char,
    pub(crate) codeset: *mut c_char,
}

/// What is set.
#[derive(Clone, Copy)]
pub enum Which {
    /// The directory with the catalogues.
    Directory,
    /// The encoding.
    Codeset,
}

pub(crate) static DOMAINS: Global<*mut Domain> = Global::new(null_mut());

/// The name that `textdomain` has set, or null.
pub(crate) static CURRENT: Global<*mut c_char> = Global::new(null_mut());

pub(crate) const DEFAULT: *const c_char = c"messages".as_ptr().cast();

pub(crate) const DEFAULT_DIRECTORY: *const c_char = c"/usr/share/locale".as_ptr().cast();

pub(crate) unsafe fn copy_of(text: *const c_char) -> Result<*mut c_char, Errno> {
    // SAFETY: the caller's: a terminated string.
    unsafe {
        let n = scan::len(text.cast()) + 1;
        let copy = c_malloc(n)?;
        bulk::copy(copy, text.cast(), n);
        Ok(copy.cast())
    }
}

/// The name of the current domain.
pub fn current() -> *mut c_char {
    let current = CURRENT.get();
    if current.is_null() { DEFAULT.cast_mut() } else { current }
}

/// Sets the current domain.
pub unsafe fn set_current(name: *const c_char) -> *mut c_char {
    or_null(|| {
        // SAFETY: the caller's: a terminated string.
        unsafe {
            let new = if name.read() == 0 { null_mut() } else { copy_of(name)? };
            c_free(CURRENT.replace(new).cast());
            Ok(current())
        }
    })
}

/// The domain with this name.
pub(crate) unsafe fn find(name: *const c_char) -> Option<&'static mut Domain> {
    // SAFETY: domains live as long as the program; the caller's: a terminated string or null.
    unsafe {
        let name = cstr_or_none(name)?.to_bytes();
        let mut at = DOMAINS.get();
        while let Some(domain) = at.as_mut() {
            if cstr_or_none(domain.name)?.to_bytes().iter().eq(name) {
                return Some(domain);
            }
            at = domain.next;
        }
    }
    None
}

/// The directory with a domain's catalogues.
pub unsafe fn directory_of(name: *const c_char) -> *mut c_char {
    // SAFETY: the caller's.
    unsafe {
        if cstr_or_none(name).is_none_or(core::ffi::CStr::is_empty) {
            return null_mut();
        }
        match find(name) {
            Some(domain) if !domain.directory.is_null() => domain.directory,
            _ => DEFAULT_DIRECTORY.cast_mut(),
        }
    }
}

/// Sets the directory or the encoding of a domain.
pub unsafe fn bind(name: *const c_char, value: *const c_char, which: Which) -> *mut c_char {
    or_null(|| {
        // SAFETY: the caller's: terminated strings, or null for the name.
        unsafe {
            if cstr_or_none(name).is_none_or(core::ffi::CStr::is_empty) {
                return Err(Errno::INVAL);
            }
            let new = copy_of(value)?;
            let domain = match find(name) {
                Some(domain) => domain,
                None => {
                    let domain: *mut Domain = c_malloc(size_of::<Domain>())?.cast();
                    let name = copy_of(name)?;
                    domain.write(Domain { next: DOMAINS.get(), name, directory: null_mut(), codeset: null_mut() });
                    DOMAINS.set(domain);
                    &mut *domain
                }
            };
            let text = match which {
                Which::Directory => &mut domain.directory,
                Which::Codeset => &mut domain.codeset,
            };
            c_free(core::mem::replace(text, new).cast());
            Ok(new)
        }
    })
}

/// Sets or returns the encoding of a domain's translations.
pub unsafe fn set_codeset(name: *const c_char, codeset: *const c_char) -> *mut c_char {
    // SAFETY: the caller's.
    unsafe {
        let Some(text) = cstr_or_none(codeset) else {
            return find(name).map_or(null_mut(), |domain| domain.codeset);
        };
        let letters = text.to_bytes().iter().filter(|b| **b != b'-').map(u8::to_ascii_lowercase);
        if !letters.eq(*b"utf8") {
            return or_null(|| Err(Errno::INVAL));
        }
        bind(name, codeset, Which::Codeset)
    }
}

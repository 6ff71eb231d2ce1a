//! Message domains and the directories of their catalogues.

use crate::abi::{CStrArg, Errno, Global, Owned, c_char, c_free, c_malloc, or_null};
use crate::algo::text::bulk;
use core::cell::Cell;
use core::ffi::CStr;
use core::ptr::null_mut;

/// A string from `malloc` that lives until it is replaced, or null.
#[derive(Clone, Copy)]
struct Kept(*mut c_char);

impl Kept {
    const NONE: Kept = Kept(null_mut());

    fn copy_of(text: &CStr) -> Result<Kept, Errno> {
        let text = text.to_bytes_with_nul();
        let copy = c_malloc(text.len())?;
        // SAFETY: the block has memory for the text and its terminator.
        unsafe { bulk::copy(copy, text.as_ptr(), text.len()) };
        Ok(Kept(copy.cast()))
    }

    fn text(self) -> Option<&'static CStr> {
        // SAFETY: null or terminated, as `copy_of` made it. C lets what these functions return become invalid with the next
        // call that sets it; nothing here keeps it so long.
        (!self.0.is_null()).then(|| unsafe { CStr::from_ptr(self.0.cast()) })
    }

    fn free(self) {
        // SAFETY: null or from `malloc`; callers have just replaced the only copy.
        unsafe { c_free(self.0.cast()) }
    }
}

/// A domain's settings. Never freed.
struct Domain {
    next: Option<&'static Domain>,
    name: Kept,
    directory: Cell<Kept>,
    codeset: Cell<Kept>,
}

/// The setting.
#[derive(Clone, Copy)]
pub enum Which {
    /// The directory with the catalogues.
    Directory,
    /// The encoding.
    Codeset,
}

static DOMAINS: Global<Option<&'static Domain>> = Global::new(None);

/// The name that `textdomain` has set.
static CURRENT: Global<Kept> = Global::new(Kept::NONE);

fn pointer(text: &'static CStr) -> *mut c_char {
    text.as_ptr().cast_mut().cast()
}

/// The name of the current domain.
pub(crate) fn current_name() -> &'static CStr {
    CURRENT.get().text().unwrap_or(c"messages")
}

/// The name of the current domain, as C gets it.
pub fn current() -> *mut c_char {
    pointer(current_name())
}

/// Sets the current domain.
pub fn set_current(name: CStrArg) -> *mut c_char {
    or_null(|| {
        let name = name.get()?;
        let new = if name.is_empty() { Kept::NONE } else { Kept::copy_of(name)? };
        CURRENT.replace(new).free();
        Ok(current())
    })
}

/// The domain with this name.
fn find(name: &CStr) -> Option<&'static Domain> {
    let mut at = DOMAINS.get();
    while let Some(domain) = at {
        if domain.name.text()?.to_bytes().iter().eq(name.to_bytes()) {
            return Some(domain);
        }
        at = domain.next;
    }
    None
}

/// The directory with a domain's catalogues; none for an empty name.
pub(crate) fn directory_name(name: &CStr) -> Option<&'static CStr> {
    if name.is_empty() {
        return None;
    }
    let set = find(name).and_then(|domain| domain.directory.get().text());
    Some(set.unwrap_or(c"/usr/share/locale"))
}

/// The directory with a domain's catalogues, as C gets it.
pub fn directory_of(name: CStrArg) -> *mut c_char {
    name.optional().and_then(directory_name).map_or(null_mut(), pointer)
}

/// Sets the directory or the encoding of a domain.
pub fn bind(name: CStrArg, value: CStrArg, which: Which) -> *mut c_char {
    or_null(|| {
        let name = name.optional().filter(|name| !name.is_empty()).ok_or(Errno::INVAL)?;
        let new = Kept::copy_of(value.get()?)?;
        let domain = match find(name) {
            Some(domain) => domain,
            None => {
                let (next, name) = (DOMAINS.get(), Kept::copy_of(name)?);
                let (directory, codeset) = (Cell::new(Kept::NONE), Cell::new(Kept::NONE));
                let domain = &*Owned::new(Domain { next, name, directory, codeset })?.keep();
                DOMAINS.set(Some(domain));
                domain
            }
        };
        let text = match which {
            Which::Directory => &domain.directory,
            Which::Codeset => &domain.codeset,
        };
        text.replace(new).free();
        Ok(new.0)
    })
}

/// Sets or returns the encoding of a domain's translations.
pub fn set_codeset(name: CStrArg, codeset: CStrArg) -> *mut c_char {
    let Ok(text) = codeset.bytes() else {
        return name.optional().and_then(find).map_or(null_mut(), |domain| domain.codeset.get().0);
    };
    let letters = text.iter().filter(|b| **b != b'-').map(u8::to_ascii_lowercase);
    if !letters.eq(*b"utf8") {
        return or_null(|| Err(Errno::INVAL));
    }
    bind(name, codeset, Which::Codeset)
}

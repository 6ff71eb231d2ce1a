//! From a message to its translation.

use crate::abi::libintl::domain::{current, directory_of};
use crate::abi::whole_file::WholeFile;
use crate::abi::{Global, c_char, c_int, c_malloc, c_ulong, cstr_or_none};
use crate::algo::text::gettext::{Catalog, with_fallbacks};
use crate::os::environ;
use crate::os::locale::{C, CATEGORIES, Locale, text_of};
use crate::os::locale_set::category_name;
use core::ptr::null_mut;

/// A message, perhaps for a number of things.
pub struct Message {
    pub(crate) text: *const c_char,
    pub(crate) many: *const c_char,
    pub(crate) n: Option<c_ulong>,
}

impl Message {
    /// A message without a number.
    pub fn one(text: *const c_char) -> Self {
        Message { text, many: text, n: None }
    }

    /// A message about `n` things.
    pub fn counted(one: *const c_char, many: *const c_char, n: c_ulong) -> Self {
        Message { text: one, many, n: Some(n) }
    }

    pub(crate) fn itself(&self) -> *mut c_char {
        let one = self.n.is_none_or(|n| n == 1);
        if one { self.text.cast_mut() } else { self.many.cast_mut() }
    }
}

/// A file that was read, or is not there. It stays until the end of the program: translations point into it.
pub(crate) struct Loaded {
    pub(crate) next: *mut Loaded,
    pub(crate) path: Path,
    pub(crate) file: Option<WholeFile>,
}

pub(crate) static LOADED: Global<*mut Loaded> = Global::new(null_mut());

pub(crate) const FILE_NAME_MAX: usize = 256;

/// A path of limited length; a longer one is no path.
#[derive(Clone, Copy)]
pub(crate) struct Path {
    pub(crate) bytes: [u8; FILE_NAME_MAX],
    pub(crate) len: usize,
}

impl Path {
    pub(crate) fn joined(parts: [&[u8]; 4]) -> Option<Self> {
        let mut path = Path { bytes: [0; FILE_NAME_MAX], len: 0 };
        let ends: [&[u8]; 4] = [b"/", b"/", b"/", b".mo"];
        for byte in parts.iter().zip(ends).flat_map(|(part, end)| part.iter().chain(end)) {
            *path.bytes.get_mut(path.len)? = *byte;
            path.len += 1;
        }
        Some(path)
    }

    pub(crate) fn as_slice(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or(b"")
    }
}

/// The catalogue at a path.
pub(crate) unsafe fn catalog(path: &Path) -> Option<Catalog<'static>> {
    // SAFETY: what was loaded stays until the program ends.
    unsafe {
        let mut at = LOADED.get();
        while let Some(loaded) = at.as_ref() {
            if loaded.path.as_slice().iter().eq(path.as_slice()) {
                return Catalog::new(loaded.file?.bytes());
            }
            at = loaded.next;
        }
        let file = WholeFile::read(path.as_slice()).ok();
        let usable = file.and_then(|file| Catalog::new(file.bytes())).filter(Catalog::is_utf8);
        let file = if usable.is_some() { file } else { None };
        let loaded: *mut Loaded = c_malloc(size_of::<Loaded>()).ok()?.cast();
        loaded.write(Loaded { next: LOADED.get(), path: *path, file });
        LOADED.set(loaded);
        usable
    }
}

/// The translation of a message, or the message. `errno` stays as it is: programs print it with what this returns.
///
/// # Safety
/// The texts must be terminated; the domain may be null.
pub unsafe fn translate(domain: *const c_char, message: Message, category: c_int, locale: Locale) -> *mut c_char {
    let error = crate::abi::errno_value();
    // SAFETY: the caller's.
    let found = unsafe { find(domain, &message, category, locale) };
    crate::abi::restore_errno(error);
    found.unwrap_or_else(|| message.itself())
}

pub(crate) unsafe fn find(
    domain: *const c_char,
    message: &Message,
    category: c_int,
    locale: Locale,
) -> Option<*mut c_char> {
    let number = u32::try_from(category).ok().filter(|number| *number < CATEGORIES)?;
    if locale.name_of(number) == C {
        return None;
    }
    // SAFETY: the caller's; names of locales are terminated and do not change.
    unsafe {
        let domain = if domain.is_null() { current() } else { domain };
        let directory = cstr_or_none(directory_of(domain))?.to_bytes();
        let (domain, text) = (cstr_or_none(domain)?.to_bytes(), cstr_or_none(message.text)?.to_bytes());
        let own = cstr_or_none(text_of(locale.name_of(number)).as_ptr().cast())?.to_bytes();
        // GNU's list of languages, the best first.
        let list = cstr_or_none(environ::pointer(c"LANGUAGE").ok()?).map_or(b"".as_slice(), |list| list.to_bytes());
        let mut translation = None;
        let mut look = |name: &[u8]| {
            let found = Path::joined([directory, name, category_name(number).to_bytes(), domain])
                .and_then(|path| catalog(&path))
                .and_then(|catalog| match message.n {
                    Some(n) => catalog.find_plural(text, n.into()),
                    None => catalog.find(text),
                });
            translation = found.map(|found| found.as_ptr().cast_mut().cast());
            translation.is_some()
        };
        let _ = list.split(|byte| *byte == b':').any(|name| !name.is_empty() && with_fallbacks(name, &mut look))
            || with_fallbacks(own, &mut look);
        translation
    }
}

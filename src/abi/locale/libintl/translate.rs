//! Looking up translations.

use crate::abi::locale::libintl::domain::{current_name, directory_name};
use crate::abi::records::whole_file::WholeFile;
use crate::abi::{CStrArg, Global, Owned, c_char, c_int, c_ulong, cstr_or_none};
use crate::algo::text::gettext::{Catalog, with_fallbacks};
use crate::os::environ;
use crate::os::locale::set::category_name;
use crate::os::locale::{C, CATEGORIES, Locale, text_of};
use core::ffi::CStr;

/// A message, perhaps for a number of things.
pub struct Message<'a> {
    text: CStrArg<'a>,
    many: CStrArg<'a>,
    n: Option<c_ulong>,
}

impl<'a> Message<'a> {
    /// A message without a number.
    pub fn one(text: CStrArg<'a>) -> Self {
        Message { text, many: text, n: None }
    }

    /// A message about `n` things.
    pub fn counted(one: CStrArg<'a>, many: CStrArg<'a>, n: c_ulong) -> Self {
        Message { text: one, many, n: Some(n) }
    }

    pub(crate) fn itself(&self) -> *mut c_char {
        let one = self.n.is_none_or(|n| n == 1);
        if one { self.text.as_ptr().cast_mut() } else { self.many.as_ptr().cast_mut() }
    }
}

/// A file that was read, or is not there. It stays until the end of the program: translations point into it.
pub(crate) struct Loaded {
    pub(crate) next: Option<&'static Loaded>,
    pub(crate) path: Path,
    pub(crate) file: Option<WholeFile>,
}

pub(crate) static LOADED: Global<Option<&'static Loaded>> = Global::new(None);

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
pub(crate) fn catalog(path: &Path) -> Option<Catalog<'static>> {
    let mut at = LOADED.get();
    while let Some(loaded) = at {
        if loaded.path.as_slice().iter().eq(path.as_slice()) {
            return Catalog::new(loaded.file?.bytes());
        }
        at = loaded.next;
    }
    let file = WholeFile::read(path.as_slice()).ok();
    let usable = file.and_then(|file| Catalog::new(file.bytes())).filter(Catalog::is_utf8);
    let file = if usable.is_some() { file } else { None };
    // It stays until the program ends: translations point into it.
    let loaded = Owned::new(Loaded { next: LOADED.get(), path: *path, file }).ok()?.keep();
    LOADED.set(Some(loaded));
    usable
}

/// The translation of a message, or the message. `errno` stays as it is: programs print it with what this returns.
/// A null domain is the current one.
pub fn translate(domain: CStrArg, message: Message, category: c_int, locale: Locale) -> *mut c_char {
    let error = crate::abi::errno_value();
    let found = find(domain, &message, category, locale);
    crate::abi::restore_errno(error);
    found.unwrap_or_else(|| message.itself())
}

fn find(domain: CStrArg, message: &Message, category: c_int, locale: Locale) -> Option<*mut c_char> {
    let number = u32::try_from(category).ok().filter(|number| *number < CATEGORIES)?;
    if locale.name_of(number) == C {
        return None;
    }
    let current = current_name();
    let domain = domain.optional().unwrap_or(current);
    let directory = directory_name(domain)?.to_bytes();
    let text = message.text.bytes().ok()?;
    // SAFETY: names of locales are terminated, and do not change once they are there.
    let own = unsafe { cstr_or_none(text_of(locale.name_of(number)).as_ptr().cast()) }?.to_bytes();
    // GNU's list of languages, the best first.
    // SAFETY: null or a string of the environment, which nothing changes meanwhile.
    let list = unsafe { cstr_or_none(environ::pointer(c"LANGUAGE").ok()?) }.map_or(b"".as_slice(), CStr::to_bytes);
    let mut translation = None;
    let mut look = |name: &[u8]| {
        let found = Path::joined([directory, name, category_name(number).to_bytes(), domain.to_bytes()])
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

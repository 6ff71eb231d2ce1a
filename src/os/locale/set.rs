//! The global locale.

use crate::abi::{Errno, Static, c_char, c_int, small};
use crate::algo::unicode::located;
use crate::os::environ::host_variable::Variables;
use crate::os::locale::{CATEGORIES, LOCALE_NAME_MAX, Locale, global, named, text_of};
use crate::wasi::environ::Memory;
use core::ffi::CStr;
use core::sync::atomic::Ordering::Relaxed;

crate::abi::part!(
    /// What text in UTF-8 needs.
    UNICODE: located::Far = located::UNICODE, "__wasilibc_part_unicode"
);

/// `LC_ALL`.
pub(crate) const ALL: c_int = CATEGORIES as c_int;

/// The text of the names of all categories, if they differ.
#[cfg_attr(target_feature = "atomics", thread_local)]
pub(crate) static MIXED: Static<[u8; CATEGORIES as usize * LOCALE_NAME_MAX]> = Static::new();

/// The name of a category.
#[small]
pub fn category_name(category: u32) -> &'static CStr {
    const NAMES: [&CStr; CATEGORIES as usize] =
        [c"LC_CTYPE", c"LC_NUMERIC", c"LC_TIME", c"LC_COLLATE", c"LC_MONETARY", c"LC_MESSAGES"];
    NAMES.get(category as usize).copied().unwrap_or(c"LC_ALL")
}

/// [`named`], with the environment's values for what the name leaves open. Errors: also `ENOMEM` if that cannot be read.
#[small]
pub fn named_in_environment(mask: u32, name: &[u8], locale: Locale) -> Result<Locale, Errno> {
    if !name.is_empty() && !name.iter().any(|byte| *byte == b';') {
        return named(mask, name, locale, &|_| None);
    }
    by_environment(mask, name, locale)
}

/// The same; not inlined, as it needs memory for the environment.
#[small]
#[inline(never)]
fn by_environment(mask: u32, name: &[u8], locale: Locale) -> Result<Locale, Errno> {
    let mut memory = Memory::new();
    let variables = Variables::read(&mut memory).map_err(|_| Errno::NOMEM)?;
    named(mask, name, locale, &|category| {
        let own = || variables.value(category_name(category));
        variables.value(c"LC_ALL").or_else(own).or_else(|| variables.value(c"LANG"))
    })
}

/// The name of one category, or the names of all, if they differ with semicolons between them.
#[small]
pub(crate) fn text(category: c_int, locale: Locale) -> *mut c_char {
    let one = |category| text_of(locale.name_of(category));
    if category != ALL {
        return one(category as u32).as_ptr().cast_mut().cast();
    }
    if (1..CATEGORIES).all(|category| locale.name_of(category) == locale.name_of(0)) {
        return one(0).as_ptr().cast_mut().cast();
    }
    let mut mixed = [0; CATEGORIES as usize * LOCALE_NAME_MAX];
    let names = (0..CATEGORIES).flat_map(|category| {
        let name = one(category).iter().map(|byte| byte.load(Relaxed)).take_while(|byte| *byte != 0);
        name.chain([if category + 1 < CATEGORIES { b';' } else { 0 }])
    });
    mixed.iter_mut().zip(names).for_each(|(to, from)| *to = from);
    MIXED.set(mixed).cast()
}

#[small]
pub(crate) fn changed(category: c_int, name: &[u8]) -> Result<Locale, Errno> {
    let mask = if category == ALL { (1 << CATEGORIES) - 1 } else { 1 << category };
    named_in_environment(mask, name, global())
}

//! `<nl_types.h>`: message catalogues.

use crate::abi::c::PATH_MAX;
use crate::abi::whole_file::WholeFile;
use crate::abi::{Errno, c_malloc, cstr};
use crate::algo::text::catalog::{expand, is_valid};
use crate::os::locale::{present, text_of};

/// `LC_MESSAGES`.
pub(crate) const MESSAGES: u32 = 5;

/// Where a path is no template, and `NLSPATH` is not set.
pub(crate) const HERE: &[u8] = b"%N";

pub(crate) fn load(path: &[u8]) -> Result<*mut WholeFile, Errno> {
    let file = WholeFile::read(path)?;
    let catalog = if is_valid(file.bytes()) { c_malloc(size_of::<WholeFile>()) } else { Err(Errno::NOENT) };
    match catalog {
        Ok(memory) => {
            // SAFETY: memory for it.
            unsafe { memory.cast::<WholeFile>().write(file) };
            Ok(memory.cast())
        }
        Err(error) => {
            file.discard();
            Err(error)
        }
    }
}

/// The first catalogue that a template of `path` (separated by colons) leads to.
pub(crate) fn find(templates: &[u8], name: &[u8]) -> Result<*mut WholeFile, Errno> {
    let locale = text_of(present().name_of(MESSAGES)).as_ptr();
    // SAFETY: names of locales are terminated and do not change.
    let locale = unsafe { cstr(locale.cast()) }?.to_bytes();
    let mut error = Errno::NOENT;
    for template in templates.split(|byte| *byte == b':') {
        let template = if template.is_empty() { HERE } else { template };
        let (mut path, mut len) = ([0; PATH_MAX], 0);
        expand(template, name, locale, &mut |byte| {
            if let Some(to) = path.get_mut(len) {
                *to = byte;
            }
            len += 1;
        });
        let Some(path) = path.get(..len) else { continue };
        match load(path) {
            Ok(catalog) => return Ok(catalog),
            Err(other) => error = other,
        }
    }
    Err(error)
}

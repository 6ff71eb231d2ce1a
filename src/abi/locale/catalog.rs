//! `<nl_types.h>`: message catalogues.

use crate::abi::c::PATH_MAX;
use crate::abi::records::whole_file::WholeFile;
use crate::abi::{Buffer, CStrArg, Errno, Owned, OwnedArg, cstr};
use crate::algo::text::catalog::{expand, is_valid};
use crate::os::environ;
use crate::os::locale::{present, text_of};
use core::marker::PhantomData;

/// `LC_MESSAGES`.
const MESSAGES: u32 = 5;

/// The template used when `NLSPATH` is not set.
const HERE: &[u8] = b"%N";

/// `catopen`: a catalogue by its path, or by `NLSPATH` and the locale's language.
pub(crate) fn open(name: CStrArg) -> Result<Owned<WholeFile>, Errno> {
    let name = name.bytes()?;
    if name.contains(&b'/') {
        return load(name);
    }
    let mut templates = Buffer::new();
    if !environ::copy(c"NLSPATH", &mut templates)? {
        templates.extend(HERE)?;
    }
    find(templates.as_slice(), name)
}

/// `nl_catd`: a catalogue that is open, null or -1.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct CatalogArg<'a>(*const WholeFile, PhantomData<&'a WholeFile>);

impl<'a> CatalogArg<'a> {
    /// The bytes of the catalogue. Errors: `EBADF`.
    pub fn get(self) -> Result<&'a [u8], Errno> {
        match self.0.addr() {
            0 | usize::MAX => Err(Errno::BADF),
            // SAFETY: open, by the type's contract.
            _ => Ok(unsafe { self.0.read() }.bytes()),
        }
    }
}

/// `catclose`. Errors: `EBADF`.
pub(crate) fn close(catalog: OwnedArg<WholeFile>) -> Result<(), Errno> {
    match catalog.addr() {
        0 | usize::MAX => Err(Errno::BADF),
        _ => {
            if let Some(file) = catalog.take() {
                file.discard();
            }
            Ok(())
        }
    }
}

fn load(path: &[u8]) -> Result<Owned<WholeFile>, Errno> {
    let file = WholeFile::read(path)?;
    let catalog = if is_valid(file.bytes()) { Owned::new(file) } else { Err(Errno::NOENT) };
    catalog.inspect_err(|_| file.discard())
}

/// The first catalogue that a template of `path` (separated by colons) leads to.
fn find(templates: &[u8], name: &[u8]) -> Result<Owned<WholeFile>, Errno> {
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

//! Functions, files and lines from a program's debug information.

use addr2line::Context;
use addr2line::gimli::{Dwarf, EndianSlice, LittleEndian};

use crate::wasm::{self, Section};

/// The debug information of a program.
pub(crate) struct Sources<'a> {
    context: Context<EndianSlice<'a, LittleEndian>>,
    /// Addresses are counted from here.
    code: usize,
}

/// Where an instruction comes from.
pub(crate) struct Location {
    pub(crate) function: Option<String>,
    /// As `file:line:column`, as far as known.
    pub(crate) line: Option<String>,
}

impl<'a> Sources<'a> {
    /// `None` when the program was built without.
    pub(crate) fn new(binary: &'a [u8]) -> Option<Sources<'a>> {
        let sections = wasm::sections(binary);
        let code = sections.iter().find(|section| section.id == wasm::CODE)?.start;
        let named = |name: &str| sections.iter().find(|section| section.name == name.as_bytes());
        named(".debug_info")?;
        let content = |section: Option<&Section<'a>>| section.map_or(&[][..], |section| section.content);
        let dwarf = Dwarf::load(|id| Ok::<_, ()>(EndianSlice::new(content(named(id.name())), LittleEndian))).ok()?;
        Some(Sources { context: Context::from_dwarf(dwarf).ok()?, code })
    }

    /// The functions around the instruction at an offset of the binary, from the innermost inlined one outwards.
    pub(crate) fn locations(&self, offset: usize) -> Vec<Location> {
        let mut found = Vec::new();
        let Some(address) = offset.checked_sub(self.code) else { return found };
        let Ok(mut frames) = self.context.find_frames(address as u64).skip_all_loads() else { return found };
        while let Ok(Some(frame)) = frames.next() {
            let function = frame.function.and_then(|name| Some(name.demangle().ok()?.into_owned()));
            let line = frame.location.and_then(|location| {
                let mut text = location.file?.to_owned();
                for number in [location.line, location.column].into_iter().flatten() {
                    text += &format!(":{number}");
                }
                Some(text)
            });
            found.push(Location { function, line });
        }
        found
    }
}

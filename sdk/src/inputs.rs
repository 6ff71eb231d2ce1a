//! What stands on the link line: objects and archives have to be WebAssembly.

use crate::Result;
use crate::arguments::Arguments;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Fails for the first object or archive that is made for another machine; what is not there is the linker's to report.
pub fn check(arguments: &Arguments) -> Result<()> {
    files(arguments).iter().try_for_each(|path| check_file(path))
}

/// The first input that is compiled for one thread, and says so, of a program with threads.
pub fn of_one_thread(arguments: &Arguments) -> Option<PathBuf> {
    // The feature and its length in the section `target_features`, after the sign that forbids it.
    const FORBIDDEN: &[u8] = b"-\x0ashared-mem";
    files(arguments).into_iter().find(|path| {
        let bytes = std::fs::read(path).unwrap_or_default();
        bytes.windows(FORBIDDEN.len()).any(|window| window == FORBIDDEN)
    })
}

/// What the linker reads: inputs, and libraries where they are found.
fn files(arguments: &Arguments) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = arguments.link_inputs().map(Path::to_path_buf).collect();
    for library in &arguments.libraries {
        let library = library.to_string_lossy();
        let name = library.strip_prefix(':').map_or_else(|| format!("lib{library}.a"), str::to_owned);
        files.extend(
            arguments.library_directories.iter().map(|directory| directory.join(&name)).find(|path| path.is_file()),
        );
    }
    files
}

fn check_file(path: &Path) -> Result<()> {
    let Some(head) = head(path) else { return Ok(()) };
    let shown = path.display();
    if let Some(machine) = machine(&head) {
        let wanted = wanted(&machine);
        return Err(format!("{shown} is an object for {machine}, not for {wanted}; compile it with wasi-cc").into());
    }
    let Some((member, content)) = crate::archive::first(&head) else { return Ok(()) };
    let found = if crate::archive::is_thin(&head) {
        self::head(&path.with_file_name(&member)).and_then(|content| machine(&content))
    } else {
        machine(content)
    };
    let Some(machine) = found else { return Ok(()) };
    let wanted = wanted(&machine);
    Err(format!(
        "{shown} is an archive for {machine}, not for {wanted} (its {member} is); build that library with wasi-cc"
    )
    .into())
}

fn wanted(machine: &str) -> &'static str {
    if machine == WASM64 { "wasm32" } else { "WebAssembly" }
}

/// As much of the file as holds an archive's tables and the head of its first object.
fn head(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(1 << 20).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

const WASM64: &str = "wasm64";

/// The machine of an object that is not for wasm32.
fn machine(head: &[u8]) -> Option<String> {
    if let Some(module) = head.strip_prefix(b"\0asm\x01\0\0\0") {
        return (imports_wide_memory(module) == Some(true)).then(|| WASM64.into());
    }
    if let Some(rest) = head.strip_prefix(b"\x7fELF") {
        let number = rest.get(14..16)?;
        let little = rest.get(1) != Some(&2);
        let number = if little {
            u16::from_le_bytes([number[0], number[1]])
        } else {
            u16::from_be_bytes([number[0], number[1]])
        };
        return Some(match number {
            3 => "i386".into(),
            8 => "MIPS".into(),
            21 => "PowerPC".into(),
            22 => "s390".into(),
            40 => "ARM".into(),
            62 => "x86-64".into(),
            183 => "AArch64".into(),
            243 => "RISC-V".into(),
            258 => "LoongArch".into(),
            other => format!("ELF machine {other}"),
        });
    }
    let mach_o = [[0xcf, 0xfa, 0xed, 0xfe], [0xce, 0xfa, 0xed, 0xfe], [0xca, 0xfe, 0xba, 0xbe]];
    mach_o.iter().any(|magic| head.starts_with(magic)).then(|| "macOS".into())
}

/// Whether an object, whose memory is always imported, has addresses of 64 bits.
fn imports_wide_memory(module: &[u8]) -> Option<bool> {
    const IMPORTS: u8 = 2;
    let mut sections = Reader(module);
    let mut section = loop {
        let (kind, size) = (sections.byte()?, sections.number()?);
        let content = Reader(sections.bytes(size)?);
        if kind == IMPORTS {
            break content;
        }
    };
    for _ in 0..section.number()? {
        for _ in 0..2 {
            let length = section.number()?;
            section.bytes(length)?;
        }
        match section.byte()? {
            0 => drop(section.number()?),
            1 => {
                section.byte()?;
                section.limits()?;
            }
            2 => return Some(section.limits()? & 4 != 0),
            3 => drop(section.bytes(2)?),
            4 => drop((section.byte()?, section.number()?)),
            _ => return None,
        }
    }
    None
}

/// The parts of a module in order.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        self.bytes(1).map(|bytes| bytes[0])
    }

    fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// An unsigned number in LEB128.
    fn number(&mut self) -> Option<usize> {
        let mut value = 0u64;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return usize::try_from(value).ok();
            }
        }
        None
    }

    /// The flags of limits.
    fn limits(&mut self) -> Option<u8> {
        let flags = self.byte()?;
        for _ in 0..=(flags & 1) {
            self.number()?;
        }
        Some(flags)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_64_bits() {
        let object = |flags: u8| {
            let imports =
                [b"\x02\x03env\x01f\0\x80\x01\x03env\x0f__linear_memory\x02".as_slice(), &[flags, 1]].concat();
            let types = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0";
            [types, &[2, imports.len() as u8][..], &imports].concat()
        };
        let (narrow, wide) = (object(0), object(4));
        assert_eq!(machine(&wide), Some(WASM64.into()));
        assert_eq!(machine(&narrow), None);
        assert_eq!(machine(&wide[..wide.len() - 2]), None);
    }

    #[test]
    fn machines() {
        let mut elf = b"\x7fELF\x02\x01\x01".to_vec();
        elf.resize(18, 0);
        elf.extend([62, 0]);
        elf[18..20].copy_from_slice(&[62, 0]);
        assert_eq!(machine(&elf), Some("x86-64".into()));
        elf[5] = 2;
        elf[18..20].copy_from_slice(&[0, 22]);
        assert_eq!(machine(&elf), Some("s390".into()));
        assert_eq!(machine(b"\0asm\x01\0\0\0"), None);
        assert_eq!(machine(b"\x7fELF"), None);
        assert_eq!(machine(b""), None);
    }
}

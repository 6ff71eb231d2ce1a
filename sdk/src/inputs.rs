//! What stands on the link line: objects and archives have to be WebAssembly.

use crate::Result;
use crate::arguments::Arguments;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Fails for the first object or archive that is made for another machine; what is not there is the linker's to report.
pub fn check(arguments: &Arguments) -> Result<()> {
    for input in arguments.link_inputs() {
        check_file(input)?;
    }
    for library in &arguments.libraries {
        let name = format!("lib{}.a", library.to_string_lossy());
        let found =
            arguments.library_directories.iter().map(|directory| directory.join(&name)).find(|path| path.is_file());
        found.map_or(Ok(()), |path: PathBuf| check_file(&path))?;
    }
    Ok(())
}

fn check_file(path: &Path) -> Result<()> {
    let Some(head) = head(path) else { return Ok(()) };
    let shown = path.display();
    if let Some(machine) = machine(&head) {
        return Err(format!("{shown} is an object for {machine}, not for WebAssembly; compile it with wasi-cc").into());
    }
    let Some((member, content)) = crate::archive::first(&head) else { return Ok(()) };
    match machine(content) {
        Some(machine) => Err(format!(
            "{shown} is an archive for {machine}, not for WebAssembly (its {member} is); build that library with wasi-cc"
        )
        .into()),
        None => Ok(()),
    }
}

/// As much of the file as holds an archive's tables and the head of its first object.
fn head(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(1 << 20).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// The machine of an object that is not WebAssembly.
fn machine(head: &[u8]) -> Option<String> {
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

#[cfg(test)]
mod tests {
    use super::*;

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

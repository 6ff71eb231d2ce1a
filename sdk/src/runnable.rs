//! Programs that start themselves: a line for the system that names the host, then the WebAssembly.
//!
//! The system runs such a file as `wasi-host --unix FILE ARGUMENT…`, and the host skips the line.

use crate::Result;
use crate::tools::reason;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// Linux reads 256 bytes of the first line.
const LONGEST: usize = 250;
const WASM: &[u8] = b"\0asm";

/// The lines before the WebAssembly.
fn header(host: &Path) -> Vec<u8> {
    let name = host.as_os_str().as_bytes();
    let plain = !name.iter().any(|byte| byte.is_ascii_whitespace());
    if plain && name.len() + "#! --unix".len() <= LONGEST {
        return [b"#!", name, b" --unix\n"].concat();
    }
    let quoted = name.split(|byte| *byte == b'\'').collect::<Vec<_>>().join(&b"'\\''"[..]);
    [b"#!/bin/sh\nexec '", &quoted[..], b"' --unix \"$0\" \"$@\"\n"].concat()
}

/// Makes a WebAssembly file one that starts itself.
pub fn make(path: &Path, host: &Path) -> Result<()> {
    let failed = |error| format!("{}: {}", path.display(), reason(&error));
    let wasm = fs::read(path).map_err(failed)?;
    if !wasm.starts_with(WASM) {
        return Ok(());
    }
    write(path, &[header(host), wasm].concat(), 0o755)
}

/// Splits a file into the lines before the WebAssembly, and that; nothing if it does not start itself.
pub fn split(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    if !bytes.starts_with(b"#!") {
        return None;
    }
    let at = bytes.windows(WASM.len() + 1).position(|window| window[0] == b'\n' && window[1..] == *WASM)? + 1;
    Some(bytes.split_at(at))
}

/// Replaces a file in one step, so that a build that is ended leaves no half of it.
pub fn write(path: &Path, bytes: &[u8], mode: u32) -> Result<()> {
    let failed = |error| format!("{}: {}", path.display(), reason(&error));
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let temporary = path.with_file_name(name);
    let made = fs::write(&temporary, bytes)
        .and_then(|()| fs::set_permissions(&temporary, fs::Permissions::from_mode(mode)))
        .and_then(|()| fs::rename(&temporary, path));
    if made.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    Ok(made.map_err(failed)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers() {
        assert_eq!(header(Path::new("/opt/wasi/bin/wasi-host")), b"#!/opt/wasi/bin/wasi-host --unix\n");
        for odd in ["/a b/wasi-host", "/it's/wasi-host", &"/long".repeat(60)] {
            let made = header(Path::new(odd));
            if odd.contains('\'') {
                assert_eq!(made, b"#!/it's/wasi-host --unix\n");
            } else {
                assert!(made.starts_with(b"#!/bin/sh\nexec '"));
            }
        }
    }

    #[test]
    fn parts() {
        let file = [header(Path::new("/a b/wasi-host")), b"\0asm\x01\0\0\0".to_vec()].concat();
        let (head, wasm) = split(&file).unwrap();
        assert!(head.ends_with(b"\"$@\"\n") && wasm == b"\0asm\x01\0\0\0");
        assert_eq!(split(b"\0asm"), None);
        assert_eq!(split(b"#!/bin/sh\necho\n"), None);
    }
}

//! The user's block size: the variable `BLOCKSIZE`.

use crate::abi::{Buffer, Errno};
use crate::algo::bsd::block_size::{BlockSize, wanted};
use crate::os::environ;
use crate::os::fd::write;

/// What the variable says, or 512. What had to be put right is reported on descriptor 2, in one piece.
pub fn from_environment(program: &[u8]) -> BlockSize {
    environ::with(c"BLOCKSIZE", |text| {
        let Some(text) = text.filter(|text| !text.is_empty()) else { return BlockSize::LEAST };
        let (size, warning) = wanted(text);
        if let Some(warning) = warning {
            _ = warn(&[program, b": ", if warning.names_it { text } else { b"" }, warning.text, b"\n"]);
        }
        size
    })
    .unwrap_or(BlockSize::LEAST)
}

fn warn(parts: &[&[u8]]) -> Result<(), Errno> {
    let mut line = Buffer::new();
    parts.iter().try_for_each(|part| line.extend(part))?;
    write(2, line.as_slice()).map(|_| ())
}

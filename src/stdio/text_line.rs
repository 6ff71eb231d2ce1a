//! The lines of a stream.

use crate::abi::*;
use crate::stdio::{FILE, input};

/// The next line of a stream, without its end; `None` at the end of the file.
pub fn read_line(f: &FILE) -> Result<Option<Buffer<u8>>, Errno> {
    let mut line = Buffer::new();
    let mut any = false;
    while !f.ahead().is_empty() || input::fill(f).unwrap_or(false) {
        any = true;
        let ahead = f.ahead();
        let end = ahead.iter().position(|&byte| byte == b'\n');
        let len = end.unwrap_or(ahead.len());
        line.extend(ahead.get(..len).unwrap_or(ahead))?;
        f.consume(end.map_or(len, |end| end + 1));
        if end.is_some() {
            break;
        }
    }
    Ok(any.then_some(line))
}

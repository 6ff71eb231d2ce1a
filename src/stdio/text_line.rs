//! The lines of a stream.

use crate::abi::*;
use crate::algo::bsd::lines::{Delimiters, Line};
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

/// `fparseln`: the next line that is more than a comment, joined with those that it goes on in, without its end and
/// terminated; `counter` counts the lines of the file.
pub fn read_joined(
    file: &FILE,
    [escape, continuation, comment]: [u8; 3],
    mut counter: Option<&mut usize>,
    flags: c_int,
) -> Result<Option<Buffer<u8>>, Errno> {
    let mut line = Line::new(Delimiters { escape, continuation, comment });
    while let Some(next) = read_line(file)? {
        if let Some(counter) = &mut counter {
            **counter += 1;
        }
        if !line.add(next.as_slice())? {
            break;
        }
    }
    line.finish(flags)
}

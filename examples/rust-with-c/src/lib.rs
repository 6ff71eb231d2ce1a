//! Counts words in C.

use std::ffi::{CString, c_char, c_long};

unsafe extern "C" {
    fn words_in_file(path: *const c_char) -> c_long;
}

/// The number of words in a text file.
pub fn words(path: &str) -> Result<u64, &'static str> {
    let path = CString::new(path).map_err(|_| "a name has no zero byte")?;
    // SAFETY: the function reads a string that ends with a zero byte, and keeps nothing of it.
    match unsafe { words_in_file(path.as_ptr()) } {
        -1 => Err("cannot read it"),
        -2 => Err("it is no text"),
        count => Ok(count as u64),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_file_in_the_working_directory() {
        assert_eq!(super::words("c/two words"), Err("cannot read it"));
        assert!(super::words("c/words.c").unwrap() > 50);
        std::fs::write("/tmp/rust-with-c", b"a\x01b").unwrap();
        assert_eq!(super::words("/tmp/rust-with-c"), Err("it is no text"));
        std::fs::remove_file("/tmp/rust-with-c").unwrap();
    }
}

//! Response files: `@file` on a command line stands for the words in that file.

use crate::Result;
use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::Path;

/// Files may name files; a file that names itself has to end somewhere.
const DEPTH: usize = 32;

/// All words, with those of response files in place. As for clang, `@file` is itself a word if there is no such file.
pub fn expand(words: Vec<OsString>) -> Result<Vec<OsString>> {
    let mut all = Vec::with_capacity(words.len());
    for word in words {
        expand_word(word, &mut all, 0)?;
    }
    Ok(all)
}

fn expand_word(word: OsString, all: &mut Vec<OsString>, depth: usize) -> Result<()> {
    let name = word.as_bytes().strip_prefix(b"@").map(OsStr::from_bytes);
    let Some(path) = name.map(Path::new).filter(|path| path.is_file()) else {
        all.push(word);
        return Ok(());
    };
    if depth == DEPTH {
        return Err(format!("{}: response files name each other without end", path.display()).into());
    }
    let text = std::fs::read(path).map_err(|error| format!("{}: {}", path.display(), crate::tools::reason(&error)))?;
    for word in split(&text) {
        expand_word(word, all, depth + 1)?;
    }
    Ok(())
}

/// Words as clang reads them: blanks part them, quotes of both kinds and backslashes keep them together.
fn split(text: &[u8]) -> Vec<OsString> {
    let (mut words, mut word, mut within) = (Vec::new(), Vec::new(), false);
    let mut bytes = text.iter().copied();
    while let Some(byte) = bytes.next() {
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' => {
                if within {
                    words.push(OsString::from_vec(std::mem::take(&mut word)));
                    within = false;
                }
            }
            b'\\' => {
                within = true;
                word.extend(bytes.next());
            }
            b'"' | b'\'' => {
                within = true;
                while let Some(inner) = bytes.next().filter(|inner| *inner != byte) {
                    word.extend(if inner == b'\\' { bytes.next() } else { Some(inner) });
                }
            }
            _ => {
                within = true;
                word.push(byte);
            }
        }
    }
    if within {
        words.push(OsString::from_vec(word));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_file() {
        let text = br#"-DA="x y" 'b c' d\ e "f\"g" "" h
-c"#;
        let words: Vec<_> = split(text).into_iter().map(|word| word.into_string().unwrap()).collect();
        assert_eq!(words, ["-DA=x y", "b c", "d e", "f\"g", "", "h", "-c"]);
        assert!(split(b" \n ").is_empty());
    }

    #[test]
    fn files_that_are_not_there_are_words() {
        let words = vec![OsString::from("@no-such-file"), "@".into()];
        assert_eq!(expand(words.clone()).unwrap(), words);
    }
}

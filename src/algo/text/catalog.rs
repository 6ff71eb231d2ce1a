//! Message catalogues in the format that `gencat` writes on NetBSD, FreeBSD and Linux with musl: big-endian words.
//!
//! A head of five words (magic, number of sets, length of what follows, where messages start, where texts start), the
//! sets (number, how many messages, index of the first message), the messages (number, length, where in the texts).

const CATALOG_MAGIC: u32 = 0xff88_ff89;
const HEAD: usize = 20;

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..)?.first_chunk::<4>().copied()?))
}

/// Whether the bytes are a catalogue, by the first word and the length.
pub fn is_valid(bytes: &[u8]) -> bool {
    let Some(behind) = bytes.get(HEAD..) else { return false };
    word(bytes, 0) == Some(CATALOG_MAGIC) && word(bytes, 8) == u32::try_from(behind.len()).ok()
}

/// The row (of three words) that starts with `number`, among `count` sorted rows from `start` on.
fn row(bytes: &[u8], start: usize, count: u32, number: u32) -> Option<usize> {
    let (mut low, mut high) = (0, count as usize);
    while low < high {
        let middle = low + (high - low) / 2;
        let at = start.checked_add(middle.checked_mul(12)?)?;
        let found = word(bytes, at)?;
        if found == number {
            return Some(at);
        }
        if found < number { low = middle + 1 } else { high = middle }
    }
    None
}

/// The terminated text of a message.
pub fn message(bytes: &[u8], set: u32, number: u32) -> Option<&[u8]> {
    let set = row(bytes, HEAD, word(bytes, 4)?, set)?;
    let (count, first) = (word(bytes, set + 4)?, word(bytes, set + 8)? as usize);
    let messages = HEAD.checked_add(word(bytes, 12)? as usize)?;
    let message = row(bytes, messages.checked_add(first.checked_mul(12)?)?, count, number)?;
    let texts = HEAD.checked_add(word(bytes, 16)? as usize)?;
    let text = bytes.get(texts.checked_add(word(bytes, message + 8)? as usize)?..)?;
    let end = text.iter().position(|b| *b == 0)?;
    text.get(..=end)
}

/// Writes the path that a template of `NLSPATH` stands for: `%N` the catalogue's name, `%L` the locale, `%l`, `%t`, `%c`
/// its language, territory and character set.
pub fn expand(template: &[u8], name: &[u8], locale: &[u8], put: &mut dyn FnMut(u8)) {
    let at = |byte: u8| locale.iter().position(|b| *b == byte);
    let main = at(b'@').unwrap_or(locale.len());
    let dot = at(b'.').unwrap_or(main).min(main);
    let underscore = at(b'_').unwrap_or(dot).min(dot);
    let part = |from: usize, to: usize| locale.get(from.min(to)..to).unwrap_or(b"");
    let mut bytes = template.iter();
    while let Some(&byte) = bytes.next() {
        let text = match (byte, bytes.as_slice().first()) {
            (b'%', Some(b'N')) => name,
            (b'%', Some(b'L')) => locale,
            (b'%', Some(b'l')) => part(0, underscore),
            (b'%', Some(b't')) => part(underscore + 1, dot),
            (b'%', Some(b'c')) => part(dot + 1, main),
            (b'%', Some(b'%')) => b"%",
            _ => {
                put(byte);
                continue;
            }
        };
        bytes.next();
        text.iter().for_each(|byte| put(*byte));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_found() {
        let words = |words: &[u32]| words.iter().flat_map(|w| w.to_be_bytes()).collect::<Vec<u8>>();
        let texts = b"one\0two\0three\0";
        let mut bytes = words(&[CATALOG_MAGIC, 2, 24 + 36 + 14, 24, 60]);
        bytes.extend(words(&[1, 2, 0, 5, 1, 2]));
        bytes.extend(words(&[1, 4, 0, 7, 4, 4, 2, 6, 8]));
        bytes.extend(texts);
        assert!(is_valid(&bytes));
        assert_eq!(message(&bytes, 1, 1), Some(&b"one\0"[..]));
        assert_eq!(message(&bytes, 1, 7), Some(&b"two\0"[..]));
        assert_eq!(message(&bytes, 5, 2), Some(&b"three\0"[..]));
        assert_eq!([message(&bytes, 1, 2), message(&bytes, 2, 1), message(&bytes, 5, 7)], [None; 3]);
        // One that ends within its header is invalid, whatever length it claims.
        assert!(!is_valid(&words(&[CATALOG_MAGIC, 0, 12u32.wrapping_sub(20)])));
        // Damaged files yield nothing, or some text, and no panic.
        for at in 0..bytes.len() {
            let mut bad = bytes.clone();
            bad[at] ^= 0xff;
            for set in 0..6 {
                let _ = (is_valid(&bad), message(&bad, set, 1), message(&bad[..at], set, 2));
            }
        }
    }

    #[test]
    fn paths_are_expanded() {
        for (template, want) in [
            ("%N", "prog"),
            ("/usr/%L/%N.cat", "/usr/de_AT.UTF-8@x/prog.cat"),
            ("%l-%t-%c-%%-%q%", "de-AT-UTF-8-%-%q%"),
        ] {
            let mut out = String::new();
            expand(template.as_bytes(), b"prog", b"de_AT.UTF-8@x", &mut |b| out.push(b as char));
            assert_eq!(out, want);
        }
        let mut out = String::new();
        expand(b"%l|%t|%c", b"", b"C", &mut |b| out.push(b as char));
        assert_eq!(out, "C||");
    }
}

//! The names of signals, without their `SIG`.

use crate::abi::c_int;

/// By number, from 1 on.
const NAMES: [&[u8]; 31] = [
    b"HUP", b"INT", b"QUIT", b"ILL", b"TRAP", b"ABRT", b"BUS", b"FPE", b"KILL", b"USR1", b"SEGV", b"USR2", b"PIPE",
    b"ALRM", b"TERM", b"STKFLT", b"CHLD", b"CONT", b"STOP", b"TSTP", b"TTIN", b"TTOU", b"URG", b"XCPU", b"XFSZ",
    b"VTALRM", b"PROF", b"WINCH", b"POLL", b"PWR", b"SYS",
];
/// Further names.
const ALIASES: [(&[u8], c_int); 3] = [(b"IOT", 6), (b"IO", 29), (b"UNUSED", 31)];

const FIRST: c_int = 32;
const LAST: c_int = 64;

/// The size of the longest name: `SIG2STR_MAX`, with the terminator.
pub const LONGEST: usize = "RTMIN+31".len() + 1;

/// The name of a signal, and how long it is.
pub fn name(signal: c_int) -> Option<([u8; LONGEST], usize)> {
    let mut name = [0; LONGEST];
    let mut len = 0;
    let mut add = |text: &[u8]| {
        for &byte in text {
            if let Some(to) = name.get_mut(len) {
                *to = byte;
                len += 1;
            }
        }
    };
    match signal {
        1..FIRST => add(NAMES.get(usize::try_from(signal - 1).ok()?)?),
        FIRST => add(b"RTMIN"),
        LAST => add(b"RTMAX"),
        33..LAST => {
            add(b"RTMIN+");
            let above = (signal - FIRST) as u8;
            if above > 9 {
                add(&[b'0' + above / 10]);
            }
            add(&[b'0' + above % 10]);
        }
        _ => return None,
    }
    Some((name, len))
}

/// The signal with a name, or with a number in decimal digits.
pub fn number(name: &[u8]) -> Option<c_int> {
    if let Some(at) = NAMES.iter().position(|&known| known == name) {
        return Some(at as c_int + 1);
    }
    if let Some(&(_, signal)) = ALIASES.iter().find(|(known, _)| *known == name) {
        return Some(signal);
    }
    let signal = match (name.strip_prefix(b"RTMIN"), name.strip_prefix(b"RTMAX")) {
        (Some(b""), _) => FIRST,
        (_, Some(b"")) => LAST,
        (Some([b'+', digits @ ..]), _) => FIRST + decimal(digits)?,
        (_, Some([b'-', digits @ ..])) => LAST - decimal(digits)?,
        _ => return decimal(name).filter(|signal| (1..=LAST).contains(signal)),
    };
    (FIRST..=LAST).contains(&signal).then_some(signal)
}

/// A number of up to three digits.
fn decimal(digits: &[u8]) -> Option<c_int> {
    if !(1..=3).contains(&digits.len()) {
        return None;
    }
    digits.iter().try_fold(0, |sum, &digit| Some(sum * 10 + (digit as char).to_digit(10)? as c_int))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for signal in 1..=LAST {
            let (text, len) = name(signal).unwrap();
            assert_eq!(number(&text[..len]), Some(signal));
            assert!(len < LONGEST && text[len] == 0);
            assert_eq!(number(signal.to_string().as_bytes()), Some(signal));
        }
        assert_eq!(name(43).map(|(text, len)| text[..len].to_vec()), Some(b"RTMIN+11".to_vec()));
        assert!(name(0).is_none() && name(65).is_none() && name(-1).is_none());
    }

    #[test]
    fn other_spellings() {
        let known = [("IO", 29), ("IOT", 6), ("RTMAX-1", 63), ("RTMAX-32", 32), ("RTMIN+32", 64), ("RTMIN+0", 32)];
        for (text, signal) in known {
            assert_eq!(number(text.as_bytes()), Some(signal), "{text}");
        }
        for text in
            ["", "SIGHUP", "hup", "0", "65", "-1", "RTMIN-1", "RTMIN+33", "RTMAX-33", "RTMIN+", "RTMIN+1x", "1111"]
        {
            assert_eq!(number(text.as_bytes()), None, "{text}");
        }
    }
}

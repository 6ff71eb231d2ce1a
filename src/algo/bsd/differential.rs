//! Random arguments against the machine's libbsd, where there is one.

use super::*;
use crate::algo::machine::{deadline, function};
use crate::algo::oracle::Random;
use std::ffi::{CStr, CString, c_char, c_int, c_void};

fn bsd<F: Copy>(name: &CStr) -> Option<F> {
    let address = function(&[c"libbsd.so.0"], name);
    if address.is_none() {
        println!("this machine has no libbsd: nothing compared");
    }
    Some(unsafe { std::mem::transmute_copy::<*mut c_void, F>(&address?) })
}

impl Random {
    fn letters(&mut self, from: &str, most: usize) -> String {
        let all: Vec<char> = from.chars().collect();
        (0..self.index(most + 1)).map(|_| all[self.index(all.len())]).collect()
    }

    /// Small and large numbers alike, and those around powers.
    fn number(&mut self) -> i64 {
        let shift = self.index(63);
        let power = if self.index(2) == 0 { 1 << shift } else { 10i64.pow(self.index(19) as u32) };
        let near = power + self.index(7) as i64 - 3;
        let any = self.next() as i64;
        let number = [any >> shift, near, near.wrapping_mul(95) / 100][self.index(3)];
        if self.index(4) == 0 { -number } else { number }
    }
}

#[test]
fn numbers() {
    type Humanize = unsafe extern "C" fn(*mut c_char, usize, i64, *const c_char, c_int, c_int) -> c_int;
    let Some(humanize) = bsd::<Humanize>(c"humanize_number") else { return };
    let (end, mut random, mut round) = (deadline(), Random(1), 0);
    while round < 100_000 || std::time::Instant::now() < end {
        round += 1;
        let (number, capacity) = (random.number(), random.index(16));
        let suffix = CString::new(random.letters("Bb", 2)).unwrap();
        let scale = [0x10, 0x20, random.index(8) as i32][random.index(3)];
        let flags = random.index(32) as i32;
        let mut theirs = [b'!'; 32];
        let wanted = unsafe { humanize(theirs.as_mut_ptr().cast(), capacity, number, suffix.as_ptr(), scale, flags) };
        let mut ours = [b'!'; 32];
        let len = number::humanize(&mut ours[..capacity], number, suffix.to_bytes(), scale, flags);
        let what = format!("{number} {capacity} {suffix:?} {scale} {flags:x}");
        // Theirs forgets the sign in front of 0.5, and has a digit behind the point also where there is no space for it.
        if number < 0 && theirs[0] == b'0' || wanted >= capacity as c_int && scale != 0x10 && flags & 1 != 0 {
            continue;
        }
        assert_eq!(len.map_or(-1, |len| len as c_int), wanted, "{what}");
        if wanted >= 0 && capacity > 0 && scale != 0x10 {
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes.split(|&b| b == 0).next().unwrap()).into_owned();
            assert_eq!(text(&ours), text(&theirs), "{what}");
        }
    }
}

#[test]
fn modes() {
    type SetMode = unsafe extern "C" fn(*const c_char) -> *mut c_void;
    type GetMode = unsafe extern "C" fn(*const c_void, u32) -> u32;
    type Text = unsafe extern "C" fn(u32, *mut c_char);
    let (Some(set), Some(get), Some(text)) =
        (bsd::<SetMode>(c"setmode"), bsd::<GetMode>(c"getmode"), bsd::<Text>(c"strmode"))
    else {
        return;
    };
    let mask = unsafe { libc::umask(0o022) };
    let (end, mut random, mut round) = (deadline(), Random(2), 0);
    while round < 50_000 || std::time::Instant::now() < end {
        round += 1;
        let clause = |random: &mut Random| {
            // What theirs makes of several letters for whose bits depends on their order, X is for + alone, and where
            // nobody is named a t has it forget the other letters.
            let operator = ["+", "-", "="][random.index(3)];
            let letters = if operator == "+" { "rwxXst" } else { "rwxst" };
            let what = if random.index(4) == 0 { random.letters("ugo", 1) } else { random.letters(letters, 3) };
            let who = if what.contains(|c| "ugot".contains(c)) { ["u", "g", "o", "a"][random.index(4)] } else { "" };
            format!("{}{who}{operator}{what}", random.letters("augo", 2))
        };
        let mut changes = clause(&mut random);
        while random.index(3) == 0 {
            changes += &if random.index(2) == 0 {
                format!(",{}", clause(&mut random))
            } else {
                format!("{}{}", ["+", "-", "="][random.index(3)], random.letters("rwx", 2))
            };
        }
        if random.index(10) == 0 {
            changes = random.letters("01234567789", 5);
        }
        let mode = [0o100000, 0o040000][random.index(2)] | random.index(0o10000) as u32;
        let c_changes = CString::new(changes.as_str()).unwrap();
        let theirs = unsafe { set(c_changes.as_ptr()) };
        let ours = mode::parse(changes.as_bytes(), 0o022);
        assert_eq!(ours.is_ok(), !theirs.is_null(), "{changes}");
        if let Ok(list) = ours {
            let wanted = unsafe { get(theirs, mode) };
            let found = mode::apply(mode, list.as_slice().iter().copied());
            // Theirs leaves the bits beside the permissions where those are copied.
            let copies = ["=u", "=g", "=o"].iter().any(|part| changes.contains(part));
            let compared = if copies { !0o6000 } else { !0 };
            assert_eq!(format!("{:o}", found & compared), format!("{:o}", wanted & compared), "{mode:o} {changes}");
        }
        unsafe { libc::free(theirs) };
        let mut wanted = [0u8; 12];
        unsafe { text(mode, wanted.as_mut_ptr().cast()) };
        assert_eq!(mode::text(mode), wanted[..11]);
    }
    unsafe { libc::umask(mask) };
}

#[test]
fn visible_text() {
    type Vis = unsafe extern "C" fn(*mut c_char, c_int, c_int, c_int) -> *mut c_char;
    type Unvis = unsafe extern "C" fn(*mut c_char, *const c_char) -> c_int;
    let (Some(encode), Some(decode)) = (bsd::<Vis>(c"vis"), bsd::<Unvis>(c"strunvis")) else { return };
    for flags in 0..0x80 {
        for byte in 0..=255u8 {
            for next in [0, b'7', b'8', b'a'] {
                let mut out = [0u8; 32];
                unsafe { encode(out.as_mut_ptr().cast(), byte.into(), flags, next.into()) };
                let wanted = out.split(|&b| b == 0).next().unwrap();
                let found = vis::encode(byte, flags, next);
                if b"\t\n\\".contains(&byte) {
                    // Theirs writes digits, where the manuals have `\^I` and two backslashes.
                    continue;
                }
                assert_eq!(found.as_bytes(), wanted, "{byte:x} {flags:x} {next:x}");
            }
        }
    }
    let (end, mut random, mut round) = (deadline(), Random(3), 0);
    while round < 100_000 || std::time::Instant::now() < end {
        round += 1;
        let text = random.letters("\\\\\\M-^0127nbsE$a*/\"", 8);
        let (c_text, mut out) = (CString::new(text.as_str()).unwrap(), [0u8; 32]);
        let wanted = unsafe { decode(out.as_mut_ptr().cast(), c_text.as_ptr()) };
        let mut found = Vec::new();
        let good = unvis::decode(text.as_bytes(), |byte| found.push(byte));
        assert_eq!(good, wanted >= 0, "{text}");
        if good {
            assert_eq!(found, out[..wanted as usize], "{text}");
        }
    }
}

#[test]
fn formats() {
    type Check = unsafe extern "C" fn(*const c_char, *const c_char) -> *const c_char;
    let Some(check) = bsd::<Check>(c"fmtcheck") else { return };
    let (end, mut random, mut round) = (deadline(), Random(4), 0);
    while round < 100_000 || std::time::Instant::now() < end {
        round += 1;
        let mut format = || {
            let mut format = String::new();
            for _ in 0..random.index(3) {
                let size = ["", "", "h", "hh", "l", "ll", "j", "z", "t", "L"][random.index(10)];
                let letter = ["d", "u", "x", "c", "s", "f", "g", "p", "n", "%"][random.index(10)];
                format += &format!(
                    "%{}{}{size}{letter} ",
                    random.letters("-+ #0", 1),
                    ["", "*", "5", ".*", ".3"][random.index(5)]
                );
            }
            CString::new(format).unwrap()
        };
        let (suspect, known) = (format(), format());
        if !format_check::agrees(known.to_bytes(), known.to_bytes()) {
            continue;
        }
        let theirs = unsafe { check(suspect.as_ptr(), known.as_ptr()) } == suspect.as_ptr();
        let ours = format_check::agrees(suspect.to_bytes(), known.to_bytes());
        assert_eq!(ours, theirs, "{suspect:?} {known:?}");
    }
}

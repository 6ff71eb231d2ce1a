//! The kernels against the machine's C library, with random strings from small alphabets and at every alignment.
//! `FUZZ_CASES=N` sets the number of rounds.

use super::*;
use crate::algo::oracle::{Random, cases};
use std::ffi::{CString, c_char, c_void};

unsafe extern "C" {
    fn memmem(hay: *const c_void, n: usize, needle: *const c_void, m: usize) -> *mut c_void;
    fn strstr(hay: *const c_char, needle: *const c_char) -> *mut c_char;
    fn strcasestr(hay: *const c_char, needle: *const c_char) -> *mut c_char;
    fn strverscmp(a: *const c_char, b: *const c_char) -> i32;
    fn memrchr(s: *const c_void, byte: i32, n: usize) -> *mut c_void;
}

impl Random {
    fn string(&mut self, max: usize, alphabet: &[u8]) -> Vec<u8> {
        let n = self.index(max + 1);
        (0..n).map(|_| alphabet[self.index(alphabet.len())]).collect()
    }

    /// A terminated copy at a random alignment, with the same bytes around it as in it.
    fn misaligned(&mut self, s: &[u8]) -> (Vec<u8>, usize) {
        let skew = self.index(16);
        let mut buffer = vec![s.first().copied().unwrap_or(0); skew];
        buffer.extend_from_slice(s);
        buffer.push(0);
        let tail = self.index(16);
        buffer.extend_from_slice(&s[..tail.min(s.len())]);
        buffer.extend_from_slice(&[0; 16]);
        (buffer, skew)
    }
}

fn offset<T>(base: *const T, at: *const T) -> Option<usize> {
    if at.is_null() { None } else { Some((at as usize - base as usize) / size_of::<T>()) }
}

const ALPHABETS: [&[u8]; 5] = [b"a", b"ab", b"abc", b"aAbB01\x80\xff\x01", b"0123456789.ab"];

#[test]
fn scanning_agrees_with_memchr_and_friends() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for round in cases(40_000) {
        let alphabet = ALPHABETS[round % 5];
        let s = random.string(60, alphabet);
        let (buffer, skew) = random.misaligned(&s);
        let p = buffer[skew..].as_ptr();
        let byte = alphabet[random.index(alphabet.len())];
        let n = random.index(s.len() + 2);
        let seen = &buffer[skew..skew + n];
        unsafe {
            assert_eq!(scan::len(p), s.len());
            assert_eq!(scan::len_at_most(p, n), n.min(s.len()));
            assert_eq!(scan::find(p, byte, n), seen.iter().position(|&b| b == byte));
            assert_eq!(scan::find_last(p, byte, n), seen.iter().rposition(|&b| b == byte));
            assert_eq!(scan::find_last(p, byte, n), offset(p, memrchr(p.cast(), byte.into(), n).cast()));
            let end = s.iter().position(|&b| b == byte).unwrap_or(s.len());
            assert_eq!(scan::find_or_end(p, byte), end);
            assert_eq!(scan::find_raw(p, 0), s.len());
            assert_eq!(scan::find(p, 0, usize::MAX), Some(s.len()));
        }
    }
}

#[test]
fn comparing_agrees_with_the_order_of_slices() {
    let mut random = Random(77);
    for round in cases(40_000) {
        let alphabet = ALPHABETS[round % 5];
        let a = random.string(40, alphabet);
        let mut b = if round % 3 == 0 { random.string(40, alphabet) } else { a.clone() };
        if round % 3 == 1 && !b.is_empty() {
            let at = random.index(b.len());
            b[at] = alphabet[random.index(alphabet.len())];
        }
        let ((x, i), (y, j)) = (random.misaligned(&a), random.misaligned(&b));
        let (p, q) = (x[i..].as_ptr(), y[j..].as_ptr());
        let n = random.index(48);
        let cut = |s: &[u8], n: usize| s[..s.len().min(n)].to_vec();
        let order = |o: std::cmp::Ordering| o as i32;
        unsafe {
            assert_eq!(compare::strings(p, q, usize::MAX).signum(), order(a.cmp(&b)));
            assert_eq!(compare::strings(p, q, n).signum(), order(cut(&a, n).cmp(&cut(&b, n))));
            let m = a.len().min(b.len());
            assert_eq!(compare::bytes(p, q, m).signum(), order(cut(&a, m).cmp(&cut(&b, m))));
            assert_eq!(
                compare::strings_caseless(p, q, n).signum(),
                order(cut(&a, n).to_ascii_lowercase().cmp(&cut(&b, n).to_ascii_lowercase()))
            );
            assert_eq!(compare::strings_caseless(p, p, usize::MAX), 0);
        }
    }
}

#[test]
fn lower_changes_letters_only() {
    for byte in 0..=255u8 {
        assert_eq!(compare::lower_byte(byte), byte.to_ascii_lowercase());
        for at in 0..8 {
            let word = u64::from_le_bytes([b'Z'; 8]) & !(0xff << (8 * at)) | u64::from(byte) << (8 * at);
            let want = word.to_le_bytes().map(|b| b.to_ascii_lowercase());
            assert_eq!(word::lower(word).to_le_bytes(), want);
        }
    }
}

#[test]
fn searching_agrees_with_memmem() {
    let mut random = Random(123_456_789);
    for round in cases(40_000) {
        let alphabet = ALPHABETS[round % 5];
        let hay = random.string([20, 100, 2000][round % 3], alphabet);
        let mut needle = random.string([3, 12, 40][round / 3 % 3], alphabet);
        if round % 4 == 0 && !hay.is_empty() {
            let from = random.index(hay.len());
            let to = from + random.index(hay.len() - from + 1);
            needle = hay[from..to].to_vec();
        }
        let want = unsafe {
            offset(hay.as_ptr(), memmem(hay.as_ptr().cast(), hay.len(), needle.as_ptr().cast(), needle.len()).cast())
        };
        let wide = |s: &[u8]| s.iter().map(|&b| i32::from(b) - 100).collect::<Vec<i32>>();
        let (wide_hay, wide_needle) = (wide(&hay), wide(&needle));
        unsafe {
            assert_eq!(search::find(hay.as_ptr(), hay.len(), needle.as_ptr(), needle.len()), want);
            let found = search::find_wide(wide_hay.as_ptr(), hay.len(), wide_needle.as_ptr(), needle.len());
            assert_eq!(found, want);
            let ended = |s: &[u8]| s.iter().map(|&b| i32::from(b)).chain([0]).collect::<Vec<i32>>();
            let (wide_hay, wide_needle) = (ended(&hay), ended(&needle));
            assert_eq!(search::find_wide_string(wide_hay.as_ptr(), wide_needle.as_ptr()), want);
            let (hay, needle) = (CString::new(hay).unwrap(), CString::new(needle).unwrap());
            let (h, n) = (hay.as_ptr(), needle.as_ptr());
            assert_eq!(search::find_string(h.cast(), n.cast()), offset(h, strstr(h, n)));
            assert_eq!(search::find_string_caseless(h.cast(), n.cast()), offset(h, strcasestr(h, n)));
        }
    }
}

/// Inputs that make simple searches quadratic: this would take minutes.
#[test]
fn searching_is_linear() {
    let n = 1 << 20;
    let hay = vec![b'a'; n];
    let mut needles = vec![vec![b'a'; n / 2]; 3];
    needles[0][0] = b'b';
    needles[1][n / 4] = b'b';
    let end = n / 2 - 2;
    needles[2][end] = b'b';
    for needle in &needles {
        unsafe {
            assert_eq!(search::find(hay.as_ptr(), n, needle.as_ptr(), needle.len()), None);
            let hay = CString::new(hay.clone()).unwrap();
            let needle = CString::new(needle.clone()).unwrap();
            assert_eq!(search::find_string(hay.as_ptr().cast(), needle.as_ptr().cast()), None);
            assert_eq!(search::find_string_caseless(hay.as_ptr().cast(), needle.as_ptr().cast()), None);
        }
    }
}

#[test]
fn versions_agree_with_strverscmp() {
    let mut random = Random(42);
    for round in cases(60_000) {
        let alphabet: &[u8] = [&b"0"[..], b"01", b"012a", b"0123456789.ab"][round % 4];
        let a = CString::new(random.string(9, alphabet)).unwrap();
        let b = CString::new(random.string(9, alphabet)).unwrap();
        unsafe {
            let want = strverscmp(a.as_ptr(), b.as_ptr()).signum();
            assert_eq!(version::compare(a.as_ptr().cast(), b.as_ptr().cast()).signum(), want, "{a:?} {b:?}");
        }
    }
}

#[test]
fn copying_and_filling_touch_n_bytes() {
    let mut random = Random(5);
    for n in 0..100 {
        for _ in 0..20 {
            let (from, to) = (random.index(100), random.index(100));
            let original: Vec<u8> = (0..256).map(|_| random.next() as u8).collect();
            let (mut ours, mut want) = (original.clone(), original.clone());
            want.copy_within(from..from + n, to);
            unsafe { bulk::copy(ours.as_mut_ptr().add(to), ours.as_ptr().add(from), n) };
            assert_eq!(ours, want);
            let (mut ours, mut want) = (original.clone(), original.clone());
            want[to..to + n].fill(7);
            unsafe { bulk::fill(ours.as_mut_ptr().add(to), 7, n) };
            assert_eq!(ours, want);
            let (mut ours, mut want) = (original.clone(), original.clone());
            (0..n).for_each(|i| want.swap(i, i + 128));
            unsafe { bulk::swap(ours.as_mut_ptr(), ours.as_mut_ptr().add(128), n) };
            assert_eq!(ours, want);
        }
    }
}

#[test]
fn spans_agree_with_slices() {
    let mut random = Random(99);
    for round in cases(20_000) {
        let alphabet = ALPHABETS[round % 5];
        let s = CString::new(random.string(30, alphabet)).unwrap();
        let set = CString::new(random.string(8, alphabet)).unwrap();
        let at = |want| s.as_bytes().iter().position(|b| set.as_bytes().contains(b) == want).unwrap_or(s.count_bytes());
        unsafe {
            assert_eq!(set::span(s.as_ptr().cast(), set.as_ptr().cast()), at(false));
            assert_eq!(set::span_without(s.as_ptr().cast(), set.as_ptr().cast()), at(true));
        }
    }
}

/// Strings that start and end at every offset around the end of a page.
#[test]
fn strings_across_pages() {
    use super::word::PAGE;
    let mut memory = vec![b'x'; 3 * PAGE];
    let page = memory.as_ptr().align_offset(PAGE) + PAGE;
    let sets = [c"q", c"q,", c" \t\n,;", c"abcdefg", c"q\xff"];
    for (start, len) in (page - 40..page + 4).flat_map(|start| (0..44).map(move |len| (start, len))) {
        memory[start + len] = 0;
        let s = memory[start..].as_ptr();
        // SAFETY: terminated, with memory for a copy.
        unsafe {
            let mut copy = [7u8; 50];
            assert_eq!(bulk::copy_string(copy.as_mut_ptr(), s), len);
            assert_eq!((&copy[..=len], copy[len + 1]), (&memory[start..=start + len], 7));
            assert_eq!((scan::len_quick(s), scan::find_or_end(s, b'q')), (len, len));
            for set in sets {
                assert_eq!(set::span_without(s, set.as_ptr().cast()), len, "{set:?}");
            }
            // As the set, which has few members or many.
            let expected = if len == 0 { 5 } else { 3 };
            assert_eq!(set::span_without(c"abcxy".as_ptr().cast(), s), expected);
        }
        memory[start + len] = b'x';
    }
}

#[test]
fn every_number_has_its_message() {
    for number in 0..=132 {
        assert!(messages::of_error(number).is_some_and(|m| !m.is_empty()));
    }
    assert_eq!(messages::of_error(44), Some(c"No such file or directory"));
    assert_eq!(messages::of_error(76), Some(c"Not permitted by a capability"));
    assert_eq!(messages::of_error(86), Some(c"Block device required"));
    assert_eq!(messages::of_error(132), Some(c"Memory page has a hardware error"));
    assert_eq!(messages::of_error(133), None);
    assert_eq!(messages::of_error(-1), None);
    assert_eq!(messages::of_signal(11), Some(c"Segmentation fault"));
    assert_eq!(messages::of_signal(31), Some(c"Bad system call"));
    assert_eq!(messages::of_signal(0), None);
    assert_eq!(messages::of_signal(32), None);
    assert_eq!(messages::of_signal(i32::MIN), None);
    let mut buffer = [0; messages::UNKNOWN_MAX];
    messages::unknown(b"Unknown signal ", i32::MIN, &mut buffer);
    assert!(buffer.starts_with(b"Unknown signal -2147483648\0"));
}

#[test]
fn wide_spans_and_last_characters() {
    use super::wide;
    let mut random = Random::new();
    for _ in 0..20_000 {
        // Few characters, on both sides of the borders between what is kept as bits and what is not.
        let text = |random: &mut Random, most: u64| -> Vec<i32> {
            let few = [1, 62, 63, 64, 65, 126, 127, 128, 129, 0x4e00, -1];
            (0..random.below(most)).map(|_| few[random.below(few.len() as u64) as usize]).chain([0]).collect()
        };
        let (s, set) = (text(&mut random, 20), text(&mut random, 6));
        let (letters, members) = (&s[..s.len() - 1], &set[..set.len() - 1]);
        for inside in [true, false] {
            let want = letters.iter().position(|c| members.contains(c) != inside).unwrap_or(letters.len());
            // SAFETY: both are terminated.
            assert_eq!(unsafe { wide::span(s.as_ptr(), set.as_ptr(), inside) }, want, "{s:?} {set:?}");
        }
        for c in [0, 63, 128] {
            // SAFETY: it is terminated.
            let last = unsafe { wide::find_last(s.as_ptr(), c) };
            let index = (!last.is_null()).then(|| (last.addr() - s.as_ptr().addr()) / 4);
            assert_eq!(index, s.iter().rposition(|here| *here == c), "{s:?} {c}");
        }
    }
}

#[test]
fn wide_strings_are_copied_whole() {
    for len in 0..50 {
        let s: Vec<i32> = (1..=len).chain([0]).collect();
        let mut to = vec![7; s.len() + 1];
        // SAFETY: terminated, and there is memory for it.
        assert_eq!(unsafe { wide_copy::copy_string(to.as_mut_ptr(), s.as_ptr()) }, len as usize);
        assert_eq!((&to[..s.len()], to[s.len()]), (&s[..], 7));
    }
}

/// Texts at every offset of a block, with characters of either sign, against simple loops.
#[test]
fn wide_kernels_agree_with_loops() {
    use super::wide;
    let mut random = Random::new();
    for round in 0..20_000 {
        let mut text = |len: usize| -> Vec<i32> {
            let few = [1, 2, 3, i32::MAX, -1, i32::MIN];
            (0..len).map(|_| few[random.below(few.len() as u64) as usize]).collect()
        };
        let (skew, len) = (round % 9, round / 9 % 50);
        let mut a = text(skew + len);
        a.push(0);
        let mut b = text(round % 7);
        let start = b.len();
        b.extend(&a[skew..]);
        if round % 3 == 0 {
            let at = start + random.below(len as u64 + 1) as usize;
            b[at] = if b[at] == 0 { 5 } else { [0, 9, -9][round % 9 / 3] };
            b.push(0);
        }
        let (s, t) = (&a[skew..], &b[start..]);
        let ends = |s: &[i32], c: i32| s.iter().position(|x| *x == 0 || *x == c).unwrap();
        let n = random.below(60) as usize;
        // SAFETY: both are terminated.
        unsafe {
            let index = |p: *const i32| (p.addr() - s.as_ptr().addr()) / 4;
            assert_eq!(wide::len(s.as_ptr()), len);
            for c in [0, 3, 7, -1, i32::MIN] {
                assert_eq!(index(wide::find_or_end(s.as_ptr(), c)), ends(s, c), "{s:?} {c}");
                let whole = n.min(s.len());
                assert_eq!(wide::find(s.as_ptr(), c, whole), s[..whole].iter().position(|x| *x == c), "{s:?} {c}");
            }
            let order = |s: &[i32], t: &[i32]| s.cmp(t) as i32;
            let (i, j) = (ends(s, 0), ends(t, 0));
            let (p, q) = (s.as_ptr(), t.as_ptr());
            assert_eq!(wide::compare(p, q, usize::MAX, |c| c), order(&s[..=i], &t[..=j]), "{s:?} {t:?}");
            assert_eq!(wide::compare_strings(p, q, |c| c), order(&s[..=i], &t[..=j]), "{s:?} {t:?}");
            assert_eq!(wide::compare(p, q, n, |c| c), order(&s[..n.min(i + 1)], &t[..n.min(j + 1)]), "{s:?} {t:?}");
            let n = s.len().min(t.len());
            assert_eq!(wide::compare_all(p, q, n), order(&s[..n], &t[..n]), "{s:?} {t:?}");
        }
    }
    for n in (0..600).chain([1000, 5000]) {
        let mut to = vec![7; n + 1];
        // SAFETY: memory for one more.
        unsafe { wide_copy::fill(to.as_mut_ptr(), -2, n) };
        assert!(to[..n].iter().all(|c| *c == -2) && to[n] == 7);
    }
}

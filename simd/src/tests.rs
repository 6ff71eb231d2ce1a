//! The kernels against loops, at every alignment, before pages that may not be read.

use crate::{compare, copy, scan, search, set, wide};
use std::alloc::{Layout, alloc};

struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 32) as usize % below
    }
}

/// Memory that ends with a page.
fn page() -> &'static mut [u8] {
    let layout = Layout::from_size_align(4096, 4096).expect("a layout");
    // SAFETY: new memory of that size, zeroed before anybody sees it.
    unsafe {
        let p = alloc(layout);
        p.write_bytes(0, 4096);
        core::slice::from_raw_parts_mut(p, 4096)
    }
}

/// A string of `n` bytes from `letters` whose terminator is `from_end` bytes before the end of the page.
fn string<'a>(page: &'a mut [u8], random: &mut Random, letters: &[u8], n: usize, from_end: usize) -> &'a [u8] {
    let end = page.len() - 1 - from_end;
    for byte in &mut page[end - n..end] {
        *byte = letters[random.next(letters.len())];
    }
    page[end] = 0;
    &page[end - n..=end]
}

const LETTERS: [&[u8]; 4] = [b"ab", b"aAbB\xe1\xc1", b"a", b"abcdefgh\x01\x7f\x80\xff"];

fn cases(mut check: impl FnMut(&mut Random, &[u8], &[u8], usize)) {
    let (first, second) = (page(), page());
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for i in 0..6000 {
        let letters = LETTERS[i % 4];
        let (n, m) = (random.next(if i % 7 == 0 { 400 } else { 70 }), random.next(70));
        let (skew, other) = (random.next(70), random.next(70));
        let a = string(first, &mut random, letters, n, skew);
        if i % 3 == 0 {
            // Mostly equal strings.
            let end = second.len() - 1 - other;
            second[end - n..=end].copy_from_slice(a);
            if n > 0 && i % 2 == 0 {
                second[end - 1 - random.next(n)] = letters[0];
            }
            check(&mut random, a, &second[end - n..=end], i);
        } else {
            let b = string(second, &mut random, letters, m, other);
            check(&mut random, a, b, i);
        }
    }
}

fn text(s: &[u8]) -> &[u8] {
    &s[..s.len() - 1]
}

#[test]
fn bytes_are_found() {
    cases(|random, a, _, _| unsafe {
        let p = a.as_ptr();
        let n = text(a).len();
        assert_eq!(scan::len(p), n);
        let max = random.next(90);
        let limit = max.min(a.len());
        assert_eq!(scan::len_at_most(p, max), n.min(max));
        for byte in [b'a', b'b', 0, 0xff, b'z'] {
            assert_eq!(scan::find_byte(p, byte, limit), a[..limit].iter().position(|b| *b == byte));
            assert_eq!(scan::find_last_byte(p, byte, limit), a[..limit].iter().rposition(|b| *b == byte));
            assert_eq!(scan::find_or_end(p, byte), text(a).iter().position(|b| *b == byte).unwrap_or(n));
        }
        if let Some(at) = a.iter().position(|b| *b == b'b') {
            assert_eq!(scan::find_byte(p, b'b', usize::MAX), Some(at));
        }
    });
}

#[test]
fn strings_are_ordered() {
    let sign = |ordering: core::cmp::Ordering| ordering as i32;
    cases(|random, a, b, _| unsafe {
        let (p, q) = (a.as_ptr(), b.as_ptr());
        assert_eq!(compare::strings(p, q, usize::MAX).signum(), sign(text(a).cmp(text(b))));
        let n = random.next(80);
        let cut = |s: &[u8]| s[..n.min(s.len() - 1)].to_vec();
        assert_eq!(compare::strings(p, q, n).signum(), sign(cut(a).cmp(&cut(b))));
        assert_eq!(
            compare::strings_caseless(p, q, n).signum(),
            sign(cut(a).to_ascii_lowercase().cmp(&cut(b).to_ascii_lowercase()))
        );
        assert_eq!(
            compare::strings_caseless(p, q, usize::MAX).signum(),
            sign(text(a).to_ascii_lowercase().cmp(&text(b).to_ascii_lowercase()))
        );
        let both = random.next(a.len().min(b.len()) + 1);
        let unequal = (0..both).find(|i| a[*i] != b[*i]);
        let expected = unequal.map_or(0, |i| i32::from(a[i]) - i32::from(b[i]));
        assert_eq!(compare::bytes(p, q, both), expected);
    });
}

#[test]
fn spans_are_measured() {
    cases(|random, a, b, i| unsafe {
        let set = &b[b.len() - 1 - random.next(b.len().min(8))..];
        let members = text(set);
        let inside = text(a).iter().take_while(|byte| members.contains(byte)).count();
        let outside = text(a).iter().take_while(|byte| !members.contains(byte)).count();
        assert_eq!(set::span(a.as_ptr(), set.as_ptr()), inside, "{i}");
        assert_eq!(set::span_without(a.as_ptr(), set.as_ptr()), outside, "{i}");
    });
}

#[test]
fn needles_are_found() {
    unsafe fn slow(text: *const u8, n: usize, needle: *const u8, m: usize) -> Option<usize> {
        unsafe {
            core::slice::from_raw_parts(text, n).windows(m).position(|w| w == core::slice::from_raw_parts(needle, m))
        }
    }
    cases(|random, a, b, _| unsafe {
        // A part of the text, or another one.
        let n = text(a).len();
        let needle = if random.next(2) == 0 && n > 0 {
            let start = random.next(n);
            let mut part = a[start..start + 1 + random.next(n - start)].to_vec();
            part.push(0);
            part
        } else {
            b[b.len() - 1 - random.next(b.len().min(5))..].to_vec()
        };
        let m = text(&needle).len();
        let expected = if m == 0 { Some(0) } else { text(a).windows(m).position(|w| w == text(&needle)) };
        assert_eq!(search::find_string(a.as_ptr(), needle.as_ptr(), slow), expected);
        if m > 0 {
            assert_eq!(search::find(a.as_ptr(), n, needle.as_ptr(), m, slow), expected);
        }
    });
    // So many matches of both ends that the linear search takes over.
    let mut long = vec![b'a'; 100_000];
    long.push(0);
    let mut needle = vec![b'a'; 200];
    needle[100] = b'b';
    needle.push(0);
    unsafe { assert_eq!(search::find_string(long.as_ptr(), needle.as_ptr(), slow), None) };
    long[60_100] = b'b';
    unsafe { assert_eq!(search::find_string(long.as_ptr(), needle.as_ptr(), slow), Some(60_000)) };
}

#[test]
fn memory_is_copied_and_filled() {
    let mut random = Random(0x1234_5678_9abc_def1);
    for n in 0..300 {
        for _ in 0..8 {
            let (from, to) = (random.next(64), random.next(64));
            let mut memory: Vec<u8> = (0..500).map(|i| (i * 7 + n) as u8).collect();
            let mut expected = memory.clone();
            expected.copy_within(from..from + n, to);
            unsafe { copy::copy(memory.as_mut_ptr().wrapping_add(to), memory.as_ptr().wrapping_add(from), n) };
            assert_eq!(memory, expected, "{n} from {from} to {to}");
            expected[to..to + n].fill(0x5a);
            unsafe { copy::fill(memory.as_mut_ptr().wrapping_add(to), 0x5a, n) };
            assert_eq!(memory, expected, "{n} at {to}");
        }
    }
}

#[test]
fn wide_strings() {
    let memory = page();
    let mut random = Random(0x0fed_cba9_8765_4321);
    let p: *mut i32 = memory.as_mut_ptr().cast();
    for _ in 0..4000 {
        let (n, m, skew) = (random.next(40), random.next(40), random.next(20));
        let start = 1024 - skew - n - 1;
        let other: Vec<i32> = {
            let mut other: Vec<i32> = (0..m).map(|_| [1, -1, 0x1_0041][random.next(3)]).collect();
            other.push(0);
            other
        };
        unsafe {
            let s = p.wrapping_add(start);
            for i in 0..n {
                let same = other.get(i).filter(|c| **c != 0 && random.next(30) != 0).copied();
                s.wrapping_add(i).write(same.unwrap_or_else(|| [1, -1, 0x41][random.next(3)]));
            }
            s.wrapping_add(n).write(0);
            let here = core::slice::from_raw_parts(s, n + 1).to_vec();
            assert_eq!(wide::len(s), n);
            let max = random.next(50).min(n + 1);
            assert_eq!(wide::len_at_most(s, max), max.min(n));
            for c in [1, -1, 0x41, 0, 7] {
                assert_eq!(wide::find_or_end(s, c), here[..n].iter().position(|x| *x == c).unwrap_or(n));
                assert_eq!(wide::find(s, c, max), here[..max].iter().position(|x| *x == c));
                assert_eq!(wide::find_last(s, c, max), here[..max].iter().rposition(|x| *x == c));
            }
            assert_eq!(wide::compare(s, other.as_ptr(), usize::MAX), here.cmp(&other) as i32);
            let cut = |s: &[i32]| s[..max.min(s.len())].to_vec();
            assert_eq!(wide::compare(s, other.as_ptr(), max), cut(&here).cmp(&cut(&other)) as i32);
            let both = random.next(n.min(m) + 2);
            assert_eq!(wide::compare_all(s, other.as_ptr(), both), here[..both].cmp(&other[..both]) as i32);
            let mut filled = other.clone();
            wide::fill(filled.as_mut_ptr(), 9, both);
            assert!(filled[..both].iter().all(|c| *c == 9) && filled[both..] == other[both..]);
        }
    }
}

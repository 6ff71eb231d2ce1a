use super::*;
use crate::algo::oracle::{Random, cases};
use core::ffi::{c_char, c_int, c_void};
use std::ffi::CString;

unsafe extern "C" {
    fn inet_pton(family: c_int, text: *const c_char, to: *mut c_void) -> c_int;
    fn inet_ntop(family: c_int, from: *const c_void, to: *mut c_char, size: u32) -> *const c_char;
    fn inet_aton(text: *const c_char, to: *mut u32) -> c_int;
    fn inet_network(text: *const c_char) -> u32;
}

fn host_format(address: &[u8]) -> Vec<u8> {
    let mut text = [0 as c_char; 64];
    let family = if address.len() == 4 { 2 } else { 10 };
    assert!(!unsafe { inet_ntop(family, address.as_ptr().cast(), text.as_mut_ptr(), 64) }.is_null());
    text.iter().take_while(|&&c| c != 0).map(|&c| c as u8).collect()
}

#[test]
fn format_as_glibc() {
    let mut random = Random(1);
    for _ in cases(100_000) {
        let mut address = [0; 16];
        for byte in &mut address {
            *byte = [0, 0, 0, 1, 0xff, random.below(256) as u8][random.below(6) as usize];
        }
        assert_eq!(
            String::from_utf8_lossy(format_v6(address).as_bytes()),
            String::from_utf8_lossy(&host_format(&address))
        );
        let address = [address[0], address[1], address[2], address[3]];
        assert_eq!(format_v4(address).as_bytes(), host_format(&address));
    }
}

#[test]
fn parse_as_glibc() {
    let mut random = Random(2);
    let pieces: [&[u8]; 16] = [
        b":", b":", b"::", b".", b".", b"0", b"1", b"12", b"ffff", b"255", b"256", b"0x1f", b"017", b"abcde", b" ",
        b"99",
    ];
    for _ in cases(100_000) {
        let mut text = Vec::new();
        for _ in 0..random.below(16) {
            text.extend_from_slice(pieces[random.below(16) as usize]);
        }
        let c = CString::new(text.clone()).unwrap();
        let shown = c.to_string_lossy();
        let mut v4 = [0u8; 4];
        let ok = unsafe { inet_pton(2, c.as_ptr(), v4.as_mut_ptr().cast()) } == 1;
        assert_eq!(parse_v4(&text), ok.then_some(v4), "v4 {shown}");
        let mut v6 = [0u8; 16];
        let ok = unsafe { inet_pton(10, c.as_ptr(), v6.as_mut_ptr().cast()) } == 1;
        assert_eq!(parse_v6(&text), ok.then_some(v6), "v6 {shown}");
        let mut loose = 0;
        let ok = unsafe { inet_aton(c.as_ptr(), &mut loose) } == 1;
        assert_eq!(parse_loose(&text), ok.then_some(u32::from_be(loose)), "loose {shown}");
        if !text.contains(&b' ') {
            let host = unsafe { inet_network(c.as_ptr()) };
            assert_eq!(parse_network(&text).unwrap_or(u32::MAX), host, "network {shown}");
        }
    }
}

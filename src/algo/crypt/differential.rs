//! Random keys and settings against the machine's libcrypt, where there is one.

use super::hash;
use crate::algo::machine::{deadline, function};
use crate::algo::random::next_rand;
use std::ffi::{CStr, CString, c_char, c_void};

type Crypt = unsafe extern "C" fn(*const c_char, *const c_char) -> *mut c_char;

fn machine() -> Option<Crypt> {
    let address = function(&[c"libcrypt.so.1", c"libcrypt.so.2"], c"crypt")?;
    Some(unsafe { std::mem::transmute::<*mut c_void, Crypt>(address) })
}

#[test]
fn agrees_with_the_machine() {
    let Some(crypt) = machine() else {
        println!("this machine has no libcrypt: nothing compared");
        return;
    };
    let end = deadline();
    let mut state = 1;
    let mut random = |below: u32| next_rand(&mut state) as u32 % below;
    let mut compared = [0; 6];
    let mut round = 0;
    while round < 240 || std::time::Instant::now() < end {
        let mut digits = |n: u32| (0..n).map(|_| super::hash::DIGITS[random(64) as usize] as char).collect::<String>();
        let method = round % 6;
        let setting = match method {
            0 => digits(2),
            1 => format!("_{}/.{}", digits(2), digits(4)),
            2 => format!("$1${}", digits(round as u32 / 6 % 10)),
            3 => format!("$2{}$04${}", ["a", "b", "x", "y"][round / 6 % 4], digits(22)),
            4 => format!("$5$rounds=1000${}", digits(round as u32 / 6 % 20)),
            _ => format!("$6$rounds=1234${}", digits(round as u32 / 6 % 20)),
        };
        let len = random(if round % 4 == 0 { 100 } else { 20 });
        // Many bytes of 0xff, which the old library took for -1.
        let key: Vec<u8> =
            (0..len).map(|_| if round % 3 == 0 && random(2) == 0 { 0xff } else { 1 + random(255) as u8 }).collect();
        let ours = hash(&key, setting.as_bytes()).map(|hash| hash.as_bytes().to_vec());
        let (key, c_setting) = (CString::new(key).unwrap(), CString::new(setting.as_str()).unwrap());
        let theirs = unsafe { crypt(key.as_ptr(), c_setting.as_ptr()) };
        round += 1;
        if theirs.is_null() || unsafe { *theirs } == b'*' as c_char {
            // A method that this machine's library was built without, or a number of rounds that it refuses.
            continue;
        }
        let theirs = unsafe { CStr::from_ptr(theirs) };
        assert_eq!(ours.as_deref().map(String::from_utf8_lossy), Some(theirs.to_string_lossy()), "{key:?} {setting}");
        compared[method] += 1;
    }
    println!("hashes compared, by method: {compared:?}");
}

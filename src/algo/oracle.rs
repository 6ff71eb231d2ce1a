//! The machine's C library as an oracle for binary128, through a small C file that `build.rs` compiles.
#![allow(clippy::not_unsafe_ptr_arg_deref)] // The pointers of a test come from the test.
#![allow(missing_docs, clippy::new_without_default, clippy::should_implement_trait)]

use std::ffi::{CString, c_char, c_int, c_void};
use std::sync::OnceLock;

macro_rules! oracle {
    ($(fn $name:ident = $symbol:literal ($($arg:ident: $type:ty),*) $(-> $result:ty)?;)*) => { $(
        pub fn $name($($arg: $type),*) $(-> $result)? {
            unsafe extern "C" {
                #[link_name = $symbol]
                fn function($($arg: $type),*) $(-> $result)?;
            }
            // SAFETY: the declarations below are those of oracle.c; it keeps no pointer and writes only behind `&mut`.
            unsafe { function($($arg),*) }
        }
    )* };
}

oracle! {
    fn arithmetic = "oracle_arithmetic" (op: c_int, a: &u128, b: &u128, c: &u128, out: &mut u128);
    fn to_double = "oracle_to_double" (a: &u128) -> f64;
    fn to_float = "oracle_to_float" (a: &u128) -> f32;
    fn from_double = "oracle_from_double" (a: f64, out: &mut u128);
    fn from_u128 = "oracle_from_u128" (a: &u128, out: &mut u128);
    fn scalbn = "oracle_scalbn" (a: &u128, n: c_int, out: &mut u128);
    fn compare = "oracle_compare" (a: &u128, b: &u128) -> c_int;
    fn strtoq = "oracle_strtoq" (text: *const c_char, out: &mut u128, range: &mut c_int) -> isize;
    fn format_q = "oracle_format_q" (buf: *mut c_char, size: usize, format: *const c_char, value: &u128) -> c_int;
}

/// Small, fast and repeatable random numbers, and how long to go on with them.
pub struct Random(pub u64);

impl Random {
    /// From `FUZZ_SEED`, else a fixed seed.
    pub fn new() -> Random {
        let seed = std::env::var("FUZZ_SEED").ok().and_then(|s| s.parse().ok());
        Random(seed.unwrap_or(0x9e37_79b9_7f4a_7c15))
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    pub fn below(&mut self, n: u64) -> u64 {
        ((self.next() as u128 * n as u128) >> 64) as u64
    }

    /// [`below`](Self::below), for an index or a length; 0 below 0.
    pub fn index(&mut self, n: usize) -> usize {
        self.below(n as u64) as usize
    }

    pub fn wide(&mut self) -> u128 {
        (self.next() as u128) << 64 | self.next() as u128
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u64) as usize]
    }
}

/// Counts cases: `quick` of them, or as many as `FUZZ_CASES` says, or for `FUZZ_SECONDS` seconds; says how many where that was asked for.
pub fn cases(quick: usize) -> impl Iterator<Item = usize> {
    let test = std::thread::current().name().unwrap_or_default().to_owned();
    Cases::new(test, quick)
}

struct Cases {
    name: String,
    start: std::time::Instant,
    seconds: Option<u64>,
    most: usize,
    done: usize,
    told: bool,
}

impl Cases {
    fn new(name: String, quick: usize) -> Cases {
        let number = |name| std::env::var(name).ok().and_then(|s| s.parse::<u64>().ok());
        let (seconds, cases) = (number("FUZZ_SECONDS"), number("FUZZ_CASES"));
        let most = match seconds {
            Some(_) => usize::MAX,
            None => cases.map_or(quick, |cases| cases as usize),
        };
        Cases { name, start: std::time::Instant::now(), seconds, most, done: 0, told: seconds.or(cases).is_some() }
    }
}

impl Iterator for Cases {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let goes_on = self.done % 256 != 0 || self.seconds.is_none_or(|s| self.start.elapsed().as_secs() < s);
        if self.done < self.most && goes_on {
            self.done += 1;
            return Some(self.done - 1);
        }
        if self.told {
            eprintln!("{}: {} cases in {:.1} s", self.name, self.done, self.start.elapsed().as_secs_f64());
        }
        None
    }
}

/// Runs `case` so often; says how often where that was asked for.
pub fn fuzz(name: &str, quick: usize, mut case: impl FnMut(&mut Random)) {
    let mut random = Random::new();
    Cases::new(name.to_owned(), quick).for_each(|_| case(&mut random));
}

/// A `va_list` of x86-64 whose arguments are all in memory, eight bytes each.
#[derive(Default, Debug)]
pub struct MachineList {
    words: Vec<u64>,
    tag: [usize; 3],
}

impl MachineList {
    pub fn push(&mut self, word: u64) -> &mut Self {
        self.words.push(word);
        self
    }

    /// The list, for one call.
    pub fn list(&mut self) -> *mut c_void {
        // gp_offset 48 and fp_offset 176: the registers' save area is used up.
        self.tag = [48 | 176 << 32, self.words.as_mut_ptr() as usize, 0];
        self.tag.as_mut_ptr().cast()
    }
}

/// Makes the machine's multibyte functions speak UTF-8.
pub fn use_utf8() {
    static ONCE: OnceLock<()> = OnceLock::new();
    ONCE.get_or_init(|| {
        assert!(!unsafe { libc::setlocale(libc::LC_CTYPE, c"C.UTF-8".as_ptr()) }.is_null());
    });
}

/// What the machine's `glob` finds, in its order.
pub fn host_glob(pattern: &str, flags: c_int) -> Vec<Vec<u8>> {
    let pattern = CString::new(pattern).unwrap();
    let mut found: libc::glob_t = unsafe { std::mem::zeroed() };
    let status = unsafe { libc::glob(pattern.as_ptr(), flags, None, &mut found) };
    assert!(status == 0 || status == libc::GLOB_NOMATCH, "{pattern:?}: {status}");
    let path = |i| unsafe { std::ffi::CStr::from_ptr(*found.gl_pathv.add(i)) }.to_bytes().to_vec();
    let paths = (0..found.gl_pathc).map(path).collect();
    unsafe { libc::globfree(&mut found) };
    paths
}

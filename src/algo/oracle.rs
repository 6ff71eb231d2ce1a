//! The machine's C library as an oracle for binary128, through a small C file that the system's `cc` compiles once.
#![allow(clippy::not_unsafe_ptr_arg_deref)] // The pointers of a test come from the test.
#![allow(missing_docs, clippy::new_without_default, clippy::should_implement_trait)]

use std::ffi::{CString, c_char, c_int, c_void};
use std::process::Command;
use std::sync::OnceLock;

static LIBRARY: OnceLock<usize> = OnceLock::new();

fn library() -> *mut c_void {
    *LIBRARY.get_or_init(|| {
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/src/algo/oracle.c");
        let object = std::env::temp_dir().join(format!("libc-oracle-{}.so", std::process::id()));
        let status = Command::new("cc")
            .args(["-O1", "-w", "-shared", "-fPIC", "-o"])
            .arg(&object)
            .args([source, "-lm"])
            .status()
            .expect("the tests of binary128 need a C compiler");
        assert!(status.success());
        let path = CString::new(object.to_str().unwrap()).unwrap();
        let handle = unsafe { libc::dlopen(path.as_ptr(), libc::RTLD_NOW) };
        assert!(!handle.is_null());
        std::fs::remove_file(&object).unwrap();
        handle as usize
    }) as *mut c_void
}

fn symbol(name: &std::ffi::CStr) -> *mut c_void {
    let address = unsafe { libc::dlsym(library(), name.as_ptr()) };
    assert!(!address.is_null());
    address
}

macro_rules! oracle {
    ($(fn $name:ident = $symbol:literal ($($arg:ident: $type:ty),*) $(-> $result:ty)?;)*) => { $(
        pub fn $name($($arg: $type),*) $(-> $result)? {
            static ADDRESS: OnceLock<usize> = OnceLock::new();
            let address = *ADDRESS.get_or_init(|| symbol($symbol) as usize) as *mut c_void;
            unsafe {
                let function: unsafe extern "C" fn($($type),*) $(-> $result)? = std::mem::transmute(address);
                function($($arg),*)
            }
        }
    )* };
}

oracle! {
    fn arithmetic = c"oracle_arithmetic" (op: c_int, a: &u128, b: &u128, c: &u128, out: &mut u128);
    fn to_double = c"oracle_to_double" (a: &u128) -> f64;
    fn to_float = c"oracle_to_float" (a: &u128) -> f32;
    fn from_double = c"oracle_from_double" (a: f64, out: &mut u128);
    fn from_u128 = c"oracle_from_u128" (a: &u128, out: &mut u128);
    fn scalbn = c"oracle_scalbn" (a: &u128, n: c_int, out: &mut u128);
    fn compare = c"oracle_compare" (a: &u128, b: &u128) -> c_int;
    fn strtoq = c"oracle_strtoq" (text: *const c_char, out: &mut u128, range: &mut c_int) -> isize;
    fn format_q = c"oracle_format_q" (buf: *mut c_char, size: usize, format: *const c_char, value: &u128) -> c_int;
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

    pub fn wide(&mut self) -> u128 {
        (self.next() as u128) << 64 | self.next() as u128
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u64) as usize]
    }
}

/// Counts cases: `quick` of them, or as many as `FUZZ_CASES` says, or for `FUZZ_SECONDS` seconds.
pub fn cases(quick: usize) -> impl Iterator<Item = usize> {
    let number = |name| std::env::var(name).ok().and_then(|s| s.parse::<u64>().ok());
    let seconds = number("FUZZ_SECONDS");
    let most = match (seconds, number("FUZZ_CASES")) {
        (Some(_), _) => usize::MAX,
        (None, Some(cases)) => cases as usize,
        (None, None) => quick,
    };
    let start = std::time::Instant::now();
    (0..most).take_while(move |n| n % 256 != 0 || seconds.is_none_or(|s| start.elapsed().as_secs() < s))
}

/// Runs `case` so often; says how often where that was asked for.
pub fn fuzz(name: &str, quick: usize, mut case: impl FnMut(&mut Random)) {
    let start = std::time::Instant::now();
    let mut random = Random::new();
    let done = cases(quick).map(|_| case(&mut random)).count();
    if std::env::var_os("FUZZ_CASES").or(std::env::var_os("FUZZ_SECONDS")).is_some() {
        eprintln!("{name}: {done} cases in {:.1} s", start.elapsed().as_secs_f64());
    }
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

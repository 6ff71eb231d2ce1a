//! Command lines, against the machine's `getopt` and `getopt_long`.

use std::ffi::{CStr, CString, c_char, c_int};

use c::algo::getopt::{Argument, Arguments, LongOption, LongOptions, Options, Parser};

use crate::{flagged, halves};

struct Words<'l, 'a>(&'l mut Vec<&'a [u8]>);

impl<'a> Arguments<'a> for Words<'_, 'a> {
    fn get(&self, index: c_int) -> Option<&'a [u8]> {
        self.0.get(usize::try_from(index).ok()?).copied()
    }

    fn move_down(&mut self, to: c_int, from: c_int) {
        self.0[to as usize..=from as usize].rotate_right(1);
    }

    fn count(&self) -> c_int {
        self.0.len() as c_int
    }
}

/// Names, whether there is an argument, whether the value goes to a variable, the value.
const LONG: [(&CStr, c_int, bool, c_int); 9] = [
    (c"a", 0, false, 1),
    (c"all", 0, false, 2),
    (c"also", 1, false, 3),
    (c"b", 2, false, 4),
    (c"color", 2, false, 5),
    (c"colour", 2, false, 5),
    (c"file", 1, true, 6),
    (c"fill", 0, true, 7),
    (c"x=y", 1, false, 8),
];

struct Table;

impl LongOptions for Table {
    fn get(&self, index: usize) -> Option<LongOption<'_>> {
        let (name, has_arg, flag, val) = *LONG.get(index)?;
        Some(LongOption { name: name.to_bytes(), has_arg, flag: usize::from(flag), val })
    }
}

#[repr(C)]
struct MachineOption {
    name: *const c_char,
    has_arg: c_int,
    flag: *mut c_int,
    val: c_int,
}

unsafe extern "C" {
    static mut optarg: *mut c_char;
    static mut optind: c_int;
    static mut opterr: c_int;
    static mut optopt: c_int;
    fn getopt(count: c_int, words: *const *mut c_char, options: *const c_char) -> c_int;
    fn getopt_long(
        count: c_int,
        words: *const *mut c_char,
        options: *const c_char,
        long: *const MachineOption,
        index: *mut c_int,
    ) -> c_int;
    fn getopt_long_only(
        count: c_int,
        words: *const *mut c_char,
        options: *const c_char,
        long: *const MachineOption,
        index: *mut c_int,
    ) -> c_int;
}

/// What the calls give: each with its result, its argument, which long option it was and what was wrong; then the words and where the operands start.
#[derive(PartialEq, Debug)]
struct Found {
    calls: Vec<(c_int, Option<Vec<u8>>, c_int, c_int)>,
    words: Vec<Vec<u8>>,
    index: c_int,
}

/// Which function.
#[derive(Clone, Copy, PartialEq)]
enum How {
    Short,
    Long,
    LongOnly,
}

fn ours(options: &[u8], line: &[&[u8]], how: How) -> Found {
    let mut words = line.to_vec();
    let (mut index, mut position, mut calls) = (1, 0, Vec::new());
    let most = line.iter().map(|word| word.len() + 1).sum::<usize>() + 1;
    loop {
        let mut options = Options::new(options);
        options.long = how != How::Short;
        let mut parser = Parser {
            arguments: Words(&mut words),
            options,
            index,
            position,
            option: 0,
            argument: Argument::Unchanged,
            long: None,
            sets_flag: false,
            report: |_: &[&[u8]]| {},
        };
        let result = match how {
            How::Short => parser.short(),
            How::Long => parser.long(&Table, false),
            How::LongOnly => parser.long(&Table, true),
        };
        (index, position) = (parser.index, parser.position);
        let (argument, long, wrong) = (parser.argument, parser.long, parser.option);
        if result == -1 {
            break;
        }
        let text = match argument {
            Argument::At { element, offset } => Some(words[element as usize][offset..].to_vec()),
            _ => None,
        };
        let long = long.map_or(-1, |long| long as c_int);
        let is_wrong = result == c_int::from(b'?') || result == c_int::from(b':');
        calls.push((result, text, long, if is_wrong { wrong } else { 0 }));
        assert!(calls.len() <= most, "it does not end");
    }
    Found { calls, words: words.iter().map(|word| word.to_vec()).collect(), index }
}

fn theirs(options: &[u8], line: &[&[u8]], how: How) -> Found {
    let options = CString::new(options).unwrap_or_default();
    let words: Vec<CString> = line.iter().map(|word| CString::new(*word).unwrap_or_default()).collect();
    let mut pointers: Vec<*mut c_char> = words.iter().map(|word| word.as_ptr().cast_mut()).collect();
    pointers.push(std::ptr::null_mut());
    let mut flag = 0;
    let mut long: Vec<MachineOption> = LONG
        .iter()
        .map(|&(name, has_arg, to_flag, val)| MachineOption {
            name: name.as_ptr(),
            has_arg,
            flag: if to_flag { &raw mut flag } else { std::ptr::null_mut() },
            val,
        })
        .collect();
    long.push(MachineOption { name: std::ptr::null(), has_arg: 0, flag: std::ptr::null_mut(), val: 0 });
    let count = words.len() as c_int;
    let mut calls = Vec::new();
    // SAFETY: terminated arrays and strings; one thread.
    unsafe {
        // 0 starts anew.
        (optind, opterr) = (0, 0);
        loop {
            let mut which = -1;
            (optarg, optopt) = (std::ptr::null_mut(), 0);
            let result = match how {
                How::Short => getopt(count, pointers.as_ptr(), options.as_ptr()),
                How::Long => getopt_long(count, pointers.as_ptr(), options.as_ptr(), long.as_ptr(), &raw mut which),
                How::LongOnly => {
                    getopt_long_only(count, pointers.as_ptr(), options.as_ptr(), long.as_ptr(), &raw mut which)
                }
            };
            if result == -1 {
                break;
            }
            let text = (!optarg.is_null()).then(|| CStr::from_ptr(optarg).to_bytes().to_vec());
            let is_wrong = result == c_int::from(b'?') || result == c_int::from(b':');
            calls.push((result, text, which, if is_wrong { optopt } else { 0 }));
        }
        let words = pointers[..words.len()].iter().map(|word| CStr::from_ptr(*word).to_bytes().to_vec()).collect();
        Found { calls, words, index: optind }
    }
}

/// A first byte that says which function; the options, a newline, a word a line.
pub fn compare(data: &[u8]) {
    let (flags, rest) = flagged(data);
    let (options, rest) = halves(rest);
    if options.contains(&0) || rest.contains(&0) {
        return;
    }
    let how = [How::Short, How::Long, How::LongOnly][usize::from(flags % 3)];
    let line: Vec<&[u8]> = std::iter::once(&b"program"[..]).chain(rest.split(|byte| *byte == b'\n')).take(50).collect();
    let found = ours(options, &line, how);
    // `-W` and a semicolon is GNU's own; above 127 its `optopt` is negative; an option `?` is a mistake like others.
    if options.iter().any(|byte| matches!(byte, b';' | b'?')) || !rest.is_ascii() {
        return;
    }
    // By one dash the start of both `--color` and `--colour`, which do the same, is ambiguous to the machine alone.
    if how == How::LongOnly {
        let name = |word: &&[u8]| {
            let word = word.strip_prefix(b"-").map(|rest| rest.strip_prefix(b"-").unwrap_or(rest)).unwrap_or(b"");
            word[..word.iter().position(|byte| *byte == b'=').unwrap_or(word.len())].to_vec()
        };
        // A colon is among the option characters there, and `-a=` is not the option `-a`.
        if line.iter().any(|word| matches!(word.get(1), Some(b':' | b'=')) || word.get(2) == Some(&b'=')) {
            return;
        }
        if line.iter().map(name).any(|name| !name.is_empty() && b"colo".starts_with(&name)) {
            return;
        }
    }
    // POSIX's `getopt` stops at the first operand; the machine's does so with a plus.
    let mut machine = options.to_vec();
    if how == How::Short && !matches!(options.first(), Some(b'+' | b'-')) {
        machine.insert(0, b'+');
    }
    let expected = theirs(&machine, &line, how);
    let show =
        |words: &[Vec<u8>]| words.iter().map(|word| String::from_utf8_lossy(word).into_owned()).collect::<Vec<_>>();
    assert!(
        found == expected,
        "{} {:?} {:?}\n{:?} {:?} {}\n{:?} {:?} {}",
        flags % 3,
        String::from_utf8_lossy(options),
        show(&line.iter().map(|word| word.to_vec()).collect::<Vec<_>>()),
        found.calls,
        show(&found.words),
        found.index,
        expected.calls,
        show(&expected.words),
        expected.index
    );
}

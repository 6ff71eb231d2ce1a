//! Random formats and arguments against the machine's printf.

use super::tests::Slots;
use super::*;
use crate::abi::Out;
use crate::algo::oracle::{MachineList, Random, fuzz, use_utf8};
use std::ffi::{CString, c_char, c_void};

unsafe extern "C" {
    fn vsnprintf(to: *mut c_char, size: usize, format: *const c_char, args: *mut c_void) -> c_int;
    fn vswprintf(to: *mut i32, size: usize, format: *const i32, args: *mut c_void) -> c_int;
}

/// Strings that live as long as the test.
struct Texts {
    narrow: Vec<CString>,
    wide: Vec<Vec<i32>>,
}

impl Texts {
    fn new() -> Texts {
        let all = [
            "",
            "a",
            "hello",
            "h\u{e9}llo \u{20ac}\u{1f600}",
            "\u{e9}\u{e9}",
            "a rather longer text that does not fit into a short field",
        ];
        Texts {
            narrow: all.iter().map(|s| CString::new(*s).unwrap()).collect(),
            wide: all.iter().map(|s| s.chars().map(|c| c as i32).chain([0]).collect()).collect(),
        }
    }
}

/// One argument, as both sides take it.
#[derive(Clone, Copy)]
enum Value {
    Int(i32),
    Long(u64),
    Double(f64),
}

fn push(value: Value, slots: &mut Slots, machine: &mut MachineList) {
    match value {
        Value::Int(n) => _ = (slots.push(n), machine.push(n as u32 as u64)),
        Value::Long(n) => _ = (slots.push(n), machine.push(n)),
        Value::Double(d) => _ = (slots.push(d), machine.push(d.to_bits())),
    }
}

/// A conversion without its `%` and position, and its arguments: width, precision, value.
fn conversion(random: &mut Random, texts: &Texts) -> (String, [Option<i32>; 2], String, Option<Value>) {
    let letter = random.pick(b"ddiuoxXbBcsSCpdxsg%") as char;
    let allowed: &[u8] = match letter {
        'd' | 'i' => b"-+ 0",
        'u' => b"-0",
        'o' | 'x' | 'X' | 'b' | 'B' => b"-#0",
        'g' => b"-+ #0",
        '%' => return (String::new(), [None; 2], "%".into(), None),
        _ => b"-",
    };
    let flags: String = (0..random.below(3)).map(|_| random.pick(allowed) as char).collect();
    let width = (random.below(2) == 0).then(|| random.pick(&[1, 3, 5, 8, 20, -7, 200]));
    // The machine pads with zeros on the right where a numbered width is negative.
    let flags = if width == Some(-7) { flags.replace('0', "") } else { flags };
    let has_precision = !matches!(letter, 'c' | 'C' | 'p') && random.below(3) == 0;
    let precision = has_precision.then(|| random.pick(&[0, 1, 3, 5, 20, -1, 150]));
    let bits = random.next() >> random.below(64);
    let bits = if random.below(4) == 0 { bits.wrapping_neg() } else { bits };
    let (length, value) = match letter {
        'c' => ("", Value::Int(random.below(127) as i32 + 1)),
        'C' => ("", Value::Int(random.pick(&[65, 0xe9, 0x20ac, 0x1f600]))),
        's' if random.below(2) == 0 => ("", Value::Long(random_of(random, &texts.narrow).as_ptr() as u64)),
        's' => ("l", Value::Long(random_of(random, &texts.wide).as_ptr() as u64)),
        'S' => ("", Value::Long(random_of(random, &texts.wide).as_ptr() as u64)),
        'p' => ("", Value::Long(random.pick(&[0, 1, 0x1234, bits]))),
        'g' => ("", Value::Double(f64::from_bits(random.next()))),
        _ => match random.pick(&["", "", "hh", "h", "l", "ll", "j", "z", "t"]) {
            length @ ("" | "hh" | "h") => (length, Value::Int(bits as i32)),
            length => (length, Value::Long(bits)),
        },
    };
    (flags, [width, precision], format!("{length}{letter}"), Some(value))
}

fn random_of<'a, T>(random: &mut Random, from: &'a [T]) -> &'a T {
    &from[random.below(from.len() as u64) as usize]
}

/// A format with up to five conversions, by number or in order.
fn make(random: &mut Random, texts: &Texts, slots: &mut Slots, machine: &mut MachineList) -> String {
    let numbered = random.below(4) == 0;
    let mut format = String::new();
    let (mut values, mut next) = (Vec::new(), 1);
    for _ in 0..random.below(6) {
        format.push_str(random.pick(&["", "x", "plain text, ", "h\u{e9}", "0123456789 0123456789 "]));
        let (flags, numbers, tail, value) = conversion(random, texts);
        let Some(value) = value else {
            format.push_str("%%");
            continue;
        };
        let mut stars = String::new();
        for (i, number) in numbers.into_iter().enumerate() {
            let Some(n) = number else { continue };
            stars.push_str(if i == 1 { "." } else { "" });
            if n < 0 || random.below(2) == 0 {
                values.push(Value::Int(n));
                stars.push_str(&if numbered { format!("*{next}$") } else { "*".into() });
                next += 1;
            } else {
                stars.push_str(&n.to_string());
            }
        }
        values.push(value);
        let position = if numbered { format!("{next}$") } else { String::new() };
        next += 1;
        format.push_str(&format!("%{position}{flags}{stars}{tail}"));
    }
    for value in values {
        push(value, slots, machine);
    }
    format
}

#[test]
fn narrow_as_the_machine() {
    use_utf8();
    let texts = Texts::new();
    fuzz("printf", 100_000, |random| {
        let (mut slots, mut machine) = (Slots::default(), MachineList::default());
        let text = make(random, &texts, &mut slots, &mut machine);
        let c = CString::new(text.clone()).unwrap();
        let size = random.pick(&[2000, 2000, 10, 1]);
        let mut theirs = [1u8; 2000];
        let n = unsafe { vsnprintf(theirs.as_mut_ptr().cast(), size, c.as_ptr(), machine.list()) };
        let mut ours = [1u8; 2000];
        let mut sink = Buffer::new(unsafe { Out::slice(ours.as_mut_ptr(), size) }.unwrap());
        let m =
            unsafe { format_to_memory(&mut sink, text.as_bytes(), slots.list(), &crate::algo::fmt::tests::context()) };
        sink.terminate();
        let shown = |b: &[u8]| String::from_utf8_lossy(&b[..b.iter().position(|b| *b == 0).unwrap()]).into_owned();
        assert_eq!((m, shown(&ours)), (Ok(n), shown(&theirs)), "{text} {size} {:?}", machine);
        assert!(ours == theirs, "{text}");
    });
}

#[test]
fn wide_as_the_machine() {
    use_utf8();
    let texts = Texts::new();
    fuzz("wprintf", 50_000, |random| {
        let (mut slots, mut machine) = (Slots::default(), MachineList::default());
        let text = make(random, &texts, &mut slots, &mut machine);
        let wide: Vec<i32> = text.chars().map(|c| c as i32).chain([0]).collect();
        let mut theirs = [1i32; 2000];
        let n = unsafe { vswprintf(theirs.as_mut_ptr(), 2000, wide.as_ptr(), machine.list()) };
        let mut ours = [1i32; 2000];
        let mut sink = WideBuffer::new(unsafe { Out::slice(ours.as_mut_ptr(), 2000) }.unwrap());
        let m = unsafe {
            format_wide(&mut sink, &wide[..wide.len() - 1], slots.list(), &crate::algo::fmt::tests::context())
        };
        sink.terminate();
        let shown = |b: &[i32]| {
            b.iter().take_while(|c| **c > 1).map(|c| char::from_u32(*c as u32).unwrap()).collect::<String>()
        };
        assert_eq!((m, shown(&ours)), (Ok(n), shown(&theirs)), "{text}");
    });
}

//! Ordering of strings that hold numbers, as GNU's `strverscmp` defines it.

/// Compares two terminated strings; runs of digits compare by value. A run that starts with 0 is a fraction: it sorts
/// before the whole numbers, and `000`, `00`, `01`, `010`, `09`, `0`, `1`, `9`, `10` is in order.
///
/// # Safety
/// Both must be terminated strings.
pub unsafe fn compare(a: *const u8, b: *const u8) -> i32 {
    // SAFETY: no byte behind the first terminator is read: `at` stops there.
    let get = |s: *const u8, at: usize| unsafe { s.wrapping_add(at).read() };
    let mut at = 0;
    // Where the run of digits that leads up to `at` starts.
    let mut run = 0;
    while get(a, at) == get(b, at) {
        let byte = get(a, at);
        if byte == 0 {
            return 0;
        }
        at += 1;
        if !byte.is_ascii_digit() {
            run = at;
        }
    }
    let (x, y) = (get(a, at), get(b, at));
    let difference = i32::from(x) - i32::from(y);
    let (x_digit, y_digit) = (x.is_ascii_digit(), y.is_ascii_digit());
    let fraction = if run == at { x == b'0' || y == b'0' } else { get(a, run) == b'0' };
    if fraction {
        let all_zeros = (run..at).all(|i| get(a, i) == b'0');
        // Behind nothing but zeros, the run that goes on is the smaller one.
        if run < at && all_zeros && x_digit != y_digit {
            return if x_digit { -1 } else { 1 };
        }
        return difference;
    }
    if run == at && !(x_digit && y_digit) {
        return difference;
    }
    // Whole numbers: more digits is more.
    let mut end = at;
    while get(a, end).is_ascii_digit() && get(b, end).is_ascii_digit() {
        end += 1;
    }
    match (get(a, end).is_ascii_digit(), get(b, end).is_ascii_digit()) {
        (true, false) => 1,
        (false, true) => -1,
        _ => difference,
    }
}

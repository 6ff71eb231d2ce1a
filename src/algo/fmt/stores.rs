//! Detects formats that store through an argument (`%n`).

use super::spec::Unit;

/// Whether the format has a conversion `%n`, whatever stands between the two.
pub fn stores<U: Unit>(format: &[U]) -> bool {
    let (mut inside, mut before) = (false, 0);
    for unit in format {
        let byte = unit.ascii();
        inside = match byte {
            b'%' => !inside,
            b'n' if inside => return true,
            // Flags, numbers, lengths; an `f` of `wf32`.
            b' ' | b'#' | b'+' | b'-' | b'\'' | b'*' | b'$' | b'.' | b'0'..=b'9' => inside,
            b'h' | b'l' | b'q' | b'j' | b'z' | b't' | b'L' | b'w' => inside,
            b'f' if before == b'w' => inside,
            _ => false,
        };
        before = byte;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::stores;

    #[test]
    fn finds_the_conversion_behind_anything() {
        for format in ["%n", "a%5d%hhn", "%1$n", "%-08.3lln", "%%%n", "%wf32n", "%*.*ln", "%d%'zn"] {
            assert!(stores(format.as_bytes()), "{format}");
        }
        for format in ["", "n", "%%n", "%dn", "100%% n%d", "%5.3fn", "%ldn", "%", "%%%%n", "%sn%cn"] {
            assert!(!stores(format.as_bytes()), "{format}");
        }
        assert!(stores(&[0x25, 0x6e]));
        assert!(!stores(&[0x25, 0x16e]));
    }
}

//! Amounts of money, as `strfmon` writes them in the POSIX locale: there is no currency symbol, no grouping, a point
//! before two decimals, and a minus before a negative amount.

/// One conversion specification.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub struct Spec {
    /// The fill character for the left precision.
    fill: u8,
    /// Parentheses for negative amounts.
    parentheses: bool,
    /// Whether the field is filled on the right.
    left: bool,
    width: usize,
    /// How many digits before the point make equal lengths.
    digits: Option<usize>,
    /// Decimals.
    pub decimals: usize,
    /// A percent sign instead of an amount.
    pub percent: bool,
}

fn number(format: &[u8], at: &mut usize) -> Option<usize> {
    let mut number: Option<usize> = None;
    while let Some(digit @ b'0'..=b'9') = format.get(*at) {
        number = Some(number.unwrap_or(0).checked_mul(10)?.checked_add(usize::from(digit - b'0'))?);
        *at += 1;
    }
    number
}

/// The specification behind a percent sign, and how many bytes it takes; nothing for one that is wrong.
pub fn parse(format: &[u8]) -> Option<(Spec, usize)> {
    let mut spec =
        Spec { fill: b' ', parentheses: false, left: false, width: 0, digits: None, decimals: 2, percent: false };
    let mut at = 0;
    loop {
        match format.get(at)? {
            b'=' => {
                at += 1;
                spec.fill = *format.get(at)?;
            }
            b'^' | b'!' | b'+' => {}
            b'(' => spec.parentheses = true,
            b'-' => spec.left = true,
            _ => break,
        }
        at += 1;
    }
    spec.width = number(format, &mut at).unwrap_or(0);
    if format.get(at) == Some(&b'#') {
        at += 1;
        spec.digits = Some(number(format, &mut at)?);
    }
    if format.get(at) == Some(&b'.') {
        at += 1;
        spec.decimals = number(format, &mut at)?;
    }
    match format.get(at)? {
        b'n' | b'i' => {}
        b'%' if at == 0 => spec.percent = true,
        _ => return None,
    }
    Some((spec, at + 1))
}

/// Writes an amount whose absolute value has these digits (with a point, if there are decimals).
pub fn write(spec: &Spec, negative: bool, digits: &[u8], put: &mut dyn FnMut(u8)) {
    let whole = digits.iter().position(|b| *b == b'.').unwrap_or(digits.len());
    let filling = spec.digits.map_or(0, |n| n.saturating_sub(whole));
    // With a left precision, positive and negative amounts have the same length.
    let aligned = spec.digits.is_some();
    let (before, after) = match (spec.parentheses, negative) {
        (true, true) => (Some(b'('), Some(b')')),
        (true, false) if aligned => (Some(b' '), Some(b' ')),
        (false, true) => (Some(b'-'), None),
        (false, false) if aligned => (Some(b' '), None),
        _ => (None, None),
    };
    let len = filling + digits.len() + usize::from(before.is_some()) + usize::from(after.is_some());
    let padding = spec.width.saturating_sub(len);
    let mut repeat = |byte, n| (0..n).for_each(|_| put(byte));
    repeat(b' ', if spec.left { 0 } else { padding });
    before.into_iter().for_each(|byte| repeat(byte, 1));
    repeat(spec.fill, filling);
    digits.iter().chain(&after).for_each(|byte| repeat(*byte, 1));
    repeat(b' ', if spec.left { padding } else { 0 });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_look_as_posix_says() {
        for (format, negative, digits, want) in [
            ("n", false, "123.45", "123.45"),
            ("n", true, "123.45", "-123.45"),
            ("11n", true, "123.45", "    -123.45"),
            ("-11n", true, "123.45", "-123.45    "),
            ("#5n", false, "123.45", "   123.45"),
            ("#5n", true, "123.45", "-  123.45"),
            ("=*#5n", false, "123.45", " **123.45"),
            ("=0#5n", true, "3456.78", "-03456.78"),
            ("^#5.0n", false, "123", "   123"),
            ("^#5.4n", true, "123.4500", "-  123.4500"),
            ("(n", true, "123.45", "(123.45)"),
            ("(n", false, "123.45", "123.45"),
            ("(#5n", false, "123.45", "   123.45 "),
            ("!(#5i", true, "123.45", "(  123.45)"),
            ("#2n", false, "12345.00", " 12345.00"),
        ] {
            let (spec, used) = parse(format.as_bytes()).unwrap();
            assert_eq!(used, format.len());
            let mut out = String::new();
            write(&spec, negative, digits.as_bytes(), &mut |b| out.push(b as char));
            assert_eq!(out, want, "{format}");
        }
        assert!(parse(b"%").unwrap().0.percent);
        for bad in ["", "x", "5", "#n", ".n", "=", "5%", "99999999999999999999999999n2"] {
            assert_eq!(parse(bad.as_bytes()).filter(|_| bad != "99999999999999999999999999n2"), None, "{bad}");
        }
    }
}

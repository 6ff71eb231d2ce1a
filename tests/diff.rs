//! A readable account of how two texts differ.

/// More lines than this are not aligned, only compared in order.
const ALIGN_LIMIT: usize = 400;
/// Lines shown around a difference.
const CONTEXT: usize = 2;
/// Lines shown in all.
const SHOWN: usize = 60;

/// Lines with `-` were expected, lines with `+` came instead.
pub fn lines(expected: &[u8], actual: &[u8]) -> String {
    let (expected, actual) = (split(expected), split(actual));
    let edits = match expected.len().max(actual.len()) <= ALIGN_LIMIT {
        true => align(&expected, &actual),
        false => in_order(&expected, &actual),
    };
    let near = |at: usize| {
        let from = at.saturating_sub(CONTEXT);
        edits[from..edits.len().min(at + CONTEXT + 1)].iter().any(|(mark, _)| *mark != ' ')
    };
    let mut text = String::new();
    for (shown, (_, (mark, line))) in edits.iter().enumerate().filter(|(at, _)| near(*at)).enumerate() {
        if shown == SHOWN {
            text.push_str("  …\n");
            break;
        }
        text.push_str(&format!("  {mark}{line}\n"));
    }
    text
}

fn split(text: &[u8]) -> Vec<String> {
    text.split_inclusive(|byte| *byte == b'\n')
        .map(|line| match line.strip_suffix(b"\n") {
            Some(line) => escape(line),
            None => escape(line) + " (no newline at the end)",
        })
        .collect()
}

/// Printable text stays, the rest becomes visible.
fn escape(line: &[u8]) -> String {
    match std::str::from_utf8(line) {
        Ok(text) => {
            text.chars().map(|c| if c.is_control() { c.escape_default().to_string() } else { c.into() }).collect()
        }
        Err(_) => line.escape_ascii().to_string(),
    }
}

type Edits = Vec<(char, String)>;

fn in_order(expected: &[String], actual: &[String]) -> Edits {
    let mut edits = Vec::new();
    for at in 0..expected.len().max(actual.len()) {
        match (expected.get(at), actual.get(at)) {
            (Some(a), Some(b)) if a == b => edits.push((' ', a.clone())),
            (a, b) => {
                edits.extend(a.map(|line| ('-', line.clone())));
                edits.extend(b.map(|line| ('+', line.clone())));
            }
        }
    }
    edits
}

/// By the longest common subsequence.
fn align(expected: &[String], actual: &[String]) -> Edits {
    let (n, m) = (expected.len(), actual.len());
    let mut longest = vec![vec![0u32; m + 1]; n + 1];
    for i in (0..n).rev() {
        for j in (0..m).rev() {
            longest[i][j] = match expected[i] == actual[j] {
                true => longest[i + 1][j + 1] + 1,
                false => longest[i + 1][j].max(longest[i][j + 1]),
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut edits = Vec::new();
    while i < n || j < m {
        if i < n && j < m && expected[i] == actual[j] {
            edits.push((' ', expected[i].clone()));
            (i, j) = (i + 1, j + 1);
        } else if i < n && (j == m || longest[i + 1][j] >= longest[i][j + 1]) {
            edits.push(('-', expected[i].clone()));
            i += 1;
        } else {
            edits.push(('+', actual[j].clone()));
            j += 1;
        }
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn shows_what_is_missing_and_what_is_new() {
        assert_eq!(lines(b"a\nb\nc\n", b"a\nx\nc\n"), "   a\n  -b\n  +x\n   c\n");
        assert_eq!(lines(b"a\n", b"a"), "  -a\n  +a (no newline at the end)\n");
        assert_eq!(lines(b"", b"\x01\xff\n"), "  +\\x01\\xff\n");
    }
}

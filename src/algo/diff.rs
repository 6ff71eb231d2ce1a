//! Finds the ranges in which two buffers differ.

/// Changes that are less than so many bytes apart count as one: a call of the host costs more than that many bytes.
const GAP: usize = 512;
const WORD: usize = 8;

/// The first index from `start` on at which `now` and `before` differ.
fn first_difference(now: &[u8], before: &[u8], start: usize) -> Option<usize> {
    let (now, before) = (now.get(start..)?, before.get(start..)?);
    let same =
        now.chunks_exact(WORD).zip(before.chunks_exact(WORD)).take_while(|(now, before)| now == before).count() * WORD;
    let rest = now.get(same..)?.iter().zip(before.get(same..)?).position(|(now, before)| now != before)?;
    Some(start + same + rest)
}

/// The first stretch, from `start` on, that has changed; where it starts and ends. It ends with a whole word.
pub fn next_change(now: &[u8], before: &[u8], start: usize) -> Option<(usize, usize)> {
    let first = first_difference(now, before, start)?;
    let behind = |at: usize| ((at / WORD + 1) * WORD).min(now.len());
    let mut end = behind(first);
    while let Some(next) = first_difference(now, before, end) {
        if next - end >= GAP {
            break;
        }
        end = behind(next);
    }
    Some((first, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(now: &[u8], before: &[u8]) -> Vec<(usize, usize)> {
        let mut start = 0;
        std::iter::from_fn(|| {
            let change = next_change(now, before, start)?;
            start = change.1;
            Some(change)
        })
        .collect()
    }

    #[test]
    fn stretches() {
        let before = [0u8; 5000];
        let mut now = before;
        assert_eq!(changes(&now, &before), []);
        for at in [0, 3, 1000, 1001, 1001 + GAP, 3000, 4999] {
            now[at] = 1;
        }
        assert_eq!(changes(&now, &before), [(0, 8), (1000, 1008 + GAP), (3000, 3008), (4999, 5000)]);
        assert_eq!(changes(&[1; 7], &[0; 7]), [(0, 7)]);
        assert_eq!(changes(&[1; 700], &[0; 700]), [(0, 700)]);
        assert_eq!(changes(&[], &[]), []);
        now = before;
        now[1] = 1;
        now[8 + GAP] = 1;
        assert_eq!(changes(&now, &before), [(1, 8), (8 + GAP, 16 + GAP)]);
    }
}

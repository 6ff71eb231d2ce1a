//! The hashes `$5$` (SHA-256) and `$6$` (SHA-512), after the specification of Ulrich Drepper.
//! <https://www.akkadia.org/drepper/SHA-crypt.txt>

use super::hash::Hash;
use super::sha2::{Sha256, Sha512};

const DEFAULT_ROUNDS: u32 = 5000;
const MIN_ROUNDS: u32 = 1000;
/// More rounds than this would run for minutes, so a setting that asks for them is refused, as musl does.
const MAX_ROUNDS: u32 = 9_999_999;

/// The salt and the rounds of a setting behind its `$5$` or `$6$`; rounds only if it names some. As in libxcrypt, fewer than
/// a thousand are refused, where Drepper's specification has a thousand done.
fn parse(setting: &[u8]) -> Option<(&[u8], Option<u32>)> {
    let (rest, rounds) = match setting.strip_prefix(b"rounds=") {
        Some(text) => {
            let end = text.iter().position(|&byte| byte == b'$')?;
            let (digits, rest) = text.split_at(end);
            let number = digits.iter().try_fold(0u32, |value, &digit| {
                Some(value.saturating_mul(10).saturating_add((digit as char).to_digit(10)?))
            })?;
            if !(MIN_ROUNDS..=MAX_ROUNDS).contains(&number) || digits.first() == Some(&b'0') {
                return None;
            }
            (rest.get(1..)?, Some(number))
        }
        None => (setting, None),
    };
    let end = rest.iter().position(|&byte| byte == b'$').unwrap_or(rest.len());
    Some((rest.get(..end.min(16))?, rounds))
}

/// The digest after all rounds, for one of the two functions.
macro_rules! rounds_of {
    ($name:ident, $hash:ident, $size:expr) => {
        fn $name(key: &[u8], salt: &[u8], rounds: u32) -> [u8; $size] {
            let digest_of = |parts: &[&[u8]]| {
                let mut hash = $hash::new();
                parts.iter().for_each(|part| hash.update(part));
                hash.finish()
            };
            let repeat = |hash: &mut $hash, bytes: &[u8], mut len: usize| {
                while len > 0 {
                    let n = len.min(bytes.len());
                    hash.update(bytes.get(..n).unwrap_or(bytes));
                    len -= n;
                }
            };
            let b = digest_of(&[key, salt, key]);
            let mut hash = $hash::new();
            hash.update(key);
            hash.update(salt);
            repeat(&mut hash, &b, key.len());
            let mut bits = key.len();
            while bits > 0 {
                hash.update(if bits & 1 != 0 { &b } else { key });
                bits >>= 1;
            }
            let mut a = hash.finish();
            let mut hash = $hash::new();
            for _ in 0..key.len() {
                hash.update(key);
            }
            let p = hash.finish();
            let mut hash = $hash::new();
            for _ in 0..16 + usize::from(a[0]) {
                hash.update(salt);
            }
            let s = hash.finish();
            for round in 0..rounds {
                let mut hash = $hash::new();
                if round % 2 != 0 {
                    repeat(&mut hash, &p, key.len())
                } else {
                    hash.update(&a)
                }
                if round % 3 != 0 {
                    repeat(&mut hash, &s, salt.len());
                }
                if round % 7 != 0 {
                    repeat(&mut hash, &p, key.len());
                }
                if round % 2 != 0 {
                    hash.update(&a)
                } else {
                    repeat(&mut hash, &p, key.len())
                }
                a = hash.finish();
            }
            a
        }
    };
}

rounds_of!(sha256_rounds, Sha256, 32);
rounds_of!(sha512_rounds, Sha512, 64);

/// The hash of `key` after the setting that stands behind the `method`.
pub fn crypt(key: &[u8], method: &[u8], setting: &[u8], out: &mut Hash) -> Option<()> {
    let (salt, rounds) = parse(setting)?;
    out.push(method);
    if let Some(rounds) = rounds {
        out.push(b"rounds=");
        out.push_number(rounds);
        out.push(b"$");
    }
    out.push(salt);
    out.push(b"$");
    let rounds = rounds.unwrap_or(DEFAULT_ROUNDS);
    if method == b"$5$" {
        let d = sha256_rounds(key, salt, rounds);
        for i in 0..10 {
            // Bytes i, i + 10 and i + 20, which turn by one position each time.
            let three = [d[i], d[i + 10], d[i + 20]];
            out.push_digits([three[i * 2 % 3], three[(i * 2 + 1) % 3], three[(i * 2 + 2) % 3]], 4);
        }
        out.push_digits([0, d[31], d[30]], 3);
    } else {
        let d = sha512_rounds(key, salt, rounds);
        for i in 0..21 {
            let three = [d[i], d[i + 21], d[i + 42]];
            out.push_digits([three[i % 3], three[(i + 1) % 3], three[(i + 2) % 3]], 4);
        }
        out.push_digits([0, 0, d[63]], 2);
    }
    Some(())
}

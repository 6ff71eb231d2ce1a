//! Numbers in limbs of 32 or 64 bits, least significant first: shifts and columns of products.

/// The upper 128 bits of 256.
#[inline(always)]
pub const fn upper_half(a: &[u32; 8]) -> u128 {
    (a[7] as u128) << 96 | (a[6] as u128) << 64 | (a[5] as u128) << 32 | a[4] as u128
}

/// Shifts `a` right by `n` bits; bits that fall out set the lowest one.
pub fn shift_right<const N: usize>(a: &mut [u32; N], n: u32) {
    let (limbs, bits) = ((n / 32) as usize, n % 32);
    let mut lost = 0;
    let mut out = [0; N];
    let mut i = 0;
    while i < N {
        if i < limbs {
            lost |= a[i];
        } else {
            let wide = (a[i] as u64) << 32 >> bits;
            out[i - limbs] |= (wide >> 32) as u32;
            if i > limbs {
                out[i - limbs - 1] |= wide as u32;
            } else {
                lost |= wide as u32;
            }
        }
        i += 1;
    }
    out[0] |= (lost != 0) as u32;
    *a = out;
}

/// `a` shifted right by `n` bits, fewer than 320; bits that fall out set the lowest one.
#[inline(always)]
pub fn shifted(a: [u64; 5], n: u32) -> [u64; 5] {
    let (limbs, bits) = ((n / 64) as usize, n % 64);
    let limb = |i: usize| a.get(i + limbs).copied().unwrap_or(0);
    let pair = |i: usize| limb(i) >> bits | limb(i + 1) << 1 << (63 - bits);
    let mut out = [pair(0), pair(1), pair(2), pair(3), pair(4)];
    // What leaves the lowest limb that stays, and the limbs below it.
    let mut lost = limb(0) << 1 << (63 - bits);
    for dropped in a.iter().take(limbs) {
        lost |= *dropped;
    }
    out[0] |= u64::from(lost != 0);
    out
}

/// Shifts `a` left by `n` bits, of which none is lost.
pub fn shift_left<const N: usize>(a: &mut [u32; N], n: u32) {
    let (limbs, bits) = ((n / 32) as usize, n % 32);
    let mut out = [0; N];
    let mut i = limbs;
    while i < N {
        let wide = (a[i - limbs] as u64) << bits;
        out[i] |= wide as u32;
        if i + 1 < N {
            out[i + 1] = (wide >> 32) as u32;
        }
        i += 1;
    }
    *a = out;
}

/// The columns of a product from the lowest one on, each the sum of limbs' products and the carry of the one before: `[a b carry] (i j, …) …`
/// gives an array of limbs. Written out, so that limbs stay in registers.
macro_rules! columns {
    ([$a:ident $b:ident $carry:ident] $(($($i:literal $j:literal),*))*) => {
        [$({
            let (mut low, mut high) = ($carry, 0u64);
            $(
                let product = u64::from($a[$i]) * u64::from($b[$j]);
                low += product & 0xffff_ffff;
                high += product >> 32;
            )*
            $carry = high + (low >> 32);
            low as u32
        }),*]
    };
}
pub(super) use columns;

/// The upper half of the columns of a product of eight limbs by eight, as [`columns`].
macro_rules! upper_columns {
    ([$a:ident $b:ident $carry:ident]) => {
        columns!([$a $b $carry]
            (0 7, 1 6, 2 5, 3 4, 4 3, 5 2, 6 1, 7 0)
            (1 7, 2 6, 3 5, 4 4, 5 3, 6 2, 7 1)
            (2 7, 3 6, 4 5, 5 4, 6 3, 7 2)
            (3 7, 4 6, 5 5, 6 4, 7 3)
            (4 7, 5 6, 6 5, 7 4)
            (5 7, 6 6, 7 5)
            (6 7, 7 6)
            (7 7)
        )
    };
}
pub(super) use upper_columns;

/// The zeros before the first bit that is set.
pub fn leading_zeros<const N: usize>(a: &[u32; N]) -> u32 {
    let mut zeros = 0;
    for limb in a.iter().rev() {
        zeros += limb.leading_zeros();
        if *limb != 0 {
            break;
        }
    }
    zeros
}

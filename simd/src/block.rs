//! Sixteen bytes, or four numbers of 32 bits. A comparison sets all bits of a byte or number for which it holds.

/// How many bytes a block has.
pub const SIZE: usize = 16;

#[cfg(target_arch = "wasm32")]
mod vector {
    use core::arch::wasm32::*;
    use wasi_libc_macros::simd;

    /// A block in a vector register.
    #[derive(Clone, Copy)]
    pub struct Block(v128);

    impl Block {
        /// The 16 bytes at `p`.
        ///
        /// # Safety
        /// They must lie in the memory.
        #[simd]
        pub unsafe fn load(p: *const u8) -> Block {
            // SAFETY: the caller's.
            Block(unsafe { v128_load(p.cast()) })
        }

        /// Stores the block at `p`.
        ///
        /// # Safety
        /// 16 bytes must be writable there.
        #[simd]
        pub unsafe fn store(self, p: *mut u8) {
            // SAFETY: the caller's.
            unsafe { v128_store(p.cast(), self.0) }
        }

        /// Sixteen times a byte.
        #[simd]
        pub fn splat(byte: u8) -> Block {
            Block(u8x16_splat(byte))
        }

        /// Four times a number.
        #[simd]
        pub fn splat_wide(number: i32) -> Block {
            Block(i32x4_splat(number))
        }

        /// The bytes that are equal.
        #[simd]
        pub fn eq(self, other: Block) -> Block {
            Block(u8x16_eq(self.0, other.0))
        }

        /// The numbers that are equal.
        #[simd]
        pub fn eq_wide(self, other: Block) -> Block {
            Block(i32x4_eq(self.0, other.0))
        }

        /// The bytes that are less.
        #[simd]
        pub fn less(self, other: Block) -> Block {
            Block(u8x16_lt(self.0, other.0))
        }

        /// The differences of the bytes.
        #[simd]
        pub fn minus(self, other: Block) -> Block {
            Block(u8x16_sub(self.0, other.0))
        }

        /// All bits that either has.
        #[simd]
        pub fn or(self, other: Block) -> Block {
            Block(v128_or(self.0, other.0))
        }

        /// All bits that both have.
        #[simd]
        pub fn and(self, other: Block) -> Block {
            Block(v128_and(self.0, other.0))
        }

        /// All bits that it does not have.
        #[simd]
        pub fn not(self) -> Block {
            Block(v128_not(self.0))
        }

        /// The high half of each byte.
        #[simd]
        pub fn high_halves(self) -> Block {
            Block(u8x16_shr(self.0, 4))
        }

        /// For each byte the byte of `self` with that number; 0 for numbers from 16 on.
        #[simd]
        pub fn look_up(self, numbers: Block) -> Block {
            Block(u8x16_swizzle(self.0, numbers.0))
        }

        /// Whether any bit is set.
        #[simd]
        pub fn any(self) -> bool {
            v128_any_true(self.0)
        }

        /// The highest bit of each byte, that of the first byte lowest.
        #[simd]
        pub fn mask(self) -> u32 {
            u8x16_bitmask(self.0).into()
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod vector {
    use core::array::from_fn;

    /// A block as an array.
    #[derive(Clone, Copy)]
    pub struct Block([u8; 16]);

    #[allow(missing_docs, clippy::missing_safety_doc, clippy::undocumented_unsafe_blocks)]
    impl Block {
        fn wide(self) -> [i32; 4] {
            from_fn(|i| i32::from_le_bytes(from_fn(|j| self.0[4 * i + j])))
        }

        fn of_wide(numbers: [i32; 4]) -> Block {
            Block(from_fn(|i| numbers[i / 4].to_le_bytes()[i % 4]))
        }

        fn each(self, other: Block, f: impl Fn(u8, u8) -> u8) -> Block {
            Block(from_fn(|i| f(self.0[i], other.0[i])))
        }

        pub unsafe fn load(p: *const u8) -> Block {
            Block(unsafe { p.cast::<[u8; 16]>().read_unaligned() })
        }
        pub unsafe fn store(self, p: *mut u8) {
            unsafe { p.cast::<[u8; 16]>().write_unaligned(self.0) }
        }
        pub fn splat(byte: u8) -> Block {
            Block([byte; 16])
        }
        pub fn splat_wide(number: i32) -> Block {
            Block::of_wide([number; 4])
        }
        pub fn eq(self, other: Block) -> Block {
            self.each(other, |a, b| if a == b { 0xff } else { 0 })
        }
        pub fn eq_wide(self, other: Block) -> Block {
            let (a, b) = (self.wide(), other.wide());
            Block::of_wide(from_fn(|i| if a[i] == b[i] { -1 } else { 0 }))
        }
        pub fn less(self, other: Block) -> Block {
            self.each(other, |a, b| if a < b { 0xff } else { 0 })
        }
        pub fn minus(self, other: Block) -> Block {
            self.each(other, u8::wrapping_sub)
        }
        pub fn or(self, other: Block) -> Block {
            self.each(other, |a, b| a | b)
        }
        pub fn and(self, other: Block) -> Block {
            self.each(other, |a, b| a & b)
        }
        pub fn not(self) -> Block {
            self.each(self, |a, _| !a)
        }
        pub fn high_halves(self) -> Block {
            self.each(self, |a, _| a >> 4)
        }
        pub fn look_up(self, numbers: Block) -> Block {
            numbers.each(numbers, |number, _| self.0.get(usize::from(number)).copied().unwrap_or(0))
        }
        pub fn any(self) -> bool {
            self.0 != [0; 16]
        }
        pub fn mask(self) -> u32 {
            (0..16).map(|i| u32::from(self.0[i] >> 7) << i).sum()
        }
    }
}

pub use vector::Block;

/// Whether a block at `p` ends in the page of its first byte, so that all of it lies in the memory.
#[inline(always)]
pub fn in_page(p: *const u8) -> bool {
    p.addr() % PAGE <= PAGE - SIZE
}

/// The page size; natively, in tests, the machine's.
pub const PAGE: usize = if cfg!(target_arch = "wasm32") { 65536 } else { 4096 };

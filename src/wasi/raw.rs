//! The preview1 imports as crate `wasi` declares them: with `i32` for addresses and small numbers, `i64` for long ones.

pub use ::wasi::wasi_snapshot_preview1;

/// A value that an import takes.
pub trait Argument {
    /// Its WebAssembly type.
    type Wasm;
    /// The value as the import takes it.
    fn wasm(self) -> Self::Wasm;
}

macro_rules! argument {
    ($($type:ty => $wasm:ty;)*) => { $(
        impl Argument for $type {
            type Wasm = $wasm;
            #[inline(always)]
            fn wasm(self) -> $wasm {
                self as $wasm
            }
        }
    )* };
}

argument! {
    u8 => i32;
    u16 => i32;
    i32 => i32;
    u32 => i32;
    usize => i32;
    i64 => i64;
    u64 => i64;
}

impl<T> Argument for *const T {
    type Wasm = i32;
    #[inline(always)]
    fn wasm(self) -> i32 {
        self.expose_provenance() as i32
    }
}

impl<T> Argument for *mut T {
    type Wasm = i32;
    #[inline(always)]
    fn wasm(self) -> i32 {
        self.expose_provenance() as i32
    }
}

/// Calls an import with arguments of their natural types: `host!(fd_close(fd))`. Calls are unsafe, as the host reads and
/// writes where pointers and lengths tell it to.
macro_rules! host {
    ($name:ident($($argument:expr),* $(,)?)) => {
        $crate::wasi::raw::wasi_snapshot_preview1::$name($($crate::wasi::raw::Argument::wasm($argument)),*)
    };
}
pub(crate) use host;

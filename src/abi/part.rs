//! What a program has only if it has two features: a function of one of them that the other one calls.
//!
//! The one defines a static of type [`Part`] by [`part!`], in an object that is linked for another reason whenever the feature is.
//! The other one refers to it by [`part_of!`], weakly: it is there if something else has linked its object, and what it refers to is
//! left out by the linker if nothing else does.

/// A function of one feature for another one.
#[repr(transparent)]
pub struct Part<F>(pub F);

/// `part_of!(NAME: fn(…) = "symbol")` declares `static NAME: Option<&'static Part<fn(…)>>`: the part, if the program has it. Nothing
/// about it is unsafe as long as no two parts have the same symbol, which begins with `__wasilibc_part_`.
#[allow_internal_unsafe]
macro_rules! part_of {
    ($(#[$doc:meta])* $name:ident: $of:ty = $symbol:literal) => {
        #[allow(improper_ctypes)]
        unsafe extern "C" {
            $(#[$doc])*
            #[linkage = "extern_weak"]
            #[link_name = $symbol]
            pub safe static $name: Option<&'static crate::abi::Part<$of>>;
        }
    };
}

/// `part!(NAME: fn(…) = function, "symbol")` defines what `part_of!` refers to.
#[allow_internal_unsafe]
macro_rules! part {
    ($(#[$doc:meta])* $name:ident: $of:ty = $function:expr, $symbol:literal) => {
        $(#[$doc])*
        #[unsafe(export_name = $symbol)]
        pub static $name: crate::abi::Part<$of> = crate::abi::Part($function);
    };
}

pub(crate) use {part, part_of};

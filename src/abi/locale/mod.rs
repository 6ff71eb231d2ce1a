//! What depends on the locale: multibyte characters, conversions, catalogues.

#[cfg(target_arch = "wasm32")]
pub mod catalog;
#[cfg(target_arch = "wasm32")]
pub mod iconv;
#[cfg(target_arch = "wasm32")]
pub mod libintl;
#[cfg(target_arch = "wasm32")]
pub mod monetary;
#[cfg(target_arch = "wasm32")]
pub mod multibyte;
#[cfg(target_arch = "wasm32")]
pub mod multibyte_strings;
#[cfg(target_arch = "wasm32")]
pub mod object;
#[cfg(target_arch = "wasm32")]
pub mod uchar;

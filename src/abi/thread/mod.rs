//! The C side of threads: attributes, keys, clean-up handlers.

#[cfg(any(target_feature = "atomics", all(test, target_os = "linux")))]
pub mod atomic;
pub mod attribute_word;
#[cfg(target_arch = "wasm32")]
pub mod attributes;
#[cfg(target_arch = "wasm32")]
pub mod clean_up;
#[cfg(target_arch = "wasm32")]
pub mod exit;
#[cfg(any(target_feature = "atomics", all(test, target_os = "linux")))]
pub mod futex;
#[cfg(target_arch = "wasm32")]
pub mod keys;
#[cfg(any(target_feature = "atomics", all(test, target_os = "linux")))]
pub mod link;
#[cfg(target_arch = "wasm32")]
pub mod once;
#[cfg(all(test, target_os = "linux"))]
pub mod unguarded;

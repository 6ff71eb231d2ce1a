//! C's types for time.

#[cfg(target_arch = "wasm32")]
pub mod clock_id;
#[cfg(target_arch = "wasm32")]
pub mod format;
#[cfg(target_arch = "wasm32")]
pub mod parse;
#[cfg(target_arch = "wasm32")]
pub mod processor_clock;
#[cfg(target_arch = "wasm32")]
pub mod tm;
#[cfg(target_arch = "wasm32")]
pub mod zone_variables;

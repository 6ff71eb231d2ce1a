//! C's types for time.

pub mod clock_id;
pub mod format;
pub mod format_local;
pub mod parse;
pub mod processor_clock;
pub mod tm;
pub mod zone_variables;

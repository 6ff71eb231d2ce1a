//! BSD's extensions: file modes as text, human-readable numbers, `vis`, `fmtcheck`.

pub mod block_size;
#[cfg(test)]
mod differential;
pub mod format_check;
pub mod lines;
pub mod mode;
pub mod number;
#[cfg(test)]
mod tests;
pub mod unvis;
pub mod vis;

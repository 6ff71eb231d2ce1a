//! What BSD's libraries compute: modes of files as text, numbers for people, visible text, formats that agree.

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

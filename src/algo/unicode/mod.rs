//! Properties of characters, from Unicode 17. Each table is linked only where its function is used.

mod case;
mod class;
pub mod located;
#[rustfmt::skip]
mod tables;
mod width;

pub use case::{mapped, mapping_named, to_lower, to_lower_wide, to_upper};
pub use class::{
    Class, is_alnum, is_alpha, is_blank, is_cntrl, is_digit, is_graph, is_lower, is_print, is_punct, is_space,
    is_upper, is_xdigit,
};
pub use width::width;

#[cfg(test)]
mod tests;

//! Suboptions: `name=value,name,…`.

use crate::abi::strings::suboption::OptionArg;
use crate::abi::{OutArg, StringsArg, c_char, c_int, export};

/// Cuts the first suboption off `*option`; returns its number in the list of `names` with `*value` at its value (null
/// without one), or -1 with `*value` at the whole suboption.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getsubopt.html>
#[export]
pub extern "C" fn getsubopt(option: OptionArg, names: StringsArg, value: OutArg<*mut c_char>) -> c_int {
    let (number, text) = option.cut().find(names);
    value.set(text);
    number
}

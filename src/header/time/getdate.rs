//! `getdate`: parses a date by the first matching template.
#![allow(non_upper_case_globals)] // the C names

use crate::abi::time::parse::by_template;
use crate::abi::time::tm::tm;
use crate::abi::*;

/// Why `getdate` failed: 1 to 8, as POSIX numbers them.
#[export]
pub static getdate_err: Variable<c_int> = Variable::new(0);

#[cfg_attr(target_feature = "atomics", thread_local)]
static SHARED: Static<tm> = Static::new();

/// The date in `date` by the first matching template of the file that the environment's `DATEMSK` names; null with
/// `getdate_err` set. What a template does not give is taken from now.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getdate.html>
#[export]
pub extern "C" fn getdate(date: CStrArg) -> *mut tm {
    match by_template(date) {
        Ok(found) => SHARED.set(found),
        Err(error) => {
            getdate_err.set(error);
            core::ptr::null_mut()
        }
    }
}

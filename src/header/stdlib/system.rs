//! `system`.

use crate::abi::*;

/// Whether there is a command interpreter (for a null `command`): no, 0. There being none, a command cannot run: -1 with
/// `ENOSYS`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/system.html>
#[export]
pub unsafe extern "C" fn system(command: *const c_char) -> c_int {
    or_minus_one(|| if command.is_null() { Ok(0) } else { Err(Errno::NOSYS) })
}

//! Has the permissions of new files kept, in programs with a function that shows them: such functions call [`shows_modes`], whose
//! object this is.

use crate::abi::part;
use crate::os::open::Create;
use crate::os::path::entries::Made;
use crate::os::stat::modes;

/// Links the parts below.
#[inline(never)]
pub fn shows_modes() {}

part!(
    /// [`crate::os::open::CREATE`].
    CREATE: Create = modes::create_packed, "__wasilibc_part_create"
);
part!(
    /// [`crate::os::path::entries::MADE`].
    MADE: Made = modes::made, "__wasilibc_part_made"
);

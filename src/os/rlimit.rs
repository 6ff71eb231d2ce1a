//! Resource limits. The host enforces its own and does not report them; the library enforces the one on descriptors,
//! where it chooses their numbers.

// Natively only the tests use what the state is made of.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code, unused_imports))]

use super::fd::table::{LIMIT, OPEN_MAX};
use crate::abi::c::{RLIM_NLIMITS, RLIMIT_AS, RLIMIT_CORE, RLIMIT_NOFILE, RLIMIT_NPROC};
use crate::abi::{Errno, c_int};

/// C's `struct rlimit`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub struct Rlimit {
    /// The enforced limit, which the program may change up to `hard`.
    pub soft: u64,
    /// How far the program may raise `soft`; it can only be lowered.
    pub hard: u64,
}

/// C's `RLIM_INFINITY`.
const UNLIMITED: u64 = u64::MAX;
const COUNT: usize = RLIM_NLIMITS as usize;

impl Rlimit {
    const fn both(value: u64) -> Self {
        Rlimit { soft: value, hard: value }
    }

    /// The limit after `setrlimit`. Errors: `EINVAL` for a soft limit above the hard one, `EPERM` for a hard limit above
    /// the present one.
    fn changed_to(self, wanted: Rlimit) -> Result<Rlimit, Errno> {
        match wanted {
            Rlimit { soft, hard } if soft > hard => Err(Errno::INVAL),
            Rlimit { hard, .. } if hard > self.hard => Err(Errno::PERM),
            _ => Ok(wanted),
        }
    }
}

/// `RLIMIT_NOFILE` at the start.
const DESCRIPTORS: Rlimit = Rlimit { soft: OPEN_MAX as u64, hard: LIMIT as u64 };

/// All limits at the start, by the number of the resource.
const fn initial() -> [Rlimit; COUNT] {
    let mut limits = [Rlimit::both(UNLIMITED); COUNT];
    limits[RLIMIT_CORE as usize] = Rlimit::both(0);
    limits[RLIMIT_NPROC as usize] = Rlimit::both(1);
    limits[RLIMIT_AS as usize] = Rlimit::both(1 << 32);
    limits
}

#[cfg(target_arch = "wasm32")]
mod state {
    use super::*;
    use crate::abi::Global;
    use crate::os::fd::descriptor::MORE;

    static LIMITS: Global<[Rlimit; COUNT]> = Global::new(initial());
    /// Apart, so that a program with `dup2` alone does not carry all limits.
    static NOFILE: Global<Rlimit> = Global::new(DESCRIPTORS);

    /// The limits of a resource. Errors: `EINVAL` for an unknown one.
    pub fn limit(resource: c_int) -> Result<Rlimit, Errno> {
        if resource == RLIMIT_NOFILE {
            return Ok(NOFILE.get());
        }
        usize::try_from(resource).ok().and_then(|at| LIMITS.get().get(at).copied()).ok_or(Errno::INVAL)
    }

    /// Changes the limits of a resource. Errors: `EINVAL` for an unknown resource and a soft limit above the hard one,
    /// `EPERM` for a hard limit above the present one.
    pub fn set_limit(resource: c_int, wanted: Rlimit) -> Result<(), Errno> {
        let limit = limit(resource)?.changed_to(wanted)?;
        if resource == RLIMIT_NOFILE {
            NOFILE.set(limit);
            MORE.set(limit.soft as c_int - OPEN_MAX);
            return Ok(());
        }
        let mut limits = LIMITS.get();
        if let Some(slot) = limits.get_mut(resource as usize) {
            *slot = limit;
        }
        LIMITS.set(limits);
        Ok(())
    }

    /// One more than the highest descriptor that `dup2` and `F_DUPFD` may be asked for: the soft `RLIMIT_NOFILE`.
    pub fn open_max() -> c_int {
        c_int::try_from(NOFILE.get().soft).unwrap_or(c_int::MAX)
    }
}

#[cfg(target_arch = "wasm32")]
pub use state::{limit, open_max, set_limit};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn soft_limits_go_down_and_up_to_the_hard_one() {
        let limit = Rlimit::both(10);
        assert_eq!(limit.changed_to(Rlimit { soft: 5, hard: 10 }), Ok(Rlimit { soft: 5, hard: 10 }));
        assert_eq!(limit.changed_to(Rlimit { soft: 5, hard: 7 }), Ok(Rlimit { soft: 5, hard: 7 }));
        assert_eq!(limit.changed_to(Rlimit { soft: 11, hard: 10 }), Err(Errno::INVAL));
        assert_eq!(limit.changed_to(Rlimit { soft: 5, hard: 11 }), Err(Errno::PERM));
        assert_eq!(initial()[RLIMIT_CORE as usize], Rlimit::both(0));
        const { assert!(DESCRIPTORS.soft < DESCRIPTORS.hard && RLIMIT_NOFILE < RLIM_NLIMITS) };
    }
}

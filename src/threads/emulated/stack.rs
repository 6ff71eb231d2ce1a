//! The stack of a thread.

use crate::abi::thread::attributes::Attributes;
use crate::abi::*;
use crate::os::fd;

/// The words at the end of a stack, as long as the thread has kept within it.
const MARK: [u32; 4] = [0x6b63_6174, 0x7320_666f, 0x646e_6520, 0x2e65_6874];

/// A stack from `malloc`: first the guard, then the mark, then the stack.
#[derive(Clone, Copy)]
pub struct Stack {
    block: *mut u8,
    mark: *mut [u32; 4],
}

impl Stack {
    /// Allocates the stack that the attributes ask for; returns the attributes with it. Errors: `ENOMEM`.
    pub fn new(attributes: Attributes) -> Result<(Self, Attributes), Errno> {
        let (guard, size) = (attributes.guard_size.next_multiple_of(16), attributes.stack_size.next_multiple_of(16));
        let block = c_malloc(guard + size_of_val(&MARK) + size)?;
        let mark = block.wrapping_add(guard).cast::<[u32; 4]>();
        // SAFETY: within the block, and aligned as that is.
        unsafe { mark.write(MARK) };
        Ok((Stack { block, mark }, attributes.with_stack(mark.addr() + size_of_val(&MARK), size)))
    }

    /// Frees the stack, or ends the program if the thread needed more.
    pub fn free(self) {
        // SAFETY: written by `new`, and of a type that any bits are a value of.
        if unsafe { self.mark.read() } != MARK {
            // The program ends in any case.
            let _ =
                fd::write(2, b"pthread_create: a thread needed more than its stack; see pthread_attr_setstacksize\n");
            core::arch::wasm32::unreachable()
        }
        // SAFETY: from `malloc`, and nothing runs on it any more.
        unsafe { c_free(self.block) }
    }
}

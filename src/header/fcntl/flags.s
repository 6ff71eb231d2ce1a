# `__fcntl_flags`, which <fcntl.h> has called for constant commands about flags: `fcntl` where the program has it, its own one
# above all, or else the part of it that needs neither locks nor duplicates. The reference is weak, so that it brings no
# `fcntl` to a program. Rust has no weak references.
	.functype	fcntl (i32, i32, i32) -> (i32)
	.functype	__fcntl_flags_only (i32, i32, i32) -> (i32)
	.weak	fcntl

	.globl	__fcntl_flags
	.type	__fcntl_flags,@function
__fcntl_flags:
	.functype	__fcntl_flags (i32, i32, i32) -> (i32)
	block
	i32.const	fcntl
	i32.eqz
	br_if	0
	local.get	0
	local.get	1
	local.get	2
	call	fcntl
	return
	end_block
	local.get	0
	local.get	1
	local.get	2
	call	__fcntl_flags_only
	end_function

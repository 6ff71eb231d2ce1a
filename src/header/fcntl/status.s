# `__fcntl_status`, which <fcntl.h> has called for a constant F_GETFL: as `__fcntl_flags` (flags.s), or else the part of `fcntl` that
# reads the status flags.
	.functype	fcntl (i32, i32, i32) -> (i32)
	.functype	__fcntl_status_only (i32, i32, i32) -> (i32)
	.weak	fcntl

	.globl	__fcntl_status
	.type	__fcntl_status,@function
__fcntl_status:
	.functype	__fcntl_status (i32, i32, i32) -> (i32)
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
	call	__fcntl_status_only
	end_function

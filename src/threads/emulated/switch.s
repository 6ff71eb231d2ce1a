# Runs a step of a thread on a stack of its own: Rust cannot change the stack pointer.
	.globaltype	__stack_pointer, i32
	.functype	__wasilibc_thread_step (i32) -> ()
	.globl	__wasilibc_thread_switch
	.type	__wasilibc_thread_switch,@function
__wasilibc_thread_switch:
	.functype	__wasilibc_thread_switch (i32, i32) -> (i32)
	.local	i32
	global.get	__stack_pointer
	local.set	2
	local.get	0
	global.set	__stack_pointer
	local.get	1
	call	__wasilibc_thread_step
	local.get	2
	global.set	__stack_pointer
	i32.const	0
	end_function

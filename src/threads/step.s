# Runs a step of a thread, catching nothing: 0. The stack is the thread's already.
	.functype	__wasilibc_thread_step (i32) -> ()
	.globl	__wasilibc_thread_switch
	.type	__wasilibc_thread_switch,@function
__wasilibc_thread_switch:
	.functype	__wasilibc_thread_switch (i32, i32) -> (i32)
	local.get	1
	call	__wasilibc_thread_step
	i32.const	0
	end_function

# Runs a step of a thread and catches its exit, in the legacy exception-handling proposal: 1 then, else 0.
	.globaltype	__stack_pointer, i32
	.tagtype	__wasilibc_thread_exit i32
	.functype	__wasilibc_thread_switch (i32, i32) -> (i32)
	.globl	__wasilibc_thread_catch
	.type	__wasilibc_thread_catch,@function
__wasilibc_thread_catch:
	.functype	__wasilibc_thread_catch (i32, i32) -> (i32)
	.local	i32
	global.get	__stack_pointer
	local.set	2
	try	i32
	local.get	0
	local.get	1
	call	__wasilibc_thread_switch
	return
	catch	__wasilibc_thread_exit
	end_try
	drop
	local.get	2
	global.set	__stack_pointer
	i32.const	1
	end_function

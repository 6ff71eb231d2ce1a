# __wasilibc_call_on_stack(top, function, argument): calls the function with the argument on the stack whose highest address is
# top. Rust cannot change the stack pointer.
	.globaltype	__stack_pointer, i32
	.globl	__wasilibc_call_on_stack
	.type	__wasilibc_call_on_stack,@function
__wasilibc_call_on_stack:
	.functype	__wasilibc_call_on_stack (i32, i32, i32) -> ()
	.local	i32
	global.get	__stack_pointer
	local.set	3
	local.get	0
	global.set	__stack_pointer
	local.get	2
	local.get	1
	call_indirect	(i32) -> ()
	local.get	3
	global.set	__stack_pointer
	end_function
